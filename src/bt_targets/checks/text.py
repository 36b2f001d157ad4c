"""What a look at a file has found, for the person who filled it in."""

from typing import Final

from bt_targets.checks.check import Checked
from bt_targets.ground.text import Lang, Text

_LINES: Final[dict[str, Text]] = {
    "read": Text(
        vi="Đọc được {figures} số liệu của {indicators} chỉ tiêu{years}.",
        en="Figures read: {figures}, indicators: {indicators}{years}.",
    ),
    "years": Text(vi=", năm {years}", en=", {years}"),
    "unfilled": Text(vi="Còn {unfilled} dòng chưa điền.", en="Rows not filled in yet: {unfilled}."),
    "problems": Text(
        vi="Có {problems} lỗi phải sửa trước khi đánh giá.", en="Errors to fix before assessing: {problems}."
    ),
    "no_problems": Text(vi="Không có lỗi.", en="There are no errors."),
    "warnings": Text(vi="Có {warnings} điểm nên xem lại:", en="To look at again: {warnings}"),
    "no_warnings": Text(vi="Không có điểm nào khác thường.", en="Nothing looks odd."),
}


def check_text(checked: Checked, lang: Lang) -> str:
    """How much was read, whether anything is wrong, and what is odd; the problems themselves stand elsewhere."""

    def line(name: str, **slots: object) -> str:
        return _LINES[name].in_(lang).format(**slots)

    observations, warnings = checked.report.observations, checked.warnings
    indicators, years = {figure.indicator for figure in observations}, {figure.year for figure in observations}
    span = line("years", years="-".join(map(str, sorted({min(years), max(years)})))) if years else ""
    problems = len(checked.problems) + checked.left_out
    lines = [line("read", figures=len(observations), indicators=len(indicators), years=span)]
    if checked.unfilled:
        lines.append(line("unfilled", unfilled=checked.unfilled))
    lines.append(line("problems" if problems else "no_problems", problems=problems))
    if observations:
        lines.append(line("warnings" if warnings else "no_warnings", warnings=len(warnings)))
    lines += (f"- {warning.message.in_(lang)}" for warning in warnings)
    return "\n".join(lines) + "\n"
