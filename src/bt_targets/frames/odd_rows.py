"""Rows of a frame that the readers of tables read: bounded, by parts, of another definition, or of an unusual spelling.

They are read apart from the other rows of their communes. Nothing of that is told: where something is wrong with one of
them, its whole commune goes the long way, and there everything is found and said.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import numpy as np

from bt_targets.files.reading.grid import GridRow
from bt_targets.frames.communes import Communes
from bt_targets.frames.long_frame import FrameRow, LongFrame, Numbers
from bt_targets.ground.model import made_of
from bt_targets.ground.problems import FileLine
from bt_targets.report.accepting import AcceptingLane
from bt_targets.report.observation import Measured, Observation, measured
from bt_targets.report.parsing.observation import read_observation
from bt_targets.report.raw import Document
from bt_targets.rules.resolution import Resolution


class OddFigure(NamedTuple):
    """A figure that rows were read as."""

    commune: int
    indicator: str
    year: int
    measured: Measured
    unsettled: bool


class OddFigures(NamedTuple):
    """What was made of odd rows."""

    figures: list[OddFigure]
    wrong: set[int]
    """The communes of rows with which something is wrong."""


def read_odd(frame: LongFrame, communes: Communes, rows: Numbers, rules: Resolution) -> OddFigures:
    """The figures of some rows."""
    figures: list[OddFigure] = []
    wrong: set[int] = set()
    lane = AcceptingLane(rules, is_named=True)
    for numbers, document in _documents(frame, communes, rows, rules):
        observations = document.raw["observations"]
        refused = {at[0].number for each in document.findings if (at := each.at) and isinstance(at[0], FileLine)}
        is_alone = len({commune for commune, _ in numbers}) == 1  # it is known whose findings they are
        if len(observations) != len(numbers) or (document.findings and (is_alone or not refused)):
            wrong |= {commune for commune, _ in numbers}
            continue
        for (commune, number), raw in zip(numbers, observations, strict=True):
            figure = None if number in refused else _read(lane, raw, rules)
            if figure is None:
                wrong.add(commune)
            else:
                is_unsettled = figure.status != "official"
                told = measured(figure, rules.indicators[figure.indicator])
                figures.append(OddFigure(commune, figure.indicator, figure.year, told, is_unsettled))
    return OddFigures([each for each in figures if each.commune not in wrong], wrong)


def _read(lane: AcceptingLane, raw: dict[str, object], rules: Resolution) -> Observation | None:
    observation = lane.take(raw)
    if observation is None:
        fields, findings = read_observation(raw, rules)
        if not findings:
            observation = made_of(Observation, fields, set(fields), {"_rules": rules})
    return observation


def _documents(
    frame: LongFrame, communes: Communes, rows: Numbers, rules: Resolution
) -> Iterator[tuple[list[tuple[int, int]], Document]]:
    """Documents, each with the commune and the number of the first row of every observation."""
    at = next((at for at, heading in frame.layout.headings.items() if heading.field == "component"), None)
    in_parts = np.zeros(len(rows), np.bool_)
    if at is not None:
        in_parts = np.array([cell is not None for cell in frame.cells(at, rows)], np.bool_)
    alone, with_parts = rows[~in_parts], rows[in_parts]
    if len(alone):
        numbers = zip(communes.of_rows[alone].tolist(), frame.numbers[alone].tolist(), strict=True)
        yield [*numbers], frame.document([*_without_commune(frame, alone)], rules)
    with_parts = with_parts[np.argsort(communes.of_rows[with_parts], kind="stable")]
    each = zip(communes.of_rows[with_parts].tolist(), frame.rows(with_parts), strict=True)
    for commune, group in groupby(each, lambda pair: pair[0]):
        taken = [row for _, row in group]
        document = frame.document(taken, rules)
        observations = document.raw["observations"]
        yield [(commune, taken[0].row.number)] * len(observations), document


def _without_commune(frame: LongFrame, rows: Numbers) -> Iterator[FrameRow]:
    """The rows of several communes, which no table may name."""
    named = frame.column.column
    for row, value in frame.rows(rows):
        yield FrameRow(GridRow(row.number, {at: cell for at, cell in row.cells.items() if at != named}), value)
