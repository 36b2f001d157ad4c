"""The catalogue: the files, the table of thirty and the specification of the clauses agree."""

import ast
import difflib
import importlib
import pkgutil
import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

import bt_targets.bach_thong
from bt_targets import BACH_THONG, Clause, Indicator, Resolution, Target, baseline_report
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Reading
from bt_targets.rules.comparisons import AtLeast, AtMost, GradeAtLeast, Holds, MoreThan, at_least, at_most, more_than
from bt_targets.rules.measures import (
    AbsoluteIncrease,
    AverageGrowth,
    RankGain,
    RelativeIncrease,
    ShareOfBase,
    YearlyGrowth,
)
from bt_targets.rules.subjects import Less, Subject
from bt_targets.rules.term import Term
from bt_targets.wording.requirement import requirement

# Clause, indicator, unit, requirement and timing of the default reading, and the names of the other readings.
CLAUSES = """
1   gross_product                     tỷ đồng/năm            at least 11 % average_growth        average      every_year
2   state_budget_revenue              triệu đồng/năm         at least 10 % average_growth        average      every_year
3   grain_output                      tấn/năm                at least 3000 level                 every_year   by_end
4a  cattle_and_buffalo                con                    at least 150 level                  every_year
4b  pigs                              con                    at least 5000 level                 every_year
4c  poultry                           con                    at least 80000 level                every_year
5   fruit_tree_area                   ha                     at least 700 level                  every_year
6a  afforestation_area                ha/năm                 at least 55 level                   every_year
6b  forest_cover                      %                      at least 76 level                   every_year   by_end
7a  field_area_income_100m            ha                     at least 100 level                  every_year
7b  field_area_income_200m            ha                     at least 10 level                   once
8a  effective_cooperatives            hợp tác xã             at least 12 level                   every_year
8b  new_cooperatives                  hợp tác xã             at least 3 level                    cumulative
8c  ocop_products                     sản phẩm               at least 3 absolute_increase        by_end
8d  ocop_four_star_products           sản phẩm               at least 1 level                    once
9   advanced_new_rural_status         -                      holds level                         by_end
10  hygienic_water                    %                      at least 99 level                   by_end       every_year
11a national_standard_schools         trường                 at least 6 level                    every_year   all_schools national_standard_schools<=schools
11b level_2_schools                   trường                 at least 1 absolute_increase        by_end
12a commune_health_standard           -                      holds level                         every_year
12b health_insurance                  %                      more than 96 level                  by_end       every_year
13a cultural_villages                 %                      at least 100 level                  every_year
13b cultural_families                 %                      at least 95 level                   every_year
13c cultural_agencies                 %                      at least 95 level                   every_year
14  income_per_capita                 triệu đồng/người/năm   at least 30 relative_increase       by_end
15  trained_labour                    %                      at least 10 absolute_increase       by_end       relative
16  poor_households                   hộ                     at most 0 level                     by_end
17  online_work_files                 %                      at least 100 level                  by_end       every_year
18a officials_digital_training        %                      at least 100 level                  by_end
18b officials_digital_proficiency     %                      at least 100 level                  by_end
18c officials_applying_technology     %                      at least 100 level                  by_end
19a administrative_files_digitised    %                      at least 100 level                  by_end
19b administrative_results_digitised  %                      at least 100 level                  by_end
20  online_administrative_files       %                      at least 85 level                   by_end
21  vneid_accounts                    %                      at least 80 level                   by_end
22  digital_signatures                %                      at least 50 level                   by_end
23a par_index_rank                    hạng                   at least 2 rank_gain                every_year   since_baseline
23b par_index_rank                    hạng                   at most 30 level                    by_end
24  social_insurance                  %                      at least 45 level                   every_year
25a conscription                      %                      at least 100 level                  every_year
25b defence_education                 %                      at least 90 level                   every_year
25c militia_training                  -                      grade good level                    every_year
26a cases_resolved                    %                      at least 100 level                  every_year
26b crime_reports_received            %                      at least 100 level                  every_year
27  new_party_members                 người/năm              at least 3 share_of_base            every_year
28a party_cells_completing_well       %                      at least 90 level                   every_year
28b party_members_completing_well     %                      at least 80 level                   every_year
29a party_committee_grade             -                      grade completed_well level          every_year
29b government_grade                  -                      grade completed_well level          every_year
29c fatherland_front_grade            -                      grade completed_well level          every_year
29d mass_organisation_grades          -                      grade completed_well level          every_year
30a agencies_with_fitting_structure   %                      at least 100 level                  by_end
30b officials_meeting_standards       %                      at least 100 level                  by_end
"""
NEVER_EXCEEDED = "9 12a 12b 13a 16 17 18a 18b 18c 19a 19b 26a 26b 30a 30b".split()
EVENTS = "online_work_files administrative_files_digitised administrative_results_digitised".split()
EVENTS += "online_administrative_files conscription cases_resolved crime_reports_received".split()


QUOTAS = ["conscription"]
DEFINITIONS = {
    "advanced_new_rural_status": ("advanced-new-rural", "new-rural-2026-2030", "other"),
    "advanced_new_rural_criteria": ("advanced-new-rural", "new-rural-2026-2030", "other"),
    "hygienic_water": ("population", "households", "other"),
    "commune_health_standard": ("commune-health-to-2030", "other"),
    "poor_households": ("poverty-2021-2025", "poverty-2026-2030", "other"),
    "protected_poor_households": ("poverty-2021-2025", "poverty-2026-2030", "other"),
}


def facts(indicator: Indicator) -> tuple[bool, bool, tuple[str, ...]]:
    """What the specification says of an indicator beyond its id and unit."""
    return indicator.whole == "events", indicator.may_pass_100, indicator.definitions


def among(subject: Subject, indicator: Indicator) -> str:
    """Of what the specification says that more of the one than of the other is an error."""
    pair = subject.part_and_whole(indicator.id)
    return "" if pair is None else f" {pair[0]}<={pair[1]}"


def described(clause: Clause) -> str:
    reading = clause.readings[0]
    match reading.comparison:
        case Holds():
            test = "holds"
        case GradeAtLeast(grade=grade):
            test = f"grade {grade}"
        case comparison:
            magnitude = comparison.bound.magnitude
            mark = " %" if isinstance(reading.measure, AverageGrowth) else ""
            test = f"{comparison.kind.replace('_', ' ')} {magnitude}{mark}"
    others = [f"{other.name}{among(other.subject, clause.indicator)}" for other in clause.readings[1:]]
    return " ".join(
        [
            clause.id,
            clause.indicator.id,
            clause.indicator.unit or "-",
            test,
            reading.measure.kind,
            reading.timing,
            *others,
        ]
    )


def test_the_clauses_are_those_of_the_specification() -> None:
    expected = [" ".join(line.split()) for line in CLAUSES.strip().splitlines()]
    assert [described(clause) for clause in BACH_THONG.clauses] == expected


def test_files_and_table_are_the_same_thirty() -> None:
    names = sorted(each.name for each in pkgutil.iter_modules(bt_targets.bach_thong.__path__))
    modules = [name for name in names if re.fullmatch(r"t[0-9]{2}_[a-z_]+", name)]
    targets = [importlib.import_module(f"bt_targets.bach_thong.{name}").TARGET for name in modules]
    assert tuple(targets) == BACH_THONG.targets
    assert [target.number for target in targets] == list(range(1, 31))
    assert [int(name[1:3]) for name in modules] == list(range(1, 31))


USUAL = "usual"
"""Stands for a line that says what is usual."""
SHORTEST = "t21_vneid"
NEW = '''
"""Target 31: at least 90 % of the roads are lit."""

from .words import Item, Rule, at_least, clause, share, target, text

LIT_ROADS = share(
    "lit_roads",
    text("tỷ lệ đường có chiếu sáng", "share of lit roads"),
    "Số km đường thôn, xóm có đèn chiếu sáng trên tổng số km đường thôn, xóm của xã vào cuối năm.",
    "Kilometres of village roads with lights, of all kilometres of village roads, at the end of the year.",
)

TARGET = target(
    Item(31, "culture_and_society", "Đường có chiếu sáng", "Lit roads"),
    "Ít nhất 90 % đường thôn, xóm có đèn chiếu sáng.",
    "At least 90 % of the village roads are lit.",
    clause(
        Rule("31", LIT_ROADS, at_least("90 %"), "by_end"),
        text("Đường có chiếu sáng", "Lit roads"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ.",
        "No time is stated, so the end of the term counts.",
    ),
)
'''.lstrip()
"""A new target: the shortest module copied, and its words changed."""


def sources() -> dict[str, str]:
    folder = Path(bt_targets.bach_thong.__file__).parent
    return {path.stem: path.read_text("utf-8") for path in folder.glob("t[0-9][0-9]_*.py")}


def test_a_target_needs_the_words_of_the_thirty_and_nothing_else() -> None:
    for name, source in sources().items():
        imports = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Import | ast.ImportFrom)]
        also = {"scales": "GradeAtLeast" in source, "origins": "usual(" in source}
        needed = {"words", *(module for module, used in also.items() if used)}
        assert [*map(type, imports)] == [ast.ImportFrom] * len(needed), name
        assert {(node.level, node.module) for node in imports if isinstance(node, ast.ImportFrom)} == {
            (1, module) for module in needed
        }, name


def without_what_is_usual(source: str) -> list[str]:
    """The lines of a module but for what practice adds to the resolution, which a new target need not have."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "usual") or (
            isinstance(node, ast.ImportFrom) and node.module == "origins"
        ):
            lines[node.lineno - 1 : node.end_lineno] = [USUAL] * ((node.end_lineno or 0) - node.lineno + 1)
    return [line for line in lines if line != USUAL]


def test_a_new_target_is_the_shortest_module_with_its_words_changed() -> None:
    modules = {name: without_what_is_usual(source) for name, source in sources().items()}
    assert len(modules[SHORTEST]) == min(map(len, modules.values())) <= 24
    changed = [line for line in difflib.ndiff(modules[SHORTEST], NEW.splitlines()) if line[0] == "+"]
    assert len(changed) <= 13
    names: dict[str, Any] = {"__name__": "bt_targets.bach_thong.t31_lit_roads", "__package__": "bt_targets.bach_thong"}
    exec(NEW, names)
    resolution = BACH_THONG.model_copy(update={"targets": (*BACH_THONG.targets, names["TARGET"])})
    assert described(resolution["31"]) == "31 lit_roads % at least 90 level by_end"
    assert resolution[31].source.place.en == "Part two, section III.2, item 31"


def test_what_is_usual_is_a_part_of_what_is_counted() -> None:
    for indicator in BACH_THONG.indicators.values():
        said = [each.statement for each in indicator.usual]
        assert indicator.what_is_counted.vi.endswith(" ".join(each.vi for each in said)), indicator.id
        assert indicator.what_is_counted.en.endswith(" ".join(each.en for each in said)), indicator.id
    pigs = BACH_THONG.indicators["pigs"]
    for elsewhere in (Text(vi="Ở nơi khác.", en=pigs.what_is_counted.en), Text(vi=pigs.what_is_counted.vi, en="No.")):
        with pytest.raises(ValidationError, match="a part of what is counted"):
            Indicator(**{**dict(pigs), "usual": (pigs.usual[0].model_copy(update={"statement": elsewhere}),)})


def test_sections() -> None:
    grouped = {
        section.id: [t.number for t in BACH_THONG.targets if t.section == section.id] for section in BACH_THONG.sections
    }
    assert [(numbers[0], numbers[-1], len(numbers)) for numbers in grouped.values()] == [
        (1, 10, 10),
        (11, 24, 14),
        (25, 26, 2),
        (27, 30, 4),
    ]


def test_what_can_never_be_exceeded() -> None:
    found = [clause.id for clause in BACH_THONG.clauses if not clause.readings[0].can_be_exceeded(clause.indicator)]
    assert found == NEVER_EXCEEDED
    assert not BACH_THONG["11a"].reading("all_schools").can_be_exceeded(BACH_THONG["11a"].indicator)


def test_indicators() -> None:
    indicators = BACH_THONG.indicators
    assert len(indicators) == 58
    for each in indicators.values():
        assert facts(each) == (each.id in EVENTS, each.id in QUOTAS, DEFINITIONS.get(each.id, ())), each.id
    assert {*EVENTS, *QUOTAS, *DEFINITIONS} <= set(indicators)
    assert {name for each in indicators.values() for name in each.definitions} == {
        *(each.id for each in BACH_THONG.definitions),
        "other",
    }


@pytest.mark.parametrize(
    ("indicator", "without", "complaint"),
    [
        ("hygienic_water", "unit", "every indicator but grades and statuses has a unit"),
        ("militia_training", "scale", "grades, and only grades, have a scale"),
        ("advanced_new_rural_status", "status_words", "statuses, and only statuses, have words"),
        ("hygienic_water", "whole", "shares, and only shares, have a whole"),
    ],
)
def test_an_indicator_says_what_its_kind_needs(indicator: str, without: str, complaint: str) -> None:
    fields = dict(BACH_THONG.indicators[indicator]) | {without: None}
    with pytest.raises(ValueError, match=complaint):
        Indicator(**fields)


def test_an_unknown_definition_has_no_name() -> None:
    assert BACH_THONG.definition_name("households").vi
    with pytest.raises(KeyError):
        BACH_THONG.definition_name("cats")


def texts(model: object) -> list[Text]:
    if isinstance(model, Text):
        return [model]
    if isinstance(model, tuple):
        return [text for each in model for text in texts(each)]
    if hasattr(model, "model_fields_set"):
        return [text for name in type(model).model_fields for text in texts(getattr(model, name))]  # type: ignore[attr-defined]
    return []


def test_every_text_stands_in_both_languages() -> None:
    found = texts(BACH_THONG)
    assert len(found) > 380
    for text in found:
        for written in (text.vi, text.en):
            assert written.strip() == written != ""
            assert "  " not in written
        assert not re.search(r"[0-9] %", text.vi), text.vi
        assert not re.search(r"[0-9]%", text.en), text.en


def test_sources_name_the_item_and_when_it_was_checked() -> None:
    for target in BACH_THONG.targets:
        assert target.source.place.vi.endswith(f"chỉ tiêu {target.number}")
        assert target.source.place.en.endswith(f"item {target.number}")
        assert target.source.checked_on >= date(2026, 11, 1)


def test_lookups() -> None:
    assert BACH_THONG[12].clauses[1] is BACH_THONG["12b"]
    assert [reading.name for reading in BACH_THONG["12b"].readings] == ["default", "every_year"]
    for key in (0, 31, "12", "12c", ""):
        with pytest.raises(KeyError):
            BACH_THONG[key]
    with pytest.raises(KeyError):
        BACH_THONG["12b"].reading("relative")


def test_requirements_read_as_sentences() -> None:
    term = BACH_THONG.term
    for clause in BACH_THONG.clauses:
        for reading in clause.readings:
            for lang in ("vi", "en"):
                text = requirement(clause, reading, term).in_(lang)
                assert "{" not in text
                assert "None" not in text


@pytest.mark.parametrize("model", [BACH_THONG, BACH_THONG[23], BACH_THONG["16"], BACH_THONG["29d"].indicator])
def test_rules_survive_json_and_are_immutable(model: Resolution | Target | Clause | Indicator) -> None:
    assert type(model).model_validate_json(model.model_dump_json()) == model
    assert hash(type(model).model_validate_json(model.model_dump_json())) == hash(model)
    with pytest.raises(ValidationError):
        setattr(model, next(iter(type(model).model_fields)), None)
    with pytest.raises(ValidationError):
        type(model).model_validate({**model.model_dump(), "surprise": 1})


# -- declarations that make no sense are refused where they are written

TEXT = Text(vi="a", en="a")
PIGS, RANK, GRADE = BACH_THONG["4b"].indicator, BACH_THONG["23a"].indicator, BACH_THONG["25c"].indicator
STATUS, SHARE = BACH_THONG["9"].indicator, BACH_THONG["12b"].indicator


def clause(indicator: Indicator, *readings: Reading, others: tuple[Indicator, ...] = ()) -> Clause:
    return Clause(id="1", name=TEXT, indicator=indicator, readings=readings, supporting=others)


def reading(comparison: object, timing: str = "every_year", name: str = "default", **fields: object) -> Reading:
    return Reading.model_validate({"name": name, "text": TEXT, "comparison": comparison, "timing": timing, **fields})


@pytest.mark.parametrize(
    ("comparison", "timing", "fields"),
    [
        (at_least("3 %"), "cumulative", {"measure": RankGain()}),
        (at_least("3 %"), "every_year", {"measure": AverageGrowth()}),
        (at_least("0 %"), "average", {"measure": AverageGrowth()}),
        (at_least("-1 %"), "average", {"measure": AverageGrowth()}),
        (at_most("2 bậc"), "every_year", {"measure": RankGain()}),
        (more_than("2 bậc"), "every_year", {"measure": RankGain()}),
        (Holds(), "by_end", {"measure": AbsoluteIncrease()}),
        (GradeAtLeast(grade="good"), "by_end", {"measure": RelativeIncrease()}),
    ],
)
def test_tests_and_timings_that_do_not_go_together(comparison: object, timing: str, fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        reading(comparison, timing, "default", **fields)


@pytest.mark.parametrize(
    ("indicator", "comparison", "fields"),
    [
        (PIGS, at_least("3 %"), {}),
        (PIGS, at_least("3 hộ"), {}),
        (PIGS, Holds(), {}),
        (PIGS, GradeAtLeast(grade="good"), {}),
        (GRADE, GradeAtLeast(grade="completed"), {}),
        (GRADE, Holds(), {}),
        (STATUS, at_least("1 con"), {}),
        (SHARE, at_least("1 điểm phần trăm"), {}),
        (SHARE, at_least("1 con"), {}),
        (RANK, at_most("1 bậc"), {}),
        (RANK, at_least("1 hạng"), {"measure": RankGain()}),
        (PIGS, at_most("0 con"), {"subject": Less(minus="poultry")}),
        (PIGS, at_least("3 %"), {"measure": ShareOfBase(base="poultry")}),
        (GRADE, at_least("30 %"), {"measure": YearlyGrowth()}),
        (STATUS, at_least("30 %"), {"measure": YearlyGrowth()}),
        (PIGS, at_least("-1 con"), {}),
        (PIGS, at_most("-1 con"), {}),
    ],
)
def test_bounds_that_do_not_fit_the_indicator(
    indicator: Indicator, comparison: object, fields: dict[str, object]
) -> None:
    with pytest.raises(ValidationError, match=r"is not one for|does not list|is no grade|is below 0"):
        clause(indicator, reading(comparison, "every_year", "default", **fields))


def test_no_share_of_a_whole_is_more_than_all_of_it() -> None:
    for comparison in (at_least("101 %"), more_than("100 %"), at_most("101 %")):
        with pytest.raises(ValidationError, match="more than 100 %"):
            clause(SHARE, reading(comparison))
    assert not clause(SHARE, reading(at_least("100 %"))).readings[0].can_be_exceeded(SHARE)
    for fits, other in ((AtLeast, MoreThan), (MoreThan, AtLeast)):
        nearly, beyond = (Quantity(magnitude=Fraction(each, 2), unit="%") for each in (199, 201))
        kept = clause(SHARE, reading(fits(bound=nearly))).readings[0]
        assert kept.is_part_of_whole(SHARE)
        assert kept.can_be_exceeded(SHARE) == (fits is AtLeast)
        with pytest.raises(ValidationError, match="more than 100 %"):
            clause(SHARE, reading(other(bound=beyond)))
    quota = BACH_THONG["25a"].indicator
    assert clause(quota, reading(at_least("101 %"))).readings[0].can_be_exceeded(quota)
    growth = reading(at_least("130 %"), "by_end", measure=RelativeIncrease())
    assert clause(PIGS, growth).readings[0].can_be_exceeded(PIGS)


@pytest.mark.parametrize("write", [at_least, at_most, more_than])
@pytest.mark.parametrize(
    "bound", ["10", "10%", "3.000 con", "3,5 %", "ten %", " 3 con", "3 ", "+3 con", "٣ con", "3 con\n"]
)
def test_a_bound_is_a_whole_number_and_a_unit(write: Callable[[str], AtLeast | AtMost | MoreThan], bound: str) -> None:
    assert write("-12 điểm %").bound == Quantity(magnitude=-12, unit="điểm phần trăm")
    with pytest.raises(ValueError, match=r"is not a whole number and a unit, such as '3000 tấn/năm'$"):
        write(bound)


def test_a_bound_has_a_known_unit() -> None:
    with pytest.raises(ValueError, match="not a unit of this library"):
        at_least("3 cats")


def test_readings_have_names_of_their_own() -> None:
    good = reading(at_least("3 con"))
    with pytest.raises(ValidationError):
        clause(PIGS, good, good)
    with pytest.raises(ValidationError):
        clause(PIGS, reading(at_least("3 con"), name="other"))
    with pytest.raises(ValidationError):
        clause(PIGS)


def test_the_best_grade_cannot_be_exceeded() -> None:
    assert not reading(GradeAtLeast(grade="excellent")).can_be_exceeded(GRADE)
    assert all(reading(GradeAtLeast(grade=each)).can_be_exceeded(GRADE) for each in ("not_passed", "passed", "good"))
    organisation = BACH_THONG["29a"].indicator
    assert reading(GradeAtLeast(grade="completed")).can_be_exceeded(organisation)
    assert not reading(GradeAtLeast(grade="completed_excellently")).can_be_exceeded(organisation)
    assert reading(at_most("1 con")).can_be_exceeded(PIGS)
    assert not reading(more_than("1 con")).can_be_exceeded(PIGS)


def test_a_term_may_be_one_year() -> None:
    assert Term(baseline=2029, first=2030, last=2030).last == 2030


@pytest.mark.parametrize("years", [(2025, 2025, 2030), (2026, 2025, 2030), (2025, 2031, 2030)])
def test_a_term_is_in_order(years: tuple[int, int, int]) -> None:
    with pytest.raises(ValidationError):
        Term(baseline=years[0], first=years[1], last=years[2])


@pytest.mark.parametrize(
    "change",
    [
        {"unit": None},
        {"kind": "grade"},
        {"kind": "share"},
        {"whole": "events"},
    ],
)
def test_indicators_are_complete(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Indicator.model_validate({**PIGS.model_dump(), **change})


def test_resolutions_are_consistent() -> None:
    given = BACH_THONG.model_dump()
    first = given["targets"][0]
    two_ways = {**BACH_THONG[23].model_dump(), "number": 31}
    two_ways["clauses"] = [
        {**two_ways["clauses"][0], "id": "31", "indicator": {**two_ways["clauses"][0]["indicator"], "name": TEXT}}
    ]
    for targets in (
        [first, first],
        [{**first, "section": "weather"}],
        [first, {**first, "number": 31}],
        [BACH_THONG[23], two_ways],
    ):
        with pytest.raises(ValidationError):
            Resolution.model_validate({**given, "targets": targets})


def test_the_baseline_ships_with_the_package() -> None:
    report = baseline_report()
    assert len(report.observations) == 25
    assert all(each.source for each in report.observations)
    assert baseline_report() == report


def test_a_grade_needs_its_scale_and_no_unit() -> None:
    for change in ({"scale": None}, {"unit": "con"}):
        with pytest.raises(ValidationError):
            Indicator.model_validate({**GRADE.model_dump(), **change})
    for other in (PIGS, SHARE, RANK, STATUS):
        with pytest.raises(ValidationError):
            Indicator.model_validate({**other.model_dump(), "scale": GRADE.scale})
    with pytest.raises(ValidationError):
        Indicator.model_validate({**STATUS.model_dump(), "unit": "con"})


def test_the_unit_of_a_difference() -> None:
    rate = BACH_THONG["1"].growth_rate
    assert rate is not None
    units = {each.kind: each.difference_unit for each in (PIGS, RANK, GRADE, STATUS, SHARE, rate)}
    assert units == {
        "quantity": "con",
        "rank": "bậc",
        "grade": None,
        "status": None,
        "share": "điểm phần trăm",
        "rate": "%/năm",
    }
