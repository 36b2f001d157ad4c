"""Every heading and sentence that only the pages say, in both languages."""

from typing import Final

from bt_targets.ground.text import Text

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
ANCHORS: Final = (
    "asks",
    "judged",
    "report",
    "boundary",
    "path",
    "missing",
    "readings",
    "stands",
    "example",
    "not-encoded",
    "sources",
)
"""Their addresses within the page, the same in both languages."""

INDICATOR_HEADINGS: Final = (
    Text(vi="Nội dung được tính", en="What is counted"),
    Text(vi="Nơi sử dụng", en="Where it is used"),
    Text(vi="Cách báo cáo", en="How to report it"),
    Text(vi="Lỗi thường gặp", en="Usual mistakes"),
    Text(vi="Số liệu đầu nhiệm kỳ", en="Baseline figure"),
)
"""The headings of an indicator's page, in their order."""
INDICATOR_ANCHORS: Final = ("counted", "used", "report", "mistakes", "baseline")

SENTENCES: Final[dict[str, Text]] = {
    "target": Text(vi="Chỉ tiêu", en="Target"),
    "by_name": Text(vi="Theo tên", en="By name"),
    "by_unit": Text(vi="Theo đơn vị tính", en="By unit"),
    "by_section": Text(vi="Theo lĩnh vực", en="By section"),
    "no_unit": Text(vi="Không có đơn vị tính", en="Without a unit"),
    "clause": Text(vi="Chỉ tiêu thành phần", en="Clause"),
    "figure": Text(vi="Giá trị", en="Figure"),
    "required": Text(vi="Mức yêu cầu", en="Required"),
    "verdict": Text(vi="Kết luận", en="Verdict"),
    "year": Text(vi="Năm", en="Year"),
    "unit": Text(vi="Đơn vị tính", en="Unit"),
    "kind": Text(vi="Loại giá trị", en="Kind of value"),
    "spellings": Text(vi="Cách ghi được chấp nhận", en="Accepted spellings"),
    "id": Text(vi="Mã", en="Id"),
    "definition": Text(vi="Chuẩn hoặc cách tính", en="Definition"),
    "other_definitions": Text(vi="Chuẩn hoặc cách tính khác được nhận biết", en="Other definitions that are known"),
    "asks": Text(vi="Yêu cầu", en="Requirement"),
    "by_default": Text(vi="mặc định", en="default"),
    "as_text": Text(vi="Dạng văn bản", en="As text"),
    "role_indicator": Text(vi="số liệu được đánh giá", en="the figure judged"),
    "role_rate": Text(
        vi="tốc độ tăng, dùng khi không có số tuyệt đối đầu nhiệm kỳ",
        en="the growth rate, where the level has no baseline",
    ),
    "role_pace": Text(vi="chỉ tiêu thống kê xét tiến độ", en="progress indicator"),
    "role_other": Text(vi="chỉ tiêu thống kê đi kèm", en="supporting indicator"),
    "kind_quantity": Text(vi="số lượng, không âm", en="a quantity, never negative"),
    "kind_share": Text(vi="tỷ lệ phần trăm, từ 0 đến 100%", en="a share, from 0 to 100 %"),
    "kind_quota": Text(
        vi="tỷ lệ thực hiện chỉ tiêu được giao, có thể trên 100%", en="fulfilment of a quota, which may pass 100 %"
    ),
    "kind_rate": Text(vi="tốc độ tăng của một năm, có thể âm", en="the growth rate of a year, which may be negative"),
    "kind_rank": Text(vi="thứ hạng, hạng 1 là cao nhất", en="a rank; rank 1 is the best"),
    "kind_grade": Text(vi="mức xếp loại", en="a grade"),
    "kind_status": Text(vi="có hoặc không", en="yes or no"),
    "events": Text(
        vi="Năm không phát sinh trường hợp nào được coi là đạt.", en="A year in which nothing arose counts as passed."
    ),
    "population": Text(vi="Tổng số để tính tỷ lệ phải lớn hơn 0.", en="The whole of the share has to be above 0."),
    "locator": Text(vi="Vị trí trong nguồn", en="Place in the source"),
    "note": Text(vi="Điểm cần lưu ý", en="Remark"),
    "status": Text(vi="Tình trạng số liệu", en="Data status"),
    "official": Text(vi="chính thức", en="official"),
    "provisional": Text(vi="sơ bộ", en="provisional"),
    "estimate": Text(vi="ước tính", en="estimate"),
    "mistake_intro": Text(
        vi="Thông báo dưới đây là của chính thư viện khi gặp lỗi đó.",
        en="The messages are those the library itself gives for the mistake.",
    ),
    "written": Text(vi="Ghi", en="Written"),
    "answer": Text(vi="Thông báo", en="Message"),
    "formula_level": Text(vi="giá trị {sign} {bound}", en="value {sign} {bound}"),
    "formula_average_growth": Text(
        vi="giá trị {sign} số đầu nhiệm kỳ × (1 + {bound})ⁿ, n là số năm kể từ đầu nhiệm kỳ",
        en="value {sign} baseline × (1 + {bound})ⁿ, n the years since the baseline",
    ),
    "formula_yearly_growth": Text(
        vi="giá trị {sign} số năm trước × (1 + {bound})", en="value {sign} previous year × (1 + {bound})"
    ),
    "formula_relative_increase": Text(
        vi="giá trị {sign} số đầu nhiệm kỳ × (1 + {bound})", en="value {sign} baseline × (1 + {bound})"
    ),
    "formula_absolute_increase": Text(
        vi="giá trị {sign} số đầu nhiệm kỳ + {bound}", en="value {sign} baseline + {bound}"
    ),
    "formula_share_of_base": Text(
        vi="giá trị {sign} {bound} × số gốc đầu nhiệm kỳ", en="value {sign} {bound} × the base at the start"
    ),
    "formula_rank_gain": Text(
        vi="thứ hạng ≤ hạng năm trước − {bound}; khi hiệu này nhỏ hơn 1 thì hạng 1 là đạt",
        en="rank ≤ rank of the year before − {bound}; where that is below 1, rank 1 passes",
    ),
    "formula_rank_gain_since_baseline": Text(
        vi="thứ hạng ≤ hạng đầu nhiệm kỳ − {bound} × số năm; khi hiệu này nhỏ hơn 1 thì hạng 1 là đạt",
        en="rank ≤ rank at the start − {bound} × years; where that is below 1, rank 1 passes",
    ),
    "targets": Text(vi="30 chỉ tiêu", en="The 30 targets"),
    "flow_enough": Text(vi="Số liệu có đủ|để kết luận?", en="Do the figures|decide?"),
    "flow_passed": Text(vi="Có đáp ứng|mức yêu cầu?", en="Is the required|level reached?"),
    "flow_better": Text(vi="Có tốt hơn|mức yêu cầu?", en="Is it better|than required?"),
    "flow_due": Text(vi="Đã đến hạn|phải đạt?", en="Is it due|by now?"),
    "flow_yes": Text(vi="có", en="yes"),
    "flow_no": Text(vi="không", en="no"),
    "flow_told": Text(
        vi="Sơ đồ: số liệu không đủ để kết luận thì “{undetermined}”. Đủ và đáp ứng mức yêu cầu thì “{met}”, tốt hơn "
        "mức đó thì “{exceeded}”. Không đáp ứng thì “{not_met}” nếu đã đến hạn, “{pending}” nếu chưa.",
        en="Diagram: figures that do not decide give ‘{undetermined}’. Where they do and the level is reached, "
        "it is ‘{met}’, and ‘{exceeded}’ where it is better than required. Where it is not reached, it is ‘{not_met}’ "
        "once it is due and ‘{pending}’ before.",
    ),
    "layers_told": Text(
        vi="Sơ đồ các lớp, từ trên xuống dưới; mỗi lớp chỉ nạp những gì nằm dưới nó. {layers}.",
        en="Diagram of the layers from top to bottom; each imports only what lies below it. {layers}.",
    ),
    "nav_home": Text(vi="Trang đầu", en="Home"),
    "nav_guide": Text(vi="Hướng dẫn", en="Guide"),
    "nav_program": Text(vi="Lập trình", en="Programming"),
    "api_calls": Text(vi="Gọi thư viện", en="Calls"),
    "api_figures": Text(vi="Số liệu đưa vào", en="Figures that go in"),
    "api_answers": Text(vi="Kết quả nhận lại", en="Answers that come out"),
    "api_rules": Text(vi="Nghị quyết và quy tắc", en="The resolution and its rules"),
    "api_errors": Text(vi="Lỗi và điểm nên xem lại", en="Errors and warnings"),
    "api_basics": Text(vi="Số, khoảng, chữ", en="Numbers, intervals and texts"),
    "nav_code": Text(vi="Mã nguồn của các chỉ tiêu", en="The code of the targets"),
    "indicator_head": Text(vi="Chỉ tiêu thống kê", en="Indicator"),
    "remedy": Text(vi="Cách xử lý", en="What to do"),
    "converts": Text(vi="Đổi được với", en="Converts into"),
    "module": Text(vi="Tệp mã nguồn", en="Module"),
    "field": Text(vi="Trường", en="Field"),
    "form": Text(vi="Dạng", en="Form"),
    "meaning": Text(vi="Ý nghĩa", en="Meaning"),
    "unit_rank": Text(vi="hạng", en="rank"),
    "year_alone": Text(vi="Riêng năm đó", en="That year alone"),
    "verdict_so_far": Text(vi="Tính đến hết năm", en="Term so far"),
    "baseline_line": Text(
        vi="{name}, năm {year}: {value} ({status}). Vị trí: {place}.",
        en="{name}, {year}: {value} ({status}). Place: {place}.",
    ),
    "achieved": Text(
        vi="Đạt và vượt {achieved} trên {total} chỉ tiêu.", en="{achieved} of {total} targets are met or exceeded."
    ),
    "how_many": Text(vi="Số chỉ tiêu", en="Number"),
    "none": Text(vi="không có", en="none"),
    "net": Text(vi="{value} (sau khi trừ: {net})", en="{value} (net: {net})"),
    "targets_intro": Text(
        vi="Mỗi chỉ tiêu có một trang nêu rõ nội dung, cách đánh giá và số liệu cần báo cáo.",
        en="Every target has a page that says what it asks, how it is judged, and which figures to report.",
    ),
    "indicators": Text(vi="Chỉ tiêu thống kê", en="Indicators"),
    "indicators_intro": Text(
        vi="Chỉ tiêu thống kê là số liệu được báo cáo hằng năm; mỗi chỉ tiêu có một mục riêng.",
        en="An indicator is a figure that is reported every year; each has an entry of its own.",
    ),
    "formula": Text(vi="Công thức", en="Formula"),
    "looked_at": Text(vi="Số liệu được xét", en="Looked at"),
    "place": Text(vi="Vị trí trong văn kiện", en="Place in the document"),
    "worst_counts": Text(
        vi="Chỉ tiêu này gồm {count} chỉ tiêu thành phần; kết luận chung là kết luận thấp nhất trong số đó.",
        en="This target has {count} clauses; its verdict is the worst of theirs.",
    ),
    "when": Text(vi="Thời điểm xét", en="When it is judged"),
    "when_every_year": Text(
        vi="hằng năm, từ {first} đến {last}; chỉ cần một năm không đạt là không đạt, các năm sau không bù lại được",
        en="every year from {first} to {last}; one year missed is missed for good",
    ),
    "when_by_end": Text(
        vi="số liệu năm {last}; trước đó, chưa đạt thì ghi là chưa đến hạn và xét tiến độ",
        en="by the figure of {last}; until then, what has not been reached is not due yet and its pace is judged",
    ),
    "when_average": Text(
        vi="mức bình quân từ năm {baseline} đến năm {last}; trước đó chỉ xét tiến độ",
        en="by the average from {baseline} to {last}; until then only the pace is judged",
    ),
    "when_cumulative": Text(
        vi="tổng cộng dồn từ năm {first}; đủ số là đạt ngay, không phải chờ đến năm {last}",
        en="by the running total since {first}; it is met as soon as the total is there, at the latest in {last}",
    ),
    "when_once": Text(
        vi="chỉ cần đạt yêu cầu trong ít nhất một năm từ {first} đến {last}",
        en="at least one year from {first} to {last}",
    ),
    "beyond": Text(vi="Mức vượt", en="Exceeded"),
    "beyond_yes": Text(vi="tốt hơn mức yêu cầu là vượt", en="anything better than required"),
    "beyond_no": Text(vi="không có; yêu cầu này chỉ có đạt hoặc không đạt", en="out of reach; it is met or not met"),
    "see_verdict": Text(
        vi="Trình tự đi đến kết luận: [Cách đánh giá](../verdict.md).",
        en="Step by step: [how a verdict is reached](../verdict.md).",
    ),
    "report_intro": Text(
        vi="Mỗi năm báo cáo các số liệu sau. Dòng mẫu dùng số giả định; chỉ cần sao chép rồi thay giá trị và năm.",
        en="Report these figures every year. The rows hold invented figures: copy one and change the value and the "
        "year.",
    ),
    "report_start": Text(
        vi="Cần cả số liệu đầu nhiệm kỳ, tức số liệu năm {baseline} hoặc năm gần nhất trước đó: {names}.",
        en="The starting figure is needed too, that is the one of {baseline} or the latest before it: {names}.",
    ),
    "boundary_intro": Text(
        vi="Giá trị trong bảng là giả định; kết luận do thư viện tính ra khi tạo trang này.",
        en="The figures are invented; the library computed the verdicts when this page was made.",
    ),
    "basis": Text(vi="{clauses}: {basis}", en="{clauses}: {basis}"),
    "basis_every_year": Text(vi="xét riêng năm {first}.", en="the year {first} is judged."),
    "basis_by_end": Text(vi="xét số liệu năm {last}.", en="the figure of {last} is judged."),
    "basis_average": Text(
        vi="xét số liệu năm {last} so với đầu nhiệm kỳ.", en="the figure of {last} is judged against the start."
    ),
    "basis_cumulative": Text(
        vi="xét tổng các năm {first}-{last}; toàn bộ số lượng ghi vào năm {first}.",
        en="the total of {first} to {last} is judged; all of it is put into {first}.",
    ),
    "basis_once": Text(
        vi="giá trị ghi vào năm {first}, các năm khác bằng 0.", en="the value is that of {first}; other years have 0."
    ),
    "start": Text(vi="Số liệu đi kèm: {figures}.", en="Figures beside it: {figures}."),
    "path_intro": Text(
        vi="Hình vẽ theo số liệu của phần “Ví dụ qua từng năm”.",
        en="Drawn from the figures of the worked example below.",
    ),
    "picture": Text(vi="Hình vẽ {clause}. {points}", en="Picture of {clause}. {points}"),
    "picture_key": Text(
        vi="Đường liền là số liệu, đường đứt là mức cần có; chấm đặc là đủ mức cần có, chấm rỗng là chưa đủ.",
        en="The solid line is the figure, the dashed one the level due; a full dot reaches it, a hollow one does not.",
    ),
    "point": Text(vi="Năm {year}: {value}; mức cần có: {due}.", en="{year}: {value}; due: {due}."),
    "point_start": Text(vi="Năm {year}: {value}.", en="{year}: {value}."),
    "short_yes": Text(vi="có", en="yes"),
    "short_no": Text(vi="chưa", en="no"),
    "short_not_passed": Text(vi="không đạt", en="not passed"),
    "short_passed": Text(vi="đạt", en="passed"),
    "short_good": Text(vi="khá", en="good"),
    "short_excellent": Text(vi="giỏi", en="excellent"),
    "short_not_completed": Text(vi="không HT", en="not"),
    "short_completed": Text(vi="hoàn thành", en="completed"),
    "short_completed_well": Text(vi="tốt", en="well"),
    "short_completed_excellently": Text(vi="xuất sắc", en="excellently"),
    "case": Text(vi="Trường hợp", en="Case"),
    "case_missing_all": Text(vi="Không năm nào có số liệu", en="No figure of any year"),
    "case_missing_one": Text(vi="Các năm khác có, năm {year} thiếu", en="Only the figure of {year} is missing"),
    "case_above": Text(vi="Ghi “{shown}”", en="Given as above: “{shown}”"),
    "case_at_least": Text(vi="Ghi “{shown}”", en="Given as at least: “{shown}”"),
    "case_below": Text(vi="Ghi “{shown}”", en="Given as below: “{shown}”"),
    "case_at_most": Text(vi="Ghi “{shown}”", en="Given as at most: “{shown}”"),
    "case_about": Text(
        vi="Ghi “{shown}” (được tính theo đúng giá trị đã nêu)", en="Given as about: “{shown}” (taken at that value)"
    ),
    "case_rounds_up": Text(
        vi="“{shown}”: làm tròn thì bằng mức yêu cầu, nhưng không được làm tròn",
        en="“{shown}”: rounded it would be what is required, but nothing is rounded",
    ),
    "case_vacuous": Text(vi="Trong năm không phát sinh trường hợp nào (0/0)", en="Nothing arose in the year (0/0)"),
    "case_definition": Text(vi="Giá trị đủ để đạt, nhưng theo {shown}", en="Good enough, but under {shown}"),
    "case_without_part": Text(vi="Có {indicator} nhưng thiếu {shown}", en="{indicator} without {shown}"),
    "case_provisional": Text(vi="Giá trị đủ để đạt, nhưng còn là số sơ bộ", en="Good enough, but still provisional"),
    "no_rounding": Text(
        vi="Số liệu được so sánh đúng như đã ghi, không làm tròn. Số ghi không kèm “khoảng”, “trên”, “dưới” được coi "
        "là chính xác; nếu chỉ biết gần đúng thì phải ghi rõ như vậy.",
        en="Figures are compared exactly as written; nothing is rounded. A figure without “about”, “above” or “below” "
        "counts as exact, so one that is only known roughly has to say so.",
    ),
    "one_reading": Text(
        vi="{clauses}: thư viện chỉ áp dụng một cách hiểu; xem [những điểm xã nên xác nhận](../confirm.md).",
        en="{clauses}: the library applies a single reading; see [what an officer should confirm](../confirm.md).",
    ),
    "reading": Text(vi="Cách hiểu", en="Reading"),
    "differ": Text(
        vi="Ví dụ hai cách hiểu cho kết quả khác nhau, xét đến năm {year}, với số liệu giả định: {figures}.",
        en="A case in which they differ, as of {year}, with invented figures: {figures}.",
    ),
    "choose": Text(
        vi="Chọn cách hiểu khác: `--reading {clause}={name}`.", en="To choose another: `--reading {clause}={name}`."
    ),
    "stands_intro": Text(
        vi="Theo số liệu đầu nhiệm kỳ kèm theo thư viện, đánh giá vào năm {baseline}.",
        en="By the baseline figures that ship with the library, as of {baseline}.",
    ),
    "no_baseline": Text(
        vi="Văn kiện không nêu số liệu đầu nhiệm kỳ về {name}.",
        en="The document gives no starting figure for the {name}.",
    ),
    "no_baseline_here": Text(
        vi="Văn kiện không nêu số liệu đầu nhiệm kỳ của chỉ tiêu thống kê này.",
        en="The document gives no starting figure for it.",
    ),
    "only_related": Text(
        vi="Về {name}, văn kiện không nêu số liệu dùng được làm số đầu nhiệm kỳ; chỉ nêu {related}.",
        en="For the {name} the document gives no figure that can serve as a start; it only states {related}.",
    ),
    "example_intro": Text(
        vi="Số liệu giả định, riêng số đầu nhiệm kỳ lấy theo văn kiện khi văn kiện có nêu. Mỗi dòng là kết luận của cả "
        "nhiệm kỳ khi đánh giá vào cuối năm đó.",
        en="The figures are invented, but for the start where the document states one. Each row is the verdict of the "
        "term so far, at the end of that year.",
    ),
    "due": Text(vi="Mức theo lộ trình", en="Level due"),
    "so": Text(
        vi="Thư viện giải thích kết luận năm {year}: “{text}”",
        en="The library explains the verdict of {year}: “{text}”",
    ),
    "not_encoded_none": Text(
        vi="Không có: mọi yêu cầu trong lời văn đều được đánh giá.", en="Nothing: every demand of the words is judged."
    ),
    "checked": Text(vi="Đối chiếu lần cuối ngày {date}.", en="Last compared with the document on {date}."),
    "code": Text(
        vi="Mã nguồn của quy tắc: [{name}](../code/{stem}.md). Bảng trường hợp kiểm thử: `{cases}`.",
        en="The rule in code: [{name}](../code/{stem}.md). Its table of test cases: `{cases}`.",
    ),
    "code_title": Text(vi="Mã nguồn của chỉ tiêu {number}", en="The code of target {number}"),
    "code_intro": Text(
        vi="Toàn bộ tệp `{path}`; đây chính là quy tắc mà [trang của chỉ tiêu {number}](../targets/{number:02}.md) "
        "trình bày.",
        en="The whole of `{path}`: the very rule that [the page of target {number}](../targets/{number:02}.md) shows.",
    ),
    "formula_holds": Text(vi="được công nhận hoặc chưa", en="recognised, or not"),
    "formula_grade": Text(
        vi="so mức xếp loại với mức thấp nhất được yêu cầu", en="the grade against the lowest one that passes"
    ),
    "used_as": Text(vi="Vai trò", en="Used as"),
    "form_number": Text(vi="Giá trị kèm đơn vị", en="A value with its unit"),
    "form_counts": Text(vi="Tỷ lệ theo số đếm (phần/tổng số)", en="A share by counts (part of whole)"),
    "form_excluded": Text(
        vi="Tỷ lệ theo số đếm, có phần loại trừ khỏi tổng số", en="A share by counts, with some left out of the whole"
    ),
    "form_above": Text(vi="Chỉ biết là trên một mức", en="Only known to be above a level"),
    "form_about": Text(vi="Chỉ biết gần đúng", en="Only known roughly"),
    "form_between": Text(vi="Chỉ biết nằm trong một khoảng", en="Only known to lie in a range"),
    "form_grade": Text(vi="Mức xếp loại", en="A grade"),
    "form_status": Text(vi="Có hoặc không", en="Yes or no"),
    "form_rank": Text(vi="Thứ hạng", en="A rank"),
    "form_definition": Text(vi="Số liệu theo chuẩn hoặc cách tính khác", en="A figure under another definition"),
    "form_components": Text(vi="Số liệu theo từng phần, tự cộng lại", en="A figure by parts, which are added up"),
    "usual_intro": Text(
        vi="Trong đó, những điểm sau theo cách tính thường dùng, văn kiện không nêu:",
        en="Of this, the following is usual practice and does not stand in the document:",
    ),
    "counted_as": Text(vi="Cách ghi:", en="How it is given:"),
    "usual_line": Text(vi="{statement} Nguồn: {origin}; {checked}.", en="{statement} Origin: {origin}; {checked}."),
    "usual_checked": Text(vi="đối chiếu lần cuối tháng {date}", en="last checked in {date}"),
    "usual_unchecked": Text(vi="chưa đối chiếu được", en="not checked"),
    "confirm_title": Text(vi="Những điểm xã nên xác nhận", en="What an officer of the commune should confirm"),
    "confirm_intro": Text(
        vi="Văn kiện để ngỏ một số điểm. Trang này liệt kê, theo từng chỉ tiêu, cách thư viện đang hiểu lời văn và "
        "những điểm được tính theo thói quen thực tế: {usual} điểm, trong đó {unchecked} điểm chưa đối chiếu được với "
        "văn bản nào. Xã nên xác nhận hoặc sửa lại từng điểm trước khi dùng kết quả đánh giá; cách hiểu khác được chọn "
        "khi đánh giá, còn điểm tính khác đi thì ghi rõ ở ghi chú của số liệu.",
        en="The document leaves some things open. For every target this page lists how the library reads the words, "
        "and what it takes from usual practice: {usual} statements, {unchecked} of which could not be checked against "
        "any document. Confirm or correct each of them before relying on an assessment; another reading is chosen when "
        "assessing, and a figure counted in another way says so in its remark.",
    ),
    "confirm_checked": Text(
        vi="“Đối chiếu” cho biết lần cuối có người tìm thấy điểm đó trong văn bản hoặc trong bài giới thiệu văn bản; "
        "văn bản có thể đã được sửa đổi hoặc thay thế từ đó.",
        en="“Checked” says when somebody last found the statement in the document or in a report on it; the document "
        "may have been amended or replaced since.",
    ),
    "confirm_readings": Text(vi="Cách hiểu lời văn:", en="How the words are read:"),
    "confirm_usual": Text(vi="Cách tính thường dùng:", en="Usual practice:"),
    "reading_used": Text(vi="Cách hiểu đang dùng", en="Reading in use"),
    "readings_left": Text(vi="Cách hiểu khác", en="Other readings"),
    "statement": Text(vi="Cách tính", en="Statement"),
    "origin": Text(vi="Nguồn", en="Origin"),
    "checked_head": Text(vi="Đối chiếu", en="Checked"),
    "of_target": Text(vi="thuộc chỉ tiêu {number}", en="of target {number}"),
}

NOTES: Final[dict[str, str]] = {
    "state_budget_revenue": "Estimate of the whole year, the sum of the three former communes. The province's plan for "
    "the new commune is 1,456 million VND; depending on which of the two is taken as the start, the level required at "
    "the end differs by almost three times.",
    "grain_output": "The source names no year. The figure of Dương Phong does not fit its population: at the stated "
    "410 kg per person it would need more than 10,000 people, while the whole new commune has 8,251.",
    "cattle_and_buffalo": "The source does not say when the animals were counted.",
    "pigs": "The source does not say when the animals were counted.",
    "poultry": "The source does not say when the animals were counted.",
    "effective_cooperatives": "The source counts the co-operatives in operation. Those that operate effectively are "
    "among them; how many they are is not said.",
    "ocop_products": "The source does not give the stars of the products.",
    "advanced_new_rural_status": "The new commune has not been recognised; of the three former communes only Đồng "
    "Thắng was, in 2023.",
    "hygienic_water": "This is a share of households while the target counts people, so it decides nothing.",
    "commune_health_standard": "The former communes kept the standard; the new one has not been examined yet.",
    "health_insurance": "The three former communes are given as 97 %, 98 % and 93 %, whose simple mean of 96.0 % is "
    "above the overall rate that is stated.",
    "cultural_villages": "Said of every year of the former term; the titles of 2025 had not been awarded yet.",
    "cultural_families": "This is the yearly mean of the former term and not that of 2025 alone.",
    "cultural_agencies": "Said of the former term and not of 2025 alone.",
    "poor_households": "The 8.82 % printed beside this number only fits when the 99 poor and the 76 near-poor "
    "households are taken together.",
    "cases_resolved": "Said of the former term. Footnote 51 names 172 cases, but those passed up (81) and those "
    "handled in the commune (117) make 198.",
    "crime_reports_received": "Said of the former term. The source gives one rate for receiving reports and for "
    "resolving cases; the numbers of cases in footnote 51 disagree (172 and 198).",
    "party_cells_completing_well": "Said of every year of the former term; the grading of 2025 was not done yet.",
    "party_members_completing_well": "Said of every year of the former term; the grading of 2025 was not done yet.",
}
"""The remarks of the baseline report in English; the report itself has them in Vietnamese."""


def locator(text: str, lang: str) -> str:
    """A place in the source document."""
    if lang == "vi":
        return text
    for vi, en in (("Phần thứ nhất, mục", "Part one, section"), ("chú thích", "footnote")):
        text = text.replace(vi, en)
    return text


def say(name: str, lang: str, /, **values: object) -> str:
    """The sentence of that name, its places filled in."""
    text = SENTENCES[name]
    return (text.vi if lang == "vi" else text.en).format(**values)
