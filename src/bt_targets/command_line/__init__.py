"""The command line: `bt-targets`, or `python -m bt_targets`."""

from collections.abc import Sequence
from typing import Final

from bt_targets.command_line.output import check_target, deliver, destination
from bt_targets.command_line.parser import parser
from bt_targets.command_line.streams import UsageError, discard, flush, prepare, tell
from bt_targets.files.reasons import reason
from bt_targets.ground.errors import AssessmentError, NotInstalledError, ReportError

_BAD_INPUT: Final = 2
_INTERRUPTED: Final = 130
"""What shells expect of a command that was stopped from the keyboard."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 when it was carried out, whatever the verdicts; 1 when some of many reports have errors; 2 for bad usage or
        bad input, with the errors on standard error; 130 when it was interrupted.
    """
    prepare()
    try:
        return _run(arguments)
    except BrokenPipeError:
        discard("stdout")  # the reader of our output has gone; there is nobody left to tell
        return 0
    except OSError as error:
        discard("stdout")
        told = reason(error)
        tell(f"không ghi được kết quả ({told.vi}) / the result cannot be written ({told.en})")
        return _BAD_INPUT
    except KeyboardInterrupt:
        discard("stdout")
        return _INTERRUPTED


def _run(arguments: Sequence[str] | None) -> int:
    try:
        parsed = parser().parse_args(arguments)
    finally:
        flush()  # help and version are printed there
    try:
        parsed.to = destination(parsed.output, parsed.format, parsed.formats)
        check_target(parsed.to, parsed.file, force=parsed.force)
        result = parsed.run(parsed)
        if result is not None:  # a long one is written as it comes
            deliver(result, parsed.to)
    except ReportError as error:
        tell(*(item.message.in_(parsed.lang) for item in error.items))
        return _BAD_INPUT
    except (AssessmentError, NotInstalledError) as error:
        tell(error.message.in_(parsed.lang))
        return _BAD_INPUT
    except UsageError as error:
        tell(str(error))
        return _BAD_INPUT
    status: int = parsed.status
    return status
