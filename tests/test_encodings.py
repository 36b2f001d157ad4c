"""Texts in every form of Unicode are read; old Vietnamese encodings are named with the way out, and never guessed at."""

import codecs

import pytest

from bt_targets import Quantity, Report, ReportError
from tests.hostile_files import GOOD_JSON, GOOD_TOML
from tests.workbook_shapes import by_xlsxwriter

CSV = "indicator,year,value,note\npigs,2026,2.377 con,Chi cục Thống kê tỉnh Bắc Kạn\n"
FORMS = {
    "UTF-8": CSV.encode(),
    "UTF-8 with a mark": codecs.BOM_UTF8 + CSV.encode(),
    "UTF-16, little, with a mark": codecs.BOM_UTF16_LE + CSV.encode("utf-16-le"),
    "UTF-16, big, with a mark": codecs.BOM_UTF16_BE + CSV.encode("utf-16-be"),
    "UTF-16, little": CSV.encode("utf-16-le"),
    "UTF-16, big": CSV.encode("utf-16-be"),
    "UTF-32, little, with a mark": codecs.BOM_UTF32_LE + CSV.encode("utf-32-le"),
    "UTF-32, big, with a mark": codecs.BOM_UTF32_BE + CSV.encode("utf-32-be"),
}


def refusal(content: bytes) -> tuple[str, str, str, str]:
    with pytest.raises(ReportError) as caught:
        Report.from_csv(content)
    (problem,) = caught.value.items
    return problem.code, problem.found, problem.expected.vi, problem.expected.en


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_unicode_is_read(form: str) -> None:
    (observation,) = Report.from_csv(FORMS[form]).observations
    assert observation.value == Quantity(magnitude=2377, unit="con")
    assert observation.note == "Chi cục Thống kê tỉnh Bắc Kạn"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-8-sig"])
def test_documents_too(encoding: str) -> None:
    assert Report.from_json(GOOD_JSON.encode(encoding)) == Report.from_json(GOOD_JSON)
    assert Report.from_toml(GOOD_TOML.encode(encoding)) == Report.from_toml(GOOD_TOML)


# "Chi cục Thống kê, đơn vị tính: tấn" as three old encodings have it.
OLD = {
    "TCVN3 (ABC)": b"Chi c\xf4c Th\xe8ng k\xaa, \xae\xacn v\xde t\xddnh: t\xcan",
    "VNI": b"Chi cu\xefc Tho\xe1ng ke\xe2, \xf1\xf4n v\xf2 t\xednh: ta\xe1n",
    "Windows-1258": b"Chi cu\xf2c Th\xf4\xecng k\xea, \xf0\xf5n vi\xf2 ti\xecnh: t\xe2\xecn",
}


@pytest.mark.parametrize("name", OLD)
def test_old_encodings_are_named_with_the_way_out(name: str) -> None:
    code, found, vi, en = refusal(b"indicator,year,value,note\npigs,2026,5 con," + OLD[name])
    assert (code, found) == ("not_readable", name)
    assert name in vi
    assert "CSV UTF-8" in vi
    assert name in en
    assert "CSV UTF-8" in en


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"indicator,\xff", "byte 10"),
        (b"\xff\xfea\x00\x00\xd8", "byte 4"),
        (b"a\x00\x00\xd8b\x00c\x00d\x00e\x00", "byte 3"),
    ],
)
def test_where_a_text_is_damaged_is_said(content: bytes, place: str) -> None:
    code, found, vi, _ = refusal(content)
    assert (code, found) == ("not_readable", place)
    assert "CSV UTF-8" in vi


def test_a_workbook_named_as_a_text_is_named() -> None:
    code, found, vi, _ = refusal(by_xlsxwriter())
    assert (code, found) == ("not_readable", ".xlsx")
    assert "đổi phần cuối của tên tệp thành .xlsx" in vi
