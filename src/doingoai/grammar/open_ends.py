"""Stretches with one end: từ năm 2015 đến nay, đến hết ngày 15/11/2021, trước năm 2010; and from one end to another."""

from __future__ import annotations

import datetime as dt
from typing import Final

from doingoai.grammar.dates import DAY_HEAD_STARTS
from doingoai.grammar.ends import END_STARTS, YEAR_ALONE, between, end_pattern, end_point, first_day, last_day
from doingoai.grammar.moments import (
    FIGURE_END,
    FIGURE_START,
    ROOM,
    SPACE,
    day_body,
    day_close,
    day_head,
    day_point,
    first_words,
    time_rule,
)
from doingoai.grammar.points import Point, reference_of
from doingoai.grammar.ranges import TO
from doingoai.grammar.rules import DIGIT, MentionKind, Reading, Refusal, Rule
from doingoai.grammar.spans import FORMS, Form, form_pattern, span, span_point
from doingoai.lexicon.calendar import (
    AFTER,
    BEFORE,
    FROM,
    NOW,
    ONWARDS,
    PARTS,
    TIME_UNITS,
    UNTIL,
    UNTIL_THEN,
)
from doingoai.lexicon.classifiers import TIMES
from doingoai.lexicon.units import PHYSICAL_UNITS
from doingoai.text.patterns import END, START, alternation
from doingoai.values.periods import Period, Precision

__all__ = ["CELL_OPEN_RULES", "OPEN", "OPEN_RULES"]

_ONE_DAY: Final = dt.timedelta(days=1)


def __dir__() -> list[str]:
    return __all__


def _from(reading: Reading) -> Period | None:
    first = end_point(reading, "a")
    if first is None:
        return None
    last = end_point(reading, "b")
    if last is not None:
        return between(first, last, reading)
    if reading["ayb"] is not None and reading["open"] is None:
        return None  # "từ 2015" may count something
    return _open(first, reading)


def _since(reading: Reading) -> Period | None:
    first = end_point(reading, "a")
    return None if first is None else _open(first, reading)


def _open(first: Point, reading: Reading) -> Period:
    start, hedge, inferred = first_day(first, reading)
    return Period(start, None, Precision.RANGE, hedge, inferred=inferred)


def _until_now(form: Form) -> Rule[Period]:
    """A rule for a stretch that begins with *form*. One for each: together they would be tried at every word."""

    def extract(reading: Reading) -> Period | None:
        point = form.read(reading, "")
        return None if point is None else _open(point, reading)

    return time_rule(f"{form.name} until now", MentionKind.PERIOD, form.starts, form_pattern(form) + OPEN, extract)


def _day_until_now(reading: Reading) -> Period | None:
    point = day_point(reading, "")
    return None if point is None else _open(point, reading)


def _part_until_now(reading: Reading) -> Period | None:
    point = span_point(reading, "")
    return None if point is None else _open(point, reading)


def _year_until_now(reading: Reading) -> Period | None:
    return _open(Point(Precision.YEAR, year=int(reading["y"] or 0)), reading)


def _from_now(reading: Reading) -> Period | None:
    """Từ nay đến năm 2030: from the reference date on."""
    last = end_point(reading, "a")
    if last is None:
        return None
    start = reference_of(reading, "it begins on the day of writing", "rel")
    end, hedge, _ = last_day(last, reading)
    if end is not None and end < start:
        raise Refusal(f"it would end on {end}, before it starts on {start}")
    return Period(start, end, Precision.RANGE, hedge, inferred=True)


def _until(reading: Reading) -> Period | None:
    last = end_point(reading, "a")
    if last is None:
        return None
    end, hedge, inferred = last_day(last, reading)
    return Period(None, end, Precision.RANGE, hedge, inferred=inferred)


def _before(reading: Reading) -> Period | None:
    point = end_point(reading, "a")
    if point is None:
        return None
    start, hedge, inferred = first_day(point, reading)
    return None if start is None else Period(None, start - _ONE_DAY, Precision.RANGE, hedge, inferred=inferred)


def _after(reading: Reading) -> Period | None:
    point = end_point(reading, "a")
    if point is None:
        return None
    end, hedge, inferred = last_day(point, reading)
    return None if end is None else Period(end + _ONE_DAY, None, Precision.RANGE, hedge, inferred=inferred)


OPEN: Final = rf"(?P<open>{ROOM},?{ROOM}{alternation(ONWARDS)}{END}|{TO}{alternation(NOW)}{END})"

# "sau 5-7 tuần", "trước 2-3 lần" are no days of July and March.
_DASHED: Final = r"(?:(?<=[0-9][-–][0-9])|(?<=[0-9][-–][0-9]{2})|(?<=[0-9]\s[-–]\s[0-9])|(?<=[0-9]\s[-–]\s[0-9]{2}))"
_NO_COUNT: Final = rf"(?!{_DASHED}\s{{1,3}}{alternation((*TIME_UNITS, *PHYSICAL_UNITS, *TIMES))}{END})"

OPEN_RULES: Final = (
    time_rule(
        "from a beginning, with or without an end",
        MentionKind.PERIOD,
        first_words(FROM),
        rf"{START}{alternation(FROM)}{SPACE}{end_pattern('a')}{day_close('a')}(?:{OPEN}|{TO}{end_pattern('b')})?{FIGURE_END}",
        _from,
    ),
    *(_until_now(form) for form in FORMS),
    time_rule(
        "day until now",
        MentionKind.PERIOD,
        {DIGIT, *DAY_HEAD_STARTS},
        rf"{FIGURE_START}{day_head('')}{day_body('')}{day_close('')}{OPEN}",
        _day_until_now,
    ),
    time_rule(
        "part of a period until now",
        MentionKind.PERIOD,
        first_words(PARTS),
        rf"{START}(?={PARTS.pattern}{END}){span('')}{OPEN}",
        _part_until_now,
    ),
    time_rule(
        "year alone until now",
        MentionKind.PERIOD,
        {DIGIT},
        rf"{FIGURE_START}(?P<y>{YEAR_ALONE}){OPEN}",
        _year_until_now,
    ),
    time_rule(
        "from now until an end",
        MentionKind.PERIOD,
        first_words(FROM),
        rf"{START}{alternation(FROM)}{SPACE}(?P<rel>{alternation(NOW)}){END}{TO}{end_pattern('a')}{FIGURE_END}",
        _from_now,
    ),
    time_rule(
        "until an end",
        MentionKind.PERIOD,
        first_words(UNTIL),
        rf"{START}{alternation(UNTIL)}{SPACE}{end_pattern('a')}{FIGURE_END}{_NO_COUNT}",
        _until,
    ),
    time_rule(
        "an end and all before it",
        MentionKind.PERIOD,
        first_words(FROM),
        rf"{START}{alternation(FROM)}{SPACE}{end_pattern('a')}{SPACE}{alternation(UNTIL_THEN)}{END}",
        _until,
    ),
    time_rule(
        "before a beginning",
        MentionKind.PERIOD,
        first_words(BEFORE),
        rf"{START}{alternation(BEFORE)}{SPACE}{end_pattern('a')}{FIGURE_END}{_NO_COUNT}",
        _before,
    ),
    time_rule(
        "after an end",
        MentionKind.PERIOD,
        first_words(AFTER),
        rf"{START}{alternation(AFTER)}{SPACE}{end_pattern('a')}{FIGURE_END}{_NO_COUNT}",
        _after,
    ),
)
"""Stretches with one end, wherever they stand."""

CELL_OPEN_RULES: Final = (
    time_rule(
        "any beginning until now",
        MentionKind.PERIOD,
        END_STARTS,
        rf"{end_pattern('a')}{OPEN}",
        _since,
    ),
)
"""Open stretches that only a cell may hold."""
