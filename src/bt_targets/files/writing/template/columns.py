"""The columns of the sheet to fill in."""

from typing import Final, NamedTuple

from bt_targets.ground.text import Text, sentence
from bt_targets.rules.resolution import Resolution


class TemplateColumn(NamedTuple):
    """A column of the sheet."""

    field: str
    """What the reader knows the column by; a name that starts with # is for people."""
    name: Text | None
    """What people know it by; None for the column of the body, which is called by its kind."""
    width: int
    """In pixels."""

    def title(self, resolution: Resolution) -> str:
        """The name in both languages, one below the other."""
        name = self.name or resolution.body_kind
        return f"{sentence(name.vi)}\n{sentence(name.en)}"


COLUMNS: Final = (
    TemplateColumn("# stt", Text(vi="Chỉ tiêu", en="Clause"), 62),
    TemplateColumn("# số liệu", Text(vi="Số liệu", en="Figure"), 330),
    TemplateColumn("year", Text(vi="Năm", en="Year"), 58),
    TemplateColumn("value", Text(vi="Giá trị", en="Value"), 132),
    TemplateColumn("unit", Text(vi="Đơn vị", en="Unit"), 104),
    TemplateColumn("# cách ghi", Text(vi="Ví dụ cách ghi", en="Example"), 116),
    TemplateColumn("bound", Text(vi="Giới hạn", en="Bound"), 92),
    TemplateColumn("upper", Text(vi="Đầu trên", en="Upper end"), 84),
    TemplateColumn("part", Text(vi="Số đạt", en="Part"), 70),
    TemplateColumn("whole", Text(vi="Tổng số", en="Whole"), 70),
    TemplateColumn("excluded", Text(vi="Số loại ra", en="Left out"), 76),
    TemplateColumn("status", Text(vi="Tình trạng", en="Status"), 92),
    TemplateColumn("definition", Text(vi="Chuẩn, cách tính", en="Definition"), 136),
    TemplateColumn("source", Text(vi="Nguồn", en="Source"), 190),
    TemplateColumn("note", Text(vi="Ghi chú", en="Note"), 190),
    TemplateColumn("indicator", Text(vi="Mã số liệu", en="Id of the figure"), 200),
    TemplateColumn("component", Text(vi="Phần", en="Component"), 130),
    TemplateColumn("# figure", Text(vi="Tên tiếng Anh", en="Name"), 250),
    TemplateColumn("commune", None, 100),
    TemplateColumn("resolution", Text(vi="Nghị quyết", en="Resolution"), 150),
)
PLACE: Final = {column.field: index for index, column in enumerate(COLUMNS)}
"""Where the column of a field stands."""
WIDTHS: Final = tuple(column.width for column in COLUMNS)
COUNTS: Final = ("part", "whole", "excluded")
"""The fields of a share by counts."""
