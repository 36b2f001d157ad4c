"""Communes drawn at random, the same with the same numpy: in columns of whole numbers, and as a long table.

Every figure that the default readings of the 53 clauses look at is there, for the baseline year and five years, and is a
whole number in its indicator's unit. They lie about the bounds, many exactly on one, so that every verdict and pace
occurs; `wide` keeps them small enough that the products of `numpy_floor.py` fit 64 bits.
"""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.floor import BASELINE, BY_END, EVERY_YEAR, GROWTH, INCREASES, LAST, ONCE
from benchmarks.sizes import SEED

Column = NDArray[np.int64]
Wide = Mapping[tuple[str, int], Column]
"""Whole numbers by indicator and year, one for each commune; a grade as its place on the scale, a status as 1 or 0."""

YEARS: Final = range(BASELINE, LAST + 1)
STATUSES: Final = ("advanced_new_rural_status", "commune_health_standard")
GRADES: Final = frozenset(
    "militia_training party_committee_grade government_grade fatherland_front_grade mass_organisation_grades".split()
)
_QUOTA: Final = "conscription"
_LEVELS: Final = {
    **{indicator: bound for _, indicator, bound, _ in (*EVERY_YEAR, *BY_END)},
    **{indicator: bound for _, indicator, bound in ONCE},
    "health_insurance": 96,
    "advanced_new_rural_status": 1,
    "advanced_new_rural_criteria": 100,
}
_PER_CENT: Final = frozenset(
    "forest_cover hygienic_water health_insurance cultural_villages cultural_families cultural_agencies "
    "online_work_files officials_digital_training officials_digital_proficiency officials_applying_technology "
    "administrative_files_digitised administrative_results_digitised online_administrative_files vneid_accounts "
    "digital_signatures social_insurance defence_education cases_resolved crime_reports_received "
    "party_cells_completing_well party_members_completing_well agencies_with_fitting_structure "
    "officials_meeting_standards advanced_new_rural_criteria trained_labour".split()
)


def generator(number: int = 0) -> np.random.Generator:
    """The generator of one block of communes."""
    return np.random.default_rng([SEED, number])


def wide(rng: np.random.Generator, communes: int) -> dict[tuple[str, int], Column]:
    """The figures of so many communes."""
    values: dict[tuple[str, int], Column] = {}

    def draw(low: int, high: int) -> Column:
        return rng.integers(low, high, communes, dtype=np.int64)

    def few(*choices: int) -> Column:
        return rng.choice(np.array(choices, np.int64), communes)

    for indicator, level in _LEVELS.items():
        kept = rng.random(communes) < 0.7
        for year in YEARS:
            if indicator in STATUSES:
                values[indicator, year] = np.where(kept, 1, few(0, 1))
            elif indicator in GRADES:
                values[indicator, year] = np.where(kept, 2 + few(0, 0, 1), draw(0, 4))
            else:
                near = np.where(kept, few(0, 0, 1, 2), few(-3, -2, -1, 0, 1, 2, 5, 12))
                most = 100 if indicator in _PER_CENT and indicator != _QUOTA else None
                values[indicator, year] = np.clip(level + near, 0, most)
    for _, indicator, factor in GROWTH:
        start = 100 * draw(2, 80)
        for elapsed, year in enumerate(YEARS):
            even = start * factor**elapsed // 100**elapsed
            values[indicator, year] = even + few(-40, -1, 0, 0, 1, 40) * (elapsed > 0)
    for _, indicator, more in INCREASES:
        start = draw(3, 40)
        for elapsed, year in enumerate(YEARS):
            values[indicator, year] = start + (more * elapsed // 5 + few(-1, 0, 0, 1, 2)) * (elapsed > 0)
    start = 10 * draw(2, 9)
    for elapsed, year in enumerate(YEARS):
        values["income_per_capita", year] = start + (3 * start * elapsed // 50 + few(-2, 0, 0, 1, 2)) * (elapsed > 0)
        values["new_cooperatives", year] = few(0, 0, 0, 1, 1, 2)
        values["poor_households", year] = few(0, 1, 2, 5, 9)
        values["protected_poor_households", year] = np.minimum(values["poor_households", year], few(0, 1, 9, 9))
    rank = draw(1, 60)
    members = 100 * draw(3, 12) + few(0, 0, 38)
    for year in YEARS:
        values["par_index_rank", year] = rank
        rank = np.maximum(1, rank - few(1, 2, 2, 2, 3))
        values["party_members", year] = members
        values["new_party_members", year] = -(-3 * members // 100) + few(-1, 0, 0, 0, 1)
    return values


def of_commune(values: Wide, row: int) -> dict[tuple[str, int], int]:
    """The figures of one of them, for `floor.by_hand`."""
    return {key: int(column[row]) for key, column in values.items()}


class LongTable:
    """The long table of so many communes: what is the same in every block of them is made once.

    A row for each commune, indicator and year, commune after commune, with the columns commune, indicator, year, value,
    unit and text, in which a grade or status stands as a word.
    """

    def __init__(self, communes: int) -> None:
        import pyarrow as pa  # noqa: PLC0415  needed here only

        from bt_targets import BACH_THONG  # noqa: PLC0415  drawing itself needs nothing of the library

        self._keys = list(wide(generator(), 1))
        self._words = ["không", "có"]
        indicators = [BACH_THONG.indicators[indicator] for indicator, _ in self._keys]
        first_word: list[int | None] = []
        for each in indicators:
            grades = [grade.name.vi for grade in each.scale.grades] if each.scale is not None else []
            self._words += [name for name in grades if name not in self._words]
            first_word.append(self._words.index(grades[0]) if grades else 0 if each.kind == "status" else None)
        self._worded = np.array([each is not None for each in first_word])
        self._first_word = np.array([each or 0 for each in first_word], np.int64)

        def repeated(words: list[Any]) -> Any:
            """A word a key, for every commune."""
            names = list(dict.fromkeys(words))
            places = np.tile(np.array([names.index(each) for each in words], np.int32), communes)
            return pa.DictionaryArray.from_arrays(places, pa.array(names, pa.string())).cast(pa.string())

        names = pa.array([f"{number:05}" for number in range(communes)], pa.string())
        of_row = np.repeat(np.arange(communes, dtype=np.int32), len(self._keys))
        self._same = {
            "commune": pa.DictionaryArray.from_arrays(of_row, names).cast(pa.string()),
            "indicator": repeated([indicator for indicator, _ in self._keys]),
            "year": np.tile(np.array([year for _, year in self._keys], np.int64), communes),
            "unit": repeated([each.unit for each in indicators]),
        }

    def of(self, values: Wide) -> Any:
        """The table of pyarrow with these figures."""
        import pyarrow as pa  # noqa: PLC0415  as above

        matrix = np.stack([values[key] for key in self._keys], axis=1)
        worded = np.tile(self._worded, len(matrix))
        places = np.where(self._worded, matrix + self._first_word, 0).astype(np.int32).ravel()
        words = pa.DictionaryArray.from_arrays(pa.array(places, mask=~worded), pa.array(self._words, pa.string()))
        return pa.table({**self._same, "value": pa.array(matrix.ravel(), mask=worded), "text": words.cast(pa.string())})
