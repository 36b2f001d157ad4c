"""Which figures of which years are missing for which clauses, as of a year."""

from typing import NamedTuple

from bt_targets.deciding.decide import Deciding
from bt_targets.deciding.lacking import Lack, lacking
from bt_targets.deciding.review import review_of
from bt_targets.ground.text import Lang, Text
from bt_targets.report.report import Report


class MissingFigures(NamedTuple):
    """Figures that stand in the way of verdicts."""

    indicator: str
    """The id of the indicator."""
    years: tuple[int, ...]
    clauses: tuple[str, ...]
    """The ids of the clauses that cannot be decided without them."""
    message: Text


def missing_figures(report: Report, as_of: int) -> tuple[MissingFigures, ...]:
    """What is missing under the default readings, in the order of the clauses.

    Raises:
        AssessmentError: if the year is outside the term.
    """
    review = review_of(report, as_of, None, "term", None)
    by_lack: dict[Lack, list[str]] = {}
    deciding = Deciding(report, review)
    for id_, answer in deciding.answers().items():
        lack = lacking(*deciding.in_full(id_)) if answer.cause is not None else None
        if lack is not None:
            by_lack.setdefault(lack, []).append(id_)
    return tuple(
        MissingFigures(
            lack.indicator.id, lack.years, tuple(ids), Text(vi=_told(lack, ids, "vi"), en=_told(lack, ids, "en"))
        )
        for lack, ids in by_lack.items()
    )


def _told(lack: Lack, ids: list[str], lang: Lang) -> str:
    from bt_targets.checks.sentences import MISSING

    years, clauses = (", ".join(map(str, listed)) for listed in (lack.years, ids))
    sentence = MISSING["several_years" if len(lack.years) > 1 else "one_year"].in_(lang)
    return sentence.format(name=lack.indicator.name.in_(lang), years=years, clauses=clauses)
