"""The Vietnamese lunar calendar behind an interface of our own: the extra ``lunar`` computes it, we check every date.

The computation is that of lunar-vn, for UTC+7 throughout. Official calendars differed before 1968, when the North
and the South did not always keep the same time.
"""

from __future__ import annotations

import datetime as dt
import functools
from types import ModuleType
from typing import Final

import attrs

from doingoai.grammar.rules import Refusal

__all__ = [
    "LunarDay",
    "cycle_name",
    "days_in_month",
    "from_gregorian",
    "month_span",
    "to_gregorian",
    "year_in_cycle",
    "year_span",
]

_FIRST_DAY: Final = 1
_LONG_MONTH: Final = 30
_LAST_MONTH: Final = 12
_CYCLE: Final = 60
# The year 4 was a Giáp Tý, the first of a cycle.
_FIRST_OF_CYCLE: Final = 4
_STEMS: Final = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES: Final = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class LunarDay:
    """A day of the lunar calendar; its year is numbered as the Gregorian year in which it begins."""

    year: int
    month: int
    day: int
    leap: bool = False

    def __str__(self) -> str:
        leap = " nhuận" if self.leap else ""
        return f"{self.day}/{self.month}{leap} năm {cycle_name(self.year)} ({self.year})"


def cycle_name(year: int) -> str:
    """Return the Can Chi name of a year.

    Examples
    --------
    >>> cycle_name(2024)
    'Giáp Thìn'
    """
    place = (year - _FIRST_OF_CYCLE) % _CYCLE
    return f"{_STEMS[place % len(_STEMS)]} {_BRANCHES[place % len(_BRANCHES)]}"


def year_in_cycle(stem: int, branch: int, near: int) -> int | None:
    """Return the year of a stem and a branch that is nearest to the year *near*, the earlier one of two."""
    if (stem - branch) % 2:
        return None  # stems and branches advance together: there is no Giáp Sửu
    # 6 · stem − 5 · branch is the place in the cycle: 6 is 1 and 0, −5 is 0 and 1, in stems and in branches.
    place = (6 * stem - 5 * branch) % _CYCLE
    ahead = (place + _FIRST_OF_CYCLE - near) % _CYCLE
    return near + ahead - (_CYCLE if ahead >= _CYCLE // 2 else 0)


@functools.cache
def _engine() -> ModuleType:
    try:
        import lunar_vn
    except ImportError:
        raise Refusal(
            "dates of the lunar calendar are read with the extra lunar: pip install 'doingoai[lunar]'"
        ) from None
    engine: ModuleType = lunar_vn
    return engine


def check(month: int, day: int) -> None:
    """Refuse a month or a day that no lunar year has."""
    if not 1 <= month <= _LAST_MONTH:
        raise Refusal(f"there is no lunar month {month}")
    if not 1 <= day <= _LONG_MONTH:
        raise Refusal("a lunar month has 29 or 30 days")


def to_gregorian(day: LunarDay) -> dt.date:
    """Return the Gregorian date of *day*.

    Raises
    ------
    Refusal
        If there is no such day, or the extra ``lunar`` is missing.
    """
    check(day.month, day.day)
    engine = _engine()
    try:
        date: dt.date = engine.lunar_to_solar(engine.LunarDate(day.day, day.month, day.year, day.leap))
    except (ValueError, OverflowError):
        first, last = engine.SUPPORTED_YEAR_RANGE
        if not first <= day.year <= last:
            raise Refusal(f"lunar dates are computed for the years {first} to {last}") from None
        raise Refusal(f"the lunar year {cycle_name(day.year)} ({day.year}) has no leap month {day.month}") from None
    # The engine takes day 30 of a month of 29 days for the first of the next: only what comes back is a date.
    if (back := from_gregorian(date)) != day:
        if day.leap and not back.leap:
            raise Refusal(f"the lunar year {cycle_name(day.year)} ({day.year}) has no leap month {day.month}")
        raise Refusal(
            f"month {day.month}{' nhuận' if day.leap else ''} of the lunar year {cycle_name(day.year)} "
            f"({day.year}) has no day {day.day}"
        )
    return date


def from_gregorian(date: dt.date) -> LunarDay:
    """Return the lunar day of *date*.

    Raises
    ------
    Refusal
        If *date* is outside the years that are computed, or the extra ``lunar`` is missing.
    """
    engine = _engine()
    try:
        lunar = engine.solar_to_lunar(date)
    except (ValueError, OverflowError):
        first, last = engine.SUPPORTED_YEAR_RANGE
        raise Refusal(f"lunar dates are computed for the years {first} to {last}") from None
    return LunarDay(lunar.year, lunar.month, lunar.day, bool(lunar.leap))


def days_in_month(year: int, month: int, *, leap: bool = False) -> int:
    """Return 29 or 30."""
    first = to_gregorian(LunarDay(year, month, _FIRST_DAY, leap))
    before_last = from_gregorian(first + dt.timedelta(days=_LONG_MONTH - 1))
    return _LONG_MONTH if before_last.day == _LONG_MONTH else _LONG_MONTH - 1


def month_span(year: int, month: int, *, leap: bool = False) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a lunar month."""
    first = to_gregorian(LunarDay(year, month, _FIRST_DAY, leap))
    return first, first + dt.timedelta(days=days_in_month(year, month, leap=leap) - 1)


def year_span(year: int) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a lunar year: from Tết to the eve of the next."""
    return to_gregorian(LunarDay(year, 1, _FIRST_DAY)), month_span(year, _LAST_MONTH)[1]
