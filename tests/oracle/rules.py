"""The clauses, their readings and the indicators of the specification, as plain data."""

from dataclasses import dataclass
from fractions import Fraction

BASELINE_YEAR = 2025
FIRST_YEAR = 2026
LAST_YEAR = 2030

SCALES: dict[str, tuple[str, ...]] = {
    "task_completion": (
        "not_completed",
        "completed",
        "completed_well",
        "completed_excellently",
    ),
    "training": ("not_passed", "passed", "good", "excellent"),
}

# name -> (dimension, how many of the dimension's smallest common unit)
UNITS: dict[str, tuple[str, Fraction]] = {
    "m²": ("area", Fraction(1)),
    "m2": ("area", Fraction(1)),
    "ha": ("area", Fraction(10_000)),
    "km²": ("area", Fraction(1_000_000)),
    "km2": ("area", Fraction(1_000_000)),
    "sào Bắc Bộ": ("area", Fraction(360)),
    "kg": ("mass", Fraction(1)),
    "yến": ("mass", Fraction(10)),
    "tạ": ("mass", Fraction(100)),
    "tấn": ("mass", Fraction(1_000)),
    "đồng": ("money", Fraction(1)),
    "nghìn đồng": ("money", Fraction(1_000)),
    "triệu đồng": ("money", Fraction(1_000_000)),
    "tỷ đồng": ("money", Fraction(1_000_000_000)),
    "tỉ đồng": ("money", Fraction(1_000_000_000)),
    "đồng/người": ("money per person", Fraction(1)),
    "nghìn đồng/người": ("money per person", Fraction(1_000)),
    "triệu đồng/người": ("money per person", Fraction(1_000_000)),
    "tỷ đồng/người": ("money per person", Fraction(1_000_000_000)),
    "tỉ đồng/người": ("money per person", Fraction(1_000_000_000)),
}

PER_YEAR = "/năm"
THOUSAND = "nghìn "  # in front of what is counted


@dataclass(frozen=True)
class Indicator:
    """What is measured."""

    id: str
    kind: str  # quantity, countable, share, rate, rank, grade or status
    unit: str = ""
    scale: str = ""
    whole: str = ""  # of a share: population or events
    definition: str = ""
    other_definitions: tuple[str, ...] = ()
    may_pass_100: bool = False


@dataclass(frozen=True)
class Reading:
    """One way of reading a clause: which test, of what, and when it must hold."""

    name: str
    test: str
    timing: str
    indicator: str
    level: Fraction = Fraction(0)
    grade: str = ""
    rates: str = ""  # yearly growth rates that may stand for the levels
    base: str = ""  # the indicator whose share is asked for
    part: str = ""  # the second count of a difference or a ratio
    pace_from: str = ""  # a share whose path to 100 % gives the pace


@dataclass(frozen=True)
class Clause:
    """One part of a target that can be decided on its own."""

    id: str
    target: int
    readings: tuple[Reading, ...]


def _quantity(name: str, unit: str) -> Indicator:
    return Indicator(name, "quantity", unit)


def _countable(name: str, unit: str) -> Indicator:
    return Indicator(name, "countable", unit)


def _population_share(name: str) -> Indicator:
    return Indicator(name, "share", "%", whole="population")


def _event_share(name: str) -> Indicator:
    return Indicator(name, "share", "%", whole="events")


def _task_grade(name: str) -> Indicator:
    return Indicator(name, "grade", scale="task_completion")


_POVERTY = "poverty-2021-2025"
_OTHER_POVERTY = ("poverty-2026-2030", "other")
_RURAL = "advanced-new-rural"
_OTHER_RURAL = ("new-rural-2026-2030", "other")

_ALL_INDICATORS = (
    _quantity("gross_product", "tỷ đồng/năm"),
    Indicator("gross_product_growth", "rate", "%/năm"),
    _quantity("state_budget_revenue", "triệu đồng/năm"),
    Indicator("state_budget_revenue_growth", "rate", "%/năm"),
    _quantity("grain_output", "tấn/năm"),
    _countable("cattle_and_buffalo", "con"),
    _countable("pigs", "con"),
    _countable("poultry", "con"),
    _quantity("fruit_tree_area", "ha"),
    _quantity("afforestation_area", "ha/năm"),
    _population_share("forest_cover"),
    _quantity("field_area_income_100m", "ha"),
    _quantity("field_area_income_200m", "ha"),
    _countable("effective_cooperatives", "hợp tác xã"),
    _countable("new_cooperatives", "hợp tác xã"),
    _countable("ocop_products", "sản phẩm"),
    _countable("ocop_four_star_products", "sản phẩm"),
    Indicator(
        "advanced_new_rural_status",
        "status",
        definition=_RURAL,
        other_definitions=_OTHER_RURAL,
    ),
    Indicator(
        "advanced_new_rural_criteria",
        "share",
        "%",
        whole="population",
        definition=_RURAL,
        other_definitions=_OTHER_RURAL,
    ),
    Indicator(
        "hygienic_water",
        "share",
        "%",
        whole="population",
        definition="population",
        other_definitions=("households", "other"),
    ),
    _countable("national_standard_schools", "trường"),
    _countable("schools", "trường"),
    _countable("level_2_schools", "trường"),
    Indicator(
        "commune_health_standard",
        "status",
        definition="commune-health-to-2030",
        other_definitions=("other",),
    ),
    _population_share("health_insurance"),
    _population_share("cultural_villages"),
    _population_share("cultural_families"),
    _population_share("cultural_agencies"),
    _quantity("income_per_capita", "triệu đồng/người/năm"),
    _population_share("trained_labour"),
    Indicator(
        "poor_households",
        "countable",
        "hộ",
        definition=_POVERTY,
        other_definitions=_OTHER_POVERTY,
    ),
    Indicator(
        "protected_poor_households",
        "countable",
        "hộ",
        definition=_POVERTY,
        other_definitions=_OTHER_POVERTY,
    ),
    _event_share("online_work_files"),
    _population_share("officials_digital_training"),
    _population_share("officials_digital_proficiency"),
    _population_share("officials_applying_technology"),
    _event_share("administrative_files_digitised"),
    _event_share("administrative_results_digitised"),
    _event_share("online_administrative_files"),
    _population_share("vneid_accounts"),
    _population_share("digital_signatures"),
    Indicator("par_index_rank", "rank", "hạng"),
    _population_share("social_insurance"),
    Indicator("conscription", "share", "%", whole="events", may_pass_100=True),
    _population_share("defence_education"),
    Indicator("militia_training", "grade", scale="training"),
    _event_share("cases_resolved"),
    _event_share("crime_reports_received"),
    _countable("new_party_members", "người/năm"),
    _countable("party_members", "người"),
    _population_share("party_cells_completing_well"),
    _population_share("party_members_completing_well"),
    _task_grade("party_committee_grade"),
    _task_grade("government_grade"),
    _task_grade("fatherland_front_grade"),
    _task_grade("mass_organisation_grades"),
    _population_share("agencies_with_fitting_structure"),
    _population_share("officials_meeting_standards"),
)

INDICATORS: dict[str, Indicator] = {one.id: one for one in _ALL_INDICATORS}


def _at_least(indicator: str, level: int, timing: str, *others: str) -> tuple[Reading, ...]:
    """A floor, read with one timing or, in the other readings, with another."""
    readings = [Reading("default", "at_least", timing, indicator, Fraction(level))]
    readings.extend(Reading(other, "at_least", other, indicator, Fraction(level)) for other in others)
    return tuple(readings)


def _growth(indicator: str, percent: int) -> tuple[Reading, ...]:
    """Average growth from the baseline or, in the other reading, growth in each year."""
    level = Fraction(percent, 100)
    rates = indicator + "_growth"
    return (
        Reading("default", "average_growth", "average", indicator, level, rates=rates),
        Reading("every_year", "yearly_growth", "every_year", indicator, level, rates=rates),
    )


def _grade(indicator: str, grade: str) -> tuple[Reading, ...]:
    scale = SCALES[INDICATORS[indicator].scale]
    level = Fraction(scale.index(grade))
    return (Reading("default", "grade", "every_year", indicator, level, grade=grade),)


def _one(
    test: str,
    timing: str,
    indicator: str,
    level: Fraction | int,
    *,
    base: str = "",
    part: str = "",
    pace_from: str = "",
) -> tuple[Reading, ...]:
    """A clause with a single reading."""
    return (
        Reading(
            "default",
            test,
            timing,
            indicator,
            Fraction(level),
            base=base,
            part=part,
            pace_from=pace_from,
        ),
    )


CLAUSES: tuple[Clause, ...] = (
    Clause("1", 1, _growth("gross_product", 11)),
    Clause("2", 2, _growth("state_budget_revenue", 10)),
    Clause("3", 3, _at_least("grain_output", 3_000, "every_year", "by_end")),
    Clause("4a", 4, _at_least("cattle_and_buffalo", 150, "every_year")),
    Clause("4b", 4, _at_least("pigs", 5_000, "every_year")),
    Clause("4c", 4, _at_least("poultry", 80_000, "every_year")),
    Clause("5", 5, _at_least("fruit_tree_area", 700, "every_year")),
    Clause("6a", 6, _at_least("afforestation_area", 55, "every_year")),
    Clause("6b", 6, _at_least("forest_cover", 76, "every_year", "by_end")),
    Clause("7a", 7, _at_least("field_area_income_100m", 100, "every_year")),
    Clause("7b", 7, _at_least("field_area_income_200m", 10, "once")),
    Clause("8a", 8, _at_least("effective_cooperatives", 12, "every_year")),
    Clause("8b", 8, _at_least("new_cooperatives", 3, "cumulative")),
    Clause("8c", 8, _one("absolute_increase", "by_end", "ocop_products", 3)),
    Clause("8d", 8, _at_least("ocop_four_star_products", 1, "once")),
    Clause(
        "9",
        9,
        _one(
            "holds",
            "by_end",
            "advanced_new_rural_status",
            1,
            pace_from="advanced_new_rural_criteria",
        ),
    ),
    Clause("10", 10, _at_least("hygienic_water", 99, "by_end", "every_year")),
    Clause(
        "11a",
        11,
        (
            *_at_least("national_standard_schools", 6, "every_year"),
            Reading(
                "all_schools",
                "ratio",
                "every_year",
                "national_standard_schools",
                Fraction(100),
                part="schools",
            ),
        ),
    ),
    Clause("11b", 11, _one("absolute_increase", "by_end", "level_2_schools", 1)),
    Clause("12a", 12, _one("holds", "every_year", "commune_health_standard", 1)),
    Clause(
        "12b",
        12,
        (
            Reading("default", "more_than", "by_end", "health_insurance", Fraction(96)),
            Reading("every_year", "more_than", "every_year", "health_insurance", Fraction(96)),
        ),
    ),
    Clause("13a", 13, _at_least("cultural_villages", 100, "every_year")),
    Clause("13b", 13, _at_least("cultural_families", 95, "every_year")),
    Clause("13c", 13, _at_least("cultural_agencies", 95, "every_year")),
    Clause("14", 14, _one("relative_increase", "by_end", "income_per_capita", Fraction(30, 100))),
    Clause(
        "15",
        15,
        (
            Reading("default", "absolute_increase", "by_end", "trained_labour", Fraction(10)),
            Reading("relative", "relative_increase", "by_end", "trained_labour", Fraction(10, 100)),
        ),
    ),
    Clause(
        "16",
        16,
        _one("net_at_most", "by_end", "poor_households", 0, part="protected_poor_households"),
    ),
    Clause("17", 17, _at_least("online_work_files", 100, "by_end", "every_year")),
    Clause("18a", 18, _at_least("officials_digital_training", 100, "by_end")),
    Clause("18b", 18, _at_least("officials_digital_proficiency", 100, "by_end")),
    Clause("18c", 18, _at_least("officials_applying_technology", 100, "by_end")),
    Clause("19a", 19, _at_least("administrative_files_digitised", 100, "by_end")),
    Clause("19b", 19, _at_least("administrative_results_digitised", 100, "by_end")),
    Clause("20", 20, _at_least("online_administrative_files", 85, "by_end")),
    Clause("21", 21, _at_least("vneid_accounts", 80, "by_end")),
    Clause("22", 22, _at_least("digital_signatures", 50, "by_end")),
    Clause(
        "23a",
        23,
        (
            Reading("default", "rank_gain", "every_year", "par_index_rank", Fraction(2)),
            Reading(
                "since_baseline",
                "rank_gain_since_baseline",
                "every_year",
                "par_index_rank",
                Fraction(2),
            ),
        ),
    ),
    Clause("23b", 23, _one("at_most", "by_end", "par_index_rank", 30)),
    Clause("24", 24, _at_least("social_insurance", 45, "every_year")),
    Clause("25a", 25, _at_least("conscription", 100, "every_year")),
    Clause("25b", 25, _at_least("defence_education", 90, "every_year")),
    Clause("25c", 25, _grade("militia_training", "good")),
    Clause("26a", 26, _at_least("cases_resolved", 100, "every_year")),
    Clause("26b", 26, _at_least("crime_reports_received", 100, "every_year")),
    Clause(
        "27",
        27,
        _one(
            "share_of_base",
            "every_year",
            "new_party_members",
            Fraction(3, 100),
            base="party_members",
        ),
    ),
    Clause("28a", 28, _at_least("party_cells_completing_well", 90, "every_year")),
    Clause("28b", 28, _at_least("party_members_completing_well", 80, "every_year")),
    Clause("29a", 29, _grade("party_committee_grade", "completed_well")),
    Clause("29b", 29, _grade("government_grade", "completed_well")),
    Clause("29c", 29, _grade("fatherland_front_grade", "completed_well")),
    Clause("29d", 29, _grade("mass_organisation_grades", "completed_well")),
    Clause("30a", 30, _at_least("agencies_with_fitting_structure", 100, "by_end")),
    Clause("30b", 30, _at_least("officials_meeting_standards", 100, "by_end")),
)


def can_be_exceeded(reading: Reading) -> bool:
    """Whether a pass can ever be strictly better than what is required."""
    if reading.test in ("more_than", "holds", "ratio", "net_at_most"):
        return False
    if reading.test == "at_least" and reading.level == 100:
        indicator = INDICATORS[reading.indicator]
        return indicator.kind != "share" or indicator.may_pass_100
    return True
