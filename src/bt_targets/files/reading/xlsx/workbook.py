"""The list of the sheets of a workbook, and the parts that hold them."""

import posixpath
from typing import Final, NamedTuple

from bt_targets.files.limits import MAX_TITLE
from bt_targets.files.reading.xlsx.markup import Attributes, read_list
from bt_targets.files.reading.xlsx.package import Package, damaged

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_ID: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_WORKBOOKS: Final = frozenset({
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "application/vnd.ms-excel.template.macroEnabled.main+xml",
})  # fmt: skip
"""The types of part that list sheets: of a workbook and of a template, with or without macros."""
_CONTENT: Final = "[Content_Types].xml"
_USUAL_WORKBOOK: Final = "xl/workbook.xml"


class Relationship(NamedTuple):
    """What a part refers to: of which kind it is, and the name of its part."""

    kind: str
    part: str


class SheetEntry(NamedTuple):
    """A sheet in the list: its title, and the name of its part."""

    title: str
    part: str


class Workbook(NamedTuple):
    """What the list of a workbook says."""

    sheets: tuple[SheetEntry, ...]
    strings: str | None
    """The part of the texts that cells share."""
    styles: str | None
    """The part of the number formats."""
    since_1904: bool
    """Whether days are counted from 1904 instead of 1900."""


def read_workbook(package: Package) -> Workbook:
    """The workbook of a package.

    Raises:
        NotReadableError: if it is damaged, or beyond a limit.
    """
    name = _find_workbook(package)
    relationships = _relationships(package, name)
    sheets: list[SheetEntry] = []
    since_1904 = False

    def sheet(attributes: Attributes) -> None:
        title, key = attributes.get("name"), attributes.get(_ID)
        if title is None or len(title) > MAX_TITLE:
            raise damaged(f"{name}: sheet")
        if not key:
            return
        if key not in relationships:
            raise damaged(f"{name}: {key[:MAX_TITLE]}")
        kind, part = relationships[key]
        if kind == "worksheet" and part in package:
            sheets.append(SheetEntry(title, part))

    def properties(attributes: Attributes) -> None:
        nonlocal since_1904
        since_1904 = attributes.get("date1904", "0") in {"1", "true"}

    read_list(package, name, "workbook", {("sheets", "sheet"): sheet, ("workbook", "workbookPr"): properties})
    if len({part for _, part in sheets}) < len(sheets):
        raise damaged(f"{name}: sheets")  # a part that is listed often would be read as often
    parts = dict(reversed(relationships.values()))  # the first of a kind counts
    styles = parts.get("styles", "")
    return Workbook(tuple(sheets), parts.get("sharedStrings"), styles if styles in package else None, since_1904)


def _find_workbook(package: Package) -> str:
    """The name of the part that lists the sheets."""
    overrides: list[str] = []
    defaults: list[str] = []

    def override(attributes: Attributes) -> None:
        if attributes.get("ContentType") in _WORKBOOKS:
            overrides.append(attributes.get("PartName", "").removeprefix("/"))

    def default(attributes: Attributes) -> None:
        if attributes.get("ContentType") in _WORKBOOKS:
            defaults.append(_USUAL_WORKBOOK)

    starts = {("Types", "Override"): override, ("Types", "Default"): default}
    read_list(package, _CONTENT, "Types", starts, namespace=_TYPES)
    for name in (*overrides, *defaults):
        return name
    raise damaged(f"{_CONTENT}: sheet.main+xml")


def _relationships(package: Package, name: str) -> dict[str, Relationship]:
    """What the part of this name refers to, by the id it uses."""
    folder, _, file = name.rpartition("/")
    relationships: dict[str, Relationship] = {}

    def relationship(attributes: Attributes) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
        if attributes.get("TargetMode") != "External":
            relationships[attributes.get("Id", "")] = Relationship(kind, target.lstrip("/"))

    place = posixpath.join(folder, "_rels", f"{file}.rels")
    read_list(package, place, "Relationships", {("Relationships", "Relationship"): relationship}, namespace=_PACKAGE)
    return relationships
