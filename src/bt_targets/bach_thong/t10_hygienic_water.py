"""Target 10: at least 99 % of the people use hygienic water."""

from .words import Item, Rule, at_least, clause, reading, share, target, text

HYGIENIC_WATER = share(
    "hygienic_water",
    text("tỷ lệ dân số sử dụng nước sinh hoạt hợp vệ sinh", "share of people using hygienic water"),
    "Số người được sử dụng nước sinh hoạt hợp vệ sinh trên tổng dân số của xã vào cuối năm. Tỷ lệ tính theo số hộ là "
    "cách đo khác (households), được ghi lại nhưng không dùng để kết luận.",
    "People using hygienic water, of the whole population, at the end of the year. A share of households is another "
    "measure (households): it is kept but decides nothing.",
    definitions=("population", "households"),
)

TARGET = target(
    Item(10, "economy", "Nước sinh hoạt hợp vệ sinh", "Hygienic water"),
    "Ít nhất 99% người dân trong xã được dùng nước hợp vệ sinh cho sinh hoạt.",
    "At least 99 % of the people of the commune use hygienic water in daily life.",
    clause(
        Rule("10", HYGIENIC_WATER, at_least("99 %"), "by_end"),
        text("Nước sinh hoạt hợp vệ sinh", "Hygienic water"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ, tính trên số dân chứ không trên số hộ.",
        "No time is stated, so the end of the term counts; the share is one of people, not of households.",
        reading(
            "every_year",
            at_least("99 %"),
            "every_year",
            "Tỷ lệ phải từ 99% trở lên trong từng năm của nhiệm kỳ.",
            "The share has to be at least 99 % in every year of the term.",
        ),
    ),
)
