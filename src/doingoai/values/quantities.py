"""Quantities: so many of something, in a unit as it was written."""

from __future__ import annotations

from decimal import Decimal

import attrs

from doingoai.errors import UnitMismatchError
from doingoai.values.decimals import EXACT_CONTEXT, Exact, quotient
from doingoai.values.numbers import HedgedNumber, is_start_of_sum
from doingoai.values.ratios import Ratio, to_hedged
from doingoai.values.units import UNITS, code_of, find_unit

__all__ = ["Quantity"]


def __dir__() -> list[str]:
    return __all__


def _to_number(number: HedgedNumber | Ratio | Decimal | int | str | None) -> HedgedNumber | Ratio | None:
    return number if number is None or isinstance(number, Ratio) else to_hedged(number)


@attrs.frozen(order=False, repr=False)
class Quantity:
    """A number of units, or an unknown number of them ("một lô thiết bị y tế"), which is never 0.

    Raises
    ------
    ValueError
        If the code is not that of the unit as written: five "tấn" are no five kilograms.

    Examples
    --------
    >>> Quantity("89.3", "tấn", "TNE").to("kg")
    Quantity(HedgedNumber('89300.0'), 'kg', 'KGM')
    >>> Quantity(41, "đoàn") + Quantity(302, "lượt người")
    Traceback (most recent call last):
        ...
    doingoai.errors.UnitMismatchError: đoàn and lượt người cannot be added: they are not the same unit.
    """

    number: HedgedNumber | Ratio | None = attrs.field(converter=_to_number)
    """How many; ``None`` where the text names no number ("nhiều", "một lô")."""
    unit: str = attrs.field(validator=attrs.validators.instance_of(str))
    """The unit or classifier as written."""
    unit_code: str | None = None
    """The UN/ECE Rec 20 code of a physical unit; ``None`` for classifiers and regional units, which never convert.

    A symbol such as ``"tấn"`` or ``"km²"`` gives it without being asked."""
    item: str = ""
    """What is counted, as written after the unit: ``"khẩu trang y tế"``."""
    per: str | None = None
    """The base of a rate, as written: ``"m2"`` in "40 con/m2"."""

    def __attrs_post_init__(self) -> None:
        code = code_of(self.unit)
        if code is None or code == self.unit_code:
            return
        if self.unit_code is not None:
            raise ValueError(f"{self.unit!r} is {code} in Rec 20, not {self.unit_code}; leave the code out")
        object.__setattr__(self, "unit_code", code)

    def to(self, unit: str) -> Quantity:
        """Return the same quantity in *unit*.

        Parameters
        ----------
        unit
            The symbol (``"kg"``, ``"tấn"``, ``"km²"``) or Rec 20 code of a unit of the same dimension.

        Raises
        ------
        UnitMismatchError
            If either unit does not convert, or they measure different things.

        Examples
        --------
        >>> Quantity(5, "tạ", "DTN").to("kg").number.value
        Decimal('500')
        """
        target = find_unit(unit)
        source = UNITS.get(self.unit_code or "")
        if target is None or source is None or target.dimension != source.dimension:
            raise UnitMismatchError(f"{self.unit} cannot be converted to {unit}: they share no dimension.")
        if not isinstance(self.number, (HedgedNumber, type(None))):
            raise UnitMismatchError(f"{self!r} is a ratio, which has no other unit.")
        number = None if self.number is None else _rescaled(self.number, source.factor, target.factor)
        return attrs.evolve(self, number=number, unit=target.symbol, unit_code=target.code)

    def __add__(self, other: Quantity) -> Quantity:
        if not isinstance(other, Quantity):
            return NotImplemented
        term = self._same_unit(other)
        return attrs.evolve(self, number=self._summand() + term._summand(), item=self._common_item(other))

    def __radd__(self, other: int) -> Quantity:
        # What cannot be added at all is refused alone too.
        return attrs.evolve(self, number=self._summand()) if is_start_of_sum(other) else NotImplemented

    def __sub__(self, other: Quantity) -> Quantity:
        if not isinstance(other, Quantity):
            return NotImplemented
        term = self._same_unit(other)
        return attrs.evolve(self, number=self._summand() - term._summand(), item=self._common_item(other))

    def __mul__(self, factor: Exact) -> Quantity:
        return attrs.evolve(self, number=self._summand() * factor)

    __rmul__ = __mul__

    def __truediv__(self, divisor: Exact | HedgedNumber) -> Quantity:
        return attrs.evolve(self, number=self._summand() / divisor)

    def _same_unit(self, other: Quantity) -> Quantity:
        """*other* in the unit of this quantity, or the error that says why not."""
        if self.per != other.per:
            raise UnitMismatchError(
                f"a quantity per {self.per or 'nothing'} and one per {other.per or 'nothing'} cannot be added."
            )
        if self.unit_code is not None and other.unit_code is not None and self.unit_code != other.unit_code:
            return other.to(self.unit_code)
        if self.unit_code != other.unit_code or (
            self.unit_code is None and self.unit.casefold() != other.unit.casefold()
        ):
            raise UnitMismatchError(f"{self.unit} and {other.unit} cannot be added: they are not the same unit.")
        return other

    def _summand(self) -> HedgedNumber:
        if isinstance(self.number, HedgedNumber):
            return self.number
        what = "an unknown number" if self.number is None else "a ratio"
        raise UnitMismatchError(f"{self!r} holds {what}, which cannot be added; count it beside the sum.")

    def _common_item(self, other: Quantity) -> str:
        return self.item if self.item.casefold() == other.item.casefold() else ""

    def __repr__(self) -> str:
        parts = [repr(self.number), repr(self.unit)]
        if self.unit_code is not None:
            parts.append(repr(self.unit_code))
        if self.item:
            parts.append(f"item={self.item!r}")
        if self.per is not None:
            parts.append(f"per={self.per!r}")
        return f"Quantity({', '.join(parts)})"


def _rescaled(number: HedgedNumber, source: Decimal, target: Decimal) -> HedgedNumber:
    """*number* × source ÷ target: exactly wherever source ÷ target ends, as it does for all units but the hải lý."""
    factor = quotient(source, target)
    if EXACT_CONTEXT.multiply(factor, target) == source:
        return number * factor
    return number * source / target
