"""Target 23: the rank in administrative reform improves every year and ends at 30 or better."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least, at_most
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import RankGain, RankGainSinceBaseline
from bt_targets.rules.targets import Target

PAR_INDEX_RANK = Indicator(
    id="par_index_rank",
    name=Text(vi="thứ hạng theo chỉ số cải cách hành chính", en="rank in the administrative reform index"),
    what_is_counted=Text(
        vi="Thứ hạng của xã về chỉ số cải cách hành chính của năm, trong khối các xã, phường của tỉnh; hạng 1 là cao "
        "nhất.",
        en="The commune's place in the year's administrative reform index among the communes and wards of the "
        "province; rank 1 is the best.",
    ),
    kind="rank",
    unit="hạng",
)

TARGET = Target(
    number=23,
    section="culture_and_society",
    title=Text(vi="Xếp hạng cải cách hành chính", en="Rank in administrative reform"),
    summary=Text(
        vi="Mỗi năm xã tăng ít nhất 2 bậc về chỉ số cải cách hành chính; cuối nhiệm kỳ đứng hạng 30 hoặc cao hơn "
        "trong tỉnh.",
        en="Each year the commune gains at least two places in the administrative reform index; at the end of the term "
        "it stands at rank 30 or better in the province.",
    ),
    source=item(23),
    clauses=(
        Clause(
            id="23a",
            name=Text(vi="Tăng hạng mỗi năm", en="Places gained each year"),
            indicator=PAR_INDEX_RANK,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="So với năm liền trước; khi không thể tăng thêm 2 bậc thì đứng hạng 1 là đạt.",
                        en="Against the year before; where two places can no longer be gained, rank 1 passes.",
                    ),
                    measure=RankGain(),
                    comparison=at_least(2, "bậc"),
                    timing="every_year",
                ),
                Reading(
                    name="since_baseline",
                    text=Text(
                        vi="Tính từ đầu kỳ, mỗi năm 2 bậc cộng dồn; số bậc tăng vượt của năm trước được tính cho năm "
                        "sau, nhưng hết năm nào cũng phải đủ số bậc cộng dồn.",
                        en="Counted from the start, two places for every year; places gained ahead count for later "
                        "years, but the sum has to be there at the end of every year.",
                    ),
                    measure=RankGainSinceBaseline(),
                    comparison=at_least(2, "bậc"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="23b",
            name=Text(vi="Hạng cuối nhiệm kỳ", en="Rank at the end of the term"),
            indicator=PAR_INDEX_RANK,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Hạng 30 trở lên” là hạng 30 hoặc số hạng nhỏ hơn, xét ở năm cuối nhiệm kỳ.",
                        en="Rank 30 or above means 30 or a smaller number, in the last year of the term.",
                    ),
                    comparison=at_most(30, "hạng"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
