"""From the grids of a file to the document of its table of figures, or of a wide table and a long one beside it."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from bt_targets.files.limits import HEADER_ROWS
from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.grid import Grid
from bt_targets.files.reading.headings import read_heading
from bt_targets.files.reading.layout import NEITHER, Layout, find_layout, is_scorecard, plan_said
from bt_targets.files.reading.long_table import read_long
from bt_targets.files.reading.vocabulary import YEAR
from bt_targets.files.reading.wide_rows import figures_among
from bt_targets.files.reading.wide_table import PARTS_HINT, YEARS_HINT, read_wide
from bt_targets.ground.names import compared
from bt_targets.ground.problems import Finding, Place, finding
from bt_targets.ground.text import echo
from bt_targets.report.raw import Document, Unread, not_read
from bt_targets.rules.resolution import Resolution


class Table(NamedTuple):
    """A grid and the headings of its table."""

    grid: Grid
    layout: Layout


def tables_in(grids: Sequence[Grid], resolution: Resolution) -> tuple[list[Table], list[Unread]]:
    """The tables of figures of a file, at most a wide one and a long one, and the sheets of plans beside them.

    Raises:
        NotReadableError: if there is none, or there are several of one layout, or only plans.
    """
    headed = [Table(grid, layout) for grid in grids if (layout := find_layout(grid.rows)) is not None]
    seen = [table for table in headed if not is_scorecard(table.grid)]
    if headed and not seen:
        vi, en = "báo cáo số liệu, không phải bảng tổng hợp kết quả", "a report of figures, and not a scorecard"
        raise NotReadableError("not_a_report", headed[0].grid.title, vi, en, _place_of(headed[0]))
    said = [(table, plan_said(table.grid, table.layout, resolution)) for table in seen]
    plans = [(table, plan) for table, plan in said if plan is not None]
    tables = [table for table, plan in said if plan is None]
    if not tables:
        raise _plan(*plans[0]) if plans else _no_table(grids, resolution)
    for table in tables:
        parts = columns_of_parts(table, resolution)
        if parts is not None:
            raise parts
    if len({table.layout.wide for table in tables}) < len(tables):
        titles = ", ".join(table.grid.title for table in tables)
        vi = "chỉ một trang tính chứa bảng số liệu, hoặc một bảng ngang và một bảng dọc"
        raise NotReadableError("several_tables", titles, vi, "one table of figures, or a wide one and a long one")
    unread = [not_read(_place_of(table), table.grid.title, "plan_sheet", serious=False) for table, _ in plans]
    without = [grid for grid in grids if grid not in [table.grid for table in headed]]
    return tables, [*unread, *(lost for grid in without if (lost := _lost(grid)) is not None)]


def _lost(grid: Grid) -> Unread | None:
    """What is said of a sheet that has no table and yet holds numbers; serious where a heading speaks of a year."""
    if not any(isinstance(cell, int | Fraction) for row in grid.rows for cell in row.cells.values()):
        return None
    headings = (read_heading(cell) for row in grid.rows for cell in row.cells.values() if isinstance(cell, str))
    serious = any(heading.kind in {"figures", "start"} for heading in headings)
    row = grid.rows[0]
    return not_read(grid.place(row.number, None, ""), grid.title, "sheet", serious=serious)


def read_tables(tables: Sequence[Table], resolution: Resolution) -> Document:
    """The document of one table, or of two that complete each other."""
    read = [(read_wide if layout.wide else read_long)(grid, layout, resolution) for grid, layout in tables]
    return read[0] if len(read) == 1 else _together(read[0], read[1], resolution)


def _together(one: Document, other: Document, resolution: Resolution) -> Document:
    """Two tables of one report: the observations of both; what holds for the whole has to be the same."""
    every = [*one.raw["observations"], *other.raw["observations"]]
    split, ranks = len(one.raw["observations"]), {id_: rank for rank, id_ in enumerate(resolution.indicators)}
    # In the order of the resolution, so that a report that was divided comes back as it was.
    order = sorted(range(len(every)), key=lambda index: _rank(every[index], ranks))
    disagree: list[Finding] = []
    for name in ("commune", "resolution"):
        first, second = one.raw.get(name), other.raw.get(name)
        if first is not None and second is not None and compared(first) != compared(second):
            vi, en = f"như ở bảng kia: “{echo(first)}”", f"as in the other table: “{echo(first)}”"
            disagree.append(finding("rows_disagree", other.place((name,)), second, vi, en))

    def place(at: Place) -> Place:
        match at:
            case ("observations", int(index), *rest) if order[index] >= split:
                return other.place(("observations", order[index] - split, *rest))
            case ("observations", int(index), *rest):
                return one.place(("observations", order[index], *rest))
            case (str(name),) if name not in one.raw:
                return other.place(at)
            case _:
                return one.place(at)

    raw = {**other.raw, **one.raw, "observations": [every[index] for index in order]}
    findings = [*one.findings, *other.findings, *disagree]
    return Document(raw, findings, place, one.unfilled + other.unfilled, one.unread + other.unread)


def _rank(raw: dict[str, Any], ranks: dict[str, int]) -> tuple[int, int]:
    indicator, year = raw.get("indicator"), raw.get("year")
    rank = ranks.get(indicator, len(ranks)) if isinstance(indicator, str) else len(ranks)
    return rank, year if isinstance(year, int) else 0


def columns_of_parts(table: Table, resolution: Resolution) -> NotReadableError | None:
    """The error for a table with a column for each former commune, or other columns of which nobody knows the year."""
    grid, layout = table
    if not layout.wide:
        return None
    unclear = layout.unclear
    if unclear is None:
        unknown = {column: heading for column, heading in layout.headings.items() if heading.kind == "unknown"}
        parts = [heading for heading in unknown.values() if _names_part(heading.text, resolution)]
        if not parts and not any(heading.kind in {"figures", "start"} for heading in layout.headings.values()):
            body = grid.rows[layout.body :]
            parts = [
                heading
                for column, heading in unknown.items()
                if figures_among(row.cells[column] for row in body if column in row.cells)
            ]
            parts = parts if len(parts) > 1 else []
        unclear = parts[0] if parts else None
    if unclear is None:
        return None
    place = _place_of(table) if layout.unclear_at is None else grid.place(*layout.unclear_at, "")
    hint = YEARS_HINT if layout.unclear is not None else PARTS_HINT
    return NotReadableError("columns_of_parts", unclear.text, *hint, place)


def _names_part(text: str, resolution: Resolution) -> bool:
    plain = compared(text)
    return any(compared(name) in plain for name in resolution.merged_from)


def _year_not_read(table: Table, resolution: Resolution) -> NotReadableError | None:
    """The error that names the column that is probably one of a year, but not in words that are read."""
    others = {
        column: heading
        for column, heading in table.layout.headings.items()
        if heading.kind not in {"field", "people"} and any(map(str.isdigit, heading.text))
    }
    years = [year for heading in others.values() for year in YEAR.findall(heading.text)]
    if len(set(years)) < len(years) or any(_names_part(heading.text, resolution) for heading in others.values()):
        return None  # a column for each part
    column = next(
        (column for column, heading in others.items() if YEAR.search(heading.text)), min(others, default=None)
    )
    if column is None:
        return None
    vi = (
        "cột này chưa được hiểu là số liệu của cả năm; tiêu đề ghi như “Năm 2026”, “Thực hiện 2026”, “Ước TH 2026” "
        "hoặc “Sơ bộ 2026”"
    )
    en = (
        "this column is not understood as one of a whole year; its heading is written like “Năm 2026”, “Thực hiện "
        "2026”, “Ước TH 2026” or “Sơ bộ 2026”"
    )
    place = table.grid.place(table.layout.row, column, str(column + 1))
    return NotReadableError("missing_column", others[column].text, vi, en, place)


def _place_of(table: Table) -> Place:
    return table.grid.place(table.layout.row, None, "")


def _plan(table: Table, said: str) -> NotReadableError:
    vi = (
        "số liệu đã thực hiện; tên trang tính, tựa đề hoặc tiêu đề chung của các năm nói là kế hoạch, mục tiêu hay lộ "
        "trình thì không đọc; nếu đây là số đã thực hiện thì bỏ những từ ấy"
    )
    en = (
        "figures of what was achieved; where the name of the sheet, a title or the heading above all years says “kế "
        "hoạch”, “mục tiêu” or “lộ trình”, it is a plan and not read; if these are achievements, take the word out"
    )
    return NotReadableError("holds_plan", said, vi, en, _place_of(table))


def _no_table(grids: Sequence[Grid], resolution: Resolution) -> NotReadableError:
    for grid in grids:
        for row in grid.rows:
            headings = {column: read_heading(cell) for column, cell in row.cells.items()}
            if row.number <= HEADER_ROWS and any(heading.naming is not None for heading in headings.values()):
                layout = Layout(True, headings, row.number, grid.rows.index(row) + 1, ())
                unread = _year_not_read(Table(grid, layout), resolution)
                if unread is not None:
                    return unread
                parts = columns_of_parts(Table(grid, layout), resolution)
                if parts is not None:
                    return parts
    return NotReadableError("missing_column", "", *NEITHER)
