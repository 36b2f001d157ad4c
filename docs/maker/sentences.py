"""Every heading and sentence that only the pages say, in both languages."""

from typing import Final

from bt_targets.model import Text

HEADINGS: Final = (
    Text(vi="Nội dung yêu cầu", en="What it asks"),
    Text(vi="Cách đánh giá", en="How it is judged"),
    Text(vi="Số liệu cần báo cáo", en="What to report"),
    Text(vi="Ngay tại ranh giới", en="Exactly at the boundary"),
    Text(vi="Lộ trình đến năm 2030", en="The path to 2030"),
    Text(vi="Số liệu thiếu, có giới hạn hoặc đã làm tròn", en="Missing, bounded and rounded figures"),
    Text(vi="Các cách hiểu", en="Readings"),
    Text(vi="Hiện trạng của xã", en="Where the commune stands"),
    Text(vi="Ví dụ qua từng năm", en="A worked example"),
    Text(vi="Nội dung chưa đưa vào đánh giá", en="Not encoded"),
    Text(vi="Nguồn", en="Sources"),
)
"""The headings of a target's page, in their order."""

INDICATOR_HEADINGS: Final = (
    Text(vi="Nội dung được tính", en="What is counted"),
    Text(vi="Nơi sử dụng", en="Where it is used"),
    Text(vi="Cách báo cáo", en="How to report it"),
    Text(vi="Lỗi thường gặp", en="Usual mistakes"),
    Text(vi="Số liệu đầu kỳ", en="Baseline figure"),
)
"""The headings of an indicator's page, in their order."""

SENTENCES: Final[dict[str, Text]] = {
    "target": Text(vi="Chỉ tiêu", en="Target"),
    "targets": Text(vi="30 chỉ tiêu", en="The 30 targets"),
    "indicators": Text(vi="Số liệu cần có", en="Indicators"),
    "by_name": Text(vi="Theo tên", en="By name"),
    "by_unit": Text(vi="Theo đơn vị tính", en="By unit"),
    "by_section": Text(vi="Theo lĩnh vực", en="By section"),
    "no_unit": Text(vi="Không có đơn vị tính", en="Without a unit"),
    "place": Text(vi="Vị trí trong văn bản", en="Place in the document"),
    "clause": Text(vi="Chỉ tiêu thành phần", en="Clause"),
    "indicator": Text(vi="Số liệu", en="Indicator"),
    "figure": Text(vi="Giá trị", en="Figure"),
    "required": Text(vi="Mức phải đạt", en="Required"),
    "verdict": Text(vi="Kết luận", en="Verdict"),
    "margin": Text(vi="Chênh lệch", en="Margin"),
    "year": Text(vi="Năm", en="Year"),
    "pace": Text(vi="Tiến độ", en="Pace"),
    "path": Text(vi="Mức theo lộ trình", en="Level due"),
    "reading": Text(vi="Cách hiểu", en="Reading"),
    "unit": Text(vi="Đơn vị tính", en="Unit"),
    "kind": Text(vi="Loại giá trị", en="Kind of value"),
    "spellings": Text(vi="Cách ghi được chấp nhận", en="Accepted spellings"),
    "id": Text(vi="Mã", en="Id"),
    "definition": Text(vi="Chuẩn hoặc cách tính", en="Definition"),
    "other_definitions": Text(vi="Chuẩn hoặc cách tính khác được nhận biết", en="Other definitions that are known"),
    "formula": Text(vi="Công thức", en="Formula"),
    "asks": Text(vi="Yêu cầu", en="Requirement"),
    "by_default": Text(vi="mặc định", en="default"),
    "case": Text(vi="Trường hợp", en="Case"),
    "as_text": Text(vi="Dạng văn bản", en="As text"),
    "used_as": Text(vi="Được dùng làm", en="Used as"),
    "as_of": Text(vi="Tính đến năm {year}", en="As of {year}"),
    "role_indicator": Text(vi="số liệu được đánh giá", en="the figure judged"),
    "role_rate": Text(
        vi="tốc độ tăng, dùng khi không có số tuyệt đối đầu kỳ", en="the growth rate, where the level has no baseline"
    ),
    "role_pace": Text(vi="số liệu để xét tiến độ", en="the figure that tells the pace"),
    "role_other": Text(vi="số liệu đi kèm", en="a second figure"),
    "kind_quantity": Text(vi="số lượng, không âm", en="a quantity, never negative"),
    "kind_share": Text(vi="tỷ lệ phần trăm, từ 0 đến 100 %", en="a share, from 0 to 100 %"),
    "kind_quota": Text(
        vi="tỷ lệ thực hiện chỉ tiêu được giao, có thể trên 100 %", en="fulfilment of a quota, which may pass 100 %"
    ),
    "kind_rate": Text(vi="tốc độ tăng của một năm, có thể âm", en="the growth rate of a year, which may be negative"),
    "kind_rank": Text(vi="thứ hạng, hạng 1 là cao nhất", en="a rank; rank 1 is the best"),
    "kind_grade": Text(vi="mức xếp loại", en="a grade"),
    "kind_status": Text(vi="có hoặc không", en="yes or no"),
    "events": Text(
        vi="Năm không phát sinh trường hợp nào được coi là đạt.", en="A year in which nothing arose counts as passed."
    ),
    "population": Text(vi="Tổng số để tính tỷ lệ phải lớn hơn 0.", en="The whole of the share has to be above 0."),
    "report_intro": Text(
        vi="Mỗi năm báo cáo các số liệu dưới đây. Các dòng mẫu dùng số giả định; chỉ cần thay giá trị và năm.",
        en="Report these figures every year. The rows hold invented numbers; change the value and the year.",
    ),
    "boundary_intro": Text(
        vi="Kết luận trong bảng do thư viện tính khi tạo trang này. {basis}",
        en="The library computed these verdicts when this page was made. {basis}",
    ),
    "basis_every_year": Text(vi="Xét riêng năm 2026.", en="The year 2026 is judged."),
    "basis_by_end": Text(vi="Xét số liệu của năm 2030.", en="The figure of 2030 is judged."),
    "basis_average": Text(
        vi="Xét số liệu năm 2030 so với đầu kỳ.", en="The figure of 2030 is judged against the start."
    ),
    "basis_cumulative": Text(
        vi="Xét tổng các năm 2026-2030; toàn bộ số lượng được ghi vào năm 2026.",
        en="The total of 2026 to 2030 is judged; all of it is put into 2026.",
    ),
    "basis_once": Text(
        vi="Giá trị được ghi vào năm 2026; các năm khác bằng 0.", en="The value is that of 2026; other years have 0."
    ),
    "start": Text(vi="Số gốc để tính: {figures}.", en="Starting figures: {figures}."),
    "given": Text(vi="{indicator} năm {year}: {value}", en="{indicator} in {year}: {value}"),
    "path_intro": Text(
        vi="Hình vẽ dùng số liệu của ví dụ qua từng năm ở phần dưới. Đường liền là số liệu, đường đứt là mức phải đạt.",
        en="The picture shows the worked example below. The solid line is the figure, the dashed one what is required.",
    ),
    "picture": Text(vi="Hình: {clause}. {points}", en="Picture: {clause}. {points}"),
    "point": Text(
        vi="Năm {year}: {value}, mức phải đạt {required}.", en="In {year}: {value}, required {required}."
    ),
    "missing": Text(vi="Không có số liệu nào", en="No figure at all"),
    "bounded": Text(vi="Số liệu ghi “{value}”", en="A figure given as ‘{value}’"),
    "no_rounding": Text(
        vi="Số liệu được so sánh đúng như đã ghi, không làm tròn trước khi so sánh. Số đã làm tròn trong báo cáo được "
        "coi là giá trị chính xác; nếu chỉ biết gần đúng thì ghi “khoảng”.",
        en="Figures are compared exactly as they are written and never rounded first. A figure that was rounded in the "
        "report counts as exact; where it is only known roughly, write ‘khoảng’ (about).",
    ),
    "one_reading": Text(
        vi="Chỉ tiêu thành phần {clause} có một cách hiểu.", en="Clause {clause} has a single reading."
    ),
    "differ": Text(
        vi="Trường hợp hai cách hiểu cho kết quả khác nhau, tính đến năm {year}: {figures}.",
        en="A case in which the readings differ, as of {year}: {figures}.",
    ),
    "stands_intro": Text(
        vi="Theo số liệu đầu kỳ kèm theo thư viện, tính đến năm 2025.",
        en="By the baseline figures that ship with the library, as of 2025.",
    ),
    "no_baseline": Text(
        vi="Văn kiện không nêu số liệu đầu kỳ cho nội dung này.",
        en="The source document gives no starting figure for this.",
    ),
    "locator": Text(vi="Vị trí trong nguồn", en="Place in the source"),
    "note": Text(vi="Điểm cần lưu ý trong nguồn", en="Conflict or remark in the source"),
    "status": Text(vi="Tình trạng số liệu", en="How settled"),
    "official": Text(vi="chính thức", en="official"),
    "provisional": Text(vi="sơ bộ", en="provisional"),
    "estimate": Text(vi="ước tính", en="estimate"),
    "example_intro": Text(
        vi="Số liệu giả định; mỗi dòng là kết luận khi đánh giá vào cuối năm đó.",
        en="Invented figures; each row is the verdict at the end of that year.",
    ),
    "not_encoded_none": Text(
        vi="Không có nội dung nào bị bỏ lại.", en="Nothing in the words of this target is left out."
    ),
    "checked": Text(vi="Đối chiếu với văn kiện ngày {date}.", en="Compared with the document on {date}."),
    "code": Text(vi="Quy tắc trong mã nguồn", en="The rule in the code"),
    "cases": Text(vi="Bảng trường hợp kiểm thử", en="Table of test cases"),
    "see_verdict": Text(
        vi="[Cách đi đến kết luận](../verdict.md)", en="[How a verdict is reached](../verdict.md)"
    ),
    "mistake_intro": Text(
        vi="Thông báo dưới đây là của chính thư viện khi gặp lỗi đó.",
        en="The messages are those the library itself gives for the mistake.",
    ),
    "written": Text(vi="Ghi", en="Written"),
    "answer": Text(vi="Thông báo", en="Message"),
    "formula_level": Text(vi="giá trị so với mức {bound}", en="value compared with {bound}"),
    "formula_average_growth": Text(
        vi="mức phải đạt = số đầu kỳ × (1 + {bound})ⁿ, n là số năm kể từ đầu kỳ",
        en="required = baseline × (1 + {bound})ⁿ, n the years since the baseline",
    ),
    "formula_yearly_growth": Text(
        vi="mức phải đạt = số năm trước × (1 + {bound})", en="required = previous year × (1 + {bound})"
    ),
    "formula_relative_increase": Text(
        vi="mức phải đạt = số đầu kỳ × (1 + {bound})", en="required = baseline × (1 + {bound})"
    ),
    "formula_absolute_increase": Text(vi="mức phải đạt = số đầu kỳ + {bound}", en="required = baseline + {bound}"),
    "formula_share_of_base": Text(
        vi="mức phải đạt = {bound} × số gốc đầu kỳ", en="required = {bound} × the base at the start"
    ),
    "formula_rank_gain": Text(
        vi="hạng phải đạt = hạng năm trước − {bound}, không nhỏ hơn 1",
        en="required rank = rank of the year before − {bound}, but not below 1",
    ),
    "formula_rank_gain_since_baseline": Text(
        vi="hạng phải đạt = hạng đầu kỳ − {bound} × số năm, không nhỏ hơn 1",
        en="required rank = rank at the start − {bound} × years, but not below 1",
    ),
    "formula_holds": Text(vi="được công nhận hay không", en="recognised or not"),
    "formula_grade": Text(
        vi="xếp loại so với mức thấp nhất phải đạt", en="grade compared with the lowest that passes"
    ),
    "errors_intro": Text(
        vi="Mọi lỗi của một tệp được báo cùng lúc, mỗi lỗi có mã cố định, vị trí, nội dung gặp phải và nội dung cần "
        "có. Sửa tại vị trí được nêu rồi đọc lại tệp.",
        en="Everything wrong with a file is reported in one go. Each error has a fixed code, a place, what was found "
        "and what is expected. Mend it at that place and read the file again.",
    ),
    "errors": Text(vi="Lỗi và cách xử lý", en="Errors and what to do"),
    "api": Text(vi="Tham chiếu API", en="API reference"),
    "fields": Text(vi="Các trường của kết quả", en="The fields of the result"),
    "field": Text(vi="Trường", en="Field"),
    "meaning": Text(vi="Ý nghĩa (theo mã nguồn, bằng tiếng Anh)", en="Meaning"),
}


def say(name: str, lang: str, **values: object) -> str:
    """The sentence of that name, its places filled in."""
    text = SENTENCES[name]
    return (text.vi if lang == "vi" else text.en).format(**values)
