"""Other names that offices write in their tables, by indicator, and the communes that were merged.

An alias names one indicator only, whatever else a table holds: 'trồng rừng' could be an area or a share and is none.
"""

from typing import Final

MERGED: Final = ("Quang Thuận", "Dương Phong", "Đồng Thắng")
"""The communes that Bạch Thông was put together from."""

ALIASES: Final[dict[str, tuple[str, ...]]] = {
    "gross_product": ("tổng giá trị sản phẩm", "giá trị sản phẩm trên địa bàn"),
    "gross_product_growth": ("tốc độ tăng giá trị sản phẩm", "tốc độ tăng tổng giá trị sản phẩm trên địa bàn"),
    "state_budget_revenue": (
        "thu ngân sách nhà nước",
        "thu ngân sách",
        "thu ngân sách trên địa bàn",
        "tổng thu ngân sách nhà nước trên địa bàn",
    ),
    "state_budget_revenue_growth": ("tốc độ tăng thu ngân sách",),
    "grain_output": (
        "lương thực có hạt",
        "tổng sản lượng lương thực có hạt",
        "sản lượng lương thực cây có hạt",
    ),
    "cattle_and_buffalo": ("đàn trâu, bò", "đàn trâu bò", "tổng đàn trâu bò", "trâu, bò", "số con trâu, bò"),
    "pigs": ("đàn lợn", "lợn", "số con lợn", "tổng số lợn"),
    "poultry": ("đàn gia cầm", "gia cầm", "số con gia cầm", "tổng số gia cầm"),
    "fruit_tree_area": ("cây ăn quả", "tổng diện tích cây ăn quả"),
    "afforestation_area": ("diện tích rừng trồng mới hằng năm", "tổng diện tích trồng rừng"),
    "forest_cover": ("tỷ lệ che phủ rừng", "tỉ lệ che phủ rừng", "che phủ rừng"),
    "field_area_income_100m": ("diện tích đạt từ 100 triệu đồng/ha",),
    "field_area_income_200m": (
        "diện tích đạt từ 200 triệu đồng/ha",
        "diện tích đất canh tác cho thu nhập từ 200 triệu đồng/ha",
    ),
    "effective_cooperatives": ("hợp tác xã hoạt động hiệu quả", "số HTX hoạt động hiệu quả", "HTX hoạt động hiệu quả"),
    "new_cooperatives": (
        "hợp tác xã thành lập mới",
        "số hợp tác xã mới thành lập",
        "số HTX thành lập mới",
        "HTX thành lập mới",
    ),
    "ocop_products": ("số sản phẩm OCOP", "sản phẩm OCOP"),
    "ocop_four_star_products": ("sản phẩm OCOP từ 4 sao", "số sản phẩm OCOP đạt từ 4 sao"),
    "advanced_new_rural_status": ("đạt chuẩn nông thôn mới nâng cao", "xã đạt chuẩn nông thôn mới nâng cao"),
    "advanced_new_rural_criteria": ("tỷ lệ tiêu chí nông thôn mới nâng cao",),
    "hygienic_water": (
        "nước sinh hoạt hợp vệ sinh",
        "tỷ lệ dân số được sử dụng nước sinh hoạt hợp vệ sinh",
        "tỷ lệ người dân sử dụng nước sinh hoạt hợp vệ sinh",
    ),
    "national_standard_schools": ("trường đạt chuẩn quốc gia", "số trường học đạt chuẩn quốc gia"),
    "schools": ("tổng số trường", "tổng số trường học"),
    "level_2_schools": ("trường đạt chuẩn quốc gia mức độ 2", "số trường chuẩn mức độ 2"),
    "commune_health_standard": (
        "đạt Bộ tiêu chí quốc gia về y tế xã",
        "xã đạt Bộ tiêu chí quốc gia về y tế xã",
        "xã đạt chuẩn quốc gia về y tế",
    ),
    "health_insurance": (
        "bảo hiểm y tế",
        "tỷ lệ tham gia bảo hiểm y tế",
        "tỷ lệ bao phủ bảo hiểm y tế",
        "tỷ lệ tham gia BHYT",
        "tỷ lệ bao phủ BHYT",
        "tỷ lệ người dân tham gia BHYT",
    ),
    "cultural_villages": ("thôn văn hóa", "tỷ lệ thôn đạt chuẩn văn hóa", "tỷ lệ thôn đạt danh hiệu văn hóa"),
    "cultural_families": ("gia đình văn hóa", "tỷ lệ gia đình đạt chuẩn văn hóa", "tỷ lệ hộ gia đình văn hóa"),
    "cultural_agencies": ("tỷ lệ cơ quan đạt chuẩn văn hóa", "cơ quan, đơn vị đạt chuẩn văn hóa"),
    "income_per_capita": ("thu nhập bình quân", "thu nhập bình quân/người", "thu nhập bình quân/người/năm"),
    "trained_labour": ("lao động qua đào tạo", "tỷ lệ lao động đã qua đào tạo"),
    "poor_households": ("hộ nghèo", "tổng số hộ nghèo"),
    "protected_poor_households": (
        "hộ nghèo bảo trợ",
        "số hộ nghèo thuộc diện bảo trợ xã hội",
        "hộ nghèo bảo trợ xã hội",
    ),
    "online_work_files": ("tỷ lệ hồ sơ công việc trên môi trường mạng", "hồ sơ công việc trên mạng"),
    "vneid_accounts": ("tỷ lệ người dân có tài khoản VNeID", "tài khoản VNeID"),
    "digital_signatures": ("tỷ lệ người trưởng thành có chữ ký số", "chữ ký số công cộng"),
    "par_index_rank": (
        "thứ hạng cải cách hành chính",
        "thứ hạng chỉ số cải cách hành chính",
        "xếp hạng cải cách hành chính",
    ),
    "social_insurance": ("bảo hiểm xã hội", "tỷ lệ tham gia bảo hiểm xã hội", "tỷ lệ tham gia BHXH"),
    "conscription": ("tuyển quân", "tỷ lệ tuyển quân", "hoàn thành chỉ tiêu tuyển quân"),
    "defence_education": (
        "bồi dưỡng kiến thức quốc phòng, an ninh",
        "giáo dục quốc phòng, an ninh",
        "tỷ lệ bồi dưỡng kiến thức quốc phòng và an ninh",
        "tỷ lệ bồi dưỡng kiến thức quốc phòng, an ninh",
    ),
    "militia_training": ("huấn luyện dân quân",),
    "cases_resolved": ("giải quyết vụ việc",),
    "crime_reports_received": ("tiếp nhận tin báo về tội phạm",),
    "new_party_members": ("đảng viên mới kết nạp", "kết nạp đảng viên mới", "số đảng viên mới được kết nạp"),
    "party_members": ("số đảng viên", "tổng số đảng viên toàn Đảng bộ"),
    "party_committee_grade": ("xếp loại Đảng bộ xã",),
    "government_grade": ("xếp loại chính quyền xã",),
    "fatherland_front_grade": (
        "kết quả xếp loại Mặt trận Tổ quốc xã",
        "xếp loại Mặt trận Tổ quốc xã",
        "xếp loại Mặt trận Tổ quốc",
    ),
    "mass_organisation_grades": ("xếp loại các tổ chức chính trị - xã hội", "xếp loại tổ chức chính trị - xã hội"),
    "agencies_with_fitting_structure": ("tỷ lệ cơ quan, đơn vị có cơ cấu nhân sự phù hợp với vị trí việc làm",),
    "officials_meeting_standards": ("tỷ lệ cán bộ, công chức đạt chuẩn",),
}
"""The names beside those that the indicators have themselves."""
