"""What the guide in the workbook template says: every way to write a value, and what is refused."""

from typing import Final, NamedTuple

from bt_targets.ground.text import Text


class GuideLine(NamedTuple):
    """Something to write into a cell, and what it means; or, where nothing is to be written, a plain paragraph."""

    written: str
    meaning: Text


class GuideSection(NamedTuple):
    """Lines of the guide under a heading."""

    heading: Text
    lines: tuple[GuideLine, ...]


ACCEPTED: Final = (
    GuideLine(
        "1.200,5", Text(vi="Một nghìn hai trăm phẩy năm, theo đơn vị ở cột “Đơn vị”.", en="1200.5 in the unit given.")
    ),
    GuideLine(
        "1.200,5 ha",
        Text(
            vi="Số kèm đơn vị; đơn vị phải trùng với cột “Đơn vị”.",
            en="A number with its unit, which has to be that of the column of units.",
        ),
    ),
    GuideLine(
        "1.250",
        Text(
            vi="Một nghìn hai trăm năm mươi; số con, hộ, người, trường… là số nguyên.",
            en="1250; animals, households, people, schools and the like are whole numbers.",
        ),
    ),
    GuideLine("95,5", Text(vi="Tỷ lệ 95,5%.", en="A share of 95.5 %.")),
    GuideLine("84/90", Text(vi="Tỷ lệ theo số lượng: 84 trên tổng số 90.", en="A share by counts: 84 of 90.")),
    GuideLine(
        "06/06", Text(vi="6 trên tổng số 6; ô này không bị đổi thành ngày.", en="6 of 6; no date in this sheet.")
    ),
    GuideLine(
        "950/1.000 trừ 50",
        Text(
            vi="950 trên tổng số 1.000, sau khi loại 50 khỏi tổng số: 950/950.",
            en="950 of 1,000, of which 50 are left out: 950 of 950.",
        ),
    ),
    GuideLine("-2,5", Text(vi="Giảm 2,5% (chỉ với tốc độ tăng).", en="A fall of 2.5 % (rates of growth only).")),
    GuideLine("30", Text(vi="Hạng 30; ghi “hạng 30” cũng được.", en="Rank 30; “hạng 30” will do as well.")),
    GuideLine(
        "khá",
        Text(
            vi="Xếp loại: chọn trong danh sách của ô, hoặc ghi tên loại.",
            en="A grade: chosen from the list of the cell, or its Vietnamese name.",
        ),
    ),
    GuideLine(
        "có",
        Text(
            vi="Có, đã đạt; nếu chưa thì ghi “không”. Chưa có thông tin thì để trống.",
            en="Yes, it holds; otherwise “không” (no). Blank where it is not known.",
        ),
    ),
    GuideLine(
        "280:3",
        Text(
            vi="280 chia 3, khi số thập phân không viết hết được.",
            en="280 divided by 3, where decimals would never end.",
        ),
    ),
)
"""Values as they stand in the column of values."""

BOUNDED: Final = (
    GuideLine("trên 75", Text(vi="Lớn hơn 75; “hơn 75” cũng vậy.", en="More than 75; so is “hơn 75”.")),
    GuideLine(
        "từ 90 trở lên",
        Text(
            vi="90 hoặc lớn hơn; “90 trở lên”, “ít nhất 90”, “tối thiểu 90”, “≥ 90” cũng vậy.",
            en="90 or more; so are “90 trở lên”, “ít nhất 90”, “tối thiểu 90” and “≥ 90”.",
        ),
    ),
    GuideLine("dưới 5", Text(vi="Nhỏ hơn 5.", en="Less than 5.")),
    GuideLine("không quá 30", Text(vi="30 hoặc nhỏ hơn; “tối đa 30” cũng vậy.", en="30 or less; so is “tối đa 30”.")),
    GuideLine("khoảng 705,5", Text(vi="Xấp xỉ 705,5; “ước 705,5” cũng vậy.", en="About 705.5; so is “ước 705,5”.")),
    GuideLine(
        "627-706",
        Text(
            vi="Trong khoảng từ 627 đến 706; “từ 627 đến 706” cũng vậy.", en="From 627 to 706; so is “từ 627 đến 706”."
        ),
    ),
    GuideLine("khá trở lên", Text(vi="Loại khá hoặc giỏi.", en="Good or excellent.")),
)
"""Values with what is known of them, as they stand in the column of values."""

REFUSED: Final = (
    GuideLine(
        "1200.5",
        Text(
            vi="Dấu chấm chỉ ngăn nhóm ba chữ số. Ghi 1.200,5.",
            en="A full stop only groups thousands. Write 1.200,5.",
        ),
    ),
    GuideLine("1,234.5", Text(vi="Cách viết của tiếng Anh. Ghi 1.234,5.", en="English notation. Write 1.234,5.")),
    GuideLine(
        "80,000 con",
        Text(
            vi="Dấu phẩy chỉ đứng trước phần lẻ. Ghi 80.000 con.", en="A comma only marks decimals. Write 80.000 con."
        ),
    ),
    GuideLine(
        "gần 95",
        Text(vi="Không rõ là bao nhiêu. Ghi khoảng 95, hoặc dưới 95.", en="Vague. Write khoảng 95, or dưới 95."),
    ),
    GuideLine(
        "84/90 thôn",
        Text(vi="Tỷ lệ theo số lượng không kèm đơn vị. Ghi 84/90.", en="Counts have no unit. Write 84/90."),
    ),
    GuideLine(
        "12/92",
        Text(
            vi="Với thứ hạng: chỉ ghi 12 (với tỷ lệ thì 12/92 là 12 trên tổng số 92).",
            en="For a rank write 12 alone (for a share 12/92 is 12 of 92).",
        ),
    ),
    GuideLine(
        "hạng 30 trở lên",
        Text(
            vi="“Trở lên” ở đây là hạng 30 hoặc cao hơn, tức con số không quá 30. Ghi 30 và chọn “không quá” ở cột "
            "“Giới hạn”; biết chính xác thì ghi đúng thứ hạng.",
            en="“Or better” means a number of 30 at most. Write 30 and choose “không quá” as the bound; where the rank "
            "is known, simply give it.",
        ),
    ),
    GuideLine(
        "5 sào",
        Text(
            vi="Mỗi vùng một khác. Ghi theo ha, m² hoặc sào Bắc Bộ.",
            en="Differs by region. Give ha, m² or sào Bắc Bộ.",
        ),
    ),
    GuideLine(
        "không có số liệu",
        Text(
            vi="Chưa có số liệu thì để trống; không ghi “-”, “x”, “…”.",
            en="Leave the cell blank where there is no figure; no “-”, “x” or “…”.",
        ),
    ),
)
"""What is refused, and what to write instead. A sheet holds each beside a figure for which it is wrong."""

GUIDE: Final = (
    GuideSection(
        Text(vi="Điền ở đâu", en="Where to fill in"),
        (
            GuideLine(
                "",
                Text(
                    vi="Điền vào các ô nền vàng của trang “Số liệu”. Các ô khác được khóa để khỏi sửa nhầm (không có "
                    "mật khẩu); vẫn lọc và chỉnh độ rộng cột được. Lọc cột “Năm” để chỉ thấy một năm.",
                    en="Fill in the yellow cells of the sheet “Số liệu”. All others are locked against accidental "
                    "changes (there is no password); filters and column widths still work. "
                    "Filter the years to see one year only.",
                ),
            ),
            GuideLine(
                "",
                Text(
                    vi="Mỗi dòng là một số liệu của một năm. Dòng chưa có số liệu thì để trống, không ghi 0; số 0 là "
                    "số liệu bằng không. Không cần điền nguồn, ghi chú, giới hạn nếu không có.",
                    en="Every row is one figure of one year. Leave it blank where there is no figure: 0 means that "
                    "there was none. Source, note and bound are filled in only where there are any.",
                ),
            ),
            GuideLine(
                "",
                Text(
                    vi="Nội dung của từng số liệu hiện khi đưa con trỏ vào ô có góc đỏ, và được liệt kê ở trang “Nội "
                    "dung”.",
                    en="What a figure counts is shown over the cells with a red corner, and listed in the sheet “Nội "
                    "dung”.",
                ),
            ),
        ),
    ),
    GuideSection(Text(vi="Cách ghi giá trị", en="How to write a value"), ACCEPTED),
    GuideSection(
        Text(vi="Số liệu chưa chính xác: ghi bằng lời", en="Inexact figures, in words"),
        (
            *BOUNDED,
            GuideLine(
                "",
                Text(
                    vi="Hoặc chỉ ghi số và chọn ở cột “Giới hạn”; chọn “trong khoảng” thì ghi cận dưới ở “Giá trị” và "
                    "cận trên ở “Cận trên”. Đã ghi bằng lời thì để trống hai cột này.",
                    en="Or give the number alone and choose the bound; with “trong khoảng” (between) the lower end is "
                    "the value and the upper end has its own column. Leave both blank beside words.",
                ),
            ),
        ),
    ),
    GuideSection(
        Text(vi="Tỷ lệ theo số lượng ở cột riêng", en="Shares by counts in columns of their own"),
        (
            GuideLine(
                "84 | 90 | 0",
                Text(
                    vi="Để trống “Giá trị”, ghi số đạt ở “Số đạt”, tổng số ở “Tổng số” và số được loại khỏi tổng số ở "
                    "“Loại trừ” (không có thì để trống). Tổng số gồm cả số loại ra. Năm không phát sinh vụ việc, hồ "
                    "sơ nào thì ghi 0 và 0.",
                    en="Leave the value blank and give the part, the whole, and what is left out of the whole (blank "
                    "where nothing is). The whole includes what is left out. A year without cases or files is 0 and 0.",
                ),
            ),
        ),
    ),
    GuideSection(
        Text(vi="Tình trạng số liệu; chuẩn và cách tính", en="Status; standards and measures"),
        (
            GuideLine(
                "sơ bộ",
                Text(
                    vi="Tình trạng: chính thức (để trống cũng là chính thức), sơ bộ, hoặc ước tính.",
                    en="Status: chính thức (official, also when blank), sơ bộ (provisional) or ước tính (estimate).",
                ),
            ),
            GuideLine(
                "households",
                Text(
                    vi="Chuẩn, cách tính: chỉ chọn khi số liệu theo chuẩn hoặc cách tính khác với nội dung ở trang "
                    "“Nội dung”. Số liệu như vậy được giữ và nêu ra, nhưng không dùng để kết luận.",
                    en="Definition: chosen only where the figure follows another standard or measure than the sheet "
                    "“Nội dung” says. Such a figure is kept and shown, and decides nothing.",
                ),
            ),
        ),
    ),
    GuideSection(
        Text(vi="Dòng bổ sung (cuối trang “Số liệu”)", en="Further rows (at the end of “Số liệu”)"),
        (
            GuideLine(
                "",
                Text(
                    vi="Dùng cho năm khác (như số đầu nhiệm kỳ của năm trước đó) và cho số liệu gồm nhiều phần, như "
                    "từng loại, từng thôn, từng tổ chức: mỗi phần một dòng, cùng mã số liệu và năm, tên phần ghi ở cột "
                    "“Thành phần”; khi đó để trống dòng chung ở trên. Mã số liệu chọn trong danh sách; xem trang "
                    "“Nội dung”.",
                    en="For other years (such as an earlier baseline), and for figures made of parts, such as "
                    "each kind, each village or each organisation: a row for each part, with the "
                    "same id and year and its name in the column “Thành phần”, while the row of the total above stays "
                    "blank. Ids are chosen from the list; the sheet “Nội dung” explains them.",
                ),
            ),
        ),
    ),
    GuideSection(
        Text(vi="Cách ghi không được chấp nhận và cách ghi đúng", en="What is not accepted, and what to write instead"),
        REFUSED,
    ),
    GuideSection(
        Text(vi="Trước khi gửi", en="Before handing in"),
        (
            GuideLine(
                "",
                Text(
                    vi="Lưu ở dạng .xlsx. Không đổi tên cột ở dòng tiêu đề, không gộp ô, không dùng công thức lấy từ "
                    "tệp khác. Dán số liệu thì dán “chỉ giá trị” để giữ định dạng ô. Lệnh “bt-targets check” cho biết "
                    "mọi chỗ chưa đọc được cùng vị trí của ô.",
                    en="Save as .xlsx. Do not rename the headings, merge cells, or link to other "
                    "files. Paste values only, so that cells keep their format. The command “bt-targets check” names "
                    "every cell that cannot be read.",
                ),
            ),
        ),
    ),
)
