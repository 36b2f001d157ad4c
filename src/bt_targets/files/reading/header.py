"""The columns that tables have, and the headings under which they stand, in English and in Vietnamese."""

from typing import Final

from bt_targets.ground.names import compared

COLUMNS: Final = (
    "indicator",
    "year",
    "component",
    "value",
    "unit",
    "bound",
    "upper",
    "part",
    "whole",
    "excluded",
    "status",
    "definition",
    "as_written",
    "source",
    "note",
    "commune",
    "resolution",
)
"""The columns that a long table may have, in the order in which they are written."""
TITLES: Final[dict[str, str]] = {
    "indicator": "mã số liệu",
    "year": "năm",
    "component": "thành phần",
    "value": "giá trị",
    "unit": "đơn vị",
    "bound": "giới hạn",
    "upper": "cận trên",
    "part": "số đạt",
    "whole": "tổng số",
    "excluded": "loại trừ",
    "status": "tình trạng",
    "definition": "chuẩn cách tính",
    "as_written": "nguyên văn",
    "source": "nguồn",
    "note": "ghi chú",
    "commune": "xã",
    "resolution": "nghị quyết",
}
"""The heading of each in Vietnamese."""
NAMING: Final = (
    *("mã", "mã số liệu", "số chỉ tiêu", "chỉ tiêu thống kê", "chỉ tiêu", "tên chỉ tiêu", "các chỉ tiêu"),
    *("chỉ tiêu chủ yếu", "các chỉ tiêu chủ yếu", "nội dung", "nội dung chỉ tiêu"),
)
"""Under what the indicator may stand; where several name one, the first of these decides."""
CODED: Final = 3
"""How many of these hold ids or numbers; under the others stand names, which may be those of parts."""

_FURTHER: Final[dict[str, tuple[str, ...]]] = {
    "component": ("phần",),
    "unit": (
        *("đơn vị tính", "đvt", "đơn vị tính đvt", "đơn vị đo", "đv tính", "đ/v tính", "đvị tính", "đ.vị tính"),
        *("đv", "đ.v.t", "đvtính"),
    ),
    "upper": ("đầu trên",),
    "excluded": ("số loại ra", "số loại trừ"),
    "definition": ("chuẩn", "cách tính"),
    "source": ("nguồn số liệu",),
    "commune": ("phường", "đặc khu", "thị trấn", "đơn vị hành chính"),
}
_ENGLISH: Final[dict[str, tuple[str, ...]]] = {
    "indicator": ("id of the figure",),
    "upper": ("upper end",),
    "excluded": ("left out",),
    "commune": ("ward", "special zone", "township", "administrative unit"),
}
PEOPLE: Final = frozenset({"stt", "tt", "số tt", "số thứ tự", "chỉ tiêu clause", "số liệu figure"}) | {
    "ví dụ cách ghi example",
    "tên tiếng anh name",
}
"""Headings of columns for people: numbers of rows, and what the first template shows beside its figures."""


def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for field, title in TITLES.items():
        vietnamese = (title, *_FURTHER.get(field, ()))
        english = (field, *_ENGLISH.get(field, ()))
        names |= dict.fromkeys((*vietnamese, *english), field)
        names |= {f"{vi}{between}{en}": field for vi in vietnamese for en in english for between in (" ", " / ")}
    return {compared(name): field for name, field in names.items()}


FIELD_NAMES: Final = _names()
"""The field of each heading, as `headings` folds them."""
