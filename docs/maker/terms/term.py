"""A term: what it means, where the meaning comes from, and what it is not."""

from typing import Final, NamedTuple

from bt_targets.ground.text import Text

_STATISTICS_LAW: Final = Text(
    vi="Luật Thống kê số 89/2015/QH13, sửa đổi năm 2021", en="Law on Statistics 89/2015/QH13, amended in 2021"
)


class Term(NamedTuple):
    """A term in both languages."""

    term: Text
    meaning: Text
    basis: Text | None = None
    """The document that the meaning is taken from; None for a meaning of this library's own."""
    is_not: Text | None = None
    """What it is easily taken for."""
    tooltip: bool = False
    """Whether pages explain it where it stands."""
    plural: bool = True
    """Whether the English word has one."""


def _text(both: tuple[str, str]) -> Text:
    return Text(vi=both[0], en=both[1])


def term(
    words: Text | tuple[str, str],
    *,
    means: tuple[str, str],
    basis: Text | tuple[str, str] | None = None,
    is_not: tuple[str, str] | None = None,
    tooltip: bool = False,
    plural: bool = True,
) -> Term:
    """A term from pairs of Vietnamese and English."""
    return Term(
        words if isinstance(words, Text) else _text(words),
        _text(means),
        _text(basis) if isinstance(basis, tuple) else basis,
        None if is_not is None else _text(is_not),
        tooltip,
        plural,
    )


def article(vi: str, en: str) -> Text:
    """A place in the law on statistics."""
    return Text(vi=f"{_STATISTICS_LAW.vi}, {vi}", en=f"{_STATISTICS_LAW.en}, {en}")
