"""The accepting lane: observations that are plainly good are taken in one pass, without looking for what is wrong.

The lane takes a raw observation and makes exactly what the full reader would make of it, or hands it over. It has no
findings, no warnings and no refusals; those are the full reader's alone, and so is whatever is only unusual.
"""

from typing import Any, Final

from bt_targets.ground.model import made_of
from bt_targets.report.observation import Observation
from bt_targets.report.parsing.fields import read_text
from bt_targets.report.parsing.findings import Findings
from bt_targets.report.plain_values import Known, plain_values
from bt_targets.report.raw import TableText
from bt_targets.report.values import STATUSES, Value
from bt_targets.rules.resolution import Resolution
from bt_targets.rules.term import EARLIEST

_FIELDS: Final = frozenset(Observation.model_fields)
_BLANK: Final[dict[str, Any]] = dict.fromkeys(Observation.model_fields) | {"bound": "exact", "status": "official"}
"""The fields of an observation that says nothing yet."""


class AcceptingLane:
    """Takes the plainly good observations of one document.

    Args:
        resolution: the resolution that they belong to.
        is_named: whether it is known that the names of all fields are plain strings, as they are in files.
    """

    __slots__ = ("_is_named", "_known", "_last", "_private", "_texts", "_values")

    def __init__(self, resolution: Resolution, *, is_named: bool) -> None:
        self._private = {"_rules": resolution}
        """What the observations of one document hold beside their fields; it is never changed, so they share it."""
        self._is_named = is_named
        self._last = resolution.term.last
        self._values = plain_values(resolution)
        self._known: Known = {}
        self._texts: set[str] = set()
        """Those that have been found to be good: many figures have one source."""

    def take(self, raw: Any) -> Observation | None:
        """The observation, or None for the full reader to read it."""
        if type(raw) is not dict:
            return None
        if not self._is_named and not _is_named(raw):
            return None
        fields = {**_BLANK, **raw}
        if len(fields) > len(_BLANK):
            return None
        id_, year, written, unit, bound, upper, components, status, definition, text, source, note = fields.values()
        if type(id_) is not str or type(year) is not int or not EARLIEST <= year <= self._last:
            return None
        if upper is not None or components is not None or type(bound) is not str or bound != "exact":
            return None
        if type(status) is not str or status not in STATUSES:
            return None
        values = self._values.get(id_)
        if values is None:
            return None
        if definition is not None and (type(definition) is not str or definition not in values.definitions):
            return None
        if source is not None and (type(source) is not str or source not in self._texts) and not self._is_good(source):
            return None
        if note is not None and (type(note) is not str or note not in self._texts) and not self._is_good(note):
            return None
        if text is not None and not self._is_good(text):
            return None
        value = values.read(written, unit, self._known)
        if value is None:
            return None
        fields["value"], fields["unit"] = value, None
        if type(written) is not dict and text is None:
            fields["as_written"] = _as_written(written, value)
        return made_of(Observation, fields, set(_FIELDS), self._private)

    def _is_good(self, text: Any) -> bool:
        if type(text) is not str or read_text(text, Findings()) is None:
            return False
        self._texts.add(text)
        return True


def _is_named(raw: dict[Any, Any]) -> bool:
    """Whether the names of all fields are plain strings; those of others may say that they are equal to anything."""
    if any(type(name) is not str for name in raw):
        return False
    value = raw.get("value")
    return type(value) is not dict or all(type(name) is str for name in value)


def _as_written(written: Any, value: Value) -> str | None:
    """The text that the value was read from, where the value itself is not that text."""
    text = written.text if type(written) is TableText else written
    return text if type(text) is str and (type(value) is not str or value != text) else None
