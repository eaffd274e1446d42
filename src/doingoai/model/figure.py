"""Figures that a report states: totals, counts, shares, growth; not records, and never added to them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from doingoai.errors import CurrencyMismatchError, UnitMismatchError
from doingoai.model.fields import to_foreign_parties, to_period, to_required_text
from doingoai.model.labels import LabelledEnum
from doingoai.model.partner import ForeignPartner
from doingoai.model.province import Province
from doingoai.model.record import Record, gives
from doingoai.model.status import ObservationStatus, to_observation_status_or_none
from doingoai.values.decimals import rounded
from doingoai.values.durations import Duration
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.periods import Period
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["NATIONAL", "FigureKind", "FigureValue", "ReportedFigure"]

FigureValue: TypeAlias = HedgedNumber | Money | Quantity | Percentage | Ratio | Duration
"""What a report can state."""

NATIONAL: Final = "national"
"""The scope of a figure of the whole country."""


def __dir__() -> list[str]:
    return __all__


class FigureKind(LabelledEnum):
    """What a figure says."""

    TOTAL = "total", "tổng", "total", "tổng số", "tổng cộng"
    """A sum of amounts or quantities."""
    COUNT = "count", "số lượng", "count", "số"
    """How many records there are."""
    SHARE = "share", "tỷ trọng", "share", "tỷ lệ"
    """A part of a whole, in per cent."""
    GROWTH = "growth", "tăng trưởng", "growth", "tăng", "tăng/giảm"
    """The change since a period before, in per cent."""
    RATIO_TO_PREVIOUS = "ratio_to_previous", "so với cùng kỳ", "ratio to the period before", "bằng % so với cùng kỳ"
    """The whole figure as a part of the one before ("bằng 93% so với cùng kỳ"); no growth."""
    PLAN_RATIO = "plan_ratio", "so với kế hoạch", "ratio to the plan", "đạt % kế hoạch"
    """The figure as a part of the plan ("đạt 70% kế hoạch"); no growth."""
    COVERAGE = "coverage", "độ phủ", "coverage", "độ bao phủ"
    """How many of all units: 48/63."""
    LENGTH = "length", "độ dài", "length", "chiều dài", "thời lượng"
    """How long something is, in space or time."""


_RELATIVE: Final = frozenset(
    {FigureKind.SHARE, FigureKind.GROWTH, FigureKind.RATIO_TO_PREVIOUS, FigureKind.PLAN_RATIO, FigureKind.COVERAGE}
)


def _to_kind(value: FigureKind | str | None) -> FigureKind | None:
    return value if value is None or type(value) is FigureKind else FigureKind(value)


def _to_value(value: FigureValue) -> FigureValue:
    if isinstance(value, (HedgedNumber, Money, Quantity, Percentage, Ratio, Duration)):
        return value
    raise TypeError(
        "a HedgedNumber, Money, Quantity, Percentage, Ratio or Duration is needed (parse_number and the other parsers "
        f"read them from text), not {type(value).__name__} {value!r:.80}"
    )


def _to_scope(value: Province | str) -> Province | str:
    return value if isinstance(value, Province) else to_required_text(value)


@gives(when="period")
@attrs.frozen(kw_only=True, repr=False)
class ReportedFigure(Record):
    """One figure that a source states about a group of things.

    Examples
    --------
    >>> provinces_that_gave = ReportedFigure(
    ...     measure="tỉnh, thành phố hỗ trợ y tế cho địa phương nước ngoài", value=parse_number("gần 30"),
    ...     scope="national", period=Period.year(2020), kind="count", status="preliminary",
    ... )
    >>> provinces_that_gave.satisfied_by(27), provinces_that_gave.satisfied_by(30)
    (True, False)
    """

    measure: str = attrs.field(converter=to_required_text)
    """What is counted or measured (Chỉ tiêu)."""
    value: FigureValue = attrs.field(converter=_to_value)
    """The figure with its hedge and unit (ĐVT)."""
    scope: Province | str = attrs.field(converter=_to_scope)
    """Of what: "national", a Province, or the name of a group."""
    period: Period = attrs.field(converter=to_period)
    """Of when (Kỳ báo cáo)."""
    kind: FigureKind | None = attrs.field(default=None, converter=_to_kind)
    """What the figure says; ``None`` where that is not settled."""
    status: ObservationStatus | None = attrs.field(default=None, converter=to_observation_status_or_none)
    """Preliminary, actual, estimated or forecast."""
    partners: tuple[ForeignPartner | str, ...] = attrs.field(default=(), converter=to_foreign_parties)
    """The foreign partners it is about."""

    @property
    def when(self) -> Period:
        """Of when it is."""
        return self.period

    @property
    def provinces(self) -> tuple[Province, ...]:
        """The province it is about, where it is about one."""
        return (self.scope,) if isinstance(self.scope, Province) else ()

    def satisfied_by(self, value: FigureValue | Decimal | int) -> bool:
        """Return whether *value* may be what the figure speaks of, within its hedge.

        A bare number is meant in the figure's own unit. A hedged value satisfies the figure where the two have a
        number in common.

        Parameters
        ----------
        value
            What the records give.

        Raises
        ------
        CurrencyMismatchError
            If the two are money of different currencies.
        UnitMismatchError
            If they are of different units, or different things altogether.

        Examples
        --------
        >>> agreements = ReportedFigure(measure="thỏa thuận quốc tế", value=parse_quantity("hơn 200 thỏa thuận"),
        ...                             scope="national", period=parse_period("giai đoạn 2019-2021"))
        >>> agreements.satisfied_by(Quantity(214, "thỏa thuận")), agreements.satisfied_by(200)
        (True, False)
        """
        stated, actual = self.value, value
        if isinstance(stated, Ratio) and isinstance(actual, Ratio):
            return (stated.part, stated.whole) == (actual.part, actual.whole) or (
                stated.hedge is not Hedge.EXACT and _meet(stated.number, actual.number)
            )
        if isinstance(stated, Percentage) and isinstance(actual, Ratio):
            return _meet(stated.number, _as_precise_as(stated.number, actual.percentage.number))
        return _meet(*_numbers(stated, actual))

    def _faults(self) -> Sequence[str]:
        if self.kind not in _RELATIVE or isinstance(self.value, (Percentage, Ratio)):
            return ()
        return (f"A figure of the kind {self.kind} is a Percentage or a Ratio, not {type(self.value).__name__}.",)


def _numbers(stated: FigureValue, actual: FigureValue | Decimal | int) -> tuple[HedgedNumber, HedgedNumber]:
    """Both as numbers of one unit, or the error that says why they have none."""
    number = _number_of(stated)
    if isinstance(actual, HedgedNumber):
        return number, actual
    if isinstance(actual, (Decimal, int)):
        return number, HedgedNumber(actual)
    if isinstance(stated, Money) and isinstance(actual, Money):
        if stated.currency != actual.currency:
            raise CurrencyMismatchError(f"{actual.currency} says nothing about {stated.currency}; convert it first.")
        _check_same(stated.per, actual.per)
        return number, actual.number
    if isinstance(stated, Quantity) and isinstance(actual, Quantity):
        return number, _number_of(_in_unit_of(stated, actual))
    if isinstance(stated, Percentage) and isinstance(actual, Percentage):
        _check_same((stated.points, stated.per), (actual.points, actual.per))
        return number, actual.number
    if isinstance(stated, Duration) and isinstance(actual, Duration) and stated.unit is actual.unit:
        return number, _number_of(actual)
    raise UnitMismatchError(f"{actual!r} and the reported {stated!r} are not of one kind and cannot be compared.")


def _number_of(value: FigureValue) -> HedgedNumber:
    number = value if isinstance(value, (HedgedNumber, Ratio)) else value.number
    if isinstance(number, Ratio):
        return number.number
    if number is None:
        raise UnitMismatchError(f"{value!r} names no single number, which nothing can be compared with.")
    return number


def _in_unit_of(stated: Quantity, actual: Quantity) -> Quantity:
    _check_same(stated.per, actual.per)
    if stated.unit_code != actual.unit_code and stated.unit_code is not None and actual.unit_code is not None:
        return actual.to(stated.unit_code)
    _check_same(stated.unit.casefold(), actual.unit.casefold())
    return actual


def _check_same(stated: object, actual: object) -> None:
    if stated != actual:
        raise UnitMismatchError(f"{actual!r} and the reported {stated!r} are not one unit and cannot be compared.")


def _as_precise_as(stated: HedgedNumber, computed: HedgedNumber) -> HedgedNumber:
    """A computed share, which need not end, rounded to the digits in which a report states it."""
    exponent = stated.value.as_tuple().exponent
    if not computed.is_exact or not isinstance(exponent, int):
        return computed
    return HedgedNumber(rounded(computed.value, max(0, -exponent)))


def _meet(stated: HedgedNumber, actual: HedgedNumber) -> bool:
    """Whether the two have a number in common, as far as their bounds are known."""
    if actual.is_exact:
        return stated.satisfies(actual.value)
    if stated.is_exact:
        return actual.satisfies(stated.value)
    for lower, upper in ((stated, actual), (actual, stated)):
        if lower.high is None or upper.low is None:
            continue
        if lower.high < upper.low:
            return False
        if lower.high == upper.low and not (lower.satisfies(lower.high) and upper.satisfies(upper.low)):
            return False
    return True
