"""What counts from the date a text was written: hôm qua, 3 ngày trước, thứ Sáu tuần trước, 3 năm tới."""

from __future__ import annotations

from typing import Final

import attrs

from doingoai.grammar.moments import (
    COUNT,
    FIGURE_END,
    FIGURE_START,
    ROOM,
    SPACE,
    day_body,
    day_head,
    day_point,
    first_words,
    time_rule,
    whole_number,
    year,
    year_of,
)
from doingoai.grammar.numerals import NUMERAL_STARTS
from doingoai.grammar.points import Point, complete, exact_day, reference_of
from doingoai.grammar.rules import DIGIT, MentionKind, Reading
from doingoai.grammar.spans import span, span_point, stepped
from doingoai.lexicon.calendar import (
    AGO,
    COUNTED_UNITS,
    DATE_LEADS,
    DAY_PARTS,
    DAYS_OF_PARTS,
    NEXT_OR_LAST,
    RANKS,
    RELATIVE_DAYS,
    RELATIVE_STEPS,
    SAME_PERIOD,
    SINGLE_STEPS,
    SPANS_AROUND,
    TIME_UNITS,
    WEEKDAYS,
)
from doingoai.text.patterns import END, START, alternation
from doingoai.values.durations import TimeUnit
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Period, Precision

__all__ = ["RELATIVE_DAY", "RELATIVE_RULES", "relative_day", "relative_day_point"]

_DAYS_IN_WEEK: Final = 7
_PRECISIONS: Final = {
    TimeUnit.DAY: Precision.DAY,
    TimeUnit.WEEK: Precision.WEEK,
    TimeUnit.MONTH: Precision.MONTH,
    TimeUnit.QUARTER: Precision.QUARTER,
    TimeUnit.YEAR: Precision.YEAR,
}


def __dir__() -> list[str]:
    return __all__


RELATIVE_DAY: Final = rf"""(?:(?:{DAY_PARTS.pattern}{END}{SPACE})?{RELATIVE_DAYS.pattern}
    |{DAY_PARTS.pattern}{END}{SPACE}{DAYS_OF_PARTS.pattern})"""
"""A pattern for a day counted from the reference date: hôm qua, sáng nay."""


def relative_day(text: str, reading: Reading, group: str | int = 0) -> Period:
    """Return the day that *text* says, which `RELATIVE_DAY` matched.

    Raises
    ------
    NeedsReference
        If there is no reference date.
    """
    reference = reference_of(reading, "the day is relative", group)
    words = text.split()
    # Behind the part of the day, if there is one, the rest of the words is in one of the tables.
    rests = (" ".join(words[first:]) for first in range(len(words)))
    steps = (table[rest] for rest in rests for table in (RELATIVE_DAYS, DAYS_OF_PARTS) if rest in table)
    return stepped(reference, Precision.DAY, next(steps))


def relative_day_point(reading: Reading, group: str) -> Point:
    """Return the day that *group* says, as an end of a stretch."""
    return Point(Precision.DAY, whole=relative_day(reading[group] or "", reading, group), group=group)


def _relative_day(reading: Reading) -> Period | None:
    return relative_day(reading["rel"] or "", reading, "rel")


def _relative_and_named(reading: Reading) -> Period | None:
    """hôm nay (20/5), sáng nay, ngày 20/5/2024: the day that is written, whatever day the text was published."""
    point = day_point(reading, "")
    return None if point is None else complete(point, reading)


def _unit_and_count(reading: Reading) -> tuple[TimeUnit, int] | None:
    count = whole_number(reading["count"] or "")
    return None if count is None else (TIME_UNITS[reading["rel"] or ""], count)


def _one_so_far(reading: Reading) -> Period | None:
    """3 ngày trước, 15 tháng trước, cách đây 2 năm: one day, one month, one year."""
    if (counted := _unit_and_count(reading)) is None:
        return None
    unit, count = counted
    groups = reading.match.groupdict()
    reference = reference_of(reading, f"the {unit} is relative", "rel")
    steps = count * SINGLE_STEPS[groups["step"]] if groups.get("step") else -count
    return stepped(reference, _PRECISIONS[unit], steps)


def _those_around(reading: Reading) -> Period | None:
    """2 tháng qua, 3 năm tới: the whole units right before the one of the reference date, or right after it."""
    if (counted := _unit_and_count(reading)) is None or counted[1] < 1:
        return None
    unit, count = counted
    reference = reference_of(reading, f"the {unit}s are relative", "rel")
    direction = SPANS_AROUND[reading["step"] or ""]
    near = stepped(reference, _PRECISIONS[unit], direction)
    far = stepped(reference, _PRECISIONS[unit], direction * count)
    first, last = min(near, far), max(near, far)
    return Period(first.start, last.end, Precision.RANGE)


def _weekday_of_week(reading: Reading) -> Period | None:
    reference = reference_of(reading, "the week is relative", "rel")
    week = stepped(reference, Precision.WEEK, RELATIVE_STEPS[reading["rel"] or ""])
    return None if week.start is None else stepped(week.start, Precision.DAY, WEEKDAYS[reading["wd"] or ""])


def _nearest_weekday(reading: Reading) -> Period | None:
    """Thứ ba tới, thứ ba vừa rồi: the next one after the reference date, the last one before it."""
    reference = reference_of(reading, "the day is relative", "rel")
    direction = NEXT_OR_LAST[reading["rel"] or ""]
    weekday = WEEKDAYS[reading["wd"] or ""]
    if not direction:
        return stepped(reference, Precision.DAY, weekday - reference.weekday())
    ahead = (weekday - reference.weekday()) * direction % _DAYS_IN_WEEK or _DAYS_IN_WEEK
    return stepped(reference, Precision.DAY, ahead * direction)


def _day_of_month(reading: Reading) -> Period | None:
    """Ngày 20 tháng này, ngày 15 vừa qua."""
    number = whole_number(reading["d"] or "")
    if number is None:
        return None
    reference = reference_of(reading, "the month is relative", "rel")
    if reading["unit"] is not None:
        steps = RELATIVE_STEPS[reading["rel"] or ""]
    else:
        direction = NEXT_OR_LAST[reading["rel"] or ""]
        steps = direction if (number - reference.day) * direction <= 0 else 0
    month = stepped(reference, Precision.MONTH, steps).start or reference
    return Period.day(exact_day(month.year, month.month, number, "d"))


def _first_or_last_day(reading: Reading) -> Period | None:
    if (unit := reading["rel"]) is not None:
        precision = _PRECISIONS[TIME_UNITS[unit]]
        period = stepped(reference_of(reading, f"the {precision} is relative", "rel"), precision, 0)
    elif (point := span_point(reading, "")) is not None:
        period = complete(point, reading)
    else:
        return None
    day = period.start if RANKS[reading["rank"] or ""] > 0 else period.end
    return None if day is None else attrs.evolve(Period.day(day), inferred=period.inferred)


def _same_period(reading: Reading) -> Period | None:
    """Cùng kỳ năm 2023: which part of the year is compared, the words alone do not say."""
    if (point := span_point(reading, "")) is not None:
        return complete(point, reading)
    year_number = year_of(reading, "")
    if year_number is None:
        return None
    whole = Period.year(year_number)
    return Period(whole.start, whole.end, Precision.YEAR, Hedge.ABOUT)


_UNITS: Final = alternation(COUNTED_UNITS)
_NUMBER: Final = rf"(?P<count>{COUNT})\s{{0,9}}(?P<rel>{_UNITS}){END}"
# "3 ngày trước đó", "2 năm trước khi" count from something else in the text.
_NOT_FROM_TEXT: Final = rf"(?!{SPACE}(?:đó|khi|kia|ngày|lúc|thời|tết))"

RELATIVE_RULES: Final = (
    time_rule(
        "day counted from the reference date",
        MentionKind.DATE,
        first_words(RELATIVE_DAYS, DAY_PARTS),
        rf"{START}(?P<rel>{RELATIVE_DAY}){END}",
        _relative_day,
    ),
    time_rule(
        "day counted from the reference date, and named",
        MentionKind.DATE,
        first_words(RELATIVE_DAYS, DAY_PARTS),
        rf"""{START}{RELATIVE_DAY}{END}{ROOM}(?:(?P<open>\()|,)?{ROOM}{day_head("")}{day_body("")}
        (?(open)\s{{0,3}}\)){FIGURE_END}""",
        _relative_and_named,
    ),
    time_rule(
        "day, week, month or year so far before or after the reference date",
        MentionKind.PERIOD,
        {DIGIT, *NUMERAL_STARTS},
        rf"{FIGURE_START}{_NUMBER}{SPACE}(?P<step>{SINGLE_STEPS.pattern}){END}{_NOT_FROM_TEXT}",
        _one_so_far,
    ),
    time_rule(
        "day, week, month or year so far ago",
        MentionKind.PERIOD,
        first_words(AGO),
        rf"{START}{alternation(AGO)}{SPACE}{_NUMBER}",
        _one_so_far,
    ),
    time_rule(
        "days, weeks, months or years around the reference date",
        MentionKind.PERIOD,
        {DIGIT, *NUMERAL_STARTS},
        rf"{FIGURE_START}{_NUMBER}{SPACE}(?P<step>{SPANS_AROUND.pattern}){END}",
        _those_around,
    ),
    time_rule(
        "weekday of a week counted from the reference date",
        MentionKind.DATE,
        first_words(WEEKDAYS),
        rf"""{START}(?P<wd>{WEEKDAYS.pattern}){END}{SPACE}(?:của{SPACE})?tuần{SPACE}
        (?P<rel>{RELATIVE_STEPS.pattern}){END}""",
        _weekday_of_week,
    ),
    time_rule(
        "weekday nearest to the reference date",
        MentionKind.DATE,
        first_words(WEEKDAYS),
        rf"{START}(?P<wd>{WEEKDAYS.pattern}){END}{SPACE}(?P<rel>{NEXT_OR_LAST.pattern}){END}",
        _nearest_weekday,
    ),
    time_rule(
        "day of a month counted from the reference date",
        MentionKind.DATE,
        first_words(DATE_LEADS),
        rf"""{START}{alternation(DATE_LEADS)}{SPACE}(?P<d>{COUNT}){SPACE}(?:(?P<unit>tháng){SPACE})?
        (?P<rel>(?(unit){RELATIVE_STEPS.pattern}|{NEXT_OR_LAST.pattern})){END}""",
        _day_of_month,
    ),
    time_rule(
        "first or last day of a stretch",
        MentionKind.DATE,
        {"ngày"},
        rf"""{START}ngày{SPACE}(?P<rank>{RANKS.pattern}){END}{SPACE}(?:của{SPACE}|trong{SPACE})?
        (?:{span("")}|(?P<rel>{alternation(COUNTED_UNITS)}){END}){FIGURE_END}""",
        _first_or_last_day,
    ),
    time_rule(
        "same period of another year",
        MentionKind.PERIOD,
        first_words(SAME_PERIOD),
        rf"{START}{alternation(SAME_PERIOD)}{END}(?:{SPACE}của)?(?:{year('')}|{SPACE}{span('')}){FIGURE_END}",
        _same_period,
    ),
)
"""What counts from the reference date, wherever it stands."""
