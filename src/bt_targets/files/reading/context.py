"""What the name of a sheet and the titles above a table say of all its figures."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from bt_targets.files.reading.headings import read_heading
from bt_targets.files.reading.vocabulary import (
    CUMULATED,
    DATE,
    PART_OF_YEAR,
    PLAN,
    SHORT_PART,
    TERM,
    UNTIL,
    WHOLE_YEAR,
    YEAR,
    any_of,
)
from bt_targets.ground.names import MAX_COMPOSED, compared
from bt_targets.ground.units import find_unit
from bt_targets.report.notation.normal import DASHES
from bt_targets.report.raw import UnreadKind
from bt_targets.report.values import DataStatus

_LONGEST: Final = 5 * MAX_COMPOSED
"""So many characters of a title are looked at."""
_NOT_A_PLAN: Final = re.compile(
    r"kế hoạch số \S+|\S+/kh(?:-\S+)?"  # a document that is cited
    r"|(?:tài chính|tc) ?[-,&]? ?(?:và )?(?:kế hoạch|kh)(?!\w)"  # offices
    r"|(?:kế hoạch|kh) ?(?:và|&|-) ?(?:đầu tư|đt)(?!\w)"
    r"|(?:phòng|ban|sở|bộ|vụ|tổ) (?:kế hoạch|kh)(?!\w)"
)
_NOT_A_PERIOD: Final = any_of("nhiệm kỳ", "đầu kỳ", "thời kỳ", "định kỳ", "phân kỳ")
_OF_A_BODY: Final = re.compile(r"(?<!\w)(?:hiệu lực|thành lập|sáp nhập|hợp nhất|hoạt động|vận hành)(?!\w)[^,;()]*")
"""What speaks of the day from which a document or a body counts."""
_COMPARED: Final = any_of("so với", "so sánh", "mức tăng", "mức giảm", "tăng thêm")
_ESTIMATE: Final = any_of("ước", "ước (?:th|thực hiện|tính|cả năm|đạt|kết quả)", "ưth")
_NOT_AN_ESTIMATE: Final = any_of("quy ước", "công ước", "ước mơ", "hương ước")
_PROVISIONAL: Final = any_of("sơ bộ")
_UNIT: Final = re.compile(r"\(?(?:đvt|đv tính|đơn vị tính|đơn vị) ?: ?([^()]{1,60}?)\)?")
_MOST_WORDS: Final = 5
_UNITS_AMONG: Final = re.compile(
    r"\((?:(?:đvt|đv tính|đơn vị tính|đơn vị) ?:? ?)?([^()]{1,60})\)"
    r"|(?<!\w)(?:đvt|đv tính|đơn vị tính|đơn vị(?= ?:)) ?:? ?(?:là )?([^(),;:]{1,60})"
)
_NOTE: Final = re.compile(r"(?<!\w)(?:số liệu|ghi chú|chú thích|lưu ý|đơn vị tính|đvt)(?!\w)|^\(?\*")
_SOURCE: Final = re.compile(r"(?<!\w)(?:nguồn|trích|niên giám)(?!\w)[^;]*")
_SECTION: Final = re.compile(r"^(?:[a-zđ]|[ivx]+|[0-9]{1,2})[.)/-]+ *")
_ONLY_YEARS: Final = re.compile(
    r"(?:giai đoạn|thời kỳ|các năm|từ năm|năm)? ?((?:19|20)[0-9]{2}) ?(?:-|đến|đến năm) ?((?:19|20)[0-9]{2})"
)
_DOCUMENT: Final = r"(?:quyết định|nghị quyết|thông tư|nghị định|công văn|kế hoạch|hướng dẫn|luật)"
_OTHER_YEARS: Final = re.compile(
    rf"(?:căn cứ|kèm theo)(?!\w).*|so với [^,;()]*|{_DOCUMENT} số [^,;()]*|(?<!thực hiện ){_DOCUMENT}[^,;()]*"
)
"""What speaks of the year of something else: of a document, or of what is compared with."""

ContextKind = Literal["of_part_of_year", "of_cumulative", "of_comparison"]
"""What may be said of all figures of a table that makes them no figures of a year."""


class Spoken(NamedTuple):
    """What one text says of figures."""

    kinds: tuple[UnreadKind, ...] = ()
    """What makes them no figures of a year, or figures of somebody else."""
    years: frozenset[int] = frozenset()
    only_years: bool = False
    """Whether the text says nothing but the year of the figures: 'Năm 2025', 'Thực hiện 2025'."""
    status: DataStatus | None = None
    units: frozenset[str] = frozenset()
    """The canonical names of the units that the text gives beside other words."""
    is_note: bool = False
    """Whether it speaks of figures wherever it stands, also below all of them."""

    @property
    def says_something(self) -> bool:
        """Whether anything is said."""
        return bool(self.kinds or self.years or self.status or self.units)


class Context(NamedTuple):
    """What stands around a table."""

    doubts: tuple[tuple[ContextKind, str], ...]
    """What says that the figures may be no figures of a year, each with the text that says it."""
    years: frozenset[int]
    """The years that are said; dates, spans of years and the years of documents are passed over."""
    status: DataStatus | None
    """How settled all figures are, None where nothing is said."""
    unit: str | None
    """The unit of all figures, None where none is said, or several."""

    @property
    def is_part_of_year(self) -> bool:
        """Whether months or a quarter are spoken of."""
        return any(kind == "of_part_of_year" for kind, _ in self.doubts)


def context_of(texts: Sequence[str]) -> Context:
    """What the name of a sheet and the titles above its table say."""
    folded = [_folded(text) for text in texts]
    units = {unit for text in folded if (unit := unit_said(text)) is not None}
    statuses: set[DataStatus] = {status for text in folded if (status := _status(text)) is not None}
    return Context(
        tuple((kind, text) for text, plain in zip(texts, folded, strict=True) for kind in _doubts(plain)),
        frozenset().union(*map(_years, folded)),
        "estimate" if "estimate" in statuses else next(iter(statuses), None),
        units.pop() if len(units) == 1 else None,
    )


def says_plan(text: str) -> bool:
    """Whether the name or a title of a sheet says that it holds a plan; offices and cited documents do not."""
    return PLAN.search(_NOT_A_PLAN.sub(" ", _folded(text))) is not None


_NUMBERED: Final = re.compile(r"^\s*(?:[A-Za-zĐđ]|[IVXivx]+|[0-9]{1,2})[.)/-]*\s+")
"""The number of a section."""
_PLAN_ALONE: Final = re.compile(
    rf"(?:(?:[a-zđ]|[ivx]+|[0-9]+)[.)/-]* ?)?{PLAN.pattern}"
    r"(?:(?: năm| giai đoạn)? ?[0-9 -]+| giao| đề ra| được giao)*:?"
)


def is_plan(text: str) -> bool:
    """Whether a text in a table says that it holds a plan, and nothing more: 'A. Kế hoạch', 'KH 2026'."""
    return len(text) <= MAX_COMPOSED and _PLAN_ALONE.fullmatch(_folded(text)) is not None


def is_achieved(text: str) -> bool:
    """Whether a text in a table says that what follows was achieved: 'B. Thực hiện', 'Kết quả 2026'."""
    return len(text) <= MAX_COMPOSED and read_heading(_NUMBERED.sub("", text)).kind == "figures"


def unit_said(text: str) -> str | None:
    """The unit that a title gives, as in 'Đơn vị tính: nghìn con', or that is all it says."""
    plain = _folded(text).strip(" .:")
    named = _UNIT.fullmatch(plain)
    unit = named[1] if named is not None else plain.strip("()")
    return unit if unit and find_unit(unit) is not None else None


def is_unit_row(text: str) -> bool:
    """Whether a row says a unit and nothing else; 'Hợp tác xã' alone is a section, and what is counted anyway."""
    said = unit_said(text)
    unit = None if said is None else find_unit(said)
    return unit is not None and not (unit.countable and compared(text) == compared(unit.name))


def spoken_in(text: str, *, signed: bool = False) -> Spoken:
    """What a title or a row says of figures; beside a signature only up to which day they count."""
    plain = _folded(text)
    if signed:
        return Spoken(("of_part_of_year",) if _is_counted_until(plain) else (), is_note=True)
    is_note = _NOTE.search(plain) is not None
    said = _SOURCE.sub(" ", plain)
    heading = read_heading(_NUMBERED.sub("", text[:MAX_COMPOSED]))
    only = _ONLY_YEARS.fullmatch(_SECTION.sub("", plain))
    years = _years(said) if only is None else set(range(int(only[1]), int(only[2]) + 1))
    kinds = (*_doubts(said), *(("of_cumulative",) if only is not None and len(years) > 1 else ()))
    return Spoken(
        kinds,
        frozenset(years),
        heading.kind == "figures" and heading.year is not None,
        _status(said),
        frozenset(_units(plain)) if unit_said(text) is None else frozenset(),
        is_note,
    )


def _units(plain: str) -> Iterator[str]:
    """The units that stand in brackets, or behind 'đơn vị tính', among other words."""
    for match in _UNITS_AMONG.finditer(plain):
        words = (match[1] or match[2]).rstrip(" .").split()[:_MOST_WORDS]
        longest = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        unit = next((unit for name in longest if (unit := find_unit(name)) is not None), None)
        if unit is not None:
            yield unit.name


def _folded(text: str) -> str:
    return compared(text[:_LONGEST]).translate(DASHES)


def _doubts(plain: str) -> Iterator[ContextKind]:
    if _is_part_of_year(plain):
        yield "of_part_of_year"
    if CUMULATED.search(plain):
        yield "of_cumulative"
    if _COMPARED.search(plain):
        yield "of_comparison"


def _is_part_of_year(plain: str) -> bool:
    """Whether months, a quarter or a day up to which is counted are spoken of, and not just the date of a document."""
    within = WHOLE_YEAR.sub(" ", plain)
    return (
        SHORT_PART.search(within) is not None
        or _is_counted_until(plain)
        or PART_OF_YEAR.search(_NOT_A_PERIOD.sub(" ", DATE.sub(" ", within))) is not None
    )


def _is_counted_until(plain: str) -> bool:
    return UNTIL.search(_OF_A_BODY.sub(" ", WHOLE_YEAR.sub(" ", plain))) is not None


def _years(plain: str) -> set[int]:
    return {int(year) for year in YEAR.findall(_OTHER_YEARS.sub(" ", TERM.sub(" ", DATE.sub(" ", plain))))}


def _status(plain: str) -> DataStatus | None:
    if _ESTIMATE.search(_NOT_AN_ESTIMATE.sub(" ", plain)):
        return "estimate"
    return "provisional" if _PROVISIONAL.search(plain) else None
