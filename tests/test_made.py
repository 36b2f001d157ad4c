"""Scorecards are made of models that are not checked while they are made: here every one of them is.

Each is what pydantic itself would have made of the same document: with its fields in order, of the types declared, and
with the same fields set.
"""

import pickle
import random
from collections.abc import Iterator

from pydantic import BaseModel

from bt_targets import Scorecard, assess
from bt_targets.ground.model import Model
from bt_targets.ground.remembered import MOST, remembered
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


def test_what_is_remembered_does_not_pile_up_nor_take_a_new_object_for_one_that_is_gone() -> None:
    @remembered
    def name_of(named: Named) -> str:
        return named.name

    for number in range(3 * MOST):
        assert name_of(Named(name=str(number))) == str(number)
    (answers,) = (cell.cell_contents for cell in name_of.__closure__ or () if isinstance(cell.cell_contents, dict))
    assert 0 < len(answers) <= MOST
