"""What stands above a template in text: how to fill it in, in both languages."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.rules.resolution import Resolution

_NUMBERS: Final = Text(
    vi="Số viết theo cách Việt Nam: dấu chấm ngăn nhóm ba chữ số, dấu phẩy đứng trước phần thập phân, như 1.200,5; "
    "không viết 1200.5 hay 1 200.",
    en="Numbers are written the Vietnamese way: a full stop groups thousands, a comma stands before decimals, as in "
    "1.200,5; not 1200.5 or 1 200.",
)
_IN_TABLE: Final = (
    Text(
        vi="Điền vào cột value; dòng nào chưa có số liệu thì để trống cột value. Giữ nguyên dòng tiêu đề, mã ở cột "
        "indicator và năm. Cột hoặc dòng bắt đầu bằng dấu # chỉ để người điền đọc.",
        en="Fill in the column value, and leave it blank where there is no figure. Keep the header, the ids and the "
        "years. Columns and lines that start with # are only for people.",
    ),
    _NUMBERS,
    Text(
        vi="Đơn vị đã ghi ở cột unit thì ô value chỉ ghi số. Số liệu chưa chính xác ghi bằng lời: trên 75; từ 90 trở "
        "lên; dưới 5; không quá 30; khoảng 705,5; 627-706.",
        en="The unit stands in the column unit, so value holds the number alone. Inexact figures are given in words: "
        "trên 75 (above); từ 90 trở lên (at least); dưới 5 (below); không quá 30 (at most); khoảng 705,5 (about); "
        "627-706.",
    ),
    Text(
        vi="Tỷ lệ ghi 95,5 hoặc 84/90; cũng có thể để trống value và ghi part (số đạt), whole (tổng số), excluded (số "
        "được loại khỏi tổng số). Dùng Excel thì nên lấy mẫu .xlsx: mở tệp này, Excel có thể đổi 06/06 thành ngày.",
        en="A share is 95,5 or 84/90; or leave value blank and give part, whole and excluded (what is left out of the "
        "whole). For Excel take the .xlsx template: opening this file, Excel may turn 06/06 into a date.",
    ),
    Text(
        vi="Thứ hạng chỉ ghi số, như 30. “Hạng 30 trở lên” nghĩa là hạng 30 hoặc cao hơn: ghi 30 ở value và “không "
        "quá” ở bound; biết chính xác thì ghi đúng thứ hạng.",
        en="A rank is the number alone, such as 30. “Rank 30 or better” is 30 in value and “không quá” (at most) in "
        "bound; where the rank is known, simply give it.",
    ),
    Text(
        vi="status: chính thức (nếu để trống), sơ bộ hoặc ước tính. definition: chỉ ghi khi số liệu theo chuẩn hoặc "
        "cách tính khác với nội dung chỉ tiêu.",
        en="status: chính thức (official, also when blank), sơ bộ (provisional) or ước tính (estimate). definition: "
        "only where the figure follows another standard or measure.",
    ),
    Text(
        vi="Số liệu gồm nhiều phần: thêm mỗi phần một dòng cùng indicator và year, tên phần ghi ở cột component; khi "
        "đó để trống dòng chung.",
        en="A figure made of parts: add a line for each with the same indicator and year and its name in component, "
        "and leave the line of the total blank.",
    ),
)
_IN_DOCUMENT: Final = (
    Text(
        vi="Điền vào value giữa hai dấu nháy, kèm đơn vị; số liệu chưa có thì để trống.",
        en="Fill in value between the quotes, with its unit; leave it blank where there is no figure.",
    ),
    _NUMBERS,
    Text(
        vi="Số liệu chưa chính xác ghi bằng lời: trên 75%; từ 90% trở lên; dưới 5%; không quá 30 hộ; khoảng 705,5 "
        "ha; 627-706 tấn.",
        en="Inexact figures are given in words: trên 75 % (above); từ 90 % trở lên (at least); dưới 5 % (below); "
        "không quá 30 hộ (at most); khoảng 705,5 ha (about); 627-706 tấn.",
    ),
    Text(
        vi="Tỷ lệ ghi 95,5% hoặc 84/90; có số được loại khỏi tổng số thì ghi 950/1.000 trừ 50.",
        en="A share is 95,5 % or 84/90; with something left out of the whole, 950/1.000 trừ 50.",
    ),
)
_MORE_IN_JSON: Final = (
    Text(
        vi='“Hạng 30 trở lên” nghĩa là hạng 30 hoặc cao hơn: ghi "value": "30", "bound": "at_most"; biết chính xác thì '
        "ghi đúng thứ hạng.",
        en='“Rank 30 or better” is "value": "30", "bound": "at_most"; where the rank is known, simply give it.',
    ),
    Text(
        vi='Có thể thêm "status" ("official", "provisional", "estimate"), "definition", "source", "note". Số liệu gồm '
        'nhiều phần thì thay "value" bằng "components": {"tên phần": "30 ha", …}.',
        en='"status" ("official", "provisional", "estimate"), "definition", "source" and "note" may be added. A figure '
        'made of parts has "components": {"name": "30 ha", …} in place of "value".',
    ),
    Text(
        vi="Trường có tên bắt đầu bằng # chỉ để người điền đọc.",
        en="Fields whose names start with # are only for people.",
    ),
)
_MORE_IN_TOML: Final = (
    Text(
        vi='“Hạng 30 trở lên” nghĩa là hạng 30 hoặc cao hơn: ghi value = "30" và bound = "at_most"; biết chính xác thì '
        "ghi đúng thứ hạng.",
        en='“Rank 30 or better” is value = "30" and bound = "at_most"; where the rank is known, simply give it.',
    ),
    Text(
        vi='Có thể thêm status ("official", "provisional", "estimate"), definition, source, note. Số liệu gồm nhiều '
        'phần thì thay value bằng components = { "tên phần" = "30 ha", … }.',
        en='status ("official", "provisional", "estimate"), definition, source and note may be added. A figure made '
        'of parts has components = { "name" = "30 ha", … } in place of value.',
    ),
)
BASELINE: Final = Text(vi="Số đầu nhiệm kỳ.", en="Baseline.")

_TITLE: Final = Text(
    vi="Biểu số liệu phục vụ đánh giá việc thực hiện {resolution}", en="Figures for assessing: {resolution}"
)


def title(resolution: Resolution) -> Text:
    """What a template is for."""
    name = resolution.title
    return Text(vi=_TITLE.vi.format(resolution=name.vi), en=_TITLE.en.format(resolution=name.en))


def table_notes(resolution: Resolution) -> tuple[Text, ...]:
    """What stands above a table."""
    return (_title_line(resolution), *_IN_TABLE)


def json_notes(resolution: Resolution) -> tuple[Text, ...]:
    """What stands in front of the figures of a JSON document."""
    return (_title_line(resolution), *_IN_DOCUMENT, *_MORE_IN_JSON)


def toml_notes(resolution: Resolution) -> tuple[Text, ...]:
    """What stands above a TOML document."""
    return (_title_line(resolution), *_IN_DOCUMENT, *_MORE_IN_TOML)


def _title_line(resolution: Resolution) -> Text:
    name = title(resolution)
    return Text(vi=f"{name.vi}.", en=f"{name.en}.")
