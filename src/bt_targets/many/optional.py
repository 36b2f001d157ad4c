"""What only some who stream many reports need, imported when it is."""

from typing import Any

from bt_targets.ground.errors import NotInstalledError
from bt_targets.ground.text import Text


def pyarrow() -> Any:
    """The library that reads and writes Parquet.

    Raises:
        NotInstalledError: if the extra `many` is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet
    except ImportError:
        hint = "pip install 'bt-targets[many]'"
        raise NotInstalledError(
            Text(vi=f"Cần cài phần mở rộng cho Parquet: {hint}", en=f"The extra for Parquet is needed: {hint}")
        ) from None
    return pa
