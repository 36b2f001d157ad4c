"""Figures of 0 that a formula gave: a formula that takes its number from a blank cell gives 0 as well."""

from collections.abc import Iterator, Mapping
from typing import Any

from bt_targets.ground.problems import Place
from bt_targets.ground.text import echo
from bt_targets.report.raw import Document, Unread, not_read

_COUNTED = ("part", "whole")


def formula_zeros(document: Document, formulas: Mapping[Place, str]) -> Iterator[Unread]:
    """The figures of a document that are 0; `formulas` are those whose result is 0, by the places of their cells."""
    observations = document.raw["observations"] if formulas else []
    for index, raw in enumerate(observations):
        for at in _numbers(raw):
            place = document.place(("observations", index, *at))
            if place in formulas:
                indicator, year = raw.get("indicator"), raw.get("year")
                yield not_read(
                    place,
                    formulas[place],
                    "formula_zero",
                    serious=True,
                    indicator=indicator if isinstance(indicator, str) else None,
                    year=year if isinstance(year, int) else None,
                )


def _numbers(raw: Mapping[str, Any]) -> Iterator[Place]:
    """The paths of the numbers of an observation, and of its components, that are 0."""
    for name in ("value", "upper"):
        end = raw.get(name)
        if isinstance(end, Mapping):
            yield from ((name, count) for count in _COUNTED if _is_zero(end.get(count)))
        elif _is_zero(end):
            yield (name,)
    for part, fields in raw.get("components", {}).items():
        yield from (("components", echo(part), *path) for path in _numbers(fields))


def _is_zero(number: object) -> bool:
    return number == 0 and not isinstance(number, bool)
