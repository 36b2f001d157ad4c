"""Target 18: all officials are trained in digital skills, master them and apply technology."""

from .words import Item, Rule, at_least, clause, share, target, text

OFFICIALS_DIGITAL_TRAINING = share(
    "officials_digital_training",
    text("tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số", "share of officials trained in digital skills"),
    "Số cán bộ, công chức của xã đã qua bồi dưỡng kiến thức và kỹ năng số cơ bản trên tổng số cán bộ, công chức hiện "
    "có vào cuối năm; người đã được bồi dưỡng từ các năm trước vẫn tính.",
    "Officials of the commune who have been trained in basic digital knowledge and skills, in this year or before, of "
    "all officials in post at the end of the year.",
)
OFFICIALS_DIGITAL_PROFICIENCY = share(
    "officials_digital_proficiency",
    text("tỷ lệ cán bộ, công chức thành thạo kỹ năng số", "share of officials proficient in digital skills"),
    "Số cán bộ, công chức của xã được đánh giá là thành thạo kỹ năng số cơ bản trên tổng số cán bộ, công chức hiện có "
    "vào cuối năm; mới học mà chưa được đánh giá thì không tính.",
    "Officials of the commune assessed as proficient in basic digital skills, of all officials in post at the end of "
    "the year; those trained but not assessed do not count as proficient.",
)
OFFICIALS_APPLYING_TECHNOLOGY = share(
    "officials_applying_technology",
    text("tỷ lệ cán bộ, công chức ứng dụng công nghệ", "share of officials applying technology"),
    "Số cán bộ, công chức của xã thường xuyên dùng công nghệ số trong công tác quản lý, điều hành trên tổng số cán bộ, "
    "công chức hiện có vào cuối năm.",
    "Officials of the commune who regularly use digital technology in management and direction, of all officials in "
    "post at the end of the year.",
)

TARGET = target(
    Item(18, "culture_and_society", "Kỹ năng số của cán bộ, công chức", "Digital skills of officials"),
    "Toàn bộ cán bộ, công chức của xã đã học và dùng thạo kỹ năng số cơ bản, và đưa công nghệ vào việc quản lý, điều "
    "hành.",
    "All officials of the commune have been trained in basic digital skills, master them, and use technology in "
    "management and direction.",
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
        "Việc ứng dụng công nghệ cũng được hiểu là đòi hỏi với mọi cán bộ, công chức, xét vào cuối nhiệm kỳ.",
        "Applying technology, too, is taken to be asked of every official, at the end of the term.",
    ),
)
