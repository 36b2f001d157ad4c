"""Target 9: the commune is recognised as an advanced new-style rural commune by 2030."""

from .words import Holds, Item, Rule, clause, recognition, share, target, text

ADVANCED_NEW_RURAL_STATUS = recognition(
    "advanced_new_rural_status",
    text("được công nhận đạt chuẩn nông thôn mới nâng cao", "recognition as an advanced new-style rural commune"),
    "Vào cuối năm, xã có quyết định công nhận đạt chuẩn nông thôn mới nâng cao còn hiệu lực: có hoặc không; quyết định "
    "cấp cho xã cũ trước khi hợp nhất không tính cho xã mới.",
    "Whether the commune holds a valid decision at the end of the year that recognises it as an advanced new-style "
    "rural commune; a decision for one of the former communes does not count for the new one.",
    definitions=("advanced-new-rural", "new-rural-2026-2030"),
)
ADVANCED_NEW_RURAL_CRITERIA = share(
    "advanced_new_rural_criteria",
    text("tỷ lệ tiêu chí nông thôn mới nâng cao đã đạt", "share of the advanced new-style rural criteria met"),
    "Số tiêu chí xã đã đạt trên tổng số tiêu chí xã nông thôn mới nâng cao đang áp dụng, vào cuối năm; chỉ dùng để xét "
    "tiến độ, không thay cho quyết định công nhận.",
    "Criteria that the commune meets, of all criteria for advanced new-style rural communes in force, at the end of "
    "the year; they tell the pace and do not replace the decision.",
    definitions=("advanced-new-rural", "new-rural-2026-2030"),
)

TARGET = target(
    Item(9, "economy", "Nông thôn mới nâng cao", "Advanced new-style rural commune"),
    "Chậm nhất vào năm 2030, xã được công nhận đạt chuẩn nông thôn mới nâng cao.",
    "By 2030 at the latest, the commune is recognised as an advanced new-style rural commune.",
    clause(
        Rule("9", ADVANCED_NEW_RURAL_STATUS, Holds(), "by_end"),
        text("Nông thôn mới nâng cao", "Advanced new-style rural"),
        "“Đến năm 2030” là đến hết năm 2030 và phải có quyết định công nhận; đủ tiêu chí mà chưa được công nhận thì "
        "chưa đạt.",
        "By 2030 means by the end of 2030, with a decision; meeting all criteria without recognition is not enough.",
        progress=ADVANCED_NEW_RURAL_CRITERIA,
    ),
)
