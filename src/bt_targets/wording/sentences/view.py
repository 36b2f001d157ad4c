"""The frame of a scorecard: its heading, its summary, its columns, and what stands beside a verdict."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.ground.verdicts import Perspective
from bt_targets.wording.sentences.situations import Column, WhyUnclear

HEADING: Final[dict[Perspective, Text]] = {
    "term": Text(
        vi="{body} {commune}: kết quả thực hiện các chỉ tiêu của nghị quyết, tính đến hết năm {year}",
        en="{body} of {commune}: the targets of the resolution, as of {year}",
    ),
    "year": Text(
        vi="{body} {commune}: kết quả thực hiện các chỉ tiêu của nghị quyết, riêng năm {year}",
        en="{body} of {commune}: the targets of the resolution, the year {year} alone",
    ),
}

ACHIEVED: Final = Text(
    vi="Đạt và vượt {achieved}/{total} chỉ tiêu ({passed}); {others}.",
    en="{achieved} of {total} targets achieved ({passed}); {others}.",
)
COUNTED: Final = Text(
    vi="{name} {count}",
    en="{count} {name}",
)
"""How many targets have a verdict, or a pace."""
DECIDING: Final = Text(
    vi="{verdict} ({clauses})",
    en="{verdict} ({clauses})",
)
"""The verdict of a compound target, with the clauses that it comes from."""
FIGURE_OF_YEAR: Final = Text(
    vi="{deciding}; năm {year}: {figure}",
    en="{deciding}; in {year}: {figure}",
)
"""The figure that decides with its year, and beside it that of the review year."""
OUT_OF_REACH: Final = Text(
    vi="không còn khả năng đạt trong nhiệm kỳ",
    en="can no longer be met this term",
)
"""Beside a verdict that later years cannot change."""
UNCLEAR: Final[dict[WhyUnclear, Text]] = {
    "once": Text(
        vi="chưa có năm nào đạt, chỉ cần một năm đạt",
        en="no year has passed yet, and one is enough",
    ),
    "no_figure_of_term": Text(
        vi="chưa có số liệu của nhiệm kỳ",
        en="no figure of the term yet",
    ),
    "bounded_figure": Text(
        vi="số thực hiện chưa phải là con số cụ thể",
        en="the observed figure is not exact",
    ),
    "no_baseline": Text(
        vi="không có số đầu nhiệm kỳ cụ thể để so sánh",
        en="no exact baseline to compare with",
    ),
    "no_progress_figure": Text(
        vi="chưa đủ số liệu về {name} để so sánh",
        en="not enough figures of {name} to compare",
    ),
}
"""Why the pace cannot be judged."""

HEAD: Final[dict[Column, Text]] = {
    "number": Text(vi="STT", en="No."),
    "target": Text(vi="Chỉ tiêu", en="Target"),
    "observed": Text(vi="Thực hiện", en="Observed"),
    "required": Text(vi="Yêu cầu", en="Required"),
    "verdict": Text(vi="Đánh giá", en="Verdict"),
}
"""The heads of the columns in a terminal, from left to right."""

READING: Final = Text(
    vi="cách hiểu được áp dụng: {name}",
    en="reading applied: {name}",
)
OTHER_READING: Final = Text(
    vi="Cách hiểu khác ({name}): {requirement}. {text} Kết quả theo cách này: {verdict}.",
    en="Other reading ({name}): {requirement}. {text} Its verdict: {verdict}.",
)
