"""Target 30: by 2030 staff structures fit the job positions, and all officials meet standards."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

AGENCIES_WITH_FITTING_STRUCTURE = Indicator(
    id="agencies_with_fitting_structure",
    name=Text(
        vi="tỷ lệ cơ quan, đơn vị có cơ cấu nhân sự phù hợp với vị trí việc làm",
        en="share of agencies whose staff structure fits their job positions",
    ),
    what_is_counted=Text(
        vi="Số cơ quan, đơn vị cấp xã bố trí công chức, viên chức đúng cơ cấu theo vị trí việc làm được phê duyệt "
        "trên tổng số cơ quan, đơn vị cấp xã vào cuối năm.",
        en="Agencies and units of the commune whose civil servants and public employees match the structure of the "
        "approved job positions, of all agencies and units, at the end of the year.",
    ),
    kind="share",
    unit="%",
    whole="population",
)
OFFICIALS_MEETING_STANDARDS = Indicator(
    id="officials_meeting_standards",
    name=Text(
        vi="tỷ lệ cán bộ, công chức đạt chuẩn chuyên môn", en="share of officials meeting the professional standards"
    ),
    what_is_counted=Text(
        vi="Số cán bộ, công chức xã có trình độ chuyên môn đạt hoặc trên chuẩn của vị trí việc làm trên tổng số cán "
        "bộ, công chức xã vào cuối năm; viên chức không tính.",
        en="Officials of the commune whose professional qualification is at or above the standard of their position, "
        "of all officials, at the end of the year; public employees (viên chức) are left out.",
    ),
    kind="share",
    unit="%",
    whole="population",
)

TARGET = Target(
    number=30,
    section="party_and_government",
    title=Text(vi="Cơ cấu và chuẩn cán bộ, công chức", en="Staff structure and standards"),
    summary=Text(
        vi="Đến năm 2030, mọi cơ quan, đơn vị của xã bố trí công chức, viên chức khớp với vị trí việc làm, và mọi cán "
        "bộ, công chức xã đủ chuẩn chuyên môn của vị trí mình giữ.",
        en="By 2030 the staff structure of every agency and unit of the commune fits its job positions, and every "
        "official meets the professional standard of the position held.",
    ),
    source=item(30),
    clauses=(
        Clause(
            id="30a",
            name=Text(vi="Cơ cấu theo vị trí việc làm", en="Structure by job position"),
            indicator=AGENCIES_WITH_FITTING_STRUCTURE,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Đến năm 2030” là đến hết năm 2030; không được sót cơ quan, đơn vị nào.",
                        en="By 2030 means by the end of 2030; no agency or unit may be missing.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="by_end",
                ),
            ),
        ),
        Clause(
            id="30b",
            name=Text(vi="Chuẩn chuyên môn", en="Professional standards"),
            indicator=OFFICIALS_MEETING_STANDARDS,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Thời hạn 2030 dùng cho cả vế này; mọi cán bộ, công chức đều phải đạt chuẩn, không kể viên "
                        "chức.",
                        en="The deadline of 2030 covers this part too; every official has to meet the standard, "
                        "public employees (viên chức) aside.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
