"""Dates and periods in words, as short as they read back to the same value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Final, Literal

from doingoai.grammar.wording import check_kind
from doingoai.lexicon.calendar import LONG_DATE, PART_NAMES, QUARTER_NAMES, SEASON_NAMES
from doingoai.values.calendar import last_day_of_month, months_of, reporting_months_of, span_of_months
from doingoai.values.numbers import Hedge
from doingoai.values.parts import half, season, third
from doingoai.values.periods import Basis, Period, Precision

__all__ = ["format_date", "format_period"]

_MONTHS_IN_YEAR: Final = 12
# Their names say a unit: 3 tháng đầu năm is a quarter.
_NAMED_RUNS: Final = frozenset({1, 3, 6, 12})
# Years that the readers know without a word before them.
_PLAIN_YEARS: Final = range(1_500, 2_200)
_BARE_YEARS: Final = range(1_900, 2_200)  # after a space alone
_UNITS_WITH_PARTS: Final = (
    Precision.YEAR,
    Precision.MONTH,
    Precision.QUARTER,
    Precision.WEEK,
    Precision.HALF,
    Precision.DECADE,
    Precision.CENTURY,
)


def __dir__() -> list[str]:
    return __all__


def format_date(value: dt.date, style: Literal["long", "short"] = "long") -> str:
    """Return *value* in Vietnamese: `parse_date` reads it back.

    Parameters
    ----------
    value
        A day.
    style
        ``"long"`` for running text, ``"short"`` for tables.

    Raises
    ------
    TypeError
        If *value* is no date, or a ``datetime``, whose time would be lost.
    ValueError
        If *style* is neither.

    Examples
    --------
    >>> format_date(date(2021, 12, 13)), format_date(date(2021, 12, 13), "short")
    ('ngày 13 tháng 12 năm 2021', '13/12/2021')
    """
    if isinstance(value, dt.datetime):
        raise TypeError(f"a date is written, not the time of {value!r}; pass its date()")
    check_kind(value, dt.date, "a date")
    if style == "short":
        return _day(value)
    if style == "long":
        day, month, year = LONG_DATE
        return f"{day} {value.day} {month} {value.month} {year} {value.year:04}"
    raise ValueError(f"the style of a date is 'long' or 'short', not {style!r}")


def format_period(value: Period) -> str:
    """Return *value* in Vietnamese, in the shortest natural words that `parse_period` reads back.

    An administrative period is followed by its dates. A PART that no words name (one that was moved) is written as a
    hedged range, and reads back as one.

    Examples
    --------
    >>> format_period(Period.half(2022, 1)), format_period(Period.quarter(2022, 3))
    ('6 tháng đầu năm 2022', 'quý III/2022')
    >>> format_period(Period.between(date(2017, 3, 22), date(2017, 3, 24)))
    '22-24/3/2017'
    >>> format_period(Period.month(2022, 1, basis="administrative"))
    'tháng 1/2022 (từ 15/12/2021 đến 14/1/2022)'
    """
    check_kind(value, Period, "a Period")
    if value.precision is Precision.PART:
        return _part(value)
    hedged = value.hedge is Hedge.ABOUT
    about = "khoảng " if hedged else ""
    if value.basis is Basis.ADMINISTRATIVE and value.start is not None and value.end is not None:
        return f"{about}{_reported(value, value.start, value.end)} (từ {_day(value.start)} đến {_day(value.end)})"
    write = _UNITS.get(value.precision)
    if write is not None and value.start is not None:
        return about + write(value.start)
    return about + _range(value.start, value.end, spread=hedged)


# Units, by the day they begin on


def _day(day: dt.date) -> str:
    return f"{day.day}/{day.month}/{day.year:04}"


def _week(day: dt.date) -> str:
    year, week, _ = day.isocalendar()
    return f"tuần {week}/{year:04}"


def _half(day: dt.date) -> str:
    return f"6 tháng {'đầu' if day.month == 1 else 'cuối'} năm {day.year:04}"


_UNITS: Final[dict[Precision, Callable[[dt.date], str]]] = {
    Precision.DAY: _day,
    Precision.WEEK: _week,
    Precision.MONTH: lambda day: f"tháng {day.month}/{day.year:04}",
    Precision.QUARTER: lambda day: f"quý {QUARTER_NAMES[(day.month - 1) // 3]}/{day.year:04}",
    Precision.HALF: _half,
    Precision.YEAR: lambda day: f"năm {day.year:04}",
    Precision.DECADE: lambda day: f"thập niên {day.year:04}",
    Precision.CENTURY: lambda day: f"thế kỷ {day.year // 100 + 1}",
}


# Ranges


def _range(start: dt.date | None, end: dt.date | None, *, spread: bool) -> str:
    """A range; *spread* writes both of its ends in full, as a hedge before them asks for."""
    if end is None:
        return f"từ {_first(start)}" if start is not None else ""
    if start is None:
        return f"đến hết {_last(end)}"
    months = months_of(start, end)
    # One month that is no MONTH is told by its days.
    if months is not None and months[0] != months[1]:
        return _years(*months, spread=spread) or _months(*months, spread=spread)
    return f"từ {_day(start)} đến {_day(end)}" if spread else _days(start, end)


def _days(start: dt.date, end: dt.date) -> str:
    if start == end or start.year != end.year:
        return f"{_day(start)}-{_day(end)}"
    if start.month == end.month:
        return f"{start.day}-{_day(end)}"
    return f"{start.day}/{start.month}-{_day(end)}"


def _first(day: dt.date) -> str:
    if (day.month, day.day) == (1, 1):
        return f"năm {day.year:04}"
    return f"tháng {day.month}/{day.year:04}" if day.day == 1 else f"ngày {_day(day)}"


def _last(day: dt.date) -> str:
    if (day.month, day.day) == (12, 31):
        return f"năm {day.year:04}"
    is_month_end = day.day == last_day_of_month(day.year, day.month)
    return f"tháng {day.month}/{day.year:04}" if is_month_end else f"ngày {_day(day)}"


def _years(first: int, last: int, *, spread: bool) -> str | None:
    """Two years or more, in the months *first* to *last*; ``None`` for anything else."""
    (first_year, start), (last_year, end) = divmod(first, 12), divmod(last, 12)
    if start != 0 or end != _MONTHS_IN_YEAR - 1 or first_year == last_year:
        return None
    if not spread and first_year in _PLAIN_YEARS and last_year in _PLAIN_YEARS:
        return f"giai đoạn {first_year}-{last_year}"
    return f"từ năm {first_year:04} đến năm {last_year:04}"


def _months(first: int, last: int, *, spread: bool) -> str:
    """A run of whole months that is no unit."""
    (first_year, start), (last_year, end) = divmod(first, 12), divmod(last, 12)
    if start == 0 and first_year == last_year and end + 1 not in _NAMED_RUNS:
        return f"{end + 1} tháng đầu năm {first_year:04}"
    if spread:
        return f"từ tháng {start + 1}/{first_year:04} đến tháng {end + 1}/{last_year:04}"
    if first_year == last_year and first != last:
        return f"tháng {start + 1}-{end + 1}/{last_year:04}"
    return f"tháng {start + 1}/{first_year:04}-{end + 1}/{last_year:04}"


def _reported(value: Period, start: dt.date, end: dt.date) -> str:
    """The calendar name of an administrative period."""
    first, last = reporting_months_of(start, end) or (0, 0)
    write = _UNITS.get(value.precision)
    return _months(first, last, spread=False) if write is None else write(span_of_months(first, last)[0])


# Parts


def _part(value: Period) -> str:
    for name, made in _namable_parts(value):
        if (made.start, made.end) == (value.start, value.end):
            return name
    return f"khoảng {_range(value.start, value.end, spread=True)}"


def _namable_parts(value: Period) -> Iterator[tuple[str, Period]]:
    """Every part that has a name and might begin where *value* does."""
    if value.start is None:
        return
    for year in (value.start.year, value.start.year - 1):
        for number, name in enumerate(SEASON_NAMES, start=1):
            if dt.MINYEAR <= year < dt.MAXYEAR:
                joint = " " if year in _BARE_YEARS else " năm "
                yield f"{name}{joint}{year:04}", season(year, number)
    for precision in _UNITS_WITH_PARTS:
        try:
            whole = Period.of(value.start, precision)
        except (ValueError, OverflowError):
            continue  # it would begin before year 1
        for (kind, number), name in PART_NAMES.items():
            if kind == "half" and precision in {Precision.YEAR, Precision.WEEK}:
                continue  # the half of a year is no part, and a week has none
            made = third(whole, number) if kind == "third" else half(whole, number)
            yield f"{name} {format_period(whole)}", made
