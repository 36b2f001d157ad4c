"""Target 22: at least 50 % of the adults have a public digital signature."""

from .origins import CIVIL_CODE, SIGNATURE_DECREE, USAGE, usual
from .words import Item, Rule, at_least, clause, share, target, text

DIGITAL_SIGNATURES = share(
    "digital_signatures",
    text("tỷ lệ người trưởng thành có chữ ký số công cộng", "share of adults with a public digital signature"),
    "Số người trưởng thành có chữ ký số công cộng trên tổng số người trưởng thành của xã.",
    "Adults with a public digital signature, of all adults of the commune.",
    usual(CIVIL_CODE, "Người trưởng thành là người từ đủ 18 tuổi.", "Adults are people of 18 and over."),
    usual(
        SIGNATURE_DECREE,
        "Có chữ ký số công cộng là có chứng thư chữ ký số công cộng còn hiệu lực.",
        "Having a public digital signature means holding a valid certificate for it.",
    ),
    usual(
        USAGE,
        "Lấy số cuối năm; người có nhiều chứng thư tính một lần.",
        "The figure is that at the end of the year; a person with several certificates counts once.",
    ),
)

TARGET = target(
    Item(22, "culture_and_society", "Chữ ký số công cộng", "Public digital signatures"),
    "Ít nhất 50% số người dân trưởng thành có chữ ký số công cộng.",
    "At least 50 % of adults have a public digital signature.",
    clause(
        Rule("22", DIGITAL_SIGNATURES, at_least("50 %"), "by_end"),
        text("Chữ ký số công cộng", "Public digital signatures"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ; người trưởng thành được hiểu là người từ đủ 18 tuổi.",
        "No time is stated, so the end of the term counts; adults are taken to be people of 18 and over.",
    ),
)
