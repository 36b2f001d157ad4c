"""Blank cells that have a colour or a frame: a sheet may have hundreds of thousands, and none of them says anything.

They are taken out of the text of a sheet before it is parsed, in one pass that makes no object for any of them, so that
they do not count among the elements of a workbook.
"""

import re
from typing import Final

_HEAD: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:<\?xml version=[\"']1\.[01][\"'](?: encoding=[\"'](?i:utf-8)[\"'])?"
    rb"(?: standalone=[\"'](?:yes|no)[\"'])? ?\?>)?\s*+<[^?!]"
)
"""How a sheet begins that is in UTF-8: only there do the bytes of an element stand for it."""
# No piece is of unbounded length but white space, and none is looked at twice.
_CELL: Final = re.compile(
    rb'<c(?: [st]="[n0-9]{1,9}"){0,2}+ r="[A-Z]{1,3}[0-9]{1,7}"(?: [st]="[n0-9]{1,9}"){0,2}+ ?(?:/>|></c>)\s*+'
    rb'(?=<c(?: [a-z]{1,2}="[A-Za-z0-9]{1,9}"){0,2}? r="|</row>)'
)
"""A blank cell that says where it stands, before a cell that says so too or the end of the row: no other cell is moved
when it is gone."""
_ROW: Final = re.compile(
    rb'<row r="[0-9]{1,7}"(?: [A-Za-z0-9:]{1,20}="[^"<>]{0,40}"){0,15}+ ?(?:/>|>\s*+</row>)\s*+'
    rb'(?=<row r="|</sheetData>)'
)
"""The same of a row."""


def without_blanks(content: bytes) -> bytes:
    """The XML of a sheet without blank cells and rows; as it is, where anything may be no markup."""
    head = _HEAD.match(content)
    if head is None or content.find(b"<!", head.end()) >= 0 or content.find(b"<?", head.end()) >= 0:
        return content
    return _ROW.sub(b"", _CELL.sub(b"", content))
