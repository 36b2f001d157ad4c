"""What a file is that does not hold what its name says: an old workbook, a page of the web, a text; and the way out."""

import codecs
import re
from typing import Final, NamedTuple

from bt_targets.ground.patterns import pattern


class Kind(NamedTuple):
    """A kind of file that is not read: its ending, and what to do with it in Vietnamese and in English."""

    ending: str
    vi: str
    en: str


_SAVE_VI: Final = "mở bằng Excel hoặc LibreOffice rồi lưu lại dạng “Excel Workbook (.xlsx)”"
_SAVE_EN: Final = "open it with Excel or LibreOffice and save it as “Excel Workbook (.xlsx)”"


def _other(ending: str, vi: str, en: str) -> Kind:
    return Kind(ending, f"tệp .xlsx; đây là {vi}: {_SAVE_VI}", f"an .xlsx workbook; this is {en}: {_SAVE_EN}")


def _locked(vi: str, en: str) -> Kind:
    return Kind(
        "",
        f"tệp không đặt mật khẩu; {vi}: mở bằng Excel, gỡ mật khẩu rồi lưu lại dạng “Excel Workbook (.xlsx)”",
        f"a workbook without a password; {en}: open it with Excel, take the password off, and save it as .xlsx",
    )


OLD_WORKBOOK: Final = _other(".xls", "bảng tính Excel đời cũ (.xls)", "a workbook of an old Excel (.xls)")
BINARY_WORKBOOK: Final = _other(".xlsb", "bảng tính Excel dạng nhị phân (.xlsb)", "a binary workbook of Excel (.xlsb)")
OPEN_DOCUMENT: Final = _other(".ods", "bảng tính dạng OpenDocument (.ods)", "a spreadsheet in OpenDocument form (.ods)")
NUMBERS: Final = _other(".numbers", "bảng tính của Apple Numbers", "a spreadsheet of Apple Numbers")
TEXT_DOCUMENT: Final = _other(".docx", "văn bản Word", "a document of Word")
SLIDES: Final = _other(".pptx", "tệp trình chiếu PowerPoint", "a presentation of PowerPoint")
WITH_PASSWORD: Final = _locked("tệp này bị khóa bằng mật khẩu", "this one is locked by one")
WEB_PAGE: Final = _other(".html", "trang web (HTML) mang tên bảng tính", "a page of the web (HTML) named as a workbook")
XML_WORKBOOK: Final = _other(".xml", "bảng tính XML đời 2003", "an XML workbook of 2003")
PDF: Final = Kind(
    ".pdf",
    "tệp .xlsx; đây là tệp PDF: dùng bảng tính gốc mà tệp này được in ra",
    "an .xlsx workbook; this is a PDF: use the workbook it was printed from",
)
EMPTY: Final = Kind("0", "tệp .xlsx; tệp này rỗng", "an .xlsx workbook; this file is empty")
JSON: Final = Kind(
    ".json",
    "tệp .xlsx; đây là tệp JSON: đổi phần cuối của tên tệp thành .json",
    "an .xlsx workbook; this is JSON: rename the file to .json",
)
TEXT: Final = Kind(
    ".csv",
    f"tệp .xlsx; đây là tệp văn bản, như CSV: đổi phần cuối của tên tệp thành .csv, hoặc {_SAVE_VI}",
    f"an .xlsx workbook; this is a text such as CSV: rename the file to .csv, or {_SAVE_EN}",
)
CUT_SHORT: Final = Kind(
    "zip",
    "một tệp .xlsx còn nguyên vẹn; tệp này bị hỏng hoặc thiếu phần cuối: chép hoặc tải lại tệp gốc",
    "an undamaged .xlsx workbook; this one is damaged or cut short: copy or download it again",
)
OTHER_ZIP: Final = Kind(
    ".zip",
    "tệp .xlsx; đây là tệp nén không chứa bảng tính: giải nén rồi dùng bảng tính bên trong",
    "an .xlsx workbook; this is a zip without one: unpack it and use the workbook inside",
)
UNKNOWN: Final = Kind(
    "", f"tệp .xlsx; đây là loại tệp khác: {_SAVE_VI}", f"an .xlsx workbook; this is none: {_SAVE_EN}"
)

_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLDEST: Final = pattern(rb"\x09[\x00\x02\x04\x08][\x04-\x10]\x00", re.DOTALL)
"""How the workbooks of Excel 2 to 5 begin."""
_ZIP: Final = b"PK"
_START: Final = 4096
"""How much of a file is looked at to tell a text."""
_MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def kind_of(content: bytes) -> Kind:
    """What the bytes are that are no package of a workbook."""
    if content.startswith(_COMPOUND):
        return _compound(content)
    if _OLDEST.match(content):
        return OLD_WORKBOOK
    if content.startswith(_ZIP):
        return CUT_SHORT
    if content.startswith(b"%PDF"):
        return PDF
    start = content[:_START]
    is_wide = start.startswith(_MARKS[1:])
    if not is_wide and b"\0" in start:
        return UNKNOWN
    return _text(start.replace(b"\0", b"") if is_wide else start)


def is_workbook(content: bytes) -> bool:
    """Whether the bytes begin like a workbook, new or old, whatever the file is called."""
    return content.startswith((_ZIP + b"\x03\x04", _COMPOUND))


def _compound(content: bytes) -> Kind:
    """What the container of the old Office holds: its streams are named in it in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return WITH_PASSWORD
    return TEXT_DOCUMENT if "WordDocument".encode("utf-16-le") in content else OLD_WORKBOOK


def _text(start: bytes) -> Kind:
    for mark in _MARKS:
        start = start.removeprefix(mark)
    start = start.lstrip().lower()
    if not start:
        return EMPTY
    if start.startswith(b"{"):
        return JSON
    if not start.startswith(b"<"):
        return TEXT
    return XML_WORKBOOK if b"urn:schemas-microsoft-com:office:spreadsheet" in start else WEB_PAGE
