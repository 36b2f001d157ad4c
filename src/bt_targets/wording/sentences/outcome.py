"""What follows from a verdict: which years counted, and whether a result has to be kept."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import WhatFollows, WhyNotDue

NOT_DUE: Final[dict[WhyNotDue, Text]] = {
    "not_judged_yet": Text(
        vi="yêu cầu được xét từ năm {first}",
        en="judged from {first} on",
    ),
    "no_year_passed_yet": Text(
        vi="chưa ghi nhận năm nào đạt, thời hạn là năm {last}",
        en="no year is known to have passed, due by {last}",
    ),
}
"""Why a clause is pending. `{first}` and `{last}` are the years of the term."""

OUTCOME: Final[dict[WhatFollows, Text]] = {
    "baseline_of_every_year": Text(
        vi="Đây là số liệu đầu nhiệm kỳ; yêu cầu được xét hằng năm từ năm {first}.",
        en="This is the baseline; every year from {first} on is judged.",
    ),
    "this_year_alone": Text(
        vi="Đây là kết quả của riêng năm {year}, không phải của cả nhiệm kỳ.",
        en="This is the result of {year} alone and not of the whole term.",
    ),
    "years_missed": Text(
        vi="Các năm không đạt: {missed}.",
        en="Years missed: {missed}.",
    ),
    "years_missed_others_unknown": Text(
        vi="Các năm không đạt: {missed}; chưa đủ căn cứ đánh giá năm {unknown}.",
        en="Years missed: {missed}; undetermined: {unknown}.",
    ),
    "others_unknown": Text(
        vi="Chưa đủ căn cứ đánh giá năm {unknown}.",
        en="Undetermined: {unknown}.",
    ),
    "all_years_beyond": Text(
        vi="Các năm {years} đều vượt.",
        en="Exceeded in every year of {years}.",
    ),
    "all_years_passed": Text(
        vi="Các năm {years} đều đạt.",
        en="Met in every year of {years}.",
    ),
    "all_years_passed_some_beyond": Text(
        vi="Các năm {years} đều đạt, riêng năm {beyond} vượt.",
        en="Met in every year of {years}, exceeded only in {beyond}.",
    ),
    "no_year_passed": Text(
        vi="Không năm nào của nhiệm kỳ đạt yêu cầu.",
        en="Not met in any year of the term.",
    ),
    "settled": Text(
        vi="Yêu cầu đã hoàn thành cho cả nhiệm kỳ.",
        en="This settles it for the whole term.",
    ),
    "to_be_kept": Text(
        vi="Cần giữ kết quả này đến năm {last}.",
        en="It has to be kept until {last}.",
    ),
}
"""`{first}` and `{last}` are the years of the term, `{year}` the review year; `{missed}`, `{unknown}` and `{beyond}`
are lists."""

PASSED_SO_FAR: Final = Text(
    vi="Đã đạt: năm {passed}.",
    en="Met in {passed}.",
)
"""Beside an undetermined clause, the years that are known to have passed."""

IMPOSSIBLE: Final = Text(
    vi="Mức yêu cầu {required} vượt quá 100% nên không thể đạt được.",
    en="The required level of {required} is above 100 %, which cannot be reached.",
)
"""A share would have to pass 100 %."""
