"""What was observed, and how it stands to the required level."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import ComparedRate, ComparedWithRequired, Rates, Span, WhatIsSeen

OBSERVED: Final[dict[WhatIsSeen, Text]] = {
    "no_cases": Text(
        vi="năm {year} không phát sinh trường hợp nào nên được coi là đạt",
        en="there were no cases in {year}, which counts as met",
    ),
    "status": Text(
        vi="{when} {status}",
        en="{status} {when}",
    ),
    "grade": Text(
        vi="{when} được xếp {value}",
        en="graded {value} {when}",
    ),
    "value": Text(
        vi="{when} là {value}",
        en="{value} {when}",
    ),
    "value_and_comparison": Text(
        vi="{when} là {value}, {comparison}",
        en="{value} {when}, {comparison}",
    ),
}

WHEN: Final[dict[Span, Text]] = {
    "one_year": Text(
        vi="năm {year}",
        en="in {year}",
    ),
    "latest": Text(
        vi="năm {year} (số liệu mới nhất tính đến năm {as_of})",
        en="in {year} (the latest figure as of {as_of})",
    ),
    "years_added_up": Text(
        vi="cộng dồn các năm {first}-{year}",
        en="in {first}-{year} together",
    ),
}

COMPARISON: Final[dict[ComparedWithRequired, Text]] = {
    "exactly": Text(
        vi="bằng đúng mức yêu cầu",
        en="exactly as required",
    ),
    "as_required": Text(
        vi="bằng mức yêu cầu",
        en="as required",
    ),
    "exactly_but_more_required": Text(
        vi="trong khi yêu cầu là trên {required}",
        en="while more than {required} is required",
    ),
    "none_may_be_left": Text(
        vi="còn phải giảm {distance}",
        en="{distance} too many",
    ),
    "beyond": Text(
        vi="vượt {distance}",
        en="{distance} more than required",
    ),
    "above": Text(
        vi="cao hơn mức {required} là {distance}",
        en="{distance} above {required}",
    ),
    "short": Text(
        vi="còn thiếu {distance}",
        en="{distance} short",
    ),
    "under": Text(
        vi="thấp hơn {distance} so với mức yêu cầu",
        en="{distance} below the limit",
    ),
    "over": Text(
        vi="cao hơn {distance} so với mức yêu cầu",
        en="{distance} above the limit",
    ),
    "better_rank": Text(
        vi="vượt {distance}",
        en="{distance} better than required",
    ),
    "above_fraction": Text(
        vi="cao hơn mức yêu cầu ({required})",
        en="above the required {required}",
    ),
    "whatever_the_base": Text(
        vi="kết luận như nhau với mọi giá trị có thể có của số liệu năm {base_year}",
        en="the same whatever the figure for {base_year} was",
    ),
}
"""How a figure stands to the required level, which the sentence before has named."""

LESS_THAN: Final = Text(
    vi="chưa tới {figure}",
    en="less than {figure}",
)
"""A distance that no decimals of a sentence show."""

RATES: Final[dict[Rates, Text]] = {
    "one_rate": Text(
        vi="năm {last}, tốc độ tăng được báo cáo là {rates}, {compared} mức yêu cầu",
        en="growth was reported as {rates} in {last}, {compared} the required rate",
    ),
    "several_rates": Text(
        vi="các năm {first}-{last}, tốc độ tăng được báo cáo lần lượt là {rates}, bình quân {compared} mức yêu cầu",
        en="growth was reported as {rates} in {first}-{last}, on average {compared} the required rate",
    ),
}
RATE_COMPARISON: Final[dict[ComparedRate, Text]] = {
    "exceeded": Text(
        vi="cao hơn",
        en="above",
    ),
    "met": Text(
        vi="bằng đúng",
        en="exactly",
    ),
    "not_met": Text(
        vi="thấp hơn",
        en="below",
    ),
}
