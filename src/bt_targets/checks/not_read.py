"""What stood in a table and was not read, told row by row."""

from collections.abc import Iterable, Iterator

from bt_targets.checks.codes import code_of
from bt_targets.checks.sentences import FIGURES_LOST, NEAREST, NOT_READ
from bt_targets.ground.text import Lang, Text
from bt_targets.report.raw import Unread
from bt_targets.report.warning import FigureWarning


def not_read(unread: Iterable[Unread], known: set[tuple[str | None, int | None]]) -> Iterator[FigureWarning]:
    """A warning for each; not for a number in place of a source, where the figure it stands beside has said so."""
    for row in unread:
        if row.kind == "only_a_number" and (row.indicator, row.year) in known:
            continue
        yield FigureWarning(
            code=code_of(row),
            severity="serious" if row.serious else "notice",
            indicator=row.indicator,
            year=row.year,
            place=row.place,
            message=Text(vi=_message(row, "vi"), en=_message(row, "en")),
        )


def _message(row: Unread, lang: Lang) -> str:
    said = [NOT_READ[row.kind].in_(lang).format(place=row.place.in_(lang), text=row.text)]
    if row.near:
        said.append(NEAREST.in_(lang).format(near=row.near))
    if row.serious and row.kind in _ROWS:
        said.append(FIGURES_LOST.in_(lang))
    return " ".join(said)


_ROWS = frozenset({"part", "section", "signature", "total", "unknown_column", "unnamed", "without_heading"})
"""Where figures of a row or a column are lost, if there are any."""
