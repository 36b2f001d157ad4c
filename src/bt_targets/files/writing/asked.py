"""What a resolution asks for: every indicator that a report has to give, for which years, and how to write it.

It is worked out from the rules alone; the formats of templates only differ in how they show it.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from bt_targets.ground.text import Lang, Text, sentence
from bt_targets.ground.units import unit, unit_names
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.resolution import Resolution, Section
from bt_targets.rules.subjects import Less
from bt_targets.rules.targets import Target
from bt_targets.rules.term import Term
from bt_targets.wording.numbers import write_unit


class Asked(NamedTuple):
    """One indicator that a report has to give, where the resolution first needs it."""

    section: Section
    target: Target
    clauses: tuple[str, ...]
    """The ids of the clauses that use it."""
    indicator: Indicator
    years: tuple[int, ...]
    """The years to report, the baseline year among them where anything starts from it."""
    serves: Text | None
    """What it is for, where no clause is about the indicator itself."""

    @property
    def label(self) -> Text:
        """The clauses and the name: '4b. Tổng đàn lợn'."""
        head, name = ", ".join(self.clauses), self.indicator.name
        return Text(vi=f"{head}. {sentence(name.vi)}", en=f"{head}. {sentence(name.en)}")


def asked_for(resolution: Resolution) -> tuple[Asked, ...]:
    """Every indicator of a resolution once, section by section, in the order in which the clauses name them."""
    places = [section.id for section in resolution.sections]
    targets = sorted(resolution.targets, key=lambda target: places.index(target.section))
    found: dict[str, Asked] = {}
    for target in targets:
        section = resolution.sections[places.index(target.section)]
        for clause in target.clauses:
            for indicator in clause.indicators:
                users = [each for each in resolution.clauses if indicator in each.indicators]
                years = {year for each in users for year in _years(each, indicator, resolution.term)}
                found.setdefault(
                    indicator.id,
                    Asked(
                        section,
                        target,
                        tuple(each.id for each in users),
                        indicator,
                        tuple(sorted(years)),
                        _serves(indicator, users, resolution.term),
                    ),
                )
    return tuple(found.values())


def by_target(resolution: Resolution) -> Iterator[tuple[Section, Iterator[tuple[Target, Sequence[Asked]]]]]:
    """The same, grouped by section and target."""
    for section, of_section in groupby(asked_for(resolution), key=lambda each: each.section):
        yield section, ((target, [*group]) for target, group in groupby(of_section, key=lambda each: each.target))


def _years(clause: Clause, indicator: Indicator, term: Term) -> Iterator[int]:
    """The years for which a clause can use an indicator, whatever its reading."""
    of_term = range(term.first, term.last + 1)
    for reading in clause.readings:
        if indicator == clause.indicator or indicator.id == getattr(reading.subject, "part", None):
            # what is taken off, or is the whole, is needed for the same years
            yield from of_term
            if _looks_at_baseline(reading):
                yield term.baseline
        if indicator.id == getattr(reading.measure, "base", None):
            yield term.baseline
    if indicator == clause.rate:
        yield from of_term  # the rate of the baseline year leads up to the start and says nothing of the term
    if indicator == clause.pace:
        yield from (term.baseline, *of_term)  # a path runs from its baseline


def _looks_at_baseline(reading: Reading) -> bool:
    """Whether a reading ever looks at the baseline year of its own indicator.

    Growth, increases and gains start from it; the pace of a `by_end` clause needs a start; and the level that is kept
    in every year is judged as of the baseline year too. What is counted up over the term, or has to happen once in
    it, begins with nothing, and a share of a base starts from the base alone.
    """
    return reading.timing not in {"cumulative", "once"} and not isinstance(reading.measure, ShareOfBase)


def _serves(indicator: Indicator, users: Sequence[Clause], term: Term) -> Text | None:
    if any(indicator == clause.indicator for clause in users):
        return None
    clause = users[0]
    name = clause.indicator.name
    if indicator == clause.rate:
        return Text(
            vi=f"Chỉ cần khi “{name.vi}” thiếu số đầu kỳ ({term.baseline}) hoặc thiếu số của năm liền trước; khi đó "
            f"báo cáo đủ các năm từ {term.first}.",
            en=f"Needed only where “{name.en}” has no baseline ({term.baseline}) or no figure of the year before; "
            f"then report every year from {term.first}.",
        )
    if indicator == clause.pace:
        return Text(
            vi=f"Chỉ dùng để xét tiến độ của “{name.vi}”, không quyết định kết quả đánh giá.",
            en=f"Tells only the pace of “{name.en}” and decides no verdict.",
        )
    reading = next(each for each in clause.readings if indicator.id in _seconds(each))
    if isinstance(reading.measure, ShareOfBase):
        return Text(
            vi=f"Số gốc để tính tỷ lệ của “{name.vi}”: chỉ báo cáo số đầu kỳ ({term.baseline}), dùng cho mọi năm.",
            en=f"The base for “{name.en}”: only the baseline ({term.baseline}) is reported and serves every year.",
        )
    if isinstance(reading.subject, Less):
        says = Text(
            vi=f"Số đi kèm, được trừ khỏi “{name.vi}” của cùng năm",
            en=f"A second figure, taken off “{name.en}” of the same year",
        )
    else:
        says = Text(
            vi=f"Số đi kèm, là tổng số để tính tỷ lệ của “{name.vi}” cùng năm",
            en=f"A second figure, the whole of which “{name.en}” of the same year is a share",
        )
    if reading is clause.readings[0]:
        return Text(
            vi=f"{says.vi}; thiếu số này thì có thể chưa đủ căn cứ đánh giá.",
            en=f"{says.en}; without it the clause may stay undetermined.",
        )
    return Text(
        vi=f"{says.vi}; chỉ dùng cho cách hiểu khác ({reading.name}), không bắt buộc.",
        en=f"{says.en}; used by another reading only ({reading.name}), and may be left out.",
    )


def _seconds(reading: Reading) -> set[str | None]:
    return {getattr(reading.subject, "part", None), getattr(reading.measure, "base", None)}


# -- how to write it


def examples(indicator: Indicator, *, with_unit: bool) -> tuple[str, ...]:
    """How a value is written: in documents with its unit, in tables with the unit in a column of its own."""
    match indicator.kind:
        case "status":
            return ("có", "không")
        case "grade":
            assert indicator.scale is not None
            return (indicator.scale.grades[-2:][0].name.vi,)
        case "rank":
            return ("hạng 30",) if with_unit else ("30",)
        case kind:
            assert indicator.unit is not None
            name = f" {write_unit(indicator.unit, 'vi')}" if with_unit else ""
            if kind == "share":
                return (f"95,5{name}", "84/90")
            if kind == "rate":
                return (f"11,5{name}", f"-2,5{name}")
            if not indicator.counted_in_ones:
                return (f"1.200,5{name}",)
            return (f"{'1.250' if indicator.unit in _MANY else '12'}{name}",)


_MANY: Final = frozenset({"con", "người"})
"""Countables that come by the thousand."""


def how_to_write(indicator: Indicator, *, with_unit: bool) -> str:
    """The examples in one line."""
    return " hoặc ".join(examples(indicator, with_unit=with_unit))


def units_for(indicator: Indicator) -> tuple[str, ...]:
    """The units in which a figure may be given, the indicator's own first; none for grades and statuses."""
    if indicator.unit is None:
        return ()
    own = unit(indicator.unit)
    fitting = [unit(name) for name in unit_names() if unit(name).dimension == own.dimension]
    allowed = [each for each in fitting if own.per_year or not each.per_year]
    ordered = sorted(allowed, key=lambda each: (each != own, each.per_year != own.per_year))
    return tuple(each.name for each in ordered)


def title(resolution: Resolution, lang: Lang) -> str:
    """What a template is for."""
    name = resolution.title.in_(lang)
    return f"Biểu số liệu phục vụ đánh giá việc thực hiện {name}" if lang == "vi" else f"Figures for assessing: {name}"
