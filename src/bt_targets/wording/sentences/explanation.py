"""The sentences that frame an explanation."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import Explained

EXPLANATION: Final[dict[Explained, Text]] = {
    "required": Text(
        vi="Yêu cầu: {requirement}.",
        en="Required: {requirement}.",
    ),
    "approximate": Text(
        vi="Có số liệu gần đúng (“khoảng”), được tính theo giá trị đã nêu.",
        en="An approximate figure (“about”) was taken at its stated value.",
    ),
    "reading": Text(
        vi="Cách hiểu được áp dụng: {reading}",
        en="Reading applied: {reading}",
    ),
}
