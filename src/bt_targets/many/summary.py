"""What many reports came to: how many were read, how many have errors, and how often each verdict was given."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from bt_targets.ground.text import Lang, Text
from bt_targets.ground.verdicts import VERDICTS
from bt_targets.many.result import ManyResult
from bt_targets.wording.formatting import write_number
from bt_targets.wording.terms import VERDICT

_LINES: Final[dict[str, Text]] = {
    "read": Text(vi="Đã đọc {number} báo cáo.", en="Reports read: {number}."),
    "none_bad": Text(vi="Không báo cáo nào có lỗi.", en="None has errors."),
    "bad": Text(
        vi="{number} báo cáo có lỗi nên chưa được đánh giá; mỗi lỗi là một dòng có cột error.",
        en="With errors and not assessed: {number}; each error is a row with the column error.",
    ),
    "verdicts": Text(
        vi="Kết quả của {number} lượt xét chỉ tiêu thành phần: {verdicts}.",
        en="Verdicts on clauses: {number}; {verdicts}.",
    ),
}


class Summary:
    """The counts so far."""

    def __init__(self, counts: dict[str, Any] | None = None) -> None:
        """Start from nothing, or from what `counts` gave before."""
        counts = counts or {"reports": 0, "bad": 0, "verdicts": {}}
        self.reports: int = counts["reports"]
        self.bad: int = counts["bad"]
        self.verdicts: Counter[str] = Counter(counts["verdicts"])

    def counts(self) -> dict[str, Any]:
        """The counts as JSON keeps them."""
        return {"reports": self.reports, "bad": self.bad, "verdicts": dict(self.verdicts)}

    def add(self, answers: Iterable[ManyResult]) -> None:
        """Take in the answers of one more report."""
        self.reports += 1
        for result in answers:
            self.bad += bool(result.errors)
            answer = result.scorecard or result.verdicts
            self.verdicts.update(clause.verdict for clause in answer.clauses) if answer is not None else None

    def lines(self, lang: Lang) -> list[str]:
        """The counts for a person."""

        def line(name: str, number: int, **slots: str) -> str:
            return _LINES[name].in_(lang).format(number=write_number(str(number), lang), **slots)

        lines = [line("read", self.reports), line("bad" if self.bad else "none_bad", self.bad)]
        if self.verdicts:
            counts = ((VERDICT[name].in_(lang), self.verdicts[name]) for name in VERDICTS[::-1])
            told = ", ".join(f"{name} {write_number(str(count), lang)}" for name, count in counts)
            lines.append(line("verdicts", self.verdicts.total(), verdicts=told))
        return lines
