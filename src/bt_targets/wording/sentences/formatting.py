"""How numbers, units and values are written: separators, names of units, words for bounds."""

from typing import Final, NamedTuple

from bt_targets.ground.text import Lang, Text
from bt_targets.wording.sentences.situations import Bounded


class Separators(NamedTuple):
    """The marks within a number."""

    thousands: str
    decimals: str


SEPARATORS: Final[dict[Lang, Separators]] = {
    "vi": Separators(thousands=".", decimals=","),
    "en": Separators(thousands=",", decimals="."),
}

FIGURE: Final = Text(
    vi="{number} {unit}",
    en="{number} {unit}",
)
"""A number with its unit behind it."""
FIGURE_IN_PER_CENT: Final = Text(
    vi="{number}{unit}",
    en="{number} {unit}",
)
"""A number with %, or with % a year, behind it."""

FIGURE_OF_UNIT: Final[dict[str, Text]] = {
    "hạng": Text(
        vi="hạng {number}",
        en="rank {number}",
    ),
}
"""A number with its unit, where the unit does not stand behind it."""

UNIT: Final[dict[str, Text]] = {
    "m²": Text(vi="m²", en="m²"),
    "ha": Text(vi="ha", en="ha"),
    "km²": Text(vi="km²", en="km²"),
    "sào Bắc Bộ": Text(vi="sào Bắc Bộ", en="sào Bắc Bộ"),
    "kg": Text(vi="kg", en="kg"),
    "yến": Text(vi="yến", en="yến"),
    "tạ": Text(vi="tạ", en="quintals"),
    "tấn": Text(vi="tấn", en="tonnes"),
    "đồng": Text(vi="đồng", en="VND"),
    "nghìn đồng": Text(vi="nghìn đồng", en="thousand VND"),
    "triệu đồng": Text(vi="triệu đồng", en="million VND"),
    "tỷ đồng": Text(vi="tỷ đồng", en="billion VND"),
    "%": Text(vi="%", en="%"),
    "điểm phần trăm": Text(vi="điểm phần trăm", en="percentage points"),
    "hạng": Text(vi="hạng", en="rank"),
    "bậc": Text(vi="bậc", en="places"),
    "con": Text(vi="con", en="head"),
    "hộ": Text(vi="hộ", en="households"),
    "người": Text(vi="người", en="people"),
    "hợp tác xã": Text(vi="hợp tác xã", en="co-operatives"),
    "sản phẩm": Text(vi="sản phẩm", en="products"),
    "trường": Text(vi="trường", en="schools"),
    "thôn": Text(vi="thôn", en="villages"),
}
"""The name of a unit after a number."""

UNIT_OF_ONE: Final[dict[str, Text]] = {
    "tấn": Text(vi="tấn", en="tonne"),
    "điểm phần trăm": Text(vi="điểm phần trăm", en="percentage point"),
    "bậc": Text(vi="bậc", en="place"),
    "hộ": Text(vi="hộ", en="household"),
    "người": Text(vi="người", en="person"),
    "hợp tác xã": Text(vi="hợp tác xã", en="co-operative"),
    "sản phẩm": Text(vi="sản phẩm", en="product"),
    "trường": Text(vi="trường", en="school"),
    "thôn": Text(vi="thôn", en="village"),
}
"""The name of a unit after 1, where a language has another one then."""

THOUSANDS: Final = Text(vi="nghìn {unit}", en="thousand {unit}")
"""A thousand of something that is counted."""
UNIT_PER: Final[dict[str, Text]] = {
    "người": Text(vi="{unit}/người", en="{unit} per person"),
    "ha": Text(vi="{unit}/ha", en="{unit} per ha"),
    "năm": Text(vi="{unit}/năm", en="{unit} a year"),
}
"""A unit per something; what it is per is one thing, so English says 'per person' and never 'per people'."""

BOUND: Final[dict[Bounded, Text]] = {
    "exact": Text(vi="{value}", en="{value}"),
    "above": Text(vi="trên {value}", en="above {value}"),
    "at_least": Text(vi="từ {value} trở lên", en="at least {value}"),
    "below": Text(vi="dưới {value}", en="below {value}"),
    "at_most": Text(vi="không quá {value}", en="at most {value}"),
    "about": Text(vi="khoảng {value}", en="about {value}"),
}
"""A value with what it says of the truth."""

BOUND_OF_RANK: Final[dict[Bounded, Text]] = {
    "exact": Text(vi="{value}", en="{value}"),
    "above": Text(vi="thấp hơn {value}", en="worse than {value}"),
    "at_least": Text(vi="{value} hoặc thấp hơn", en="{value} or worse"),
    "below": Text(vi="cao hơn {value}", en="better than {value}"),
    "at_most": Text(vi="{value} hoặc cao hơn", en="{value} or better"),
    "about": Text(vi="khoảng {value}", en="about {value}"),
}
"""The same of a rank: the greater number is the worse rank."""

FROM_TO: Final = Text(
    vi="từ {lower} đến {upper}",
    en="{lower} to {upper}",
)
"""A value between two ends, both of which it may be."""
TWO_BOUNDS: Final = Text(
    vi="{lower} và {upper}",
    en="{lower} and {upper}",
)
"""Both ends with the words for their bounds: above 5 and at most 8."""

NO_CASES: Final = Text(
    vi="không phát sinh",
    en="none arose",
)
"""A share of nothing."""
GRADE: Final = Text(
    vi="loại {grade}",
    en="{grade}",
)
LIST: Final = Text(
    vi="{others} và {last}",
    en="{others} and {last}",
)
"""Several things in a row; the others are divided by commas."""
MEASURED: Final = Text(
    vi="{name} (theo {definition})",
    en="{name} ({definition})",
)
"""An indicator that was measured under a definition that is named."""
