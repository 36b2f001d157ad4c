"""What a reading looks at, by year: a compiled form of every subject."""

from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from bt_targets.deciding.question import Question
from bt_targets.ground.exact import Ratio

Series = Mapping[int, Ratio]
"""Numbers by year, of later years than the review year too."""
Figures = Mapping[str, Series]
"""The numbers of all indicators."""
Values = Callable[[Figures, Series], Series | None]
"""The values that a reading looks at, from all figures and those of its indicator; None where one is not one number."""

T = TypeVar("T")


def form(forms: Mapping[str, T], kind: str, what: str) -> T:
    """The compiled form of a kind.

    Raises:
        NotImplementedError: if there is none, so that whoever declares a new kind is told to add its form.
    """
    if kind not in forms:
        raise NotImplementedError(f"the {what} {kind!r} has no compiled form")
    return forms[kind]


def values_of(question: Question) -> Values:
    """The values that a reading looks at."""
    return form(SUBJECTS, question.reading.subject.kind, "subject")(question)


def _as_reported(_: Question) -> Values:
    return lambda _figures, series: series


def _less(question: Question) -> Values:
    def less(whole: Ratio, part: Ratio) -> Ratio | None:
        net = whole[0] * part[1] - part[0] * whole[1]
        return (net, whole[1] * part[1]) if net >= 0 else None

    return _joined(question, less)


def _share_of(question: Question) -> Values:
    def share(part: Ratio, whole: Ratio) -> Ratio | None:
        return (part[0] * whole[1] * 100, part[1] * whole[0]) if whole[0] > 0 else None

    return _joined(question, share)


def _joined(question: Question, join: Callable[[Ratio, Ratio], Ratio | None]) -> Values:
    """Two indicators of the same year taken together."""
    other, as_of = question.reading.subject.other, question.as_of
    assert other is not None

    def values(figures: Figures, series: Series) -> Series | None:
        second, joined = figures[other], {}
        for year, one in series.items():
            if year <= as_of:
                value = join(one, second[year]) if year in second else None
                if value is None:
                    return None
                joined[year] = value
        return joined

    return values


SUBJECTS: Final[Mapping[str, Callable[[Question], Values]]] = {
    "as_reported": _as_reported,
    "less": _less,
    "share_of": _share_of,
}


def latest(series: Series, until: int) -> int | None:
    """The latest year that has a value, up to a year."""
    return until if until in series else max((year for year in series if year <= until), default=None)
