"""What the thirty targets ask for: no element of the resolution is lost, and no sentence of it is repeated.

`source_runs.txt` keeps no text: it has a digest of every run of eight words in the thirty items of the political report.
`source_long_runs.txt` has one of every run of thirteen words, terms word by word, in these items and the head of the report.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bt_targets import BACH_THONG, Target
from bt_targets.ground.text import LANGS, Lang
from docs.maker.confirm_page import confirm_page
from tests.word_runs import digest, long_runs, runs

KEPT = """
1   | tổng giá trị sản phẩm, trên địa bàn xã, ít nhất 11%, /năm | gross product, at least 11 %, a year
2   | trong nhiệm kỳ, tổng thu ngân sách nhà nước, trên địa bàn, ít nhất 10%, /năm | over the term, total state budget revenue, at least 10 %, a year
3   | tổng sản lượng lương thực có hạt, ít nhất, 3.000 tấn/năm | total grain output, at least 3,000 tonnes, a year
4a  | hằng năm, duy trì, trâu&#44; bò từ 150 con, trở lên | every year, maintains, at least 150 buffalo and cattle
4b  | hằng năm, duy trì, lợn từ 5.000 con, trở lên | every year, maintains, at least, 5,000 pigs
4c  | hằng năm, duy trì, gia cầm từ 80.000 con trở lên | every year, maintains, at least, 80,000 poultry
5   | duy trì, ít nhất 700 ha, cây ăn quả các loại | maintains, at least 700 ha, fruit trees of all kinds
6a  | hằng năm, trồng ít nhất 55 ha rừng, trồng mới, sau khai thác, phân tán | every year, at least 55 ha of forest, new planting, after felling, scattered
6b  | độ che phủ rừng, duy trì từ 76% trở lên | forest cover, maintained, 76 % or more
7a  | hằng năm, ít nhất 100 ha, đất ruộng&#44; soi bãi, thu nhập từ 100 triệu đồng/ha | every year, at least 100 ha, paddy and alluvial land, 100 million VND per ha or more
7b  | trong nhiệm kỳ, thí điểm, từ 10 ha trở lên, thu nhập từ 200 triệu đồng/ha | during the term, pilot, at least 10 ha, 200 million VND per ha or more
8a  | duy trì ít nhất 12 hợp tác xã, hoạt động hiệu quả | maintains at least 12 co-operatives, effectively
8b  | thành lập mới ít nhất 3 hợp tác xã | founds at least 3 new ones
8c  | đến cuối nhiệm kỳ, sản phẩm OCOP, hơn đầu nhiệm kỳ ít nhất 3 sản phẩm | by the end of the term, at least 3 more OCOP products, than at the start
8d  | trong nhiệm kỳ, ít nhất 1 sản phẩm, 4 sao trở lên | during the term, at least 1 product, four stars or more
9   | chậm nhất vào năm 2030, xã đạt chuẩn nông thôn mới nâng cao | by 2030, standard for advanced new-style rural
10  | ít nhất 99% dân số, sử dụng nước sinh hoạt hợp vệ sinh | at least 99 % of the population, hygienic domestic water
11a | duy trì, 6/6 trường, đạt chuẩn quốc gia | all 6, 6 schools, keep the national standard
11b | thêm ít nhất 1 trường, mức độ 2 | at least 1 more, level 2
12a | đạt Bộ tiêu chí quốc gia về y tế xã, duy trì, nâng cao | keeps meeting, national commune health criteria, improves
12b | trên 96% người dân, tham gia bảo hiểm y tế | more than 96 % of its people, health insurance
13a | hằng năm, 100% số thôn, thôn văn hóa | every year, 100 % of villages, cultural villages
13b | hằng năm, ít nhất 95% số gia đình, gia đình văn hóa | every year, at least 95 % of families, cultural families
13c | hằng năm, ít nhất 95% số cơ quan&#44; đơn vị, đạt chuẩn văn hóa | every year, at least 95 % of agencies and units, cultural standard
14  | đến cuối nhiệm kỳ, thu nhập bình quân đầu người, cao hơn đầu nhiệm kỳ ít nhất 30% | by the end of the term, income per person, at least 30 % higher
15  | đến cuối nhiệm kỳ, tỷ lệ lao động đã qua đào tạo, tăng thêm ít nhất 10% | by the end of the term, share of trained workers, up by at least 10 %
16  | đến năm 2030, không còn hộ nghèo, không kể hộ nghèo bảo trợ, theo chuẩn nghèo đa chiều giai đoạn 2021-2025 | by 2030, no household, multidimensional standard of 2021-2025, apart from, under social protection
17  | 100% hồ sơ công việc, xử lý, trên môi trường mạng, trừ hồ sơ thuộc phạm vi bí mật nhà nước | 100 % of its work files, handles, online, except, state secrets
18a | 100% cán bộ&#44; công chức, được bồi dưỡng kiến thức | 100 % of the commune's officials, training in basic digital knowledge
18b | 100% cán bộ&#44; công chức, thành thạo các kỹ năng số cơ bản | 100 % of the commune's officials, proficient in basic digital skills
18c | 100% cán bộ&#44; công chức, ứng dụng công nghệ, quản lý&#44; điều hành | 100 % of the commune's officials, use technology, management and administration
19a | 100% hồ sơ thủ tục hành chính, số hóa | 100 % of the files of administrative procedures, digitised
19b | 100% kết quả giải quyết, số hóa | 100 % of their results, digitised
20  | hồ sơ thủ tục hành chính, xử lý trực tuyến, ít nhất là 85% | at least 85 %, files of administrative procedures, handled online
21  | ít nhất 80% số người dân, tài khoản định danh điện tử, VNeID | at least 80 % of the people, electronic identity account, VNeID
22  | ít nhất 50%, người dân trưởng thành, chữ ký số công cộng | at least 50 % of adults, public digital signature
23a | hằng năm, tăng ít nhất 2 bậc, chỉ số cải cách hành chính | every year, at least 2 places, administrative reform index
23b | đến cuối nhiệm kỳ, hạng 30 trở lên, khối xã&#44; phường của tỉnh | by the end of the term, ranks 30th or better, communes and wards of the province
24  | hằng năm, ít nhất 45% người lao động, tham gia bảo hiểm xã hội | every year, at least 45 % of workers, social insurance
25a | hằng năm, 100% chỉ tiêu tuyển quân | every year, 100 % of its conscription quota
25b | hằng năm, bồi dưỡng kiến thức quốc phòng&#44; an ninh, ít nhất 90% số đối tượng | every year, at least 90 % of those due, defence and security
25c | hằng năm, dân quân được huấn luyện, loại khá trở lên | every year, militia training, good or better
26a | 100% vụ việc phát sinh, cơ sở, thuộc thẩm quyền, giải quyết dứt điểm&#44; kịp thời | 100 % of the local cases, within the commune's authority, resolved fully and in time
26b | 100% tố giác&#44; tin báo về tội phạm, được tiếp nhận | 100 % of crime reports, received
27  | hằng năm, đảng viên mới kết nạp, ít nhất bằng 3%, tổng số đảng viên đầu nhiệm kỳ | every year, new Party members, at least 3 %, all members at the start of the term
28a | hằng năm, ít nhất 90% chi bộ&#44; đảng bộ trực thuộc, hoàn thành tốt nhiệm vụ, trở lên | every year, at least 90 % of Party cells and committees, well or better
28b | hằng năm, ít nhất 80% đảng viên, hoàn thành tốt nhiệm vụ, trở lên | every year, at least 80 % of Party members, well or better
29a | hằng năm, Đảng bộ, xếp loại, hoàn thành tốt nhiệm vụ, trở lên | every year, Party organisation, graded, well or better
29b | hằng năm, chính quyền, xếp loại, hoàn thành tốt nhiệm vụ, trở lên | every year, government, graded, well or better
29c | hằng năm, Ủy ban Mặt trận Tổ quốc Việt Nam xã, xếp loại, hoàn thành tốt nhiệm vụ, trở lên | every year, Fatherland Front, graded, well or better
29d | hằng năm, các tổ chức chính trị - xã hội, xếp loại, hoàn thành tốt nhiệm vụ, trở lên | every year, socio-political organisations, graded, well or better
30a | đến năm 2030, 100% cơ quan&#44; đơn vị cấp xã, cơ cấu công chức&#44; viên chức, phù hợp với vị trí việc làm | by 2030, 100 % of the commune's agencies and units, structure of civil servants and public employees, job positions
30b | đến năm 2030, 100% cán bộ&#44; công chức, tiêu chuẩn chuyên môn của vị trí việc làm, theo quy định | by 2030, 100 % of its officials, professional standard, prescribed
""".replace(", ", "\t").replace("&#44;", ",")
"""Who, what, the operator with its figure, and when: what the words of each clause's target must keep in each language."""
ROWS = [[cell.strip() for cell in line.split("|")] for line in KEPT.strip().splitlines()]
TIMES = "hằng năm|mỗi năm|trong nhiệm kỳ|đến cuối nhiệm kỳ|đến năm 2030|chậm nhất vào năm 2030"
"""Words that say when; in front of what has to happen then, they belong to nothing else."""
REPEATED = frozenset(Path(__file__).with_name("source_runs.txt").read_text("ascii").split())

REPEATED_AT_LENGTH = frozenset(Path(__file__).with_name("source_long_runs.txt").read_text("ascii").split())


@pytest.mark.parametrize(("clause", "vi", "en"), ROWS, ids=[row[0] for row in ROWS])
def test_no_element_of_the_resolution_is_lost(clause: str, vi: str, en: str) -> None:
    target = BACH_THONG[int(re.sub(r"\D", "", clause))]
    assert [each for each in vi.split("\t") if each.lower() not in target.summary.vi.lower()] == []
    assert [each for each in en.split("\t") if each.lower() not in target.summary.en.lower()] == []


def test_every_clause_has_its_row() -> None:
    assert [row[0] for row in ROWS] == [clause.id for clause in BACH_THONG.clauses]


def texts(target: Target) -> list[str]:
    """Every sentence that the declaration of a target has."""
    readings = [reading.text.vi for clause in target.clauses for reading in clause.readings]
    counted = [each.what_is_counted.vi for clause in target.clauses for each in clause.indicators]
    return [target.summary.vi, *readings, *counted]


@pytest.mark.parametrize("target", BACH_THONG.targets, ids=lambda target: str(target.number))
def test_no_sentence_of_the_source_is_repeated(target: Target) -> None:
    assert [run for text in texts(target) for run in runs(text) if digest(run) in REPEATED] == []


def in_vietnamese(data: Any) -> Iterator[str]:
    """Every Vietnamese text in a document."""
    match data:
        case {"vi": str(text), "en": str()}:
            yield text
        case dict():
            for each in data.values():
                yield from in_vietnamese(each)
        case list():
            for each in data:
                yield from in_vietnamese(each)


def test_nothing_in_the_resolution_repeats_the_source_at_length() -> None:
    """Names, titles and sources included, which `asks` does not hold."""
    texts = list(in_vietnamese(BACH_THONG.model_dump(mode="json")))
    assert BACH_THONG.title.vi in texts
    assert [run for text in texts for run in long_runs(text) if digest(run) in REPEATED_AT_LENGTH] == []


def test_a_repeated_sentence_is_noticed() -> None:
    assert len(REPEATED_AT_LENGTH) > 1000
    assert long_runs("một hai ba bốn năm sáu bảy tám chín thủ tục hành chính") == {
        "một hai ba bốn năm sáu bảy tám chín thủ tục hành chính"
    }, "a term is as many words as it has"
    assert len(REPEATED) > 400
    (run,) = runs("chỉ số cải cách hành chính mỗi năm")
    assert digest(run) in REPEATED
    assert len(runs("một hai ba bốn năm sáu bảy tám chín")) == 2
    assert runs("Một hai ba 04 năm sáu bảy tám.") == runs("một, hai (ba) 4 năm; sáu bảy tám")
    assert runs("một hai ba bốn năm sáu thủ tục hành chính") == set(), "a term is one word"


@pytest.mark.parametrize("target", BACH_THONG.targets, ids=lambda target: str(target.number))
def test_the_time_stands_first(target: Target) -> None:
    for part in re.split(r"; ", target.summary.vi):
        assert re.search(rf"(?<!^)\b({TIMES})\b", part, flags=re.IGNORECASE) is None, part


def test_nobody_strives() -> None:
    for target in BACH_THONG.targets:
        assert "phấn đấu" not in target.summary.vi.lower()


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_to_confirm_has_every_reading_and_every_usual_definition(lang: Lang) -> None:
    page = confirm_page(lang)
    for target in BACH_THONG.targets:
        (section,) = re.findall(rf"^## {target.number}\. .*?(?=^## |\Z)", page, flags=re.DOTALL | re.MULTILINE)
        said = [reading.text for clause in target.clauses for reading in clause.readings]
        usual = [each for clause in target.clauses for indicator in clause.indicators for each in indicator.usual]
        said += [text for each in usual for text in (each.statement, each.origin)]
        assert [text.in_(lang) for text in said if text.in_(lang) not in section] == []
    unchecked = [each for one in BACH_THONG.indicators.values() for each in one.usual if each.checked_on is None]
    assert page.count("| chưa đối chiếu được |" if lang == "vi" else "| not checked |") == len(unchecked)
