"""Target 25: every year the conscription quota is met, 90 % are trained in defence, and the militia is graded good."""

from .origins import DEFENCE_LAW, USAGE, usual
from .scales import TRAINING
from .words import GradeAtLeast, Item, Rule, at_least, clause, grade, share, share_of_events, target, text

CONSCRIPTION = share_of_events(
    "conscription",
    text("tỷ lệ hoàn thành chỉ tiêu tuyển quân", "fulfilment of the conscription quota"),
    "Số công dân của xã nhập ngũ trong năm trên chỉ tiêu tuyển quân được giao; giao vượt chỉ tiêu thì tỷ lệ trên 100%.",
    "Citizens of the commune who joined up in the year, of the quota set for it; more than the quota "
    "gives more than 100 %.",
    usual(USAGE, "Tính người thực tế nhập ngũ.", "People who actually joined up are counted."),
    may_pass_100=True,
)
DEFENCE_EDUCATION = share(
    "defence_education",
    text(
        "tỷ lệ người được bồi dưỡng kiến thức quốc phòng và an ninh",
        "share of those due who were trained in defence and security",
    ),
    "Số người được bồi dưỡng kiến thức quốc phòng, an ninh trong năm trên tổng số đối tượng.",
    "People trained in defence and security in the year, of all those due.",
    usual(
        DEFENCE_LAW,
        "Tổng số là người thuộc diện phải bồi dưỡng trong năm đó, tính gộp các nhóm đối tượng.",
        "The whole is all people due to be trained in that year, all groups taken together.",
    ),
)
MILITIA_TRAINING = grade(
    "militia_training",
    TRAINING,
    text("kết quả huấn luyện dân quân", "result of militia training"),
    "Loại mà lực lượng dân quân xã đạt được trong huấn luyện của năm.",
    "The grade of the commune's militia in the training of the year.",
    usual(
        USAGE,
        "Loại do cơ quan quân sự có thẩm quyền đánh giá; báo theo từng bộ phận thì lấy loại thấp nhất, kết "
        "quả diễn tập không tính.",
        "The grade is given by the competent military body; where it is reported by parts, the lowest "
        "counts, and results of exercises do not.",
    ),
)

TARGET = target(
    Item(
        25,
        "defence_and_security",
        "Tuyển quân, bồi dưỡng quốc phòng, an ninh, huấn luyện dân quân",
        "Conscription, defence training and militia",
    ),
    "Hằng năm, xã hoàn thành 100% chỉ tiêu tuyển quân, bồi dưỡng kiến thức quốc phòng, an ninh cho ít "
    "nhất 90% số đối tượng, và lực lượng dân quân được huấn luyện đạt loại khá trở lên.",
    "Every year the commune meets 100 % of its conscription quota, trains at least 90 % of those due in "
    "defence and security, and its militia training is graded good or better.",
    clause(
        Rule("25a", CONSCRIPTION, at_least("100 %"), "every_year"),
        text("Tuyển quân", "Conscription"),
        "“Hằng năm” được hiểu là dùng cho cả ba vế: từng năm đều đủ chỉ tiêu; giao nhiều hơn là vượt.",
        "“Every year” is taken to govern all three parts: the quota is met in every year, and more exceeds it.",
    ),
    clause(
        Rule("25b", DEFENCE_EDUCATION, at_least("90 %"), "every_year"),
        text("Bồi dưỡng kiến thức quốc phòng, an ninh", "Training in defence and security"),
        "Hằng năm, từ 90% trở lên, tính gộp các nhóm đối tượng.",
        "At least 90 % are trained in every year, all groups of people taken together.",
    ),
    clause(
        Rule("25c", MILITIA_TRAINING, GradeAtLeast(grade="good"), "every_year"),
        text("Huấn luyện dân quân", "Militia training"),
        "Hằng năm, đạt loại khá trở lên; loại giỏi là vượt.",
        "The grade is good or better in every year; excellent counts as exceeded.",
    ),
)
