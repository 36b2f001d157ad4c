"""Target 11: all six schools keep the national standard, and one more reaches its level 2."""

from .origins import SCHOOL_STANDARD, USAGE, usual
from .words import AbsoluteIncrease, Item, Rule, ShareOf, at_least, clause, quantity, reading, target, text

NATIONAL_STANDARD_SCHOOLS = quantity(
    "national_standard_schools",
    "trường",
    text("số trường đạt chuẩn quốc gia", "number of schools at national standard"),
    "Số trường trên địa bàn xã đạt chuẩn quốc gia.",
    "Schools in the commune at the national standard.",
    usual(
        SCHOOL_STANDARD,
        "Tính trường có quyết định công nhận còn hiệu lực, ở mức độ 1 hoặc mức độ 2; mỗi lần công nhận có "
        "thời hạn 5 năm.",
        "Schools whose recognition, at level 1 or 2, is still valid are counted; a recognition lasts five years.",
    ),
    usual(
        USAGE,
        "Gồm trường mầm non và trường phổ thông, lấy số cuối năm.",
        "Kindergartens count as schools; the figure is that at the end of the year.",
    ),
)
SCHOOLS = quantity(
    "schools",
    "trường",
    text("tổng số trường mầm non, phổ thông", "number of all schools"),
    "Tổng số trường trên địa bàn xã, dù đạt chuẩn hay chưa.",
    "All schools in the commune, at standard or not.",
    usual(
        USAGE,
        "Gồm trường mầm non và trường phổ thông vào cuối năm; điểm trường lẻ không tính là một trường.",
        "Kindergartens count as schools, satellite classes of a school do not; the figure is that at the "
        "end of the year.",
    ),
)
LEVEL_2_SCHOOLS = quantity(
    "level_2_schools",
    "trường",
    text("số trường đạt chuẩn quốc gia mức độ 2", "number of schools at level 2 of the national standard"),
    "Số trường trên địa bàn xã đạt chuẩn quốc gia mức độ 2.",
    "Schools in the commune at level 2 of the national standard.",
    usual(
        SCHOOL_STANDARD,
        "Tính trường có quyết định công nhận mức độ 2 còn hiệu lực; mỗi lần công nhận có thời hạn 5 năm.",
        "Schools whose recognition at level 2 is still valid are counted; a recognition lasts five years.",
    ),
    usual(
        USAGE,
        "Gồm trường mầm non và trường phổ thông, kể cả trường được nâng từ mức độ 1, lấy số cuối năm.",
        "Kindergartens count as schools, and schools raised from level 1 are included; the figure is that "
        "at the end of the year.",
    ),
)

TARGET = target(
    Item(11, "culture_and_society", "Trường đạt chuẩn quốc gia", "Schools at national standard"),
    "Xã duy trì cả 6/6 trường đạt chuẩn quốc gia và có thêm ít nhất 1 trường đạt chuẩn quốc gia mức độ 2.",
    "All 6 of the commune's 6 schools keep the national standard, and at least 1 more school reaches level 2 of it.",
    clause(
        Rule("11a", NATIONAL_STANDARD_SCHOOLS, at_least("6 trường"), "every_year"),
        text("Trường đạt chuẩn quốc gia", "Schools at national standard"),
        "“06/06” được hiểu theo số trường: hằng năm có ít nhất 6 trường đạt chuẩn.",
        "Six of six is read as a number: at least 6 schools meet the standard in every year.",
        reading(
            "all_schools",
            at_least("100 %"),
            "every_year",
            "“06/06” được hiểu theo tỷ lệ: hằng năm, mọi trường của xã đều đạt chuẩn, dù tổng số trường thay đổi.",
            "Six of six is read as a share: all schools meet the standard in every year, however many there are.",
            subject=ShareOf(whole=SCHOOLS.id, is_part=True),
        ),
        supporting=(SCHOOLS,),
    ),
    clause(
        Rule("11b", LEVEL_2_SCHOOLS, at_least("1 trường"), "by_end", AbsoluteIncrease()),
        text("Tăng thêm trường chuẩn mức độ 2", "Additional level 2 schools"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ; “tăng thêm” được hiểu là tăng ròng so với số "
        "trường mức độ 2 đầu nhiệm kỳ, trường nâng từ mức độ 1 cũng là tăng thêm.",
        "No time is stated, so the end of the term counts; the increase is taken as net, against the "
        "level 2 schools at the start, and a school raised from level 1 is one more.",
    ),
)
