"""The terms of a resolution: what is asked, of whom and by when."""

from typing import Final

from docs.maker.terms.term import term

RESOLUTION: Final = (
    term(
        ("nghị quyết", "resolution"),
        means=("văn bản đề ra các chỉ tiêu của một nhiệm kỳ", "the document that sets the targets of one term"),
        basis=(
            "thể loại văn bản của Đảng theo Quy định 66-QĐ/TW năm 2017",
            "a kind of Party document under Regulation 66-QĐ/TW of 2017",
        ),
        is_not=("văn bản quy phạm pháp luật", "legislation"),
    ),
    term(
        ("nhiệm kỳ", "term"),
        means=(
            "các năm được đánh giá, từ năm đầu đến năm cuối; ở đây là 2026-2030",
            "the years that are judged, from the first to the last; here 2026-2030",
        ),
        basis=("Điều lệ Đảng: đại hội 5 năm một lần", "the Party Statute: a congress every five years"),
        is_not=("kỳ báo cáo, như quý hoặc năm", "a reporting period such as a quarter or a year"),
    ),
    term(
        ("lĩnh vực", "section"),
        means=("nhóm chỉ tiêu trong nghị quyết", "a group of targets in the resolution"),
    ),
    term(
        ("chỉ tiêu", "target"),
        means=("một trong 30 nội dung được đánh số", "one of the 30 numbered items"),
        is_not=(
            "chỉ tiêu thống kê, vốn nêu đại lượng được đo mà không đặt ra mức nào",
            "an indicator, which says what is measured and sets no level",
        ),
    ),
    term(
        ("chỉ tiêu thành phần", "clause"),
        means=(
            "phần của chỉ tiêu có thể kết luận riêng, ví dụ 12b",
            "a part of a target that can be decided by itself, such as 12b",
        ),
        is_not=("một phần của số liệu (thành phần)", "a part of a figure (a component)"),
        tooltip=True,
    ),
    term(
        ("cách hiểu", "reading"),
        means=("một cách hiểu lời văn của chỉ tiêu", "one way to understand the words of a target"),
        is_not=("hướng dẫn của cơ quan có thẩm quyền", "guidance from a competent authority"),
    ),
    term(
        ("thời điểm xét", "timing"),
        means=(
            "khi nào yêu cầu phải được đáp ứng: từng năm, vào năm cuối, hay trong cả nhiệm kỳ",
            "when a requirement has to hold: in every year, in the last year, or over the whole term",
        ),
        is_not=("thời điểm lấy số liệu", "the date on which figures were taken"),
    ),
)
