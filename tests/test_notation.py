"""Vietnamese notation: writing is the inverse of reading, and whatever the text, nothing but a known refusal comes out."""

import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bt_targets import BACH_THONG, Counts, Indicator, Quantity, Report, ReportError
from bt_targets.ground.problems import CODES
from bt_targets.ground.units import unit, unit_names
from bt_targets.ground.words import Words
from bt_targets.report.notation.normal import MAX_WRITTEN, normal
from bt_targets.report.notation.numerals import NotANumeralError, read_numeral, read_quotient, write_numeral
from bt_targets.report.notation.reading import NotReadError, WrittenAmount, read_count, read_value
from bt_targets.report.notation.words import BEFORE
from bt_targets.report.notation.writing import write_bounded, write_value
from bt_targets.report.values import BOUNDS, Bound, Value
from tests.builders import report

INDICATORS = BACH_THONG.indicators


def read(indicator: Indicator, text: str) -> tuple[Value | None, Bound, Value | None]:
    found = report({"indicator": indicator.id, "year": 2026, "value": text}).observations[0]
    return found.value, found.bound, found.upper


@st.composite
def values(draw: st.DrawFn) -> tuple[Indicator, Value]:
    indicator = draw(st.sampled_from(list(INDICATORS.values())))
    match indicator.kind:
        case "status":
            return indicator, draw(st.booleans())
        case "grade":
            assert indicator.scale is not None
            return indicator, draw(st.sampled_from([grade.id for grade in indicator.scale.grades]))
        case "rank":
            return indicator, Quantity(magnitude=draw(st.integers(1, 10**18 - 1)), unit="hạng")
    if indicator.kind == "share" and draw(st.booleans()):
        whole, excluded = draw(st.integers(1, 10**17)), draw(st.sampled_from([0, 0, 5, 10**6]))
        return indicator, Counts(part=draw(st.integers(0, whole)), whole=whole + excluded, excluded=excluded)
    assert indicator.unit is not None
    own = unit(indicator.unit)
    names = [
        name
        for name in unit_names()
        if unit(name).dimension == own.dimension and (own.per_year or not unit(name).per_year)
    ]
    name = draw(st.sampled_from(names))
    if unit(name).countable:
        return indicator, Quantity(magnitude=draw(st.integers(0, 10**18 - 1)), unit=name)
    least, most = {"share": (0, 100), "rate": (-99, 10**6)}.get(indicator.kind, (0, 10**17))
    magnitude = draw(
        st.fractions(least, most, max_denominator=10**15)
        | st.integers(least, most).map(Fraction)
        | st.integers(least * 1000, most * 1000).map(lambda number: Fraction(number, 1000))
    )
    return indicator, Quantity(magnitude=magnitude, unit=name)


@given(values())
def test_writing_is_the_inverse_of_reading(case: tuple[Indicator, Value]) -> None:
    indicator, value = case
    text = write_value(value, indicator)
    assert read(indicator, text) == (value, "exact", None)
    assert len(text) <= MAX_WRITTEN


RANK = BACH_THONG["23b"].indicator


@pytest.mark.parametrize(
    ("magnitude", "text"),
    [
        ("3.901", "3,9010 nghìn con"),
        ("0.001", "0,0010 nghìn con"),
        ("3.9", "3,9 nghìn con"),
        ("1003.901", "1.003,901 nghìn con"),
    ],
)
def test_thousands_of_what_is_counted_are_written_so_that_they_are_read(magnitude: str, text: str) -> None:
    """3,901 is refused there, since English writers mean 3.901."""
    pigs, thousands = BACH_THONG.indicators["pigs"], Quantity(magnitude=magnitude, unit="nghìn con")
    assert write_value(thousands, pigs) == text
    assert read(pigs, text) == (thousands, "exact", None)


@pytest.mark.parametrize(
    ("bound", "words"),
    [("exact", "hạng 30"), ("between", "từ hạng 30 đến hạng 30")]
    + [(bound, None) for bound in BOUNDS if bound not in {"exact", "between"}],
)
def test_a_bounded_rank_is_not_said_in_words(bound: Bound, words: str | None) -> None:
    """'Hạng 30 trở lên' is read as better by one and as a higher number by another."""
    rank = Quantity(magnitude=30, unit="hạng")
    if words is not None:
        assert write_bounded(rank, bound, rank if bound == "between" else None, RANK) == words
        return
    with pytest.raises(ValueError, match="rank"):
        write_bounded(rank, bound, None, RANK)


@pytest.mark.parametrize(("top", "bottom"), [(10**18, 1), (7 * 10**18, 7), (1, 10**50)])
def test_a_fraction_may_be_too_long(top: int, bottom: int) -> None:
    with pytest.raises(NotANumeralError, match="number_too_long"):
        read_quotient(str(top), str(bottom))


@given(values(), st.sampled_from(BOUNDS))
def test_a_bound_in_words_is_read_back(case: tuple[Indicator, Value], bound: Bound) -> None:
    indicator, value = case
    upper = value if bound == "between" else None
    if indicator.kind == "rank" and bound not in {"exact", "between"}:
        with pytest.raises(ValueError, match="rank"):
            write_bounded(value, bound, upper, indicator)
        return
    written = (
        read_value(write_bounded(value, bound, upper, indicator), indicator) if indicator.kind != "status" else None
    )
    if written is not None:
        assert written.bound == bound
        assert (written.upper == written.value) == (bound == "between")


SPELT = ["nfd", "upper", "wide", "thin", "dash"]


@given(values(), st.sampled_from(SPELT), st.sampled_from(BOUNDS))
def test_the_unicode_form_and_the_case_do_not_matter(case: tuple[Indicator, Value], how: str, bound: Bound) -> None:
    indicator, value = case
    if indicator.kind in {"rank", "status"}:
        bound = "exact"
    text = write_bounded(value, bound, value if bound == "between" else None, indicator)
    other = {
        "nfd": unicodedata.normalize("NFD", text),
        "upper": text.upper(),
        "wide": "\ufeff  " + text.replace(" ", "   ") + " \n",
        "thin": text.replace(" ", "\u202f"),
        "dash": text.replace("\N{MINUS SIGN}", "\N{EN DASH}"),
    }[how]
    assert read_value(other, indicator) == read_value(text, indicator)


@given(st.fractions(-(10**17), 10**17) | st.integers(-(10**18) + 1, 10**18 - 1).map(Fraction))
def test_numbers_are_written_as_they_are_read(number: Fraction) -> None:
    text = write_numeral(number)
    if ":" not in text:
        assert Fraction(read_numeral(normal(text))) == number


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("967.05", ("967,05",)),
        ("1.5", ("1,5",)),
        ("80500.0", ("80.500",)),
        ("0.123", ("0,123",)),
        ("1,234.5", ("1.234,5",)),
        ("1,234,567", ("1.234.567",)),
        ("12.34.567", ()),
        ("7.250.5", ()),
        ("05.000", ()),
        ("0.5.000", ()),
        ("5.0000", ()),
        ("1.23.456", ()),
        ("1.2.3", ()),
        ("1234,567.5", ()),
        ("1.234,567.8", ()),
        ("5.00", ("5",)),
        ("1,234,567.8", ("1.234.567,8",)),
        ("-967.05", ("-967,05",)),
        ("1" * 19 + ".5", ()),
        ("0" * 19 + ".5", ()),
    ],
)
def test_the_hint_shows_what_may_be_meant(text: str, meant: tuple[str, ...]) -> None:
    with pytest.raises(NotANumeralError) as caught:
        read_numeral(text)
    assert (caught.value.code, caught.value.meant) == ("ambiguous_number", meant)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8.251", 8251),
        ("06", 6),
        ("8,5", "not_a_whole_number"),
        ("-3", "negative_value"),
        ("8.25", "ambiguous_number"),
        ("8,", "unreadable_value"),
        ("x", "unreadable_value"),
    ],
)
def test_counts_in_cells_of_their_own(text: str, expected: int | str) -> None:
    if isinstance(expected, int):
        assert read_count(text) == expected
    else:
        with pytest.raises(NotReadError) as caught:
            read_count(text)
        assert caught.value.code == expected


def test_every_word_for_a_bound_is_read() -> None:
    cover = INDICATORS["forest_cover"]
    for words, bound in BEFORE.items():
        assert read(cover, f"{words} 75 %")[1] == bound
    assert read(cover, "từ 75 % trở lên") == read(cover, "75 % trở lên")


def test_the_text_is_kept_beside_the_value() -> None:
    given = report({"indicator": "fruit_tree_area", "year": 2026, "value": " khoảng  705,5 ha"}).observations[0]
    assert given.as_written == " khoảng  705,5 ha"
    assert (given.value, given.bound) == (Quantity(magnitude="705.5", unit="ha"), "about")
    machine = report({"indicator": "militia_training", "year": 2026, "value": "good"}).observations[0]
    assert machine.as_written is None
    kept = report({"indicator": "pigs", "year": 2026, "value": "5 con", "as_written": "năm con"}).observations[0]
    assert kept.as_written == "năm con"


TEXT_AND_FIELDS = [
    ({"value": "trên 75 %", "bound": "above"}, None),
    ({"value": "trên 75 %", "bound": "at_least"}, ("two_bounds", "bound")),
    ({"value": "trên 75 %", "bound": "exact"}, ("two_bounds", "bound")),
    ({"value": "75 %", "bound": "above"}, None),
    ({"value": "75 %", "bound": "between", "upper": "76 %"}, None),
    ({"value": "75 %", "bound": "between", "upper": "dưới 76 %"}, ("bound_not_allowed", "upper")),
    ({"value": "75–76 %", "bound": "between"}, None),
    ({"value": "75–76 %", "upper": "77 %"}, ("two_bounds", "upper")),
    ({"value": "76–75 %"}, ("upper_below_lower", "upper")),
    ({"value": "75 %", "upper": "76 %"}, ("upper_without_between", "upper")),
    ({"value": "75 %", "bound": "between"}, ("missing_upper", "upper")),
    ({"value": "75 %", "bound": "between", "upper": "x"}, ("unreadable_value", "upper")),
    ({"value": "trên 100 %"}, ("empty_interval", "bound")),
    ({"value": "75 %", "unit": "%"}, None),
    ({"value": "75", "unit": "%"}, None),
    ({"value": "75 %", "unit": "ha"}, ("unit_not_allowed", "unit")),
    ({"value": "75.5", "unit": "%"}, ("ambiguous_number", "value")),
    ({"value": "75", "unit": "ha"}, ("wrong_unit", "unit")),
    ({"components": {"a": "84/90", "b": {"value": "trên 3/4"}}}, None),
    (
        {"components": {"a": "84/90", "b": {"value": "trên 3/4", "bound": "below"}}},
        ("two_bounds", "components.b.bound"),
    ),
    ({"components": {"a": {"value": None}}}, ("missing_value", "components.a.value")),
]


@pytest.mark.parametrize(("fields", "expected"), TEXT_AND_FIELDS)
def test_text_beside_other_fields(fields: dict[str, object], expected: tuple[str, str] | None) -> None:
    document = {"observations": [{"indicator": "forest_cover", "year": 2026, **fields}]}
    if expected is None:
        assert Report.model_validate(document).observations
        return
    import json

    with pytest.raises(ReportError) as caught:
        Report.from_json(json.dumps(document))
    assert [(item.code, item.path.removeprefix("observations[0].")) for item in caught.value.items] == [expected]


@given(st.text(max_size=60), st.sampled_from(list(INDICATORS.values())))
def test_any_text_is_read_or_refused(text: str, indicator: Indicator) -> None:
    try:
        read_value(text, indicator)
    except NotReadError as error:
        assert error.code in CODES
        assert error.expected.vi
        assert error.expected.en


@pytest.mark.parametrize(
    ("indicator", "text"),
    [
        ("cases_resolved", "06-06"),
        ("cases_resolved", "06 - 06 %"),
        ("forest_cover", "06–06"),
        ("gross_product_growth", "-5-2"),
        ("gross_product_growth", "–5–2 %/năm"),
        ("gross_product_growth", "-5,5 -2 %/năm"),
        ("gross_product_growth", "−5− 2 %/năm"),
    ],
)
def test_a_range_that_may_be_a_day_or_two_minuses_is_refused(indicator: str, text: str) -> None:
    with pytest.raises(NotReadError) as caught:
        read_value(text, INDICATORS[indicator])
    assert caught.value.code == "ambiguous_number"


@pytest.mark.parametrize(
    ("indicator", "text", "lower", "upper"),
    [
        ("forest_cover", "06-07 %", "6", "7"),
        ("forest_cover", "6-6 %", "6", "6"),
        ("gross_product_growth", "-5 - 2 %/năm", "-5", "2"),
        ("gross_product_growth", "-5 – -2 %/năm", "-5", "-2"),
        ("gross_product_growth", "-5--2 %/năm", "-5", "-2"),
        ("gross_product_growth", "-5–2 %/năm", "-5", "2"),
        ("gross_product_growth", "từ -5 đến 2 %/năm", "-5", "2"),
        ("gross_product_growth", "5-8 %/năm", "5", "8"),
    ],
)
def test_other_ranges_are_read(indicator: str, text: str, lower: str, upper: str) -> None:
    written = read_value(text, INDICATORS[indicator])
    assert isinstance(written.value, WrittenAmount)
    assert isinstance(written.upper, WrittenAmount)
    assert (written.value.magnitude, written.bound, written.upper.magnitude) == (lower, "between", upper)


@pytest.mark.parametrize(("text", "hint"), [("53,125 nghìn con", "ghi 53.125 con"), ("3,120 con", "ghi 3.120 con")])
def test_the_hint_for_thousands_is_no_thousand_times_too_great(text: str, hint: str) -> None:
    with pytest.raises(NotReadError) as caught:
        read_value(text, BACH_THONG.indicators["pigs"])
    assert hint in caught.value.expected.told(Words()).vi
