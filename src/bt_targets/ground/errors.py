"""The errors that leave the library: each carries its message in Vietnamese and in English."""

from typing import Any

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from bt_targets.ground.problems import MAX_PROBLEMS, FileLine, Finding, Place, Problem, listed, meaning, place_text
from bt_targets.ground.text import Text


class ReportError(ValueError):
    """A report that cannot be read. `items` lists everything that is wrong with it."""

    def __init__(self, items: tuple[Problem, ...], *, left_out: int = 0) -> None:
        self.items = items
        self.left_out = left_out
        """At least how many further problems there are that are not listed."""
        lines = [f"- {item.message.vi}\n  {item.message.en}" for item in items]
        if left_out:
            lines.append(f"- … còn ít nhất {left_out} lỗi khác / at least {left_out} more problems")
        super().__init__("\n".join(["Báo cáo số liệu có lỗi / The report has errors:", *lines]))

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild_report_error, (self.items, self.left_out)


def _rebuild_report_error(items: tuple[Problem, ...], left_out: int) -> ReportError:
    return ReportError(items, left_out=left_out)


class AssessmentError(ValueError):
    """An invalid request: a year outside the term, an unknown clause, reading or perspective."""

    def __init__(self, message: Text) -> None:
        self.message = message
        super().__init__(f"{message.vi} / {message.en}")

    def __reduce__(self) -> tuple[type["AssessmentError"], tuple[Text]]:
        return type(self), (self.message,)


def report_error(findings: list[Finding]) -> ReportError:
    """All findings as the error that loading raises."""
    problems, left_out = listed(findings)
    return ReportError(problems, left_out=left_out)


def validation_error(title: str, findings: list[Finding]) -> ValidationError:
    """All findings as pydantic's error, with our codes as its error types."""
    return ValidationError.from_exception_data(title, [_line(finding) for finding in findings[:MAX_PROBLEMS]])


def _line(finding: Finding) -> InitErrorDetails:
    said = meaning(finding.code)
    error = PydanticCustomError(
        finding.code,
        "{vi} / {en}. Cần / expected: {expected_vi} / {expected_en}",
        {"vi": said.vi, "en": said.en, "expected_vi": finding.vi, "expected_en": finding.en, "found": finding.found},
    )
    return InitErrorDetails(type=error, loc=_location(finding.at), input=finding.found)


def _location(at: Place) -> tuple[str | int, ...]:
    return tuple(place_text((step,)) if isinstance(step, FileLine) else step for step in at)


class NotInstalledError(RuntimeError):
    """Something optional is needed and not installed."""

    def __init__(self, message: Text) -> None:
        super().__init__(f"{message.vi} / {message.en}")
        self.message: Text = message
