"""Cells of figures, with the unit of their column: counts, money, goods, reported figures."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Final

import attrs

from doingoai.errors import ParseError
from doingoai.grammar.durations import parse_duration
from doingoai.grammar.money import parse_money
from doingoai.grammar.numbers import parse_number, parse_ordinal, parse_percentage, parse_ratio
from doingoai.grammar.quantities import parse_quantity
from doingoai.grammar.rules import Style
from doingoai.registers.cells.context import (
    SHOWN,
    CellContext,
    Found,
    exact,
    is_figure,
    refused,
    spaced,
    spaced_lines,
    wrong_type,
)
from doingoai.registers.drafts import make_drafter
from doingoai.registers.problems import CellFault
from doingoai.registers.tables import as_text
from doingoai.text.normalize import fold
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber, exact_number
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["read_amounts", "read_count", "read_figure", "read_items", "read_money", "read_ordinal", "read_quantity"]


def __dir__() -> list[str]:
    return __all__


# Figures that are surely within the bounds of the library.
_COMMON: Final = (1e-9, 1e30)


def _number(cell: Any, context: CellContext) -> HedgedNumber | None:
    """The bare number of a cell, or ``None`` where it is not bare."""
    if type(cell) is float and _COMMON[0] <= cell <= _COMMON[1]:
        return exact_number(exact(cell))
    if is_figure(cell):
        return HedgedNumber(exact(cell))
    if not isinstance(cell, str):
        raise wrong_type(cell, context.plan.kind)
    try:
        return parse_number(spaced(cell), style=context.style)
    except ParseError:
        return None


_PERSONS: Final = frozenset({"nguoi", "thanh vien", "dai bieu", "khach", "can bo", "cong dan", "hoc sinh", "sinh vien",
                             "dong chi", "nguoi tham du", "phong vien", "chuyen gia"})  # fmt: skip
_GROUPS: Final = frozenset({"doan", "chuyen", "cuoc"})
_COUNT_PARTS: Final = re.compile(r"\s*(?:[;/,\n+]|\bvà\b|\bvới\b|\bgồm\b)\s*")


def read_count(cell: Any, context: CellContext, _on: dt.date | None) -> Any:
    """Return a number of people, flights and the like; of "02 đoàn/15 lượt người" each part where it belongs."""
    number = _number(cell, context)
    if number is not None:
        if number.is_exact and number.value != int(number.value):
            raise CellFault("not_whole", "hint_whole", value=as_text(cell)[:SHOWN])
        return number
    text = spaced(cell)
    try:
        return _counted(parse_quantity(text, style=context.style), context)
    except ParseError:
        parts = [part for part in _COUNT_PARTS.split(text) if part]
        if len(parts) == 1:
            raise _no_number(text, context) from None
    try:
        found = [_counted(parse_quantity(part, style=context.style), context) for part in parts]
    except ParseError as error:
        raise refused(cell, context.plan.kind, error) from error
    also: dict[str, Any] = {}
    value = None
    warning = None
    for one in found:
        if isinstance(one, Found):
            also.update(one.also)
            warning = warning or one.warning
        elif value is None:
            value = one
        else:
            raise refused(cell, context.plan.kind)
    return Found(value, also, warning)


def _no_number(text: str, context: CellContext) -> CellFault:
    """What is wrong with a text that is neither a number nor people counted."""
    try:
        parse_number(text, style=context.style)
    except ParseError as error:
        return refused(text, context.plan.kind, error)
    return refused(text, context.plan.kind)


def _counted(quantity: Quantity, context: CellContext) -> Any:
    """The number of what was counted; lượt and groups are no persons."""
    number = quantity.number
    if not isinstance(number, HedgedNumber):
        raise refused(f"{quantity.unit} {quantity.item}", context.plan.kind)
    unit = fold(quantity.unit)
    if context.plan.name in {"members", "visits"}:
        if unit.startswith("luot"):
            return number if context.plan.name == "visits" else Found(None, {"visits": number})
        if unit in _GROUPS:
            warning = (
                None if number.value == 1 else CellFault("several_groups", value=f"{number.value:f} {quantity.unit}")
            )
            return Found(None, {}, warning)
        if unit in _PERSONS:
            return number if context.plan.name == "members" else Found(None, {"members": number})
    return number


def _times(number: HedgedNumber, unit: HedgedNumber | Ratio | None) -> HedgedNumber:
    """*number* of units that themselves are a number: 5 of "1.000 USD"."""
    assert isinstance(unit, HedgedNumber)  # noqa: S101  # a unit in a heading is an exact number
    return number if unit.value == 1 else number * unit.value


_MAGNITUDES: Final = re.compile(r"\b(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm|nghin|ngan|trieu|ty|ti)\b")
_EQUIVALENT: Final = re.compile(
    r"^(?P<main>[^()]{1,120}?)\s*[(,;]?\s*(?:tương đương(?: với)?|quy đổi(?: là)?|tương ứng|≈|~|=)\s*(?:khoảng\s)?\s*"
    r"(?P<other>[^()]{1,120}?)\s*\)?$"
)
_BRACKETED: Final = re.compile(r"^(?P<main>[^()]{1,120}?)\s*\((?P<other>[^()]{1,120})\)$")


# An amount in the currency of its column, which is known to be one.
_make_money: Final[Callable[..., Money]] = make_drafter(Money, ["number", "currency", "per"]) or Money


def read_money(cell: Any, context: CellContext, _on: dt.date | None) -> Any:
    """Return an amount, in the currency of the cell or of its column, with what stands beside it."""
    unit = context.unit
    number = _number(cell, context)
    if number is not None:
        if unit is not None and isinstance(unit.value, Money):
            if isinstance(cell, str) and _times_itself(cell) and unit.value.number.value != 1:
                raise CellFault("own_magnitude", "hint_magnitude", value=spaced(cell), unit=unit.text)
            return _make_money(_times(number, unit.value.number), unit.value.currency, unit.value.per)
        if context.currency is not None:
            return Money(number, context.currency)
        raise CellFault("no_currency", "hint_currency", value=as_text(cell))
    text = spaced(cell)
    try:
        amount = _amount(text, context)
    except ParseError as error:
        return _money_and_more(text, context, error)
    if unit is not None and isinstance(unit.value, Money) and unit.value != Money(1, amount.currency, amount.per):
        return Found(amount, {}, CellFault("own_unit", value=text, unit=unit.text))
    return amount


def _times_itself(text: str) -> bool:
    return _MAGNITUDES.search(text.lower()) is not None


def _amount(text: str, context: CellContext) -> Money:
    return parse_money(text, style=context.style, currency=context.currency)


def _money_and_more(text: str, context: CellContext, refusal: ParseError) -> Any:
    """An amount with its stated equivalent, or with goods beside it: "50.000 USD; 2 máy thở"."""
    for pattern in (_EQUIVALENT, _BRACKETED):
        if found := pattern.match(text):
            try:
                main, other = _amount(found["main"], context), _amount(found["other"], context)
            except ParseError:
                continue
            if main.currency != other.currency:
                return Found(main, {"stated_equivalents": (other,)})
    parts = [part for part in _ITEM_PARTS.split(text) if part]
    amounts: list[Money] = []
    items: list[Quantity] = []
    for part in parts if len(parts) > 1 else ():
        try:
            amounts.append(_amount(part, context))
        except ParseError:
            try:
                items.append(parse_quantity(part, style=context.style))
            except ParseError:
                raise refused(text, context.plan.kind, refusal) from refusal
    if len(amounts) == 1 and items:
        return Found(amounts[0], {"items": tuple(items)})
    raise refused(text, context.plan.kind, refusal) from refusal


def read_amounts(cell: Any, context: CellContext, on: dt.date | None) -> Any:
    """Return several amounts of one cell."""
    if is_figure(cell):
        return (read_money(cell, context, on),)
    parts = [part for part in _ITEM_PARTS.split(spaced_lines(as_text(cell))) if part]
    amounts = [read_money(part, context, on) for part in parts]
    if any(isinstance(amount, Found) for amount in amounts):
        raise refused(cell, context.plan.kind)
    return tuple(amounts)


_ITEM_PARTS: Final = re.compile(r"\s*[;\n]\s*[-+•]?\s*|\s+và\s+|,\s+(?=[0-9])|\s+\+\s+")
_LINE_PARTS: Final = re.compile(r"\s*[;\n]\s*[-+•]?\s*")


def read_quantity(cell: Any, context: CellContext, _on: dt.date | None) -> Any:
    """Return a quantity, in the unit of the cell or of its column."""
    unit = context.unit
    number = _number(cell, context)
    if number is not None:
        if unit is None or not isinstance(unit.value, Quantity):
            raise CellFault("no_unit", "hint_unit", value=as_text(cell))
        if isinstance(cell, str) and _times_itself(cell) and _number_of(unit.value) != 1:
            raise CellFault("own_magnitude", "hint_magnitude", value=spaced(cell), unit=unit.text)
        return attrs.evolve(unit.value, number=_times(number, unit.value.number))
    try:
        quantity = parse_quantity(spaced(cell), style=context.style)
    except ParseError as error:
        raise refused(cell, context.plan.kind, error) from error
    if unit is not None and isinstance(unit.value, Quantity) and fold(unit.value.unit) != fold(quantity.unit):
        return Found(quantity, {}, CellFault("own_unit", value=spaced(cell), unit=unit.text))
    return quantity


def _number_of(quantity: Quantity) -> Decimal:
    return quantity.number.value if isinstance(quantity.number, HedgedNumber) else Decimal(1)


def read_items(cell: Any, context: CellContext, on: dt.date | None) -> Any:
    """Goods, one or several in a cell: "200 tấn gạo; 40 máy thở", with money among them where it is so."""
    if is_figure(cell):
        return (read_quantity(cell, context, on),)
    text = spaced_lines(as_text(cell)).strip("-+•; ")
    items: list[Quantity] = []
    also: dict[str, Any] = {}
    for part in _LINE_PARTS.split(text):
        for piece in _pieces(part, context) if part else ():
            if isinstance(piece, Quantity):
                items.append(piece)
            elif "value" in also:
                raise refused(text, context.plan.kind)
            else:
                also["value"] = piece
    return Found(tuple(items), also) if also else tuple(items)


def _pieces(part: str, context: CellContext) -> Iterable[Quantity | Money]:
    try:
        return [_piece(part, context)]
    except CellFault:
        pieces = [piece for piece in _ITEM_PARTS.split(part) if piece]
        if len(pieces) == 1:
            raise
        return [_piece(piece, context) for piece in pieces]


def _piece(part: str, context: CellContext) -> Quantity | Money:
    part = part.strip(" .-+•")
    try:
        return parse_quantity(part, style=context.style)
    except ParseError as error:
        try:
            return parse_money(part, style=context.style)
        except ParseError:
            # Goods without any figure: how many is not known, which is not none.
            if not any(char.isdigit() for char in part):
                return Quantity(None, "", item=part)
            raise refused(part, context.plan.kind, error) from error


def read_figure(cell: Any, context: CellContext, _on: dt.date | None) -> Any:
    """Return what a report may state: a percentage, money, a ratio, a length of time, a quantity or a number."""
    unit = context.unit
    number = _number(cell, context)
    if number is not None:
        if unit is None:
            return number
        if unit.value is None:
            return Percentage(number)
        scaled = _times(number, unit.value.number)
        return (
            Money(scaled, unit.value.currency, unit.value.per)
            if isinstance(unit.value, Money)
            else attrs.evolve(unit.value, number=scaled)
        )
    text = spaced(cell)
    refusal: ParseError | None = None
    for parse in _FIGURES:
        try:
            return parse(text, context.style)
        except ParseError as error:
            refusal = refusal or error
    raise refused(cell, context.plan.kind, refusal)


_FIGURES: Final[tuple[Callable[[str, Style], Any], ...]] = (
    lambda text, style: parse_percentage(text, style=style),
    lambda text, style: parse_money(text, style=style),
    lambda text, _style: parse_ratio(text),
    lambda text, _style: parse_duration(text),
    lambda text, style: parse_quantity(text, style=style),
)


def read_ordinal(cell: Any, context: CellContext, _on: dt.date | None) -> int:
    """Return which of its series something is."""
    if is_figure(cell) and exact(cell) == int(exact(cell)):
        return int(exact(cell))
    text = spaced(as_text(cell))
    if text.isascii() and text.isdigit():
        return int(text)
    try:
        return parse_ordinal(text)
    except ParseError as error:
        raise refused(cell, context.plan.kind, error) from error
