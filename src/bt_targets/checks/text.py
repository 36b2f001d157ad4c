"""What a look at a file has found, for the person who filled it in: the serious first, the same of many in one line."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from bt_targets.checks.check import Checked
from bt_targets.ground.text import Lang, Text, sentence
from bt_targets.report.warning import FigureWarning
from bt_targets.wording.terms import TO_LOOK_AT, WARNING

SHOWN: Final = 20
"""How many places of one kind of notice are listed."""
_LINES: Final[dict[str, Text]] = {
    "read": Text(
        vi="Đọc được {figures} số liệu của {indicators} chỉ tiêu thống kê{years}.",
        en="Figures read: {figures}, indicators: {indicators}{years}.",
    ),
    "nothing_read": Text(vi="Không đọc được số liệu nào.", en="No figures were read."),
    "years": Text(vi=", năm {years}", en=", {years}"),
    "unfilled": Text(vi="Còn {unfilled} dòng chưa điền.", en="Rows not filled in yet: {unfilled}."),
    "problems": Text(
        vi="Có {problems} lỗi phải sửa trước khi đánh giá.", en="Errors to fix before assessing: {problems}."
    ),
    "no_problems": Text(vi="Không có lỗi.", en="There are no errors."),
    "serious": Text(
        vi="Cần xem lại trước khi đánh giá, vì số đã ghi có thể khác với số định ghi: {warnings}",
        en="Check before assessing, since these figures may not be the ones meant: {warnings}",
    ),
    "notices": Text(vi="Nên xem lại: {warnings}", en="Worth checking: {warnings}"),
    "no_warnings": Text(vi="Không có điểm nào khác thường.", en="Nothing looks odd."),
    "missing": Text(
        vi="Số liệu còn thiếu để đánh giá tính đến hết năm {as_of}: {missing}",
        en="Missing to assess as of {as_of}: {missing}",
    ),
    "nothing_missing": Text(
        vi="Đủ số liệu để đánh giá tính đến hết năm {as_of}.", en="Nothing is missing as of {as_of}."
    ),
    "to_check": Text(
        vi="Còn {notices} điểm nên xem lại, xem bằng lệnh “bt-targets check”.",
        en="Also worth checking: {notices}; run “bt-targets check”.",
    ),
    "others": Text(vi="và {others} nơi khác", en="and {others} others"),
}


def check_text(checked: Checked, lang: Lang) -> str:
    """How much was read, whether anything is wrong, what is odd and what is missing; the problems stand elsewhere."""

    def line(name: str, **slots: object) -> str:
        return _LINES[name].in_(lang).format(**slots)

    observations, warnings = checked.report.observations, checked.warnings
    indicators, years = {figure.indicator for figure in observations}, {figure.year for figure in observations}
    span = line("years", years="-".join(map(str, sorted({min(years), max(years)})))) if years else ""
    problems = len(checked.problems) + checked.left_out
    read = "read" if observations else "nothing_read"
    lines = [line(read, figures=len(observations), indicators=len(indicators), years=span)]
    if checked.unfilled:
        lines.append(line("unfilled", unfilled=checked.unfilled))
    lines.append(line("problems" if problems else "no_problems", problems=problems))
    serious = [warning for warning in warnings if warning.severity == "serious"]
    notices = [warning for warning in warnings if warning.severity == "notice"]
    if serious:
        lines += ("", line("serious", warnings=len(serious)), *_each(serious, lang))
    if notices:
        lines += ("", line("notices", warnings=len(notices)), *_folded(notices, lang))
    if observations and not warnings:
        lines.append(line("no_warnings"))
    if checked.missing:
        lines += ("", line("missing", as_of=checked.as_of, missing=len(checked.missing)))
        lines += (f"- {lack.message.in_(lang)}" for lack in checked.missing)
    elif observations:
        lines += ("", line("nothing_missing", as_of=checked.as_of))
    return "\n".join(lines) + "\n"


def warning_lines(warnings: Iterable[FigureWarning], lang: Lang, *, notices: bool) -> list[str]:
    """Every serious warning in a line, and how many notices there are beside them."""
    listed = list(warnings)
    serious = (_told(warning, lang) for warning in listed if warning.severity == "serious")
    lines = [sentence(TO_LOOK_AT.in_(lang).format(warnings=told)) for told in serious]
    number = len(listed) - len(lines)
    if notices and number:
        lines.append(_LINES["to_check"].in_(lang).format(notices=number))
    return lines


def _groups(warnings: list[FigureWarning]) -> Iterator[tuple[str, list[FigureWarning]]]:
    """The warnings by code, those of each in their order."""
    for code, group in groupby(sorted(warnings, key=lambda warning: warning.code), lambda warning: warning.code):
        yield code, list(group)


def _each(warnings: list[FigureWarning], lang: Lang) -> Iterator[str]:
    """Every warning with its place, under what those of one code have in common."""
    for _, group in _groups(warnings):
        yield f"{sentence(WARNING[group[0].code].in_(lang))}:"
        yield from (f"- {_told(warning, lang)}" for warning in group)


def _folded(warnings: list[FigureWarning], lang: Lang) -> Iterator[str]:
    """The warnings of one code in one line with their number and places; a single one as it is."""
    for _, group in _groups(warnings):
        if len(group) == 1 or group[0].code == "not_read":  # for each of these there is a reason of its own
            yield from (f"- {_told(warning, lang)}" for warning in group[:SHOWN])
            if len(group) > SHOWN:
                yield f"- {_LINES['others'].in_(lang).format(others=len(group) - SHOWN)}"
            continue
        places = [_about(warning, lang) for warning in group]
        if len(places) > SHOWN:
            others = _LINES["others"].in_(lang).format(others=len(places) - SHOWN)
            places = [*places[:SHOWN], others]
        yield f"- {sentence(WARNING[group[0].code].in_(lang))} ({len(group)}): {'; '.join(places)}."


def _told(warning: FigureWarning, lang: Lang) -> str:
    message = warning.message.in_(lang)
    place = warning.place.in_(lang) if warning.place is not None else ""
    return message if not place or message.startswith(place) else f"{place}: {message}"


def _about(warning: FigureWarning, lang: Lang) -> str:
    """Where a warning stands, or of which figure it is where nobody knows its place."""
    return warning.place.in_(lang) if warning.place is not None else f"{warning.indicator} {warning.year}"
