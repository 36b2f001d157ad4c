"""The rows of many results on their way to a file: a draft beside it, which can be gone on with after an interruption.

The draft holds text whatever the file will be. A journal beside it says what was asked, how many reports are done, and
how long the draft was then; what stands in the draft behind that length is cut off before it is gone on with. So a file
that was interrupted any number of times is, byte for byte, the one that a single run writes.
"""

import errno
import hashlib
import json
import os
import shutil
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, NamedTuple, Self

from bt_targets.files.writing.replacing import replace_file
from bt_targets.ground.text import Text
from bt_targets.many.result import ManyResult
from bt_targets.many.sources.folder import files_in
from bt_targets.many.summary import Summary

_EVERY: Final = 64
"""After how many reports the journal is written."""

_ANOTHER: Final = Text(
    vi="không tiếp tục được: nguồn số liệu, tùy chọn hoặc phiên bản đã khác lần chạy bị ngắt; bỏ --resume để làm lại "
    "từ đầu",
    en="cannot be resumed: the source, an option or the version is not that of the interrupted run; leave out --resume "
    "to start again",
)


class NotResumedError(Exception):
    """A draft that cannot be gone on with."""

    def __init__(self, message: Text) -> None:
        self.message = message
        super().__init__(message.en)


class _State(NamedTuple):
    """How far a draft is."""

    done: int
    size: int
    summary: dict[str, Any]


class Draft:
    """The draft of one file, open for writing."""

    def __init__(self, path: Path, folder: Path, asked: dict[str, Any], head: str, *, resume: bool) -> None:
        """Open it: a new one that begins with `head`, or with `resume` the one that an interrupted run has left.

        Args:
            path: the file that it will be.
            folder: where the draft lies meanwhile.
            asked: what has to be the same for it to be gone on with.
            head: what stands above all rows.
            resume: whether to go on.

        Raises:
            NotResumedError: if something else was asked then.
            OSError: if it cannot be opened.
        """
        self.path = path
        self._draft, self._journal = folder / f".{path.name}.draft", folder / f".{path.name}.journal"
        self._asked: dict[str, Any] = json.loads(json.dumps(asked))
        self.summary = Summary()
        left = self._left() if resume else None
        if left is None:
            self._journal.unlink(missing_ok=True)
            self._draft.unlink(missing_ok=True)
            self._file: BinaryIO = _opened(self._draft, os.O_CREAT | os.O_EXCL)
            self._state = _State(0, self._file.write(head.encode()), self.summary.counts())
        else:
            self._state = left
            self.summary = Summary(self._state.summary)
            self._file = _opened(self._draft, 0)
            self._file.truncate(self._state.size)
            self._file.seek(self._state.size)

    @property
    def done(self) -> int:
        """How many reports are written."""
        return self._state.done

    def _left(self) -> _State | None:
        """How far an interrupted run was; None where it has left nothing to go on with."""
        try:
            noted = json.loads(self._journal.read_bytes())
            there = self._draft.lstat().st_size
        except FileNotFoundError:
            return None
        except ValueError:
            noted, there = None, 0
        match noted:
            case {"asked": self._asked, "state": [int(done), int(size), dict(summary)]} if size <= there:
                return _State(done, size, summary)
            case _:
                raise NotResumedError(_ANOTHER)

    def add(self, text: str, answers: Iterable[ManyResult]) -> None:
        """Write the rows of one more report, and count it."""
        size = self._state.size + self._file.write(text.encode("utf-8", "backslashreplace"))
        self.summary.add(answers)
        # In one step: whatever interrupts a run, the journal knows of all rows of a report or of none.
        self._state = _State(self.done + 1, size, self.summary.counts())
        if self.done % _EVERY == 0:
            self._note()

    def _note(self) -> None:
        """Write down how far it is."""
        self._file.flush()
        os.fsync(self._file.fileno())  # the journal must not know of rows that a power cut takes away
        replace_file(self._journal, json.dumps({"asked": self._asked, "state": self._state}).encode())

    def finish(self, write: Callable[[BinaryIO, BinaryIO], None] = shutil.copyfileobj) -> None:
        """Put the whole in the place of the file, as `write` makes it of the draft, and leave nothing beside it."""
        self._note()

        def content(file: BinaryIO) -> None:
            self._file.seek(0)
            write(self._file, file)

        replace_file(self.path, content)
        self._file.close()
        self._journal.unlink(missing_ok=True)
        self._draft.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it; what was not finished is left to be gone on with."""
        if not self._file.closed:
            with suppress(OSError):  # that there is no space left is told as the error it was
                self._note()
            with suppress(OSError):
                self._file.close()


def _opened(path: Path, how: int) -> BinaryIO:
    """A draft for reading and writing: a file of its own, and never what a link leads to."""
    how |= os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    file = os.open(path, how, 0o600)
    if not stat.S_ISREG(os.fstat(file).st_mode):
        os.close(file)
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(path))
    return os.fdopen(file, "r+b")


def identity(source: Path) -> dict[str, Any]:
    """What tells whether a source is still the same: its place, and the size and time of every file in it."""
    seen = hashlib.sha256()
    paths = (file.path for file in files_in(source)) if source.is_dir() else (source,)
    for path in paths:
        known = _stat(path)
        seen.update(repr((os.fsencode(path), known and (known.st_size, known.st_mtime_ns))).encode())
    return {"source": os.fsencode(source.resolve()).hex(), "files": seen.hexdigest()}


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None  # reading it will say why
