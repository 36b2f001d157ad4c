"""What the library is asked for in columns and frames: the one place that knows what it is called there.

`Unavailable` says that this version has it not; all else runs without it, and the page says so.

To fill in: `decider` and `decider_of_the_item`, and what reads their answers, `codes` and `codes_of_the_item`.
"""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from benchmarks.numpy_floor import Codes


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
    raise Unavailable(f"as of {years}")


def codes(decided: Any) -> Mapping[int, Codes]:
    """The answers by year: a row a clause in the order of `numpy_floor.CLAUSES`, each a place in its `ANSWERS`."""
    raise Unavailable(decided)


def decider_of_the_item() -> Decider:
    """The eight clauses of `peers/item.py` as of the last year.

    Raises:
        Unavailable: where the library does not.
    """
    raise Unavailable


def codes_of_the_item(decided: Any) -> Codes:
    """The answers of the common item: 0 missed, 1 met, 2 exceeded; a row a clause in the order of `item.CLAUSES`."""
    raise Unavailable(decided)


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
