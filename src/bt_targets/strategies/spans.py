"""Which values give an outcome: the rule of one test turned round."""

from fractions import Fraction

from bt_targets.deciding.question import Question
from bt_targets.ground.exact import Ratio
from bt_targets.ground.intervals import Interval, along, point, to_whole
from bt_targets.ground.verdicts import Verdict
from bt_targets.report.measuring import domain
from bt_targets.rules.measures import GROWING
from bt_targets.rules.subjects import AsReported


def values_of(asked: Question) -> Interval:
    """All numbers that the value of a clause can be; grades and statuses count as their places."""
    if asked.indicator.kind == "status":
        return Interval((0, 1), False, (1, 1), False)
    if not isinstance(asked.reading.subject, AsReported):
        return Interval((0, 1), False, None, False)
    return domain(asked.indicator)


def is_whole(asked: Question) -> bool:
    """Whether the values are whole numbers: of countables and ranks, and as places of grades and statuses."""
    return asked.only_whole or asked.indicator.unit is None or asked.reading.subject.kind == "less"


def required(asked: Question, start: Fraction | None, elapsed: int) -> tuple[Fraction, Fraction]:
    """The required level, and the level that is to be beaten to exceed; they differ only at a floor."""
    line = asked.reading.measure.line(asked.bound, elapsed)
    origin = point(_ratio(start or Fraction(0)))
    return Fraction(*along(line, origin).low), Fraction(*along(line, origin, floored=False).low)


def span(asked: Question, outcome: Verdict, level: Fraction, beyond: Fraction | None = None) -> Interval | None:
    """The values with this outcome against a required level; None where there are none."""
    if outcome == "exceeded" and not asked.can_be_exceeded:
        return None
    whole, beaten = values_of(asked), level if beyond is None else beyond
    strict = asked.reading.comparison.strict
    if asked.reading.higher_is_better:
        found = {
            "not_met": Interval(whole.low, whole.low_open, _ratio(level), not strict),
            "met": Interval(_ratio(level), strict, _ratio(beaten) if asked.can_be_exceeded else whole.high, False),
            "exceeded": Interval(_ratio(beaten), True, whole.high, False),
        }[outcome]
    else:
        best = max(Fraction(*whole.low), beaten)
        found = {
            "not_met": Interval(_ratio(level), not strict, whole.high, False),
            "met": Interval(_ratio(best) if asked.can_be_exceeded else whole.low, False, _ratio(level), strict),
            "exceeded": Interval(whole.low, whole.low_open, _ratio(beaten), True),
        }[outcome]
    return within(found, whole, whole=is_whole(asked))


def within(given: Interval, limits: Interval, *, whole: bool) -> Interval | None:
    """The part of an interval that lies within limits; of whole numbers, the closed one. None where it is empty."""
    low, low_open = max((Fraction(*given.low), given.low_open), (Fraction(*limits.low), limits.low_open))
    high, high_open = _lower_end(given, limits)
    found = Interval(_ratio(low), low_open, high, high_open)
    if whole:
        found = to_whole(found)
    return None if found.is_empty else found


def _lower_end(one: Interval, other: Interval) -> tuple[Ratio | None, bool]:
    if one.high is None:
        return other.high, other.high_open
    if other.high is None:
        return one.high, one.high_open
    high, closed = min((Fraction(*one.high), not one.high_open), (Fraction(*other.high), not other.high_open))
    return _ratio(high), not closed


def is_growing(asked: Question) -> bool:
    """Whether a start of 0 carries no requirement."""
    return isinstance(asked.reading.measure, GROWING)


def _ratio(given: Fraction) -> Ratio:
    return given.numerator, given.denominator
