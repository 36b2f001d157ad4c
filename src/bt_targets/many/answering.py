"""The answers of a stream of reports in its order, here or in several processes, with a bounded number in hand."""

import pickle
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from bt_targets.many.entry import Entry
from bt_targets.many.request import Request
from bt_targets.many.result import ManyResult

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Answers = tuple[ManyResult, ...]
"""The answers of one report: one a review year, or the one with its errors."""
AT_ONCE: Final = 8
"""How many reports a process is handed at a time."""
AHEAD: Final = 2
"""How many such parcels each process has before it: one that it works on, and one that waits."""


def answered(entries: Iterator[Entry], request: Request, processes: int) -> Generator[Answers]:
    """The answers of every report, in the order of the source; closing it ends its processes."""
    if processes == 1:
        yield from map(request.answer, entries)
    else:
        yield from _in_processes(entries, request, processes)


def _in_processes(entries: Iterator[Entry], request: Request, processes: int) -> Generator[Answers]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    asked = pickle.dumps(request)
    # A process that starts afresh works the same on every system, and inherits no lock that a thread holds.
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=_undisturbed)
    waiting: deque[Future[list[Answers]] | list[Entry]] = deque()
    failed: Exception | None = None
    try:
        while failed is None:
            parcel: list[Entry] = []
            try:
                parcel += islice(entries, AT_ONCE)
            except Exception as error:  # noqa: BLE001  what was read before goes first, as without processes
                failed = error
            if parcel:
                waiting.append(_sent(pool, asked, parcel))
            elif failed is None:
                break
            while len(waiting) > AHEAD * processes:
                yield from _received(waiting.popleft(), request)
        while waiting:
            yield from _received(waiting.popleft(), request)
        if failed is not None:
            raise failed
    finally:
        pool.shutdown(cancel_futures=True)


def _sent(pool: "ProcessPoolExecutor", asked: bytes, parcel: list[Entry]) -> "Future[list[Answers]] | list[Entry]":
    """A parcel on its way; itself where something in it cannot leave this process, such as a generator."""
    try:
        content = pickle.dumps(parcel)
    except Exception:  # noqa: BLE001  whatever a stranger's object raises
        return parcel
    return pool.submit(_answer, asked, content)


def _received(parcel: "Future[list[Answers]] | list[Entry]", request: Request) -> Iterable[Answers]:
    return map(request.answer, parcel) if isinstance(parcel, list) else parcel.result()


# -- in the other process


def _undisturbed() -> None:
    """Leave it to the process that started this one to be interrupted from the keyboard."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


_asked: Final = lru_cache(maxsize=1)(pickle.loads)
"""What is asked, the same object for every parcel, so that what follows from its rules is worked out once."""


def _answer(asked: bytes, content: bytes) -> list[Answers]:
    return [*map(_asked(asked).answer, pickle.loads(content))]  # noqa: S301  written by `_sent`
