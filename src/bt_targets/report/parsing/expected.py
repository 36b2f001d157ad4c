"""What is expected where something is wrong: the second half of every message about an observation."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from bt_targets.ground.exact import MAX_DIGITS_AFTER, MAX_DIGITS_BEFORE, write_exact
from bt_targets.ground.problems import ProblemCode
from bt_targets.ground.text import echo
from bt_targets.ground.units import Unit
from bt_targets.report.notation.numerals import write_numeral
from bt_targets.rules.indicators import Indicator

Expected = tuple[str, str]
"""In Vietnamese and in English."""

# -- fields
OBSERVATION: Final = "một số liệu gồm các trường", "an observation with its fields"
INDICATOR_ID: Final = "mã chỉ tiêu thống kê", "the id of an indicator"
KNOWN_INDICATOR: Final = "một mã trong danh mục chỉ tiêu thống kê", "an id of the list of indicators"
NO_FIELD: Final = "bỏ trường này", "no such field"
TEXT: Final = "văn bản", "text"
VALID_TEXT: Final = "văn bản Unicode hợp lệ", "valid Unicode text"
UNIT_NAME: Final = "tên đơn vị tính", "the name of a unit"

# -- values
NUMBER: Final = (
    f"số như 1234.5 (tối đa {MAX_DIGITS_BEFORE} chữ số nguyên, {MAX_DIGITS_AFTER} chữ số lẻ) hoặc phân số như 280/3",
    f"a number such as 1234.5 (at most {MAX_DIGITS_BEFORE} digits, {MAX_DIGITS_AFTER} decimals) or one like 280/3",
)
ANY_NUMBER: Final = "một số", "a number"
UNROUNDED_NUMBER: Final = (
    "số viết dưới dạng văn bản trong magnitude, hoặc đọc bằng Report.load",
    "the number as text in magnitude, or Report.load to read it",
)
WHOLE_NUMBER: Final = "một số nguyên", "a whole number"
AT_MOST_DIGITS: Final = f"nhiều nhất {MAX_DIGITS_BEFORE} chữ số", f"at most {MAX_DIGITS_BEFORE} digits"
NOT_NEGATIVE: Final = "từ 0 trở lên", "0 or more"
POSSIBLE: Final[dict[ProblemCode, Expected]] = {
    "rank_below_one": ("hạng từ 1", "a rank from 1"),
    "growth_too_low": ("lớn hơn -100%", "above -100 %"),
    "negative_value": NOT_NEGATIVE,
    "fractional_count": WHOLE_NUMBER,
    "share_above_100": ("từ 0 đến 100%", "0 to 100 %"),
}
"""What a magnitude can be, by the code for one that it cannot be."""
EXCLUDED_IN_WHOLE: Final = "excluded ≤ whole", "excluded ≤ whole"
PART_IN_WHOLE: Final = "part ≤ whole - excluded", "part ≤ whole - excluded"
WHOLE_ABOVE_0: Final = "tổng số lớn hơn 0", "a whole above 0"

# -- units
PERCENT_FIELD: Final = '"unit": "%"', '"unit": "%"'
CLEAR_AREA: Final = "sào Bắc Bộ, m² hoặc ha", "sào Bắc Bộ, m² or ha"
SAME_UNIT: Final = "đúng đơn vị đã ghi trong giá trị, hoặc bỏ trống", "the unit that the value has, or nothing"
UNIT_BESIDE_NUMBER: Final = "đơn vị chỉ đứng cạnh một số", "a unit only beside a bare number"
UNIT_OF_PART: Final = "đơn vị chỉ đứng cạnh một số", "a unit beside a number"

# -- bounds
EXACT_VALUE: Final = "giá trị chính xác", "an exact value"
THE_EXACT_VALUE: Final = "giá trị chính xác", "the exact value"
UNBOUNDED_TEXT: Final = "một giá trị không kèm giới hạn", "a value without a bound"
UPPER_END: Final = "đầu trên của khoảng", "the upper end of the range"
NO_UPPER_END: Final = "bỏ trống: giá trị đã có đầu trên", "nothing: the value has its upper end"
BOUND_BETWEEN: Final = "bound là between", "the bound to be between"
SAME_FORM: Final = "cùng dạng với value", "the same form as value"
SAME_WHOLE: Final = "cùng tổng số", "the same whole"
UPPER_NOT_BELOW: Final = "đầu trên không nhỏ hơn đầu dưới", "an upper end not below the lower"
POSSIBLE_BOUND: Final = "giới hạn còn chừa lại giá trị hợp lệ", "a bound that leaves a possible value"

# -- components
VALUE_OR_COMPONENTS: Final = "value hoặc components", "value or components"
ONE_OF_THE_TWO: Final = "chỉ value hoặc components", "one of the two"
BOUND_IN_EACH: Final = "giới hạn riêng của từng phần", "a bound in each component"
ONE_VALUE: Final = "một giá trị chung", "one value"
PARTS: Final = "tên từng phần và giá trị", "the name and value of each part"
NAME_OF_PART: Final = "tên của từng phần", "the name of the part"
NO_TOTAL: Final = "chỉ các phần, không có dòng tổng", "the parts alone, without their total"
PART_BY_COUNTS: Final = (
    "từng phần dưới dạng {part, whole}, vì tỷ lệ không cộng được",
    "each part as {part, whole}: percentages do not add up",
)
FEWER_DIGITS: Final = "các phần viết với ít chữ số hơn", "parts with fewer digits"


def meant(number: Fraction) -> Expected:
    """The number that a calculated one should probably have been."""
    vi, en = write_numeral(number), write_exact(number)
    return f"số đã làm tròn, có lẽ là {vi}", f"the number rounded, probably {en}"


def one_of(choices: Iterable[str]) -> Expected:
    """One of several choices."""
    listed = ", ".join(choices)
    return f"một trong: {listed}", f"one of: {listed}"


def another_name(name: str) -> Expected:
    """Another name than that of a part that is there already."""
    return f"một tên khác với “{echo(name)}”", f"another name than “{echo(name)}”"


def nearest(ids: Iterable[str]) -> Expected:
    """One of the ids that were probably meant."""
    listed = ", ".join(ids)
    return f"mã gần nhất: {listed}", f"nearest ids: {listed}"


def year_in(first: int, last: int) -> Expected:
    """A year of a span."""
    return f"một năm từ {first} đến {last}", f"a year from {first} to {last}"


def at_most(number: int) -> Expected:
    """At most so many."""
    return f"nhiều nhất {number}", f"at most {number}"


def characters(number: int) -> Expected:
    """A text of at most so many characters."""
    return f"nhiều nhất {number} ký tự", f"at most {number} characters"


def unit_like(unit: Unit) -> Expected:
    """A unit of the same dimension."""
    return f"đơn vị như {unit.name}", f"a unit such as {unit.name}"


def unit_behind(unit: Unit) -> Expected:
    """The unit of a number in a text."""
    return f"{unit.name} sau số", f"{unit.name} after the number"


def bound_as_written(bound: str) -> Expected:
    """The bound that a text says itself."""
    return f"{bound}, như trong giá trị, hoặc bỏ trống", f"{bound} as in the value, or nothing"


def value_of(indicator: Indicator) -> Expected:
    """A value of the indicator in machine form."""
    match indicator.kind:
        case "status":
            return "true hoặc false", "true or false"
        case "grade":
            assert indicator.scale is not None
            return one_of(grade.id for grade in indicator.scale.grades)
        case "share":
            forms = '{"magnitude": "95.5", "unit": "%"}', '{"part": 84, "whole": 90}'
            return " hoặc ".join(forms), " or ".join(forms)
        case _:
            form = f'{{"magnitude": "12", "unit": "{indicator.unit}"}}'
            return form, form
