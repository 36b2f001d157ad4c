"""What stands in the way of a verdict, and which figure of which year has to be supplied."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import MissingInBrief, WhatIsMissing

ABOUT: Final = Text(
    vi="về {name}",
    en="on “{name}”",
)
"""Whose figure is missing, where that is not the one that the requirement has named."""

MISSING: Final[dict[WhatIsMissing, Text]] = {
    "figure": Text(
        vi="chưa có số liệu năm {years}{about}; cần bổ sung",
        en="the figure for {years}{about} is missing; supply it",
    ),
    "figures": Text(
        vi="chưa có số liệu các năm {years}{about}; cần bổ sung",
        en="the figures for {years}{about} are missing; supply them",
    ),
    "baseline": Text(
        vi="chưa có số liệu đầu nhiệm kỳ{about} (năm {baseline} hoặc năm trước đó); cần bổ sung",
        en="the baseline{about} ({baseline} or earlier) is missing; supply it",
    ),
    "baseline_and_rate": Text(
        vi=(
            "chưa có số liệu đầu nhiệm kỳ{about} (năm {baseline} hoặc năm trước đó), cũng chưa có số liệu "
            "năm {last} về {rate}; cần bổ sung một trong hai"
        ),
        en=(
            "neither the baseline{about} ({baseline} or earlier) nor the rate for {last} (“{rate}”) is there; "
            "supply one of them"
        ),
    ),
    "baseline_and_rates": Text(
        vi=(
            "chưa có số liệu đầu nhiệm kỳ{about} (năm {baseline} hoặc năm trước đó), cũng chưa có số liệu "
            "các năm {first}-{last} về {rate}; cần bổ sung một trong hai"
        ),
        en=(
            "neither the baseline{about} ({baseline} or earlier) nor the rates for {first}-{last} (“{rate}”) are "
            "there; supply one or the other"
        ),
    ),
    "baseline_is_zero": Text(
        vi="số liệu đầu nhiệm kỳ (năm {year}){about} bằng 0 nên không tính được mức tăng; cần kiểm tra lại số liệu này",
        en="the baseline{about} ({year}) is 0, so growth cannot be computed; check that figure",
    ),
    "previous_is_zero": Text(
        vi="số liệu năm {year}{about} bằng 0 nên không tính được mức tăng; cần kiểm tra lại số liệu này",
        en="the figure for {year}{about} is 0, so growth cannot be computed; check that figure",
    ),
    "part_is_zero": Text(
        vi="số liệu năm {year}{about} bằng 0 nên không tính được tỷ lệ; cần kiểm tra lại số liệu này",
        en="the figure for {year}{about} is 0, so there is no share; check that figure",
    ),
    "other_definition": Text(
        vi="số liệu năm {year}{about} được tính theo {used}; cần số liệu năm {year} tính theo {wanted}",
        en="the figure for {year}{about} is based on {used}; supply one based on {wanted}",
    ),
    "bounded": Text(
        vi="số liệu năm {year}{about} là {value}, chưa đủ để kết luận; cần số liệu cụ thể",
        en="the figure for {year}{about}, {value}, is not exact enough; supply an exact one",
    ),
    "bounded_in_one_year": Text(
        vi="số liệu năm {years}{about} chưa phải là con số cụ thể; cần số liệu cụ thể",
        en="the figure for {years}{about} is not exact enough; supply an exact one",
    ),
    "bounded_in_several_years": Text(
        vi="số liệu các năm {years}{about} chưa phải là con số cụ thể; cần số liệu cụ thể",
        en="the figures for {years}{about} are not exact enough; supply exact ones",
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
