"""The standards and ways of counting that figures of the thirty targets are measured under."""

from bt_targets.ground.text import Text
from bt_targets.rules.definitions import Definition

DEFINITIONS = (
    Definition(
        id="poverty-2021-2025",
        name=Text(
            vi="chuẩn nghèo đa chiều giai đoạn 2021-2025", en="the multidimensional poverty standard of 2021-2025"
        ),
    ),
    Definition(
        id="poverty-2026-2030",
        name=Text(
            vi="chuẩn nghèo đa chiều giai đoạn 2026-2030", en="the multidimensional poverty standard of 2026-2030"
        ),
    ),
    Definition(
        id="advanced-new-rural",
        name=Text(vi="Bộ tiêu chí xã nông thôn mới nâng cao", en="the criteria for advanced new-style rural communes"),
    ),
    Definition(
        id="new-rural-2026-2030",
        name=Text(vi="Bộ tiêu chí nông thôn mới giai đoạn 2026-2030", en="the new-style rural criteria of 2026-2030"),
    ),
    Definition(
        id="commune-health-to-2030",
        name=Text(vi="Bộ tiêu chí quốc gia về y tế xã đến năm 2030", en="the national commune health criteria to 2030"),
    ),
    Definition(id="population", name=Text(vi="cách tính theo dân số", en="a count of people")),
    Definition(id="households", name=Text(vi="cách tính theo hộ", en="a count of households")),
)
