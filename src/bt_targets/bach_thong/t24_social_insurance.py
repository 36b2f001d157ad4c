"""Target 24: every year at least 45 % of workers have social insurance."""

from .origins import INSURANCE_REFORM, USAGE, usual
from .words import Item, Rule, at_least, clause, share, target, text

SOCIAL_INSURANCE = share(
    "social_insurance",
    text("tỷ lệ người lao động tham gia bảo hiểm xã hội", "share of workers with social insurance"),
    "Số người lao động tham gia bảo hiểm xã hội trên tổng số người lao động của xã.",
    "Workers with social insurance, of all workers of the commune.",
    usual(
        INSURANCE_REFORM,
        "Tổng số là lực lượng lao động trong độ tuổi; bảo hiểm bắt buộc và tự nguyện đều được tính.",
        "The whole is the labour force of working age; compulsory and voluntary insurance both count.",
    ),
    usual(
        USAGE,
        "Tính người đang đóng vào cuối năm; người đang hưởng lương hưu không tính.",
        "People paying contributions at the end of the year are counted; people drawing a pension are not.",
    ),
)

TARGET = target(
    Item(24, "culture_and_society", "Bảo hiểm xã hội", "Social insurance"),
    "Hằng năm, ít nhất 45% người lao động tham gia bảo hiểm xã hội.",
    "Every year at least 45 % of workers have social insurance.",
    clause(
        Rule("24", SOCIAL_INSURANCE, at_least("45 %"), "every_year"),
        text("Bảo hiểm xã hội", "Social insurance"),
        "“Hàng năm” là từng năm của nhiệm kỳ, từ 45% trở lên; “người lao động” được hiểu là lực lượng "
        "lao động trong độ tuổi.",
        "Every year of the term has to reach at least 45 %; the workers are taken to be the labour force "
        "of working age.",
    ),
)
