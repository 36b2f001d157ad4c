"""Deciding without telling: the same answers as `assess`, and one clause described when it is asked for."""

import random
import subprocess
import sys

import pytest

from bt_targets import BACH_THONG, AssessmentError, Decisions, Report, assess, baseline_report, decide
from bt_targets.ground.verdicts import PERSPECTIVES
from tests.builders import figure, report
from tests.comparison import YEARS, drawn


def test_decisions_are_those_of_the_scorecard(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(4):
        _, figures = drawn(rng)
        for as_of in YEARS:
            perspective = rng.choice(PERSPECTIVES)
            readings = {clause.id: rng.choice(clause.readings).name for clause in BACH_THONG.clauses}
            card = assess(figures, as_of, perspective=perspective, readings=readings)
            decisions = decide(figures, as_of, perspective=perspective, readings=readings)
            for target, found in zip(card.targets, decisions.targets, strict=True):
                assert (found.number, found.verdict, found.final, found.pace) == (
                    target.number, target.verdict, target.final, target.pace
                )  # fmt: skip
                for clause, decided in zip(target.clauses, found.clauses, strict=True):
                    assert (decided.id, decided.verdict, decided.final, decided.cause, decided.pace) == (
                        clause.id, clause.verdict, clause.final, clause.cause, clause.pace
                    )  # fmt: skip
                    assert decided.reading == clause.reading
            assert decisions.scorecard() == card


def test_a_clause_is_described_as_the_scorecard_has_it() -> None:
    figures = report(figure("pigs", 2026, 2377), figure("trained_labour", 2025, 40, "%"))
    decisions, card = decide(figures, 2027), assess(figures, 2027)
    for clause in card.targets[3].clauses + card.targets[14].clauses:
        assert decisions.describe(clause.id) == clause


def test_what_was_tested_stands_beside_the_decision() -> None:
    pigs = decide(report(figure("pigs", 2026, 2377)), 2026)["4b"]
    assert pigs.tested is not None
    assert pigs.tested.value is not None
    assert (pigs.tested.year, pigs.tested.value.interval.low) == (2026, (2377, 1))  # type: ignore[union-attr]


def test_decisions_are_found_by_number_and_by_id() -> None:
    decisions = decide(baseline_report(), 2025)
    assert isinstance(decisions, Decisions)
    assert decisions[12].clauses[1] is decisions["12b"]
    assert len(decisions) == len(decisions.clauses) == 53
    assert [clause.id for clause in decisions] == [clause.id for clause in BACH_THONG.clauses]
    assert "4b" in decisions
    assert 4 in decisions
    for missing in ("4z", 31, True, 1.0, None):
        assert missing not in decisions
        with pytest.raises(KeyError):
            decisions[missing]  # type: ignore[index]
    with pytest.raises(KeyError):
        decisions.describe("4z")


def test_what_cannot_be_asked_is_refused_before_anything_is_decided() -> None:
    with pytest.raises(AssessmentError):
        decide(Report(), 2024)
    with pytest.raises(AssessmentError):
        decide(Report(), 2026, readings={"4b": "by_end"})


def test_deciding_imports_no_words() -> None:
    code = (
        "import sys, types, importlib.machinery as m, pathlib, importlib.util as u\n"
        "root = pathlib.Path(u.find_spec('bt_targets').origin).parent\n"
        "package = types.ModuleType('bt_targets'); package.__path__ = [str(root)]; sys.modules['bt_targets'] = package\n"
        "import bt_targets.deciding.decide\n"
        "print(sorted({name.split('.')[1] for name in sys.modules if name.startswith('bt_targets.')}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['bach_thong', 'deciding', 'ground', 'report', 'rules']"
