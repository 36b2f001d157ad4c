"""The sentences of the warnings, with named slots. Whoever changes words changes them here and nowhere else.

Every sentence has the slot `{head}`, which names the figure. English ones take `{be}` and `{have}` for 'is' and 'are',
'has' and 'have'. `{details}` lists what is particular to each figure. The other slots are the facts of the flag.
"""

from typing import Final

from bt_targets.ground.text import Text
from bt_targets.report.raw import UnreadKind

SENTENCES: Final[dict[str, Text]] = {
    "approximate": Text(
        vi="{head} là số gần đúng, được tính như số chính xác; cần thay nếu có số chính xác.",
        en="{head} {be} approximate and judged as if exact; replace it if an exact figure exists.",
    ),
    "as_written_differs": Text(
        vi="{head} có nguyên văn khác với giá trị ({details}); cần xem số nào đúng.",
        en="{head} {have} a text as written that says another figure ({details}); check which one is right.",
    ),
    "bounded": Text(
        vi="{head} chưa phải là con số cụ thể ({details}), có thể chưa đủ để kết luận; cần số liệu cụ thể.",
        en="{head} {be} not exact ({details}) and may not be enough for a verdict; supply an exact figure.",
    ),
    "factor_1000.above_earlier": Text(
        vi="{head} là {value}, gấp khoảng {times} lần số liệu năm {earlier} ({known}); một trong hai có thể lệch 1.000 "
        "lần trở lên; cần kiểm tra đơn vị tính và dấu phân cách hàng nghìn.",
        en="{head} is {value}, about {times} times that of {earlier} ({known}); one of the two may be off by a "
        "factor of 1,000 or more; check the unit and the thousands separator.",
    ),
    "factor_1000.below_earlier": Text(
        vi="{head} là {value}, bằng khoảng 1/{times} số liệu năm {earlier} ({known}); một trong hai có thể lệch 1.000 "
        "lần trở lên; cần kiểm tra đơn vị tính và dấu phân cách hàng nghìn.",
        en="{head} is {value}, about 1/{times} of that of {earlier} ({known}); one of the two may be off by a "
        "factor of 1,000 or more; check the unit and the thousands separator.",
    ),
    "factor_1000.above_required": Text(
        vi="{head} là {value}, gấp khoảng {times} lần mức yêu cầu ({known}); số này có thể lệch 1.000 lần trở lên; "
        "cần kiểm tra đơn vị tính và dấu phân cách hàng nghìn.",
        en="{head} is {value}, about {times} times what is required ({known}); it may be off by a factor of 1,000 "
        "or more; check the unit and the thousands separator.",
    ),
    "factor_1000.below_required": Text(
        vi="{head} là {value}, bằng khoảng 1/{times} mức yêu cầu ({known}); số này có thể lệch 1.000 lần trở lên; "
        "cần kiểm tra đơn vị tính và dấu phân cách hàng nghìn.",
        en="{head} is {value}, about 1/{times} of what is required ({known}); it may be off by a factor of 1,000 "
        "or more; check the unit and the thousands separator.",
    ),
    "factor_1000.per_person": Text(
        vi="{head} là {value}, không thể là mức của một người; số này có thể sai 1.000 lần; cần kiểm tra đơn vị tính "
        "và dấu phân cách hàng nghìn.",
        en="{head} is {value}, which cannot be that of a person; it may be wrong by a factor of 1,000; check the unit "
        "and the thousands separator.",
    ),
    "fell_to_zero": Text(
        vi="{head} là 0, trong khi số liệu năm {earlier} là {known}; cần xem ô có lấy số từ một ô trống không.",
        en="{head} is 0, after {known} in {earlier}; check whether the cell refers to a blank one.",
    ),
    "gap": Text(
        vi="{head} còn thiếu, trong khi đã có số liệu của năm trước và năm sau; năm nào cũng được xét nên cần bổ sung.",
        en="{head} {be} missing between years that have figures; every year counts, so supply what is missing.",
    ),
    "jump.fall": Text(
        vi="{head} là {value}, chưa bằng 1/{limit} số liệu năm {earlier} ({known}); cần kiểm tra lại cả hai số.",
        en="{head} is {value}, less than 1/{limit} of that of {earlier} ({known}); check both.",
    ),
    "jump.index": Text(
        vi="{head} là {value}, tức là ít nhất gấp đôi năm trước; nếu đó là chỉ số phát triển thì tốc độ tăng là "
        "{growth}.",
        en="{head} is {value}, at least twice the year before; if that is an index, the growth is {growth}.",
    ),
    "jump.rise": Text(
        vi="{head} là {value}, gấp hơn {limit} lần số liệu năm {earlier} ({known}); cần kiểm tra lại cả hai số.",
        en="{head} is {value}, more than {limit} times that of {earlier} ({known}); check both.",
    ),
    "month_and_year": Text(
        vi="{head} được đọc là số đạt trên tổng số ({details}); nếu đó là tháng và năm thì phải ghi tỷ lệ vào đây.",
        en="{head} {be} read as a part of a whole ({details}); if that is a month and its year, write the share "
        "instead.",
    ),
    "no_source": Text(
        vi="{head} chưa ghi nguồn; cần ghi nguồn để có thể đối chiếu.",
        en="{head} {have} no source; name one so that the figure can be traced.",
    ),
    "not_used.alone": Text(
        vi="{head} không được dùng, vì chưa có số liệu cùng năm về {needed}; cần bổ sung số liệu đó.",
        en="{head} {be} not used: there is no figure “{needed}” of the same year; supply that one.",
    ),
    "not_used.computed": Text(
        vi="{head} không được dùng, vì đã có số liệu về {level} để tính tốc độ tăng; cần xem các số có khớp nhau "
        "không.",
        en="{head} {be} not used: growth is computed from the figures “{level}”; check whether they agree.",
    ),
    "not_used.never": Text(
        vi="{head} không được dùng, vì không cách hiểu nào của các chỉ tiêu cần đến; cần xem có ghi nhầm chỉ tiêu "
        "thống kê không.",
        en="{head} {be} not used: no reading of any clause needs such a figure; check the indicator.",
    ),
    "not_used.superseded": Text(
        vi="{head} không được dùng, vì số đầu nhiệm kỳ là số liệu năm {latest}; cần xem số liệu năm {latest} có đúng "
        "là số đầu nhiệm kỳ không.",
        en="{head} {be} not used: the baseline is the figure of {latest}; check whether that is the right one.",
    ),
    "not_used.too_early": Text(
        vi="{head} không được dùng, vì chỉ số liệu từ năm {first} trở đi được xét; cần xem có ghi nhầm năm không.",
        en="{head} {be} not used: only those from {first} on count; check the year.",
    ),
    "not_used.too_late": Text(
        vi="{head} không được dùng, vì chỉ số đầu nhiệm kỳ (năm {baseline} hoặc năm trước đó) được dùng; cần xem có "
        "ghi nhầm năm không.",
        en="{head} {be} not used: only the baseline ({baseline} or an earlier year) counts; check the year.",
    ),
    "old_font": Text(
        vi="{head} có nguồn hoặc ghi chú gõ bằng phông chữ cũ (TCVN3 hoặc VNI) nên hiển thị sai; cần gõ lại bằng "
        "Unicode.",
        en="{head} {have} a source or note in an old font encoding (TCVN3 or VNI), which shows wrongly; type it again "
        "in Unicode.",
    ),
    "only_a_number": Text(
        vi="{head} có nguồn hoặc ghi chú chỉ là một con số ({details}); cần xem phần lẻ của giá trị có bị tách sang "
        "cột bên cạnh không.",
        en="{head} {have} a source or note that is only a number ({details}); check whether decimals slid into the "
        "next column.",
    ),
    "other_definition": Text(
        vi="{head} được tính theo {used} nên không dùng để kết luận; cần số liệu tính theo {wanted}.",
        en="{head} {be} based on {used} and cannot decide; supply one based on {wanted}.",
    ),
    "part_is_total": Text(
        vi="{head} có một phần bằng tổng các phần còn lại ({details}); nếu đó là dòng tổng thì số liệu đã bị tính hai "
        "lần.",
        en="{head} {have} a part that equals the sum of the others ({details}); if it is their total, all is counted "
        "twice.",
    ),
    "part_is_total.inside": Text(
        vi="{head} có phần nằm trong phần khác ({details}), nên đã bị tính hai lần; chỉ ghi các phần cộng lại thành "
        "tổng.",
        en="{head} {have} a part that is inside another one ({details}) and counted twice; give only parts that add up "
        "to the whole.",
    ),
    "part_is_total.named": Text(
        vi="{head} có phần mang tên gọi của tổng số ({details}); nếu đó là dòng tổng thì số liệu đã bị tính hai lần.",
        en="{head} {have} a part with the name of the whole ({details}); if it is the total, all is counted twice.",
    ),
    "provisional": Text(
        vi="{head} chưa phải số chính thức ({details}); cần thay khi có số chính thức.",
        en="{head} {be} not official yet ({details}); replace once there is an official one.",
    ),
    "small_growth": Text(
        vi="{head} là {value}; nếu đó là số thập phân (1 là 100%) thì phải ghi {meant}.",
        en="{head} is {value}; if that is a fraction (1 being 100 %), write {meant}.",
    ),
    "small_growth.index": Text(
        vi="{head} là {value}; nếu đó là số lần so với năm trước thì phải ghi {meant}.",
        en="{head} is {value}; if that is the ratio to the year before, write {meant}.",
    ),
    "small_share": Text(
        vi="{head} là {value}; nếu đó là số thập phân (1 là 100%) thì phải ghi {meant}.",
        en="{head} is {value}; if that is a fraction (1 being 100 %), write {meant}.",
    ),
    "three_decimals": Text(
        vi="{head} có dấu phẩy, được đọc là dấu thập phân ({details}); nếu là hàng nghìn thì phải ghi dấu chấm.",
        en="{head} {have} a comma, read as the decimal mark ({details}); for thousands, write a point instead.",
    ),
}
"""By code, and by variant where a code has several."""
DETAILS: Final[dict[str, Text]] = {
    "as_written_differs": Text(vi="“{text}”, giá trị là {value}", en="“{text}”, the value is {value}"),
    "bounded": Text(vi="{value}", en="{value}"),
    "month_and_year": Text(vi="“{text}”", en="“{text}”"),
    "only_a_number": Text(vi="“{text}”", en="“{text}”"),
    "part_is_total": Text(vi="“{part}”", en="“{part}”"),
    "provisional": Text(vi="{status}", en="{status}"),
    "three_decimals": Text(vi="“{written}” là {value}", en="“{written}” is {value}"),
}
"""One item of `{details}`, by code."""
NOT_READ: Final[dict[UnreadKind, Text]] = {
    "another_indicator": Text(
        vi="{place}: “{text}” gọi tên một chỉ tiêu thống kê khác với chỉ tiêu của dòng; cần xem số liệu của dòng này "
        "là của chỉ tiêu nào.",
        en="{place}: “{text}” names another indicator than the one of the row; check which one its figures are of.",
    ),
    "below_plan": Text(
        vi="{place}: số liệu của dòng được ghi là “{text}”, không được đọc như số đã thực hiện.",
        en="{place}: the figures of the row are said to be “{text}” and not read as achieved.",
    ),
    "below_year": Text(
        vi="{place}: dưới tiêu đề của năm ghi “{text}”; số liệu của cột vẫn được đọc như số đã thực hiện của cả năm, "
        "cần xem có đúng không.",
        en="{place}: below the heading of a year it says “{text}”; the column is read as what was achieved in the "
        "whole year: check it.",
    ),
    "column_numbers": Text(vi="{place}: dòng đánh số cột không được đọc.", en="{place}: a row of column numbers."),
    "comparison": Text(
        vi="{place}: cột “{text}” là tỷ lệ hoặc so sánh, không được đọc như số liệu.",
        en="{place}: the column “{text}” is a comparison and not read as figures.",
    ),
    "cumulative": Text(
        vi="{place}: cột “{text}” là số lũy kế, không được đọc như số liệu của năm.",
        en="{place}: the column “{text}” is cumulative and not read as figures of a year.",
    ),
    "formula_zero": Text(
        vi="{place}: công thức “{text}” cho kết quả 0; cần xem ô mà công thức lấy số có để trống không, rồi mở tệp "
        "bằng Excel hoặc LibreOffice và lưu lại để tính lại.",
        en="{place}: the formula “{text}” gives 0; check whether the cells it takes its numbers from are blank, and "
        "open the file in Excel or LibreOffice and save it, so that it is calculated again.",
    ),
    "of_comparison": Text(
        vi="{place}: phía trên hoặc trong bảng ghi “{text}”; số liệu vẫn được đọc như mức của cả năm, cần xem có phải "
        "số so sánh không.",
        en="{place}: above or in the table it says “{text}”; the figures are read as levels of a year: check whether "
        "they are comparisons.",
    ),
    "of_cumulative": Text(
        vi="{place}: phía trên hoặc trong bảng ghi “{text}”; số liệu vẫn được đọc như số của từng năm, cần xem có "
        "phải số lũy kế không.",
        en="{place}: above or in the table it says “{text}”; the figures are read as those of single years: check "
        "whether they are cumulative.",
    ),
    "of_other_body": Text(
        vi="{place}: phía trên hoặc trong bảng ghi “{text}”; số liệu vẫn được đọc như số của địa phương ra nghị "
        "quyết, cần xem có đúng là số của địa phương này không.",
        en="{place}: above or in the table it says “{text}”; the figures are read as those of the body that adopted "
        "the resolution: check whose they are.",
    ),
    "of_other_year": Text(
        vi="{place}: trong bảng ghi “{text}”; số liệu vẫn được đọc theo năm ghi ở tiêu đề hoặc ở cột năm, cần xem là "
        "số của năm nào.",
        en="{place}: in the table it says “{text}”; the figures are read as those of the year in the heading or in "
        "their column: check which year they are of.",
    ),
    "of_part_of_year": Text(
        vi="{place}: phía trên hoặc trong bảng ghi “{text}”; số liệu vẫn được đọc như số của cả năm, cần xem có đúng "
        "không.",
        en="{place}: above or in the table it says “{text}”; the figures are read as those of the whole year: check "
        "them.",
    ),
    "of_status": Text(
        vi="{place}: trong bảng ghi “{text}”; tình trạng của số liệu (chính thức, sơ bộ hay ước tính) không được đọc "
        "từ dòng này, cần ghi ở tiêu đề cột hoặc ở cột tình trạng.",
        en="{place}: in the table it says “{text}”; how settled figures are is not read from there: say it in the "
        "heading of the column or in the column of the status.",
    ),
    "of_unit": Text(
        vi="{place}: phía trên hoặc trong bảng ghi “{text}”; đơn vị tính này không được áp dụng cho các số không ghi "
        "đơn vị; cần ghi đơn vị ở cột đơn vị tính hoặc trong từng ô.",
        en="{place}: above or in the table it says “{text}”; that unit is not applied to the numbers that have none "
        "beside them: write units in their column or in each cell.",
    ),
    "only_a_number": Text(
        vi="{place}: ô chỉ có con số “{text}”; cần xem phần lẻ của giá trị có bị tách sang cột bên cạnh không.",
        en="{place}: the cell holds only the number “{text}”; check whether decimals slid into the next column.",
    ),
    "part": Text(
        vi="{place}: dòng “{text}” là một phần của dòng trên, không được đọc.",
        en="{place}: the row “{text}” is a part of the one above and not read.",
    ),
    "part_of_year": Text(
        vi="{place}: cột “{text}” là số của một phần năm, không được đọc như số liệu của năm.",
        en="{place}: the column “{text}” is of part of a year and not read as figures of the year.",
    ),
    "plan": Text(
        vi="{place}: cột “{text}” là kế hoạch, không được đọc như số liệu.",
        en="{place}: the column “{text}” is a plan and not read as figures.",
    ),
    "plan_sheet": Text(
        vi="{place}: trang tính “{text}” là kế hoạch, không được đọc.",
        en="{place}: the sheet “{text}” is a plan and not read.",
    ),
    "section": Text(
        vi="{place}: dòng “{text}” không nêu chỉ tiêu thống kê nào, không được đọc.",
        en="{place}: the row “{text}” names no indicator and is not read.",
    ),
    "sheet": Text(
        vi="{place}: trang tính “{text}” có số liệu nhưng không có tiêu đề của bảng số liệu, không được đọc.",
        en="{place}: the sheet “{text}” holds numbers, but no headings of a table of figures; not read.",
    ),
    "signature": Text(
        vi="{place}: dòng “{text}” là phần ký, không được đọc.", en="{place}: the row “{text}” is a signature."
    ),
    "superseded": Text(
        vi="{place}: số “{text}” không được dùng, vì cùng năm đã có số chính thức hơn (số thực hiện, rồi số sơ bộ, "
        "sau cùng là số ước thực hiện).",
        en="{place}: “{text}” is not used, since there is a more settled figure of the same year (what was achieved, "
        "then the provisional figure, then the estimate).",
    ),
    "total": Text(
        vi="{place}: dòng “{text}” là dòng tổng, không được đọc.",
        en="{place}: the row “{text}” is a total and not read.",
    ),
    "unit_row": Text(
        vi="{place}: dòng “{text}” ghi đơn vị tính nhưng không được áp dụng; cần ghi đơn vị ở cột đơn vị tính hoặc "
        "trong từng ô.",
        en="{place}: the row “{text}” gives a unit, which is not applied; write units in their column or in each cell.",
    ),
    "unknown_column": Text(
        vi="{place}: không rõ cột “{text}” là gì, không được đọc.",
        en="{place}: it is not clear what the column “{text}” is; not read.",
    ),
    "unnamed": Text(
        vi="{place}: dòng “{text}” không nêu được chỉ tiêu thống kê nào, không được đọc; cần ghi mã, tên hoặc số chỉ "
        "tiêu thành phần.",
        en="{place}: the row “{text}” names no known indicator and is not read; write an id, a name or the number of a "
        "clause.",
    ),
    "without_heading": Text(
        vi="{place}: cột của ô này không có tiêu đề, “{text}” không được đọc.",
        en="{place}: the column of this cell has no heading; “{text}” is not read.",
    ),
}
"""What was not read, by the reason why."""
MISSING: Final[dict[str, Text]] = {
    "one_year": Text(
        vi="Thiếu số liệu năm {years} về {name} (cần cho {clauses}).",
        en="The figure “{name}” of {years} is missing (for {clauses}).",
    ),
    "several_years": Text(
        vi="Thiếu số liệu các năm {years} về {name} (cần cho {clauses}).",
        en="The figures “{name}” of {years} are missing (for {clauses}).",
    ),
}
"""What is missing, and for which clauses."""
OTHER_COMMUNE: Final = Text(
    vi="Số liệu được ghi là của “{named}”, trong khi nghị quyết là của “{own}”; cần xem có đúng tệp không.",
    en="The figures are said to be of “{named}”, and the resolution is that of “{own}”: check whether it is the right "
    "file.",
)
"""Beside a report of another commune than that of the resolution."""
NEAREST: Final = Text(vi="Gần nhất là {near}.", en="The nearest is {near}.")
"""The indicator that a name is like."""
FIGURES_LOST: Final = Text(vi="Ở đó có số liệu, cần xem lại.", en="There are figures in it: look again.")
ONE_YEAR: Final = Text(vi="Số liệu năm {years} về {name}", en="The figure “{name}” of {years}")
SEVERAL_YEARS: Final = Text(vi="Số liệu các năm {years} về {name}", en="The figures “{name}” of {years}")
