"""Target 19: all files of administrative procedures and all their results are digitised."""

from bt_targets.bach_thong.source import item
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause, Reading
from bt_targets.rules.comparisons import at_least
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.targets import Target

ADMINISTRATIVE_FILES_DIGITISED = Indicator(
    id="administrative_files_digitised",
    name=Text(vi="tỷ lệ hồ sơ thủ tục hành chính được số hóa", en="share of administrative files digitised"),
    what_is_counted=Text(
        vi="Số hồ sơ thủ tục hành chính đã số hóa trên tổng số hồ sơ tiếp nhận trong năm; hồ sơ lưu của các năm trước "
        "không tính.",
        en="Files of administrative procedures that were digitised, of all those received in the year; the archives "
        "of earlier years are left out.",
    ),
    kind="share",
    unit="%",
    whole="events",
)
ADMINISTRATIVE_RESULTS_DIGITISED = Indicator(
    id="administrative_results_digitised",
    name=Text(
        vi="tỷ lệ kết quả giải quyết thủ tục hành chính được số hóa", en="share of administrative results digitised"
    ),
    what_is_counted=Text(
        vi="Số kết quả giải quyết thủ tục hành chính đã số hóa trên tổng số kết quả được trả trong năm; kết quả của "
        "các năm trước không tính.",
        en="Results of administrative procedures that were digitised, of all results issued in the year; results of "
        "earlier years are left out.",
    ),
    kind="share",
    unit="%",
    whole="events",
)

TARGET = Target(
    number=19,
    section="culture_and_society",
    title=Text(vi="Số hóa hồ sơ và kết quả", en="Digitised files and results"),
    summary=Text(
        vi="Mọi hồ sơ thủ tục hành chính, cùng mọi kết quả giải quyết, đều được chuyển sang dạng số.",
        en="All files of administrative procedures and all their results are turned into digital form.",
    ),
    source=item(19),
    clauses=(
        Clause(
            id="19a",
            name=Text(vi="Số hóa hồ sơ", en="Digitised files"),
            indicator=ADMINISTRATIVE_FILES_DIGITISED,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Không nêu thời hạn nên xét vào cuối nhiệm kỳ, trên hồ sơ phát sinh trong năm; không được "
                        "sót hồ sơ nào.",
                        en="No time is stated, so the end of the term counts, on the files of the year; none may be "
                        "missing.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="by_end",
                ),
            ),
        ),
        Clause(
            id="19b",
            name=Text(vi="Số hóa kết quả giải quyết", en="Digitised results"),
            indicator=ADMINISTRATIVE_RESULTS_DIGITISED,
            readings=(
                Reading(
                    name="default",
                    text=Text(
                        vi="Không nêu thời hạn nên xét vào cuối nhiệm kỳ, trên kết quả trả trong năm; không được sót "
                        "kết quả nào.",
                        en="No time is stated, so the end of the term counts, on the results of the year; none may be "
                        "missing.",
                    ),
                    comparison=at_least(100, "%"),
                    timing="by_end",
                ),
            ),
        ),
    ),
)
