"""Target 13: every year all villages, 95 % of families and 95 % of agencies hold their cultural title."""

from .origins import CULTURAL_TITLES, USAGE, usual
from .words import Item, Rule, at_least, clause, share, target, text

CULTURAL_VILLAGES = share(
    "cultural_villages",
    text("tỷ lệ thôn văn hóa", "share of cultural villages"),
    "Số thôn văn hóa trên tổng số thôn của xã.",
    "Cultural villages, of all villages of the commune.",
    usual(
        CULTURAL_TITLES,
        "Tính thôn được tặng danh hiệu của năm báo cáo.",
        "Villages awarded the title for the year reported on are counted.",
    ),
)
CULTURAL_FAMILIES = share(
    "cultural_families",
    text("tỷ lệ gia đình văn hóa", "share of cultural families"),
    "Số gia đình văn hóa trên tổng số hộ gia đình của xã.",
    "Cultural families, of all families of the commune.",
    usual(
        CULTURAL_TITLES,
        "Tính hộ được tặng danh hiệu của năm báo cáo.",
        "Families awarded the title for the year reported on are counted.",
    ),
    usual(
        USAGE, "Tổng số hộ gồm cả hộ không được đề nghị xét.", "The whole includes families that were not put forward."
    ),
)
CULTURAL_AGENCIES = share(
    "cultural_agencies",
    text("tỷ lệ cơ quan, đơn vị đạt chuẩn văn hóa", "share of agencies and units meeting the cultural standard"),
    "Số cơ quan, đơn vị được công nhận đạt chuẩn văn hóa trên tổng số cơ quan, đơn vị trên địa bàn xã.",
    "Agencies and units recognised under the cultural standard, of all agencies and units in the commune.",
    usual(
        USAGE,
        "Tính kết quả công nhận của năm báo cáo.",
        "The recognition for the year reported on counts.",
    ),
)

TARGET = target(
    Item(13, "culture_and_society", "Thôn, gia đình, cơ quan văn hóa", "Cultural villages, families and agencies"),
    "Hằng năm, 100% số thôn là thôn văn hóa, ít nhất 95% số gia đình là gia đình văn hóa và ít nhất 95% "
    "số cơ quan, đơn vị được công nhận đạt chuẩn văn hóa.",
    "Every year 100 % of villages are cultural villages, at least 95 % of families are cultural "
    "families, and at least 95 % of agencies and units meet the cultural standard.",
    clause(
        Rule("13a", CULTURAL_VILLAGES, at_least("100 %"), "every_year"),
        text("Thôn văn hóa", "Cultural villages"),
        "100% nghĩa là hằng năm không sót thôn nào; tỷ lệ làm tròn lên thành 100% thì chưa đạt.",
        "100 % means that no village may lack the title in any year; a share that is only rounded up to 100 % fails.",
    ),
    clause(
        Rule("13b", CULTURAL_FAMILIES, at_least("95 %"), "every_year"),
        text("Gia đình văn hóa", "Cultural families"),
        "“Hằng năm” được hiểu là dùng cho cả ba vế: từng năm, ít nhất 95% số gia đình là gia đình văn hóa.",
        "“Every year” is taken to govern all three parts: at least 95 % of families in every year of the term.",
    ),
    clause(
        Rule("13c", CULTURAL_AGENCIES, at_least("95 %"), "every_year"),
        text("Cơ quan, đơn vị đạt chuẩn văn hóa", "Cultural agencies and units"),
        "“Hằng năm” được hiểu là dùng cho cả ba vế: từng năm, ít nhất 95% số cơ quan, đơn vị được công nhận đạt chuẩn.",
        "“Every year” is taken to govern all three parts: at least 95 % of agencies and units in every "
        "year of the term.",
    ),
)
