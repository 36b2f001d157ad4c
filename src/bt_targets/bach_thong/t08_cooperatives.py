"""Target 8: 12 effective co-operatives, 3 new ones, 3 more OCOP products, one of them with four stars."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.measures import AbsoluteIncrease
from bt_targets.rules.targets import Target

EFFECTIVE_COOPERATIVES = Indicator(
    id="effective_cooperatives",
    name=Text(vi="số hợp tác xã hoạt động hiệu quả", en="number of co-operatives operating effectively"),
    what_is_counted=Text(
        vi="Số hợp tác xã có trụ sở trên địa bàn xã, đang hoạt động vào cuối năm và được cơ quan quản lý đánh giá là "
        "hoạt động có hiệu quả trong năm; hợp tác xã ngừng hoạt động hoặc chờ giải thể không tính.",
        en="Co-operatives seated in the commune that are active at the end of the year and judged by the competent "
        "agency to have worked effectively in it; dormant ones and those being dissolved are not counted.",
    ),
    kind="quantity",
    unit="hợp tác xã",
)
NEW_COOPERATIVES = Indicator(
    id="new_cooperatives",
    name=Text(vi="số hợp tác xã thành lập mới", en="number of newly founded co-operatives"),
    what_is_counted=Text(
        vi="Số hợp tác xã đặt trụ sở trên địa bàn xã được cấp đăng ký lần đầu trong năm; đăng ký lại hoặc chia, tách, "
        "hợp nhất không tính, hợp tác xã về sau giải thể vẫn tính.",
        en="Co-operatives seated in the commune that were first registered in the year; renewed registrations, splits "
        "and mergers are not counted, co-operatives dissolved later are.",
    ),
    kind="quantity",
    unit="hợp tác xã",
)
OCOP_PRODUCTS = Indicator(
    id="ocop_products",
    name=Text(vi="số sản phẩm OCOP được công nhận", en="number of recognised OCOP products"),
    what_is_counted=Text(
        vi="Số sản phẩm của xã có giấy chứng nhận OCOP (Mỗi xã một sản phẩm) từ 3 sao còn hiệu lực vào cuối năm; giấy "
        "đã hết hạn mà chưa được công nhận lại thì không tính.",
        en="Products of the commune whose OCOP certificate (One Commune One Product) of three stars or more is valid "
        "at the end of the year; lapsed certificates that were not renewed are not counted.",
    ),
    kind="quantity",
    unit="sản phẩm",
)
OCOP_FOUR_STAR_PRODUCTS = Indicator(
    id="ocop_four_star_products",
    name=Text(vi="số sản phẩm OCOP từ 4 sao", en="number of OCOP products with four stars or more"),
    what_is_counted=Text(
        vi="Số sản phẩm của xã có giấy chứng nhận OCOP 4 sao hoặc 5 sao còn hiệu lực vào cuối năm, kể cả sản phẩm cũ "
        "được nâng hạng.",
        en="Products of the commune whose OCOP certificate of four or five stars is valid at the end of the year, "
        "older products that were upgraded included.",
    ),
    kind="quantity",
    unit="sản phẩm",
)

TARGET = Target(
    number=8,
    section="economy",
    title=Text(vi="Hợp tác xã và sản phẩm OCOP", en="Co-operatives and OCOP products"),
    summary=Text(
        vi="Xã giữ được 12 hợp tác xã hoạt động có hiệu quả và lập thêm 3 hợp tác xã; cuối nhiệm kỳ có nhiều hơn đầu "
        "kỳ ít nhất 3 sản phẩm OCOP, và trong nhiệm kỳ ít nhất một sản phẩm được xếp hạng 4 sao trở lên.",
        en="The commune keeps 12 effective co-operatives and founds 3 more; by the end of the term it has at least 3 "
        "more OCOP products than at the start, and during the term at least one product holds four stars or more.",
    ),
    source=item(8),
    clauses=(
        Clause(
            id="8a",
            name=Text(vi="Hợp tác xã hoạt động hiệu quả", en="Effective co-operatives"),
            indicator=EFFECTIVE_COOPERATIVES,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Duy trì” nghĩa là cuối năm nào cũng có ít nhất 12 hợp tác xã hoạt động hiệu quả.",
                        en="To keep 12 means that at least 12 co-operatives work effectively at the end of every year.",
                    ),
                    comparison=at_least(12, "hợp tác xã"),
                    timing="every_year",
                ),
            ),
        ),
        Clause(
            id="8b",
            name=Text(vi="Hợp tác xã thành lập mới", en="New co-operatives"),
            indicator=NEW_COOPERATIVES,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Thành lập mới” là việc làm dần trong nhiệm kỳ nên cộng số thành lập của các năm; không "
                        "trừ số giải thể.",
                        en="Founding is spread over the term, so the numbers of the years add up; dissolved ones are "
                        "not taken off.",
                    ),
                    comparison=at_least(3, "hợp tác xã"),
                    timing="cumulative",
                ),
            ),
        ),
        Clause(
            id="8c",
            name=Text(vi="Sản phẩm OCOP tăng thêm", en="Additional OCOP products"),
            indicator=OCOP_PRODUCTS,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="“Tăng thêm” là tăng ròng: số sản phẩm còn được công nhận cuối nhiệm kỳ so với số đầu kỳ.",
                        en="The increase is net: products still recognised at the end of the term against those at "
                        "the start.",
                    ),
                    measure=AbsoluteIncrease(),
                    comparison=at_least(3, "sản phẩm"),
                    timing="by_end",
                ),
            ),
        ),
        Clause(
            id="8d",
            name=Text(vi="Sản phẩm OCOP từ 4 sao", en="OCOP products with four stars"),
            indicator=OCOP_FOUR_STAR_PRODUCTS,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Chỉ cần một năm trong nhiệm kỳ có ít nhất một sản phẩm từ 4 sao; sản phẩm cũ được nâng "
                        "hạng cũng được.",
                        en="One year of the term with such a product is enough; an older product that was upgraded "
                        "will do.",
                    ),
                    comparison=at_least(1, "sản phẩm"),
                    timing="once",
                ),
            ),
        ),
    ),
)
