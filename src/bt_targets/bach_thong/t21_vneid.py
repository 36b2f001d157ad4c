"""Target 21: at least 80 % of the people have an electronic identity account."""

from .origins import IDENTITY_DECREE, USAGE, usual
from .words import Item, Rule, at_least, clause, share, target, text

VNEID_ACCOUNTS = share(
    "vneid_accounts",
    text("tỷ lệ người dân có tài khoản định danh điện tử", "share of people with an electronic identity account"),
    "Số người có tài khoản định danh điện tử (VNeID) trên tổng dân số của xã.",
    "People with an electronic identity account (VNeID), of the whole population of the commune.",
    usual(
        IDENTITY_DECREE,
        "Từ tháng 7/2024, trẻ em có thẻ căn cước cũng được cấp tài khoản; người chưa có tài khoản, kể cả "
        "trẻ em, đều nằm trong tổng số.",
        "Since July 2024 children with an identity card can have an account; people without an account, "
        "children included, are part of the whole.",
    ),
    usual(
        USAGE,
        "Tính tài khoản đã được cấp, không phân biệt mức độ và đã kích hoạt hay chưa; lấy số cuối năm.",
        "Accounts that were issued count, at whichever level, activated or not; the figure is that at the "
        "end of the year.",
    ),
)

TARGET = target(
    Item(21, "culture_and_society", "Tài khoản định danh điện tử", "Electronic identity accounts"),
    "Ít nhất 80% số người dân có tài khoản định danh điện tử (VNeID).",
    "At least 80 % of the people have an electronic identity account (VNeID).",
    clause(
        Rule("21", VNEID_ACCOUNTS, at_least("80 %"), "by_end"),
        text("Tài khoản VNeID", "VNeID accounts"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ; “số người dân” được hiểu là toàn bộ dân số.",
        "No time is stated, so the end of the term counts; the people are taken to be the whole population.",
    ),
)
