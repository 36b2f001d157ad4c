"""How long one assessment takes, as a ratio to the same comparisons written by hand.

`python benchmarks/assess.py [ROUNDS]` builds one full report (every indicator, the baseline year and five years),
assesses it as of the last year, explanations included, and runs the bare comparisons of the same 53 clauses on the
same figures, side by side in one process. It prints medians and their ratio; it judges nothing.
"""

import sys
from collections.abc import Callable
from fractions import Fraction
from statistics import median
from time import perf_counter
from typing import Any

from bt_targets import BACH_THONG, Quantity, Report, assess

YEARS = range(2026, 2031)
LEVELS = {
    "every_year": "grain_output 3000 cattle_and_buffalo 150 pigs 5000 poultry 80000 fruit_tree_area 700 "
    "afforestation_area 55 forest_cover 76 field_area_income_100m 100 effective_cooperatives 12 "
    "national_standard_schools 6 cultural_villages 100 cultural_families 95 cultural_agencies 95 social_insurance 45 "
    "conscription 100 defence_education 90 cases_resolved 100 crime_reports_received 100 "
    "party_cells_completing_well 90 party_members_completing_well 80",
    "by_end": "hygienic_water 99 online_work_files 100 officials_digital_training 100 officials_digital_proficiency 100 "
    "officials_applying_technology 100 administrative_files_digitised 100 administrative_results_digitised 100 "
    "online_administrative_files 85 vneid_accounts 80 digital_signatures 50 agencies_with_fitting_structure 100 "
    "officials_meeting_standards 100",
}
GRADES = (
    "militia_training party_committee_grade government_grade fatherland_front_grade mass_organisation_grades".split()
)


def full_report() -> Report:
    """Every indicator for the baseline year and all years of the term."""
    observations: list[dict[str, Any]] = []
    for indicator in BACH_THONG.indicators.values():
        for year in (2025, *YEARS):
            value: Any
            if indicator.kind == "status":
                value = True
            elif indicator.scale is not None:
                value = indicator.scale.grades[2].id
            else:
                bounds = [
                    Fraction(*clause.readings[0].bound(clause.indicator))
                    for clause in BACH_THONG.clauses
                    if clause.indicator.id == indicator.id and clause.readings[0].measure.kind == "level"
                ]
                rising = 40 + year - 2025 if indicator.id != "protected_poor_households" else 0
                value = {"magnitude": str(max(bounds, default=rising)), "unit": indicator.unit}
            observations.append({"indicator": indicator.id, "year": year, "value": value, "source": "benchmark"})
    return Report(observations=observations)


def by_hand(values: dict[tuple[str, int], int]) -> int:
    """The comparisons of the 53 clauses as of 2030, and nothing else; how many passed."""
    passed = 0
    for pairs, years in ((LEVELS["every_year"].split(), YEARS), (LEVELS["by_end"].split(), range(2030, 2031))):
        for indicator, bound in zip(pairs[::2], map(int, pairs[1::2]), strict=True):
            passed += all(values[indicator, year] >= bound for year in years)
    for indicator in GRADES:
        passed += all(values[indicator, year] >= 2 for year in YEARS)
    passed += values["gross_product", 2030] * 100**5 >= values["gross_product", 2025] * 111**5
    passed += values["state_budget_revenue", 2030] * 10**5 >= values["state_budget_revenue", 2025] * 11**5
    passed += any(values["field_area_income_200m", year] >= 10 for year in YEARS)
    passed += any(values["ocop_four_star_products", year] >= 1 for year in YEARS)
    passed += sum(values["new_cooperatives", year] for year in YEARS) >= 3
    passed += values["ocop_products", 2030] >= values["ocop_products", 2025] + 3
    passed += values["level_2_schools", 2030] >= values["level_2_schools", 2025] + 1
    passed += values["advanced_new_rural_status", 2030]
    passed += all(values["commune_health_standard", year] for year in YEARS)
    passed += values["health_insurance", 2030] > 96
    passed += values["income_per_capita", 2030] * 10 >= values["income_per_capita", 2025] * 13
    passed += values["trained_labour", 2030] >= values["trained_labour", 2025] + 10
    passed += values["poor_households", 2030] - values["protected_poor_households", 2030] <= 0
    passed += all(values["par_index_rank", y] <= max(1, values["par_index_rank", y - 1] - 2) for y in YEARS)
    passed += values["par_index_rank", 2030] <= 30
    passed += all(values["new_party_members", y] * 100 >= values["party_members", 2025] * 3 for y in YEARS)
    return passed


def plain_values(report: Report) -> dict[tuple[str, int], int]:
    """The figures as bare whole numbers."""
    found: dict[tuple[str, int], int] = {}
    for each in report.observations:
        scale = BACH_THONG.indicators[each.indicator].scale
        if scale is not None and isinstance(each.value, str):
            found[each.indicator, each.year] = scale.position(each.value)
        else:
            assert isinstance(each.value, Quantity | bool)
            bare = each.value if isinstance(each.value, bool) else each.value.magnitude
            found[each.indicator, each.year] = int(bare)
    return found


def median_time(work: Callable[[], object], rounds: int) -> float:
    """The median duration of a call, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return median(times) * 1000


def main(rounds: int) -> None:
    """Measure and print."""
    report = full_report()
    values = plain_values(report)
    card = assess(report, 2030)
    achieved = card.counts.clauses["met"] + card.counts.clauses["exceeded"]
    assert by_hand(values) == achieved, (by_hand(values), achieved)
    assessed = median_time(lambda: assess(report, 2030), rounds)
    compared = median_time(lambda: by_hand(values), rounds)
    print(
        f"assess(): {assessed:.2f} ms; the same comparisons by hand: {compared:.3f} ms; ratio {assessed / compared:.0f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
