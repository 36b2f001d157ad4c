"""On average: growth from a start, by levels or by the rates of every year."""

from bt_targets.strategies.answers import takes_rates
from bt_targets.strategies.building.maker import BIG, TOLD, ZERO, Letter, Maker
from bt_targets.strategies.written import exactly


def build(make: Maker) -> None:
    """A start and the last figure, or the rates of all years."""
    asked, wanted, term = make.asked, make.wanted, make.asked.term
    if asked.at_start:
        make.refuse_margin()
        if wanted.verdict == "pending":
            make.observe(exactly(make.draw, asked.indicator, make.baseline_year(), make.start((), 1)))
        return
    letter: Letter = wanted.verdict
    if letter == "pending":
        on_track = (wanted.pace or make.one_of(("on_track", "behind"))) == "on_track"
        letter = make.one_of(("met", "exceeded")) if on_track else "not_met"
        if make.margin is not None:
            letter = "not_met" if not on_track else "exceeded" if make.margin > 0 else "met"
    elif letter == "undetermined":
        letter = make.cause()
        make.refuse_margin()
    year = asked.as_of if asked.at_end else make.one_of(range(asked.as_of, term.first - 1, -1))
    if takes_rates(asked) and letter in TOLD and make.margin is None and make.chance():
        _rates(make, year, letter)
        return
    since = make.baseline_year()
    start = make.start((letter,), year - since, at_least=abs(make.margin or ZERO) * BIG)
    if letter != "missing_baseline":
        make.observe(exactly(make.draw, asked.indicator, since, start))
    at = make.levels(start, year - since)
    make.come_out(year, "not_met" if letter == "missing_baseline" else letter, at, margin=True)


def _rates(make: Maker, last: int, letter: Letter) -> None:
    """Reported growth rates of every year: none on the other side of the bound, and one that tips the scales."""
    years = range(make.asked.term.first, last + 1)
    pivot = make.one_of(years)
    for year in years:
        make.put_rate(year, letter if year == pivot else make.one_of(("met", letter)))
