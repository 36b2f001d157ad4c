"""Wide tables to fill in, and the figures of a report in one: a row an indicator, a column a year."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from pydantic import ValidationError

from bt_targets.files.reading.header import COLUMNS, TITLES
from bt_targets.files.writing.book import FIGURES_SHEET, HEAD, REPORTS_DATED, Book, Sheet
from bt_targets.files.writing.cells import number_in_cell
from bt_targets.files.writing.csv_table import csv_table
from bt_targets.files.writing.heights import height
from bt_targets.files.writing.report_file import report_rows
from bt_targets.files.writing.template.looks import CENTRED, DISABLED, GREY, INPUT, ONE_LINE, PLAIN, SECTION, SMALL
from bt_targets.files.writing.template.notes import title
from bt_targets.files.writing.template.wanted import WantedFigure, sections_wanted
from bt_targets.ground.errors import ReportError
from bt_targets.ground.exact import write_exact
from bt_targets.ground.problems import finding, listed
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import Text, sentence
from bt_targets.report.notation.words import STATUS_NAMES
from bt_targets.report.notation.writing import write_bounded
from bt_targets.report.observation import Observation
from bt_targets.report.raw import TableText
from bt_targets.report.report import Report
from bt_targets.report.values import Counts
from bt_targets.rules.resolution import Resolution

PARTS_SHEET: Final = "Từng phần"
"""The sheet for what a wide table cannot hold."""
_BEFORE: Final = ("TT", "Chỉ tiêu", "Đơn vị tính")
_BEHIND: Final = ("Tình trạng", "Nguồn", "Ghi chú", "Mã số liệu", "Xã", "Nghị quyết")
_PRINTED: Final = 3
"""How many of the columns behind the years are printed; the others are for whoever reads the file."""
_WIDTHS: Final = {"TT": 62, "Chỉ tiêu": 330, "Đơn vị tính": 100, "Tình trạng": 90, "Nguồn": 170, "Ghi chú": 170}
_LOWEST: Final = 21.0
_STATUS_TEXTS: Final = {status: name for name, status in STATUS_NAMES.items()}
_HOW: Final = Text(
    vi="Mỗi chỉ tiêu một dòng, mỗi năm một cột. Ghi số đã đạt được; chưa có số liệu thì để trống. Số liệu gồm nhiều "
    "phần ghi ở bảng dọc, mỗi phần một dòng.",
    en="One row an indicator, one column a year. Leave blank what is not known. Figures made of parts go into a long "
    "table, one row each.",
)


class _Cell(NamedTuple):
    """What stands in the cell of a year: a text, and the number that it is where it is nothing else."""

    text: str
    number: float | None


class _Row(NamedTuple):
    """The row of an indicator."""

    wanted: WantedFigure
    fields: dict[str, str]
    """The cells beside those of the years, by their heading."""
    cells: dict[int, _Cell]


class _Wide(NamedTuple):
    """A report as a wide table, and what such a table cannot hold."""

    years: tuple[int, ...]
    sections: list[tuple[str, list[_Row]]]
    left: list[tuple[Observation, str]]
    """The other figures, each with the field for which there is no place."""


def wide_csv(resolution: Resolution, years: Iterable[int], report: Report | None = None) -> bytes:
    """A wide table in CSV, in UTF-8 with a byte order mark.

    Raises:
        ReportError: naming every figure of the report that such a table cannot hold.
    """
    wide = _wide(resolution, years, report)
    if wide.left:
        vi = "bảng dọc, hoặc tệp .xlsx, có thêm trang cho những số liệu này"
        en = "a long table, or a workbook, which has a second sheet for them"
        problems = [
            finding("not_in_wide_table", (f"{figure.indicator} {figure.year}",), field, vi, en)
            for figure, field in wide.left
        ]
        items, left_out = listed(problems)
        raise ReportError(items, left_out=left_out)
    headings = _headings(wide.years, resolution)
    rows = [
        row
        for section, of_section in wide.sections
        for row in ({"TT": section}, *(_texts(each, resolution) for each in of_section))
    ]
    remarks = [f"# {title(resolution).vi}.", f"# {_HOW.vi}", f"# {_HOW.en}"]
    return csv_table(headings, rows, remarks=remarks).encode("utf-8-sig")


def wide_xlsx(resolution: Resolution, years: Iterable[int], report: Report | None = None) -> bytes:
    """A workbook with a wide table, and a long one for what it cannot hold. The same figures give the same bytes.

    Raises:
        NotInstalledError: if the extra `excel` is not installed.
    """
    wide = _wide(resolution, years, report)
    headings = _headings(wide.years, resolution)
    book = Book(REPORTS_DATED)
    sheet = book.sheet(FIGURES_SHEET, [_WIDTHS.get(heading, 96) for heading in headings])
    _write_heading(sheet, headings, resolution)
    for section, rows in wide.sections:
        for column in range(len(headings)):
            sheet.put(column, section if column == 0 else "", SECTION)
        sheet.end_row()
        for row in rows:
            _write_row(sheet, row, headings, wide.years, resolution)
    sheet.page.print_area(0, 0, sheet.row - 1, len(headings) - len(_BEHIND) + _PRINTED - 1)
    sheet.page.ignore_errors({"number_stored_as_text": f"A1:AZ{sheet.row}"})
    _write_left(book.sheet(PARTS_SHEET, [120] * len(COLUMNS)), [figure for figure, _ in wide.left], resolution, report)
    return book.content()


# -- what goes where


def _wide(resolution: Resolution, years: Iterable[int], report: Report | None) -> _Wide:
    if report is None:
        report = Report.built({"resolution": resolution.id, "commune": resolution.commune}, resolution)
    own: dict[str, dict[int, Observation]] = {}
    for observation in report.observations:
        own.setdefault(observation.indicator, {})[observation.year] = observation
    every = tuple(sorted({*years, *(observation.year for observation in report.observations)}))
    left: list[tuple[Observation, str]] = []
    sections = []
    for section in sections_wanted(resolution):
        rows = [
            _row(wanted, own.get(wanted.indicator.id, {}), report, left)
            for target in section.targets
            for wanted in target.figures
            if own.get(wanted.indicator.id) or {*wanted.years} & {*every}
        ]
        if rows:
            sections.append((f"{section.number}. {section.section.name.vi}", rows))
    return _Wide(every, sections, left)


def _row(
    wanted: WantedFigure, figures: dict[int, Observation], report: Report, left: list[tuple[Observation, str]]
) -> _Row:
    indicator = wanted.indicator
    units = {
        end.unit for figure in figures.values() for end in (figure.value, figure.upper) if isinstance(end, Quantity)
    }
    unit = indicator.unit if not units else units.pop() if len(units) == 1 else None
    cells: dict[int, _Cell] = {}
    beside: tuple[str | None, ...] | None = None
    for year, figure in sorted(figures.items()):
        cell = _cell(figure, unit, report)
        of_figure = (figure.status, figure.source, figure.note)
        if isinstance(cell, str):
            left.append((figure, cell))
        elif beside not in {None, of_figure}:
            names = ("status", "source", "note")
            left.append((figure, next(n for n, a, b in zip(names, beside or (), of_figure, strict=True) if a != b)))
        else:
            cells[year], beside = cell, of_figure
    status, source, note = beside or ("official", None, None)
    fields = {
        "TT": ", ".join(wanted.clauses),
        "Chỉ tiêu": sentence(indicator.name.vi),
        "Đơn vị tính": unit or "",
        "Tình trạng": "" if status == "official" else _STATUS_TEXTS[status],  # type: ignore[index]
        "Nguồn": source or "",
        "Ghi chú": note or "",
        "Mã số liệu": indicator.id,
        "Xã": report.commune,
        "Nghị quyết": report.resolution,
    }
    return _Row(wanted, fields, cells)


def _cell(figure: Observation, unit: str | None, report: Report) -> _Cell | str:
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
            return _Cell(write_bounded(figure.value, "exact", None, report.rules.indicators[figure.indicator]), number)
    for text in _ways_to_write(figure, report):
        if _read_back(figure, text, unit, report):
            return _Cell(text, None)
    return "bound" if figure.bound != "exact" else "value"


def _number(value: Quantity, unit: str | None) -> float | None:
    text = write_exact(value.magnitude)
    return None if value.unit != unit or "/" in text else number_in_cell(text)


def _ways_to_write(figure: Observation, report: Report) -> Iterator[str]:
    if figure.as_written is not None:
        yield figure.as_written
    assert figure.value is not None
    try:
        yield write_bounded(figure.value, figure.bound, figure.upper, report.rules.indicators[figure.indicator])
    except ValueError:
        return  # the bound of a rank has no words


def _read_back(figure: Observation, text: str, unit: str | None, report: Report) -> bool:
    """Whether the text beside the unit of its row is read as the figure that it was written for."""
    fields = {name: getattr(figure, name) for name in ("indicator", "year", "status", "source", "note")}
    try:
        again = Observation.model_validate(
            {**fields, "value": TableText(text, unit)}, context={"resolution": report.rules}
        )
    except ValidationError:
        return False
    return (again.value, again.bound, again.upper) == (figure.value, figure.bound, figure.upper)


# -- how it is written


def _headings(years: Sequence[int], resolution: Resolution) -> tuple[str, ...]:
    return (*_BEFORE, *(_heading(year, resolution) for year in years), *_BEHIND)


def _heading(year: int, resolution: Resolution) -> str:
    return "Số đầu nhiệm kỳ" if year == resolution.term.baseline else f"Thực hiện {year}"


def _texts(row: _Row, resolution: Resolution) -> dict[str, str]:
    return row.fields | {_heading(year, resolution): cell.text for year, cell in row.cells.items()}


def _write_heading(sheet: Sheet, headings: Sequence[str], resolution: Resolution) -> None:
    body = f"{sentence(resolution.body_kind.vi)} {resolution.commune}"
    for text, look in ((title(resolution).vi, {"bold": True, "font_size": 14}), (body, {"bold": True}), (_HOW.vi, {})):
        sheet.put(0, text, look, ONE_LINE)
        sheet.end_row()
    for column, heading in enumerate(headings):
        sheet.put(column, heading, HEAD, {"border": 1})
    sheet.end_row(36)
    sheet.page.repeat_rows(sheet.row - 1)
    sheet.page.freeze_panes(sheet.row, len(_BEFORE))


def _write_row(sheet: Sheet, row: _Row, headings: Sequence[str], years: Sequence[int], resolution: Resolution) -> None:
    cells = {_heading(year, resolution): (year, row.cells.get(year)) for year in years}
    for column, heading in enumerate(headings):
        if heading in cells:
            year, cell = cells[heading]
            look = INPUT if cell is not None or year in row.wanted.years else DISABLED
            number = None if cell is None else cell.number
            shown = {"num_format": "General"} if number is not None else {}
            sheet.put(column, number if number is not None else "" if cell is None else cell.text, look, shown)
        elif heading in _BEHIND[:_PRINTED]:
            sheet.put(column, row.fields[heading], INPUT)
        elif heading in _BEHIND:
            sheet.put(column, row.fields[heading], PLAIN, GREY)
        else:
            sheet.put(column, row.fields[heading], PLAIN, CENTRED if heading != "Chỉ tiêu" else {})
    names = (row.fields["Chỉ tiêu"], row.fields["Nguồn"], row.fields["Ghi chú"])
    widths = (_WIDTHS["Chỉ tiêu"], _WIDTHS["Nguồn"], _WIDTHS["Ghi chú"])
    sheet.end_row(max(_LOWEST, *(height(text, width, SMALL + 2) for text, width in zip(names, widths, strict=True))))


def _write_left(sheet: Sheet, figures: Sequence[Observation], resolution: Resolution, report: Report | None) -> None:
    """The long sheet: headings, and a row for each figure or part of one."""
    for column, name in enumerate(COLUMNS):
        sheet.put(column, sentence(TITLES[name]), HEAD, {"border": 1})
    sheet.end_row()
    if report is None or not figures:
        return
    rest = Report.built(
        {"resolution": report.resolution, "commune": report.commune, "observations": tuple(figures)}, resolution
    )
    for row in report_rows(rest):
        for column, name in enumerate(COLUMNS):
            sheet.put(column, row.get(name, ""), INPUT)
        sheet.end_row()
