"""How far a long command is, for somebody who waits in front of a terminal."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar

from bt_targets.ground.text import Lang, Text

T = TypeVar("T")
_UNIT: Final = Text(vi=" báo cáo", en=" reports")


def counted(items: Iterator[T], lang: Lang, done: int, whole: Callable[[], Iterable[object]] | None) -> Iterator[T]:
    """The same items, with a bar on standard error that moves with them.

    There is none where standard error is no terminal, or tqdm is not installed. `whole` goes through everything that
    there is, for how much is still to come; `done` were done before.
    """
    library = _tqdm() if sys.stderr is not None and sys.stderr.isatty() else None
    if library is None:
        return items
    total = None if whole is None else sum(1 for _ in whole())
    bar = library(items, total=total, initial=done, unit=_UNIT.in_(lang), leave=False, file=sys.stderr)
    return iter(bar)


def _tqdm() -> Any:
    try:
        from tqdm import tqdm  # noqa: PLC0415  it is optional
    except ImportError:
        return None
    return tqdm
