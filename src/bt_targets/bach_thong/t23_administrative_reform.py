"""Target 23: the rank in administrative reform improves every year and is 30 or better at the end."""

from .origins import USAGE, usual
from .words import Item, RankGain, RankGainSinceBaseline, Rule, at_least, at_most, clause, rank, reading, target, text

PAR_INDEX_RANK = rank(
    "par_index_rank",
    text("thứ hạng theo chỉ số cải cách hành chính", "rank in the administrative reform index"),
    "Thứ hạng của xã về chỉ số cải cách hành chính trong khối xã, phường của tỉnh; hạng 1 là cao nhất.",
    "The commune's rank in the administrative reform index among the communes and wards of the province; "
    "rank 1 is the best.",
    usual(
        USAGE,
        "Lấy chỉ số của chính năm báo cáo, dù được công bố vào năm sau.",
        "The index of the year reported on counts, although it is published in the year after.",
    ),
)

TARGET = target(
    Item(23, "culture_and_society", "Xếp hạng cải cách hành chính", "Rank in administrative reform"),
    "Hằng năm, xã tăng ít nhất 2 bậc về chỉ số cải cách hành chính; đến cuối nhiệm kỳ, xã xếp hạng 30 "
    "trở lên trong khối xã, phường của tỉnh.",
    "Every year the commune moves up at least 2 places in the administrative reform index; by the end of "
    "the term it ranks 30th or better among the communes and wards of the province.",
    clause(
        Rule("23a", PAR_INDEX_RANK, at_least("2 bậc"), "every_year", RankGain()),
        text("Tăng hạng mỗi năm", "Places gained each year"),
        "So với năm liền trước; khi không thể tăng thêm 2 bậc thì đứng hạng 1 là đạt.",
        "Against the year before; where two places can no longer be gained, rank 1 passes.",
        reading(
            "since_baseline",
            at_least("2 bậc"),
            "every_year",
            "Hằng năm, lũy kế từ đầu nhiệm kỳ phải tăng bình quân từ 2 bậc/năm trở lên; số bậc tăng vượt "
            "của năm trước được tính cho năm sau.",
            "Every year, counted from the start of the term, the gain has to average at least 2 places a "
            "year; places gained ahead count for later years.",
            measure=RankGainSinceBaseline(),
        ),
    ),
    clause(
        Rule("23b", PAR_INDEX_RANK, at_most("30 hạng"), "by_end"),
        text("Hạng cuối nhiệm kỳ", "Rank at the end of the term"),
        "“Hạng 30 trở lên” là hạng 30 hoặc số hạng nhỏ hơn, trong khối xã, phường của tỉnh, xét ở năm cuối nhiệm kỳ.",
        "Rank 30 or above means 30 or a smaller number, among the communes and wards of the province, in "
        "the last year of the term.",
    ),
)
