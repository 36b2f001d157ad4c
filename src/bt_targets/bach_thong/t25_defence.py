"""Target 25: every year the conscription quota is met, 90 % are trained in defence, and the militia does well."""

from bt_targets.bach_thong.scales import TRAINING
from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import GradeAtLeast, at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

CONSCRIPTION = Indicator(
    id="conscription",
    name=Text(vi="tỷ lệ hoàn thành chỉ tiêu tuyển quân", en="fulfilment of the conscription quota"),
    what_is_counted=Text(
        vi="Số công dân của xã thực tế nhập ngũ trong năm trên chỉ tiêu tuyển quân được giao cho năm đó; giao vượt "
        "chỉ tiêu thì tỷ lệ trên 100 %.",
        en="Citizens of the commune who actually joined up in the year, of the quota set for that year; more than the "
        "quota gives more than 100 %.",
    ),
    kind="share",
    unit="%",
    whole="events",
    may_pass_100=True,
)
DEFENCE_EDUCATION = Indicator(
    id="defence_education",
    name=Text(
        vi="tỷ lệ người được bồi dưỡng kiến thức quốc phòng và an ninh",
        en="share of those due who were trained in defence and security",
    ),
    what_is_counted=Text(
        vi="Số người đã được bồi dưỡng kiến thức quốc phòng và an ninh trong năm trên tổng số người thuộc diện phải "
        "bồi dưỡng trong năm đó.",
        en="People trained in defence and security in the year, of all those due to be trained in that year.",
    ),
    kind="share",
    unit="%",
    whole="population",
)
MILITIA_TRAINING = Indicator(
    id="militia_training",
    name=Text(vi="kết quả huấn luyện dân quân", en="result of militia training"),
    what_is_counted=Text(
        vi="Loại của lực lượng dân quân xã trong đợt huấn luyện của năm, do cơ quan quân sự có thẩm quyền đánh giá; "
        "báo theo từng bộ phận thì lấy loại thấp nhất. Kết quả diễn tập không tính.",
        en="The grade of the commune's militia in the training of the year, given by the competent military body; "
        "where it is reported by parts, the lowest counts. Results of exercises do not.",
    ),
    kind="grade",
    scale=TRAINING,
)

TARGET = Target(
    number=25,
    section="defence_and_security",
    title=Text(vi="Tuyển quân, giáo dục quốc phòng, dân quân", en="Conscription, defence education and militia"),
    summary=Text(
        vi="Mỗi năm xã giao đủ quân theo chỉ tiêu, bồi dưỡng kiến thức quốc phòng và an ninh cho ít nhất 90 % số "
        "người thuộc diện, và kết quả huấn luyện dân quân từ loại khá trở lên.",
        en="Every year the commune meets its conscription quota, trains at least 90 % of those due in defence and "
        "security, and its militia training is graded good or better.",
    ),
    source=item(25),
    clauses=(
        Clause(
            id="25a",
            name=Text(vi="Tuyển quân", en="Conscription"),
            indicator=CONSCRIPTION,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Hằng năm” dùng cho cả ba vế: năm nào cũng đủ chỉ tiêu; giao nhiều hơn là vượt.",
                        en="“Every year” governs all three parts: the quota is met in every year, and more exceeds it.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="25b",
            name=Text(vi="Giáo dục quốc phòng, an ninh", en="Defence education"),
            indicator=DEFENCE_EDUCATION,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Năm nào cũng bồi dưỡng được từ 90 % trở lên, tính gộp các nhóm đối tượng.",
                        en="At least 90 % are trained in every year, all groups of people taken together.",
                    ),
                    comparison=at_least(90, "%"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="25c",
            name=Text(vi="Huấn luyện dân quân", en="Militia training"),
            indicator=MILITIA_TRAINING,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Năm nào cũng đạt loại khá hoặc giỏi; giỏi là vượt.",
                        en="The grade is good or excellent in every year; excellent counts as exceeded.",
                    ),
                    comparison=GradeAtLeast(grade="good"),
                    timing="every_year",
                ),
            ),
        ),
    ),
)
