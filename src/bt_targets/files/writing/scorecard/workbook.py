"""The scorecard as a workbook, in the layout of the tables that Vietnamese offices hand on and print.

The first sheet is the table, the second one explains every verdict. A figure that is one exact number stands in a
number cell and is shown in the separators of whoever opens the file. Bounded values, ranges, ranks, grades and statuses
are text, in the words of the rest of the library. All text is written as text: nothing becomes a formula or a link. The
same scorecard gives the same bytes.
"""

from collections.abc import Iterable

from bt_targets.files.writing.book import SCORECARDS_DATED, Book
from bt_targets.files.writing.scorecard.explanations_sheet import NAME as EXPLANATIONS
from bt_targets.files.writing.scorecard.explanations_sheet import write_explanations
from bt_targets.files.writing.scorecard.table_sheet import NAME as TABLE
from bt_targets.files.writing.scorecard.table_sheet import write_table
from bt_targets.ground.text import Lang
from bt_targets.rules.resolution import Resolution
from bt_targets.scorecard.scorecard import Scorecard
from bt_targets.wording.view import scorecard_view


def scorecard_xlsx(card: Scorecard, resolution: Resolution, lang: Lang) -> bytes:
    """The scorecard as the bytes of an `.xlsx` file.

    Raises:
        NotInstalledError: if the extra `excel` is not installed.
    """
    view = scorecard_view(card, resolution, lang)
    book = Book(SCORECARDS_DATED, one_font=True)
    write_table(book, view, lang)
    write_explanations(book, view, lang)
    return book.content()


def is_scorecard(titles: Iterable[str]) -> bool:
    """Whether the sheets of these titles are those of a scorecard."""
    return {TABLE.vi, EXPLANATIONS.vi} <= {*titles} or {TABLE.en, EXPLANATIONS.en} <= {*titles}
