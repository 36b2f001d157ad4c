"""The standards and methods of counting behind the figures of the thirty targets, each with its name in sentences."""

from bt_targets.rules.declaring import text
from bt_targets.rules.definitions import Definition

DEFINITIONS = (
    Definition(
        id="poverty-2021-2025",
        name=text("chuẩn nghèo đa chiều giai đoạn 2021-2025", "the multidimensional poverty standard of 2021-2025"),
    ),
    Definition(
        id="poverty-2026-2030",
        name=text("chuẩn nghèo đa chiều giai đoạn 2026-2030", "the multidimensional poverty standard of 2026-2030"),
    ),
    Definition(
        id="advanced-new-rural",
        name=text(
            "Bộ tiêu chí xã nông thôn mới nâng cao giai đoạn 2021-2025",
            "the criteria of 2021-2025 for advanced new-style rural communes",
        ),
    ),
    Definition(
        id="new-rural-2026-2030",
        name=text("Bộ tiêu chí nông thôn mới giai đoạn 2026-2030", "the new-style rural criteria of 2026-2030"),
    ),
    Definition(
        id="commune-health-to-2030",
        name=text("Bộ tiêu chí quốc gia về y tế xã đến năm 2030", "the national commune health criteria to 2030"),
    ),
    Definition(id="population", name=text("dân số", "a count of people")),
    Definition(id="households", name=text("số hộ", "a count of households")),
)
