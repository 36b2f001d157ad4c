"""A coverage-guided fuzzer on the grammar and on the readers: `python -m tests.fuzz.run TARGET [libFuzzer options]`.

Targets: grammar, json, toml, csv, xlsx, and wide and long for tables made of the words that tables are made of. It needs `pip install atheris`, which is not part of any extra. Whatever comes in, a
report or a `ReportError` has to come out, and what is read has to be read again from what is written. A table says the
same under every separator, and no row with a figure is lost without a word. How often each
outcome was seen is printed now and then, since a fuzzer that only ever sees refusals has tested nothing.
"""

import csv
import io
import json
import re
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["bt_targets.files.reading", "bt_targets.report"]):
    from bt_targets import Report, ReportError
    from bt_targets.files.writing.report_file import write_report
    from bt_targets.ground.problems import CODES

INDICATORS = [
    "grain_output", "pigs", "forest_cover", "gross_product_growth", "par_index_rank", "militia_training", "mass_organisation_grades",
    "commune_health_standard", "income_per_capita", "state_budget_revenue", "conscription",
]  # fmt: skip
WORDS = [
    "0", "1", "2", "5", "9", "00", "000", "100", ".", ",", "-", "–", "−", " ", " ", "\u00a0", "/", ":", "%", "ha", "tấn", "con",
    "tỷ", "tr.đ", "/năm", "/người", "m2", "điểm phần trăm", "trên ", "từ ", " trở lên", " đến ", "dưới ", "không quá ", "khoảng ",
    " trừ ", "hạng ", "khá", "đạt", "không ", "có", "hoàn thành tốt", "loại ", "e", "+", "(", ")", "\n", "\u200b", "１", "sào", "x",
]  # fmt: skip
seen: Counter[str] = Counter()
ACCOUNT_EVERY = 20_000


def grammar(data: bytes) -> None:
    """A cell made of the words of the grammar."""
    text = "".join(WORDS[byte % len(WORDS)] for byte in data[1:40])
    indicator = INDICATORS[data[0] % len(INDICATORS)] if data else INDICATORS[0]
    read(Report.from_json, json.dumps({"observations": [{"indicator": indicator, "year": 2026, "value": text}]}))


HEADS = [
    "Chỉ tiêu", "STT", "Mã số liệu", "Đơn vị tính", "Thực hiện 2026", "Thực hiện 2027", "2028", "Ước TH 2026", "Sơ bộ 2027",
    "Kế hoạch 2026", "Số đầu kỳ", "So với kế hoạch (%)", "6 tháng 2026", "Ghi chú", "Nguồn", "Tình trạng", "Thực hiện", "#x", "", "x",
    "indicator", "year", "component", "value", "unit", "bound", "upper", "part", "whole", "Năm 2026 (tấn)", "2026 (1)", "Xã", "note",
]  # fmt: skip
NAMES = [
    "pigs", "Tổng đàn lợn", "4b", "4", "forest_cover", "Tỷ lệ che phủ rừng", "fruit_tree_area", "par_index_rank", "militia_training",
    "government_grade", "- trong đó", "Trong đó: lợn nái", "Tổng cộng", "I. KINH TẾ", "#pigs", "", "pigs ", "2026", "2027", "A", "1",
    "Người lập biểu", "xyz", "lợn đực", "state_budget_revenue", "tấn", "con", "ha", "%", "triệu đồng", "Quang Thuận", "hạng",
]  # fmt: skip
FIGURES = [
    "5", "12.500", "76,5 %", "0,765", "84/90", "khá", "đạt", "hạng 30", "-", "x", "", "trên 5 con", "5-6 ha", "1 200", "#", "0", "76.5",
    "5 con", "99.999999999999999", "2026", "estimate", "ước tính", "official", "between", "'=1", "6/6",
]  # fmt: skip
CELLS = NAMES + FIGURES


def table(data: bytes, *, wide: bool) -> None:
    """A table of headings, names and figures: what comes out of it under three separators."""
    taken = iter(data)
    width, above = next(taken, 0) % 7 + 1, next(taken, 0) % 3
    rows = [[CELLS[next(taken, 0) % len(CELLS)]] for _ in range(above)]
    rows.append([("Chỉ tiêu" if wide else "indicator,year").split(",")[0], *([] if wide else ["year"])])
    rows[-1] += [HEADS[next(taken, 0) % len(HEADS)] for _ in range(width)]
    head = len(rows)
    for start in taken:
        names = [NAMES[start % len(NAMES)], *([] if wide else [str(2024 + start % 8)])]
        rows.append(names + [(FIGURES if start % 3 else CELLS)[next(taken, 0) % len(FIGURES)] for _ in range(width)])
    outcomes = [outcome(rows, separator) for separator in ",;\t"]
    assert outcomes[0] == outcomes[1] == outcomes[2], outcomes
    text = as_csv(rows, ",")
    read(Report.from_csv, text)
    if wide and isinstance(outcomes[0], Report):
        nothing_is_lost(outcomes[0], rows[head - 1], rows[head:])


def as_csv(rows: list[list[str]], separator: str) -> str:
    """The rows as CSV."""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator, lineterminator="\n").writerows(rows)
    return buffer.getvalue()


def outcome(rows: list[list[str]], separator: str) -> Report | tuple[object, ...]:
    """The report of a table, or what is wrong with it."""
    try:
        return Report.from_csv(as_csv(rows, separator))
    except ReportError as error:
        return tuple((item.code, item.path, item.found) for item in error.items)


def nothing_is_lost(report: Report, headings: list[str], rows: list[list[str]]) -> None:
    """Every row with a number under a year gave a figure or is named among what was not read."""
    years = [place for place, heading in enumerate(headings) if re.fullmatch("(Thực hiện )?20[0-9]{2}", heading)]
    filled = [row for row in rows if not row[0].startswith("#") and any(row[place][:1].isdigit() for place in years)]
    indicators = {figure.indicator for figure in report.observations}
    assert len(filled) <= len(indicators) + len(report.unread), (filled, report.unread)


def xlsx(data: bytes) -> None:
    """A workbook whose sheet, styles or strings hold the bytes."""
    parts = dict(WORKBOOK)
    names = sorted(parts)
    if data:
        name = names[data[0] % len(names)]
        cut = len(parts[name]) * (data[1] if len(data) > 1 else 0) // 255
        parts[name] = parts[name][:cut] + data[2:] + parts[name][cut + len(data[2:]) // 2 :]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    read(Report.from_xlsx, buffer.getvalue())


def read(load: Callable[..., Report], content: bytes | str) -> None:
    """Read, and where that is possible write and read again."""
    seen["tried"] += 1
    if not seen["tried"] % ACCOUNT_EVERY:  # the fuzzer ends the process without a last word
        sys.stderr.write(f"{dict(seen.most_common())}\n")
    try:
        report = load(content)
    except ReportError as error:
        assert {item.code for item in error.items} <= set(CODES)
        seen.update(item.code for item in error.items)
        return
    seen["read" if report.observations else "empty"] += 1
    for form, again in (("json", Report.from_json), ("toml", Report.from_toml)):
        assert again(write_report(report, form)) == report  # type: ignore[arg-type]


def _workbook() -> dict[str, bytes]:
    observations = [
        {"indicator": "pigs", "year": 2026, "value": "trên 5 con", "source": "x"},
        {"indicator": "forest_cover", "year": 2026, "value": {"part": 3, "whole": 4}},
    ]
    with zipfile.ZipFile(io.BytesIO(write_report(Report(observations=observations), "xlsx"))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


WORKBOOK = _workbook()
TARGETS: dict[str, Callable[[bytes], None]] = {
    "grammar": grammar,
    "json": lambda data: read(Report.from_json, data),
    "toml": lambda data: read(Report.from_toml, data),
    "csv": lambda data: read(Report.from_csv, data),
    "xlsx": xlsx,
    "wide": partial(table, wide=True),
    "long": partial(table, wide=False),
    "wide_text": lambda data: read(Report.from_csv, "Chỉ tiêu;Đơn vị;Thực hiện 2026;".encode() + data),
}
SEEDS = {
    "json": b'{"observations": [{"indicator": "pigs", "year": 2026, "value": 5, "unit": "con"}]}',
    "toml": b'[[observations]]\nindicator = "pigs"\nyear = 2026\nvalue = "5 con"\n',
    "csv": "indicator,year,component,value,unit,part,whole\npigs,2026,,trên 5,con,,\nforest_cover,2026,a,,%,3,4\n".encode(),
}


def main() -> None:
    """Fuzz the target named on the command line."""
    target = sys.argv[1]
    with tempfile.TemporaryDirectory() as corpus:
        if target in SEEDS:
            (Path(corpus) / "seed").write_bytes(SEEDS[target])
        atheris.Setup([sys.argv[0], *sys.argv[2:], corpus], TARGETS[target])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
