"""The errors that leave the library: each carries its message in Vietnamese and in English."""

from typing import Any

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from bt_targets.ground.problems import (
    MAX_PROBLEMS,
    FileLine,
    Finding,
    Place,
    Problem,
    found_in,
    listed,
    meaning,
    place_text,
)
from bt_targets.ground.text import Text


class BtTargetsError(Exception):
    """What every error of this library is; `message` says in Vietnamese and in English what is wrong.

    Each is also what Python calls its kind, a `ValueError`, a `KeyError` or a `RuntimeError`. Pydantic's
    `ValidationError`, which building a model raises, is none of them.
    """

    message: Text

    def __reduce__(self) -> tuple[Any, ...]:
        # The arguments of the constructors differ from error to error: whatever is copied or pickled goes without them.
        return _copied, (type(self), self.args), self.__dict__


def _copied(kind: type[BtTargetsError], args: tuple[Any, ...]) -> BtTargetsError:
    return kind.__new__(kind, *args)


class ReportError(BtTargetsError, ValueError):
    """A report that cannot be read. `items` lists everything that is wrong with it."""

    def __init__(self, items: tuple[Problem, ...], *, left_out: int = 0) -> None:
        self.items = items
        self.left_out = left_out
        """At least how many further problems there are that are not listed."""
        lines = [item.message for item in items]
        told = [f"- {line.vi}\n  {line.en}" for line in lines]
        if left_out:
            lines.append(Text(vi=f"… còn ít nhất {left_out} lỗi khác", en=f"… at least {left_out} more problems"))
            told.append(f"- … còn ít nhất {left_out} lỗi khác / at least {left_out} more problems")
        self.message = Text(vi="\n".join(line.vi for line in lines), en="\n".join(line.en for line in lines))
        super().__init__("\n".join(["Báo cáo số liệu có lỗi / The report has errors:", *told]))


class AssessmentError(BtTargetsError, ValueError):
    """An invalid request: a year outside the term, an unknown clause, reading or perspective."""

    def __init__(self, message: Text) -> None:
        self.message = message
        super().__init__(f"{message.vi} / {message.en}")


class NotInstalledError(BtTargetsError, RuntimeError):
    """Something optional is needed and not installed."""

    def __init__(self, message: Text) -> None:
        self.message = message
        super().__init__(f"{message.vi} / {message.en}")


def not_installed(extra: str, what: str) -> NotInstalledError:
    """The error that an extra of this package is needed for something, and how to install it."""
    hint = f"pip install 'bt-targets[{extra}]'"
    return NotInstalledError(
        Text(vi=f"Cần cài phần mở rộng cho {what}: {hint}", en=f"The extra for {what} is needed: {hint}")
    )


class UnknownKeyError(BtTargetsError, KeyError):
    """Nothing stands under this number, id or name. The message says what does, and what was probably meant."""

    def __init__(self, key: object, message: Text) -> None:
        self.message = message
        super().__init__(key)

    def __str__(self) -> str:
        # A KeyError shows its key alone.
        return f"{self.message.vi} / {self.message.en}"


def report_error(findings: list[Finding]) -> ReportError:
    """All findings as the error that loading raises."""
    problems, left_out = listed(findings)
    return ReportError(problems, left_out=left_out)


def validation_error(title: str, findings: list[Finding]) -> ValidationError:
    """All findings as pydantic's error, with our codes as its error types."""
    return ValidationError.from_exception_data(title, [_line(finding) for finding in findings[:MAX_PROBLEMS]])


def _line(finding: Finding) -> InitErrorDetails:
    said, stands, expected = meaning(finding.code), found_in(finding).en, finding.expected.told(finding.words)
    error = PydanticCustomError(
        finding.code,
        "{vi} / {en}. Cần / expected: {expected_vi} / {expected_en}",
        {"vi": said.vi, "en": said.en, "expected_vi": expected.vi, "expected_en": expected.en, "found": stands},
    )
    return InitErrorDetails(type=error, loc=_location(finding.at), input=stands)


def _location(at: Place) -> tuple[str | int, ...]:
    return tuple(place_text((step,)) if isinstance(step, FileLine) else step for step in at)
