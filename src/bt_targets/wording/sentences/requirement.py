"""What a clause asks for, in a phrase: when, and the condition. 'hằng năm, từ 5.000 con trở lên'."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import Condition, MeasureKind, RequiredLevel, SubjectKind

REQUIREMENT: Final = Text(
    vi="{timing}, {condition}",
    en="{condition} {timing}",
)

CONDITION: Final[dict[Condition, Text]] = {
    "grade_or_better": Text(
        vi="từ loại {grade} trở lên",
        en="{grade} or better",
    ),
    "all_of_it": Text(
        vi="đạt {bound}",
        en="{bound}",
    ),
    "at_least": Text(
        vi="ít nhất {bound}",
        en="at least {bound}",
    ),
    "level_at_least": Text(
        vi="từ {bound} trở lên",
        en="at least {bound}",
    ),
    "at_least_as_much": Text(
        vi="ít nhất bằng {bound}",
        en="at least {bound}",
    ),
    "more_than": Text(
        vi="trên {bound}",
        en="more than {bound}",
    ),
    "at_most": Text(
        vi="không quá {bound}",
        en="at most {bound}",
    ),
    "rank_or_better": Text(
        vi="xếp {bound} trở lên",
        en="{bound} or better",
    ),
    "none_left": Text(
        vi="không còn {unit} nào",
        en="no {unit} left",
    ),
}

MEASURE: Final[dict[MeasureKind, Text]] = {
    "average_growth": Text(
        vi="tăng bình quân {condition} mỗi năm",
        en="average growth of {condition} a year",
    ),
    "yearly_growth": Text(
        vi="tăng {condition} so với năm trước",
        en="growth of {condition} on the year before",
    ),
    "relative_increase": Text(
        vi="tăng {condition} so với đầu nhiệm kỳ",
        en="an increase of {condition} since the start of the term",
    ),
    "absolute_increase": Text(
        vi="tăng thêm {condition} so với đầu nhiệm kỳ",
        en="{condition} more than at the start of the term",
    ),
    "share_of_base": Text(
        vi="{condition} {base} đầu nhiệm kỳ",
        en="{condition} of the {base} at the start of the term",
    ),
    "rank_gain": Text(
        vi="tăng {condition} so với năm trước",
        en="a gain of {condition} on the year before",
    ),
    "rank_gain_since_baseline": Text(
        vi="lũy kế từ đầu nhiệm kỳ phải tăng bình quân {condition} mỗi năm",
        en="a gain since the start of the term averaging {condition} a year,",
    ),
}
"""What the condition is put to, where that is not the value itself: its growth, its increase, its gain."""

LEVEL: Final[dict[RequiredLevel, Text]] = {
    "level": Text(
        vi=", tức là {level} (năm {year}: {value})",
        en=", that is {level} ({value} in {year})",
    ),
    "level_in_year": Text(
        vi=", tương ứng năm {judged} {level} (năm {year}: {value})",
        en=", that is {level} in {judged} ({value} in {year})",
    ),
    "level_of_one_year": Text(
        vi="; riêng năm {judged}, tương ứng {level} (năm {year}: {value})",
        en="; for {judged} alone, {level} ({value} in {year})",
    ),
    "level_of_base": Text(
        vi=", tức là {level} ({base} năm {year}: {value})",
        en=", that is {level} ({base} in {year}: {value})",
    ),
    "whole_things": Text(
        vi=", tương ứng {required}, tức là {level} (năm {year}: {value})",
        en=", or {required}, that is {level} ({value} in {year})",
    ),
    "whole_things_of_base": Text(
        vi=", tương ứng {required}, tức là {level} ({base} năm {year}: {value})",
        en=", or {required}, that is {level} ({base} in {year}: {value})",
    ),
}
"""The level that a requirement comes to, and the figure that it was computed from.

Of whole things `{required}` is the exact level and `{level}` the whole number that amounts to the same: 22,14 người,
at least 23.
"""

SUBJECT: Final[dict[SubjectKind, Text]] = {
    "less": Text(
        vi="{name} sau khi trừ {part}",
        en="{name} less the {part}",
    ),
    "share_of": Text(
        vi="tỷ lệ {name} trên {part}",
        en="{name} as a share of the {part}",
    ),
}
"""What is looked at, where that is not simply an indicator."""
