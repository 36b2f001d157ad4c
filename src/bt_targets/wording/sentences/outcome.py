"""What follows from a verdict: by when, and whether it has to be kept."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import WhatFollows

OUTCOME: Final[dict[WhatFollows, Text]] = {
    "not_judged_yet": Text(
        vi="Yêu cầu được xét từ năm {first} nên chưa đến hạn.",
        en="Judging starts with {first}: not due yet.",
    ),
    "no_year_passed_yet": Text(
        vi="Chưa có năm nào được ghi nhận là đạt; thời hạn là năm {last}.",
        en="No year is known to have passed yet; it is due by {last}.",
    ),
    "not_due": Text(
        vi="Thời hạn là năm {last} nên chưa kết luận.",
        en="It is due in {last}, so nothing is concluded yet.",
    ),
    "baseline_of_every_year": Text(
        vi="Đây là số liệu đầu kỳ; từ năm {first} đến năm {last} yêu cầu được xét theo từng năm.",
        en="This is the starting figure; the years {first} to {last} will be judged one by one.",
    ),
    "this_year_alone": Text(
        vi="Chỉ xét riêng năm {year}.",
        en="Only the year {year} is judged.",
    ),
    "years_missed": Text(
        vi="Yêu cầu phải đạt trong từng năm; năm không đạt: {missed}.",
        en="It has to hold in every year; missed in {missed}.",
    ),
    "all_years_beyond": Text(
        vi="Các năm {years} đều vượt yêu cầu.",
        en="Every year of {years} went beyond what is required.",
    ),
    "all_years_passed": Text(
        vi="Các năm {years} đều đạt yêu cầu.",
        en="Every year of {years} passed.",
    ),
    "all_years_passed_some_beyond": Text(
        vi="Các năm {years} đều đạt yêu cầu, trong đó chỉ vượt ở năm {beyond}.",
        en="Every year of {years} passed, but only {beyond} went beyond.",
    ),
    "no_year_passed": Text(
        vi="Không năm nào của nhiệm kỳ đạt yêu cầu.",
        en="No year of the term passed.",
    ),
    "one_year_passed": Text(
        vi="Một năm đạt là đủ cho cả nhiệm kỳ.",
        en="One year is enough for the whole term.",
    ),
    "total_passed": Text(
        vi="Số cộng dồn không giảm ở các năm sau nên đã đạt cho cả nhiệm kỳ.",
        en="What has been counted cannot be lost.",
    ),
    "total": Text(
        vi="Đây là số cộng dồn của cả nhiệm kỳ.",
        en="This is the total of the whole term.",
    ),
    "average": Text(
        vi="Đây là kết quả bình quân của cả nhiệm kỳ.",
        en="This is the average of the whole term.",
    ),
    "last_year": Text(
        vi="Đây là kết quả của năm cuối nhiệm kỳ.",
        en="This is the last year of the term.",
    ),
    "to_be_kept": Text(
        vi="Yêu cầu được xét vào năm {last}; cần giữ kết quả này đến hết nhiệm kỳ.",
        en="What counts is {last}; until then this has to be kept.",
    ),
}
"""`{first}` and `{last}` are the years of the term, `{year}` the review year; `{missed}` and `{beyond}` lists."""

IMPOSSIBLE: Final = Text(
    vi="Mức yêu cầu {required} vượt quá 100% nên không thể đạt được.",
    en="The required level of {required} is above 100 %, so it cannot be met.",
)
"""A share would have to pass 100 %."""
