"""Wide tables to fill in, and the figures of a report in one: a row an indicator, a column a year."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final, NamedTuple

from bt_targets.files.reading.header import TITLES
from bt_targets.files.writing.cells import number_in_cell
from bt_targets.files.writing.csv_table import csv_table
from bt_targets.files.writing.template.columns import of_body
from bt_targets.files.writing.template.filled import STATUS_TEXTS, by_key, written_back
from bt_targets.files.writing.template.notes import title
from bt_targets.files.writing.template.wanted import WantedFigure, sections_wanted
from bt_targets.ground.errors import ReportError
from bt_targets.ground.exact import write_exact
from bt_targets.ground.problems import finding, listed
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import Text, sentence
from bt_targets.ground.words import Saying
from bt_targets.report.notation.writing import write_value
from bt_targets.report.observation import Observation
from bt_targets.report.report import Report
from bt_targets.report.values import Counts
from bt_targets.rules.resolution import Resolution

BEFORE: Final = ("TT", "Chỉ tiêu", "Đơn vị tính")
"""The headings before those of the years."""
BESIDE: Final = ("Tình trạng", "Nguồn", "Ghi chú")
"""What is filled in behind the years, for all figures of a row."""
_BEHIND: Final = ("Mã số liệu", "Nghị quyết")
"""What only the reader needs; the name of the body stands with it, under its kind."""
_FIELDS: Final = ("status", "source", "note")
"""The fields of what stands beside the years."""
_HOW: Final = Text(
    vi="Mỗi chỉ tiêu một dòng, mỗi năm một cột. Ghi số đã đạt được; chưa có số liệu thì để trống. Số liệu gồm nhiều "
    "phần ghi ở bảng dọc, mỗi phần một dòng.",
    en="One row an indicator, one column a year. Leave blank what is not known. Figures made of parts go into a long "
    "table, one row each.",
)


class WideCell(NamedTuple):
    """What stands in the cell of a year: a text, and the number that it is where it is nothing else."""

    text: str
    number: float | None


class WideRow(NamedTuple):
    """The row of an indicator."""

    wanted: WantedFigure
    fields: Mapping[str, str]
    """The cells beside those of the years, by their heading."""
    cells: Mapping[int, WideCell]


class WideTable(NamedTuple):
    """A report as a wide table, and what such a table cannot hold."""

    years: Mapping[str, int]
    """The year of each heading of figures."""
    headings: tuple[str, ...]
    sections: Sequence[tuple[str, Sequence[WideRow]]]
    left: Sequence[tuple[Observation, str]]
    """The other figures, each with the field for which there is no place."""


def wide_csv(resolution: Resolution, years: Collection[int] | None, report: Report) -> bytes:
    """A wide table in CSV, in UTF-8 with a byte order mark.

    Raises:
        ReportError: naming every figure of the report that such a table cannot hold.
    """
    wide = wide_table(resolution, years, report)
    if wide.left:
        vi = "bảng dọc, hoặc tệp .xlsx, có thêm trang cho những số liệu này"
        en = "a long table, or a workbook, which has a second sheet for them"
        problems = [
            finding("not_in_wide_table", (f"{figure.indicator} {figure.year}",), _named(field), vi, en)
            for figure, field in wide.left
        ]
        items, left_out = listed(problems)
        raise ReportError(items, left_out=left_out)
    rows = []
    for section, of_section in wide.sections:
        rows.append({"TT": section})
        for row in of_section:
            texts = {heading: row.cells[year].text for heading, year in wide.years.items() if year in row.cells}
            rows.append({**row.fields, **texts})
    remarks = [f"# {title(resolution).vi}.", f"# {_HOW.vi}", f"# {_HOW.en}"]
    return csv_table(wide.headings, rows, remarks=remarks).encode("utf-8-sig")


def wide_table(resolution: Resolution, years: Collection[int] | None, report: Report) -> WideTable:
    """What stands where: the years that are asked for and those of the report, and whatever has no place."""
    figures = by_key(report)
    left: list[tuple[Observation, str]] = []
    sections = []
    wanted_years: set[int] = set()
    for section in sections_wanted(resolution, years, report):
        rows = []
        for wanted in (wanted for target in section.targets for wanted in target.figures):
            wanted_years |= {*wanted.years}
            own = {year: figures[key] for year in wanted.years if (key := (wanted.indicator.id, year)) in figures}
            rows.append(_row(wanted, own, report, resolution, left))
        sections.append((f"{section.number}. {section.section.name.vi}", rows))
    headings = {_heading(year, resolution): year for year in sorted(wanted_years)}
    every = (*BEFORE, *headings, *BESIDE, _BEHIND[0], _body(resolution), _BEHIND[1])
    return WideTable(headings, every, sections, left)


def _heading(year: int, resolution: Resolution) -> str:
    return "Số đầu nhiệm kỳ" if year == resolution.term.baseline else f"Thực hiện {year}"


def _body(resolution: Resolution) -> str:
    return of_body(resolution).partition("\n")[0]


def _named(field: str) -> Saying:
    """A field as messages call it."""
    return Saying("{0}", "{1}", (TITLES.get(field, TITLES["component"]), field))


def _row(
    wanted: WantedFigure,
    figures: Mapping[int, Observation],
    report: Report,
    resolution: Resolution,
    left: list[tuple[Observation, str]],
) -> WideRow:
    indicator = wanted.indicator
    units = {
        end.unit for figure in figures.values() for end in (figure.value, figure.upper) if isinstance(end, Quantity)
    }
    unit = indicator.unit if not units else units.pop() if len(units) == 1 else None
    cells: dict[int, WideCell] = {}
    beside: tuple[str | None, ...] | None = None
    for year, figure in figures.items():
        cell = _cell(figure, unit, report)
        of_figure = tuple(getattr(figure, field) for field in _FIELDS)
        if isinstance(cell, str):
            left.append((figure, cell))
        elif beside not in {None, of_figure}:
            left.append((figure, next(n for n, a, b in zip(_FIELDS, beside or (), of_figure, strict=True) if a != b)))
        else:
            cells[year], beside = cell, of_figure
    status, source, note = beside or ("official", None, None)
    fields = {
        "TT": ", ".join(wanted.clauses),
        "Chỉ tiêu": sentence(indicator.name.vi),
        "Đơn vị tính": unit or "",
        "Tình trạng": STATUS_TEXTS[status],  # type: ignore[index]
        "Nguồn": source or "",
        "Ghi chú": note or "",
        "Mã số liệu": indicator.id,
        _body(resolution): report.commune,
        "Nghị quyết": report.resolution,
    }
    return WideRow(wanted, fields, cells)


def _cell(figure: Observation, unit: str | None, report: Report) -> WideCell | str:
    """The cell of a figure, or the field for which there is no place."""
    if figure.components is not None:
        return "components"
    if isinstance(figure.value, Counts) or isinstance(figure.upper, Counts):
        return "counts"
    if figure.definition is not None:
        return "definition"
    assert figure.value is not None
    if figure.as_written is None and figure.bound == "exact" and isinstance(figure.value, Quantity):
        number = _number(figure.value, unit)
        if number is not None:
            return WideCell(write_value(figure.value, report.rules.indicators[figure.indicator]), number)
    text = written_back(figure, unit, figure, report, with_unit=True)
    if text is not None:
        return WideCell(text, None)
    return "bound" if figure.bound != "exact" else "value"


def _number(value: Quantity, unit: str | None) -> float | None:
    text = write_exact(value.magnitude)
    return None if value.unit != unit or "/" in text else number_in_cell(text)
