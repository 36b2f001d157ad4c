"""What is wrong with an input: a closed set of codes, each with a message in Vietnamese and in English."""

from typing import Final, Literal, NamedTuple, get_args

from bt_targets.ground.model import Model
from bt_targets.ground.text import Lang, Text, echo, harmless
from bt_targets.ground.words import IN_FIELDS, Saying, Words

ProblemCode = Literal[
    "ambiguous_number",
    "bound_not_allowed",
    "cell_error",
    "cell_is_date",
    "columns_of_parts",
    "components_not_allowed",
    "definition_not_allowed",
    "duplicate_column",
    "duplicate_component",
    "duplicate_key",
    "duplicate_observation",
    "empty_interval",
    "empty_whole",
    "excluded_above_whole",
    "file_too_large",
    "formula_without_value",
    "fractional_count",
    "growth_too_low",
    "holds_plan",
    "merged_cells",
    "missing_column",
    "missing_field",
    "missing_unit",
    "missing_upper",
    "missing_value",
    "negative_value",
    "not_a_component",
    "not_a_list",
    "not_a_mapping",
    "not_a_number",
    "not_a_report",
    "not_a_whole_number",
    "not_finite",
    "not_in_wide_table",
    "not_readable",
    "not_text",
    "number_has_noise",
    "number_too_long",
    "other_commune",
    "other_resolution",
    "part_above_indicator",
    "part_above_whole",
    "ragged_row",
    "rank_below_one",
    "rows_apart",
    "rows_disagree",
    "several_tables",
    "share_above_100",
    "share_without_unit",
    "text_too_long",
    "too_many_items",
    "total_among_components",
    "two_bounds",
    "two_values",
    "unit_not_allowed",
    "unknown_choice",
    "unknown_field",
    "unknown_indicator",
    "unknown_unit",
    "unreadable_value",
    "upper_below_lower",
    "upper_without_between",
    "wholes_differ",
    "wrong_kind",
    "wrong_unit",
    "year_outside",
]
CODES: Final = get_args(ProblemCode)
"""Every code, in order."""


class FileLine(NamedTuple):
    """A line of a text file, as the first step of a place."""

    number: int


Place = tuple[str | int | FileLine, ...]
"""Where something stands: the steps to a field, or a cell, or a line and its column."""

MAX_SUGGESTED = 100
"""For at most this many problems a name that was probably meant is suggested."""
MAX_PROBLEMS = 1000
"""Maximum number of problems listed in one error."""

_MESSAGES: Final[dict[ProblemCode, tuple[str, str]]] = {
    "ambiguous_number": ("Cách viết số không rõ nghĩa", "This number could mean two things"),
    "bound_not_allowed": (
        "Giá trị này không được kèm giới hạn (trên, dưới, khoảng…)",
        "This value takes no bound such as above, below or about",
    ),
    "cell_error": ("Ô tính chứa lỗi", "The cell holds an error"),
    "cell_is_date": ("Ô tính chứa ngày tháng, không phải giá trị", "The cell holds a date and not a value"),
    "columns_of_parts": (
        "Dưới tiêu đề không rõ số liệu của năm nào, hoặc mỗi cột là một phần",
        "The columns are parts of figures, or their year is not clear",
    ),
    "components_not_allowed": (
        "Chỉ tiêu thống kê này không cộng được từ các phần",
        "This indicator cannot be added up from parts",
    ),
    "definition_not_allowed": (
        "Chỉ tiêu thống kê này không gắn với chuẩn nào",
        "This indicator is not tied to a definition",
    ),
    "duplicate_column": ("Tên cột lặp lại", "A column occurs twice"),
    "duplicate_component": ("Phần này đã có trong cùng số liệu", "The observation already has this component"),
    "duplicate_key": ("Tên trường lặp lại trong cùng một đối tượng", "A field name occurs twice in one object"),
    "duplicate_observation": (
        "Chỉ tiêu thống kê này đã có số liệu cho cùng năm",
        "This indicator already has an observation for the same year",
    ),
    "empty_interval": ("Không có giá trị nào thỏa mãn giới hạn này", "No value satisfies this bound"),
    "empty_whole": ("Tổng số để tính tỷ lệ bằng 0", "The whole of the share is 0"),
    "excluded_above_whole": ("Số loại trừ lớn hơn tổng số", "More is excluded than there is"),
    "file_too_large": ("Tệp vượt quá dung lượng cho phép", "The file is larger than allowed"),
    "formula_without_value": ("Công thức trong ô chưa có kết quả", "The formula in the cell has no stored result"),
    "fractional_count": ("Số đếm phải là số nguyên", "A count has to be a whole number"),
    "growth_too_low": ("Tốc độ tăng phải lớn hơn -100%", "A growth rate has to be above -100 %"),
    "holds_plan": (
        "Trang tính là kế hoạch, không phải báo cáo số liệu",
        "The sheet holds a plan and not a report of figures",
    ),
    "merged_cells": ("Ô gộp trùm lên nhiều số liệu", "A merged cell covers several figures"),
    "missing_column": ("Không tìm thấy dòng tiêu đề của bảng số liệu", "There is no header of a table of figures"),
    "missing_field": ("Thiếu nội dung bắt buộc", "Something required is missing"),
    "missing_unit": ("Thiếu đơn vị tính", "The unit is missing"),
    "missing_upper": ("Khoảng giá trị thiếu cận trên", "The upper end of the range is missing"),
    "missing_value": ("Số liệu chưa có giá trị", "The observation has no value"),
    "negative_value": ("Giá trị không được âm", "The value must not be negative"),
    "not_a_component": (
        "Đây là kế hoạch, kỳ báo cáo hoặc tình trạng số liệu, không phải tên của một phần",
        "This is a plan, a period or the state of a figure and not the name of a part",
    ),
    "not_a_list": ("Phải là một danh sách", "This has to be a list"),
    "not_a_mapping": ("Phải là một đối tượng gồm các trường", "This has to be an object with fields"),
    "not_a_number": ("Không phải là số ở dạng thập phân hoặc phân số", "Not a plain decimal number or a fraction"),
    "not_a_report": ("Không phải là báo cáo số liệu", "This is not a report of figures"),
    "not_a_whole_number": ("Phải là số nguyên", "This has to be a whole number"),
    "not_finite": ("Phải là một số hữu hạn", "This has to be a finite number"),
    "not_in_wide_table": ("Bảng ngang không ghi được số liệu này", "A wide table cannot hold this figure"),
    "not_readable": ("Không đọc được tệp", "The file cannot be read"),
    "not_text": ("Phải là văn bản", "This has to be text"),
    "number_has_noise": (
        "Số là kết quả tính còn sai số rất nhỏ ở các chữ số cuối",
        "The number shows the noise of floating-point calculation",
    ),
    "number_too_long": ("Số có quá nhiều chữ số", "The number has too many digits"),
    "other_commune": ("Báo cáo là của một xã khác", "The report is of another commune"),
    "other_resolution": ("Báo cáo thuộc một nghị quyết khác", "The report belongs to another resolution"),
    "part_above_indicator": (
        "Số liệu là một phần của số liệu khác mà lại lớn hơn số liệu ấy của cùng năm",
        "The figure is part of another one but greater than it in the same year",
    ),
    "part_above_whole": ("Phần lớn hơn tổng số", "The part is greater than the whole"),
    "ragged_row": ("Có ô nằm ngoài các cột của bảng", "A cell lies outside the columns of the table"),
    "rank_below_one": ("Thứ hạng nhỏ nhất là 1", "The best rank is 1"),
    "rows_apart": ("Các dòng của một xã không đứng liền nhau", "The rows of one commune do not stand together"),
    "rows_disagree": (
        "Các dòng của cùng một số liệu hoặc cùng một tệp ghi khác nhau",
        "Rows that belong together disagree",
    ),
    "several_tables": ("Có nhiều bảng số liệu", "There are several tables of figures"),
    "share_above_100": ("Tỷ lệ không được vượt 100%", "A share must not pass 100 %"),
    "share_without_unit": (
        "Tỷ lệ thiếu đơn vị nên không rõ là phần trăm hay số thập phân",
        "A share without a unit could be per cent or a fraction",
    ),
    "text_too_long": ("Văn bản quá dài", "The text is too long"),
    "too_many_items": ("Danh sách có quá nhiều mục", "The list has too many items"),
    "total_among_components": (
        "Trong các phần có một dòng tổng, cộng vào sẽ thành tính hai lần",
        "One of the parts is their total, so everything would be counted twice",
    ),
    "two_bounds": (
        "Giới hạn ghi trong giá trị khác với giới hạn ghi riêng",
        "The value and the field for its bound disagree",
    ),
    "two_values": ("Số liệu có cả giá trị chung và các phần", "The observation has both a value and components"),
    "unit_not_allowed": (
        "Đơn vị đã có trong giá trị hoặc không dùng ở đây",
        "The unit is already in the value or is not used here",
    ),
    "unknown_choice": ("Giá trị không thuộc danh mục cho phép", "This is not one of the allowed values"),
    "unknown_field": ("Mẫu báo cáo không có tên này", "A report has no field of this name"),
    "unknown_indicator": ("Không có chỉ tiêu thống kê này", "There is no such indicator"),
    "unknown_unit": ("Không có đơn vị tính này", "There is no such unit"),
    "unreadable_value": ("Không đọc được giá trị", "The value cannot be read"),
    "upper_below_lower": ("Cận trên nhỏ hơn cận dưới", "The upper end is below the lower end"),
    "upper_without_between": (
        "Chỉ khoảng giá trị mới có cận trên",
        "Only a range has an upper end",
    ),
    "wholes_differ": (
        "Hai đầu của khoảng phải tính trên cùng một tổng số",
        "Both ends of the range have to be of the same whole",
    ),
    "wrong_kind": ("Dạng giá trị không hợp với chỉ tiêu thống kê", "This kind of value does not fit the indicator"),
    "wrong_unit": ("Đơn vị tính không hợp với chỉ tiêu thống kê", "The unit does not fit the indicator"),
    "year_outside": ("Năm nằm ngoài phạm vi của báo cáo", "The year lies outside the report"),
}


class Problem(Model):
    """One thing that is wrong with an input."""

    code: ProblemCode
    path: str
    """Where: the path of the field, or the sheet and row."""
    found: str
    """What stands there, cut short."""
    expected: Text
    """What should stand there."""
    message: Text
    """What is wrong, with place, finding and expectation, for a person."""


class Finding(NamedTuple):
    """A problem before it is told: what the readers of values collect."""

    code: ProblemCode
    at: Place
    found: object
    """What stands there: what somebody wrote, or a phrase about it."""
    expected: Saying
    words: Words = IN_FIELDS
    """The words of the document at this place."""


def meaning(code: ProblemCode) -> Text:
    """What a code says is wrong."""
    vi, en = _MESSAGES[code]
    return Text(vi=vi, en=en)


def finding(code: ProblemCode, at: Place, found: object, vi: str, en: str) -> Finding:
    """A finding of which `vi` and `en` say in plain words what is expected."""
    return Finding(code, at, found, Saying.plain(vi, en))


def place_text(at: Place, lang: Lang = "en") -> str:
    """A place for people to read: `observations[3].value`, `row 5: value` or `Số liệu!F12`."""
    if at and isinstance(at[0], FileLine):
        number, column = at[0].number, harmless("".join(str(step) for step in at[1:]))
        if lang == "vi":
            return f"dòng {number}, cột {column}" if column else f"dòng {number}"
        return f"row {number}: {column}" if column else f"row {number}"
    text = ""
    for step in at:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else str(step)
    return harmless(text)  # the title of a sheet may hold anything


def found_in(wrong: Finding) -> Text:
    """What stands at a place, cut short."""
    return Text(vi=echo(wrong.words.shown(wrong.found, "vi")), en=echo(wrong.words.shown(wrong.found, "en")))


def problem(wrong: Finding) -> Problem:
    """The finding as the public model, its message composed from the parts."""
    said, found, expected = meaning(wrong.code), found_in(wrong), wrong.expected.told(wrong.words)
    place = place_text(wrong.at)
    found_vi = f" (đang ghi: {found.vi})" if found.vi else ""
    found_en = f" (found: {found.en})" if found.en else ""
    return Problem(
        code=wrong.code,
        path=place,
        found=found.en,
        expected=expected,
        message=Text(
            vi=f"{place_text(wrong.at, 'vi') or 'tệp'}: {said.vi}{found_vi}. Cần: {expected.vi}.",
            en=f"{place or 'file'}: {said.en}{found_en}. Expected: {expected.en}.",
        ),
    )


def listed(findings: list[Finding]) -> tuple[tuple[Problem, ...], int]:
    """The problems that are listed, and how many more there are."""
    return tuple(map(problem, findings[:MAX_PROBLEMS])), max(0, len(findings) - MAX_PROBLEMS)
