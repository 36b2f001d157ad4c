"""Reading one raw observation: everything that is wrong with it is found in one go, and nothing is guessed.

`read_observation` is a plain function from a mapping to the fields of an `Observation` and a list of findings; the
models call it, so that constructing one in Python and loading a file follow the same rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from math import isfinite
from typing import Any, Final

from bt_targets.ground.exact import MAX_DIGITS_AFTER, MAX_DIGITS_BEFORE, read_exact, read_number
from bt_targets.ground.intervals import Interval
from bt_targets.ground.model import FrozenMap
from bt_targets.ground.problems import MAX_PROBLEMS, MAX_SUGGESTED, Code, Finding, Place, finding
from bt_targets.ground.quantity import Quantity
from bt_targets.ground.text import echo
from bt_targets.ground.units import Unit, find_unit, from_pint, is_ambiguous, is_pint, unit
from bt_targets.report.measuring import combined, interval_of
from bt_targets.report.notation.reading import Amount, End, NotReadError, Written, WrittenCounts, read_value
from bt_targets.report.raw import MAX_TEXT, REMARK, TableText, UnreadNumber
from bt_targets.report.values import BOUNDS, STATUSES, Bound, Component, Counts, Value
from bt_targets.rules.indicators import Indicator
from bt_targets.rules.resolution import Resolution

FIRST_YEAR: Final = 1976
"""The earliest year that an observation may have."""
MAX_COMPONENTS: Final = 200
"""Most components of one observation."""

MAX_DIGITS_OF_SUM: Final = 300
"""Most digits that the sum of components may take on either side of its fraction."""

_FIELDS: Final = (
    "indicator",
    "year",
    "value",
    "unit",
    "bound",
    "upper",
    "components",
    "status",
    "definition",
    "as_written",
    "source",
    "note",
)
_NUMBER: Final = (
    f"số như 1234.5 (tối đa {MAX_DIGITS_BEFORE} chữ số nguyên, {MAX_DIGITS_AFTER} chữ số lẻ) hoặc phân số như 280/3",
    f"a number such as 1234.5 (at most {MAX_DIGITS_BEFORE} digits, {MAX_DIGITS_AFTER} decimals) or one like 280/3",
)


class _RefusedError(Exception):
    """One value cannot be read; carries what was found."""

    def __init__(self, code: Code, at: Place, found: object, vi: str, en: str) -> None:
        super().__init__(code)
        self.finding = finding(code, at, found, vi, en)


def read_observation(
    raw: Mapping[Any, Any], resolution: Resolution, *, from_json: bool = False, suggest: bool = True
) -> tuple[dict[str, Any], list[Finding]]:
    """The fields of an observation in machine form, and everything that is wrong with the raw ones.

    `from_json` says that floats come from a JSON reader which may have rounded them; they are then refused. `suggest`
    says whether to look for the names that were probably meant.
    """
    reader = _Reader(raw, resolution, from_json=from_json, suggest=suggest)
    return reader.read(), reader.findings


def read_alone(
    raw: Any, indicator: Indicator, resolution: Resolution, at: Place, findings: list[Finding]
) -> Value | None:
    """One exact value outside an observation; adds what is wrong with it, a bound included."""
    reader = _Reader({"value": raw}, resolution, from_json=False, suggest=False)
    if raw is None:
        findings.append(finding("missing_value", at, None, *_wanted(indicator)))
        return None
    value, bound, _ = reader._bounded(indicator, raw, None, None, unit_text=None, at=())  # noqa: SLF001  our own class
    if not reader.findings and bound != "exact":
        vi, en = "giá trị chính xác", "an exact value"
        reader.findings.append(finding("bound_not_allowed", ("value",), raw, vi, en))
    findings += (each._replace(at=(*at, *each.at[1:])) for each in reader.findings)
    return value if not reader.findings else None


@dataclass(slots=True)
class _Reader:
    raw: Mapping[Any, Any]
    resolution: Resolution
    from_json: bool
    suggest: bool
    findings: list[Finding] = field(default_factory=list)
    unit_text: str | None = None
    unit_is_text: bool = True
    unit_used: bool = False

    def read(self) -> dict[str, Any]:
        unknown_fields(self.raw, _FIELDS, (), self.findings, suggest=self.suggest)
        indicator = self._indicator()
        fields: dict[str, Any] = {
            "indicator": indicator.id if indicator else "",
            "year": self._year(),
            "value": None,
            "unit": None,
            "bound": self._choice("bound", BOUNDS, "exact"),
            "upper": None,
            "components": None,
            "status": self._choice("status", STATUSES, "official"),
            "definition": self._definition(indicator),
        }
        for name in ("as_written", "source", "note"):
            fields[name] = read_text(self.raw.get(name), (name,), self.findings)
        self._read_unit()
        if indicator is not None:
            self._read_values(indicator, fields)
            if fields["as_written"] is None:
                fields["as_written"] = self._as_written(fields["value"])
        return fields

    def _as_written(self, value: Value | None) -> str | None:
        """The text that the value was read from, where the value itself is not that text."""
        raw = self.raw.get("value")
        text = raw.text if isinstance(raw, TableText) else raw
        return str(text) if isinstance(text, str) and value is not None and text != value else None

    # -- the fields one by one

    def _indicator(self) -> Indicator | None:
        given = self.raw.get("indicator")
        if given is None:
            self._note("missing_field", ("indicator",), given, "mã chỉ tiêu thống kê", "the id of an indicator")
            return None
        known = self.resolution.indicators
        if isinstance(given, str) and given in known:
            return known[str(given)]
        near = (
            get_close_matches(given[:MAX_TEXT], known, n=3, cutoff=0.5)
            if isinstance(given, str) and self.suggest
            else []
        )
        self._note(
            "unknown_indicator",
            ("indicator",),
            given,
            f"mã gần nhất: {', '.join(near)}" if near else "một mã trong danh mục chỉ tiêu thống kê",
            f"nearest ids: {', '.join(near)}" if near else "an id of the list of indicators",
        )
        return None

    def _year(self) -> int:
        given = self.raw.get("year")
        last = self.resolution.term.last
        vi, en = f"một năm từ {FIRST_YEAR} đến {last}", f"a year from {FIRST_YEAR} to {last}"
        if given is None:
            self._note("missing_field", ("year",), given, vi, en)
        elif not isinstance(given, int) or isinstance(given, bool):
            self._note("not_a_whole_number", ("year",), f'"{given}"' if isinstance(given, str) else given, vi, en)
        elif not FIRST_YEAR <= given <= last:
            self._note("year_outside", ("year",), given, vi, en)
        else:
            return int(given)
        return 0

    def _choice(self, name: str, choices: tuple[str, ...], default: str) -> str:
        given = self.raw.get(name)
        if given is None:
            return default
        if isinstance(given, str) and given in choices:
            return str(given)
        listed = ", ".join(choices)
        self._note("unknown_choice", (name,), given, f"một trong: {listed}", f"one of: {listed}")
        return default

    def _definition(self, indicator: Indicator | None) -> str | None:
        given = self.raw.get("definition")
        if given is None or indicator is None:
            return None
        if not indicator.definitions:
            self._note("definition_not_allowed", ("definition",), given, "bỏ trường này", "no such field")
        elif not isinstance(given, str) or given not in indicator.definitions:
            listed = ", ".join(indicator.definitions)
            self._note("unknown_choice", ("definition",), given, f"một trong: {listed}", f"one of: {listed}")
        else:
            return str(given)
        return None

    def _read_unit(self) -> None:
        given = self.raw.get("unit")
        if given is None or isinstance(given, str):
            self.unit_text = given
        else:
            self.unit_is_text = False
            self._note("not_text", ("unit",), given, "tên đơn vị tính", "the name of a unit")

    # -- values

    def _read_values(self, indicator: Indicator, fields: dict[str, Any]) -> None:
        value, components = self.raw.get("value"), self.raw.get("components")
        bound = fields["bound"] if self.raw.get("bound") is not None else None
        # Beside a bound that is none, nobody can say whether an upper end belongs there.
        upper = self.raw.get("upper") if self.raw.get("bound") in (None, *BOUNDS) else None
        before = len(self.findings)
        if components is not None:
            if value is not None:
                self._note("two_values", ("components",), components, "chỉ value hoặc components", "one of the two")
            if bound not in {None, "exact"} or upper is not None:
                at = ("bound",) if bound not in {None, "exact"} else ("upper",)
                self._note("bound_not_allowed", at, bound, "giới hạn riêng của từng phần", "a bound in each component")
            fields["components"] = self._components(indicator, components)
        elif value is None:
            self._note("missing_value", ("value",), None, "value hoặc components", "value or components")
        else:
            fields["value"], fields["bound"], fields["upper"] = self._bounded(
                indicator, value, bound, upper, unit_text=self.unit_text, at=()
            )
        if len(self.findings) == before and self.unit_text is not None and not self.unit_used:
            self._note(
                "unit_not_allowed",
                ("unit",),
                self.unit_text,
                "đơn vị chỉ đứng cạnh một số",
                "a unit only beside a bare number",
            )

    def _bounded(
        self, indicator: Indicator, raw: Any, bound: Bound | None, raw_upper: Any, *, unit_text: str | None, at: Place
    ) -> tuple[Value | None, Bound, Value | None]:
        """A value with its bound and its upper end, checked for themselves and together."""
        if isinstance(raw, str | TableText):
            return self._from_text(indicator, raw, bound, raw_upper, unit_text=unit_text, at=at)
        bound = bound or "exact"
        value = self._value(indicator, raw, unit_text, (*at, "value"))
        return value, bound, self._upper(indicator, value, bound, raw_upper, unit_text=unit_text, at=at)

    def _from_text(
        self, indicator: Indicator, raw: str | TableText, bound: Bound | None, raw_upper: Any, *,
        unit_text: str | None, at: Place,
    ) -> tuple[Value | None, Bound, Value | None]:  # fmt: skip
        """The same of a text, which may say its own bound and both ends of a range."""
        place = (*at, "value")
        if isinstance(raw, str) and unit_text is not None and not at:
            self.unit_used = True
            vi, en = "đơn vị ghi ngay trong giá trị, sau số", "the unit in the value, after the number"
            self._note("unit_not_allowed", ("unit",), unit_text, vi, en)
            return None, bound or "exact", None
        written = self._written(indicator, raw, place)
        if written is None:
            return None, bound or "exact", None
        if written.bound == "exact":
            value = self._end(indicator, written.value, raw, place)
            bound = bound or "exact"
            return value, bound, self._upper(indicator, value, bound, raw_upper, unit_text=unit_text, at=at)
        if bound not in {None, written.bound}:
            vi, en = (
                f"{written.bound}, như trong giá trị, hoặc bỏ trống",
                f"{written.bound} as in the value, or nothing",
            )
            self._note("two_bounds", (*at, "bound"), bound, vi, en)
        if written.bound == "between" and raw_upper is not None:
            vi, en = "bỏ trống: giá trị đã có đầu trên", "nothing: the value has its upper end"
            self._note("two_bounds", (*at, "upper"), raw_upper, vi, en)
        value = self._end(indicator, written.value, raw, place)
        if written.upper is None:
            upper = self._upper(indicator, value, written.bound, raw_upper, unit_text=unit_text, at=at)
            return value, written.bound, upper
        upper = None if value is None else self._end(indicator, written.upper, raw, place)
        if value is not None and upper is not None:
            self._check_bound(indicator, value, written.bound, upper, at)
        return value, written.bound, upper

    def _upper(
        self, indicator: Indicator, value: Value | None, bound: Bound, raw: Any, *, unit_text: str | None, at: Place
    ) -> Value | None:
        """The upper end that stands in a field of its own, and whether the two ends and the bound go together."""
        upper = None
        if bound == "between":
            if raw is None:
                self._note("missing_upper", (*at, "upper"), None, "đầu trên của khoảng", "the upper end of the range")
                return None
            upper = self._value(indicator, raw, unit_text, (*at, "upper"))
        elif raw is not None:
            self._note("upper_without_between", (*at, "upper"), raw, "bound là between", "the bound to be between")
        if value is not None and bound != "exact" and (bound != "between" or upper is not None):
            self._check_bound(indicator, value, bound, upper, at)
        return upper

    def _written(self, indicator: Indicator, raw: str | TableText, at: Place) -> Written | None:
        text = raw.text if isinstance(raw, TableText) else raw
        try:
            return read_value(text, indicator)
        except NotReadError as error:
            self._note(error.code, at, text, error.vi, error.en)
            return None

    def _unbounded(self, indicator: Indicator, raw: str | TableText, at: Place) -> Value | None:
        """A text where a value without a bound has to stand: the upper end of a range."""
        written = self._written(indicator, raw, at)
        if written is None:
            return None
        if written.bound != "exact":
            text = raw.text if isinstance(raw, TableText) else raw
            self._note("bound_not_allowed", at, text, "một giá trị không kèm giới hạn", "a value without a bound")
            return None
        return self._end(indicator, written.value, raw, at)

    def _end(self, indicator: Indicator, end: End, raw: str | TableText, at: Place) -> Value | None:
        """One end of what a text says, as a value; its unit may stand in a column of its own."""
        text, beside = raw if isinstance(raw, TableText) else (raw, None)
        try:
            match end:
                case Amount(magnitude, unit_text):
                    given = self._joined_unit(unit_text, beside, at)
                    unit_at = at if unit_text is not None or beside is None else (*at[:-1], "unit")
                    return self._quantity(indicator, magnitude, given, at, text=(text, unit_at))
                case WrittenCounts(part, whole, excluded):
                    self._joined_unit("%", beside, at)
                    return self._counts(indicator, {"part": part, "whole": whole, "excluded": excluded}, at)
                case _:
                    if beside is not None:
                        raise _not_beside(beside, (*at[:-1], "unit"))
                    return end
        except _RefusedError as refused:
            # A text has no fields of its own to point at.
            inside = refused.finding.at[: len(at)] == at
            self.findings.append(refused.finding._replace(at=at) if inside else refused.finding)
            return None

    def _joined_unit(self, written: str | None, beside: str | None, at: Place) -> str | None:
        """The unit of a text and that of its own column, which have to be the same."""
        if written is None or beside is None:
            return beside if written is None else written
        if find_unit(written) is None or find_unit(written) != find_unit(beside):
            raise _not_beside(beside, (*at[:-1], "unit"))
        return written

    def _check_bound(self, indicator: Indicator, value: Value, bound: Bound, upper: Value | None, at: Place) -> None:
        if isinstance(value, bool) or (isinstance(value, Counts) and value.net_whole == 0):
            self._note("bound_not_allowed", (*at, "bound"), bound, "giá trị chính xác", "the exact value")
            return
        if upper is not None and type(upper) is not type(value):
            self._note("wrong_kind", (*at, "upper"), _shown(upper), "cùng dạng với value", "the same form as value")
            return
        if isinstance(value, Counts) and isinstance(upper, Counts):
            if (value.whole, value.excluded) != (upper.whole, upper.excluded):
                self._note("wholes_differ", (*at, "upper"), _shown(upper), "cùng tổng số", "the same whole")
                return
        interval = interval_of(indicator, value, bound, upper)
        assert interval is not None
        if interval.is_empty:
            code: Code = "upper_below_lower" if bound == "between" else "empty_interval"
            self._note(code, (*at, "upper" if upper is not None else "bound"), *_nothing_between(value, bound, upper))

    def _components(self, indicator: Indicator, raw: Any) -> FrozenMap[str, Component] | None:
        at: Place = ("components",)
        if indicator.kind in {"status", "rank", "rate"}:
            self._note("components_not_allowed", at, raw, "một giá trị chung", "one value")
            return None
        if not isinstance(raw, Mapping) or not raw:
            self._note("not_a_mapping", at, raw, "tên từng phần và giá trị", "the name and value of each part")
            return None
        if len(raw) > MAX_COMPONENTS:
            self._note("too_many_items", at, len(raw), f"nhiều nhất {MAX_COMPONENTS}", f"at most {MAX_COMPONENTS}")
            return None
        before = len(self.findings)
        known: dict[str, Component] = {}
        for name, each in raw.items():
            if not isinstance(name, str) or not name.strip():
                self._note("not_text", (*at, echo(name)), name, "tên của từng phần", "the name of the part")
                continue
            read_text(name, (*at, echo(name)), self.findings)
            part = self._component(indicator, each, (*at, echo(name)))
            if part is not None:
                known[str(name)] = part
        if len(self.findings) > before:
            return None
        together = combined(indicator, known.values())
        if together is None and indicator.whole == "population":
            self._note("empty_whole", at, 0, "tổng số lớn hơn 0", "a whole above 0")
        if together is not None and _too_long(together):
            vi, en = "các phần viết với ít chữ số hơn", "parts with fewer digits"
            self._note("number_too_long", at, len(known), vi, en)
        return FrozenMap(known)

    def _component(self, indicator: Indicator, raw: Any, at: Place) -> Component | None:
        bound: Bound | None = None
        raw_value, raw_upper, unit_text = raw, None, self.unit_text
        if isinstance(raw, Component):
            raw = {"value": raw.value, "bound": raw.bound, "upper": raw.upper}
        if isinstance(raw, Mapping) and "value" in raw:
            unknown_fields(raw, ("value", "unit", "bound", "upper"), at, self.findings)
            raw_value, raw_upper, bound = raw["value"], raw.get("upper"), raw.get("bound")
            if bound is not None and (not isinstance(bound, str) or bound not in BOUNDS):
                listed = ", ".join(BOUNDS)
                self._note("unknown_choice", (*at, "bound"), bound, f"một trong: {listed}", f"one of: {listed}")
                return None
            own = raw.get("unit")
            if own is not None and not isinstance(own, str):
                self._note("not_text", (*at, "unit"), own, "tên đơn vị tính", "the name of a unit")
                return None
            if own is not None and not _is_number(raw_value) and not _is_number(raw_upper):
                self._note(
                    "unit_not_allowed", (*at, "unit"), own, "đơn vị chỉ đứng cạnh một số", "a unit beside a number"
                )
                return None
            if own is not None:
                unit_text = own
        if raw_value is None:
            self._note("missing_value", (*at, "value"), None, *_wanted(indicator))
            return None
        value, said, upper = self._bounded(indicator, raw_value, bound, raw_upper, unit_text=unit_text, at=at)
        if value is None or isinstance(value, bool) or isinstance(upper, bool):
            return None
        if indicator.kind == "share" and not isinstance(value, Counts):
            self._note(
                "components_not_allowed",
                at,
                _shown(value),
                "từng phần dưới dạng {part, whole}, vì tỷ lệ không cộng được",
                "each part as {part, whole}: percentages do not add up",
            )
            return None
        return Component(value=value, bound=said, upper=upper)

    def _value(self, indicator: Indicator, raw: Any, unit_text: str | None, at: Place) -> Value | None:
        if isinstance(raw, str | TableText):
            return self._unbounded(indicator, raw, at)
        try:
            return self._read(indicator, raw, unit_text, at)
        except _RefusedError as refused:
            self.findings.append(refused.finding)
            return None

    def _read(self, indicator: Indicator, raw: Any, unit_text: str | None, at: Place) -> Value:
        if isinstance(raw, Quantity):
            raw = {"magnitude": raw.magnitude, "unit": raw.unit}
        elif isinstance(raw, Counts):
            raw = {"part": raw.part, "whole": raw.whole, "excluded": raw.excluded}
        elif is_pint(raw):
            raw = dict(zip(("magnitude", "unit"), from_pint(raw), strict=True))
        if isinstance(raw, UnreadNumber):
            raise _RefusedError(raw.code, at, raw.text, *_NUMBER)
        if isinstance(raw, bool):
            return self._status(indicator, at, raw=raw)
        if _is_number(raw):
            self.unit_used = self.unit_used or unit_text == self.unit_text
            return self._quantity(indicator, raw, unit_text, at)
        if isinstance(raw, Mapping):
            return self._mapping(indicator, raw, at)
        raise _RefusedError("unreadable_value", at, raw, *_wanted(indicator))

    def _status(self, indicator: Indicator, at: Place, *, raw: bool) -> bool:
        if indicator.kind != "status":
            raise _RefusedError("wrong_kind", at, raw, *_wanted(indicator))
        return raw

    def _mapping(self, indicator: Indicator, raw: Mapping[Any, Any], at: Place) -> Value:
        if "magnitude" in raw or "unit" in raw:
            unknown_fields(raw, ("magnitude", "unit"), at, self.findings)
            if raw.get("magnitude") is None:
                raise _RefusedError("missing_field", (*at, "magnitude"), None, "một số", "a number")
            magnitude, unit_text = raw["magnitude"], raw.get("unit")
            if unit_text is not None and not isinstance(unit_text, str):
                raise _RefusedError("not_text", (*at, "unit"), unit_text, "tên đơn vị tính", "the name of a unit")
            return self._quantity(indicator, magnitude, unit_text, at)
        if "part" in raw or "whole" in raw:
            return self._counts(indicator, raw, at)
        raise _RefusedError("unreadable_value", at, dict(raw), *_wanted(indicator))

    def _quantity(
        self, indicator: Indicator, raw: Any, unit_text: str | None, at: Place, *, text: tuple[str, Place] | None = None
    ) -> Quantity:
        """A number and its unit. `text` is what both were read from, and where its unit stands."""
        if indicator.unit is None:
            raise _RefusedError("wrong_kind", at, raw, *_wanted(indicator))
        magnitude = self._number(raw, at)
        if text is not None:
            raw = text[0]
        given = self._unit(indicator, raw, unit_text, at, in_text_at=text[1] if text is not None else None)
        if indicator.kind == "rank" and magnitude < 1:
            raise _RefusedError("rank_below_one", at, raw, "hạng từ 1", "a rank from 1")
        if indicator.kind == "rate":
            if magnitude <= -100:  # growth of -100 % leaves nothing
                raise _RefusedError("growth_too_low", at, raw, "lớn hơn -100 %", "above -100 %")
        elif magnitude < 0:
            raise _RefusedError("negative_value", at, raw, "từ 0 trở lên", "0 or more")
        if given.counted and magnitude.denominator != 1:
            raise _RefusedError("fractional_count", at, raw, "một số nguyên", "a whole number")
        if indicator.kind == "share" and magnitude > 100 and not indicator.may_pass_100:
            raise _RefusedError("share_above_100", at, raw, "từ 0 đến 100 %", "0 to 100 %")
        return Quantity(magnitude=magnitude, unit=given.name)

    def _number(self, raw: Any, at: Place) -> Fraction:
        if isinstance(raw, str):
            try:
                return read_exact(raw)
            except ValueError:
                raise _RefusedError("not_a_number", (*at, "magnitude"), raw, *_NUMBER) from None
        if isinstance(raw, UnreadNumber):
            raise _RefusedError(raw.code, at, raw.text, *_NUMBER)
        if not _is_number(raw):
            raise _RefusedError("not_a_number", at, raw, *_NUMBER)
        if (isinstance(raw, float) and not isfinite(raw)) or (isinstance(raw, Decimal) and not raw.is_finite()):
            raise _RefusedError("not_finite", at, raw, *_NUMBER)
        if self.from_json and isinstance(raw, float):
            vi = "số viết dưới dạng văn bản trong magnitude, hoặc đọc bằng Report.load"
            raise _RefusedError(
                "not_a_number", at, raw, vi, "the number as text in magnitude, or Report.load to read it"
            )
        try:
            return read_number(raw)
        except ValueError:
            raise _RefusedError("number_too_long", at, raw, *_NUMBER) from None

    def _unit(
        self, indicator: Indicator, raw: Any, unit_text: str | None, at: Place, *, in_text_at: Place | None = None
    ) -> Unit:
        assert indicator.unit is not None
        own = unit(indicator.unit)
        place = in_text_at or (*at, "unit")
        if unit_text is None:
            if own.counted or not self.unit_is_text:
                return own  # where the unit could not be read, that has been said, and the rest is still looked at
            if indicator.kind in {"share", "rate"}:
                if in_text_at is not None:
                    raise _RefusedError(
                        "share_without_unit", at, raw, f"{own.name} sau số", f"{own.name} after the number"
                    )
                raise _RefusedError("share_without_unit", at, raw, '"unit": "%"', '"unit": "%"')
            raise _RefusedError("missing_unit", place, raw, own.name, own.name)
        found = find_unit(unit_text)
        if found is None:
            if is_ambiguous(unit_text):
                raise _RefusedError("unknown_unit", place, unit_text, "sào Bắc Bộ, m² hoặc ha", "sào Bắc Bộ, m² or ha")
            raise _RefusedError(
                "unknown_unit", place, unit_text, f"đơn vị như {own.name}", f"a unit such as {own.name}"
            )
        if found.dimension != own.dimension or (found.per_year and not own.per_year):
            raise _RefusedError("wrong_unit", place, unit_text, f"đơn vị như {own.name}", f"a unit such as {own.name}")
        return found

    def _counts(self, indicator: Indicator, raw: Mapping[Any, Any], at: Place) -> Counts:
        if indicator.kind != "share":
            raise _RefusedError("wrong_kind", at, dict(raw), *_wanted(indicator))
        unknown_fields(raw, ("part", "whole", "excluded"), at, self.findings)
        numbers: dict[str, int] = {}
        for name in ("part", "whole", "excluded"):
            given = raw.get(name)
            if given is None and name == "excluded":
                given = 0
            if given is None:
                raise _RefusedError("missing_field", (*at, name), None, "một số nguyên", "a whole number")
            if isinstance(given, UnreadNumber):
                raise _RefusedError(given.code, (*at, name), given.text, *_NUMBER)
            if not isinstance(given, int) or isinstance(given, bool):
                raise _RefusedError("not_a_whole_number", (*at, name), given, "một số nguyên", "a whole number")
            if given < 0:
                raise _RefusedError("negative_value", (*at, name), given, "từ 0 trở lên", "0 or more")
            if given >= 10**MAX_DIGITS_BEFORE:
                most = f"{MAX_DIGITS_BEFORE}"
                raise _RefusedError(
                    "number_too_long", (*at, name), "…", f"nhiều nhất {most} chữ số", f"at most {most} digits"
                )
            numbers[name] = given
        counts = Counts(**numbers)
        if counts.net_whole < 0:
            found = f"{counts.excluded} > {counts.whole}"
            raise _RefusedError(
                "excluded_above_whole", (*at, "excluded"), found, "excluded ≤ whole", "excluded ≤ whole"
            )
        if counts.part > counts.net_whole and not indicator.may_pass_100:
            found = f"{counts.part} > {counts.net_whole}"
            raise _RefusedError(
                "part_above_whole", (*at, "part"), found, "part ≤ whole - excluded", "part ≤ whole - excluded"
            )
        alone = at[0] != "components"
        if counts.net_whole == 0 and indicator.whole == "population" and alone:
            raise _RefusedError("empty_whole", (*at, "whole"), 0, "tổng số lớn hơn 0", "a whole above 0")
        return counts

    def _note(self, code: Code, at: Place, found: object, vi: str, en: str) -> None:
        self.findings.append(finding(code, at, found, vi, en))


def unknown_fields(
    raw: Mapping[Any, Any], known: tuple[str, ...], at: Place, findings: list[Finding], *, suggest: bool = True
) -> None:
    """Adds a finding for every field that is not one of the known; beyond the most that are listed, for one more."""
    for name in raw:
        if name not in known and not (isinstance(name, str) and name.startswith(REMARK)):
            if len(findings) > MAX_PROBLEMS:
                return
            near = get_close_matches(echo(name), known, n=1) if suggest and len(findings) < MAX_SUGGESTED else []
            listed = ", ".join(near or known)
            findings.append(finding("unknown_field", at, name, f"một trong: {listed}", f"one of: {listed}"))


def read_text(given: Any, at: Place, findings: list[Finding]) -> str | None:
    """A text or None as it is; adds a finding where it is neither, too long, or not valid Unicode."""
    if given is None or (isinstance(given, str) and not given.strip()):
        return None  # a blank says nothing, in whatever format
    if not isinstance(given, str):
        findings.append(finding("not_text", at, given, "văn bản", "text"))
    elif len(given) > MAX_TEXT:
        vi, en = f"nhiều nhất {MAX_TEXT} ký tự", f"at most {MAX_TEXT} characters"
        findings.append(finding("text_too_long", at, given, vi, en))
    elif any("\ud800" <= char <= "\udfff" for char in given):
        findings.append(finding("not_text", at, given, "văn bản Unicode hợp lệ", "valid Unicode text"))
    else:
        return str(given)
    return None


def _not_beside(unit_text: str, at: Place) -> _RefusedError:
    vi, en = "đúng đơn vị đã ghi trong giá trị, hoặc bỏ trống", "the unit that the value has, or nothing"
    return _RefusedError("unit_not_allowed", at, unit_text, vi, en)


def _too_long(interval: Interval) -> bool:
    return any(abs(number) >= 10**MAX_DIGITS_OF_SUM for end in (interval.low, interval.high) if end for number in end)


def _is_number(raw: Any) -> bool:
    return isinstance(raw, int | float | Decimal | Fraction) and not isinstance(raw, bool)


def _shown(value: Value) -> object:
    return value.model_dump() if isinstance(value, Quantity | Counts) else value


def _nothing_between(value: Value, bound: Bound, upper: Value | None) -> tuple[object, str, str]:
    if upper is not None:
        return (
            f"{_shown(value)} - {_shown(upper)}",
            "đầu trên không nhỏ hơn đầu dưới",
            "an upper end not below the lower",
        )
    return f"{bound} {_shown(value)}", "giới hạn còn chừa lại giá trị hợp lệ", "a bound that leaves a possible value"


def _wanted(indicator: Indicator) -> tuple[str, str]:
    match indicator.kind:
        case "status":
            return "true hoặc false", "true or false"
        case "grade":
            assert indicator.scale is not None
            grades = ", ".join(grade.id for grade in indicator.scale.grades)
            return f"một trong: {grades}", f"one of: {grades}"
        case "share":
            forms = '{"magnitude": "95.5", "unit": "%"}', '{"part": 84, "whole": 90}'
            return f"{forms[0]} hoặc {forms[1]}", f"{forms[0]} or {forms[1]}"
        case _:
            form = f'{{"magnitude": "12", "unit": "{indicator.unit}"}}'
            return form, form
