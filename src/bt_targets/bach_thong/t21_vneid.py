"""Target 21: at least 80 % of the people have an electronic identity account."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

VNEID_ACCOUNTS = Indicator(
    id="vneid_accounts",
    name=Text(
        vi="tỷ lệ người dân có tài khoản định danh điện tử", en="share of people with an electronic identity account"
    ),
    what_is_counted=Text(
        vi="Số người có tài khoản định danh điện tử trên VNeID, không phân biệt mức độ, trên tổng dân số của xã vào "
        "cuối năm; người chưa đến tuổi được cấp vẫn nằm trong dân số.",
        en="People with an electronic identity account in VNeID, at whichever level, of the whole population at the "
        "end of the year; those too young for an account stay in the whole.",
    ),
    kind="share",
    unit="%",
    whole="population",
)

TARGET = Target(
    number=21,
    section="culture_and_society",
    title=Text(vi="Tài khoản định danh điện tử", en="Electronic identity accounts"),
    summary=Text(
        vi="Ít nhất 80 % người dân có tài khoản định danh điện tử trên VNeID.",
        en="At least 80 % of the people have an electronic identity account in VNeID.",
    ),
    source=item(21),
    clauses=(
        Clause(
            id="21",
            name=Text(vi="Tài khoản VNeID", en="VNeID accounts"),
            indicator=VNEID_ACCOUNTS,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Không nêu thời hạn nên xét vào cuối nhiệm kỳ; “số người dân” là toàn bộ dân số.",
                        en="No time is stated, so the end of the term counts; the people are the whole population.",
                    ),
                    comparison=at_least(80, "%"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
