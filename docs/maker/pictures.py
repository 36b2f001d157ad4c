"""The picture of a clause's way to the end of the term, as inline SVG with a text alternative."""

from fractions import Fraction
from html import escape
from typing import NamedTuple

from bt_targets import BACH_THONG, Clause, ClauseAssessment, Indicator
from bt_targets.ground.shown import IN_SENTENCES, Decimals, write_apart
from bt_targets.ground.text import Lang
from bt_targets.ground.verdicts import PASSED
from bt_targets.scorecard.assessment import GradeValue, Number, Observed, ShownValue
from bt_targets.wording.formatting import write_number, write_unit
from bt_targets.wording.requirement import subject
from bt_targets.wording.terms import VERDICT
from docs.maker.samples import YEARS, Row, as_evidence, judged, report
from docs.maker.sentences import say
from docs.maker.tables import capital, observed, shown

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 480, 226, 40, 440, 44, 158

_SHORT = Decimals(1, IN_SENTENCES.most)
"""The decimals of a figure in a picture."""


class Point(NamedTuple):
    """One year of the picture."""

    year: int
    figure: ShownValue
    due: ShownValue
    passed: bool
    told: str
    """The figure as it is read out."""


def path_picture(clause: Clause, rows: list[Row], lang: Lang) -> str:
    """The figures of the rows and the level due in each year, as the library states them."""
    indicator = clause.progress or clause.indicator
    points = [_point(clause, rows, year, lang) for year in (BACH_THONG.term.baseline, *YEARS)]
    places = [place for each in points for place in (_place(each.figure, indicator), _place(each.due, indicator))]
    known = [place for place in places if place is not None]
    low, high = min(known), max(known)
    spread = (high - low) or Fraction(1)

    def at(index: int, value: ShownValue) -> tuple[int, int] | None:
        place = _place(value, indicator)
        if place is None:
            return None
        x = _LEFT + Fraction(index * (_RIGHT - _LEFT), len(points) - 1)
        return round(x), round(_BOTTOM - (place - low) / spread * (_BOTTOM - _TOP))

    drawn = [at(index, each.figure) for index, each in enumerate(points)]
    due = [at(index, each.due) for index, each in enumerate(points)]
    parts = [f'<line class="axis" x1="16" y1="{_BOTTOM + 36}" x2="{_WIDTH - 16}" y2="{_BOTTOM + 36}"/>']
    parts.append(f'<polyline class="due" points="{_coordinates(due)}"/>')
    parts.append(f'<polyline class="drawn" points="{_coordinates(drawn)}"/>')
    for index, (each, spot) in enumerate(zip(points, drawn, strict=True)):
        x = round(_LEFT + Fraction(index * (_RIGHT - _LEFT), len(points) - 1))
        parts.append(f'<text x="{x}" y="{_BOTTOM + 58}">{each.year}</text>')
        if spot is not None:
            kind = "start" if each.year < BACH_THONG.term.first else "passed" if each.passed else "missed"
            parts.append(f'<circle class="{kind}" cx="{spot[0]}" cy="{spot[1]}" r="6"/>')
            y = spot[1] + (25 if _in_a_dip(drawn, index) else -13)
            parts.append(f'<text class="figure" x="{x}" y="{y}">{escape(_short(each.figure, each.due, lang))}</text>')
    told = " ".join(each.told for each in points if each.told)
    head = escape(say("picture", lang, clause=clause.id, points=told.replace("<wbr>", "")), quote=True).replace(
        "\u00a0", " "
    )
    name = clause.progress.name.in_(lang) if clause.progress else subject(clause, clause.readings[0]).in_(lang)
    caption = f"<b>{clause.id}. {escape(capital(name))}</b> {escape(_unit(indicator, lang))}"
    return (
        f'<figure class="path"><svg role="img" aria-label="{head}" viewBox="0 0 {_WIDTH} {_HEIGHT}">'
        f"{''.join(parts)}</svg><figcaption>{caption}</figcaption></figure>"
    )


def _in_a_dip(points: list[tuple[int, int] | None], index: int) -> bool:
    """Whether the line comes down to this point and goes up again, so that its figure stands better below it."""
    here = points[index]
    beside = [each for each in points[max(0, index - 1) : index + 2] if each is not None and each != here]
    return here is not None and len(beside) == 2 and all(each[1] < here[1] for each in beside)


def _point(clause: Clause, rows: list[Row], year: int, lang: Lang) -> Point:
    """What the library says as of the year, of the figure of that very year."""
    found = judged(clause, rows, year)
    if clause.progress is not None:
        given = next(
            each for each in report(rows).observations if (each.indicator, each.year) == (clause.progress.id, year)
        )
        figure: Observed | None = as_evidence(given)
        due: ShownValue = found.path or _everything(year)
        indicator = clause.progress
    else:
        figure, due, indicator = found.observed, found.path or found.required, clause.indicator
        if clause.readings[0].timing in {"every_year", "once"} and found.years:
            figure = found.years[-1].observed  # the verdict may rest on an earlier year
            due = found.years[-1].required
        if year < BACH_THONG.term.first:
            rising = clause.readings[0].timing in {"by_end", "average"}
            figure = figure or _start(clause, rows, year)
            due = figure.value if rising and figure else None
    sentence = say(
        "point" if due is not None else "point_start",
        lang,
        year=year,
        value=observed(figure, indicator, lang, found),
        due=shown(due, indicator, lang, found),
    )
    return Point(year, figure.value if figure else None, due, _passed(found, clause), sentence if figure else "")


def _everything(year: int) -> ShownValue:
    return Number(magnitude="100", exact="100", unit="%") if year >= BACH_THONG.term.first else None


def _start(clause: Clause, rows: list[Row], year: int) -> Observed | None:
    for each in report(rows).observations:
        if (each.indicator, each.year) == (clause.indicator.id, year):
            return as_evidence(each)
    return None


def _passed(found: ClauseAssessment, clause: Clause) -> bool:
    if clause.readings[0].timing in {"every_year", "once"} and found.years:
        each = found.years[-1]
        return each.verdict in PASSED or (each.margin is not None and not each.margin.magnitude.startswith("-"))
    return found.verdict in PASSED or found.pace == "on_track"


def _unit(indicator: Indicator, lang: Lang) -> str:
    return "" if indicator.unit in {None, "hạng"} else f"({write_unit(indicator.unit or '', lang)})"


def _short(value: ShownValue, due: ShownValue, lang: Lang) -> str:
    """A figure short enough to stand over its point, and not that of the line of what is due."""
    match value:
        case Number():
            others = [_exact(due).as_integer_ratio()] if isinstance(due, Number) else []
            return write_number(write_apart(_exact(value).as_integer_ratio(), others, _SHORT), lang)
        case GradeValue(grade=grade):
            return say(f"short_{grade}", lang)
        case True | False:
            return say("short_yes" if value else "short_no", lang)
    return ""


def _exact(number: Number) -> Fraction:
    return Fraction(number.exact or number.magnitude)


def _coordinates(points: list[tuple[int, int] | None]) -> str:
    return " ".join(f"{each[0]},{each[1]}" for each in points if each is not None)


def _place(value: ShownValue, indicator: Indicator) -> Fraction | None:
    """Where a value stands, the better the higher."""
    match value:
        case None:
            return None
        case bool():
            return Fraction(int(value))
        case GradeValue(grade=grade):
            assert indicator.scale is not None
            return Fraction(indicator.scale.position(grade))
        case Number(magnitude=magnitude):
            place = Fraction(magnitude)
            return -place if indicator.kind == "rank" else place


def flow_picture(lang: Lang) -> str:
    """How a verdict is reached, as questions from top to bottom with the verdicts beside them."""
    questions = [say(f"flow_{name}", lang) for name in ("enough", "passed", "better", "due")]
    yes, no = say("flow_yes", lang), say("flow_no", lang)
    answers = [VERDICT[name].in_(lang) for name in ("undetermined", "exceeded", "met", "not_met", "pending")]
    undetermined, exceeded, met, not_met, pending = answers
    told = escape(
        say(
            "flow_told",
            lang,
            undetermined=undetermined,
            exceeded=exceeded,
            met=met,
            not_met=not_met,
            pending=pending,
        ),
        quote=True,
    )
    parts = [f'<svg role="img" aria-label="{told}" viewBox="0 0 440 400">']
    for (x, y), text in zip(((110, 30), (110, 130), (110, 230), (330, 230)), questions, strict=True):
        parts.append(_box(x, y, 190, text.split("|")))
    ends = ((345, 30, undetermined), (60, 350, exceeded), (165, 350, met), (275, 350, not_met), (385, 350, pending))
    for x, y, text in ends:
        width = 160 if y < 100 else 96
        lines = [text] if len(text) < 12 or (y < 100 and len(text) < 18) else _halves(text)
        parts.append(f'<g class="end">{_box(x, y, width, lines)}</g>')
    for path, x, y, word in (
        ("M205 30 H265", 235, 22, no),
        ("M110 54 V106", 128, 86, yes),
        ("M110 154 V206", 128, 186, yes),
        ("M205 130 H330 V206", 268, 122, no),
        ("M85 254 L62 322", 52, 292, yes),
        ("M135 254 L163 322", 174, 292, no),
        ("M305 254 L277 322", 268, 292, yes),
        ("M355 254 L383 322", 396, 292, no),
    ):
        parts.append(f'<path d="{path}"/><text x="{x}" y="{y}">{escape(word)}</text>')
    parts.append("</svg>")
    return f'<figure class="flow">{"".join(parts)}</figure>'


def _halves(text: str) -> list[str]:
    words = text.split()
    middle = (len(words) + 1) // 2
    return [" ".join(words[:middle]), " ".join(words[middle:])]


def _box(x: int, y: int, width: int, lines: list[str]) -> str:
    first = y + 5 - 9 * (len(lines) - 1)
    texts = "".join(f'<text x="{x}" y="{first + 18 * index}">{escape(line)}</text>' for index, line in enumerate(lines))
    return f'<rect x="{x - width // 2}" y="{y - 24}" width="{width}" height="48" rx="6"/>{texts}'
