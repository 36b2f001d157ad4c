"""The package of a workbook: a zip whose parts are unpacked one by one, with limits.

A zip may be made to explode. Parts are unpacked piece by piece and counted; declared sizes are not believed.
"""

import io
import zipfile
import zlib
from typing import Final
from urllib.parse import unquote

from bt_targets.files.limits import MAX_MEMBER_BYTES, MAX_MEMBERS, MAX_UNPACKED_BYTES
from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.kinds import CUT_SHORT, Kind, kind_of
from bt_targets.ground.words import Saying

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


def damaged_at(part: str, vi: str, en: str, which: str = "") -> NotReadableError:
    """The same, of something inside a part, which the two languages have words for."""
    told = damaged(f"{part}: {which}" if which else part)
    expected = Saying("{0}; hỏng ở {1}", "{0}; damaged: {2}", (told.finding.expected, vi, en))
    told.finding = told.finding._replace(expected=expected)
    return told


def refusal(kind: Kind) -> NotReadableError:
    """The refusal of a file of another kind."""
    return NotReadableError("not_readable", kind.ending, kind.vi, kind.en)


class Package:
    """The parts of a workbook by their names, in which capitals, backslashes and a slash in front do not count."""

    def __init__(self, content: bytes) -> None:
        if not content.startswith(b"PK"):
            raise refusal(kind_of(content))  # an old workbook may end in a zip, that of a document in it
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN_ZIP:
            raise refusal(kind_of(content)) from None
        members = self._archive.infolist()
        if len(members) > MAX_MEMBERS:
            vi, en = f"nhiều nhất {MAX_MEMBERS} tệp trong tệp nén", f"at most {MAX_MEMBERS} files in the zip"
            raise NotReadableError("too_many_items", len(members), vi, en)
        if sum(member.compress_size for member in members) > len(content):
            raise damaged("zip")  # parts that lie upon each other
        self._members = {_plain(member.filename): member for member in reversed(members)}  # the first of a name counts
        self._unpacked = 0

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._members

    def has_any(self, folder: str) -> bool:
        """Whether there are parts in a folder of this name."""
        return any(name.startswith(folder) for name in self._members)

    def part(self, name: str) -> bytes:
        """A part, unpacked.

        Raises:
            NotReadableError: if there is none of this name, if it is damaged, or beyond a limit.
        """
        member = self._members.get(_plain(name))
        if member is None or member.compress_type not in _PACKED_BY:
            raise damaged(name)
        pieces: list[bytes] = []
        size = 0
        try:
            with self._archive.open(member) as file:
                while piece := file.read(_PIECE):
                    size += len(piece)
                    _check_unpacked(name, size, MAX_MEMBER_BYTES)
                    pieces.append(piece)
        except _BROKEN_ZIP:
            raise refusal(CUT_SHORT) from None
        self._unpacked += size
        _check_unpacked(name, self._unpacked, MAX_UNPACKED_BYTES)
        return b"".join(pieces)


def _check_unpacked(name: str, size: int, most: int) -> None:
    """Nothing if a part is small enough; what makes a sheet of figures large is coloured cells without end."""
    if size > most:
        shown = f"{most // 1024 // 1024} MB"
        vi = f"nhiều nhất {shown} sau khi giải nén: xóa các dòng, cột trống có tô màu hoặc kẻ khung ở trang tính"
        en = f"at most {shown} unpacked: delete the blank rows and columns of the sheet that are coloured or framed"
        raise NotReadableError("file_too_large", f"{name}: {size}", vi, en)


def _plain(name: str) -> str:
    return unquote(name).replace("\\", "/").lstrip("/").casefold()
