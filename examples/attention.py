"""A small consumer of the library: which targets the commune has to look at this year, the most urgent first.

Run it: `python examples/attention.py examples/invented_2026_2027.json 2027`. `tests/test_attention.py` tests it with
figures that are made to get the answers it has to deal with.
"""

import sys
from collections.abc import Iterator
from typing import NamedTuple

from bt_targets import Report, Scorecard, TargetAssessment, assess

ADVICE = {
    "lost": "Không đạt và không thể đạt lại trong nhiệm kỳ: giải trình.",
    "missed": "Không đạt: tìm nguyên nhân, có giải pháp cho năm sau.",
    "behind": "Chậm tiến độ: tăng tốc.",
    "figures": "Chưa đủ căn cứ: bổ sung số liệu.",
}


class Item(NamedTuple):
    """One target to look at."""

    urgency: str
    number: int
    title: str
    advice: str


def attention(card: Scorecard) -> list[Item]:
    """The targets that are missed, behind or without figures, in this order; all others need no attention."""
    order = list(ADVICE)
    return sorted(_items(card), key=lambda item: (order.index(item.urgency), item.number))


def _items(card: Scorecard) -> Iterator[Item]:
    for target in card.targets:
        urgency = _urgency(target)
        if urgency is not None:
            yield Item(urgency, target.number, target.title.vi, ADVICE[urgency])


def _urgency(target: TargetAssessment) -> str | None:
    if target.verdict == "not_met":
        return "lost" if target.final else "missed"
    if target.verdict == "undetermined":
        return "figures"
    return "behind" if target.pace == "behind" else None


def main() -> None:
    """Print the list for a report and a year."""
    path, year = sys.argv[1], int(sys.argv[2])
    for item in attention(assess(Report.load(path), year)):
        print(f"{item.number:>2}. {item.title}: {item.advice}")


if __name__ == "__main__":
    main()
