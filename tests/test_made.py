"""Scorecards are made of models that are not checked while they are made: here every one of them is.

Each is what pydantic itself would have made of the same document: with its fields in order, of the types declared, and
with the same fields set.
"""

import gc
import pickle
import random
import weakref
from collections.abc import Iterator

from pydantic import BaseModel

from bt_targets import Scorecard, assess
from bt_targets.ground.beside import remembered
from bt_targets.ground.model import Model
from tests.comparison import drawn
from tests.share import examples

REPORTS = examples(40)


def models_in(value: object) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
        for part in value.__dict__.values():
            yield from models_in(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from models_in(part)


def test_every_model_of_a_scorecard_is_what_pydantic_makes_of_it(seed: int) -> None:
    rng = random.Random(seed)
    for number in range(REPORTS):
        _, report = drawn(rng)
        card = assess(report, rng.randint(2025, 2030), perspective=rng.choice(["term", "year"]))
        read = Scorecard.model_validate_json(card.model_dump_json(), strict=False)
        assert read == card, f"seed {seed}, report {number}"
        for made, checked in zip(models_in(card), models_in(read), strict=True):
            assert type(made) is type(checked)
            assert list(made.__dict__) == list(checked.__dict__) == list(type(made).model_fields)
            assert [type(part) for part in made.__dict__.values()] == [type(part) for part in checked.__dict__.values()]
            assert made.model_fields_set <= set(type(made).model_fields)
            assert made.model_extra is None


def test_what_was_made_is_frozen_copied_and_pickled_like_any_model() -> None:
    _, report = drawn(random.Random(1))
    clause = next(iter(assess(report, 2030)))
    for again in (pickle.loads(pickle.dumps(clause)), clause.model_copy(), clause.model_copy(deep=True)):
        assert again == clause
        assert again.model_dump_json() == clause.model_dump_json()
    changed = clause.model_copy(update={"final": not clause.final})
    assert changed.final is not clause.final
    assert changed.explanation == clause.explanation


class Named(Model):
    name: str


def test_what_is_remembered_is_asked_once_for_an_object_and_again_for_an_equal_one() -> None:
    asked: list[str] = []

    @remembered
    def length(named: Named) -> int:
        asked.append(named.name)
        return len(named.name)

    one, other = Named(name="xã"), Named(name="xã")
    assert [length(one), length(one), length(other), length(one)] == [2, 2, 2, 2]
    assert asked == ["xã", "xã"]


def test_no_new_object_is_taken_for_one_that_is_gone() -> None:
    @remembered
    def both(one: Named, other: Named) -> str:
        return f"{one.name} {other.name}"

    one = Named(name="xã")
    for number in range(1000):
        assert both(one, Named(name=str(number))) == f"xã {number}"


def test_what_is_remembered_goes_with_its_model_and_shows_nowhere() -> None:
    @remembered
    def shouted(named: Named) -> list[str]:
        return [named.name.upper()]

    one = Named(name="xã")
    shouted(one)
    assert one == Named(name="xã")
    assert repr(one) == "Named(name='xã')"
    assert one.model_dump_json() == '{"name":"xã"}'
    assert pickle.loads(pickle.dumps(one)) == one
    gone = weakref.ref(one)
    del one
    gc.collect()
    assert gone() is None
