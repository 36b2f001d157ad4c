"""Reading documents as they are written: no number passes through a binary float, no key is lost."""

import json
import re
from collections import Counter
from fractions import Fraction
from typing import Any, Final, NamedTuple

from bt_targets.errors import Code, Finding, finding
from bt_targets.exact import MAX_DIGITS_AFTER, MAX_DIGITS_BEFORE, read_exact

MAX_BYTES: Final = 16 * 1024 * 1024
"""Largest document that is read."""
MAX_DEPTH: Final = 32
"""Deepest nesting of a document."""

_PLAIN = re.compile(rf"-?[0-9]{{1,{MAX_DIGITS_BEFORE}}}(\.[0-9]{{1,{MAX_DIGITS_AFTER}}})?")


class UnreadNumber(NamedTuple):
    """A number of a document that cannot be kept exactly; whoever reads the field refuses it by its place."""

    code: Code
    text: str

    def __repr__(self) -> str:
        return self.text


class _NotReadableError(Exception):
    def __init__(self, found: Finding) -> None:
        super().__init__(found.code)
        self.finding = found


def read_json(content: str | bytes | bytearray) -> tuple[Any, list[Finding]]:
    """A JSON document with exact numbers, and what is wrong with it; None where nothing could be read."""
    findings: list[Finding] = []

    def without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        for name, times in Counter(names).items():
            if times > 1:
                findings.append(finding("duplicate_key", (), name, "mỗi tên một lần", "every name once"))
        return dict(pairs)

    try:
        text = _text(content)
        _check_depth(text)
        document = json.loads(
            text,
            parse_int=_number,
            parse_float=_number,
            parse_constant=lambda name: UnreadNumber("not_finite", name),
            object_pairs_hook=without_duplicates,
        )
    except _NotReadableError as problem:
        return None, [problem.finding]
    except json.JSONDecodeError as error:
        found = f"{error.msg}, {error.lineno}:{error.colno}"
        return None, [finding("not_readable", (), found, "một tài liệu JSON đúng cú pháp", "a valid JSON document")]
    return document, findings


def _text(content: Any) -> str:
    if not isinstance(content, str | bytes | bytearray):
        vi, en = "văn bản hoặc dãy byte", "text or bytes"
        raise _NotReadableError(finding("not_readable", (), type(content).__name__, vi, en))
    if len(content) > MAX_BYTES:
        most = f"{MAX_BYTES // 1024 // 1024} MB"
        raise _NotReadableError(
            finding("file_too_large", (), f"{len(content)}", f"nhiều nhất {most}", f"at most {most}")
        )
    if isinstance(content, str):
        return content.removeprefix("\ufeff")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = f"byte {error.start}"
        raise _NotReadableError(
            finding("not_readable", (), found, "tệp lưu ở bảng mã UTF-8", "a file saved as UTF-8")
        ) from None


def _check_depth(text: str) -> None:
    # Brackets inside strings do not nest; the strings go first, in one pass without backtracking.
    depth = 0
    for bracket in re.findall(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', text, flags=re.DOTALL):
        if bracket in {"[", "{"}:
            depth += 1
            if depth > MAX_DEPTH:
                vi, en = f"nhiều nhất {MAX_DEPTH} cấp", f"at most {MAX_DEPTH} levels"
                raise _NotReadableError(finding("not_readable", (), "[[[…", vi, en))
        elif bracket in {"]", "}"}:
            depth -= 1


def _number(text: str) -> int | Fraction | UnreadNumber:
    if not _PLAIN.fullmatch(text):
        return UnreadNumber("not_a_number" if "e" in text.lower() else "number_too_long", text)
    return int(text) if "." not in text else read_exact(text)
