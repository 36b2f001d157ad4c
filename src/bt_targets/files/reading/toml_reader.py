"""TOML as it is written: its numbers keep every digit, and nothing in it takes longer to read than it should."""

import re
import tomllib
from typing import Final

from bt_targets.files.limits import MAX_DEPTH, MAX_ITEMS, MAX_PARTS, MAX_TOML_BYTES
from bt_targets.files.reading.content import NotReadableError, decode, exact_number
from bt_targets.ground.exact import MAX_DIGITS_BEFORE
from bt_targets.ground.problems import finding
from bt_targets.report.raw import Document, UnreadNumber

_TOKENS: Final = re.compile(
    r'"""(?:[^\\"]|\\.|"(?!""))*+(?:""")?'
    r"|'''(?:[^']|'(?!''))*+(?:''')?"
    r'|"(?:[^"\\\n]|\\.)*+"?'
    r"|'[^'\n]*+'?"
    r"|(?:\#[^\n]*+\s*+)++|\n\s*+|[0-9_]{40,}+|[\[{]|[\]}]|[.=,]",
    flags=re.DOTALL,
)

_PLACE: Final = re.compile(r" ?\(at line ([0-9]+), column ([0-9]+)\)$")
"""How tomllib says where it stopped; it may also be the end of the document."""


def read_toml(content: str | bytes | bytearray) -> Document:
    """The document of the text or the bytes of a `.toml` file."""
    try:
        text = decode(content, MAX_TOML_BYTES)
        _check_nesting(text)
        raw = tomllib.loads(text, parse_float=_float)
    except NotReadableError as problem:
        return Document(None, [problem.finding])
    except (ValueError, RecursionError) as error:
        message = str(error)
        # tomllib has one error for everything; this is how it words a key that stands twice
        twice = message.startswith(
            ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine", "Duplicate")
        )
        vi, en = "một tài liệu TOML đúng cú pháp", "a valid TOML document"
        if twice:
            vi, en = "mỗi tên một lần", "every name once"
        place = _PLACE.search(message)
        where = f"{place[1]}:{place[2]}" if place else "…"
        en += f"; at this line and column: {_PLACE.sub('', message)}"
        return Document(None, [finding("duplicate_key" if twice else "not_readable", (), where, vi, en)])
    return Document(raw, [])


def _float(text: str) -> object:
    if text.lstrip("+-") in {"nan", "inf"}:
        return UnreadNumber("not_finite", text)
    return exact_number(text.replace("_", "").removeprefix("+"))


def _check_nesting(text: str) -> None:
    # tomllib takes quadratic time for keys of many parts, and Python cannot show integers of many digits.
    depth = parts = dots = items = 0
    for match in _TOKENS.finditer(text):
        mark = match[0]
        if mark == ".":
            dots += 1
        elif mark[0] in "\n#=,[{]}":
            dots = 0
        elif mark[0].isdigit() or mark[0] == "_":
            line = text.count("\n", 0, match.start()) + 1
            vi, en = f"nhiều nhất {MAX_DIGITS_BEFORE} chữ số", f"at most {MAX_DIGITS_BEFORE} digits"
            raise NotReadableError("number_too_long", mark, f"{vi} (dòng {line})", f"{en} (line {line})")
        depth += (mark in {"[", "{"}) - (mark in {"]", "}"})
        parts += mark in {"[", "{"}
        items += mark in {"=", ","}
        if max(depth, dots) > MAX_DEPTH:
            vi, en = f"nhiều nhất {MAX_DEPTH} cấp", f"at most {MAX_DEPTH} levels"
            raise NotReadableError("not_readable", "…", vi, en)
        if parts > MAX_PARTS:
            vi, en = f"nhiều nhất {MAX_PARTS} đối tượng và danh sách", f"at most {MAX_PARTS} objects and lists"
            raise NotReadableError("too_many_items", f"{parts}", vi, en)
        if items > MAX_ITEMS:
            vi, en = f"nhiều nhất {MAX_ITEMS} mục", f"at most {MAX_ITEMS} items"
            raise NotReadableError("too_many_items", f"{items}", vi, en)
