"""What only some who stream many reports need, imported when it is."""

from typing import Any

from bt_targets.ground.errors import not_installed


def pyarrow() -> Any:
    """The library that reads and writes Parquet.

    Raises:
        NotInstalledError: if the extra `many` is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet
    except ImportError:
        raise not_installed("many", "Parquet") from None
    return pa
