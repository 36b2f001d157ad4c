"""Verdicts worked out step by step from a report document, with nothing but fractions.

The document is taken to be valid and in machine form; nothing is checked here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from .rules import (
    BASELINE_YEAR,
    CLAUSES,
    FIRST_YEAR,
    INDICATORS,
    LAST_YEAR,
    PER_YEAR,
    SCALES,
    THOUSAND,
    UNITS,
    Clause,
    Indicator,
    Reading,
    can_be_exceeded,
)
from .shown import Surd, round_figures

VERDICTS = ("not_met", "undetermined", "pending", "met", "exceeded")
PACES = ("behind", "unclear", "on_track")
Figure = dict[str, Any]


# --- intervals -----------------------------------------------------------------------


@dataclass(frozen=True)
class Span:
    """All the values a figure may have; an `upper` of None has no end."""

    lower: Fraction
    lower_open: bool
    upper: Fraction | None
    upper_open: bool

    @property
    def only(self) -> Fraction | None:
        """The value, where there is but one."""
        return self.lower if self.upper == self.lower else None


def point(value: Fraction | int) -> Span:
    """The interval of one value."""
    return Span(Fraction(value), False, Fraction(value), False)


def shift(span: Span, by: Fraction) -> Span:
    """Every value of the interval, plus a fixed amount."""
    upper = None if span.upper is None else span.upper + by
    return replace(span, lower=span.lower + by, upper=upper)


def scale(span: Span, by: Fraction) -> Span:
    """Every value of the interval, times a fixed positive factor."""
    upper = None if span.upper is None else span.upper * by
    return replace(span, lower=span.lower * by, upper=upper)


def add(one: Span, two: Span) -> Span:
    """Every sum of a value of one and a value of the other."""
    upper = None if one.upper is None or two.upper is None else one.upper + two.upper
    return Span(
        one.lower + two.lower,
        one.lower_open or two.lower_open,
        upper,
        upper is not None and (one.upper_open or two.upper_open),
    )


def multiply(one: Span, two: Span) -> Span:
    """Every product of two intervals that hold no negative value."""
    upper = None if one.upper is None or two.upper is None else one.upper * two.upper
    return Span(
        one.lower * two.lower,
        one.lower_open or two.lower_open,
        upper,
        upper is not None and (one.upper_open or two.upper_open),
    )


def floor_at_one(span: Span) -> Span:
    """max(1, x) for every x of an interval of whole numbers."""
    one = Fraction(1)
    upper = None if span.upper is None else max(one, span.upper)
    return Span(max(one, span.lower), False, upper, False)


def always_at_least(one: Span, two: Span) -> bool:
    """Whether x >= y for every x of one and every y of two."""
    return two.upper is not None and one.lower >= two.upper


def always_greater(one: Span, two: Span) -> bool:
    """Whether x > y for every x of one and every y of two."""
    if two.upper is None:
        return False
    if one.lower == two.upper:
        return one.lower_open or two.upper_open
    return one.lower > two.upper


# --- observations --------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Observation:
    """One observation, read."""

    indicator: Indicator
    year: int
    span: Span | None  # None where there is no value (a year without events)
    bound: str
    stated: Fraction | None
    stated_upper: Fraction | None
    vacuous: bool
    about: bool
    provisional: bool
    foreign: bool  # measured under another definition
    standard: str  # the definition it was measured under

    @property
    def only(self) -> Fraction | None:
        return None if self.span is None else self.span.only


@dataclass(frozen=True)
class Counts:
    """A share given as counts; `whole` is already without what is excluded."""

    part: Fraction
    whole: Fraction


@dataclass(frozen=True)
class Piece:
    """A single value with its bound: an observation's own, or a component's."""

    bound: str
    lower: Fraction | Counts
    upper: Fraction | None


def unit_factor(indicator: Indicator, unit: str) -> Fraction:
    """How many of the indicator's own unit one of the given unit is."""
    if indicator.kind != "quantity":
        counts_thousands = indicator.kind == "countable" and unit.strip().startswith(THOUSAND)
        return Fraction(1_000) if counts_thousands else Fraction(1)
    own = UNITS[indicator.unit.removesuffix(PER_YEAR)]
    given = UNITS[unit.strip().removesuffix(PER_YEAR)]
    assert own[0] == given[0]
    return given[1] / own[1]


def read_scalar(indicator: Indicator, value: Any, unit: str | None) -> Fraction | Counts:
    """One value in machine form, in the indicator's own unit."""
    if isinstance(value, bool):
        return Fraction(int(value))
    if isinstance(value, int | float):
        number = Fraction(repr(value))
        return number if unit is None else number * unit_factor(indicator, unit)
    if isinstance(value, str):
        return Fraction(SCALES[indicator.scale].index(value))
    if "magnitude" in value:
        return Fraction(value["magnitude"]) * unit_factor(indicator, value["unit"])
    whole = Fraction(value["whole"]) - Fraction(value.get("excluded") or 0)
    return Counts(Fraction(value["part"]), whole)


def percent(counts: Counts) -> Fraction:
    """The share, in percent, that the counts give."""
    return 100 * counts.part / counts.whole


def read_piece(indicator: Indicator, value: Any, unit: str | None, bound: str, upper: Any) -> Piece:
    """One value with its bound."""
    low = read_scalar(indicator, value, unit)
    if bound == "between":
        high = read_scalar(indicator, upper, unit)
        return Piece(
            bound,
            percent(low) if isinstance(low, Counts) else low,
            percent(high) if isinstance(high, Counts) else high,
        )
    if isinstance(low, Counts) and bound not in ("exact", "about"):
        return Piece(bound, percent(low), None)
    return Piece(bound, low, None)


def least(indicator: Indicator) -> tuple[Fraction, bool]:
    """The smallest value an indicator can have, and whether it is left out."""
    if indicator.kind == "rate":
        return Fraction(-100), True
    if indicator.kind == "rank":
        return Fraction(1), False
    return Fraction(0), False


def greatest(indicator: Indicator) -> Fraction | None:
    """The greatest value an indicator can have."""
    if indicator.kind == "grade":
        return Fraction(len(SCALES[indicator.scale]) - 1)
    if indicator.kind == "share" and not indicator.may_pass_100:
        return Fraction(100)
    return None


def span_of(indicator: Indicator, bound: str, low: Fraction, high: Fraction | None) -> Span:
    """The interval that a bounded value stands for."""
    if bound in ("exact", "about"):
        return point(low)
    if bound == "between":
        return Span(low, False, high, False)
    steps = indicator.kind in ("countable", "rank", "grade")
    if bound in ("above", "at_least"):
        if bound == "above" and steps:
            return Span(low + 1, False, greatest(indicator), False)
        return Span(low, bound == "above", greatest(indicator), False)
    bottom, bottom_open = least(indicator)
    if bound == "below" and steps:
        return Span(bottom, bottom_open, low - 1, False)
    return Span(bottom, bottom_open, low, bound == "below")


def lowest(one: Span, two: Span) -> Span:
    """The lower of two grades, each known to within an interval."""
    assert one.upper is not None
    assert two.upper is not None
    return Span(min(one.lower, two.lower), False, min(one.upper, two.upper), False)


def read_observation(entry: dict[str, Any]) -> Observation:
    """An observation of the document, read."""
    indicator = INDICATORS[entry["indicator"]]
    unit = entry.get("unit")
    pieces: list[Piece] = []
    components = entry.get("components")
    if components is None:
        bound = entry.get("bound") or "exact"
        pieces.append(read_piece(indicator, entry["value"], unit, bound, entry.get("upper")))
    else:
        for given in components.values():
            if isinstance(given, dict) and "value" in given:
                pieces.append(
                    read_piece(
                        indicator,
                        given["value"],
                        given.get("unit") or unit,
                        given.get("bound") or "exact",
                        given.get("upper"),
                    )
                )
            else:
                pieces.append(read_piece(indicator, given, unit, "exact", None))
    about = any(piece.bound == "about" for piece in pieces)
    span: Span | None = None
    part, whole = Fraction(0), Fraction(0)
    by_counts = False
    for piece in pieces:
        if isinstance(piece.lower, Counts):
            by_counts = True
            part += piece.lower.part
            whole += piece.lower.whole
            continue
        one = span_of(indicator, piece.bound, piece.lower, piece.upper)
        if span is None:
            span = one
        elif indicator.kind == "grade":
            span = lowest(span, one)
        else:
            span = add(span, one)
    if by_counts and whole:
        span = point(percent(Counts(part, whole)))
    stated: Fraction | None
    stated_upper: Fraction | None = None
    if components is None and not by_counts:
        first = pieces[0]
        assert isinstance(first.lower, Fraction)
        bound, stated, stated_upper = first.bound, first.lower, first.upper
    elif span is None or span.only is not None:
        bound = "about" if about else "exact"
        stated = None if span is None else span.only
    else:
        bound, stated = "interval", None
    definition = entry.get("definition")
    return Observation(
        indicator=indicator,
        year=entry["year"],
        span=span,
        bound=bound,
        stated=stated,
        stated_upper=stated_upper,
        vacuous=by_counts and whole == 0,
        about=about,
        provisional=(entry.get("status") or "official") != "official",
        foreign=definition is not None and definition != indicator.definition,
        standard=definition or indicator.definition,
    )


class Book:
    """The observations of a report up to a review year."""

    def __init__(self, document: dict[str, Any], as_of: int) -> None:
        self.by_indicator: dict[str, dict[int, Observation]] = {}
        for entry in document["observations"]:
            if entry["year"] <= as_of:
                series = self.by_indicator.setdefault(entry["indicator"], {})
                series[entry["year"]] = read_observation(entry)

    def get(self, indicator: str, year: int) -> Observation | None:
        """The observation of one year."""
        return self.by_indicator.get(indicator, {}).get(year)

    def years(self, indicator: str) -> list[int]:
        """The years observed, in order."""
        return sorted(self.by_indicator.get(indicator, {}))

    def latest(self, indicator: str, first: int, last: int) -> int | None:
        """The latest year observed between two years."""
        years = [year for year in self.years(indicator) if first <= year <= last]
        return years[-1] if years else None

    def baseline(self, indicator: str) -> Observation | None:
        """The latest observation that is not of the term."""
        year = self.latest(indicator, 0, BASELINE_YEAR)
        return None if year is None else self.get(indicator, year)


# --- what a test looks at ------------------------------------------------------------


@dataclass(frozen=True)
class Measure:
    """The value that is tested, with what it was made of."""

    year: int
    kind: str
    unit: str
    scale: str
    span: Span | None
    bound: str
    stated: Fraction | None
    stated_upper: Fraction | None
    vacuous: bool
    foreign: bool
    part_cause: str  # why a second indicator leaves the value open
    sources: tuple[Observation, ...]

    @property
    def only(self) -> Fraction | None:
        """The value, where there is exactly one that may decide something."""
        if self.span is None or self.foreign or self.part_cause:
            return None
        return self.span.only


@dataclass(frozen=True)
class Requirement:
    """The level a value is held against."""

    span: Span | None = None
    strict: Span | None = None  # what must be beaten to exceed, where it differs
    cause: str = ""  # why there is no level
    known: bool = True  # whether the level rests on exact values only
    holds_zero: bool = False  # whether the value it grows from may be 0
    sources: tuple[Observation, ...] = ()

    @property
    def only(self) -> Fraction | None:
        """The level, where it rests on exact values."""
        if self.span is None or not self.known:
            return None
        return self.span.only


@dataclass(frozen=True)
class Trial:
    """One value put to the test."""

    year: int
    state: str  # passed, failed or unknown
    exceeded: bool
    cause: str | None
    measure: Measure | None
    requirement: Requirement
    used: tuple[Observation, ...]
    product: Fraction | None = None  # what yearly rates multiply to

    @property
    def verdict(self) -> str:
        """The verdict on a year that must pass."""
        if self.state == "passed":
            return "exceeded" if self.exceeded else "met"
        return "not_met" if self.state == "failed" else "undetermined"


def plain_measure(observation: Observation) -> Measure:
    """The value of one observation as it stands."""
    return Measure(
        year=observation.year,
        kind=observation.indicator.kind,
        unit=observation.indicator.unit,
        scale=observation.indicator.scale,
        span=observation.span,
        bound=observation.bound,
        stated=observation.stated,
        stated_upper=observation.stated_upper,
        vacuous=observation.vacuous,
        foreign=observation.foreign,
        part_cause="",
        sources=(observation,),
    )


def combined(measure: Measure, span: Span, sources: tuple[Observation, ...]) -> Measure:
    """A measure whose value was worked out from several observations."""
    about = any(source.about for source in sources)
    if span.only is None:
        bound, stated = "interval", None
    else:
        bound, stated = ("about" if about else "exact"), span.only
    return replace(measure, span=span, bound=bound, stated=stated, stated_upper=None, sources=sources)


def net_measure(poor: Observation, protected: Observation | None) -> Measure:
    """Poor households less the protected ones among them."""
    assert poor.span is not None
    most = poor.span.upper
    if protected is None or protected.standard != poor.standard:
        net = Span(Fraction(0), False, most, False)
        cause = "missing_part" if protected is None else "different_definition"
        if most == 0:
            cause = ""
    else:
        assert protected.span is not None
        fewest = Fraction(0)
        if protected.span.upper is not None:
            fewest = max(fewest, poor.span.lower - protected.span.upper)
        net = Span(fewest, False, None if most is None else most - protected.span.lower, False)
        cause = ""
    sources = (poor,) if protected is None else (poor, protected)
    return replace(combined(plain_measure(poor), net, sources), part_cause=cause)


def ratio_measure(part: Observation, whole: Observation | None) -> Measure:
    """A count as a share of another count."""
    if whole is None:
        return replace(plain_measure(part), part_cause="missing_part")
    assert part.span is not None
    assert whole.span is not None
    hundred = Fraction(100)
    # Schools are counted among schools, of which there is at least one.
    fewest = max(Fraction(1), whole.span.lower)
    if whole.span.upper is None:
        low, low_open = Fraction(0), part.span.lower > 0
    else:
        low, low_open = hundred * part.span.lower / whole.span.upper, False
    if part.only is not None and whole.only is not None:
        span = point(low)
    else:
        high = hundred
        if part.span.upper is not None:
            high = min(high, hundred * part.span.upper / fewest)
        span = Span(low, low_open, max(low, high), False)
    measure = replace(plain_measure(part), kind="share", unit="%")
    return combined(measure, span, (part, whole))


def measure_at(reading: Reading, book: Book, year: int) -> Measure | None:
    """The value of a year that the test of a reading looks at."""
    observation = book.get(reading.indicator, year)
    if reading.test == "yearly_growth":
        rate = book.get(reading.rates, year)
        previous = book.get(reading.indicator, year - 1)
        if rate is not None and (observation is None or previous is None):
            return plain_measure(rate)
    if observation is None:
        return None
    if reading.test == "net_at_most":
        return net_measure(observation, book.get(reading.part, year))
    if reading.test == "ratio":
        return ratio_measure(observation, book.get(reading.part, year))
    return plain_measure(observation)


def baseline_measure(reading: Reading, book: Book) -> Measure | None:
    """The value at the baseline."""
    year = book.latest(reading.indicator, 0, BASELINE_YEAR)
    return None if year is None else measure_at(reading, book, year)


# --- required levels -----------------------------------------------------------------


def grown_from(start: Observation | None, cause: str, grow: Callable[[Span], Span], *, from_zero: bool) -> Requirement:
    """A level that is worked out from an earlier value."""
    if start is None:
        return Requirement(cause=cause)
    if start.foreign:
        return Requirement(cause="different_definition", sources=(start,))
    assert start.span is not None
    if start.only == 0 and not from_zero:
        return Requirement(cause=cause, sources=(start,))
    may_be_zero = start.span.lower == 0 and not start.span.lower_open
    return Requirement(
        span=grow(start.span),
        known=start.only is not None,
        holds_zero=may_be_zero and not from_zero,
        sources=(start,),
    )


def requirement_at(reading: Reading, book: Book, year: int, *, by_rate: bool) -> Requirement:
    """The level required at a year."""
    level = reading.level
    if by_rate:
        return Requirement(span=point(100 * level))
    if reading.test == "yearly_growth":
        previous = book.get(reading.indicator, year - 1)
        return grown_from(
            previous,
            "missing_previous_year",
            lambda span: scale(span, 1 + level),
            from_zero=False,
        )
    if reading.test == "rank_gain":
        previous = book.get(reading.indicator, year - 1)
        found = grown_from(previous, "missing_previous_year", lambda span: shift(span, -level), from_zero=True)
        return floored(found)
    if reading.test == "share_of_base":
        return grown_from(
            book.baseline(reading.base),
            "missing_baseline",
            lambda span: scale(span, level),
            from_zero=True,
        )
    baseline = book.baseline(reading.indicator)
    if reading.test == "average_growth":
        start = BASELINE_YEAR if baseline is None else baseline.year
        factor = (1 + level) ** (year - start)
        return grown_from(baseline, "missing_baseline", lambda span: scale(span, factor), from_zero=False)
    if reading.test == "relative_increase":
        return grown_from(baseline, "missing_baseline", lambda span: scale(span, 1 + level), from_zero=False)
    if reading.test == "absolute_increase":
        return grown_from(baseline, "missing_baseline", lambda span: shift(span, level), from_zero=True)
    if reading.test == "rank_gain_since_baseline":
        start = BASELINE_YEAR if baseline is None else baseline.year
        places = level * (year - start)
        found = grown_from(baseline, "missing_baseline", lambda span: shift(span, -places), from_zero=True)
        return floored(found)
    return Requirement(span=point(level))


def floored(requirement: Requirement) -> Requirement:
    """A required rank, which is never better than 1, though the gain may aim beyond."""
    if requirement.span is None:
        return requirement
    return replace(requirement, span=floor_at_one(requirement.span), strict=requirement.span)


# --- tests ---------------------------------------------------------------------------

LOWER_IS_BETTER = ("at_most", "net_at_most", "rank_gain", "rank_gain_since_baseline")


def weigh(reading: Reading, value: Span, requirement: Requirement) -> tuple[str, bool]:
    """Whether every value passes or none does, and whether every value exceeds."""
    level = requirement.span
    assert level is not None
    beat = requirement.strict if requirement.strict is not None else level
    if reading.test in LOWER_IS_BETTER:
        passed = always_at_least(level, value)
        failed = always_greater(value, level)
        exceeded = always_greater(beat, value)
    elif reading.test == "more_than":
        passed = always_greater(value, level)
        failed = always_at_least(level, value)
        exceeded = False
    else:
        if requirement.holds_zero:
            # Nothing grows from 0: of a start that may also be 0, the other values count.
            level = beat = replace(level, lower_open=True)
        passed = always_at_least(value, level)
        failed = always_greater(level, value)
        exceeded = passed and always_greater(value, beat)
    if passed:
        return "passed", exceeded and can_be_exceeded(reading)
    return ("failed" if failed else "unknown"), False


def examine(reading: Reading, book: Book, year: int, measure: Measure | None) -> Trial:
    """The test of one value, or what stands in its way, in the order of the causes."""
    by_rate = measure is not None and measure.kind == "rate"
    requirement = requirement_at(reading, book, year, by_rate=by_rate)

    def trial(state: str, cause: str | None, *, exceeded: bool = False) -> Trial:
        return Trial(
            year=year,
            state=state,
            exceeded=exceeded,
            cause=cause,
            measure=measure,
            requirement=requirement,
            # What is required rests on its sources, whether or not there is a value to hold against it.
            used=(*(measure.sources if measure else ()), *requirement.sources),
        )

    if measure is None:
        return trial("unknown", "missing_observation")
    if measure.foreign:
        return trial("unknown", "different_definition")
    if measure.vacuous:
        return trial("passed", None)
    if requirement.cause:
        return trial("unknown", requirement.cause)
    if any(source in requirement.sources for source in measure.sources):
        # The baseline itself is no increase on the baseline, whatever its value.
        return trial("failed", None)
    if measure.part_cause and reading.test == "ratio":
        return trial("unknown", measure.part_cause)
    assert measure.span is not None
    state, exceeded = weigh(reading, measure.span, requirement)
    if state == "unknown":
        return trial(state, measure.part_cause or "inconclusive_bound")
    return trial(state, None, exceeded=exceeded)


def examine_year(reading: Reading, book: Book, year: int) -> Trial:
    """The test of the value of one year."""
    return examine(reading, book, year, measure_at(reading, book, year))


def examine_average(reading: Reading, book: Book, year: int) -> Trial:
    """Average growth up to a year, by levels or, where there is no baseline, by rates."""
    if book.baseline(reading.indicator) is not None:
        return examine_year(reading, book, year)
    rates = [book.get(reading.rates, one) for one in range(FIRST_YEAR, year + 1)]
    given = tuple(rate for rate in rates if rate is not None)
    last = book.get(reading.rates, year)
    measure = None if last is None else plain_measure(last)
    trial = Trial(
        year=year,
        state="unknown",
        exceeded=False,
        cause="missing_observation",
        measure=measure,
        requirement=requirement_at(reading, book, year, by_rate=True),
        used=given,
    )
    if len(given) < len(rates):
        return trial
    product = point(1)
    for rate in given:
        assert rate.span is not None
        product = multiply(product, shift(scale(rate.span, Fraction(1, 100)), Fraction(1)))
    level = Requirement(span=point((1 + reading.level) ** len(rates)))
    state, exceeded = weigh(reading, product, level)
    return replace(
        trial,
        state=state,
        exceeded=exceeded,
        cause="inconclusive_bound" if state == "unknown" else None,
        product=product.only,
    )


# --- verdicts ------------------------------------------------------------------------


@dataclass(frozen=True)
class Result:
    """The answer for one clause in one reading."""

    verdict: str
    final: bool = False
    cause: str | None = None
    pace: str | None = None
    trial: Trial | None = None  # the value that the verdict rests on
    trials: tuple[Trial, ...] = ()  # those of single years, where each year is judged
    used: tuple[Observation, ...] = ()
    stale: bool = False
    path: Figure | None = None
    needed: Figure | None = None
    total: Measure | None = None


def as_verdict(trial: Trial) -> Result:
    """The verdict of a trial that is due."""
    return Result(trial.verdict, cause=trial.cause, trial=trial, used=trial.used)


def judge_every_year(reading: Reading, book: Book, as_of: int, perspective: str) -> Result:
    """A test that each year of the term must pass."""
    if as_of == BASELINE_YEAR:
        return judge_every_year_at_baseline(reading, book)
    first = as_of if perspective == "year" else FIRST_YEAR
    trials = [examine_year(reading, book, year) for year in range(first, as_of + 1)]
    verdicts = [trial.verdict for trial in trials]
    shown = trials[-1]
    cause = None
    if "not_met" in verdicts:
        verdict = "not_met"
        shown = [trial for trial in trials if trial.verdict == "not_met"][-1]
    elif "undetermined" in verdicts:
        verdict = "undetermined"
        shown = trials[verdicts.index("undetermined")]
        cause = shown.cause
    elif all(one == "exceeded" for one in verdicts):
        verdict = "exceeded"
    else:
        verdict = "met"
    final = verdict != "undetermined" if perspective == "year" or as_of == LAST_YEAR else verdict == "not_met"
    return Result(
        verdict,
        final=final,
        cause=cause,
        trial=shown,
        trials=tuple(trials),
        used=tuple(source for trial in trials for source in trial.used),
    )


def judge_every_year_at_baseline(reading: Reading, book: Book) -> Result:
    """The same before the first year: the baseline value is tested."""
    relative = ("rank_gain", "rank_gain_since_baseline", "yearly_growth", "share_of_base")
    if reading.test in relative:
        start = book.baseline(reading.base or reading.indicator)
        if start is None:
            return Result("undetermined", cause="missing_baseline")
        if reading.test == "yearly_growth" and start.only == 0:
            return Result("undetermined", cause="missing_baseline", used=(start,))
        return Result("pending", pace="unclear", used=(start,))
    measure = baseline_measure(reading, book)
    if measure is None:
        return Result("undetermined", cause="missing_observation")
    trial = examine(reading, book, measure.year, measure)
    stale = measure.year < BASELINE_YEAR
    if trial.state == "failed":
        return Result("pending", pace="unclear", trial=trial, used=trial.used, stale=stale)
    return replace(as_verdict(trial), stale=stale)


def judge_by_end(reading: Reading, book: Book, as_of: int) -> Result:
    """A test that must be passed at the end of the term."""
    if as_of == LAST_YEAR:
        year: int | None = LAST_YEAR
    else:
        year = book.latest(reading.indicator, 0, as_of)
    if year is None:
        return Result("undetermined", cause="missing_observation")
    trial = examine_year(reading, book, year)
    result = as_verdict(trial)
    path_year, pace, path, path_used = follow_path(reading, book, trial, as_of)
    if path_year is not None:
        result = replace(result, path=path)
    if as_of == LAST_YEAR:
        return replace(result, final=result.verdict != "undetermined")
    result = replace(result, stale=year < as_of)
    if trial.state == "failed":
        # Only a pace uses the path, and only a clause that is pending has one.
        if pace != "unclear":
            result = replace(result, used=(*result.used, *path_used))
        result = replace(result, verdict="pending", pace=pace, needed=needed_level(reading, book, trial))
    return result


def follow_path(
    reading: Reading, book: Book, trial: Trial, as_of: int
) -> tuple[int | None, str, Figure | None, tuple[Observation, ...]]:
    """The year at which the path is read, the pace there, the path's value, what it took."""
    nothing: tuple[int | None, str, Figure | None, tuple[Observation, ...]]
    nothing = (None, "unclear", None, ())
    if reading.pace_from:
        if trial.state != "failed" or as_of == LAST_YEAR:
            # This share serves the pace alone, so it is left out where there is no pace.
            return nothing
        start_seen = book.baseline(reading.pace_from)
        year = book.latest(reading.pace_from, FIRST_YEAR, as_of)
        if start_seen is None or year is None:
            return nothing
        start: Measure | None = plain_measure(start_seen)
        end_seen = book.get(reading.pace_from, year)
        assert end_seen is not None
        end: Measure | None = plain_measure(end_seen)
        target: Fraction | None = Fraction(100)
    else:
        if trial.measure is None or trial.measure.kind in ("status", "grade"):
            return nothing
        start = baseline_measure(reading, book)
        end = trial.measure
        year = trial.measure.year
        required = requirement_at(reading, book, LAST_YEAR, by_rate=False)
        target = required.only
    if start is None or end is None or year < FIRST_YEAR or target is None:
        return nothing
    begin = start.only
    if begin is None:
        return nothing
    used = (*start.sources, *end.sources)
    steps, all_steps = year - start.year, LAST_YEAR - start.year
    value = end.only
    lower_is_better = reading.test in LOWER_IS_BETTER
    if reading.test == "relative_increase":
        # begin * (1 + p) ** (steps / all_steps), raised to the power all_steps
        raised = begin**all_steps * (1 + reading.level) ** steps
        path = root_figure(raised, all_steps, 1, 0, end.unit)
        reached = value is not None and value**all_steps >= raised
    else:
        level = begin + (target - begin) * Fraction(steps, all_steps)
        if (lower_is_better and begin < target) or (not lower_is_better and begin > target):
            level = target
        path = figure(level, end.unit)
        if reading.pace_from and value is not None:
            path["held against"] = value
        if value is None:
            reached = False
        elif lower_is_better:
            reached = value <= level
        else:
            reached = value >= level
    if value is None:
        return year, "unclear", None, used  # nothing stands beside the path
    return year, ("on_track" if reached else "behind"), path, used


def judge_average(reading: Reading, book: Book, as_of: int, perspective: str) -> Result:
    """Average growth over the term or, in the annual review, growth in the year."""
    if as_of > BASELINE_YEAR and perspective == "year":
        yearly = replace(reading, test="yearly_growth")
        return judge_every_year(yearly, book, as_of, perspective)
    baseline = book.baseline(reading.indicator)
    if baseline is not None and baseline.only == 0:
        return without_start(reading, book, as_of, baseline)
    if as_of == BASELINE_YEAR:
        if baseline is None:
            return Result("undetermined", cause="missing_baseline")
        return Result("pending", pace="unclear", used=(baseline,))
    series = reading.indicator if baseline is not None else reading.rates
    year = book.latest(series, FIRST_YEAR, as_of)
    if year is None:
        if baseline is None:
            return without_start(reading, book, as_of)
        return Result("undetermined", cause="missing_observation", used=(baseline,))
    if as_of == LAST_YEAR:
        trial = examine_average(reading, book, LAST_YEAR)
        result = as_verdict(trial)
        final = result.verdict != "undetermined"
        return replace(result, final=final, path=average_path(trial))
    trial = examine_average(reading, book, year)
    result = replace(as_verdict(trial), stale=year < as_of, path=average_path(trial))
    if trial.state == "unknown":
        return result
    return replace(
        result,
        verdict="pending",
        pace="on_track" if trial.state == "passed" else "behind",
        needed=needed_growth(reading, book, trial),
    )


def without_start(reading: Reading, book: Book, as_of: int, *useless: Observation) -> Result:
    """No average without a start that can grow; the level that is due, or the latest before the end, is still looked at."""
    year = book.latest(reading.indicator, LAST_YEAR if as_of == LAST_YEAR else FIRST_YEAR, as_of)
    seen = None if year is None else book.get(reading.indicator, year)
    used = useless if seen is None else (*useless, seen)
    stale = year is not None and year < as_of
    return Result("undetermined", cause="missing_baseline", used=used, stale=stale)


def average_path(trial: Trial) -> Figure | None:
    """Where steady growth at the required rate would stand; nothing for a series of rates."""
    measure, level = trial.measure, trial.requirement.only
    if measure is None or measure.kind == "rate" or level is None:
        return None
    return figure(level, measure.unit)


def judge_cumulative(reading: Reading, book: Book, as_of: int) -> Result:
    """A count that must be reached over the term."""
    unit = INDICATORS[reading.indicator].unit
    if as_of == BASELINE_YEAR:
        needed = reading.level / (LAST_YEAR - BASELINE_YEAR)
        return Result("pending", pace="unclear", needed=figure(needed, unit + PER_YEAR))
    seen = [book.get(reading.indicator, year) for year in range(FIRST_YEAR, as_of + 1)]
    given = tuple(one for one in seen if one is not None)
    total = point(0)
    for one in given:
        assert one.span is not None
        total = add(total, one.span)
    measure = None
    if given:
        measure = replace(combined(plain_measure(given[-1]), total, given), year=as_of)
    share = Fraction(as_of - BASELINE_YEAR, LAST_YEAR - BASELINE_YEAR)
    on_path = reading.level * share
    result = Result("undetermined", used=given, total=measure, path=figure(on_path, unit))
    state, exceeded = weigh(reading, total, Requirement(span=point(reading.level)))
    if state == "passed":
        return replace(result, verdict="exceeded" if exceeded else "met", final=True)
    if len(given) < len(seen):
        return replace(result, cause="missing_observation")
    if state == "unknown":
        return replace(result, cause="inconclusive_bound")
    if as_of == LAST_YEAR:
        return replace(result, verdict="not_met", final=True)
    if always_at_least(total, point(on_path)):
        pace = "on_track"
    elif always_greater(point(on_path), total):
        pace = "behind"
    else:
        pace = "unclear"
    needed_figure = None
    if total.only is not None:
        missing = reading.level - total.only
        needed_figure = figure(missing / (LAST_YEAR - as_of), unit + PER_YEAR)
    return replace(result, verdict="pending", pace=pace, needed=needed_figure)


def judge_once(reading: Reading, book: Book, as_of: int) -> Result:
    """A test that one year of the term must pass."""
    if as_of == BASELINE_YEAR:
        return Result("pending", pace="unclear")
    trials = [examine_year(reading, book, year) for year in range(FIRST_YEAR, as_of + 1)]
    used = tuple(source for trial in trials for source in trial.used)
    for verdict in ("exceeded", "met"):
        for trial in trials:
            if trial.verdict == verdict:
                return Result(verdict, final=True, trial=trial, used=used)
    seen = [trial for trial in trials if trial.measure is not None]
    shown = seen[-1] if seen else None
    if as_of < LAST_YEAR:
        return Result("pending", pace="unclear", trial=shown, trials=tuple(trials), used=used)
    for trial in trials:
        if trial.state == "unknown":
            return Result("undetermined", cause=trial.cause, trial=shown, trials=tuple(trials), used=used)
    return Result("not_met", final=True, trial=shown, trials=tuple(trials), used=used)


def judge(reading: Reading, book: Book, as_of: int, perspective: str) -> Result:
    """The answer for a clause in one reading."""
    if reading.timing == "every_year":
        return judge_every_year(reading, book, as_of, perspective)
    if reading.timing == "by_end":
        return judge_by_end(reading, book, as_of)
    if reading.timing == "average":
        return judge_average(reading, book, as_of, perspective)
    if reading.timing == "cumulative":
        return judge_cumulative(reading, book, as_of)
    return judge_once(reading, book, as_of)


# --- figures -------------------------------------------------------------------------


def figure(value: Fraction, unit: str) -> Figure:
    """A rational figure; its decimals are told when everything that it stands beside is known."""
    return {"magnitude": None, "exact": str(value), "unit": unit}


def whole_root(number: int, degree: int) -> int:
    """The greatest whole number whose power does not pass the number."""
    if number < 2 or degree == 1:
        return number
    guess = 1 << (number.bit_length() // degree + 1)
    while True:
        better = ((degree - 1) * guess + number // guess ** (degree - 1)) // degree
        if better >= guess:
            return guess
        guess = better


def root_figure(radicand: Fraction, degree: int, factor: int, less: int, unit: str) -> Figure:
    """The figure `factor` times the root, less `less`; exact only where it is rational."""
    top = whole_root(radicand.numerator, degree)
    bottom = whole_root(radicand.denominator, degree)
    if top**degree == radicand.numerator and bottom**degree == radicand.denominator:
        return figure(factor * Fraction(top, bottom) - less, unit)
    hidden = Surd(radicand * factor**degree, degree, less)
    return {"magnitude": None, "exact": None, "unit": unit, "hidden": hidden}


def needed_level(reading: Reading, book: Book, trial: Trial) -> Figure | None:
    """The yearly change that would still reach the level by the end."""
    measure = trial.measure
    if measure is None or measure.kind in ("status", "grade"):
        return None
    value = measure.only
    target = requirement_at(reading, book, LAST_YEAR, by_rate=False).only
    if value is None or target is None:
        return None
    years = LAST_YEAR - measure.year
    if reading.test == "relative_increase":
        if value == 0:
            return None
        return root_figure(target / value, years, 100, 100, "%/năm")
    return figure((target - value) / years, difference_unit(measure) + PER_YEAR)


def needed_growth(reading: Reading, book: Book, trial: Trial) -> Figure | None:
    """The yearly growth that would still reach the average by the end."""
    measure = trial.measure
    if measure is None:
        return None
    years = LAST_YEAR - measure.year
    if measure.kind == "rate":
        if trial.product is None:
            return None
        factor = (1 + reading.level) ** (LAST_YEAR - BASELINE_YEAR) / trial.product
        return root_figure(factor, years, 100, 100, "%/năm")
    target = requirement_at(reading, book, LAST_YEAR, by_rate=False).only
    if target is None or not measure.only:
        return None
    return root_figure(target / measure.only, years, 100, 100, "%/năm")


def difference_unit(measure: Measure) -> str:
    """The unit in which two values of a kind differ."""
    return {"share": "điểm phần trăm", "rank": "bậc"}.get(measure.kind, measure.unit)


def show_value(measure: Measure, value: Fraction | None) -> Any:
    """A value in the form of the scorecard."""
    if value is None:
        return None
    if measure.kind == "status":
        return value == 1
    if measure.kind == "grade":
        return {"grade": SCALES[measure.scale][int(value)], "scale": measure.scale}
    return figure(value, measure.unit)


def show_observed(measure: Measure | None) -> Figure | None:
    """What was observed, in the form of the scorecard."""
    if measure is None:
        return None
    shown: Figure = {
        "year": measure.year,
        "value": show_value(measure, measure.stated),
        "bound": measure.bound,
    }
    if measure.bound == "between":
        shown["upper"] = show_value(measure, measure.stated_upper)
    if measure.bound == "interval":
        assert measure.span is not None
        shown["interval"] = {
            "lower": show_value(measure, measure.span.lower),
            "lower_open": measure.span.lower_open,
            "upper": show_value(measure, measure.span.upper),
            "upper_open": measure.span.upper_open,
        }
    return shown


def kind_of(reading: Reading) -> Measure:
    """A measure without a value: the kind and unit that a requirement is shown in."""
    indicator = INDICATORS[reading.indicator]
    kind, unit = indicator.kind, indicator.unit
    if reading.test == "ratio":
        kind, unit = "share", "%"
    return Measure(
        year=0,
        kind=kind,
        unit=unit,
        scale=indicator.scale,
        span=None,
        bound="exact",
        stated=None,
        stated_upper=None,
        vacuous=False,
        foreign=False,
        part_cause="",
        sources=(),
    )


def show_required(reading: Reading, requirement: Requirement, *, by_rate: bool) -> Any:
    """The required level, in the form of the scorecard."""
    if by_rate and requirement.only is not None:
        return figure(requirement.only, INDICATORS[reading.rates].unit)
    return show_value(kind_of(reading), requirement.only)


def comparable(measure: Measure | None, requirement: Requirement) -> tuple[Fraction, Fraction] | None:
    """The value and the level, where both are single numbers that may be subtracted."""
    if measure is None or measure.kind in ("status", "grade", "rate"):
        return None
    value, level = measure.only, requirement.only
    return None if value is None or level is None else (value, level)


def better_by(reading: Reading, value: Fraction, level: Fraction) -> Fraction:
    """How much better than required a value is."""
    return level - value if reading.test in LOWER_IS_BETTER else value - level


def show_margin(reading: Reading, measure: Measure | None, requirement: Requirement) -> Figure | None:
    """How much better than required, as a figure."""
    pair = comparable(measure, requirement)
    if pair is None or measure is None:
        return None
    return figure(better_by(reading, *pair), difference_unit(measure))


def show_shortfall(reading: Reading, measure: Measure | None, requirement: Requirement) -> Figure | None:
    """How much is lacking, in whole ones for what is counted."""
    pair = comparable(measure, requirement)
    if pair is None or measure is None:
        return None
    lacking = max(Fraction(0), -better_by(reading, *pair))
    if measure.kind in ("countable", "rank"):
        lacking = Fraction(-(-lacking.numerator // lacking.denominator))
    return figure(lacking, difference_unit(measure))


def show_completion(reading: Reading, measure: Measure | None, requirement: Requirement) -> Figure | None:
    """How much of what is required is there, in percent."""
    pair = comparable(measure, requirement)
    if pair is None or reading.test in LOWER_IS_BETTER or pair[1] <= 0:
        return None
    return figure(100 * pair[0] / pair[1], "%")


# --- signals -------------------------------------------------------------------------

# Tests that ask nothing of a year before the term.
TERM_ONLY = (
    "average_growth",
    "yearly_growth",
    "relative_increase",
    "absolute_increase",
    "share_of_base",
    "rank_gain",
    "rank_gain_since_baseline",
)


def find_signals(reading: Reading, result: Result, book: Book) -> set[str]:
    """What a careful reader would want to see beside the verdict."""
    signals: set[str] = set()
    if any(source.about for source in result.used):
        signals.add("approximate")
    if any(source.vacuous for source in result.used):
        signals.add("vacuous")
    if any(source.provisional for source in result.used):
        signals.add("provisional")
    if any(source.year < BASELINE_YEAR for source in result.used):
        signals.add("old_baseline")
    if result.stale:
        signals.add("stale")
    trial = result.trial
    if trial is None or trial.measure is None or trial.measure.kind == "rate":
        return signals
    earlier = [year for year in book.years(reading.indicator) if year < trial.measure.year]
    if trial.state == "passed" and earlier:
        level_reading = reading
        if reading.test == "yearly_growth":
            level_reading = replace(reading, test="at_least")
        before = measure_at(level_reading, book, earlier[-1])
        assert before is not None
        then, now = before.only, trial.measure.only
        if then is not None and now is not None and better_by(reading, now, then) < 0:
            signals.add("slipping")
    # What has been lost is had no more in the latest year that can be told.
    told = [one for one in result.trials or (trial,) if one.state != "unknown"]
    if result.verdict not in ("met", "exceeded") and told and told[-1].state == "failed":
        latest = told[-1].measure
        assert latest is not None
        for year in book.years(reading.indicator):
            if year >= latest.year or (year < FIRST_YEAR and reading.test in TERM_ONLY):
                continue
            past = examine_year(reading, book, year)
            by_rate = past.measure is not None and past.measure.kind == "rate"
            if past.state == "passed" and not by_rate:
                signals.add("lost")
    return signals


# --- the scorecard -------------------------------------------------------------------


def show_years(reading: Reading, book: Book, as_of: int, perspective: str) -> list[dict[str, Any]]:
    """One row for every year of the term so far, or for the year under review."""
    years: Iterable[int] = range(FIRST_YEAR, as_of + 1)
    if perspective == "year":
        years = [as_of] if as_of >= FIRST_YEAR else []
    yearly = reading
    if reading.timing == "average" and perspective == "year":
        yearly = replace(reading, test="yearly_growth", timing="every_year")
    rows = []
    for year in years:
        if yearly.timing == "average":
            rated = book.latest(yearly.rates, FIRST_YEAR, as_of) is not None
            by_rate = rated and book.baseline(yearly.indicator) is None
            trial = examine_average(yearly, book, year) if by_rate else examine_year(yearly, book, year)
        else:
            trial = examine_year(yearly, book, year)
            by_rate = trial.measure is not None and trial.measure.kind == "rate"
        owed = yearly.timing == "every_year"
        summed = yearly.timing == "cumulative"
        required = show_required(yearly, trial.requirement, by_rate=by_rate)
        margin = show_margin(yearly, trial.measure, trial.requirement)
        rows.append(
            {
                "year": year,
                "verdict": trial.verdict if owed else None,
                "cause": trial.cause if owed else None,
                "observed": show_observed(trial.measure),
                "required": None if summed else required,
                "margin": None if summed else margin,
            }
        )
    return rows


def show_clause(clause: Clause, chosen: Reading, book: Book, as_of: int, perspective: str) -> dict[str, Any]:
    """The answer for a clause, as the scorecard shows it."""
    result = judge(chosen, book, as_of, perspective)
    alternatives = {
        other.name: judge(other, book, as_of, perspective).verdict
        for other in clause.readings
        if other.name != chosen.name
    }
    tested = chosen
    if chosen.timing == "average" and perspective == "year" and as_of > BASELINE_YEAR:
        tested = replace(chosen, test="yearly_growth")
    signals = find_signals(tested, result, book)
    if any(verdict != result.verdict for verdict in alternatives.values()):
        signals.add("reading_matters")

    measure = result.total
    by_rate = False
    if chosen.timing == "cumulative":
        requirement = Requirement(span=point(chosen.level))
        compared = None if result.verdict == "undetermined" else measure
    else:
        if result.trial is not None:
            requirement = result.trial.requirement
            measure = result.trial.measure
            by_rate = measure is not None and measure.kind == "rate"
        else:
            requirement = requirement_at(tested, book, as_of, by_rate=False)
        if tested.test == "average_growth" and book.baseline(chosen.indicator) is None:
            by_rate = book.latest(chosen.rates, FIRST_YEAR, as_of) is not None
        compared = measure
    shown = {
        "id": clause.id,
        "verdict": result.verdict,
        "final": result.final,
        "cause": result.cause,
        "pace": result.pace,
        "signals": sorted(signals),
        "evidence": sorted({(one.indicator.id, one.year) for one in result.used}),
        "reading": chosen.name,
        "alternatives": alternatives,
        "observed": show_observed(measure),
        "required": show_required(tested, requirement, by_rate=by_rate),
        "margin": show_margin(tested, compared, requirement),
        "shortfall": show_shortfall(tested, compared, requirement),
        "completion": show_completion(tested, compared, requirement),
        "path": result.path if result.verdict == "pending" else None,
        "needed_per_year": result.needed,
        "years": show_years(chosen, book, as_of, perspective),
    }
    round_figures(shown, growth=100 * chosen.level if chosen.test == "average_growth" else None)
    return shown


def target_verdict(pairs: list[tuple[str, bool]]) -> str:
    """The verdict of a target from its clauses' verdicts, each with whether it can exceed."""
    verdicts = [verdict for verdict, _ in pairs]
    if all(verdict in ("met", "exceeded") for verdict in verdicts):
        able = [verdict for verdict, can_exceed in pairs if can_exceed]
        if able and all(verdict == "exceeded" for verdict in able):
            return "exceeded"
        return "met"
    return min(verdicts, key=VERDICTS.index)


def evaluate(
    document: dict[str, Any],
    as_of: int,
    perspective: str = "term",
    readings: dict[str, str] | None = None,
) -> dict[str, Any]:
    """The scorecard of a report as of a review year, without titles and explanations."""
    book = Book(document, as_of)
    wanted = readings or {}
    counts: dict[str, dict[str, int]] = {
        "targets": dict.fromkeys(reversed(VERDICTS), 0),
        "clauses": dict.fromkeys(reversed(VERDICTS), 0),
        "pace": dict.fromkeys(reversed(PACES), 0),
    }
    targets = []
    for number in range(1, 31):
        shown = []
        pairs: list[tuple[str, bool]] = []
        for clause in CLAUSES:
            if clause.target != number:
                continue
            name = wanted.get(clause.id, "default")
            chosen = next(one for one in clause.readings if one.name == name)
            answer = show_clause(clause, chosen, book, as_of, perspective)
            shown.append(answer)
            pairs.append((answer["verdict"], can_be_exceeded(chosen)))
            counts["clauses"][answer["verdict"]] += 1
        verdict = target_verdict(pairs)
        pace = None
        if verdict == "pending":
            paces = [one["pace"] for one in shown if one["verdict"] == "pending"]
            pace = min(paces, key=PACES.index)
            counts["pace"][pace] += 1
        final = all(one["final"] for one in shown) or any(one["verdict"] == "not_met" and one["final"] for one in shown)
        counts["targets"][verdict] += 1
        targets.append(
            {
                "number": number,
                "verdict": verdict,
                "final": final,
                "pace": pace,
                "clauses": shown,
            }
        )
    return {
        "counts": counts,
        "achieved": counts["targets"]["met"] + counts["targets"]["exceeded"],
        "total": len(targets),
        "targets": targets,
    }
