"""What is shown never contradicts the verdict: in documents, CSV, workbooks, printed tables, sentences and pages.

Every case of the table puts a figure just below, at and just above what is required or due, by one unit of the first to
the fourteenth decimal. Whatever is shown of it has to stand on the same side.
"""

import csv
import io
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bt_targets import ClauseAssessment, Quantity, Report, Resolution, Scorecard, assess
from bt_targets.files.writing.scorecard.csv_rows import scorecard_csv
from bt_targets.files.writing.scorecard.workbook import scorecard_xlsx
from bt_targets.ground.shown import (
    IN_DOCUMENTS,
    IN_SENTENCES,
    Decimals,
    Real,
    Root,
    vanishes,
    write_apart,
)
from bt_targets.ground.text import Lang
from bt_targets.ground.verdicts import PASSED
from bt_targets.rules.comparisons import AtLeast, at_most
from bt_targets.scorecard.assessment import Number, ShownValue
from bt_targets.scorecard.figures import declared, number
from bt_targets.scorecard.writer import ExactFigure, Writer
from bt_targets.wording.formatting import figure_text
from bt_targets.wording.table import scorecard_table
from bt_targets.wording.view import scorecard_view
from docs.maker.tables import observed as on_a_page
from docs.maker.tables import shown as shown_on_a_page
from tests.builders import alone, figure
from tests.test_sentences import another

LANGS: tuple[Lang, ...] = ("vi", "en")
Raw = dict[str, Any]


class Case(NamedTuple):
    """A clause, the level that decides, and the figures beside the one that is tried."""

    clause: str
    reading: str
    indicator: str
    unit: str
    as_of: int
    level: Fraction
    beside: tuple[Raw, ...] = ()
    resolution: Resolution | None = None


FEW = another("5", comparison=at_most("5 ha"))
GROWN = Fraction(111, 100) ** 5 * 100
STARTS = {
    "product": figure("gross_product", 2025, "100 tỷ đồng"),
    "income": figure("income_per_capita", 2025, "40 triệu đồng/người"),
    "a third": figure("income_per_capita", 2025, {"magnitude": "100/3", "unit": "triệu đồng/người"}),
    "cover": figure("forest_cover", 2025, "60 %"),
}
# fmt: off
CASES = {
    "a share":                    Case("6b", "default", "forest_cover", "%", 2026, Fraction(76)),
    "a strict share":             Case("12b", "default", "health_insurance", "%", 2030, Fraction(96)),
    "an area":                    Case("5", "default", "fruit_tree_area", "ha", 2026, Fraction(700)),
    "an area of at most":         Case("5", "default", "fruit_tree_area", "ha", 2026, Fraction(5), (), FEW),
    "money":                      Case("14", "default", "income_per_capita", "triệu đồng/người", 2030, Fraction(52), (STARTS["income"],)),
    "money with endless decimals": Case("14", "default", "income_per_capita", "triệu đồng/người", 2030, Fraction(130, 3), (STARTS["a third"],)),
    "growth by levels":           Case("1", "default", "gross_product", "tỷ đồng", 2030, GROWN, (STARTS["product"],)),
    "growth by rates":            Case("1", "every_year", "gross_product_growth", "%/năm", 2026, Fraction(11)),
    "a path":                     Case("6b", "by_end", "forest_cover", "%", 2027, Fraction(332, 5), (STARTS["cover"],)),
}
# fmt: on
STEPS = [sign * Fraction(1, 10**places) for places in range(1, 15) for sign in (-1, 1)]


def tried(case: Case, value: Fraction) -> Scorecard:
    seen = figure(
        case.indicator, case.as_of, {"magnitude": f"{value.numerator}/{value.denominator}", "unit": case.unit}
    )
    resolution = case.resolution or alone(case.clause)
    report = Report(observations=[*case.beside, seen])
    return assess(report, case.as_of, resolution=resolution, readings={case.clause: case.reading})


def resolution_of(case: Case) -> Resolution:
    return case.resolution or alone(case.clause)


def sign(value: Fraction | Decimal) -> int:
    return (value > 0) - (value < 0)


def as_number(shown: ShownValue) -> Number:
    assert isinstance(shown, Number)
    return shown


def same_side(value: str, other: str, exactly: Fraction) -> None:
    """What is shown of two figures differs as the figures do."""
    assert sign(Fraction(value) - Fraction(other)) == sign(exactly), (value, other, exactly)


def decimals(text: str) -> int:
    return len(text.partition(".")[2])


def machine(text: str, lang: Lang) -> str:
    """A number of a sentence as machine text."""
    return text.replace(".", "").replace(",", ".") if lang == "vi" else text.replace(",", "")


def numbers_in(text: str, lang: Lang) -> list[str]:
    words = text.replace("%", " ").replace("\u00a0", " ").replace("(", " ").replace(";", " ").split()
    found = (machine(word.strip(".,:)"), lang) for word in words if word[0].isdigit())
    return [word for word in found if word.replace(".", "").isdigit()]


def check_document(found: ClauseAssessment, value: Fraction) -> None:
    seen = found.observed
    assert seen is not None
    observed = as_number(seen.value)
    for bound in (found.required, found.path):
        if isinstance(bound, Number):
            same_side(observed.magnitude, bound.magnitude, value - Fraction(bound.exact or bound.magnitude))
    for figure_, edge in ((found.margin, 0), (found.shortfall, 0), (found.completion, 100), (found.needed_per_year, 0)):
        if figure_ is not None and figure_.exact is not None:
            same_side(figure_.magnitude, str(edge), Fraction(figure_.exact) - edge)
            assert decimals(figure_.magnitude) <= 12
    for year in found.years:
        if year.observed is not None and isinstance(year.required, Number) and isinstance(year.observed.value, Number):
            one, other = year.observed.value, year.required
            same_side(one.magnitude, other.magnitude, Fraction(one.exact or 0) - Fraction(other.exact or 0))
        if year.margin is not None:
            same_side(year.margin.magnitude, "0", Fraction(year.margin.exact or 0))
    for used in found.evidence:
        if (
            isinstance(used.value, Number)
            and isinstance(found.required, Number)
            and used.value.unit == found.required.unit
        ):
            difference = Fraction(used.value.exact or 0) - Fraction(found.required.exact or 0)
            same_side(used.value.magnitude, found.required.magnitude, difference)


def check_csv(card: Scorecard, found: ClauseAssessment, resolution: Resolution) -> None:
    (row,) = csv.DictReader(io.StringIO(scorecard_csv(card, resolution, "vi")))
    for column in ("required", "margin", "shortfall", "completion", "path", "needed_per_year"):
        expected = getattr(found, column)
        assert row[column] == ("" if expected is None else expected.magnitude)
    assert found.observed is not None
    assert row["observed"] == as_number(found.observed.value).magnitude
    assert machine(row["observed_text"].split(" ")[0].split("%")[0], "vi") == row["observed"]


def cell_text(cell: Any) -> str:
    """What a spreadsheet program shows of a number, or the number of a text, as machine text."""
    if isinstance(cell.value, str):
        return numbers_in(cell.value, "vi")[0]
    return f"{Decimal(repr(cell.value)):.{len(cell.number_format.partition('.')[2])}f}"


def check_workbook(card: Scorecard, found: ClauseAssessment, resolution: Resolution) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(scorecard_xlsx(card, resolution, "vi"))).worksheets[0]
    (row,) = [row for row in sheet.iter_rows() if row[8].value and row[1].value and row[6].value == card.as_of]
    required, result, completion = row[4], row[5], row[7]
    assert found.observed is not None
    observed = as_number(found.observed.value)
    assert Fraction(cell_text(result)) == Fraction(observed.magnitude)
    assert Fraction(cell_text(required)) == Fraction(as_number(found.required).magnitude)
    if found.completion is not None and found.completion.exact == "100" and found.verdict not in PASSED:
        assert completion.value == "–"  # all of what a strict requirement asks for is not enough
    elif found.completion is not None:
        assert Fraction(cell_text(completion)) == Fraction(found.completion.magnitude)
    for cell in (result, completion):
        assert isinstance(cell.value, str) or cell.alignment.shrink_to_fit


def check_print(card: Scorecard, found: ClauseAssessment, value: Fraction, resolution: Resolution, lang: Lang) -> None:
    """A printed table and a page."""
    required = as_number(found.required)
    bound, clause = Fraction(required.exact or 0), resolution[found.id]
    ((row,),) = [target.clauses for target in scorecard_view(card, resolution, lang).targets]
    assert row.observed is not None
    (in_table,) = numbers_in(row.observed, lang)
    assert row.observed.split()[0] in scorecard_table(card, resolution, lang, width=140, colour=False)
    assert found.observed is not None
    on_page = numbers_in(on_a_page(found.observed, clause.indicator, lang, found), lang)[0]
    level_on_page = numbers_in(shown_on_a_page(found.required, clause.indicator, lang, found), lang)[0]
    same_side(on_page, level_on_page, value - bound)
    assert in_table == on_page
    assert decimals(in_table) <= 6
    if found.path is not None:
        path = numbers_in(shown_on_a_page(found.path, clause.indicator, lang, found), lang)[0]
        same_side(on_page, path, value - Fraction(found.path.exact or found.path.magnitude))


def told_of(year: int, text: str, lang: Lang) -> tuple[str, list[str]]:
    """What an explanation tells of a year beside the requirement, and the numbers in it."""
    told = text.split(". ")[1].split("; ", maxsplit=1)[0]
    numbers = numbers_in(told, lang)
    numbers.remove(str(year))
    return told, numbers


def check_sentences(found: ClauseAssessment, case: Case, value: Fraction, lang: Lang) -> None:
    text = found.explanation.in_(lang)
    required = as_number(found.required)
    distance = value - Fraction(required.exact or 0)
    assert not distance or "0" not in numbers_in(text, lang), text
    assert all(decimals(each) <= 6 for each in numbers_in(text, lang)), text
    told, (seen, *rest) = told_of(case.as_of, text, lang)
    if distance:
        assert sign(Fraction(seen) - Fraction(required.exact or 0)) == sign(distance), text
    smallest = Fraction(1, 10**6)
    is_too_small = 0 < abs(distance) < smallest / 2 and case.indicator != "gross_product_growth"
    assert ("chưa tới 0,000001" in told or "less than 0.000001" in told) == is_too_small, text
    if not is_too_small and rest and distance:
        assert Fraction(rest[-1]) != Fraction(seen), text


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("step", [Fraction(0), *STEPS], ids=lambda step: f"{float(step):+.0e}")
def test_no_decimal_hides_on_which_side_a_figure_is(name: str, step: Fraction) -> None:
    case = CASES[name]
    check(case, case.level + step)


def check(case: Case, value: Fraction) -> None:
    card, resolution = tried(case, value), resolution_of(case)
    found = card[case.clause]
    check_document(found, value)
    check_csv(card, found, resolution)
    check_workbook(card, found, resolution)
    for lang in LANGS:
        check_print(card, found, value, resolution, lang)
        check_sentences(found, case, value, lang)


@given(st.sampled_from(sorted(CASES)), st.integers(1, 10**6), st.integers(4, 20), st.booleans())
def test_no_figure_whatever_is_shown_on_the_other_side(name: str, top: int, places: int, above: bool) -> None:
    case = CASES[name]
    step = Fraction(top, 10 ** (places + 4))
    check(case, case.level + (step if above else -step))


# -- bounded figures, fractions of things that are whole, changes still needed


@pytest.mark.parametrize(
    ("value", "in_document", "vi", "en"),
    [
        ("trên 75,99999 %", "75.99999", "trên 75,99999%", "above 75.99999 %"),
        ("không quá 76,000001 %", "76.000001", "không quá 76,000001%", "at most 76.000001 %"),
        ("từ 75,99999 đến 76,00001 %", "75.99999", "từ 75,99999 đến 76,00001%", "75.99999 to 76.00001 %"),
    ],
)
def test_the_ends_of_a_bounded_figure_are_not_the_bound(value: str, in_document: str, vi: str, en: str) -> None:
    found = assess(Report(observations=[figure("forest_cover", 2026, value)]), 2026, resolution=alone("6b"))["6b"]
    assert found.verdict == "undetermined"
    assert found.observed is not None
    assert as_number(found.observed.value).magnitude == in_document
    assert vi in found.explanation.vi
    assert en in found.explanation.en


def test_parts_that_combine_have_ends_that_are_not_the_bound() -> None:
    parts = {"a": "trên 699,99998 ha", "b": "từ 0,00001 đến 0,00003 ha"}
    card = assess(
        Report(observations=[{"indicator": "fruit_tree_area", "year": 2026, "components": parts}]),
        2026,
        resolution=alone("5"),
    )
    assert card["5"].observed is not None
    interval = card["5"].observed.interval
    assert interval is not None
    assert as_number(interval.lower).magnitude == "699.99999"
    assert "trên 699,99999 ha" in card["5"].explanation.vi or "trên 699,99998 ha" in card["5"].explanation.vi
    assert scorecard_view(card, alone("5"), "vi").targets[0].clauses[0].observed == "trên 699,99999 ha"


@pytest.mark.parametrize(("people", "verdict", "shortfall"), [(22, "not_met", "1"), (23, "exceeded", "0")])
def test_a_fraction_of_people_stands_beside_the_whole_number_it_comes_to(
    people: int, verdict: str, shortfall: str
) -> None:
    members, new = figure("party_members", 2025, 738), figure("new_party_members", 2026, people)
    found = assess(Report(observations=[members, new]), 2026, resolution=alone("27"))["27"]
    assert (found.verdict, found.shortfall and found.shortfall.magnitude) == (verdict, shortfall)
    assert as_number(found.required).magnitude == "22.14"
    assert "22,14 người" in found.explanation.vi
    assert "tức là ít nhất 23 người" in found.explanation.vi
    assert "22.14 people" in found.explanation.en
    assert "at least 23 people" in found.explanation.en


@pytest.mark.parametrize("years", [2026, 2027, 2028, 2029])
@pytest.mark.parametrize("places", range(1, 15))
def test_a_figure_beside_an_irrational_path_is_on_its_side(years: int, places: int) -> None:
    power = Fraction(40) ** 5 * Fraction(13, 10) ** (years - 2025)
    below = Fraction(write_apart(Root(power, 5), (), Decimals(places, places)))
    for value in (below - Fraction(1, 10**places), below, below + Fraction(1, 10**places)):
        case = CASES["money"]._replace(as_of=years)
        found = tried(case, value)["14"]
        assert found.path is not None
        assert found.path.exact is None
        assert found.observed is not None
        is_behind = value**5 < power
        assert found.pace == ("behind" if is_behind else "on_track")
        same_side(as_number(found.observed.value).magnitude, found.path.magnitude, Fraction(-1 if is_behind else 1))
        for lang in LANGS:
            told = found.explanation.in_(lang)
            due = told.split(". ")[1].split("; ")[1]
            assert due.startswith(("mức theo lộ trình", "due by"))
            _, (seen, *_) = told_of(years, told, lang)
            same_side(seen, numbers_in(due, lang)[1], Fraction(-1 if is_behind else 1))


def test_where_nothing_is_required_nothing_is_completed() -> None:
    members, new = figure("party_members", 2025, 0), figure("new_party_members", 2026, 1)
    found = assess(Report(observations=[members, new]), 2026, resolution=alone("27"))["27"]
    assert (found.verdict, found.completion) == ("exceeded", None)


def test_a_needed_change_is_not_shown_as_none() -> None:
    for step, vi in ((Fraction(1, 1000), "0,0003"), (Fraction(1, 10**9), "chưa tới 0,000001")):
        case = CASES["a path"]
        found = tried(case, Fraction(76) - step)["6b"]
        assert found.needed_per_year is not None
        assert Fraction(found.needed_per_year.magnitude) > 0
        assert f"cần tăng bình quân {vi}" in found.explanation.vi


def test_growth_still_needed_is_not_the_growth_asked_for_where_it_is_more() -> None:
    seen = figure("gross_product_growth", 2026, "10,999999 %/năm")
    found = assess(Report(observations=[seen]), 2026, resolution=alone("1"))["1"]
    assert found.pace == "behind"
    assert found.needed_per_year is not None
    assert Fraction(found.needed_per_year.magnitude) > 11
    assert "10,999999%/năm, thấp hơn mức yêu cầu" in found.explanation.vi
    assert "bình quân 11% mỗi năm" not in found.explanation.vi


def test_a_stated_requirement_keeps_all_its_decimals() -> None:
    asked = another("6b", comparison=AtLeast(bound=Quantity(magnitude="76.125", unit="%")))
    found = assess(Report(observations=[figure("forest_cover", 2026, "76,13 %")]), 2026, resolution=asked)["6b"]
    assert "từ 76,125% trở lên" in found.explanation.vi
    assert "at least 76.125 %" in found.explanation.en
    assert declared(Fraction(1, 3).as_integer_ratio(), "ha").magnitude == "0.3333"


# -- how many decimals


@pytest.mark.parametrize(
    ("value", "others", "decimals_", "text"),
    [
        (Fraction(1, 3), [], IN_DOCUMENTS, "0.3333"),
        (Fraction(1, 3), [], IN_SENTENCES, "0.33"),
        (Fraction("75.99999"), [Fraction(76)], IN_DOCUMENTS, "75.99999"),
        (Fraction("75.999996"), [Fraction(76)], IN_DOCUMENTS, "75.999996"),
        (Fraction("76"), [Fraction("75.99999")], IN_DOCUMENTS, "76"),
        (Fraction(76) - Fraction(1, 10**14), [Fraction(76)], IN_DOCUMENTS, "75.999999999999"),
        (Fraction(76) + Fraction(1, 10**14), [Fraction(76)], IN_DOCUMENTS, "76.000000000001"),
        (Fraction(-1, 10**14), [Fraction(0)], IN_DOCUMENTS, "-0.000000000001"),
        (Fraction("75.99999999"), [Fraction(76)], IN_SENTENCES, "75.999999"),
        (Fraction("75.99999999"), [Fraction(80)], IN_SENTENCES, "76"),
        # between two others that are closer than any decimals tell
        (Fraction(1, 10**14), [Fraction(0), Fraction(2, 10**14)], IN_DOCUMENTS, "0"),
        (Root(Fraction(2), 2), [], IN_DOCUMENTS, "1.4142"),
        (Root(Fraction(2), 2), [Fraction("1.4142")], IN_DOCUMENTS, "1.41421"),
        (Root(Fraction(2), 2, 1), [Fraction("0.4142135623731")], IN_DOCUMENTS, "0.414213562373"),
        (Root(Fraction(2), 2), [Fraction("1.41421356237309")], IN_DOCUMENTS, "1.414213562374"),
        (Root(Fraction(2), 2, 3), [Fraction(-4)], IN_SENTENCES, "-1.59"),
        (Fraction("1.41421356237309"), [Root(Fraction(2), 2)], IN_DOCUMENTS, "1.414213562373"),
        (Fraction("1.4142135623731"), [Root(Fraction(2), 2)], IN_DOCUMENTS, "1.414213562374"),
        (Root(Fraction(2, 10**40), 2), [Fraction(-1, 10**15)], IN_DOCUMENTS, "0.000000000001"),
    ],
)  # fmt: skip
def test_as_many_decimals_as_it_takes(
    value: Fraction | Root, others: list[Fraction | Root], decimals_: Decimals, text: str
) -> None:
    assert write_apart(real(value), [real(other) for other in others], decimals_) == text


def real(value: Fraction | Root) -> Real:
    """The number as a pair that is not in lowest terms, which is none the less the same number."""
    return value if isinstance(value, Root) else (3 * value.numerator, 3 * value.denominator)


EXACT = st.builds(Fraction, st.integers(-(10**18), 10**18), st.sampled_from([1, 3, 7, 10**4, 10**9, 10**14, 10**15]))
NEAR = st.builds(Fraction, st.integers(-(10**6), 10**6), st.sampled_from([10**4, 10**7, 10**12, 10**15, 3 * 10**16]))


@given(EXACT, NEAR, st.sampled_from([IN_DOCUMENTS, IN_SENTENCES]))
def test_two_figures_keep_their_order(one: Fraction, step: Fraction, decimals_: Decimals) -> None:
    other = one + step
    texts = [write_apart(real(value), (real(one), real(other)), decimals_) for value in (one, other)]
    same_side(texts[0], texts[1], one - other)
    for value, text in zip((one, other), texts, strict=True):
        assert decimals(text) <= decimals_.most
        assert abs(Fraction(text) - value) < Fraction(1, 10**decimals_.usual)


@given(EXACT, NEAR, NEAR)
def test_a_writer_keeps_the_order_of_what_it_writes(level: Fraction, one: Fraction, other: Fraction) -> None:
    amounts = [ExactFigure((level + step).as_integer_ratio(), "ha") for step in (one, other)]
    writer = Writer(IN_DOCUMENTS, bounds=[ExactFigure(level.as_integer_ratio(), "ha")], values=amounts)
    bound = writer.number(real(level), "ha").magnitude
    # Two figures on either side of a level, each closer to it than any decimals tell, would both want it to give way.
    if one * other >= 0 or min(abs(one), abs(other)) > Fraction(1, 10**11):
        for step in (one, other):
            same_side(writer.number(real(level + step), "ha").magnitude, bound, step)


def test_what_vanishes() -> None:
    assert vanishes((4, 10**7), IN_SENTENCES)
    assert not vanishes((5, 10**7), IN_SENTENCES)
    assert not vanishes((0, 1), IN_SENTENCES)


# -- the sign of per cent


@pytest.mark.parametrize("unit", ["%", "%/năm"])
def test_per_cent_stands_behind_its_number_as_the_language_has_it(unit: str) -> None:
    shown = figure_text(number((23, 2), unit))
    assert shown == ("11,5%" + unit[1:], "11.5 %" if unit == "%" else "11.5 % a year")


@pytest.mark.parametrize("sign_", ["%", " %", "\u00a0%"])
@pytest.mark.parametrize("per", ["", "/năm"])
def test_per_cent_is_read_with_and_without_a_space(sign_: str, per: str) -> None:
    (read,) = Report(observations=[figure("gross_product_growth", 2026, f"11,5{sign_}{per}")]).observations
    (wanted,) = Report(observations=[figure("gross_product_growth", 2026, f"11,5 %{per}")]).observations
    assert read.value == wanted.value
    if not per:
        (share,) = Report(observations=[figure("forest_cover", 2026, f"trên 75{sign_}")]).observations
        assert (share.bound, str(share.value)) == (
            "above",
            str(Report(observations=[figure("forest_cover", 2026, "75 %")]).observations[0].value),
        )
