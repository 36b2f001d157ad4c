"""Templates as text: tables in CSV, and report documents in JSON and TOML."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any, Final

from bt_targets.files.writing.asked import Asked, asked_for, by_target, how_to_write, title
from bt_targets.files.writing.cells import guarded
from bt_targets.ground.text import Text
from bt_targets.report.document import SCHEMA
from bt_targets.rules.resolution import Resolution, Section
from bt_targets.rules.targets import Target

FIELDS: Final = (
    "indicator",
    "year",
    "value",
    "unit",
    "bound",
    "upper",
    "part",
    "whole",
    "excluded",
    "component",
    "status",
    "definition",
    "source",
    "note",
    "commune",
    "resolution",
)
"""The columns that are read. `as_written` is not among them: the reader fills it in."""
FOR_PEOPLE: Final = ("# mục", "# chỉ tiêu", "# số liệu", "# lưu ý", "# cách ghi")
AT_THE_END: Final = ("# nội dung", "# figure", "# what is counted", "# remark")

_NUMBERS: Final = Text(
    vi="Số viết theo cách Việt Nam: dấu chấm ngăn nhóm ba chữ số, dấu phẩy đứng trước phần thập phân, như 1.200,5; "
    "không viết 1200.5 hay 1 200.",
    en="Numbers are written the Vietnamese way: a full stop groups thousands, a comma stands before decimals, as in "
    "1.200,5; not 1200.5 or 1 200.",
)
_IN_TABLE: Final = (
    Text(
        vi="Điền vào cột value; dòng nào chưa có số liệu thì để trống cột value. Giữ nguyên dòng tiêu đề, mã ở cột "
        "indicator và năm. Cột hoặc dòng bắt đầu bằng dấu # chỉ để người điền đọc.",
        en="Fill in the column value, and leave it blank where there is no figure. Keep the header, the ids and the "
        "years. Columns and lines that start with # are only for people.",
    ),
    _NUMBERS,
    Text(
        vi="Đơn vị đã ghi ở cột unit thì ô value chỉ ghi số. Số liệu chưa chính xác ghi bằng lời: trên 75; từ 90 trở "
        "lên; dưới 5; không quá 30; khoảng 705,5; 627-706.",
        en="The unit stands in the column unit, so value holds the number alone. Inexact figures are given in words: "
        "trên 75 (above); từ 90 trở lên (at least); dưới 5 (below); không quá 30 (at most); khoảng 705,5 (about); "
        "627-706.",
    ),
    Text(
        vi="Tỷ lệ ghi 95,5 hoặc 84/90; cũng có thể để trống value và ghi part (số đạt), whole (tổng số), excluded (số "
        "được loại khỏi tổng số). Dùng Excel thì nên lấy mẫu .xlsx: mở tệp này, Excel có thể đổi 06/06 thành ngày.",
        en="A share is 95,5 or 84/90; or leave value blank and give part, whole and excluded (what is left out of the "
        "whole). For Excel take the .xlsx template: opening this file, Excel may turn 06/06 into a date.",
    ),
    Text(
        vi="Thứ hạng chỉ ghi số, như 30. “Hạng 30 trở lên” nghĩa là hạng 30 hoặc cao hơn: ghi 30 ở value và “không "
        "quá” ở bound; biết chính xác thì ghi đúng thứ hạng.",
        en="A rank is the number alone, such as 30. “Rank 30 or better” is 30 in value and “không quá” (at most) in "
        "bound; where the rank is known, simply give it.",
    ),
    Text(
        vi="status: chính thức (nếu để trống), sơ bộ hoặc ước tính. definition: chỉ ghi khi số liệu theo chuẩn hoặc "
        "cách tính khác với nội dung chỉ tiêu.",
        en="status: chính thức (official, also when blank), sơ bộ (provisional) or ước tính (estimate). definition: "
        "only where the figure follows another standard or measure.",
    ),
    Text(
        vi="Số liệu gồm nhiều phần: thêm mỗi phần một dòng cùng indicator và year, tên phần ghi ở cột component; khi "
        "đó để trống dòng chung.",
        en="A figure made of parts: add a line for each with the same indicator and year and its name in component, "
        "and leave the line of the total blank.",
    ),
)
_IN_DOCUMENT: Final = (
    Text(
        vi="Điền vào value giữa hai dấu nháy, kèm đơn vị; số liệu chưa có thì để trống.",
        en="Fill in value between the quotes, with its unit; leave it blank where there is no figure.",
    ),
    _NUMBERS,
    Text(
        vi="Số liệu chưa chính xác ghi bằng lời: trên 75 %; từ 90 % trở lên; dưới 5 %; không quá 30 hộ; khoảng 705,5 "
        "ha; 627-706 tấn.",
        en="Inexact figures are given in words: trên 75 % (above); từ 90 % trở lên (at least); dưới 5 % (below); "
        "không quá 30 hộ (at most); khoảng 705,5 ha (about); 627-706 tấn.",
    ),
    Text(
        vi="Tỷ lệ ghi 95,5 % hoặc 84/90; có số được loại khỏi tổng số thì ghi 950/1.000 trừ 50.",
        en="A share is 95,5 % or 84/90; with something left out of the whole, 950/1.000 trừ 50.",
    ),
)
_MORE_IN_JSON: Final = (
    Text(
        vi='“Hạng 30 trở lên” nghĩa là hạng 30 hoặc cao hơn: ghi "value": "30", "bound": "at_most"; biết chính xác thì '
        "ghi đúng thứ hạng.",
        en='“Rank 30 or better” is "value": "30", "bound": "at_most"; where the rank is known, simply give it.',
    ),
    Text(
        vi='Có thể thêm "status" ("official", "provisional", "estimate"), "definition", "source", "note". Số liệu gồm '
        'nhiều phần thì thay "value" bằng "components": {"tên phần": "30 ha", …}.',
        en='"status" ("official", "provisional", "estimate"), "definition", "source" and "note" may be added. A figure '
        'made of parts has "components": {"name": "30 ha", …} in place of "value".',
    ),
    Text(
        vi="Trường có tên bắt đầu bằng # chỉ để người điền đọc.",
        en="Fields whose names start with # are only for people.",
    ),
)
_MORE_IN_TOML: Final = (
    Text(
        vi='“Hạng 30 trở lên” nghĩa là hạng 30 hoặc cao hơn: ghi value = "30" và bound = "at_most"; biết chính xác thì '
        "ghi đúng thứ hạng.",
        en='“Rank 30 or better” is value = "30" and bound = "at_most"; where the rank is known, simply give it.',
    ),
    Text(
        vi='Có thể thêm status ("official", "provisional", "estimate"), definition, source, note. Số liệu gồm nhiều '
        'phần thì thay value bằng components = { "tên phần" = "30 ha", … }.',
        en='status ("official", "provisional", "estimate"), definition, source and note may be added. A figure made '
        'of parts has components = { "name" = "30 ha", … } in place of value.',
    ),
)
_BASELINE: Final = Text(vi="Số đầu kỳ.", en="Baseline.")


# -- CSV


def csv_template(resolution: Resolution) -> bytes:
    """A table with a row for each indicator and year, in UTF-8 with a byte order mark, which Excel looks for."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for line in (_title(resolution), *_IN_TABLE):
        writer.writerow([f"# {line.vi} / {line.en}"])
    columns = (*FOR_PEOPLE, *FIELDS, *AT_THE_END)
    writer.writerow(columns)
    for asked in asked_for(resolution):
        for year in asked.years:
            row = _csv_row(asked, year, resolution)
            writer.writerow(guarded(row.get(column, "")) for column in columns)
    return text.getvalue().encode("utf-8-sig")


def _csv_row(asked: Asked, year: int, resolution: Resolution) -> dict[str, str]:
    indicator, label = asked.indicator, asked.label
    row = {
        "# mục": asked.section.name.vi,
        "# chỉ tiêu": f"{asked.target.number}. {asked.target.title.vi}",
        "# số liệu": label.vi,
        "# cách ghi": how_to_write(indicator, with_unit=False),
        "indicator": indicator.id,
        "year": str(year),
        "unit": indicator.unit or "",
        "commune": resolution.commune,
        "resolution": resolution.id,
        "# figure": label.en,
    }
    remarks = []
    if year == resolution.term.baseline:
        remarks.append(_BASELINE)
    if year == asked.years[0]:
        # once is enough: repeated in every row, the long texts would hide the figures
        row |= {"# nội dung": indicator.counted.vi, "# what is counted": indicator.counted.en}
        if asked.serves is not None:
            remarks.append(asked.serves)
    row["# lưu ý"] = " ".join(remark.vi for remark in remarks)
    row["# remark"] = " ".join(remark.en for remark in remarks)
    return row


# -- documents


def json_template(resolution: Resolution) -> bytes:
    """A report document; remarks stand at the first year of each indicator, every other year takes one line."""
    head = {"schema": SCHEMA, "resolution": resolution.id, "commune": resolution.commune}
    notes = (_title(resolution), *_IN_DOCUMENT, *_MORE_IN_JSON)
    lines = ["{"]
    lines += (f'  "# {number} {lang}": {_json(note.in_(lang))},' for lang, number, note in _numbered(notes))
    lines += (f'  "{name}": {_json(given)},' for name, given in head.items())
    lines.append('  "observations": [')
    observations = [*_json_observations(resolution)]
    lines += (f"    {each}," for each in observations[:-1])
    lines += (f"    {each}" for each in observations[-1:])
    lines += ["  ]", "}"]
    return ("\n".join(lines) + "\n").encode()


def _numbered(notes: tuple[Text, ...]) -> Iterator[tuple[Any, int, Text]]:
    for lang in ("vi", "en"):
        for number, note in enumerate(notes):
            yield lang, number, note


def _json_observations(resolution: Resolution) -> Iterator[str]:
    for section, target, asked in _first_of_each(resolution):
        for year in asked.years:
            fields = f'"indicator": {_json(asked.indicator.id)}, "year": {year}, "value": ""'
            if year != asked.years[0]:
                yield f"{{{fields}}}"
                continue
            remarks = _remarks(section, target, asked, resolution)
            shown = [f'"# {name}": {_json(text)},' for name, text in remarks.items()]
            yield "\n      ".join(["{", *shown, fields]) + "\n    }"


def _first_of_each(resolution: Resolution) -> Iterator[tuple[Section | None, Target | None, Asked]]:
    """Every indicator, with its section and its target where it is the first of them."""
    for section, targets in by_target(resolution):
        new_section: Section | None = section
        for target, group in targets:
            new_target: Target | None = target
            for asked in group:
                yield new_section, new_target, asked
                new_section = new_target = None


def _remarks(section: Section | None, target: Target | None, asked: Asked, resolution: Resolution) -> dict[str, str]:
    """What a person who fills in an indicator wants to see, in both languages."""
    found: dict[str, str] = {}
    if section is not None:
        found |= {"mục": section.name.vi, "section": section.name.en}
    if target is not None:
        found |= {
            "chỉ tiêu": f"{target.number}. {target.title.vi}. {target.asks.vi}",
            "target": f"{target.number}. {target.title.en}. {target.asks.en}",
        }
    indicator, baseline = asked.indicator, resolution.term.baseline
    found |= {"số liệu": asked.label.vi, "figure": asked.label.en}
    found |= {"nội dung": indicator.counted.vi, "what is counted": indicator.counted.en}
    if asked.serves is not None:
        found |= {"lưu ý": asked.serves.vi, "remark": asked.serves.en}
    if indicator.unit is not None:
        found["đơn vị"] = indicator.unit
    if indicator.definitions:
        found["definition"] = " | ".join(indicator.definitions)
    found["cách ghi"] = how_to_write(indicator, with_unit=True)
    if len(asked.years) > 1 and asked.years[0] == baseline:
        found["năm"] = f"{baseline}: số đầu kỳ (baseline)"
    return found


def toml_template(resolution: Resolution) -> bytes:
    """A report document with comments."""
    lines = [f"# {text}" for text in _toml_notes(resolution)]
    head = {"schema": SCHEMA, "resolution": resolution.id, "commune": resolution.commune}
    lines += ["", *(f"{name} = {_json(given)}" for name, given in head.items())]
    for section, target, asked in _first_of_each(resolution):
        lines.append("")
        if section is not None:
            lines += [f"# {'=' * 20} {section.name.vi} / {section.name.en}", ""]
        remarks = _remarks(None, target, asked, resolution)
        lines += (f"# {name}: {text}" for name, text in remarks.items())
        for year in asked.years:
            lines += [
                "",
                "[[observations]]",
                f"indicator = {_json(asked.indicator.id)}",
                f"year = {year}",
                'value = ""',
            ]
    return ("\n".join(lines) + "\n").encode()


def _toml_notes(resolution: Resolution) -> Iterator[str]:
    for lang, _, note in _numbered((_title(resolution), *_IN_DOCUMENT, *_MORE_IN_TOML)):
        yield note.in_(lang)


def _title(resolution: Resolution) -> Text:
    return Text(vi=f"{title(resolution, 'vi')}.", en=f"{title(resolution, 'en')}.")


def _json(text: str) -> str:
    # A string of JSON is a basic string of TOML as well.
    return json.dumps(text, ensure_ascii=False)
