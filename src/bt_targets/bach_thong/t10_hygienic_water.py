"""Target 10: at least 99 % of the people use hygienic water."""

from .origins import USAGE, WATER_STATISTICS, usual
from .words import Item, Rule, at_least, clause, reading, share, target, text

HYGIENIC_WATER = share(
    "hygienic_water",
    text("tỷ lệ dân số sử dụng nước sinh hoạt hợp vệ sinh", "share of people using hygienic water"),
    "Số người được sử dụng nước sinh hoạt hợp vệ sinh trên tổng dân số của xã.",
    "People using hygienic domestic water, of the whole population of the commune.",
    usual(
        WATER_STATISTICS,
        "Tính trên số dân; tỷ lệ theo số hộ là cách đo khác, được ghi lại nhưng không dùng để kết luận.",
        "People are counted; a share of households is another measure, which is kept but decides nothing.",
    ),
    usual(USAGE, "Lấy số cuối năm.", "The figure is that at the end of the year."),
    definitions=("population", "households"),
)

TARGET = target(
    Item(10, "economy", "Nước sinh hoạt hợp vệ sinh", "Hygienic water"),
    "Ít nhất 99% dân số của xã được sử dụng nước sinh hoạt hợp vệ sinh.",
    "At least 99 % of the population of the commune use hygienic domestic water.",
    clause(
        Rule("10", HYGIENIC_WATER, at_least("99 %"), "by_end"),
        text("Nước sinh hoạt hợp vệ sinh", "Hygienic water"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ; tính trên số dân, không phải số hộ; số 99% không "
        "kèm “trở lên” được hiểu là mức tối thiểu.",
        "No time is stated, so the end of the term counts; the share is one of people, not of households; the "
        "figure of 99 % stands without “or more” and is taken as a minimum.",
        reading(
            "every_year",
            at_least("99 %"),
            "every_year",
            "Hằng năm, tỷ lệ phải từ 99% trở lên.",
            "The share has to be at least 99 % in every year of the term.",
        ),
    ),
)
