"""Writing a file as a whole: what is there before, what is there after, and what is left when it fails."""

import errno
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bt_targets import Report, baseline_report
from bt_targets.files.access import is_report_file
from bt_targets.files.reasons import reason
from bt_targets.files.writing.replacing import replace_file

REPORT = baseline_report()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def fail(number: int) -> object:
    def failing(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return failing


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    replace_file(tmp_path / "new", b"figures")
    assert (tmp_path / "new").read_bytes() == b"figures"
    assert mode(tmp_path / "new") == mode(tmp_path / "usual")
    assert names(tmp_path) == ["new", "usual"]


@pytest.mark.parametrize("old", [0o600, 0o640, 0o664, 0o755])
def test_an_old_file_keeps_its_mode(tmp_path: Path, old: int) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"before, and longer")
    path.chmod(old)
    replace_file(path, b"after")
    assert (path.read_bytes(), mode(path), names(tmp_path)) == (b"after", old, ["old"])


def test_a_link_stays_a_link_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    (folder / "real").write_bytes(b"before")
    (folder / "near").symlink_to("real")
    (tmp_path / "far").symlink_to(folder / "near")
    (tmp_path / "nowhere").symlink_to("shared/new")
    replace_file(tmp_path / "far", b"after")
    replace_file(tmp_path / "nowhere", b"new")
    assert (tmp_path / "far").is_symlink()
    assert (folder / "near").is_symlink()
    assert (folder / "real").read_bytes() == b"after"
    assert (folder / "new").read_bytes() == b"new"
    assert names(folder) == ["near", "new", "real"]
    assert names(tmp_path) == ["far", "nowhere", "shared"]


def test_links_that_go_round_in_circles_are_refused(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    with pytest.raises(OSError, match=r".") as caught:
        replace_file(tmp_path / "one", b"")
    assert caught.value.errno == errno.ELOOP


def test_the_draft_has_a_name_that_nobody_can_prepare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "precious").write_bytes(b"keep")
    path = tmp_path / "out.csv"
    for trap in ("out.csv.part", ".out.csv.part"):
        (tmp_path / trap).symlink_to("precious")
    before = names(tmp_path)
    replace_file(path, b"figures")
    assert names(tmp_path) == sorted([*before, "out.csv"])
    assert (tmp_path / "precious").read_bytes() == b"keep"
    monkeypatch.setattr("secrets.token_hex", lambda _: "known")
    (tmp_path / ".known.part").symlink_to("precious")
    with pytest.raises(FileExistsError):  # not followed, and not removed either
        replace_file(path, b"others")
    assert (tmp_path / "precious").read_bytes() == b"keep"
    assert (tmp_path / ".known.part").is_symlink()
    assert path.read_bytes() == b"figures"


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_a_failure_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error

    path = tmp_path / "figures.json"
    path.write_bytes(b"before")
    with monkeypatch.context() as patched:
        patched.setattr(step, failing)
        with pytest.raises(type(error)):
            replace_file(path, b"after")
        with pytest.raises(type(error)):
            REPORT.save(path)
    assert (path.read_bytes(), names(tmp_path)) == (b"before", ["figures.json"])


def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    path.write_bytes(b"before")
    script = (
        "import resource, sys\n"
        "from bt_targets import baseline_report\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))\n"
        "try:\n    baseline_report().save(sys.argv[1])\n"
        "except OSError as error:\n    print(error.errno)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, check=True, text=True)
    assert done.stdout.split() == [str(errno.EFBIG)]
    assert (path.read_bytes(), names(tmp_path)) == (b"before", ["figures.json"])


def test_a_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "figures.json"
    path.write_bytes(b"before")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        replace_file(path, b"after")
    assert (path.read_bytes(), names(tmp_path)) == (b"before", ["figures.json"])


@pytest.mark.parametrize(
    ("allowed", "asked", "expected"),
    [
        ((7, 9), [(7, 9)], 0o674),
        ((-1, 9), [(7, 9), (-1, 9)], 0o674),
        ((0, 0), [(7, 9), (-1, 9)], 0o644),  # the mode of everybody: the group is another one
    ],
)
def test_the_owner_is_kept_where_the_system_allows_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    allowed: tuple[int, int],
    asked: list[tuple[int, int]],
    expected: int,
) -> None:
    path = tmp_path / "figures.json"
    path.write_bytes(b"before")
    path.chmod(0o674)
    calls: list[tuple[int, int]] = []

    def chown(_: object, owner: int, group: int, **__: object) -> None:
        calls.append((owner, group))
        if (owner, group) != allowed:
            raise PermissionError

    real = Path.stat

    def of_another(which: Path, **options: bool) -> os.stat_result:
        told = real(which, **options)
        return told if which != path else os.stat_result((*told[:4], 7, 9, *told[6:]))

    with monkeypatch.context() as patched:
        patched.setattr(os, "chown", chown)
        patched.setattr(Path, "stat", of_another)
        replace_file(path, b"after")
    assert (calls, mode(path), path.read_bytes()) == (asked, expected, b"after")


@pytest.mark.parametrize("name", ["", "folder/", "folder", "no/such/file", "n" * 300, "nul\0"])
def test_what_is_no_name_of_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    with pytest.raises((OSError, ValueError)):
        replace_file(name, b"figures")
    assert names(tmp_path) == ["folder"]
    assert names(tmp_path / "folder") == []


def test_a_name_as_long_as_names_may_be_is_written(tmp_path: Path) -> None:
    replace_file(tmp_path / ("n" * 255), b"figures")
    assert names(tmp_path) == ["n" * 255]


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    REPORT.save(pipe)
    reader.join()
    assert Report.from_json(read[0]) == REPORT
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert names(tmp_path) == ["pipe.json"]


def test_a_device_is_written_to_and_stays_a_device(tmp_path: Path) -> None:
    replace_file(os.devnull, b"figures")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
    (tmp_path / "full.json").symlink_to("/dev/full")
    with pytest.raises(OSError, match=r".") as caught:
        REPORT.save(tmp_path / "full.json")
    assert caught.value.errno == errno.ENOSPC
    assert names(tmp_path) == ["full.json"]


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_the_standard_output_is_written_to_wherever_it_goes(tmp_path: Path, name: str) -> None:
    script = f"from bt_targets.files.writing.replacing import replace_file as r\nr({name!r}, b'a'); r({name!r}, b'b')"
    command = [sys.executable, "-c", script]
    assert subprocess.run(command, capture_output=True, check=True).stdout == b"ab"
    out = tmp_path / "out"
    out.write_bytes(b"before ")
    with out.open("ab") as file:
        subprocess.run(command, stdout=file, check=True)
    assert (out.read_bytes(), names(tmp_path)) == (b"before ab", ["out"])


def test_a_file_that_is_open_is_written_to_where_it_stands() -> None:
    end, start = os.pipe()
    replace_file(f"/dev/fd/{start}", b"figures")
    os.close(start)
    with os.fdopen(end, "rb") as reading:
        assert reading.read() == b"figures"
    with pytest.raises(OSError, match=r".") as caught:
        replace_file(f"/dev/fd/{start}", b"figures")
    assert caught.value.errno == errno.EBADF


def test_every_reason_stands_in_both_languages() -> None:
    for number in (errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EROFS):
        told = reason(OSError(number, os.strerror(number)))
        assert os.strerror(number) not in (told.vi, told.en)
        assert told.vi != told.en
    assert reason(OSError(99999, "strange")).vi == "lỗi hệ thống số 99999"
    assert reason(OSError(99999, "strange")).en == "system error number 99999"
    assert "nén" in reason(EOFError()).vi
    assert "tên" in reason(ValueError("embedded null byte")).vi
    assert "không rõ" in reason(OSError("no number")).vi


@pytest.mark.parametrize("form", ["json", "toml", "csv", "xlsx"])
def test_a_report_is_known_whatever_its_name_ends_in(tmp_path: Path, form: str) -> None:
    saved, other = tmp_path / f"figures.{form}", tmp_path / "figures"
    REPORT.save(saved)
    assert is_report_file(saved)
    other.write_bytes(saved.read_bytes())
    assert is_report_file(other)


@pytest.mark.parametrize(
    "content",
    [
        "year,indicator,value\n2026,no such indicator,1\n",
        'year,indicator,value\n2026,pigs,"1\n',
        '{"observations": [{"indicator": "pigs", "year": 2026 "value": 1}]}',
        '{"observations": "none"}',
    ],
)
def test_a_report_with_mistakes_in_it_is_one(tmp_path: Path, content: str) -> None:
    (tmp_path / "f").write_text(content, "utf-8")
    assert is_report_file(tmp_path / "f")


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b"hello", b"# x\n", b"name,year\nx,2026\n", b"a = 1", b"\xff", b"PK\x03\x04"]
)
def test_anything_else_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "f").write_bytes(content)
    assert not is_report_file(tmp_path / "f")
    assert not is_report_file(tmp_path)
    assert not is_report_file(tmp_path / "g")
    assert not is_report_file("nul\0")


def test_a_file_that_cannot_be_opened_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "f.json").write_text("{}")
    monkeypatch.setattr(Path, "open", fail(errno.EACCES))
    assert not is_report_file(tmp_path / "f.json")
