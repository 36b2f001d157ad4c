"""The frame of a scorecard: its heading, its summary, its columns, and what stands beside a verdict."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.ground.verdicts import Perspective
from bt_targets.wording.sentences.situations import Column

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
    vi="Đạt và vượt {achieved}/{total} chỉ tiêu: {verdicts}.",
    en="Achieved {achieved} of {total} targets: {verdicts}.",
)

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
