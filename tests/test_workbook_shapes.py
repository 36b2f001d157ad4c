"""Workbooks of every program are read alike; files of another kind are named, with the way out."""

import codecs
import io
import zipfile
from pathlib import Path

import pytest

from bt_targets import Report, ReportError
from tests.hostile_files import packed, parts, rels_part, types_part, workbook, workbook_part
from tests.share import office
from tests.workbook_shapes import FIGURES, SHAPES, by_libreoffice, by_xlsxwriter

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def figures(report: Report) -> dict[str, object]:
    return {each.indicator: each.value for each in report.observations}


def refusal(content: bytes) -> tuple[str, str, str, str]:
    with pytest.raises(ReportError) as caught:
        Report.from_xlsx(content)
    (problem,) = caught.value.items
    return problem.code, problem.found, problem.expected.vi, problem.expected.en


@pytest.mark.parametrize("program", SHAPES)
def test_workbooks_of_every_program_are_read_alike(program: str) -> None:
    assert figures(Report.from_xlsx(SHAPES[program]())) == FIGURES


def test_workbooks_of_libreoffice_are_read_and_its_other_forms_named(tmp_path: Path) -> None:
    office()
    forms = {}
    for form in ("xlsx", "ods", "xls", "html"):
        folder = tmp_path / form
        folder.mkdir()
        forms[form] = by_libreoffice(folder, form)
    assert figures(Report.from_xlsx(forms.pop("xlsx"))) == FIGURES
    for form, content in forms.items():
        code, found, vi, _ = refusal(content)
        assert (code, found) == ("not_readable", f".{form}")
        assert "Excel Workbook (.xlsx)" in vi


def package(*names: str, document: str | None = None) -> bytes:
    """A package with parts of these names, one of them its document."""
    given: dict[str, bytes | str] = dict.fromkeys(names, b"<a/>")
    if document:
        given["_rels/.rels"] = rels_part(("officeDocument", document))
    return packed(given)


def with_a_zip_at_its_end(content: bytes) -> bytes:
    return content + by_xlsxwriter()


OTHERS: list[tuple[str, bytes, str, str]] = [
    ("old workbook", COMPOUND + "Workbook".encode("utf-16-le"), ".xls", "bảng tính Excel đời cũ (.xls)"),
    ("old workbook with a new one in it", with_a_zip_at_its_end(COMPOUND), ".xls", "bảng tính Excel đời cũ (.xls)"),
    ("oldest workbook", b"\x09\x08\x08\x00\x00\x05\x10\x00", ".xls", "bảng tính Excel đời cũ (.xls)"),
    ("password", COMPOUND + "EncryptedPackage".encode("utf-16-le"), "", "gỡ mật khẩu"),
    ("old document", COMPOUND + "WordDocument".encode("utf-16-le"), ".docx", "văn bản Word"),
    ("OpenDocument", package("mimetype", "content.xml", "META-INF/manifest.xml"), ".ods", "OpenDocument (.ods)"),
    ("binary workbook", package("xl/workbook.bin", document="xl/workbook.bin"), ".xlsb", "dạng nhị phân (.xlsb)"),
    ("document", package("word/document.xml", document="word/document.xml"), ".docx", "văn bản Word"),
    ("slides", package("ppt/presentation.xml", document="ppt/presentation.xml"), ".pptx", "PowerPoint"),
    ("Numbers", package("Index/Document.iwa"), ".numbers", "Apple Numbers"),
    ("other zip", package("a.txt"), ".zip", "giải nén"),
    ("package without its document", package("a.txt", document="xl/workbook.xml"), ".zip", "giải nén"),
    ("workbook without its list", packed(parts(types=None, package=None)), "zip", "bị hỏng"),
    ("workbook of another type", workbook(types=None, package=rels_part(("thumbnail", "a.png"))), "zip", "bị hỏng"),
    ("workbook of no type", workbook(types=types_part().replace("sheet.main+xml", "slide+xml"), package=None), "zip", "bị hỏng"),
    ("half a workbook", by_xlsxwriter()[:2000], "zip", "thiếu phần cuối"),
    ("page of the web", b"\xef\xbb\xbf\n<html><table><tr><td>indicator", ".html", "trang web (HTML)"),
    ("XML workbook", b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', ".xml", "đời 2003"),
    ("CSV", b"indicator,year,value\npigs,2026,5 con\n", ".csv", "đổi phần cuối của tên tệp thành .csv"),
    ("CSV in UTF-16", codecs.BOM_UTF16_LE + "indicator\tyear".encode("utf-16-le"), ".csv", "thành .csv"),
    ("JSON", b' {"observations": []}', ".json", "thành .json"),
    ("PDF", b"%PDF-1.7", ".pdf", "tệp PDF"),
    ("nothing", b"", "0", "tệp này rỗng"),
    ("picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "", "loại tệp khác"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "content", "found", "says"), OTHERS, ids=[case[0] for case in OTHERS])
def test_files_of_another_kind_are_named_with_the_way_out(what: str, content: bytes, found: str, says: str) -> None:
    code, seen, vi, en = refusal(content)
    assert (code, seen) == ("not_readable", found), what
    assert says in vi
    assert not {"BadZipFile", "KeyError", "undamaged"} & {*vi.split(), seen}
    assert en


def test_the_first_of_two_names_that_differ_in_capitals_counts() -> None:
    content = io.BytesIO(SHAPES["Excel"]())
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("XL/Worksheets/SHEET1.xml", b"<a/>")
    assert figures(Report.from_xlsx(content.getvalue())) == FIGURES


def test_a_package_that_names_no_document_is_found_by_the_types_of_its_parts() -> None:
    for first in (None, rels_part(("thumbnail", "a.png")), rels_part(("officeDocument", "xl/other.xml"))):
        assert len(Report.from_xlsx(workbook(package=first, workbook=workbook_part())).observations) == 1
