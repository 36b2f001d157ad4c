"""The texts of a workbook: those that cells share, and how a text is put together of runs."""

import re
from collections.abc import Callable
from typing import Final

from bt_targets.files.limits import MAX_CELL
from bt_targets.files.reading.xlsx.looks import PLAIN, CellText, Look, RichText, Run
from bt_targets.files.reading.xlsx.markup import Attributes, Counter, Elements, Handlers, read_markup

_ESCAPE: Final = re.compile(r"(?:_x[0-9A-Fa-f]{4}_)++")
_LONGEST: Final = 2 * len("_x000D_") * MAX_CELL
"""From how many characters on a text is too long for a cell: two escapes may stand for one character."""
_NO: Final = frozenset({"0", "false", "off"})


class Runs:
    """The runs of one text after another: stretches of text, each with a look of its own.

    What stands beside them, such as how a name is pronounced, is no part of the text.
    """

    def __init__(self, around: str) -> None:
        self._runs: list[Run] = []
        self._look: Look | None = None
        self.elements: Elements = {
            (around, "t"): Handlers(text=self._own),
            (around, "r"): Handlers(self._start_run),
            ("r", "t"): Handlers(text=self._add),
            ("r", "rPr"): Handlers(self._start_look),
            **{("rPr", name): Handlers(handler) for name, handler in look_elements(self._change_look).items()},
        }
        """Where they stand in an element of this name."""

    def start(self, _: Attributes) -> None:
        """Begin a new text."""
        self._runs.clear()

    def text(self) -> CellText:
        """The text as a whole, with its looks where it has any of its own."""
        if all(run.look is None for run in self._runs):
            return "".join(run.text for run in self._runs)
        return RichText(tuple(self._runs))

    def _start_run(self, _: Attributes) -> None:
        self._look = None

    def _start_look(self, _: Attributes) -> None:
        self._look = PLAIN

    def _change_look(self, change: Callable[[Look], Look]) -> None:
        self._look = change(self._look or PLAIN)

    def _own(self, text: str) -> None:
        self._runs.append(Run(unescaped(text), None))

    def _add(self, text: str) -> None:
        self._runs.append(Run(unescaped(text), self._look))


def look_elements(change: Callable[[Callable[[Look], Look]], None]) -> dict[str, Callable[[Attributes], None]]:
    """What to do at the elements that say how text looks, by their names; `change` is given how the look changes."""

    def struck(attributes: Attributes) -> None:
        change(lambda look: look._replace(struck=attributes.get("val", "1") not in _NO))

    def script(attributes: Attributes) -> None:
        match attributes.get("val"):
            case "superscript" | "subscript" as kind:
                change(lambda look: look._replace(script=kind))
            case _:
                change(lambda look: look._replace(script=""))

    return {"strike": struck, "vertAlign": script}


def unescaped(text: str) -> str:
    """The text with the characters that XML cannot hold, which stand in it as _x000D_; _x005F_ is an underscore."""
    if "_x" not in text or len(text) > _LONGEST:
        return text
    return _ESCAPE.sub(lambda match: _characters(match[0]), text)


def _characters(escapes: str) -> str:
    units = b"".join(int(escape, 16).to_bytes(2, "big") for escape in re.findall("_x(....)_", escapes))
    try:
        return units.decode("utf-16-be")
    except UnicodeDecodeError:  # half of a character
        return escapes


def read_strings(name: str, content: bytes, counter: Counter) -> list[CellText]:
    """The texts that cells share, in the order in which cells count them.

    Raises:
        NotReadableError: if the part is damaged, or beyond a limit.
    """
    strings: list[CellText] = []
    runs = Runs("si")
    elements = {("sst", "si"): Handlers(runs.start, end=lambda: strings.append(runs.text())), **runs.elements}
    read_markup(name, content, "sst", elements, counter)
    return strings
