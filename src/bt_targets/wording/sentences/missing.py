"""What stands in the way of a verdict, and which figure of which year has to be supplied."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import MissingInBrief, WhatIsMissing

MISSING: Final[dict[WhatIsMissing, Text]] = {
    "figure": Text(
        vi="Chưa có số liệu năm {years} về {name}; cần bổ sung để đánh giá.",
        en="The figure “{name}” of {years} is missing; it has to be supplied.",
    ),
    "figures": Text(
        vi="Chưa có số liệu các năm {years} về {name}; cần bổ sung để đánh giá.",
        en="The figures “{name}” of {years} are missing; they have to be supplied.",
    ),
    "baseline": Text(
        vi="Chưa có số liệu đầu kỳ về {name} (năm {baseline} hoặc năm trước đó); cần bổ sung để đánh giá.",
        en="The baseline “{name}” ({baseline} or an earlier year) is missing; it has to be supplied.",
    ),
    "baseline_and_rate": Text(
        vi=(
            "Chưa có số liệu đầu kỳ về {name} (năm {baseline} hoặc năm trước đó), cũng chưa có số liệu năm {last} "
            "về {rate}; cần bổ sung một trong hai để đánh giá."
        ),
        en=(
            "The baseline “{name}” ({baseline} or an earlier year), or “{rate}” of {last}, is missing; "
            "it has to be supplied."
        ),
    ),
    "baseline_and_rates": Text(
        vi=(
            "Chưa có số liệu đầu kỳ về {name} (năm {baseline} hoặc năm trước đó), cũng chưa có số liệu "
            "các năm {first}-{last} về {rate}; cần bổ sung một trong hai để đánh giá."
        ),
        en=(
            "The baseline “{name}” ({baseline} or an earlier year), or “{rate}” of {first}-{last}, is missing; "
            "it has to be supplied."
        ),
    ),
    "baseline_is_zero": Text(
        vi="Số liệu đầu kỳ (năm {year}) về {name} bằng 0 nên không tính được mức tăng; cần số liệu lớn hơn 0.",
        en="The baseline “{name}” of {year} is 0 and carries no growth; a figure above 0 has to be supplied.",
    ),
    "previous_is_zero": Text(
        vi="Số liệu năm {year} về {name} bằng 0 nên không tính được mức tăng; cần số liệu lớn hơn 0.",
        en="The figure “{name}” of {year} is 0 and carries no growth; a figure above 0 has to be supplied.",
    ),
    "part_is_zero": Text(
        vi="Số liệu năm {year} về {name} bằng 0 nên không tính được tỷ lệ; cần số liệu lớn hơn 0.",
        en="The figure “{name}” of {year} is 0, so there is no share; a figure above 0 has to be supplied.",
    ),
    "other_definition": Text(
        vi="Số liệu năm {year} về {name} áp dụng {used}; cần số liệu năm {year} áp dụng {wanted}.",
        en="The figure “{name}” of {year} rests on {used}; one that rests on {wanted} has to be supplied.",
    ),
    "bounded": Text(
        vi="Số liệu năm {year} về {name} là {value}, chưa đủ để kết luận; cần số liệu cụ thể.",
        en="The figure “{name}” of {year}, {value}, does not decide; an exact one has to be supplied.",
    ),
    "bounded_in_one_year": Text(
        vi=("Số liệu năm {years} về {name} chưa phải là con số cụ thể nên chưa đủ để kết luận; cần số liệu cụ thể."),
        en="The figures “{name}” of {years} are bounded and do not decide; exact ones have to be supplied.",
    ),
    "bounded_in_several_years": Text(
        vi=(
            "Số liệu các năm {years} về {name} chưa phải là con số cụ thể nên chưa đủ để kết luận; cần số liệu cụ thể."
        ),
        en="The figures “{name}” of {years} are bounded and do not decide; exact ones have to be supplied.",
    ),
}
"""`{years}` is one year or a list; `{used}` and `{wanted}` are names of definitions."""

MISSING_IN_BRIEF: Final[dict[MissingInBrief, Text]] = {
    "figure_of_year": Text(
        vi="thiếu số liệu năm {year}",
        en="figure of {year} missing",
    ),
    "second_figure": Text(
        vi="thiếu số liệu về {name}",
        en="{name} missing",
    ),
}
"""The same in a table; what else may be missing has its words in `CAUSE` of `wording/terms.py`."""
