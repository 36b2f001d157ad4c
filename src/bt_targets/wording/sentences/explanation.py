"""The sentences that frame an explanation."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.wording.sentences.situations import Explained

EXPLANATION: Final[dict[Explained, Text]] = {
    "required": Text(
        vi="Yêu cầu về {name}: {requirement}{level}.",
        en="Requirement for the {name}: {requirement}{level}.",
    ),
    "required_by_chosen_reading": Text(
        vi="Yêu cầu về {name} (theo cách hiểu được chọn): {requirement}{level}.",
        en="Requirement for the {name} (in the reading chosen): {requirement}{level}.",
    ),
    "verdict": Text(
        vi="{verdict}: {grounds}.",
        en="{verdict}: {grounds}.",
    ),
    "verdict_and_pace": Text(
        vi="{verdict}, {pace}: {grounds}.",
        en="{verdict}, {pace}: {grounds}.",
    ),
    "approximate": Text(
        vi="Trong các số liệu được dùng có số ghi “khoảng”, được tính theo đúng con số đã ghi.",
        en="Among the figures used, one given as “about” was taken at its stated value.",
    ),
}
"""`{level}` is the level that the requirement comes to, where it has to be computed; otherwise nothing."""
