"""The JSON Schemas of the documents, one file each beside this module: what `bt-targets schema` prints.

They are written by the models, and a test sees to it that they are what the models say.
"""

import json
from importlib.resources import files
from typing import Any, Final

from pydantic.json_schema import JsonSchemaMode

from bt_targets.ground.model import Model
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.scorecard import Scorecard

DOCUMENTS: Final[dict[str, tuple[type[Model], JsonSchemaMode]]] = {
    "report": (Report, "validation"),  # what is read; the others are written
    "scorecard": (Scorecard, "serialization"),
    "resolution": (Resolution, "serialization"),
}
"""The documents that have a schema, and whether it is that of what is read or of what is written."""


def file_name(document: str) -> str:
    """The name of the file that holds the schema of a document."""
    return f"{document}.schema.json"


def schema_text(document: str) -> str:
    """The schema of a document as its file holds it."""
    return files(__name__).joinpath(file_name(document)).read_text("utf-8")


def make_schema(document: str) -> str:
    """The same, made anew from the models."""
    model, mode = DOCUMENTS[document]
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:bt-targets:{document}:1",
        **model.model_json_schema(mode=mode),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
