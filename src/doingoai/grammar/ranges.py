"""Stretches with two ends, or one: từ ngày 28/2 đến ngày 3/3/2023, tháng 2-5/2019, từ năm 2015 đến nay."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

import attrs

from doingoai.grammar.dates import DAY_HEAD_STARTS
from doingoai.grammar.ends import YEAR_ALONE, between, end_pattern, end_point, first_day, last_day
from doingoai.grammar.moments import (
    COUNT,
    FIGURE_END,
    FIGURE_START,
    MONTH_NUMBER,
    MONTH_WORD,
    ROOM,
    SPACE,
    day_body,
    day_close,
    day_head,
    day_number,
    day_point,
    first_words,
    month_of,
    time_rule,
    whole_number,
    year,
    year_of,
)
from doingoai.grammar.numerals import NUMERAL_STARTS, ROMAN
from doingoai.grammar.points import Point, complete
from doingoai.grammar.rules import DIGIT, MentionKind, Reading, Refusal, Rule
from doingoai.grammar.spans import FORMS, SPAN_STARTS, Form, form_pattern, span, span_point
from doingoai.lexicon.calendar import (
    AFTER,
    BEFORE,
    FROM,
    LONG_RUNS,
    MONTH_WORDS,
    NOW,
    ONWARDS,
    PARTS,
    QUARTER_WORDS,
    QUARTERS,
    RANGE_WORDS,
    UNTIL,
    UNTIL_THEN,
)
from doingoai.text.patterns import END, START, alternation
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Period, Precision

__all__ = ["CELL_RANGE_RULES", "MONTH_RANGE", "OPEN", "RANGE_RULES", "TO", "read_month_range"]

_DASH: Final = r"[-–—~]"
TO: Final = rf"(?:{ROOM}{_DASH}{ROOM}|{ROOM},?{ROOM}{alternation(RANGE_WORDS)}{END}{SPACE}(?:hết{SPACE})?)"
_AND: Final = rf"(?:{ROOM},{ROOM}|{SPACE}và{SPACE})"
_ONE_DAY: Final = dt.timedelta(days=1)
_YEARS_IN_CENTURY: Final = 100


def __dir__() -> list[str]:
    return __all__


# Days


def _days(reading: Reading) -> Period | None:
    groups = reading.match.groupdict()
    first, last = day_point(reading, "a"), day_point(reading, "b")
    if first is None or last is None:
        return None
    cued = groups["from"] is not None or not reading.match[0][0].isdigit() or groups["bmw"] is not None
    if not cued and first.year is None and last.year is None:
        return None
    if first.month is None and groups["bs"] == "-" and groups["to"].strip() == "-":
        return None  # 13-12-21 is a day
    return between(first, last, reading)


def _some_days(reading: Reading) -> Period | None:
    """14, 15 và 16/4/2024: days that follow one another, as many as may be said before."""
    point = day_point(reading, "b")
    if point is None:
        return None
    last = complete(point, reading)
    numbers = [int(number) for number in re.findall("[0-9]{1,2}", reading["list"] or "")]
    end = last.start
    days = [*numbers, end.day] if end is not None else []
    if end is None or days != list(range(days[0], days[0] + len(days))) or days[0] < 1:
        return None
    said = whole_number(reading["count"] or "")
    if said is not None and said != len(days):
        raise Refusal(f"{len(days)} days are listed, not {said}", "count")
    return attrs.evolve(last, start=end.replace(day=days[0]), precision=Precision.RANGE)


_DAY_RANGE: Final = rf"""(?:(?P<from>{alternation(FROM)}){SPACE})?{day_head("a")}{day_number("a")}
    (?:{day_body("a").removeprefix(day_number("a"))})?{day_close("a")}(?P<to>{TO}){day_head("b")}{day_body("b")}{day_close("b")}"""
_DAY_LIST: Final = rf"""(?:(?P<count>{COUNT}){ROOM})?(?:các{SPACE})?(?:ngày{SPACE}[(]?)?
    (?P<list>[0-9]{{1,2}}(?:{ROOM},{ROOM}[0-9]{{1,2}}){{0,9}}){_AND}(?:ngày{SPACE})?{day_body("b")}"""
_COUNTED_DAYS: Final = rf"""(?:(?P<count>{COUNT}){ROOM})ngày{ROOM}[,(]?{ROOM}(?:từ{SPACE})?(?:ngày{SPACE})?
    (?P<first>[0-9]{{1,2}}){TO}(?:ngày{SPACE})?{day_body("b")}[)]?"""


def _counted_days(reading: Reading) -> Period | None:
    point = day_point(reading, "b")
    if point is None:
        return None
    last = complete(point, reading)
    end, first = last.start, int(reading["first"] or 0)
    if end is None or not 1 <= first <= end.day:
        return None
    said = whole_number(reading["count"] or "")
    if said != end.day - first + 1:
        raise Refusal(f"these are {end.day - first + 1} days, not {said}", "count")
    return attrs.evolve(last, start=end.replace(day=first), precision=Precision.RANGE)


# Months, quarters, years


def read_month_range(reading: Reading) -> Period | None:
    """Return the months that `MONTH_RANGE` matched; ``None`` where "và" joins months that leave some out."""
    first = Point(Precision.MONTH, year=year_of(reading, "aM"), month=month_of(reading["aMn"]), group="aMn")
    last = Point(Precision.MONTH, year=year_of(reading, "bM"), month=month_of(reading["bMn"]), group="bMn")
    if (reading["and"] or "").strip() and _not_next(first.month, last.month):
        return None
    return between(first, last, reading)


def _quarter_range(reading: Reading) -> Period | None:
    numbers = [QUARTERS.get(reading[group] or "") for group in ("aQn", "bQn")]
    for number, group in zip(numbers, ("aQn", "bQn"), strict=True):
        if number is None:
            raise Refusal("a year has the quarters I to IV", group)
    if (reading["and"] or "").strip() and _not_next(*numbers):
        return None
    first = Point(Precision.QUARTER, year=year_of(reading, "aQ"), number=numbers[0], group="aQn")
    last = Point(Precision.QUARTER, year=year_of(reading, "bQ"), number=numbers[1], group="bQn")
    return between(first, last, reading)


def _not_next(first: int | None, last: int | None) -> bool:
    """Whether two numbers joined by "và" leave something out between them."""
    return first is None or last != first + 1


def _year_range(reading: Reading) -> Period | None:
    groups = reading.match.groupdict()
    first, short = int(groups["first"]), groups.get("short")
    last = int(groups["last"]) if short is None else first - first % _YEARS_IN_CENTURY + int(short)
    within = bool(groups.get("run")) and LONG_RUNS[groups["run"]]
    if last <= first or (groups.get("and") and last != first + 1):
        return None
    said = whole_number(groups.get("count") or "")
    if said is not None and said != last - first + 1:
        raise Refusal(f"these are {last - first + 1} years, not {said}", "count")
    # A school year is a stretch from within the one year to within the other; no words say its days.
    hedge = Hedge.ABOUT if within else Hedge.EXACT
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), Precision.RANGE, hedge)


def _some_years(reading: Reading) -> Period | None:
    years = [int(number) for number in re.findall("[0-9]{4}", reading["list"] or "")]
    if years != list(range(years[0], years[0] + len(years))):
        return None
    return Period(dt.date(years[0], 1, 1), dt.date(years[-1], 12, 31), Precision.RANGE)


_AND_GROUP: Final = rf"(?:{TO}|(?P<and>{_AND}))"
MONTH_RANGE: Final = rf"""(?:{alternation(FROM)}{SPACE})?{MONTH_WORD}(?P<aMn>{MONTH_NUMBER})(?:{year("aM")})?
    {_AND_GROUP}(?:{MONTH_WORD})?(?P<bMn>{MONTH_NUMBER})(?:{year("bM")})?"""
_QUARTER: Final = rf"{alternation(QUARTER_WORDS)}(?:{SPACE}|(?=[0-9ivx]))"
_QUARTER_NUMBER: Final = rf"[0-9]{{1,2}}|{ROMAN}{END}|{QUARTERS.pattern}{END}"
_QUARTER_RANGE: Final = rf"""(?:{alternation(FROM)}{SPACE})?{_QUARTER}(?P<aQn>{_QUARTER_NUMBER})(?:{year("aQ")})?
    {_AND_GROUP}(?:{_QUARTER})?(?P<bQn>{_QUARTER_NUMBER})(?:{year("bQ")})?"""
_RUN: Final = rf"(?P<run>{LONG_RUNS.pattern}){END}{SPACE}(?:từ{SPACE})?(?:năm{SPACE})?"
_COUNT_OF_YEARS: Final = rf"(?P<count>{COUNT}){ROOM}năm{ROOM}[,(]?{ROOM}(?:từ{SPACE})?"


# Open ends


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


def _between_ends(reading: Reading) -> Period | None:
    first, last = end_point(reading, "a"), end_point(reading, "b")
    if first is None or last is None or (first.part is not None and not reading.match["to"].strip(" -–—~")):
        return None  # "đầu tháng 2-3" may be early in both
    return between(first, last, reading)


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
_END_STARTS: Final = frozenset({*DAY_HEAD_STARTS, *SPAN_STARTS, DIGIT})

RANGE_RULES: Final = (
    time_rule(
        "days from one to another",
        MentionKind.DATE,
        {DIGIT, *DAY_HEAD_STARTS, *first_words(FROM)},
        rf"{FIGURE_START}{_DAY_RANGE}{FIGURE_END}",
        _days,
    ),
    time_rule(
        "days that follow one another",
        MentionKind.DATE,
        {DIGIT, *NUMERAL_STARTS, "các", "ngày"},
        rf"{FIGURE_START}{_DAY_LIST}{FIGURE_END}",
        _some_days,
    ),
    time_rule(
        "days that are counted and named",
        MentionKind.DATE,
        {DIGIT, *NUMERAL_STARTS},
        rf"{FIGURE_START}{_COUNTED_DAYS}{FIGURE_END}",
        _counted_days,
    ),
    time_rule(
        "months from one to another",
        MentionKind.PERIOD,
        {*first_words(FROM), *first_words(MONTH_WORDS)},
        rf"{START}{MONTH_RANGE}{FIGURE_END}",
        read_month_range,
    ),
    time_rule(
        "quarters from one to another",
        MentionKind.PERIOD,
        {*first_words(FROM), *QUARTER_WORDS, *(f"q{n}" for n in range(1, 5))},
        rf"{START}{_QUARTER_RANGE}{FIGURE_END}",
        _quarter_range,
    ),
    time_rule(
        "years from one to another",
        MentionKind.PERIOD,
        {DIGIT, "năm", *NUMERAL_STARTS, *first_words(LONG_RUNS)},
        rf"""{FIGURE_START}(?:{_RUN})?(?:{_COUNT_OF_YEARS})?(?:năm{ROOM})?(?P<first>{YEAR_ALONE})
        (?:{TO}|(?P<and>{_AND}))(?:năm{ROOM})?(?P<last>{YEAR_ALONE}){FIGURE_END}""",
        _year_range,
    ),
    time_rule(
        "season or term over two years",
        MentionKind.PERIOD,
        first_words(LONG_RUNS),
        rf"{START}{_RUN}(?P<first>{YEAR_ALONE}){ROOM}[-–/]{ROOM}(?:(?P<last>{YEAR_ALONE})|(?P<short>[0-9]{{2}})){FIGURE_END}",
        _year_range,
    ),
    time_rule(
        "years that follow one another",
        MentionKind.PERIOD,
        {"năm", "các", "những"},
        rf"{START}(?:các{SPACE}|những{SPACE})?năm{SPACE}(?P<list>{YEAR_ALONE}(?:{ROOM},{ROOM}{YEAR_ALONE}){{1,9}}{_AND}{YEAR_ALONE}){FIGURE_END}",
        _some_years,
    ),
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
        "until an end",
        MentionKind.PERIOD,
        first_words(UNTIL),
        rf"{START}{alternation(UNTIL)}{SPACE}{end_pattern('a')}{FIGURE_END}",
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
        rf"{START}{alternation(BEFORE)}{SPACE}{end_pattern('a')}{FIGURE_END}",
        _before,
    ),
    time_rule(
        "after an end",
        MentionKind.PERIOD,
        first_words(AFTER),
        rf"{START}{alternation(AFTER)}{SPACE}{end_pattern('a')}{FIGURE_END}",
        _after,
    ),
)
"""Stretches with two ends or one, wherever they stand."""

CELL_RANGE_RULES: Final = (
    time_rule(
        "any beginning until now",
        MentionKind.PERIOD,
        _END_STARTS,
        rf"{end_pattern('a')}{OPEN}",
        _since,
    ),
    time_rule(
        "from one end to another",
        MentionKind.PERIOD,
        _END_STARTS,
        rf"{end_pattern('a')}(?P<to>{TO}){end_pattern('b')}",
        _between_ends,
    ),
    time_rule(
        "years with two digits of the second",
        MentionKind.PERIOD,
        {DIGIT},
        rf"(?P<first>{YEAR_ALONE}){ROOM}[-–/]{ROOM}(?P<short>[0-9]{{2}})",
        _year_range,
    ),
)
"""Stretches that only a cell may hold: in running text their words may belong to two things."""
