"""Target 18: all officials are trained in digital skills, are proficient in them and apply technology."""

from .origins import USAGE, usual
from .words import Item, Rule, at_least, clause, share, target, text

OFFICIALS_DIGITAL_TRAINING = share(
    "officials_digital_training",
    text("tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số", "share of officials trained in digital skills"),
    "Số cán bộ, công chức cấp xã đã được bồi dưỡng kiến thức, kỹ năng số cơ bản trên tổng số cán bộ, công chức.",
    "Officials of the commune who have been trained in basic digital knowledge and skills, of all officials.",
    usual(
        USAGE,
        "Tổng số là người hiện có vào cuối năm; người đã được bồi dưỡng từ các năm trước vẫn tính.",
        "The whole is all officials in post at the end of the year; training in earlier years counts.",
    ),
)
OFFICIALS_DIGITAL_PROFICIENCY = share(
    "officials_digital_proficiency",
    text("tỷ lệ cán bộ, công chức thành thạo kỹ năng số", "share of officials proficient in digital skills"),
    "Số cán bộ, công chức cấp xã thành thạo kỹ năng số cơ bản trên tổng số cán bộ, công chức.",
    "Officials of the commune who are proficient in basic digital skills, of all officials.",
    usual(
        USAGE,
        "Tổng số là người hiện có vào cuối năm; thành thạo là theo kết quả đánh giá, mới học mà chưa được "
        "đánh giá thì không tính.",
        "The whole is all officials in post at the end of the year; proficiency is shown by an assessment, "
        "so officials trained but not assessed are not counted as proficient.",
    ),
)
OFFICIALS_APPLYING_TECHNOLOGY = share(
    "officials_applying_technology",
    text("tỷ lệ cán bộ, công chức ứng dụng công nghệ", "share of officials applying technology"),
    "Số cán bộ, công chức cấp xã ứng dụng công nghệ trong quản lý, điều hành trên tổng số cán bộ, công chức.",
    "Officials of the commune who use technology in management and administration, of all officials.",
    usual(
        USAGE, "Tổng số là người hiện có vào cuối năm.", "The whole is all officials in post at the end of the year."
    ),
)

TARGET = target(
    Item(18, "culture_and_society", "Kỹ năng số của cán bộ, công chức", "Digital skills of officials"),
    "100% cán bộ, công chức của xã được bồi dưỡng kiến thức, thành thạo các kỹ năng số cơ bản và ứng "
    "dụng công nghệ vào quản lý, điều hành.",
    "100 % of the commune's officials have received training in basic digital knowledge, are proficient in "
    "basic digital skills, and use technology in management and administration.",
    clause(
        Rule("18a", OFFICIALS_DIGITAL_TRAINING, at_least("100 %"), "by_end"),
        text("Bồi dưỡng kỹ năng số", "Trained in digital skills"),
        "Không nêu thời hạn nên xét vào cuối nhiệm kỳ; mọi cán bộ, công chức đều phải qua bồi dưỡng.",
        "No time is stated, so the end of the term counts; every official has to have been trained.",
    ),
    clause(
        Rule("18b", OFFICIALS_DIGITAL_PROFICIENCY, at_least("100 %"), "by_end"),
        text("Thành thạo kỹ năng số", "Proficient in digital skills"),
        "Được bồi dưỡng chưa chắc đã thành thạo nên xét riêng; không nêu thời hạn nên xét vào cuối nhiệm kỳ.",
        "Training is not yet proficiency, so it is judged apart; no time is stated, so the end of the term counts.",
    ),
    clause(
        Rule("18c", OFFICIALS_APPLYING_TECHNOLOGY, at_least("100 %"), "by_end"),
        text("Ứng dụng công nghệ", "Applying technology"),
        "Việc ứng dụng công nghệ cũng được hiểu là yêu cầu đối với mọi cán bộ, công chức; không nêu thời "
        "hạn nên xét vào cuối nhiệm kỳ.",
        "Applying technology, too, is taken to be asked of every official; no time is stated, so the end "
        "of the term counts.",
    ),
)
