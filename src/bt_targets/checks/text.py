"""What a look at a file has found, for the person who filled it in."""

from bt_targets.checks.check import Checked
from bt_targets.ground.text import Lang


def check_text(checked: Checked, lang: Lang) -> str:
    """How much was read, whether anything is wrong, and what is odd; the problems themselves stand elsewhere."""
    vi = lang == "vi"
    observations = checked.report.observations
    indicators = len({each.indicator for each in observations})
    years = sorted({each.year for each in observations})
    span = "" if not years else f"{years[0]}" if len(years) == 1 else f"{years[0]}-{years[-1]}"
    wrong = len(checked.problems) + checked.left_out
    if vi:
        lines = [
            f"Đọc được {len(observations)} số liệu của {indicators} chỉ tiêu" + (f", năm {span}." if span else ".")
        ]
        lines += [f"Còn {checked.unfilled} dòng chưa điền."] if checked.unfilled else []
        lines += [f"Có {wrong} lỗi phải sửa trước khi đánh giá." if wrong else "Không có lỗi."]
        odd, nothing = f"Có {len(checked.oddities)} điểm nên xem lại:", "Không có điểm nào khác thường."
    else:
        lines = [f"Figures read: {len(observations)}, indicators: {indicators}" + (f", {span}." if span else ".")]
        lines += [f"Rows not filled in yet: {checked.unfilled}."] if checked.unfilled else []
        lines += [f"Errors to mend before assessing: {wrong}." if wrong else "There are no errors."]
        odd, nothing = f"To look at again: {len(checked.oddities)}", "Nothing looks odd."
    if observations:
        lines += [odd if checked.oddities else nothing]
    lines += [f"- {oddity.message.in_(lang)}" for oddity in checked.oddities]
    return "\n".join(lines) + "\n"
