"""Figures that are suddenly nothing."""

from collections.abc import Iterator

from bt_targets.checks.flag import Amount, Flag
from bt_targets.checks.series import Series
from bt_targets.ground.beside import remembered
from bt_targets.rules.clauses import Clause
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.subjects import Less


def fell_to_zero(series: Series) -> Iterator[Flag]:
    """A figure of 0 after one above 0, as a reference to a blank cell gives, where less is no success.

    What is counted anew every year, such as co-operatives founded, may well be none.
    """
    indicator = series.indicator
    if indicator.kind not in {"quantity", "share"} or indicator.unit is None or _may_vanish(indicator, series.clauses):
        return
    before: dict[str | None, int] = {}
    for year, number in series.numbers.items():
        definition = series.figures[year].observation.definition or indicator.definition
        earlier = before.get(definition)
        if not number[0] and earlier is not None and series.numbers[earlier][0]:
            known = Amount(series.numbers[earlier], indicator.unit)
            yield series.flag("fell_to_zero", year, facts={"earlier": earlier, "known": known})
        before[definition] = year


@remembered
def _may_vanish(indicator: Indicator, clauses: tuple[Clause, ...]) -> bool:
    id_ = indicator.id
    for clause in clauses:
        reading = clause.readings[0]
        if clause.indicator.id == id_ and (not reading.higher_is_better or reading.timing in {"cumulative", "once"}):
            return True
        if isinstance(reading.subject, Less) and reading.subject.minus == id_:
            return True
    return False
