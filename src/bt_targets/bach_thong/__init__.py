"""The thirty targets of the resolution of Bạch Thông, one module each, and the resolution that lists them.

To find target n, open the module whose name starts with its two-digit number, such as `t07_field_income`. In Python,
`BACH_THONG[7]` is the target and `BACH_THONG["7b"]` a clause of it. A target counts only when it stands in the table
of `resolution.py`. `baseline.json` holds the figures of the commune at the start of the term.
"""

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from bt_targets.bach_thong.resolution import BACH_THONG as BACH_THONG

ID: Final = "bach-thong-2025-2030"
COMMUNE: Final = "Bạch Thông"


if not TYPE_CHECKING:  # pragma: no branch  type checkers would take any name for one of the module

    def __getattr__(name: str) -> Any:
        # Its fifty-three clauses are declared when somebody asks for the first of them.
        if name == "BACH_THONG":
            from bt_targets.bach_thong.resolution import BACH_THONG

            globals()[name] = BACH_THONG  # from now on it is found without coming here
            return BACH_THONG
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
