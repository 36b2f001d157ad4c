"""The picture of a clause's path to the end of the term, as inline SVG with a text alternative."""

from fractions import Fraction
from html import escape

from bt_targets import BACH_THONG, Clause, assess
from bt_targets.model import Lang
from bt_targets.results.assessment import GradeValue, Number, Shown
from docs.maker.samples import YEARS, Row, report
from docs.maker.sentences import say
from docs.maker.tables import observed, shown

_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 560, 220, 40, 24, 180


def path_picture(clause: Clause, rows: list[Row], lang: Lang) -> str:
    """The figures of the rows and the level required in each year, as the library states them."""
    years = (BACH_THONG.term.baseline, *YEARS)
    found = [assess(report(rows), year)[clause.id] for year in years]
    figures = [each.observed.value if each.observed else None for each in found]
    levels = [each.required for each in found]
    drawn = [_place(value, clause) for value in figures]
    asked = [_place(level, clause) for level in levels]
    known = [each for each in (*drawn, *asked) if each is not None]
    low, high = min(known), max(known)
    spread = (high - low) or Fraction(1)

    def points(values: list[Fraction | None]) -> list[tuple[float, float]]:
        return [
            (
                _LEFT + index * (_WIDTH - 2 * _LEFT) / (len(years) - 1),
                float(_BOTTOM - (value - low) / spread * (_BOTTOM - _TOP)),
            )
            for index, value in enumerate(values)
            if value is not None
        ]

    told = " ".join(
        say(
            "point",
            lang,
            year=year,
            value=observed(each.observed, clause.indicator, lang),
            required=shown(each.required, clause.indicator, lang),
        )
        for year, each in zip(years, found, strict=True)
    ).replace("\u00a0", " ")
    label = escape(say("picture", lang, clause=clause.id, points=told), quote=True)
    line, dash = points(drawn), points(asked)
    parts = [f'<svg class="path" role="img" aria-label="{label}" viewBox="0 0 {_WIDTH} {_HEIGHT}">']
    parts.append(f'<line class="axis" x1="{_LEFT - 12}" y1="{_BOTTOM + 8}" x2="{_WIDTH - 20}" y2="{_BOTTOM + 8}"/>')
    for index, year in enumerate(years):
        at = _LEFT + index * (_WIDTH - 2 * _LEFT) / (len(years) - 1)
        parts.append(f'<text x="{at:g}" y="{_BOTTOM + 28}" text-anchor="middle">{year}</text>')
    parts.append(f'<polyline class="asked" points="{_coordinates(dash)}"/>')
    parts.append(f'<polyline class="drawn" points="{_coordinates(line)}"/>')
    parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/>' for x, y in line]
    parts.append("</svg>")
    caption = f"{clause.id}. {clause.name.in_(lang)}"
    return f'<figure class="path">{"".join(parts)}<figcaption>{escape(caption)}</figcaption></figure>\n'


def _coordinates(points: list[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _place(value: Shown, clause: Clause) -> Fraction | None:
    """Where a value stands, the better the higher."""
    match value:
        case None:
            return None
        case bool():
            return Fraction(int(value))
        case GradeValue(grade=grade):
            assert clause.indicator.scale is not None
            return Fraction(clause.indicator.scale.place(grade))
        case Number(magnitude=magnitude):
            place = Fraction(magnitude)
            return -place if clause.indicator.kind == "rank" else place
