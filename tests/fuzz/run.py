"""A coverage-guided fuzzer on the grammar and on the readers: `python -m tests.fuzz.run TARGET [libFuzzer options]`.

Targets: grammar, json, toml, csv, xlsx. It needs `pip install atheris`, which is not part of any extra. Whatever comes in, a
report or a `ReportError` has to come out, and what is read has to be read again from what is written. How often each
outcome was seen is printed now and then, since a fuzzer that only ever sees refusals has tested nothing.
"""

import io
import json
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable
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
