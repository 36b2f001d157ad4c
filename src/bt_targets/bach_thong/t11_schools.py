"""Target 11: six schools keep the national standard, and one more reaches its level 2."""

from .words import AbsoluteIncrease, Item, Rule, ShareOf, at_least, clause, quantity, reading, target, text

NATIONAL_STANDARD_SCHOOLS = quantity(
    "national_standard_schools",
    "trường",
    text("số trường đạt chuẩn quốc gia", "number of schools at national standard"),
    "Số trường mầm non và phổ thông trên địa bàn xã có quyết định công nhận đạt chuẩn quốc gia, mức độ 1 hoặc mức độ "
    "2, còn hiệu lực vào cuối năm.",
    "Kindergartens and schools in the commune whose recognition under the national standard, at level 1 or 2, is valid "
    "at the end of the year.",
)
SCHOOLS = quantity(
    "schools",
    "trường",
    text("tổng số trường mầm non, phổ thông", "number of all schools"),
    "Số trường mầm non và phổ thông trên địa bàn xã vào cuối năm, dù đạt chuẩn hay chưa; điểm trường lẻ không tính là "
    "một trường.",
    "Kindergartens and schools in the commune at the end of the year, at standard or not; outlying classes of a school "
    "do not count as schools.",
)
LEVEL_2_SCHOOLS = quantity(
    "level_2_schools",
    "trường",
    text("số trường đạt chuẩn quốc gia mức độ 2", "number of schools at level 2 of the national standard"),
    "Số trường mầm non và phổ thông trên địa bàn xã có quyết định công nhận đạt chuẩn quốc gia mức độ 2 còn hiệu lực "
    "vào cuối năm, kể cả trường được nâng từ mức độ 1.",
    "Kindergartens and schools in the commune whose recognition at level 2 of the national standard is valid at the "
    "end of the year, those raised from level 1 included.",
)

TARGET = target(
    Item(11, "culture_and_society", "Trường đạt chuẩn quốc gia", "Schools at national standard"),
    "Cả 6 trường của xã giữ được chuẩn quốc gia, và có thêm một trường lên mức độ 2 của chuẩn này.",
    "All 6 schools of the commune keep the national standard, and one more school reaches level 2 of it.",
    clause(
        Rule("11a", NATIONAL_STANDARD_SCHOOLS, at_least("6 trường"), "every_year"),
        text("Trường đạt chuẩn quốc gia", "Schools at national standard"),
        "“06/06” được hiểu theo số trường: năm nào cũng có ít nhất 6 trường đạt chuẩn.",
        "The six of six are read as a number: at least 6 schools are at standard in every year.",
        reading(
            "all_schools",
            at_least("100 %"),
            "every_year",
            "“06/06” được hiểu theo tỷ lệ: năm nào mọi trường của xã cũng đạt chuẩn, dù tổng số trường thay đổi.",
            "The six of six are read as a share: all schools are at standard in every year, however many there are.",
            subject=ShareOf(whole=SCHOOLS.id, is_part=True),
        ),
        supporting=(SCHOOLS,),
    ),
    clause(
        Rule("11b", LEVEL_2_SCHOOLS, at_least("1 trường"), "by_end", AbsoluteIncrease()),
        text("Tăng thêm trường chuẩn mức độ 2", "Additional level 2 schools"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ, so với số trường mức độ 2 đầu kỳ; nâng từ mức độ 1 cũng là tăng "
        "thêm.",
        "No time is stated, so the end of the term counts, against the level 2 schools at the start; a school raised "
        "from level 1 is one more.",
    ),
)
