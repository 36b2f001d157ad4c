"""The words by which headings, titles and the names of sheets say what figures are: planned, compared, of a quarter."""

import re
from typing import Final

from bt_targets.ground.names import compared


def any_of(*words: str) -> re.Pattern[str]:
    """A pattern that finds any of some words, or expressions, that stand by themselves in a folded text."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(compared, words))})(?!\w)")


YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
TERM: Final = re.compile(r"(?:19|20)[0-9]{2} ?- ?(?:19|20)[0-9]{2}")
"""A span of years, such as a term."""
DATE: Final = re.compile(
    r"ngày(?: [0-9.…]+)? tháng(?: [0-9.…]+)? năm [0-9]{4}|(?:ngày )?[0-9]{1,2} ?[/.-] ?(?:[0-9]{1,2} ?[/.-] ?)?[0-9]{4}"
)
DAY: Final = re.compile(r"(?<![0-9/])(?:3[01]|[12]?[0-9]|0[1-9]) ?/ ?(?:1[0-2]|0?[1-9])(?![0-9])")
"""A day and its month: 30/9, 31/12/2026."""

_PLAN = (
    *("kế hoạch", "ke hoach", "kh", "mục tiêu", "muc tieu", "lộ trình", "lo trinh", "dự toán", "du toan"),
    *("dự kiến", "du kien", "dự báo", "du bao", "phấn đấu", "phan dau", "cam kết", "cam ket"),
    *("chỉ tiêu giao", "chi tieu giao", "plan", "planned"),
)
PLAN: Final = any_of(*_PLAN)
"""What says of a whole table that it holds a plan."""
PLANNED: Final = any_of(*_PLAN, "chỉ tiêu", "giao", "nghị quyết", "nq")
"""What the heading of a plan says; 'chỉ tiêu 2026' is what was asked for, 'chỉ tiêu' alone a name."""
COMPARED: Final = re.compile(rf"[/%]|{any_of('so với', 'so sánh', 'tăng', 'giảm', 'tỷ lệ', 'tỉ lệ', 'tốc độ').pattern}")
CUMULATED: Final = any_of("lũy kế", "luy ke", "lk", "cộng dồn", "cong don")
_QUARTER = "(?:[1-4]|i{1,3}|iv)"
_SHORT = (
    *(rf"q ?\.? ?{_QUARTER}", "hk ?(?:[12]|i{1,2})", "[0-9]{1,2} ?t", "[0-9]{1,2} ?t ?[-./]? ?20[0-9]{2}"),
    "t ?(?:1[0-2]|0?[1-9])(?: ?[-./]? ?20[0-9]{2})?",
)
SHORT_PART: Final = any_of(*_SHORT)
"""A quarter or months in short, which may look like the date behind them: Q3/2026, T9/2026."""
PART_OF_YEAR: Final = any_of(
    *("tháng", "thang", "quý", f"quy ?{_QUARTER}", "tuần", "ngày", "kỳ", "nửa năm", "đầu năm"),
    *("giữa năm", "đợt", "đợt [0-9]", "vụ (?:xuân|hè|thu|đông|mùa|chiêm|hè thu|đông xuân)", *_SHORT),
)
_YEAR_BEHIND = r"(?: ?[/.-] ?[0-9]{4})?(?![0-9/])"
WHOLE_YEAR: Final = re.compile(
    rf"(?<!\w)(?:từ )?(?:ngày )?0?1 ?[/.-] ?0?1{_YEAR_BEHIND}(?= ?(?:-|đến|tới))"
    rf"|(?:đến )?(?:hết )?(?:ngày )?(?<![0-9])31 ?(?:[/.-]|tháng) ?12(?:{_YEAR_BEHIND}| năm [0-9]{{4}})"
)
"""The first day of a year before its last, and the last: a figure as of then is that of the year."""
UNTIL: Final = re.compile(
    r"(?<!\w)(?:từ|đến|tới|hết|thời điểm)(?: (?:hết|thời điểm))* (?:ngày )?"
    r"[0-9]{1,2} ?(?:[/.-]|tháng) ?(?:[0-9]{4}|[0-9]{1,2}(?: ?[/.-] ?[0-9]{4})?)(?![0-9])"
)
"""A day or a month from which or up to which something is counted."""
