"""What a figure is for that no clause is about: an office may want to know whether it has to supply it."""

from collections.abc import Sequence
from typing import Final, Literal

from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import ShareOfBase
from bt_targets.rules.subjects import Less
from bt_targets.rules.term import Term

_Use = Literal["rate", "pace", "base", "taken_off", "whole"]

_PURPOSE: Final[dict[_Use, Text]] = {
    "rate": Text(
        vi="Chỉ cần khi “{name}” thiếu số đầu nhiệm kỳ ({baseline}) hoặc thiếu số của năm liền trước; khi đó báo cáo "
        "đủ các năm từ {first}.",
        en="Needed only where “{name}” has no baseline ({baseline}) or no figure of the year before; then report every "
        "year from {first}.",
    ),
    "pace": Text(
        vi="Chỉ dùng để xét tiến độ của “{name}”, không quyết định kết quả đánh giá.",
        en="Tells only the pace of “{name}” and decides no verdict.",
    ),
    "base": Text(
        vi="Số gốc để tính tỷ lệ của “{name}”: chỉ báo cáo số đầu nhiệm kỳ ({baseline}), dùng cho mọi năm.",
        en="The base for “{name}”: only the baseline ({baseline}) is reported and serves every year.",
    ),
    "taken_off": Text(
        vi="Số đi kèm, được trừ khỏi “{name}” của cùng năm; {needed}.",
        en="A second figure, taken off “{name}” of the same year; {needed}.",
    ),
    "whole": Text(
        vi="Số đi kèm, là tổng số để tính tỷ lệ của “{name}” cùng năm; {needed}.",
        en="A second figure, the whole of which “{name}” of the same year is a share; {needed}.",
    ),
}
_BY_DEFAULT: Final = Text(
    vi="thiếu số này thì có thể chưa đủ căn cứ đánh giá", en="without it the clause may stay undetermined"
)
_BY_ANOTHER_READING: Final = Text(
    vi="chỉ dùng cho cách hiểu khác ({reading}), không bắt buộc",
    en="used by another reading only ({reading}), and may be left out",
)


def purpose(indicator: Indicator, users: Sequence[Clause], term: Term) -> Text | None:
    """What the clauses that use an indicator need it for; None where one of them is about the indicator itself."""
    if any(indicator == clause.indicator for clause in users):
        return None
    clause = users[0]
    use, reading = _use(indicator, clause)
    sentence = _PURPOSE[use]
    needed = _BY_DEFAULT if reading is clause.readings[0] else _BY_ANOTHER_READING
    slots = {"baseline": term.baseline, "first": term.first}
    return Text(
        vi=sentence.vi.format(name=clause.indicator.name.vi, needed=needed.vi.format(reading=reading.name), **slots),
        en=sentence.en.format(name=clause.indicator.name.en, needed=needed.en.format(reading=reading.name), **slots),
    )


def _use(indicator: Indicator, clause: Clause) -> tuple[_Use, Reading]:
    """What a clause does with an indicator that it is not about, and the first reading that does so."""
    first = clause.readings[0]
    if indicator == clause.growth_rate:
        return "rate", first
    if indicator == clause.progress:
        return "pace", first
    reading = next(reading for reading in clause.readings if indicator.id in _seconds(reading))
    if isinstance(reading.measure, ShareOfBase):
        return "base", reading
    return "taken_off" if isinstance(reading.subject, Less) else "whole", reading


def _seconds(reading: Reading) -> set[str | None]:
    return {reading.subject.other, getattr(reading.measure, "base", None)}
