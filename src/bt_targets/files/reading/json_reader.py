"""JSON as it is written: no number passes through a binary float, no key is lost."""

import json
import re
from collections import Counter
from typing import Any, Final

from bt_targets.files.limits import MAX_DEPTH, MAX_ITEMS, MAX_PARTS
from bt_targets.files.reading.content import NotReadableError, decode, exact_number
from bt_targets.ground.problems import MAX_PROBLEMS, Finding, finding
from bt_targets.report.raw import Document, UnreadNumber

_SYNTAX: Final = {
    "Expecting value": "thiếu giá trị",
    "Expecting ',' delimiter": "thiếu dấu phẩy",
    "Expecting ':' delimiter": "thiếu dấu hai chấm",
    "Expecting property name": "tên trường phải đặt trong ngoặc kép",
    "Illegal trailing comma": "thừa dấu phẩy",
    "Extra data": "thừa nội dung ở cuối",
    "Unterminated string": "ngoặc kép chưa đóng",
    "Invalid control character": "có ký tự điều khiển trong ngoặc kép",
    "Invalid \\": "dấu gạch chéo ngược không đúng chỗ",
}
"""How messages of the json module begin, in Vietnamese."""


def _syntax(message: str) -> str:
    return next((told for start, told in _SYNTAX.items() if message.startswith(start)), "sai cú pháp")


def read_json(content: str | bytes | bytearray) -> Document:
    """The document of the text or the bytes of a `.json` file."""
    findings: list[Finding] = []

    def without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        mapping = dict(pairs)
        if len(mapping) < len(pairs) and len(findings) < MAX_PROBLEMS:
            for name, times in Counter(name for name, _ in pairs).items():
                if times > 1:
                    findings.append(finding("duplicate_key", (), name, "mỗi tên một lần", "every name once"))
        return mapping

    try:
        text = decode(content)
        _check_nesting(text)
        raw = json.loads(
            text,
            parse_int=exact_number,
            parse_float=exact_number,
            parse_constant=lambda name: UnreadNumber("not_finite", name),
            object_pairs_hook=without_duplicates,
        )
    except NotReadableError as problem:
        return Document(None, [problem.finding])
    except json.JSONDecodeError as error:
        vi = f"một tài liệu JSON đúng cú pháp; ở dòng và cột này {_syntax(error.msg)}"
        en = f"a valid JSON document; at this line and column: {error.msg}"
        return Document(None, [finding("not_readable", (), f"{error.lineno}:{error.colno}", vi, en)])
    return Document(raw, findings)


def _check_nesting(text: str) -> None:
    # Brackets inside strings do not nest; the strings are passed over whole, without backtracking.
    depth = parts = commas = 0
    for match in re.finditer(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]|,', text, flags=re.DOTALL):
        bracket = match[0]
        if bracket in {"[", "{"}:
            depth += 1
            parts += 1
            if depth > MAX_DEPTH:
                vi, en = f"nhiều nhất {MAX_DEPTH} cấp", f"at most {MAX_DEPTH} levels"
                raise NotReadableError("not_readable", "[[[…", vi, en)
            if parts > MAX_PARTS:
                vi, en = f"nhiều nhất {MAX_PARTS} đối tượng và danh sách", f"at most {MAX_PARTS} objects and lists"
                raise NotReadableError("too_many_items", f"{parts}", vi, en)
        elif bracket in {"]", "}"}:
            depth -= 1
        elif bracket == ",":
            commas += 1
            if commas > MAX_ITEMS:
                vi, en = f"nhiều nhất {MAX_ITEMS} mục", f"at most {MAX_ITEMS} items"
                raise NotReadableError("too_many_items", f"{commas}", vi, en)
