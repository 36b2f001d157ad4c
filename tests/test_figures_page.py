"""The page on figures tells the truth: what its tables show is read, shown and refused just so."""

from collections import Counter
from pathlib import Path

import pytest

from bt_targets import BACH_THONG, Report, ReportError
from bt_targets.deciding.history import Figure
from bt_targets.files import limits
from bt_targets.files.reading.header import COLUMNS
from bt_targets.ground.exact import MAX_DIGITS_AFTER, MAX_DIGITS_BEFORE
from bt_targets.ground.problems import MAX_PROBLEMS
from bt_targets.ground.shown import IN_SENTENCES
from bt_targets.ground.text import Lang
from bt_targets.report.document import MAX_OBSERVATIONS
from bt_targets.report.notation.normal import MAX_WRITTEN
from bt_targets.report.observation import measured
from bt_targets.report.parsing.components import MAX_COMPONENTS, MAX_COMPONENTS_OF_REPORT
from bt_targets.report.raw import MAX_TEXT
from bt_targets.scorecard.evidence import single
from bt_targets.scorecard.writer import Writer
from bt_targets.wording.formatting import write_observed

LANGS: tuple[Lang, ...] = ("vi", "en")
PAGES = {lang: (Path(__file__).parents[1] / "docs" / lang / "figures.md").read_text("utf-8") for lang in LANGS}
COLUMNS_OF: dict[str, dict[Lang, str]] = {
    "read": {"vi": "Cách ghi | Chỉ tiêu thống kê | Được hiểu là", "en": "Written | Indicator | Shown as"},
    "refused": {
        "vi": "Cách ghi | Chỉ tiêu thống kê | Mã lỗi | Vì sao",
        "en": "Written | Indicator | Refused as | Because",
    },
    "columns": {"vi": "Cột | Nội dung", "en": "Column | Holds"},
    "limits": {"vi": "Giới hạn | Nhiều nhất", "en": "Limit | Most"},
}


def rows(table: str, lang: Lang) -> list[list[str]]:
    """The rows of every table of this kind."""
    columns = COLUMNS_OF[table][lang]
    found, inside = [], False
    for line in PAGES[lang].splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|"):
            inside = False
        elif " | ".join(cells) == columns:
            inside = True
        elif inside and not set(line) <= set("|- "):
            found.append(cells)
    return found


READ = [(lang, *row) for lang in LANGS for row in rows("read", lang)]
REFUSED = [(lang, *row) for lang in LANGS for row in rows("refused", lang)]


@pytest.mark.parametrize(("lang", "written", "indicator", "shown"), READ, ids=[f"{row[0]} {row[1]}" for row in READ])
def test_what_the_page_says_is_read(lang: Lang, written: str, indicator: str, shown: str) -> None:
    (observation,) = Report(
        observations=[{"indicator": indicator, "year": 2026, "value": written.strip("`")}]
    ).observations
    known = BACH_THONG.indicators[indicator]
    given = single(Figure(observation, known, measured(observation, known)), Writer(IN_SENTENCES))
    assert write_observed(given, known, lang) == shown


@pytest.mark.parametrize(
    ("written", "indicator", "code", "because"),
    [row[1:] for row in REFUSED],
    ids=[f"{row[0]} {row[1]}" for row in REFUSED],
)
def test_what_the_page_says_is_refused(written: str, indicator: str, code: str, because: str) -> None:
    table = f'indicator,year,value\n{indicator},2026,"{written.strip("`")}"\n'
    with pytest.raises(ReportError) as caught:
        Report.from_csv(table)
    assert [f"`{item.code}`" for item in caught.value.items] == [code]
    assert because


@pytest.mark.parametrize("lang", LANGS)
def test_every_column_is_named(lang: Lang) -> None:
    named = {name.strip(" `") for row in rows("columns", lang) for name in row[0].split(",")}
    assert named == set(COLUMNS)


@pytest.mark.parametrize("lang", LANGS)
def test_the_limits_are_those_of_the_code(lang: Lang) -> None:
    stated = [int(most.replace(".", "")) for _, most in rows("limits", lang)]
    assert stated == [
        limits.MAX_BYTES,
        limits.MAX_TOML_BYTES,
        MAX_OBSERVATIONS,
        MAX_COMPONENTS,
        MAX_COMPONENTS_OF_REPORT,
        limits.MAX_ROWS,
        limits.MAX_COLUMNS,
        limits.MAX_CELLS,
        limits.HEADER_ROWS,
        limits.MAX_TITLES,
        limits.MAX_DELIMITERS,
        limits.MAX_CELL,
        MAX_WRITTEN,
        MAX_TEXT,
        MAX_DIGITS_BEFORE,
        MAX_DIGITS_AFTER,
        limits.MAX_DEPTH,
        limits.MAX_PARTS,
        limits.MAX_ITEMS,
        limits.MAX_MEMBERS,
        limits.MAX_MEMBER_BYTES,
        limits.MAX_UNPACKED_BYTES,
        limits.MAX_ELEMENTS,
        limits.MAX_ELEMENTS_OF_A_LIST,
        limits.MAX_ATTRIBUTES,
        limits.MAX_FORMATS,
        limits.MAX_FORMAT,
        limits.MAX_TITLE,
        MAX_PROBLEMS,
    ]
    of_files = [value for name, value in vars(limits).items() if name.isupper()]
    assert not Counter(of_files) - Counter(stated)  # none is left out


def test_the_tables_are_found() -> None:
    assert len(READ) > 2 * 30
    assert len(REFUSED) == 2 * 10
    vi, en = ([row[1:3] for row in (*READ, *REFUSED) if row[0] == lang] for lang in LANGS)
    assert vi == en
