"""The printed table: what stands in a row, and columns that are as wide as a reader sees them."""

import os
import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from bt_targets import BACH_THONG, Report, Scorecard, assess, baseline_report
from bt_targets.command_line import main
from bt_targets.ground.text import Lang
from bt_targets.wording.columns import display_width, fitting, padded_lines, wrap
from bt_targets.wording.table import scorecard_table
from bt_targets.wording.view import ClauseView, scorecard_view
from tests.builders import card, figure

EXAMPLE = Path(__file__).parents[1] / "examples" / "invented_2026_2027.json"
LANGS: tuple[Lang, ...] = ("vi", "en")
WIDTHS = (60, 80, 120, 200)
DECOMPOSED = unicodedata.normalize("NFD", "Xã Bạch Thông, đường Nguyễn Huệ")
ABSURD = [
    figure("pigs", 2026, "9" * 18 + " con"),
    figure("pigs", 2027, "0 con"),
    figure("hygienic_water", 2027, {"part": 1, "whole": 3 * 10**16}),
    figure("par_index_rank", 2027, "hạng 1"),
    figure("income_per_capita", 2027, "0,000001 đồng/người/năm"),
    figure("advanced_new_rural_status", 2030, "chưa"),
]


def example() -> Scorecard:
    return assess(Report.load(EXAMPLE), 2027)


def absurd() -> Scorecard:
    report = Report(commune=DECOMPOSED + " 漢字" * 30, observations=ABSURD)
    return assess(report, 2030)


def rows(card: Scorecard, lang: Lang = "vi") -> dict[str, ClauseView]:
    return {
        clause.assessment.id: clause
        for target in scorecard_view(card, BACH_THONG, lang).targets
        for clause in target.clauses
    }


CARDS = {"example": example(), "nothing": assess(Report(observations=[]), 2027), "absurd": absurd()}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", CARDS)
def test_the_table_is_no_wider_than_asked_and_loses_nothing(name: str, width: int, lang: Lang) -> None:
    card = CARDS[name]
    text = scorecard_table(card, BACH_THONG, lang, width=width, colour=False)
    lines = text.splitlines()
    assert max(map(display_width, lines)) <= width
    assert lines == [line.rstrip() for line in lines]
    first = next(index for index, line in enumerate(lines) if line.startswith("1 "))
    starts = [line.split(" ", 1)[0] for line in lines[first:]]
    for target in card.targets:
        ids = [str(target.number), *(clause.id for clause in target.clauses)]
        assert [starts.count(each) for each in dict.fromkeys(ids)] == [1] * len(set(ids)), target.number
    view = scorecard_view(card, BACH_THONG, lang)
    words = "".join(re.sub(r"[\s─]+", "", view.heading + view.resolution + view.summary))
    assert re.sub(r"\s+", "", text).startswith(words)


@pytest.mark.parametrize("width", [80, 200])
def test_columns_stand_under_their_heads(width: int) -> None:
    lines = scorecard_table(absurd(), BACH_THONG, "vi", width=width, colour=False).splitlines()
    head = next(line for line in lines if line.startswith("STT"))
    starts = [head.index(name) for name in ("Chỉ tiêu", "Thực hiện", "Yêu cầu", "Đánh giá")]
    body = [line for line in lines[lines.index(head) + 2 : -1] if "không đạt" not in line]
    for line in body:
        assert all(line[start - 2 : start].strip() == "" for start in (starts[0], starts[3])), line


def test_colours_do_not_move_a_column() -> None:
    plain = scorecard_table(example(), BACH_THONG, "vi", width=80, colour=False)
    coloured = scorecard_table(example(), BACH_THONG, "vi", width=80, colour=True)
    bare = re.sub("\x1b\\[[0-9]+m", "", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()
    assert "\x1b[31mkhông đạt" in coloured
    assert "\x1b[1mĐàn gia súc, gia cầm" in coloured
    assert "\x1b[1mTrâu, bò" not in coloured


# -- what a row says


def test_the_summary_comes_first_and_counts_what_it_names() -> None:
    assert (
        "\n\nĐạt và vượt 11/30 chỉ tiêu (vượt 7, đạt 4); chưa đến hạn 15; chưa đủ căn cứ đánh giá 0; không đạt 4.\n"
        in (scorecard_table(example(), BACH_THONG, "vi", width=120, colour=False))
    )
    assert (
        "\n\n11 of 30 targets achieved (7 exceeded, 4 met); 15 not due yet; 0 undetermined; 4 not met.\n"
        in scorecard_table(example(), BACH_THONG, "en", width=120, colour=False)
    )


def test_paces_are_counted_where_a_target_is_pending() -> None:
    pending, decided = (
        scorecard_table(CARDS[name], BACH_THONG, "vi", width=80, colour=False) for name in ("example", "absurd")
    )
    assert "\nChưa đến hạn: đúng tiến độ 7, chậm tiến độ 2, chưa rõ tiến độ 6.\n" in pending
    assert "Chưa đến hạn:" not in decided


def test_a_target_of_one_clause_is_one_line() -> None:
    lines = scorecard_table(example(), BACH_THONG, "vi", width=300, colour=False).splitlines()
    (line,) = [line for line in lines if line.startswith("24 ")]
    assert re.split(" {2,}", line) == ["24", "Bảo hiểm xã hội", "47% (2027)", rows(example())["24"].requirement, "vượt"]


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [
        (4, "không đạt (4b)", "not met (4b)"),
        (8, "chưa đến hạn, chậm tiến độ (8c)", "not due yet, behind (8c)"),
        (6, "vượt", "exceeded"),
        (26, "đạt", "met"),
        (28, "vượt", "exceeded"),
    ],
)
def test_a_compound_target_names_the_clauses_that_decide(number: int, vi: str, en: str) -> None:
    for lang, words in zip(LANGS, (vi, en), strict=True):
        targets = scorecard_view(example(), BACH_THONG, lang).targets
        assert [each.verdict_and_clauses for each in targets if each.assessment.number == number] == [words]


def test_this_year_stands_beside_the_year_that_decides() -> None:
    assert rows(example())["4b"].observed_and_latest == "3.900 con (2026); năm 2027: 5.120 con"
    assert rows(example(), "en")["4b"].observed_and_latest == "3,900 head (2026); in 2027: 5,120 head"
    missing = card(figure("pigs", 2026, "4.000 con"), as_of=2027)
    assert rows(missing)["4b"].observed_and_latest == "4.000 con (2026)"
    assert rows(missing)["4a"].observed_and_latest is None
    summed = card(figure("new_cooperatives", 2026, 1), figure("new_cooperatives", 2027, 1), as_of=2027)
    assert rows(summed)["8b"].observed_and_latest == "2 hợp tác xã (2026-2027)"


def test_what_is_lost_for_the_term_is_said_while_the_term_goes_on() -> None:
    pigs = [figure("pigs", year, "4.000 con") for year in range(2026, 2031)]
    lost = rows(card(*pigs, as_of=2027))["4b"]
    assert lost.verdict_in_full == "không đạt; không còn khả năng đạt trong nhiệm kỳ"
    assert lost.remarks == "không còn khả năng đạt trong nhiệm kỳ"
    assert rows(card(*pigs, as_of=2027), "en")["4b"].verdict_in_full == "not met; can no longer be met this term"
    assert rows(card(*pigs, as_of=2030))["4b"].verdict_in_full == "không đạt"
    assert rows(card(*pigs, as_of=2027, perspective="year"))["4b"].verdict_in_full == "không đạt"


@pytest.mark.parametrize(
    ("clause", "as_of", "figures", "why"),
    [
        ("21", 2025, [figure("vneid_accounts", 2025, "70 %")], "chưa có số liệu của nhiệm kỳ"),
        ("21", 2026, [figure("vneid_accounts", 2025, "70 %")], "chưa có số liệu của nhiệm kỳ"),
        ("21", 2026, [figure("vneid_accounts", 2026, "75 %")], "không có số đầu nhiệm kỳ cụ thể để so sánh"),
        (
            "21",
            2026,
            [figure("vneid_accounts", 2025, "trên 72 %"), figure("vneid_accounts", 2026, "75 %")],
            "không có số đầu nhiệm kỳ cụ thể để so sánh",
        ),
        (
            "21",
            2026,
            [figure("vneid_accounts", 2025, "72 %"), figure("vneid_accounts", 2026, "dưới 75 %")],
            "số thực hiện chưa phải là con số cụ thể",
        ),
        ("21", 2026, [figure("vneid_accounts", 2025, "72 %"), figure("vneid_accounts", 2026, "khoảng 75 %")], None),
        ("7b", 2026, [figure("field_area_income_200m", 2026, "1 ha")], "chưa có năm nào đạt, chỉ cần một năm đạt"),
        (
            "8b",
            2026,
            [figure("new_cooperatives", 2026, "từ 0 đến 1 hợp tác xã")],
            "số thực hiện chưa phải là con số cụ thể",
        ),
        (
            "9",
            2026,
            [figure("advanced_new_rural_status", 2026, "chưa")],
            "chưa đủ số liệu về tỷ lệ tiêu chí",
        ),
    ],
)
def test_why_a_pace_is_unclear_is_said(
    clause: str, as_of: int, figures: list[dict[str, object]], why: str | None
) -> None:
    row = rows(card(*figures, as_of=as_of))[clause]
    if why is None:
        assert row.why_unclear is None
        assert "chưa rõ tiến độ" not in row.verdict
        return
    assert row.why_unclear is not None
    assert row.why_unclear.startswith(why)
    assert row.verdict_in_full.startswith(f"chưa đến hạn, chưa rõ tiến độ: {why}")
    assert row.remarks.startswith(why)


# -- columns


def test_columns_have_the_width_that_is_seen() -> None:
    assert display_width("tấn") == display_width("ta\u0302\u0301n") == 3
    assert display_width("漢字") == 4
    assert display_width("\u200b\u2066a\u2069\u20dd") == 1
    assert wrap("ít nhất 11 % mỗi năm", 10) == ["ít nhất", "11 % mỗi", "năm"]
    assert wrap("a" * 7, 3) == ["aaa", "aaa", "a"]
    assert wrap("漢字漢", 3) == ["漢", "字", "漢"]
    assert wrap("e\u0302\u0301e\u0302\u0301", 1) == ["e\u0302\u0301", "e\u0302\u0301"]
    assert wrap("xã " + "b" * 5, 4) == ["xã", "bbbb", "b"]
    assert wrap("", 3) == [""]
    (line,) = padded_lines(["ta\u0302\u0301n", "漢", "a"], [5, 3, 1])
    assert [display_width(cell) for cell in line] == [5, 3, 1]


def test_a_column_takes_what_it_needs_and_no_more_than_its_share() -> None:
    assert fitting([["1", "ab", "abcdef"], ["22", "a", "a"]], 20) == (2, 2, 6)
    assert fitting([["1", "a" * 30, "b" * 40]], 25) == (1, 10, 10)
    assert fitting([["1", "a" * 8, "b" * 40]], 25) == (1, 8, 12)


# -- the width that is asked for


def width_of(capsys: pytest.CaptureFixture[str]) -> int:
    assert main([]) == 0
    lines = re.sub("\x1b\\[[0-9]+m", "", capsys.readouterr().out).splitlines()
    return max(len(line) for line in lines if line.startswith("─"))


@pytest.mark.parametrize(
    ("columns", "width"), [(None, 80), ("100", 100), ("", 80), ("0", 80), ("-9", 80), ("rộng", 80), ("9" * 5000, 80)]
)
def test_columns_says_how_wide(
    columns: str | None, width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    if columns is not None:
        monkeypatch.setenv("COLUMNS", columns)
    assert width_of(capsys) == width


def test_a_terminal_says_how_wide_it_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(shutil, "get_terminal_size", lambda *_: os.terminal_size((90, 24)))
    monkeypatch.delenv("COLUMNS", raising=False)
    assert width_of(capsys) == 80
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert width_of(capsys) == 90


def test_the_baseline_fits_a_narrow_terminal() -> None:
    text = scorecard_table(assess(baseline_report(), 2025), BACH_THONG, "vi", width=40, colour=False)
    assert max(map(display_width, text.splitlines())) <= 40
    assert "\n      Thực hiện: trên 75% (2025)\n" in text
