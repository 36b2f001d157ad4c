"""A province, report by report: from JSON texts to verdicts, beside json and the hand-written floor."""

import json
from typing import Any, Final

from benchmarks.communes import Wide, generator, of_commune, wide
from benchmarks.floor import Values, by_hand
from benchmarks.measuring import Pace, again, medians
from benchmarks.sizes import PROVINCE
from bt_targets import BACH_THONG, assess_many, decide_many

YEAR: Final = 2030
FEW: Final = 4


def observations(values: Values) -> list[dict[str, Any]]:
    """The figures of one commune as a document has them."""
    made = []
    for (name, year), number in values.items():
        indicator = BACH_THONG.indicators[name]
        value: Any = {"magnitude": str(number), "unit": indicator.unit}
        if indicator.kind == "status":
            value = bool(number)
        elif indicator.scale is not None:
            value = indicator.scale.grades[number].id
        made.append({"indicator": name, "year": year, "value": value})
    return made


def texts(values: Wide, communes: int) -> list[str]:
    """A document a commune."""
    figures = (of_commune(values, row) for row in range(communes))
    return [
        json.dumps({"commune": f"{row:05}", "observations": observations(each)}) for row, each in enumerate(figures)
    ]


def read_and_decided(text: str) -> object:
    """The least: json, a dict, and the floor."""
    values: Values = {}
    for raw in json.loads(text)["observations"]:
        value = raw["value"]
        if type(value) is dict:
            values[raw["indicator"], raw["year"]] = int(value["magnitude"])
        elif type(value) is bool:
            values[raw["indicator"], raw["year"]] = int(value)
        else:
            scale = BACH_THONG.indicators[raw["indicator"]].scale
            assert scale is not None
            values[raw["indicator"], raw["year"]] = scale.position(value)
    return by_hand(values, YEAR)


def measured(pace: Pace) -> dict[str, float]:
    """Seconds a report."""
    communes = FEW if pace.quick else PROVINCE
    documents = texts(wide(generator(), communes), communes)
    times = medians(
        {
            "floor": again(lambda: [read_and_decided(text) for text in documents]),
            "decide_many": again(lambda: list(decide_many(documents, YEAR))),
            "assess_many": again(lambda: list(assess_many(documents[:FEW], YEAR))),
        },
        pace,
    )
    return {name: seconds / (FEW if name == "assess_many" else communes) for name, seconds in times.items()}
