"""What the document states beside a figure that could serve as a start."""

from typing import Final

from bt_targets.ground.text import Text

RELATED: Final[dict[str, Text]] = {
    "gross_product": Text(
        vi="giá trị sản xuất nông, lâm nghiệp, khoảng 125 tỷ đồng",
        en="the output of agriculture and forestry, about 125 billion VND",
    ),
    "afforestation_area": Text(
        vi="tổng diện tích trồng rừng của nhiệm kỳ 2020-2025, 967,05 ha",
        en="the area planted over the whole term 2020-2025, 967.05 ha",
    ),
    "income_per_capita": Text(
        vi="thu nhập ở hai xã cũ: Quang Thuận khoảng 47 triệu đồng, Đồng Thắng 56,01 triệu đồng (năm 2023)",
        en="the income in two former communes: Đồng Thắng 56.01 million VND (2023), Quang Thuận about 47 million",
    ),
    "trained_labour": Text(
        vi="số lớp và số học viên đã đào tạo, 15 lớp với 750 học viên",
        en="how many courses and learners there were, 15 and 750",
    ),
    "par_index_rank": Text(
        vi="mức xếp loại của các xã cũ, từ khá trở lên", en="a grade of the former communes, good (khá) or better"
    ),
    "militia_training": Text(
        vi="kết quả diễn tập của ba xã cũ: Quang Thuận loại giỏi, Dương Phong và Đồng Thắng loại khá",
        en="results of exercises in the former communes: Quang Thuận excellent, Dương Phong and Đồng Thắng good",
    ),
    "new_party_members": Text(
        vi="tổng số kết nạp của nhiệm kỳ 2020-2025, 69 đảng viên",
        en="the admissions over the whole term 2020-2025, 69 members",
    ),
}
"""What the document states of an indicator that is no starting figure, where it states anything."""
