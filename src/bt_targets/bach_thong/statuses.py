"""How the resolution speaks of a standard that the commune is recognised under."""

from bt_targets.ground.text import Text
from bt_targets.rules.indicators import StatusWords


def recognised(as_what: Text) -> StatusWords:
    """The words of a recognition: in Vietnamese what the commune has done, in English what it was recognised as."""
    return StatusWords(
        holds=Text(vi="được công nhận", en="recognised"),
        fails=Text(vi="chưa được công nhận", en="not recognised"),
        says_it_holds=Text(vi=f"xã đã {as_what.vi}", en=f"there was {as_what.en}"),
        says_it_fails=Text(vi=f"xã chưa {as_what.vi}", en=f"there was no {as_what.en}"),
    )
