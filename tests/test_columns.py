"""Deciding in columns: integers that know when they overflow, intervals, figures, and whole answers against the engine."""

import random
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any, get_args

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bt_targets import BACH_THONG, Clause, Observation, Quantity, Reading, Report, Resolution
from bt_targets.deciding.columns import integers, spans
from bt_targets.deciding.columns.answers import ANSWERS, TOLD, composed
from bt_targets.deciding.columns.basis import BASES
from bt_targets.deciding.columns.board import Board
from bt_targets.deciding.columns.figures import BIT_OF
from bt_targets.deciding.columns.integers import LIMIT, Integers, column, single
from bt_targets.deciding.columns.sheet import FigureSheet, SheetInMaking
from bt_targets.deciding.columns.spans import Doubts, Ratios, Span, SpanEnds
from bt_targets.deciding.columns.timings import TIMINGS
from bt_targets.deciding.columns.values import SUBJECTS
from bt_targets.deciding.decide import Deciding
from bt_targets.deciding.review import review_of
from bt_targets.deciding.target import ClauseAnswer, compose
from bt_targets.describing import figures_in_brief
from bt_targets.frames.coded import NumberColumn
from bt_targets.ground import intervals
from bt_targets.ground.exact import Ratio, read_number
from bt_targets.ground.intervals import Interval, LinearBound
from bt_targets.ground.verdicts import CAUSES, PACES, PERSPECTIVES, SIGNALS, Perspective
from bt_targets.report.observation import Measured, measured
from bt_targets.rules.clauses import Timing
from bt_targets.rules.subjects import Subject
from bt_targets.scorecard.assessment import Number
from tests.comparison import Answer, Cell, Decider, drawn
from tests.made_up import made_up
from tests.share import examples

PIGS = BACH_THONG["4b"]

# -- integers

NUMBERS = st.one_of(
    st.integers(-20, 20),
    st.integers(-(2**31), 2**31),
    st.integers(-LIMIT + 1, LIMIT - 1),
    st.sampled_from([LIMIT - 1, 1 - LIMIT, 2**31, 2**32, 2**61, 3**39]),
)
COLUMNS = st.lists(NUMBERS, min_size=1, max_size=4)


def held(numbers: list[int]) -> Integers:
    return column(np.array(numbers, np.int64))


def true_of(result: Integers, row: int) -> int:
    return int(of_row(result.ints, row))


def of_row(values: Any, row: int) -> Any:
    """What stands in a row, or for all rows."""
    return np.asarray(values) if np.ndim(values) == 0 else values[row]


@given(COLUMNS, st.data())
def test_sums_and_products_are_right_or_known_not_to_be_held(ones: list[int], data: st.DataObject) -> None:
    others = data.draw(st.lists(NUMBERS, min_size=len(ones), max_size=len(ones)))
    factor = data.draw(st.integers(-9, 9))
    for result, numbers in (
        (integers.times(held(ones), held(others)), [one * other for one, other in zip(ones, others, strict=True)]),
        (integers.plus(held(ones), held(others)), [one + other for one, other in zip(ones, others, strict=True)]),
        (integers.times(held(ones), single(factor)), [one * factor for one in ones]),
        (integers.power(held(ones), 3), [one**3 for one in ones]),
    ):
        assert max(map(abs, numbers)) <= result.most
        sure = np.broadcast_to(integers.held(result), (len(numbers),))
        for row, number in enumerate(numbers):
            if sure[row]:
                assert true_of(result, row) == number
            else:
                # A sum may be small of two numbers that are nearly too great.
                assert max(abs(number), abs(ones[row]), abs(others[row])) > LIMIT * 0.999
        assert result.near is not None or sure.all()


@given(COLUMNS, st.data())
def test_what_is_compared_is_right_or_unsure(ones: list[int], data: st.DataObject) -> None:
    others = data.draw(st.lists(NUMBERS, min_size=len(ones), max_size=len(ones)))
    third = data.draw(NUMBERS)
    left, right = integers.times(held(ones), single(third)), integers.times(held(others), single(third))
    for one, other, pairs in (
        (left, right, [(a * third, b * third) for a, b in zip(ones, others, strict=True)]),
        (
            integers.plus(left, right),
            right,
            [(a * third + b * third, b * third) for a, b in zip(ones, others, strict=True)],
        ),
    ):
        above, equal, unsure = integers.compared(one, other)
        for row, (a, b) in enumerate(pairs):
            if unsure is None or not unsure[row]:
                assert (bool(above[row]), bool(equal[row])) == (a > b, a == b), (a, b)
            else:
                assert max(abs(a), abs(b)) > LIMIT * 0.999


def test_a_float_never_says_that_two_numbers_are_equal() -> None:
    big = single(3**39)
    one, other = integers.times(held([3**39, 3**39]), big), integers.times(held([3**39, 3**39 - 1]), big)
    _, _, unsure = integers.compared(one, other)
    assert unsure is not None
    assert unsure.tolist() == [True, True]
    far = integers.compared(one, integers.times(held([3**39 // 2, 3**38]), big))
    assert (far.above.tolist(), far.equal.tolist(), far.unsure.tolist()) == ([True] * 2, [False] * 2, [False] * 2)  # type: ignore[union-attr]


def test_numbers_beyond_all_floats_are_unsure() -> None:
    huge = single(10**400)
    assert huge.most == 10**400
    _, equal, unsure = integers.compared(integers.times(held([1, 0]), huge), huge)
    assert unsure is not None
    assert unsure.all()
    assert not equal.any()


# -- intervals


@st.composite
def an_interval(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, 12)), draw(st.sampled_from([1, 2, 3]))
    if draw(st.booleans()):
        return intervals.point(low)
    high = None if draw(st.booleans()) else (low[0] + draw(st.integers(0, 6)), low[1])
    made = Interval(low, draw(st.booleans()), high, high is not None and draw(st.booleans()))
    return intervals.point(low) if made.is_empty else made


def spanned(*rows: Interval) -> Span:
    """Intervals as a column."""

    def ratios(pairs: list[Ratio]) -> Ratios:
        top, bottom = zip(*pairs, strict=True)
        return Ratios(held([*top]), held([*bottom]))

    low = ratios([row.low for row in rows])
    if all(row.is_point and not row.low_open for row in rows):
        return spans.point(low)
    ends = [(row.low_open, row.high_open, row.high is None) for row in rows]
    high = ratios([row.low if row.high is None else row.high for row in rows])
    return Span(low, high, SpanEnds(*(np.array(end) for end in zip(*ends, strict=True))))


def interval_in(span: Span, row: int) -> Interval:
    """A row of a column as an interval in lowest terms."""

    def number(ratios: Ratios) -> Ratio:
        return Fraction(true_of(ratios.top, row), true_of(ratios.bottom, row)).as_integer_ratio()

    if span.ends is None:
        return intervals.point(number(span.low))
    low_open, high_open, endless = (bool(of_row(end, row)) for end in span.ends)
    # Whether infinity belongs to an interval says nothing.
    return Interval(number(span.low), low_open, None if endless else number(span.high), high_open and not endless)


def lowest(interval: Interval) -> Interval:
    ends = [None if end is None else Fraction(*end).as_integer_ratio() for end in (interval.low, interval.high)]
    assert ends[0] is not None
    return interval._replace(low=ends[0], high=ends[1])


@given(an_interval(), an_interval(), an_interval(), an_interval(), st.booleans())
def test_intervals_in_columns_are_those_of_the_engine(
    one: Interval, other: Interval, third: Interval, fourth: Interval, strict: bool
) -> None:
    doubts = Doubts()
    rows, against = spanned(one, other), spanned(third, fourth)
    pairs = [(one, third), (other, fourth)]
    for_all, for_none = spans.is_at_least(rows, against, doubts, strict=strict)
    for row, (larger, smaller) in enumerate(pairs):
        wanted = intervals.is_at_least(larger, smaller, strict=strict)
        assert (bool(for_all[row]), bool(for_none[row])) == (wanted is True, wanted is False)
        assert interval_in(spans.sum_of(rows, against), row) == lowest(intervals.plus(larger, smaller))
        assert interval_in(spans.product_of(rows, against), row) == lowest(intervals.times(larger, smaller))
        for line in (LinearBound((3, 2), (0, 1)), LinearBound((1, 1), (-2, 1), (1, 1)), LinearBound((0, 1), (7, 2))):
            for floored in (True, False):
                along = spans.along(line, rows, doubts, floored=floored)
                assert interval_in(along, row) == lowest(intervals.along(line, larger, floored=floored))
        for whole in (True, False):
            if larger.high is None or larger.high[0]:
                above = spans.above_zero(rows, whole=whole)
                if rows.ends is not None:
                    assert interval_in(above, row) == lowest(intervals.above_zero(larger, whole=whole))
    assert doubts.rows is None


# -- numbers of a frame


@pytest.mark.parametrize("kind", [pa.float64(), pa.float32()])
@given(
    st.lists(st.one_of(st.floats(allow_nan=False, width=32), st.floats(-1e6, 1e6), st.decimals(-999, 999, places=2)))
)
def test_a_float_counts_by_its_shortest_decimal_form(kind: Any, numbers: list[Any]) -> None:
    narrow = kind == pa.float32()
    array = pa.array([*map(float, numbers)], pa.float64()).cast(kind, safe=False)
    rows = np.arange(len(array))
    top, bottom, plain = NumberColumn(array).at(rows)
    texts = array.cast(pa.string()).to_pylist() if narrow else array.to_pylist()
    for row, text in enumerate(texts):
        if plain[row]:
            exact = read_number(Decimal(text) if narrow else text)
            assert Fraction(int(top[row]), int(bottom[row])) == exact
        elif not narrow and abs(numbers[row]) < 10**5 and isinstance(numbers[row], Decimal):
            pytest.fail(f"{text} is plain")


# -- answers


def sheet_of(reports: list[Report], resolution: Resolution) -> FigureSheet:
    making, indicators = SheetInMaking(len(reports)), resolution.indicators
    for row, report in enumerate(reports):
        for each in report.observations:
            if each.indicator in indicators:
                told = measured(each, indicators[each.indicator])
                making.put_one(each.indicator, each.year, row, told)
                if each.status != "official":
                    making.mark(each.indicator, each.year, row, "unsettled")
    return making.made()


YEARS = range(BACH_THONG.term.baseline, BACH_THONG.term.last + 1)
by_year = pytest.mark.parametrize("year", YEARS)


@pytest.fixture(scope="module", params=range(examples(8)))
def communes(request: pytest.FixtureRequest, seed: int) -> list[Report]:
    """The random reports of some communes."""
    rng = random.Random(f"{seed} {request.param}")
    return [drawn(rng)[1] for _ in range(5)]


def asked_of(resolution: Resolution, years: Iterable[int]) -> list[tuple[Clause, Reading, int, Perspective]]:
    readings = [(clause, reading) for clause in resolution.clauses for reading in clause.readings]
    return [(*pair, year, perspective) for pair, year, perspective in product(readings, years, PERSPECTIVES)]


@by_year
def test_many_communes_at_once_are_decided_as_each_alone(communes: list[Report], year: int, seed: int) -> None:
    board, deciders = Board(BACH_THONG, sheet_of(communes, BACH_THONG)), [Decider(each) for each in communes]
    decided, asked = 0, asked_of(BACH_THONG, [year])
    for clause, reading, _, perspective in asked:
        codes, left = board.answers(clause, reading, year, perspective)
        for row, decider in enumerate(deciders):
            if left is None or not left[row]:
                cell = Cell(clause.id, reading.name, year, perspective)
                assert Answer(*ANSWERS[codes[row]]) == decider.decide(cell), f"seed {seed}: {cell}"
                decided += 1
    assert decided > 0.9 * len(deciders) * len(asked)


@pytest.mark.parametrize("scale", [10**6, 10**9, 10**13, 123_456_789_012_345, 10**17])
@pytest.mark.parametrize("draw", range(examples(8)))
def test_of_numbers_that_no_column_holds_none_is_wrong(draw: int, scale: int, seed: int) -> None:
    """The same figures, but millions of times as great: products pass 64 bits in many clauses."""
    report, resolution = made_up(random.Random(f"{seed} {draw} {scale}"))
    report = great(report, scale)
    board, decider = Board(resolution, sheet_of([report], resolution)), Decider(report, resolution)
    decided, term = 0, resolution.term
    for clause, reading, year, perspective in asked_of(resolution, range(term.baseline, term.last + 1)):
        codes, left = board.answers(clause, reading, year, perspective)
        if left is None or not left[0]:
            decided += 1
            cell = Cell(clause.id, reading.name, year, perspective)
            assert Answer(*ANSWERS[codes[0]]) == decider.decide(cell), f"seed {seed}, {scale}: {cell}"
    assert decided


def great(report: Report, scale: int) -> Report:
    """A report with figures so many times as great."""
    fields = {"resolution": report.resolution, "commune": report.commune}
    observations = tuple(scaled(each, scale) for each in report.observations)
    return Report.built({**fields, "observations": observations}, report.rules)


def test_figures_that_no_column_holds_are_left_in_a_part_of_the_sheet_too() -> None:
    making = SheetInMaking(3)
    for row, number in enumerate((5000, LIMIT, LIMIT - 1)):
        making.put_one("pigs", 2026, row, Measured(intervals.point((number, 1)), False, True))
    sheet = making.made()
    for part, wanted in ((sheet, [False, True, False]), (sheet.taken(np.array([1, 2]), ["pigs"]), [True, False])):
        left = Board(BACH_THONG, part).answers(PIGS, PIGS.readings[0], 2026, "term").left
        assert left is not None
        assert left.tolist() == wanted


def scaled(each: Observation, scale: int) -> Observation:
    if not isinstance(each.value, Quantity) or not each.value.unit.startswith(("con", "người", "tỷ đồng")):
        return each
    value = Quantity.model_construct(magnitude=each.value.magnitude * scale, unit=each.value.unit)
    return Observation.model_construct(**{**dict(each), "value": value})


@pytest.mark.parametrize(
    ("clause", "unit", "cases"),
    [
        (
            "17",  # 100 % by 2030: from 50 % in 2025 the path is 60 % in 2026 and 70 % in 2027
            "%",
            [
                ({2025: 50, 2026: 75, 2027: 65}, "behind"),
                ({2025: 50, 2026: 65, 2027: 75}, "on_track"),
                ({2025: 50, 2026: 60}, "on_track"),
                ({2025: 50, 2026: 59}, "behind"),
                ({2024: 40, 2026: 60}, "on_track"),
                ({2024: 40, 2025: 50, 2027: 70}, "on_track"),
                ({2025: 50}, "unclear"),
                ({2026: 65}, "unclear"),
                ({2027: 100}, "met"),
                ({}, "missing_observation"),
            ],
        ),
        (
            "8b",  # three by 2030, counted up: in 2027 1.2 are due
            "hợp tác xã",
            [
                ({2026: 1, 2027: 1}, "on_track"),
                ({2026: 1, 2027: 0}, "behind"),
                ({2026: 1}, "missing_observation"),
                ({2027: 3}, "met"),
                ({2026: 2, 2027: 2}, "exceeded"),
                ({2025: 3, 2026: 0, 2027: 0}, "behind"),
            ],
        ),
        (
            "8d",  # one, once
            "sản phẩm",
            [
                ({2026: 1}, "met"),
                ({2026: 2, 2027: 0}, "exceeded"),
                ({2026: 1, 2027: 2}, "exceeded"),
                ({2027: 0}, "unclear"),
                ({2025: 1}, "unclear"),
            ],
        ),
        (
            "4b",  # 5000 in every year
            "con",
            [
                ({2026: 5000, 2027: 5001}, "met"),
                ({2026: 5001, 2027: 5001}, "exceeded"),
                ({2026: 4999, 2027: 5001}, "not_met"),
                ({2026: 4999}, "not_met"),
                ({2027: 5001}, "missing_observation"),
            ],
        ),
        (
            "8c",  # three more than at the baseline, by 2030
            "sản phẩm",
            [
                ({2025: 2, 2027: 5}, "met"),
                ({2025: 2, 2026: 9, 2027: 6}, "exceeded"),
                ({2024: 1, 2026: 4}, "met"),
                ({2025: 0, 2026: 1}, "on_track"),
                ({2025: 0, 2027: 1}, "behind"),
                ({2026: 3}, "missing_baseline"),
            ],
        ),
    ],
)
def test_communes_with_figures_of_different_years(
    clause: str, unit: str, cases: list[tuple[dict[int, int], str]]
) -> None:
    asked = BACH_THONG[clause]
    indicator = asked.indicator
    reports = [
        Report(
            observations=[
                {"indicator": indicator.id, "year": year, "value": {"magnitude": number, "unit": unit}}
                for year, number in figures.items()
            ]
        )
        for figures, _ in cases
    ]
    board = Board(BACH_THONG, sheet_of(reports, BACH_THONG))
    codes, left = board.answers(asked, asked.readings[0], 2027, "term")
    answers = [ANSWERS[code] for code in codes]
    assert left is None
    assert [answer.cause or answer.pace or answer.verdict for answer in answers] == [wanted for _, wanted in cases]
    for report, answer in zip(reports, answers, strict=True):
        assert Answer(*answer) == Decider(report).decide(Cell(clause, "default", 2027, "term"))


def test_a_sum_of_bounded_counts_where_a_year_is_missing_in_another_commune() -> None:
    clause = BACH_THONG["8b"]
    counts: list[dict[int, str]] = [
        {2026: "từ 0 đến 1 hợp tác xã", 2027: "1 hợp tác xã"},
        {2027: "dưới 5 hợp tác xã"},
        {2026: "từ 2 đến 3 hợp tác xã", 2027: "ít nhất 2 hợp tác xã"},
    ]
    reports = [
        Report(
            observations=[{"indicator": clause.indicator.id, "year": year, "value": text} for year, text in of.items()]
        )
        for of in counts
    ]
    codes, left = Board(BACH_THONG, sheet_of(reports, BACH_THONG)).answers(clause, clause.readings[0], 2027, "term")
    assert left is None
    for code, report in zip(codes, reports, strict=True):
        assert Answer(*ANSWERS[code]) == Decider(report).decide(Cell("8b", "default", 2027, "term"))
    assert [ANSWERS[code].cause or ANSWERS[code].verdict for code in codes] == [
        "pending",
        "missing_observation",
        "exceeded",
    ]


def test_poor_households_less_the_protected_ones() -> None:
    numbers = [(10, 10), (10, 9), (10, None), (0, None)]
    reports = [
        Report(
            observations=[
                {"indicator": indicator, "year": 2027, "value": {"magnitude": number, "unit": "hộ"}}
                for indicator, number in zip(("poor_households", "protected_poor_households"), pair, strict=True)
                if number is not None
            ]
        )
        for pair in numbers
    ]
    clause = BACH_THONG["16"]
    sheet = sheet_of(reports, BACH_THONG)
    told = Board(BACH_THONG, sheet).answers(clause, clause.readings[0], 2027, "term")
    answers = [ANSWERS[code] for code in told.codes]
    assert [answer.cause or answer.pace or answer.verdict for answer in answers] == [
        "met",
        "unclear",
        "missing_part",
        "met",
    ]
    assert told.left is None


@pytest.mark.parametrize("scale", [1, 10**11])
@by_year
def test_what_is_told_beside_answers_is_what_a_scorecard_says(
    communes: list[Report], year: int, seed: int, scale: int
) -> None:
    reports = [great(report, scale) for report in communes[:2]]
    board = Board(BACH_THONG, sheet_of(reports, BACH_THONG))
    for clause, reading, _, perspective in asked_of(BACH_THONG, [year]):
        codes, _ = board.answers(clause, reading, year, perspective)
        told = board.figures(clause, reading, year, perspective, codes)
        left = board.left(clause, reading, year, perspective)
        for row, report in enumerate(reports):
            if left is not None and left[row]:
                continue
            review = review_of(report, year, BACH_THONG, perspective, {clause.id: reading.name})
            signals, required, margin, _ = figures_in_brief(clause.id, Deciding(report, review))
            bits = sum(BIT_OF[signal] for signal in signals if signal != "reading_matters")
            where = f"seed {seed}: {clause.id} {reading.name} {year} {perspective}"
            assert told.signals[row] == bits, where
            wanted = float(Fraction(required.exact or 0)) if isinstance(required, Number) else None
            assert same(told.required[row], wanted), where
            assert same(told.margin[row], None if margin is None else margin[0] / margin[1]), where
            if isinstance(required, Number):
                assert (required.unit == "%/năm") == told.rated[row] or clause.indicator.unit == "%/năm", where


def same(number: float, wanted: float | None) -> bool:
    return bool(np.isnan(number)) if wanted is None else number == wanted


def test_a_target_is_composed_as_everywhere() -> None:
    for codes in product(range(len(ANSWERS)), repeat=3):
        for exceedable in product((False, True), repeat=3):
            parts = [ANSWERS[code] for code in codes]
            if any(part.verdict == "exceeded" and not can_be for part, can_be in zip(parts, exceedable, strict=True)):
                continue
            wanted = compose(
                ClauseAnswer(part.verdict, part.pace, part.final, can_be)
                for part, can_be in zip(parts, exceedable, strict=True)
            )
            (code,) = composed(
                [(np.array([each], np.int8), can_be) for each, can_be in zip(codes, exceedable, strict=True)]
            )
            target = ANSWERS[code]
            assert (target.verdict, target.pace, target.final) == wanted


def test_a_question_is_worked_out_once_for_the_same_clause_and_reading() -> None:
    board, reading = Board(BACH_THONG, SheetInMaking(1).made()), PIGS.readings[0]
    asked = board.question(PIGS, reading, 2027, "term")
    assert board.question(PIGS, reading, 2027, "term") is asked
    assert Board(BACH_THONG, SheetInMaking(2).made()).question(PIGS, reading, 2027, "term") is asked
    clause, other = PIGS.model_copy(), reading.model_copy()
    assert board.question(clause, reading, 2027, "term").clause is clause
    assert board.question(clause, other, 2027, "term").reading is other


def test_what_is_not_one_number_is_unusual() -> None:
    making = SheetInMaking(6)
    for row, interval in enumerate(
        [
            intervals.point((5000, 1)),
            Interval((5000, 1), low_open=False, high=(5000, 1), high_open=False),
            Interval((5000, 1), low_open=False, high=(5001, 1), high_open=False),
            Interval((5000, 1), low_open=False, high=(5001, 1), high_open=True),
            Interval((5000, 1), low_open=True, high=(5001, 1), high_open=False),
            Interval((5000, 1), low_open=False, high=None, high_open=False),
        ]
    ):
        making.put_one("pigs", 2026, row, Measured(interval, False, True))
    sheet = making.made()
    unusual = sheet.unusual(["pigs"])
    assert unusual is not None
    assert unusual.tolist() == [False, False, True, True, True, True]
    for rows, is_usual in (([0, 1], True), ([0, 5], False)):
        part = sheet.taken(np.array(rows), ["pigs"])
        assert (part.unusual(["pigs"]) is None) == (part.cells("pigs")[2026].span.ends is None) == is_usual


# -- every kind has its form


def test_every_kind_that_can_be_declared_has_a_form_in_columns() -> None:
    assert SUBJECTS.keys() == {kind.model_fields["kind"].default for kind in get_args(get_args(Subject)[0])}
    assert TIMINGS.keys() == BASES.keys() == set(get_args(Timing))
    assert ("not_met", *CAUSES, "met", "exceeded") == TOLD
    assert len(ANSWERS) == 1 + len(CAUSES) + len(PACES) + 4
    assert BIT_OF.keys() == set(SIGNALS)


@pytest.mark.parametrize("what", ["subject", "measure", "comparison", "timing"])
def test_a_kind_without_a_form_in_columns_is_refused(what: str) -> None:
    unknown: Any = "unheard_of"
    if what != "timing":
        part = getattr(PIGS.readings[0], what)
        unknown = type(part).model_construct(**{**dict(part), "kind": unknown})
    reading = Reading.model_construct(**{**dict(PIGS.readings[0]), what: unknown})
    with pytest.raises(NotImplementedError, match=f"the {what} 'unheard_of'"):
        Board(BACH_THONG, SheetInMaking(1).made()).answers(PIGS, reading, 2027, "term")
