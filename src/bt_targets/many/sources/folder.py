"""A folder of report files, those in folders below it included, in the order of their names."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from bt_targets.files.access import ENDINGS, read_file
from bt_targets.files.reasons import reason
from bt_targets.ground.problems import Finding, finding
from bt_targets.ground.text import Text, printable
from bt_targets.many.entry import Entry, refused
from bt_targets.report.raw import Document
from bt_targets.rules.resolution import Resolution

_HIDDEN: Final = (".", "~$")
"""How the names of hidden files begin, and of those that spreadsheet programs keep beside an open workbook."""
_BEHIND_A_LINK: Final = Text(
    vi="đây là liên kết đến một thư mục khác; thư mục sau liên kết không được đọc",
    en="it is a link to another folder, and folders behind links are not entered",
)


class Found(NamedTuple):
    """A report file, a folder of others, or a folder that is not entered."""

    source: str
    """Its place in the folder that is asked for."""
    path: Path
    is_folder: bool
    refused_because: Text | None = None


def in_folder(folder: Path) -> Iterator[Entry]:
    """The reports of a folder: one a file. Other files and hidden ones are left out.

    A link to a folder is not followed, since it may lead back, and is refused; so is a folder that cannot be listed.
    """
    for file in files_in(folder):
        if file.refused_because is None:
            yield Entry(file.source, partial(_read, file.path))
        else:
            yield Entry(file.source, refused(_not_entered(file.source, file.refused_because)))


def files_in(folder: Path) -> Iterator[Found]:
    """The report files of a folder and the folders that are not entered, in order."""
    # Folders may be nested deeper than calls may be.
    open_folders = [_sorted(folder, "")]
    while open_folders:
        file = next(open_folders[-1], None)
        if file is None:
            open_folders.pop()
        elif file.is_folder:
            open_folders.append(_sorted(file.path, f"{file.source}/"))
        else:
            yield file


def _sorted(folder: Path, below: str) -> Iterator[Found]:
    """What one folder holds, in the order of the names."""
    try:
        with os.scandir(folder) as listed:
            names = sorted(each.name for each in listed if not each.name.startswith(_HIDDEN))
    except OSError as error:
        yield Found(below.removesuffix("/") or printable(folder.name), folder, False, reason(error))
        return
    for name in names:
        path, source = folder / name, f"{below}{printable(name)}"
        if _is_folder(path):
            yield Found(source, path, False, _BEHIND_A_LINK) if path.is_symlink() else Found(source, path, True)
        elif path.suffix.lower() in ENDINGS:
            yield Found(source, path, False)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # reading it will say why


def _not_entered(source: str, because: Text) -> Finding:
    vi, en = f"một thư mục đọc được; lý do: {because.vi}", f"a folder that can be read; the reason: {because.en}"
    return finding("not_readable", (), source, vi, en)


def _read(path: Path, rules: Resolution) -> Document:
    return read_file(path, rules)
