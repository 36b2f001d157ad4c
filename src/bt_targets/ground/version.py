"""The version of the library, named here and nowhere else."""

from typing import Final

VERSION: Final = "0.1.0"
