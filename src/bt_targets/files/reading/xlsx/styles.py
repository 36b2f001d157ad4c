"""The styles of cells: their number formats, and whether their text is struck out or stands off the line."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from bt_targets.files.limits import MAX_ELEMENTS_OF_A_LIST, MAX_FORMAT, MAX_FORMATS
from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.xlsx.looks import PLAIN, Look
from bt_targets.files.reading.xlsx.markup import Attributes, Counter, Handlers, read_markup
from bt_targets.files.reading.xlsx.package import Package, damaged
from bt_targets.files.reading.xlsx.strings import look_elements

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


class Style(NamedTuple):
    """How a cell shows what it holds: its number format, and the look of its font."""

    number_format: str = GENERAL
    look: Look = PLAIN


def read_styles(package: Package, name: str) -> list[Style]:
    """The styles, in the order in which cells count them.

    Raises:
        NotReadableError: if the part is damaged, or beyond a limit.
    """
    formats = dict(_BUILT_IN)
    fonts: list[Look] = []
    styles: list[tuple[int, int]] = []
    in_fonts = False

    def number(attributes: Attributes, key: str, default: str = "") -> int:
        text = attributes.get(key, default)
        if not _ID.fullmatch(text):
            raise damaged(f"{name}: {key}")
        return int(text)

    def number_format(attributes: Attributes) -> None:
        code = attributes.get("formatCode")
        if code is None or len(code) > MAX_FORMAT:
            raise damaged(f"{name}: formatCode")
        formats[number(attributes, "numFmtId")] = code
        if len(formats) > MAX_FORMATS + len(_BUILT_IN):
            vi, en = f"nhiều nhất {MAX_FORMATS} định dạng số", f"at most {MAX_FORMATS} number formats"
            raise NotReadableError("too_many_items", MAX_FORMATS + 1, vi, en)

    def start_fonts(_: Attributes) -> None:
        nonlocal in_fonts
        in_fonts = True

    def end_fonts() -> None:
        nonlocal in_fonts
        in_fonts = False

    def font(_: Attributes) -> None:
        fonts.append(PLAIN)

    def look(change: Callable[[Look], Look]) -> None:
        if in_fonts and fonts:  # other fonts are those of conditional formats
            fonts[-1] = change(fonts[-1])

    def style(attributes: Attributes) -> None:
        styles.append((number(attributes, "numFmtId", "0"), number(attributes, "fontId", "0")))

    elements = {
        ("numFmts", "numFmt"): Handlers(number_format),
        ("styleSheet", "fonts"): Handlers(start_fonts, end=end_fonts),
        ("fonts", "font"): Handlers(font),
        ("cellXfs", "xf"): Handlers(style),
        **{("font", element): Handlers(handler) for element, handler in look_elements(look).items()},
    }
    read_markup(name, package.part(name), "styleSheet", elements, Counter(MAX_ELEMENTS_OF_A_LIST))
    return [
        Style(formats.get(code, GENERAL), fonts[number] if number < len(fonts) else PLAIN) for code, number in styles
    ]
