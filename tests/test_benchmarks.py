"""What the benchmarks compare with answers as the library does, and their page says what was measured. No clock is read."""

import json
import random
import subprocess
import sys
from typing import Any

import pytest

from benchmarks.floor import BASELINE, LAST, by_hand
from benchmarks.goals import goals
from benchmarks.page import LANGS, MEASURED, ROOT, page, path_of
from benchmarks.sentences import duration, number
from bt_targets import Report, decide
from tests.share import examples

WHY = "{} is not installed: pip install -e '.[benchmarks]'"
YEARS = range(BASELINE + 1, LAST + 1)


def there(module: str) -> Any:
    return pytest.importorskip(module, reason=WHY.format(module))


# -- floors


def test_the_numpy_floors_decide_as_the_one_by_hand(seed: int) -> None:
    there("numpy")
    from benchmarks.communes import generator, of_commune, wide
    from benchmarks.numpy_floor import ANSWERS, CLAUSES, answers, passes

    communes = examples(200)
    values = wide(generator(seed), communes)
    codes, passed = answers(values, YEARS), passes(values, YEARS)
    occurring = set()
    for row in range(communes):
        for year in YEARS:
            decided = {each.clause: each for each in by_hand(of_commune(values, row), year)}
            assert decided.keys() == set(CLAUSES)
            for place, clause in enumerate(CLAUSES):
                each, answer = decided[clause], ANSWERS[codes[year][place, row]]
                assert (each.verdict, each.final, each.cause, each.pace) == (
                    answer.verdict, answer.final, None, answer.pace,
                ), (seed, row, year, clause)  # fmt: skip
                if year == LAST:
                    assert passed[year][place, row] == (each.verdict in {"met", "exceeded"})
                occurring.add(answer)
    assert occurring == set(ANSWERS)


def test_the_communes_that_are_drawn_can_be_reported(seed: int) -> None:
    there("numpy")
    from benchmarks.communes import generator, of_commune, wide
    from benchmarks.many import observations

    values = wide(generator(seed), 8)
    for row in range(8):
        figures = of_commune(values, row)
        report = Report(observations=observations(figures))
        for year in YEARS:
            wanted = {each.clause: (each.verdict, each.final, each.cause, each.pace) for each in by_hand(figures, year)}
            assert wanted == {
                each.id: (each.verdict, each.final, each.cause, each.pace) for each in decide(report, year)
            }


def test_no_product_of_the_floors_passes_64_bits() -> None:
    there("numpy")
    from benchmarks.communes import generator, wide

    values = wide(generator(), 3000)
    most = {name: max(int(values[name, year].max()) for year in (BASELINE, *YEARS)) for name, _ in values}
    products = (
        most["gross_product"] * 111**5,
        most["state_budget_revenue"] * 110**5,
        most["income_per_capita"] ** 5 * 13**4,
        most["new_party_members"] * 100,
    )
    assert max(products) < 2**62


def test_a_long_table_has_a_row_for_every_figure() -> None:
    there("numpy")
    there("pyarrow")
    from benchmarks.communes import LongTable, generator, wide

    values = wide(generator(), 3)
    rows = LongTable(3).of(values).to_pylist()
    assert len(rows) == 3 * len(values)
    cells = {(row["commune"], row["indicator"], row["year"]): row for row in rows}
    grain = cells["00001", "grain_output", 2027]
    assert (grain["value"], grain["unit"], grain["text"]) == (values["grain_output", 2027][1], "tấn/năm", None)
    grades = ("không đạt", "đạt", "khá", "giỏi")
    training = cells["00002", "militia_training", 2030]
    assert (training["value"], training["text"]) == (None, grades[values["militia_training", 2030][2]])
    status = cells["00000", "commune_health_standard", 2026]
    assert (status["value"], status["text"]) == (None, ("không", "có")[values["commune_health_standard", 2026][0]])


# -- what one would pick instead


def test_numpy_answers_the_common_item_as_the_library() -> None:
    np = there("numpy")
    from benchmarks.peers.item import CLAUSES
    from benchmarks.peers.numpy_integers import PEER
    from benchmarks.peers.tables import ANSWERS, documents, eight, whole_numbers

    table, rules = whole_numbers(examples(40)), eight()
    reports = [Report(observations=each) for each in documents(table)]
    decided = [decide(report, LAST, resolution=rules) for report in reports]
    wanted = [[ANSWERS[each[clause].verdict] for each in decided] for clause in CLAUSES]
    assert np.array_equal(PEER.decide(PEER.prepare(table)), wanted)


@pytest.mark.parametrize(
    ("tool", "module"),
    [
        ("pandas", "pandas_expressions"),
        ("polars", "polars_expressions"),
        ("pandera", "pandera_checks"),
        ("openfisca_core", "openfisca"),
        ("zen", "zen_engine"),
        ("rule_engine", "rules_of_rule_engine"),
    ],
)
def test_every_tool_is_asked_the_same(tool: str, module: str) -> None:
    """On whole numbers all of them are right: what they get wrong they do by their numbers, not by ours."""
    from importlib import import_module

    np = there("numpy")
    there(tool)
    from benchmarks.peers.numpy_integers import PEER as NUMPY
    from benchmarks.peers.tables import whole_numbers

    peer = import_module(f"benchmarks.peers.{module}").PEER
    table = whole_numbers(100)
    wanted = np.minimum(NUMPY.decide(NUMPY.prepare(table)), peer.told)
    assert np.array_equal(peer.decide(peer.prepare(table)), wanted)


def test_hard_figures_lie_on_both_sides_of_a_bound_and_on_it() -> None:
    there("numpy")
    from benchmarks.peers.item import CLAUSES
    from benchmarks.peers.tables import hard

    right = hard(60).right
    for clause, row in zip(CLAUSES, right.tolist(), strict=True):
        assert {0, 1} <= set(row), clause
    for clause in ("1", "14"):
        assert row_of(right, clause) == {0, 1, 2}


def row_of(codes: Any, clause: str) -> set[int]:
    from benchmarks.peers.item import CLAUSES

    return set(codes[CLAUSES.index(clause)].tolist())


def test_what_the_library_decides_in_columns_is_held_against_the_floors(monkeypatch: pytest.MonkeyPatch) -> None:
    there("numpy")
    from benchmarks import columns, deciding
    from benchmarks.measuring import QUICK
    from benchmarks.numpy_floor import answers

    def wrong(values: Any) -> Any:
        codes = answers(values, YEARS)
        codes[LAST][0, 0] ^= 1
        return codes

    for decide_columns, different in ((lambda values: answers(values, YEARS), 0), (wrong, 1)):
        ours = columns.Decider(dict, decide_columns)
        monkeypatch.setattr(columns, "decider", lambda _, ours=ours: ours)
        monkeypatch.setattr(columns, "codes", lambda decided: decided)
        for part in deciding.measured(QUICK).values():
            assert part["different"] == different
            assert {"library", "input", "answers", "passes"} <= part["each"].keys()


def test_tools_that_do_not_fit_are_measured_apart(tmp_path: Any) -> None:
    """What runs in the environment of such a tool, here with a tool that fits."""
    np = there("numpy")
    from benchmarks import apart
    from benchmarks.measuring import QUICK
    from benchmarks.peers.tables import whole_numbers

    table = whole_numbers(5)
    for name in ("5", "hard"):
        np.savez(tmp_path / f"{name}.npz", **table)
    results = apart.main("numpy_integers", tmp_path, QUICK)
    assert results["sizes"]["5"].keys() == {"numpy bare", "numpy input"}
    assert np.array(results["codes"]).shape == (8, 5)


# -- the page

SMALL: dict[str, Any] = {
    "about": {
        "date": "2026-11-28",
        "cores": 2,
        "processor": "a processor",
        "gigabytes": 8,
        "system": "Linux",
        "seed": 1,
        "versions": {"Python": "3.11.7"},
    },
    "parts": {
        "report": {"floor": 0.0001, "decide_first": 0.00025, "assess": 0.0402},
        "many": {"floor": 0.0004, "decide_many": 53 * 48e-7, "assess_many": 0.02},
        "deciding": {"3321": {"each": {"passes": 1e-9, "answers": 3e-9, "library": 8.4e-9}, "different": 0}},
        "frames": {
            "sizes": {
                "3321": {"floor": 4e-7, "polars answers": 1.2e-7, "polars figures": 4e-7},
                "33210": {"floor": 4e-7, "polars answers": 1.44e-7},
            },
            "lacking": ["DuckDB"],
            "different": 0,
        },
        "common": {
            "sizes": {"3321": {"numpy bare": 2e-9, "pandas bare": 1e-7, "numpy input": 2e-9, "pandas input": 2e-7}},
            "wrong": {"pandas": {"1": 1180, "14": 20, "12a": 0}, "polars": {"1": 0, "14": 0, "12a": 0}},
            "told": {"pandas": 2, "polars": 2},
            "versions": {"pandas": "3.1.1", "polars": "2.1.0"},
            "communes": 2000,
            "lacking": {"zen-engine": "zen"},
        },
        "streaming": {"blocks": 100, "communes": 3321, "one": [0.5, 1000.0], "all": [50.0, 1100.0]},
    },
}


def test_the_page_says_what_was_measured() -> None:
    text = page(SMALL, "en")
    for line in (
        "- Of 14 goals 4 are reached and 2 are not; 8 were not measured in this run.",
        (
            "- Deciding a report that was just loaded takes 2.5 times the floor, and the whole scorecard with its explanations "
            "402 times. Who needs verdicts alone calls `decide`, and describes the clauses that matter."
        ),
        (
            "With the country in a polars frame, a decision takes 0.3 of a decision of the floor, and 1 with figures. The same "
            "by `decide_many` from JSON texts, report by report, takes 40 times as long."
        ),
        "review years: a decision with verdict, final, cause and pace, against one of the floor | at most 0.4 | 0.3 | yes |",
        "| the same from a polars frame, with signals, required level and margin | at most 0.8 | 1 | **no** |",
        "| the same from a pandas frame, with signals, required level and margin | at most 0.8 | – | not measured |",
        "against the numpy floor that only says who passes | at most 8 | 8.4 | **no** |",
        "against the numpy floor that gives the same answers | at most 4 | 2.8 | yes |",
        "| the library, deciding alone | 8.4 ns (2.8) |",
        "| polars, answers | 120 ns (0.3) | 144 ns (0.36) |",
        "| pandas | 3.1.1 | 1,200/6,000 | 1: 1180, 14: 20 |",
        "| polars | 2.1.0 | 0/6,000 | – |",
        "Not installed, or did not run: zen-engine (`zen`).",
        "the process held at most 1,100 MB, and 1,000 MB with one block, which is 1.1 times; deciding took 100 times",
    ):
        assert line in text, line


def test_the_vietnamese_page_says_the_same() -> None:
    text = page(SMALL, "vi")
    assert "| không quá 0,8 | 1 | **chưa** |" in text
    assert "| pandas | 3.1.1 | 1.200/6.000 | 1: 1180, 14: 20 |" in text
    assert "| polars, kết luận | 120 ns (0,3) | 144 ns (0,36) |" in text


def test_what_did_not_run_has_no_section_and_what_is_missing_is_named() -> None:
    without = {**SMALL, "parts": {"frames": {"missing": "narwhals"}}}
    text = page(without, "en")
    assert "Not measured: `narwhals` is not there." in text
    assert "## One report" not in text
    assert all(goal.reached is None for goal in goals(without["parts"]))


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_of_the_site_is_made_of_the_figures_that_are_kept(lang: Any) -> None:
    assert path_of(lang).read_text("utf-8") == page(json.loads(MEASURED.read_text("utf-8")), lang)


def test_figures_are_written_as_each_language_has_them() -> None:
    rng = random.Random(1)
    assert [number(each, "en") for each in (0.4, 1.256, 12.34, 123.4, 12345.6, 3)] == [
        "0.4", "1.26", "12.3", "123", "12,346", "3",
    ]  # fmt: skip
    assert number(12345.6, "vi") == "12.346"
    assert [duration(each, "vi") for each in (2.5, 0.0213, 4.2e-6, 5e-10)] == ["2,5 s", "21,3 ms", "4,2 µs", "0,5 ns"]
    assert all("e" not in number(rng.random() / 10**5, "en") for _ in range(50))


def test_the_command_runs_a_part() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "report", "--quick"],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    assert "## One report" in done.stdout
    assert "## Start-up" not in done.stdout
