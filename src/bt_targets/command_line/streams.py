"""Standard input, output and error: what may go wrong with them ends a command in order, whatever they lead to."""

import errno
import os
import sys
from contextlib import suppress
from typing import BinaryIO, Final, Literal, TextIO

from bt_targets.files.limits import MAX_BYTES
from bt_targets.files.reasons import reason
from bt_targets.ground.text import harmless

STANDARD: Final = "-"
"""What stands for standard input and standard output in place of a file."""


class UsageError(Exception):
    """Something on the command line is wrong; the message is for the person who typed it, in both languages."""


def prepare() -> None:
    """Make standard output and standard error take any text, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def tell(*messages: str) -> None:
    """Write messages to standard error, one a line, as long as there is somebody to tell."""
    if sys.stderr is None:
        return
    try:
        for message in messages:
            sys.stderr.write(f"{harmless(message)}\n")
        sys.stderr.flush()
    except OSError:
        discard("stderr")


def standard_output() -> TextIO:
    """Where results are printed.

    Raises:
        OSError: if it was closed before the process was started.
    """
    return _opened(sys.stdout)


def _opened(stream: TextIO | None) -> TextIO:
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return stream


def standard_input() -> BinaryIO:
    """Where input comes from, in bytes.

    Raises:
        OSError: if it was closed before the process was started.
    """
    return _opened(sys.stdin).buffer


def read_input() -> bytes:
    """What comes from standard input, up to a little more than a file may hold.

    Raises:
        UsageError: if it cannot be read.
    """
    try:
        return standard_input().read(MAX_BYTES + 1)
    except OSError as error:
        told = reason(error)
        raise UsageError(f"-: không đọc được ({told.vi}) / cannot be read ({told.en})") from None


def flush() -> None:
    """Hand on what was printed.

    Raises:
        OSError: if it cannot be.
    """
    if sys.stdout is not None:
        sys.stdout.flush()


def discard(name: Literal["stdout", "stderr"]) -> None:
    """Lead a stream nowhere: what is still on its way cannot be written, and must not fail again when Python ends."""
    with suppress(OSError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, getattr(sys, name).fileno())
        finally:
            os.close(nowhere)
