"""Number formats: how a cell shows its number, which may be as a percentage or as a date."""

import re
from functools import lru_cache
from typing import Final

from bt_targets.files.limits import MAX_FORMAT
from bt_targets.files.reading.xlsx.markup import Attributes, read_list
from bt_targets.files.reading.xlsx.package import Package, damaged

GENERAL: Final = "General"
"""The number format of a cell that has none."""
_BUILT_IN: Final = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: '"$"#,##0_);("$"#,##0)', 6: '"$"#,##0_);[Red]("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)', 8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    41: r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)', 42: r'_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)',
    43: r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)',
    44: r'_("$"* #,##0.00_);_("$"* \(#,##0.00\);_("$"* "-"??_);_(@_)',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that every program knows by their numbers (ECMA-376, part 1, 18.8.30)."""

_ID: Final = re.compile(r"[0-9]{1,9}")
_LITERALS: Final = re.compile(r'"[^"]*+"|\\.|\[[^\]]*+\]|[_*].')
"""The parts of a number format that are shown as they stand."""
_NOT_OF_DATES: Final = re.compile(r'"[^"]*+"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*+\]')
"""The parts of a number format in which a letter stands for no day, month, year, hour, minute or second."""
_OF_DATES: Final = re.compile(r"(?<![_\\])[dmhysDMHYS]")
_ELAPSED: Final = re.compile(r"\[(hh?|mm?|ss?)\]", re.IGNORECASE)


def read_styles(package: Package, name: str) -> list[str]:
    """The number formats of the styles, in the order in which cells count them.

    Raises:
        NotReadableError: if the part is damaged, or beyond a limit.
    """
    formats = dict(_BUILT_IN)
    styles: list[int] = []

    def number(attributes: Attributes, default: str = "") -> int:
        text = attributes.get("numFmtId", default)
        if not _ID.fullmatch(text):
            raise damaged(f"{name}: numFmtId")
        return int(text)

    def number_format(attributes: Attributes) -> None:
        code = attributes.get("formatCode")
        if code is None or len(code) > MAX_FORMAT:
            raise damaged(f"{name}: formatCode")
        formats[number(attributes)] = code

    def style(attributes: Attributes) -> None:
        styles.append(number(attributes, "0"))

    read_list(package, name, "styleSheet", {("numFmts", "numFmt"): number_format, ("cellXfs", "xf"): style})
    return [formats.get(style, GENERAL) for style in styles]


@lru_cache
def is_percentage(number_format: str) -> bool:
    """Whether the number 0.95 is shown as 95 %."""
    return "%" in _LITERALS.sub("", number_format)


@lru_cache
def is_date(number_format: str) -> bool:
    """Whether a number is shown as a date or a time; only the section of positive numbers tells."""
    return _OF_DATES.search(_NOT_OF_DATES.sub("", number_format.split(";", 1)[0])) is not None


@lru_cache
def is_elapsed_time(number_format: str) -> bool:
    """Whether a time is shown as hours, minutes or seconds that go on beyond a day."""
    return _ELAPSED.search(number_format.split(";", 1)[0]) is not None
