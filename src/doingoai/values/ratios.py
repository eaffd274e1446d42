"""Parts of a whole: ratios that keep both figures, and percentages."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import attrs

from doingoai.errors import UnitMismatchError
from doingoai.values.decimals import EXACT_CONTEXT, MAX_EXPONENT, Exact, quotient
from doingoai.values.numbers import Hedge, HedgedNumber, is_start_of_sum, to_hedge

__all__ = ["Percentage", "Ratio", "to_hedged"]

_HUNDRED: Final = Decimal(100)
_LARGEST: Final = 10**MAX_EXPONENT
# A range has two ends and a vague magnitude no part; neither is a ratio.
_NO_RATIO_HEDGES: Final = frozenset({Hedge.RANGE, Hedge.ORDER})


def __dir__() -> list[str]:
    return __all__


def to_hedged(number: HedgedNumber | Decimal | int | str) -> HedgedNumber:
    """Return *number* as a HedgedNumber; a plain one is exact.

    Raises
    ------
    TypeError
        If *number* is a float or anything else that is no number.
    """
    return number if isinstance(number, HedgedNumber) else HedgedNumber(number)


@attrs.frozen(order=False, repr=False)
class Ratio:
    """A part and the whole it is a part of, both kept: 48/63 is not 16/21.

    Examples
    --------
    >>> covered = Ratio(48, 63)  # 48/63 tỉnh, thành phố
    >>> covered
    Ratio(48, 63)
    >>> covered == Ratio(16, 21)
    False
    """

    part: int = attrs.field(validator=attrs.validators.instance_of(int))
    """The part, in units of the whole."""
    whole: int = attrs.field(validator=attrs.validators.instance_of(int))
    """The whole; above zero."""
    hedge: Hedge = attrs.field(default=Hedge.EXACT, converter=to_hedge)
    """How sure the ratio is: "hơn 2/3" is MORE_THAN."""

    def __attrs_post_init__(self) -> None:
        if isinstance(self.part, bool) or isinstance(self.whole, bool):
            raise TypeError(f"a ratio is of whole numbers, not {self.part!r} and {self.whole!r}")
        if max(abs(self.part), abs(self.whole)) > _LARGEST:
            raise ValueError(f"a ratio holds whole numbers up to 10^{MAX_EXPONENT}")
        if self.whole <= 0:
            raise ValueError(f"a ratio needs a whole above zero, not {self.part}/{self.whole}")
        if self.hedge in _NO_RATIO_HEDGES:
            raise ValueError(f"a ratio is no {self.hedge}; it states one part of one whole")

    @property
    def number(self) -> HedgedNumber:
        """The ratio as one hedged number, to thirty-four digits."""
        return self._as_number(quotient(Decimal(self.part), Decimal(self.whole)))

    @property
    def percentage(self) -> Percentage:
        """The ratio in per cent, to thirty-four digits."""
        return Percentage(
            self._as_number(quotient(EXACT_CONTEXT.multiply(Decimal(self.part), _HUNDRED), Decimal(self.whole)))
        )

    def _as_number(self, value: Decimal) -> HedgedNumber:
        return HedgedNumber(value, self.hedge)

    def __repr__(self) -> str:
        hedge = "" if self.hedge is Hedge.EXACT else f", hedge=Hedge.{self.hedge.name}"
        return f"Ratio({self.part}, {self.whole}{hedge})"


@attrs.frozen(order=False, repr=False)
class Percentage:
    """A number of per cent, or of percentage points.

    Examples
    --------
    >>> Percentage("41.4")  # 41,4%
    Percentage(HedgedNumber('41.4'))
    >>> Percentage("41.4") + Percentage("8.6")
    Percentage(HedgedNumber('50.0'))
    """

    number: HedgedNumber = attrs.field(converter=to_hedged)
    """The figure in per cent (41.4 for 41,4%), never a fraction; ‰ is divided by ten."""
    points: bool = False
    """Whether it counts percentage points (điểm phần trăm)."""
    per: str | None = None
    """The base of a rate, as written: ``"năm"`` in "6,3%/năm"."""

    def __add__(self, other: Percentage) -> Percentage:
        if not isinstance(other, Percentage):
            return NotImplemented
        self._check_same(other)
        return Percentage(self.number + other.number, points=self.points, per=self.per)

    def __radd__(self, other: int) -> Percentage:
        return self if is_start_of_sum(other) else NotImplemented

    def __sub__(self, other: Percentage) -> Percentage:
        if not isinstance(other, Percentage):
            return NotImplemented
        self._check_same(other)
        return Percentage(self.number - other.number, points=self.points, per=self.per)

    def __mul__(self, factor: Exact) -> Percentage:
        return Percentage(self.number * factor, points=self.points, per=self.per)

    __rmul__ = __mul__

    def __truediv__(self, divisor: Exact) -> Percentage:
        return Percentage(self.number / divisor, points=self.points, per=self.per)

    def _check_same(self, other: Percentage) -> None:
        if (self.points, self.per) != (other.points, other.per):
            raise UnitMismatchError(f"{self!r} and {other!r} count different things and cannot be added")

    def __repr__(self) -> str:
        points = ", points=True" if self.points else ""
        per = f", per={self.per!r}" if self.per is not None else ""
        return f"Percentage({self.number!r}{points}{per})"
