"""Which answers a clause can be given, and for the others the reason why not.

`refusal` is the one place that says what can be reached; the figures that reach it are built in `building`, and
`reach_table` lists it all.
"""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from bt_targets.deciding.question import Question
from bt_targets.deciding.timings import reading_judged
from bt_targets.ground.errors import BtTargetsError
from bt_targets.ground.text import Text
from bt_targets.ground.verdicts import PACES, PERSPECTIVES, VERDICTS, Cause, Pace, Perspective, Verdict
from bt_targets.report.default_resolution import or_default
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.measures import AbsoluteIncrease, Level, YearlyGrowth
from bt_targets.rules.resolution import Resolution
from bt_targets.strategies.spans import Inverse


class Answer(NamedTuple):
    """An answer that figures shall get. A pace or a cause of None leaves it open."""

    verdict: Verdict
    pace: Pace | None = None
    """Of a pending clause."""
    cause: Cause | None = None
    """Of an undetermined clause."""


ReasonCode = Literal[
    "never_exceeded",
    "nothing_to_exceed_yet",
    "not_failed_before_the_end",
    "decided_in_every_year",
    "decided_at_the_end",
    "pending_whatever_is_missing",
    "settled_by_the_last_year",
    "pace_of_pending_only",
    "cause_of_undetermined_only",
    "pace_always_unclear",
    "pace_never_unclear",
    "no_whole_number",
    "cause_does_not_occur",
    "one_rank_for_both",
    "composition",
    "shared_indicator",
    "margin",
]

REASONS: Final[dict[ReasonCode, Text]] = {
    "never_exceeded": Text(
        vi="Không giá trị nào tốt hơn yêu cầu: yêu cầu là trên một mức, là toàn bộ, là bằng 0, hoặc chỉ có hay không.",
        en="Nothing is better than required: a strict floor, all of a whole, none at all, or a status.",
    ),
    "nothing_to_exceed_yet": Text(
        vi="Ở năm ngay trước nhiệm kỳ chưa có gì để so: số đầu nhiệm kỳ không thể hơn chính nó, chưa năm nào trôi qua.",
        en="As of the baseline year there is nothing to pass yet: a start is no more than itself, and no year is over.",
    ),
    "not_failed_before_the_end": Text(
        vi="Chưa đến hạn thì chưa thể là không đạt.",
        en="What is not due yet cannot be missed.",
    ),
    "decided_in_every_year": Text(
        vi="Chỉ tiêu đánh giá từng năm thì không có năm nào là chưa đến hạn.",
        en="What is judged in every year is due in every year.",
    ),
    "decided_at_the_end": Text(
        vi="Ở năm cuối nhiệm kỳ mọi chỉ tiêu đã đến hạn.",
        en="In the last year of the term everything is due.",
    ),
    "pending_whatever_is_missing": Text(
        vi="Trước khi hết hạn, thiếu số liệu vẫn là chưa đến hạn: năm sau còn có thể đạt.",
        en="Before the end a missing figure leaves it pending: a later year may still do.",
    ),
    "settled_by_the_last_year": Text(
        vi="Bình quân cả nhiệm kỳ chỉ được kết luận ở năm cuối nhiệm kỳ.",
        en="An average over the term is settled by its last year only.",
    ),
    "pace_of_pending_only": Text(
        vi="Chỉ kết quả chưa đến hạn mới có tiến độ.",
        en="Only a pending clause has a pace.",
    ),
    "cause_of_undetermined_only": Text(
        vi="Chỉ kết quả chưa đủ căn cứ mới có nguyên nhân.",
        en="Only an undetermined clause has a cause.",
    ),
    "pace_always_unclear": Text(
        vi="Không có lộ trình để so nên tiến độ luôn là chưa rõ.",
        en="There is no path to judge by, so the pace is always unclear.",
    ),
    "pace_never_unclear": Text(
        vi="Số liệu đủ để chỉ tiêu là chưa đến hạn thì cũng đủ để biết tiến độ.",
        en="Figures that make it pending tell the pace as well.",
    ),
    "no_whole_number": Text(
        vi="Không có số nguyên nào nằm giữa lộ trình và mức yêu cầu.",
        en="No whole number lies between the path and the requirement.",
    ),
    "cause_does_not_occur": Text(
        vi="Nguyên nhân này không xảy ra với chỉ tiêu thành phần, cách hiểu và năm này.",
        en="This cause does not occur for this clause, reading and year.",
    ),
    "one_rank_for_both": Text(
        vi="Hai chỉ tiêu thành phần cùng xét một thứ hạng, nên hai kết quả này không thể cùng có.",
        en="Both clauses look at one rank, and these two answers do not go together.",
    ),
    "composition": Text(
        vi="Không có kết quả nào của các chỉ tiêu thành phần cho ra kết quả này.",
        en="No answers of its clauses make up this answer of the target.",
    ),
    "shared_indicator": Text(
        vi="Các chỉ tiêu thành phần này dùng chung một chỉ tiêu thống kê theo cách mà thư viện không dựng được.",
        en="These clauses share an indicator in a way that figures are not built for.",
    ),
    "margin": Text(
        vi="Chênh lệch này không hợp với kết quả, với đơn vị, hoặc với giới hạn của chỉ tiêu.",
        en="This margin does not fit the verdict, the unit, or the limits of the indicator.",
    ),
}
"""Why an answer is refused."""


class UnreachableError(BtTargetsError, ValueError):
    """An answer that no figures get. `reason` is its code."""

    def __init__(self, reason: ReasonCode, what: str) -> None:
        self.reason: ReasonCode = reason
        text = REASONS[reason]
        self.message = Text(vi=f"{what}: {text.vi}", en=f"{what}: {text.en}")
        super().__init__(f"{what}: {text.vi} / {text.en}")


def question(clause: Clause, reading: Reading, resolution: Resolution, as_of: int, perspective: Perspective) -> Inverse:
    """The question of a clause, its reading as the perspective judges it."""
    judged = reading_judged(reading, at_baseline=as_of == resolution.term.baseline, perspective=perspective)
    return Inverse(clause, judged, resolution, as_of, perspective)


def refusal(asked: Question, wanted: Answer) -> ReasonCode | None:
    """Why no figures get this answer, or None where figures do."""
    if wanted.pace is not None and wanted.verdict != "pending":
        return "pace_of_pending_only"
    if wanted.cause is not None and wanted.verdict != "undetermined":
        return "cause_of_undetermined_only"
    if wanted.verdict == "exceeded" and not asked.can_be_exceeded:
        return "never_exceeded"
    if wanted.verdict == "pending":
        return _pending(asked, wanted.pace)
    if wanted.verdict == "undetermined":
        return _undetermined(asked, wanted.cause)
    if asked.at_baseline and not _tests_the_start(asked):
        return "not_failed_before_the_end" if wanted.verdict == "not_met" else "nothing_to_exceed_yet"
    if wanted.verdict == "not_met" and not asked.at_end:
        return "not_failed_before_the_end" if asked.at_baseline or asked.reading.timing != "every_year" else None
    if asked.reading.timing == "average" and not asked.at_end:
        return "settled_by_the_last_year"
    return None


def _tests_the_start(asked: Question) -> bool:
    """Whether the figure at the start is tested as of the baseline year."""
    return asked.reading.timing in {"every_year", "by_end"} and asked.reading.measure.start == "none"


def _pending(asked: Question, pace: Pace | None) -> ReasonCode | None:
    timing = asked.reading.timing
    if asked.at_baseline:
        return "pace_always_unclear" if pace in {"on_track", "behind"} else None
    if timing == "every_year":
        return "decided_in_every_year"
    if asked.at_end:
        return "decided_at_the_end"
    if timing == "once":
        return "pace_always_unclear" if pace in {"on_track", "behind"} else None
    if timing == "average":
        return "pace_never_unclear" if pace == "unclear" else None
    if timing == "cumulative":
        return "no_whole_number" if pace in {"on_track", "unclear"} and not room_of_sum(asked) else None
    if pace == "unclear" or pace is None:
        return None
    if asked.clause.progress is None and asked.indicator.unit is None:
        return "pace_always_unclear"
    return "no_whole_number" if pace == "on_track" and not years_with_room(asked) else None


def _undetermined(asked: Question, cause: Cause | None) -> ReasonCode | None:
    timing = asked.reading.timing
    if timing == "once" and not asked.at_end:
        return "pending_whatever_is_missing"
    if timing == "cumulative" and asked.at_baseline:
        return "pending_whatever_is_missing"
    return None if cause is None or cause in causes(asked) else "cause_does_not_occur"


def causes(asked: Question) -> tuple[Cause, ...]:
    """The causes for which figures are built, where the clause can be undetermined."""
    reading, indicator = asked.reading, asked.indicator
    bounded: tuple[Cause, ...] = () if indicator.kind == "status" else ("inconclusive_bound",)
    if asked.at_baseline and reading.measure.start != "none" and reading.timing != "by_end":
        return ("missing_baseline",)
    if asked.at_baseline and reading.measure.start != "none":
        return ("missing_observation",)
    possible: tuple[Cause, ...] = ("missing_observation",)
    if reading.timing == "average":
        possible = ("missing_baseline", "missing_observation")
    elif reading.measure.start in {"baseline", "base"}:
        possible += ("missing_baseline",)
    elif reading.measure.start == "previous":
        possible += ("missing_previous_year",)
    if indicator.definition is not None and reading.timing in {"every_year", "by_end"}:
        possible += ("different_definition",)
    if reading.subject.kind != "as_reported":
        possible += ("missing_part",)
    return possible + bounded


def room_of_sum(asked: Question) -> tuple[int, int] | None:
    """The whole numbers from what is due of a sum by now to just below the bound, where there are any."""
    (top, bottom), term = asked.bound, asked.term
    elapsed, length = asked.as_of - term.baseline, term.last - term.baseline
    due, most = -(-top * elapsed // (bottom * length)), -(-top // bottom) - 1
    return (due, most) if due <= most else None


def years_with_room(asked: Question) -> tuple[int, ...]:
    """The years of the term in which a value can be on the path and still short of the requirement."""
    term, measure = asked.term, asked.reading.measure
    years = tuple(range(term.first, min(asked.as_of, term.last - 1) + 1))
    short = isinstance(measure, AbsoluteIncrease) or (isinstance(measure, Level) and asked.reading.higher_is_better)
    if asked.is_countable and short:
        # The way from the start to the requirement is at most the bound, and one has to fit between path and end.
        (top, bottom), length = asked.bound, term.last - term.baseline
        return tuple(year for year in years if top * (term.last - year) >= bottom * length)
    return years


def takes_rates(asked: Question) -> bool:
    """Whether reported growth rates can stand in for levels."""
    return asked.clause.growth_rate is not None and (
        asked.reading.timing == "average" or isinstance(asked.reading.measure, YearlyGrowth)
    )


# -- all of it

ANSWERS: Final[tuple[Answer, ...]] = (
    *(Answer(verdict) for verdict in VERDICTS if verdict != "pending"),
    *(Answer("pending", pace) for pace in PACES),
)
"""Every verdict, and of pending every pace."""


class Reach(NamedTuple):
    """One row of the table of what can be reached: refused where there is a reason."""

    clause: str
    reading: str
    perspective: Perspective
    as_of: int
    answer: Answer
    reason: ReasonCode | None


def questions(resolution: Resolution | None = None) -> Iterator[Inverse]:
    """Every clause, under each reading, in each perspective, as of each year."""
    rules = or_default(resolution)
    term = rules.term
    for clause in rules.clauses:
        for reading in clause.readings:
            for perspective in PERSPECTIVES:
                for as_of in range(term.baseline, term.last + 1):
                    yield question(clause, reading, rules, as_of, perspective)


def reach_table(resolution: Resolution | None = None) -> tuple[Reach, ...]:
    """Clause × reading × perspective × year × answer: reachable, or refused with the reason."""
    return tuple(
        Reach(asked.clause.id, asked.reading.name, asked.perspective, asked.as_of, answer, refusal(asked, answer))
        for asked in questions(resolution)
        for answer in ANSWERS
    )
