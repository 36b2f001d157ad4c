"""Looking up targets by number and clauses by id, in a resolution, in decisions and in a scorecard alike."""

from collections.abc import Iterable, Iterator, Mapping
from numbers import Integral
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar, overload

from bt_targets.ground.errors import UnknownKeyError
from bt_targets.ground.patterns import pattern
from bt_targets.ground.text import Text, echo


class _Clause(Protocol):
    @property
    def id(self) -> str: ...


class _Target(Protocol):
    @property
    def number(self) -> int: ...
    @property
    def clauses(self) -> tuple[Any, ...]: ...


TargetT = TypeVar("TargetT", bound=_Target)
ClauseT = TypeVar("ClauseT", bound=_Clause)
T = TypeVar("T")


class Lookup(Generic[TargetT, ClauseT]):
    """What gives a target for its number, `[12]`, and a clause for its id, `["12b"]`.

    As a container it holds its clauses: `len` counts them, `for clause in …` goes through them in order, and `dict(…)`
    gives them by id. So of a pydantic model neither iteration nor `dict` gives the fields; `model_dump()` does. `in`
    takes the id of a clause, the number of a target, or a clause itself.
    """

    __slots__ = ()

    if TYPE_CHECKING:  # at run time pydantic would take an annotation for the first field of a model

        @property
        def targets(self) -> tuple[TargetT, ...]:
            """All targets, in order."""

    @property
    def clauses(self) -> tuple[ClauseT, ...]:
        """All clauses, in order."""
        return tuple(clause for target in self.targets for clause in target.clauses)

    @overload
    def __getitem__(self, key: int) -> TargetT: ...
    @overload
    def __getitem__(self, key: str) -> ClauseT: ...
    def __getitem__(self, key: int | str) -> TargetT | ClauseT:
        """The target of a number, or the clause of an id.

        Raises:
            UnknownKeyError: a `KeyError`, if there is none.
        """
        item = self._look_up(key)
        if item is None:
            raise unknown_key(key, self.targets)
        return item

    @overload
    def get(self, key: int) -> TargetT | None: ...
    @overload
    def get(self, key: int, default: T) -> TargetT | T: ...
    @overload
    def get(self, key: str) -> ClauseT | None: ...
    @overload
    def get(self, key: str, default: T) -> ClauseT | T: ...
    def get(self, key: int | str, default: Any = None) -> Any:
        """The target of a number, or the clause of an id, or the default where there is none."""
        item = self._look_up(key)
        return default if item is None else item

    def keys(self) -> tuple[str, ...]:
        """The ids of all clauses, in order."""
        return tuple(clause.id for clause in self.clauses)

    def __contains__(self, key: object) -> bool:
        return self._look_up(key) is not None or key in self.clauses

    def __iter__(self) -> Iterator[ClauseT]:
        return iter(self.clauses)

    def __len__(self) -> int:
        return len(self.clauses)

    def _look_up(self, key: object) -> TargetT | ClauseT | None:
        if isinstance(key, str):
            return next((clause for clause in self.clauses if clause.id == key), None)
        if isinstance(key, int) and not isinstance(key, bool):
            return next((target for target in self.targets if target.number == key), None)
        return None


def unknown_name(name: object, known: Iterable[str], lacking: Text) -> UnknownKeyError:
    """The error for a name that is not among the known; `lacking` says what has nothing of that name."""
    listed = ", ".join(known)
    vi, en = f"{lacking.vi} {_quoted(name)}. Có: {listed}.", f"{lacking.en} {_quoted(name)}. It has: {listed}."
    return UnknownKeyError(name, Text(vi=vi, en=en))


_LEADING_NUMBER: Final = pattern(r"\D{0,9}0{0,9}([0-9]{1,9})")


def unknown_key(key: object, targets: Iterable[_Target]) -> UnknownKeyError:
    """The error for a key that is neither the number of a target nor the id of a clause."""
    ids = {target.number: [str(clause.id) for clause in target.clauses] for target in targets}
    match key:
        case str():
            vi, en = f"Không có chỉ tiêu thành phần {_quoted(key)}", f"There is no clause {_quoted(key)}"
            hint = _clauses_meant(key, ids)
        case int() if not isinstance(key, bool):
            vi, en = f"Không có chỉ tiêu số {echo(key)}", f"There is no target {echo(key)}"
            hint = _numbers(ids)
        case _:
            vi, en = f"{_quoted(key)} không phải là số nguyên hay mã", f"{_quoted(key)} is neither an int nor an id"
            hint = _how_to_ask(key, ids)
    return UnknownKeyError(key, Text(vi=f"{vi}. {hint.vi}.", en=f"{en}. {hint.en}."))


def _clauses_meant(key: str, ids: Mapping[int, list[str]]) -> Text:
    """The id in another spelling, else the clauses of the target that the key starts with, else all clauses."""
    all_ids = [id_ for of_target in ids.values() for id_ in of_target]
    near = [id_ for id_ in all_ids if id_.casefold() == "".join(key.split()).casefold()]
    if near:
        return Text(vi=f"Gần nhất: {_quoted(near[0])}", en=f"Nearest: {_quoted(near[0])}")
    digits = _LEADING_NUMBER.match(key)
    number = int(digits[1]) if digits else 0
    if number in ids:
        listed = ", ".join(map(_quoted, ids[number]))
        return Text(vi=f"Chỉ tiêu [{number}] gồm {listed}", en=f"Target [{number}] has {listed}")
    return Text(vi=f"Có: {', '.join(all_ids)}", en=f"There are: {', '.join(all_ids)}")


def _numbers(ids: Mapping[int, list[str]]) -> Text:
    numbers = sorted(ids)
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return Text(vi=f"Có từ {numbers[0]} đến {numbers[-1]}", en=f"There are {numbers[0]} to {numbers[-1]}")
    listed = ", ".join(map(str, numbers))
    return Text(vi=f"Có: {listed}", en=f"There are: {listed}")


def _how_to_ask(key: object, ids: Mapping[int, list[str]]) -> Text:
    """An example: of the target that the number in another form is probably meant to be, else of the first."""
    meant = int(key) if isinstance(key, float | Integral) and key in ids else next(iter(ids), 1)
    clauses = ids.get(meant) or [str(meant)]
    return Text(
        vi=f"Ghi [{meant}] cho một chỉ tiêu, [{_quoted(clauses[0])}] cho một chỉ tiêu thành phần",
        en=f"Write [{meant}] for a target, [{_quoted(clauses[0])}] for a clause",
    )


def _quoted(key: object) -> str:
    return f'"{echo(key)}"' if isinstance(key, str) else echo(key) or "None"
