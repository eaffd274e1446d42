"""Dates of the lunar calendar: mùng 10 tháng 3 âm lịch năm 2024, rằm tháng Giêng, 30 Tết, tháng Chạp, năm Giáp Thìn.

A lunar year that is written in figures is the one that begins in that Gregorian year. The year of a Can Chi name is the
one of its sixty years that is nearest to the reference date.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from doingoai.grammar.lunar_calendar import (
    LunarDay,
    check,
    cycle_name,
    days_in_month,
    from_gregorian,
    month_span,
    to_gregorian,
    year_in_cycle,
    year_span,
)
from doingoai.grammar.moments import (
    COUNT,
    FIGURE_END,
    FIGURE_START,
    MONTH_NUMBER,
    ROOM,
    SPACE,
    day_body,
    day_close,
    day_head,
    day_point,
    first_words,
    month_of,
    time_rule,
    whole_number,
    year,
    year_of,
)
from doingoai.grammar.points import complete, needs_reference
from doingoai.grammar.rules import DIGIT, MentionKind, Reading, Refusal
from doingoai.lexicon.calendar import (
    BRANCHES,
    DATE_LEADS,
    DAY_PARTS,
    LEAP,
    LUNAR_DAYS,
    LUNAR_FEASTS,
    LUNAR_MONTHS,
    LUNAR_WORDS,
    NAMELY,
    NEW_YEAR,
    NEW_YEAR_LEADS,
    RELATIVE_YEARS,
    STEMS,
    WEEKDAYS,
)
from doingoai.text.normalize import without_marks
from doingoai.text.patterns import END, START, alternation
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Period, Precision

__all__ = ["CELL_LUNAR_RULES", "LUNAR_RULES"]


def __dir__() -> list[str]:
    return __all__


# Patterns


def _cycle(p: str) -> str:
    return rf"(?P<{p}can>{STEMS.pattern}){ROOM}(?P<{p}chi>{BRANCHES.pattern}){END}"


def _lunar_year(p: str) -> str:
    """Năm Giáp Thìn, Giáp Thìn (2024), năm 2024."""
    figures = rf"(?:{ROOM}[,(]?{ROOM}(?:năm{SPACE})?(?P<{p}cy>[0-9]{{4}})(?![0-9])\)?)?"
    return rf"(?:{ROOM},?{ROOM}(?:năm{SPACE})?{_cycle(p)}{figures}|{year(f'{p}U')})"


def _mark(p: str) -> str:
    return rf"(?:{ROOM}[(,]?{ROOM}(?P<{p}>{alternation(LUNAR_WORDS)}){END}\)?)?"


def _lunar_day(p: str) -> str:
    day = rf"(?:(?P<{p}ld>{COUNT})|(?P<{p}ln>{LUNAR_DAYS.pattern}){END})"
    month = rf"(?:\s{{0,3}}[/\-.]\s{{0,3}}(?P<{p}lm>[0-9]{{1,2}})(?![0-9])|{ROOM}tháng{ROOM}(?P<{p}lw>{_MONTH}))"
    leap = rf"(?:{ROOM}\(?(?P<{p}leap>{LEAP}){END}\)?)?"
    return rf"{day}{month}{leap}{_mark(f'{p}al')}{_lunar_year(p)}?{_mark(f'{p}am')}"


_MONTH: Final = rf"{LUNAR_MONTHS.pattern}{END}|{MONTH_NUMBER}"
_FEASTS: Final = rf"(?P<feast>{LUNAR_FEASTS.pattern}){END}"
_NEW_YEAR: Final = alternation(NEW_YEAR)
_HEAD_STARTS: Final = first_words(DATE_LEADS, DAY_PARTS, WEEKDAYS)


# Reading


@attrs.frozen
class _Written:
    """What words say of a lunar day or month."""

    month: int
    day: int | None = None
    leap: bool = False
    year: int | None = None
    cycle: tuple[int, int] | None = None
    prefix: str = ""

    def years_near(self, reading: Reading) -> list[int]:
        """The years that it may be in, without regard to the days of the year."""
        reference = reading.context.reference
        if self.year is not None:
            if self.cycle is not None and year_in_cycle(*self.cycle, near=self.year) != self.year:
                raise Refusal(f"{self.year} is {cycle_name(self.year)}", f"{self.prefix}can")
            return [self.year]
        if self.cycle is not None:
            if (found := year_in_cycle(*self.cycle, near=0 if reference is None else reference.year)) is None:
                raise Refusal("there is no such year: its two words do not go together", f"{self.prefix}can")
            if reference is None:
                raise needs_reference("a year of this name comes every sixty years", f"{self.prefix}can")
            return [found]
        if reference is None:
            raise needs_reference("the year is missing")
        return [reference.year - 1, reference.year]


def _written(reading: Reading, p: str) -> _Written | None:
    """What `_lunar_day` matched, or ``None`` where nothing says that it is lunar."""
    groups = reading.match.groupdict()
    month_text = groups.get(f"{p}lm") or groups.get(f"{p}lw") or ""
    month = LUNAR_MONTHS.get(month_text) or month_of(month_text)
    day_text, named = groups.get(f"{p}ld"), groups.get(f"{p}ln")
    day = LUNAR_DAYS[named] if named is not None else whole_number(day_text) if day_text is not None else None
    if month is None or (day is None and day_text is not None):
        return None
    marks = (f"{p}al", f"{p}am", f"{p}can", f"{p}ln", f"{p}leap")
    if month_text not in LUNAR_MONTHS and not any(groups.get(mark) for mark in marks):
        return None
    check(month, 1 if day is None else day)
    return _Written(month, day, groups.get(f"{p}leap") is not None, *_year_written(reading, p), p)


def _year_written(reading: Reading, p: str) -> tuple[int | None, tuple[int, int] | None]:
    groups = reading.match.groupdict()
    stem, branch = groups.get(f"{p}can"), groups.get(f"{p}chi")
    if stem is None or branch is None:
        return year_of(reading, f"{p}U"), None
    figures = groups.get(f"{p}cy")
    cycle = (STEMS[stem], BRANCHES[branch])
    if (cycle[0] - cycle[1]) % 2 and branch.isascii():
        # Without its tone Tý may be Tỵ; the stem tells them apart.
        others = [number for word, number in BRANCHES.items() if without_marks(word) == branch]
        cycle = (cycle[0], next((number for number in others if (cycle[0] - number) % 2 == 0), cycle[1]))
    return None if figures is None else int(figures), cycle


def _day_of(written: _Written, reading: Reading) -> Period:
    """The Gregorian day of a lunar one; of several years, the one whose date is in the year of the reference date."""
    years = written.years_near(reading)
    found: list[dt.date] = []
    refusals: list[Refusal] = []
    for number in years:
        try:
            found.append(to_gregorian(LunarDay(number, written.month, written.day or 0, written.leap)))
        except Refusal as refusal:
            refusals.append(refusal)
    return _nearest(found, refusals, reading, inferred=len(years) > 1 or written.year is None)


def _nearest(days: list[dt.date], refusals: list[Refusal], reading: Reading, *, inferred: bool) -> Period:
    if not days:
        raise refusals[-1]
    reference = reading.context.reference
    if reference is not None and len(days) > 1:
        days.sort(key=lambda day: (day.year != reference.year, abs(day - reference)))
    return attrs.evolve(Period.day(days[0]), inferred=inferred)


def _lunar(reading: Reading) -> Period | None:
    written = _written(reading, "")
    return None if written is None else _day_of(written, reading)


def _new_year_day(reading: Reading) -> Period | None:
    """Mùng 1 Tết is the first of the year; 30 Tết is the eve, the last day of the year before."""
    day = whole_number(reading["ld"] or "")
    if day is None:
        return None
    if not 1 <= day <= _LAST_DAY_OF_TET and not _FIRST_EVE <= day <= _LONG_MONTH:
        raise Refusal("the days of Tết are those from 23 to 30, and from mùng 1 to mùng 10", "ld")
    year_number, cycle = _year_written(reading, "")
    # Without a year it is the Tết of the reference year, the later of the two that are near.
    number = _Written(1, day, year=year_number, cycle=cycle).years_near(reading)[-1]
    lunar = LunarDay(number, 1, day) if day <= _LAST_DAY_OF_TET else LunarDay(number - 1, 12, day)
    return attrs.evolve(Period.day(to_gregorian(lunar)), inferred=year_number is None)


_LAST_DAY_OF_TET: Final = 10
_FIRST_EVE: Final = 23
_LONG_MONTH: Final = 30


def _lunar_month(reading: Reading) -> Period | None:
    written = _written(reading, "")
    if written is None:
        return None
    years = written.years_near(reading)
    reference = reading.context.reference
    spans = [month_span(number, written.month, leap=written.leap) for number in years]
    if reference is not None and len(spans) > 1:
        spans.sort(key=lambda span: (span[0].year != reference.year, abs(span[0] - reference)))
    start, end = spans[0]
    return Period(start, end, Precision.RANGE, inferred=written.year is None)


def _lunar_year_alone(reading: Reading) -> Period | None:
    year_number, cycle = _year_written(reading, "")
    number = _Written(1, year=year_number, cycle=cycle).years_near(reading)[-1]
    start, end = year_span(number)
    return Period(start, end, Precision.RANGE, inferred=year_number is None)


def _new_year(reading: Reading) -> Period | None:
    """Dịp Tết: by convention from 23 tháng Chạp, when the kitchen gods leave, to mùng 7, when the pole comes down."""
    year_number, cycle = _year_written(reading, "")
    number = _Written(1, year=year_number, cycle=cycle).years_near(reading)[-1]
    start = to_gregorian(LunarDay(number - 1, 12, _FIRST_EVE))
    end = to_gregorian(LunarDay(number, 1, 7))
    return Period(start, end, Precision.PART, Hedge.ABOUT, inferred=year_number is None)


def _feast(reading: Reading) -> Period | None:
    month, day = LUNAR_FEASTS[reading["feast"] or ""]
    year_number, cycle = _year_written(reading, "")
    written = _Written(month, day, year=year_number, cycle=cycle)
    if day == 0:  # the eve of a year, the last day of the one before
        number = written.years_near(reading)[-1] - 1
        day = days_in_month(number, month)
        return attrs.evolve(Period.day(to_gregorian(LunarDay(number, month, day))), inferred=year_number is None)
    return _day_of(written, reading)


def _both(reading: Reading) -> Period | None:
    """18/4/2024 (tức mùng 10 tháng 3 năm Giáp Thìn): the two must be the same day."""
    point = day_point(reading, "g")
    namely = reading["namely"] or reading["namely_too"]
    lunar = _written(reading, "") if namely is None else _written_or_plain(reading)
    if point is None or lunar is None or lunar.day is None:
        return None
    if point.year is None and (lunar.year is not None or lunar.cycle is not None):
        point = attrs.evolve(point, year=_day_of(lunar, reading).start.year)  # type: ignore[union-attr]  # a day has a start
    solar = complete(point, reading)
    if solar.start is None:
        return None
    real = from_gregorian(solar.start)
    years = [] if lunar.cycle is None else [year_in_cycle(*lunar.cycle, near=real.year)]
    if lunar.year is not None:
        years.append(lunar.year)
    same = (lunar.day, lunar.month) == (real.day, real.month) and (not lunar.leap or real.leap)
    if not same or any(number != real.year for number in years):
        day = solar.start
        raise Refusal(f"{day.day}/{day.month}/{day.year} is {real} in the lunar calendar", "gd")
    return solar


def _written_or_plain(reading: Reading) -> _Written | None:
    """After "tức" the other date is lunar, even if nothing else says so."""
    written = _written(reading, "")
    if written is not None:
        return written
    groups = reading.match.groupdict()
    day, month = whole_number(groups["ld"] or ""), month_of(groups["lm"] or groups["lw"])
    if day is None or month is None:
        return None
    return _Written(month, day, False, *_year_written(reading, ""))  # attrs fields in their order


_SOLAR: Final = rf"{day_head('g')}{day_body('g')}{day_close('g')}"
# A comma alone joins two days of a list; a bracket, or "tức", says that they are one.
_SAME: Final = rf"""(?:{ROOM}\({ROOM}(?:(?P<namely>{alternation(NAMELY)}){END}{SPACE})?
    |{ROOM}[,–\-]?{ROOM}(?P<namely_too>{alternation(NAMELY)}){END}{SPACE})"""
_LUNAR: Final = rf"(?:{alternation(DATE_LEADS)}{ROOM})?{_lunar_day('')}"

LUNAR_RULES: Final = (
    time_rule(
        "lunar day",
        MentionKind.DATE,
        {DIGIT, *_HEAD_STARTS, *first_words(LUNAR_DAYS)},
        rf"{FIGURE_START}{day_head('')}{_lunar_day('')}{FIGURE_END}",
        _lunar,
    ),
    time_rule(
        "day of Tết",
        MentionKind.DATE,
        {DIGIT, *_HEAD_STARTS},
        rf"{FIGURE_START}{day_head('')}(?P<ld>{COUNT}){SPACE}{_NEW_YEAR}{END}{_lunar_year('')}?{FIGURE_END}",
        _new_year_day,
    ),
    time_rule(
        "lunar month",
        MentionKind.PERIOD,
        {"tháng"},
        rf"""{START}tháng{ROOM}(?P<lw>{_MONTH})(?:{ROOM}\(?(?P<leap>{LEAP}){END}\)?)?{_mark("al")}
        {_lunar_year("")}?{_mark("am")}{FIGURE_END}""",
        _lunar_month,
    ),
    time_rule(
        "lunar year",
        MentionKind.PERIOD,
        {"năm"},
        rf"{START}năm{SPACE}{_cycle('')}(?:{ROOM}[,(]?{ROOM}(?P<cy>[0-9]{{4}})(?![0-9])\)?)?{FIGURE_END}",
        _lunar_year_alone,
    ),
    time_rule(
        "time of Tết",
        MentionKind.PERIOD,
        {*first_words(NEW_YEAR_LEADS), *first_words(NEW_YEAR)},
        # "Tết Nguyên đán năm 2021" is left to its year: only a year of its own kind, or right behind it, joins.
        rf"""{START}(?:{alternation(NEW_YEAR_LEADS)}{SPACE})?{_NEW_YEAR}{END}
        (?!{SPACE}(?:của{SPACE})?năm{SPACE}(?:[0-9]|{RELATIVE_YEARS.pattern}{END})){_lunar_year("")}{FIGURE_END}""",
        _new_year,
    ),
    time_rule(
        "day in both calendars",
        MentionKind.DATE,
        {DIGIT, *_HEAD_STARTS, *first_words(LUNAR_DAYS)},
        rf"""{FIGURE_START}{_SOLAR}{_SAME}{_LUNAR}\)?""",
        _both,
    ),
    time_rule(
        "lunar day with its Gregorian one",
        MentionKind.DATE,
        {DIGIT, *_HEAD_STARTS, *first_words(LUNAR_DAYS)},
        rf"""{FIGURE_START}{day_head("")}{_lunar_day("")}{_SAME}{_SOLAR}\)?""",
        _both,
    ),
)
"""Lunar dates, wherever they stand."""

CELL_LUNAR_RULES: Final = (
    time_rule(
        "time of Tết of the reference year",
        MentionKind.PERIOD,
        {*first_words(NEW_YEAR_LEADS), *first_words(NEW_YEAR)},
        rf"(?:{alternation(NEW_YEAR_LEADS)}{SPACE})?{_NEW_YEAR}{END}(?:{_lunar_year('')})?",
        _new_year,
    ),
    time_rule(
        "feast of the lunar calendar",
        MentionKind.DATE,
        first_words(LUNAR_FEASTS),
        rf"{_FEASTS}{_lunar_year('')}?",
        _feast,
    ),
)
"""Lunar dates that only a cell may hold."""
