"""Target 8: at least 12 effective co-operatives and 3 new ones, 3 more OCOP products, and a product of four stars."""

from .origins import COOPERATIVE_GRADING, OCOP_RATING, USAGE, usual
from .words import AbsoluteIncrease, Item, Rule, at_least, clause, quantity, target, text

EFFECTIVE_COOPERATIVES = quantity(
    "effective_cooperatives",
    "hợp tác xã",
    text("số hợp tác xã hoạt động hiệu quả", "number of co-operatives operating effectively"),
    "Số hợp tác xã hoạt động hiệu quả của xã.",
    "Co-operatives of the commune that work effectively.",
    usual(
        COOPERATIVE_GRADING,
        "Hiệu quả hay không là theo kết quả đánh giá hợp tác xã của năm.",
        "Whether a co-operative works effectively is told by its assessment of the year.",
    ),
    usual(
        USAGE,
        "Tính hợp tác xã có trụ sở trên địa bàn xã và đang hoạt động vào cuối năm; hợp tác xã ngừng hoạt "
        "động hoặc chờ giải thể không tính.",
        "Co-operatives seated in the commune and active at the end of the year are counted; dormant ones "
        "and those being dissolved are not.",
    ),
)
NEW_COOPERATIVES = quantity(
    "new_cooperatives",
    "hợp tác xã",
    text("số hợp tác xã thành lập mới", "number of newly founded co-operatives"),
    "Số hợp tác xã thành lập mới của xã trong năm.",
    "Co-operatives newly founded in the commune during the year.",
    usual(
        USAGE,
        "Tính hợp tác xã có trụ sở trên địa bàn xã được cấp đăng ký lần đầu; đăng ký lại hoặc chia, tách, "
        "hợp nhất không tính, hợp tác xã về sau giải thể vẫn tính.",
        "Co-operatives seated in the commune and first registered in the year are counted, also if they "
        "are dissolved later; renewed registrations, splits and mergers are not.",
    ),
)
OCOP_PRODUCTS = quantity(
    "ocop_products",
    "sản phẩm",
    text("số sản phẩm OCOP được công nhận", "number of recognised OCOP products"),
    "Số sản phẩm OCOP (Mỗi xã một sản phẩm) của xã.",
    "OCOP products (One Commune One Product) of the commune.",
    usual(
        OCOP_RATING,
        "Giấy chứng nhận từ 3 sao có thời hạn 36 tháng; hết hạn mà chưa được công nhận lại thì sản phẩm không tính.",
        "Certificates of three stars or more are valid for 36 months; a product whose certificate lapsed "
        "and was not renewed is not counted.",
    ),
    usual(USAGE, "Lấy số cuối năm.", "The figure is that at the end of the year."),
)
OCOP_FOUR_STAR_PRODUCTS = quantity(
    "ocop_four_star_products",
    "sản phẩm",
    text("số sản phẩm OCOP từ 4 sao", "number of OCOP products with four stars or more"),
    "Số sản phẩm OCOP của xã đạt từ 4 sao.",
    "OCOP products of the commune with four stars or more.",
    usual(
        OCOP_RATING,
        "Giấy chứng nhận có thời hạn 36 tháng; hết hạn mà chưa được công nhận lại thì sản phẩm không tính.",
        "Certificates are valid for 36 months; a product whose certificate lapsed and was not renewed is not counted.",
    ),
    usual(
        USAGE,
        "Lấy số cuối năm, kể cả sản phẩm 5 sao và sản phẩm cũ được nâng hạng.",
        "The figure is that at the end of the year, including products with five stars and older ones that "
        "were upgraded.",
    ),
)

TARGET = target(
    Item(8, "economy", "Hợp tác xã và sản phẩm OCOP", "Co-operatives and OCOP products"),
    "Xã duy trì ít nhất 12 hợp tác xã hoạt động hiệu quả, thành lập mới ít nhất 3 hợp tác xã; đến cuối "
    "nhiệm kỳ, số sản phẩm OCOP nhiều hơn đầu nhiệm kỳ ít nhất 3 sản phẩm; trong nhiệm kỳ, ít nhất 1 sản "
    "phẩm được xếp hạng 4 sao trở lên.",
    "The commune maintains at least 12 co-operatives that work effectively and founds at least 3 new "
    "ones; by the end of the term it has at least 3 more OCOP products than at the start; during the "
    "term at least 1 product is rated four stars or more.",
    clause(
        Rule("8a", EFFECTIVE_COOPERATIVES, at_least("12 hợp tác xã"), "every_year"),
        text("Hợp tác xã hoạt động hiệu quả", "Effective co-operatives"),
        "“Duy trì” được hiểu là cuối mỗi năm có ít nhất 12 hợp tác xã hoạt động hiệu quả.",
        "To maintain 12 is taken to mean that at least 12 co-operatives work effectively at the end of every year.",
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
        "“Tăng thêm” được hiểu là tăng ròng: số sản phẩm còn được công nhận cuối nhiệm kỳ so với số đầu "
        "nhiệm kỳ, không phải số sản phẩm mới được công nhận.",
        "The increase is taken as net: products still recognised at the end of the term against those at "
        "its start, and not the number of new recognitions.",
    ),
    clause(
        Rule("8d", OCOP_FOUR_STAR_PRODUCTS, at_least("1 sản phẩm"), "once"),
        text("Sản phẩm OCOP từ 4 sao", "OCOP products with four stars or more"),
        "Chỉ cần đạt trong ít nhất một năm của nhiệm kỳ. Văn kiện nêu 4 sao; sản phẩm 5 sao và sản phẩm "
        "cũ được nâng hạng cũng được tính.",
        "At least one year of the term is enough. The document says four stars; five stars, and an older "
        "product that was upgraded, count as well.",
    ),
)
