"""The page on figures tells the truth: what its tables show is read, shown and refused just so."""

from pathlib import Path

import pytest

from bt_targets import BACH_THONG, Report, ReportError
from bt_targets.deciding.history import Figure
from bt_targets.documents.rows import COLUMNS
from bt_targets.figures.observation import measured
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


def test_the_tables_are_found() -> None:
    assert len(READ) > 30
    assert len(REFUSED) == 10
