"""The words of Vietnamese notation: bounds, the names of bounds and statuses in tables, and whether something holds."""

from typing import Final

from bt_targets.report.values import Bound, DataStatus

BEFORE: Final[dict[str, Bound]] = {
    "trên": "above",
    "hơn": "above",
    "ít nhất": "at_least",
    "tối thiểu": "at_least",
    "dưới": "below",
    "không quá": "at_most",
    "tối đa": "at_most",
    "khoảng": "about",
    "ước": "about",
}
"""Words in front of a value. The first of each bound is the one that is written."""
SIGNS: Final[dict[str, str]] = {
    ">=": "ít nhất",
    "=>": "ít nhất",
    "≥": "ít nhất",
    "<=": "không quá",
    "=<": "không quá",
    "≤": "không quá",
    ">": "trên",
    "<": "dưới",
    "~": "khoảng",
    "≈": "khoảng",
}
"""Signs in front of a value, and the words that they stand for; the longer ones first."""
FROM: Final = "từ"
UPWARDS: Final = "trở lên"
"""Behind a value, with or without `từ` in front: at least."""
UNTIL: Final = "đến"
"""Between the two ends of a range that starts with `từ`."""
LESS: Final = "trừ"
"""Behind a share by counts: what is left out of the whole."""
RANK: Final = ("thứ hạng", "xếp hạng", "xếp thứ", "hạng", "thứ")
"""Words in front of the number of a rank."""
GRADE: Final = "loại"
"""The word that may stand in front of a grade."""
HOLDS: Final = {
    "có": True,
    "không": False,
    "đạt": True,
    "đã đạt": True,
    "không đạt": False,
    "chưa đạt": False,
    "được công nhận": True,
    "đã được công nhận": True,
    "không được công nhận": False,
    "chưa được công nhận": False,
    "đã": True,
    "chưa": False,
}
"""What is written of a status. The first of each meaning is the one that is written."""

BOUND_NAMES: Final[dict[str, Bound]] = {
    "chính xác": "exact",
    "trên": "above",
    "ít nhất": "at_least",
    "dưới": "below",
    "không quá": "at_most",
    "khoảng": "about",
    "trong khoảng": "between",
}
"""What the column `bound` of a table may hold beside the ids."""
BOUND_WORDS: Final[dict[str, Bound]] = {
    **{sign: BEFORE[words] for sign, words in SIGNS.items()},
    **BEFORE,
    **BOUND_NAMES,
}
"""What is read in that column: also the words and signs that stand in front of a value."""
STATUS_NAMES: Final[dict[str, DataStatus]] = {
    "chính thức": "official",
    "sơ bộ": "provisional",
    "ước tính": "estimate",
}
"""What the column `status` of a table may hold beside the ids."""
