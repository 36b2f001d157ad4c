"""What was observed, how it stands to the required level, and what that level rests on."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import (
    Basis,
    ComparedRate,
    ComparedWithRequired,
    Rates,
    Span,
    WhatIsSeen,
)

OBSERVED: Final[dict[WhatIsSeen, Text]] = {
    "no_cases": Text(
        vi="Năm {year} không phát sinh trường hợp nào để tính {name} nên được coi là đạt.",
        en="In {year} nothing arose to work out the {name} from, which counts as met.",
    ),
    "status": Text(
        vi="Năm {year}, {status}.",
        en="In {year} {status}.",
    ),
    "value": Text(
        vi="{when}, {name} là {value}.",
        en="{when}, {name}: {value}.",
    ),
    "value_and_comparison": Text(
        vi="{when}, {name} là {value}, {comparison}.",
        en="{when}, {name}: {value}, {comparison}.",
    ),
}

WHEN: Final[dict[Span, Text]] = {
    "one_year": Text(
        vi="Năm {year}",
        en="In {year}",
    ),
    "years_added_up": Text(
        vi="Cộng dồn các năm {first}-{year}",
        en="Over {first}-{year} together",
    ),
}

COMPARISON: Final[dict[ComparedWithRequired, Text]] = {
    "beyond": Text(
        vi="vượt yêu cầu",
        en="beyond what is required",
    ),
    "enough": Text(
        vi="đáp ứng yêu cầu",
        en="which is enough",
    ),
    "not_enough": Text(
        vi="không đáp ứng yêu cầu",
        en="which is not enough",
    ),
    "not_enough_yet": Text(
        vi="chưa đáp ứng yêu cầu",
        en="which is not enough",
    ),
    "exactly": Text(
        vi="bằng đúng mức yêu cầu",
        en="exactly what is required",
    ),
    "exactly_but_more_required": Text(
        vi="đúng bằng mức {required} (còn thiếu {shortfall}) trong khi yêu cầu là phải cao hơn mức này",
        en="exactly {required}: {shortfall} short, while more than that is required",
    ),
    "none_may_be_left": Text(
        vi="trong khi yêu cầu là không còn {unit} nào",
        en="while no {unit} may be left",
    ),
    "above": Text(
        vi="cao hơn {distance} so với mức yêu cầu {required}",
        en="{distance} above the required {required}",
    ),
    "below": Text(
        vi="thấp hơn {distance} so với mức yêu cầu {required}",
        en="{distance} below the required {required}",
    ),
    "better_rank": Text(
        vi="cao hơn {distance} so với mức yêu cầu {required}",
        en="{distance} better than the required {required}",
    ),
    "worse_rank": Text(
        vi="thấp hơn {distance} so với mức yêu cầu {required}",
        en="{distance} short of the required {required}",
    ),
    "above_fraction": Text(
        vi="cao hơn mức yêu cầu {required}",
        en="above the required {required}",
    ),
    "below_fraction": Text(
        vi="thấp hơn mức yêu cầu {required}, còn thiếu {shortfall}",
        en="below the required {required}, {shortfall} short",
    ),
}

LESS_THAN: Final = Text(
    vi="chưa tới {figure}",
    en="less than {figure}",
)
"""A distance that no decimals of a sentence show."""

RATES: Final[dict[Rates, Text]] = {
    "one_rate": Text(
        vi="Năm {last}, {name} được báo cáo là {rates}, {compared} mức yêu cầu {required}.",
        en="In {last}, the reported {name} was {rates}, {compared} the required {required}.",
    ),
    "several_rates": Text(
        vi=(
            "Các năm {first}-{last}, {name} được báo cáo lần lượt là {rates}; "
            "tính bình quân {compared} mức yêu cầu {required}."
        ),
        en="Over {first}-{last}, the reported {name} was {rates}; the average is {compared} the required {required}.",
    ),
}
"""Growth that was reported as a rate for each year."""

RATE_COMPARISON: Final[dict[ComparedRate, Text]] = {
    "exceeded": Text(
        vi="cao hơn",
        en="above",
    ),
    "met": Text(
        vi="bằng đúng",
        en="exactly at",
    ),
    "not_met": Text(
        vi="thấp hơn",
        en="below",
    ),
}

BASIS: Final[dict[Basis, Text]] = {
    "figure": Text(
        vi="Mức yêu cầu {required} được tính từ số liệu năm {year} ({value}).",
        en="The required level of {required} is computed from the figure of {year} ({value}).",
    ),
    "figure_of_whole_things": Text(
        vi="Mức yêu cầu {required} được tính từ số liệu năm {year} ({value}), tức là ít nhất {whole}.",
        en="The required level of {required} is computed from the figure of {year} ({value}): at least {whole}.",
    ),
    "base": Text(
        vi="Mức yêu cầu {required} được tính từ {base} năm {year} ({value}).",
        en="The required level of {required} is computed from the {base} of {year} ({value}).",
    ),
    "base_of_whole_things": Text(
        vi="Mức yêu cầu {required} được tính từ {base} năm {year} ({value}), tức là ít nhất {whole}.",
        en="The required level of {required} is computed from the {base} of {year} ({value}): at least {whole}.",
    ),
}
"""`{whole}` is the required level as the whole number that amounts to the same: 22,14 người, at least 23."""
