"""What every reader gives: the raw document, what is wrong with it, and where its parts stand in the file."""

import re
from fractions import Fraction
from typing import Any

from bt_targets.files.limits import MAX_BYTES
from bt_targets.ground.exact import MAX_DIGITS_AFTER, MAX_DIGITS_BEFORE, read_exact
from bt_targets.ground.noise import NoiseError
from bt_targets.ground.problems import Place, ProblemCode, finding
from bt_targets.report.raw import UnreadNumber

_PLAIN = re.compile(rf"-?[0-9]{{1,{MAX_DIGITS_BEFORE}}}(\.[0-9]{{1,{MAX_DIGITS_AFTER}}})?")


class NotReadableError(Exception):
    """Nothing can be read; carries the reason."""

    def __init__(self, code: ProblemCode, found: object, vi: str, en: str, at: Place = ()) -> None:
        super().__init__(code)
        self.finding = finding(code, at, found, vi, en)


def decode(content: Any, most: int = MAX_BYTES) -> str:
    """The text of a document in UTF-8, with or without a byte order mark.

    Raises:
        NotReadableError: if it is too large, not UTF-8, or neither text nor bytes.
    """
    if not isinstance(content, str | bytes | bytearray):
        raise NotReadableError("not_readable", type(content).__name__, "văn bản hoặc dãy byte", "text or bytes")
    check_size(len(content), most)
    if isinstance(content, str):
        return content.removeprefix("\ufeff")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        vi, en = "tệp lưu ở bảng mã UTF-8", "a file saved as UTF-8"
        raise NotReadableError("not_readable", f"byte {error.start}", vi, en) from None


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
