"""The terms of a result: verdicts and paces, in the words of `wording/terms.py`, and the figures beside them."""

from typing import Final

from bt_targets.wording.terms import PACE, VERDICT
from docs.maker.terms.term import term

VERDICTS: Final = (
    term(
        ("kết luận", "verdict"),
        means=(
            "vượt, đạt, chưa đến hạn, chưa đủ căn cứ đánh giá hoặc không đạt",
            "exceeded, met, not due yet, undetermined or not met",
        ),
        is_not=(
            "dự báo, cũng không phải xếp loại tập thể, cá nhân",
            "a forecast, or a rating of organisations or individuals",
        ),
    ),
    term(
        VERDICT["exceeded"],
        means=("tốt hơn mức yêu cầu", "better than the required level"),
    ),
    term(
        VERDICT["met"],
        means=("đáp ứng mức yêu cầu", "the required level is reached"),
    ),
    term(
        VERDICT["pending"],
        means=(
            "chưa đáp ứng mức yêu cầu nhưng cũng chưa đến thời hạn",
            "the required level is not reached, and does not have to be reached yet",
        ),
        is_not=("không đạt", "the verdict ‘not met’"),
        tooltip=True,
        plural=False,
    ),
    term(
        VERDICT["undetermined"],
        means=(
            "số liệu thiếu hoặc chưa đủ cụ thể nên chưa thể kết luận",
            "figures are missing or not exact enough to decide",
        ),
        is_not=("không đạt, cũng không phải số 0", "the verdict ‘not met’, or a figure of 0"),
        tooltip=True,
        plural=False,
    ),
    term(
        VERDICT["not_met"],
        means=("đã đến hạn và không đáp ứng mức yêu cầu", "due, and the required level is not reached"),
    ),
    term(
        ("căn cứ còn thiếu", "cause"),
        means=("điều còn thiếu nên chưa thể kết luận", "what stands in the way of a verdict"),
        is_not=("nguyên nhân không đạt", "the reason why a target was missed"),
    ),
    term(
        ("tiến độ", "pace"),
        means=(
            "mức độ thực hiện so với lộ trình của chỉ tiêu chưa đến hạn: đúng, chậm hoặc chưa rõ",
            "how a clause that is not due yet compares with its path: on track, behind or unclear",
        ),
        is_not=(
            "một phần của kết luận; tiến độ không làm thay đổi kết luận",
            "part of the verdict; it never changes a verdict",
        ),
    ),
    term(
        PACE["on_track"],
        means=("bằng hoặc tốt hơn mức theo lộ trình", "at the path or better"),
        tooltip=True,
        plural=False,
    ),
    term(
        PACE["behind"],
        means=("kém hơn mức theo lộ trình", "short of the path"),
    ),
    term(
        ("điểm cần chú ý", "signal"),
        means=("điều nên biết bên cạnh kết luận", "something to note alongside a verdict"),
        is_not=("điểm nên xem lại, vốn nói về số liệu", "a warning, which is about a figure"),
    ),
    term(
        ("góc đánh giá", "perspective"),
        means=("cả nhiệm kỳ đến nay, hoặc riêng một năm", "the term so far, or one year alone"),
        tooltip=True,
    ),
    term(
        ("kết quả đánh giá", "assessment"),
        means=(
            "kết luận về một chỉ tiêu hoặc chỉ tiêu thành phần, kèm các con số giải thích",
            "the verdict on a clause or a target, with the figures that explain it",
        ),
    ),
    term(
        ("bảng tổng hợp", "scorecard"),
        means=("kết quả của mọi chỉ tiêu, kèm các số đếm", "the assessments of all targets, with counts"),
        is_not=("điểm số; không có trọng số và không cộng điểm", "a score; nothing is weighted or added up"),
    ),
    term(
        ("căn cứ", "evidence"),
        means=("các số liệu làm cơ sở cho kết luận", "the observations that a verdict rests on"),
    ),
)

LEVELS: Final = (
    term(
        ("mức yêu cầu", "required level"),
        means=("giá trị tối thiểu, hoặc tối đa, để đạt", "the least, or the most, that is enough"),
        basis=("nghị quyết", "the resolution"),
        is_not=(
            "mức theo lộ trình của năm đánh giá, vốn chỉ dùng để xét tiến độ",
            "the level due in the review year, which only tells the pace",
        ),
        tooltip=True,
    ),
    term(
        ("mức theo lộ trình", "path, level due"),
        means=(
            "mức cần có tại một năm trên đường từ số liệu đầu nhiệm kỳ đến mức yêu cầu",
            "the level due in a year on the way from the baseline to the required level",
        ),
        is_not=("kế hoạch hằng năm của xã", "the plan that the commune sets for a year"),
    ),
    term(
        ("chênh lệch", "margin"),
        means=(
            "giá trị tốt hơn mức yêu cầu bao nhiêu; số âm là kém hơn",
            "how much better than required; below 0 it is worse",
        ),
        is_not=(
            "phép trừ đơn thuần; với số càng thấp càng tốt, thấp hơn là chênh lệch dương",
            "plain subtraction; where lower is better, a lower value has a positive margin",
        ),
    ),
    term(
        ("phần còn thiếu", "shortfall"),
        means=("còn thiếu bao nhiêu để đạt; không thiếu là 0", "how much is missing; 0 where nothing is"),
        tooltip=True,
    ),
    term(
        ("tỷ lệ hoàn thành", "completion"),
        means=("giá trị tính bằng phần trăm của mức yêu cầu", "the value as a percentage of the required level"),
        is_not=(
            "căn cứ để kết luận; 100% vẫn chưa đạt khi yêu cầu là trên mức ấy",
            "what decides; 100 % is not enough where more than the level is required",
        ),
    ),
    term(
        ("cách đo", "measure"),
        means=(
            "điều được đem so: bản thân giá trị, tốc độ tăng, mức tăng, tỷ lệ so với số gốc, hay số bậc tăng",
            "what a reading compares: the value itself, a growth rate, an increase, a share of a base or places gained",
        ),
        is_not=("giải pháp, biện pháp thực hiện", "an action taken to reach a target"),
    ),
    term(
        ("phép so sánh", "comparison"),
        means=(
            "giá trị phải thế nào so với mức yêu cầu: ít nhất, trên, không quá",
            "how the value must relate to the required level: at least, more than, at most",
        ),
    ),
)
