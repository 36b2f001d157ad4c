"""The site, built once a run by the command that builds it."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from docs.maker.build import BUILD, ROOT, SITE

LEFT_OVER = (BUILD / "docs" / "vi" / "targets" / "99.md", SITE / "targets" / "99.html")
"""Files that an earlier build might have left."""


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site. Processes of a parallel run share one build."""
    BUILD.mkdir(exist_ok=True)
    done, run = BUILD / "built.for", os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    with (BUILD / "building").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (done.exists() and done.read_text() == run):
            for each in LEFT_OVER:
                each.parent.mkdir(parents=True, exist_ok=True)
                each.write_text("# 99")
            command = [sys.executable, "-m", "docs.maker"]
            made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            assert made.returncode == 0, made.stderr
            done.write_text(run)
    return SITE
