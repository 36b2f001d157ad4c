"""The words that the thirty targets are declared in: those of `rules/`, and those of the political report."""

from datetime import date
from typing import NamedTuple

from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause
from bt_targets.rules.comparisons import GradeAtLeast, Holds, at_least, at_most, more_than
from bt_targets.rules.declaring import (
    Rule,
    clause,
    grade,
    quantity,
    rank,
    rate,
    reading,
    share,
    share_of_events,
    stated,
    text,
)
from bt_targets.rules.indicators import Indicator, StatusWords
from bt_targets.rules.measures import (
    AbsoluteIncrease,
    AverageGrowth,
    RankGain,
    RankGainSinceBaseline,
    RelativeIncrease,
    ShareOfBase,
    YearlyGrowth,
)
from bt_targets.rules.subjects import Less, ShareOf
from bt_targets.rules.targets import Source, Target
from bt_targets.rules.usage import UsualDefinition

__all__ = ["Item", "Rule", "clause", "reading", "target", "text"]
__all__ += ["grade", "quantity", "rank", "rate", "recognition", "share", "share_of_events"]
__all__ += ["GradeAtLeast", "Holds", "at_least", "at_most", "more_than"]
__all__ += ["AbsoluteIncrease", "AverageGrowth", "RelativeIncrease", "ShareOfBase", "YearlyGrowth"]
__all__ += ["Less", "RankGain", "RankGainSinceBaseline", "ShareOf"]


class Item(NamedTuple):
    """An item of the political report: its number, the section it stands in, and a title."""

    number: int
    section: str
    vi: str
    en: str


def target(item: Item, vi: str, en: str, *clauses: Clause) -> Target:
    """A target: what the item asks for, in the words of this library, and its clauses."""
    return Target(
        number=item.number,
        section=item.section,
        title=text(item.vi, item.en),
        summary=text(vi, en),
        source=Source(
            document=text(
                "Báo cáo chính trị nhiệm kỳ 2025-2030 tại Đại hội đại biểu Đảng bộ xã Bạch Thông lần thứ I",
                "Political report to the First Congress of Delegates of the Party Organisation of Bạch Thông "
                "commune, term 2025-2030",
            ),
            place=text(
                f"Phần thứ hai, mục III.2, chỉ tiêu {item.number}", f"Part two, section III.2, item {item.number}"
            ),
            checked_on=date(2026, 11, 28),
        ),
        clauses=clauses,
    )


def recognition(
    id_: str, name: Text, vi: str, en: str, *usual: UsualDefinition, definitions: tuple[str, ...]
) -> Indicator:
    """A status. Its name says in Vietnamese what the commune has done, in English what it was recognised as."""
    return Indicator(
        id=id_,
        name=text(f"việc xã {name.vi}", name.en),
        what_is_counted=stated(text(vi, en), *usual),
        usual=usual,
        kind="status",
        status_words=StatusWords(
            holds=text("được công nhận", "recognised"),
            fails=text("chưa được công nhận", "not recognised"),
        ),
        definition=definitions[0],
        other_definitions=definitions[1:],
    )
