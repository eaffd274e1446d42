"""Fields that several columns tell together: from … to …, year and quarter, goods with their unit and number."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs

from doingoai.errors import ParseError
from doingoai.grammar.periods import parse_period
from doingoai.model import PersonRole
from doingoai.registers.cells import CellContext, Found, read_cell, spaced, spaced_lines
from doingoai.registers.context import last_day
from doingoai.registers.fields import Kind
from doingoai.registers.matching import HeadingUnit, heading_key, unit_of
from doingoai.registers.problems import CellFault
from doingoai.registers.tables import as_text
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Period, Precision
from doingoai.values.quantities import Quantity

__all__ = ["JOINERS", "Parts"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Parts:
    """The cells of one row that tell one field together."""

    cells: Mapping[str, Any]
    """Each with its slot; only those that say something."""
    contexts: Mapping[str, CellContext]
    """What the columns of those slots say."""

    def read(self, slot: str, kind: Kind, **changes: Any) -> Any:
        """Return the value of a slot's cell, read as *kind*."""
        context = self.contexts[slot]
        return read_cell(self.cells[slot], attrs.evolve(context, plan=attrs.evolve(context.plan, kind=kind), **changes))


def _at(slot: str, read: Callable[[], Any]) -> Any:
    """What *read* gives; a fault is one of the column of *slot*."""
    try:
        return read()
    except CellFault as fault:
        fault.slot = slot
        raise


# --- periods ---------------------------------------------------------------------------------------------------------

_YEAR: Final = re.compile(r"(?:năm\s)?((?:19|20)[0-9]{2})(?:[.,]0)?", re.IGNORECASE)


def join_period(parts: Parts) -> Any:
    """A period from a year with its month or quarter, or from its first and its last day."""
    cells = parts.cells
    year = _year_of(parts) if "period.year" in cells else None
    if "period.start" in cells or "period.end" in cells:
        period = _span(parts, year)
    elif "period" in cells:
        reference = {"reference": last_day(year)} if year is not None else {}
        period = _at("period", lambda: parts.read("period", Kind.PERIOD, **reference))
    elif year is not None:
        period = _part_of_year(parts, year)
    else:
        return None
    fault = _wrong_days(parts, period) if "period.days" in cells else None
    also = _stated_days(parts) if "period.days" in cells else {}
    return Found(period, also, fault) if fault is not None or also else period


def _year_of(parts: Parts) -> int:
    text = spaced(as_text(parts.cells["period.year"]))
    if found := _YEAR.fullmatch(text):
        return int(found[1])
    period: Period = _at("period.year", lambda: parts.read("period.year", Kind.PERIOD))
    if period.start is None or period.end is None or period.start.year != period.end.year:
        raise _of(CellFault("not_a", "hint_date", value=text, expected=("a year", "một năm")), "period.year")
    return period.start.year


def _of(fault: CellFault, slot: str) -> CellFault:
    fault.slot = slot
    return fault


def _part_of_year(parts: Parts, year: int) -> Period:
    for slot, word in (("period.month", "tháng"), ("period.quarter", "quý")):
        if slot in parts.cells:
            text = spaced(as_text(parts.cells[slot]))
            bare = heading_key(text).removeprefix(heading_key(word)).strip() if len(text) > 1 else text
            try:
                return parse_period(f"{word} {bare.upper()}/{year}")
            except ParseError:
                fault = CellFault("not_a", "hint_date", value=text, expected=("a month or quarter", "tháng hoặc quý"))
                raise _of(fault, slot) from None
    return Period.year(year)


def _span(parts: Parts, year: int | None) -> Period:
    reference = {"reference": last_day(year)} if year is not None else {}
    ends: dict[str, Period] = {}
    refused: CellFault | None = None
    for slot in ("period.start", "period.end"):
        if slot in parts.cells:
            try:
                ends[slot] = _at(slot, functools.partial(parts.read, slot, Kind.PERIOD, **reference))
            except CellFault as fault:
                refused = refused or fault
    if refused is not None:
        # "Từ ngày 28/2" and "đến ngày 3/3/2023": the year of the one is the year of the other.
        texts = [parts.cells.get(slot) for slot in ("period.start", "period.end")]
        if not all(isinstance(text, str) for text in texts):
            raise refused
        first, last = (re.sub(r"^(?:từ|đến|tới)\s+", "", spaced(str(text)), flags=re.IGNORECASE) for text in texts)
        try:
            return parse_period(f"từ {first} đến {last}", reference=parts.contexts["period.start"].reference)
        except ParseError:
            raise refused from None
    return _joined(ends.get("period.start"), ends.get("period.end"))


def _joined(first: Period | None, last: Period | None) -> Period:
    start = first.start if first is not None else None
    end = last.end if last is not None else None
    if start is not None and end is not None and end < start:
        shown = {"start": f"{start:%d/%m/%Y}", "end": f"{end:%d/%m/%Y}"}
        raise _of(CellFault("end_before_start", "hint_look", **shown), "period.end")
    if first is not None and last is not None and first == last:
        return first
    hedges = {period.hedge for period in (first, last) if period is not None}
    return Period(
        start,
        end,
        Precision.RANGE,
        hedge=hedges.pop() if len(hedges) == 1 else Hedge.ABOUT,
        inferred=any(period.inferred for period in (first, last) if period is not None),
        text=" – ".join(period.text for period in (first, last) if period is not None and period.text),
    )


def _wrong_days(parts: Parts, period: Period) -> CellFault | None:
    """A number of days that the dates do not bear out; both ways of counting are in use."""
    text = as_text(parts.cells["period.days"])
    if not text.isdigit() or period.days is None or period.precision not in {Precision.DAY, Precision.RANGE}:
        return None
    if int(text) in {period.days, period.days - 1}:
        return None
    return _of(CellFault("days", "hint_look", value=text, days=period.days), "period.days")


def _stated_days(parts: Parts) -> Mapping[str, Any]:
    try:
        return {"stated_duration": parts.read("period.days", Kind.DURATION)}
    except CellFault as fault:
        raise _of(fault, "period.days") from None


# --- persons ---------------------------------------------------------------------------------------------------------


def join_head(parts: Parts) -> Any:
    """The head of a delegation with the office from its own column."""
    role = spaced(as_text(parts.cells.get("head.role", "")))
    organisation = spaced(as_text(parts.cells.get("head.organisation", "")))
    if "head" not in parts.cells:
        # An office without a name is the rank of the delegation.
        return Found(None, {"level": role}) if role else None
    head: PersonRole = parts.read("head", Kind.PERSON)
    return attrs.evolve(head, role=role or head.role, organisation=organisation or head.organisation)


# --- figures ---------------------------------------------------------------------------------------------------------


def _unit(parts: Parts, slot: str) -> HeadingUnit | None:
    """The unit in a column ĐVT; a word that is no known unit is one all the same."""
    if slot not in parts.cells:
        return None
    text = spaced(as_text(parts.cells[slot]))
    return unit_of(text) or HeadingUnit(text, Quantity(1, text))


def _with_unit(name: str, kind: Kind) -> Callable[[Parts], Any]:
    def join(parts: Parts) -> Any:
        if name not in parts.cells:
            return None
        unit = _unit(parts, f"{name}.unit") or parts.contexts[name].unit
        return _at(name, lambda: parts.read(name, kind, unit=unit))

    return join


def join_items(parts: Parts) -> Any:
    """Goods from their name, unit and number; a cell may list several, one on each line of all three."""
    cells = parts.cells
    if "items.number" not in cells:
        return _at("items", lambda: parts.read("items", Kind.ITEMS)) if "items" in cells else None
    numbers = _lines(cells["items.number"])
    names = _lines(cells.get("items", ""))
    units = _lines(cells.get("items.unit", ""))
    if len(numbers) == 1 or len(names) not in {0, len(numbers)} or len(units) not in {0, 1, len(numbers)}:
        return (_item(parts, cells["items.number"], " ".join(names), " ".join(units)),)
    count = len(numbers)
    names = names or [""] * count
    units = units * count if len(units) < 2 else units  # noqa: PLR2004  # one unit for all of them
    return tuple(
        _item(parts, number, name, unit)
        for number, name, unit in zip(numbers, names, units or [""] * count, strict=True)
    )


def _lines(cell: Any) -> list[str]:
    return spaced_lines(as_text(cell)).split("\n") if as_text(cell) else []


def _item(parts: Parts, number: Any, name: str, unit: str) -> Quantity | Money:
    name = name.strip("-+•* ;")
    context = parts.contexts["items.number"]
    known = (unit_of(unit) or HeadingUnit(unit, Quantity(1, unit))) if unit else context.unit
    known = known or HeadingUnit("", Quantity(1, ""))
    plan = attrs.evolve(context.plan, kind=Kind.QUANTITY)
    if isinstance(known.value, Money):
        raise _of(CellFault("own_unit", value=as_text(number), unit=known.text), "items.unit")
    found = _at("items.number", lambda: read_cell(number, attrs.evolve(context, plan=plan, unit=known)))
    quantity: Quantity = found.value if isinstance(found, Found) else found
    return attrs.evolve(quantity, item=name or quantity.item)


def join_in_plan(parts: Parts) -> bool:
    """Whether a visit is in the year's plan, from two columns: a mark in one, or in the other."""
    if "in_plan" in parts.cells:
        planned: bool = _at("in_plan", lambda: parts.read("in_plan", Kind.FLAG))
        return planned
    return not _at("in_plan.not", lambda: parts.read("in_plan.not", Kind.FLAG))


JOINERS: Final[Mapping[str, Callable[[Parts], Any]]] = {
    "period": join_period,
    "head": join_head,
    "in_plan": join_in_plan,
    "items": join_items,
    "quantity": _with_unit("quantity", Kind.QUANTITY),
    "value": _with_unit("value", Kind.FIGURE),
}
"""By field, how its value is made of the cells of several columns."""
