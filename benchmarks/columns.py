"""What the library is asked for in columns and frames: the one place that knows what it is called there.

`Unavailable` says that this version has it not; all else runs without it, and the page says so.

`decider` and `decider_of_the_item` decide, and `codes` and `codes_of_the_item` read their answers.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

import numpy as np

from benchmarks.communes import Wide
from benchmarks.numpy_floor import ANSWERS, CLAUSES, Answer, Codes
from benchmarks.peers import item
from bt_targets import BACH_THONG, Clause


class Unavailable(Exception):  # noqa: N818  it says what is not there
    """This version of the library does not do that, or lacks the module named."""


class Decider(NamedTuple):
    """How columns are decided."""

    prepare: Callable[[Any], Any]
    """The input: the library's own columns of numpy's, `communes.Wide` or the `Table` of the common item."""
    decide: Callable[[Any], Any]
    """The bare deciding: verdict, final, cause and pace of all that is asked, from what `prepare` made."""


def decider(years: Iterable[int]) -> Decider:
    """The 53 clauses as of some years.

    Raises:
        Unavailable: where the library does not.
    """
    columns = _Columns()
    clauses = [BACH_THONG[id_] for id_ in CLAUSES]
    return Decider(columns.sheet, lambda sheet: {year: columns.answers(sheet, clauses, year) for year in years})


def codes(decided: Mapping[int, list[Any]]) -> Mapping[int, Codes]:
    """The answers by year: a row a clause in the order of `numpy_floor.CLAUSES`, each a place in its `ANSWERS`."""
    return {year: _translated(answers, ANSWERS) for year, answers in decided.items()}


def decider_of_the_item() -> Decider:
    """The eight clauses of `peers/item.py` as of the last year.

    Raises:
        Unavailable: where the library does not.
    """
    columns = _Columns()
    clauses = [BACH_THONG[id_] for id_ in item.CLAUSES]
    return Decider(columns.sheet_of_the_item, lambda sheet: columns.answers(sheet, clauses, item.LAST))


def codes_of_the_item(decided: list[Any]) -> Codes:
    """The answers of the common item: 0 missed, 1 met, 2 exceeded; a row a clause in the order of `item.CLAUSES`."""
    wanted = [Answer(verdict, final=True) for verdict in ("not_met", "met", "exceeded")]
    return _translated(decided, wanted)


class _Columns:
    """The library's own columns and what decides them."""

    def __init__(self) -> None:
        try:
            self._board = import_module("bt_targets.deciding.columns.board").Board
            self._sheet = import_module("bt_targets.deciding.columns.sheet").SheetInMaking
        except ImportError as error:
            raise Unavailable(error.name) from error

    def sheet(self, values: Wide) -> Any:
        """The columns of figures of every indicator and year."""
        return self._made({key: (column, 1) for key, column in values.items()})

    def sheet_of_the_item(self, table: item.Table) -> Any:
        """The columns of the common item: a share of counts is a hundred times the part, of the whole."""
        figures: dict[tuple[str, int], Any] = {}
        for name, column in table.items():
            indicator, _, year = name.rpartition("_")
            figures[indicator, int(year)] = (column, 1)
        insured, people = (figures.pop((name, item.LAST))[0] for name in ("insured", "people"))
        figures["health_insurance", item.LAST] = (insured * 100, people)
        return self._made(figures)

    def _made(self, figures: Mapping[tuple[str, int], tuple[Any, Any]]) -> Any:
        communes = len(next(iter(figures.values()))[0])
        making, rows = self._sheet(communes), slice(None)  # all of them
        for (indicator, year), (top, bottom) in figures.items():
            making.put(indicator, year, rows, top, bottom)
        return making.made()

    def answers(self, sheet: Any, clauses: list[Clause], year: int) -> list[Any]:
        """The answers of each clause by its default reading, nothing of it known before."""
        board = self._board(BACH_THONG, sheet)
        return [board.answers(clause, clause.readings[0], year, "term") for clause in clauses]


def _translated(answers: list[Any], wanted: Sequence[Answer]) -> Codes:
    """The library's codes as places in another list of answers; -1 for what is not in it, or left to others."""
    theirs = import_module("bt_targets.deciding.columns.answers").ANSWERS
    place = {(each.verdict, each.final, None, each.pace): number for number, each in enumerate(wanted)}
    table = np.array([place.get(tuple(each), -1) for each in theirs], np.int8)
    rows = [
        np.where(np.zeros(1, np.bool_) if each.left is None else each.left, -1, table[each.codes]) for each in answers
    ]
    return np.stack(rows)


def frame_assessor() -> Callable[..., Any]:
    """What takes a frame, review years and whether figures are wanted, and gives a frame of answers.

    Raises:
        Unavailable: where the library takes no frames.
    """
    try:
        assess_frame = import_module("bt_targets.frames").assess_frame
        import_module("narwhals")
        import_module("pyarrow")
    except ImportError as error:
        raise Unavailable(error.name) from error

    def assess(frame: Any, years: Iterable[int], *, figures: bool) -> Any:
        return assess_frame(frame, as_of=list(years), verdicts_only=not figures)

    return assess
