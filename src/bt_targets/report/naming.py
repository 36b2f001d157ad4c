"""From what stands in a table to the indicator that it names: an id, a name, an alias, or the number of a clause."""

from typing import Final

from bt_targets.ground.beside import remembered
from bt_targets.ground.names import compared
from bt_targets.ground.text import sentence
from bt_targets.report.notation.normal import DASHES
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution

_NEAR: Final = 3
"""How many names that were probably meant are listed."""
MAX_NEAREST: Final = 25
"""For how many names of a table those that were probably meant are looked for."""
_LONGEST: Final = 120
"""From how many characters on nothing similar is looked for."""


class IndicatorNames:
    """The names under which tables know the indicators of one resolution, compared as people compare names."""

    def __init__(self, resolution: Resolution) -> None:
        self._indicators = resolution.indicators
        # What comes first goes before what comes later; a name that two indicators have names neither.
        self._named: dict[str, str | None] = {compared(id_): id_ for id_ in self._indicators}
        for clause in resolution.clauses:
            self._named.setdefault(compared(clause.id), clause.indicator.id)
        further: dict[str, str | None] = {}
        for id_, indicator in self._indicators.items():
            for name in (indicator.name.vi, *resolution.aliases.get(id_, ())):
                plain = _spelled(name)
                further[plain] = id_ if further.get(plain, id_) == id_ else None
        self._named = {**further, **self._named}

    def find(self, name: object) -> str | None:
        """The id of the indicator that a cell names, None where it names none.

        A whole number in a cell is the number of a clause.
        """
        if isinstance(name, int) and not isinstance(name, bool):
            name = str(name)
        return self._named.get(_spelled(name)) if isinstance(name, str) else None

    def indicator(self, id_: str | None) -> Indicator | None:
        """The indicator of an id, None for none."""
        return None if id_ is None else self._indicators[id_]

    def nearest(self, name: str) -> list[str]:
        """The ids that were probably meant, each with its name: 'pigs (tổng đàn lợn)'."""
        plain = _spelled(name)
        if len(plain) > _LONGEST:
            return []
        from difflib import get_close_matches  # noqa: PLC0415  seldom needed

        near = get_close_matches(plain, self._named, n=_NEAR, cutoff=0.5)
        ids = dict.fromkeys(id_ for one in near if (id_ := self._named[one]) is not None)
        return [f"{id_} ({sentence(self._indicators[id_].name.vi)})" for id_ in ids]


indicator_names: Final = remembered(IndicatorNames)
"""The names of a resolution, which stay the same from one document to the next."""


def _spelled(name: str) -> str:
    """The form in which names are compared; 'tỉ lệ' and 'tỷ lệ' are one word, and so are all dashes."""
    return compared(name).translate(DASHES).replace("tỉ lệ", "tỷ lệ")
