"""What a clause asks for, in a phrase: the condition, then the time. 'ít nhất 5.000 con trong từng năm'."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import Condition, MeasureKind, SubjectKind

REQUIREMENT: Final = Text(
    vi="{condition} {timing}",
    en="{condition} {timing}",
)

CONDITION: Final[dict[Condition, Text]] = {
    "status_holds_by_end": Text(
        vi="{status} chậm nhất",
        en="{status} at the latest",
    ),
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
    "more_than": Text(
        vi="trên {bound}",
        en="more than {bound}",
    ),
    "at_most": Text(
        vi="không quá {bound}",
        en="at most {bound}",
    ),
    "rank_or_better": Text(
        vi="đạt {bound} hoặc cao hơn",
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
        vi="tăng {condition} so với đầu kỳ",
        en="an increase of {condition} over the baseline",
    ),
    "absolute_increase": Text(
        vi="tăng thêm {condition} so với đầu kỳ",
        en="{condition} more than at the baseline",
    ),
    "share_of_base": Text(
        vi="bằng {condition} {base} đầu kỳ",
        en="{condition} of the {base} at the baseline",
    ),
    "rank_gain": Text(
        vi="tăng {condition} so với năm trước",
        en="a gain of {condition} on the year before",
    ),
    "rank_gain_since_baseline": Text(
        vi="tăng cộng dồn từ đầu kỳ {condition} cho mỗi năm, xét",
        en="a gain since the baseline of {condition} for every year passed, judged",
    ),
}
"""What the condition is put to, where that is not the value itself: its growth, its increase, its gain."""

SUBJECT: Final[dict[SubjectKind, Text]] = {
    "less": Text(
        vi="{name} sau khi trừ {part}",
        en="{name} less {part}",
    ),
    "share_of": Text(
        vi="tỷ lệ {name} trên {part}",
        en="{name} as a share of {part}",
    ),
}
"""What is looked at, where that is not simply an indicator."""
