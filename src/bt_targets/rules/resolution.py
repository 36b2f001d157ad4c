"""Resolutions: a named set of targets over one term."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Self

from pydantic import Field, model_validator

from bt_targets.ground.lookup import Lookup, unknown_name
from bt_targets.ground.model import FrozenMap, Model
from bt_targets.ground.names import compared
from bt_targets.ground.text import Text
from bt_targets.rules.clauses import Clause
from bt_targets.rules.definitions import OTHER, Definition
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.scales import Scale
from bt_targets.rules.targets import Target
from bt_targets.rules.term import Term


class Section(Model):
    """A part of a resolution that groups targets."""

    id: str
    name: Text


class Resolution(Model, Lookup[Target, Clause]):
    """A named set of targets over one term. `resolution[12]` is a target, `resolution["12b"]` a clause.

    `for clause in resolution` goes through its clauses, and `dict(resolution)` gives them by id; the fields are in
    `model_dump()`.
    """

    id: str
    title: Text
    body_kind: Text
    """What kind of body adopted it: xã, commune."""
    commune: str
    """The name of that body."""
    term: Term
    definitions: tuple[Definition, ...] = ()
    """The standards and methods of counting that its indicators refer to."""
    sections: tuple[Section, ...]
    targets: tuple[Target, ...]
    aliases: FrozenMap[str, tuple[str, ...]] = Field(default_factory=FrozenMap)
    """Other names of indicators, by id, under which tables may name them; those of other indicators are passed over."""
    merged_from: tuple[str, ...] = ()
    """The bodies that it was put together from; figures of these are parts."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if len({target.number for target in self.targets}) != len(self.targets):
            raise ValueError("two targets have the same number")
        if len({clause.id for clause in self.clauses}) != len(self.clauses):
            raise ValueError("two clauses have the same id")
        if not {target.section for target in self.targets} <= {section.id for section in self.sections}:
            raise ValueError("a target names a section that the resolution does not have")
        known = {definition.id for definition in self.definitions}
        for clause in self.clauses:
            for indicator in clause.indicators:
                if self.indicators[indicator.id] != indicator:
                    raise ValueError(f"the indicator {indicator.id} is declared in two ways")
                if not {*indicator.declared_definitions} <= known:
                    raise ValueError(f"the indicator {indicator.id} names a definition that is not declared")
        self._check_aliases()
        return self

    def _check_aliases(self) -> None:
        named = {compared(name): id_ for id_, each in self.indicators.items() for name in (id_, each.name.vi)}
        named |= {compared(clause.id): clause.indicator.id for clause in self.clauses}
        for id_, aliases in self.aliases.items():
            for alias in aliases:
                if named.setdefault(compared(alias), id_) != id_:
                    raise ValueError(f"two indicators are called {alias}")

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses in order."""
        return tuple(clause for target in self.targets for clause in target.clauses)

    @cached_property
    def indicators(self) -> FrozenMap[str, Indicator]:
        """All indicators by id, in the order in which the clauses name them."""
        indicators: dict[str, Indicator] = {}
        for clause in self.clauses:
            for indicator in clause.indicators:
                indicators.setdefault(indicator.id, indicator)
        return FrozenMap(indicators)

    @cached_property
    def scales(self) -> tuple[Scale, ...]:
        """The scales of its grades, in the order in which the clauses name them."""
        return tuple(
            dict.fromkeys(scale for indicator in self.indicators.values() if (scale := indicator.scale) is not None)
        )

    def __iter__(self) -> Iterator[Clause]:  # type: ignore[override]  # pydantic would give the fields
        return iter(self.clauses)

    def __repr__(self) -> str:
        years = f"{self.term.first}-{self.term.last}"
        return f"<Resolution {self.id}: {len(self.targets)} targets, {len(self.clauses)} clauses, {years}>"

    __str__ = __repr__

    def definition_name(self, id_: str) -> Text:
        """What a definition is called in a sentence.

        Raises:
            UnknownKeyError: a `KeyError`, if there is no such definition.
        """
        names = {definition.id: definition.name for definition in (*self.definitions, OTHER)}
        if id_ not in names:
            lacking = Text(vi="Nghị quyết không có chuẩn hoặc cách tính", en="The resolution has no definition")
            raise unknown_name(id_, names, lacking)
        return names[id_]

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        """The resolution itself: it is immutable, so that copies of reports share it."""
        return self
