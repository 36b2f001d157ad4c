"""What a run of the tests draws: its seed, and how much of the whole it takes.

What guards a verdict with many examples takes a share of them, an eighth unless `BT_TARGETS_SHARE` says otherwise, drawn by
the seed of the run, so that every run guards another share. `.ci/run` takes the whole: `BT_TARGETS_SHARE=1`.
"""

import os
import random
import secrets
import shutil
from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from typing import Final, TypeVar

import pytest

SEED: Final = int(os.environ.get("BT_TARGETS_SEED", "") or secrets.randbelow(2**32))
os.environ["BT_TARGETS_SEED"] = str(SEED)  # the same in all processes of a parallel run

SHARE: Final = Fraction(os.environ.get("BT_TARGETS_SHARE", "") or "1/8")
WHOLE: Final = SHARE >= 1

whole_only = pytest.mark.skipif(not WHOLE, reason="tried in a whole run: BT_TARGETS_SHARE=1")

T = TypeVar("T")


def office() -> str:
    """LibreOffice, with which a whole run opens workbooks; skips the test where there is none."""
    if not WHOLE or os.environ.get("HYPOTHESIS_PROFILE") == "mutation":  # it needs more memory than a mutant has
        pytest.skip("LibreOffice opens workbooks in a whole run: BT_TARGETS_SHARE=1")
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    return program


def examples(whole: int) -> int:
    """How many examples this run takes where the whole has so many."""
    return max(1, round(whole * SHARE))


def drawn(whole: Sequence[T]) -> list[T]:
    """The part of the whole that this run takes, in its order."""
    if WHOLE:
        return list(whole)
    places = random.Random(SEED).sample(range(len(whole)), examples(len(whole)))
    return [whole[place] for place in sorted(places)]


def left_out(items: Sequence[pytest.Item]) -> set[pytest.Item]:
    """The cases that this run leaves out, of tests that are marked `share`."""
    cases: defaultdict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if item.get_closest_marker("share"):
            cases[item.nodeid.partition("[")[0]].append(item)
    return {item for some in cases.values() for item in set(some).difference(drawn(some))}
