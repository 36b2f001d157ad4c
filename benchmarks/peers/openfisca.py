"""The eight clauses as OpenFisca-Core variables with formulas, in its own 32-bit floats and integers."""

from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import YEAR
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from benchmarks.peers.item import CLAUSES, LAST, Codes, Peer, Table

_COMMUNE = build_entity(key="commune", plural="communes", label="xã", is_person=True)
_FIGURES = {
    "grain_output": float,
    "insured": float,
    "people": float,
    "new_cooperatives": int,
    "income_per_capita": float,
    "gross_product": float,
    "par_index_rank": int,
    "militia_training": int,
    "commune_health_standard": int,
}


def _of_years(commune: Any, name: str, period: Any) -> list[Any]:
    return [commune(name, period.offset(-back)) for back in range(5)]


def _graded(met: Any, beyond: Any) -> Any:
    return np.where(beyond, 2, np.where(met, 1, 0))


def _grain(commune: Any, period: Any) -> Any:
    least = np.minimum.reduce(_of_years(commune, "grain_output", period))
    return _graded(least >= 3000, least > 3000)


def _insurance(commune: Any, period: Any) -> Any:
    return np.where(commune("insured", period) / commune("people", period) * 100 > 96, 1, 0)


def _cooperatives(commune: Any, period: Any) -> Any:
    total = sum(_of_years(commune, "new_cooperatives", period))
    return _graded(total >= 3, total > 3)


def _income(commune: Any, period: Any) -> Any:
    value, required = commune("income_per_capita", period), commune("income_per_capita", period.offset(-5)) * 1.3
    return _graded(value >= required, value > required)


def _product(commune: Any, period: Any) -> Any:
    value, required = commune("gross_product", period), commune("gross_product", period.offset(-5)) * 1.11**5
    return _graded(value >= required, value > required)


def _rank(commune: Any, period: Any) -> Any:
    held = ahead = True
    for back in range(5):
        rank = commune("par_index_rank", period.offset(-back))
        start = commune("par_index_rank", period.offset(-back - 1))
        held = held & (rank <= np.maximum(1, start - 2))
        ahead = ahead & (rank < start - 2)
    return _graded(held, held & ahead)


def _militia(commune: Any, period: Any) -> Any:
    least = np.minimum.reduce(_of_years(commune, "militia_training", period))
    return _graded(least >= 2, least > 2)


def _health(commune: Any, period: Any) -> Any:
    return np.minimum.reduce(_of_years(commune, "commune_health_standard", period))


_FORMULAS = dict(
    zip(CLAUSES, (_grain, _insurance, _cooperatives, _income, _product, _rank, _militia, _health), strict=True)
)


def _system() -> Any:
    system = TaxBenefitSystem([_COMMUNE])
    common = {"entity": _COMMUNE, "definition_period": YEAR, "label": "-"}
    for name, kind in _FIGURES.items():
        system.add_variable(type(name, (Variable,), {**common, "value_type": kind}))
    for clause, formula in _FORMULAS.items():
        name = f"clause_{clause}"
        system.add_variable(type(name, (Variable,), {**common, "value_type": int, "formula": formula}))
    return system


_SYSTEM = _system()


def prepare(table: Table) -> Any:
    """A simulation with its input set."""
    simulation = SimulationBuilder().build_default_simulation(_SYSTEM, len(table["people_2030"]))
    for column, values in table.items():
        name, _, year = column.rpartition("_")
        simulation.set_input(name, year, values)
    return simulation


def decide(simulation: Any) -> Codes:
    """Calculate the eight."""
    return np.stack([simulation.calculate(f"clause_{clause}", str(LAST)) for clause in CLAUSES]).astype(np.int8)


PEER = Peer("OpenFisca-Core", prepare, decide)
