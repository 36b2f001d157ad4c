"""The thirty targets of the resolution of Bạch Thông, one module each, and the resolution that lists them.

To find target n, open the module whose name starts with its two-digit number, such as `t07_field_income`. In Python,
`BACH_THONG[7]` is the target and `BACH_THONG["7b"]` a clause of it. A target counts only when it stands in the table
below. `baseline.json` holds the figures of the commune at the start of the term.
"""

from bt_targets.bach_thong import (
    t01_gross_product,
    t02_budget_revenue,
    t03_grain,
    t04_livestock,
    t05_fruit_trees,
    t06_forest,
    t07_field_income,
    t08_cooperatives,
    t09_new_rural,
    t10_hygienic_water,
    t11_schools,
    t12_health,
    t13_culture,
    t14_income,
    t15_trained_labour,
    t16_poverty,
    t17_online_work,
    t18_digital_skills,
    t19_digitised_files,
    t20_online_procedures,
    t21_vneid,
    t22_digital_signatures,
    t23_administrative_reform,
    t24_social_insurance,
    t25_defence,
    t26_security,
    t27_new_party_members,
    t28_party_quality,
    t29_organisation_grades,
    t30_public_service,
)
from bt_targets.bach_thong.definitions import DEFINITIONS
from bt_targets.ground.text import Text
from bt_targets.rules.resolution import Resolution, Section
from bt_targets.rules.term import Term

TERM = Term(baseline=2025, first=2026, last=2030)
SECTIONS = (
    Section(id="economy", name=Text(vi="Kinh tế", en="Economy")),
    Section(id="culture_and_society", name=Text(vi="Văn hóa - xã hội", en="Culture and society")),
    Section(id="defence_and_security", name=Text(vi="Quốc phòng, an ninh", en="Defence and security")),
    Section(
        id="party_and_government",
        name=Text(
            vi="Đảng, chính quyền, Mặt trận Tổ quốc và đoàn thể",
            en="Party, government, Fatherland Front and mass organisations",
        ),
    ),
)

BACH_THONG = Resolution(
    id="bach-thong-2025-2030",
    title=Text(
        vi="Nghị quyết Đại hội Đảng bộ xã Bạch Thông, nhiệm kỳ 2025-2030",
        en="Resolution of the Party congress of the commune of Bạch Thông, term 2025-2030",
    ),
    body=Text(vi="xã", en="commune"),
    commune="Bạch Thông",
    term=TERM,
    definitions=DEFINITIONS,
    sections=SECTIONS,
    targets=(
        t01_gross_product.TARGET,
        t02_budget_revenue.TARGET,
        t03_grain.TARGET,
        t04_livestock.TARGET,
        t05_fruit_trees.TARGET,
        t06_forest.TARGET,
        t07_field_income.TARGET,
        t08_cooperatives.TARGET,
        t09_new_rural.TARGET,
        t10_hygienic_water.TARGET,
        t11_schools.TARGET,
        t12_health.TARGET,
        t13_culture.TARGET,
        t14_income.TARGET,
        t15_trained_labour.TARGET,
        t16_poverty.TARGET,
        t17_online_work.TARGET,
        t18_digital_skills.TARGET,
        t19_digitised_files.TARGET,
        t20_online_procedures.TARGET,
        t21_vneid.TARGET,
        t22_digital_signatures.TARGET,
        t23_administrative_reform.TARGET,
        t24_social_insurance.TARGET,
        t25_defence.TARGET,
        t26_security.TARGET,
        t27_new_party_members.TARGET,
        t28_party_quality.TARGET,
        t29_organisation_grades.TARGET,
        t30_public_service.TARGET,
    ),
)
"""The thirty targets of the commune of Bạch Thông: `BACH_THONG[12]` is a target, `BACH_THONG["12b"]` a clause."""
