"""Target 30: by 2030 staff structures fit the job positions, and all officials meet standards."""

from .origins import JOB_POSITIONS, USAGE, usual
from .words import Item, Rule, at_least, clause, share, target, text

AGENCIES_WITH_FITTING_STRUCTURE = share(
    "agencies_with_fitting_structure",
    text(
        "tỷ lệ cơ quan, đơn vị mà công chức, viên chức có cơ cấu phù hợp với vị trí việc làm",
        "share of agencies whose staff structure fits their job positions",
    ),
    "Số cơ quan, đơn vị của xã mà cơ cấu công chức và viên chức phù hợp với vị trí việc làm trên tổng số cơ "
    "quan, đơn vị của xã.",
    "Agencies and units of the commune whose structure of civil servants and public employees fits the "
    "job positions, of all agencies and units.",
    usual(
        JOB_POSITIONS,
        "Cơ cấu được đối chiếu với vị trí việc làm đã được phê duyệt.",
        "The structure is held against the approved job positions.",
    ),
    usual(USAGE, "Lấy số cuối năm.", "The figure is that at the end of the year."),
)
OFFICIALS_MEETING_STANDARDS = share(
    "officials_meeting_standards",
    text("tỷ lệ cán bộ, công chức đạt chuẩn chuyên môn", "share of officials meeting the professional standards"),
    "Số cán bộ, công chức của xã đáp ứng tiêu chuẩn chuyên môn của vị trí việc làm theo quy định trên tổng "
    "số cán bộ, công chức.",
    "Officials of the commune who meet the professional standard prescribed for their position, of all officials.",
    usual(
        USAGE,
        "Trình độ bằng hoặc trên chuẩn đều tính; viên chức không tính; lấy số cuối năm.",
        "Qualifications at or above the standard count; public employees (viên chức) are left out; the "
        "figure is that at the end of the year.",
    ),
)

TARGET = target(
    Item(30, "party_and_government", "Cơ cấu và chuẩn cán bộ, công chức", "Staff structure and standards"),
    "Đến năm 2030, cơ cấu công chức, viên chức của 100% cơ quan, đơn vị cấp xã phù hợp với vị trí việc "
    "làm, và 100% cán bộ, công chức xã đáp ứng tiêu chuẩn chuyên môn của vị trí việc làm theo quy định.",
    "By 2030 the structure of civil servants and public employees of 100 % of the commune's agencies and "
    "units fits their job positions, and 100 % of its officials meet the professional standard "
    "prescribed for their positions.",
    clause(
        Rule("30a", AGENCIES_WITH_FITTING_STRUCTURE, at_least("100 %"), "by_end"),
        text("Cơ cấu theo vị trí việc làm", "Structure by job position"),
        "“Đến năm 2030” là chậm nhất đến hết năm 2030; không được sót cơ quan, đơn vị nào.",
        "By 2030 means by the end of 2030; no agency or unit may be left out.",
    ),
    clause(
        Rule("30b", OFFICIALS_MEETING_STANDARDS, at_least("100 %"), "by_end"),
        text("Chuẩn chuyên môn", "Professional standards"),
        "Thời hạn 2030 được hiểu là dùng cho cả vế này; mọi cán bộ, công chức đều phải đạt chuẩn, không kể viên chức.",
        "The deadline of 2030 is taken to cover this part too; every official has to meet the standard, "
        "public employees (viên chức) aside.",
    ),
)
