"""The terms of values: the kinds of them, and what they differ by."""

from typing import Final

from docs.maker.terms.term import term

VALUES: Final = (
    term(
        ("số lượng", "quantity"),
        means=("con số kèm đơn vị, không âm", "a number with a unit, never negative"),
    ),
    term(
        ("tỷ lệ", "share"),
        means=("một phần của tổng số, tính bằng %", "a part of a whole, in %"),
        is_not=("tốc độ tăng, cũng tính bằng %", "a growth rate, which is in % as well"),
    ),
    term(
        ("điểm phần trăm", "percentage point"),
        means=(
            "đơn vị của hiệu hai tỷ lệ; từ 50% lên 60% là tăng 10 điểm phần trăm, hay 20%",
            "the unit of a difference of two shares: from 50 % to 60 % is 10 points, or 20 %",
        ),
        basis=("cách dùng chung trong thống kê", "general usage in statistics"),
        is_not=("phần trăm, khi nói về mức tăng của một tỷ lệ", "per cent, where a share rises"),
        tooltip=True,
    ),
    term(
        ("tốc độ tăng", "growth rate"),
        means=(
            "mức tăng so với năm trước, tính bằng % và được báo cáo như vậy",
            "growth on the previous year in %, reported as such",
        ),
        basis=(
            "như cách tính tốc độ tăng tổng sản phẩm trên địa bàn tại Quyết định 05/2023/QĐ-TTg",
            "as Decision 05/2023/QĐ-TTg defines it for the growth of gross regional product",
        ),
        is_not=("chỉ số phát triển; tăng 11,4% không ghi là 111,4%", "an index; growth of 11.4 % is not 111.4 %"),
    ),
    term(
        ("thứ hạng", "rank"),
        means=("vị trí trong một bảng xếp thứ tự; hạng 1 là cao nhất", "a position in an order; rank 1 is the best"),
    ),
    term(
        ("bậc", "place"),
        means=("đơn vị của hiệu hai thứ hạng", "the unit of a difference of two ranks"),
    ),
    term(
        ("mức xếp loại", "grade"),
        means=("một nấc của thang xếp loại có tên", "a step of a named scale"),
    ),
    term(
        ("thang xếp loại", "scale"),
        means=("các mức xếp loại theo thứ tự, thấp nhất trước", "grades in order, the lowest first"),
        basis=(
            "với tổ chức và cá nhân trong hệ thống chính trị: Quy định 366-QĐ/TW của Bộ Chính trị",
            "for organisations and individuals in the political system: Regulation 366-QĐ/TW of the Politburo",
        ),
    ),
    term(
        ("trạng thái", "status"),
        means=("điều có hoặc không có, như được công nhận", "a fact that holds or does not, such as recognition"),
        is_not=("tình trạng số liệu", "the data status"),
    ),
    term(
        ("đơn vị tính", "unit"),
        means=("đơn vị để đếm hoặc đo một số lượng", "what a quantity is counted or measured in"),
    ),
)
