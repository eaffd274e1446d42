"""Numbers that keep how sure they are: exact ones, hedged ones and ranges."""

from __future__ import annotations

import enum
from collections.abc import Callable
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from doingoai.values.decimals import EXACT_CONTEXT, Exact, quotient, to_decimal, to_decimal_or_none

__all__ = [
    "Hedge",
    "HedgedNumber",
    "exact_number",
    "is_start_of_sum",
    "joined",
    "to_hedge",
]

_ZERO: Final = Decimal(0)
_TWO: Final = Decimal(2)
_Scale: TypeAlias = Callable[[Decimal], Decimal]


def __dir__() -> list[str]:
    return __all__


class Hedge(enum.StrEnum):
    """How sure a figure is, and on which side it is bounded.

    Examples
    --------
    >>> from doingoai import parse_number
    >>> parse_number("gần 30").hedge
    <Hedge.NEARLY: 'nearly'>
    """

    EXACT = "exact"
    """Nothing is hedged: both bounds are the value."""
    ABOUT = "about"
    """khoảng, chừng, xấp xỉ: neither bound is known, unless the text states both."""
    NEARLY = "nearly"
    """gần, ngót, suýt soát: less than the value."""
    MORE_THAN = "more_than"
    """hơn, trên, vượt: more than the value, which itself is excluded."""
    AT_LEAST = "at_least"
    """ít nhất, không dưới: the value or more."""
    LESS_THAN = "less_than"
    """dưới, chưa đến: less than the value, which itself is excluded."""
    AT_MOST = "at_most"
    """không quá, tối đa: the value or less."""
    RANGE = "range"
    """từ … đến …: both bounds are known and included; the value is the midpoint."""
    ORDER = "order"
    """hàng chục, hàng trăm, vài: at least the magnitude named; how much more is not known."""


def to_hedge(value: Hedge | str) -> Hedge:
    """Return the hedge; its lower-case name will do."""
    return value if type(value) is Hedge else Hedge(value)


_LOWER_BOUNDED: Final = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.ORDER})
_UPPER_BOUNDED: Final = frozenset({Hedge.NEARLY, Hedge.LESS_THAN, Hedge.AT_MOST})
_EXCLUDES_LOW: Final = frozenset({Hedge.MORE_THAN})
_EXCLUDES_HIGH: Final = frozenset({Hedge.NEARLY, Hedge.LESS_THAN})
# What a hedge becomes when the number is subtracted or divides. Those missing become ABOUT.
_TURNED: Final = {
    Hedge.EXACT: Hedge.EXACT,
    Hedge.RANGE: Hedge.RANGE,
    Hedge.MORE_THAN: Hedge.LESS_THAN,
    Hedge.LESS_THAN: Hedge.MORE_THAN,
    Hedge.AT_LEAST: Hedge.AT_MOST,
    Hedge.AT_MOST: Hedge.AT_LEAST,
    Hedge.NEARLY: Hedge.MORE_THAN,
}


def joined(one: Hedge, other: Hedge) -> Hedge:
    """Return the hedge of a sum of terms hedged so: the least statement that both support.

    EXACT is neutral and equal hedges stay. The order of terms does not matter.

    Examples
    --------
    >>> joined(Hedge.NEARLY, Hedge.MORE_THAN)
    <Hedge.ABOUT: 'about'>
    """
    if one is other or other is Hedge.EXACT:
        return one
    if one is Hedge.EXACT:
        return other
    if {one, other} == {Hedge.AT_LEAST, Hedge.MORE_THAN}:
        return Hedge.MORE_THAN
    if one in _UPPER_BOUNDED and other in _UPPER_BOUNDED:
        return Hedge.LESS_THAN
    return Hedge.ABOUT


@attrs.frozen(order=False, repr=False)
class HedgedNumber:
    """A number with its hedge and the bounds that are known.

    Bounds default to what the hedge implies. It is not ordered: compare `value` or the bounds.

    Raises
    ------
    ValueError
        If a bound contradicts the hedge or the value: "gần 30" has no lower bound, and "khoảng 96" none above 96.

    Examples
    --------
    >>> nearly = HedgedNumber(30, hedge=Hedge.NEARLY)  # gần 30
    >>> nearly.low, nearly.high
    (None, Decimal('30'))
    >>> nearly + HedgedNumber(66, hedge=Hedge.MORE_THAN)  # + hơn 66 is "khoảng 96", never "gần 96"
    HedgedNumber('96', hedge=Hedge.ABOUT)
    """

    value: Decimal = attrs.field(converter=to_decimal)
    """The figure as written; of a range the midpoint, which is never printed."""
    hedge: Hedge = attrs.field(default=Hedge.EXACT, converter=to_hedge)
    """How sure the figure is."""
    low: Decimal | None = attrs.field(default=None, converter=to_decimal_or_none)
    """The lower bound, or ``None`` where it is not known."""
    high: Decimal | None = attrs.field(default=None, converter=to_decimal_or_none)
    """The upper bound, or ``None`` where it is not known."""

    def __attrs_post_init__(self) -> None:
        if self.hedge is Hedge.EXACT and self.low is None is self.high:
            object.__setattr__(self, "low", self.value)
            object.__setattr__(self, "high", self.value)
            return
        if self.hedge is Hedge.ABOUT:
            self._check_stated_bounds()
            return
        if self.hedge is Hedge.RANGE:
            self._check_range()
            return
        low = None if self.hedge in _UPPER_BOUNDED else self.value
        high = None if self.hedge in _LOWER_BOUNDED else self.value
        if (self.low is not None and self.low != low) or (self.high is not None and self.high != high):
            raise ValueError(f"{self.hedge} {self.value} cannot have the bounds {self.low} and {self.high}")
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)

    def _check_stated_bounds(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"the lower bound {self.low} is above the upper bound {self.high}")
        if (self.low is not None and self.value < self.low) or (self.high is not None and self.value > self.high):
            raise ValueError(f"{self.value} lies outside the bounds {self.low} and {self.high}")

    def _check_range(self) -> None:
        if self.low is None or self.high is None or self.low > self.high:
            raise ValueError(f"a range needs a lower and an upper bound, not {self.low} and {self.high}")
        if EXACT_CONTEXT.add(self.low, self.high) != EXACT_CONTEXT.multiply(self.value, _TWO):
            raise ValueError(f"the value of a range is its midpoint; {self.value} is not")

    @classmethod
    def between(
        cls, low: Decimal | int | str, high: Decimal | int | str, *, hedge: Hedge = Hedge.RANGE
    ) -> HedgedNumber:
        """Return the range from *low* to *high*, both included; *hedge* ABOUT for "khoảng 300-400".

        Raises
        ------
        ValueError
            If *low* is above *high*.

        Examples
        --------
        >>> HedgedNumber.between(10, 15)
        HedgedNumber('12.5', hedge=Hedge.RANGE, low='10', high='15')
        """
        lower, upper = to_decimal(low), to_decimal(high)
        middle = EXACT_CONTEXT.divide(EXACT_CONTEXT.add(lower, upper), _TWO)
        return cls(middle, hedge, lower, upper)

    @property
    def is_exact(self) -> bool:
        """Whether nothing is hedged."""
        return self.hedge is Hedge.EXACT

    def satisfies(self, exact: Exact) -> bool:
        """Return whether *exact* may be the number that this one speaks of.

        MORE_THAN, LESS_THAN and NEARLY exclude their bound; the others include it. Where no bound is known
        nothing speaks against *exact*.

        Examples
        --------
        >>> HedgedNumber(100, hedge=Hedge.NEARLY).satisfies(94)
        True
        >>> HedgedNumber(200, hedge=Hedge.MORE_THAN).satisfies(200)
        False
        """
        number = to_decimal(exact)
        if self.low is not None and (number < self.low or (number == self.low and self.hedge in _EXCLUDES_LOW)):
            return False
        return self.high is None or not (number > self.high or (number == self.high and self.hedge in _EXCLUDES_HIGH))

    def __add__(self, other: HedgedNumber | Exact) -> HedgedNumber:
        if (term := _as_hedged(other)) is None:
            return NotImplemented
        return HedgedNumber(
            EXACT_CONTEXT.add(self.value, term.value),
            joined(self.hedge, term.hedge),
            _sum_of_known(self.low, term.low),
            _sum_of_known(self.high, term.high),
        )

    __radd__ = __add__

    def __neg__(self) -> HedgedNumber:
        return HedgedNumber(
            EXACT_CONTEXT.minus(self.value),
            _TURNED.get(self.hedge, Hedge.ABOUT),
            _negated(self.high),
            _negated(self.low),
        )

    def __sub__(self, other: HedgedNumber | Exact) -> HedgedNumber:
        if (term := _as_hedged(other)) is None:
            return NotImplemented
        return self + -term

    def __rsub__(self, other: Exact) -> HedgedNumber:
        return -self + other

    def __mul__(self, factor: Exact) -> HedgedNumber:
        if isinstance(factor, bool) or not isinstance(factor, (Decimal, int)):
            return NotImplemented
        exact = to_decimal(factor)
        if not exact:
            return HedgedNumber(_ZERO)
        if exact < 0:
            return -self * EXACT_CONTEXT.minus(exact)
        return self._scaled(lambda number: EXACT_CONTEXT.multiply(number, exact))

    __rmul__ = __mul__

    def __truediv__(self, other: HedgedNumber | Exact) -> HedgedNumber:
        if (divisor := _as_hedged(other)) is None:
            return NotImplemented
        if divisor.is_exact:
            if divisor.value < 0:
                return -self / EXACT_CONTEXT.minus(divisor.value)
            if self.hedge is Hedge.RANGE and self.low is not None and self.high is not None:
                # A rounded midpoint need not be the midpoint of rounded bounds.
                return HedgedNumber.between(quotient(self.low, divisor.value), quotient(self.high, divisor.value))
            return self._scaled(lambda number: quotient(number, divisor.value))
        return _divided_by_hedged(self, divisor)

    def __rtruediv__(self, other: Exact) -> HedgedNumber:
        if (dividend := _as_hedged(other)) is None:
            return NotImplemented
        return dividend / self

    def _scaled(self, scale: _Scale) -> HedgedNumber:
        """Every figure through *scale*, which keeps their order."""
        if self.hedge is Hedge.EXACT:
            return exact_number(to_decimal(scale(self.value)))
        return HedgedNumber(
            scale(self.value),
            self.hedge,
            None if self.low is None else scale(self.low),
            None if self.high is None else scale(self.high),
        )

    def __repr__(self) -> str:
        parts = [f"'{self.value:f}'"]
        if self.hedge is not Hedge.EXACT:
            parts.append(f"hedge=Hedge.{self.hedge.name}")
        if self.hedge in {Hedge.RANGE, Hedge.ABOUT}:
            parts.extend(
                f"{name}='{bound:f}'" for name, bound in (("low", self.low), ("high", self.high)) if bound is not None
            )
        return f"HedgedNumber({', '.join(parts)})"


def exact_number(value: Decimal) -> HedgedNumber:
    """Return *value*, a Decimal as `to_decimal` returns it, as an exact number.

    It equals ``HedgedNumber(value)`` and asks nothing: for readers that have checked many figures themselves.

    Examples
    --------
    >>> exact_number(Decimal(302)) == HedgedNumber(302)
    True
    """
    number = _new(HedgedNumber)
    _put_value(number, value)
    _put_hedge(number, Hedge.EXACT)
    _put_low(number, value)
    _put_high(number, value)
    return number


_new: Final = object.__new__
# A frozen class has nothing against its own slots.
_put_value, _put_hedge, _put_low, _put_high = (
    HedgedNumber.__dict__[name].__set__ for name in ("value", "hedge", "low", "high")
)


def is_start_of_sum(other: object) -> bool:
    """Return whether *other* is the plain 0 that ``sum`` begins with, which is neutral for every unit and currency.

    Examples
    --------
    >>> is_start_of_sum(0), is_start_of_sum(1), is_start_of_sum(False)
    (True, False, False)
    """
    return type(other) is int and other == 0


def _as_hedged(other: object) -> HedgedNumber | None:
    """*other* as a term of a sum, or ``None`` when it is no number of ours (floats and bools are not)."""
    if isinstance(other, HedgedNumber):
        return other
    if isinstance(other, bool) or not isinstance(other, (Decimal, int)):
        return None
    return HedgedNumber(other)


def _sum_of_known(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else EXACT_CONTEXT.add(one, other)


def _negated(bound: Decimal | None) -> Decimal | None:
    return None if bound is None else EXACT_CONTEXT.minus(bound)


def _divided_by_hedged(dividend: HedgedNumber, divisor: HedgedNumber) -> HedgedNumber:
    """Divide by a number that is not exact.

    An exact positive dividend and a positive divisor turn the hedge round; anything else is ABOUT, without bounds.
    """
    value = quotient(dividend.value, divisor.value)
    positive = dividend.value > 0 and divisor.value > 0 and (divisor.low is None or divisor.low > 0)
    hedge = _TURNED.get(divisor.hedge, Hedge.ABOUT)
    if not dividend.is_exact or not positive or hedge is Hedge.ABOUT:
        return HedgedNumber(value, Hedge.ABOUT)
    if divisor.low is not None and divisor.high is not None:
        return HedgedNumber.between(quotient(dividend.value, divisor.high), quotient(dividend.value, divisor.low))
    return HedgedNumber(value, hedge)
