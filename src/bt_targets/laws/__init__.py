"""The laws that every verdict obeys, as checks to run against a resolution of one's own or a wrapper around `assess`.

One line runs them all: `check_all(my_assess)`, or in pytest `@pytest.mark.parametrize("law", LAWS, ids=str)`. Each law
is stated in words. The figures come from `bt_targets.strategies`, so this needs the extra `testing`.
"""

from typing import Final

import bt_targets.strategies  # noqa: F401  first of all, since it says what to install where hypothesis is missing

# isort: split
from bt_targets.laws.deciding import answers_by_the_rule, composition, exact_at_the_bound, monotone
from bt_targets.laws.law import Assess, Law, Setting
from bt_targets.laws.missing import missing_never_fails, nothing_from_nothing
from bt_targets.laws.same_figures import no_look_ahead, order_free, unit_free
from bt_targets.laws.writing import round_trips, writing_is_the_inverse_of_reading
from bt_targets.rules.resolution import Resolution

__all__ = ["LAWS", "Assess", "Law", "Setting", "check_all"]

LAWS: Final[tuple[Law, ...]] = (
    answers_by_the_rule,
    exact_at_the_bound,
    monotone,
    no_look_ahead,
    order_free,
    unit_free,
    missing_never_fails,
    nothing_from_nothing,
    composition,
    round_trips,
    writing_is_the_inverse_of_reading,
)
"""All laws, each with its statement."""


def check_all(
    assess: Assess | None = None, *, resolution: Resolution | None = None, examples: int = 100, shrink: bool = True
) -> None:
    """Check every law; the arguments are those of `Law.check`.

    Raises:
        AssertionError: if a law is broken. It says which, in words, with the smallest figures that break it; behind it
            stands an `ExceptionGroup` with one error for each.
    """
    broken: list[tuple[Law, Exception]] = []
    for law in LAWS:
        try:
            law.check(assess, resolution=resolution, examples=examples, shrink=shrink)
        except Exception as error:  # noqa: BLE001  all broken laws are reported in one go
            broken.append((law, error))
    if broken:
        told = "\n\n".join(_told(law, error) for law, error in broken)
        raise AssertionError(told) from ExceptionGroup("laws are broken", [error for _, error in broken])


def _told(law: Law, error: Exception) -> str:
    """What a law says and how it is broken; what a wrapper raised itself does not know the law."""
    if isinstance(error, AssertionError) and str(error).startswith(law.statement.vi):
        return str(error)
    return f"{law.statement.vi} / {law.statement.en}\n{law.name}: {type(error).__name__}: {error}"
