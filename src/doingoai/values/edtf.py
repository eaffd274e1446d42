"""EDTF, the Extended Date/Time Format of ISO 8601-2, for periods: levels 0 and 1, quarters and halves of level 2."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final

import attrs

from doingoai.errors import ParseError
from doingoai.values.calendar import last_day_of_month
from doingoai.values.numbers import Hedge
from doingoai.values.parts import season
from doingoai.values.periods import Basis, Period, Precision

__all__ = ["read_edtf", "write_edtf"]

_EXPECTED: Final = "an EDTF expression"
_OPEN: Final = ".."
_QUALIFIED: Final = "?~%"
_DATE: Final = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?|-W(?P<week>[0-9]{2}))?")
# A code in the place of the month: level 1 has the seasons, level 2 the quarters and the semesters.
_FIRST_SEASON: Final = 21
_FIRST_QUARTER: Final = 33
_FIRST_HALF: Final = 40
_YEARS_OF_CENTURY: Final = 100
_ENDS: Final = 2


def __dir__() -> list[str]:
    return __all__


def write_edtf(period: Period) -> str:
    """Return *period* as EDTF; see `Period.edtf`."""
    start, end = period.start, period.end
    mark = "~" if period.hedge is Hedge.ABOUT else ""
    write = None if period.basis is Basis.ADMINISTRATIVE else _CODES.get(period.precision)
    if start is not None and write is not None:
        return f"{write(start)}{mark}"
    if start is not None and end is not None and _is_century(start, end):
        if period.precision is Precision.CENTURY:
            return f"{start.year:04}{mark}/{end.year:04}{mark}"
        # In years it would read back as the century.
        return f"{start.isoformat()}{mark}/{end.isoformat()}{mark}"
    show = _finest(start, end)
    return "/".join(_OPEN if day is None else f"{show(day)}{mark}" for day in (start, end))


def _week_code(day: dt.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


# How a unit is written that begins on a day. EDTF has no other expression for a century than an interval.
_CODES: Final[dict[Precision, Callable[[dt.date], str]]] = {
    Precision.DAY: dt.date.isoformat,
    Precision.WEEK: _week_code,
    Precision.MONTH: lambda day: f"{day.year:04}-{day.month:02}",
    Precision.QUARTER: lambda day: f"{day.year:04}-{_FIRST_QUARTER + (day.month - 1) // 3}",
    Precision.HALF: lambda day: f"{day.year:04}-{_FIRST_HALF + (day.month - 1) // 6}",
    Precision.YEAR: lambda day: f"{day.year:04}",
    Precision.DECADE: lambda day: f"{day.year // 10:03}X",
}


def _finest(start: dt.date | None, end: dt.date | None) -> Callable[[dt.date], str]:
    """How both ends of an interval are written: in years or months where that says the same days."""
    first = start is None or start.day == 1
    last = end is None or end.day == last_day_of_month(end.year, end.month)
    if not first or not last:
        return dt.date.isoformat
    if (start is None or start.month == 1) and (end is None or end.month == 12):  # noqa: PLR2004  # months a year
        return _CODES[Precision.YEAR]
    return _CODES[Precision.MONTH]


def _is_century(start: dt.date, end: dt.date) -> bool:
    """Whether the days are those of a century. EDTF's own 20XX begins a year before ours."""
    return (
        start.year % _YEARS_OF_CENTURY == 1
        and end.year == start.year + _YEARS_OF_CENTURY - 1
        and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    )


def read_edtf(text: str) -> Period:
    """Return the period of an EDTF expression; see `Period.from_edtf`."""
    if not isinstance(text, str):
        raise TypeError(f"{_EXPECTED} is read from a str, not from {type(text).__name__} {text!r:.80}")
    try:
        if "/" not in text:
            return _read_date(text)
        return _read_interval(text)
    except ValueError as error:
        if isinstance(error, ParseError):
            raise
        raise ParseError(text, expected=_EXPECTED, hint=str(error)) from None


def _read_interval(text: str) -> Period:
    ends = text.split("/")
    if len(ends) != _ENDS:
        raise ValueError("an interval has two ends")
    # Two dots are an open end; nothing at all is an unknown one. A period holds no difference.
    first, last = (None if end in {"", _OPEN} else _read_date(end) for end in ends)
    start = None if first is None else first.start
    end = None if last is None else last.end
    hedge = Hedge.ABOUT if any(p is not None and p.hedge is Hedge.ABOUT for p in (first, last)) else Hedge.EXACT
    if (
        start is not None
        and end is not None
        and first is not None
        and last is not None
        and first.precision is last.precision is Precision.YEAR
        and _is_century(start, end)
    ):
        return Period(start, end, Precision.CENTURY, hedge)
    return Period(start, end, Precision.RANGE, hedge)


def _read_date(text: str) -> Period:
    hedge = Hedge.ABOUT if text[-1:] and text[-1] in _QUALIFIED else Hedge.EXACT
    match = _DATE.fullmatch(text[:-1] if hedge is Hedge.ABOUT else text)
    if match is None:
        raise ValueError(_reason(text))
    period = _of_parts(match["year"], match["month"], match["day"], match["week"])
    return period if hedge is Hedge.EXACT else attrs.evolve(period, hedge=hedge)


def _reason(text: str) -> str:
    if "T" in text:
        return "a period holds days, no times of day"
    if text.startswith(("Y", "-")):
        return "the years of a period are 1 to 9999"
    return "it is none of the forms of levels 0 and 1, such as 2021-12-13, 2021-12, 2021, 202X, 2021/2023 or 2021/.."


def _of_parts(year: str, month: str | None, day: str | None, week: str | None) -> Period:
    if "X" in year:
        return _of_unspecified_year(year, month or week)
    number = int(year)
    if week is not None:
        return Period.week(number, int(week))
    if month is None or (month == "XX" and day in {None, "XX"}):
        return Period.year(number)
    if "X" in month:
        raise ValueError("a day or a digit is known, but not its month")
    if int(month) > 12:  # noqa: PLR2004  # months a year
        if day is not None:
            raise ValueError(f"a year has the months 1 to 12, no {month}")
        return _of_code(number, int(month))
    if day is None or day == "XX":
        return Period.month(number, int(month))
    if "X" in day:
        raise ValueError("a digit of the day is not known")
    return Period.day(number, int(month), int(day))


def _of_unspecified_year(year: str, rest: str | None) -> Period:
    """199X is a decade; 19XX is EDTF's own century, 1900 to 1999."""
    if rest is not None or not re.fullmatch(r"[0-9]{3}X|[0-9]{2}XX", year):
        raise ValueError("only the last one or two digits of a year may be unknown, and nothing may follow them")
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    start, end = Period.year(first).start, Period.year(last).end
    return Period(start, end, Precision.RANGE if year.endswith("XX") else Precision.DECADE)


def _of_code(year: int, code: int) -> Period:
    if _FIRST_SEASON <= code < _FIRST_SEASON + 4:
        return season(year, code - _FIRST_SEASON + 1)
    if _FIRST_QUARTER <= code < _FIRST_QUARTER + 4:
        return Period.quarter(year, code - _FIRST_QUARTER + 1)
    if _FIRST_HALF <= code < _FIRST_HALF + 2:
        return Period.half(year, code - _FIRST_HALF + 1)
    raise ValueError(f"{code} is no month, and no code of a season (21-24), a quarter (33-36) or a half (40, 41)")
