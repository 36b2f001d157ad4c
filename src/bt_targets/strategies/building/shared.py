"""Two clauses that look at one rank: the places gained every year, and the rank at the end (23a and 23b).

The rank that is wanted at the end is chosen first, and the years before it backwards: a gain can always be had by
having stood lower before. With x the places short of the bound and G the places gained in the k years since the
baseline, of the m years to the end, the second clause is on track iff k·x ≤ (m - k)·G.
"""

from fractions import Fraction
from typing import Final, NamedTuple

from bt_targets.ground.intervals import Interval
from bt_targets.ground.verdicts import Verdict
from bt_targets.rules.comparisons import AtMost
from bt_targets.rules.measures import Level, RankGain, RankGainSinceBaseline
from bt_targets.strategies.answers import Answer, ReasonCode
from bt_targets.strategies.choices import Choices
from bt_targets.strategies.forms import Fields, exactly, ranging
from bt_targets.strategies.spans import Inverse

_MORE: Final = 5
"""How many places more than needed are chosen, at most."""


class Rank(NamedTuple):
    """A rank, or the range in which it is known to lie."""

    low: int
    high: int


def can_be_built(gain: Inverse, end: Inverse) -> bool:
    """Whether these are the two kinds of clause that this module knows."""
    return (
        isinstance(gain.reading.measure, RankGain | RankGainSinceBaseline)
        and isinstance(end.reading.measure, Level)
        and isinstance(end.reading.comparison, AtMost)
        and end.reading.timing == "by_end"
    )


def refusal(gain: Inverse, gain_wanted: Answer, end_wanted: Answer) -> ReasonCode | None:
    """Why the two answers, each of which can be had alone, cannot be had together."""
    if gain_wanted.cause is not None or end_wanted.cause is not None:
        return "shared_indicator"
    if gain.at_baseline:
        # Any rank is a start for the gain, and no rank is nothing for the end.
        bare = gain_wanted.verdict == "undetermined"
        return "one_rank_for_both" if bare and end_wanted.verdict != "undetermined" else None
    told = end_wanted.pace in {"on_track", "behind"}
    if gain_wanted.verdict == "undetermined" and told and _since_baseline(gain) and gain.as_of == gain.term.first:
        return "one_rank_for_both"  # a start and a rank that tell the pace tell the gain as well
    return None


def _since_baseline(gain: Inverse) -> bool:
    return isinstance(gain.reading.measure, RankGainSinceBaseline)


def figures(choices: Choices, gain: Inverse, gain_wanted: Answer, end: Inverse, end_wanted: Answer) -> list[Fields]:
    """The ranks that give both clauses their answers, which must not be refused."""
    ranks = _Ranks(choices, gain, gain_wanted.verdict, end, end_wanted).of_years()
    return [
        exactly(choices, gain.indicator, year, Fraction(rank.low))
        if rank.low == rank.high
        else ranging(choices, gain.indicator, year, Interval((rank.low, 1), False, (rank.high, 1), False))
        for year, rank in sorted(ranks.items())
    ]


class _Ranks:
    def __init__(self, choices: Choices, gain: Inverse, gained: Verdict, end: Inverse, wanted: Answer) -> None:
        self.choices = choices
        self.gain, self.gained, self.wanted = gain, gained, wanted
        self.places, self.bound = int(gain.limit), int(end.limit)
        self.start, self.now, self.last = gain.term.baseline, gain.as_of, gain.term.last

    def more(self) -> int:
        return self.choices.between(0, _MORE)

    @property
    def told(self) -> bool:
        """Whether the path to the end has to tell the pace."""
        return self.wanted.pace in {"on_track", "behind"}

    def of_years(self) -> dict[int, Rank]:
        """The rank of each year that has one."""
        if self.gain.at_baseline:
            return {} if self.gained == "undetermined" else {self.start: self._final_rank()}
        if self.gained == "undetermined":
            return self._untold()
        gains = self._gains()
        rank = self._on_path(sum(gains.values()), self.start, self.now) if self.told else self._final_rank()
        ranks = {self.now: rank}
        # A range is counted from the end that makes the gain the hardest to have, or to miss.
        place = rank.low if self.gained == "not_met" else rank.high
        for year in range(self.now, self.start, -1):
            place = max(1, place + gains[year])
            ranks[year - 1] = Rank(place, place)
        if self.wanted.pace == "unclear":
            ranks[self.start] = self._blurred(place, missed=self._first_is_missed(gains))
        return ranks

    def _final_rank(self) -> Rank:
        """The last rank, where nothing depends on how it was come by. From rank 2 a gain can still be missed."""
        match self.wanted.verdict:
            case "exceeded":
                low = high = self.choices.between(2, self.bound - 1)
            case "met":
                low = high = self.bound
            case "undetermined":
                low = self.bound - self.choices.between(0, min(_MORE, self.bound - 2))
                high = self.bound + 1 + self.more()
            case _:
                low = high = self.bound + 1 + self.more()
        return Rank(low, high)

    def _on_path(self, gained: int, since: int, year: int) -> Rank:
        """A rank short of the bound, on the path from where so many places more were left to gain, or behind it."""
        most = (self.last - year) * gained // (year - since)
        on_track = self.wanted.pace == "on_track"
        short = self.choices.between(1, most) if on_track else max(0, most) + 1 + self.more()
        return Rank(self.bound + short, self.bound + short)

    def _gains(self) -> dict[int, int]:
        """The places gained in each year since the baseline, so that the first clause gets its answer."""
        years = range(self.start + 1, self.now + 1)
        pivot = self.choices.one_of(self.gain.judged_years[::-1])
        match self.gained:
            case "exceeded":
                return {year: self.places + 1 + self.more() for year in years}
            case "met" if _since_baseline(self.gain):
                # Just enough until the pivot; later years may be ahead.
                return {year: self.places + (self.more() if year > pivot else 0) for year in years}
            case "met":
                return {year: self.places + (0 if year == pivot else self.more()) for year in years}
        if _since_baseline(self.gain):
            most = self.places * len(years) - 1
            return {year: self._few(most) if year == years[0] else 0 for year in years}
        return {year: self._few(self.places - 1) if year == pivot else self.places + 1 + self.more() for year in years}

    def _few(self, most: int) -> int:
        """Fewer places than are asked for; as many as possible where the path still has to be kept to."""
        return most - (0 if self.wanted.pace == "on_track" else self.more())

    def _first_is_missed(self, gains: dict[int, int]) -> bool:
        if _since_baseline(self.gain):
            return self.gained == "not_met"
        return gains[self.start + 1] < self.places

    def _blurred(self, place: int, *, missed: bool) -> Rank:
        """A start that is a range, and leaves every gain as it came out."""
        if not missed:
            return Rank(place, place + 1 + self.more())
        return Rank(max(1, place - 1 - self.more()), place) if place > 1 else Rank(1, 2)

    def _untold(self) -> dict[int, Rank]:
        """The gain cannot be told, because something that it needs is missing."""
        if self.wanted.verdict == "undetermined":
            return {}
        if not self.told:
            return {self.now: self._final_rank()}
        if not _since_baseline(self.gain):
            # A start from before the baseline year tells the pace, and no year has the year before.
            since, year = self.start - 1, self.now
        else:
            # The year that is judged alone must not be told; over the term a year before it is left out instead.
            since, year = self.start, self.now - (1 if self.gain.perspective == "year" else 0)
        gained = self.places * (year - since) + self.more()
        rank = self._on_path(gained, since, year)
        return {since: Rank(rank.low + gained, rank.low + gained), year: rank}
