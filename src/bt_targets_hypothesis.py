"""The entry point that hypothesis loads; it stands alone, since a module inside `bt_targets` would import all of it.

It must never raise: that would break `import hypothesis` for everything in the environment.
"""

import sys


def register() -> None:
    """Tell hypothesis of the models of `bt_targets`, where that has been imported before hypothesis."""
    try:
        known = sys.modules.get("bt_targets._hypothesis")
        if known is not None:
            known.register()
    except Exception:  # noqa: BLE001, S110  without it `from_type` says what is missing; with an error nothing would work
        pass
