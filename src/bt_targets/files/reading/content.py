"""What every reader gives: the raw document, what is wrong with it, and where its parts stand in the file."""

from fractions import Fraction
from typing import Any

from bt_targets.files.limits import MAX_BYTES
from bt_targets.files.reading.encodings import encoding_of, old_encoding_of
from bt_targets.files.reading.kinds import is_workbook
from bt_targets.ground.exact import MAX_DIGITS_AFTER, MAX_DIGITS_BEFORE, read_exact
from bt_targets.ground.noise import NoiseError
from bt_targets.ground.patterns import pattern
from bt_targets.ground.problems import Place, ProblemCode, finding
from bt_targets.report.raw import UnreadNumber

_PLAIN = pattern(rf"-?[0-9]{{1,{MAX_DIGITS_BEFORE}}}(\.[0-9]{{1,{MAX_DIGITS_AFTER}}})?")


class NotReadableError(Exception):
    """Nothing can be read; carries the reason."""

    def __init__(self, code: ProblemCode, found: object, vi: str, en: str, at: Place = ()) -> None:
        super().__init__(code)
        self.finding = finding(code, at, found, vi, en)


def decode(content: Any, most: int = MAX_BYTES) -> str:
    """The text of a document in Unicode: UTF-8 or UTF-16 with or without a mark in front, or UTF-32 with one.

    Raises:
        NotReadableError: if it is too large, in another encoding, a workbook, or neither text nor bytes.
    """
    if not isinstance(content, str | bytes | bytearray):
        raise NotReadableError("not_readable", type(content).__name__, "văn bản hoặc dãy byte", "text or bytes")
    check_size(len(content), most)
    if isinstance(content, str):
        return content.removeprefix("\ufeff")
    plain = bytes(content)
    if is_workbook(plain):
        vi = "tệp văn bản; đây là bảng tính: đổi phần cuối của tên tệp thành .xlsx, hoặc lưu lại dạng CSV UTF-8"
        en = "a text; this is a workbook: rename the file to .xlsx, or save it as CSV UTF-8"
        raise NotReadableError("not_readable", ".xlsx", vi, en)
    encoding, mark = encoding_of(plain)
    try:
        return plain[mark:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecoded(plain, error.start + mark) from None


def _undecoded(content: bytes, place: int) -> NotReadableError:
    vi, en = "tệp lưu ở bảng mã UTF-8", "a file saved as UTF-8"
    save_vi, save_en = 'trong Excel chọn lưu dạng "CSV UTF-8"', 'in Excel save it as "CSV UTF-8"'
    old = old_encoding_of(content)
    if old is None:
        return NotReadableError("not_readable", f"byte {place}", f"{vi}: {save_vi}", f"{en}: {save_en}")
    vi += f"; tệp này có vẻ dùng bảng mã cũ {old}: chuyển văn bản sang Unicode, rồi {save_vi}"
    en += f"; this one seems to be in the old encoding {old}: convert its text to Unicode, then {save_en}"
    return NotReadableError("not_readable", old, vi, en)


def check_size(size: int, most: int) -> None:
    """Nothing if the file is small enough.

    Raises:
        NotReadableError: if it is not.
    """
    if size > most:
        shown = f"{most // 1024 // 1024} MB"
        raise NotReadableError("file_too_large", f"{size}", f"nhiều nhất {shown}", f"at most {shown}")


def exact_number(text: str) -> int | Fraction | UnreadNumber:
    """A number in plain decimal notation, kept exactly, or the reason why it cannot be."""
    if not _PLAIN.fullmatch(text):
        return UnreadNumber("not_a_number" if "e" in text.lower() else "number_too_long", text)
    try:
        return int(text) if "." not in text else read_exact(text)
    except NoiseError as error:
        return UnreadNumber("number_has_noise", text, meant=error.meant)
