"""The list of the sheets of a workbook, and the parts that hold them."""

import posixpath
from typing import Final, NamedTuple

from bt_targets.files.limits import MAX_TITLE
from bt_targets.files.reading.kinds import (
    BINARY_WORKBOOK,
    CUT_SHORT,
    NUMBERS,
    OPEN_DOCUMENT,
    OTHER_ZIP,
    SLIDES,
    TEXT_DOCUMENT,
    Kind,
)
from bt_targets.files.reading.xlsx.markup import Attributes, read_list
from bt_targets.files.reading.xlsx.package import Package, damaged, refusal

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_IDS: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships id",
    "http://purl.oclc.org/ooxml/officeDocument/relationships id",
)
"""How a sheet names its relationship; the second is the strict form of the standard."""
_WORKBOOKS: Final = frozenset({
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "application/vnd.ms-excel.template.macroEnabled.main+xml",
})  # fmt: skip
"""The types of part that list sheets: of a workbook and of a template, with or without macros."""
_CONTENT: Final = "[Content_Types].xml"
_ROOT: Final = "_rels/.rels"
_BY_FOLDER: Final = {"word": TEXT_DOCUMENT, "ppt": SLIDES}
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
    uncalculated: bool
    """Whether it asks to be calculated when it is opened, as programs write it that do not calculate themselves."""


def read_workbook(package: Package) -> Workbook:
    """The workbook of a package.

    Raises:
        NotReadableError: if it is damaged, or beyond a limit.
    """
    name = _find_workbook(package)
    relationships = _relationships(package, name)
    sheets: list[SheetEntry] = []
    since_1904 = uncalculated = False

    def sheet(attributes: Attributes) -> None:
        title, key = attributes.get("name"), next((attributes[each] for each in _IDS if each in attributes), None)
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

    def calculation(attributes: Attributes) -> None:
        nonlocal uncalculated
        uncalculated = attributes.get("fullCalcOnLoad", "0") in {"1", "true"}

    starts = {
        ("sheets", "sheet"): sheet,
        ("workbook", "workbookPr"): properties,
        ("workbook", "calcPr"): calculation,
    }
    read_list(package, name, "workbook", starts)
    if len({part for _, part in sheets}) < len(sheets):
        raise damaged(f"{name}: sheets")  # a part that is listed often would be read as often
    parts = dict(reversed(relationships.values()))  # the first of a kind counts
    styles = parts.get("styles", "")
    styles_part = styles if styles in package else None
    return Workbook(tuple(sheets), parts.get("sharedStrings"), styles_part, since_1904, uncalculated)


def _find_workbook(package: Package) -> str:
    """The name of the part that lists the sheets: what the package refers to as its document."""
    if _ROOT in package:
        for kind, part in _relationships(package, "").values():
            if kind == "officeDocument" and part in package:
                if (other := _other_kind(part)) is not None:
                    raise refusal(other)
                return part
    if _CONTENT in package:
        for name in _typed_workbooks(package):
            return name
    raise refusal(_kind_of(package))


def _other_kind(part: str) -> Kind | None:
    """What a document is whose part has this name, if that is no workbook."""
    folder, plain = part.partition("/")[0].casefold(), part.casefold()
    return BINARY_WORKBOOK if plain.endswith(".bin") else _BY_FOLDER.get(folder)


def _kind_of(package: Package) -> Kind:
    """What a package is that lists no sheets."""
    if "mimetype" in package and "content.xml" in package:
        return OPEN_DOCUMENT
    if package.has_any("index/"):
        return NUMBERS
    return CUT_SHORT if package.has_any("xl/") else OTHER_ZIP


def _typed_workbooks(package: Package) -> list[str]:
    """The parts whose type says that they list the sheets, those named first."""
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
    return overrides + defaults


def _relationships(package: Package, name: str) -> dict[str, Relationship]:
    """What the part of this name refers to, by the id it uses."""
    folder, _, file = name.rpartition("/")
    relationships: dict[str, Relationship] = {}

    def relationship(attributes: Attributes) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2]
        named = attributes.get("Target", "").replace("\\", "/")
        target = posixpath.normpath(posixpath.join("/", folder, named))
        if attributes.get("TargetMode") != "External":
            relationships[attributes.get("Id", "")] = Relationship(kind, target.lstrip("/"))

    place = posixpath.join(folder, "_rels", f"{file}.rels")
    read_list(package, place, "Relationships", {("Relationships", "Relationship"): relationship}, namespace=_PACKAGE)
    return relationships
