"""Nothing in the declaration of a clause can be changed without a test noticing."""

import pytest

from tests.mutation.data import counted, told, try_all


def test_every_change_of_a_declaration_is_noticed(capsys: pytest.CaptureFixture[str]) -> None:
    tally = try_all()
    with capsys.disabled():
        print("", *counted(tally), sep="\n")  # noqa: T201  how many there were is worth knowing in every run
    assert not tally.unnoticed, told(tally)
    assert tally.total >= 4500
    kinds = {"bound", "comparison", "unit", "timing", "measure", "subject", "indicator", "reading"}
    assert set(tally.by) == kinds
    # What can change a verdict is for the tables to notice: the catalogue is typed by the same hands as the clauses.
    for kind in kinds - {"unit", "indicator", "reading"}:
        assert not tally.by[kind]["catalogue"], kind
