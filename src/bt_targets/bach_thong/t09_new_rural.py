"""Target 9: the commune meets the standard for advanced new-style rural communes by 2030."""

from .origins import ADVANCED_CRITERIA, RURAL_CRITERIA_2026, USAGE, usual
from .words import Holds, Item, Rule, clause, recognition, share, target, text

ADVANCED_NEW_RURAL_STATUS = recognition(
    "advanced_new_rural_status",
    text("được công nhận đạt chuẩn nông thôn mới nâng cao", "recognition as an advanced new-style rural commune"),
    "Xã có đạt chuẩn nông thôn mới nâng cao hay không.",
    "Whether the commune meets the standard for advanced new-style rural communes.",
    usual(
        ADVANCED_CRITERIA,
        "Bộ tiêu chí được dùng là Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao giai đoạn 2021-2025, "
        "theo Quyết định 318/QĐ-TTg.",
        "The criteria are the national criteria for advanced new-style rural communes of 2021-2025, under "
        "Decision 318/QD-TTg.",
    ),
    usual(
        RURAL_CRITERIA_2026,
        "Từ năm 2026, Quyết định 51/2025/QĐ-TTg không có bộ tiêu chí nâng cao; kết quả theo bộ tiêu chí "
        "2026-2030 được ghi lại nhưng không dùng để kết luận, nên nếu danh hiệu này không còn được xét thì "
        "xã cần cấp ban hành nghị quyết cho ý kiến.",
        "From 2026 on Decision 51/2025/QD-TTg has no advanced criteria; a result under the criteria of "
        "2026-2030 is kept but decides nothing, so if the title is no longer awarded, those who adopted "
        "the resolution have to rule on it.",
    ),
    usual(
        USAGE,
        "Đạt chuẩn là có quyết định công nhận còn hiệu lực vào cuối năm; quyết định cấp cho xã cũ trước "
        "khi hợp nhất không tính cho xã mới.",
        "The standard is met if a decision that says so is valid at the end of the year; a decision for "
        "one of the former communes does not count for the new one.",
    ),
    definitions=("advanced-new-rural", "new-rural-2026-2030"),
)
ADVANCED_NEW_RURAL_CRITERIA = share(
    "advanced_new_rural_criteria",
    text("tỷ lệ tiêu chí nông thôn mới nâng cao đã đạt", "share of the advanced new-style rural criteria met"),
    "Số tiêu chí xã đã đạt trên tổng số tiêu chí xã nông thôn mới nâng cao.",
    "Criteria that the commune meets, of all criteria for advanced new-style rural communes.",
    usual(
        USAGE,
        "Lấy số cuối năm, theo bộ tiêu chí đang áp dụng; tỷ lệ này chỉ dùng để xét tiến độ, không thay cho "
        "quyết định công nhận.",
        "The figure is that at the end of the year, by the criteria in force; the share tells the pace and "
        "does not replace the decision.",
    ),
    definitions=("advanced-new-rural", "new-rural-2026-2030"),
)

TARGET = target(
    Item(9, "economy", "Nông thôn mới nâng cao", "Advanced new-style rural commune"),
    "Chậm nhất vào năm 2030, xã đạt chuẩn nông thôn mới nâng cao.",
    "By 2030 the commune meets the standard for advanced new-style rural communes.",
    clause(
        Rule("9", ADVANCED_NEW_RURAL_STATUS, Holds(), "by_end"),
        text("Nông thôn mới nâng cao", "Advanced new-style rural"),
        "“Đến năm 2030” là chậm nhất đến hết năm 2030; đạt chuẩn được hiểu là có quyết định công nhận, "
        "đủ tiêu chí mà chưa được công nhận thì chưa đạt.",
        "By 2030 means by the end of 2030; to meet the standard is taken to mean a decision that "
        "recognises it, so meeting all criteria without recognition is not enough.",
        progress=ADVANCED_NEW_RURAL_CRITERIA,
    ),
)
