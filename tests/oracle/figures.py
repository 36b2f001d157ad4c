"""Random reports whose figures lie at, just below and just above what is required."""

import random
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from .evaluator import Book, Observation, read_observation, whole_root
from .rules import (
    BASELINE_YEAR,
    CLAUSES,
    FIRST_YEAR,
    INDICATORS,
    LAST_YEAR,
    PER_YEAR,
    SCALES,
    UNITS,
    Indicator,
    Reading,
)

Entry = dict[str, Any]
HUNDRED = Fraction(100)
TINY = Fraction(1, 10**9)
BASELINE_SETS: tuple[tuple[int, ...], ...] = (
    (),
    (2025,),
    (2025,),
    (2025,),
    (2024,),
    (2023,),
    (2023, 2025),
    (2024, 2025),
    (2023, 2024, 2025),
    (2019, 2025),
)
MOODS = ("exceed", "pass", "pass", "edge", "edge", "fail", "wild")
PLANTING = ("new_planting", "replanting", "scattered_planting")
PLACES = ("Quân Thông", "Đông Thắng", "Dương Phong", "Bản Mới")
ORGANISATIONS = ("farmers", "women", "veterans", "youth", "trade_union")


# --- numbers as text -----------------------------------------------------------------


def decimal_places(value: Fraction) -> int | None:
    """How many decimals the value takes, or None where it never ends."""
    rest = value.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    return max(twos, fives) if rest == 1 else None


def is_noise(value: Fraction) -> bool:
    """Whether the value, as a decimal, is refused as what a calculation left of a shorter number."""
    places = decimal_places(value)
    if not places:
        return False
    size = abs(value)
    digits = str(size.numerator * 10**places // size.denominator).strip("0")
    if len(digits) < 15:
        return False
    power = Fraction(1)
    while size * power >= 10**9:
        power /= 10
    while size * power < 10**8:
        power *= 10
    short = round(size * power) / power
    return size < Fraction(1, 10**9) or abs(size - short) * 10**12 <= size


def magnitude(rng: random.Random, value: Fraction) -> str:
    """The value as a plain decimal or, where there is none that is accepted, as a fraction."""
    places = decimal_places(value)
    if places is None or is_noise(value):
        return f"{value.numerator}/{value.denominator}"
    scaled = abs(value.numerator) * 10**places // value.denominator
    whole, rest = divmod(scaled, 10**places)
    text = f"{whole}.{rest:0{places}d}" if places else str(whole)
    if places and rng.random() < 0.05:
        text += "0"
    return "-" + text if value < 0 else text


def json_number(value: Fraction) -> int | float | None:
    """The value as a number of JSON, where its shortest form is exactly the value and is accepted."""
    if is_noise(value):
        return None
    if value.denominator == 1:
        return value.numerator if abs(value.numerator) < 2**53 else None
    number = float(value)
    text = repr(number)
    return number if "e" not in text and Fraction(text) == value else None


# --- single values -------------------------------------------------------------------


def units_of(rng: random.Random, indicator: Indicator) -> tuple[str, Fraction]:
    """An accepted unit, and how many of the indicator's own unit it is."""
    per_year = indicator.unit.endswith(PER_YEAR)
    name, factor = indicator.unit.removesuffix(PER_YEAR), Fraction(1)
    if indicator.kind == "quantity":
        dimension, own = UNITS[name]
        accepted = [one for one, (other, _) in UNITS.items() if other == dimension]
        name = rng.choice([name, *accepted])
        factor = UNITS[name][1] / own
    return name + (PER_YEAR if per_year and rng.random() < 0.5 else ""), factor


def scalar(rng: random.Random, indicator: Indicator, values: list[Fraction]) -> tuple[list[Any], str | None]:
    """Values (one, or the ends of a range) in one common form, and the unit beside them."""
    if indicator.kind == "status":
        return [value == 1 for value in values], None
    if indicator.kind == "grade":
        names = SCALES[indicator.scale]
        return [names[int(value)] for value in values], None
    unit, factor = units_of(rng, indicator)
    numbers = [json_number(value / factor) for value in values]
    if None not in numbers and rng.random() < 0.5:
        bare = indicator.kind in ("countable", "rank") and rng.random() < 0.5
        return list(numbers), None if bare else unit
    return [{"magnitude": magnitude(rng, one / factor), "unit": unit} for one in values], None


def lowest_value(indicator: Indicator) -> Fraction:
    """The least value an indicator can be given (a rate stays above it)."""
    return Fraction({"rank": 1, "rate": -100}.get(indicator.kind, 0))


def highest_value(indicator: Indicator) -> Fraction | None:
    """The greatest value an indicator can be given."""
    if indicator.kind == "grade":
        return Fraction(len(SCALES[indicator.scale]) - 1)
    if indicator.kind == "status":
        return Fraction(1)
    if indicator.kind == "share" and not indicator.may_pass_100:
        return HUNDRED
    return None


def stepped(indicator: Indicator) -> bool:
    """Whether only whole values exist."""
    return indicator.kind in ("countable", "rank", "grade", "status")


def fit(rng: random.Random, indicator: Indicator, value: Fraction) -> Fraction:
    """The nearest value that the indicator can have."""
    if stepped(indicator) and value.denominator != 1:
        value = Fraction(value.numerator // value.denominator + rng.randint(0, 1))
    low, high = lowest_value(indicator), highest_value(indicator)
    if high is not None and value > high:
        value = high
    if indicator.kind == "rate" and value <= low:
        return Fraction(-99)
    value = max(value, low)
    if len(str(value)) > 60:
        value = Fraction(value.numerator * 10**9 // value.denominator, 10**9)
    return value


def possible_bounds(indicator: Indicator, value: Fraction) -> list[str]:
    """The bounds that leave at least one value."""
    if indicator.kind == "status":
        return ["exact"]
    bounds = ["at_least", "at_most", "between"]
    if indicator.kind != "grade":
        bounds.append("about")
    if value > lowest_value(indicator):
        bounds.append("below")
    high = highest_value(indicator)
    if high is None or value < high:
        bounds.append("above")
    return bounds


def nudge(rng: random.Random, indicator: Indicator, value: Fraction) -> Fraction:
    """A small or middling amount by which a value of the indicator may differ."""
    if stepped(indicator):
        return Fraction(rng.choice((1, 1, 1, 2, rng.randint(1, 10))))
    large = Fraction(rng.randint(1, 60), 100) * max(value, Fraction(1))
    rounded_large = Fraction(round(large * 100), 100) or Fraction(1, 10)
    return rng.choice((TINY, TINY, Fraction(1, 10), Fraction(1, 100), rounded_large))


def bounded(rng: random.Random, indicator: Indicator, value: Fraction, bound: str) -> tuple[Entry, Fraction]:
    """The fields value, unit, bound and upper of a value."""
    ends = [value]
    if bound == "between":
        other = value
        if rng.random() < 0.9:
            step = nudge(rng, indicator, value)
            other = fit(rng, indicator, value + rng.choice((step, -step)))
        ends = sorted((value, other))
    shown, unit = scalar(rng, indicator, ends)
    fields: Entry = {"value": shown[0]}
    if unit is not None:
        fields["unit"] = unit
    if bound != "exact" or rng.random() < 0.1:
        fields["bound"] = bound
    if bound == "between":
        fields["upper"] = shown[1]
    return fields, value


# --- counts --------------------------------------------------------------------------


def counts(rng: random.Random, indicator: Indicator, value: Fraction, least_whole: int) -> tuple[int, int]:
    """A part and a whole that give the share, or nearly so where that takes too many."""
    share = value / 100
    if share.denominator <= 10**11:
        times = rng.randint(1, 20)
        while share.denominator * times < least_whole:
            times += rng.randint(1, 20)
        return share.numerator * times, share.denominator * times
    whole = rng.randint(max(1, least_whole), 1_000)
    part = share.numerator * whole // share.denominator + rng.randint(0, 1)
    return (part if indicator.may_pass_100 else min(part, whole)), whole


def count_fields(rng: random.Random, part: int, whole: int) -> Entry:
    """Counts as the document gives them, with some of the whole left out or none."""
    excluded = rng.choice((0, 0, 1, rng.randint(1, 50)))
    fields: Entry = {"part": part, "whole": whole + excluded}
    if excluded or rng.random() < 0.3:
        fields["excluded"] = excluded
    return fields


def no_events(rng: random.Random) -> Entry:
    """Counts of a year in which nothing happened that counts."""
    whole = rng.choice((0, 0, rng.randint(1, 9)))
    fields: Entry = {"part": 0, "whole": whole}
    if whole or rng.random() < 0.5:
        fields["excluded"] = whole
    return fields


def split_counts(rng: random.Random, indicator: Indicator, part: int, whole: int, pieces: int) -> list[tuple[int, int]]:
    """Parts and wholes of several components that add up to the given ones."""
    cuts = sorted(rng.sample(range(1, whole), pieces - 1)) if pieces > 1 else []
    wholes = [end - start for start, end in zip([0, *cuts], [*cuts, whole], strict=True)]
    shared = []
    left = part
    for position, own in enumerate(wholes):
        later = sum(wholes[position + 1 :])
        most = min(left, own)
        fewest = min(most, max(0, left - later))
        taken = (left if indicator.may_pass_100 else most) if position == len(wholes) - 1 else rng.randint(fewest, most)
        shared.append((taken, own))
        left -= taken
    return shared


# --- components ----------------------------------------------------------------------


def may_have_components(indicator: Indicator) -> bool:
    """Whether a value of the indicator can be given by parts."""
    if indicator.kind == "quantity":
        return "người" not in indicator.unit
    return indicator.kind in ("countable", "share", "grade")


def component_names(rng: random.Random, indicator: Indicator, pieces: int) -> list[str]:
    """Names for the parts of a value."""
    if indicator.id == "afforestation_area":
        return list(PLANTING[:pieces])
    if indicator.kind == "grade":
        return rng.sample(ORGANISATIONS, pieces)
    return list(PLACES[:pieces])


def split_value(rng: random.Random, indicator: Indicator, value: Fraction, pieces: int) -> list[Fraction]:
    """Parts of a value: they add up to it or, for grades, the lowest is it."""
    if indicator.kind == "grade":
        top = len(SCALES[indicator.scale]) - 1
        parts = [Fraction(rng.randint(int(value), top)) for _ in range(pieces - 1)]
        parts.append(value)
        rng.shuffle(parts)
        return parts
    step = 1 if indicator.kind == "countable" else rng.choice((1, 10, 1_000))
    parts = []
    left = value
    for _ in range(pieces - 1):
        share = left * Fraction(rng.randint(0, 100), 100)
        taken = Fraction(share.numerator * step // share.denominator, step)
        parts.append(taken)
        left -= taken
    return [*parts, left]


def component(rng: random.Random, indicator: Indicator, value: Fraction, bound: str, common: str) -> Any:
    """One component in one of its forms; a bare number is in the observation's unit."""
    if bound == "exact" and indicator.kind != "grade" and rng.random() < 0.3:
        factor = Fraction(1)
        if indicator.kind == "quantity":
            own = UNITS[indicator.unit.removesuffix(PER_YEAR)][1]
            factor = UNITS[common.removesuffix(PER_YEAR)][1] / own
        number = json_number(value / factor)
        if number is not None:
            return number
    fields, _ = bounded(rng, indicator, value, bound)
    plain = not isinstance(fields["value"], int | float) and "bound" not in fields
    if plain and rng.random() < 0.7:
        return fields["value"]
    return fields


def with_components(
    rng: random.Random, indicator: Indicator, value: Fraction, bound_chance: float
) -> tuple[Entry, Fraction]:
    """A value given by parts, and the value it comes to (bounds left aside)."""
    pieces = rng.randint(1, 3)
    names = component_names(rng, indicator, pieces)
    if indicator.kind == "share":
        part, whole = counts(rng, indicator, value, pieces + 1)
        given: Entry = {}
        shares = split_counts(rng, indicator, part, whole, pieces)
        for name, (own_part, own_whole) in zip(names, shares, strict=True):
            one: Entry = count_fields(rng, own_part, own_whole)
            if rng.random() < bound_chance / 4:
                one = {"value": one, "bound": rng.choice(("exact", "about"))}
            given[name] = one
        if indicator.whole == "events" and rng.random() < 0.2:
            given["Nà Váng"] = no_events(rng)
        return {"components": given}, HUNDRED * part / whole
    common, _ = units_of(rng, indicator)
    given = {}
    for name, own in zip(names, split_value(rng, indicator, value, pieces), strict=True):
        bound = "exact"
        if rng.random() < bound_chance:
            bound = rng.choice(possible_bounds(indicator, own))
        given[name] = component(rng, indicator, own, bound, common)
    fields: Entry = {"components": given}
    bare = any(isinstance(one, int | float) for one in given.values())
    if bare and not (indicator.kind == "countable" and rng.random() < 0.5):
        fields["unit"] = common
    return fields, value


# --- what is required ----------------------------------------------------------------


def path_values(begin: Fraction, target: Fraction, start: int, year: int) -> list[Fraction]:
    """The straight path between two levels."""
    return [begin + (target - begin) * Fraction(year - start, LAST_YEAR - start)]


def growing_path(begin: Fraction, growth: Fraction, start: int, year: int) -> list[Fraction]:
    """Decimals just below and just above a path that grows by an equal factor each year."""
    steps, all_steps = year - start, LAST_YEAR - start
    raised = begin**all_steps * growth**steps * 10 ** (9 * all_steps)
    below = Fraction(whole_root(raised.numerator // raised.denominator, all_steps), 10**9)
    return [below, below + TINY]


class Drawer:
    """Draws the observations of one report, each with the earlier ones in view."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.entries: list[Entry] = []
        self.drawn: dict[str, dict[int, Fraction]] = {}
        self.density = rng.choice((0.15, 0.5, 0.8, 0.95, 1.0, 1.0))
        self.bound_chance = rng.choice((0.0, 0.0, 0.08, 0.15, 0.4))
        self.component_chance = rng.choice((0.0, 0.15, 0.4))
        self.definition_chance = rng.choice((0.0, 0.15, 0.5))
        self.mood = rng.choice((None, None, *MOODS))

    # What is known so far

    def baseline(self, indicator: str) -> tuple[int, Fraction] | None:
        """The year and value of the baseline, as far as drawn."""
        years = [year for year in self.drawn.get(indicator, {}) if year <= BASELINE_YEAR]
        return (max(years), self.drawn[indicator][max(years)]) if years else None

    def value(self, indicator: str, year: int) -> Fraction | None:
        """The value drawn for a year."""
        return self.drawn.get(indicator, {}).get(year)

    def anchors(self, reading: Reading, year: int) -> list[Fraction]:
        """Values on which the answer of a reading turns in a year."""
        level = reading.level
        start = self.baseline(reading.indicator)
        previous = self.value(reading.indicator, year - 1)
        if reading.test in ("at_least", "more_than", "at_most", "grade", "holds"):
            if reading.timing == "cumulative":
                return self.count_anchors(reading, year)
            found = [level, level]
            if reading.timing == "by_end" and start is not None and year > BASELINE_YEAR:
                found += path_values(start[1], level, start[0], year)
            return found
        if reading.test == "share_of_base":
            base = self.baseline(reading.base)
            return [] if base is None else [level * base[1]]
        if reading.test == "yearly_growth":
            return [] if previous is None else [previous * (1 + level)]
        if reading.test == "rank_gain":
            return [] if previous is None else [previous - level, previous]
        if start is None or year <= BASELINE_YEAR:
            return []
        begun, begin = start
        if reading.test == "average_growth":
            return [begin * (1 + level) ** (year - begun)]
        if reading.test == "absolute_increase":
            return [begin + level, *path_values(begin, begin + level, begun, year)]
        if reading.test == "relative_increase":
            path = growing_path(begin, 1 + level, begun, year)
            return [begin * (1 + level), *path, *path]
        if reading.test == "rank_gain_since_baseline":
            return [begin - level * (year - begun)]
        return []

    def count_anchors(self, reading: Reading, year: int) -> list[Fraction]:
        """What a year must add for the sum to stand at the level, or on its way there."""
        so_far = Fraction(0)
        for earlier in range(FIRST_YEAR, year):
            so_far += self.value(reading.indicator, earlier) or Fraction(0)
        share = Fraction(year - BASELINE_YEAR, LAST_YEAR - BASELINE_YEAR)
        return [reading.level - so_far, reading.level * share - so_far, Fraction(0)]

    def rate_anchors(self, reading: Reading, year: int) -> list[Fraction]:
        """The rate itself, and the rate that makes the average so far exactly right."""
        product = Fraction(1)
        for earlier in range(FIRST_YEAR, year):
            product *= 1 + (self.value(reading.rates, earlier) or Fraction(0)) / 100
        exact = 100 * ((1 + reading.level) ** (year - BASELINE_YEAR) / product - 1)
        return [100 * reading.level, exact, exact]

    # Drawing

    def aim(self, indicator: Indicator, anchor: Fraction, mood: str, *, lower: bool) -> Fraction:
        """A value at an anchor, or a little or a lot to one side of it."""
        rng = self.rng
        step = nudge(rng, indicator, anchor)
        sides = {
            "exceed": (1, 1, 1),
            "pass": (0, 0, 1),
            "edge": (-1, 0, 1),
            "fail": (-1, -1, -1),
            "wild": (-3, 0, 3),
        }
        moved = step * rng.choice(sides[mood])
        return fit(rng, indicator, anchor - moved if lower else anchor + moved)

    def typical(self, indicator: Indicator) -> Fraction:
        """A starting value where nothing is required of one."""
        rng = self.rng
        if rng.random() < 0.05:
            return lowest_value(indicator) if indicator.kind != "rate" else Fraction(0)
        if indicator.kind == "rank":
            return Fraction(rng.choice((1, 2, 3, 4, 5, 8, 29, 30, 31, 32, rng.randint(1, 60), rng.randint(31, 99))))
        if indicator.kind == "share":
            return Fraction(rng.randint(0, 1_000), 10)
        if indicator.kind == "rate":
            return Fraction(rng.randint(-200, 300), 10)
        if indicator.kind in ("grade", "status"):
            return Fraction(rng.randint(0, int(highest_value(indicator) or 0)))
        if indicator.kind == "countable":
            if indicator.id == "party_members":
                return Fraction(rng.choice((738, 100, 700, rng.randint(1, 2_000))))
            return Fraction(rng.choice((0, 1, 2, rng.randint(0, 20), rng.randint(0, 900))))
        return Fraction(rng.choice((100, 1_000, rng.randint(1, 90_000))), rng.choice((1, 1, 10)))

    def emit(self, indicator: Indicator, year: int, value: Fraction) -> Observation:
        """Write one observation down in some valid form."""
        rng = self.rng
        entry: Entry = {"indicator": indicator.id, "year": year}
        actual = value
        chance = rng.random()
        if indicator.whole == "events" and chance < 0.07:
            entry["value"] = no_events(rng)
        elif may_have_components(indicator) and rng.random() < self.component_chance:
            fields, actual = with_components(rng, indicator, value, self.bound_chance)
            entry |= fields
        elif indicator.kind == "share" and rng.random() < 0.3:
            part, whole = counts(rng, indicator, value, 1)
            actual = HUNDRED * part / whole
            entry["value"] = count_fields(rng, part, whole)
            if rng.random() < self.bound_chance / 4:
                bounds = possible_bounds(indicator, actual)
                entry["bound"] = rng.choice([one for one in bounds if one != "between"])
        else:
            bound = "exact"
            if rng.random() < self.bound_chance:
                bound = rng.choice(possible_bounds(indicator, value))
            fields, actual = bounded(rng, indicator, value, bound)
            if indicator.kind == "status":
                fields.pop("bound", None)
            entry |= fields
        if indicator.definition and rng.random() < self.definition_chance:
            entry["definition"] = rng.choice((indicator.definition, indicator.definition, *indicator.other_definitions))
        if rng.random() < 0.2:
            entry["status"] = rng.choice(("official", "provisional", "estimate"))
        if rng.random() < 0.1:
            entry["source"] = "Niên giám"
        self.entries.append(entry)
        self.drawn.setdefault(indicator.id, {})[year] = actual
        return read_observation(entry)

    def withdraw(self) -> None:
        """Take the last observation back."""
        entry = self.entries.pop()
        del self.drawn[entry["indicator"]][entry["year"]]

    def never_enough(self, reading: Reading) -> None:
        """Every year of the term reported and none of them enough, or not for certain: a clause that one year settles."""
        rng, usual = self.rng, self.bound_chance
        self.bound_chance = rng.choice((usual, 0.3))
        years = [*rng.choice(BASELINE_SETS), *range(FIRST_YEAR, LAST_YEAR + 1)]
        counted_up = reading.timing == "cumulative"
        level, mood = (Fraction(0), "edge") if counted_up else (reading.level, "fail")
        self.series(INDICATORS[reading.indicator], years, lambda _: [level], mood=mood)
        self.bound_chance = usual

    def years(self, *, started: bool = True) -> list[int]:
        """Which years an indicator is observed in; not `started`: now and then none before the term."""
        rng = self.rng
        if not started and rng.random() < 0.1:
            return [year for year in range(FIRST_YEAR, LAST_YEAR + 1) if rng.random() < self.density]
        before = rng.choice(BASELINE_SETS[1:] if self.density > 0.9 else BASELINE_SETS)
        term = range(FIRST_YEAR, LAST_YEAR + 1)
        return [*before, *(year for year in term if rng.random() < self.density)]

    def series(
        self,
        indicator: Indicator,
        years: list[int],
        anchors: Callable[[int], list[Fraction]],
        *,
        lower: bool = False,
        mood: str | None = None,
    ) -> None:
        """Draw an indicator over the years."""
        rng = self.rng
        usual = mood or self.mood or rng.choice(MOODS)
        for year in years:
            mood = rng.choice(MOODS) if rng.random() < 0.12 else usual
            found = anchors(year)
            wild = 0.5 if year <= BASELINE_YEAR else 0.04
            if not found or rng.random() < wild:
                self.emit(indicator, year, fit(rng, indicator, self.typical(indicator)))
            else:
                value = self.aim(indicator, rng.choice(found), mood, lower=lower)
                self.emit(indicator, year, value)

    def growth(self, levels: Reading) -> None:
        """Levels, rates or both, with and without a baseline."""
        rng = self.rng
        mode = rng.choice(("levels", "levels", "rates", "rates", "both", "mixed"))
        product, rates = INDICATORS[levels.indicator], INDICATORS[levels.rates]
        years = self.years()
        term = [year for year in years if year >= FIRST_YEAR]
        if mode == "rates":
            some = [year for year in term if rng.random() < 0.15]
            years = some
        elif mode == "mixed":
            years = [year for year in years if rng.random() < 0.6]
        yearly = next(
            reading
            for clause in CLAUSES
            for reading in clause.readings
            if reading.test == "yearly_growth" and reading.indicator == levels.indicator
        )

        def level_anchors(year: int) -> list[Fraction]:
            return self.anchors(levels, year) + self.anchors(yearly, year)

        self.series(product, years, level_anchors)
        if mode != "levels":
            rate_years = self.years()
            if mode == "rates" and rng.random() < 0.6:
                rate_years = [*range(FIRST_YEAR, rng.randint(FIRST_YEAR, LAST_YEAR) + 1)]
                if rng.random() < 0.6:
                    rate_years = [*range(FIRST_YEAR, LAST_YEAR + 1)]
            self.series(rates, rate_years, lambda year: self.rate_anchors(levels, year))

    def poor_households(self, reading: Reading) -> None:
        """Poor households, and never more protected ones among them."""
        rng = self.rng
        poor, protected = INDICATORS[reading.indicator], INDICATORS[reading.part]
        part_density = rng.choice((0.0, 0.5, 0.95, 1.0))
        usual = self.mood or rng.choice(MOODS)
        start: tuple[int, Fraction] | None = None
        for year in self.years():
            mood = rng.choice(MOODS) if rng.random() < 0.12 else usual
            net = Fraction(rng.choice((0, 1, 2, 5, 20, 99)))
            if year > BASELINE_YEAR:
                found = [Fraction(0)]
                if start is not None:
                    found += path_values(start[1], Fraction(0), start[0], year)
                net = self.aim(poor, rng.choice(found), mood, lower=True)
            sheltered = Fraction(rng.choice((0, 0, 1, 3, rng.randint(0, 40))))
            seen = self.emit(poor, year, net + sheltered)
            if year <= BASELINE_YEAR:
                start = (year, net)
            if rng.random() < part_density:
                other = self.emit(protected, year, sheltered)
                assert seen.span is not None
                assert other.span is not None
                if seen.span.upper is not None and other.span.lower > seen.span.upper:
                    self.withdraw()

    def all_schools(self, reading: Reading) -> None:
        """Schools, never fewer than those of national standard, and never none."""
        rng = self.rng
        part, whole = INDICATORS[reading.indicator], INDICATORS[reading.part]
        book = Book({"observations": self.entries}, LAST_YEAR)
        for year in self.years():
            counted = self.value(part.id, year)
            more = rng.choice((0, 0, 0, 1, 1, rng.randint(0, 5)))
            at_least = Fraction(6) if counted is None else counted
            seen = self.emit(whole, year, max(Fraction(1), at_least + more))
            among = book.get(part.id, year)
            fewest = Fraction(1)
            if among is not None and among.span is not None:
                fewest = max(fewest, among.span.lower)
            assert seen.span is not None
            if seen.span.upper is not None and seen.span.upper < fewest:
                self.withdraw()


def random_report(rng: random.Random) -> dict[str, Any]:
    """A valid report document, in machine forms, aimed at where verdicts turn."""
    drawer = Drawer(rng)
    readings: dict[str, list[Reading]] = {}
    for clause in CLAUSES:
        for reading in clause.readings:
            readings.setdefault(reading.indicator, []).append(reading)
            if reading.base:
                years = list(rng.choice(BASELINE_SETS))
                if rng.random() < 0.3:
                    years.append(rng.randint(FIRST_YEAR, LAST_YEAR))
                drawer.series(INDICATORS[reading.base], years, lambda _: [])
    skipped = rng.choice((0.0, 0.0, 0.1, 0.6))
    for indicator, own in readings.items():
        if rng.random() < skipped:
            continue
        first = own[0]
        if first.rates:
            drawer.growth(first)
            continue
        if first.test == "net_at_most":
            drawer.poor_households(first)
            continue

        if first.timing in ("once", "cumulative") and rng.random() < 0.3:
            drawer.never_enough(first)
            continue
        aimed_at = [rng.choice(own)] if rng.random() < 0.3 else own

        def anchors(year: int, aimed_at: list[Reading] = aimed_at) -> list[Fraction]:
            return [one for reading in aimed_at for one in drawer.anchors(reading, year)]

        lower = INDICATORS[indicator].kind == "rank"
        started = first.test != "absolute_increase"
        drawer.series(INDICATORS[indicator], drawer.years(started=started), anchors, lower=lower)
        for reading in own:
            if reading.test == "ratio" and rng.random() < 0.8:
                drawer.all_schools(reading)
        if first.pace_from and rng.random() < 0.9:

            def to_the_end(year: int, name: str = first.pace_from) -> list[Fraction]:
                start = drawer.baseline(name)
                if start is None or year <= BASELINE_YEAR:
                    return [HUNDRED]
                return path_values(start[1], HUNDRED, start[0], year)

            drawer.series(INDICATORS[first.pace_from], drawer.years(), to_the_end)
    entries = drawer.entries
    rng.shuffle(entries)
    return {
        "schema": "bt-targets/report/1",
        "resolution": "bach-thong-2025-2030",
        "commune": "Bạch Thông",
        "observations": entries,
    }
