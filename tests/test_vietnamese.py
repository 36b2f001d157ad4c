"""Every Vietnamese sentence of the catalogue: Vietnamese through and through, and no figure that the record lacks.

The sentences are those of all situations of all clauses, of the requirements, the warnings and the errors. A number in
an explanation has to be one of the record's: of its figures, the other figures of its evidence, its years, and what
follows from them by counting.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

import pytest

from bt_targets import BACH_THONG, ClauseAssessment
from bt_targets.checks.sentences import MISSING, NOT_READ, SENTENCES
from bt_targets.ground.problems import CODES, meaning
from bt_targets.ground.units import unit_names
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.scorecard.assessment import Number, ShownValue
from bt_targets.wording import terms
from bt_targets.wording.formatting import write_number, write_unit
from bt_targets.wording.requirement import requirement
from tests.scenarios import explained
from tests.share import WHOLE, drawn
from tests.test_sentences import TABLES, texts
from tests.test_sentences import tables as tables_of

pytestmark = pytest.mark.xdist_group("explanations")  # which take long to make, and are made once
TAKEN = None if WHOLE else frozenset(drawn([clause.id for clause in BACH_THONG.clauses]))
NAMES = {"OCOP", "check", "targets", "Unicode", "TCVN3", "VNI", "Excel", "LibreOffice"}
"""Names that are written so in Vietnamese."""
NOT_VIETNAMESE = re.compile(r"(?i)\b\w*(?:[fjwz]|[bcdghklmnpqrstvx]{4}|(?:ed|ing|tion|ment|ly)\b)\w*\b")
"""Words with a letter, a run of consonants or an ending that no Vietnamese word has."""
ENGLISH = re.compile(
    r"(?i)\b(?:the|and|or|of|to|in|is|are|not|no|met|year|years|more|less|than|at|least|by|due|none|null|true|false|"
    r"above|below|about|exact|between|behind|pending|exceeded|undetermined|default|rank|head|people|share|total)\b"
)
"""Words of the English sentences, of values and of ids that might be left in."""
PYTHON = re.compile(r"[{}\[\]_`]|Fraction|Decimal|\bNone\b|\bTrue\b|\bFalse\b|['\"]")
FOREIGN_NUMBER = re.compile(r"\d,\d{3}\b(?=[.,]\d)|\d\.\d{1,2}(?!\d)|\d\.\d{4}|\d %|\d[eE][+-]?\d")
"""Numbers with a comma for thousands, a point for decimals, a space before per cent, or an exponent."""
IDS = set(BACH_THONG.indicators).union(each.name for clause in BACH_THONG.clauses for each in clause.readings)
UNITS = sorted({write_unit(name, "vi") for name in unit_names()}, key=len, reverse=True)
NUMBER = re.compile(r"(?<![\w.,])\d+(?:\.\d{3})*(?:,\d+)?(?!\w)")
YEARS = re.compile(r"\b20\d\d(?:-20\d\d)?\b")
UNIT_AFTER = re.compile(rf" ?(?:{'|'.join(map(re.escape, UNITS))})(?!\w)")


def wrong_words(text: str) -> Iterator[str]:
    """Whatever stands in a sentence that is no Vietnamese."""
    for pattern in (PYTHON, ENGLISH, FOREIGN_NUMBER):
        yield from pattern.findall(text)
    for found in NOT_VIETNAMESE.finditer(text):
        if found.group() not in NAMES:
            yield found.group()
    yield from (name for name in IDS if "_" in name and name in text)
    yield from re.findall(r"\s\s|\s[,.;:)]|\(\s|[.,;:]{2}|\A\s|\s\Z", text)


@pytest.mark.parametrize("text", [
    "Đạt: 12 head.", "Không đạt: năm 2027 is 3.", "là None.", "mức every_year.", "hai  dấu cách.", "là 1,234.5 ha.",
    "là 76.5 ha.", "là 11 %.", "là 1e5 ha.", "là {value}.", "chưa met.", "không có ..", "là [3].",
])  # fmt: skip
def test_what_is_not_vietnamese_is_noticed(text: str) -> None:
    assert list(wrong_words(text))


# -- every sentence of the catalogue


def sentences() -> Iterator[tuple[str, str]]:
    """What people read in Vietnamese beside the explanations, its slots taken out."""
    yield from ((f"sentence {name}", text.vi) for name, text in texts(TABLES).items())
    yield from ((f"term {name}", text.vi) for name, text in texts(tables_of(terms)).items())
    for name, table in (("warning", SENTENCES), ("not read", NOT_READ), ("missing", MISSING)):
        yield from ((f"{name} {key}", text.vi) for key, text in table.items())
    yield from ((f"error {code}", meaning(code).vi) for code in CODES)
    for clause in BACH_THONG.clauses:
        for reading in clause.readings:
            yield f"requirement {clause.id}", requirement(clause, reading, BACH_THONG.term).vi


def test_every_sentence_is_vietnamese() -> None:
    units = {f"sentence {table} {unit}" for table in ("UNIT", "UNIT_OF_ONE") for unit in unit_names()}
    found = {
        name: wrong
        for name, text in sentences()
        if name not in units and (wrong := list(wrong_words(re.sub(r"\{\w+\}", "A", text))))
    }
    assert found == {}


def test_every_warning_and_every_message_is_whole() -> None:
    for table in (SENTENCES, NOT_READ, MISSING):
        for key, text in table.items():
            assert text.vi.endswith("."), key
            assert text.en.endswith("."), key
    for code in CODES:
        assert not meaning(code).vi.endswith("."), code  # what is found and expected follows


# -- every explanation


@cache
def explanations() -> list[tuple[str, Clause, Reading, ClauseAssessment]]:
    """The explanations of all situations, each once."""
    found: dict[str, tuple[str, Clause, Reading, ClauseAssessment]] = {}
    for told in explained(TAKEN):
        where = f"{told.clause.id} {told.reading.name} {told.as_of} {told.perspective}"
        found.setdefault(told.assessment.explanation.vi, (where, told.clause, told.reading, told.assessment))
    return list(found.values())


def figures(assessment: ClauseAssessment) -> Iterator[ShownValue]:
    """Every figure of a record."""
    yield from (assessment.required, assessment.margin, assessment.shortfall, assessment.completion)
    yield from (assessment.path, assessment.needed_per_year)
    for seen in (assessment.observed, *assessment.evidence, *(year.observed for year in assessment.years)):
        if seen is not None:
            yield from (seen.value, seen.upper)
            if seen.interval is not None:
                yield from (seen.interval.lower, seen.interval.upper)
    for year in assessment.years:
        yield from (year.required, year.margin)


def known_numbers(clause: Clause, reading: Reading, assessment: ClauseAssessment) -> Iterator[Fraction]:
    """The exact numbers that an explanation may name: the record's, and what counting makes of them."""
    if clause.indicator.kind not in {"status", "grade"}:
        yield Fraction(*reading.bound(clause.indicator))
    for figure in figures(assessment):
        if isinstance(figure, Number):
            value = abs(Fraction(figure.exact or figure.magnitude))
            yield from (value, Fraction(-(-value // 1)), Fraction(value // 1))
            if figure is assessment.needed_per_year:  # of whole things, all of it at once
                yield from (Fraction(-(-value * years // 1)) for years in range(1, 6))


def shown(value: Fraction) -> set[str]:
    """A number as a sentence may show it."""
    return {write_number(_decimal(value, places), "vi") for places in range(2, 7)}


def _decimal(value: Fraction, places: int) -> str:
    units = (2 * value.numerator * 10**places + value.denominator) // (2 * value.denominator)
    whole, rest = divmod(units, 10**places)
    return f"{whole}.{rest:0{places}}".rstrip("0").rstrip(".")


def without_names(text: str, clause: Clause) -> str:
    """The explanation without the names of indicators and definitions, which may hold numbers."""
    names = [indicator.name.vi for indicator in clause.indicators]
    names += [definition.name.vi for definition in BACH_THONG.definitions]
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "A")
    return text


def test_every_explanation_is_vietnamese_and_ends() -> None:
    for where, _, _, assessment in explanations():
        text = assessment.explanation.vi
        assert list(wrong_words(text)) == [], (where, text)
        assert text.endswith("."), where
        assert not re.search(r": \.|:\.|; \.|\(\)", text), (where, text)


def test_every_number_has_its_unit_or_is_a_year() -> None:
    for where, clause, _, assessment in explanations():
        text = YEARS.sub("", without_names(assessment.explanation.vi, clause))
        for found in NUMBER.finditer(text):
            behind, before = text[found.end() :], text[: found.start()]
            has_unit = UNIT_AFTER.match(behind) or before.endswith("hạng ")
            is_zero = found.group() == "0" and before.endswith(("bằng ", "lớn hơn "))
            is_end_of_range = before.endswith("từ ") and behind.startswith(" đến ")
            assert has_unit or is_zero or is_end_of_range, (where, found.group(), text)


def test_every_number_is_one_of_the_record() -> None:
    for where, clause, reading, assessment in explanations():
        text = without_names(assessment.explanation.vi, clause)
        allowed = {look for number in known_numbers(clause, reading, assessment) for look in shown(number)} | {"0"}
        numbers = set(NUMBER.findall(YEARS.sub("", text)))
        assert numbers <= allowed, (where, numbers - allowed, text)
        term = BACH_THONG.term
        years = {int(year) for found in YEARS.findall(text) for year in found.split("-")}
        known = {used.year for used in assessment.evidence} | set(range(term.baseline, term.last + 1))
        assert years <= known, (where, years - known, text)


def test_every_explanation_says_what_is_required_and_the_verdict() -> None:
    for where, clause, reading, assessment in explanations():
        required, told, *_ = assessment.explanation.vi.split(". ")
        if assessment.years and reading.timing == "average" and "hằng năm" in required:
            continue  # one year of an average, judged alone
        assert requirement(clause, reading, BACH_THONG.term).vi in required, where
        assert told.lower().startswith(terms.VERDICT[assessment.verdict].vi), (where, told)
