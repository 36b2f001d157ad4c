"""The looks of the cells of a template."""

from typing import Final

from bt_targets.files.writing.book import Look

SMALL: Final = 9
"""The size of what is only there to be looked up."""

PLAIN: Final[Look] = {"border": 1, "border_color": "#BFBFBF"}
INPUT: Final[Look] = PLAIN | {"border_color": "#7F7F7F", "bg_color": "#FFF8D6", "locked": False, "num_format": "@"}
FILLED_IN: Final[Look] = {"bg_color": "#FFFFFF"}
"""An input that already holds something."""
DISABLED: Final[Look] = PLAIN | {"bg_color": "#F2F2F2"}
"""A cell in which nothing makes sense for the figure of its row."""
SECTION: Final[Look] = {"bold": True, "bg_color": "#D9D9D9", "text_wrap": False}
TARGET: Final[Look] = {"bold": True, "bg_color": "#EDEDED", "text_wrap": False}
GREY: Final[Look] = {"font_color": "#7F7F7F", "font_size": SMALL}
ONE_LINE: Final[Look] = {"text_wrap": False}
CENTRED: Final[Look] = {"align": "center"}
