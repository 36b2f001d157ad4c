"""What a text looks like where that changes what it says: 149 with a small 1 above it is not 1491.

Runs of a text may be struck out, or stand small above or below the line. A person reads the first as deleted and the
others as marks of footnotes, save for the 2 and 3 of m² and m³.
"""

import re
from typing import Final, Literal, NamedTuple

from bt_targets.ground.words import Saying
from bt_targets.report.notation.normal import is_blank
from bt_targets.report.raw import UnreadNumber

Script = Literal["", "superscript", "subscript"]


class Look(NamedTuple):
    """How a stretch of text stands there, as far as it changes what is read."""

    script: Script = ""
    struck: bool = False


PLAIN: Final = Look()


class Run(NamedTuple):
    """A stretch of text with a look of its own; None is that of the cell."""

    text: str
    look: Look | None


class RichText(NamedTuple):
    """A text of runs that do not all look like their cell."""

    runs: tuple[Run, ...]


CellText = str | RichText

_POWERS: Final = {"2": "²", "3": "³"}
_ENDS_IN_METRE: Final = re.compile(r"(?:^|[\s/(])[0-9.,]*[kcd]?m\Z", re.IGNORECASE)
_SMALL: Final = {
    "superscript": str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"),
    "subscript": str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
}
_PLACES: Final = {"superscript": ("ở trên", "above"), "subscript": ("ở dưới", "below")}


def flat(text: CellText) -> str:
    """All of the text, small digits written as such: 12¹."""
    return text if isinstance(text, str) else _written(_with_powers(text.runs, PLAIN))


def as_name(text: CellText, look: Look) -> str:
    """The text without the marks of footnotes and without what is struck out; `look` is that of the cell."""
    return "".join(run.text for run in _runs(text, look) if run.look == PLAIN)


def as_value(text: CellText, look: Look) -> str | UnreadNumber:
    """The text, or why it is no value: part of it is struck out, or stands above or below the line."""
    runs = _runs(text, look)
    for run in runs:
        assert run.look is not None
        if run.look == PLAIN or is_blank(run.text):
            continue
        part = run.text.strip()
        if run.look.struck:
            vi = f'giá trị không có phần bị gạch ngang; ở đây "{part}" bị gạch ngang: hãy xóa hẳn hoặc bỏ gạch ngang'
            en = f'a value that is not struck out; here "{part}" is: delete it, or take the line away'
        else:
            above_vi, above_en = _PLACES[run.look.script]
            vi = f'giá trị không kèm chữ số nhỏ; ở đây "{part}" là chữ số nhỏ {above_vi}: chú thích ghi ở cột ghi chú'
            en = f'a value without small characters; here "{part}" stands small {above_en}: footnotes go into the note'
        return UnreadNumber("unreadable_value", _written(runs), Saying.plain(vi, en))
    return "".join(run.text for run in runs)


def _written(runs: list[Run]) -> str:
    return "".join(run.text.translate(_SMALL.get((run.look or PLAIN).script, {})) for run in runs)


def _runs(text: CellText, look: Look) -> list[Run]:
    """The runs with the looks they are seen with."""
    return _with_powers((Run(text, None),) if isinstance(text, str) else text.runs, look)


def _with_powers(runs: tuple[Run, ...], look: Look) -> list[Run]:
    """The runs, a small 2 or 3 behind a metre written as ² or ³."""
    seen: list[Run] = []
    for run in runs:
        own = run.look or look
        power = _POWERS.get(run.text.rstrip()) if own == Look("superscript") else None
        before = seen[-1] if seen else Run("", PLAIN)
        if power is not None and before.look == PLAIN and _ENDS_IN_METRE.search(before.text):
            seen[-1] = Run(before.text + power + run.text[1:], PLAIN)
        else:
            seen.append(Run(run.text, own))
    return seen
