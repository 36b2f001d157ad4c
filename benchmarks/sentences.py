"""The words of the page in both languages. What is in braces is filled in from the figures of a run."""

from typing import Final

from bt_targets.ground.text import Lang, Text

SENTENCES: Final = {
    "title": Text(vi="Đo tốc độ và bộ nhớ", en="Benchmarks"),
    "intro": Text(
        vi="Trang này do lệnh `python -m benchmarks --page` viết từ số liệu của một lần chạy ngày {date}, tốt hay xấu đều ghi. "
        "Máy chạy: {processor}, {cores} lõi, bộ nhớ {gigabytes} GB, {system}. Phiên bản: {versions}. Các xã được rút "
        "theo hạt ngẫu nhiên {seed}, cùng phiên bản numpy thì ra cùng số liệu; nhiều số nằm đúng tại ngưỡng.",
        en="This page is written by `python -m benchmarks --page` from the figures of one run on {date}, good or bad. "
        "Machine: {processor}, {cores} cores, {gigabytes} GB of memory, {system}. Versions: {versions}. The communes are "
        "drawn at random from the seed {seed}, the same with the same numpy, and many figures lie exactly at a bound.",
    ),
    "how": Text(
        vi="Những việc được so sánh làm xen kẽ trong cùng một tiến trình; tính thời gian của bộ xử lý, gồm mọi luồng; mỗi "
        "con số là trung vị. Số giây là của riêng máy này, vì vậy chỉ nên đọc tỷ số; hai bên chênh nhau dưới {equal} lần "
        "coi như bằng nhau. Không kiểm thử nào dựa vào các con số này.",
        en="What is compared is done in turns in one process, the time of the processor is counted, of all threads, and "
        "every figure is a median. Seconds belong to this machine, so read the ratios; two that differ by less than "
        "{equal} times are equal. No test rests on these figures.",
    ),
    "floor": Text(
        vi="*Mức sàn* là 53 kết luận mặc định viết tay trên số nguyên, lần lượt từng xã, mỗi kết luận một bản ghi "
        "(`benchmarks/floor.py`). *Sàn numpy* là các phép so sánh ấy viết tay theo cột số nguyên 64 bit "
        "(`benchmarks/numpy_floor.py`): hoặc chỉ cho biết đạt hay không, hoặc cho đủ kết luận, tính chốt, căn cứ còn thiếu "
        "và tiến độ. Cả hai biết trước rằng số nào cũng có và là số nguyên; kiểm thử đối chiếu chúng với thư viện. "
        "*Một kết luận* là của một chỉ tiêu thành phần, tại một năm đánh giá, cho một xã.",
        en="The *floor* is the 53 default decisions written by hand on whole numbers, commune after commune, a record each "
        "(`benchmarks/floor.py`). The *numpy floor* is the same comparisons by hand on columns of 64-bit integers "
        "(`benchmarks/numpy_floor.py`): one only says who passes, one gives verdict, final, cause and pace. Both know that "
        "every figure is there and is whole; tests hold them against the library. *A decision* is that of one clause, as "
        "of one review year, for one commune.",
    ),
    "conclusions": Text(vi="Nên rút ra điều gì", en="What to conclude"),
    "conclude_goals": Text(
        vi="{reached} trong {all} mục tiêu đã đạt, {missed} chưa đạt, {unmeasured} không đo trong lần chạy này.",
        en="Of {all} goals {reached} are reached and {missed} are not; {unmeasured} were not measured in this run.",
    ),
    "conclude_report": Text(
        vi="Kết luận một báo cáo vừa nạp lâu gấp {first} lần mức sàn, lập toàn bộ bảng tổng hợp kèm lời giải thích lâu gấp "
        "{assess} lần. Nếu chỉ cần kết luận thì gọi `decide`, rồi diễn giải riêng chỉ tiêu thành phần nào cần xem.",
        en="Deciding a report that was just loaded takes {first} times the floor, and the whole scorecard with its "
        "explanations {assess} times. Who needs verdicts alone calls `decide`, and describes the clauses that matter.",
    ),
    "conclude_wrong": Text(
        vi="Tốc độ chỉ so sánh được giữa những công cụ cho cùng câu trả lời. Khi số liệu thập phân nằm sát hoặc đúng tại ngưỡng, "
        "có kết luận sai: {wrong}; không có kết luận sai: {right}.",
        en="Speed compares only what gives the same answers. On decimals at or next to a bound, wrong verdicts came from: "
        "{wrong}; none came from: {right}.",
    ),
    "conclude_frames": Text(
        vi="Với số liệu cả nước trong bảng polars, một kết luận mất {answers} lần một kết luận của mức sàn, kèm số liệu là "
        "{figures} lần. Cũng kết luận ấy bằng `decide_many` từ văn bản JSON, lần lượt từng báo cáo, lâu gấp {many} lần.",
        en="With the country in a polars frame, a decision takes {answers} of a decision of the floor, and {figures} with "
        "figures. The same by `decide_many` from JSON texts, report by report, takes {many} times as long.",
    ),
    "nobody": Text(vi="không công cụ nào", en="no tool"),
    "goals": Text(vi="Mục tiêu", en="Goals"),
    "goals_heads": Text(vi="Mục tiêu | Giới hạn | Đo được | Đạt", en="Goal | Limit | Measured | Reached"),
    "goal_frames": Text(
        vi="từ bảng số liệu {of} đến bảng kết quả, cả nước, 5 năm đánh giá: một kết luận kèm tính chốt, căn cứ còn thiếu và tiến độ, so với "
        "một kết luận của mức sàn",
        en="from a {of} frame to a frame, the country, five review years: a decision with verdict, final, cause and pace, "
        "against one of the floor",
    ),
    "goal_figures": Text(
        vi="như trên với bảng số liệu {of}, thêm điểm cần chú ý, mức yêu cầu và chênh lệch",
        en="the same from a {of} frame, with signals, required level and margin",
    ),
    "goal_passes": Text(
        vi="kết luận trên cột có sẵn, cả nước, so với sàn numpy chỉ cho biết đạt hay không",
        en="deciding alone, the country, against the numpy floor that only says who passes",
    ),
    "goal_answers": Text(
        vi="kết luận trên cột có sẵn, cả nước, so với sàn numpy cho cùng câu trả lời",
        en="deciding alone, the country, against the numpy floor that gives the same answers",
    ),
    "goal_openfisca": Text(
        vi="tám chỉ tiêu thành phần chung, cả nước: thời gian tính của OpenFisca-Core so với thư viện",
        en="the eight common clauses, the country: what OpenFisca-Core takes to calculate, against the library",
    ),
    "goal_openfisca_input": Text(
        vi="như trên, kể cả việc đưa số liệu vào, hai bên đều từ cột numpy",
        en="the same with the input, from columns of numpy on both sides",
    ),
    "goal_memory": Text(
        vi="bộ nhớ nhiều nhất khi xử lý lần lượt {blocks} khối, so với một khối",
        en="the most memory while {blocks} blocks are streamed, against one block",
    ),
    "goal_linear": Text(
        vi="thời gian cho một kết luận khi số xã gấp mười lần cả nước, so với khi bằng cả nước, từ bảng số liệu đến bảng kết quả",
        en="the time of a decision for ten countries against one, from frame to frame",
    ),
    "yes": Text(vi="có", en="yes"),
    "no": Text(vi="**chưa**", en="**no**"),
    "unmeasured": Text(vi="không đo", en="not measured"),
    "at_most": Text(vi="không quá {limit}", en="at most {limit}"),
    "at_least": Text(vi="từ {limit} trở lên", en="at least {limit}"),
    "startup": Text(vi="Khởi động", en="Start-up"),
    "startup_intro": Text(
        vi="Thời gian của bộ xử lý trong một tiến trình mới, mã đã biên dịch sẵn, so với việc nạp pydantic kèm một mô hình.",
        en="The time of the processor in a fresh process, with compiled modules there, against importing pydantic with one "
        "model.",
    ),
    "startup_heads": Text(vi="Tiến trình | Thời gian | So với pydantic", en="Process | Time | Against pydantic"),
    "startup_python": Text(vi="riêng Python", en="Python alone"),
    "startup_pydantic": Text(vi="pydantic với một mô hình", en="pydantic with one model"),
    "startup_bt_targets": Text(vi="`import bt_targets`", en="`import bt_targets`"),
    "startup_decide": Text(vi="đến `decide` đầu tiên", en="up to a first `decide`"),
    "startup_assess": Text(vi="đến `assess` đầu tiên", en="up to a first `assess`"),
    "startup_other": Text(vi="nạp {name}", en="importing {name}"),
    "report": Text(vi="Một báo cáo", en="One report"),
    "report_intro": Text(
        vi="Một báo cáo đủ 58 chỉ tiêu thống kê của sáu năm, đánh giá năm 2030; so với mức sàn, {floor}.",
        en="One full report of 58 indicators and six years, as of 2030, against the floor, {floor}.",
    ),
    "report_heads": Text(vi="Việc | Thời gian | So với mức sàn", en="What is done | Time | Against the floor"),
    "report_decide_again": Text(vi="`decide`, lần sau", en="`decide`, again"),
    "report_decide_readings": Text(vi="`decide` với cách hiểu được chọn", en="`decide` with a reading chosen"),
    "report_decide_first": Text(vi="`decide` lần đầu của một báo cáo", en="`decide`, first of a report"),
    "report_numbers": Text(vi="trong đó: đo các số liệu", en="of that: measuring its figures"),
    "report_decide_new_resolution": Text(
        vi="`decide` lần đầu của một nghị quyết: các cách hiểu được dịch",
        en="`decide`, first of a resolution: its readings are compiled",
    ),
    "report_describe": Text(vi="diễn giải một chỉ tiêu thành phần sau đó", en="one clause described after it"),
    "report_in_full": Text(
        vi="mọi chỉ tiêu thành phần, không dùng bản dịch sẵn", en="every clause without its compiled reading"
    ),
    "report_assess": Text(vi="`assess`: toàn bộ bảng tổng hợp", en="`assess`: the whole scorecard"),
    "report_card_to_json": Text(vi="ghi bảng tổng hợp ra JSON", en="the scorecard to JSON"),
    "reading": Text(vi="Đọc tệp", en="Reading a file"),
    "reading_intro": Text(
        vi="Cũng báo cáo ấy, so với việc tối thiểu mà người tin tưởng tệp sẽ viết: json, csv hoặc openpyxl, mỗi số liệu "
        "một bản ghi, không kiểm tra gì.",
        en="The same report, against the least that somebody would write who trusts the file: json, csv or openpyxl, a "
        "record an observation, and no check.",
    ),
    "reading_heads": Text(vi="Tệp | Thời gian | So với đọc không kiểm tra", en="File | Time | Against no checks"),
    "reading_json": Text(vi="JSON", en="JSON"),
    "reading_json_unusual": Text(
        vi="JSON, một phần mười số liệu chỉ bộ đọc đầy đủ nhận", en="JSON, a tenth for the full reader only"
    ),
    "reading_json_quoted": Text(vi="JSON, nguồn số liệu có dấu ngoặc kép", en="JSON, with quotes in the sources"),
    "reading_csv": Text(vi="CSV", en="CSV"),
    "reading_xlsx": Text(vi="XLSX", en="XLSX"),
    "many": Text(vi="Một tỉnh, lần lượt từng báo cáo", en="A province, report by report"),
    "many_intro": Text(
        vi="Từ văn bản JSON đến kết luận của {communes} xã, mỗi báo cáo; so với json kèm mức sàn.",
        en="From JSON texts to the verdicts of {communes} communes, a report each, against json and the floor.",
    ),
    "many_heads": Text(vi="Việc | Một báo cáo | So với mức sàn", en="What is done | A report | Against the floor"),
    "many_floor": Text(vi="json và mức sàn", en="json and the floor"),
    "many_decide_many": Text(vi="`decide_many`", en="`decide_many`"),
    "many_assess_many": Text(vi="`assess_many`", en="`assess_many`"),
    "deciding": Text(vi="Kết luận trên cột có sẵn", en="Deciding alone"),
    "deciding_intro": Text(
        vi="53 chỉ tiêu thành phần, 5 năm đánh giá, số liệu đã nằm sẵn trong cột; thời gian cho một kết luận, trong ngoặc "
        "là so với sàn numpy cho cùng câu trả lời.",
        en="53 clauses as of five review years, from columns that are there; the time of a decision, and in brackets "
        "against the numpy floor that gives the same answers.",
    ),
    "deciding_floor": Text(vi="mức sàn", en="the floor"),
    "deciding_passes": Text(vi="sàn numpy, chỉ đạt hay không", en="numpy floor, who passes"),
    "deciding_answers": Text(vi="sàn numpy, cùng câu trả lời", en="numpy floor, the same answers"),
    "deciding_library": Text(vi="thư viện, chỉ kết luận", en="the library, deciding alone"),
    "deciding_input": Text(vi="thư viện, đưa số liệu vào cột", en="the library, making its columns"),
    "deciding_different": Text(
        vi="Câu trả lời của thư viện khác sàn numpy: {different} (mọi cỡ cộng lại).",
        en="Answers of the library that differ from the numpy floor: {different}, of all sizes together.",
    ),
    "deciding_missing": Text(
        vi="Phiên bản này chưa kết luận theo cột.", en="This version of the library does not decide in columns."
    ),
    "communes": Text(vi="Số xã", en="Communes"),
    "frames": Text(vi="Từ bảng số liệu đến bảng kết quả", en="From frame to frame"),
    "frames_intro": Text(
        vi="`assess_frame`: bảng dọc, mỗi dòng một số liệu, 5 năm đánh giá; tính mọi việc, từ nhận ra các xã đến viết các dòng kết "
        "quả. Thời gian cho một kết luận, trong ngoặc là so với mức sàn, vốn chỉ kết luận trên số có sẵn.",
        en="`assess_frame`: a long table, a row an observation, five review years; everything from finding the communes to "
        "writing the rows counts. The time of a decision, and in brackets against the floor, which only decides on numbers "
        "that are there.",
    ),
    "frames_missing": Text(vi="Không đo: thiếu `{missing}`.", en="Not measured: `{missing}` is not there."),
    "frames_answers": Text(vi="{kind}, kết luận", en="{kind}, answers"),
    "frames_figures": Text(vi="{kind}, kèm số liệu", en="{kind}, with figures"),
    "frames_different": Text(
        vi="Dòng kết quả khác sàn numpy, trong mọi dòng của một tỉnh: {different}.",
        en="Rows that differ from the numpy floor, of all rows of a province: {different}.",
    ),
    "frames_lacking": Text(vi="Không cài: {names}.", en="Not installed: {names}."),
    "others": Text(vi="Những công cụ có thể chọn thay", en="What one would pick instead"),
    "others_intro": Text(
        vi="Tám chỉ tiêu thành phần, mỗi loại một chỉ tiêu, năm 2030, không thiếu số liệu: 3 (mức hằng năm), 12b (tỷ lệ theo "
        "số đếm), 8b (cộng dồn), 14 (tăng so với đầu nhiệm kỳ), 1 (tăng bình quân), 23a (hạng), 25c (xếp loại), 12a (trạng thái). "
        "Mỗi công cụ viết theo cách hướng dẫn của chính nó, với loại số mà nó dùng sẵn. Thời gian cho một kết luận, trong "
        "ngoặc là so với numpy viết tay trên số nguyên.",
        en="Eight clauses, one of each kind, as of 2030, with no figure missing: 3 (a level every year), 12b (a share by "
        "counts), 8b (a sum), 14 (growth on the baseline), 1 (average growth), 23a (a rank), 25c (a grade), 12a (a status). "
        "Each tool is written as its own guide has it, with the numbers it uses by itself. The time of a decision, and in "
        "brackets against numpy by hand on whole numbers.",
    ),
    "others_bare": Text(vi="Chỉ kết luận", en="Deciding alone"),
    "others_input": Text(vi="Kể cả đưa số liệu vào", en="With the input"),
    "others_wrong": Text(vi="Kết luận sai", en="Wrong verdicts"),
    "others_wrong_intro": Text(
        vi="{communes} xã với số thập phân; ở các chỉ tiêu 1, 12b và 14, cứ năm xã thì ba xã đúng tại ngưỡng, các xã khác lệch "
        "rất ít. So với `decide`, vốn kết luận bằng số nguyên. Con số cho thấy loại số nào không giữ được ngưỡng, không phải tần suất trong thực tế. "
        "Công cụ kiểm tra dữ liệu chỉ cho biết đạt hay không nên chỉ so ở điểm ấy.",
        en="{communes} communes with decimals; in clauses 1, 12b and 14 three in five lie exactly at the bound and "
        "the others just off it. They are compared with `decide`, which decides in integers. The counts show which numbers "
        "do not keep a bound, not how often that happens in practice. A tool that validates only tells passed from failed and is compared in that.",
    ),
    "others_wrong_heads": Text(
        vi="Công cụ | Phiên bản | Sai | Chỉ tiêu thành phần", en="Tool | Version | Wrong | Clauses"
    ),
    "others_apart": Text(
        vi="rule-engine cần một phiên bản python-dateutil khác với phiên bản ghim cho kiểm thử, nên lệnh đo cài riêng nó vào "
        "một môi trường khác; thời gian của nó được quy đổi qua numpy chạy ở cả hai nơi.",
        en="rule-engine needs another version of python-dateutil than the tests pin, so the command installs it in an "
        "environment of its own; its times are scaled by those of numpy in both.",
    ),
    "others_lacking": Text(vi="Không cài hoặc không chạy được: {names}.", en="Not installed, or did not run: {names}."),
    "growth": Text(vi="Thời gian và bộ nhớ khi số xã tăng", en="Growth of time and memory"),
    "growth_memory": Text(
        vi="Xử lý lần lượt {blocks} khối, mỗi khối {communes} xã, 5 năm đánh giá: tiến trình dùng nhiều nhất {all} MB, với một khối "
        "là {one} MB, tức gấp {ratio} lần; thời gian kết luận gấp {time} lần.",
        en="With {blocks} blocks of {communes} communes streamed, five review years: the process held at most {all} MB, and "
        "{one} MB with one block, which is {ratio} times; deciding took {time} times as long.",
    ),
    "growth_time": Text(
        vi="Thời gian cho một kết luận theo số xã ở các bảng trên; tăng tuyến tính nghĩa là con số ấy không tăng từ cột này "
        "sang cột sau.",
        en="The tables above give the time of a decision by the number of communes; growth is linear where it does not rise "
        "from one column to the next.",
    ),
    "hostile": Text(vi="Tệp gây hại", en="Hostile files"),
    "hostile_text": Text(
        vi="{files} tệp cố ý gây hại hoặc ở mức giới hạn: cộng lại {seconds} giây, {slow} tệp quá 1 giây, {large} tệp quá giới "
        "hạn bộ nhớ, nhiều nhất {megabytes} MB. Báo cáo mẫu mất {example}; tệp lâu nhất là `{name}`, {dearest} giây.",
        en="{files} files made to hurt, or at the limits: {seconds} seconds together, {slow} of them over 1 second, {large} "
        "over the limit of memory, {megabytes} MB at most. The example takes {example}; the dearest is `{name}`, {dearest} "
        "seconds.",
    ),
    "again": Text(vi="Đo lại", en="Measuring again"),
    "again_text": Text(
        vi="Lệnh thứ nhất cài các công cụ để so sánh, lệnh thứ hai đo mọi phần, lệnh thứ ba chỉ đo một phần, lệnh thứ tư viết "
        "lại trang này sau khi đo. Số liệu của lần chạy được giữ trong `benchmarks/measured.json`.",
        en="The first command installs the tools to compare with, the second measures every part, the third a single one, and "
        "the fourth writes this page anew after measuring. The figures of the run are kept in `benchmarks/measured.json`.",
    ),
}
_POINT: Final = {"vi": (",", "."), "en": (".", ",")}
_UNITS: Final = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))


def say(key: str, lang: Lang, **words: object) -> str:
    """A sentence with its words filled in."""
    return SENTENCES[key].in_(lang).format(**words)


def number(value: float, lang: Lang) -> str:
    """Three digits that count, and whole from a hundred on."""
    size = abs(value)
    text = f"{value:,.0f}" if size >= 100 or value == int(value) else f"{value:.1f}" if size >= 10 else f"{value:.3g}"
    if "e" in text:
        text = f"{value:.5f}"
    point, group = _POINT[lang]
    return text.translate(str.maketrans(".,", f"{point}{group}"))


def duration(seconds: float, lang: Lang) -> str:
    """A time in the unit that suits it."""
    size, unit = next((each for each in _UNITS if seconds >= each[0]), _UNITS[-1])
    return f"{number(seconds / size, lang)} {unit}"
