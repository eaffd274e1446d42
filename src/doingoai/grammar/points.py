"""Points in time as words say them, before they are complete, and the periods they become.

The year of a point may stand in another point ("từ ngày 28/2 đến ngày 3/3/2023") or come from the reference date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final, TypeAlias

import attrs

from doingoai.grammar.rules import NeedsReference, Reading, Refusal
from doingoai.values.calendar import last_day_of_month
from doingoai.values.parts import half, season, third
from doingoai.values.periods import Period, Precision

__all__ = [
    "Part",
    "Point",
    "WrongWeekday",
    "complete",
    "exact_day",
    "full_year",
    "needs_reference",
    "part_of",
    "reference_of",
]

Part: TypeAlias = tuple[str, int]
"""A part of a period: ``("third", 1)`` is its beginning, ``("half", 2)`` its second half."""

_YEARS_BACK: Final = 79
_MONTHS_IN_YEAR: Final = 12
_LEAP_YEAR: Final = 2000


def __dir__() -> list[str]:
    return __all__


def needs_reference(what: str, group: str | int = 0) -> NeedsReference:
    """Return the refusal of something that the date of the text would complete."""
    return NeedsReference(f"{what}; pass reference=, the date the text was written", group)


def full_year(short: int, reading: Reading, group: str) -> int:
    """Return the year of two digits that lies from 79 years before the reference date to 20 years after it."""
    reference = reference_of(reading, f"the year {short:02} has two digits", group)
    first = reference.year - _YEARS_BACK
    return first + (short - first) % 100


def reference_of(reading: Reading, why: str, group: str | int = 0) -> dt.date:
    """Return the reference date, or refuse and say *why* it is needed."""
    reference = reading.context.reference
    if reference is None:
        raise needs_reference(why, group)
    return reference


def exact_day(written: int | None, month: int, day: int, group: str | int = 0, *, year_first: bool = False) -> dt.date:
    """Return the date, or refuse and say what is wrong with it; without a year, in a leap year.

    *year_first* says that the month cannot have been written before the day by mistake.

    Raises
    ------
    Refusal
        If there is no such month, or no such day in it.
    """
    year_number = _LEAP_YEAR if written is None else written
    if not 1 <= month <= _MONTHS_IN_YEAR:
        swapped = 1 <= day <= _MONTHS_IN_YEAR and 1 <= month <= last_day_of_month(year_number, day)
        more = "; is it written month-first? Days come first in Vietnamese" if swapped and not year_first else ""
        raise Refusal(f"there is no month {month}{more}", group)
    if day < 1:
        raise Refusal("there is no day 0", group)
    last = last_day_of_month(year_number, month)
    if day > last:
        name = _ENGLISH_MONTHS[month - 1] if written is None else f"{_ENGLISH_MONTHS[month - 1]} {written}"
        raise Refusal(f"{name} has {last} days", group)
    return dt.date(year_number, month, day)


_ENGLISH_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ENGLISH_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


# Made for every match and never kept: it need not be frozen, which would cost as much again.
@attrs.define(eq=False)
class Point:
    """What words say of a time, before it is complete."""

    precision: Precision
    """Of the unit named; a part of it is marked by `part`."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int | None = None
    """Of the quarter, half, week, season or century."""
    months: tuple[int, int] | None = None
    """The first and the last month of a run of months in a year."""
    part: Part | None = None
    """The part of the unit that is meant."""
    weekday: int | None = None
    """The weekday that is written beside a day."""
    year_first: bool = False
    """Whether the year is written before the month and the day."""
    whole: Period | None = None
    """The period, where the words alone fix it."""
    group: str | int = 0
    """Where it stands in the match."""


class WrongWeekday(Refusal):
    """A date whose weekday contradicts it; the finder gives the date by itself, as it is written."""


def complete(point: Point, reading: Reading) -> Period:
    """Return the period of *point*, with the year of the reference date where the words give none.

    Raises
    ------
    NeedsReference
        If the year is missing, and there is no reference date.
    Refusal
        If there is no such day, month, quarter, or the weekday contradicts.
    """
    if point.whole is not None:
        period = point.whole
    elif point.year is not None:
        period = _in_year(point, point.year)
    else:
        # What can be in no year is wrong with or without a reference: 31/4, tháng 13.
        _in_year(point, None)
        reference = reference_of(reading, "the year is missing", point.group)
        period = attrs.evolve(_in_year(point, reference.year), inferred=True)
    return period if point.part is None else part_of(period, point.part)


def _in_year(point: Point, written: int | None) -> Period:
    """The period of *point* in a year; with ``None``, in one that has every day that any year has."""
    year_number = _LEAP_YEAR if written is None else written
    try:
        if point.precision is Precision.DAY:
            return _day_in_year(point, written)
        if point.precision is Precision.MONTH and not 1 <= (point.month or 0) <= _MONTHS_IN_YEAR:
            raise Refusal(f"there is no month {point.month}", point.group)
        make = _MAKERS.get(point.precision)
        return Period.of(dt.date(year_number, 1, 1), point.precision) if make is None else make(point, year_number)
    except ValueError as error:
        raise Refusal(str(error), point.group) from None


def _day_in_year(point: Point, written: int | None) -> Period:
    day = exact_day(written, point.month or 0, point.day or 0, point.group, year_first=point.year_first)
    if written is not None and point.weekday is not None and point.weekday != day.weekday():
        name, other = _ENGLISH_WEEKDAYS[day.weekday()], _ENGLISH_WEEKDAYS[point.weekday]
        raise WrongWeekday(f"{day.day}/{day.month}/{day.year} is a {name}, no {other}", point.group)
    return Period.day(day)


def _run_of_months(point: Point, year_number: int) -> Period:
    first, last = point.months or (0, 0)
    return Period.between(Period.month(year_number, first).start, Period.month(year_number, last).end)


_MAKERS: Final[dict[Precision, Callable[[Point, int], Period]]] = {
    Precision.MONTH: lambda point, year_number: Period.month(year_number, point.month or 0),
    Precision.QUARTER: lambda point, year_number: Period.quarter(year_number, point.number or 0),
    Precision.HALF: lambda point, year_number: Period.half(year_number, point.number or 0),
    Precision.WEEK: lambda point, year_number: Period.week(year_number, point.number or 0),
    Precision.RANGE: _run_of_months,
    Precision.PART: lambda point, year_number: season(year_number, point.number or 0),
}


def part_of(period: Period, part: Part) -> Period:
    """Return a part of *period*; the half of a year is a half, everything else a hedged part."""
    kind, number = part
    try:
        if kind == "third":
            made = third(period, number)
        elif period.precision is Precision.YEAR and period.start is not None:
            made = Period.half(period.start.year, number)
        else:
            made = half(period, number)
    except ValueError:
        raise Refusal("nobody says which days such a part has") from None
    return attrs.evolve(made, inferred=period.inferred)
