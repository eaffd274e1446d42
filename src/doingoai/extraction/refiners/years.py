"""Years that the words leave out: of year-less dates, of bare figures and of *cùng kỳ*."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from bisect import bisect
from typing import Final

from doingoai.extraction.drafts import Block, Draft, read_from
from doingoai.extraction.kinds import DATE, DATETIME, NUMBER, PERIOD
from doingoai.lexicon.calendar import (
    LAST,
    LONG_DATE,
    NEXT_OR_LAST,
    RELATIVE_STEPS,
    RELATIVE_YEARS,
    SAME_PERIOD,
    STEPPED_UNITS,
)
from doingoai.lexicon.surroundings import STANDARDS
from doingoai.text.patterns import END, START, alternation
from doingoai.values.calendar import last_day_of_month
from doingoai.values.periods import Period, Precision

__all__ = ["count_from_compared", "read_bare_years", "same_periods", "years_from_context"]

_DATED: Final = frozenset({DATE, PERIOD, DATETIME})
_BARE_YEARS: Final = re.compile(r"(?P<first>(?:19|20)[0-9]{2})(?:\s{0,2}[-–]\s{0,2}(?P<last>(?:19|20)[0-9]{2}))?")
# A pattern that begins with a letter is searched for several times faster than one that begins with a look behind.
_SAME_PERIOD: Final = re.compile(f"{alternation(SAME_PERIOD)}{END}")
_DEICTIC: Final = frozenset(
    word for table in (RELATIVE_YEARS, RELATIVE_STEPS, NEXT_OR_LAST) for phrase in table for word in phrase.split()
)
_WORD_BEGINS: Final = re.compile(START)
_FAR: Final = 10
_STEP_BACK: Final = re.compile(rf"({STEPPED_UNITS.pattern}|{LONG_DATE[2]}) {LAST}")
_COMPARED: Final = re.compile(rf"{START}{alternation(STANDARDS)}[ \n]$")


def __dir__() -> list[str]:
    return __all__


def years_from_context(drafts: list[Draft], block: Block) -> list[Draft]:
    """Mark what took its year from the reference date; without one, take it from the nearest full date before.

    Words that count from the day of writing (``hôm qua``) take nothing from a date in the text: they stay without a
    value.
    """
    for draft in drafts:
        if draft.kind not in _DATED:
            continue
        if draft.value is None:
            _read_with(draft, block.memory.last_day)
        elif isinstance(draft.value, Period):
            if draft.value.inferred:
                draft.from_context = True
            elif draft.value.precision is Precision.DAY and draft.value.end is not None:
                block.memory.last_day = draft.value.end
        elif isinstance(draft.value, dt.datetime):
            block.memory.last_day = draft.value.date()
    return drafts


def _read_with(draft: Draft, day: dt.date | None) -> None:
    # Words that count from the day of writing are left alone: hôm qua, năm ngoái, 8 tháng đầu năm nay.
    if day is None or draft.reading is None or not _DEICTIC.isdisjoint(draft.reading.match[0].split()):
        return
    # What needs a year and nothing else means the same on every day of it.
    value = read_from(draft, day.replace(month=1, day=1))
    if isinstance(value, Period) and value.inferred and value == read_from(draft, day.replace(month=12, day=12)):
        draft.value, draft.from_context = value, True


def _compared_with(place: int, starts: list[int], bases: list[Period]) -> Period | None:
    """The one of *bases* nearest before *place*, else the nearest after it."""
    later = bisect(starts, place)
    return bases[max(0, later - 1)] if bases else None


def _whole_months(period: Period) -> Period | None:
    """*period* from the first of a month to the last of one; what has only an end began with its year."""
    start, end = period.start, period.end
    if end is None or end.day != last_day_of_month(end.year, end.month):
        return None
    if start is None:
        return Period(end.replace(month=1, day=1), end, Precision.RANGE)
    return period if start.day == 1 and period.precision is not Precision.PART else None


def count_from_compared(drafts: list[Draft], block: Block) -> list[Draft]:
    """Count "so với tháng trước" from the month that is compared, where the text names one before."""
    lower = block.text.lower
    periods = [draft for draft in drafts if draft.kind is PERIOD and isinstance(draft.value, Period)]
    if not any(_STEP_BACK.fullmatch(lower, draft.start, draft.end) for draft in periods):
        return drafts
    near: dict[Precision, Period] = {}
    for draft in periods:
        step = _STEP_BACK.fullmatch(lower, draft.start, draft.end)
        if step is not None and _COMPARED.search(lower, max(0, draft.start - _FAR), draft.start):
            base = near.get(Precision(STEPPED_UNITS.get(step[1], "year")))
            if base is not None:
                with contextlib.suppress(ValueError):  # nothing comes before the year 1
                    draft.value, draft.from_context = base.previous(), True
        elif draft.value.start is not None and not _DEICTIC.intersection(lower[draft.start : draft.end].split()):
            near[draft.value.precision] = draft.value
            near[Precision.YEAR] = Period.year(draft.value.start.year)
    return drafts


def read_bare_years(drafts: list[Draft], block: Block) -> list[Draft]:
    """Read "2020" and "2019-2021" that count nothing as years."""
    for draft in drafts:
        if draft.kind is not NUMBER:
            continue
        years = _BARE_YEARS.fullmatch(block.text.lower, draft.start, draft.end)
        if years is None:
            continue
        first, last = int(years["first"]), int(years["last"] or years["first"])
        if first < last:
            draft.value = Period(dt.date(first, 1, 1), dt.date(last, 12, 31), Precision.RANGE)
        elif years["last"] is None:
            draft.value = Period.year(first)
        else:
            continue
        draft.kind = PERIOD
    return drafts


def same_periods(drafts: list[Draft], block: Block) -> list[Draft]:
    """Give "cùng kỳ" the part of its year that it is compared with: of 6 tháng đầu năm 2024, the first half of 2023."""
    lower = block.text.lower
    places = {
        match.start(): match.end() for match in _SAME_PERIOD.finditer(lower) if _WORD_BEGINS.match(lower, match.start())
    }
    if not places:
        return drafts
    starts = [draft.start for draft in drafts]
    known = [
        (draft.start, base)
        for draft in drafts
        if draft.kind is PERIOD and draft.start not in places and isinstance(draft.value, Period)
        # "so với tháng trước và cùng kỳ": what is compared with is not compared itself.
        if not _STEP_BACK.fullmatch(lower, draft.start, draft.end)
        for base in [_whole_months(draft.value)]
        if base is not None
    ]
    starts_of_bases, bases = [start for start, _ in known], [base for _, base in known]
    added = []
    for place, end in places.items():
        before = bisect(starts, place) - 1
        draft = drafts[before] if before >= 0 else None
        if draft is None or draft.end <= place:
            draft = Draft(place, end, PERIOD, None)
            added.append(draft)
        elif draft.start < place:
            continue
        base = _compared_with(place, starts_of_bases, bases)
        if base is not None:
            year = draft.value.start.year if isinstance(draft.value, Period) and draft.value.start else None
            # "cùng kỳ năm trước" is the year before that of the base, whenever the text was written.
            relative = block.text.lower[place : draft.end].endswith(f" {LAST}")
            years = -1 if year is None or relative else year - base.start.year  # type: ignore[union-attr]  # both ends
            if -_FAR <= years < 0:
                with contextlib.suppress(ValueError):  # nothing comes before the year 1
                    draft.value, draft.from_context = base.shift(years=years), True
    return sorted([*drafts, *added], key=lambda draft: draft.start) if added else drafts
