"""The example that lists what needs attention, tested as the page on testing recommends."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bt_targets import BACH_THONG, Report, assess
from bt_targets.strategies import UnreachableError, mutations, reports
from examples.attention import ADVICE, attention
from tests.share import examples

ROOT = Path(__file__).parents[1]
EXPECTED: list[tuple[Any, int, str | None]] = [
    ("exceeded", 2030, None),
    ("met", 2030, None),
    ("not_met", 2030, "lost"),
    ("undetermined", 2029, "figures"),
    ("undetermined", 2030, "figures"),
    (("pending", "on_track"), 2028, None),
    (("pending", "behind"), 2028, "behind"),
    (("pending", "unclear"), 2027, None),
]


@pytest.mark.parametrize(("wanted", "as_of", "urgency"), EXPECTED)
@given(data=st.data())
@settings(max_examples=examples(40))
def test_every_answer_has_its_urgency(data: st.DataObject, wanted: Any, as_of: int, urgency: str | None) -> None:
    number = data.draw(st.sampled_from(reachable(wanted, as_of)))
    report = data.draw(reports(verdicts={number: wanted}, as_of=as_of))
    found = [item.urgency for item in attention(assess(report, as_of)) if item.number == number]
    assert found == ([] if urgency is None else [urgency])


def reachable(wanted: Any, as_of: int) -> list[int]:
    found = []
    for target in BACH_THONG.targets:
        try:
            reports(verdicts={target.number: wanted}, as_of=as_of)
        except UnreachableError:
            continue
        found.append(target.number)
    return found


@given(reports(as_of=2028))
@settings(max_examples=examples(50))
def test_the_most_urgent_come_first(report: Report) -> None:
    urgencies = [item.urgency for item in attention(assess(report, 2028))]
    assert urgencies == sorted(urgencies, key=list(ADVICE).index)


@given(st.data())
@settings(max_examples=examples(50))
def test_a_missing_figure_is_never_said_to_be_a_miss(data: st.DataObject) -> None:
    report = data.draw(reports(verdicts={4: "met"}, as_of=2027))
    changed = data.draw(mutations(report))
    listed = {item.number: item.urgency for item in attention(assess(changed.report, 2027))}
    if changed.change == "missing" and changed.year <= 2027:
        assert listed[4] == "figures"


def test_it_runs_on_the_example() -> None:
    command = [sys.executable, "examples/attention.py", "examples/invented_2026_2027.json", "2027"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.startswith(" 3. ")
    assert "Chậm tiến độ" in done.stdout
