"""Reports: the observations of one commune. How files are read and written is plugged in from above."""

from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Protocol, Self

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from bt_targets.ground.errors import report_error, validation_error
from bt_targets.ground.port import Port
from bt_targets.ground.problems import Finding, finding
from bt_targets.report.default_resolution import DEFAULT_COMMUNE, DEFAULT_ID, WithRules, or_default, resolution_in
from bt_targets.report.document import MAX_OBSERVATIONS, SCHEMA, read_document, read_report
from bt_targets.report.documented import Name, ResolutionId, WithRemarks, or_null
from bt_targets.report.merging import PREFERENCES, Preference, merged, other_commune
from bt_targets.report.observation import Observation
from bt_targets.report.parsing.expected import exactly, one_of
from bt_targets.report.parsing.outside import plain
from bt_targets.report.raw import Document, Format, Unread
from bt_targets.report.warning import FigureWarning
from bt_targets.rules.resolution import Resolution


class Files(Protocol):
    """What reads and writes the files of reports."""

    def read(self, content: Any, form: Format, resolution: Resolution) -> Document:
        """The raw document of the text or the bytes of a file."""

    def read_file(self, path: str | PathLike[str], resolution: Resolution) -> Document:
        """The raw document of a file, by the ending of its name."""

    def write_file(self, report: "Report", path: str | PathLike[str]) -> None:
        """Write the report to a file, in the format that the ending of its name says."""


FILES: Final[Port[Files]] = Port()
WARNINGS: Final[Port[Callable[["Report", int | None], tuple[FigureWarning, ...]]]] = Port()
"""What looks a report over, as of a year."""
_UNREAD: Final = "unread rows"
"""Under what a report remembers what was not read."""
_LONG: Final = 1500
"""From how many characters on `repr` only says what is in a report; what a test boils down to is shorter."""


def _unchanged(raw: Any) -> Any:
    return raw


# It changes nothing, and tells the schema what is accepted.
_Listed: Final = BeforeValidator(
    _unchanged,
    json_schema_input_type=Annotated[tuple[Observation, ...], Field(max_length=MAX_OBSERVATIONS)] | None,
)


class Report(WithRules, WithRemarks):
    """The observations of one commune. `rules` is the resolution that they belong to, whose id `resolution` is.

    Two observations of one indicator and year are an error, and so is everything that cannot be read exactly; all
    of it is reported in one go.
    """

    schema_: Annotated[Literal["bt-targets/report/1"], or_null(SCHEMA)] = Field(default=SCHEMA, alias="schema")
    """The form of this document."""
    resolution: Annotated[str, ResolutionId] = DEFAULT_ID
    """The id of the resolution that the figures belong to."""
    commune: Annotated[str, Name] = DEFAULT_COMMUNE
    """The commune that the figures are of."""
    observations: Annotated[tuple[Observation, ...], _Listed] = ()

    if TYPE_CHECKING:
        # What callers pass, for type checkers: observations may also be mappings of their fields.
        def __init__(
            self,
            *,
            schema: Literal["bt-targets/report/1"] = SCHEMA,
            resolution: str = ...,
            commune: str = ...,
            observations: Iterable[Observation | Mapping[str, Any]] = (),
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _read(cls, raw: Any, info: ValidationInfo) -> Any:
        fields, findings = read_report(raw, resolution_in(info.context), from_json=info.mode == "json")
        if findings:
            raise validation_error(cls.__name__, findings)
        return fields

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Validate a JSON document; its numbers are read as they are written, never through a binary float.

        Raises:
            ValidationError: with everything that is wrong with the document.
        """
        rules = resolution_in(options.get("context"))
        fields, findings = read_document(FILES().read(json_data, "json", rules), rules)
        if findings:
            raise validation_error(cls.__name__, findings)
        return cls.built(fields, rules)

    def __repr__(self) -> str:
        whole = super().__repr__()
        if len(whole) < _LONG:
            return whole
        years = sorted({observation.year for observation in self.observations})
        return f"<Report of {self.commune}: {len(self.observations)} observations, {years[0]}-{years[-1]}>"

    __str__ = __repr__

    @classmethod
    def load(cls, path: str | PathLike[str], *, resolution: Resolution | None = None) -> Self:
        """Read a report from a file whose name ends in `.json`, `.toml`, `.csv` or `.xlsx`.

        Raises:
            ReportError: with everything that is wrong with the file.
        """
        rules = or_default(resolution)
        return cls._of(FILES().read_file(path, rules), rules)

    @classmethod
    def from_json(cls, content: str | bytes, *, resolution: Resolution | None = None) -> Self:
        """Read a report from the text or the bytes of a JSON document.

        Raises:
            ReportError: with everything that is wrong with the document.
        """
        rules = or_default(resolution)
        return cls._of(FILES().read(content, "json", rules), rules)

    @classmethod
    def from_toml(cls, content: str | bytes, *, resolution: Resolution | None = None) -> Self:
        """Read a report from the text or the bytes of a TOML document.

        Raises:
            ReportError: with everything that is wrong with the document.
        """
        rules = or_default(resolution)
        return cls._of(FILES().read(content, "toml", rules), rules)

    @classmethod
    def from_csv(cls, content: str | bytes, *, resolution: Resolution | None = None) -> Self:
        r"""Read a report from the text or the bytes of a table separated by commas, semicolons or tabs.

        Raises:
            ReportError: with everything that is wrong with the table.

        Example:
            ```python
            from bt_targets import Quantity, Report

            report = Report.from_csv('indicator,year,value\npigs,2026,"trên 2.300 con"\n')
            (pigs,) = report.observations
            assert (pigs.bound, pigs.value) == ("above", Quantity(magnitude=2300, unit="con"))
            ```
        """
        rules = or_default(resolution)
        return cls._of(FILES().read(content, "csv", rules), rules)

    @classmethod
    def from_xlsx(cls, content: bytes, *, resolution: Resolution | None = None) -> Self:
        """Read a report from the bytes of an Excel workbook (`.xlsx`).

        Raises:
            ReportError: with everything that is wrong with the workbook.
        """
        rules = or_default(resolution)
        return cls._of(FILES().read(content, "xlsx", rules), rules)

    def save(self, path: str | PathLike[str]) -> None:
        """Write the report to a file whose name ends in `.json`, `.toml`, `.csv` or `.xlsx`.

        Loading the file gives the same figures; in tables they stand in Vietnamese notation.

        Raises:
            ValueError: if the name ends in anything else.
            OSError: if the file cannot be written.
            NotInstalledError: for a workbook, where the extra `excel` is not installed.
        """
        FILES().write_file(self, path)

    def warnings(self, as_of: int | None = None) -> tuple[FigureWarning, ...]:
        """What somebody should look at again in the figures, although they were read without error.

        With a review year, there are no warnings about figures of later years.

        Raises:
            AssessmentError: if the year is outside the term.

        Example:
            ```python
            from bt_targets import Report

            report = Report(observations=[{"indicator": "grain_output", "year": 2026, "value": "3,120 tấn"}])
            codes = [warning.code for warning in report.warnings(as_of=2027)]
            assert codes == ["factor_1000", "no_source", "three_decimals"]
            ```
        """
        return WARNINGS()(self, as_of)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy of the same resolution; with changes, it is read and checked like anything that comes from outside."""
        made = super().model_copy(update=update, deep=deep)
        remember(made, self.unread)
        return made

    def adding(self, *observations: Observation | Mapping[str, Any]) -> Self:
        """A new report with further observations.

        Raises:
            ReportError: for a figure that is there already, and with everything that is wrong with the new ones.

        Example:
            ```python
            from bt_targets import baseline_report

            report = baseline_report().adding({"indicator": "pigs", "year": 2026, "value": "5.120 con"})
            assert len(report.observations) == len(baseline_report().observations) + 1
            ```
        """
        return self._with((*self.observations, *observations))

    def replacing(self, *observations: Observation | Mapping[str, Any]) -> Self:
        """A new report with further observations; those of the same indicator and year give way to them.

        Raises:
            ReportError: with everything that is wrong with the new ones, and for two of them of one indicator and year.
        """
        new = self.model_copy(update={"observations": ()}).adding(*observations)
        kept, _ = merged(self.observations, new.observations, self.rules, "other")
        return self._with(kept)

    def merged(self, other: "Report", *, prefer: Preference = "error") -> Self:
        """A new report with the observations of two reports of one commune under one resolution.

        Args:
            other: the other report.
            prefer: what stays where both have a figure of one indicator and year: `self` or `other`. By default, two
                different figures are an error; equal ones agree, and the report's own is kept.

        Raises:
            ReportError: for figures that differ, a report of another commune or another resolution.

        Example:
            ```python
            from bt_targets import Report, assess, baseline_report

            year = Report(observations=[{"indicator": "pigs", "year": 2026, "value": "5.120 con"}])
            card = assess(baseline_report().merged(year, prefer="other"), as_of=2026)
            assert card["4b"].verdict == "exceeded"
            ```
        """
        if not isinstance(other, Report):
            raise report_error([finding("not_a_report", (), other, "một báo cáo số liệu (Report)", "a Report")])
        if (wish := plain(prefer)) not in PREFERENCES:
            raise report_error([Finding("unknown_choice", ("prefer",), wish, one_of(PREFERENCES))])
        findings = other_commune(self.commune, other.commune)
        if other.resolution != self.resolution:
            findings.append(Finding("other_resolution", ("resolution",), other.resolution, exactly(self.resolution)))
        if findings:
            raise report_error(findings)
        kept, findings = merged(self.observations, other.observations, self.rules, wish)
        if findings:
            raise report_error(findings)
        return self._with(kept, other.unread)

    def _with(self, observations: Iterable[Observation | Mapping[str, Any]], unread: tuple[Unread, ...] = ()) -> Self:
        raw = {"commune": self.commune, "resolution": self.resolution, "observations": tuple(observations)}
        fields, findings = read_report(raw, self.rules)
        if findings:
            raise report_error(findings)
        made = self.built(fields, self.rules)
        remember(made, (*self.unread, *unread))
        return made

    @classmethod
    def _of(cls, document: Document, rules: Resolution) -> Self:
        fields, findings = read_document(document, rules)
        if findings:
            raise report_error(findings)
        made = cls.built(fields, rules)
        remember(made, document.unread)
        return made

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What stood in the table that was loaded and was not read as a figure, row by row; empty for other reports.

        It goes with copies and pickles, and is neither saved nor compared.
        """
        unread: tuple[Unread, ...] = self.__dict__.get(_UNREAD, ())
        return unread


def remember(report: Report, unread: tuple[Unread, ...]) -> None:
    """Let a report that was just made know what its document had beside the figures."""
    if unread:
        # Beside the fields, where pydantic keeps cached properties: no part of documents and comparisons.
        report.__dict__[_UNREAD] = unread
