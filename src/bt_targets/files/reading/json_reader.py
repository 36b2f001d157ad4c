"""JSON as it is written: no number passes through a binary float, no key is lost."""

import json
import re
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from itertools import chain
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
    try:
        return _read(decode(content))
    except NotReadableError as problem:
        return Document(None, [problem.finding])
    except json.JSONDecodeError as error:
        vi = f"một tài liệu JSON đúng cú pháp; ở dòng và cột này {_syntax(error.msg)}"
        en = f"a valid JSON document; at this line and column: {error.msg}"
        return Document(None, [finding("not_readable", (), f"{error.lineno}:{error.colno}", vi, en)])


def _read(text: str) -> Document:
    if _may_hold_too_many(text):
        _check_nesting(text)
    try:
        raw = _parsed(text, None)
    except (json.JSONDecodeError, RecursionError):
        _check_nesting(text)  # what is too deep is that first, whatever else is wrong further down
        raise
    depth, strings = _looked_over(raw)
    if depth > MAX_DEPTH:
        _check_nesting(text)
    if text.count('"') == 2 * strings:
        return Document(raw, [])
    # There are quotes in a text; or a name stands twice, and what it was given first is not in what was read.
    made = _without_duplicates(text)
    if made.findings:
        _check_nesting(text)
    return made


def _without_duplicates(text: str) -> Document:
    """The document of a text, with a finding for every name that stands twice in one object."""
    findings: list[Finding] = []

    def checked(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        mapping = dict(pairs)
        if len(mapping) < len(pairs) and len(findings) < MAX_PROBLEMS:
            for name, times in Counter(name for name, _ in pairs).items():
                if times > 1:
                    findings.append(finding("duplicate_key", (), name, "mỗi tên một lần", "every name once"))
        return mapping

    return Document(_parsed(text, checked), findings)


def _parsed(text: str, pairs_hook: Callable[[list[tuple[str, Any]]], Any] | None) -> Any:
    numbers = _JsonNumbers()
    return json.loads(
        text,
        parse_int=numbers.__getitem__,
        parse_float=numbers.__getitem__,
        parse_constant=lambda name: UnreadNumber("not_finite", name),
        object_pairs_hook=pairs_hook,
    )


class _JsonNumbers(dict[str, "int | Fraction | UnreadNumber"]):
    """The numbers of a document by how they are written: the same few years stand in it again and again."""

    def __missing__(self, text: str) -> "int | Fraction | UnreadNumber":
        number = self[text] = exact_number(text)
        return number


def _may_hold_too_many(text: str) -> bool:
    """Whether the text has more brackets or commas than a document may, those in strings included."""
    if len(text) <= min(MAX_PARTS, MAX_ITEMS):
        return False
    return text.count("[") + text.count("{") > MAX_PARTS or text.count(",") > MAX_ITEMS


def _looked_over(raw: Any) -> tuple[int, int]:
    """How deeply it is nested, up to one level too many, and how many strings it holds, names among them."""
    level, depth, strings = [raw], 0, 0
    while level and depth <= MAX_DEPTH:
        kinds = [*map(type, level)]
        strings += kinds.count(str)
        objects = [each for each in level if type(each) is dict] if dict in kinds else []
        lists = [each for each in level if type(each) is list] if list in kinds else []
        strings += sum(map(len, objects))
        depth += bool(objects or lists)
        level = [*chain.from_iterable(map(dict.values, objects)), *chain.from_iterable(lists)]
    return depth, strings


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
