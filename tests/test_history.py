"""What a clause looks at where it takes two figures of one year together: poor households less protected ones (16), and
schools at standard as a share of all schools (11a)."""

from itertools import product
from typing import Any

import pytest
from pydantic import ValidationError

from bt_targets import BACH_THONG
from bt_targets.deciding.history import Figure, History, YearValue, _share_of
from bt_targets.ground.intervals import point
from bt_targets.report.observation import Measured, Observation
from bt_targets.rules.subjects import AsReported, Less, ShareOf, Subject
from tests.builders import card, figure, report

NET = Less(minus="protected_poor_households")
SHARE = ShareOf(whole="schools", is_part=True)

OTHER = {"definition": "other"}
NEXT = {"definition": "poverty-2026-2030"}


def between(low: int, high: int) -> dict[str, Any]:
    return {"value": low, "bound": "between", "upper": high}


def value(subject: Subject, indicator: str, whole: Any, part: Any) -> YearValue:
    """The value of 2027; figures are a number or the fields of an observation, and None is no figure."""
    other = subject.other or ""
    given = [(indicator, whole), (other, part)]
    fields = [(each, {"value": what} if isinstance(what, int) else what) for each, what in given if what is not None]
    figures = [figure(each, 2027, **what) for each, what in fields]
    found = History(report(*figures), BACH_THONG, 2028).value(subject, indicator, 2027)
    assert found is not None
    assert len(found.figures) == len(figures)
    assert found.year == 2027
    return found


def written(found: YearValue) -> str:
    """The interval as text, what is missing as `?`, what is not comparable with `≠`."""
    text = "nothing"
    if (interval := found.interval) is not None:
        low, high = (None if end is None else end[0] / end[1] for end in (interval.low, interval.high))
        text = f"{'(' if interval.low_open else '['}{low:g}, "
        text += "∞)" if high is None else f"{high:g}{')' if interval.high_open else ']'}"
    return text + ("?" if found.part_missing else "") + ("" if found.comparable else "≠")


NETS = [
    # poor households, protected ones among them, what is left
    (5, 2, "[3, 3]"),
    (5, 5, "[0, 0]"),
    (5, between(1, 2), "[3, 4]"),
    (between(4, 6), between(1, 5), "[0, 5]"),
    ({"value": 4, "bound": "at_least"}, 1, "[3, ∞)"),
    ({"value": 4, "bound": "above"}, None, "[0, ∞)?"),
    (5, None, "[0, 5]?"),
    (between(4, 6), None, "[0, 6]?"),
    (1, None, "[0, 1]?"),
    (0, None, "[0, 0]"),
    ({"value": 1, "bound": "below"}, None, "[0, 0]"),
    # under another definition nothing is taken off: the two would not be of one kind
    (5, {"value": 2, **OTHER}, "[0, 5]≠"),
    (0, {"value": 0, **OTHER}, "[0, 0]"),
    ({"value": 5, **OTHER}, 2, "[0, 5]≠"),
    ({"value": 5, **OTHER}, {"value": 2, **OTHER}, "[3, 3]≠"),
    ({"value": 5, **OTHER}, {"value": 8, **NEXT}, "[0, 5]≠"),
    ({"value": 5, **NEXT}, {"value": 8, **OTHER}, "[0, 5]≠"),
    ({"value": 0, **NEXT}, {"value": 8, **OTHER}, "[0, 0]≠"),
    ({"value": 5, **OTHER}, None, "[0, 5]?≠"),
]


@pytest.mark.parametrize(("poor", "protected", "expected"), NETS)
def test_poor_households_less_protected_ones(poor: Any, protected: Any, expected: str) -> None:
    found = value(NET, "poor_households", poor, protected)
    assert written(found) == expected
    assert not found.is_vacuous
    assert found.is_exact == (expected in {"[3, 3]", "[0, 0]"})


SHARES = [
    # schools at standard, all schools, the share
    (6, 6, "[100, 100]"),
    (6, 8, "[75, 75]"),
    (0, 8, "[0, 0]"),
    (3, 300, "[1, 1]"),
    (6, None, "nothing?"),
    (0, 0, "nothing?"),
    (between(3, 6), 6, "[50, 100]"),
    (between(3, 5), 500, "[0.6, 1]"),
    # part of a whole is at most all of it, however the two are bounded
    (6, between(5, 8), "[75, 100]"),
    (between(3, 7), 6, "[50, 100]"),
    (6, {"value": 5, "bound": "at_least"}, "(0, 100]"),
    (6, {"value": 6, "bound": "at_most"}, "[100, 100]"),
    ({"value": 3, "bound": "at_least"}, 6, "[50, 100]"),
    ({"value": 6, "bound": "at_least"}, 6, "[100, 100]"),
]
MORE_THAN_ALL = [
    (7, 6),
    (6, 0),
    (between(9, 12), 6),
    ({"value": 9, "bound": "at_least"}, 6),
    (between(7, 9), between(5, 6)),
]


@pytest.mark.parametrize(("part", "whole", "expected"), SHARES)
def test_schools_at_standard_as_a_share_of_all(part: Any, whole: Any, expected: str) -> None:
    found = value(SHARE, "national_standard_schools", part, whole)
    assert written(found) == expected
    assert not found.is_vacuous
    assert found.is_exact == (len(set(expected.strip("[]").split(", "))) == 1 and "?" not in expected)


@pytest.mark.parametrize(("part", "whole"), MORE_THAN_ALL)
def test_more_schools_at_standard_than_schools_are_an_error(part: Any, whole: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        value(SHARE, "national_standard_schools", part, whole)
    assert [error["type"] for error in refused.value.errors()] == ["part_above_indicator"]


def test_a_share_of_another_indicator_may_pass_100() -> None:
    found = value(ShareOf(whole="schools"), "level_2_schools", 7, 5)
    assert written(found) == "[140, 140]"


def test_a_year_without_events_is_vacuous() -> None:
    found = value(AsReported(), "cases_resolved", {"value": {"part": 0, "whole": 0}}, None)
    assert found.is_vacuous
    assert not found.is_exact
    assert value(AsReported(), "poor_households", 0, None).is_exact


def test_a_share_is_comparable_only_if_both_figures_are() -> None:
    """No clause of Bạch Thông has such figures: neither the schools nor those at standard are tied to a definition."""
    known = BACH_THONG.indicators["schools"]
    seen = Observation(indicator="schools", year=2027, value=6, unit="trường")
    for one, other in product((True, False), repeat=2):
        part, whole = (Figure(seen, known, Measured(point((6, 1)), False, each)) for each in (one, other))
        assert _share_of(2027, part, whole, is_part=True).comparable == (one and other)


def test_nothing_is_looked_at_without_the_figure_itself() -> None:
    history = History(
        report(figure("protected_poor_households", 2027, 1), figure("schools", 2028, 6)), BACH_THONG, 2027
    )
    assert history.value(NET, "poor_households", 2027) is None
    assert history.value(SHARE, "national_standard_schools", 2028) is None
    assert not history.reported("schools")  # later than the review year


def test_a_bounded_share_is_shown_up_to_all_of_it() -> None:
    found = card(
        figure("national_standard_schools", 2026, 6),
        figure("schools", 2026, 5, bound="between", upper=8),
        as_of=2026,
        readings={"11a": "all_schools"},
    )["11a"]
    assert (found.verdict, found.cause) == ("undetermined", "inconclusive_bound")
    assert found.observed is not None
    assert found.observed.interval is not None
    upper = found.observed.interval.upper
    assert upper is not None
    assert (upper.exact, upper.unit) == ("100", "%")  # type: ignore[union-attr]
