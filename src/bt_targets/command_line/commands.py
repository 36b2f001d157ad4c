"""What each command does with its options: it gives the text or the bytes of its result."""

import argparse
import os
import shutil
from collections.abc import Collection
from typing import Any, Final

from bt_targets.assess import assess
from bt_targets.bach_thong import BACH_THONG
from bt_targets.baseline import baseline_report
from bt_targets.checks.check import check_document
from bt_targets.checks.text import check_text, warning_lines
from bt_targets.checks.warnings import warnings_of
from bt_targets.command_line.output import Destination, colours
from bt_targets.command_line.streams import STANDARD, UsageError, read_input, tell
from bt_targets.files.access import read, read_file
from bt_targets.files.writing.scorecard.csv_rows import scorecard_csv
from bt_targets.files.writing.scorecard.workbook import scorecard_xlsx
from bt_targets.files.writing.template import template
from bt_targets.ground.errors import report_error
from bt_targets.ground.text import Lang, echo
from bt_targets.report.document import Places, read_document
from bt_targets.report.raw import FORMATS, Document
from bt_targets.report.report import Report, remember
from bt_targets.schemas import schema_text
from bt_targets.wording.description import clause_text, target_list, target_text
from bt_targets.wording.table import scorecard_table

_PLAIN_WIDTH: Final = 80


def run_assess(parsed: argparse.Namespace) -> str | bytes:
    """The scorecard of a report, or of the baseline; what should be looked at first is told on standard error."""
    places: Places = {}
    report = baseline_report() if parsed.file is None else _report(parsed, places)
    as_of = year_of(parsed.as_of)
    if as_of is None:
        as_of = max([BACH_THONG.term.baseline, *(observation.year for observation in report.observations)])
    card = assess(report, as_of, perspective=parsed.perspective, readings=readings_of(parsed))
    lang: Lang = parsed.lang
    tell(*warning_lines(warnings_of(report, as_of, places), lang, notices=parsed.file is not None))
    to: Destination = parsed.to
    match to.form:
        case "json":
            return card.model_dump_json(indent=2) + "\n"
        case "csv":
            return scorecard_csv(card, BACH_THONG, lang).encode("utf-8-sig")
        case "xlsx":
            return scorecard_xlsx(card, BACH_THONG, lang)
        case _:
            return scorecard_table(card, BACH_THONG, lang, width=_width(to), colour=to.terminal and colours())


def readings_of(parsed: argparse.Namespace) -> dict[str, str]:
    """The readings that are asked for, by clause."""
    readings: dict[str, str] = {}
    for choice in parsed.reading:
        clause, separator, name = choice.partition("=")
        if not separator or clause in readings:
            raise UsageError(f"--reading {echo(choice)}: 15=relative")
        readings[clause] = name
    return readings


def _width(to: Destination) -> int:
    """The columns of the terminal; elsewhere those that COLUMNS says, whatever terminal the command was typed in."""
    if to.terminal:
        return shutil.get_terminal_size((_PLAIN_WIDTH, 0)).columns
    try:
        asked = int(os.environ.get("COLUMNS", ""))
    except ValueError:
        asked = 0
    return asked if asked > 0 else _PLAIN_WIDTH


def _document(parsed: argparse.Namespace) -> Document:
    """What stands in the file, or comes from standard input."""
    if parsed.file != STANDARD:
        if parsed.input_format is not None:
            raise UsageError("--input-format: chỉ dùng với FILE là - / only where FILE is -")
        return read_file(parsed.file, BACH_THONG)
    if parsed.input_format is None:
        raise UsageError(f"-: cần / needed: --input-format {'|'.join(FORMATS)}")
    return read(read_input(), parsed.input_format, BACH_THONG)


def _report(parsed: argparse.Namespace, places: Places) -> Report:
    document = _document(parsed)
    fields, findings = read_document(document, BACH_THONG, places)
    if findings:
        raise report_error(findings)
    report = Report.built(fields, BACH_THONG)
    remember(report, document.unread)
    return report


def year_of(text: str | None) -> Any:
    """The number of a year; what is none stays text, and is refused by whoever takes it for a year."""
    if text is not None and text.isascii() and text.isdigit() and len(text) <= len(str(BACH_THONG.term.last)):
        return int(text)
    return text


def run_check(parsed: argparse.Namespace) -> str:
    """What is odd in a report; what is wrong with it goes to standard error."""
    checked = check_document(_document(parsed), year_of(parsed.as_of), BACH_THONG)
    parsed.status = 2 if checked.problems else 0
    tell(*(item.message.in_(parsed.lang) for item in checked.problems))
    return check_text(checked, parsed.lang)


def run_template(parsed: argparse.Namespace) -> bytes:
    """A report to fill in."""
    form: Any = parsed.to.form
    if parsed.layout == "wide" and form not in {"csv", "xlsx"}:
        raise UsageError(
            f"--layout wide: chỉ có ở dạng csv và xlsx, không có ở dạng {form} / only in csv and xlsx, not in {form}"
        )
    years = _years(parsed.years)
    if not parsed.baseline:
        return template(BACH_THONG, form, years=years, layout=parsed.layout)
    if years is not None:
        years = {BACH_THONG.term.baseline, *years}  # what the commune starts from and has no figure of is asked for
    return template(BACH_THONG, form, years=years, layout=parsed.layout, report=baseline_report())


def _years(text: str | None) -> Collection[int] | None:
    """The years of '2026' or '2026-2027'; None where nothing is said."""
    if text is None:
        return None
    first, dash, last = text.partition("-")
    term = BACH_THONG.term
    ends = [int(end) for end in (first, last if dash else first) if end.isascii() and end.isdigit() and len(end) < 5]
    if len(ends) < 2 or not term.baseline <= ends[0] <= ends[1] <= term.last:
        raise UsageError(
            f"--years {echo(text)}: ghi một năm hoặc khoảng năm từ {term.baseline} đến {term.last}, như {term.first} "
            f"hoặc {term.first}-{term.first + 1} / a year or a span of years from {term.baseline} to {term.last}, such "
            f"as {term.first} or {term.first}-{term.first + 1}"
        )
    return range(ends[0], ends[1] + 1)


def run_targets(parsed: argparse.Namespace) -> str:
    """The list of the targets, or one target or clause in detail."""
    lang: Lang = parsed.lang
    if parsed.id is None:
        return target_list(BACH_THONG, lang)
    for target in BACH_THONG.targets:
        if str(target.number) == parsed.id:
            return target_text(target, BACH_THONG, lang)
    for clause in BACH_THONG.clauses:
        if clause.id == parsed.id:
            return clause_text(clause, BACH_THONG, lang)
    known = f"1-{len(BACH_THONG.targets)}, {', '.join(clause.id for clause in BACH_THONG.clauses)}"
    raise UsageError(f"{echo(parsed.id)}: không có chỉ tiêu này / no such target. {known}")


def run_schema(parsed: argparse.Namespace) -> str:
    """The JSON Schema of a document."""
    return schema_text(parsed.document)
