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
PART_OF_YEAR: Final = any_of(
    *("tháng", "thang", "quý", f"quy ?{_QUARTER}", rf"q ?\.? ?{_QUARTER}", "tuần", "ngày", "kỳ", "nửa năm", "đầu năm"),
    *("giữa năm", "đợt", "đợt [0-9]", "vụ (?:xuân|hè|thu|đông|mùa|chiêm|hè thu|đông xuân)", "hk ?(?:[12]|i{1,2})"),
    *("[0-9]{1,2} ?t", "[0-9]{1,2} ?t ?[-./]? ?20[0-9]{2}", "t ?(?:1[0-2]|0?[1-9])(?: ?[-./]? ?20[0-9]{2})?"),
)
