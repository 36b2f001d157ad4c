"""The columns of the sheet to fill in: first those that are printed, in the order in which they are read and filled."""

from typing import Final, NamedTuple

from bt_targets.files.reading.headings import read_heading
from bt_targets.ground.text import Text, sentence
from bt_targets.rules.resolution import Resolution


class TemplateColumn(NamedTuple):
    """A column of the sheet."""

    field: str
    """What the reader takes the column for; a name that starts with # is for people."""
    name: Text | None
    """What people know it by; None for the column of the body, which is called by its kind."""
    width: int
    """In pixels."""

    def title(self, resolution: Resolution) -> str:
        """The heading in both languages, one below the other; the reader finds the column by it."""
        return _title(self.name) if self.name is not None else of_body(resolution)


def of_body(resolution: Resolution) -> str:
    """The heading of the column that holds the name of the commune, or of whatever the resolution is of."""
    title = _title(resolution.body_kind)
    return title if read_heading(title).field == "commune" else _title(_ANY_BODY)


def _title(name: Text) -> str:
    return f"{sentence(name.vi)}\n{sentence(name.en)}"


_ANY_BODY: Final = Text(vi="Đơn vị hành chính", en="Administrative unit")
COLUMNS: Final = (
    TemplateColumn("# stt", Text(vi="Chỉ tiêu", en="Clause"), 46),
    TemplateColumn("# số liệu", Text(vi="Số liệu", en="Figure"), 230),
    TemplateColumn("year", Text(vi="Năm", en="Year"), 46),
    TemplateColumn("value", Text(vi="Giá trị", en="Value"), 110),
    TemplateColumn("unit", Text(vi="Đơn vị", en="Unit"), 96),
    TemplateColumn("part", Text(vi="Số đạt", en="Part"), 54),
    TemplateColumn("whole", Text(vi="Tổng số", en="Whole"), 54),
    TemplateColumn("excluded", Text(vi="Loại trừ", en="Left out"), 54),
    TemplateColumn("status", Text(vi="Tình trạng", en="Status"), 74),
    TemplateColumn("source", Text(vi="Nguồn", en="Source"), 130),
    TemplateColumn("note", Text(vi="Ghi chú", en="Note"), 154),
    TemplateColumn("# cách ghi", Text(vi="Ví dụ cách ghi", en="Example"), 116),
    TemplateColumn("bound", Text(vi="Giới hạn", en="Bound"), 92),
    TemplateColumn("upper", Text(vi="Cận trên", en="Upper end"), 84),
    TemplateColumn("definition", Text(vi="Chuẩn, cách tính", en="Definition"), 136),
    TemplateColumn("indicator", Text(vi="Mã số liệu", en="Id of the figure"), 200),
    TemplateColumn("component", Text(vi="Thành phần", en="Component"), 130),
    TemplateColumn("# figure", Text(vi="Tên tiếng Anh", en="Name"), 250),
    TemplateColumn("commune", None, 100),
    TemplateColumn("resolution", Text(vi="Nghị quyết", en="Resolution"), 150),
)
PLACE: Final = {column.field: index for index, column in enumerate(COLUMNS)}
"""Where the column of a field stands."""
WIDTHS: Final = tuple(column.width for column in COLUMNS)
PRINTED: Final = PLACE["note"] + 1
"""How many columns are printed; the others are seldom filled in, or only the reader needs them."""
COUNTS: Final = ("part", "whole", "excluded")
"""The fields of a share by counts."""
