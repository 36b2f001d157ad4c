"""Target 16: by 2030 no household is poor, except those under social protection."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_most
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.subjects import Less
from bt_targets.rules.targets import Target

POOR_HOUSEHOLDS = Indicator(
    id="poor_households",
    name=Text(vi="số hộ nghèo", en="number of poor households"),
    what_is_counted=Text(
        vi="Số hộ nghèo theo chuẩn nghèo đa chiều 2021-2025 tại kỳ rà soát cuối năm, gồm cả hộ nghèo bảo trợ; hộ cận "
        "nghèo không tính.",
        en="Households that are poor by the multidimensional standard of 2021-2025 at the review at the end of the "
        "year, those under social protection included; near-poor households are not counted.",
    ),
    kind="quantity",
    unit="hộ",
    definition="poverty-2021-2025",
    other_definitions=("poverty-2026-2030",),
)
PROTECTED_POOR_HOUSEHOLDS = Indicator(
    id="protected_poor_households",
    name=Text(vi="số hộ nghèo bảo trợ", en="number of poor households under social protection"),
    what_is_counted=Text(
        vi="Số hộ nghèo thuộc diện bảo trợ xã hội vì không còn ai có khả năng lao động, nằm trong số hộ nghèo của "
        "cùng kỳ rà soát và cùng chuẩn nghèo đa chiều 2021-2025.",
        en="Poor households under social protection because nobody in them is able to work; they are a part of the "
        "poor households of the same review, by the multidimensional standard of 2021-2025.",
    ),
    kind="quantity",
    unit="hộ",
    definition="poverty-2021-2025",
    other_definitions=("poverty-2026-2030",),
)

TARGET = Target(
    number=16,
    section="culture_and_society",
    title=Text(vi="Không còn hộ nghèo", en="No poor households"),
    summary=Text(
        vi="Đến năm 2030 xã không còn hộ nào nghèo theo chuẩn đa chiều 2021-2025, không kể hộ nghèo thuộc diện bảo "
        "trợ.",
        en="By 2030 no household of the commune is poor by the multidimensional standard of 2021-2025, those under "
        "social protection aside.",
    ),
    source=item(16),
    clauses=(
        Clause(
            id="16",
            name=Text(vi="Hộ nghèo, trừ hộ bảo trợ", en="Poor households, protected aside"),
            indicator=POOR_HOUSEHOLDS,
            supporting=(PROTECTED_POOR_HOUSEHOLDS,),
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Đến hết năm 2030, số hộ nghèo trừ số hộ nghèo bảo trợ của cùng năm phải bằng 0; xét theo "
                        "chuẩn 2021-2025 dù sau này có chuẩn mới.",
                        en="At the end of 2030, poor households less those under social protection in the same year "
                        "have to be 0; the standard of 2021-2025 applies even when a new one follows.",
                    ),
                    subject=Less(minus="protected_poor_households"),
                    comparison=at_most(0, "hộ"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
