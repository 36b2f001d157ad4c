"""The whole way from a frame to a frame: figures in a long table, five review years, an answer a row.

Nothing is prepared beforehand: finding the communes, putting figures into columns, deciding, and writing the rows are all
counted. The floor decides only, on numbers that are there already, one commune after the other.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np

from benchmarks.columns import Unavailable, frame_assessor
from benchmarks.communes import LongTable, Wide, generator, wide
from benchmarks.deciding import FEW, YEARS, floor_of
from benchmarks.measuring import Pace, Work, again, medians
from benchmarks.numpy_floor import ANSWERS, CLAUSES, answers
from benchmarks.peers.item import CLAUSES as ITEM
from benchmarks.peers.item import LAST, Codes
from benchmarks.peers.tables import ANSWERS as VERDICTS
from benchmarks.sizes import COUNTRY, PROVINCE, TEN_COUNTRIES
from bt_targets import BACH_THONG, Report
from bt_targets.report.notation.writing import write_value


def _polars(table: Any) -> Any:
    import polars as pl  # noqa: PLC0415  measured where it is installed

    return pl.from_arrow(table)


def _pandas(table: Any) -> Any:
    import pandas  # noqa: F401, ICN001, PLC0415  as above

    return table.to_pandas()


def _duckdb(table: Any) -> Any:
    import duckdb  # noqa: PLC0415  as above

    connection = duckdb.connect()
    connection.register("given", table)
    connection.execute("create table figures as select * from given")
    return connection.table("figures")


KINDS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "polars": _polars,
    "pandas": _pandas,
    "pyarrow": lambda table: table,
    "DuckDB": _duckdb,
}
"""How each kind of frame is made of a table of pyarrow."""


def read_out(frame: Any) -> Any:
    """The frame with all its rows there, where it would only be a plan."""
    for method in ("collect", "to_arrow_table"):
        if hasattr(frame, method):
            return getattr(frame, method)()
    return frame


def decided(frame: Any, *, figures: bool) -> Any:
    """What the library makes of a frame.

    Raises:
        Unavailable: where this version takes no frames.
    """
    return read_out(frame_assessor()(frame, YEARS, figures=figures))


def codes_of_the_item(reports: list[Report]) -> Codes:
    """What a frame of reports comes to on the common item, in the order of the reports: every figure as it is written.

    Raises:
        Unavailable: where this version takes no frames.
    """
    assess = frame_assessor()
    import pyarrow as pa  # noqa: PLC0415  it is there where frames are

    rows = []
    for number, report in enumerate(reports):
        for each in report.observations:
            assert each.value is not None
            text = write_value(each.value, BACH_THONG.indicators[each.indicator])
            rows.append({"commune": f"{number:05}", "indicator": each.indicator, "year": each.year, "value": text})
    answered = assess(pa.Table.from_pylist(rows), [LAST], figures=False).to_pylist()
    codes = np.full((len(ITEM), len(reports)), -1, np.int8)
    for row in answered:
        if row["clause"] in ITEM:
            codes[ITEM.index(row["clause"]), int(row["commune"])] = VERDICTS[row["verdict"]]
    return codes


def different(values: Wide, frame: Any) -> int:
    """How many rows of a polars frame of answers say something else than the floor in columns."""
    wanted = answers(values, YEARS)
    place = {clause: row for row, clause in enumerate(CLAUSES)}
    names = ("commune", "as_of", "clause", "verdict", "final", "cause", "pace")
    rows = list(zip(*(frame[name].to_list() for name in names), strict=True))
    wrong = abs(len(rows) - len(YEARS) * wanted[YEARS[0]].size)
    for commune, year, clause, verdict, final, cause, pace in rows:
        answer = ANSWERS[wanted[int(year)][place[clause], int(commune)]]
        wrong += (verdict, final, cause, pace) != (answer.verdict, answer.final, None, answer.pace)
    return wrong


def measured(pace: Pace) -> dict[str, Any]:
    """Seconds per decision by kind of frame and number of communes, beside the floor of the same run."""
    try:
        frame_assessor()
    except Unavailable as missing:
        return {"missing": str(missing)}
    results: dict[str, Any] = {"sizes": {}, "lacking": []}
    sizes = (FEW, PROVINCE) if pace.quick else (PROVINCE, COUNTRY, TEN_COUNTRIES)
    for communes in sizes:
        values = wide(generator(), communes)
        table = LongTable(communes).of(values)
        works: dict[str, Work] = {"floor": floor_of(values)}
        for kind, make in KINDS.items():
            if communes == TEN_COUNTRIES and kind != "polars":
                continue
            try:
                frame = make(table)
            except ImportError:
                results["lacking"].append(kind)
                continue
            works[f"{kind} answers"] = again(lambda frame=frame: decided(frame, figures=False))  # type: ignore[misc]
            if communes != TEN_COUNTRIES:
                works[f"{kind} figures"] = again(lambda frame=frame: decided(frame, figures=True))  # type: ignore[misc]
        times = medians(works, pace._replace(seconds=12, rounds=min(pace.rounds, 5)))
        decisions = {name: (FEW if name == "floor" else communes) * len(YEARS) * len(CLAUSES) for name in works}
        results["sizes"][str(communes)] = {name: each / decisions[name] for name, each in times.items()}
        if communes == PROVINCE and "polars answers" in works:
            results["different"] = different(values, decided(_polars(table), figures=False))
    results["lacking"] = sorted(set(results["lacking"]))
    return results
