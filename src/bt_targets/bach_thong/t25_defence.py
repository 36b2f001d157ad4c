"""Target 25: every year the conscription quota is met, 90 % are trained in defence, and the militia does well."""

from .scales import TRAINING
from .words import GradeAtLeast, Item, Rule, at_least, clause, grade, share, share_of_events, target, text

CONSCRIPTION = share_of_events(
    "conscription",
    text("tỷ lệ hoàn thành chỉ tiêu tuyển quân", "fulfilment of the conscription quota"),
    "Số công dân của xã thực tế nhập ngũ trong năm trên chỉ tiêu tuyển quân được giao cho năm đó; giao vượt chỉ tiêu "
    "thì tỷ lệ trên 100%.",
    "Citizens of the commune who actually joined up in the year, of the quota set for that year; more than the quota "
    "gives more than 100 %.",
    may_pass_100=True,
)
DEFENCE_EDUCATION = share(
    "defence_education",
    text(
        "tỷ lệ người được bồi dưỡng kiến thức quốc phòng và an ninh",
        "share of those due who were trained in defence and security",
    ),
    "Số người đã được bồi dưỡng kiến thức quốc phòng và an ninh trong năm trên tổng số người thuộc diện phải bồi dưỡng "
    "trong năm đó.",
    "People trained in defence and security in the year, of all those due to be trained in that year.",
)
MILITIA_TRAINING = grade(
    "militia_training",
    TRAINING,
    text("kết quả huấn luyện dân quân", "result of militia training"),
    "Loại của lực lượng dân quân xã trong đợt huấn luyện của năm, do cơ quan quân sự có thẩm quyền đánh giá; báo theo "
    "từng bộ phận thì lấy loại thấp nhất. Kết quả diễn tập không tính.",
    "The grade of the commune's militia in the training of the year, given by the competent military body; where it is "
    "reported by parts, the lowest counts. Results of exercises do not.",
)

TARGET = target(
    Item(
        25,
        "defence_and_security",
        "Tuyển quân, giáo dục quốc phòng, dân quân",
        "Conscription, defence education and militia",
    ),
    "Mỗi năm xã giao đủ quân theo chỉ tiêu, bồi dưỡng kiến thức quốc phòng và an ninh cho ít nhất 90% số người thuộc "
    "diện, và kết quả huấn luyện dân quân từ loại khá trở lên.",
    "Every year the commune meets its conscription quota, trains at least 90 % of those due in defence and security, "
    "and its militia training is graded good or better.",
    clause(
        Rule("25a", CONSCRIPTION, at_least("100 %"), "every_year"),
        text("Tuyển quân", "Conscription"),
        "“Hằng năm” dùng cho cả ba vế: năm nào cũng đủ chỉ tiêu; giao nhiều hơn là vượt.",
        "“Every year” governs all three parts: the quota is met in every year, and more exceeds it.",
    ),
    clause(
        Rule("25b", DEFENCE_EDUCATION, at_least("90 %"), "every_year"),
        text("Giáo dục quốc phòng, an ninh", "Defence education"),
        "Năm nào cũng bồi dưỡng được từ 90% trở lên, tính gộp các nhóm đối tượng.",
        "At least 90 % are trained in every year, all groups of people taken together.",
    ),
    clause(
        Rule("25c", MILITIA_TRAINING, GradeAtLeast(grade="good"), "every_year"),
        text("Huấn luyện dân quân", "Militia training"),
        "Năm nào cũng đạt loại khá hoặc giỏi; giỏi là vượt.",
        "The grade is good or excellent in every year; excellent counts as exceeded.",
    ),
)
