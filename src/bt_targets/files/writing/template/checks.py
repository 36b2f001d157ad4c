"""The checks of the cells to fill in: they catch slips while they are made.

What a check lets pass is read by the library afterwards, so that none of them need be complete.
"""

from collections.abc import Sequence
from typing import Any, Final

from bt_targets.files.writing.template.examples import examples, how_to_write
from bt_targets.files.writing.template.lists import Lists
from bt_targets.report.raw import MAX_TEXT
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.term import EARLIEST

Check = dict[str, Any]
"""The options of a data validation, by their names in xlsxwriter."""

_MOST_OF_A_PROMPT: Final = 255
"""How many characters the message beside a cell may have; Excel does not open a file with a longer one."""
_A_DIGIT: Final = tuple(f"*{digit}*" for digit in range(10))
_HOLDS: Final = ("có", "không")


def choice(lists: Lists, offered: Sequence[str], name: str, says: str) -> Check:
    """A choice from a list."""
    wanted = "Chọn trong danh sách của ô. / Choose from the list."
    return _from_list(lists, offered) | _prompt(name, says) | _refusal(wanted)


def advice(name: str, says: str) -> Check:
    """A message beside the chosen cell, which may hold anything."""
    return _check("any") | _prompt(name, says)


def text_check() -> Check:
    """A text of a length that is read."""
    check = _check("length", criteria="<=", value=MAX_TEXT)
    return check | _refusal(f"Nhiều nhất {MAX_TEXT} ký tự. / At most {MAX_TEXT} characters.")


def year_check(cell: str, last: int) -> Check:
    """A year up to the last one of the term, as a number or as text."""
    check = _check("custom", value=f'=AND({EARLIEST}<=VALUE({cell}&""),VALUE({cell}&"")<={last})')
    return check | _refusal(f"Một năm từ {EARLIEST} đến {last}. / A year.")


def count_check(cell: str) -> Check:
    """A count: digits, with full stops between groups of three at most."""
    formula = f'=IF(ISNUMBER({cell}),AND({cell}>=0,{cell}=INT({cell})),ISNUMBER(VALUE(SUBSTITUTE({cell},".",""))))'
    wanted = "Một số nguyên như 8.251. Vẫn giữ giá trị này? / A whole number. Keep it?"
    return _check("custom", value=formula) | _refusal(wanted, only_warn=True)


def value_check(indicator: Indicator, cell: str, lists: Lists) -> Check:
    """A value of an indicator."""
    says = _prompt("Cách ghi", _says(indicator))
    match indicator.kind:
        case "status":
            return says | _from_list(lists, _HOLDS) | _refusal("Chọn “có” hoặc “không”.")
        case "grade":
            assert indicator.scale is not None
            names = tuple(grade.name.vi for grade in reversed(indicator.scale.grades))
            wanted = "Chọn trong danh sách, hoặc ghi như “khá trở lên”. Vẫn giữ giá trị này?"
            return says | _from_list(lists, names) | _refusal(wanted, only_warn=True)
        case _:
            wanted = (
                f"Ghi như {how_to_write(indicator, with_unit=False)}; số thập phân dùng dấu phẩy. Vẫn giữ giá trị này?"
            )
            check = _check("custom", value=_value_formula(indicator, cell, lists))
            return says | check | _refusal(wanted, only_warn=True)


def _says(indicator: Indicator) -> str:
    shown = how_to_write(indicator, with_unit=False)
    if indicator.kind in {"status", "grade"}:
        return f"Chọn trong danh sách: {shown}… Chưa có thông tin thì để trống."
    bounded = (
        "" if indicator.kind == "rank" else f" Chưa chính xác thì ghi: trên {examples(indicator, with_unit=False)[0]}."
    )
    return f"Ghi như {shown}; đơn vị ở cột bên.{bounded} Chưa có số liệu thì để trống."


def _value_formula(indicator: Indicator, cell: str, lists: Lists) -> str:
    """Whether a cell holds a number that the indicator can have, or text that may be one."""
    kind = indicator.kind
    lowest = {"rate": "-100<", "rank": "1<="}.get(kind, "0<=")
    highest = f",{cell}<=100" if kind == "share" and not indicator.may_pass_100 else ""
    whole = f",{cell}=INT({cell})" if indicator.is_countable else ""
    return f"=IF(ISNUMBER({cell}),AND({lowest}{cell}{highest}{whole}),{_text_formula(cell, lists)})"


def _text_formula(cell: str, lists: Lists) -> str:
    """Whether text may be a number in Vietnamese notation: it has a digit, and a full stop has three digits behind it.

    Excel takes at most 255 characters and no array constants here.
    """
    behind = f'MID({cell},FIND(".",{cell})+1,3)'
    after = f'MID({cell},FIND(".",{cell})+4,1)'
    has_digit = f"SUMPRODUCT(COUNTIF({cell},{lists.range_of(_A_DIGIT)}))>0"
    grouped = f"AND(LEN(TRIM({behind}))=3,ISNUMBER(VALUE({behind})),ISERROR(VALUE({after})))"
    return f"AND({has_digit},IFERROR({grouped},TRUE))"


def _from_list(lists: Lists, offered: Sequence[str]) -> Check:
    return _check("list", source=f"={lists.range_of(offered)}")


def _check(kind: str, **options: Any) -> Check:
    return {"validate": kind, "ignore_blank": True, **options}


def _prompt(name: str, says: str) -> Check:
    """What is shown beside the chosen cell."""
    assert len(says) <= _MOST_OF_A_PROMPT
    return {"input_title": name, "input_message": says}


def _refusal(wanted: str, *, only_warn: bool = False) -> Check:
    """What is shown where something else was typed."""
    assert len(wanted) <= _MOST_OF_A_PROMPT
    return {
        "error_title": "Kiểm tra lại / Check",
        "error_message": wanted,
        "error_type": "warning" if only_warn else "stop",
    }
