"""How the sections of a resolution are numbered in tables: I, II, III, as Vietnamese offices number them."""

from typing import Final

_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def section_number(place: int) -> str:
    """The number of the section at a place, the first place being 0; beyond ten in digits."""
    return _ROMAN[place] if place < len(_ROMAN) else str(place + 1)
