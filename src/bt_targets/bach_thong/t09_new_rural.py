"""Target 9: the commune is recognised as an advanced new-style rural commune by 2030."""

from bt_targets.bach_thong.source import item
from bt_targets.bach_thong.statuses import recognised
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import Holds
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

ADVANCED_NEW_RURAL_STATUS = Indicator(
    id="advanced_new_rural_status",
    name=Text(
        vi="việc xã được công nhận đạt chuẩn nông thôn mới nâng cao",
        en="recognition as an advanced new-style rural commune",
    ),
    what_is_counted=Text(
        vi="Vào cuối năm, xã có quyết định công nhận đạt chuẩn nông thôn mới nâng cao còn hiệu lực: có hoặc không; "
        "quyết định cấp cho xã cũ trước khi hợp nhất không tính cho xã mới.",
        en="Whether the commune holds a valid decision at the end of the year that recognises it as an advanced "
        "new-style rural commune; a decision for one of the former communes does not count for the new one.",
    ),
    kind="status",
    status_words=recognised(
        Text(
            vi="được công nhận đạt chuẩn nông thôn mới nâng cao",
            en="recognition as an advanced new-style rural commune",
        )
    ),
    definition="advanced-new-rural",
    other_definitions=("new-rural-2026-2030",),
)
ADVANCED_NEW_RURAL_CRITERIA = Indicator(
    id="advanced_new_rural_criteria",
    name=Text(
        vi="tỷ lệ tiêu chí nông thôn mới nâng cao đã đạt", en="share of the advanced new-style rural criteria met"
    ),
    what_is_counted=Text(
        vi="Số tiêu chí xã đã đạt trên tổng số tiêu chí xã nông thôn mới nâng cao đang áp dụng, vào cuối năm; chỉ "
        "dùng để xét tiến độ, không thay cho quyết định công nhận.",
        en="Criteria that the commune meets, of all criteria for advanced new-style rural communes in force, at the "
        "end of the year; they tell the pace and do not replace the decision.",
    ),
    kind="share",
    unit="%",
    whole="population",
    definition="advanced-new-rural",
    other_definitions=("new-rural-2026-2030",),
)

TARGET = Target(
    number=9,
    section="economy",
    title=Text(vi="Nông thôn mới nâng cao", en="Advanced new-style rural commune"),
    summary=Text(
        vi="Chậm nhất vào năm 2030, xã được công nhận đạt chuẩn nông thôn mới nâng cao.",
        en="By 2030 at the latest, the commune is recognised as an advanced new-style rural commune.",
    ),
    source=item(9),
    clauses=(
        Clause(
            id="9",
            name=Text(vi="Nông thôn mới nâng cao", en="Advanced new-style rural"),
            indicator=ADVANCED_NEW_RURAL_STATUS,
            progress=ADVANCED_NEW_RURAL_CRITERIA,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Đến năm 2030” là đến hết năm 2030 và phải có quyết định công nhận; đủ tiêu chí mà chưa "
                        "được công nhận thì chưa đạt.",
                        en="By 2030 means by the end of 2030, with a decision; meeting all criteria without "
                        "recognition is not enough.",
                    ),
                    comparison=Holds(),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
