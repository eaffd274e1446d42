"""Lengths of time, as long as the text says and no longer."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import attrs

from doingoai.values.decimals import EXACT_CONTEXT
from doingoai.values.numbers import Hedge, HedgedNumber, joined
from doingoai.values.ratios import to_hedged

if TYPE_CHECKING:  # loaded by the one property that needs it
    from dateutil.relativedelta import relativedelta

__all__ = ["Duration", "TimeUnit"]


def __dir__() -> list[str]:
    return __all__


class TimeUnit(enum.StrEnum):
    """A unit of time, the shortest first.

    Examples
    --------
    >>> parse_duration("36 giờ").unit
    <TimeUnit.HOUR: 'hour'>
    """

    SECOND = "second"
    """Giây."""
    MINUTE = "minute"
    """Phút."""
    HOUR = "hour"
    """Giờ, tiếng."""
    DAY = "day"
    """Ngày, of the calendar and not of work."""
    WEEK = "week"
    """Tuần."""
    MONTH = "month"
    """Tháng, whose length depends on the month."""
    QUARTER = "quarter"
    """Quý, three months."""
    YEAR = "year"
    """Năm."""
    DECADE = "decade"
    """Thập niên, ten years."""
    CENTURY = "century"
    """Thế kỷ, a hundred years."""


_MICROSECONDS: Final = 1_000_000
_ORDER: Final = {unit: place for place, unit in enumerate(TimeUnit)}
_SECONDS: Final = {
    TimeUnit.SECOND: 1,
    TimeUnit.MINUTE: 60,
    TimeUnit.HOUR: 3_600,
    TimeUnit.DAY: 86_400,
    TimeUnit.WEEK: 604_800,
}
_MONTHS: Final = {
    TimeUnit.MONTH: 1,
    TimeUnit.QUARTER: 3,
    TimeUnit.YEAR: 12,
    TimeUnit.DECADE: 120,
    TimeUnit.CENTURY: 1_200,
}
# The letters of ISO 8601, with how many of them a unit is.
_ISO: Final = {
    TimeUnit.SECOND: (1, "S"),
    TimeUnit.MINUTE: (1, "M"),
    TimeUnit.HOUR: (1, "H"),
    TimeUnit.DAY: (1, "D"),
    TimeUnit.WEEK: (1, "W"),
    TimeUnit.MONTH: (1, "M"),
    TimeUnit.QUARTER: (3, "M"),
    TimeUnit.YEAR: (1, "Y"),
    TimeUnit.DECADE: (10, "Y"),
    TimeUnit.CENTURY: (100, "Y"),
}
# The hedges that leave a part one figure: "hơn 1 năm 6 tháng".
_ONE_FIGURE: Final = frozenset(Hedge) - {Hedge.RANGE, Hedge.ORDER}
_TIMES_OF_DAY: Final = frozenset({TimeUnit.SECOND, TimeUnit.MINUTE, TimeUnit.HOUR})


def _to_hedged_or_none(number: HedgedNumber | Decimal | int | str | None) -> HedgedNumber | None:
    return None if number is None else to_hedged(number)


def _to_unit_or_none(unit: TimeUnit | str | None) -> TimeUnit | None:
    return None if unit is None else TimeUnit(unit)


def _to_parts(parts: Iterable[Duration]) -> tuple[Duration, ...]:
    return tuple(parts)


@attrs.frozen(order=False, repr=False)
class Duration:
    """A length of time: a hedged number of one unit, or `parts` of several.

    Durations are not ordered: whether 30 days are a month depends on the month.

    Raises
    ------
    ValueError
        If it has both a number and parts, or neither; or the parts are not of ever shorter units.

    Examples
    --------
    >>> Duration(2, TimeUnit.WEEK)  # 2 tuần
    Duration(HedgedNumber('2'), TimeUnit.WEEK)
    >>> long = Duration(parts=(Duration(1, TimeUnit.YEAR), Duration(6, TimeUnit.MONTH)))  # 1 năm 6 tháng
    >>> date(2022, 1, 31) + long.relativedelta
    datetime.date(2023, 7, 31)
    """

    number: HedgedNumber | None = attrs.field(default=None, converter=_to_hedged_or_none)
    """How many; ``None`` where there are `parts`."""
    unit: TimeUnit | None = attrs.field(default=None, converter=_to_unit_or_none)
    """Of what; ``None`` where there are `parts`."""
    parts: tuple[Duration, ...] = attrs.field(default=(), converter=_to_parts)
    """The parts of a length in several units, the longest unit first: 1 năm 6 tháng."""

    def __attrs_post_init__(self) -> None:
        if self.parts:
            if self.number is not None or self.unit is not None:
                raise ValueError("a duration has a number and a unit, or parts, not both")
            self._check_parts()
            return
        if self.number is None or self.unit is None:
            raise ValueError("a duration needs a number and a unit, or parts")
        if self.number.value < 0:
            raise ValueError(f"a duration is not negative: {self.number!r}")

    def _check_parts(self) -> None:
        units = [part.unit for part in self.parts]
        places = [-1 if unit is None else _ORDER[unit] for unit in units]
        if len(places) == 1 or -1 in places or any(a <= b for a, b in itertools.pairwise(places)):
            raise ValueError("the parts of a duration are two or more, each of a shorter unit than the one before")
        *rest, last = self.parts
        stated = last.hedge is Hedge.ABOUT and last.number is not None and {last.number.low, last.number.high} != {None}
        if any(part.hedge is not Hedge.EXACT for part in rest) or last.hedge not in _ONE_FIGURE or stated:
            raise ValueError("only the last part of a duration may be hedged, and not as a range")

    @property
    def hedge(self) -> Hedge:
        """How sure it is; of parts, what the sum of theirs is."""
        if self.number is not None:
            return self.number.hedge
        hedge = Hedge.EXACT
        for part in self.parts:
            hedge = joined(hedge, part.hedge)
        return hedge

    @property
    def relativedelta(self) -> relativedelta:
        """The length for adding to a date, by its `HedgedNumber.value`: of "hơn 2 năm", two years.

        Raises
        ------
        ValueError
            If it is no whole number of months, or of microseconds: nobody can say how long half a month is.

        Examples
        --------
        >>> parse_duration("1 năm rưỡi").relativedelta
        relativedelta(years=+1, months=+6)
        """
        from dateutil.relativedelta import relativedelta

        months, microseconds = Decimal(0), Decimal(0)
        for number, unit in self._figures():
            if unit in _MONTHS:
                months = EXACT_CONTEXT.add(months, EXACT_CONTEXT.multiply(number, Decimal(_MONTHS[unit])))
            else:
                length = EXACT_CONTEXT.multiply(number, Decimal(_SECONDS[unit] * _MICROSECONDS))
                microseconds = EXACT_CONTEXT.add(microseconds, length)
        if months != int(months) or microseconds != int(microseconds):
            raise ValueError(f"{self!r} is no whole number of months or microseconds")
        seconds, rest = divmod(int(microseconds), _MICROSECONDS)
        return relativedelta(months=int(months), seconds=seconds, microseconds=rest)

    def _figures(self) -> Iterator[tuple[Decimal, TimeUnit]]:
        for part in self.parts or (self,):
            if part.number is not None and part.unit is not None:
                yield part.number.value, part.unit

    @property
    def iso(self) -> str:
        """The ISO 8601 text, by `HedgedNumber.value`; it holds no hedge.

        Examples
        --------
        >>> parse_duration("1 năm 6 tháng").iso, parse_duration("2 tiếng rưỡi").iso
        ('P1Y6M', 'PT2.5H')
        """
        days, times = "", ""
        for number, unit in self._figures():
            factor, letter = _ISO[unit]
            figure = f"{_trimmed(EXACT_CONTEXT.multiply(number, Decimal(factor)))}{letter}"
            if unit in _TIMES_OF_DAY:
                times += figure
            else:
                days += figure
        return f"P{days}T{times}" if times else f"P{days}"

    def __repr__(self) -> str:
        if self.number is None or self.unit is None:
            return f"Duration(parts={self.parts!r})"
        return f"Duration({self.number!r}, TimeUnit.{self.unit.name})"


# attrs writes __init__ before the module knows the class that its annotations name.
vars(Duration)["__init__"].__globals__["Duration"] = Duration


def _trimmed(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
