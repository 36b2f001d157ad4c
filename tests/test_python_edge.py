"""What Python code hands over: subclasses by their value, foreign numbers exactly, and no foreign exception comes back."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from fractions import Fraction
from typing import Any

import pytest
from pydantic import ValidationError

from bt_targets import (
    BACH_THONG,
    AssessmentError,
    Component,
    Observation,
    Quantity,
    Report,
    ReportError,
    Target,
    Term,
    assess,
    baseline_report,
    decide,
    records,
)
from bt_targets.report.document import MAX_OBSERVATIONS

PIGS = {"indicator": "pigs", "year": 2026, "value": 2377}


class Words(str, Enum):  # noqa: UP042  what older code still has: str() of a member says 'Words.PIGS'
    PIGS = "pigs"
    COVER = "forest_cover"
    POOR = "poor_households"
    OTHER = "other"
    ABOVE = "above"
    ESTIMATE = "estimate"
    PERCENT = "%"
    COMMUNE = "Bạch Thông"
    GOOD = "good"
    TEXT = "trên 75 %"
    YEAR = "year"
    CLAUSE = "15"
    RELATIVE = "relative"
    OF_PART = "QT"


class Strict(StrEnum):
    PIGS = "pigs"


class Years(IntEnum):
    FIRST = 2026


# -- subclasses count by their value


def test_enums_are_read_by_their_value_and_saved_as_it() -> None:
    report = Report(
        commune=Words.COMMUNE,
        observations=[
            {"indicator": Words.PIGS, "year": Years.FIRST, "value": 2377, "status": Words.ESTIMATE},
            {"indicator": Words.COVER, "year": 2026, "value": 75, "unit": Words.PERCENT, "bound": Words.ABOVE},
            {"indicator": Words.COVER, "year": 2027, "value": Words.TEXT, "source": Words.OTHER},
            {"indicator": Words.POOR, "year": 2026, "value": 5, "definition": Words.OTHER},
            {"indicator": "militia_training", "year": 2026, "value": Words.GOOD},
            {"indicator": Strict.PIGS, "year": 2027, "components": {Words.OF_PART: 5}},
        ],
    )
    text = report.model_dump_json()
    assert "Words" not in text
    assert Report.from_json(text) == report
    for figure in report.observations:
        for value in (figure.indicator, figure.status, figure.bound, figure.definition, figure.source, figure.year):
            assert type(value) in {str, int, type(None)}
    assert assess(report, 2026)["16"].cause == "different_definition"


def test_what_is_asked_may_be_an_enum_too() -> None:
    report = baseline_report()
    chosen = assess(report, Years.FIRST, perspective=Words.YEAR, readings={Words.CLAUSE: Words.RELATIVE})  # type: ignore[arg-type]
    assert chosen == assess(report, 2026, perspective="year", readings={"15": "relative"})
    assert decide(report, 2026.0).targets == decide(report, 2026).targets  # type: ignore[arg-type]


# -- numbers of other libraries


def numpy_like() -> Iterator[tuple[Any, Any]]:
    """Numbers that are exact, each with its plain form."""
    yield Fraction(4754, 2), 2377
    yield Decimal(2377), 2377
    yield Decimal("2377.0"), 2377
    yield 2377.0, 2377
    yield Count(2377), 2377


class Count(int):
    """A whole number of some library, whose own text says something else."""

    def __str__(self) -> str:
        return "Count"

    __repr__ = __str__


@pytest.mark.parametrize(("number", "plain"), list(numpy_like()), ids=lambda value: type(value).__name__)
def test_exact_numbers_are_taken_exactly(number: Any, plain: Any) -> None:
    expected = Report(observations=[{**PIGS, "value": plain}])
    assert Report(observations=[{**PIGS, "value": number}]) == expected
    counts = {"indicator": "cultural_villages", "year": 2026, "value": {"part": number, "whole": number}}
    assert Report(observations=[counts]).observations[0].value.part == 2377  # type: ignore[union-attr]


@pytest.mark.parametrize("year", [2026.0, Decimal(2026), Decimal("2026.00"), Fraction(2026), Count(2026), Years.FIRST])
def test_a_year_is_a_whole_number_however_it_is_written(year: Any) -> None:
    assert Observation(**{**PIGS, "year": year}).year == 2026
    assert assess(Report(observations=[PIGS]), year).as_of == 2026


def test_json_may_write_whole_numbers_with_a_point() -> None:
    text = '{"observations": [{"indicator": "pigs", "year": 2026.0, "value": 2377.0}]}'
    assert Report.from_json(text) == Report(observations=[PIGS])
    counts = '{"indicator": "cultural_villages", "year": 2026, "value": {"part": 44.0, "whole": 44.0, "excluded": 0.0}}'
    assert Observation.model_validate_json(counts).value.part == 44  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "year", ["2026", "", 2026.5, Decimal("NaN"), float("inf"), Decimal("1E+999999"), None, True, b"2026"]
)
def test_a_year_that_is_none_is_refused(year: Any) -> None:
    with pytest.raises(ValidationError, match=r"not_a_whole_number|missing_field"):
        Observation(**{**PIGS, "year": year})
    with pytest.raises(AssessmentError):
        assess(Report(), year)


# -- rows


def rows_of_a_database() -> list[Any]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("create table figures (indicator text, year integer, value text, unit text, source text)")
        connection.execute("insert into figures values ('forest_cover', 2026, '76,5', '%', null)")
        connection.execute("insert into figures values ('pigs', 2026, '2.377 con', null, 'Thống kê')")
        return connection.execute("select * from figures").fetchall()


def test_rows_of_a_database_are_rows() -> None:
    report = Report(observations=rows_of_a_database())
    assert [figure.indicator for figure in report.observations] == ["forest_cover", "pigs"]
    assert report.observations[0].value == Quantity(magnitude="76.5", unit="%")


@pytest.mark.parametrize("absent", [None, float("nan"), Decimal("NaN")])
def test_what_is_not_there_is_not_there_however_a_table_says_so(absent: Any) -> None:
    names = ("unit", "bound", "upper", "components", "status", "definition", "as_written", "source", "note")
    assert Report(observations=[{**PIGS, **dict.fromkeys(names, absent)}]) == Report(observations=[PIGS])


class NAType:
    """What pandas calls a missing value of a column of whole numbers."""

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")


def test_the_missing_value_of_pandas_is_one() -> None:
    assert Report(observations=[{**PIGS, "source": NAType()}]) == Report(observations=[PIGS])
    with pytest.raises(ValidationError, match="missing_value"):
        Report(observations=[{**PIGS, "value": NAType()}])


def test_observations_may_come_from_a_generator() -> None:
    assert Report(observations=({**PIGS, "year": year} for year in (2026, 2027))).observations[1].year == 2027
    assert Report(observations={0: PIGS}.values()).observations == Report(observations=[PIGS]).observations

    def endless() -> Iterator[dict[str, Any]]:
        while True:
            yield PIGS

    with pytest.raises(ValidationError, match=f"too_many_items.*> {MAX_OBSERVATIONS}"):
        Report(observations=endless())


class Frame:
    """A table of another library, which has to be turned into rows first."""

    def to_dict(self, orient: str) -> list[dict[str, Any]]:
        assert orient == "records"
        return [PIGS]

    def __iter__(self) -> Iterator[str]:
        return iter(["indicator", "year", "value"])


@pytest.mark.parametrize("raw", ["pigs", b"pigs", PIGS, 5, Frame()])
def test_what_is_no_list_of_observations(raw: Any) -> None:
    with pytest.raises(ValidationError, match="not_a_list") as refused:
        Report(observations=raw)
    assert ('to_dict("records")' in str(refused.value)) == isinstance(raw, Frame)
    assert Report(observations=Frame().to_dict("records")).observations


# -- hostile objects


def raising(*names: str, base: type = object, **attributes: Any) -> Any:
    """A class whose methods of these names raise."""

    def method(*_arguments: Any, **_named: Any) -> Any:
        raise ZeroDivisionError("hostile")

    return type("Hostile", (base,), {**dict.fromkeys(names, method), **attributes})


HOSTILE: list[Callable[[], Any]] = [
    lambda: raising("__str__", "__repr__", "__eq__", "__hash__", "strip", "casefold", "__len__", base=str)("pigs"),
    raising("__repr__", "__str__"),
    raising("__getitem__", "__iter__", "__len__", "keys", "get", base=Mapping),
    raising("__getitem__", "keys"),
    raising("__iter__"),
    raising("__bool__", "__eq__", "__hash__"),
    lambda: raising("__int__", "__index__", "__eq__", "__lt__", "__hash__", "__repr__", base=int)(5),
    lambda: raising("__float__", "__repr__", "__eq__", "__hash__", base=float)(5.5),
    lambda: raising("as_tuple", "adjusted", "is_finite", base=Decimal)(5),
    lambda: raising("numerator", "__repr__", base=Fraction)(5, 3),
    lambda: {raising("__eq__", "__repr__", __hash__=lambda _: 5)(): 1},
]


@pytest.mark.parametrize("make", HOSTILE)
@pytest.mark.parametrize(
    "field", ["indicator", "year", "value", "unit", "bound", "upper", "components", "status", "note"]
)
def test_nothing_foreign_leaves_an_observation(make: Callable[[], Any], field: str) -> None:
    for raw in ({**PIGS, field: make()}, {**PIGS, "value": {"magnitude": make(), "unit": make()}}):
        for build in (lambda raw: Observation(**raw), lambda raw: Report(observations=[raw]), Report.model_validate):
            try:
                build(raw)
            except ValidationError as error:
                assert error.errors()


@pytest.mark.parametrize("make", HOSTILE)
def test_nothing_foreign_leaves_a_report_or_a_request(make: Callable[[], Any]) -> None:
    for call in (
        lambda: Report.model_validate(make()),
        lambda: Report(observations=make()),
        lambda: Report(observations=[make()]),
        lambda: Report(commune=make()),
        lambda: Report(resolution=make()),
        lambda: Observation.model_validate(make()),
        lambda: assess(Report(), make()),
        lambda: assess(Report(), 2026, perspective=make()),
        lambda: assess(Report(), 2026, readings=make()),
        lambda: assess(Report(), 2026, readings={"15": make()}),
        lambda: Report().adding(make()),
        lambda: Report().replacing(make()),
        lambda: Report().merged(make()),
        lambda: Report().merged(Report(), prefer=make()),
        lambda: records.total(make(), indicator="pigs", year=2026),
        lambda: records.total([make()], indicator="pigs", year=2026),
        lambda: records.total([{"component": make(), "value": make()}], indicator="pigs", year=2026),
        lambda: records.area_by_income(make(), make(), indicator="field_area_income_100m", year=2026),
        lambda: records.area_by_income([make()], "100 triệu đồng/ha", indicator="field_area_income_100m", year=2026),
        lambda: records.share_at_or_above(make(), make(), indicator="party_cells_completing_well", year=2026),
        lambda: records.share_at_or_above(
            {}, "good", indicator="party_cells_completing_well", year=make(), excluded=make()
        ),
    ):
        with suppress(ReportError, AssessmentError, ValidationError):
            call()


@pytest.mark.parametrize("nothing", [None, 5, "x"])
def test_records_of_nothing_are_told(nothing: Any) -> None:
    calls: tuple[Callable[[], Any], ...] = (
        lambda: records.total(nothing, indicator="pigs", year=2026),
        lambda: records.area_by_income(nothing, "100 triệu đồng/ha", indicator="field_area_income_100m", year=2026),
        lambda: records.share_at_or_above(nothing, "good", indicator="party_cells_completing_well", year=2026),
    )
    for call in calls:
        with pytest.raises(ReportError) as refused:
            call()
        assert refused.value.items[0].code in {"not_a_list", "not_a_mapping"}


@pytest.mark.parametrize("absent", [None, float("nan"), Decimal("NaN"), NAType()])
def test_a_record_without_a_value_is_told_however_it_is_missing(absent: Any) -> None:
    with pytest.raises(ReportError) as refused:
        records.total([{"component": "a", "value": absent}], indicator="fruit_tree_area", year=2026)
    assert [item.code for item in refused.value.items] == ["missing_value"]
    plots = [{"area": absent, "income": "45 triệu đồng"}]
    with pytest.raises(ReportError) as refused:
        records.area_by_income(plots, "100 triệu đồng/ha", indicator="field_area_income_100m", year=2026)
    assert [item.code for item in refused.value.items] == ["missing_value"]


def test_a_blank_commune_is_not_ours() -> None:
    for blank in ("", " ", "\u200b"):
        with pytest.raises(ValidationError, match="missing_value"):
            Report(commune=blank)
    assert Report().commune == BACH_THONG.commune


# -- copies with changes

COVER = Observation(indicator="forest_cover", year=2026, value="trên 75 %")


def test_a_new_value_forgets_what_the_old_one_said() -> None:
    changed = COVER.model_copy(update={"value": "76 %"})
    assert (changed.bound, changed.upper, changed.as_written) == ("exact", None, "76 %")
    assert changed == Observation(indicator="forest_cover", year=2026, value="76 %")
    kept = COVER.model_copy(update={"value": "76 %", "bound": "at_least", "as_written": "ít nhất 76"})
    assert (kept.bound, kept.as_written) == ("at_least", "ít nhất 76")
    between = Observation(indicator="grain_output", year=2026, value="627–706 tấn")
    assert between.model_copy(update={"value": "650 tấn"}).upper is None
    assert COVER.model_copy(update={"bound": "at_least"}).as_written is None
    assert COVER.model_copy(update={"source": "x"}).as_written == "trên 75 %"
    assert COVER.model_copy() == COVER


def test_parts_take_the_place_of_a_value_and_the_other_way_round() -> None:
    parts = {"QT": "10 ha", "DP": "5 ha"}
    whole = Observation(indicator="fruit_tree_area", year=2026, value="trên 12 ha")
    by_parts = whole.model_copy(update={"components": parts})
    assert (by_parts.value, by_parts.bound, len(by_parts.components or ())) == (None, "exact", 2)
    assert by_parts.model_copy(update={"value": "12 ha"}).components is None


def test_a_part_forgets_too() -> None:
    part = Component(value=Quantity(magnitude=5, unit="ha"), bound="between", upper=Quantity(magnitude=7, unit="ha"))
    changed = part.model_copy(update={"value": Quantity(magnitude=6, unit="ha")})
    assert (changed.bound, changed.upper) == ("exact", None)
    assert part.model_copy(update={"bound": "between"}).upper == part.upper


# -- reports put together

YEAR = Report(observations=[{**PIGS, "value": "5.120 con"}])


def test_adding_makes_a_new_report() -> None:
    base = baseline_report()
    more = base.adding(PIGS, {**PIGS, "year": 2027})
    assert len(more.observations) == len(base.observations) + 2
    assert baseline_report() == base
    with pytest.raises(ReportError) as refused:
        more.adding(PIGS)
    assert [item.code for item in refused.value.items] == ["duplicate_observation"]
    with pytest.raises(ReportError) as refused:
        base.adding({**PIGS, "value": "5 hộ"}, {**PIGS, "year": 2040})
    assert [item.code for item in refused.value.items] == ["wrong_unit", "year_outside"]


def test_replacing_lets_the_old_figure_give_way() -> None:
    changed = YEAR.replacing({**PIGS, "value": "4.000 con"}, {**PIGS, "year": 2027})
    assert [figure.value for figure in changed.observations] == [
        Quantity(magnitude=4000, unit="con"),
        Quantity(magnitude=2377, unit="con"),
    ]
    with pytest.raises(ReportError) as refused:
        YEAR.replacing(PIGS, PIGS)
    assert [item.code for item in refused.value.items] == ["duplicate_observation"]


def test_merging_two_reports() -> None:
    base = baseline_report()
    both = base.merged(YEAR, prefer="other")
    assert assess(both, 2026)["4b"].verdict == "exceeded"
    assert both == base.merged(YEAR) == base.merged(YEAR, prefer="self")
    other = Report(observations=[PIGS])
    for prefer, value in (("self", 5120), ("other", 2377)):
        (figure,) = YEAR.merged(other, prefer=prefer).observations  # type: ignore[arg-type]
        assert figure.value == Quantity(magnitude=value, unit="con")
    with pytest.raises(ReportError) as refused:
        YEAR.merged(other)
    assert [item.code for item in refused.value.items] == ["duplicate_observation"]


def test_equal_figures_agree_whoever_reports_them() -> None:
    area = {"indicator": "fruit_tree_area", "year": 2026}
    one, other = (Report(observations=[{**area, "value": value}]) for value in ("1 ha", "10.000 m²"))
    assert one.merged(other) == one
    for different in ("khoảng 1 ha", "trên 1 ha", "1,1 ha"):
        with pytest.raises(ReportError):
            one.merged(Report(observations=[{**area, "value": different}]))
    empty = {"indicator": "cases_resolved", "year": 2026, "value": "0/0"}
    assert Report(observations=[empty]).merged(Report(observations=[empty])).observations
    poor = {"indicator": "poor_households", "year": 2026, "value": 5}
    named = Report(observations=[{**poor, "definition": "poverty-2021-2025"}])
    assert Report(observations=[poor]).merged(named).observations[0].definition is None
    with pytest.raises(ReportError):
        named.merged(Report(observations=[{**poor, "definition": "other"}]))


def test_reports_of_two_communes_or_resolutions_are_never_mixed() -> None:
    with pytest.raises(ReportError) as refused:
        YEAR.merged(Report(commune="Côn Minh"))
    assert [item.code for item in refused.value.items] == ["other_commune"]
    assert YEAR.merged(Report(commune="bạch thông ")).commune == "Bạch Thông"
    foreign = BACH_THONG.model_copy(update={"id": "other"})
    with pytest.raises(ReportError) as refused:
        YEAR.merged(Report.from_json('{"resolution": "other"}', resolution=foreign))
    assert [item.code for item in refused.value.items] == ["other_resolution"]
    kept = Report.from_json('{"resolution": "other"}', resolution=foreign).adding(PIGS)
    assert kept.rules is foreign


# -- terms and targets that could not be assessed


@pytest.mark.parametrize(
    "years", [(2024, 2026, 2030), (2025, 2026, 22_026), (2025, 2026, 2025), (1, 2, 3), (9999, 10_000, 10_001)]
)
def test_terms_that_make_no_sense_are_refused(years: tuple[int, int, int]) -> None:
    with pytest.raises(ValidationError):
        Term(baseline=years[0], first=years[1], last=years[2])


def test_a_target_has_clauses() -> None:
    with pytest.raises(ValidationError):
        Target.model_validate({**BACH_THONG[12].model_dump(), "clauses": ()})
