"""What one heading of a table means: a field, the figures of a year, or something that holds no figures of a year."""

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from bt_targets.files.reading.grid import CellValue
from bt_targets.files.reading.header import FIELD_NAMES, NAMING, PEOPLE
from bt_targets.files.reading.vocabulary import COMPARED, CUMULATED, DAY, PART_OF_YEAR, PLANNED, YEAR
from bt_targets.ground.names import MAX_COMPOSED, MAX_NAME, compared
from bt_targets.ground.text import one_line
from bt_targets.ground.units import find_unit
from bt_targets.report.notation.normal import DASHES
from bt_targets.report.raw import REMARK
from bt_targets.report.values import DataStatus

HeadingKind = Literal[
    "field", "figures", "start", "people", "plan", "comparison", "cumulative", "part_of_year", "unknown"
]
"""What a heading announces: a field, figures of a year or those at the start of the term, something for people only,
something that is not the figure of a year, or nobody knows what."""
NOT_FIGURES: Final[frozenset[HeadingKind]] = frozenset({"plan", "comparison", "cumulative", "part_of_year"})


class Heading(NamedTuple):
    """What a heading says."""

    kind: HeadingKind
    text: str
    """As it stands in the table, on one line."""
    field: str = ""
    """The field of a column, as tables call it."""
    naming: int | None = None
    """The rank among the columns that may name the indicator."""
    year: int | None = None
    """The year of figures, None where the heading names none."""
    status: DataStatus | None = None
    """How settled the figures are, None where the heading does not say."""
    unit: str | None = None


_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_UNIT: Final = re.compile(r"(?:(?:đvt|đơn vị tính|đơn vị) ?: ?)?(.+)")
_MARK: Final = re.compile(r"[0-9]{1,2}|[*†‡]+|[a-z]")
"""A mark of a footnote, in brackets."""
_MARKS: Final = re.compile(r"[*†‡§¹²³⁰-⁹₀-₉]+|\[(?:[0-9]{1,2}|[a-z*])\]")
_START: Final = frozenset({"số đầu nhiệm kỳ", "số đầu kỳ", "đầu nhiệm kỳ", "đầu kỳ", "số liệu đầu kỳ"}) | {
    "số liệu đầu nhiệm kỳ"
}
_STATUS: Final[dict[str, DataStatus | None]] = {
    "": None,
    "cả": None,
    "thực hiện": None,
    "thực hiện cả": None,
    "th": None,
    "kết quả": None,
    "kết quả thực hiện": None,
    "kết quả th": None,
    "số thực hiện": None,
    "số liệu": None,
    "chính thức": "official",
    "số chính thức": "official",
    "thực hiện chính thức": "official",
    "ước": "estimate",
    "ước cả": "estimate",
    "ước tính": "estimate",
    "ước th": "estimate",
    "ước th cả": "estimate",
    "ưth": "estimate",
    "ước thực hiện": "estimate",
    "ước thực hiện cả": "estimate",
    "thực hiện ước": "estimate",
    "thực hiện ước tính": "estimate",
    "sơ bộ": "provisional",
    "số sơ bộ": "provisional",
    "sơ bộ th": "provisional",
    "th sơ bộ": "provisional",
    "sơ bộ thực hiện": "provisional",
    "thực hiện sơ bộ": "provisional",
}
"""What a heading may say beside its year."""


def read_heading(cell: CellValue) -> Heading:
    """What a heading means by itself."""
    shown = one_line(str(cell)[:MAX_NAME])
    if isinstance(cell, bool) or not isinstance(cell, str | int) or len(shown) > MAX_COMPOSED:
        return Heading("unknown", shown)
    text = str(cell)
    return _read_text(shown, text) if len(text) <= MAX_COMPOSED else _of_text(shown, text)


def _of_text(shown: str, cell: str) -> Heading:
    if shown.startswith(REMARK):
        return Heading("people", shown)
    text, unit = _without_brackets(compared(cell).translate(DASHES))
    plain = " ".join(_MARKS.sub("", text).replace(",", " ").split()).strip(" .:;")
    return _meaning(plain, Heading("unknown", shown, unit=unit))


_read_text: Final = lru_cache(maxsize=8192)(_of_text)
"""The same, remembered: rows are looked at again as those above and below others."""


def under(upper: Heading, lower: Heading) -> Heading:
    """What a heading means below another one: 2026 over Kế hoạch and Thực hiện, or the other way round."""
    both = lower._replace(text=f"{upper.text} {lower.text}", unit=lower.unit or upper.unit)
    kinds = (upper.kind, lower.kind)
    if upper.field == "year" and lower.kind in {"figures", "start"}:
        return both
    if upper.kind in {"figures", "start"} and lower.kind == "field":
        lower = asked_for(lower)
        kinds = (upper.kind, lower.kind)
        if lower.field == "value":
            return upper._replace(text=both.text, unit=both.unit)
    for kind in ("plan", "comparison", "cumulative", "part_of_year"):
        if kind in kinds:
            return both._replace(kind=kind, field="", naming=None)
    if set(kinds) == {"figures", "start"} and None in (upper.year, lower.year):
        return both._replace(kind="start", year=upper.year or lower.year)
    if kinds != ("figures", "figures"):
        return both._replace(kind="unknown", field="", naming=None)
    years = {heading.year for heading in (upper, lower)} - {None}
    statuses = {heading.status for heading in (upper, lower)} - {None}
    if len(years) > 1:
        return both._replace(kind="comparison")
    if len(statuses) > 1 or (upper.unit and lower.unit and upper.unit != lower.unit):
        return both._replace(kind="unknown")
    return both._replace(year=next(iter(years), None), status=next(iter(statuses), None))


def asked_for(heading: Heading) -> Heading:
    """What a field says above or below a year: 'Nghị quyết' and 'Chỉ tiêu' are what was asked for, and no field."""
    if heading.kind == "field" and PLANNED.search(compared(heading.text)):
        return heading._replace(kind="plan", field="", naming=None)
    return heading


def _without_brackets(text: str) -> tuple[str, str | None]:
    """The text without units and marks of footnotes in brackets, and the unit."""
    unit: str | None = None

    def kept(match: re.Match[str]) -> str:
        nonlocal unit
        inside = match[1].strip()
        named = _UNIT.fullmatch(inside)
        if unit is None and named is not None and find_unit(named[1]) is not None:
            unit = named[1]
            return " "
        return " " if _MARK.fullmatch(inside) else f" {inside} "

    return _BRACKETS.sub(kept, text), unit


def _meaning(plain: str, blank: Heading) -> Heading:
    if plain in NAMING:
        return blank._replace(kind="field", field="indicator", naming=NAMING.index(plain))
    if plain in FIELD_NAMES:
        field = FIELD_NAMES[plain]
        # The English name of the column ranks with its Vietnamese one.
        return blank._replace(kind="field", field=field, naming=1 if field == "indicator" else None)
    if plain in PEOPLE:
        return blank._replace(kind="people")
    years = set(YEAR.findall(plain))
    words = " ".join(word for word in YEAR.sub(" ", plain).split() if word != "năm").strip(" -")
    if words in _START and len(years) < 2:
        return blank._replace(kind="start", year=int(years.pop()) if years else None)
    if words in _STATUS and (words or years) and len(years) < 2:
        return blank._replace(kind="figures", year=int(years.pop()) if years else None, status=_STATUS[words])
    if DAY.search(plain):
        return blank  # as of a day: nobody knows whether it is the figure of the year
    if len(years) > 1 or COMPARED.search(plain):
        return blank._replace(kind="comparison")
    if CUMULATED.search(plain):
        return blank._replace(kind="cumulative")
    if PLANNED.search(plain):
        return blank._replace(kind="plan")
    if PART_OF_YEAR.search(plain):
        return blank._replace(kind="part_of_year")
    return blank._replace(year=int(years.pop()) if years else None)
