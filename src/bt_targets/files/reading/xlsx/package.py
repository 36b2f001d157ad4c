"""The package of a workbook: a zip whose parts are unpacked one by one, with limits.

A zip may be made to explode. Parts are unpacked piece by piece and counted; declared sizes are not believed.
"""

import io
import zipfile
import zlib
from typing import Final

from bt_targets.files.limits import MAX_MEMBER_BYTES, MAX_MEMBERS, MAX_UNPACKED_BYTES
from bt_targets.files.reading.content import NotReadableError, check_size

_PIECE: Final = 64 * 1024
_PACKED_BY: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How Excel packs; other methods may take any amount of memory."""
_BROKEN_ZIP: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError,
)  # fmt: skip
"""What the zip module raises over a damaged file."""


def damaged(what: str) -> NotReadableError:
    """The refusal of a workbook that no program would have written like this."""
    return NotReadableError("not_readable", what, "một tệp .xlsx còn nguyên vẹn", "an undamaged .xlsx workbook")


class Package:
    """The parts of a workbook by their names."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN_ZIP as error:
            raise damaged(type(error).__name__) from None
        members = self._archive.infolist()
        if len(members) > MAX_MEMBERS:
            vi, en = f"nhiều nhất {MAX_MEMBERS} tệp trong tệp nén", f"at most {MAX_MEMBERS} files in the zip"
            raise NotReadableError("too_many_items", len(members), vi, en)
        if sum(member.compress_size for member in members) > len(content):
            raise damaged("zip")  # parts that lie upon each other
        self._members = {member.filename: member for member in reversed(members)}  # the first of a name counts
        self._unpacked = 0

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def part(self, name: str) -> bytes:
        """A part, unpacked.

        Raises:
            NotReadableError: if there is none of this name, if it is damaged, or beyond a limit.
        """
        member = self._members.get(name)
        if member is None or member.compress_type not in _PACKED_BY:
            raise damaged(name)
        pieces: list[bytes] = []
        size = 0
        try:
            with self._archive.open(member) as file:
                while piece := file.read(_PIECE):
                    size += len(piece)
                    check_size(size, MAX_MEMBER_BYTES)
                    pieces.append(piece)
        except _BROKEN_ZIP as error:
            raise damaged(type(error).__name__) from None
        self._unpacked += size
        check_size(self._unpacked, MAX_UNPACKED_BYTES)
        return b"".join(pieces)
