"""Documents as TOML, as far as a report needs it: the standard library has no writer of TOML."""

import json
from typing import Any


def to_toml(document: dict[str, Any]) -> str:
    """A document of text, whole numbers, truth values and tables of them as TOML; lists of tables come last."""
    lines = [f"{_key(name)} = {toml_value(value)}" for name, value in document.items() if not isinstance(value, list)]
    for name, value in document.items():
        for table in value if isinstance(value, list) else ():
            lines += ["", f"[[{_key(name)}]]"]
            lines += [f"{_key(field)} = {toml_value(cell)}" for field, cell in table.items() if cell is not None]
    return "\n".join(lines) + "\n"


def toml_value(value: Any) -> str:
    """A text, a whole number, a truth value, or a table of them."""
    if isinstance(value, dict):
        inner = ", ".join(f"{_key(name)} = {toml_value(part)}" for name, part in value.items() if part is not None)
        return f"{{ {inner} }}"
    # A string of JSON is a basic string of TOML, but for one control character that JSON leaves as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(name: str) -> str:
    plain = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if plain else toml_value(name)
