"""The options of the commands."""

import argparse
from typing import Any, Final, NoReturn

from bt_targets.command_line import commands
from bt_targets.command_line.many import run_assess_many
from bt_targets.command_line.streams import standard_output, tell
from bt_targets.ground.verdicts import PERSPECTIVES
from bt_targets.ground.version import VERSION
from bt_targets.report.raw import FORMATS
from bt_targets.schemas import DOCUMENTS

_BAD_USAGE: Final = 2


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "cách dùng / usage: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **{"formatter_class": _Help, "add_help": False, **options})
        self.color = False  # newer Pythons colour the usage, also where it is not printed to a terminal
        # What argparse would say in English alone.
        self._positionals.title, self._optionals.title = "đối số / arguments", "tùy chọn / options"
        self.add_argument("-h", "--help", action="help", help="xem hướng dẫn này / show this help")

    def _print_message(self, message: str, file: Any = None) -> None:
        standard_output().write(message)  # help and version; argparse would pass over that they cannot be written

    def error(self, message: str) -> NoReturn:
        tell(
            *self.format_usage().splitlines(),
            f"{self.prog}: lệnh chưa đúng, xem {self.prog} --help / wrong usage: {message}",
        )
        raise SystemExit(_BAD_USAGE)


def parser() -> argparse.ArgumentParser:
    """The parser of the command line; `run` is what carries out the command."""
    whole = _Parser(
        prog="bt-targets",
        description="Đánh giá các chỉ tiêu của nghị quyết. Không kèm lệnh: đánh giá số liệu đầu nhiệm kỳ, tính đến hết "
        "năm 2025. / Assess the targets of the resolution. Without a command: the baseline as of 2025.",
    )
    whole.add_argument("--version", action="version", version=f"%(prog)s {VERSION}", help="phiên bản / version")
    whole.set_defaults(run=commands.run_assess, file=None, as_of=None, perspective="term", reading=[])
    whole.set_defaults(output=None, format=None, formats=("text",), force=False, status=0, input_format=None)
    _add_lang(whole, default="vi")
    listed = whole.add_subparsers(metavar="COMMAND")

    command = listed.add_parser("assess", help="đánh giá một tệp số liệu / assess a report file")
    _add_file(command, optional=True)
    _add_as_of(command)
    _add_review(command)
    _add_format(command, ("table", "json", "csv", "xlsx"))
    command.set_defaults(run=commands.run_assess)
    _add_lang(command)

    command = listed.add_parser("assess-many", help="đánh giá nhiều báo cáo cùng lúc / assess many reports")
    command.add_argument(
        "file",
        metavar="SOURCE",
        help="thư mục chứa các tệp số liệu, tệp JSON Lines, hoặc bảng dọc csv, parquet có cột xã; -: JSON Lines từ "
        "đầu vào chuẩn / a folder of report files, JSON Lines, or a long table (csv, parquet) with a column commune; "
        "-: JSON Lines from standard input",
    )
    command.add_argument(
        "--as-of",
        metavar="Y[,Y2]",
        help="một hoặc nhiều năm đánh giá; không kèm: năm mới nhất của từng báo cáo / one or more review years; "
        "without it: the latest year of each report",
    )
    _add_review(command)
    command.add_argument(
        "--verdicts-only",
        action="store_true",
        help="chỉ ghi kết quả đánh giá, không kèm số liệu và lời giải thích; nhanh hơn nhiều / verdicts without "
        "figures and explanations; much faster",
    )
    command.add_argument(
        "--processes", metavar="N", default="1", help="số tiến trình cùng chạy / how many processes decide"
    )
    command.add_argument(
        "--resume", action="store_true", help="ghi tiếp tệp OUT đang dở / go on with an OUT that was interrupted"
    )
    _add_format(command, ("csv", "jsonl", "parquet"))
    command.set_defaults(run=run_assess_many)
    _add_lang(command)

    command = listed.add_parser(
        "check", help="kiểm tra một tệp số liệu, không đánh giá / check a report file without assessing it"
    )
    _add_file(command)
    _add_as_of(command)
    command.set_defaults(run=commands.run_check)
    _add_lang(command)

    command = listed.add_parser("template", help="mẫu số liệu để điền / an empty report file to fill in")
    _add_format(command, ("csv", "json", "toml", "xlsx"))
    command.add_argument(
        "--years",
        metavar="Y[-Y2]",
        help="các năm cần báo cáo, 2026 hoặc 2026-2027; không kèm: số đầu nhiệm kỳ và cả nhiệm kỳ / the years to "
        "report; without it: the baseline and the whole term",
    )
    command.add_argument("--layout", choices=("long", "wide"), default="long", help="bảng dọc hoặc ngang / the layout")
    command.add_argument(
        "--baseline", action="store_true", help="điền sẵn số đầu nhiệm kỳ / with the baseline filled in"
    )
    command.set_defaults(run=commands.run_template)
    _add_lang(command)

    command = listed.add_parser("targets", help="liệt kê hoặc giải thích chỉ tiêu / list or explain targets")
    command.add_argument("id", metavar="ID", nargs="?", help="12 | 12b")
    command.set_defaults(run=commands.run_targets)
    _add_lang(command)

    command = listed.add_parser("schema", help="JSON Schema")
    command.add_argument("document", choices=tuple(DOCUMENTS))
    command.set_defaults(run=commands.run_schema, formats=("json",))
    _add_lang(command)
    return whole


def _add_file(command: argparse.ArgumentParser, *, optional: bool = False) -> None:
    command.add_argument(
        "file",
        metavar="FILE",
        nargs="?" if optional else None,
        help="tệp số liệu; -: đầu vào chuẩn / a report file; -: standard input"
        + ("; không kèm: số liệu đầu nhiệm kỳ / without it: the baseline" if optional else ""),
    )
    command.add_argument(
        "--input-format", choices=FORMATS, help="định dạng của đầu vào chuẩn / the format of standard input"
    )


def _add_as_of(command: argparse.ArgumentParser) -> None:
    command.add_argument("--as-of", metavar="Y", help="năm đánh giá / review year")


def _add_review(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--perspective",
        choices=PERSPECTIVES,
        default="term",
        help="xét cả nhiệm kỳ hoặc riêng năm đánh giá / the whole term, or the review year alone",
    )
    command.add_argument(
        "--reading",
        metavar="CLAUSE=NAME",
        action="append",
        default=[],
        help="cách hiểu của một chỉ tiêu thành phần, như 15=relative / the reading of a clause",
    )


def _add_format(command: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    command.add_argument(
        "--format", choices=formats, help="không kèm: theo đuôi tệp OUT / without it: from the extension of OUT"
    )
    command.add_argument(
        "-o", "--output", metavar="OUT", help="tên tệp kết quả; -: đầu ra chuẩn / the file to write; -: standard output"
    )
    command.add_argument(
        "--force", action="store_true", help="ghi đè cả tệp chứa số liệu / overwrite even a report of figures"
    )
    command.set_defaults(formats=formats)


def _add_lang(command: argparse.ArgumentParser, default: str = argparse.SUPPRESS) -> None:
    command.add_argument("--lang", choices=("vi", "en"), default=default, help="ngôn ngữ / language")
