"""The decimals of the figures of a scorecard, told when all figures of a clause are known.

A figure has at most four decimals, and up to twelve where it would otherwise read like a figure that it stands beside
and is not: a value like the level required or due, a margin, a shortfall or a needed change like none, a completion like
all. Beyond twelve it is moved away from the other one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

FEW, MANY = 4, 12
Figure = dict[str, Any]


@dataclass(frozen=True)
class Surd:
    """An irrational root, less a whole number."""

    radicand: Fraction
    degree: int
    less: int

    def whole_part(self, times: int) -> int:
        """The greatest whole number below so many of it."""
        most = self.radicand * times**self.degree
        low, high = 0, 1
        while high**self.degree <= most:
            high *= 2
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if middle**self.degree <= most else (low, middle)
        return low - self.less * times


Exact = Fraction | Surd


def whole_part(value: Exact, times: int) -> int:
    """The greatest whole number not above so many of a value."""
    return value.whole_part(times) if isinstance(value, Surd) else int(value * times // 1)


def nearest(value: Exact, places: int) -> Fraction:
    """The nearest number of so many decimals; of two, the one farther from zero."""
    unit = 10**places
    if isinstance(value, Fraction) and value < 0:
        return -nearest(-value, places)
    return Fraction((whole_part(value, 2 * unit) + 1) // 2, unit)


def is_above(value: Exact, other: Exact) -> bool:
    """Whether the one is greater than the other; the two differ by more than 10^-60."""
    return whole_part(value, 10**60) > whole_part(other, 10**60)


def told_apart(value: Exact, others: Iterable[Exact]) -> str:
    """The shortest decimal text that is the text of none of the others."""
    rivals = [other for other in others if other != value]
    for places in range(FEW, MANY + 1):
        rounded = nearest(value, places)
        if rounded not in [nearest(rival, places) for rival in rivals]:
            return as_text(rounded)
    rounded = nearest(value, MANY)
    above = [is_above(value, rival) for rival in rivals if nearest(rival, MANY) == rounded]
    below = Fraction(whole_part(value, 10**MANY), 10**MANY)
    if all(above):
        return as_text(below if below == value else below + Fraction(1, 10**MANY))
    return as_text(rounded if any(above) else below)


def as_text(value: Fraction) -> str:
    """A number of at most twelve decimals as plain text."""
    digits = str(int(abs(value) * 10**MANY)).zfill(MANY + 1)
    text = f"{digits[:-MANY]}.{digits[-MANY:]}".rstrip("0").rstrip(".")
    return f"-{text}" if value < 0 else text


def exact(figure: Figure) -> Exact:
    """The value of a figure before it is rounded."""
    hidden: Surd | None = figure.get("hidden")
    return Fraction(figure["exact"]) if hidden is None else hidden


def is_figure(shown: Any) -> bool:
    """Whether it is a number, and no grade, status or nothing."""
    return isinstance(shown, dict) and "magnitude" in shown


def ends(observed: Figure | None) -> Iterator[Figure]:
    """The numbers of what was observed."""
    if observed is None:
        return
    interval = observed.get("interval", {})
    shown: list[Any] = [observed["value"], observed.get("upper"), interval.get("lower"), interval.get("upper")]
    yield from filter(is_figure, shown)


def round_figures(clause: Figure, growth: Fraction | None) -> None:
    """Fill in the magnitudes of a clause; `growth` is the one asked for in % a year, if one is."""
    levels = [clause["required"], clause["path"], *(year["required"] for year in clause["years"])]
    bounds = [level for level in levels if is_figure(level)]
    values = [end for one in (clause, *clause["years"]) for end in ends(one["observed"])]
    due = {(exact(bound), bound["unit"]) for bound in bounds}
    seen = {(exact(value), value["unit"]) for value in values}
    if clause["path"] is not None and "held against" in clause["path"]:
        seen.add((clause["path"].pop("held against"), clause["path"]["unit"]))
    for figure in [*bounds, *values]:
        beside = due | seen if (exact(figure), figure["unit"]) in due else due
        rivals = [other for other, unit in beside if unit == figure["unit"]]
        figure["magnitude"] = told_apart(exact(figure), rivals)
    nothing = Fraction(0)
    for figure in (clause["margin"], clause["shortfall"], *(year["margin"] for year in clause["years"])):
        if figure is not None:
            figure["magnitude"] = told_apart(exact(figure), [nothing])
    if clause["completion"] is not None:
        clause["completion"]["magnitude"] = told_apart(exact(clause["completion"]), [Fraction(100)])
    needed = clause["needed_per_year"]
    if needed is not None:
        asked = [] if growth is None else [growth]
        needed["magnitude"] = told_apart(exact(needed), [nothing, *asked])
    for figure in (*bounds, *values, needed or {}):
        figure.pop("hidden", None)
