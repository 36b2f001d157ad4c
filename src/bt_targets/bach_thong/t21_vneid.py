"""Target 21: at least 80 % of the people have an electronic identity account."""

from .words import Item, Rule, at_least, clause, share, target, text

VNEID_ACCOUNTS = share(
    "vneid_accounts",
    text("tỷ lệ người dân có tài khoản định danh điện tử", "share of people with an electronic identity account"),
    "Số người có tài khoản định danh điện tử trên VNeID, không phân biệt mức độ, trên tổng dân số của xã vào cuối năm; "
    "người chưa đến tuổi được cấp vẫn nằm trong dân số.",
    "People with an electronic identity account in VNeID, at whichever level, of the whole population at the end of "
    "the year; those too young for an account stay in the whole.",
)

TARGET = target(
    Item(21, "culture_and_society", "Tài khoản định danh điện tử", "Electronic identity accounts"),
    "Ít nhất 80% người dân có tài khoản định danh điện tử trên VNeID.",
    "At least 80 % of the people have an electronic identity account in VNeID.",
    clause(
        Rule("21", VNEID_ACCOUNTS, at_least("80 %"), "by_end"),
        text("Tài khoản VNeID", "VNeID accounts"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ; “số người dân” là toàn bộ dân số.",
        "No time is stated, so the end of the term counts; the people are the whole population.",
    ),
)
