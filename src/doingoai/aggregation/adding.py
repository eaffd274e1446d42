"""Adding: the terms of many records become one sum for each unit or currency.

Raw Decimals are summed for each unit and wrapped once: adding value objects one by one costs four times as much.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal, localcontext
from typing import Any, Final, TypeAlias, TypeVar

import attrs

from doingoai.errors import UnitMismatchError
from doingoai.text.collation import collation_key
from doingoai.values.decimals import EXACT_CONTEXT, quotient
from doingoai.values.money import ExchangeRate, Money
from doingoai.values.numbers import Hedge, HedgedNumber, joined
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio
from doingoai.values.units import UNITS, Unit

__all__ = ["Amount", "Subtotals", "Tally", "add_up", "add_up_places", "combined", "count_places", "settle"]

Amount: TypeAlias = HedgedNumber | Money | Quantity
"""What a sum is: a plain number, money in one currency or a quantity in one unit."""

_ZERO: Final = Decimal(0)
# A zero of its own: what was never added to is not a sum of zero.
_NOTHING: Final = Decimal(0)
_Term = TypeVar("_Term", int, Decimal)


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class _Kind:
    """What the terms of one sum share: nothing adds across it."""

    family: str
    """``"number"``, ``"money"`` or ``"quantity"``."""
    unit: str = ""
    """The currency, the Rec 20 code, or the classifier in lower case."""
    per: str | None = None
    """The base of a price or a rate."""
    code: str | None = None
    """The Rec 20 code again, where there is one."""
    item: str | None = None
    """The item, where items are kept apart; ``None`` where they add."""


_PLAIN: Final = _Kind("number")


@attrs.define
class Tally:
    """The sums of some records before their units are settled, and how many terms had no number."""

    sums: dict[_Kind, HedgedNumber] = attrs.Factory(dict)
    spellings: dict[_Kind, str] = attrs.Factory(dict)
    """How the unit was written; of several ways the same one, whatever the order of the terms."""
    items: dict[_Kind, str] = attrs.Factory(dict)
    """What the terms count, as long as all count the same."""
    rates: dict[_Kind, tuple[ExchangeRate, ...]] = attrs.Factory(dict)
    """The rates the terms were converted with."""
    unknown: int = 0


def add_up(values: Iterable[object], *, by_item: bool = False) -> Tally:
    """Add *values* for each unit and currency.

    Parameters
    ----------
    values
        Numbers, amounts of money, quantities, ``None`` for what is not known, or collections of these.
    by_item
        Whether quantities of different items stay apart: masks and ventilators are both counted in "chiếc".

    Raises
    ------
    UnitMismatchError
        If a value is a percentage or a ratio: they have no sum.

    Examples
    --------
    >>> tally = add_up([Money(5, "USD"), None, Money(2, "USD")])
    >>> list(tally.sums.values()), tally.unknown
    ([HedgedNumber('7')], 1)
    """
    terms: list[Any] = values if isinstance(values, list) else list(values)
    kinds = set(map(type, terms))
    if kinds == {HedgedNumber}:
        # The commonest column of all: nothing to sort, one sum.
        return Tally({_PLAIN: _sum(terms)})
    bins = _Bins(by_item=by_item)
    for term in terms:
        bins.put(term)
    return bins.tally()


@attrs.define
class Subtotals:
    """What the records of each place add up to, by the number of the place."""

    counts: list[int]
    """How many records there are."""
    unknown: list[int]
    """How many terms have no number."""
    exact: dict[_Kind, list[Decimal]] = attrs.Factory(dict)
    """The sums of exact numbers and exact money; ``_NOTHING`` where there was none to add."""
    rarer: dict[int, Tally] = attrs.Factory(dict)
    """The sums of everything else, where there is any."""

    def moved(self, targets: Sequence[Sequence[int]], size: int) -> Subtotals:
        """The subtotals of *size* other places: what the place n holds goes to each of ``targets[n]``."""
        with localcontext(EXACT_CONTEXT):
            moved = Subtotals(
                _moved(self.counts, targets, [0] * size),
                _moved(self.unknown, targets, [0] * size),
                {kind: _moved(sums, targets, [_NOTHING] * size) for kind, sums in self.exact.items()},
            )
        for code, tally in self.rarer.items():
            for target in targets[code]:
                moved.rarer[target] = combined((moved.rarer[target], tally)) if target in moved.rarer else tally
        return moved

    def tally(self, code: int) -> Tally:
        """The sums of one place."""
        known = [(kind, sums[code]) for kind, sums in self.exact.items() if sums[code] is not _NOTHING]
        tally = Tally({kind: HedgedNumber(number) for kind, number in known}, unknown=self.unknown[code])
        return combined((tally, self.rarer[code])) if code in self.rarer else tally


def _moved(amounts: Iterable[_Term], targets: Iterable[Iterable[int]], sums: list[_Term]) -> list[_Term]:
    for amount, several in zip(amounts, targets, strict=True):
        # What was never added to stays so.
        if amount is not _NOTHING:
            for target in several:
                sums[target] += amount
    return sums


def count_places(codes: Iterable[int], size: int) -> Subtotals:
    """Count the records of each place; *codes* are the numbers of their places, all below *size*."""
    counts = Counter(codes)
    return Subtotals([counts[code] for code in range(size)], [0] * size)


def add_up_places(values: Iterable[Any], codes: Iterable[int], size: int, *, by_item: bool = False) -> Subtotals:
    """Add *values* for each of the places whose numbers stand beside them, all below *size*.

    Exact numbers and exact money are added where they come by. What is rarer waits for the bins.
    """
    exact = Hedge.EXACT
    counts, unknown = [0] * size, [0] * size
    numbers = [_NOTHING] * size
    money: defaultdict[str, list[Decimal]] = defaultdict(lambda: [_NOTHING] * size)
    rarer: defaultdict[int, list[Any]] = defaultdict(list)
    with localcontext(EXACT_CONTEXT):
        for code, value in zip(codes, values, strict=True):
            counts[code] += 1
            if type(value) is HedgedNumber and value.hedge is exact:
                numbers[code] += value.value
            elif type(value) is Money and value.number.hedge is exact and value.per is None and not value.rates:
                money[value.currency][code] += value.number.value
            elif value is None:
                unknown[code] += 1
            else:
                rarer[code].append(value)
    sums = {_PLAIN: numbers, **{_Kind("money", currency): sums for currency, sums in money.items()}}
    return Subtotals(counts, unknown, sums, {code: add_up(group, by_item=by_item) for code, group in rarer.items()})


class _Bins:
    """Terms sorted into one list for each kind."""

    __slots__ = ("_by_item", "_kinds", "_money", "_numbers", "_rates", "_tally")

    def __init__(self, *, by_item: bool) -> None:
        self._by_item = by_item
        self._numbers: dict[_Kind, list[HedgedNumber]] = {}
        self._money: dict[tuple[str, str | None], list[HedgedNumber]] = defaultdict(list)
        self._kinds: dict[tuple[str, str | None, str | None, str], list[HedgedNumber]] = {}
        self._rates: dict[tuple[str, str | None], dict[ExchangeRate, None]] = defaultdict(dict)
        self._tally = Tally()

    def put(self, term: object) -> None:
        """Sort one term in, or count it as unknown."""
        if isinstance(term, Money):
            self._put_money(term)
        elif isinstance(term, Quantity):
            self._put_quantity(term)
        elif isinstance(term, HedgedNumber):
            self._numbers.setdefault(_PLAIN, []).append(term)
        elif term is None:
            self._tally.unknown += 1
        elif isinstance(term, (Percentage, Ratio)):
            raise UnitMismatchError(f"{term!r} cannot be added: percentages and ratios have no sum.")
        elif isinstance(term, (tuple, list, set, frozenset)):
            for part in term:
                self.put(part)
        elif isinstance(term, str):
            # The text of a number is a number to HedgedNumber; a title such as "2021" is none.
            raise TypeError(f"{term!r:.80} is a text, which has no sum; parse_number reads one")
        else:
            self._numbers.setdefault(_PLAIN, []).append(HedgedNumber(term))  # type: ignore[arg-type]  # it refuses the rest

    def _put_money(self, term: Money) -> None:
        self._money[term.currency, term.per].append(term.number)
        if term.rates:
            self._rates[term.currency, term.per].update(dict.fromkeys(term.rates))

    def _put_quantity(self, term: Quantity) -> None:
        if not isinstance(term.number, HedgedNumber):
            # "một lô" and "22/28 vị trí" are counted beside the sum, never added as 0 or as 22.
            self._tally.unknown += 1
            return
        written = (term.unit, term.unit_code, term.per, term.item)
        numbers = self._kinds.get(written)
        if numbers is None:
            kind = self._kind(term)
            numbers = self._kinds[written] = self._numbers.setdefault(kind, [])
            spellings, items = self._tally.spellings, self._tally.items
            # Small letters sort after capitals: of "Chiếc" and "chiếc" the plain one is kept.
            spellings[kind] = max(spellings.get(kind, ""), term.unit)
            items[kind] = _common(items.get(kind, term.item), term.item)
        numbers.append(term.number)

    def _kind(self, term: Quantity) -> _Kind:
        unit = term.unit_code or term.unit.casefold()
        item = term.item.casefold() if self._by_item else None
        return _Kind("quantity", unit, term.per, term.unit_code, item)

    def tally(self) -> Tally:
        """The sums of all that was put in."""
        tally = self._tally
        for kind, numbers in self._numbers.items():
            tally.sums[kind] = _sum(numbers)
        for (currency, per), numbers in self._money.items():
            kind = _Kind("money", currency, per)
            tally.sums[kind] = _sum(numbers)
            if rates := self._rates.get((currency, per)):
                tally.rates[kind] = tuple(rates)
        return tally


def _common(one: str, other: str) -> str:
    if one.casefold() == other.casefold():
        return max(one, other)
    return ""


def _sum(numbers: Sequence[HedgedNumber]) -> HedgedNumber:
    """The sum of *numbers*, wrapped once; equal to adding them one by one in any order."""
    exact = Hedge.EXACT
    hedged = [number for number in numbers if number.hedge is not exact]
    with localcontext(EXACT_CONTEXT):
        if not hedged:
            return HedgedNumber(sum([number.value for number in numbers], _ZERO))
        known = sum([number.value for number in numbers if number.hedge is exact], _ZERO)
        value = sum([number.value for number in hedged], known)
        low = _sum_of_known([number.low for number in hedged], known)
        high = _sum_of_known([number.high for number in hedged], known)
    return HedgedNumber(value, functools.reduce(joined, [number.hedge for number in hedged]), low, high)


def _sum_of_known(bounds: list[Decimal | None], start: Decimal) -> Decimal | None:
    known = [bound for bound in bounds if bound is not None]
    return sum(known, start) if len(known) == len(bounds) else None


def combined(tallies: Iterable[Tally]) -> Tally:
    """Return the tally of all that several tallies hold."""
    whole = Tally()
    for tally in tallies:
        whole.unknown += tally.unknown
        for kind, number in tally.sums.items():
            whole.sums[kind] = whole.sums[kind] + number if kind in whole.sums else number
            if kind in tally.spellings:
                whole.spellings[kind] = max(whole.spellings.get(kind, ""), tally.spellings[kind])
                whole.items[kind] = _common(whole.items.get(kind, tally.items[kind]), tally.items[kind])
            if kind in tally.rates:
                whole.rates[kind] = tuple(dict.fromkeys((*whole.rates.get(kind, ()), *tally.rates[kind])))
    return whole


def settle(whole: Tally) -> Callable[[Tally], tuple[Amount, ...]]:
    """Return the function that turns a tally into amounts, in the units of the *whole* that it is a part of.

    Tons and kilograms become one sum, in the largest unit that occurs anywhere in the summary, so that the rows and
    the total are written alike.
    """
    kinds = {kind for kind in whole.sums if kind.code in UNITS}
    targets: dict[str, Unit] = {}
    for dimension in {UNITS[kind.unit].dimension for kind in kinds}:
        targets[dimension] = _widest({UNITS[kind.unit] for kind in kinds if UNITS[kind.unit].dimension == dimension})
    return functools.partial(_amounts, targets=targets)


def _widest(units: Iterable[Unit]) -> Unit:
    """The largest of *units* to which all others convert exactly: km before hải lý when both occur."""
    ordered = sorted(units, key=lambda unit: unit.code)
    ordered.sort(key=lambda unit: unit.factor, reverse=True)
    for unit in ordered:
        with localcontext(EXACT_CONTEXT):
            if all(quotient(other.factor, unit.factor) * unit.factor == other.factor for other in ordered):
                return unit
    return ordered[-1]


def _amounts(tally: Tally, *, targets: dict[str, Unit]) -> tuple[Amount, ...]:
    amounts: dict[_Kind, Amount] = {}
    for kind, number in tally.sums.items():
        amount = _wrapped(tally, kind, number)
        target = kind
        if isinstance(amount, Quantity) and (unit := UNITS.get(kind.unit)):
            common = targets[unit.dimension]
            amount = amount.to(common.code)
            target = attrs.evolve(kind, unit=common.code, code=common.code)
        amounts[target] = amounts[target] + amount if target in amounts else amount  # type: ignore[operator]  # one kind
    return tuple(amounts[kind] for kind in sorted(amounts, key=_order))


def _wrapped(tally: Tally, kind: _Kind, number: HedgedNumber) -> Amount:
    if kind.family == "money":
        return Money(number, kind.unit, kind.per, tally.rates.get(kind, ()))
    if kind.family == "quantity":
        return Quantity(number, tally.spellings[kind], kind.code, tally.items[kind], kind.per)
    return number


# Plain numbers, then đồng before the dollar before other currencies, then quantities by item and unit.
_FAMILIES: Final = ("number", "money", "quantity")
_CURRENCIES: Final = ("VND", "USD", "EUR")


@functools.lru_cache(maxsize=1024)
def _order(kind: _Kind) -> tuple[Any, ...]:
    first = _CURRENCIES.index(kind.unit) if kind.unit in _CURRENCIES else len(_CURRENCIES)
    item = collation_key(kind.item or "")
    return (_FAMILIES.index(kind.family), first, item, collation_key(kind.unit), kind.per or "")
