"""Target 13: every year all villages, 95 % of families and 95 % of agencies hold their cultural title."""

from .words import Item, Rule, at_least, clause, share, target, text

CULTURAL_VILLAGES = share(
    "cultural_villages",
    text("tỷ lệ thôn văn hóa", "share of cultural villages"),
    "Số thôn được công nhận danh hiệu thôn văn hóa của năm trên tổng số thôn của xã.",
    "Villages awarded the title of cultural village for the year, of all villages of the commune.",
)
CULTURAL_FAMILIES = share(
    "cultural_families",
    text("tỷ lệ gia đình văn hóa", "share of cultural families"),
    "Số hộ gia đình được công nhận danh hiệu gia đình văn hóa của năm trên tổng số hộ gia đình của xã, kể cả hộ không "
    "đăng ký.",
    "Families awarded the title of cultural family for the year, of all families of the commune, those that did not "
    "register included.",
)
CULTURAL_AGENCIES = share(
    "cultural_agencies",
    text("tỷ lệ cơ quan, đơn vị đạt chuẩn văn hóa", "share of agencies and units meeting the cultural standard"),
    "Số cơ quan, đơn vị được công nhận đạt chuẩn văn hóa của năm trên tổng số cơ quan, đơn vị trên địa bàn xã.",
    "Agencies and units recognised under the cultural standard for the year, of all agencies and units in the commune.",
)

TARGET = target(
    Item(13, "culture_and_society", "Thôn, gia đình, cơ quan văn hóa", "Cultural villages, families and agencies"),
    "Mỗi năm mọi thôn đều là thôn văn hóa; ít nhất 95% gia đình là gia đình văn hóa và ít nhất 95% cơ quan, đơn vị "
    "được công nhận đạt chuẩn về văn hóa.",
    "Every year all villages are cultural villages, at least 95 % of families are cultural families, and at least 95 % "
    "of agencies and units meet the cultural standard.",
    clause(
        Rule("13a", CULTURAL_VILLAGES, at_least("100 %"), "every_year"),
        text("Thôn văn hóa", "Cultural villages"),
        "100% nghĩa là năm nào cũng không sót thôn nào; tỷ lệ làm tròn lên thành 100% thì chưa đạt.",
        "100 % means that no village is missing in any year; a share that is only rounded up to 100 % fails.",
    ),
    clause(
        Rule("13b", CULTURAL_FAMILIES, at_least("95 %"), "every_year"),
        text("Gia đình văn hóa", "Cultural families"),
        "“Hằng năm” dùng cho cả ba vế: tỷ lệ gia đình văn hóa từ 95% trở lên trong từng năm.",
        "“Every year” governs all three parts: at least 95 % of families in every year of the term.",
    ),
    clause(
        Rule("13c", CULTURAL_AGENCIES, at_least("95 %"), "every_year"),
        text("Cơ quan, đơn vị đạt chuẩn văn hóa", "Cultural agencies and units"),
        "“Hằng năm” dùng cho cả ba vế: tỷ lệ cơ quan, đơn vị đạt chuẩn từ 95% trở lên trong từng năm.",
        "“Every year” governs all three parts: at least 95 % of agencies and units in every year of the term.",
    ),
)
