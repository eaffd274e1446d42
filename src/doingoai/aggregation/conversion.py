"""Records in one currency, by rates that the caller gives; every converted amount keeps its rate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import attrs

from doingoai.values.money import ExchangeRate, Money

__all__ = ["convert"]

_Record = TypeVar("_Record")


def __dir__() -> list[str]:
    return __all__


def convert(records: Iterable[_Record], currency: str, rates: Iterable[ExchangeRate]) -> tuple[_Record, ...]:
    """Return *records* with every amount of money in *currency*.

    Of several rates for one pair of currencies each record takes the latest that is not after it, then one without a
    day, then the earliest after it. A record dated to a month or year is dated by its last day. Equivalents that the
    source states are left as they are.

    Parameters
    ----------
    records
        Entities of any kind.
    currency
        The ISO 4217 code.
    rates
        The rates; no other is used.

    Raises
    ------
    CurrencyMismatchError
        If no rate leads from an amount to *currency*.

    Examples
    --------
    >>> rates = [
    ...     ExchangeRate("USD", "VND", 23_100, on=date(2020, 12, 31), source="ngân hàng"),
    ...     ExchangeRate("USD", "VND", 22_800, on=date(2021, 6, 30), source="ngân hàng"),
    ... ]
    >>> trip = Delegation(direction="outbound", period=Period.day(2021, 3, 5), cost=Money(10, "USD"))
    >>> cost = convert([trip], "VND", rates)[0].cost
    >>> cost.number, cost.rates[0].on
    (HedgedNumber('231000'), datetime.date(2020, 12, 31))
    """
    known = tuple(rates)
    return tuple(_converted_record(record, currency, known) for record in records)


# Statements of the source beside an amount, not amounts of the record.
_STATED = frozenset({"stated_equivalents"})


def _converted_record(record: _Record, currency: str, rates: Sequence[ExchangeRate]) -> _Record:
    when = getattr(record, "when", None)
    ordered = _nearest_first(rates, None if when is None else when.end or when.start)
    changed = {}
    for field in attrs.fields(type(record)):  # type: ignore[arg-type]  # records are attrs classes
        value = getattr(record, field.name)
        converted = _converted(value, currency, ordered)
        if converted is not value and field.name not in _STATED:
            changed[field.alias or field.name] = converted
    return attrs.evolve(record, **changed) if changed else record  # type: ignore[misc]  # the same


def _converted(value: Any, currency: str, rates: Sequence[ExchangeRate]) -> Any:
    return value.convert(currency, rates) if isinstance(value, Money) else value


def _nearest_first(rates: Sequence[ExchangeRate], day: dt.date | None) -> list[ExchangeRate]:
    """The rates of the day and before it, the latest first; those without a day; those after it, the earliest first."""
    if day is None:
        return list(rates)
    before = [rate for rate in rates if rate.on is not None and rate.on <= day]
    undated = [rate for rate in rates if rate.on is None]
    after = [rate for rate in rates if rate.on is not None and rate.on > day]
    return [
        *sorted(before, key=lambda rate: rate.on or day, reverse=True),
        *undated,
        *sorted(after, key=lambda rate: rate.on or day),
    ]
