"""Target 16: by 2030 no household is poor, except those under social protection."""

from .origins import POVERTY_DECREE, usual
from .words import Item, Less, Rule, at_most, clause, quantity, target, text

POOR_HOUSEHOLDS = quantity(
    "poor_households",
    "hộ",
    text("số hộ nghèo", "number of poor households"),
    "Số hộ nghèo của xã theo chuẩn nghèo đa chiều giai đoạn 2021-2025, gồm cả hộ nghèo bảo trợ.",
    "Households of the commune that are poor by the multidimensional standard of 2021-2025, those under "
    "social protection included.",
    usual(
        POVERTY_DECREE,
        "Lấy kết quả rà soát cuối năm; hộ cận nghèo không tính.",
        "The figure is that of the review at the end of the year; near-poor households are not counted.",
    ),
    definitions=("poverty-2021-2025", "poverty-2026-2030"),
)
PROTECTED_POOR_HOUSEHOLDS = quantity(
    "protected_poor_households",
    "hộ",
    text("số hộ nghèo bảo trợ", "number of poor households under social protection"),
    "Số hộ nghèo bảo trợ của xã, nằm trong số hộ nghèo của cùng kỳ rà soát và cùng chuẩn nghèo.",
    "Poor households of the commune under social protection, a part of the poor households of the same "
    "review by the same standard.",
    usual(
        POVERTY_DECREE,
        "Hộ nghèo bảo trợ là hộ nghèo thuộc diện bảo trợ xã hội vì không có thành viên nào còn khả năng lao động.",
        "Poor households are under social protection if nobody in them is able to work.",
    ),
    definitions=("poverty-2021-2025", "poverty-2026-2030"),
)

TARGET = target(
    Item(16, "culture_and_society", "Không còn hộ nghèo", "No poor households"),
    "Đến năm 2030, xã không còn hộ nghèo, không kể hộ nghèo bảo trợ; xét theo chuẩn nghèo đa chiều "
    "giai đoạn 2021-2025.",
    "By 2030 no household of the commune is poor by the multidimensional standard of 2021-2025, apart "
    "from poor households under social protection.",
    clause(
        Rule("16", POOR_HOUSEHOLDS, at_most("0 hộ"), "by_end", subject=Less(minus=PROTECTED_POOR_HOUSEHOLDS.id)),
        text("Hộ nghèo, trừ hộ bảo trợ", "Poor households not under protection"),
        "Đến hết năm 2030, số hộ nghèo trừ số hộ nghèo bảo trợ của cùng năm phải bằng 0; xét theo chuẩn "
        "2021-2025, dù sau này có chuẩn mới.",
        "At the end of 2030, poor households less those under social protection in the same year have to "
        "be 0; the standard of 2021-2025 applies even when a new one follows.",
        supporting=(PROTECTED_POOR_HOUSEHOLDS,),
    ),
)
