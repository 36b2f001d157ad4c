"""The names of verdicts, causes, paces, roles, signals, timings and warnings."""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.ground.verdicts import Cause, Pace, Signal, Verdict, WarningCode
from bt_targets.report.values import DataStatus
from bt_targets.rules.clauses import Timing
from bt_targets.scorecard.assessment import EvidenceRole

VERDICT: Final[dict[Verdict, Text]] = {
    "exceeded": Text(vi="vượt", en="exceeded"),
    "met": Text(vi="đạt", en="met"),
    "pending": Text(vi="chưa đến hạn", en="not due yet"),
    "undetermined": Text(vi="chưa đủ căn cứ đánh giá", en="undetermined"),
    "not_met": Text(vi="không đạt", en="not met"),
}
CAUSE: Final[dict[Cause, Text]] = {
    "missing_observation": Text(vi="thiếu số liệu", en="figure missing"),
    "missing_baseline": Text(vi="thiếu số liệu đầu nhiệm kỳ", en="baseline missing"),
    "missing_previous_year": Text(vi="thiếu số liệu năm trước", en="previous year missing"),
    "missing_part": Text(vi="thiếu số liệu đi kèm", en="second figure missing"),
    "inconclusive_bound": Text(vi="số liệu chưa đủ cụ thể", en="figure not exact enough"),
    "different_definition": Text(vi="số liệu theo chuẩn hoặc cách tính khác", en="other definition"),
}
PACE: Final[dict[Pace, Text]] = {
    "on_track": Text(vi="đúng tiến độ", en="on track"),
    "behind": Text(vi="chậm tiến độ", en="behind"),
    "unclear": Text(vi="chưa rõ tiến độ", en="pace unclear"),
}
DATA_STATUS: Final[dict[DataStatus, Text]] = {
    "official": Text(vi="chính thức", en="official"),
    "provisional": Text(vi="sơ bộ", en="provisional"),
    "estimate": Text(vi="ước tính", en="estimate"),
}
ROLE: Final[dict[EvidenceRole, Text]] = {
    "observed": Text(vi="số thực hiện", en="observed"),
    "baseline": Text(vi="số đầu nhiệm kỳ", en="baseline"),
    "previous": Text(vi="số năm trước", en="year before"),
    "base": Text(vi="số gốc để tính tỷ lệ", en="base of the share"),
    "part": Text(vi="số đi kèm", en="second figure"),
}
SIGNAL: Final[dict[Signal, Text]] = {
    "approximate": Text(vi="có số liệu gần đúng", en="an approximate figure was used"),
    "vacuous": Text(vi="có năm không phát sinh", en="a year without events"),
    "provisional": Text(vi="có số liệu chưa chính thức", en="a figure is not official yet"),
    "stale": Text(vi="số liệu cũ hơn năm đánh giá", en="figure older than the review year"),
    "old_baseline": Text(vi="số liệu đầu nhiệm kỳ là của năm trước đó", en="baseline of an earlier year"),
    "slipping": Text(vi="giảm sút so với kỳ báo cáo trước", en="worse than before"),
    "lost": Text(vi="trước đây đã đạt", en="passed before"),
    "reading_matters": Text(vi="cách hiểu khác cho kết quả khác", en="another reading differs"),
}
TIMING: Final[dict[Timing, Text]] = {
    "every_year": Text(vi="hằng năm", en="in every year"),
    "by_end": Text(vi="đến năm {last}", en="by {last}"),
    "average": Text(vi="trong giai đoạn {first}-{last}", en="over {first}-{last}"),
    "cumulative": Text(vi="cộng dồn trong giai đoạn {first}-{last}", en="in total over {first}-{last}"),
    "once": Text(vi="trong ít nhất một năm của nhiệm kỳ", en="in at least one year of the term"),
}
"""`{first}` and `{last}` stand for the years of the term."""

WARNING: Final[dict[WarningCode, Text]] = {
    "approximate": Text(vi="số gần đúng", en="approximate figures"),
    "as_written_differs": Text(vi="nguyên văn khác với giá trị", en="texts that say another figure"),
    "bounded": Text(vi="chưa phải con số cụ thể", en="bounded figures"),
    "factor_1000": Text(vi="có thể lệch 1.000 lần", en="perhaps off by a factor of 1,000"),
    "fell_to_zero": Text(vi="giảm về 0", en="fell to 0"),
    "formula_zero": Text(vi="công thức cho kết quả 0", en="formulas that give 0"),
    "gap": Text(vi="thiếu năm ở giữa", en="years missing in between"),
    "jump": Text(vi="tăng, giảm bất thường", en="jumps"),
    "month_and_year": Text(vi="có thể là tháng và năm", en="perhaps a month and its year"),
    "no_source": Text(vi="chưa ghi nguồn", en="no source"),
    "not_read": Text(vi="không được đọc", en="not read"),
    "not_used": Text(vi="không được dùng", en="not used"),
    "old_font": Text(vi="phông chữ cũ", en="old font encodings"),
    "only_a_number": Text(vi="nguồn hoặc ghi chú chỉ là con số", en="a source or note that is only a number"),
    "other_commune": Text(vi="số liệu của xã khác", en="figures of another commune"),
    "other_definition": Text(vi="theo chuẩn hoặc cách tính khác", en="other definitions"),
    "part_is_total": Text(vi="có thể có phần bị tính hai lần", en="parts that may be counted twice"),
    "provisional": Text(vi="chưa phải số chính thức", en="not official yet"),
    "small_growth": Text(vi="tốc độ tăng rất nhỏ", en="very small growth"),
    "small_share": Text(vi="tỷ lệ rất nhỏ", en="very small shares"),
    "three_decimals": Text(vi="dấu phẩy trước ba chữ số", en="a comma and three digits"),
}
"""What the warnings of one code have in common."""

TO_LOOK_AT: Final = Text(vi="cần xem lại: {warnings}", en="to look at: {warnings}")
"""Beside a verdict, what is doubtful in the figures that it may rest on."""
