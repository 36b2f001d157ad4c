"""The tables of words: complete in both languages, every slot filled, no entry that nothing reaches, no words in code."""

import ast
import gc
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from types import ModuleType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

import bt_targets.wording
import bt_targets.wording.sentences
from bt_targets import BACH_THONG, ClauseAssessment, Report, Resolution, Scorecard, assess
from bt_targets.ground.beside import beside
from bt_targets.ground.text import Lang, Text
from bt_targets.ground.units import unit_names
from bt_targets.rules.comparisons import at_least, at_most
from bt_targets.rules.measures import RelativeIncrease
from bt_targets.scorecard.assessment import Number, Observed, Range
from bt_targets.wording import terms
from bt_targets.wording.description import target_text
from bt_targets.wording.formatting import unit_text, write_observed
from bt_targets.wording.phrases import Phrase, fill
from bt_targets.wording.table import scorecard_table
from tests.builders import alone, figure
from tests.scenarios import situations
from tests.share import whole_only

CLAUSES = frozenset("1 7b 8b 8d 9 11b 12b 14 16 23a 23b 25c 26a 27".split())
"""Clauses whose situations reach most texts in little time."""
SLOTS_OF_ONE_LANGUAGE: dict[str, set[str]] = {}
"""Slots that an entry has in one language only, by its name."""
ABBREVIATED = {"HEAD number"}
"""Entries that end with the full stop of an abbreviation in one language."""
LEFT_IN_CODE = {"năm", "hạng", "nghìn "}
"""Units, or their first or last parts, that the code asks for by name."""


def modules(package: ModuleType) -> Iterator[ModuleType]:
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if not module.ispkg:
            yield importlib.import_module(module.name)


def tables(*of: ModuleType) -> dict[str, dict[str, Text]]:
    """Every table by its name; a text that stands alone is a table whose one key is empty."""
    found = {}
    for module in of:
        for name, words in vars(module).items():
            if isinstance(words, Text):
                found[name] = {"": words}
            elif isinstance(words, dict) and name.isupper() and name != "SEPARATORS":
                found[name] = words
    return found


def texts(tables: dict[str, dict[str, Text]]) -> dict[str, Text]:
    return {f"{name} {key}".strip(): text for name, table in tables.items() for key, text in table.items()}


TABLES = tables(*modules(bt_targets.wording.sentences))
TERMS = tables(terms)


def slots(template: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(template) if name is not None]


def test_every_text_is_whole_in_both_languages() -> None:
    for name, text in (texts(TABLES) | texts(TERMS)).items():
        for words in (text.vi, text.en):
            assert words, name
            assert words == " ".join(words.split()), name
            assert all(slot.isidentifier() for slot in slots(words)), name
        assert set(slots(text.vi)) ^ set(slots(text.en)) == SLOTS_OF_ONE_LANGUAGE.get(name, set()), name
        assert text.vi.endswith(".") is text.en.endswith(".") or name in ABBREVIATED, name


def test_every_situation_has_its_words() -> None:
    for module in (*modules(bt_targets.wording.sentences), terms):
        for name, hint in get_type_hints(module, include_extras=True).items():
            for table in get_args(hint):
                key, *_ = get_args(table) or (None,)
                if get_origin(table) is dict and get_origin(key) is Literal:
                    assert set(getattr(module, name)) == set(get_args(key)), name


class Watched:
    """Stands in for a text, and notes that its words were read."""

    def __init__(self, name: str, text: Text, read: set[str]) -> None:
        self._name, self._text, self._read = name, text, read

    @property
    def vi(self) -> str:
        self._read.add(self._name)
        return self._text.vi

    @property
    def en(self) -> str:
        return self._text.en

    def in_(self, lang: Lang) -> str:
        self._read.add(self._name)
        return self._text.in_(lang)


def watch(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the texts that are read from now on."""
    read: set[str] = set()
    watched: dict[int, Any] = {}
    for name, table in TABLES.items():
        twins = {key: Watched(f"{name} {key}".strip(), text, read) for key, text in table.items()}
        watched |= {id(table[""]): twins[""]} if "" in table else {id(table): twins}
    for module in modules(bt_targets.wording):
        for name, words in list(vars(module).items()):
            if id(words) in watched:
                monkeypatch.setattr(module, name, watched[id(words)])
    for name, module in sys.modules.items():  # phrases are remembered, and so is what follows from a model
        if name.startswith(("bt_targets.wording", "bt_targets.scorecard")):
            for each in vars(module).values():
                if callable(getattr(each, "cache_clear", None)):
                    each.cache_clear()
    for each in gc.get_objects():
        if type(each) is type(beside(BACH_THONG)):
            each.clear()
    return read


def told(
    clause: str, as_of: int, *figures: dict[str, Any], reading: str = "default", resolution: Resolution | None = None
) -> ClauseAssessment:
    chosen = resolution or alone(clause)
    return assess(Report(observations=figures), as_of, resolution=chosen, readings={clause: reading})[clause]


def further_cases() -> Iterator[ClauseAssessment]:
    """What those situations leave out."""
    yield told("3", 2026, figure("grain_output", 2026, "2.999 tấn"))
    yield told("4b", 2026, figure("pigs", 2026, "2.377 con"))
    # Growth, from levels and from rates.
    product, rate = "gross_product", "gross_product_growth"
    yield told("1", 2026)
    yield told("1", 2027)
    for level in ("130 tỷ đồng", "168,50581551 tỷ đồng", "200 tỷ đồng"):
        for year in (2027, 2030):
            yield told("1", year, figure(product, 2025, "100 tỷ đồng"), figure(product, year, level))
    nothing = figure(product, 2025, "0 tỷ đồng")
    yield told("1", 2026, nothing, figure(product, 2026, "130 tỷ đồng"), reading="every_year")
    for percent in ("10 %", "11 %", "12 %"):
        yield told("1", 2026, figure(rate, 2026, percent))
        yield told("1", 2027, figure(rate, 2026, percent), figure(rate, 2027, percent))
    # A share of other figures.
    for schools in ("0 trường", "6 trường"):
        known = [figure(each, 2026, schools) for each in ("national_standard_schools", "schools")]
        yield told("11a", 2026, *known, reading="all_schools")
    # One year left, and what may happen in it.
    yield told("8c", 2029, figure("ocop_products", 2025, "3 sản phẩm"), figure("ocop_products", 2029, "5 sản phẩm"))
    yield told("8b", 2029, *(figure("new_cooperatives", year, "0 hợp tác xã") for year in range(2026, 2030)))
    # Shares of people that are not whole.
    members = figure("party_members", 2025, "738 người")
    yield told("27", 2026, members, figure("new_party_members", 2026, "25 người"))
    yield told("27", 2026, members, figure("new_party_members", 2026, "20 người"))
    # A share that would have to pass 100 %, one that may fall, and a distance too small to be shown.
    for share in ("40 %", "99 %"):
        yield told("15", 2027, figure("trained_labour", 2025, share), figure("trained_labour", 2027, share))
    yield told("5", 2026, figure("fruit_tree_area", 2026, "699,99999999 ha"))
    # Figures that are known within bounds.
    for bound in ("above", "at_least", "below", "at_most", "between"):
        yield told("10", 2030, *(bounded("hygienic_water", year, bound, "80 %", "90 %") for year in (2025, 2030)))
        ranks = (bounded("par_index_rank", year, bound, "hạng 28", "hạng 32") for year in range(2025, 2028))
        yield told("23b", 2027, *ranks)
    yield told("8b", 2027, *(bounded("new_cooperatives", year, "below", "9 hợp tác xã") for year in (2026, 2027)))


def bounded(indicator: str, year: int, bound: str, value: str, upper: str = "") -> dict[str, Any]:
    ends: dict[str, Any] = {"upper": upper} if bound == "between" else {}
    return figure(indicator, year, value, bound=bound, **ends)


def another(clause_id: str, **reading: Any) -> Resolution:
    """The resolution with one clause, which is read in another way."""
    resolution = alone(clause_id)
    (target,) = resolution.targets
    (clause,) = target.clauses
    clause = clause.model_copy(update={"readings": (clause.readings[0].model_copy(update=reading),)})
    target = target.model_copy(update={"clauses": (clause,)})
    return resolution.model_copy(update={"targets": (target,)})


def scorecards() -> Iterator[Scorecard]:
    """Scorecards that say all there is to say beside the explanations."""
    schools = figure("national_standard_schools", 2026, "6 trường")
    no_files = figure("online_work_files", 2026, {"part": 0, "whole": 0})
    by_households = figure("hygienic_water", 2026, "99 %", definition="households")
    rank = figure("par_index_rank", 2026, "hạng 20")
    report = Report(observations=[schools, no_files, by_households, rank])
    yield assess(report, 2026, readings={"11a": "all_schools"})
    yield assess(report, 2026, perspective="year")
    yield assess(Report(observations=[figure("pigs", 2026, "4.000 con"), figure("pigs", 2027, "5.000 con")]), 2027)
    unclear = [
        figure("new_cooperatives", 2026, "từ 0 đến 1 hợp tác xã"),
        figure("hygienic_water", 2026, "90 %"),
        figure("field_area_income_200m", 2026, "1 ha"),
        figure("advanced_new_rural_status", 2026, "chưa"),
        figure("vneid_accounts", 2025, "70 %"),
    ]
    yield assess(Report(observations=unclear), 2026)


def cases_of_other_resolutions() -> Iterator[ClauseAssessment]:
    """What none of the thirty targets asks for."""
    few = another("8a", comparison=at_most("5 hợp tác xã"))
    yield told("8a", 2026, figure("effective_cooperatives", 2026, "6 hợp tác xã"), resolution=few)
    few = another("5", comparison=at_most("5 ha"))
    yield told("5", 2026, figure("fruit_tree_area", 2026, "4 ha"), resolution=few)
    grown = another("8c", measure=RelativeIncrease(), comparison=at_least("30 %"))
    for later in ("5 sản phẩm", "6 sản phẩm"):
        products = [figure("ocop_products", 2025, "4 sản phẩm"), figure("ocop_products", 2027, later)]
        yield told("8c", 2027, *products, resolution=grown)


@whole_only
def test_every_text_is_used_and_all_its_slots_are_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    read = watch(monkeypatch)
    for _ in situations(CLAUSES):
        pass
    for assessment in (*further_cases(), *cases_of_other_resolutions()):
        assert assessment.explanation.vi
    for name in unit_names():
        for one in (False, True):
            assert unit_text(name, one=one)
    ends = {"lower": Number(magnitude="5", exact="5", unit="ha"), "upper": Number(magnitude="8", exact="8", unit="ha")}
    interval = Range(**ends, lower_open=True, upper_open=False)
    combined = Observed(year=2026, value=None, bound="interval", interval=interval)
    assert write_observed(combined, BACH_THONG["5"].indicator, "vi") == "trên 5 ha và không quá 8 ha"
    for target in BACH_THONG.targets:
        assert target_text(target, BACH_THONG, "vi")
    for card in scorecards():
        assert scorecard_table(card, BACH_THONG, "vi", width=100, colour=False)
    assert [name for name in texts(TABLES) if name not in read] == []


def test_what_fills_a_slot_is_not_filled_again() -> None:
    template = Text(vi="{name}", en="{name}")
    assert fill(template, name=Phrase("{year}", "{0}")) == ("{year}", "{0}")
    with pytest.raises(KeyError):
        fill(template, year=2026)


def strings(path: Path) -> Iterator[str]:
    """The strings in the code of a module, without its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_no_words_stand_in_code() -> None:
    for path in sorted(Path(bt_targets.wording.__path__[0]).glob("*.py")):
        if path.stem == "terms":
            continue  # a table itself
        for text in strings(path):
            assert not re.search(r"[^\W\x00-\x7f]", text) or text in LEFT_IN_CODE, (path.name, text)
            assert not re.search(r"\w \w", text), (path.name, text)
            assert text not in {"vi", "en"} or path.stem == "phrases", (path.name, text)
