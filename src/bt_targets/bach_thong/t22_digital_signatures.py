"""Target 22: at least 50 % of the adults have a public digital signature."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

DIGITAL_SIGNATURES = Indicator(
    id="digital_signatures",
    name=Text(
        vi="tỷ lệ người trưởng thành có chữ ký số công cộng", en="share of adults with a public digital signature"
    ),
    what_is_counted=Text(
        vi="Số người từ đủ 18 tuổi có chữ ký số công cộng còn hiệu lực trên tổng số người từ đủ 18 tuổi của xã vào "
        "cuối năm; người có nhiều chữ ký số chỉ tính một lần.",
        en="People of 18 and over who hold a valid public digital signature, of all people of 18 and over, at the end "
        "of the year; somebody with several signatures counts once.",
    ),
    kind="share",
    unit="%",
    whole="population",
)

TARGET = Target(
    number=22,
    section="culture_and_society",
    title=Text(vi="Chữ ký số công cộng", en="Public digital signatures"),
    summary=Text(
        vi="Ít nhất 50 % số người trưởng thành trong xã có chữ ký số công cộng.",
        en="At least 50 % of the adults of the commune have a public digital signature.",
    ),
    source=item(22),
    clauses=(
        Clause(
            id="22",
            name=Text(vi="Chữ ký số công cộng", en="Public digital signatures"),
            indicator=DIGITAL_SIGNATURES,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Không nêu thời hạn nên xét vào cuối nhiệm kỳ; người trưởng thành là người từ đủ 18 tuổi.",
                        en="No time is stated, so the end of the term counts; adults are people of 18 and over.",
                    ),
                    comparison=at_least(50, "%"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
