"""How the text of a file is encoded: Unicode is read in its usual forms, old Vietnamese encodings are named.

UTF-16 without a mark is told by the zero bytes beside the plain letters that every file of figures is full of. The old
encodings are told by what their letters with marks look like in bytes. That is a guess for a message; nothing is read
by it.
"""

import codecs
from typing import Final

from bt_targets.ground.patterns import pattern

_MARKED: Final = (  # the longer marks first: that of UTF-32 begins like that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE: Final = 1024
"""How many bytes are looked at to tell UTF-16 without a mark."""
_LOOKED_AT: Final = 65_536
"""How many bytes are looked at to name an old encoding."""
_OLD: Final = (
    ("TCVN3 (ABC)", pattern(rb"[\xa7-\xae\xb5-\xbe]")),  # đ, ă, â, ê, ô, ơ, ư and the marks of a and ă
    ("VNI", pattern(rb"[aeiouyAEIOUY\xf4\xf6\xd4\xd6][\xcf\xd5\xd8\xd9\xdb\xef\xf8\xf9\xfb\xe0\xe1\xe5\xe4]|\xf1")),
    ("Windows-1258", pattern(rb"[aeiouyAEIOUY\xe2\xe3\xea\xf4\xf5\xfd][\xcc\xd2\xde\xec\xf2]|\xf0|\xfd")),
)
"""Old encodings, each with the bytes of letters that are rare in the others."""


def encoding_of(content: bytes) -> tuple[str, int]:
    """The encoding of a text, and how many bytes its mark takes; UTF-8 where nothing says otherwise."""
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return encoding, len(mark)
    sample = content[:_SAMPLE]
    pairs = len(sample) // 2
    zeros = sample[1::2].count(0), sample[0::2].count(0)
    for (many, few), encoding in ((zeros, "utf-16-le"), (zeros[::-1], "utf-16-be")):
        if len(content) % 2 == 0 and few == 0 and many * 2 > pairs:
            return encoding, 0
    return "utf-8", 0


def old_encoding_of(content: bytes) -> str | None:
    """The old Vietnamese encoding that a text seems to have, None if it looks like none of them."""
    start = content[:_LOOKED_AT]
    count, name = max((len(letters.findall(start)), name) for name, letters in _OLD)
    return name if count else None
