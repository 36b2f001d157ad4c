"""Files that are large where no single limit is passed: much work is asked for, and some of it is asked for rightly.

They are measured like those of `hostile_files`. What is read here is a report that an office could have; what is
refused is refused before the work is done.
"""

from collections.abc import Callable, Iterator
from typing import Final

from bt_targets import BACH_THONG
from bt_targets.files.limits import MAX_CELL, MAX_COLUMNS, MAX_FORMAT, MAX_ROWS
from bt_targets.report.document import MAX_OBSERVATIONS
from bt_targets.report.notation.normal import MAX_WRITTEN
from bt_targets.report.parsing.components import MAX_COMPONENTS, MAX_COMPONENTS_OF_REPORT
from bt_targets.report.raw import MAX_TEXT
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.term import EARLIEST
from tests.hostile_files import (
    HEADER,
    HostileFile,
    _cell,
    _file,
    figure_row,
    inline,
    row,
    sheet_part,
    strings_part,
    styles_part,
    workbook,
)

Indicators = list[Indicator]
LAST: Final = BACH_THONG.term.last
ADDED: Final = [
    each
    for each in BACH_THONG.indicators.values()
    if each.kind == "quantity" and each.takes_parts and each.unit != "điểm"
]
AREAS: Final = [each for each in ADDED if str(each.unit).startswith("ha")]
COUNTED: Final = [each for each in BACH_THONG.indicators.values() if each.kind == "share" and each.takes_parts]
FILLED: Final = (MAX_COMPONENTS_OF_REPORT - 200) // MAX_COMPONENTS
"""How many observations with the most components a report may have."""


def _pairs(indicators: Indicators, number: int) -> Iterator[tuple[Indicator, int]]:
    """So many different figures: indicators with a year."""
    years = range(LAST, EARLIEST - 1, -1)
    pairs = ((indicator, year) for year in years for indicator in indicators)
    for _, pair in zip(range(number), pairs, strict=False):
        yield pair


def _observation(indicator: str, year: int, rest: str) -> str:
    return f'{{"indicator":"{indicator}","year":{year},{rest}}}'


def document(observations: Iterator[str] | list[str]) -> str:
    """A JSON document of these observations."""
    return f'{{"observations":[{",".join(observations)}]}}'


def with_parts(
    number: int, parts: int, value: Callable[[int, str], str], name: str = "{}", indicators: Indicators = ADDED
) -> str:
    """So many observations of so many parts each; a value knows the number of its part and the unit."""

    def one(indicator: Indicator, year: int) -> str:
        listed = (f'"{name.format(n)}":{value(n, str(indicator.unit))}' for n in range(parts))
        return _observation(indicator.id, year, f'"components":{{{",".join(listed)}}}')

    return document(one(*pair) for pair in _pairs(indicators, number))


def _range(number: int, unit: str) -> str:
    return f'"{number + 1}-{number + 2} {unit}"'


def _plain(number: int, unit: str) -> str:
    return f'"{number + 1} {unit}"'


def _fine(number: int, unit: str) -> str:
    """An area in hectares to the square metre, each with other digits."""
    return f'"{number},{number * 37 % 9999 + 1:04} {unit}"'


def _fraction(number: int, unit: str) -> str:
    return f'{{"magnitude":"1/{10**49 + 9 + 2 * number}","unit":"{unit}"}}'


def _counts(number: int, _: str) -> str:
    return f'{{"part":{number},"whole":{number + 7}}}'


def _each(number: int, rest: str) -> str:
    """So many different figures with the same fields."""
    countable = [each for each in BACH_THONG.indicators.values() if each.kind == "quantity"]
    return document(_observation(indicator.id, year, rest) for indicator, year in _pairs(countable, number))


def _of_units(number: int, rest: str) -> str:
    """Figures that can all be read: `rest` names the unit of each."""
    countable = [each for each in BACH_THONG.indicators.values() if each.kind == "quantity"]
    return document(
        _observation(indicator.id, year, rest.replace("UNIT", str(indicator.unit)))
        for indicator, year in _pairs(countable, number)
    )


def _everything(rest: str) -> str:
    """A figure of every quantity for every year."""
    return _of_units(len(BACH_THONG.indicators) * (LAST - EARLIEST + 1), rest)


def _repeated(rest: str, number: int) -> str:
    return document([_observation("pigs", 2026, rest)] * number)


def _small_objects(number: int) -> str:
    return document(
        [_observation("pigs", 2026, f'"value":{{}},{",".join(f"{chr(34)}{n}{chr(34)}:{{}}" for n in range(7))}')]
        * number
    )


_NAMES_OF_PARTS: Final = {
    "letters": "ế" * 480 + "{}",
    "composed": "Thôn số {} " + "ế" * (MAX_WRITTEN - 20),
    "marks": "a" + "\u0301\u0323" * 90 + "{}",
    "blanks": "a" + " \u00a0\u200b" * 150 + "b{}",
}


def _json_files() -> Iterator[HostileFile]:
    yield _file("many_ranges.json", "too_many_items", with_parts, 490, MAX_COMPONENTS, _range)
    yield _file("some_ranges.json", "too_many_items", with_parts, 60, MAX_COMPONENTS, _range)
    yield _file("ranges.json", "", with_parts, FILLED, MAX_COMPONENTS, _range, observations=FILLED)
    yield _file("areas.json", "", with_parts, FILLED, MAX_COMPONENTS, _fine, "thôn {}", AREAS, observations=FILLED)
    yield _file("counts.json", "", with_parts, FILLED, MAX_COMPONENTS, _counts, "{}", COUNTED, observations=FILLED)
    yield _file("many_fractions.json", "too_many_items", with_parts, 200, MAX_COMPONENTS, _fraction, "{}", AREAS)
    yield _file("fractions.json", "number_too_long", with_parts, FILLED, MAX_COMPONENTS, _fraction, "{}", AREAS)
    for name, form in _NAMES_OF_PARTS.items():
        parts = min(9_800, 3_900_000 // (len(form.encode()) + 30)) // MAX_COMPONENTS
        yield _file(f"names_of_{name}.json", "", with_parts, parts, MAX_COMPONENTS, _plain, form, observations=parts)
    for name, value in {
        "dashes": "- " * (MAX_WRITTEN // 2),
        "numbers": "1-" * (MAX_WRITTEN // 2),
        "spaced_numbers": "1 000 " * (MAX_WRITTEN // 6),
        "signs": "từ trên " * (MAX_WRITTEN // 8),
        "marks": "a" + "\u0301\u0323" * (MAX_WRITTEN // 2 - 1),
        "grouped": "1." * (MAX_WRITTEN // 2 - 1) + "1",
    }.items():
        number = min(MAX_OBSERVATIONS, 4_000_000 // (len(value.encode()) + 50))
        yield _file(
            f"values_of_{name}.json",
            "unreadable_value bound_not_allowed not_a_number ambiguous_number number_too_long unknown_unit",
            _repeated,
            f'"value":"{value}"',
            number,
        )
    for name, letter in {"letters": "a", "accents": "ế", "invisible": "\u200b"}.items():
        note = letter * (MAX_TEXT - 1) + "."
        number = 4_000_000 // (len(note.encode()) + 90)
        yield _file(f"notes_of_{name}.json", "duplicate_observation", _repeated, f'"value":5,"note":"{note}"', number)
    notes = f'"value":"5 UNIT","note":"{"a" * MAX_TEXT}","source":"{"b" * MAX_TEXT}"'
    yield _file("notes.json", "", _of_units, 1_100, notes, observations=1_100)
    yield _file("most_figures.json", "", _everything, '"value":"1.234 UNIT","source":"Thống kê"', observations=1_210)
    yield _file(
        "duplicates.json".replace("dup", "most_dup"), "duplicate_observation", _repeated, '"value":5', MAX_OBSERVATIONS
    )
    yield _file("small_objects.json", "missing_value unreadable_value unknown_field", _small_objects, MAX_OBSERVATIONS)
    form = '"indicator":"' + "growth_of_" * 95 + '","year":2026,"value":5'
    yield _file(
        "long_unknown_indicators.json".replace("long", "longest"),
        "unknown_indicator",
        lambda: f'{{"observations":[{",".join(["{" + form + "}"] * 3_900)}]}}',
    )


def _toml(value: str) -> str:
    return f"observations = {value}\n"


def _toml_files() -> Iterator[HostileFile]:
    refused = "too_many_items not_readable"
    for name, (piece, size) in {
        "lists_of_ones": ("1,", 2),
        "lists_of_lists": ("[],", 3),
        "lists_of_tables": ("{},", 3),
        "tables_of_one": ("{a=1},", 6),
        "lists_in_lines": ("1,\n", 3),
        "lists_of_texts": ('"",', 3),
        "lists_of_lists_of_ones": ("[1,1,1],", 8),
        "truths": ("true,", 5),
        "days": ("2026-01-01,", 11),
    }.items():
        yield _file(f"{name}.toml", refused, lambda piece=piece, size=size: _toml(f"[{piece * (1_040_000 // size)}]"))
    yield _file(
        "pairs.toml",
        refused + " unknown_field",
        lambda: "observations = {" + ",".join(f"a{n}=1" for n in range(100_000)) + "}\n",
    )
    yield _file("lines_of_pairs.toml", refused + " unknown_field", lambda: "".join(f"a{n}=1\n" for n in range(110_000)))
    yield _file(
        "lines_of_tables.toml", refused + " unknown_field", lambda: "".join(f"[a{n}]\n" for n in range(100_000))
    )
    yield _file("remarks.toml".replace("remarks", "many_remarks"), "", lambda: "#\n" * 500_000, observations=0)
    yield _file("blank_lines_in_list.toml", "", lambda: "observations = [" + "\n" * 1_000_000 + "]", observations=0)
    yield _file("commas_in_texts.toml", "text_too_long", lambda: f'commune = "{"," * 1_000_000}"\n')


def _table_csv(head: str, line: str, rows: int = MAX_ROWS - 1) -> str:
    return head + "\n" + (line + "\n") * rows


def _years(separator: str = ",") -> str:
    """Headings of a wide table with a column for every year and status that it may have."""
    years = [f"{status} {year}" for year in range(EARLIEST, LAST + 1) for status in ("Chính thức", "Sơ bộ", "Ước")]
    return separator.join(["Chỉ tiêu", "Đơn vị tính", *years])


def _all_indicators(cells: str) -> str:
    return "".join(
        f"{each.id},{each.unit},{cells}\n" for each in BACH_THONG.indicators.values() if each.kind == "quantity"
    )


def _numbered(form: str, number: int, separator: str = "") -> str:
    return separator.join(form.format(n) for n in range(number))


def _csv_files() -> Iterator[HostileFile]:
    columns = (LAST - EARLIEST + 1) * 3
    unnamed = f"x{',' * 2}" + ",".join("5" * columns)
    refused = "duplicate_observation duplicate_column unknown_indicator unknown_field not_in_wide_table missing_unit ragged_row rows_disagree too_many_items columns_of_parts missing_column"
    yield _file("wide_unread_rows.csv", refused, _table_csv, _years(), unnamed, observations=0)
    yield _file("wide_same_rows.csv", refused, _table_csv, _years(), unnamed.replace("x", "pigs"))
    yield _file(
        "wide_full.csv", "", lambda: f"{_years()}\n" + _all_indicators(",".join(["5"] * columns)), observations=1_210
    )
    yield _file(
        "wide_full_of_columns.csv",
        refused,
        _table_csv,
        _years() + ",x" * (MAX_COLUMNS - 2 - columns),
        unnamed + ",7" * (MAX_COLUMNS - 2 - columns),
        observations=0,
    )
    yield _file("wide_of_words.csv", refused, _table_csv, _years(), "x,," + ",".join(["a"] * columns), observations=0)
    yield _file(
        "wide_of_remarks.csv", refused, _table_csv, _years(), "#x,," + ",".join(["5"] * columns), observations=0
    )
    yield _file("wide_of_parts.csv", refused, _table_csv, _years(), "- x,," + ",".join(["5"] * columns), observations=0)
    yield _file(
        "wide_unknown.csv",
        refused,
        lambda: "Chỉ tiêu,Thực hiện 2026\n" + _numbered("đàn lợn của thôn {},5\n", MAX_ROWS - 1),
        observations=0,
    )
    long = "ế" * (MAX_WRITTEN - 10)
    yield _file(
        "wide_long_unknown.csv",
        refused,
        lambda: "Chỉ tiêu,Thực hiện 2026\n" + _numbered(long + "{},5\n", MAX_ROWS - 1),
        observations=0,
    )
    yield _file(
        "long_full_of_columns.csv",
        refused,
        _table_csv,
        "indicator,year,value" + ",#x" * (MAX_COLUMNS - 3),
        "pigs,2026,5" + ",7" * (MAX_COLUMNS - 3),
    )
    yield _file(
        "long_unknown_columns.csv",
        refused,
        _table_csv,
        "indicator,year,value" + ",x" * (MAX_COLUMNS - 3),
        "pigs,2026,5" + ",7" * (MAX_COLUMNS - 3),
    )
    text = "Tình hình thực hiện năm 2026 tháng "
    yield _file(
        "long_headings.csv",
        refused,
        lambda: ",".join(["Chỉ tiêu", "Thực hiện 2026", *([(text * 400)[:11_000]] * 250)]) + "\npigs,5\n",
        observations=1,
    )
    yield _file("many_headings.csv", refused, lambda: (",".join([(text * 10)[:MAX_WRITTEN]] * MAX_COLUMNS) + "\n") * 35)
    yield _file("header_brackets.csv", refused, lambda: (",".join(["(" * 100 + ")" * 100] * MAX_COLUMNS) + "\n") * 40)
    yield _file(
        "long_titles.csv",
        refused,
        lambda: ("ngày " * 100_000 + "\n") * 5 + "Chỉ tiêu,Thực hiện 2026\npigs,5\n",
        observations=1,
    )
    yield _file("long_notes.csv", refused, lambda: "indicator,year,value,note\n" + f"pigs,2026,5,{'ế' * 300}\n" * 4_500)
    yield _file("other_indicators.csv", refused, _table_csv, "indicator,Chỉ tiêu,year,value", "pigs,poultry,2026,5")
    yield _file(
        "units_in_columns.csv",
        refused + " unknown_unit",
        _table_csv,
        "indicator,year,value,unit",
        "pigs,2026,5," + "tấn/" * 40,
    )
    yield _file(
        "guards.csv",
        refused + " text_too_long unreadable_value",
        _table_csv,
        "indicator,year,value,note",
        "pigs,2026,5," + "';'," * 0 + '"' + ";'=" * 250 + '"',
    )
    yield _file(
        "parts_below_limit.csv",
        "",
        lambda: (
            "indicator,year,component,value\n"
            + "".join(f"pigs,{year},{n},5 con\n" for year in range(LAST - 23, LAST + 1) for n in range(200))
        ),
        observations=24,
    )


def _wide_sheet(rows: int, cell: str, name: str = "x", years: int = 13, **parts: str) -> bytes:
    heads = [inline("Chỉ tiêu"), *(inline(f"Thực hiện {LAST - n}") for n in range(years))]
    return workbook(sheet=sheet_part(row(*heads), row(inline(name), cell * years) * rows), **parts)


def _rich(runs: int) -> str:
    small = '<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'
    return strings_part(f"<si>{small}{'<r><t>a</t></r>' * runs}</si>")


_SHARED: Final = '<c t="s"><v>0</v></c>'


def _many_formats(number: int, rows: int) -> bytes:
    codes = "".join(
        f'<numFmt numFmtId="{200 + n}" formatCode="{(f"[&gt;{n}]0;" + "_x" * MAX_FORMAT)[: MAX_FORMAT - 1]}"/>'
        for n in range(number)
    )
    xfs = "<xf/>" + "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(number))
    heads = [inline("Chỉ tiêu"), *(inline(f"Thực hiện {LAST - n}") for n in range(12))]
    lines = "".join(
        row(inline("x"), *(f'<c s="{(line * 12 + n) % number + 1}"><v>5</v></c>' for n in range(12)))
        for line in range(rows)
    )
    return workbook(sheet=sheet_part(row(*heads), lines), styles=styles_part(codes, xfs))


def _merged(number: int, tags: Callable[[int], str], rows: int = MAX_ROWS - 1) -> bytes:
    lines = figure_row("<c><v>5</v></c>", inline("con"), inline("a")) * rows
    return workbook(
        sheet=sheet_part(HEADER, lines, after=f"<mergeCells>{''.join(map(tags, range(number)))}</mergeCells>")
    )


def _xlsx_files() -> Iterator[HostileFile]:
    refused = (
        "too_many_items text_too_long not_readable unreadable_value file_too_large duplicate_observation merged_cells"
    )
    lines = "\n" * 3_900_000
    held = "<v>5</v>"
    yield _file("lines_in_formula.xlsx", "", _cell, f"<c><f>{lines}</f>{held}</c>", observations=1)
    yield _file("references_in_formula.xlsx", "", _cell, f"<c><f>{'&#10;' * 780_000}</f>{held}</c>", observations=1)
    yield _file(
        "sections_in_formula.xlsx", "", _cell, f"<c><f>{'<![CDATA[a]]>' * 300_000}</f>{held}</c>", observations=1
    )
    yield _file("comments_in_formula.xlsx", "", _cell, f"<c><f>{'a<!---->' * 480_000}</f>{held}</c>", observations=1)
    yield _file("instructions_in_text.xlsx", refused, _cell, inline("a<?a?>" * 600_000))
    yield _file("lines_in_text.xlsx", refused, _cell, inline("a" + lines))
    yield _file("lines_in_value.xlsx", "", _cell, f"<c><v>5{lines}</v></c>", observations=1)
    yield _file("lines_between_cells.xlsx", "", _cell, f"{lines}<c>{held}</c>", observations=1)
    yield _file("references_in_text.xlsx", refused, _cell, inline("&lt;&#10;" * 400_000))
    yield _file("escapes_in_text.xlsx", refused, _cell, inline("_x000D_" * 550_000))
    yield _file("half_escapes_in_text.xlsx", refused, _cell, inline("_xD800_" * 550_000))
    yield _file("wide_unread_rows.xlsx", "", _wide_sheet, 4_900, f"<c>{held}</c>", observations=0)
    yield _file("wide_same_rows.xlsx", refused, _wide_sheet, 4_900, f"<c>{held}</c>", "pigs")
    yield _file("wide_full_of_columns.xlsx", "too_many_items", lambda: _wide_sheet(450, f"<c>{held}</c>", "x", 255))
    yield _file(
        "rich_texts.xlsx", refused, lambda: _wide_sheet(3_500, _SHARED, "x", 12, strings=_rich(25_000)), observations=0
    )
    yield _file(
        "texts_at_limit.xlsx",
        refused,
        lambda: _wide_sheet(4_500, _SHARED, "x", 12, strings=strings_part(f"<si><t>{'a' * MAX_CELL}</t></si>")),
        observations=0,
    )
    styled = styles_part('<numFmt numFmtId="164" formatCode="&quot;x&quot;@"/>', '<xf/><xf numFmtId="164"/>')
    yield _file(
        "styled_texts_at_limit.xlsx",
        refused,
        lambda: _wide_sheet(
            4_500,
            _SHARED.replace("<c", '<c s="1"'),
            "x",
            12,
            strings=strings_part(f"<si><t>{'a' * MAX_CELL}</t></si>"),
            styles=styled,
        ),
        observations=0,
    )
    yield _file("formats_of_numbers.xlsx", refused, _many_formats, 9_000, 4_500)
    yield _file("hundreds_of_formats.xlsx", refused, _many_formats, 900, 4_500, observations=0)
    yield _file(
        "names_in_runs.xlsx",
        refused,
        lambda: workbook(sheet=sheet_part(row(*[_SHARED] * 250) * 19, HEADER, figure_row()), strings=_rich(25_000)),
        observations=1,
    )
    long = strings_part(f"<si><t>{'a' * (MAX_CELL - 1)}</t></si>")
    dashes = strings_part(f"<si><t>{'- ' * (MAX_CELL // 2)}</t></si>")
    for name, headings, cells, also in (
        ("notes", "unit source note", f"<c><v>5</v></c>{inline('con')}{_SHARED * 2}", ""),
        ("components", "component", f"<c><v>5</v></c>{_SHARED}", "duplicate_component"),
        (
            "bounds",
            "unit bound status definition",
            f"<c><v>5</v></c>{_SHARED * 4}",
            "unknown_choice unknown_unit not_text",
        ),
        ("long_values", "upper", _SHARED * 2, "unreadable_value"),
    ):
        yield _file(
            f"{name}_at_limit.xlsx", f"{refused} definition_not_allowed {also}", _long_sheet, headings, cells, long
        )
    named = row(_SHARED, f"<c>{held}</c>") * 4_900
    heads = row(inline("Chỉ tiêu"), inline("Thực hiện 2026"))
    yield _file(
        "names_at_limit.xlsx",
        refused,
        lambda: workbook(sheet=sheet_part(heads, named), strings=long),
        observations=0,
    )
    yield _file("values_at_limit.xlsx", refused, lambda: _wide_sheet(4_500, _SHARED, "pigs", 12, strings=dashes))
    yield _file(
        "headings_at_limit.xlsx",
        refused,
        lambda: workbook(sheet=sheet_part(row(*[_SHARED] * 256) * 19, HEADER, figure_row()), strings=long),
        observations=1,
    )
    yield _file("titles.xlsx", f"{refused} missing_field columns_of_parts", _titles)
    yield _file(
        "merged_in_pairs.xlsx", refused, _merged, 2_400, lambda n: f'<mergeCell ref="E{2 + 2 * n}:E{3 + 2 * n}"/>'
    )
    yield _file(
        "merged_columns.xlsx",
        refused,
        _merged,
        250,
        lambda n: f'<mergeCell ref="{_letters(n)}2:{_letters(n)}{MAX_ROWS}"/>',
    )
    yield _file("merged_across.xlsx", refused, _merged, 4_900, lambda n: f'<mergeCell ref="A{2 + n}:IV{2 + n}"/>')
    yield _file(
        "merged_everything.xlsx",
        refused,
        _merged,
        40_000,
        lambda n: f'<mergeCell ref="A{2 + n % 4_000}:IV{3 + n % 4_000}"/>',
    )
    yield _file(
        "merged_above.xlsx",
        refused,
        _merged,
        40_000,
        lambda n: f'<mergeCell ref="A{1 + n % 20}:IV{1 + n % 20}"/>',
        observations=None,
    )


def _long_sheet(headings: str, cells: str, strings: str) -> bytes:
    line = row(inline("pigs"), "<c><v>2026</v></c>", cells)
    names = ("indicator", "year", "value", *headings.split())
    return workbook(sheet=sheet_part(row(*map(inline, names)), line * 4_900), strings=strings)


def _titles() -> bytes:
    """Very many titles above very many columns that do not say of which year they are."""
    titles = "".join(
        row(*(inline(f"Kết quả 20{n % 90 + 10} quý {n} ngày 5/{n}/2026 " * 6) for n in range(line, line + 256)))
        for line in range(0, 4_000, 256)
    )
    heads = row(inline("Chỉ tiêu"), *[inline("Thực hiện")] * 255)
    return workbook(sheet=sheet_part(titles, heads, row(inline("pigs"), "<c><v>5</v></c>")))


def _letters(column: int) -> str:
    first, second = divmod(column, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)


HEAVY: Final = (*_json_files(), *_toml_files(), *_csv_files(), *_xlsx_files())
"""Every such file."""
