"""Money in one currency, and the dated rates that a caller gives to change it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

import attrs

from doingoai.errors import CurrencyMismatchError, UnitMismatchError
from doingoai.values.decimals import Exact, to_decimal
from doingoai.values.numbers import HedgedNumber, is_start_of_sum
from doingoai.values.ratios import to_hedged

__all__ = ["ExchangeRate", "Money"]


def __dir__() -> list[str]:
    return __all__


_CODE_LENGTH: Final = 3  # ISO 4217


def _to_currency(code: str) -> str:
    if (
        not isinstance(code, str)
        or len(code) != _CODE_LENGTH
        or not (code.isascii() and code.isalpha() and code.isupper())
    ):
        raise ValueError(f"a currency is an ISO 4217 code such as 'VND', not {code!r}")
    return code


@attrs.frozen(order=False)
class ExchangeRate:
    """How many units of *quote* one unit of *base* cost, on a day, according to a source.

    Examples
    --------
    >>> ExchangeRate("USD", "VND", 23000, on=dt.date(2021, 6, 30), source="ngân hàng")
    ExchangeRate(base='USD', quote='VND', rate=Decimal('23000'), on=datetime.date(2021, 6, 30), source='ngân hàng')
    """

    base: str = attrs.field(converter=_to_currency)
    """The ISO 4217 code of the currency that is priced."""
    quote: str = attrs.field(converter=_to_currency)
    """The ISO 4217 code of the currency of the price."""
    rate: Decimal = attrs.field(converter=to_decimal)
    """The price of one unit of *base*; positive."""
    on: dt.date | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(dt.date))
    )
    """The day of the rate."""
    source: str = ""
    """Who published it."""

    def __attrs_post_init__(self) -> None:
        if self.rate <= 0:
            raise ValueError(f"an exchange rate is positive, not {self.rate}")
        if self.base == self.quote:
            raise ValueError(f"an exchange rate leads from one currency to another, not from {self.base} to itself")
        if isinstance(self.on, dt.datetime):
            raise TypeError(f"the day of a rate is a date (of a datetime, its .date()), not {self.on!r}")


def _to_rates(rates: Iterable[ExchangeRate]) -> tuple[ExchangeRate, ...]:
    return tuple(rates)


@attrs.frozen(order=False, repr=False)
class Money:
    """An amount in one currency.

    Examples
    --------
    >>> Money(500_000_000, "USD") + Money("1.5", "USD")
    Money(HedgedNumber('500000001.5'), 'USD')
    >>> Money(1, "USD") + Money(1, "VND")
    Traceback (most recent call last):
        ...
    doingoai.errors.CurrencyMismatchError: USD and VND cannot be added; convert with a rate first.
    """

    number: HedgedNumber = attrs.field(converter=to_hedged)
    """The amount, in whole units of the currency."""
    currency: str = attrs.field(converter=_to_currency)
    """The ISO 4217 code."""
    per: str | None = None
    """The base of a price, as written: ``"tấn"`` in "489 USD/tấn". It is never dropped."""
    rates: tuple[ExchangeRate, ...] = attrs.field(default=(), converter=_to_rates, eq=False)
    """The rates it was converted with; they take no part in equality."""

    def convert(self, currency: str, rates: Iterable[ExchangeRate]) -> Money:
        """Return the amount in *currency*, with the first of *rates* that fits; the result keeps that rate.

        Raises
        ------
        CurrencyMismatchError
            If no rate leads from this currency to *currency*.

        Examples
        --------
        >>> rate = ExchangeRate("USD", "VND", 23000, on=dt.date(2021, 6, 30))
        >>> Money(2, "USD").convert("VND", [rate])  # doctest: +ELLIPSIS
        Money(HedgedNumber('46000'), 'VND', rates=[...])
        """
        if currency == self.currency:
            return self
        for rate in rates:
            if (rate.base, rate.quote) == (self.currency, currency):
                return Money(self.number * rate.rate, currency, self.per, (*self.rates, rate))
            if (rate.quote, rate.base) == (self.currency, currency):
                return Money(self.number / rate.rate, currency, self.per, (*self.rates, rate))
        raise CurrencyMismatchError(f"no rate given leads from {self.currency} to {currency}.")

    def __add__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.number + self._same(other).number, self.currency, self.per, self._all_rates(other))

    def __radd__(self, other: int) -> Money:
        # `sum` begins with 0, which is no amount in any currency.
        return self if is_start_of_sum(other) else NotImplemented

    def __sub__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.number - self._same(other).number, self.currency, self.per, self._all_rates(other))

    def __mul__(self, factor: Exact) -> Money:
        return attrs.evolve(self, number=self.number * factor)

    __rmul__ = __mul__

    def __truediv__(self, divisor: Exact | HedgedNumber) -> Money:
        return attrs.evolve(self, number=self.number / divisor)

    def _same(self, other: Money) -> Money:
        if self.currency != other.currency:
            raise CurrencyMismatchError(
                f"{self.currency} and {other.currency} cannot be added; convert with a rate first."
            )
        if self.per != other.per:
            raise UnitMismatchError(
                f"an amount per {self.per or 'nothing'} and one per {other.per or 'nothing'} cannot be added."
            )
        return other

    def _all_rates(self, other: Money) -> tuple[ExchangeRate, ...]:
        return tuple(dict.fromkeys((*self.rates, *other.rates)))

    def __repr__(self) -> str:
        per = f", per={self.per!r}" if self.per is not None else ""
        rates = f", rates={list(self.rates)!r}" if self.rates else ""
        return f"Money({self.number!r}, {self.currency!r}{per}{rates})"
