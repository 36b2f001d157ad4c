"""Whatever way a decision takes, it is the same: a share of what `python -m tests.paths` compares."""

import copy
import pickle
import random
from dataclasses import replace
from typing import Any, get_args

import pytest

from benchmarks.floor import BASELINE, LAST, Values, by_hand
from bt_targets import BACH_THONG, Clause, ClauseDecision, Reading, Report, Resolution, baseline_report, decide
from bt_targets.deciding.compiled.forms import compiled
from bt_targets.deciding.compiled.growth import compounded
from bt_targets.deciding.compiled.one_year import AT_LEVEL, MEASURES
from bt_targets.deciding.compiled.timings import TIMINGS, added
from bt_targets.deciding.compiled.values import SUBJECTS
from bt_targets.deciding.decide import Deciding
from bt_targets.deciding.question import Question
from bt_targets.deciding.review import review_of
from bt_targets.ground.verdicts import PERSPECTIVES
from bt_targets.report import numbers
from bt_targets.report.numbers import numbers_of
from bt_targets.rules.clauses import Timing
from bt_targets.rules.comparisons import Comparison, at_least
from bt_targets.rules.measures import Measure, ShareOfBase
from bt_targets.rules.subjects import Subject
from tests.builders import figure, report
from tests.paths import Compared, reports
from tests.share import examples

PIGS = BACH_THONG["4b"]


def test_all_paths_decide_the_same(seed: int) -> None:
    compared, drawn = Compared(), reports(random.Random(seed))
    many = max(6, examples(30))
    for number in range(many):
        compared.add(*next(drawn), f"seed {seed}, report {number}")
    assert not compared.differing, "\n".join(compared.differing[:5])
    assert compared.by_path["decide"] == compared.decisions > 200 * many
    assert compared.by_path["compiled"] > compared.decisions // 2


# -- every kind has its form


def kinds(union: Any) -> set[str]:
    return {kind.model_fields["kind"].default for kind in get_args(get_args(union)[0])}


def test_every_kind_that_can_be_declared_has_a_compiled_form() -> None:
    assert SUBJECTS.keys() == kinds(Subject)
    assert MEASURES.keys() == kinds(Measure)
    assert AT_LEVEL.keys() == kinds(Comparison)
    assert TIMINGS.keys() == set(get_args(Timing))


@pytest.mark.parametrize("what", ["subject", "measure", "comparison"])
def test_a_kind_without_a_form_is_refused(what: str) -> None:
    part = getattr(PIGS.readings[0], what)
    unknown = type(part).model_construct(**{**dict(part), "kind": "unheard_of"})
    asked = Question(PIGS, reading(**{what: unknown}), BACH_THONG, 2027, "term")
    with pytest.raises(NotImplementedError, match=f"the {what} 'unheard_of' has no compiled form"):
        compiled(asked)


def test_a_timing_without_a_form_is_refused() -> None:
    with pytest.raises(NotImplementedError, match="the timing 'unheard_of'"):
        compiled(Question(PIGS, reading(timing="unheard_of"), BACH_THONG, 2027, "term"))


def reading(**changes: Any) -> Reading:
    return Reading.model_construct(**{**dict(PIGS.readings[0]), **changes})


def test_it_is_refused_by_whoever_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bt_targets.deciding.compiled.timings.TIMINGS", {})
    with pytest.raises(NotImplementedError):
        decide(baseline_report(), 2026, resolution=BACH_THONG.model_copy(update={"body_kind": BACH_THONG.body_kind}))


def test_sums_and_products_are_of_integers() -> None:
    assert compounded([(10, 1), (25, 2)]) == (110 * 225, 100 * 200)
    assert added([(1, 2), (3, 2), (1, 3)]) == (14, 6)
    assert added([(1, 3), (1, 2)]) == (5, 6)
    assert added([]) == (0, 1)


def test_whoever_starts_above_the_level_is_on_the_path_while_at_it() -> None:
    given = report(figure("health_insurance", 2025, 97, "%"), figure("health_insurance", 2026, 96, "%"))
    assert decide(given, 2026)["12b"][1:5] == ("pending", False, None, "on_track")


# -- figures are measured once


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The indicators of the figures that were measured."""
    seen: list[str] = []
    number_of = numbers.number_of

    def counted(observation: Any, indicator: Any) -> Any:
        seen.append(indicator.id)
        return number_of(observation, indicator)

    monkeypatch.setattr(numbers, "number_of", counted)
    return seen


def test_figures_are_measured_once(measured: list[str]) -> None:
    given = report(figure("pigs", 2026, 5000), figure("pigs", 2027, 5120), figure("poultry", 2026, 1))
    for as_of in (2026, 2027):
        for perspective in PERSPECTIVES:
            decide(given, as_of, perspective=perspective)
    assert measured == ["pigs", "pigs", "poultry"]
    assert decide(copy.copy(given), 2026).targets == decide(given, 2026).targets
    assert len(measured) == 3
    for again in (copy.deepcopy(given), pickle.loads(pickle.dumps(given)), given.model_copy(deep=True)):
        assert decide(again, 2026).targets == decide(given, 2026).targets
    assert len(measured) == 12


def test_numbers_are_no_part_of_a_report() -> None:
    given, same = (report(figure("pigs", 2026, 5000)) for _ in range(2))
    before = (
        repr(given),
        given.model_dump_json(),
        hash(given),
        dict(given),
        given.model_fields_set,
        pickle.dumps(same),
    )
    decide(given, 2026)
    assert (repr(given), given.model_dump_json(), hash(given), dict(given), given.model_fields_set) == before[:-1]
    assert len(pickle.dumps(given)) < len(before[-1]) + 100
    assert given == same
    assert given == pickle.loads(pickle.dumps(given)) == copy.copy(given)


def test_other_figures_are_other_numbers() -> None:
    given = report(figure("pigs", 2026, 4000))
    assert decide(given, 2026)["4b"].verdict == "not_met"
    changed = given.model_copy(update={"observations": [figure("pigs", 2026, 5000)]})
    assert decide(changed, 2026)["4b"].verdict == "met"
    assert decide(given.replacing(figure("pigs", 2026, 6000)), 2026)["4b"].verdict == "exceeded"


def with_clause(clause: Clause) -> Resolution:
    """The resolution with nothing in it but one target of one changed clause."""
    target = BACH_THONG[int(clause.id.rstrip("abcd"))].model_copy(update={"clauses": (clause,)})
    return BACH_THONG.model_copy(update={"targets": (target,)})


def test_another_resolution_measures_anew() -> None:
    rule = PIGS.readings[0]
    stricter = rule.model_copy(update={"comparison": at_least("6000 con")})
    other = with_clause(PIGS.model_copy(update={"readings": (stricter,)}))
    given = report(figure("pigs", 2026, 5500))
    for _ in range(2):
        assert decide(given, 2026)["4b"].verdict == "exceeded"
        assert decide(given, 2026, resolution=other)["4b"].verdict == "not_met"
    assert numbers_of(given, other).series == {"pigs": {2026: (5500, 1)}}


def test_a_figure_that_cannot_be_measured_is_refused_where_it_is_looked_at() -> None:
    grain = BACH_THONG["3"]
    area = grain.indicator.model_copy(update={"unit": "ha"})
    one = grain.readings[0].model_copy(update={"comparison": at_least("3 ha")})
    other = with_clause(grain.model_copy(update={"indicator": area, "readings": (one,)}))
    given = report(figure("grain_output", 2027, 3000, "tấn"), figure("pigs", 2026, 1))
    assert decide(given, 2026, resolution=other)["3"].cause == "missing_observation"
    with pytest.raises(ValueError, match="tấn"):
        decide(given, 2027, resolution=other)


# -- what is not one number is decided in full


@pytest.mark.parametrize(
    "fields",
    [
        {"indicator": "pigs", "value": 5000, "bound": "at_least"},
        {"indicator": "hygienic_water", "value": "99 %", "definition": "households"},
        {"indicator": "cases_resolved", "value": {"part": 0, "whole": 0}},
        {"indicator": "hygienic_water", "value": "99 %", "bound": "above"},
    ],
)
def test_what_is_not_one_number_is_not_compiled(fields: dict[str, Any]) -> None:
    given = report({"year": 2027, **fields})
    for as_of in (2026, 2027):
        deciding = Deciding(given, review_of(given, as_of, None, "term", None))
        for clause in BACH_THONG.clauses:
            concerned = clause.indicator.id == fields["indicator"] and as_of == 2027
            assert (deciding.compiled(clause.id, "default") is None) == concerned


@pytest.mark.parametrize(
    "value",
    [
        {"value": 5000},
        {"value": 5000, "bound": "about"},
        {"components": {"Quân Thông": 2000, "Đông Thắng": 3000}},
        {"value": 5000, "bound": "between", "upper": 5000},
    ],
)
def test_one_number_is_compiled_however_it_is_given(value: dict[str, Any]) -> None:
    given = report({"indicator": "pigs", "year": 2026, **value})
    assert numbers_of(given, BACH_THONG).series["pigs"] == {2026: (5000, 1)}
    assert decide(given, 2026)["4b"].verdict == "met"


def test_the_earliest_figure_that_is_none_counts() -> None:
    given = report(*(figure("pigs", year, 5000, bound="at_least") for year in (2028, 2026, 2027)))
    found = numbers_of(given, BACH_THONG)
    assert found.unusual == {"pigs": 2026}
    assert [found.unusual_until(year) for year in (2025, 2026, 2030)] == [set(), {"pigs"}, {"pigs"}]


def test_every_indicator_that_a_reading_looks_at_has_to_be_numbers() -> None:
    for clause in BACH_THONG.clauses:
        for one in clause.readings:
            asked = Question(clause, one, BACH_THONG, 2027, "term")
            found = compiled(asked).needs
            base = {one.measure.base} if isinstance(one.measure, ShareOfBase) else set()
            told_by = {each.id for each in (clause.growth_rate, clause.progress) if each}
            assert found == {clause.indicator.id, one.subject.other, *base, *told_by} - {None}
            assert compiled(replace(asked, perspective="year")).needs == found


# -- the answer with what it rests on


def test_a_decision_is_like_any_other() -> None:
    pigs = decide(report(figure("pigs", 2026, 2377)), 2026)["4b"]
    plain = ClauseDecision(*pigs)
    assert isinstance(pigs, ClauseDecision)
    assert pigs == plain
    assert plain == pigs
    assert (pigs != plain, plain != pigs) == (False, False)
    assert hash(pigs) == hash(plain)
    assert repr(pigs) == repr(plain) == "<ClauseDecision 4b: not_met, final>"
    assert pigs != plain._replace(final=False)
    assert pigs._asdict() == plain._asdict()
    assert (len(pigs), pigs[0], pigs[-1], pigs[1:3]) == (7, "4b", plain.tested, ("not_met", True))
    id_, *_, tested = pigs
    assert (id_, tested) == ("4b", plain.tested)
    assert pigs._replace(reading="other").tested == plain.tested
    for again in (pickle.loads(pickle.dumps(pigs)), copy.copy(pigs), copy.deepcopy(pigs)):
        assert type(again) is ClauseDecision
        assert again == pigs
    assert {pigs: 1}[plain] == 1


def test_what_was_tested_is_found_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    in_full = Deciding._decided

    def counted(self: Deciding, clause: str, reading: str) -> Any:
        asked.append(clause)
        return in_full(self, clause, reading)

    monkeypatch.setattr(Deciding, "_decided", counted)
    decisions = decide(report(figure("pigs", 2026, 2377)), 2026)
    assert not asked
    assert decisions["4b"].tested is decisions["4b"].tested is not None
    decisions.describe("4b")
    assert asked == ["4b"]


def test_decisions_can_be_pickled() -> None:
    decisions = decide(baseline_report(), 2026)
    again = pickle.loads(pickle.dumps(decisions))
    assert again.targets == decisions.targets
    assert again.describe("4b") == decisions.describe("4b")


def test_a_resolution_is_the_same_after_its_readings_are_compiled() -> None:
    fresh = BACH_THONG.model_copy(update={"body_kind": BACH_THONG.body_kind})
    size = len(pickle.dumps(fresh))
    assert [decide(Report(), as_of, resolution=fresh).targets for as_of in (2026, 2030)]
    assert fresh == BACH_THONG
    assert len(pickle.dumps(fresh)) < size + 100
    assert pickle.loads(pickle.dumps(fresh)) == fresh == copy.deepcopy(fresh)


# -- the floor of the benchmarks decides the same


def whole_numbers(rng: random.Random) -> tuple[Values, Report]:
    """A full report of whole numbers about the bounds."""
    values: Values = {}
    figures = []
    for indicator in BACH_THONG.indicators.values():
        levels = [
            top
            for clause in BACH_THONG.clauses
            if clause.indicator == indicator and clause.readings[0].measure.kind == "level"
            for top, _ in [clause.readings[0].bound(indicator)]
        ]
        level = max(levels, default=40)
        kept = rng.random() < 0.6
        for year in range(BASELINE, LAST + 1):
            if indicator.kind == "status":
                number = rng.choice((1, int(kept)))
                value: Any = bool(number)
            elif indicator.scale is not None:
                number = level if kept else rng.randrange(len(indicator.scale.grades))
                value = indicator.scale.grades[number].id
            else:
                number = max(1, level + rng.choice((0, 0, 1, 2) if kept else (-3, -2, -1, 0, 1, 2, 5, 12)))
                if indicator.kind == "share" and not indicator.may_pass_100:
                    number = min(number, 100)
                if indicator.id == "protected_poor_households":
                    number = rng.randint(0, values["poor_households", year])
                value = {"magnitude": number, "unit": indicator.unit}
            values[indicator.id, year] = number
            figures.append({"indicator": indicator.id, "year": year, "value": value})
    return values, report(*figures)


def test_the_floor_of_the_benchmarks_decides_the_same(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(examples(16)):
        values, given = whole_numbers(rng)
        for as_of in range(BASELINE + 1, LAST + 1):
            found = {each.clause: (each.verdict, each.final, each.cause, each.pace) for each in by_hand(values, as_of)}
            wanted = {each.id: (each.verdict, each.final, each.cause, each.pace) for each in decide(given, as_of)}
            assert found == wanted
