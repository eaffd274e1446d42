"""Exact decimals: how large they may be, how they are read, and the contexts they are reckoned in."""

from __future__ import annotations

from decimal import (
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    Underflow,
)
from typing import Final, TypeAlias

__all__ = [
    "EXACT_CONTEXT",
    "MAX_EXPONENT",
    "QUOTIENT_CONTEXT",
    "Exact",
    "quotient",
    "rounded",
    "to_decimal",
    "to_decimal_or_none",
]


def __dir__() -> list[str]:
    return __all__


Exact: TypeAlias = Decimal | int
"""An exact number: floats are refused, because 0.1 is none of them."""

# Figures of provinces have at most twenty digits. The cap keeps a hostile cell from costing memory and time, and
# makes every sum exact: fifty digits before the point and fifty after it fit the precision with room for 10^100 terms.
MAX_EXPONENT: Final = 50
_SIGNALS: Final = [InvalidOperation, DivisionByZero, Overflow]
EXACT_CONTEXT: Final = Context(prec=250, Emax=400, Emin=-400, traps=_SIGNALS, rounding=ROUND_HALF_EVEN)
# A text may name a number so small that arithmetic would take it for 0.
_READING_CONTEXT: Final = Context(prec=250, Emax=400, Emin=-400, traps=[*_SIGNALS, Underflow], rounding=ROUND_HALF_EVEN)
# Quotients need not end; thirty-four digits are those of IEEE 754 decimal128.
QUOTIENT_CONTEXT: Final = Context(prec=34, Emax=400, Emin=-400, traps=_SIGNALS, rounding=ROUND_HALF_EVEN)

# Quotients end here, well above the smallest number held, so that a midpoint of two of them still fits.
_MAX_PLACES: Final = 40
_LAST_PLACE: Final = Decimal(1).scaleb(-_MAX_PLACES)


def to_decimal(number: Decimal | int | str) -> Decimal:
    """Return *number* as a finite Decimal within the bounds of the library.

    Parameters
    ----------
    number
        A Decimal, an int or the plain text of one (``"1234.5"``, as Python writes it).

    Raises
    ------
    TypeError
        If *number* is a float, a bool or anything else.
    ValueError
        If it is no number, not finite, or outside 10⁻⁵⁰ … 10⁵⁰.

    Examples
    --------
    >>> to_decimal("89300")
    Decimal('89300')
    """
    kind = type(number)
    if kind is str and len(number) <= MAX_EXPONENT and number.isascii() and number.isdigit():  # type: ignore[union-attr, arg-type]  # a str
        return Decimal(number)  # the plain figure of nearly every cell, within bounds by its length
    if kind not in _EXACT_TYPES and (kind is bool or not isinstance(number, (Decimal, int, str))):
        raise TypeError(f"a Decimal, an int or their text is needed, not {kind.__name__} {number!r}")
    try:
        value = _READING_CONTEXT.create_decimal(number)
    except InvalidOperation:
        raise ValueError(f"{str(number)[:80]!r} is no number") from None
    except (Overflow, Underflow):
        shown = number[:80] if isinstance(number, str) else f"{Decimal(number):.5E}"
        raise ValueError(f"{shown} {_OUTSIDE}") from None
    return _bounded(value)


_EXACT_TYPES: Final = frozenset({Decimal, int, str})
_OUTSIDE: Final = "is outside the numbers this library holds (10^-50 to 10^50)"


# The text of a number with a smaller first digit has an exponent; that of any other tells how many digits it has.
_FIRST_WITHOUT_EXPONENT: Final = -6


def _bounded(value: Decimal) -> Decimal:
    # Nearly every figure is a whole number or has a few digits: it needs no look at its digits one by one.
    if (
        value.is_finite()
        and _FIRST_WITHOUT_EXPONENT <= value.adjusted() <= MAX_EXPONENT
        and (value == value.to_integral_value() or len(str(value)) <= MAX_EXPONENT)
    ):
        return value
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(f"{value} is no finite number")  # noqa: TRY004  # the type is right, the value is not
    if not -MAX_EXPONENT <= value.adjusted() <= MAX_EXPONENT:
        raise ValueError(f"{value:.5E} {_OUTSIDE}")
    if exponent < -MAX_EXPONENT:
        raise ValueError(f"{value:.5E} has more than the {MAX_EXPONENT} decimals that this library holds")
    return value


def to_decimal_or_none(number: Decimal | int | str | None) -> Decimal | None:
    """Return *number* as a Decimal, and ``None``, the unknown, as it is."""
    return None if number is None else to_decimal(number)


def _decimal_places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def quotient(dividend: Decimal, divisor: Decimal) -> Decimal:
    """Return *dividend* / *divisor* to thirty-four digits, whatever the caller's Decimal context is."""
    if not divisor:
        raise ZeroDivisionError(f"{dividend} cannot be divided by zero")
    result = QUOTIENT_CONTEXT.divide(dividend, divisor)
    if _decimal_places(result) > _MAX_PLACES:
        result = result.quantize(_LAST_PLACE, context=EXACT_CONTEXT)
    return _bounded(result)


def rounded(value: Decimal, places: int) -> Decimal:
    """Return *value* rounded half up, as reports and spreadsheets do, to so many decimals; -1 is to tens.

    Examples
    --------
    >>> rounded(Decimal("12.5"), 0), rounded(Decimal(397), -2)
    (Decimal('13'), Decimal('4E+2'))
    """
    return value.quantize(Decimal((0, (1,), -places)), rounding=ROUND_HALF_UP, context=EXACT_CONTEXT)
