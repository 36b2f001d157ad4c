"""Target 30: by 2030 staff structures fit the job positions, and all officials meet standards."""

from .words import Item, Rule, at_least, clause, share, target, text

AGENCIES_WITH_FITTING_STRUCTURE = share(
    "agencies_with_fitting_structure",
    text(
        "tỷ lệ cơ quan, đơn vị có cơ cấu nhân sự phù hợp với vị trí việc làm",
        "share of agencies whose staff structure fits their job positions",
    ),
    "Số cơ quan, đơn vị cấp xã bố trí công chức, viên chức đúng cơ cấu theo vị trí việc làm được phê duyệt trên tổng "
    "số cơ quan, đơn vị cấp xã vào cuối năm.",
    "Agencies and units of the commune whose civil servants and public employees match the structure of the approved "
    "job positions, of all agencies and units, at the end of the year.",
)
OFFICIALS_MEETING_STANDARDS = share(
    "officials_meeting_standards",
    text("tỷ lệ cán bộ, công chức đạt chuẩn chuyên môn", "share of officials meeting the professional standards"),
    "Số cán bộ, công chức xã có trình độ chuyên môn đạt hoặc trên chuẩn của vị trí việc làm trên tổng số cán bộ, công "
    "chức xã vào cuối năm; viên chức không tính.",
    "Officials of the commune whose professional qualification is at or above the standard of their position, of all "
    "officials, at the end of the year; public employees (viên chức) are left out.",
)

TARGET = target(
    Item(30, "party_and_government", "Cơ cấu và chuẩn cán bộ, công chức", "Staff structure and standards"),
    "Đến năm 2030, mọi cơ quan, đơn vị của xã bố trí công chức, viên chức khớp với vị trí việc làm, và mọi cán bộ, "
    "công chức xã đủ chuẩn chuyên môn của vị trí mình giữ.",
    "By 2030 the staff structure of every agency and unit of the commune fits its job positions, and every official "
    "meets the professional standard of the position held.",
    clause(
        Rule("30a", AGENCIES_WITH_FITTING_STRUCTURE, at_least("100 %"), "by_end"),
        text("Cơ cấu theo vị trí việc làm", "Structure by job position"),
        "“Đến năm 2030” là đến hết năm 2030; không được sót cơ quan, đơn vị nào.",
        "By 2030 means by the end of 2030; no agency or unit may be missing.",
    ),
    clause(
        Rule("30b", OFFICIALS_MEETING_STANDARDS, at_least("100 %"), "by_end"),
        text("Chuẩn chuyên môn", "Professional standards"),
        "Thời hạn 2030 dùng cho cả vế này; mọi cán bộ, công chức đều phải đạt chuẩn, không kể viên chức.",
        "The deadline of 2030 covers this part too; every official has to meet the standard, public employees (viên "
        "chức) aside.",
    ),
)
