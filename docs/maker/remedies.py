"""What to do about each error code, in both languages."""

from typing import Final

from bt_targets.ground.problems import ProblemCode
from bt_targets.ground.text import Text

REMEDIES: Final[dict[ProblemCode, Text]] = {
    "ambiguous_number": Text(
        vi="Viết số theo cách viết tiếng Việt: dấu chấm phân nhóm hàng nghìn, dấu phẩy trước phần thập phân.",
        en="Write it in Vietnamese notation: full stops between thousands, a comma before the decimals.",
    ),
    "bound_not_allowed": Text(
        vi="Ghi giá trị cụ thể. Với thứ hạng chỉ biết một phía, ghi số hạng và đặt giới hạn ở trường `bound`.",
        en="Give the value itself. For a rank that is only known to one side, put the bound into the field `bound`.",
    ),
    "cell_error": Text(
        vi="Mở bảng tính, sửa công thức đang báo lỗi hoặc gõ thẳng giá trị vào ô.",
        en="Open the workbook and correct the formula, or type the value into the cell.",
    ),
    "cell_is_date": Text(
        vi="Định dạng ô là văn bản rồi gõ lại; bảng tính thường đổi “06/06” thành ngày tháng.",
        en="Format the cell as text and type it again; spreadsheets turn “06/06” into a date.",
    ),
    "columns_of_parts": Text(
        vi="Ghi vào bảng dọc, mỗi xã cũ một dòng, tên xã cũ ở cột `thành phần`.",
        en="Use a long table with a row for each former commune, its name in the column `component`.",
    ),
    "components_not_allowed": Text(
        vi="Báo cáo một giá trị chung. Có và không, thứ hạng, tỷ lệ phần trăm không kèm số đếm đều không cộng được.",
        en="Report one value. A status, a rank or a percentage without its counts cannot be added up.",
    ),
    "definition_not_allowed": Text(
        vi="Bỏ trường `definition`; chỉ tiêu thống kê này không gắn với chuẩn nào.",
        en="Leave out `definition`; this indicator is not tied to one.",
    ),
    "duplicate_column": Text(
        vi="Xóa hoặc đổi tên cột thừa; cột dành cho người đọc có thể đặt tên bắt đầu bằng #.",
        en="Remove or rename one of them; columns for people may have names that start with #.",
    ),
    "duplicate_component": Text(
        vi="Gộp hai dòng của cùng một phần, hoặc đặt tên phần khác nhau.",
        en="Put the two rows of the part together, or name the parts differently.",
    ),
    "duplicate_key": Text(
        vi="Giữ một trong hai trường cùng tên của đối tượng JSON.", en="Keep one of the two fields of the JSON object."
    ),
    "duplicate_observation": Text(
        vi="Chỉ giữ một số liệu cho mỗi chỉ tiêu thống kê và mỗi năm; thư viện không tự chọn thay người báo cáo.",
        en="Keep one figure for each indicator and year; the library does not choose between them.",
    ),
    "empty_interval": Text(
        vi="Xem lại giới hạn; ví dụ không có tỷ lệ nào trên 100 %.",
        en="Look at the bound again; no share is above 100 %, for instance.",
    ),
    "empty_whole": Text(
        vi="Ghi tổng số lớn hơn 0. Chỉ tỷ lệ tính trên vụ việc, hồ sơ mới có năm không phát sinh.",
        en="Give a whole above 0. Only shares of cases or files have years in which nothing arose.",
    ),
    "excluded_above_whole": Text(
        vi="Kiểm tra số loại trừ; số này không thể lớn hơn tổng số.", en="Check what is excluded against the whole."
    ),
    "file_too_large": Text(
        vi="Chỉ giữ trong tệp các dòng số liệu của báo cáo; giới hạn nêu ở [trang về tệp](figures.md#limits).",
        en="Keep the figures of the report alone; the limits stand on [the page of files](figures.md#limits).",
    ),
    "formula_without_value": Text(
        vi="Mở tệp bằng chương trình bảng tính rồi lưu lại để có kết quả, hoặc gõ thẳng giá trị.",
        en="Open the file in a spreadsheet program and save it, so that the result is stored, or type the value.",
    ),
    "fractional_count": Text(
        vi="Ghi số nguyên; con, hộ, người, trường không có phần lẻ.",
        en="Give a whole number; animals, households, people and schools have no fractions.",
    ),
    "growth_too_low": Text(
        vi="Kiểm tra tốc độ tăng; giảm 100 % là không còn gì.", en="Check the rate; a fall of 100 % leaves nothing."
    ),
    "holds_plan": Text(
        vi="Đổi tên trang tính hoặc tựa đề nếu đó là số đã thực hiện; kế hoạch thì không nộp thay báo cáo.",
        en="Rename the sheet or its title if it holds what was achieved; a plan is not handed in for a report.",
    ),
    "merged_cells": Text(
        vi="Bỏ gộp ô và ghi giá trị cho từng dòng.", en="Split the cells and give every row its own value."
    ),
    "missing_column": Text(
        vi="Thêm dòng tiêu đề có ít nhất hai cột `indicator` và `year`; lệnh `bt-targets template` tạo sẵn mẫu.",
        en="Add a header with at least `indicator` and `year`; `bt-targets template` writes one.",
    ),
    "missing_field": Text(vi="Bổ sung trường được nêu tên.", en="Add the field that is named."),
    "missing_unit": Text(
        vi="Ghi đơn vị ngay sau số, hoặc ở trường `unit` bên cạnh.",
        en="Write the unit behind the number or in the field `unit` beside it.",
    ),
    "missing_upper": Text(
        vi="Ghi cận trên của khoảng ở trường `upper`.", en="Give the upper end of the range in the field `upper`."
    ),
    "missing_value": Text(
        vi="Ghi giá trị, hoặc xóa cả dòng nếu chưa có số liệu; thiếu số liệu không phải là 0.",
        en="Give a value, or take the row out if there is no figure yet; missing is not zero.",
    ),
    "negative_value": Text(
        vi="Ghi số không âm; chỉ tốc độ tăng mới có thể âm.",
        en="Give a figure of 0 or more; only rates may be negative.",
    ),
    "not_a_component": Text(
        vi="Chia số liệu theo địa bàn hoặc theo loại. Kế hoạch thì bỏ; số của quý, của tháng thì cộng thành số cả năm.",
        en="Divide the figure by places or kinds. Leave plans out; add quarters or months up to the year.",
    ),
    "not_a_list": Text(vi="Đặt các mục trong ngoặc vuông.", en="Put the items into square brackets."),
    "not_a_mapping": Text(vi="Đặt các trường trong ngoặc nhọn, mỗi trường có tên.", en="Put named fields into braces."),
    "not_a_number": Text(
        vi="Trong dạng cho máy, chỉ dùng chữ số và dấu chấm thập phân, hoặc phân số như “280/3”.",
        en="In machine forms use digits with a decimal point, or a fraction such as “280/3”.",
    ),
    "not_a_report": Text(
        vi="Kiểm tra có đúng tệp báo cáo không; trường `schema` cho biết loại tài liệu.",
        en="Check that this is the right file; the field `schema` says what a document is.",
    ),
    "not_a_whole_number": Text(
        vi="Ghi số nguyên, không có phần thập phân.", en="Give a whole number without decimals."
    ),
    "not_finite": Text(vi="Ghi một con số; vô cực và NaN không phải số liệu.", en="Infinity and NaN are no figures."),
    "not_in_wide_table": Text(
        vi="Ghi mẫu dưới dạng `.xlsx`, hoặc dùng bảng dọc: bảng ngang CSV không chứa được số liệu theo phần, theo số "
        "đếm hay theo chuẩn khác.",
        en="Write the template as `.xlsx`, or use a long table: a wide CSV holds no parts, no counts and no other "
        "definitions.",
    ),
    "not_readable": Text(
        vi="Kiểm tra đường dẫn, quyền đọc và phần đuôi tên tệp (.json, .toml, .csv, .xlsx); lưu văn bản theo UTF-8.",
        en="Check path, permissions and the ending of the name (.json, .toml, .csv, .xlsx); save text as UTF-8.",
    ),
    "not_text": Text(vi="Đặt nội dung trong dấu ngoặc kép.", en="Put it into quotation marks."),
    "number_has_noise": Text(
        vi="Làm tròn trong bảng tính về đúng số chữ số của số liệu gốc, hoặc gõ lại giá trị.",
        en="Round in the spreadsheet to the digits of the original figure, or type it.",
    ),
    "number_too_long": Text(
        vi="Ghi số với ít chữ số hơn hoặc chọn đơn vị lớn hơn.", en="Use fewer digits, or a larger unit."
    ),
    "other_commune": Text(
        vi="Kiểm tra lại tên xã ở hai báo cáo; số liệu của hai xã không gộp vào một báo cáo.",
        en="Check the names of the communes; the figures of two of them do not go into one report.",
    ),
    "other_resolution": Text(
        vi="Sửa trường `resolution`, hoặc đọc bằng đúng nghị quyết của báo cáo.",
        en="Correct the field `resolution`, or read the report with its own resolution.",
    ),
    "part_above_whole": Text(
        vi="Kiểm tra hai số đếm; phần không thể lớn hơn tổng số sau khi loại trừ.",
        en="Check both counts; the part cannot be more than the whole less what is excluded.",
    ),
    "part_above_indicator": Text(
        vi="Đối chiếu hai số của cùng năm; số này là một phần của số kia.",
        en="Compare the two figures of the year; the one is a part of the other.",
    ),
    "ragged_row": Text(
        vi="Đặt giá trị có dấu phẩy trong ngoặc kép; kiểm tra dòng có thừa ô không.",
        en="Put quotation marks around values with commas; check the row for extra cells.",
    ),
    "rank_below_one": Text(vi="Ghi thứ hạng từ 1 trở lên.", en="Ranks start with 1."),
    "rows_apart": Text(
        vi="Sắp xếp bảng theo cột `xã` để các dòng của mỗi xã đứng liền nhau. Bảng được đọc dần từng xã nên không gộp "
        "được các dòng nằm rải rác; xét riêng một đoạn là đánh giá khi thiếu số liệu.",
        en="Sort the table by its column `commune`, so that the rows of each stand together. It is read commune by "
        "commune: scattered rows cannot be put together, and a part of them would be assessed with figures missing.",
    ),
    "rows_disagree": Text(
        vi="Ghi giống nhau ở mọi dòng của cùng một số liệu; tên xã và mã nghị quyết giống nhau trong cả tệp.",
        en="Make the rows of one figure agree, and commune and resolution in the whole file.",
    ),
    "several_tables": Text(
        vi="Chỉ để bảng số liệu ở một trang tính; xóa các bản sao.",
        en="Keep the table on one sheet; remove the copies.",
    ),
    "share_above_100": Text(
        vi="Kiểm tra phép tính; chỉ tỷ lệ thực hiện chỉ tiêu được giao mới có thể trên 100 %.",
        en="Check the calculation; only the fulfilment of a quota may pass 100 %.",
    ),
    "share_without_unit": Text(
        vi="Ghi “95 %” hoặc số đếm “190/200”; số 0,95 hay 95 đứng một mình không rõ nghĩa.",
        en="Write “95 %” or counts such as “190/200”; a bare 0.95 or 95 could be either.",
    ),
    "text_too_long": Text(vi="Rút gọn nội dung.", en="Make it shorter."),
    "too_many_items": Text(
        vi="Chia báo cáo thành nhiều tệp hoặc bỏ phần không phải số liệu; giới hạn nêu ở [trang về tệp]"
        "(figures.md#limits).",
        en="Split the report or remove what is no figure; the limits stand on [the page of files](figures.md#limits).",
    ),
    "total_among_components": Text(
        vi="Xóa dòng tổng trong các phần; tổng được tính từ các phần.",
        en="Remove the row of the total; it is computed from the parts.",
    ),
    "two_bounds": Text(
        vi="Chỉ ghi giới hạn ở một nơi: trong giá trị, hoặc ở trường `bound`.",
        en="State the bound once: in the value or in the field `bound`.",
    ),
    "two_values": Text(
        vi="Giữ giá trị chung hoặc các phần, không giữ cả hai.", en="Keep the value or the components, not both."
    ),
    "unit_not_allowed": Text(
        vi="Bỏ trường `unit`: đơn vị đã có trong giá trị, hoặc chỉ tiêu không có đơn vị.",
        en="Leave out `unit`: the value has one already, or takes none.",
    ),
    "unknown_choice": Text(vi="Chọn một trong các giá trị được liệt kê.", en="Use one of the choices that are listed."),
    "unknown_field": Text(
        vi="Sửa tên trường theo gợi ý; tên cột dành cho người đọc bắt đầu bằng #.",
        en="Correct the name as suggested; columns for people start with #.",
    ),
    "unknown_indicator": Text(
        vi="Dùng mã trong [danh mục chỉ tiêu thống kê](indicators/index.md).",
        en="Use an id from [the list of indicators](indicators/index.md).",
    ),
    "unknown_unit": Text(
        vi="Dùng một cách ghi đơn vị được chấp nhận, nêu ở mục của chỉ tiêu thống kê. Sào phải ghi rõ “sào Bắc Bộ”.",
        en="Use an accepted spelling; each indicator's entry has them. A sào has to be a “sào Bắc Bộ”.",
    ),
    "unreadable_value": Text(
        vi="Viết theo một dạng ở [trang về số liệu](figures.md); “gần 95 %” phải viết là “khoảng” hoặc “dưới”.",
        en="Use one of the forms on [the page of figures](figures.md); “gần 95 %” has to be “khoảng” or “dưới”.",
    ),
    "upper_below_lower": Text(vi="Đổi chỗ hai đầu của khoảng.", en="Swap the two ends of the range."),
    "upper_without_between": Text(
        vi="Đặt `bound` là `between`, hoặc bỏ trường `upper`.", en="Set `bound` to `between`, or leave out `upper`."
    ),
    "wholes_differ": Text(
        vi="Ghi hai đầu của khoảng với cùng tổng số và cùng số loại trừ.",
        en="Give both ends with the same whole and the same number excluded.",
    ),
    "wrong_kind": Text(
        vi="Xem mục của chỉ tiêu thống kê để biết dạng giá trị: số lượng, tỷ lệ, thứ hạng, xếp loại, có hoặc không.",
        en="The indicator's entry says what it takes: a quantity, a share, a rank, a grade, or yes or no.",
    ),
    "wrong_unit": Text(
        vi="Dùng đơn vị cùng loại với đơn vị của chỉ tiêu thống kê; hộ không đổi ra con được.",
        en="Use a unit of the same kind as the indicator's; households do not convert into animals.",
    ),
    "year_outside": Text(
        vi="Ghi năm trong phạm vi được nêu; số liệu sau nhiệm kỳ không thuộc báo cáo này.",
        en="Give a year within the stated range; later figures do not belong in this report.",
    ),
}
