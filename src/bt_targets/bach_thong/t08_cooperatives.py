"""Target 8: 12 effective co-operatives, 3 new ones, 3 more OCOP products, one of them with four stars."""

from .words import AbsoluteIncrease, Item, Rule, at_least, clause, quantity, target, text

EFFECTIVE_COOPERATIVES = quantity(
    "effective_cooperatives",
    "hợp tác xã",
    text("số hợp tác xã hoạt động hiệu quả", "number of co-operatives operating effectively"),
    "Số hợp tác xã có trụ sở trên địa bàn xã, đang hoạt động vào cuối năm và được cơ quan quản lý đánh giá là hoạt "
    "động có hiệu quả trong năm; hợp tác xã ngừng hoạt động hoặc chờ giải thể không tính.",
    "Co-operatives seated in the commune that are active at the end of the year and judged by the competent agency to "
    "have worked effectively in it; dormant ones and those being dissolved are not counted.",
)
NEW_COOPERATIVES = quantity(
    "new_cooperatives",
    "hợp tác xã",
    text("số hợp tác xã thành lập mới", "number of newly founded co-operatives"),
    "Số hợp tác xã đặt trụ sở trên địa bàn xã được cấp đăng ký lần đầu trong năm; đăng ký lại hoặc chia, tách, hợp "
    "nhất không tính, hợp tác xã về sau giải thể vẫn tính.",
    "Co-operatives seated in the commune that were first registered in the year; renewed registrations, splits and "
    "mergers are not counted, co-operatives dissolved later are.",
)
OCOP_PRODUCTS = quantity(
    "ocop_products",
    "sản phẩm",
    text("số sản phẩm OCOP được công nhận", "number of recognised OCOP products"),
    "Số sản phẩm của xã có giấy chứng nhận OCOP (Mỗi xã một sản phẩm) từ 3 sao còn hiệu lực vào cuối năm; giấy đã hết "
    "hạn mà chưa được công nhận lại thì không tính.",
    "Products of the commune whose OCOP certificate (One Commune One Product) of three stars or more is valid at the "
    "end of the year; lapsed certificates that were not renewed are not counted.",
)
OCOP_FOUR_STAR_PRODUCTS = quantity(
    "ocop_four_star_products",
    "sản phẩm",
    text("số sản phẩm OCOP từ 4 sao", "number of OCOP products with four stars or more"),
    "Số sản phẩm của xã có giấy chứng nhận OCOP 4 sao hoặc 5 sao còn hiệu lực vào cuối năm, kể cả sản phẩm cũ được "
    "nâng hạng.",
    "Products of the commune whose OCOP certificate of four or five stars is valid at the end of the year, older "
    "products that were upgraded included.",
)

TARGET = target(
    Item(8, "economy", "Hợp tác xã và sản phẩm OCOP", "Co-operatives and OCOP products"),
    "Xã giữ được 12 hợp tác xã hoạt động có hiệu quả và lập thêm 3 hợp tác xã; cuối nhiệm kỳ có nhiều hơn đầu kỳ ít "
    "nhất 3 sản phẩm OCOP, và trong nhiệm kỳ ít nhất một sản phẩm được xếp hạng 4 sao trở lên.",
    "The commune keeps 12 effective co-operatives and founds 3 more; by the end of the term it has at least 3 more "
    "OCOP products than at the start, and during the term at least one product holds four stars or more.",
    clause(
        Rule("8a", EFFECTIVE_COOPERATIVES, at_least("12 hợp tác xã"), "every_year"),
        text("Hợp tác xã hoạt động hiệu quả", "Effective co-operatives"),
        "“Duy trì” nghĩa là cuối năm nào cũng có ít nhất 12 hợp tác xã hoạt động hiệu quả.",
        "To keep 12 means that at least 12 co-operatives work effectively at the end of every year.",
    ),
    clause(
        Rule("8b", NEW_COOPERATIVES, at_least("3 hợp tác xã"), "cumulative"),
        text("Hợp tác xã thành lập mới", "New co-operatives"),
        "“Thành lập mới” là việc làm dần trong nhiệm kỳ nên cộng số thành lập của các năm; không trừ số giải thể.",
        "Founding is spread over the term, so the numbers of the years add up; dissolved ones are not taken off.",
    ),
    clause(
        Rule("8c", OCOP_PRODUCTS, at_least("3 sản phẩm"), "by_end", AbsoluteIncrease()),
        text("Sản phẩm OCOP tăng thêm", "Additional OCOP products"),
        "“Tăng thêm” là tăng ròng: số sản phẩm còn được công nhận cuối nhiệm kỳ so với số đầu kỳ.",
        "The increase is net: products still recognised at the end of the term against those at the start.",
    ),
    clause(
        Rule("8d", OCOP_FOUR_STAR_PRODUCTS, at_least("1 sản phẩm"), "once"),
        text("Sản phẩm OCOP từ 4 sao", "OCOP products with four stars"),
        "Chỉ cần một năm trong nhiệm kỳ có ít nhất một sản phẩm từ 4 sao; sản phẩm cũ được nâng hạng cũng được.",
        "One year of the term with such a product is enough; an older product that was upgraded will do.",
    ),
)
