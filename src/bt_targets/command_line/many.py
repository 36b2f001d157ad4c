"""`bt-targets assess-many`: the rows of many reports are written as they come, and counted for whoever waits."""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from bt_targets.command_line.commands import readings_of, year_of
from bt_targets.command_line.output import Destination, would_lose_figures
from bt_targets.command_line.progress import counted
from bt_targets.command_line.streams import STANDARD, UsageError, standard_input, standard_output, tell
from bt_targets.files.reasons import reason
from bt_targets.ground.text import Lang, Text, echo, harmless_json, harmless_lines
from bt_targets.ground.version import VERSION
from bt_targets.many.answering import Answers, answered
from bt_targets.many.draft import Draft, NotResumedError, identity
from bt_targets.many.optional import pyarrow
from bt_targets.many.parquet import holds_figures, write_parquet
from bt_targets.many.request import Request, processes_of, request_of
from bt_targets.many.sources.json_lines import in_lines
from bt_targets.many.sources.source import ReportSource, source_of
from bt_targets.many.summary import Summary
from bt_targets.many.table import TextForm, head_text, rows_text

_UNFINISHED: Final = Text(
    vi="Chưa xong: {reports} báo cáo đã có kết quả; thêm --resume để làm tiếp.",
    en="Not finished: {reports} reports are done; --resume goes on.",
)
_ENDED: Final = (
    "một tiến trình kết thúc bất ngờ, có thể do thiếu bộ nhớ; giảm --processes / "
    "a process ended unexpectedly, perhaps for want of memory; use fewer --processes"
)
_STANDARD_INPUT: Final = "stdin"
_SOME_WITH_ERRORS: Final = 1


class _Run(NamedTuple):
    """What is to be done."""

    source: ReportSource
    request: Request
    processes: int
    lang: Lang
    form: TextForm
    """How rows are written; those of a Parquet file are JSON Lines until all are there."""

    def answers(self, done: int = 0) -> Iterator[Answers]:
        """The answers of every report but those that are done, counted on a terminal."""
        entries = islice(self.source.entries(), done, None)
        whole = None if self.source.path is None else self.source.entries
        return counted(answered(entries, self.request, self.processes), self.lang, done, whole)

    def head(self) -> str:
        """What stands above all rows."""
        return head_text(self.form, self.request)

    def text(self, answers: Answers) -> str:
        """The rows of one report."""
        return rows_text(self.form, answers, self.request, self.lang)


def run_assess_many(parsed: argparse.Namespace) -> None:
    """A row for every clause of every report, where they are wanted; on standard error, what they came to."""
    to: Destination = parsed.to
    years = None if parsed.as_of is None else [year_of(text) for text in parsed.as_of.split(",")]
    request = request_of(years, None, parsed.perspective, readings_of(parsed), in_full=not parsed.verdicts_only)
    processes = processes_of(year_of(parsed.processes))
    if to.form == "parquet":
        pyarrow()  # before any work is done in vain
    source = _source(parsed.file, request)
    run = _Run(source, request, processes, parsed.lang, "csv" if to.form == "csv" else "jsonl")
    try:
        summary = (
            _printed(run, to)
            if to.path is None
            else _saved(run, to, Path(to.path), resume=parsed.resume, force=parsed.force)
        )
    except _broken_pool():
        raise UsageError(_ENDED) from None
    tell(*summary.lines(run.lang))
    parsed.status = _SOME_WITH_ERRORS if summary.bad else 0


def _source(name: str, request: Request) -> ReportSource:
    if name != STANDARD:
        return source_of(name, request.rules)
    return ReportSource(lambda: in_lines(standard_input(), _STANDARD_INPUT))


def _broken_pool() -> type[Exception]:
    """What is raised when a process is killed; asked for when something is."""
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415  slow to load, and seldom needed

    return BrokenExecutor


# -- to standard output


def _printed(run: _Run, to: Destination) -> Summary:
    if to.form == "parquet":
        raise UsageError("Parquet: cần tên tệp / a file name is needed: -o OUT.parquet")
    stream, summary = standard_output(), Summary()
    for text, answers in _texts(run):
        if to.terminal:
            shown = harmless_json(text) if run.form == "jsonl" else harmless_lines(text.removeprefix("\ufeff"))
            stream.write(shown)
        else:
            stream.flush()
            stream.buffer.write(text.encode("utf-8", "backslashreplace"))
        if answers:
            summary.add(answers)
    stream.flush()
    return summary


def _texts(run: _Run) -> Iterator[tuple[str, Answers]]:
    """The head without answers, and the rows of every report with them."""
    yield run.head(), ()
    for answers in run.answers():
        yield run.text(answers), answers


# -- to a file


def _saved(run: _Run, to: Destination, path: Path, *, resume: bool, force: bool) -> Summary:
    source = run.source.path
    if source is not None and source.is_dir() and path.parent.resolve().is_relative_to(source.resolve()):
        raise UsageError(f"{echo(str(path))}: nằm trong thư mục nguồn / lies in the folder of the source")
    if to.form == "parquet" and not force and holds_figures(path):
        raise would_lose_figures(str(path))
    if resume and source is None:
        raise UsageError("--resume: không dùng được với đầu vào chuẩn / not with standard input")
    with ExitStack() as stack:
        try:
            draft = stack.enter_context(_draft(run, to, path, stack, resume=resume))
            try:
                for answers in run.answers(draft.done):
                    draft.add(run.text(answers), answers)
            except BaseException:
                tell(_UNFINISHED.in_(run.lang).format(reports=draft.done))
                raise
            if to.form == "parquet":
                draft.finish(partial(write_parquet, request=run.request))
            else:
                draft.finish()
        except NotResumedError as error:
            raise UsageError(f"--resume: {error.message.vi} / {error.message.en}") from None
        except OSError as error:
            told = reason(error)
            message = f"{echo(str(path))}: không ghi được ({told.vi}) / cannot be written ({told.en})"
            raise UsageError(message) from None
    return draft.summary


def _draft(run: _Run, to: Destination, path: Path, stack: ExitStack, *, resume: bool) -> Draft:
    folder = path.parent
    if path.exists() and not path.is_file():  # beside a device there is no place
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    return Draft(path, folder, _asked(run, to), run.head(), resume=resume)


def _asked(run: _Run, to: Destination) -> dict[str, Any]:
    """What has to be the same for the rest of a file to fit to what there is of it."""
    request = run.request._asdict()
    del request["resolution"]  # that of the version
    identified = {} if run.source.path is None else identity(run.source.path)
    return {"version": VERSION, **request, "lang": run.lang, "form": to.form, **identified}
