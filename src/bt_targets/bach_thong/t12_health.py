"""Target 12: the commune keeps meeting the national health criteria, and more than 96 % have health insurance."""

from .origins import HEALTH_CRITERIA, USAGE, usual
from .words import Holds, Item, Rule, clause, more_than, reading, recognition, share, target, text

COMMUNE_HEALTH_STANDARD = recognition(
    "commune_health_standard",
    text("đạt Bộ tiêu chí quốc gia về y tế xã", "recognition under the national commune health standard"),
    "Xã có đạt Bộ tiêu chí quốc gia về y tế xã hay không.",
    "Whether the commune meets the national commune health criteria.",
    usual(
        HEALTH_CRITERIA,
        "Bộ tiêu chí được dùng là bộ tiêu chí của giai đoạn đến năm 2030.",
        "The criteria are those for the years to 2030.",
    ),
    usual(
        USAGE,
        "Đạt là được cấp có thẩm quyền công nhận, lấy tình trạng cuối năm.",
        "The criteria are met if the competent authority recognises that at the end of the year.",
    ),
    definitions=("commune-health-to-2030",),
)
HEALTH_INSURANCE = share(
    "health_insurance",
    text("tỷ lệ người dân tham gia bảo hiểm y tế", "share of people with health insurance"),
    "Số người tham gia bảo hiểm y tế trên tổng dân số của xã.",
    "People with health insurance, of the whole population of the commune.",
    usual(
        USAGE,
        "Tính người có thẻ bảo hiểm y tế còn hiệu lực vào cuối năm.",
        "People whose insurance card is valid at the end of the year are counted.",
    ),
)

TARGET = target(
    Item(12, "culture_and_society", "Y tế xã và bảo hiểm y tế", "Commune health and health insurance"),
    "Kết quả đạt Bộ tiêu chí quốc gia về y tế xã được duy trì và nâng cao; trên 96% người dân tham gia bảo hiểm y tế.",
    "The commune keeps meeting the national commune health criteria and improves on them; more than 96 % "
    "of its people have health insurance.",
    clause(
        Rule("12a", COMMUNE_HEALTH_STANDARD, Holds(), "every_year"),
        text("Chuẩn quốc gia về y tế xã", "National commune health standard"),
        "“Duy trì” được hiểu là đạt bộ tiêu chí trong từng năm của nhiệm kỳ.",
        "To maintain the result is taken to mean that the criteria are met in every year of the term.",
        not_encoded=text(
            "Yêu cầu nâng cao kết quả không kèm thước đo nào nên không được đánh giá.",
            "The demand to improve on the result names no measure, so it is not judged.",
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
            "Hằng năm, tỷ lệ phải trên 96%.",
            "The share has to be above 96 % in every year of the term.",
        ),
    ),
)
