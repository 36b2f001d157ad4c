"""One seed for all randomness of a run, printed at its start."""

import os
import secrets

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile("default_run", deadline=None, print_blob=True)
settings.register_profile(
    "mutation",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=60,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
settings.register_profile("long", deadline=None, print_blob=True, max_examples=4000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default_run"))

SEED = int(os.environ.get("BT_TARGETS_SEED", "") or secrets.randbelow(2**32))
os.environ["BT_TARGETS_SEED"] = str(SEED)  # the same in all processes of a parallel run


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("hypothesis_seed", None) is None:
        config.option.hypothesis_seed = str(SEED)


def pytest_report_header() -> str:
    return f"seed: {SEED} (repeat with BT_TARGETS_SEED={SEED})"


@pytest.fixture(scope="session")
def seed() -> int:
    return SEED
