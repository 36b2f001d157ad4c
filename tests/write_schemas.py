"""Writes the JSON Schemas that the package ships, after a change to the models: `python -m tests.write_schemas`."""

from pathlib import Path

import bt_targets.schemas
from bt_targets.schemas import DOCUMENTS, file_name, make_schema

FOLDER = Path(bt_targets.schemas.__file__).parent


def write() -> None:
    for document in DOCUMENTS:
        (FOLDER / file_name(document)).write_text(make_schema(document), "utf-8", newline="\n")


if __name__ == "__main__":
    write()
