"""The lines of a file of any size, each held only as far as it may be used."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple


class RawLine(NamedTuple):
    """A line of bytes with its end."""

    number: int
    content: bytes
    """What stands there, cut off where it is longer than the most."""
    length: int
    """How long the whole line is."""


def long_lines(file: BinaryIO, most: int) -> Iterator[RawLine]:
    """Every line, numbered from 1."""
    number = 0
    while content := file.readline(most + 1):
        number += 1
        length, rest = len(content), content
        while not rest.endswith(b"\n") and (rest := file.readline(most)):
            length += len(rest)
        yield RawLine(number, content, length)
