"""How figures are written: digits with their separators, and hedges in words that the readers know."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from doingoai.lexicon.connectives import FROM, TO_WORDS
from doingoai.lexicon.hedges import ORDER_WORD, WRITTEN_BOUNDS, WRITTEN_HEDGES
from doingoai.lexicon.numerals import COMPACT_WORDS, MAGNITUDES, ORDERS
from doingoai.values.decimals import EXACT_CONTEXT
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.ratios import Ratio

__all__ = ["check_kind", "hedged_text", "ratio_text", "written"]

# A compact figure with more decimals than this is harder to read than the plain one.
_COMPACT_DECIMALS: Final = 2


def __dir__() -> list[str]:
    return __all__


def check_kind(value: object, kind: type[object], what: str) -> None:
    """Refuse what is not of the *kind* that a formatter writes, before it fails on something inside.

    Raises
    ------
    TypeError
        If *value* is no *kind*.
    """
    if not isinstance(value, kind):
        raise TypeError(f"{what} is written, not {type(value).__name__} {value!r:.80}")


def written(figure: Decimal, *, compact: bool = False, decimals: int = 0) -> str:
    """Return *figure* in digits, dots between thousands and a comma before decimals, of which none is rounded away.

    Parameters
    ----------
    figure
        The number.
    compact
        Whether a round one takes a magnitude ("1,01 tỷ").
    decimals
        How many decimals to show at least.
    """
    if compact:
        for scale, word in COMPACT_WORDS:
            coefficient = EXACT_CONTEXT.divide(figure, Decimal(scale))
            if EXACT_CONTEXT.abs(coefficient) >= 1 and _decimals(coefficient) <= _COMPACT_DECIMALS:
                return f"{written(_trimmed(coefficient))} {word}"
    whole, _, fraction = f"{EXACT_CONTEXT.abs(figure):f}".partition(".")
    fraction = fraction.ljust(decimals, "0")
    sign = "-" if figure < 0 else ""
    return f"{sign}{int(whole):,}".replace(",", ".") + (f",{fraction}" if fraction else "")


def _trimmed(figure: Decimal) -> Decimal:
    return EXACT_CONTEXT.normalize(figure)


def _decimals(figure: Decimal) -> int:
    exponent = _trimmed(figure).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def ratio_text(ratio: Ratio) -> str:
    """Return a ratio with its hedge: "hơn 2/3"."""
    return f"{WRITTEN_HEDGES[ratio.hedge]} {ratio.part}/{ratio.whole}".lstrip()


def hedged_text(number: HedgedNumber, write: Callable[[Decimal], str]) -> str:
    """Return *number* with its hedge in words, its figures as *write* gives them."""
    low, high = number.low, number.high
    if number.hedge is Hedge.RANGE and low is not None and high is not None:
        return _between(low, high, write)
    if number.hedge is Hedge.ORDER:
        return _order(number.value)
    text = f"{WRITTEN_HEDGES[number.hedge]} {write(number.value)}".lstrip()
    if number.hedge is not Hedge.ABOUT or (low is None and high is None):
        return text
    if low is not None and high is not None:
        if EXACT_CONTEXT.add(low, high) == EXACT_CONTEXT.multiply(number.value, Decimal(2)):
            return f"{WRITTEN_HEDGES[Hedge.ABOUT]} {_between(low, high, write)}"
        return f"{text} ({_between(low, high, write)})"
    at_least, at_most = WRITTEN_BOUNDS
    return f"{text} ({at_least} {write(low)})" if low is not None else f"{text} ({at_most} {write(high or Decimal(0))})"


def _between(low: Decimal, high: Decimal, write: Callable[[Decimal], str]) -> str:
    lower, upper = write(low), write(high)
    if _largest_magnitude(upper) > _largest_magnitude(lower):
        # Readers would take the magnitude for both ends: "từ hai đến năm nghìn" is two thousand to five thousand.
        upper = written(high)
    return f"{FROM} {lower} {TO_WORDS[0]} {upper}"


def _largest_magnitude(text: str) -> int:
    return max((MAGNITUDES[word] for word in text.split() if word in MAGNITUDES), default=0)


def _order(value: Decimal) -> str:
    power = value.adjusted()
    if 0 <= power < len(ORDERS) and value == EXACT_CONTEXT.scaleb(Decimal(1), power):
        return ORDERS[0] if not power else f"{ORDER_WORD} {ORDERS[power]}"
    return f"{ORDER_WORD} {written(value)}"
