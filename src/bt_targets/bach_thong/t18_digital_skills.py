"""Target 18: all officials are trained in digital skills, master them and apply technology."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

OFFICIALS_DIGITAL_TRAINING = Indicator(
    id="officials_digital_training",
    name=Text(
        vi="tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số", en="share of officials trained in digital skills"
    ),
    what_is_counted=Text(
        vi="Số cán bộ, công chức của xã đã qua bồi dưỡng kiến thức và kỹ năng số cơ bản trên tổng số cán bộ, công "
        "chức hiện có vào cuối năm; người đã được bồi dưỡng từ các năm trước vẫn tính.",
        en="Officials of the commune who have been trained in basic digital knowledge and skills, in this year or "
        "before, of all officials in post at the end of the year.",
    ),
    kind="share",
    unit="%",
    whole="population",
)
OFFICIALS_DIGITAL_PROFICIENCY = Indicator(
    id="officials_digital_proficiency",
    name=Text(vi="tỷ lệ cán bộ, công chức thành thạo kỹ năng số", en="share of officials proficient in digital skills"),
    what_is_counted=Text(
        vi="Số cán bộ, công chức của xã được đánh giá là thành thạo kỹ năng số cơ bản trên tổng số cán bộ, công chức "
        "hiện có vào cuối năm; mới học mà chưa được đánh giá thì không tính.",
        en="Officials of the commune assessed as proficient in basic digital skills, of all officials in post at the "
        "end of the year; those trained but not assessed do not count as proficient.",
    ),
    kind="share",
    unit="%",
    whole="population",
)
OFFICIALS_APPLYING_TECHNOLOGY = Indicator(
    id="officials_applying_technology",
    name=Text(vi="tỷ lệ cán bộ, công chức ứng dụng công nghệ", en="share of officials applying technology"),
    what_is_counted=Text(
        vi="Số cán bộ, công chức của xã thường xuyên dùng công nghệ số trong công tác quản lý, điều hành trên tổng số "
        "cán bộ, công chức hiện có vào cuối năm.",
        en="Officials of the commune who regularly use digital technology in management and direction, of all "
        "officials in post at the end of the year.",
    ),
    kind="share",
    unit="%",
    whole="population",
)

TARGET = Target(
    number=18,
    section="culture_and_society",
    title=Text(vi="Kỹ năng số của cán bộ, công chức", en="Digital skills of officials"),
    summary=Text(
        vi="Toàn bộ cán bộ, công chức của xã đã học và dùng thạo kỹ năng số cơ bản, và đưa công nghệ vào việc quản "
        "lý, điều hành.",
        en="All officials of the commune have been trained in basic digital skills, master them, and use technology "
        "in management and direction.",
    ),
    source=item(18),
    clauses=(
        Clause(
            id="18a",
            name=Text(vi="Bồi dưỡng kỹ năng số", en="Trained in digital skills"),
            indicator=OFFICIALS_DIGITAL_TRAINING,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Không nêu thời hạn nên xét vào cuối nhiệm kỳ; mọi cán bộ, công chức đều phải qua bồi "
                        "dưỡng.",
                        en="No time is stated, so the end of the term counts; every official has to have been trained.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="by_end",
                ),
            ),
        ),
        Clause(
            id="18b",
            name=Text(vi="Thành thạo kỹ năng số", en="Proficient in digital skills"),
            indicator=OFFICIALS_DIGITAL_PROFICIENCY,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Được bồi dưỡng chưa chắc đã thành thạo nên xét riêng; không nêu thời hạn nên xét vào cuối "
                        "nhiệm kỳ.",
                        en="Training is not yet proficiency, so it is judged apart; no time is stated, so the end of "
                        "the term counts.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="by_end",
                ),
            ),
        ),
        Clause(
            id="18c",
            name=Text(vi="Ứng dụng công nghệ", en="Applying technology"),
            indicator=OFFICIALS_APPLYING_TECHNOLOGY,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Việc ứng dụng công nghệ cũng được hiểu là đòi hỏi với mọi cán bộ, công chức, xét vào cuối "
                        "nhiệm kỳ.",
                        en="Applying technology, too, is taken to be asked of every official, at the end of the term.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
