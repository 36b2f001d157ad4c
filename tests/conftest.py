"""One seed for all randomness of a run, and how much of the whole it takes; both are printed at its start."""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.share import SEED, SHARE, examples, left_out

# No example has a deadline and none is too slow: a slow machine is no mistake.
settings.register_profile(
    "default_run",
    deadline=None,
    print_blob=True,
    max_examples=examples(100),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("long", settings.get_profile("default_run"), max_examples=4000)
settings.register_profile(
    "mutation",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=60,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default_run"))


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("hypothesis_seed", None) is None:
        config.option.hypothesis_seed = str(SEED)


def pytest_report_header() -> list[str]:
    return [
        f"seed: {SEED} (repeat with BT_TARGETS_SEED={SEED})",
        f"share of the examples: {SHARE} (take the whole with BT_TARGETS_SHARE=1)",
    ]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    others = left_out(items)
    if others:
        config.hook.pytest_deselected(items=list(others))
        items[:] = [item for item in items if item not in others]


@pytest.fixture(scope="session")
def seed() -> int:
    return SEED
