"""The scorecard as a workbook, in the layout of the tables that Vietnamese offices hand on and print.

The first sheet is the table: sections with Roman numerals, a row for each target, and under it a row for each clause;
a target of a single clause takes one row. The second sheet gives the grounds: for each clause the explanation and
every figure that was used, with its source.

A figure that is one exact number stands in a number cell and is shown in the separators of whoever opens the file.
Bounded values, ranges, ranks, grades and statuses are text, in the words of the rest of the library. All text is
written as text: nothing becomes a formula or a link. The same scorecard gives the same bytes.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from bt_targets.files.writing.cells import number_format, number_in_cell, xlsxwriter
from bt_targets.files.writing.heights import INDENT, height
from bt_targets.ground.text import Lang, Text, one_line
from bt_targets.ground.verdicts import PACES, Verdict
from bt_targets.rules.clauses import DEFAULT_READING, Clause, Reading
from bt_targets.rules.comparisons import AtMost, MoreThan
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.assessment import ClauseAssessment, Evidence, Number, Observed, Role, Shown, TargetAssessment
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.wording.numbers import bounded, write_number, write_observed, write_shown, write_unit
from bt_targets.wording.rules import requirement
from bt_targets.wording.table import heading, missing, summary, verdict_and_pace, years_seen
from bt_targets.wording.terms import DATA_STATUS, PACE, SIGNAL, VERDICT

_FONT: Final = "Times New Roman"
_SIZE: Final = 11
_CREATED: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""A date that says nothing, as in the members of the archive: otherwise no two files would be the same."""
_A4: Final = 9
_NOTHING: Final = "–"
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_MOST_OF_HEADING: Final = 60.0
"""The highest row of the heading: it stays in view, and must leave room for the table."""

_HEADER_FILL: Final = "#D9E1F2"
_SECTION_FILL: Final = "#EDEDED"
_LOOKS: Final[dict[Verdict, dict[str, Any]]] = {
    "exceeded": {"bg_color": "#A9D08E", "bold": True},
    "met": {"bg_color": "#E2EFDA"},
    "pending": {"bg_color": "#DDEBF7"},
    "undetermined": {"bg_color": "#FFF2CC", "italic": True},
    "not_met": {"bg_color": "#F4B084", "bold": True},
}
"""Light enough for black letters; in print without colours, the two ends of the scale are dark and bold."""

_TABLE: Final = Text(vi="Bảng tổng hợp", en="Scorecard")
_GROUNDS: Final = Text(vi="Giải thích", en="Explanations")
_ROLE: Final[dict[Role, Text]] = {
    "observed": Text(vi="số thực hiện", en="observed"),
    "baseline": Text(vi="số đầu kỳ", en="baseline"),
    "previous": Text(vi="số năm trước", en="year before"),
    "base": Text(vi="số gốc để tính tỷ lệ", en="base of the share"),
    "part": Text(vi="số đi kèm", en="second figure"),
}


class _Column(NamedTuple):
    name: Text
    width: int
    """In pixels."""
    group: Text | None = None
    """What stands above the names of neighbouring columns."""


_PLAN: Final = Text(vi="Kế hoạch", en="Plan")
_ACTUAL: Final = Text(vi="Thực hiện", en="Actual")
_TABLE_COLUMNS: Final = (
    _Column(Text(vi="STT", en="No."), 42),
    _Column(Text(vi="Chỉ tiêu", en="Target"), 225),
    _Column(Text(vi="Đơn vị", en="Unit"), 112),
    _Column(Text(vi="Yêu cầu của nghị quyết", en="What the resolution asks for"), 236, _PLAN),
    _Column(Text(vi="Mức phải đạt", en="Required level"), 98, _PLAN),
    _Column(Text(vi="Kết quả", en="Result"), 118, _ACTUAL),
    _Column(Text(vi="Năm", en="Year"), 76, _ACTUAL),
    _Column(Text(vi="Tỷ lệ hoàn thành (%)", en="Completion (%)"), 86),
    _Column(Text(vi="Đánh giá", en="Verdict"), 134),
    _Column(Text(vi="Ghi chú", en="Remarks"), 196),
)
_GROUNDS_COLUMNS: Final = (
    _Column(Text(vi="STT", en="No."), 42),
    _Column(Text(vi="Chỉ tiêu, số liệu đã dùng", en="Clause, figures used"), 240),
    _Column(Text(vi="Năm", en="Year"), 46),
    _Column(Text(vi="Dùng làm", en="Used as"), 112),
    _Column(Text(vi="Giá trị", en="Value"), 118),
    _Column(Text(vi="Đơn vị", en="Unit"), 112),
    _Column(Text(vi="Tình trạng số liệu", en="Status of the figure"), 84),
    _Column(Text(vi="Nguồn", en="Source"), 240),
    _Column(Text(vi="Ghi chú của số liệu", en="Note on the figure"), 300),
)


class _Cell(NamedTuple):
    value: str | float = ""
    align: str = "left"
    form: str = "General"
    look: dict[str, Any] = {}  # noqa: RUF012  never changed; a named tuple has no factories

    @property
    def text(self) -> str:
        """What its height is reckoned from; a number stands on one line."""
        return self.value if isinstance(self.value, str) else ""


def scorecard_xlsx(card: Scorecard, resolution: Resolution, lang: Lang) -> bytes:
    """The scorecard as the bytes of an `.xlsx` file.

    Raises:
        NotInstalledError: if the extra `excel` is not installed.
    """
    library = xlsxwriter()
    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {"font_name": _FONT, "font_size": _SIZE},
    }
    with library.Workbook(file, options) as workbook:
        workbook.set_properties({"created": _CREATED})
        _write_table(_Sheet(workbook, _TABLE.in_(lang), _TABLE_COLUMNS, lang), card, resolution, lang)
        _write_grounds(_Sheet(workbook, _GROUNDS.in_(lang), _GROUNDS_COLUMNS, lang), card, resolution, lang)
    return file.getvalue()


# -- the table


def _write_table(sheet: "_Sheet", card: Scorecard, resolution: Resolution, lang: Lang) -> None:
    sheet.write_heading(*heading(card, resolution, lang), _pace_line(card, lang))
    for place, section in enumerate(resolution.sections):
        targets = [each for each in card.targets if resolution[each.number].section == section.id]
        if targets:
            sheet.write_section(_ROMAN[place] if place < len(_ROMAN) else str(place + 1), section.name.in_(lang))
        for target in targets:
            for row in _target_rows(card, target, resolution, lang):
                sheet.write_row(row)
    sheet.write_foot(_foot(lang))


def _pace_line(card: Scorecard, lang: Lang) -> str:
    paces = ", ".join(f"{PACE[pace].in_(lang)} {card.counts.pace[pace]}" for pace in PACES)
    return f"{summary(card, lang)} {_sentence(VERDICT['pending'].in_(lang))}: {paces}."


def _foot(lang: Lang) -> str:
    if lang == "vi":
        return (
            "Mức phải đạt và kết quả là các số mà đánh giá dựa vào; căn cứ của từng đánh giá ở trang “Giải thích”. "
            "Dấu “–”: không có hoặc không tính được."
        )
    return (
        "Required level and result are the figures that a verdict rests on; its grounds are on the sheet "
        "“Explanations”. A dash “–”: none, or cannot be computed."
    )


def _target_rows(
    card: Scorecard, target: TargetAssessment, resolution: Resolution, lang: Lang
) -> Iterator[Sequence[_Cell]]:
    bold = {"bold": True}
    head = [_Cell(target.number, "center", "0", bold), _Cell(target.title.in_(lang), look=bold)]
    verdict = _verdict(target, lang)
    if len(target.clauses) == 1:
        cells = list(_clause_cells(card, target.clauses[0], resolution, lang))
        yield [*head, *cells[:6], verdict, cells[7]]
        return
    yield [*head, *[_Cell()] * 6, verdict, _Cell()]
    for assessment in target.clauses:
        name = resolution[assessment.id].name.in_(lang)
        yield [_Cell(assessment.id, "center"), _Cell(name), *_clause_cells(card, assessment, resolution, lang)]


def _clause_cells(
    card: Scorecard, assessment: ClauseAssessment, resolution: Resolution, lang: Lang
) -> tuple[_Cell, ...]:
    """The cells behind the name of a clause."""
    clause = resolution[assessment.id]
    reading = clause.reading(assessment.reading)
    observed, unit = assessment.observed, _unit_of_row(assessment, clause, reading)
    seen, years = _Cell(_NOTHING, "center"), _Cell(_NOTHING, "center")
    if observed is not None:
        seen = _figure(observed, clause.indicator, lang)
        when = years_seen(observed, reading, resolution.term)
        years = _Cell(observed.year, "center", "0") if when == str(observed.year) else _Cell(when, "center")
    return (
        _unit(unit, lang),
        _Cell(_sentence(requirement(clause, reading, resolution.term, lang))),
        _required(assessment.required, reading, clause.indicator, unit, lang),
        seen,
        years,
        _Cell(_NOTHING, "center") if assessment.completion is None else _number(assessment.completion, lang),
        _verdict(assessment, lang),
        _Cell(_sentence(_remarks(assessment, clause, card.as_of, lang))),
    )


def _unit_of_row(assessment: ClauseAssessment, clause: Clause, reading: Reading) -> str | None:
    """The unit of the result, or of what is required where there is no result yet."""
    if assessment.observed is not None and (unit := _unit_of(assessment.observed)) is not None:
        return unit
    if isinstance(assessment.required, Number):
        return assessment.required.unit
    return reading.unit(clause.indicator)


def _unit_of(given: Observed | Evidence) -> str | None:
    value = given.value if given.interval is None else given.interval.lower
    return value.unit if isinstance(value, Number) else None


def _unit(unit: str | None, lang: Lang) -> _Cell:
    if unit is None:
        return _Cell(_NOTHING, "center")
    if unit == "hạng":
        return _Cell("hạng" if lang == "vi" else "rank", "center")
    return _Cell(write_unit(unit, lang), "center")


def _required(value: Shown, reading: Reading, indicator: Indicator, unit: str | None, lang: Lang) -> _Cell:
    """The required level; in words where reaching it is not enough, or where it is not in the unit of the row."""
    if value is None:
        return _Cell(_NOTHING, "center")
    text = write_shown(value, indicator, lang)
    match reading.comparison:
        case MoreThan():
            return _Cell(bounded(text, "above", lang), "right")
        case AtMost(bound=bound) if bound.unit != "hạng" and bound.magnitude > 0:
            return _Cell(bounded(text, "at_most", lang), "right")
        case _ if isinstance(value, Number) and value.unit not in {unit, "hạng"}:
            return _Cell(text, "right")
        case _:
            return _shown(value, indicator, lang)


def _figure(given: Observed | Evidence, indicator: Indicator, lang: Lang) -> _Cell:
    """A value: one exact number as a number, anything else in words."""
    if given.bound == "exact":
        return _shown(given.value, indicator, lang)
    return _Cell(write_observed(given, indicator, lang), "right")


def _shown(value: Shown, indicator: Indicator, lang: Lang) -> _Cell:
    if isinstance(value, Number) and value.unit != "hạng":
        return _number(value, lang)
    return _Cell(write_shown(value, indicator, lang), "right")


def _number(figure: Number, lang: Lang) -> _Cell:
    number = number_in_cell(figure.magnitude)
    if number is None:
        return _Cell(write_number(figure.magnitude, lang), "right")
    return _Cell(number, "right", number_format(figure.magnitude))


def _verdict(assessment: ClauseAssessment | TargetAssessment, lang: Lang) -> _Cell:
    return _Cell(_sentence(verdict_and_pace(assessment, lang)), "center", look=_LOOKS[assessment.verdict])


def _remarks(assessment: ClauseAssessment, clause: Clause, as_of: int, lang: Lang) -> str:
    """What is missing, what to look out for, and the reading where it is not the first."""
    remarks = []
    if assessment.cause is not None:
        remarks.append(missing(assessment, clause, as_of).in_(lang))
    remarks += (SIGNAL[signal].in_(lang) for signal in assessment.signals)
    if assessment.reading != DEFAULT_READING:
        remarks.append(f"{'cách hiểu được áp dụng' if lang == 'vi' else 'reading applied'}: {assessment.reading}")
    return "; ".join(remarks)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


# -- the grounds


def _write_grounds(sheet: "_Sheet", card: Scorecard, resolution: Resolution, lang: Lang) -> None:
    title, _ = heading(card, resolution, lang)
    sheet.write_heading(f"{_GROUNDS.in_(lang)}. {title}")
    for target in card.targets:
        for assessment in target.clauses:
            clause = resolution[assessment.id]
            number = _Cell(target.number, "center", "0", {"bold": True, "bg_color": _SECTION_FILL})
            if len(target.clauses) > 1:
                number = number._replace(value=assessment.id, form="General")
            name = _Cell(clause.name.in_(lang), look=number.look)
            verdict = _Cell(_sentence(verdict_and_pace(assessment, lang)), look=_LOOKS[assessment.verdict])
            sheet.write_row([number, name, verdict], last_spans=True)
            for text in _texts(assessment, clause, resolution, lang):
                sheet.write_row([_Cell(), _Cell(text)], last_spans=True)
            for evidence in assessment.evidence:
                sheet.write_row(_evidence_cells(evidence, resolution, lang))


def _texts(assessment: ClauseAssessment, clause: Clause, resolution: Resolution, lang: Lang) -> Iterator[str]:
    """The explanation, what the other readings come to, and what is not judged."""
    vi = lang == "vi"
    yield assessment.explanation.in_(lang)
    for name, verdict in assessment.alternatives.items():
        reading = clause.reading(name)
        asked = requirement(clause, reading, resolution.term, lang)
        head, result = (
            (f"Cách hiểu khác ({name})", "Kết quả theo cách này") if vi else (f"Other reading ({name})", "Its verdict")
        )
        yield f"{head}: {asked}. {reading.text.in_(lang)} {result}: {VERDICT[verdict].in_(lang)}."
    if clause.not_encoded is not None:
        yield f"{'Không đánh giá' if vi else 'Not judged'}: {clause.not_encoded.in_(lang)}"


def _evidence_cells(evidence: Evidence, resolution: Resolution, lang: Lang) -> Sequence[_Cell]:
    indicator = resolution.indicators[evidence.indicator]
    name = _sentence(indicator.name.in_(lang))
    if evidence.definition is not None:
        name += f" ({resolution.definition_name(evidence.definition).in_(lang)})"
    return (
        _Cell(),
        _Cell(name, look={"indent": 2}),
        _Cell(evidence.year, "center", "0"),
        _Cell(_ROLE[evidence.role].in_(lang)),
        _figure(evidence, indicator, lang),
        _unit(indicator.unit, lang),
        _Cell(DATA_STATUS[evidence.status].in_(lang), "center"),
        _Cell(one_line(evidence.source or "")),
        _Cell(one_line(evidence.note or "")),
    )


# -- writing


class _Sheet:
    """A sheet that is written from top to bottom."""

    def __init__(self, workbook: Any, name: str, columns: Sequence[_Column], lang: Lang) -> None:
        self._workbook, self._columns, self._lang = workbook, columns, lang
        self._widths = [column.width for column in columns]
        self._last = len(columns) - 1
        self._row = 0
        self._formats: dict[str, Any] = {}
        self._sheet = workbook.add_worksheet(name)
        self._sheet.hide_gridlines(2)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self._sheet.center_horizontally()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_footer(f'&C&"{_FONT}"&10&P/&N')
        for index, width in enumerate(self._widths):
            self._sheet.set_column_pixels(index, index, width, self._format({}))

    def write_heading(self, title: str, *below: str) -> None:
        """The heading lines and the header of the columns, which stay in view and are printed on every page."""
        for index, text in enumerate((title, *below)):
            look = {"bold": True, "font_size": 14} if index == 0 else {"italic": True} if index == 1 else {}
            self._write_across(text, {"align": "center", "valign": "vcenter", **look}, _MOST_OF_HEADING)
        self._row += 1
        first = self._row
        self._write_header()
        self._sheet.repeat_rows(first, self._row - 1)
        self._sheet.freeze_panes(self._row, 2)

    def _write_header(self) -> None:
        look = {"bold": True, "align": "center", "valign": "vcenter", "border": 1, "bg_color": _HEADER_FILL}
        names = [column.name.in_(self._lang) for column in self._columns]
        top, grouped = self._row, any(column.group for column in self._columns)
        for index, (column, name) in enumerate(zip(self._columns, names, strict=True)):
            if column.group is None and grouped:
                self._merge((top, index), (top + 1, index), name, look)
                continue
            self._sheet.write_string(top + grouped, index, name, self._format(look))
            if column.group is not None and column.group != self._columns[index - 1].group:
                last = max(place for place, each in enumerate(self._columns) if each.group == column.group)
                self._merge((top, index), (top, last), column.group.in_(self._lang), look)
        if grouped:
            self._sheet.set_row(top, 19)
            self._row += 1
        self._end_row(height(name, width, _SIZE, bold=True) for name, width in zip(names, self._widths, strict=True))

    def write_section(self, number: str, name: str) -> None:
        """A row that heads a section."""
        look = {"bold": True, "bg_color": _SECTION_FILL}
        self.write_row([_Cell(number, "center", look=look), _Cell(name, look=look)], last_spans=True)

    def write_row(self, cells: Sequence[_Cell], *, last_spans: bool = False) -> None:
        """A row of the table; its last cell may span all columns that are left."""
        heights = []
        for index, cell in enumerate(cells):
            indent = 0 if cell.align == "center" else 1
            look: dict[str, Any] = {"align": cell.align, "indent": indent, "valign": "vcenter", "border": 1}
            look |= {"num_format": cell.form, **cell.look}
            width = self._widths[index]
            if last_spans and index == len(cells) - 1:
                width = sum(self._widths[index:])
                self._merge((self._row, index), (self._row, self._last), cell.text, look)
            elif isinstance(cell.value, str):
                self._write_text(self._row, index, cell.value, look)
            else:
                self._sheet.write_number(self._row, index, cell.value, self._format(look | {"text_wrap": False}))
            heights.append(height(cell.text, width - look["indent"] * INDENT, _SIZE, bold="bold" in look))
        self._end_row(heights)

    def write_foot(self, text: str) -> None:
        """A line below the table."""
        self._write_across(text, {"italic": True, "font_size": 10, "valign": "vcenter"})

    def _write_across(self, text: str, look: dict[str, Any], most: float | None = None) -> None:
        self._merge((self._row, 0), (self._row, self._last), text, look)
        size = look.get("font_size", _SIZE)
        needed = height(text, sum(self._widths), size, bold="bold" in look)
        self._end_row([needed if most is None else min(needed, most)])

    def _end_row(self, heights: Iterable[float]) -> None:
        self._sheet.set_row(self._row, max(heights))
        self._row += 1

    def _merge(self, first: tuple[int, int], last: tuple[int, int], text: str, look: dict[str, Any]) -> None:
        """Text over all cells from the first to the last, each a row and a column."""
        self._sheet.merge_range(*first, *last, "", self._format(look))
        self._write_text(*first, text, look)

    def _write_text(self, row: int, column: int, text: str, look: dict[str, Any]) -> None:
        if text:
            self._sheet.write_string(row, column, text, self._format(look))
        else:
            self._sheet.write_blank(row, column, None, self._format(look))

    def _format(self, look: dict[str, Any]) -> Any:
        """The format of a look. A workbook holds each once."""
        key = repr(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._workbook.add_format(
                {"font_name": _FONT, "font_size": _SIZE, "text_wrap": True, **look}
            )
        return self._formats[key]
