"""What is expected where something is wrong: the second half of every message about an observation.

Fields and choices are named by their roles; the document at hand has the words for them.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import Final

from bt_targets.ground.exact import MAX_DIGITS_AFTER, MAX_DIGITS_BEFORE, write_exact
from bt_targets.ground.problems import ProblemCode
from bt_targets.ground.text import echo
from bt_targets.ground.units import THOUSAND, Unit, units_like
from bt_targets.ground.words import Choice, Listed, Saying
from bt_targets.report.notation.hints import how_to_write
from bt_targets.report.notation.numerals import write_numeral
from bt_targets.report.values import Counts
from bt_targets.rules.indicators import Indicator

_DAY_0: Final = date(1899, 12, 30)
_DATES: Final = (36526, 54789)
"""The numbers of the days from 2000 to 2049."""

# -- fields
OBSERVATION: Final = Saying("một số liệu gồm các trường", "an observation with its fields")
INDICATOR_ID: Final = Saying(
    "mã chỉ tiêu thống kê",
    "the id of an indicator",
    in_table=Saying(
        "mã hoặc tên chỉ tiêu ở {indicator}; dòng không phải số liệu (cộng, chữ ký) thì xóa, hoặc đặt dấu # ở đầu dòng",
        "an id or a name in {indicator}; a row that is no figure (a total, a signature) is removed, or starts with #",
    ),
)
LIST: Final = Saying("danh mục đầy đủ: lệnh bt-targets template", "the whole list: the command bt-targets template")
"""Where the indicators are listed."""
KNOWN_INDICATOR: Final = Saying(
    "một mã trong danh mục chỉ tiêu thống kê; {0}",
    "an id of the list of indicators; {0}",
    (LIST,),
    in_table=Saying(
        "mã số liệu, tên, hoặc số của chỉ tiêu thành phần như 4b; {0}",
        "an id, a name, or the number of a clause such as 4b; {0}",
        (LIST,),
    ),
)
NO_FIELD: Final = Saying("bỏ trường này", "no such field", in_table=Saying("để trống", "nothing"))
TEXT: Final = Saying("văn bản", "text")
VALID_TEXT: Final = Saying("văn bản Unicode hợp lệ", "valid Unicode text")
UNIT_NAME: Final = Saying("tên đơn vị tính", "the name of a unit")

# -- values
NUMBER: Final = Saying(
    f"số như 1234.5 (tối đa {MAX_DIGITS_BEFORE} chữ số nguyên, {MAX_DIGITS_AFTER} chữ số lẻ) hoặc phân số như 280/3",
    f"a number such as 1234.5 (at most {MAX_DIGITS_BEFORE} digits, {MAX_DIGITS_AFTER} decimals) or one like 280/3",
    in_table=Saying(
        f"số như 1.234,5 (tối đa {MAX_DIGITS_BEFORE} chữ số nguyên, {MAX_DIGITS_AFTER} chữ số lẻ)",
        f"a number such as 1234.5 (at most {MAX_DIGITS_BEFORE} digits, {MAX_DIGITS_AFTER} decimals)",
    ),
)
ANY_NUMBER: Final = Saying("một số", "a number")
UNROUNDED_NUMBER: Final = Saying(
    'số viết dưới dạng văn bản trong "magnitude", hoặc đọc bằng "Report.load"',
    "the number as text in magnitude, or Report.load to read it",
)
WHOLE_NUMBER: Final = Saying("một số nguyên", "a whole number")
AT_MOST_DIGITS: Final = Saying(f"nhiều nhất {MAX_DIGITS_BEFORE} chữ số", f"at most {MAX_DIGITS_BEFORE} digits")
NOT_NEGATIVE: Final = Saying("từ 0 trở lên", "0 or more")
POSSIBLE: Final[dict[ProblemCode, Saying]] = {
    "rank_below_one": Saying("hạng từ 1", "a rank from 1"),
    "growth_too_low": Saying("lớn hơn -100%", "above -100 %"),
    "negative_value": NOT_NEGATIVE,
    "fractional_count": WHOLE_NUMBER,
    "share_above_100": Saying("từ 0 đến 100%", "0 to 100 %"),
}
"""What a magnitude can be, by the code for one that it cannot be."""
EXCLUDED_IN_WHOLE: Final = Saying("{excluded} ≤ {whole}", "{excluded} ≤ {whole}")
PART_IN_WHOLE: Final = Saying("{part} ≤ {whole} - {excluded}", "{part} ≤ {whole} - {excluded}")
FIRST_IN_SECOND: Final = Saying(
    "số đứng trước dấu / không lớn hơn số đứng sau, đã trừ số loại trừ",
    "a number in front of the / that is not above the one behind it, less what is excluded",
)
WHOLE_ABOVE_0: Final = Saying("tổng số lớn hơn 0", "a whole above 0")

# -- units
PERCENT_FIELD: Final = Saying(
    '"unit": "%"',
    '"unit": "%"',
    in_table=Saying(
        '"%" ở {unit}, hoặc ghi liền sau số, như "95,5%"', '"%" in {unit}, or behind the number, such as "95,5%"'
    ),
)
CLEAR_AREA: Final = Saying("sào Bắc Bộ, m² hoặc ha", "sào Bắc Bộ, m² or ha")
SAME_UNIT: Final = Saying("đúng đơn vị đã ghi trong giá trị, hoặc bỏ trống", "the unit that the value has, or nothing")
UNIT_BESIDE_NUMBER: Final = Saying("đơn vị chỉ đứng cạnh một số", "a unit only beside a bare number")
UNIT_OF_PART: Final = Saying("đơn vị chỉ đứng cạnh một số", "a unit beside a number")

# -- bounds
EXACT_VALUE: Final = Saying("giá trị chính xác", "an exact value")
THE_EXACT_VALUE: Final = Saying("giá trị chính xác", "the exact value")
UNBOUNDED_TEXT: Final = Saying("một giá trị không kèm giới hạn", "a value without a bound")
UPPER_END: Final = Saying("cận trên của khoảng, ở {upper}", "the upper end of the range, in {upper}")
NO_UPPER_END: Final = Saying("bỏ trống: giá trị đã có cận trên", "nothing: the value has its upper end")
BOUND_BETWEEN: Final = Saying("{bound:between} ở {bound}", "{bound:between} in {bound}")
SAME_FORM: Final = Saying("cùng dạng với {value}", "the same form as {value}")
SAME_WHOLE: Final = Saying("cùng tổng số", "the same whole")
UPPER_NOT_BELOW: Final = Saying("cận trên không nhỏ hơn cận dưới", "an upper end not below the lower")
POSSIBLE_BOUND: Final = Saying("giới hạn còn chừa lại giá trị hợp lệ", "a bound that leaves a possible value")

# -- components
VALUE_OR_COMPONENTS: Final = Saying(
    "{value} hoặc {components}",
    "{value} or {components}",
    in_table=Saying("{value}, hoặc {part} và {whole}", "{value}, or {part} and {whole}"),
)
ONE_OF_THE_TWO: Final = Saying("chỉ {value} hoặc {components}", "one of the two")
BOUND_IN_EACH: Final = Saying("giới hạn riêng của từng phần", "a bound in each component")
ONE_VALUE: Final = Saying("một giá trị chung", "one value")
PARTS: Final = Saying("tên từng phần và giá trị", "the name and value of each part")
NAME_OF_PART: Final = Saying("tên của từng phần", "the name of the part")
PLACE_OR_KIND: Final = Saying(
    "tên địa bàn hoặc loại; kế hoạch và số của một phần năm không phải là phần: chỉ ghi số thực hiện cả năm",
    "a place or a kind; plans and figures of part of a year are no parts: give what was achieved in the whole year",
)
NO_TOTAL: Final = Saying("chỉ các phần, không có dòng tổng", "the parts alone, without their total")
PART_BY_COUNTS: Final = Saying(
    "từng phần gồm {part} và {whole}, vì tỷ lệ không cộng được",
    "each part as {part} and {whole}: percentages do not add up",
)
FEWER_DIGITS: Final = Saying("các phần viết với ít chữ số hơn", "parts with fewer digits")


def meant(number: Fraction) -> Saying:
    """The number that a calculated one should probably have been."""
    vi, en = write_numeral(number), write_exact(number)
    return Saying.plain(f"số đã làm tròn, có lẽ là {vi}", f"the number rounded, probably {en}")


@lru_cache(maxsize=64)
def one_of(names: tuple[str, ...]) -> Saying:
    """One of several names, as they stand in the code; said again and again of the fields of a long list."""
    listed = Listed(tuple(f'"{name}"' for name in names))
    return Saying("một trong: {0}", "one of: {0}", (listed,))


@lru_cache(maxsize=64)
def chosen_of(field: str, choices: tuple[str, ...]) -> Saying:
    """One of the choices of a field."""
    return Saying("một trong: {0}", "one of: {0}", (Listed(tuple(Choice(field, choice) for choice in choices)),))


def exactly(text: str) -> Saying:
    """This very name."""
    return Saying("“{0}”", "“{0}”", (text,))


def another_name(name: str) -> Saying:
    """Another name than that of a part that is there already."""
    return Saying("một tên khác với “{0}”", "another name than “{0}”", (echo(name),))


def nearest(names: Iterable[str]) -> Saying:
    """One of the indicators that were probably meant, ids and names, and where all are listed."""
    return Saying("gần nhất: {0}; {1}", "the nearest: {0}; {1}", (Listed(tuple(names)), LIST))


@lru_cache(maxsize=64)
def year_in(first: int, last: int) -> Saying:
    """A year of a span."""
    return Saying(f"một năm từ {first} đến {last}", f"a year from {first} to {last}")


def at_most(number: int) -> Saying:
    """At most so many."""
    return Saying(f"nhiều nhất {number}", f"at most {number}")


def characters(number: int) -> Saying:
    """A text of at most so many characters."""
    return Saying(f"nhiều nhất {number} ký tự", f"at most {number} characters")


def unit_like(unit: Unit) -> Saying:
    """A unit of the same dimension: the indicator's own, and the others that go with it."""
    names = [name for name in units_like(unit.name) if not name.startswith(THOUSAND) or unit.name.startswith(THOUSAND)]
    own, *others = dict.fromkeys(name.removesuffix("/năm") if name != unit.name else name for name in names)
    others = [name for name in others if name != own.removesuffix("/năm")]
    if not others:
        return Saying.plain(f"đơn vị “{own}”", f"the unit “{own}”")
    listed = ", ".join(others)
    return Saying.plain(f"đơn vị “{own}”, hoặc {listed}", f"the unit “{own}”, or {listed}")


def unit_beside(unit: Unit) -> Saying:
    """The unit of a bare number."""
    table = Saying("{0} ghi sau số, hoặc ở {unit}", "{0} behind the number, or in {unit}", (unit.name,))
    return Saying("{0} ở {unit}", "{0} in {unit}", (unit.name,), in_table=table)


def whole_number(magnitude: Fraction, unit: Unit) -> Saying:
    """A whole number, with what a number with three decimals may be: thousands whose point was read as a decimal."""
    thousands = magnitude * 1000
    if thousands.denominator != 1 or magnitude < 1:
        return WHOLE_NUMBER
    return Saying(
        "một số nguyên; nếu là {0} {1} thì ghi số {0} liền, không có dấu phân cách",
        "a whole number; if it is {0} {1}, write {0} without a separator",
        (str(thousands), unit.name),
    )


def not_a_date(number: Fraction, expected: Saying) -> Saying:
    """The same, with what the number in a table may be: a spreadsheet makes a date of 6/6, and a number of that."""
    if number.denominator != 1 or not _DATES[0] <= number < _DATES[1]:
        return expected
    day = f"{_DAY_0 + timedelta(days=int(number)):%d/%m/%Y}"
    in_table = Saying(
        "{0}; {1} là số mà bảng tính ghi cho ngày {2}: gõ lại giá trị vào ô định dạng Văn bản",
        "{0}; {1} is what a spreadsheet keeps for the date {2}: type the value into a cell formatted as text",
        (expected, number, day),
    )
    return expected._replace(in_table=in_table)


def unit_behind(unit: Unit) -> Saying:
    """The unit of a number in a text."""
    return Saying("{0} sau số", "{0} behind the number", (unit.name,))


def bound_as_written(bound: str) -> Saying:
    """The bound that a text says itself."""
    choice = (Choice("bound", bound),)
    return Saying("{0}, như trong giá trị, hoặc bỏ trống", "{0} as in the value, or nothing", choice)


def value_of(indicator: Indicator) -> Saying:
    """A value of the indicator, in machine form or as tables have it."""
    in_table = how_to_write(indicator)
    match indicator.kind:
        case "status":
            return Saying('"true" hoặc "false"', "true or false", in_table=in_table)
        case "grade":
            assert indicator.scale is not None
            return one_of(tuple(grade.id for grade in indicator.scale.grades))._replace(in_table=in_table)
        case "share":
            forms = '{"magnitude": "95.5", "unit": "%"}', '{"part": 84, "whole": 90}'
            return Saying.plain(" hoặc ".join(forms), " or ".join(forms))._replace(in_table=in_table)
        case _:
            form = f'{{"magnitude": "12", "unit": "{indicator.unit}"}}'
            return Saying.plain(form, form)._replace(in_table=in_table)


def counts(value: Counts) -> Saying:
    """A share by counts, as messages repeat it."""
    if not value.excluded:
        return Saying("{0}/{1}", "{0}/{1}", (value.part, value.whole))
    return Saying("{0}/{1} trừ {2}", "{0}/{1} less {2}", (value.part, value.whole, value.excluded))
