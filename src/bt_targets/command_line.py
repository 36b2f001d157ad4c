"""The command line: `bt-targets`, or `python -m bt_targets`."""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NoReturn

from bt_targets.assess import assess
from bt_targets.bach_thong import BACH_THONG
from bt_targets.baseline import baseline_report
from bt_targets.checks.check import check
from bt_targets.checks.text import check_text
from bt_targets.files.writing.scorecard.csv_rows import scorecard_csv
from bt_targets.files.writing.scorecard.workbook import scorecard_xlsx
from bt_targets.files.writing.template import template
from bt_targets.ground.errors import AssessmentError, NotInstalledError, ReportError
from bt_targets.ground.model import Model
from bt_targets.ground.text import Lang, echo
from bt_targets.ground.verdicts import PERSPECTIVES
from bt_targets.ground.version import VERSION
from bt_targets.report.report import Report
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.wording.description import clause_text, target_list, target_text
from bt_targets.wording.table import scorecard_table

_BAD_INPUT: Final = 2
_PLAIN_WIDTH: Final = 118
_WORKBOOK: Final = b"PK"
"""How the bytes of a workbook start: it is a zip file."""
_SCHEMAS: Final[dict[str, type[Model]]] = {"report": Report, "scorecard": Scorecard, "resolution": Resolution}


class _UsageError(Exception):
    """Something on the command line is wrong; the message is for the person who typed it."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(_BAD_INPUT, f"{self.prog}: lệnh chưa đúng, xem {self.prog} --help / wrong usage: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 when it was carried out, whatever the verdicts; 2 for bad usage or bad input, with the errors on standard
        error.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parsed = _parser().parse_args(arguments)
    try:
        result = parsed.run(parsed)
        if parsed.output is not None:
            _write_file(result, parsed.output, parsed.file)
        else:
            _print(result)
    except ReportError as error:
        return _fail(*(item.message.in_(parsed.lang) for item in error.items))
    except AssessmentError as error:
        return _fail(error.message.in_(parsed.lang))
    except _UsageError as error:
        return _fail(str(error))
    except NotInstalledError as error:
        return _fail(error.message.in_(parsed.lang))
    except BrokenPipeError:
        # The reader of our output has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, AttributeError) as error:
        # Standard output is full, or was closed before we were started.
        return _fail(f"không ghi được kết quả / the result cannot be written ({error})")
    return _BAD_INPUT if getattr(parsed, "failed", False) else 0


def _print(result: str | bytes) -> None:
    if isinstance(result, str):
        sys.stdout.write(result)
    elif result.startswith(_WORKBOOK) and sys.stdout.isatty():
        raise _UsageError("Excel: cần tên tệp / a file name is needed: -o OUT.xlsx")
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(result)
    sys.stdout.flush()


def _fail(*messages: str) -> int:
    if sys.stderr is not None:
        for message in messages:
            sys.stderr.write(f"{message}\n")
    return _BAD_INPUT


def _write_file(result: str | bytes, output: str, source: str | None) -> None:
    """Write the result beside what is there, then put it in place: a failure leaves the old file as it was."""
    target = Path(output)
    try:
        if source is not None and target.exists() and target.samefile(source):
            raise _UsageError(f"{echo(output)}: là chính tệp số liệu / is the report itself")
        draft = target.with_name(f"{target.name}.part")
        draft.write_bytes(result.encode() if isinstance(result, str) else result)
        draft.replace(target)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise _UsageError(f"{echo(output)}: không ghi được / cannot be written ({reason})") from None


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="bt-targets",
        description="Đánh giá các chỉ tiêu của nghị quyết. Không kèm lệnh: đánh giá số liệu đầu kỳ tại năm 2025. / "
        "Assess the targets of the resolution. Without a command: the baseline as of 2025.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {VERSION}", help="phiên bản / version")
    parser.set_defaults(run=_baseline, file=None, output=None, format="table")
    _add_lang(parser, default="vi")
    commands = parser.add_subparsers(metavar="COMMAND")

    command = commands.add_parser("assess", help="đánh giá một tệp số liệu / assess a report file")
    command.add_argument("file", metavar="FILE")
    command.add_argument("--as-of", metavar="Y", help="năm đánh giá / review year")
    command.add_argument("--perspective", choices=PERSPECTIVES, default="term")
    command.add_argument("--reading", metavar="CLAUSE=NAME", action="append", default=[])
    _add_format(command, ("table", "json", "csv", "xlsx"))
    command.set_defaults(run=_assess)
    _add_lang(command)

    command = commands.add_parser("check", help="kiểm tra một tệp số liệu, không đánh giá / look a report file over")
    command.add_argument("file", metavar="FILE")
    command.set_defaults(run=_check)
    _add_lang(command)

    command = commands.add_parser("template", help="mẫu số liệu để điền / an empty report file to fill in")
    _add_format(command, ("csv", "json", "toml", "xlsx"))
    command.set_defaults(run=_template)
    _add_lang(command)

    command = commands.add_parser("targets", help="liệt kê hoặc giải thích chỉ tiêu / list or explain targets")
    command.add_argument("id", metavar="ID", nargs="?", help="12 | 12b")
    command.set_defaults(run=_targets)
    _add_lang(command)

    command = commands.add_parser("schema", help="JSON Schema")
    command.add_argument("document", choices=tuple(_SCHEMAS))
    command.set_defaults(run=_schema)
    _add_lang(command)
    return parser


def _add_format(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    parser.add_argument(
        "--format", choices=formats, help="không kèm: theo đuôi tệp OUT / without it: by the ending of OUT"
    )
    parser.add_argument("-o", "--output", metavar="OUT", help="tên tệp kết quả / the file to write")
    parser.set_defaults(formats=formats)


def _format(parsed: argparse.Namespace) -> str:
    """The format asked for; without one, that of the file to write, and else the first."""
    if parsed.format is not None:
        return str(parsed.format)
    ending = Path(parsed.output).suffix.lower().removeprefix(".") if parsed.output is not None else ""
    return str(ending if ending in parsed.formats else parsed.formats[0])


def _add_lang(parser: argparse.ArgumentParser, default: str = argparse.SUPPRESS) -> None:
    parser.add_argument("--lang", choices=("vi", "en"), default=default, help="ngôn ngữ / language")


def _baseline(parsed: argparse.Namespace) -> str | bytes:
    return _result(assess(baseline_report(), BACH_THONG.term.baseline), parsed)


def _assess(parsed: argparse.Namespace) -> str | bytes:
    report = Report.load(parsed.file)
    as_of: Any = parsed.as_of
    if as_of is None:
        as_of = max([BACH_THONG.term.baseline, *(observation.year for observation in report.observations)])
    elif as_of.isascii() and as_of.isdigit() and len(as_of) <= len(str(BACH_THONG.term.last)):
        as_of = int(as_of)
    readings: dict[str, str] = {}
    for choice in parsed.reading:
        clause, separator, name = choice.partition("=")
        if not separator or clause in readings:
            raise _UsageError(f"--reading {echo(choice)}: 15=relative")
        readings[clause] = name
    return _result(assess(report, as_of, perspective=parsed.perspective, readings=readings), parsed)


def _result(card: Scorecard, parsed: argparse.Namespace) -> str | bytes:
    lang: Lang = parsed.lang
    match _format(parsed):
        case "json":
            return card.model_dump_json(indent=2) + "\n"
        case "csv":
            return scorecard_csv(card, BACH_THONG, lang).encode("utf-8-sig")
        case "xlsx":
            return scorecard_xlsx(card, BACH_THONG, lang)
        case _:
            return _table(card, parsed)


def _table(card: Scorecard, parsed: argparse.Namespace) -> str:
    on_terminal = parsed.output is None and sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if on_terminal else _PLAIN_WIDTH
    colour = on_terminal and "NO_COLOR" not in os.environ
    lang: Lang = parsed.lang
    return scorecard_table(card, BACH_THONG, lang, width=width, colour=colour)


def _check(parsed: argparse.Namespace) -> str:
    checked = check(parsed.file)
    parsed.failed = bool(checked.problems)
    _fail(*(item.message.in_(parsed.lang) for item in checked.problems))
    return check_text(checked, parsed.lang)


def _template(parsed: argparse.Namespace) -> bytes:
    form: Any = _format(parsed)
    return template(BACH_THONG, form)


def _targets(parsed: argparse.Namespace) -> str:
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
    raise _UsageError(f"{echo(parsed.id)}: không có chỉ tiêu này / no such target. {known}")


def _schema(parsed: argparse.Namespace) -> str:
    mode: Any = "validation" if parsed.document == "report" else "serialization"
    schema = _SCHEMAS[parsed.document].model_json_schema(mode=mode)
    identified = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:bt-targets:{parsed.document}:1",
        **schema,
    }
    return json.dumps(identified, ensure_ascii=False, indent=2) + "\n"
