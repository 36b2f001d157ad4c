"""The years of a clause, one by one, as the scorecard shows them."""

from typing import Final, NamedTuple

from bt_targets.deciding.case import Case
from bt_targets.deciding.decision import Outcome
from bt_targets.ground.exact import Ratio
from bt_targets.ground.model import made, made_of
from bt_targets.scorecard import figures
from bt_targets.scorecard.assessment import Number, Observed, ShownValue, YearAssessment
from bt_targets.scorecard.evidence import observed, single
from bt_targets.scorecard.writer import Writer


class Tested(NamedTuple):
    """A test in figures."""

    observed: Observed | None
    required: ShownValue
    level: Ratio | None
    """The required level, exactly, where it is stated."""
    margin: Number | None
    exact_margin: Ratio | None


class Tests:
    """The tests of one clause in figures, as one writer writes them."""

    __slots__ = ("_case", "_level", "_required", "_unit", "_writer")

    def __init__(self, case: Case, writer: Writer) -> None:
        self._case, self._writer, self._unit = case, writer, case.asked.difference_unit
        # Most measures ask for the same in every year.
        self._level = None if case.level is None else case.level.low
        self._required = figures.required(case, None, self._level, writer)

    def tested(self, outcome: Outcome | None) -> Tested:
        """A test in figures; without one, what is required."""
        case, writer, level, required = self._case, self._writer, self._level, self._required
        if outcome is None:
            return Tested(None, required, None, None, None)
        if level is None or outcome.required is not case.level:
            level = figures.stated_level(outcome)
            required = figures.required(case, outcome, level, writer)
        margin = figures.margin(case, outcome, level)
        shown = None
        if margin is not None:
            assert self._unit is not None
            shown = writer.distance(margin, self._unit)
        return Tested(observed(case, outcome, writer), required, level, shown, margin)

    def years(self, years: tuple[Outcome, ...], rests_on: tuple[Outcome | None, Tested]) -> tuple[YearAssessment, ...]:
        """Every year of the term so far; the review year alone in its perspective.

        `rests_on` is the test that the verdict rests on: mostly one of the years.
        """
        outcome, shown = rests_on
        if self._case.reading.timing == "cumulative":
            return tuple([_counted(year, self._writer) for year in years])
        has_verdict = self._case.reading.timing == "every_year"
        rows = []
        for year in years:
            observed, required, _, margin, _ = shown if year is outcome else self.tested(year)
            row = {
                "year": year.year,
                "verdict": year.verdict if has_verdict else None,
                "cause": year.cause if has_verdict else None,
                "observed": observed,
                "required": required,
                "margin": margin,
            }
            rows.append(made_of(YearAssessment, row, _OF_A_YEAR))
        return tuple(rows)


_OF_A_YEAR: Final = set(YearAssessment.model_fields)


def _counted(outcome: Outcome, writer: Writer) -> YearAssessment:
    """A year of what is counted up: its own count, which nothing is required of."""
    reported = single(outcome.value.figures[0], writer) if outcome.value else None
    return made(
        YearAssessment, year=outcome.year, verdict=None, cause=None, observed=reported, required=None, margin=None
    )
