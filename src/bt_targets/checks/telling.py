"""From flags to warnings: what holds for several years alike is said once, with the years listed."""

from collections.abc import Hashable, Iterable
from fractions import Fraction
from math import floor
from typing import Final

from bt_targets.checks.flag import Amount, Fact, Facts, Flag, Rounded, Times
from bt_targets.checks.sentences import DETAILS, ONE_YEAR, SENTENCES, SEVERAL_YEARS
from bt_targets.checks.table import CHECKS, severity_of
from bt_targets.deciding.history import Figure
from bt_targets.ground.exact import Ratio
from bt_targets.ground.problems import place_text
from bt_targets.ground.shown import IN_DOCUMENTS, IN_SENTENCES, Decimals, vanishes
from bt_targets.ground.text import LANGS, Lang, Text
from bt_targets.ground.verdicts import WARNING_CODES
from bt_targets.report.document import Places
from bt_targets.report.report import Report
from bt_targets.report.warning import FigureWarning
from bt_targets.scorecard.evidence import single
from bt_targets.scorecard.figures import declared, number
from bt_targets.scorecard.writer import Writer
from bt_targets.wording.facts import SMALLEST_SHOWN
from bt_targets.wording.formatting import bounded, write_figure, write_number, write_observed

_AS_READ: Final = Decimals(IN_DOCUMENTS.usual, IN_SENTENCES.most)
"""The decimals of a warning: whoever looks at a figure again needs to know it from what was meant."""


def told(flags: Iterable[Flag], report: Report, places: Places) -> tuple[FigureWarning, ...]:
    """The warnings in the order of the report; about one figure, in that of the codes."""
    order_of = {
        (observation.indicator, observation.year): place for place, observation in enumerate(report.observations)
    }
    groups: dict[Hashable, list[Flag]] = {}
    for flag in flags:
        year = None if CHECKS[flag.code].joined else flag.year
        key = flag.indicator.id, flag.code, flag.variant, tuple(flag.facts.items()), year
        groups.setdefault(key, []).append(flag)

    def order(group: list[Flag]) -> tuple[int, int, int]:
        first = min(order_of[flag.indicator.id, flag.beside] for flag in group)
        return first, WARNING_CODES.index(group[0].code), group[0].year

    return tuple(_warning(group, places) for group in sorted(groups.values(), key=order))


def _warning(flags: list[Flag], places: Places) -> FigureWarning:
    """One warning for the flags of an indicator that say the same, by year."""
    first = flags[0]
    message = Text(vi=_message(flags, "vi"), en=_message(flags, "en"))
    return FigureWarning(
        code=first.code,
        severity=severity_of(first.code, first.variant),
        indicator=first.indicator.id,
        year=first.year,
        place=_place(flags, places),
        message=message,
    )


def _place(flags: list[Flag], places: Places) -> Text | None:
    """Where the figures stand, in the order of the years; None where nobody knows."""
    known = [places[key] for flag in flags if (key := (flag.indicator.id, flag.beside)) in places]
    if not known:
        return None
    vi, en = (", ".join(dict.fromkeys(place_text(place, lang) for place in known)) for lang in LANGS)
    return Text(vi=vi, en=en)


def _message(flags: list[Flag], lang: Lang) -> str:
    first, several = flags[0], len(flags) > 1
    years, name = ", ".join(str(flag.year) for flag in flags), first.indicator.name.in_(lang)
    head = (SEVERAL_YEARS if several else ONE_YEAR).in_(lang).format(years=years, name=name)
    details = [(f"{flag.year}: " if several else "") + _details(flag, lang) for flag in flags]
    sentence = SENTENCES[f"{first.code}.{first.variant}" if first.variant else first.code].in_(lang)
    return sentence.format(
        head=head,
        be="are" if several else "is",
        have="have" if several else "has",
        details="; ".join(details),
        **_slots(first.facts, lang),
    )


def _details(flag: Flag, lang: Lang) -> str:
    return ", ".join(DETAILS[flag.code].in_(lang).format(**_slots(facts, lang)) for facts in flag.details)


def _slots(facts: Facts, lang: Lang) -> dict[str, str]:
    return {slot: _written(fact, lang) for slot, fact in facts.items()}


def _written(fact: Fact, lang: Lang) -> str:
    match fact:
        case Amount(value, unit):
            return _amount(value, unit, lang)
        case Rounded(value, unit):
            return write_figure(number(value, unit), lang)
        case Times(one, other):
            quotient = Fraction(*one) / Fraction(*other)
            return write_number(str(floor(max(quotient, 1 / quotient) + Fraction(1, 2))), lang)
        case Figure():
            return write_observed(single(fact), fact.indicator, lang)
        case Text():
            return fact.in_(lang)
        case _:
            return str(fact)


def _amount(value: Ratio, unit: str, lang: Lang) -> str:
    if not vanishes(value, _AS_READ):
        return write_figure(Writer(_AS_READ).apart(value, unit, ((0, 1),)), lang)
    return bounded(write_figure(declared(Fraction(SMALLEST_SHOWN).as_integer_ratio(), unit), lang), "below", lang)
