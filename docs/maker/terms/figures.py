"""The terms of a report: what is measured, and what is said of a figure."""

from typing import Final

from bt_targets.ground.text import Text
from docs.maker.terms.term import article, term

_NO_VALUE: Final = Text(
    vi="trị số (theo Luật, trị số cũng thuộc chỉ tiêu thống kê; ở đây gọi là số liệu); mã ở đây cũng không phải mã của "
    "hệ thống chỉ tiêu thống kê cấp xã (Quyết định 05/2023/QĐ-TTg)",
    en="a value: the Law counts it as part of the indicator, while here it is an observation; nor are the ids those of "
    "the indicator system for communes (Decision 05/2023/QĐ-TTg)",
)
FIGURES: Final = (
    term(
        ("chỉ tiêu thống kê", "indicator"),
        means=(
            "đại lượng được đo: mã, tên, đơn vị và loại giá trị",
            "what is measured: its id, name, unit and kind of value",
        ),
        basis=article("Điều 3 khoản 3", "Article 3(3)"),
        is_not=(_NO_VALUE.vi, _NO_VALUE.en),
        tooltip=True,
    ),
    term(
        ("số liệu", "observation"),
        means=(
            "giá trị của một chỉ tiêu thống kê trong một năm, kèm nguồn",
            "the value of one indicator in one year, with its source",
        ),
    ),
    term(
        ("báo cáo số liệu", "report"),
        means=("toàn bộ số liệu của một xã", "all observations of one commune"),
        is_not=(
            "báo cáo thống kê theo chế độ báo cáo của Luật Thống kê",
            "a statistical report under the reporting regime of the Law on Statistics",
        ),
    ),
    term(
        ("số liệu đầu nhiệm kỳ", "baseline"),
        means=(
            "số liệu của năm ngay trước nhiệm kỳ, hoặc của năm gần nhất trước đó",
            "the figure of the year before the term, or of the latest year before that",
        ),
        is_not=("số liệu của năm đầu tiên trong nhiệm kỳ", "the figure of the first year of the term"),
        tooltip=True,
    ),
    term(
        ("năm đánh giá", "review year"),
        means=(
            "kết luận được đưa ra tính đến hết năm này",
            "verdicts are given as of the end of this year",
        ),
        is_not=("năm lập báo cáo", "the year in which a report is written"),
        tooltip=True,
    ),
    term(
        ("chuẩn hoặc cách tính", "definition"),
        means=("quy định mà số liệu được đo theo", "the standard that a figure was measured under"),
        basis=(
            "Nghị định 94/2022/NĐ-CP, Điều 2: mỗi chỉ tiêu thống kê có khái niệm và phương pháp tính",
            "Decree 94/2022/NĐ-CP, Article 2: an indicator has a concept and a method of calculation",
        ),
    ),
    term(
        ("tình trạng số liệu", "data status"),
        means=("chính thức, sơ bộ hay ước tính", "official, provisional or an estimate"),
        basis=article("Điều 3 khoản 15-17 và Điều 48 khoản 1", "Articles 3(15)-(17) and 48(1)"),
        is_not=("mức độ gần đúng của con số (giới hạn)", "how exact the number is (its bound)"),
    ),
    term(
        ("giới hạn", "bound"),
        means=(
            "số ghi là số thật, hay chỉ cho biết số thật ở trên, ở dưới, gần một số hoặc trong một khoảng",
            "whether a figure is the exact value, or only above, below or about it, or a range",
        ),
        is_not=("mức yêu cầu", "the required level"),
    ),
    term(
        ("cận trên", "upper end"),
        means=("giá trị lớn nhất của một khoảng; giá trị nhỏ nhất là cận dưới", "the largest value of a range"),
    ),
    term(
        ("thành phần", "component"),
        means=("một trong các phần hợp thành một số liệu", "one of the parts that make up an observation"),
    ),
    term(
        ("chỉ tiêu thống kê đi kèm", "supporting indicator"),
        means=(
            "chỉ tiêu thống kê thứ hai mà chỉ tiêu thành phần cần đến: số được trừ, tổng số, hoặc số gốc",
            "a second indicator that a clause needs: what is subtracted, a whole, or a base",
        ),
    ),
    term(
        ("chỉ tiêu thống kê xét tiến độ", "progress indicator"),
        means=("tỷ lệ cho biết tiến độ của một trạng thái", "the share by which the pace of a status is judged"),
    ),
    term(
        ("không phát sinh", "vacuous"),
        means=(
            "năm không có vụ việc, hồ sơ nào để tính tỷ lệ; được coi là đạt",
            "a year without cases or files to take a share of; it counts as met",
        ),
        is_not=("thiếu số liệu", "a missing figure"),
        tooltip=True,
        plural=False,
    ),
    term(
        ("điểm nên xem lại", "warning"),
        means=("điều nên xem lại ở một số liệu đã đọc được", "what to look at again in a figure that was read"),
        is_not=("lỗi, vốn khiến tệp không được nhận", "an error, for which a file is refused"),
    ),
)
