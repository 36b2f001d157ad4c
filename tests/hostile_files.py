"""Files made to hurt whoever reads them, built when they are needed, and a process in which loading them is measured.

`FILES` lists every file with the codes that may be found in it, and how many observations it holds where it may be
read. `Loading` measures: `python -m tests.hostile_files` reads a good file of each format and then loads every path
it is given in a fork of its own. What loading costs is counted, in steps of Python and in memory, so that it is the same
on every machine; what hangs in code that is not Python's is ended after minutes. `python -m benchmarks.hostile` prints
seconds, which decide nothing.
"""

import bz2
import contextlib
import io
import json
import lzma
import os
import pty
import re
import resource
import struct
import subprocess
import sys
import tempfile
import unicodedata
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from bt_targets import BACH_THONG, Report, ReportError
from bt_targets.files.limits import MAX_BYTES, MAX_COLUMNS, MAX_MEMBERS, MAX_PARTS, MAX_ROWS, MAX_TOML_BYTES

ROOT: Final = Path(__file__).parents[1]
MEGABYTE: Final = 1024 * 1024

# -- one good file of each format

GOOD_JSON: Final = """{
  "schema": "bt-targets/report/1",
  "commune": "Bạch Thông",
  "observations": [
    {"indicator": "pigs", "year": 2026, "value": 12500, "source": "Chi cục Thống kê"},
    {"indicator": "forest_cover", "year": 2026, "value": 76.5, "unit": "%", "status": "estimate"},
    {"indicator": "fruit_tree_area", "year": 2026, "value": "trên 1.200,5 ha"},
    {"indicator": "state_budget_revenue", "year": 2025, "unit": "triệu đồng",
     "components": {"Quang Thuận": 219, "Đồng Thắng": 107.5}}
  ]
}
"""
GOOD_TOML: Final = """schema = "bt-targets/report/1"
commune = "Bạch Thông"  # lời ghi

[[observations]]
indicator = "pigs"
year = 2026
value = 12_500
source = '''Chi cục Thống kê'''

[[observations]]
indicator = "forest_cover"
year = 2026
value = 76.5
unit = "%"

[[observations]]
indicator = "state_budget_revenue"
year = 2025
unit = "triệu đồng"
components = { "Quang Thuận" = 219, "Đồng Thắng" = 107.5 }
"""
GOOD_CSV: Final = """indicator,year,component,value,unit,source
# lời ghi cho người nhập
pigs,2026,,12.500,,"Chi cục ""Thống kê"", bản chính"
forest_cover,2026,,"76,5",%,
fruit_tree_area,2026,,"trên 1.200,5 ha",,
state_budget_revenue,2025,Quang Thuận,219,triệu đồng,
state_budget_revenue,2025,Đồng Thắng,"107,5",triệu đồng,
"""

# -- workbooks

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml."
XML: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMES: Final = {
    "types": "[Content_Types].xml",
    "package": "_rels/.rels",
    "workbook": "xl/workbook.xml",
    "rels": "xl/_rels/workbook.xml.rels",
    "styles": "xl/styles.xml",
    "strings": "xl/sharedStrings.xml",
    "sheet": "xl/worksheets/sheet1.xml",
}
_SHEET_TAG: Final = '<sheet name="Figures" sheetId="1" r:id="rId1"/>'
_SHEET_TYPE: Final = (
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}styles+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPES}sharedStrings+xml"/>'
)


def types_part(overrides: str = _SHEET_TYPE) -> str:
    """The list of the types of all parts."""
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}sheet.main+xml"/>{overrides}</Types>'
    )


def rels_part(*kinds_and_targets: tuple[str, str]) -> str:
    """Relationships rId1, rId2, … of a kind and to a part each."""
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{_KINDS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(kinds_and_targets, start=1)
    )
    return f'{XML}<Relationships xmlns="{_RELS}">{listed}</Relationships>'


def workbook_part(sheets: str = _SHEET_TAG, more: str = "") -> str:
    """The list of the sheets."""
    return f'{XML}<workbook xmlns="{_MAIN}" xmlns:r="{_KINDS}"><sheets>{sheets}</sheets>{more}</workbook>'


def styles_part(formats: str = "", cells: str = '<xf numFmtId="0"/>') -> str:
    """The number formats and the formats of cells that use them."""
    return (
        f'{XML}<styleSheet xmlns="{_MAIN}"><numFmts>{formats}</numFmts><fonts><font/></fonts><fills><fill><patternFill/></fill></fills>'
        "<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
        f'<cellXfs>{cells}</cellXfs><cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def strings_part(items: str = "") -> str:
    """The texts that cells share."""
    return f'{XML}<sst xmlns="{_MAIN}">{items}</sst>'


def inline(text: str, reference: str = "") -> str:
    """A cell that holds its own text."""
    place = f' r="{reference}"' if reference else ""
    return f'<c{place} t="inlineStr"><is><t>{text}</t></is></c>'


def row(*cells: str, attributes: str = "") -> str:
    """A row of cells."""
    return f"<row{attributes}>{''.join(cells)}</row>"


HEADER: Final = row(*map(inline, ("indicator", "year", "value", "unit", "note")))


def figure_row(value: str = "<c><v>12500</v></c>", *more: str, year: int = 2026, attributes: str = "") -> str:
    """A row with the pigs of a year; `value` is the cell of the value."""
    cells = inline("pigs"), f"<c><v>{year}</v></c>", value
    return row(*cells, *more, attributes=attributes)


def sheet_part(*rows: str, before: str = "", after: str = "") -> str:
    """A sheet with these rows."""
    data = f"<sheetData>{''.join(rows)}</sheetData>"
    return f'{XML}<worksheet xmlns="{_MAIN}" xmlns:r="{_KINDS}">{before}{data}{after}</worksheet>'


def parts(**changed: str | bytes | None) -> dict[str, bytes]:
    """The parts of a small workbook, some of them changed; None leaves a part out."""
    given: dict[str, str | bytes | None] = {
        "types": types_part(),
        "package": rels_part(("officeDocument", "xl/workbook.xml")),
        "workbook": workbook_part(),
        "rels": rels_part(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")
        ),
        "styles": styles_part('<numFmt numFmtId="164" formatCode="0.0%"/>', '<xf/><xf numFmtId="164"/>'),
        "strings": strings_part("<si><t>con</t></si><si><t>%</t></si>"),
        "sheet": sheet_part(HEADER, figure_row()),
        **changed,
    }
    return {
        _NAMES[name]: part.encode() if isinstance(part, str) else part
        for name, part in given.items()
        if part is not None
    }


def packed(given: Mapping[str, bytes | str]) -> bytes:
    """Parts as a zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, part in given.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def workbook(**changed: str | bytes | None) -> bytes:
    """A small workbook, some of its parts changed."""
    return packed(parts(**changed))


def good_parts() -> dict[str, bytes]:
    """The parts of a workbook with a bit of everything."""
    rows = (
        HEADER,
        figure_row("<c><v>12500</v></c>", '<c t="s"><v>0</v></c>', inline("Chi cục Thống kê")),
        row(inline("forest_cover"), "<c><v>2026</v></c>", '<c s="1"><v>0.765</v></c>'),
        row(inline("fruit_tree_area"), "<c><v>2026</v></c>", inline("trên 1.200,5 ha"), attributes=' r="6"'),
        row(inline("pigs"), "<c><v>2027</v></c>", "<c><f>C2+1</f><v>12501</v></c>", attributes=' r="7"'),
    )
    return parts(sheet=sheet_part(*rows, after='<mergeCells><mergeCell ref="E2:E3"/></mergeCells>'))


GOOD: Final[dict[str, bytes]] = {
    ".json": GOOD_JSON.encode(),
    ".toml": GOOD_TOML.encode(),
    ".csv": GOOD_CSV.encode(),
    ".xlsx": packed(good_parts()),
}
"""A report of each format; all of them can be read."""

# -- zip files that no archiver writes


class Member(NamedTuple):
    """A file in a zip as its headers describe it."""

    name: str
    packed: bytes
    method: int
    crc: int
    size: int
    """Its unpacked size in the list at the end of the zip."""
    local_size: int
    """Its unpacked size in the header in front of it."""


def member(name: str, content: bytes) -> Member:
    """An honest member."""
    compressor = zlib.compressobj(1, zlib.DEFLATED, -15)
    data = compressor.compress(content) + compressor.flush()
    return Member(name, data, zipfile.ZIP_DEFLATED, zlib.crc32(content), len(content), len(content))


def long_member(name: str, pieces: Iterable[bytes], method: int = zipfile.ZIP_DEFLATED) -> Member:
    """An honest member whose content is never in memory as a whole."""
    crc = size = 0
    packed_pieces: list[bytes] = []
    filters = [{"id": lzma.FILTER_LZMA1, "preset": 0}]
    makers: dict[int, Callable[[], Any]] = {
        zipfile.ZIP_DEFLATED: partial(zlib.compressobj, 1, zlib.DEFLATED, -15),
        zipfile.ZIP_BZIP2: partial(bz2.BZ2Compressor, 9),
        zipfile.ZIP_LZMA: partial(lzma.LZMACompressor, lzma.FORMAT_RAW, filters=filters),
    }
    compressor = makers[method]()
    if method == zipfile.ZIP_LZMA:
        properties = struct.pack("<BI", 93, 1 << 18)  # what preset 0 takes: lc=3, lp=0, pb=2, and its dictionary
        packed_pieces.append(struct.pack("<BBH", 9, 4, len(properties)) + properties)
    for piece in pieces:
        crc, size = zlib.crc32(piece, crc), size + len(piece)
        packed_pieces.append(compressor.compress(piece))
    packed_pieces.append(compressor.flush())
    return Member(name, b"".join(packed_pieces), method, crc, size, size)


def raw_zip(members: Iterable[Member], *, at: Mapping[int, int] | None = None) -> bytes:
    """The zip of these members; `at` says where the header of a member is said to start."""
    body = bytearray()
    listing = bytearray()
    count = 0
    for each in members:
        name = each.name.encode()
        offset = len(body) if at is None else at.get(count, len(body))
        common = (each.method, 0, 0x21, each.crc, len(each.packed))
        if offset == len(body):
            body += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, *common, each.local_size, len(name), 0)
            body += name + each.packed
        listing += struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, *common, each.size, len(name), 0, 0, 0, 0, 0, offset
        )
        listing += name
        count += 1
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count & 0xFFFF, count & 0xFFFF, len(listing), len(body), 0)
    return bytes(body + listing) + end


def with_member(changed: Member, **others: str | bytes | None) -> bytes:
    """A small workbook in which one member is replaced by this one."""
    honest = [member(name, part) for name, part in parts(**others).items() if name != changed.name]
    return raw_zip([*honest, changed])


def blanks(megabytes: int, head: str = "", tail: str = "") -> Iterator[bytes]:
    """Blanks between a head and a tail."""
    yield head.encode()
    for _ in range(megabytes):
        yield b" " * MEGABYTE
    yield tail.encode()


# -- the list

SEVERAL_TIMES: Final = 300_000


class HostileFile(NamedTuple):
    """A file, what may be found in it, and how many observations it has if it may be read."""

    name: str
    codes: frozenset[str]
    content: Callable[[], str | bytes] | None
    """What stands in the file, or None where `place` makes it."""
    place: Callable[[Path], None] | None = None
    observations: int | None = None

    def write(self, folder: Path) -> Path:
        """Make the file; its name says its format."""
        path = folder / self.name
        if self.place is not None:
            self.place(path)
        elif self.content is not None:
            content = self.content()
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path


def _file(
    name: str, codes: str, content: Callable[..., str | bytes], *given: Any, observations: int | None = None
) -> HostileFile:
    return HostileFile(name, frozenset(codes.split()), partial(content, *given), observations=observations)


def _repeated(piece: str | bytes, times: int, head: Any = "", tail: Any = "") -> str | bytes:
    together: str | bytes = head + piece * times + tail if isinstance(piece, str) else piece * times
    return together


def _numbered(form: str, times: int, head: str = "", tail: str = "", separator: str = ",") -> str:
    return head + separator.join(form.format(number) for number in range(times)) + tail


def _cut(suffix: str, part: float) -> bytes:
    content = GOOD[suffix]
    return content[: int(len(content) * part)]


def _encoded(suffix: str, encoding: str) -> bytes:
    text = GOOD[suffix].decode()
    if encoding in {"cp1258", "latin-1"}:
        # The encodings of old know fewer letters; what they lack does not matter here.
        return text.encode(encoding, "replace")
    return text.encode(encoding)


def _same(content: str | bytes) -> str | bytes:
    return content


def _marks(most: int) -> str:
    """Combining marks in the order that takes longest to sort into the canonical one."""
    return "a" + "\u0301" * (most // 2) + "\u0323" * (most // 2)


_UNKNOWN: Final = "unknown_indicator missing_field missing_value"
_UNREAD: Final = "not_a_number number_too_long not_finite unreadable_value"
_HELD: Final = {".json": 4, ".toml": 3, ".csv": 4}
"""How many observations the good files hold."""
_ENCODINGS: Final = ("utf-16", "utf-16-le", "cp1258", "latin-1")


def _json(value: str, more: str = "") -> str:
    return f'{{"observations": [{{"indicator": "pigs", "year": 2026, "value": {value}{more}}}]}}'


def _json_value(piece: str, times: int, head: str = "", tail: str = "", more: str = "") -> str:
    return _json(head + piece * times + tail, more)


def _near_misses(form: str, times: int, head: str, tail: str, separator: str) -> str:
    """Names that are almost those of indicators, so that looking for the nearest takes longest."""
    known = sorted(BACH_THONG.indicators)
    listed = (form.format(f"{known[number % len(known)][:-1]}{number}") for number in range(times))
    return head + separator.join(listed) + tail


def _long_sums() -> str:
    form = '"{0}": {{{{"magnitude": "1/{1}", "unit": "ha"}}}}'
    components = ",".join(form.format(n, 10**49 + 9 + 2 * n).replace("{{", "{").replace("}}", "}") for n in range(200))
    return f'{{"observations": [{{"indicator": "fruit_tree_area", "year": 2026, "components": {{{components}}}}}]}}'


def _json_files() -> Iterator[HostileFile]:  # noqa: PLR0915  a list
    most = MAX_BYTES
    yield _file("exponent.json", _UNREAD, _json, "1e999999999")
    yield _file("negative_exponent.json", _UNREAD, _json, "1e-999999999")
    yield _file("digits.json", _UNREAD, _json_value, "7", 200_000)
    yield _file("decimals.json", _UNREAD, _json_value, "7", 200_000, "0.")
    yield _file("digits_as_text.json", "text_too_long number_too_long", _json_value, "7", 200_000, '"', '"')
    yield _file("no_number.json", "not_finite", _json, "NaN")
    yield _file(
        "digits_as_year.json",
        f"{_UNREAD} not_a_whole_number year_outside",
        _repeated,
        "7",
        200_000,
        '{"observations": [{"indicator": "pigs", "value": 5, "year": ',
        "}]}",
    )
    yield _file("brackets.json", "not_readable", _repeated, "[", 100_000)
    yield _file("closed_brackets.json", "not_readable", _brackets, 100_000)
    yield _file("braces.json", "not_readable", _repeated, '{"a":', 100_000)
    yield _file("parts_at_limit.json", "too_many_items", _repeated, "{},", MAX_PARTS - 3, '{"observations": [', "{}]}")
    yield _file("parts_above_limit.json", "too_many_items", _repeated, "{},", MAX_PARTS, '{"observations": [', "{}]}")
    yield _file("most_empty_observations.json", _UNKNOWN, _repeated, "{},", 9_999, '{"observations": [', "{}]}")
    yield _file("no_objects.json", "not_a_mapping too_many_items", _repeated, "0,", 9_999, '{"observations": [', "0]}")
    yield _file("word.json", "not_readable", _repeated, "a", MEGABYTE)
    yield _file("long_text.json", "text_too_long", _json_value, "a", most - 100, '"', '"')
    yield _file(
        "long_escaped_text.json", "text_too_long", _json_value, "\\n", most // 2 - 100, '"', '"', observations=0
    )
    yield _file("backslashes.json", "not_readable", _repeated, "\\", most)
    yield _file("never_closed.json", "not_readable", _repeated, '\\"', most // 2 - 1, '"')
    yield _file("quotes.json", "not_readable", _repeated, '"', most)
    yield _file("blanks.json", "not_readable", _repeated, " ", most)
    yield _file("lines.json", "not_readable", _repeated, "\n", most)
    yield _file("numbers.json", "unreadable_value too_many_items", _json_value, "5,", 2_000_000, "[", "5]")
    yield _file("decimal_numbers.json", "unreadable_value too_many_items", _json_value, "0.5,", 1_000_000, "[", "5]")
    yield _file("exponents.json", "unreadable_value too_many_items", _json_value, "1e5,", 1_000_000, "[", "5]")
    yield _file("texts.json", "unreadable_value too_many_items", _json_value, '"",', 1_000_000, "[", "5]")
    yield _file(
        "unknown_indicators.json",
        _UNKNOWN,
        _near_misses,
        '{{"indicator": "{}"}}',
        9_999,
        '{"observations": [',
        "]}",
        ",",
    )
    yield _file(
        "long_unknown_indicators.json",
        _UNKNOWN,
        _near_misses,
        '{{"indicator": "' + "growth_" * 7 + '{}"}}',
        9_999,
        '{"observations": [',
        "]}",
        ",",
    )
    yield _file("unknown_fields.json", "unknown_field too_many_items", _numbered, '"{}":0', SEVERAL_TIMES, "{", "}")
    yield _file(
        "unknown_fields_almost_known.json",
        "unknown_field too_many_items",
        _numbered,
        '"observation{}":0',
        150_000,
        "{",
        "}",
    )
    yield _file(
        "unknown_fields_of_one.json",
        "unknown_field missing_field missing_value too_many_items",
        _numbered,
        '"indicator{}":0',
        150_000,
        '{"observations": [{',
        "}]}",
    )
    yield _file(
        "unknown_fields_of_all.json",
        f"{_UNKNOWN} unknown_field",
        _repeated,
        '{"indicators":0,"years":0,"values":0,"units":0,"bounds":0,"uppers":0,"sources":0},',
        9_999,
        '{"observations": [',
        "{}]}",
    )
    yield _file(
        "remarks.json", "too_many_items", _numbered, '"#{}":0', SEVERAL_TIMES, "{", "}", observations=0
    )  # fields for people are never read, however many
    yield _file(
        "components.json",
        "too_many_items",
        _numbered,
        '"{}":1',
        SEVERAL_TIMES,
        '{"observations": [{"indicator": "pigs", "year": 2026, "components": {',
        "}}]}",
    )
    yield _file("sum_of_components.json", "number_too_long", _long_sums)
    yield _file(
        "duplicates.json", "duplicate_key unknown_field too_many_items", _repeated, '"a":0,', 600_000, "{", '"a":0}'
    )
    yield _file("all_twice.json", "duplicate_key unknown_field too_many_items", _twice, '"{}":0', 150_000)
    yield _file("duplicate_value.json", "duplicate_key", _json, '5, "value": 6')
    yield _file("marks_in_unit.json", "unknown_unit text_too_long", _json, f'5, "unit": "{_marks(40_000)}"')
    yield _file("marks_in_value.json", "text_too_long", _json, f'"{_marks(400_000)}"')
    yield _file("blanks_in_unit.json", "unknown_unit text_too_long", _json_value, "/ ", 1_900_000, '5, "unit": "', '"')
    yield _file("surrogate.json", "not_text not_readable", _json, '5, "source": "\\ud800"')
    yield _file("surrogate_in_value.json", "unreadable_value unknown_unit not_text", _json, '"5 \\udfff"')
    yield _file(
        "surrogate_as_name.json",
        "unknown_field not_text missing_field missing_value",
        _same,
        '{"\\udcff": 1, "observations": [{"\\ud800": 2}]}',
    )
    yield _file("nul.json", "not_readable", _repeated, "\0", 1000)
    yield _file("nul_in_text.json", "not_readable", _json, '5, "source": "a\0b"')
    yield _file("order_mark_only.json", "not_readable", _same, b"\xef\xbb\xbf")
    yield _file("two_order_marks.json", "not_readable", _same, b"\xef\xbb\xbf" * 2 + b"{}", observations=0)
    for name, text in {"number": "5", "text": '"a"', "nothing": "null", "list": "[]", "exponent": "1e5"}.items():
        yield _file(f"only_{name}.json", "not_a_report", _same, text)
    for name, text in {"number": "5", "text": '"a"', "mapping": "{}", "no_number": "NaN"}.items():
        yield _file(f"observations_as_{name}.json", "not_a_list not_a_mapping", _same, f'{{"observations": {text}}}')


def _brackets(depth: int) -> str:
    return "[" * depth + "]" * depth


def _twice(form: str, times: int) -> str:
    listed = ",".join(form.format(number) for number in range(times))
    return f"{{{listed},{listed}}}"


def _toml(value: str, more: str = "") -> str:
    return f'[[observations]]\nindicator = "pigs"\nyear = 2026\nvalue = {value}\n{more}'


def _toml_value(piece: str, times: int, head: str = "", tail: str = "") -> str:
    return _toml(head + piece * times + tail)


def _toml_files() -> Iterator[HostileFile]:  # noqa: PLR0915  a list
    most = MAX_TOML_BYTES
    yield _file("exponent.toml", _UNREAD, _toml, "1e999999999")
    yield _file("digits.toml", f"{_UNREAD} not_readable", _toml_value, "7", 200_000)
    yield _file("decimals.toml", _UNREAD, _toml_value, "7", 200_000, "0.")
    yield _file("separated_digits.toml", f"{_UNREAD} not_readable", _toml_value, "7_", 100_000, "", "7")
    yield _file("hexadecimal.toml", f"{_UNREAD} not_readable", _toml_value, "f", 200_000, "0x")
    yield _file("hexadecimal_tens.toml", f"{_UNREAD} not_readable", _toml_value, "f1", 100_000, "0x")
    yield _file("hexadecimals.toml", f"{_UNREAD} not_readable", _toml_value, f"0x{'f' * 30},", 31_000, "[", "]")
    yield _file("octal.toml", f"{_UNREAD} not_readable", _toml_value, "7", 200_000, "0o")
    yield _file("no_number.toml", "not_finite", _toml, "nan")
    yield _file("infinite.toml", "not_finite", _toml, "-inf")
    yield _file("a_date.toml", "unreadable_value not_readable", _toml, "2026-02-28T12:00:00+07:00")
    yield _file("brackets.toml", "not_readable", _repeated, "[", 100_000, "a = ")
    yield _file("inline_tables.toml", "not_readable", _repeated, "{a = ", 100_000, "a = ")
    yield _file("dotted_key.toml", "not_readable", _repeated, "a.", 20_000, "", "a = 1")
    yield _file("spaced_dotted_key.toml", "not_readable", _repeated, "a . ", 20_000, "", "a = 1")
    yield _file("quoted_dotted_key.toml", "not_readable", _repeated, '"a".', 20_000, "", "a = 1")
    yield _file("literal_dotted_key.toml", "not_readable", _repeated, "'a'.", 20_000, "", "a = 1")
    yield _file("empty_dotted_key.toml", "not_readable", _repeated, '"".', 20_000, "", "a = 1")
    yield _file("number_dotted_key.toml", "not_readable number_too_long", _repeated, "1.", 20_000, "", "1 = 1")
    yield _file("dotted_table.toml", "not_readable", _repeated, "a.", 20_000, "[", "a]")
    yield _file("dotted_list.toml", "not_readable", _repeated, "a.", 20_000, "[[", "a]]")
    for name, quote in {"text": '"', "literal": "'"}.items():
        # A text may end in a quote of its own: four quotes in a row end it too.
        head = f"x = {{s = {quote * 3}b{quote * 4}, "
        yield _file(
            f"dotted_key_after_{name}.toml", "not_readable unknown_field", _repeated, "a.", 20_000, head, "a = 1}"
        )
        head = f"x = [{quote * 3}b{quote * 5}, "
        yield _file(f"brackets_after_{name}.toml", "not_readable", _repeated, "[", 100_000, head)
        yield _file(f"digits_after_{name}.toml", "not_readable number_too_long", _repeated, "7", 200_000, head, "]")
    yield _file(
        "dotted_keys.toml",
        "not_readable unknown_field too_many_items",
        _numbered,
        ".".join("abcdefghijklmnopqrstuvwxyzabcd") + "{} = 1",
        15_000,
        "",
        "",
        "\n",
    )
    yield _file("keys.toml", "unknown_field too_many_items", _numbered, "a{} = 1", 90_000, "", "", "\n")
    yield _file("short_tables.toml", "unknown_field too_many_items", _numbered, "[a{}]", 90_000, "", "", "\n")
    yield _file("nested_tables.toml", "unknown_field too_many_items", _numbered, "[a.b.c.d{}]", 60_000, "", "", "\n")
    yield _file("observations.toml", "too_many_items", _repeated, "[[observations]]\n", 49_000)
    yield _file("most_observations.toml", _UNKNOWN, _repeated, "[[observations]]\n", 10_000)
    yield _file(
        "unknown_indicators.toml",
        _UNKNOWN,
        _near_misses,
        '[[observations]]\nindicator = "{}"',
        9_999,
        "",
        "",
        "\n",
    )
    yield _file("word.toml", "not_readable", _repeated, "a", most)
    yield _file("too_large.toml", "file_too_large", _repeated, "#", most + 1)
    yield _file("remark.toml", "not_readable", _repeated, "#", most, observations=0)
    yield _file("lines.toml", "not_readable", _repeated, "\n", most, observations=0)
    yield _file("numbers.toml", "unreadable_value too_many_items", _toml_value, "5,", 500_000, "[", "5]")
    yield _file(
        "decimal_numbers.toml",
        "unreadable_value too_many_items",
        _toml_value,
        ".5,".replace(".", "0."),
        250_000,
        "[",
        "5]",
    )
    yield _file("dates.toml", "unreadable_value too_many_items", _toml_value, "2026-01-01,", 90_000, "[", "5]")
    yield _file("long_text.toml", "text_too_long", _toml_value, "a", most - 200, '"', '"')
    yield _file("escaped_text.toml", "text_too_long", _toml_value, "\\n", most // 2 - 200, '"', '"', observations=0)
    yield _file("never_closed.toml", "not_readable", _repeated, '\\"', most // 2 - 50, 'a = """')
    yield _file("quotes.toml", "not_readable", _repeated, '"', most)
    yield _file("duplicate.toml", "duplicate_key", _toml, "5", "value = 6\n")
    yield _file("duplicate_table.toml", "duplicate_key", _same, "[a]\n[a]\n")
    yield _file("duplicate_inline.toml", "duplicate_key", _same, "a = {b = 1, b = 2}\n")
    yield _file("list_over_value.toml", "duplicate_key", _same, "observations = 1\n[[observations]]\n")
    yield _file("marks_in_unit.toml", "unknown_unit text_too_long", _toml, "5", f'unit = "{_marks(40_000)}"')
    yield _file("nul.toml", "not_readable", _same, 'commune = "a\0b"')
    yield _file("surrogate.toml", "not_readable not_text", _same, 'commune = "\\ud800"')
    yield _file("carriage_return.toml", "not_readable", _same, "a = 1\rb = 2")


def _csv(value: str, more: str = "") -> str:
    return f"indicator,year,value,unit\npigs,2026,{value},{more}\n"


def _csv_value(piece: str, times: int, head: str = "", tail: str = "") -> str:
    return _csv(head + piece * times + tail)


_CSV_HEADER: Final = "indicator,year,value,unit\n"
_LONG: Final = "text_too_long not_readable"


def _csv_files() -> Iterator[HostileFile]:
    most = MAX_BYTES
    missing = "missing_column not_readable too_many_items"
    yield _file("exponent.csv", _UNREAD, _csv, "1e999999999")
    yield _file("digits.csv", f"{_LONG} number_too_long", _csv_value, "7", 200_000)
    yield _file("digits_below_field_limit.csv", f"{_LONG} number_too_long", _csv_value, "7", 100_000)
    yield _file(
        "digits_as_year.csv",
        "not_a_whole_number year_outside text_too_long",
        _repeated,
        "7",
        100_000,
        f"{_CSV_HEADER}pigs,",
        ",5,\n",
    )
    yield _file(
        "digits_as_part.csv",
        f"{_LONG} number_too_long ambiguous_number unreadable_value",
        _repeated,
        "7",
        100_000,
        "indicator,year,part,whole\nforest_cover,2026,",
        ",9\n",
    )
    yield _file("no_number.csv", "unreadable_value", _csv, "nan")
    yield _file("swallowed_rows.csv", "not_readable", _csv_value, "pigs,2026,5,con\n", 4_000, '"')
    yield _file("swallowed_short.csv", "not_readable", _csv, '"12')
    yield _file("text_after_quote.csv", "not_readable", _csv, '"12"5')
    yield _file("rows.csv", "too_many_items", _repeated, "pigs,2026,5,con\n", 100_000, _CSV_HEADER)
    yield _file("rows_at_limit.csv", "duplicate_observation", _repeated, "pigs,2026,5,con\n", MAX_ROWS - 1, _CSV_HEADER)
    yield _file("blank_rows.csv", "too_many_items", _repeated, "\n", most - 100, _CSV_HEADER, observations=0)
    yield _file("lines.csv", missing, _repeated, "\n", most)
    yield _file("carriage_returns.csv", "too_many_items", _repeated, "\r", most - 100, _CSV_HEADER, observations=0)
    yield _file(
        "columns.csv", "too_many_items ragged_row", _repeated, ",a", 100_000, "indicator,year,value", "\npigs,2026,5\n"
    )
    yield _file("cells.csv", "too_many_items ragged_row", _repeated, ",a", 100_000, f"{_CSV_HEADER}pigs,2026,5,con")
    yield _file(
        "empty_cells.csv", "too_many_items ragged_row", _repeated, ",", most - 100, f"{_CSV_HEADER}pigs,2026,5,con"
    )
    yield _file("large_cell.csv", "file_too_large", _csv_value, "a", 33 * MEGABYTE)
    yield _file("large_quoted_cell.csv", _LONG, _csv_value, "a", most - 100, '"', '"')
    yield _file("word.csv", missing, _repeated, "a", MEGABYTE)
    yield _file("long_line.csv", missing, _repeated, "a", most)
    yield _file("long_lines.csv", missing, _repeated, "a" * (most // 20 - 1) + "\n", 19)
    yield _file("delimiters.csv", missing, _repeated, ",;\t", most // 3)
    yield _file("quotes.csv", missing, _repeated, '"', most)
    yield _file("quotes_in_cell.csv", _LONG, _repeated, '"', most - 100, _CSV_HEADER)
    yield _file("marks_before_header.csv", missing, _marks, 40_000)
    yield _file(
        "marks_in_header.csv",
        f"{missing} unknown_field text_too_long",
        _same,
        f"indicator,year,value,{_marks(40_000)}\n",
    )
    yield _file(
        "marks_as_year.csv", f"{_LONG} not_a_whole_number", _same, f"{_CSV_HEADER}pigs,{_marks(40_000)},5,con\n"
    )
    yield _file("marks_as_unit.csv", f"{_LONG} unknown_unit", _csv, "5", _marks(40_000))
    yield _file(
        "marks_as_bound.csv",
        f"{_LONG} unknown_choice",
        _same,
        f"indicator,year,value,bound\npigs,2026,5,{_marks(40_000)}\n",
    )
    yield _file(
        "marks_as_definition.csv",
        f"{_LONG} unknown_choice definition_not_allowed",
        _same,
        f"indicator,year,value,definition\npigs,2026,5,{_marks(40_000)}\n",
    )
    yield _file(
        "unknown_indicators.csv", f"{_UNKNOWN} {_UNREAD}", _near_misses, "{},2026,5,con", 4_990, _CSV_HEADER, "\n", "\n"
    )
    yield _file("unknown_columns.csv", "unknown_field", _numbered, "value{}", MAX_COLUMNS - 2, "indicator,year,", "\n")
    yield _file("ragged_rows.csv", "ragged_row", _repeated, "pigs,2026,5,con,1,2,3\n", 4_990, _CSV_HEADER)
    yield _file(
        "disagreeing_rows.csv",
        "rows_disagree",
        _numbered,
        "pigs,2026,5,con,{0},{0}",
        4_990,
        "indicator,year,value,unit,commune,resolution\n",
        "\n",
        "\n",
    )
    yield _file(
        "components.csv",
        "too_many_items",
        _numbered,
        "pigs,2026,5,{}",
        4_990,
        "indicator,year,value,component\n",
        "\n",
        "\n",
    )
    yield _file(
        "one_component.csv",
        "duplicate_component",
        _repeated,
        "pigs,2026,5,a\n",
        4_990,
        "indicator,year,value,component\n",
    )
    yield _file("apostrophes.csv", _LONG, _csv_value, "'", 100_000, "", "=1")
    yield _file(
        "duplicate_columns.csv",
        "duplicate_column",
        _repeated,
        ",value",
        MAX_COLUMNS - 2,
        "indicator,year",
        "\npigs,2026,5\n",
    )
    yield _file("nul.csv", f"{_UNREAD} not_text not_readable", _csv, "5\0")
    yield _file("nuls.csv", missing, _repeated, "\0", most)
    yield _file("no_table.csv", missing, _same, "a,b,c\n1,2,3\n")
    yield _file("binary.csv", f"{missing} not_readable", _same, GOOD[".xlsx"])


# -- Excel


def _cell(cell: str, **changed: str | bytes | None) -> bytes:
    return workbook(sheet=sheet_part(HEADER, figure_row(cell)), **changed)


def _number(text: str, style: str = "") -> bytes:
    return _cell(f"<c{style}><v>{text}</v></c>")


def _long_number(digit: str, times: int) -> bytes:
    return _number(digit * times)


def _sheet(piece: str, times: int, head: str = "", tail: str = "", **changed: str) -> bytes:
    """A sheet of a header, and rows that repeat a piece."""
    return workbook(sheet=sheet_part(HEADER, head, piece * times, tail), **changed)


def _around_rows(piece: str, times: int, head: str = "", tail: str = "") -> bytes:
    """A good sheet behind whose rows a piece is repeated."""
    return workbook(sheet=sheet_part(HEADER, figure_row(), after=head + piece * times + tail))


def _wide_rows(times: int, formula: str = "") -> bytes:
    cell = '<row><c r="XFD{}"><v>1</v></c></row>'
    rows = "".join(cell.format(number) for number in range(2, times + 2))
    return workbook(sheet=sheet_part(HEADER, rows, row(f"<c>{formula}</c>") if formula else ""))


def _long_text_in_cells(text: str, cells: int, rows: int) -> bytes:
    """One text, and very many cells that hold it."""
    reference = '<c t="s"><v>0</v></c>' * cells
    return workbook(
        sheet=sheet_part(row(reference) * rows, HEADER, figure_row()), strings=strings_part(f"<si><t>{text}</t></si>")
    )


def _long_text_below(text: str, rows: int) -> bytes:
    reference = '<c t="s"><v>0</v></c>'
    line = row(inline("pigs"), "<c><v>2026</v></c>", reference, reference, reference)
    return workbook(sheet=sheet_part(HEADER, line * rows), strings=strings_part(f"<si><t>{text}</t></si>"))


def _format(code: str, times: int = 1) -> bytes:
    return workbook(
        sheet=sheet_part(HEADER, figure_row('<c s="1"><v>0.5</v></c>') * times),
        styles=styles_part(f'<numFmt numFmtId="164" formatCode="{code}"/>', '<xf/><xf numFmtId="164"/>'),
    )


def _long_format(piece: str, size: int, times: int) -> bytes:
    return _format(piece * size, times)


def _entities(declaration: str, reference: str, part: str = "sheet") -> bytes:
    """A part that declares entities and uses one of them."""
    text = parts()[_NAMES[part]].decode().replace(XML, f"{XML}<!DOCTYPE a [{declaration}]>", 1)
    before, mark, after = text.rpartition("</")
    return workbook(**{part: f"{before}{reference}{mark}{after}"})


_LAUGHS: Final = '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {char} "{f"&{before};" * 10}">' for before, char in zip("abcdefghi", "bcdefghij", strict=True)
)


def _encoded_part(encoding: str, part: str = "sheet", declaration: str = "") -> bytes:
    text = parts()[_NAMES[part]].decode()
    head = f'<?xml version="1.0" encoding="{encoding.removesuffix("-le")}"?>\n{declaration}'
    changed = text.replace(XML, head, 1).encode(encoding)
    return workbook(**{part: changed})


def _many_members(times: int) -> bytes:
    given: dict[str, bytes] = parts()
    return packed({**given, **{f"xl/media/{number}": b"" for number in range(times)}})


def _listed_often(times: int) -> bytes:
    """One member, listed again and again at the end of the zip."""
    honest = [member(name, part) for name, part in parts().items()]
    return raw_zip(
        [*honest, *(Member("a", b"", 0, 0, 0, 0) for _ in range(times))],
        at=dict.fromkeys(range(len(honest), len(honest) + times), 0),
    )


def _overlapping() -> bytes:
    """Two hundred names of one and the same compressed sheet of 3 MB."""
    honest = [member(name, part) for name, part in parts().items()]
    start = sum(30 + len(each.name) + len(each.packed) for each in honest)
    large = member("xl/worksheets/a000.xml", sheet_part(before=" " * 3 * MEGABYTE).encode())
    names = [large._replace(name=f"xl/worksheets/a{number:03}.xml") for number in range(MAX_MEMBERS - len(honest))]
    return raw_zip([*honest, *names], at=dict.fromkeys(range(len(honest) + 1, len(honest) + len(names)), start))


def _nested() -> bytes:
    inner = GOOD[".xlsx"]
    for _ in range(20):
        inner = packed({"xl/workbook.xml": inner})
    return inner


def _bomb(name: str, method: int, megabytes: int) -> bytes:
    head, _, tail = parts()[name].decode().partition("?>\n")
    return with_member(long_member(name, blanks(megabytes, f"{head}?>\n", tail), method))


def _long_string(megabytes: int) -> bytes:
    head, tail = strings_part("|").split("|")
    pieces = blanks(megabytes, f'{head}<si><t xml:space="preserve">', f"</t></si>{tail}")
    return with_member(
        long_member(_NAMES["strings"], pieces), sheet=sheet_part(HEADER, figure_row('<c t="s"><v>0</v></c>'))
    )


def _forged(*, local: bool, central: bool) -> bytes:
    head, _, tail = parts()[_NAMES["sheet"]].decode().partition("?>\n")
    honest = long_member(_NAMES["sheet"], blanks(300, f"{head}?>\n", tail))
    return with_member(
        honest._replace(size=900 if central else honest.size, local_size=900 if local else honest.local_size)
    )


def _changed_header(**changed: Any) -> bytes:
    """A small workbook; the header of its sheet says something else than what is there."""
    name = _NAMES["sheet"]
    return with_member(member(name, parts()[name])._replace(**changed))


def _flagged() -> bytes:
    """A member that is said to be encrypted."""
    content = bytearray(raw_zip([member(name, part) for name, part in parts().items()]))
    start = 0
    while (start := content.find(b"PK\x01\x02", start)) >= 0:
        content[start + 8] |= 1
        start += 4
    return bytes(content)


def _without(part: str) -> bytes:
    return workbook(**{part: None})


def _sheets(times: int, title: str = "S{}") -> bytes:
    """Very many sheets that are all the same part."""
    tags = "".join(f'<sheet name="{title.format(n)}" sheetId="{n}" r:id="rId1"/>' for n in range(1, times + 1))
    return workbook(workbook=workbook_part(tags))


def _sheets_of_a_long_part(times: int) -> bytes:
    tags = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, times + 1))
    return workbook(workbook=workbook_part(tags), sheet=sheet_part(row(inline("a")) * 30_000))


def _long_title() -> bytes:
    title = "a" * (3 * MEGABYTE)
    return workbook(
        workbook=workbook_part(f'<sheet name="{title}" sheetId="1" r:id="rId1"/>'),
        sheet=sheet_part(HEADER, figure_row(inline("x")) * 2_000),
    )


def _other_sheet(kind: str) -> bytes:
    """A workbook without a sheet of cells."""
    folder = f"{kind}s"
    given = parts(
        types=types_part(f'<Override PartName="/xl/{folder}/sheet1.xml" ContentType="{_TYPES}{kind}+xml"/>'),
        rels=rels_part((kind, f"{folder}/sheet1.xml")),
        sheet=None,
    )
    given[f"xl/{folder}/sheet1.xml"] = f'{XML}<{kind} xmlns="{_MAIN}"/>'.encode()
    return packed(given)


def _declared_dimension(reference: str, rows: int) -> bytes:
    lines = "".join(figure_row(year=2026 + number) for number in range(rows))
    return workbook(sheet=sheet_part(HEADER, lines, before=f'<dimension ref="{reference}"/>'))


def _merges(times: int) -> bytes:
    tags = f'<mergeCell ref="E2:E{MAX_ROWS}"/>' * times
    lines = figure_row("<c><v>5</v></c>", inline("con"), inline("a")) * (MAX_ROWS - 1)
    return workbook(sheet=sheet_part(HEADER, lines, after=f"<mergeCells>{tags}</mergeCells>"))


def _shared_formula(size: int, times: int) -> bytes:
    first = f'<c r="C2"><f t="shared" si="0" ref="C2:C{times}">{"A1+" * size}1</f></c>'
    lines = "".join(
        row(f'<c r="C{n}"><f t="shared" si="0"/><v>1</v></c>', attributes=f' r="{n}"') for n in range(3, times)
    )
    return workbook(sheet=sheet_part(HEADER, row(first, attributes=' r="2"'), lines))


def _overlay(text: str) -> bytes:
    """The bytes of an old binary container, in which encrypted workbooks and `.xls` files come."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + text.encode("utf-16-le").ljust(4096, b"\0")


def _broken_halfway() -> bytes:
    text = sheet_part(HEADER, *(figure_row(year=2026) for _ in range(1000)))
    return workbook(sheet=text[: len(text) // 2])


def _row_numbers(*numbers: str) -> bytes:
    lines = (figure_row(year=2026 + index, attributes=f' r="{number}"') for index, number in enumerate(numbers))
    return workbook(sheet=sheet_part(HEADER, *lines))


def _definitions(piece: str, times: int) -> bytes:
    return workbook(workbook=workbook_part(more=f"<definedNames>{piece * times}</definedNames>"))


_DAMAGED: Final = "not_readable"
_NUMBERS: Final = f"{_UNREAD} cell_error not_readable"


def _xlsx_files() -> Iterator[HostileFile]:  # noqa: PLR0915  a list
    sheet, strings = _NAMES["sheet"], _NAMES["strings"]
    large = "file_too_large not_readable"
    # numbers
    yield _file("exponent.xlsx", _NUMBERS, _number, "1e999999999")
    yield _file("digits.xlsx", _NUMBERS, _long_number, "7", 200_000)
    yield _file("largest.xlsx", _NUMBERS, _number, "1e308")
    yield _file("smallest.xlsx", _NUMBERS, _number, "1e-400", observations=1)
    yield _file("small.xlsx", f"{_NUMBERS} fractional_count", _number, "1e-300")
    yield _file("infinite.xlsx", _NUMBERS, _number, "inf")
    yield _file("no_number.xlsx", _NUMBERS, _number, "nan")
    yield _file("no_number_with_point.xlsx", _NUMBERS, _number, "1.e")
    yield _file("digits_as_text.xlsx", "text_too_long number_too_long", _cell, inline("7" * 200_000))
    yield _file("long_text.xlsx", "text_too_long file_too_large", _cell, inline("a" * (4 * MEGABYTE - 2000)))
    yield _file("error.xlsx", "cell_error", _cell, '<c t="e"><v>#DIV/0!</v></c>')
    yield _file("unknown_type.xlsx", "cell_error not_readable unreadable_value", _cell, '<c t="zzz"><v>5</v></c>')
    yield _file("formula.xlsx", "formula_without_value", _cell, "<c><f>1+1</f></c>")
    yield _file("array_formula.xlsx", "formula_without_value", _cell, '<c><f t="array" ref="C2">1+1</f></c>')
    yield _file(
        "data_table.xlsx", "formula_without_value not_readable", _cell, '<c><f t="dataTable" ref="C2" zzz="1"/></c>'
    )
    yield _file("noise.xlsx", "number_has_noise", _number, "0.30000000000000004")
    yield _file("date.xlsx", "cell_is_date", partial(_format, "yyyy-mm-dd"))
    yield _file("iso_date.xlsx", "cell_is_date", _cell, '<c t="d"><v>2026-01-31</v></c>')
    yield _file("no_iso_date.xlsx", "not_readable cell_error unreadable_value", _cell, '<c t="d"><v>soon</v></c>')
    yield _file("string_outside.xlsx", "not_readable cell_error", _cell, '<c t="s"><v>400000</v></c>')
    yield _file("string_below.xlsx", "not_readable cell_error", _cell, '<c t="s"><v>-2</v></c>')
    yield _file("string_without_number.xlsx", "not_readable cell_error", _cell, '<c t="s"><v>a</v></c>')
    yield _file("no_truth.xlsx", "not_readable wrong_kind cell_error", _cell, '<c t="b"><v>7</v></c>')
    yield _file("style_outside.xlsx", "not_readable", _number, "5", ' s="4000"', observations=1)
    yield _file("style_below.xlsx", "not_readable", _number, "5", ' s="-1"', observations=1)
    # bombs
    yield _file("blanks.xlsx", large, _bomb, sheet, zipfile.ZIP_DEFLATED, 300)
    yield _file("blanks_in_strings.xlsx", large, _bomb, strings, zipfile.ZIP_DEFLATED, 300)
    yield _file("blanks_in_bzip2.xlsx", large, _bomb, sheet, zipfile.ZIP_BZIP2, 200)
    yield _file("blanks_in_lzma.xlsx", large, _bomb, sheet, zipfile.ZIP_LZMA, 200)
    yield _file("long_string.xlsx", large, _long_string, 300)
    yield _file("forged_sizes.xlsx", large, partial(_forged, local=True, central=True))
    yield _file("forged_local_size.xlsx", large, partial(_forged, local=True, central=False))
    yield _file("forged_central_size.xlsx", large, partial(_forged, local=False, central=True))
    yield _file("forged_packed_size.xlsx", _DAMAGED, partial(_changed_header, packed=b"\0" * 100))
    yield _file("wrong_checksum.xlsx", _DAMAGED, partial(_changed_header, crc=1))
    yield _file("unknown_method.xlsx", _DAMAGED, partial(_changed_header, method=77))
    yield _file(
        "endless_size.xlsx", large, partial(_changed_header, size=0xFFFFFFFE, local_size=0xFFFFFFFE), observations=1
    )
    yield _file("members.xlsx", "too_many_items", _many_members, 20_000)
    yield _file("listed_often.xlsx", "too_many_items", _listed_often, 60_000)
    yield _file("overlapping.xlsx", large, _overlapping)
    yield _file("nested.xlsx", _DAMAGED, _nested)
    yield _file("marked_as_encrypted.xlsx", _DAMAGED, _flagged)
    # entities and encodings
    yield _file("laughs.xlsx", _DAMAGED, _entities, _LAUGHS, "<!-- -->&j;")
    yield _file("laughs_in_strings.xlsx", _DAMAGED, _entities, _LAUGHS, "<si><t>&j;</t></si>", "strings")
    yield _file("quadratic.xlsx", _DAMAGED, _entities, f'<!ENTITY a "{"a" * 100_000}">', "&a;" * 100_000)
    yield _file(
        "external.xlsx",
        _DAMAGED,
        _entities,
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        "<si><t>&a;</t></si>",
        "strings",
    )
    yield _file(
        "external_table.xlsx", _DAMAGED, _entities, '<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;', "", "workbook"
    )
    yield _file("document_type_in_package.xlsx", _DAMAGED, _entities, "", "", "package")
    for encoding in ("utf-16", "utf-16-le"):
        name = encoding.replace("-", "_")
        yield _file(f"{name}.xlsx", _DAMAGED, _encoded_part, encoding, observations=1)
        laughs = f"<!DOCTYPE a [{_LAUGHS}]>"
        yield _file(f"{name}_with_document_type.xlsx", _DAMAGED, _encoded_part, encoding, "sheet", laughs)
        yield _file(f"{name}_package_with_document_type.xlsx", _DAMAGED, _encoded_part, encoding, "package", laughs)
    yield _file("latin_1.xlsx", _DAMAGED, _encoded_part, "latin-1", observations=1)
    yield _file("unknown_encoding.xlsx", _DAMAGED, _changed_encoding, "klingon")
    yield _file("utf_7.xlsx", _DAMAGED, _changed_encoding, "utf-7", observations=1)
    # blank cells and rows without end
    for name, piece in (
        ("blank_cells", '<row r="2"><c r="A2" s="1"/><c r="B2" s="1"/></row>'),
        ("blank_rows", '<row r="2" s="1"/>'),
        ("cells_that_nearly_are_blank", '<row r="2"><c r="A2" s="1"'),
        ("rows_that_nearly_are_blank", '<row r="2" a="'),
    ):
        yield _file(
            f"{name}.xlsx",
            "missing_column too_many_items not_readable",
            _sheet,
            piece,
            4_000_000 // len(piece),
            observations=0,
        )
    # sheets of an odd shape
    far = row('<c r="XFD1048576"><v>1</v></c>', attributes=' r="1048576"')
    yield _file("far_cell.xlsx", "too_many_items ragged_row", _sheet, far, 1, figure_row())
    yield _file("far_cell_and_dimension.xlsx", "too_many_items ragged_row", _far_dimension, far)
    yield _file("row_beyond_all.xlsx", "too_many_items not_readable", _row_numbers, "2147483647")
    yield _file(
        "row_beyond_all_without_cells.xlsx",
        "too_many_items not_readable",
        _sheet,
        '<row r="2147483647"/>',
        1,
        figure_row(),
        observations=1,
    )
    yield _file("row_before_header.xlsx", "missing_column too_many_items not_readable", _late_header, "2147483647")
    yield _file("row_with_exponent.xlsx", "too_many_items not_readable", _row_numbers, "1e300")
    yield _file("row_zero.xlsx", "not_readable", _row_numbers, "0", observations=1)
    yield _file("row_below_zero.xlsx", "not_readable", _row_numbers, "-5", observations=1)
    yield _file("row_of_no_number.xlsx", "not_readable", _row_numbers, "two")
    yield _file("row_of_many_digits.xlsx", "not_readable too_many_items", _row_numbers, "7" * 200_000)
    yield _file("one_row_twice.xlsx", "not_readable duplicate_observation", _row_numbers, "2", "2", observations=2)
    yield _file("rows_in_disorder.xlsx", "not_readable", _row_numbers, "3", "2", observations=2)
    yield _file("column_beyond_all.xlsx", "ragged_row too_many_items not_readable", _cell, '<c r="ZZZ2"><v>1</v></c>')
    yield _file("column_of_many_letters.xlsx", "not_readable", _cell, f'<c r="{"Z" * 200_000}2"><v>1</v></c>')
    yield _file("dimension_too_small.xlsx", "", _declared_dimension, "A1:B2", 4, observations=4)
    yield _file("dimension_too_large.xlsx", "", _declared_dimension, "A1:XFD1048576", 4, observations=4)
    yield _file("dimension_of_nothing.xlsx", "not_readable", _declared_dimension, "nothing", 1, observations=1)
    yield _file("rows.xlsx", "file_too_large too_many_items", _sheet, "<row/>", 1_000_000, figure_row())
    yield _file("rows_in_file_limit.xlsx", "too_many_items", _sheet, "<row/>", 690_000, figure_row(), observations=1)
    yield _file("filled_rows.xlsx", "too_many_items file_too_large", _sheet, "<row><c><v>1</v></c></row>", 150_000)
    yield _file("cells.xlsx", "ragged_row too_many_items", _sheet, "<c/>", 1_000_000, "<row>", "</row>", observations=0)
    yield _file("filled_cells.xlsx", "ragged_row too_many_items", _sheet, "<c><v>1</v></c>", 16_000, "<row>", "</row>")
    yield _file("unknown_columns.xlsx", "unknown_field too_many_items", _unknown_columns, 16_384)
    yield _file("wide_rows.xlsx", "ragged_row too_many_items", _wide_rows, 4_990)
    yield _file("wide_rows_with_formula.xlsx", "ragged_row too_many_items", _wide_rows, 4_990, "<f>1+1</f>")
    yield _file("many_rows_wide_rows.xlsx", "ragged_row too_many_items", _wide_rows, 100_000)
    yield _file("figures.xlsx", "duplicate_observation", _sheet, figure_row(), MAX_ROWS - 1)
    yield _file("unknown_indicators.xlsx", _UNKNOWN + " wrong_kind", _unknown_indicators, 4_990)
    yield _file("deep.xlsx", _DAMAGED, _sheet, "<a>", 1_000_000)
    yield _file("deep_and_closed.xlsx", _DAMAGED, _deep, 500_000, observations=1)
    yield _file("deep_strings.xlsx", _DAMAGED, _deep_strings, 400_000, observations=1)
    yield _file("attributes.xlsx", _DAMAGED, _attributes, 250_000, observations=1)
    yield _file("processing_instructions.xlsx", _DAMAGED, _around_rows, "<?a?>", 700_000, observations=1)
    yield _file("namespaces.xlsx", _DAMAGED, _namespaces, 100_000, observations=1)
    yield _file("merged.xlsx", "merged_cells duplicate_observation not_readable", _merges, 5_000)
    yield _file("merged_values.xlsx", "merged_cells", _merged_values)
    yield _file(
        "merges.xlsx",
        "too_many_items",
        _around_rows,
        '<mergeCell ref="A9:B9"/>',
        150_000,
        "<mergeCells>",
        "</mergeCells>",
        observations=1,
    )
    yield _file(
        "links.xlsx",
        "too_many_items",
        _around_rows,
        '<hyperlink ref="A1"/>',
        180_000,
        "<hyperlinks>",
        "</hyperlinks>",
        observations=1,
    )
    yield _file(
        "validations.xlsx",
        "too_many_items",
        _around_rows,
        '<dataValidation sqref="A1"/>',
        130_000,
        "<dataValidations>",
        "</dataValidations>",
        observations=1,
    )
    yield _file(
        "conditions.xlsx",
        "too_many_items",
        _around_rows,
        '<conditionalFormatting sqref="A1"/>',
        100_000,
        observations=1,
    )
    yield _file(
        "long_range.xlsx",
        "too_many_items not_readable",
        _around_rows,
        "A1 ",
        1_000_000,
        '<conditionalFormatting sqref="',
        '"/>',
        observations=1,
    )
    yield _file("column_widths.xlsx", "too_many_items", _widths, 180_000, observations=1)
    # the other parts
    yield _file("strings.xlsx", "too_many_items file_too_large", _shared, "<si/>", 400_000, observations=1)
    yield _file(
        "strings_of_text.xlsx", "too_many_items file_too_large", _shared, "<si><t>a</t></si>", 220_000, observations=1
    )
    yield _file(
        "long_text_in_header_rows.xlsx",
        "too_many_items missing_column text_too_long ragged_row",
        _long_text_in_cells,
        "a" * 3_900_000,
        200,
        19,
        observations=1,
    )
    yield _file(
        "long_text_in_cells.xlsx", "text_too_long not_text too_many_items", _long_text_below, "a" * 3_900_000, 1_000
    )
    yield _file(
        "long_blank_text_in_cells.xlsx",
        "text_too_long not_text too_many_items unknown_unit missing_value",
        _long_text_below,
        " a" + " " * 3_900_000,
        1_000,
    )
    yield _file("marks_in_cell.xlsx", "text_too_long unknown_unit", _cell, f"<c><v>5</v></c>{inline(_marks(40_000))}")
    yield _file("marks_before_header.xlsx", "text_too_long", _long_text_in_cells, _marks(40_000), 1, 1, observations=1)
    yield _file("formats.xlsx", "too_many_items", _many_formats, 60_000, observations=1)
    yield _file("number_formats.xlsx", "too_many_items not_readable", _many_number_formats, 80_000, observations=1)
    yield _file(
        "format_of_brackets.xlsx",
        "not_readable text_too_long fractional_count duplicate_observation",
        _long_format,
        "[",
        100_000,
        1,
    )
    yield _file(
        "format_of_quotes.xlsx", "not_readable text_too_long fractional_count", _long_format, "&quot;", 600_000, 1
    )
    yield _file(
        "long_format_often.xlsx", "not_readable text_too_long fractional_count", _long_format, "0", 3_000_000, 500
    )
    yield _file("empty_format.xlsx", "fractional_count", _format, "")
    yield _file(
        "format_of_nonsense.xlsx",
        "fractional_count cell_is_date wrong_unit unreadable_value",
        _format,
        ";;;;%%%@@@[$-F800]\\",
    )
    yield _file("sheets.xlsx", "several_tables too_many_items not_readable", _sheets, 2_000)
    yield _file("sheets_of_one_name.xlsx", "several_tables too_many_items not_readable", _sheets, 2, "S")
    yield _file("sheets_of_a_long_part.xlsx", "missing_column too_many_items not_readable", _sheets_of_a_long_part, 100)
    yield _file("long_title.xlsx", "unreadable_value duplicate_observation text_too_long not_readable", _long_title)
    yield _file(
        "names.xlsx", "too_many_items", _definitions, '<definedName name="a">A1</definedName>', 100_000, observations=1
    )
    yield _file("relationships.xlsx", "too_many_items file_too_large", _relationships, 40_000, observations=1)
    yield _file("types.xlsx", "too_many_items", _many_types, 60_000, observations=1)
    yield _file(
        "shared_formula.xlsx",
        "missing_field formula_without_value too_many_items text_too_long",
        _shared_formula,
        5_000,
        2_000,
    )
    yield _file(
        "extension.xlsx",
        "",
        _around_rows,
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst>',
        1,
        observations=1,
    )
    yield _file("no_default_style.xlsx", "", _no_default_style, observations=1)
    yield _file("date_beyond_all.xlsx", "cell_is_date cell_error number_too_long", _date_beyond_all)
    # missing and other things
    for part in ("types", "package", "workbook", "rels", "sheet"):
        yield _file(f"without_{part}.xlsx", f"{_DAMAGED} missing_column", _without, part, observations=1)
    yield _file("without_styles.xlsx", _DAMAGED, _without, "styles", observations=1)
    yield _file("without_strings.xlsx", _DAMAGED, _without, "strings", observations=1)
    for part in ("types", "workbook", "rels", "sheet", "styles", "strings"):
        yield _file(f"empty_{part}.xlsx", f"{_DAMAGED} missing_column", _replaced, part, "", observations=1)
        # the list of types is read only where the package names no document
        held = 1 if part == "types" else None
        yield _file(
            f"broken_{part}.xlsx", f"{_DAMAGED} missing_column", _replaced, part, f"{XML}<a><b></a>", observations=held
        )
        yield _file(f"other_{part}.xlsx", f"{_DAMAGED} missing_column", _replaced, part, f"{XML}<a/>", observations=1)
    yield _file("broken_halfway.xlsx", _DAMAGED, _broken_halfway)
    yield _file("encrypted.xlsx", _DAMAGED, _overlay, "EncryptedPackage")
    yield _file("old.xlsx", _DAMAGED, _overlay, "Workbook")
    yield _file("text.xlsx", _DAMAGED, _same, GOOD[".csv"])
    yield _file("empty_zip.xlsx", f"{_DAMAGED} missing_column", packed, {})
    yield _file("only_end.xlsx", _DAMAGED, _repeated, b"PK\x05\x06" + b"\xff" * 18, 1)
    yield _file("ends.xlsx", _DAMAGED, _repeated, b"PK\x05\x06" + b"\xff" * 18, 100_000)
    yield _file("chart_only.xlsx", f"{_DAMAGED} missing_column", _other_sheet, "chartsheet")
    yield _file("dialog_only.xlsx", f"{_DAMAGED} missing_column", _other_sheet, "dialogsheet")
    yield _file("macro_only.xlsx", f"{_DAMAGED} missing_column", _other_sheet, "xlMacrosheet")
    yield _file("outward_paths.xlsx", f"{_DAMAGED} missing_column", _outward_paths)


def _changed_encoding(encoding: str) -> bytes:
    text = parts()[_NAMES["sheet"]].decode().replace("UTF-8", encoding, 1)
    return workbook(sheet=text)


def _far_dimension(far: str) -> bytes:
    return workbook(sheet=sheet_part(HEADER, figure_row(), far, before='<dimension ref="A1:XFD1048576"/>'))


def _late_header(number: str) -> bytes:
    return workbook(sheet=sheet_part(HEADER.replace("<row>", f'<row r="{number}">'), figure_row()))


def _unknown_columns(times: int) -> bytes:
    names = "".join(inline(f"value{number}") for number in range(times - 2))
    return workbook(sheet=sheet_part(row(inline("indicator"), inline("year"), names)))


def _unknown_indicators(times: int) -> bytes:
    form = row(inline("{}"), "<c><v>2026</v></c>", "<c><v>5</v></c>").replace("{}", "{0}")
    return workbook(sheet=sheet_part(HEADER, _near_misses(form, times, "", "", "")))


def _deep(depth: int) -> bytes:
    return workbook(sheet=sheet_part(HEADER, figure_row(), after="<a>" * depth + "</a>" * depth))


def _deep_strings(depth: int) -> bytes:
    return workbook(strings=strings_part("<si>" * depth + "</si>" * depth))


def _attributes(times: int) -> bytes:
    listed = "".join(f' a{number}="1"' for number in range(times))
    return workbook(sheet=sheet_part(HEADER, figure_row(), after=f"<a{listed}/>"))


def _namespaces(times: int) -> bytes:
    listed = "".join(f' xmlns:a{number}="b{number}"' for number in range(times))
    return workbook(sheet=sheet_part(HEADER, figure_row(), after=f"<a{listed}/>"))


def _merged_values() -> bytes:
    lines = figure_row(), row(inline("forest_cover"), "<c><v>2026</v></c>")
    return workbook(sheet=sheet_part(HEADER, *lines, after='<mergeCells><mergeCell ref="C2:C3"/></mergeCells>'))


def _widths(times: int) -> bytes:
    columns = '<col min="1" max="1"/>' * times
    return workbook(sheet=sheet_part(HEADER, figure_row(), before=f"<cols>{columns}</cols>"))


def _shared(piece: str, times: int) -> bytes:
    return workbook(strings=strings_part(piece * times))


def _many_formats(times: int) -> bytes:
    return workbook(styles=styles_part("", '<xf numFmtId="0"/>' * times))


def _many_number_formats(times: int) -> bytes:
    formats = "".join(f'<numFmt numFmtId="{164 + number}" formatCode="0.{number}"/>' for number in range(times))
    return workbook(styles=styles_part(formats, "<xf/>"))


def _relationships(times: int) -> bytes:
    first = [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
    return workbook(rels=rels_part(*first, *(("a", "a") for _ in range(times))))


def _many_types(times: int) -> bytes:
    listed = types_part(_SHEET_TYPE + '<Override PartName="/a" ContentType="a"/>' * times)
    return workbook(types=listed, package=None)


def _no_default_style() -> bytes:
    return workbook(styles=f'{XML}<styleSheet xmlns="{_MAIN}"><cellXfs><xf/></cellXfs></styleSheet>')


def _date_beyond_all() -> bytes:
    styles = styles_part('<numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>', '<xf/><xf numFmtId="164"/>')
    return _cell('<c s="1"><v>1e300</v></c>', styles=styles)


def _replaced(part: str, text: str) -> bytes:
    return workbook(**{part: text})


def _outward_paths() -> bytes:
    rels = rels_part(("worksheet", "../../../../../etc/hostname"), ("worksheet", "/etc/hostname"))
    return workbook(rels=rels, sheet=None)


# -- what is no plain file

_NO_FILE: Final = frozenset({"not_readable", "file_too_large"})


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _empty_device(path: Path) -> None:
    path.symlink_to("/dev/null")


def _terminal(path: Path) -> None:
    # Nobody ever types anything there. Both ends stay open until the test run ends.
    _, end = pty.openpty()
    path.symlink_to(os.ttyname(end))


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(10 * 1024**3)


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _memory(path: Path) -> None:
    path.symlink_to("/proc/self/mem")


_PLACES: Final[dict[str, Callable[[Path], None]]] = {
    "endless": _endless,
    "folder": Path.mkdir,
    "pipe": os.mkfifo,
    "sparse": _sparse,
    "loop": _loop,
    "memory": _memory,
    "terminal": _terminal,
}


def _all_files() -> Iterator[HostileFile]:
    yield from _json_files()
    yield from _toml_files()
    yield from _csv_files()
    yield from _xlsx_files()
    broken = {".json": "not_readable", ".csv": "not_readable missing_column", ".xlsx": "not_readable"}
    for suffix in GOOD:
        for name, place in _PLACES.items():
            yield HostileFile(f"{name}{suffix}", _NO_FILE, None, place)
        codes = broken.get(suffix)
        observations = 0 if codes is None else None  # a TOML document of nothing is a document
        codes = codes or "not_readable"
        yield _file(f"empty{suffix}", codes, bytes, observations=observations)
        yield HostileFile(f"null{suffix}", frozenset(codes.split()), None, _empty_device, observations)
        yield _file(
            f"too_large{suffix}" if suffix != ".toml" else "far_too_large.toml",
            "file_too_large",
            _repeated,
            b"\n",
            MAX_BYTES + 1,
        )
        if suffix != ".xlsx":
            for encoding in _ENCODINGS:
                name = encoding.replace("-", "_")
                held = _HELD[suffix] if encoding.startswith("utf") else None
                yield _file(f"{name}{suffix}", "not_readable", _encoded, suffix, encoding, observations=held)
    for part in (0.05, 0.35, 0.6, 0.97):
        yield _file(f"cut_at_{part}.json", "not_readable", _cut, ".json", part)
        yield _file(f"cut_at_{part}.xlsx", "not_readable", _cut, ".xlsx", part)
    for part in (0.03, 0.35, 0.97):
        yield _file(f"cut_at_{part}.toml", "not_readable", _cut, ".toml", part)
    for part in (0.03, 0.3):
        yield _file(f"cut_at_{part}.csv", "not_readable missing_column", _cut, ".csv", part)


FILES: Final = tuple(_all_files())
"""Every hostile file."""

# -- measuring

MOST_STEPS: Final[Mapping[str, int]] = {
    ".json": 13_000_000,
    ".toml": 48_000_000,
    ".csv": 9_000_000,
    ".xlsx": 30_000_000,
}
"""Most steps that loading a file of each format may take: a quarter more than the dearest of the files takes. For a
machine of 2026 that is about a second."""
MOST_MEGABYTES: Final = 100.0
"""Most memory that loading may take."""
_ADDRESS_SPACE: Final = 1536 * MEGABYTE
_MARKS: Final = re.compile("[\u0300-\u036f]{2,}")
_PAIRS_A_STEP: Final = 20
"""How many pairs of marks are put in order in the time of one step: that takes the square of how many follow each other."""


class Outcome(NamedTuple):
    """What loading a file came to."""

    codes: tuple[str, ...]
    observations: int | None
    """How many were read, or None if the file was refused."""
    steps: int
    """How many lines of Python were executed, how often a function was entered or left, and what putting marks in order
    takes; 0 if nobody counted."""
    megabytes: float
    characters: int
    """How long the text of the error is."""
    leaked: str
    """What came out beside a `ReportError`; blank if nothing did."""
    warned: tuple[str, ...]
    """The warnings that other libraries gave meanwhile."""
    seconds: float = 0
    """Processor time, where the benchmark measures it; 0 in tests."""


class Loading:
    """A process that loads files, each in a fork of its own; `program` is what runs there."""

    def __init__(self, program: Sequence[str] = ("tests.hostile_files",)) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", *program],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._process:
            assert self._process.stdin is not None
            self._process.stdin.close()

    def load(self, path: Path) -> Outcome:
        """Load a file and say what it came to."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(str(path))}\n")
        self._process.stdin.flush()
        codes, observations, steps, megabytes, characters, leaked, warned, seconds = json.loads(
            self._process.stdout.readline()
        )
        return Outcome(tuple(codes), observations, steps, megabytes, characters, leaked, tuple(warned), seconds)


def serve(measured: Callable[[Path], Outcome]) -> None:
    """Load the files whose paths are read, each in a fork, and write what each came to."""
    with tempfile.TemporaryDirectory() as folder:
        for suffix, content in GOOD.items():
            path = Path(folder, f"good{suffix}")
            path.write_bytes(content)
            Report.load(path)
        with suppress(ReportError):  # whatever is imported to say what is wrong
            Report.load(Path(folder, "missing.json"))
    for line in sys.stdin:
        sys.stdout.write(f"{_in_a_fork(Path(json.loads(line)), measured)}\n")
        sys.stdout.flush()


def _in_a_fork(path: Path, measured: Callable[[Path], Outcome]) -> str:
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        _limit_memory()
        outcome = json.dumps(measured(path)).encode()
        with open(write, "wb") as file:  # noqa: PTH123  a number is no path
            file.write(outcome)
        os._exit(0)
    os.close(write)
    with open(read, "rb") as file:  # noqa: PTH123
        text = file.read().decode()
    _, status, usage = os.wait4(child, 0)
    if text:
        return text
    ended = f"ended with status {os.waitstatus_to_exitcode(status)}"
    return json.dumps(Outcome((), None, 0, usage.ru_maxrss / 1024, 0, ended, ()))


def _limit_memory() -> None:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + _ADDRESS_SPACE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class TooManyStepsError(BaseException):
    """Loading takes more steps than it may; nothing in between may take this for an error of its own."""


def loaded(path: Path, *, counting: bool = True) -> Outcome:
    """Load a file, counting the steps or not."""
    codes: list[str] = []
    observations = None
    leaked = ""
    characters = steps = 0
    most, tracing, ordered = MOST_STEPS[path.suffix], sys.gettrace(), unicodedata.normalize

    def count(*_: object) -> Any:
        nonlocal steps
        steps += 1
        if steps > most:
            raise TooManyStepsError(most)
        return count

    def normalize(form: Any, text: str) -> str:
        nonlocal steps
        steps += sum(len(marks) ** 2 for marks in _MARKS.findall(text)) // _PAIRS_A_STEP
        return ordered(form, text)

    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        before = _peak()
        if counting:
            unicodedata.normalize = normalize
            sys.settrace(count)
        try:
            observations = len(Report.load(path).observations)
        except ReportError as error:
            codes = sorted({item.code for item in error.items})
            characters = len(str(error))
        except BaseException as error:  # noqa: BLE001  whatever it is, it must not have come out
            leaked = f"{type(error).__name__}: {error}"[:200]
        finally:
            sys.settrace(tracing)
            unicodedata.normalize = ordered
        megabytes = _peak() - before
    messages = tuple(sorted({str(each.message)[:100] for each in warned}))
    return Outcome(tuple(codes), observations, steps, megabytes, characters, leaked, messages)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        serve(loaded)
