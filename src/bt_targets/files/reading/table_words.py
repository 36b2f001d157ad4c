"""The words of a table: its own headings, the Vietnamese names of choices, numbers as people write them."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from bt_targets.files.reading.grid import CellValue, shown
from bt_targets.files.reading.header import COLUMNS, TITLES
from bt_targets.ground.exact import write_exact
from bt_targets.ground.text import Lang
from bt_targets.ground.words import Choice, Chosen, Words
from bt_targets.report.notation.numerals import write_numeral
from bt_targets.report.notation.words import BOUND_NAMES, STATUS_NAMES

_NAMES: Final[dict[str, dict[str, str]]] = {
    "bound": {id_: name for name, id_ in BOUND_NAMES.items()},
    "status": {id_: name for name, id_ in STATUS_NAMES.items()},
}
"""What choices are called in Vietnamese, by their field."""


OF_A_ROW: Final = frozenset({"indicator", "unit", "status", "definition", "source", "note", "commune", "resolution"})
"""What a wide table may have beside its figures."""


class TableWords(Words):
    """The words around one row of a table.

    Args:
        headings: the headings of the fields that the table has, as they stand in it.
        cells: the cells of the row by field.
    """

    in_table = True

    def __init__(self, headings: Mapping[str, str], cells: Mapping[str, CellValue]) -> None:
        self.headings, self._cells = headings, cells
        self._in_vietnamese = not headings.get("indicator", "").isascii()

    def field(self, name: str, lang: Lang) -> str:
        """The heading of the field, in the language of the table where the table has no such column."""
        return f"“{self.headings.get(name) or self.title(name)}”"

    def title(self, name: str) -> str:
        """What the column of a field would be called."""
        return TITLES[name] if self._in_vietnamese else name

    def known(self) -> tuple[str, ...]:
        """What the columns of such a table may be called."""
        return tuple(f"“{self.title(name)}”" for name in COLUMNS)

    def choice(self, choice: Choice, lang: Lang) -> str:
        """What is to be typed for a choice: Vietnamese below a Vietnamese heading, or beside a Vietnamese word."""
        vietnamese = choice.vi or _NAMES.get(choice.field, {}).get(choice.id)
        typed, heading = self._cells.get(choice.field), self.headings.get(choice.field)
        in_vietnamese = self._in_vietnamese if heading is None else not heading.isascii()
        in_vietnamese |= isinstance(typed, str) and not typed.isascii()
        return f'"{vietnamese if vietnamese and in_vietnamese else choice.id}"'

    def chosen(self, chosen: Chosen, lang: Lang) -> str:
        """What stands in the cell of the choice."""
        cell = self._cells.get(chosen.field)
        return self.choice(Choice(*chosen), lang) if cell is None else shown(cell)

    def number(self, value: Fraction, lang: Lang) -> str:
        """A number with its thousands grouped, as the language has it."""
        if lang == "vi":
            return write_numeral(value)
        return f"{int(value):,}" if value.denominator == 1 else write_exact(value)

    def truth(self, *, holds: bool) -> str:
        """A truth value as spreadsheets show it."""
        return "TRUE" if holds else "FALSE"

    def fields(self, fields: Mapping[object, object], lang: Lang, depth: int) -> str:
        """Some cells, each behind its heading."""
        named = ((self.field(str(name), lang), each) for name, each in fields.items())
        return ", ".join(f"{name} {self.shown(each, lang, depth - 1)}" for name, each in named)


class WideWords(TableWords):
    """The same of a wide table, where a figure stands below its year and has no fields of its own."""

    def field(self, name: str, lang: Lang) -> str:
        """The heading of the field; what only long tables have is named as theirs."""
        if name == "value":
            return "ô số liệu" if lang == "vi" else "the cell of the figure"
        if name in self.headings or name in OF_A_ROW:
            return super().field(name, lang)
        return f"{super().field(name, lang)} {'của bảng dọc' if lang == 'vi' else 'of a long table'}"
