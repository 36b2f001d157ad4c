"""Target 22: at least 50 % of the adults have a public digital signature."""

from .words import Item, Rule, at_least, clause, share, target, text

DIGITAL_SIGNATURES = share(
    "digital_signatures",
    text("tỷ lệ người trưởng thành có chữ ký số công cộng", "share of adults with a public digital signature"),
    "Số người từ đủ 18 tuổi có chữ ký số công cộng còn hiệu lực trên tổng số người từ đủ 18 tuổi của xã vào cuối năm; "
    "người có nhiều chữ ký số chỉ tính một lần.",
    "People of 18 and over who hold a valid public digital signature, of all people of 18 and over, at the end of the "
    "year; somebody with several signatures counts once.",
)

TARGET = target(
    Item(22, "culture_and_society", "Chữ ký số công cộng", "Public digital signatures"),
    "Ít nhất 50% số người trưởng thành trong xã có chữ ký số công cộng.",
    "At least 50 % of the adults of the commune have a public digital signature.",
    clause(
        Rule("22", DIGITAL_SIGNATURES, at_least("50 %"), "by_end"),
        text("Chữ ký số công cộng", "Public digital signatures"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ; người trưởng thành là người từ đủ 18 tuổi.",
        "No time is stated, so the end of the term counts; adults are people of 18 and over.",
    ),
)
