"""Target 12: the national health standard is kept every year, and more than 96 % have health insurance."""

from .words import Holds, Item, Rule, clause, more_than, reading, recognition, share, target, text

COMMUNE_HEALTH_STANDARD = recognition(
    "commune_health_standard",
    text("đạt Bộ tiêu chí quốc gia về y tế xã", "recognition under the national commune health standard"),
    "Xã được công nhận đạt Bộ tiêu chí quốc gia về y tế xã giai đoạn đến năm 2030 vào cuối năm: có hoặc không.",
    "Whether the commune is recognised at the end of the year under the national health standard valid to 2030.",
    definitions=("commune-health-to-2030",),
)
HEALTH_INSURANCE = share(
    "health_insurance",
    text("tỷ lệ người dân tham gia bảo hiểm y tế", "share of people with health insurance"),
    "Số người có thẻ bảo hiểm y tế còn hiệu lực vào cuối năm trên tổng dân số của xã.",
    "People holding a valid health insurance card at the end of the year, of the whole population.",
)

TARGET = target(
    Item(12, "culture_and_society", "Y tế xã và bảo hiểm y tế", "Commune health and health insurance"),
    "Năm nào xã cũng giữ được chuẩn quốc gia về y tế xã; đến cuối nhiệm kỳ, hơn 96% người dân có bảo hiểm y tế.",
    "The commune keeps the national health standard every year; by the end of the term more than 96 % of its people "
    "have health insurance.",
    clause(
        Rule("12a", COMMUNE_HEALTH_STANDARD, Holds(), "every_year"),
        text("Chuẩn quốc gia về y tế xã", "National commune health standard"),
        "“Duy trì” nghĩa là chuẩn được giữ trong từng năm của nhiệm kỳ.",
        "To keep the standard means that it holds in every year of the term.",
        not_encoded=text(
            "Yêu cầu nâng cao chuẩn y tế xã không kèm thước đo nào.",
            "The wish to raise the standard further names no measure.",
        ),
    ),
    clause(
        Rule("12b", HEALTH_INSURANCE, more_than("96 %"), "by_end"),
        text("Bảo hiểm y tế", "Health insurance"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ; “trên 96%” không gồm đúng 96%.",
        "No time is stated, so the end of the term counts; exactly 96 % is not above 96 %.",
        reading(
            "every_year",
            more_than("96 %"),
            "every_year",
            "Tỷ lệ phải vượt 96% trong từng năm của nhiệm kỳ.",
            "The share has to be above 96 % in every year of the term.",
        ),
    ),
)
