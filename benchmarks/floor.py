"""The floor: the 53 default decisions written by hand on plain integers, one slotted record each, and nothing else.

What a careful programmer would write who knows that every figure is there, and that each is a whole number in its
indicator's own unit: no units, no bounds, no readings, no missing figures, no words. It gives full answers all the
same, verdict, final and pace as of any year of the term, and a test holds them against the library's. Other benchmarks
say how many times as long something takes.
"""

Values = dict[tuple[str, int], int]
"""Whole numbers by indicator and year; a grade as its place on the scale, a status as 1 or 0."""

BASELINE, FIRST, LAST = 2025, 2026, 2030

EVERY_YEAR = (
    ("3", "grain_output", 3000, True),
    ("4a", "cattle_and_buffalo", 150, True),
    ("4b", "pigs", 5000, True),
    ("4c", "poultry", 80000, True),
    ("5", "fruit_tree_area", 700, True),
    ("6a", "afforestation_area", 55, True),
    ("6b", "forest_cover", 76, True),
    ("7a", "field_area_income_100m", 100, True),
    ("8a", "effective_cooperatives", 12, True),
    ("11a", "national_standard_schools", 6, True),
    ("12a", "commune_health_standard", 1, False),
    ("13a", "cultural_villages", 100, False),
    ("13b", "cultural_families", 95, True),
    ("13c", "cultural_agencies", 95, True),
    ("24", "social_insurance", 45, True),
    ("25a", "conscription", 100, True),
    ("25b", "defence_education", 90, True),
    ("25c", "militia_training", 2, True),
    ("26a", "cases_resolved", 100, False),
    ("26b", "crime_reports_received", 100, False),
    ("28a", "party_cells_completing_well", 90, True),
    ("28b", "party_members_completing_well", 80, True),
    ("29a", "party_committee_grade", 2, True),
    ("29b", "government_grade", 2, True),
    ("29c", "fatherland_front_grade", 2, True),
    ("29d", "mass_organisation_grades", 2, True),
)
BY_END = (
    ("10", "hygienic_water", 99, True),
    ("17", "online_work_files", 100, False),
    ("18a", "officials_digital_training", 100, False),
    ("18b", "officials_digital_proficiency", 100, False),
    ("18c", "officials_applying_technology", 100, False),
    ("19a", "administrative_files_digitised", 100, False),
    ("19b", "administrative_results_digitised", 100, False),
    ("20", "online_administrative_files", 85, True),
    ("21", "vneid_accounts", 80, True),
    ("22", "digital_signatures", 50, True),
    ("30a", "agencies_with_fitting_structure", 100, False),
    ("30b", "officials_meeting_standards", 100, False),
)
INCREASES = (("8c", "ocop_products", 3), ("11b", "level_2_schools", 1), ("15", "trained_labour", 10))
GROWTH = (("1", "gross_product", 111), ("2", "state_budget_revenue", 110))
ONCE = (("7b", "field_area_income_200m", 10), ("8d", "ocop_four_star_products", 1))


class Decision:
    """One decision."""

    __slots__ = ("cause", "clause", "final", "pace", "verdict")

    def __init__(self, clause: str, verdict: str, final: bool, pace: str | None = None) -> None:  # noqa: FBT001
        self.clause = clause
        self.verdict = verdict
        self.final = final
        self.cause = None
        self.pace = pace


def by_hand(values: Values, as_of: int) -> list[Decision]:  # noqa: PLR0915  one after the other, by hand
    """The decisions as of a year of the term."""
    years = range(FIRST, as_of + 1)
    at_end, elapsed, length = as_of == LAST, as_of - BASELINE, LAST - BASELINE
    decisions: list[Decision] = []
    add = decisions.append

    for clause, indicator, bound, exceedable in EVERY_YEAR:
        least = min([values[indicator, year] for year in years])
        if least < bound:
            add(Decision(clause, "not_met", True))
        else:
            add(Decision(clause, "exceeded" if exceedable and least > bound else "met", at_end))

    for clause, indicator, bound, exceedable in BY_END:
        value = values[indicator, as_of]
        if value >= bound:
            add(Decision(clause, "exceeded" if exceedable and value > bound else "met", at_end))
        elif at_end:
            add(Decision(clause, "not_met", True))
        else:
            start = min(values[indicator, BASELINE], bound)
            on_path = (value - start) * length >= (bound - start) * elapsed
            add(Decision(clause, "pending", False, "on_track" if on_path else "behind"))

    for clause, indicator, more in INCREASES:
        value, start = values[indicator, as_of], values[indicator, BASELINE]
        if value >= start + more:
            add(Decision(clause, "exceeded" if value > start + more else "met", at_end))
        elif at_end:
            add(Decision(clause, "not_met", True))
        else:
            on_path = (value - start) * length >= more * elapsed
            add(Decision(clause, "pending", False, "on_track" if on_path else "behind"))

    for clause, indicator, factor in GROWTH:
        value, required = values[indicator, as_of] * 100**elapsed, values[indicator, BASELINE] * factor**elapsed
        if not at_end:
            add(Decision(clause, "pending", False, "on_track" if value >= required else "behind"))
        else:
            verdict = "exceeded" if value > required else "met" if value == required else "not_met"
            add(Decision(clause, verdict, True))

    for clause, indicator, bound in ONCE:
        most = max([values[indicator, year] for year in years])
        if most >= bound:
            add(Decision(clause, "exceeded" if most > bound else "met", True))
        elif at_end:
            add(Decision(clause, "not_met", True))
        else:
            add(Decision(clause, "pending", False, "unclear"))

    total = sum([values["new_cooperatives", year] for year in years])
    if total >= 3:
        add(Decision("8b", "exceeded" if total > 3 else "met", True))
    elif at_end:
        add(Decision("8b", "not_met", True))
    else:
        add(Decision("8b", "pending", False, "on_track" if total * length >= 3 * elapsed else "behind"))

    if values["advanced_new_rural_status", as_of]:
        add(Decision("9", "met", at_end))
    elif at_end:
        add(Decision("9", "not_met", True))
    else:
        value, start = values["advanced_new_rural_criteria", as_of], values["advanced_new_rural_criteria", BASELINE]
        on_path = (value - start) * length >= (100 - start) * elapsed
        add(Decision("9", "pending", False, "on_track" if on_path else "behind"))

    value = values["health_insurance", as_of]
    if value > 96:
        add(Decision("12b", "met", at_end))
    elif at_end:
        add(Decision("12b", "not_met", True))
    else:
        start = min(values["health_insurance", BASELINE], 96)
        on_path = (value - start) * length >= (96 - start) * elapsed
        add(Decision("12b", "pending", False, "on_track" if on_path else "behind"))

    value, start = values["income_per_capita", as_of], values["income_per_capita", BASELINE]
    if value * 10 >= start * 13:
        add(Decision("14", "exceeded" if value * 10 > start * 13 else "met", at_end))
    elif at_end:
        add(Decision("14", "not_met", True))
    else:
        on_path = value**length * 10**elapsed >= start**length * 13**elapsed
        add(Decision("14", "pending", False, "on_track" if on_path else "behind"))

    value = values["poor_households", as_of] - values["protected_poor_households", as_of]
    if value == 0:
        add(Decision("16", "met", at_end))
    elif at_end:
        add(Decision("16", "not_met", True))
    else:
        start = values["poor_households", BASELINE] - values["protected_poor_households", BASELINE]
        on_path = value * length <= start * (length - elapsed)
        add(Decision("16", "pending", False, "on_track" if on_path else "behind"))

    missed, exceeded = False, True
    for year in years:
        value, required = values["par_index_rank", year], values["par_index_rank", year - 1] - 2
        missed = missed or value > max(1, required)
        exceeded = exceeded and value < required
    add(Decision("23a", "not_met" if missed else "exceeded" if exceeded else "met", missed or at_end))
    value = values["par_index_rank", as_of]
    if value <= 30:
        add(Decision("23b", "exceeded" if value < 30 else "met", at_end))
    elif at_end:
        add(Decision("23b", "not_met", True))
    else:
        start = max(values["par_index_rank", BASELINE], 30)
        on_path = (value - start) * length <= (30 - start) * elapsed
        add(Decision("23b", "pending", False, "on_track" if on_path else "behind"))

    least, required = (
        min([values["new_party_members", year] for year in years]) * 100,
        values["party_members", 2025] * 3,
    )
    if least < required:
        add(Decision("27", "not_met", True))
    else:
        add(Decision("27", "exceeded" if least > required else "met", at_end))
    return decisions
