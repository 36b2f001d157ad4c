"""What is odd in a report that was read without error: figures that somebody should look at again.

Nothing here changes a figure or a verdict. What holds for several years of one indicator alike is said once, with the
years listed; what is odd about one figure is said of that figure. A limit is compared with cross-multiplied integers.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from bt_targets.deciding.history import Figure
from bt_targets.deciding.review import Review
from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import Interval, every_pair, point
from bt_targets.ground.model import Model
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import Lang, Text
from bt_targets.ground.verdicts import WARNING_CODES, WarningCode
from bt_targets.report.observation import measured
from bt_targets.report.report import Report
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import AtLeast, MoreThan
from bt_targets.rules.definitions import OTHER
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AbsoluteIncrease, Level, ShareOfBase
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.subjects import AsReported, Less, ShareOf
from bt_targets.scorecard.evidence import single
from bt_targets.scorecard.figures import number
from bt_targets.wording.facts import SMALLEST_SHOWN
from bt_targets.wording.numbers import bounded, write_figure, write_number, write_observed
from bt_targets.wording.terms import DATA_STATUS

JUMP: Final = 10
"""A figure may be so many times the earlier one, or the earlier one so many times it, before it is odd."""
FACTOR_FROM: Final = 300
FACTOR_TO: Final = 3000
"""From and to how many times another figure one is probably 1.000 times too great or too small."""
FEW: Final = 50
"""Counts of fewer things than this rise and fall tenfold in the ordinary course: two new members, then 23."""
DOUBLED: Final = 100
"""The growth in per cent from which on an index (111,4 %) was probably given for the growth (11,4 %)."""
SMALL_SHARE: Final = 1
"""A share of so many per cent or fewer may be a fraction of 1."""
REQUIRED_SHARE: Final = 10
"""Only where more per cent than this are required is a small share odd."""

_GROUPED_LOOK: Final = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2},[0-9]{3}(?![.,]?[0-9])")
"""A comma and three digits behind it, where a thousand would have its point: `3,120`. A grouped number starts with no
0, and one that has points as well, `1.234,567`, was written by somebody who knows what the comma stands for."""


_NOTHING: Final = Text(vi="", en="")
_ALONE: Final[frozenset[WarningCode]] = frozenset({"factor_1000", "jump", "small_share"})
"""What is said of each figure by itself."""


class Oddity(Model):
    """Something that somebody should look at again, although it was read without error."""

    code: WarningCode
    indicator: str
    """The id of the indicator."""
    year: int
    """The year of the figure; the first year where the message lists several."""
    message: Text
    """What was seen, in which figure, and what to look at."""


class _Seen(NamedTuple):
    """An oddity of one figure, before those that say the same are put together."""

    code: WarningCode
    place: int
    """Where the figure stands in the report."""
    year: int
    detail: Text = _NOTHING
    """What is particular to this figure."""
    common: Text = _NOTHING
    """What the figures that are put together have in common."""


def oddities(report: Report, as_of: int | None = None) -> tuple[Oddity, ...]:
    """Everything in the report that is odd, in the order of the report; within one place, in that of the codes.

    What is said of several years stands where the first of them stands, and a missing year where the next one does.
    Observations of indicators that the resolution does not know are passed over, and so are years after `as_of`.
    """
    look = _look(report, report.rules, as_of)
    found = [oddity for id_ in look.figures for oddity in _together(report.rules.indicators[id_], look.at(id_))]
    found.sort(key=lambda each: (each[0], WARNING_CODES.index(each[1].code), each[1].year))
    return tuple(oddity for _, oddity in found)


def warning_codes(report: Report, review: Review) -> dict[str, tuple[WarningCode, ...]]:
    """By clause, the codes of what is odd about its figures as of the review year."""
    look = _look(report, review.resolution, review.as_of)
    codes = {id_: {seen.code for seen in look.at(id_)} for id_ in look.figures}
    return {
        clause.id: tuple(
            code for code in WARNING_CODES if any(code in codes.get(each.id, ()) for each in clause.indicators)
        )
        for clause in review.resolution.clauses
    }


def _look(report: Report, resolution: Resolution, as_of: int | None) -> "_Look":
    places: dict[str, dict[int, int]] = {}
    figures: dict[str, dict[int, Figure]] = {}
    for place, observation in enumerate(report.observations):
        indicator = resolution.indicators.get(observation.indicator)
        if indicator is not None and (as_of is None or observation.year <= as_of):
            places.setdefault(indicator.id, {})[observation.year] = place
            figure = Figure(observation, indicator, measured(observation, indicator))
            figures.setdefault(indicator.id, {})[observation.year] = figure
    return _Look(resolution, figures, places)


def _together(indicator: Indicator, seen: Iterator[_Seen]) -> Iterator[tuple[int, Oddity]]:
    """One oddity for all that say the same, with the place where it belongs."""
    groups: dict[tuple[WarningCode, Text, int | None], list[_Seen]] = {}
    for each in seen:
        alone = each.year if each.code in _ALONE else None
        groups.setdefault((each.code, each.common, alone), []).append(each)
    for group in groups.values():
        group.sort(key=lambda each: each.year)
        message = Text(vi=_message(indicator, group, "vi"), en=_message(indicator, group, "en"))
        oddity = Oddity(code=group[0].code, indicator=indicator.id, year=group[0].year, message=message)
        yield min(each.place for each in group), oddity


class _Look:
    """A look over the figures of a report, one indicator at a time."""

    def __init__(
        self,
        resolution: Resolution,
        figures: dict[str, dict[int, Figure]],
        places: dict[str, dict[int, int]],
    ) -> None:
        self.resolution = resolution
        self.term = resolution.term
        self.figures = figures
        self.places = places
        self.clauses: dict[str, list[Clause]] = {}
        for clause in resolution.clauses:
            for indicator in clause.indicators:
                self.clauses.setdefault(indicator.id, []).append(clause)

    def at(self, id_: str) -> Iterator[_Seen]:
        """All that is odd about the figures of an indicator."""
        for year, figure in self.figures[id_].items():
            place = self.places[id_][year]
            yield from self._settled(figure, place)
            yield from self._magnitude(figure, place)
            yield from self._notation(figure, place)
            yield from self._use(figure, place)
        yield from self._gaps(id_)

    # -- what is said of the figure beside its value

    def _settled(self, figure: Figure, place: int) -> Iterator[_Seen]:
        observation, indicator, measure = figure
        year = observation.year
        if observation.source is None:
            yield _Seen("no_source", place, year)
        if observation.status != "official":
            yield _Seen("provisional", place, year, DATA_STATUS[observation.status])
        if not measure.comparable:
            yield _Seen(
                "other_definition", place, year, common=_definitions(observation.definition, indicator, self.resolution)
            )

    # -- the number by itself, beside the one before it, and beside what is required

    def _magnitude(self, figure: Figure, place: int) -> Iterator[_Seen]:
        indicator, year = figure.indicator, figure.observation.year
        if self._is_small_share(figure):
            yield _Seen("small_share", place, year, _fraction(figure))
            return
        now = _one_number(figure)
        if now is None or now[0] <= 0 or indicator.unit is None:
            return
        if indicator.kind == "rate":
            if now[0] >= DOUBLED * now[1]:
                yield _Seen("jump", place, year, _index(indicator, now))
            return
        before = self._before(figure)
        if before is None:
            level = self._missed_by_far(indicator, now)
            if level is not None:
                yield _Seen("factor_1000", place, year, _factor(indicator, now, level, None))
            return
        earlier, earlier_year = before
        if _is_factor(indicator, now, earlier):
            yield _Seen("factor_1000", place, year, _factor(indicator, now, earlier, earlier_year))
        elif _is_jump(indicator, now, earlier):
            yield _Seen("jump", place, year, _jump(indicator, now, earlier, earlier_year))

    def _before(self, figure: Figure) -> tuple[Ratio, int] | None:
        """The nearest earlier figure that is one number and was measured under the same definition."""
        known = self.figures[figure.indicator.id]
        own = figure.observation.definition or figure.indicator.definition
        for year in sorted((each for each in known if each < figure.observation.year), reverse=True):
            earlier = _one_number(known[year])
            if earlier is not None and (known[year].observation.definition or figure.indicator.definition) == own:
                return earlier, year
        return None

    def _missed_by_far(self, indicator: Indicator, value: Ratio) -> Ratio | None:
        """The required level that the value is far above or far below, if it is so of every level required.

        Far below counts only where the level has to hold from the first year on and so says how great the figure is
        today. One that is to be reached some time may start from next to nothing, such as the first field that earns
        200 million.
        """
        if indicator.kind != "quantity":
            return None
        readings = list(self._levels(indicator))
        levels = [reading.bound(indicator) for reading in readings]
        if levels and all(value[0] * level[1] > FACTOR_FROM * level[0] * value[1] for level in levels):
            return levels[0]
        held = [reading.bound(indicator) for reading in readings if reading.timing == "every_year"]
        if held and all(FACTOR_FROM * value[0] * level[1] < level[0] * value[1] for level in held):
            return held[0]
        return None

    def _levels(self, indicator: Indicator) -> Iterator[Reading]:
        """The readings that ask for at least so much of the indicator itself."""
        for clause in self.clauses[indicator.id]:
            for reading in clause.readings:
                if (
                    clause.indicator == indicator
                    and isinstance(reading.subject, AsReported)
                    and isinstance(reading.measure, Level)
                    and isinstance(reading.comparison, AtLeast | MoreThan)
                ):
                    yield reading

    def _is_small_share(self, figure: Figure) -> bool:
        observation, indicator, _ = figure
        # Who writes 'below 1 %' means a small share.
        if indicator.kind != "share" or observation.bound in {"below", "at_most"}:
            return False
        ends = [end.magnitude for end in (observation.value, observation.upper) if isinstance(end, Quantity)]
        if not ends or not all(0 <= end <= SMALL_SHARE for end in ends) or not ends[-1]:
            return False
        return self._asks_for_much(indicator)

    def _asks_for_much(self, indicator: Indicator) -> bool:
        levels = [reading.bound(indicator) for reading in self._levels(indicator)]
        if any(level[0] > REQUIRED_SHARE * level[1] for level in levels):
            return True
        # An increase by ten points asks for more than ten per cent of whoever has something; a pace leads to 100 %.
        rises = [
            reading.bound(indicator)
            for clause in self.clauses[indicator.id]
            for reading in clause.readings
            if clause.indicator == indicator and isinstance(reading.measure, AbsoluteIncrease)
        ]
        return any(rise[0] >= REQUIRED_SHARE * rise[1] for rise in rises) or any(
            clause.pace == indicator for clause in self.clauses[indicator.id]
        )

    # -- how it was written

    def _notation(self, figure: Figure, place: int) -> Iterator[_Seen]:
        observation, indicator, _ = figure
        # Nobody means 3120 %: shares and rates with three decimals are what they are.
        if observation.as_written is None or indicator.kind != "quantity":
            return
        read = [end for end in (observation.value, observation.upper) if isinstance(end, Quantity)]
        details: list[Text] = []
        for match in _GROUPED_LOOK.finditer(observation.as_written):
            text = match[0]
            value = Fraction(int(text.replace(",", "")), 1000)
            # The text may be one that was given beside the value, and need not be what the value was read from.
            amount = next((end for end in read if end.magnitude == value), None)
            if amount is not None:
                shown = _written((value.numerator, value.denominator), amount.unit)
                details.append(Text(vi=f"“{text}” là {shown.vi}", en=f"“{text}” is {shown.en}"))
        if details:
            detail = Text(vi=", ".join(each.vi for each in details), en=", ".join(each.en for each in details))
            yield _Seen("three_decimals", place, observation.year, detail)

    # -- what use it is

    def _use(self, figure: Figure, place: int) -> Iterator[_Seen]:
        observation, indicator, (interval, about, comparable) = figure
        year = observation.year
        reason = self._unused(indicator, year)
        if reason is not None:
            yield _Seen("not_used", place, year, common=reason)
            return
        if interval is None or not comparable:
            return
        if not interval.is_point:
            if self._may_not_decide(indicator, interval):
                given = single(figure)
                detail = Text(
                    vi=write_observed(given, indicator, "vi"),
                    en=write_observed(given, indicator, "en"),
                )
                yield _Seen("bounded", place, year, detail)
        elif about:
            yield _Seen("approximate", place, year)

    def _may_not_decide(self, indicator: Indicator, interval: Interval) -> bool:
        """Whether the figure leaves open, as the clauses are read by default, what it would have to tell."""
        return any(_leaves_open(clause, indicator, interval) for clause in self.clauses[indicator.id])

    def _unused(self, indicator: Indicator, year: int) -> Text | None:
        """Why no clause decides anything by the figure, under any reading, as of any year; None where one does."""
        first: Text | None = None
        for clause in self.clauses[indicator.id]:
            for reading in clause.readings:
                reason = self._unused_by(clause, reading, indicator, year)
                if reason is None:
                    return None
                if first in {None, _NEVER}:  # a reading that does not look at the indicator gives no reason of its own
                    first = reason
        return first

    def _unused_by(self, clause: Clause, reading: Reading, indicator: Indicator, year: int) -> Text | None:
        in_term = year >= self.term.first
        if indicator == clause.rate:
            return self._unused_rate(clause.indicator, year)
        if indicator == clause.indicator:
            if in_term:
                return None
            if reading.timing in {"cumulative", "once"} or isinstance(reading.measure, ShareOfBase):
                return self._too_early()
            return self._superseded(indicator, year)
        if indicator == clause.pace:
            return None if in_term else self._superseded(indicator, year)
        if isinstance(reading.measure, ShareOfBase) and reading.measure.base == indicator.id:
            return self._too_late() if in_term else self._superseded(indicator, year)
        if isinstance(reading.subject, Less | ShareOf) and reading.subject.part == indicator.id:
            return self._unused_part(clause.indicator, year)
        return _NEVER

    def _unused_rate(self, level: Indicator, year: int) -> Text | None:
        known = self.figures.get(level.id, {})
        if year < self.term.first:
            return self._too_early()
        # Growth on the year before, which the perspective of a year asks for too, takes the rate for a missing level.
        if self._baseline_year(level) is None or year not in known or year - 1 not in known:
            return None
        vi = f"vì đã có số liệu về {level.name.vi} để tính tốc độ tăng; cần xem các số có khớp nhau không"
        en = f"growth is computed from the figures “{level.name.en}”; check whether they agree"
        return Text(vi=vi, en=en)

    def _unused_part(self, whole: Indicator, year: int) -> Text | None:
        if year not in self.figures.get(whole.id, {}):
            vi = f"vì chưa có số liệu cùng năm về {whole.name.vi}; cần bổ sung số liệu đó"
            return Text(vi=vi, en=f"there is no figure “{whole.name.en}” of the same year; supply that one")
        return None if year >= self.term.first else self._superseded(whole, year)

    def _too_early(self) -> Text:
        first = self.term.first
        vi = f"vì chỉ số liệu từ năm {first} trở đi được xét; cần xem có ghi nhầm năm không"
        return Text(vi=vi, en=f"only those from {first} on count; check the year")

    def _too_late(self) -> Text:
        last = self.term.baseline
        vi = f"vì chỉ số đầu kỳ (năm {last} hoặc năm trước đó) được dùng; cần xem có ghi nhầm năm không"
        return Text(vi=vi, en=f"only the baseline ({last} or an earlier year) counts; check the year")

    def _superseded(self, indicator: Indicator, year: int) -> Text | None:
        """Why the figure of a year before the term is no baseline, if it is none: there is a later one."""
        latest = self._baseline_year(indicator)
        if latest is None or year >= latest:
            return None
        vi = f"vì số đầu kỳ là số liệu năm {latest}; cần xem số liệu năm {latest} có đúng là số đầu kỳ không"
        return Text(vi=vi, en=f"the baseline is the figure of {latest}; check whether that is the right one")

    def _baseline_year(self, indicator: Indicator) -> int | None:
        years = [year for year in self.figures.get(indicator.id, {}) if year <= self.term.baseline]
        return max(years, default=None)

    # -- what is not there

    def _gaps(self, id_: str) -> Iterator[_Seen]:
        known = self.figures[id_]
        if not any(self._needs_every_year(clause, id_) for clause in self.clauses[id_]):
            return
        for year in range(max(min(known) + 1, self.term.first), max(known)):
            if year not in known:
                following = min(each for each in known if each > year)
                yield _Seen("gap", self.places[id_][following], year)

    def _needs_every_year(self, clause: Clause, id_: str) -> bool:
        """Whether each year has to be there: judged by itself, counted up, or one growth rate of several."""
        timing = clause.readings[0].timing
        if clause.indicator.id == id_:
            return timing in {"every_year", "cumulative"}
        is_rate = clause.rate is not None and clause.rate.id == id_
        return is_rate and timing == "average" and self._baseline_year(clause.indicator) is None


def _one_number(figure: Figure) -> Ratio | None:
    """The number that the figure stands for, exact or about; None for a bounded one and a year without events."""
    interval = figure.measured.interval
    return interval.low if interval is not None and interval.is_point else None


def _is_factor(indicator: Indicator, now: Ratio, before: Ratio) -> bool:
    # Ranks have no unit to mistake, and nobody counts in thousands of per cent.
    if indicator.kind != "quantity" or before[0] <= 0:
        return False
    left, right = now[0] * before[1], before[0] * now[1]
    return (
        FACTOR_FROM * right <= left <= FACTOR_TO * right  # times as great
        or FACTOR_FROM * left <= right <= FACTOR_TO * left  # times as small
    )


def _is_jump(indicator: Indicator, now: Ratio, before: Ratio) -> bool:
    """Whether a figure is beyond ten times an earlier one, or below a tenth of it, where that is odd.

    A rank is a place and not an amount: from 3 to 35 is no more than from 35 to 67. A share may rise tenfold from next
    to nothing, as with a new service, and ends at 100 %; its fall to a tenth is odd. Of a few things, see `FEW`.
    """
    if indicator.kind == "rank" or before[0] <= 0:
        return False
    left, right = now[0] * before[1], before[0] * now[1]
    rises, falls = left > JUMP * right, JUMP * left < right
    if indicator.kind == "share":
        return falls or (rises and now[0] > 100 * now[1])
    if indicator.counted_in_ones and now[0] < FEW * now[1] and before[0] < FEW * before[1]:
        return False
    return rises or falls


def _fraction(figure: Figure) -> Text:
    """A small share, and what it is as a fraction of 1."""
    value = figure.observation.upper or figure.observation.value
    assert isinstance(value, Quantity)
    top, bottom = value.magnitude.numerator, value.magnitude.denominator
    given, meant = _written((top, bottom), value.unit), _written((100 * top, bottom), value.unit)
    vi = f"là {given.vi}; nếu đó là phần của 1 thì phải ghi {meant.vi}"
    return Text(vi=vi, en=f"is {given.en}; if that is a fraction of 1, write {meant.en}")


def _leaves_open(clause: Clause, indicator: Indicator, interval: Interval) -> bool:
    reading = clause.readings[0]
    is_level = (
        indicator == clause.indicator
        and isinstance(reading.subject, AsReported)
        and isinstance(reading.measure, Level)
        and reading.timing != "cumulative"
    )
    if not is_level and indicator != clause.rate:
        return True  # something is computed from it
    ends = interval, point(reading.bound(clause.indicator))
    larger, smaller = ends if reading.higher_is_better else ends[::-1]
    return every_pair(larger, smaller, strict=reading.comparison.strict) is None


# -- what is said


_SENTENCES: Final[dict[WarningCode, Text]] = {
    "approximate": Text(
        vi="{head} là số gần đúng, được tính như số chính xác; cần thay nếu có số chính xác.",
        en="{head} {be} approximate and judged as if exact; replace if there is an exact one.",
    ),
    "bounded": Text(
        vi="{head} chưa phải là con số cụ thể ({detail}), có thể chưa đủ để kết luận; cần số liệu cụ thể.",
        en="{head} {be} bounded ({detail}) and may not decide; supply an exact one.",
    ),
    "factor_1000": Text(
        vi="{head} là {detail}; cần kiểm tra đơn vị tính và dấu phân cách hàng nghìn.",
        en="{head} is {detail}; check the unit and the thousands separator.",
    ),
    "gap": Text(
        vi="{head} còn thiếu, trong khi đã có số liệu của năm trước và năm sau; năm nào cũng được xét nên cần bổ sung.",
        en="{head} {be} missing between years that have one; every year counts, so supply what is missing.",
    ),
    "jump": Text(vi="{head} là {detail}.", en="{head} is {detail}."),
    "no_source": Text(
        vi="{head} chưa ghi nguồn; cần ghi nguồn để có thể đối chiếu.",
        en="{head} {have} no source; name it, so that it can be traced.",
    ),
    "not_used": Text(vi="{head} không được dùng, {common}.", en="{head} {be} not used: {common}."),
    "other_definition": Text(vi="{head} áp dụng {common}.", en="{head} {be} based on {common}."),
    "provisional": Text(
        vi="{head} chưa phải số chính thức ({detail}); cần thay khi có số chính thức.",
        en="{head} {be} not official yet ({detail}); replace once there is an official one.",
    ),
    "small_share": Text(vi="{head} {detail}.", en="{head} {detail}."),
    "three_decimals": Text(
        vi="{head} có dấu phẩy, được đọc là dấu thập phân ({detail}); nếu là hàng nghìn thì phải ghi dấu chấm.",
        en="{head} {have} a comma, read as the decimal mark ({detail}); for thousands, write a point instead.",
    ),
}


def _message(indicator: Indicator, seen: list[_Seen], lang: Lang) -> str:
    """What is said of an indicator in one year, or in several with the particulars of each."""
    years, name, several = ", ".join(str(each.year) for each in seen), indicator.name.in_(lang), len(seen) > 1
    if lang == "vi":
        head = f"Số liệu {'các năm' if several else 'năm'} {years} về {name}"
    else:
        head = f"The figure{'s' if several else ''} “{name}” of {years}"
    details = [each.detail.in_(lang) for each in seen]
    if several:
        details = [f"{each.year}: {detail}" for each, detail in zip(seen, details, strict=True)]
    return (
        _SENTENCES[seen[0].code]
        .in_(lang)
        .format(
            head=head,
            detail="; ".join(details),
            common=seen[0].common.in_(lang),
            be="are" if several else "is",
            have="have" if several else "has",
        )
    )


def _written(value: Ratio, unit: str) -> Text:
    """An amount above 0 with its unit; what is too small to be shown is not shown as 0."""
    shown = number(Fraction(*value), unit)
    if shown.magnitude != "0":
        return Text(vi=write_figure(shown, "vi"), en=write_figure(shown, "en"))
    least = number(Fraction(SMALLEST_SHOWN), unit)
    return Text(
        vi=bounded(write_figure(least, "vi"), "below", "vi"), en=bounded(write_figure(least, "en"), "below", "en")
    )


def _factor(indicator: Indicator, now: Ratio, other: Ratio, year: int | None) -> Text:
    """A figure beside that of an earlier year, or beside the level required where there is no year."""
    assert indicator.unit is not None
    given, known = _written(now, indicator.unit), _written(other, indicator.unit)
    of = (
        Text(vi=f"số liệu năm {year}", en=f"that of {year}") if year else Text(vi="mức phải đạt", en="what is required")
    )
    left, right = now[0] * other[1], other[0] * now[1]
    wrong = (
        Text(vi="một trong hai có thể sai 1.000 lần", en="one of the two may be wrong by a factor of 1,000")
        if year
        else Text(vi="số này có thể sai 1.000 lần", en="it may be wrong by a factor of 1,000")
    )
    times = (2 * max(left, right) + min(left, right)) // (2 * min(left, right))
    vi, en = write_number(str(times), "vi"), write_number(str(times), "en")
    if left > right:
        return Text(
            vi=f"{given.vi}, gấp khoảng {vi} lần {of.vi} ({known.vi}); {wrong.vi}",
            en=f"{given.en}, about {en} times {of.en} ({known.en}); {wrong.en}",
        )
    return Text(
        vi=f"{given.vi}, bằng khoảng 1/{vi} {of.vi} ({known.vi}); {wrong.vi}",
        en=f"{given.en}, about 1/{en} of {of.en} ({known.en}); {wrong.en}",
    )


def _jump(indicator: Indicator, now: Ratio, before: Ratio, year: int) -> Text:
    assert indicator.unit is not None
    given, known = _written(now, indicator.unit), _written(before, indicator.unit)
    if now[0] * before[1] > before[0] * now[1]:
        vi, en = f"gấp hơn {JUMP} lần", f"more than {JUMP} times"
    else:
        vi, en = f"chưa bằng 1/{JUMP}", f"less than 1/{JUMP} of"
    return Text(
        vi=f"{given.vi}, {vi} số liệu năm {year} ({known.vi}); cần kiểm tra lại cả hai số",
        en=f"{given.en}, {en} that of {year} ({known.en}); check both",
    )


def _index(indicator: Indicator, rate: Ratio) -> Text:
    """Growth of 100 % or more, and the growth that it stands for if it is an index."""
    assert indicator.unit is not None
    given = _written(rate, indicator.unit)
    growth = number(Fraction(*rate) - 100, indicator.unit)
    vi, en = write_figure(growth, "vi"), write_figure(growth, "en")
    return Text(
        vi=f"{given.vi}, tức là ít nhất gấp đôi năm trước; nếu đó là chỉ số phát triển thì tốc độ tăng là {vi}",
        en=f"{given.en}, at least twice the year before; if that is an index, the growth is {en}",
    )


def _definitions(given: str | None, indicator: Indicator, resolution: Resolution) -> Text:
    found, wanted = (resolution.definition_name(each or OTHER.id) for each in (given, indicator.definition))
    return Text(
        vi=f"{found.vi} nên không dùng để kết luận; cần số liệu áp dụng {wanted.vi}",
        en=f"{found.en} and cannot decide; supply one based on {wanted.en}",
    )


_NEVER: Final = Text(
    vi="vì không cách hiểu nào của các chỉ tiêu cần đến; cần xem có ghi nhầm chỉ tiêu thống kê không",
    en="no reading of any clause needs such a figure; check the indicator",
)
