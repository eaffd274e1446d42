"""The ends of a stretch: what may stand there, and the days they are.

An end that is named by a part lies at the edge that is meant: "từ đầu năm" begins on 1 January, "đến cuối năm" ends
on 31 December. The ends share what they share: the first takes month and year from the second, the second its year
from the first.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from doingoai.grammar.dates import DAY_HEAD_STARTS
from doingoai.grammar.moments import day_body, day_head, day_point
from doingoai.grammar.points import Point, complete
from doingoai.grammar.relative import RELATIVE_DAY, relative_day_point
from doingoai.grammar.rules import DIGIT, Reading, Refusal
from doingoai.grammar.spans import SPAN_STARTS, span, span_point
from doingoai.text.patterns import END
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Period, Precision

__all__ = ["END_STARTS", "YEAR_ALONE", "between", "end_pattern", "end_point", "first_day", "last_day"]

YEAR_ALONE: Final = r"(?:1[5-9]|2[01])[0-9]{2}(?![0-9])"
"""A year in figures that nothing names."""

_ACROSS_THE_YEAR: Final = 300

END_STARTS: Final = frozenset({*DAY_HEAD_STARTS, *SPAN_STARTS, DIGIT})
"""The words that an end may begin with."""


def __dir__() -> list[str]:
    return __all__


def end_pattern(prefix: str) -> str:
    """Return a pattern for an end: a day, a named stretch or a part of one, a bare year, a relative day."""
    iso = rf"(?P<{prefix}iy>[0-9]{{4}})-(?P<{prefix}im>[0-9]{{2}})-(?P<{prefix}id>[0-9]{{2}})(?![0-9])"
    bare = rf"(?P<{prefix}yb>{YEAR_ALONE})"
    relative = rf"(?P<{prefix}rd>{RELATIVE_DAY}){END}"
    return rf"(?:{span(prefix)}|{day_head(prefix)}{day_body(prefix)}|{iso}|{bare}|{relative})"


def end_point(reading: Reading, prefix: str) -> Point | None:
    """Return what the groups of `end_pattern` say, or ``None`` where they took no part."""
    if (point := span_point(reading, prefix)) is not None:
        return point
    if reading[f"{prefix}d"] is not None:
        return day_point(reading, prefix)
    if (iso := reading[f"{prefix}iy"]) is not None:
        month, day = int(reading[f"{prefix}im"] or 0), int(reading[f"{prefix}id"] or 0)
        return Point(Precision.DAY, year=int(iso), month=month, day=day, group=f"{prefix}id", year_first=True)
    if (bare := reading[f"{prefix}yb"]) is not None:
        return Point(Precision.YEAR, year=int(bare), group=f"{prefix}yb")
    if reading[f"{prefix}rd"] is not None:
        return relative_day_point(reading, f"{prefix}rd")
    return None


def first_day(point: Point, reading: Reading) -> tuple[dt.date | None, Hedge, bool]:
    """The day a stretch begins on that begins with *point*, how sure that is, and whether its year is inferred."""
    if point.part == ("third", 1):
        point = attrs.evolve(point, part=None)
    period = complete(point, reading)
    return period.start, period.hedge, period.inferred


def last_day(point: Point, reading: Reading) -> tuple[dt.date | None, Hedge, bool]:
    """The day a stretch ends on that ends with *point*, how sure that is, and whether its year is inferred."""
    if point.part == ("third", 3):
        point = attrs.evolve(point, part=None)
    period = complete(point, reading)
    return period.end, period.hedge, period.inferred


def between(first: Point, last: Point, reading: Reading) -> Period:
    """The stretch from *first* to *last*, which lend each other what one of them leaves out."""
    same_month = first.precision is Precision.DAY and first.month is None
    if same_month:
        first = attrs.evolve(first, month=last.month)
    lent = first.whole is None and last.whole is None
    if lent and first.year is None and last.year is not None:
        # A day that takes the month of the end lies before it: "từ ngày 15 đến ngày 12/3/2024" is a slip.
        return _ordered(attrs.evolve(first, year=last.year), last, reading, first_moves=not same_month)
    if lent and last.year is None and first.year is not None:
        return _ordered(first, attrs.evolve(last, year=first.year), reading, last_moves=True)
    return _ordered(first, last, reading)


def _ordered(
    first: Point, last: Point, reading: Reading, *, first_moves: bool = False, last_moves: bool = False
) -> Period:
    start, start_hedge, start_inferred = first_day(first, reading)
    end, end_hedge, end_inferred = last_day(last, reading)
    if start is not None and end is not None and end < start:
        # "từ 30/12 đến 2/1/2023" begins the year before, "từ 30/12/2022 đến 2/1" ends the year after.
        moved = None
        if first_moves and first.year is not None:
            moved = _ordered(attrs.evolve(first, year=first.year - 1), last, reading)
        elif last_moves and last.year is not None:
            moved = _ordered(first, attrs.evolve(last, year=last.year + 1), reading)
        # "từ 9/9 đến 5/9/2023" is a slip, and no stretch of a year all but four days.
        if moved is not None and moved.days is not None and moved.days <= _ACROSS_THE_YEAR:
            return moved
        raise Refusal(f"it would end on {end}, before it starts on {start}")
    hedge = Hedge.ABOUT if Hedge.ABOUT in {start_hedge, end_hedge} else Hedge.EXACT
    return Period(start, end, Precision.RANGE, hedge, inferred=start_inferred or end_inferred)
