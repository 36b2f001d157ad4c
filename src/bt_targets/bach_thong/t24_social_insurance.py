"""Target 24: every year at least 45 % of workers have social insurance."""

from .words import Item, Rule, at_least, clause, share, target, text

SOCIAL_INSURANCE = share(
    "social_insurance",
    text("tỷ lệ người lao động tham gia bảo hiểm xã hội", "share of workers with social insurance"),
    "Số người đang đóng bảo hiểm xã hội bắt buộc hoặc tự nguyện trên lực lượng lao động trong độ tuổi của xã, vào cuối "
    "năm; người đang hưởng lương hưu không tính.",
    "People paying into compulsory or voluntary social insurance, of the labour force of working age, at the end of "
    "the year; people drawing a pension are not counted.",
)

TARGET = target(
    Item(24, "culture_and_society", "Bảo hiểm xã hội", "Social insurance"),
    "Mỗi năm, ít nhất 45% người lao động của xã có bảo hiểm xã hội.",
    "Every year at least 45 % of the workers of the commune have social insurance.",
    clause(
        Rule("24", SOCIAL_INSURANCE, at_least("45 %"), "every_year"),
        text("Bảo hiểm xã hội", "Social insurance"),
        "“Hàng năm” nghĩa là năm nào của nhiệm kỳ cũng từ 45% trở lên; bắt buộc và tự nguyện tính chung.",
        "Every year of the term has to reach at least 45 %; compulsory and voluntary insurance count together.",
    ),
)
