"""Target 23: the rank in administrative reform improves every year and ends at 30 or better."""

from .words import Item, RankGain, RankGainSinceBaseline, Rule, at_least, at_most, clause, rank, reading, target, text

PAR_INDEX_RANK = rank(
    "par_index_rank",
    text("thứ hạng theo chỉ số cải cách hành chính", "rank in the administrative reform index"),
    "Thứ hạng của xã về chỉ số cải cách hành chính của năm, trong khối các xã, phường của tỉnh; hạng 1 là cao nhất.",
    "The commune's place in the year's administrative reform index among the communes and wards of the province; rank "
    "1 is the best.",
)

TARGET = target(
    Item(23, "culture_and_society", "Xếp hạng cải cách hành chính", "Rank in administrative reform"),
    "Mỗi năm xã tăng ít nhất 2 bậc về chỉ số cải cách hành chính; cuối nhiệm kỳ đứng hạng 30 hoặc cao hơn trong tỉnh.",
    "Each year the commune gains at least two places in the administrative reform index; at the end of the term it "
    "stands at rank 30 or better in the province.",
    clause(
        Rule("23a", PAR_INDEX_RANK, at_least("2 bậc"), "every_year", RankGain()),
        text("Tăng hạng mỗi năm", "Places gained each year"),
        "So với năm liền trước; khi không thể tăng thêm 2 bậc thì đứng hạng 1 là đạt.",
        "Against the year before; where two places can no longer be gained, rank 1 passes.",
        reading(
            "since_baseline",
            at_least("2 bậc"),
            "every_year",
            "Tính từ đầu kỳ, mỗi năm 2 bậc cộng dồn; số bậc tăng vượt của năm trước được tính cho năm sau, nhưng hết "
            "năm nào cũng phải đủ số bậc cộng dồn.",
            "Counted from the start, two places for every year; places gained ahead count for later years, but the sum "
            "has to be there at the end of every year.",
            measure=RankGainSinceBaseline(),
        ),
    ),
    clause(
        Rule("23b", PAR_INDEX_RANK, at_most("30 hạng"), "by_end"),
        text("Hạng cuối nhiệm kỳ", "Rank at the end of the term"),
        "“Hạng 30 trở lên” là hạng 30 hoặc số hạng nhỏ hơn, xét ở năm cuối nhiệm kỳ.",
        "Rank 30 or above means 30 or a smaller number, in the last year of the term.",
    ),
)
