"""Periods moved along the calendar, and cut into its units."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from doingoai.values.calendar import (
    day_after,
    last_day_of_month,
    months_of,
    reporting_months_of,
    span_of_months,
    span_of_reporting_months,
)
from doingoai.values.periods import Period
from doingoai.values.precisions import Basis, Precision, unit_around

__all__ = ["previous", "same_period_last_year", "shifted", "split"]


def __dir__() -> list[str]:
    return __all__


def shifted(period: Period, months: int) -> Period:
    """Return *period* so many months later; see `Period.shift`."""
    if (span := _whole_months(period)) is not None:
        return _of_months(period, span[0] + months, span[1] + months)
    start, end = _later(period.start, months), _later(period.end, months)
    if period.precision is Precision.PART and end is not None and _is_month_end(period.end):
        # "cuối tháng 2" goes to the end of the other month too.
        end = end.replace(day=last_day_of_month(end.year, end.month))
    if period.precision is Precision.WEEK:
        return _moved(period, start, end, Precision.RANGE)
    return _moved(period, start, end, period.precision)


def previous(period: Period) -> Period:
    """Return the period of the same size right before; see `Period.previous`."""
    start, days = period.start, period.days
    if start is None or days is None:
        raise ValueError("a period with an open end has no size, and so none before it")
    if (span := _whole_months(period)) is not None:
        size = span[1] - span[0] + 1
        return _of_months(period, span[0] - size, span[1] - size)
    return _moved(period, day_after(start, -days), day_after(start, -1), period.precision)


def same_period_last_year(period: Period, as_of: dt.date | None) -> Period:
    """Return the same days one year before, up to *as_of*; see `Period.same_period_last_year`."""
    if as_of is not None and (period.end is None or as_of < period.end):
        if period.start is not None and as_of < period.start:
            raise ValueError(f"on {as_of} the period has not begun: it starts on {period.start}")
        return shifted(Period(period.start, as_of, Precision.RANGE, period.hedge), -12)
    if period.precision is Precision.WEEK and period.start is not None:
        year, week, _ = period.start.isocalendar()
        # 28 December is always in the last week of its ISO year.
        last = dt.date(year - 1, 12, 28).isocalendar().week
        return attrs.evolve(Period.week(year - 1, min(week, last)), hedge=period.hedge)
    return shifted(period, -12)


def split(period: Period, precision: Precision) -> tuple[Period, ...]:
    """Return the units of *period*; see `Period.split`."""
    if period.start is None or period.end is None:
        raise ValueError("a period with an open end cannot be split")
    return tuple(_pieces(period, period.start, period.end, precision))


def _pieces(period: Period, day: dt.date, last: dt.date, precision: Precision) -> Iterator[Period]:
    # Days, weeks and everything longer than a year are the same on every basis.
    basis = period.basis if precision in _WITH_BASIS else Basis.CALENDAR
    while True:
        start, end = unit_around(day, precision, basis)
        if day == start and end <= last:
            yield Period(start, end, precision, period.hedge, basis)
        else:
            yield Period(day, min(end, last), Precision.RANGE, period.hedge)
        if end >= last:
            return
        day = day_after(end, 1)


_WITH_BASIS: Final = frozenset({Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR})


def _whole_months(period: Period) -> tuple[int, int] | None:
    """The first and the last month of a period that is made of whole months of its basis."""
    if period.start is None or period.end is None:
        return None
    if period.basis is Basis.ADMINISTRATIVE:
        return reporting_months_of(period.start, period.end)
    return months_of(period.start, period.end)


def _of_months(period: Period, first: int, last: int) -> Period:
    span = span_of_reporting_months if period.basis is Basis.ADMINISTRATIVE else span_of_months
    start, end = span(first, last)
    precision = period.precision
    if precision not in {Precision.RANGE, Precision.PART} and unit_around(start, precision, period.basis) != (
        start,
        end,
    ):
        precision = Precision.RANGE
    return _moved(period, start, end, precision)


def _moved(period: Period, start: dt.date | None, end: dt.date | None, precision: Precision) -> Period:
    """The period on other days. What it was read from, it no longer says."""
    return attrs.evolve(period, start=start, end=end, precision=precision, text=None)


def _later(day: dt.date | None, months: int) -> dt.date | None:
    if day is None:
        return None
    from dateutil.relativedelta import relativedelta

    try:
        later: dt.date = day + relativedelta(months=months)
    except OverflowError:  # so many months that they fit no year at all
        raise ValueError("the years of a period are 1 to 9999") from None
    return later


def _is_month_end(day: dt.date | None) -> bool:
    return day is not None and day.day == last_day_of_month(day.year, day.month)
