"""How to write a value: what the refusals of the notation show."""

from bt_targets.ground.units import unit
from bt_targets.ground.words import Choice, Listed, Saying
from bt_targets.rules.indicators import Indicator


def how_to_write(indicator: Indicator) -> Saying:
    """How a value of the indicator is written as text."""
    forms: tuple[str, ...]
    match indicator.kind:
        case "status":
            return Saying('"có" hoặc "không"', '"có" or "không"')
        case "grade":
            assert indicator.scale is not None
            names = Listed(tuple(f'"{grade.name.vi}"' for grade in indicator.scale.grades))
            ids = Listed(tuple(Choice("grade", grade.id, grade.name.vi) for grade in indicator.scale.grades))
            return Saying("một trong: {0}", "one of: {1}", (names, ids))
        case "rank":
            forms = ('"hạng 30"', '"28-30"')
        case "share":
            forms = ('"95,5%"', '"84/90"', '"trên 75%"')
        case _:
            assert indicator.unit is not None
            name = indicator.unit
            amount = "1.200" if unit(name).countable else "11,5" if indicator.kind == "rate" else "1.200,5"
            written = f"{amount}{'' if name.startswith('%') else ' '}{name}"
            forms = (f'"{written}"', f'"trên {written}"')
    return Saying.plain(f"viết như {' hoặc '.join(forms)}", f"text such as {' or '.join(forms)}")
