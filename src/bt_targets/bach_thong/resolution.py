"""The resolution that lists the thirty targets."""

from bt_targets.bach_thong import COMMUNE, ID
from bt_targets.ground.model import FrozenMap
from bt_targets.rules.declaring import text
from bt_targets.rules.resolution import Resolution, Section
from bt_targets.rules.term import Term

from .aliases import ALIASES, MERGED
from .definitions import DEFINITIONS
from .t01_gross_product import TARGET as T01
from .t02_budget_revenue import TARGET as T02
from .t03_grain import TARGET as T03
from .t04_livestock import TARGET as T04
from .t05_fruit_trees import TARGET as T05
from .t06_forest import TARGET as T06
from .t07_field_income import TARGET as T07
from .t08_cooperatives import TARGET as T08
from .t09_new_rural import TARGET as T09
from .t10_hygienic_water import TARGET as T10
from .t11_schools import TARGET as T11
from .t12_health import TARGET as T12
from .t13_culture import TARGET as T13
from .t14_income import TARGET as T14
from .t15_trained_labour import TARGET as T15
from .t16_poverty import TARGET as T16
from .t17_online_work import TARGET as T17
from .t18_digital_skills import TARGET as T18
from .t19_digitised_files import TARGET as T19
from .t20_online_procedures import TARGET as T20
from .t21_vneid import TARGET as T21
from .t22_digital_signatures import TARGET as T22
from .t23_administrative_reform import TARGET as T23
from .t24_social_insurance import TARGET as T24
from .t25_defence import TARGET as T25
from .t26_security import TARGET as T26
from .t27_new_party_members import TARGET as T27
from .t28_party_quality import TARGET as T28
from .t29_organisation_grades import TARGET as T29
from .t30_public_service import TARGET as T30

TERM = Term(baseline=2025, first=2026, last=2030)
SECTIONS = (
    Section(id="economy", name=text("Phát triển kinh tế", "Economic development")),
    Section(id="culture_and_society", name=text("Văn hóa - xã hội", "Culture and society")),
    Section(id="defence_and_security", name=text("Công tác quốc phòng, an ninh", "Defence and security")),
    Section(
        id="party_and_government",
        name=text(
            "Xây dựng Đảng, chính quyền, Mặt trận Tổ quốc, đoàn thể",
            "Party building, government, Fatherland Front and mass organisations",
        ),
    ),
)

BACH_THONG = Resolution(
    id=ID,
    title=text(
        "Nghị quyết nhiệm kỳ 2025-2030 của Đại hội đại biểu Đảng bộ xã Bạch Thông lần thứ I",
        "Resolution of the First Congress of Delegates of the Party Organisation of Bạch Thông commune, term 2025-2030",
    ),
    body_kind=text("xã", "commune"),
    commune=COMMUNE,
    term=TERM,
    definitions=DEFINITIONS,
    sections=SECTIONS,
    targets=(
        *(T01, T02, T03, T04, T05, T06, T07, T08, T09, T10),
        *(T11, T12, T13, T14, T15, T16, T17, T18, T19, T20),
        *(T21, T22, T23, T24, T25, T26, T27, T28, T29, T30),
    ),
    aliases=FrozenMap(ALIASES),
    merged_from=MERGED,
)
"""The thirty targets of the commune of Bạch Thông: `BACH_THONG[12]` is a target, `BACH_THONG["12b"]` a clause."""
