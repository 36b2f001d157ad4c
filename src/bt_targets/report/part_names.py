"""Names in place of the name of a part: totals, parts of other parts, and plans, periods and states of figures.

A part is a place or a kind. These are told by the whole of a name, as names are compared: 'Cộng Hòa' is a place, and
so may be 'TH', which is a kind of school as well.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from bt_targets.ground.names import compared
from bt_targets.ground.patterns import pattern
from bt_targets.report.notation.normal import DASHES

_AROUND: Final = " :;.,-+*=()[]"
_ALWAYS: Final = frozenset({"tổng", "tổng số", "tổng cộng", "cộng", "toàn xã", "toàn tỉnh", "total"})
"""Names that are never those of a part."""
_TOTAL: Final = pattern(
    r"(?:tổng|cộng)(?: (?:số|cộng|chung|đàn|toàn|cả|các|lượng|diện tích|sản lượng|giá trị|khối lượng|thu|hợp|lại)"
    r"(?: .*)?)?"
    r"|(?:.* )?(?:toàn|cả) xã|(?:toàn|cả) (?:[0-9]+ .*|bộ|xã|huyện|tỉnh|thị trấn|phường|địa bàn|đơn vị|đàn)(?: .*)?"
    r"|tất cả(?: .*)?|chung|số chung|chung (?:toàn|cả) .*|xã|t[./]?c|σ|∑|t\.số"
    r"|(?:grand |sub)?totals?(?: .*)?|sum|all|overall|whole|(?:the )?whole commune|altogether"
)
_TOTAL_OF: Final = pattern(r"\W*tổng(?! (?:công ty|cục|bí thư|hội|đội)(?!\w)) ")
"""How the name of a total of something begins: 'Tổng trâu, bò', but not 'Tổng Cọt', which is a place."""
_LEVELS: Final = frozenset({"sc", "cđ", "đh"})
"""Beside these levels of training, `TC` is one of them."""
_INSIDE: Final = pattern(
    r"[-+*•·>»–o ]*(?:trong đó|trong đấy|tr\. ?đó|trđ|bao gồm|gồm|of which|including|thereof)(?!\w).*"
)
_MARK: Final = pattern(r"[-+*•·»>]+")
_NUMBER: Final = pattern(r"([0-9]+(?:\.[0-9]+)*)[.):]*(?: |$)")
_SAYS: Final = pattern(
    r"(?<!\w)(?:kế hoạch|kh|mục tiêu|chỉ tiêu|dự toán|lộ trình|phấn đấu|nghị quyết|dự kiến"
    r"|đã thực hiện|thực hiện|ước tính|ước đạt|ước|ưth|sơ bộ|chính thức"
    r"|luỹ kế|cộng dồn|so với|so sánh|cùng kỳ|chênh lệch|kỳ (?:trước|này|báo cáo)"
    r"|quý (?:[ivx]+|[0-9]{1,2})|[0-9]{1,2} tháng|tháng [0-9]{1,2}|tuần [0-9]{1,2}|nửa năm|cả năm"
    r"|(?:đầu|cuối|giữa) (?:năm|kỳ|nhiệm kỳ)|năm (?:nay|trước|sau|ngoái)|(?:năm )?(?:19|20)[0-9]{2}"
    r"|planned|plan|target|actual|estimated?|provisional|q[1-4]|(?:first|second) half)(?!\w)"
)
_BESIDE: Final = frozenset(
    {
        *(
            "năm",
            "của",
            "đến",
            "trong",
            "từ",
            "và",
            "giao",
            "được",
            "số",
            "liệu",
            "tỷ",
            "lệ",
            "kết",
            "quả",
            "th",
            "đạt",
        ),
        *("đầu", "cuối", "hết", "ngày", "tháng", "the", "of", "%"),
    }
)
"""Words that may stand beside the name of a plan, a period or a state, and say nothing else."""


def is_total(name: str) -> bool:
    """Whether this can be nothing but the total of the others."""
    return compared(name).rstrip(" :.") in _ALWAYS


def is_plan_or_period(name: str) -> bool:
    """Whether this is a plan, a part of a year, a year, or the state of a figure: `Kế hoạch 2026`, `6 tháng`."""
    plain = re.sub(r"[/.,:;()\[\]-]", " ", _plain(name))
    rest, said = _SAYS.subn(" ", " ".join(plain.split()))
    return said > 0 and all(word in _BESIDE or word.isdigit() for word in rest.split())


def total_like(names: Iterable[str], own: Iterable[str]) -> list[str]:
    """The names that are probably the total of the others; `own` are those of the figure itself and of its commune."""
    forms = {name: _plain(name).strip(_AROUND) for name in names}
    known = {form for each in own for form in (_plain(each), f"xã {_plain(each)}")}
    levels = bool(_LEVELS & set(forms.values()))
    return [
        name
        for name, form in forms.items()
        if (_TOTAL.fullmatch(form) and not (levels and form == "tc")) or form in known or _is_total_of(name, form)
    ]


def _is_total_of(name: str, form: str) -> bool:
    match = _TOTAL_OF.match(form)
    if match is None:
        return False
    behind = name.strip(_AROUND).split()[1:]
    return bool(behind) and (name.isupper() or not behind[0][0].isupper())


def inside_others(names: Sequence[str]) -> list[str]:
    """The names of what is counted inside another part: `trong đó`, a dash or a lower number beside others."""
    forms = {name: _plain(name) for name in names}
    marks = {name: mark[0] if (mark := _MARK.match(form)) else "" for name, form in forms.items()}
    top = min(marks.values(), key=lambda mark: (mark != "", mark != "-", mark), default="")
    numbers = {name: number[1] for name, form in forms.items() if (number := _NUMBER.match(form))}
    above = set(numbers.values())
    return [
        name
        for name, form in forms.items()
        if _INSIDE.fullmatch(form) or marks[name] != top or numbers.get(name, "").rpartition(".")[0] in above
    ]


@lru_cache(maxsize=1024)
def _plain(name: str) -> str:
    # The parts of an indicator have the same names year after year.
    return compared(name).translate(DASHES)
