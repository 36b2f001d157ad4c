"""Where the usual definitions of the thirty targets come from, and which of the documents could be looked up.

A date stands only where somebody found the statement, in the document itself or in a report on it.
"""

from datetime import date
from typing import Final, NamedTuple

from bt_targets.ground.text import Text
from bt_targets.rules.declaring import text
from bt_targets.rules.usage import UsualDefinition

_LOOKED_UP: Final = date(2026, 11, 28)


class Origin(NamedTuple):
    """A document, or the lack of one, and when it was last looked up."""

    document: Text
    checked_on: date | None


def _found(vi: str, en: str) -> Origin:
    return Origin(text(vi, en), _LOOKED_UP)


def _not_found(vi: str, en: str) -> Origin:
    return Origin(text(vi, en), None)


def usual(origin: Origin, vi: str, en: str) -> UsualDefinition:
    """A statement that is usual in practice, and where it comes from."""
    return UsualDefinition(statement=text(vi, en), origin=origin.document, checked_on=origin.checked_on)


USAGE: Final = _not_found(
    "cách tính thường dùng, chưa có văn bản để đối chiếu", "common usage, no document known to check it against"
)
STATISTICS_DECREE: Final = _not_found(
    "Nghị định 94/2022/NĐ-CP về nội dung chỉ tiêu thống kê quốc gia",
    "Decree 94/2022/ND-CP on the national statistical indicators",
)
BUDGET_LAW: Final = _not_found("Luật Ngân sách nhà nước", "the State Budget Law")
ANNUAL_CROPS: Final = _found(
    "cơ quan thống kê trung ương, mô tả chỉ tiêu “Diện tích gieo trồng cây hằng năm”",
    "the national statistics office, description of the indicator on the area of annual crops",
)
PERENNIAL_CROPS: Final = _found(
    "cơ quan thống kê trung ương, mô tả chỉ tiêu “Diện tích cây lâu năm”",
    "the national statistics office, description of the indicator on the area of perennial crops",
)
LIVESTOCK: Final = _found(
    "cơ quan thống kê trung ương, mô tả chỉ tiêu “Số lượng gia súc, gia cầm và vật nuôi khác”",
    "the national statistics office, description of the indicator on the number of livestock and poultry",
)
FOREST_COUNT: Final = _found(
    "các quyết định công bố hiện trạng rừng toàn quốc, như Quyết định 1423/QĐ-BNN-TCLN năm 2020",
    "the decisions that publish the state of the forests, such as Decision 1423/QD-BNN-TCLN of 2020",
)
COOPERATIVE_GRADING: Final = _found(
    "Thông tư 01/2020/TT-BKHĐT về phân loại và đánh giá hợp tác xã; văn bản thay thế, nếu có, chưa tra được",
    "Circular 01/2020/TT-BKHDT on grading co-operatives; whether it has been replaced could not be found out",
)
OCOP_RATING: Final = _found(
    "Quyết định 148/QĐ-TTg năm 2023 về đánh giá, phân hạng sản phẩm OCOP, tra qua bài giới thiệu",
    "Decision 148/QD-TTg of 2023 on rating OCOP products, looked up in a report on it",
)
ADVANCED_CRITERIA: Final = _found(
    "Quyết định 318/QĐ-TTg và Quyết định 319/QĐ-TTg ngày 08/3/2022, tra qua tin công bố",
    "Decisions 318/QD-TTg and 319/QD-TTg of 8 March 2022, looked up in a report on them",
)
RURAL_CRITERIA_2026: Final = _found(
    "Quyết định 51/2025/QĐ-TTg ngày 29/12/2025", "Decision 51/2025/QD-TTg of 29 December 2025"
)
WATER_STATISTICS: Final = _found(
    "cơ quan thống kê trung ương, mô tả chỉ tiêu “Tỷ lệ dân số được sử dụng nước sạch”",
    "the national statistics office, description of the indicator on people using clean water",
)
SCHOOL_STANDARD: Final = _found(
    "các Thông tư 17, 18 và 19/2018/TT-BGDĐT về trường đạt chuẩn quốc gia, tra qua tin công nhận trường",
    "Circulars 17, 18 and 19/2018/TT-BGDDT on the national school standard, looked up in a report on recognitions",
)
HEALTH_CRITERIA: Final = _not_found(
    "Quyết định 1300/QĐ-BYT năm 2023 về Bộ tiêu chí quốc gia về y tế xã",
    "Decision 1300/QD-BYT of 2023 on the national commune health criteria",
)
CULTURAL_TITLES: Final = _not_found(
    "Nghị định 86/2023/NĐ-CP về xét tặng danh hiệu văn hóa", "Decree 86/2023/ND-CP on cultural titles"
)
LIVING_STANDARDS: Final = _found(
    "cơ quan thống kê trung ương, cách tính trong khảo sát mức sống dân cư, tra qua bài hỏi đáp",
    "the national statistics office, method of the living standards survey, looked up in an answer of that office",
)
TRAINED_WORKERS: Final = _found(
    "cơ quan thống kê trung ương, tên chỉ tiêu lao động đang làm việc đã qua đào tạo; Nghị định 97/2016/NĐ-CP (nay đã "
    "có Nghị định 94/2022/NĐ-CP, chưa đọc được)",
    "the national statistics office, name of the indicator on trained workers at work; Decree 97/2016/ND-CP (since "
    "followed by Decree 94/2022/ND-CP, which could not be read)",
)
POVERTY_DECREE: Final = _not_found(
    "Nghị định 07/2021/NĐ-CP về chuẩn nghèo đa chiều và văn bản hướng dẫn",
    "Decree 07/2021/ND-CP on the poverty standard and the circulars under it",
)
DIGITISING: Final = _not_found(
    "Thông tư 01/2023/TT-VPCP về số hóa hồ sơ, kết quả; chưa tra được cách tính tỷ lệ",
    "Circular 01/2023/TT-VPCP on digitising files and results; how it counts the share could not be looked up",
)
ONLINE_SERVICES: Final = _not_found(
    "Nghị định 42/2022/NĐ-CP về cung cấp dịch vụ công trực tuyến", "Decree 42/2022/ND-CP on public services online"
)
IDENTITY_DECREE: Final = _found(
    "Nghị định 69/2024/NĐ-CP, Điều 7, tra qua bài giới thiệu",
    "Decree 69/2024/ND-CP, Article 7, looked up in a report on it",
)
SIGNATURE_DECREE: Final = _found(
    "Nghị định 23/2025/NĐ-CP về chữ ký điện tử và dịch vụ tin cậy, tra qua bài giới thiệu",
    "Decree 23/2025/ND-CP on electronic signatures and trust services, looked up in a report on it",
)
CIVIL_CODE: Final = _found(
    "Bộ luật Dân sự 2015, Điều 20, tra qua bài giới thiệu",
    "Civil Code of 2015, Article 20, looked up in a report on it",
)
INSURANCE_REFORM: Final = _not_found(
    "Nghị quyết 28-NQ/TW năm 2018 về cải cách chính sách bảo hiểm xã hội",
    "Resolution 28-NQ/TW of 2018 on social insurance reform",
)
DEFENCE_LAW: Final = _not_found(
    "Luật Giáo dục quốc phòng và an ninh 2013", "the Law on Defence and Security Education of 2013"
)
PARTY_GRADING: Final = _found(
    "Quy định 366-QĐ/TW ngày 30/8/2025 về kiểm điểm, đánh giá, xếp loại, tra qua tin công bố",
    "Regulation 366-QD/TW of 30 August 2025 on assessing and grading, looked up in reports on it",
)
JOB_POSITIONS: Final = _not_found(
    "Nghị định 62/2020/NĐ-CP về vị trí việc làm công chức và văn bản thay thế",
    "Decree 62/2020/ND-CP on job positions of civil servants and what has replaced it",
)
