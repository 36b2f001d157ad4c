"""Putting a file in place as a whole: whoever looks sees the old content or the new one, never a part of it."""

import errno
import os
import secrets
import stat
from collections.abc import Callable
from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Final

_MOST_LINKS: Final = 40
"""How many links of links are followed, as Linux does."""
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def replace_file(path: str | PathLike[str], content: bytes | Callable[[BinaryIO], None]) -> None:
    """Write a file, or put the content in the place of what a file holds, all at once.

    The content is written to a draft beside the file, whose name nobody can know beforehand, and the draft takes the
    place of the file when it is complete. A link stays one, and what it leads to is replaced. A file keeps its mode
    and, if the system allows it, its owner and group; a new one gets the usual mode. When anything fails, everything is
    as it was before. What is no ordinary file, such as a device or a pipe, is written to as it stands.
    Content that is too large to be held is given as a function that writes it to an open file.

    Raises:
        OSError: if the file cannot be written.
        ValueError: if the name has a null character in it.
    """
    if not Path(path).name or os.fspath(path).endswith(("/", os.sep)):
        raise _error(errno.EISDIR, path)
    target, open_file = _target(Path(path))
    if open_file is not None:
        _write(os.dup(open_file), content)
        return
    try:
        old = target.stat()
    except FileNotFoundError:
        old = None
    if old is None or stat.S_ISREG(old.st_mode):
        _replace(target, old, content)
    else:
        _write(os.open(target, os.O_WRONLY | getattr(os, "O_NOCTTY", 0)), content)


def _target(path: Path) -> tuple[Path, int | None]:
    """The file itself, behind all links, and its number where the name stands for a file that this process has open.

    Links are followed one by one, because those to open files lead to names under which nothing can be found.
    """
    for _ in range(_MOST_LINKS):
        folder = path.parent.resolve()
        path = folder / path.name
        if folder in {Path("/dev/fd"), Path("/proc/self/fd").resolve()} and path.name.isdecimal():
            return path, int(path.name)
        if not path.is_symlink():
            return path, None
        path = folder / path.readlink()
    raise _error(errno.ELOOP, path)


def _replace(target: Path, old: os.stat_result | None, content: bytes | Callable[[BinaryIO], None]) -> None:
    if old is not None and not os.access(target, os.W_OK):
        raise _error(errno.EACCES, target)  # replacing it would pass over its being protected
    draft = target.with_name(f".{secrets.token_hex(12)}.part")
    file = os.open(draft, _NEW, 0o666 if old is None else 0o600)
    try:
        _write(file, content)
        if old is not None:
            _keep_access(draft, old)
        draft.replace(target)
    except BaseException:
        draft.unlink()
        raise


def _write(file: int, content: bytes | Callable[[BinaryIO], None]) -> None:
    """Write to an open file and close it."""
    with os.fdopen(file, "wb") as stream:
        if isinstance(content, bytes):
            stream.write(content)
        else:
            content(stream)
        stream.flush()
        if stat.S_ISREG(os.fstat(file).st_mode):
            os.fsync(file)  # else a power cut could leave the name on a file without its content


def _keep_access(draft: Path, old: os.stat_result) -> None:
    """Give the draft the owner, the group and the mode of the old file."""
    now = draft.lstat()
    mode = stat.S_IMODE(old.st_mode)
    if (now.st_uid, now.st_gid) != (old.st_uid, old.st_gid):
        for owner in (old.st_uid, -1):
            with suppress(PermissionError):
                os.chown(draft, owner, old.st_gid, follow_symlinks=False)
                break
        else:
            mode = (mode & 0o707) | (mode & (mode & 0o007) << 3)  # another group gets no more than everybody
    draft.chmod(mode)


def _error(number: int, path: str | PathLike[str]) -> OSError:
    return OSError(number, os.strerror(number), os.fspath(path))
