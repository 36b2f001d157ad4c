"""Where the thirty targets come from."""

from datetime import date

from bt_targets.ground.text import Text
from bt_targets.rules.targets import Source


def item(number: int) -> Source:
    """The item of that number among the targets of the political report."""
    return Source(
        document=Text(
            vi="Báo cáo chính trị trình Đại hội Đảng bộ xã Bạch Thông, nhiệm kỳ 2025-2030",
            en="Political report to the Party congress of the commune of Bạch Thông, term 2025-2030",
        ),
        place=Text(vi=f"Phần thứ hai, mục III.2, chỉ tiêu {number}", en=f"Part two, section III.2, item {number}"),
        checked_on=date(2026, 11, 24),
    )
