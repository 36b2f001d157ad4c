"""Where the result of a command goes, in which format, and what of it may reach a terminal."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from bt_targets.command_line.streams import STANDARD, UsageError, standard_output
from bt_targets.files.access import is_report_file
from bt_targets.files.reasons import reason
from bt_targets.files.writing.replacing import replace_file
from bt_targets.ground.text import echo, harmless_json, harmless_lines

_ENDINGS: Final = {"table": ".txt", "json": ".json", "csv": ".csv", "xlsx": ".xlsx", "toml": ".toml"} | {
    "jsonl": ".jsonl",
    "parquet": ".parquet",
}
"""How the name of a file in a format ends."""
_FOR_PEOPLE: Final = frozenset({"table", "text"})
_COLOUR: Final = re.compile("(\x1b\\[[0-9]{1,2}m)")


class Destination(NamedTuple):
    """Where the result goes, and how it is written."""

    path: str | None
    """The file to write; None for standard output."""
    form: str
    terminal: bool
    """Whether a person will see it as it is written."""


def destination(output: str | None, form: str | None, formats: Sequence[str]) -> Destination:
    """What the options say: a format that is asked for counts, and else the ending of the name of the file.

    Raises:
        UsageError: if there is no name, or its ending says no format.
        OSError: if standard output was closed.
    """
    if output == "":
        raise UsageError("-o: thiếu tên tệp / a file name is missing")
    if output is None or output == STANDARD:
        return Destination(None, form or formats[0], standard_output().isatty())
    return Destination(output, form or _by_ending(output, formats), _is_terminal(output))


def _by_ending(output: str, formats: Sequence[str]) -> str:
    ending = Path(output).suffix.lower()
    for form in formats:
        if ending == _ENDINGS[form]:
            return form
    known = ", ".join(_ENDINGS[form] for form in formats)
    raise UsageError(
        f"{echo(output)}: tên tệp phải kết thúc bằng {known}, hoặc ghi rõ --format / "
        f"the name has to end in one of {known}, or --format has to be given"
    )


def _is_terminal(output: str) -> bool:
    try:
        if not Path(output).is_char_device():
            return False
        file = os.open(output, os.O_WRONLY | getattr(os, "O_NOCTTY", 0))
    except OSError:
        return False  # writing to it will say why
    try:
        return os.isatty(file)
    finally:
        os.close(file)


def check_target(to: Destination, source: str | None, *, force: bool) -> None:
    """Keep figures from being overwritten.

    Raises:
        UsageError: if the file to write is the one that is read, or, unless `force`, holds a report.
    """
    if to.path is None:
        return
    if source is not None and _is_same(to.path, source):
        raise UsageError(f"{echo(to.path)}: trùng với tệp số liệu đầu vào / is the input file itself")
    if not force and is_report_file(to.path):
        raise would_lose_figures(to.path)


def would_lose_figures(path: str) -> UsageError:
    """The error for a file to write that holds figures."""
    return UsageError(
        f"{echo(path)}: tệp này chứa số liệu; thêm --force để ghi đè / "
        "the file holds a report of figures; --force overwrites it"
    )


def _is_same(output: str, source: str) -> bool:
    try:
        return Path(output).samefile(source)
    except (OSError, ValueError):
        return False


def colours() -> bool:
    """Whether a terminal wants colours: https://no-color.org counts a variable that is empty as not set."""
    return os.environ.get("TERM") != "dumb" and not os.environ.get("NO_COLOR")


def deliver(result: str | bytes, to: Destination) -> None:
    """Write the result.

    Raises:
        UsageError: if it is a workbook for a terminal, or the file cannot be written.
        OSError: if it cannot be printed, or the reader of a pipe goes away.
    """
    if to.terminal or to.form in _FOR_PEOPLE:
        result = _for_people(result, to)
    content = result.encode("utf-8", "backslashreplace") if isinstance(result, str) else result
    if to.path is not None:
        _write_file(to.path, content)
        return
    stream = standard_output()
    if isinstance(result, str):
        stream.write(result)
    else:
        stream.flush()
        stream.buffer.write(result)
    stream.flush()


def _for_people(result: str | bytes, to: Destination) -> str:
    """The result as it may be shown: text from a file must not steer a terminal."""
    if to.form == "xlsx":
        raise UsageError("Excel: cần tên tệp / a file name is needed: -o OUT.xlsx")
    text = result if isinstance(result, str) else result.decode("utf-8-sig")
    if to.form == "json":
        return harmless_json(text)
    parts = _COLOUR.split(text) if to.terminal else [text]  # every other part is a colour
    return "".join(part if index % 2 else harmless_lines(part) for index, part in enumerate(parts))


def _write_file(path: str, content: bytes) -> None:
    try:
        replace_file(path, content)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        told = reason(error)
        raise UsageError(f"{echo(path)}: không ghi được ({told.vi}) / cannot be written ({told.en})") from None
