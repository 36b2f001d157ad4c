"""Every sentence that an explanation can hold, kept in one file that a native reader can go through.

`BT_TARGETS_WRITE_GOLDEN=1 pytest tests/test_explanations.py` writes the file anew; the change is then read like any
other.
"""

import os
import re
from functools import cache
from pathlib import Path

import pytest

from bt_targets import BACH_THONG, Clause
from tests.scenarios import explained
from tests.share import WHOLE, drawn

GOLDEN = Path(__file__).parent / "golden" / "explanations.txt"
HEAD = """\
One explanation for every clause, reading, verdict, cause and pace that can occur, in Vietnamese and in English.
The figures are made up.
"""
WRITING = bool(os.environ.get("BT_TARGETS_WRITE_GOLDEN"))
pytestmark = pytest.mark.xdist_group("explanations")  # which take long to make, and are made once
TAKEN = None if WHOLE or WRITING else frozenset(drawn([clause.id for clause in BACH_THONG.clauses]))
"""The clauses whose sentences are made in this run; None for all."""


@cache
def explanations(clauses: frozenset[str] | None = None) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for told in explained(clauses):
        text = told.assessment.explanation
        found.setdefault(told.outcome, (text.vi, text.en))
    return found


def blocks(sentences: dict[str, tuple[str, str]]) -> list[str]:
    return [f"{key}\n  {vi}\n  {en}" for key, (vi, en) in sentences.items()]


def written() -> str:
    return "\n".join([HEAD, *(f"{block}\n" for block in blocks(explanations()))])


def test_the_sentences_are_those_that_were_read() -> None:
    if WRITING:
        GOLDEN.write_text(written(), encoding="utf-8")
    head, *read = golden()
    assert head == HEAD
    read = [block for block in read if TAKEN is None or block.split()[0] in TAKEN]
    found = blocks(explanations(TAKEN))
    changed = [block for block in found if block not in read]
    assert not changed, f"{len(changed)} sentences changed, such as: {changed[0]}"
    assert found == read


def golden() -> list[str]:
    """The head of the golden file and its blocks."""
    head, *read = GOLDEN.read_text(encoding="utf-8").removesuffix("\n").split("\n\n")
    return [f"{head}\n", *read]


def keys() -> set[str]:
    """The outcomes that have a sentence."""
    return {" · ".join(block.split("\n")[0].split(", the year")[0].split(" · ")[:3]) for block in golden()[1:]}


@pytest.mark.parametrize("clause", BACH_THONG.clauses, ids=lambda clause: clause.id)
def test_every_clause_has_a_sentence_for_every_verdict(clause: Clause) -> None:
    for reading in clause.readings:
        reached = {key.split(" · ")[1] for key in keys() if key.startswith(f"{clause.id} {reading.name} · ")}
        expected = {"not_met", "undetermined", "pending", "met"}
        if reading.can_be_exceeded(clause.indicator):
            expected.add("exceeded")
        assert reached == expected


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_sentences_are_clean(lang: str) -> None:
    for key, pair in explanations(TAKEN).items():
        text = pair[lang == "en"]
        assert "  " not in text, key
        assert ".." not in text, key
        assert not re.search(r"[{}]|None|\bnull\b|Fraction", text), key
        assert text.endswith("."), key
        if lang == "en":
            assert not re.search(r"[\u00c0-\u1ef9]", text.replace("đồng", "").replace("yến", "")), key


def test_an_undetermined_clause_names_the_figure_and_the_year() -> None:
    for key, (vi, en) in explanations(TAKEN).items():
        if "undetermined" not in key:
            continue
        clause = BACH_THONG[key.split(" ")[0]]
        assert any(indicator.name.vi in vi for indicator in clause.indicators), key
        assert any(indicator.name.en in en for indicator in clause.indicators), key
        obstacle = vi.split(". ", 1)[1]
        assert re.search(r"20[23][0-9]", obstacle), key
