"""The page on figures tells the truth: what its tables show is read, shown and refused just so."""

from pathlib import Path

import pytest

from bt_targets import BACH_THONG, Report, ReportError
from bt_targets.deciding.history import Figure
from bt_targets.documents import csv_reader, document, toml_reader, xlsx_parts, xlsx_reader
from bt_targets.documents.rows import COLUMNS
from bt_targets.errors import MAX_PROBLEMS
from bt_targets.exact import MAX_DIGITS_AFTER, MAX_DIGITS_BEFORE
from bt_targets.figures.entry import MAX_COMPONENTS
from bt_targets.figures.observation import measured
from bt_targets.figures.report import MAX_OBSERVATIONS
from bt_targets.notation.normal import MAX_WRITTEN
from bt_targets.results.evidence import single
from bt_targets.wording.numbers import write_observed

PAGE = (Path(__file__).parents[1] / "docs" / "figures.md").read_text("utf-8")


def rows(columns: str) -> list[list[str]]:
    """The rows of every table with these columns."""
    found, inside = [], False
    for line in PAGE.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|"):
            inside = False
        elif " | ".join(cells) == columns:
            inside = True
        elif inside and not set(line) <= set("|- "):
            found.append(cells)
    return found


READ = rows("Written | Indicator | Shown as")
REFUSED = rows("Written | Indicator | Refused as | Because")


@pytest.mark.parametrize(("written", "indicator", "shown"), READ, ids=[row[0] for row in READ])
def test_what_the_page_says_is_read(written: str, indicator: str, shown: str) -> None:
    (observation,) = Report(
        observations=[{"indicator": indicator, "year": 2026, "value": written.strip("`")}]
    ).observations
    known = BACH_THONG.indicators[indicator]
    given = single(Figure(observation, known, measured(observation, known)))
    assert write_observed(given, known, "en") == shown


@pytest.mark.parametrize(("written", "indicator", "code", "because"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_the_page_says_is_refused(written: str, indicator: str, code: str, because: str) -> None:
    table = f'indicator,year,value\n{indicator},2026,"{written.strip("`")}"\n'
    with pytest.raises(ReportError) as caught:
        Report.from_csv(table)
    assert [f"`{item.code}`" for item in caught.value.items] == [code]
    assert because


def test_every_column_is_named() -> None:
    named = {name.strip(" `") for row in rows("Column | Holds") for name in row[0].split(",")}
    assert named == set(COLUMNS)


def test_the_limits_are_those_of_the_code() -> None:
    stated = [int(most.replace(".", "")) for _, most in rows("Limit | Most")]
    assert stated == [
        document.MAX_BYTES,
        toml_reader.MAX_TOML_BYTES,
        MAX_OBSERVATIONS,
        MAX_COMPONENTS,
        document.MAX_ROWS,
        document.MAX_COLUMNS,
        csv_reader.MAX_DELIMITERS,
        xlsx_reader.MAX_CELL,
        MAX_WRITTEN,
        document.MAX_TEXT,
        MAX_DIGITS_BEFORE,
        MAX_DIGITS_AFTER,
        document.MAX_DEPTH,
        document.MAX_PARTS,
        document.MAX_ITEMS,
        xlsx_parts.MAX_MEMBERS,
        xlsx_parts.MAX_MEMBER_BYTES,
        xlsx_parts.MAX_UNPACKED_BYTES,
        xlsx_parts.MAX_ELEMENTS,
        MAX_PROBLEMS,
    ]


def test_the_tables_are_found() -> None:
    assert len(READ) > 30
    assert len(REFUSED) == 10
