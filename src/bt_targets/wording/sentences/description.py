"""Targets printed on the command line."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import Described

DESCRIPTION: Final[dict[Described, Text]] = {
    "source": Text(
        vi="Nguồn: {place}; {document}.",
        en="Source: {place}; {document}.",
    ),
    "default_reading": Text(
        vi="Cách hiểu mặc định ({reading}): {requirement}. {text}",
        en="Reading by default ({reading}): {requirement}. {text}",
    ),
    "other_reading": Text(
        vi="Cách hiểu khác ({reading}): {requirement}. {text}",
        en="Other reading ({reading}): {requirement}. {text}",
    ),
    "figure": Text(
        vi="Số liệu: {name} ({id}). {counted}",
        en="Figure: {name} ({id}). {counted}",
    ),
    "figure_with_unit": Text(
        vi="Số liệu: {name} ({id}). {counted} Đơn vị: {unit}.",
        en="Figure: {name} ({id}). {counted} Unit: {unit}.",
    ),
    "figure_with_grades": Text(
        vi="Số liệu: {name} ({id}). {counted} Mức: {grades}.",
        en="Figure: {name} ({id}). {counted} Grades: {grades}.",
    ),
}

NOT_JUDGED: Final = Text(
    vi="Không đánh giá: {text}",
    en="Not judged: {text}",
)
"""What the words of a clause say beyond what figures can decide."""
