"""What is due by now of a pending clause, and what is still needed."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import Due, Needed, Spread, YearsLeft

DUE: Final[dict[Due, Text]] = {
    "level": Text(
        vi="mức theo lộ trình năm {year}: {level}",
        en="due by {year}: {level}",
    ),
    "level_beside_figure": Text(
        vi="{name} năm {year}: {value}, mức theo lộ trình: {level}",
        en="{name} in {year}: {value}, due by then: {level}",
    ),
}
"""The level that is due by now; beside it the figure that tells the pace, where that is not the one observed."""

NEEDED: Final[dict[Needed, Text]] = {
    "nothing": Text(
        vi="Chỉ cần giữ mức này đến năm {last}.",
        en="It only has to be kept until {last}.",
    ),
    "rise": Text(
        vi="{when} cần tăng {amount}.",
        en="{when}, a rise of {amount} is needed.",
    ),
    "fall": Text(
        vi="{when} cần giảm {amount}.",
        en="{when}, a fall of {amount} is needed.",
    ),
    "places": Text(
        vi="{when} cần tăng {amount}.",
        en="{when}, a gain of {amount} is needed.",
    ),
    "one_more": Text(
        vi="{when} cần có thêm {amount}.",
        en="{when}, {amount} is needed.",
    ),
    "several_more": Text(
        vi="{when} cần có thêm {amount}.",
        en="{when}, {amount} are needed.",
    ),
    "may_fall": Text(
        vi="{when}, dù có giảm {amount} thì vẫn đạt yêu cầu.",
        en="{when}, even a fall of {amount} would still pass.",
    ),
}

YEARS_LEFT: Final[dict[YearsLeft, Text]] = {
    "one_year": Text(
        vi="Năm {last}",
        en="In {last}",
    ),
    "several_years": Text(
        vi="Từ năm {first} đến năm {last}",
        en="From {first} to {last}",
    ),
}

AMOUNT: Final[dict[Spread, Text]] = {
    "at_once": Text(
        vi="{amount}",
        en="{amount}",
    ),
    "each_year": Text(
        vi="bình quân {amount} mỗi năm",
        en="{amount} a year on average",
    ),
    "in_all": Text(
        vi="tổng cộng {amount}",
        en="{amount} in all",
    ),
}
"""The change, spread over the years that are left."""

AMOUNT_MORE: Final[dict[Spread, Text]] = {
    "at_once": Text(
        vi="{amount}",
        en="{amount} more",
    ),
    "each_year": Text(
        vi="bình quân {amount} mỗi năm",
        en="{amount} more a year on average",
    ),
    "in_all": Text(
        vi="tổng cộng {amount}",
        en="{amount} more in all",
    ),
}
"""The same of what is counted up over the term."""

MORE_THAN: Final = Text(
    vi="trên {amount}",
    en="more than {amount}",
)
"""Just so much would not do."""
