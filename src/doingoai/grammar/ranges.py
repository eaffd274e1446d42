"""Stretches from one end to another: từ 22-24/3/2017, tháng 2-5/2019, quý II-III/2022, giai đoạn 2019-2021."""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from doingoai.grammar.dates import DAY_HEAD_STARTS
from doingoai.grammar.ends import END_STARTS, YEAR_ALONE, between, end_pattern, end_point
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
from doingoai.grammar.rules import DIGIT, MentionKind, Reading, Refusal
from doingoai.lexicon.calendar import (
    FROM,
    LONG_RUNS,
    MONTH_WORDS,
    PLANS,
    QUARTER_WORDS,
    QUARTERS,
    RANGE_WORDS,
)
from doingoai.text.patterns import END, START, alternation
from doingoai.values.calendar import months_of
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Period, Precision

__all__ = [
    "AND",
    "CELL_RANGE_RULES",
    "DAYS_ALONE",
    "MONTH_RANGE",
    "RANGE_RULES",
    "TO",
    "WrongCount",
    "read_month_range",
]

_DASH: Final = r"[-–—~→]"
TO: Final = rf"(?:{ROOM}{_DASH}{ROOM}|{ROOM},?{ROOM}{alternation(RANGE_WORDS)}{END}{SPACE}(?:hết{SPACE})?)"
AND: Final = rf"(?:{ROOM}[,&+]{ROOM}|{SPACE}và{SPACE})"
_ONE_DAY: Final = dt.timedelta(days=1)
_YEARS_IN_CENTURY: Final = 100


def __dir__() -> list[str]:
    return __all__


class WrongCount(Refusal):
    """The years that are counted are not those that are named; in running text both are found as they are written."""


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


_DAY_RANGE: Final = rf"""(?:(?P<from>{alternation(FROM)}){SPACE})?{day_head("a")}{day_number("a")}
    (?:{day_body("a").removeprefix(day_number("a"))})?{day_close("a")}(?P<to>{TO}){day_head("b")}{day_body("b")}{day_close("b")}"""
# các ngày từ 12 đến 15/3/2024, tuần từ 14 đến 20/2/2022
_WEEK_LEAD: Final = rf"tuần(?:{SPACE}lễ)?{ROOM},?{ROOM}(?={alternation(FROM)}{END}|[0-9(])\(?"
_DAYS_LEAD: Final = rf"(?:trong{SPACE})?(?:các|những){SPACE}ngày{SPACE}(?=từ{END}|[0-9])"
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
    return _unbroken(between(first, last, reading), 1, reading)


def _quarter_range(reading: Reading) -> Period | None:
    numbers = [QUARTERS.get(reading[group] or "") for group in ("aQn", "bQn")]
    for number, group in zip(numbers, ("aQn", "bQn"), strict=True):
        if number is None:
            raise Refusal("a year has the quarters I to IV", group)
    first = Point(Precision.QUARTER, year=year_of(reading, "aQ"), number=numbers[0], group="aQn")
    last = Point(Precision.QUARTER, year=year_of(reading, "bQ"), number=numbers[1], group="bQn")
    return _unbroken(between(first, last, reading), 3, reading)


def _unbroken(period: Period, size: int, reading: Reading) -> Period | None:
    """The period, unless "và" joins two units of so many months that leave something out between them."""
    if (reading["and"] or "").strip() and period.start is not None and period.end is not None:
        first, last = months_of(period.start, period.end) or (0, 0)
        if last - first + 1 != 2 * size:
            return None
    return period


def _year_range(reading: Reading) -> Period | None:
    groups = reading.match.groupdict()
    first, short = int(groups["first"]), groups.get("short")
    last = int(groups["last"]) if short is None else first - first % _YEARS_IN_CENTURY + int(short)
    within = bool(groups.get("run")) and LONG_RUNS[groups["run"]]
    if last <= first or (groups.get("and") and last != first + 1):
        return None
    if groups.get("and") and not (groups.get("named") or groups.get("count") or groups.get("run")):
        return None  # "2020, 2021" are two figures to the finder
    said = whole_number(groups.get("count") or "")
    if said is not None and said != last - first + 1:
        raise WrongCount(f"these are {last - first + 1} years, not {said}", "count")
    # A school year is a stretch from within the one year to within the other; no words say its days.
    hedge = Hedge.ABOUT if within else Hedge.EXACT
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), Precision.RANGE, hedge)


# "quý II và 6 tháng đầu năm" are a quarter and the first six months, and so are "tháng 6 và 6 tháng đầu năm".
_NO_COUNT: Final = rf"(?!{ROOM}(?:tháng|quý){END})"
_AND_GROUP: Final = rf"(?:{TO}|(?P<and>{AND}))"
MONTH_RANGE: Final = rf"""(?:{alternation(FROM)}{SPACE})?{MONTH_WORD}(?P<aMn>{MONTH_NUMBER})(?:{year("aM")})?
    {_AND_GROUP}(?:{MONTH_WORD})?(?P<bMn>{MONTH_NUMBER}){_NO_COUNT}(?:{year("bM")})?"""
_QUARTER: Final = rf"{alternation(QUARTER_WORDS)}(?:{SPACE}|(?=[0-9ivx]))"
_QUARTER_NUMBER: Final = rf"[0-9]{{1,2}}|{ROMAN}{END}|{QUARTERS.pattern}{END}"
_QUARTER_RANGE: Final = rf"""(?:{alternation(FROM)}{SPACE})?{_QUARTER}(?P<aQn>{_QUARTER_NUMBER})(?:{year("aQ")})?
    {_AND_GROUP}(?:{_QUARTER})?(?P<bQn>{_QUARTER_NUMBER}){_NO_COUNT}(?:{year("bQ")})?"""
_RUN: Final = rf"(?P<run>{LONG_RUNS.pattern}){END}{SPACE}(?:từ{SPACE})?(?:năm{SPACE})?"
_COUNT_OF_YEARS: Final = rf"(?P<count>{COUNT}){ROOM}năm{ROOM}(?:,|(?P<bracket>\())?{ROOM}(?:từ{SPACE})?"


def _between_ends(reading: Reading) -> Period | None:
    first, last = end_point(reading, "a"), end_point(reading, "b")
    if first is None or last is None or (first.part is not None and not reading.match["to"].strip(" -–—~")):
        return None  # "đầu tháng 2-3" may be early in both
    if reading["byb"] and first.precision is not Precision.YEAR and not reading.match["to"].strip(" -–—~"):
        raise Refusal("a year may belong to what stands before it or end a stretch; write it with từ and đến", "byb")
    return between(first, last, reading)


def _bare_days(reading: Reading) -> Period | None:
    first, last = day_point(reading, "a"), day_point(reading, "b")
    return None if first is None or last is None else between(first, last, reading)


RANGE_RULES: Final = (
    time_rule(
        "days from one to another",
        MentionKind.DATE,
        {DIGIT, *DAY_HEAD_STARTS, *first_words(FROM)},
        rf"{FIGURE_START}{_DAY_RANGE}{FIGURE_END}",
        _days,
    ),
    time_rule(
        "days of which there are several, from one to another",
        MentionKind.DATE,
        {"các", "những"},
        rf"{START}{_DAYS_LEAD}{_DAY_RANGE}{FIGURE_END}",
        _days,
    ),
    time_rule(
        "week from one day to another",
        MentionKind.PERIOD,
        {"tuần"},
        rf"{START}{_WEEK_LEAD}{_DAY_RANGE}{FIGURE_END}",
        _days,
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
        "months from one to another, abbreviated",
        MentionKind.PERIOD,
        {"t", *(f"t{n}" for n in range(1, 13)), *(f"t0{n}" for n in range(1, 10))},
        rf"""{START}t\.?(?P<aMn>[0-9]{{1,2}})(?:{year("aM")})?(?:{ROOM}{_DASH}{ROOM}|(?P<and>{SPACE}và{SPACE}))(?:t\.?)?(?P<bMn>[0-9]{{1,2}})
        {year("bM", joint="[/]")}{FIGURE_END}""",
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
        rf"""{FIGURE_START}(?:{_RUN})?(?:{_COUNT_OF_YEARS})?(?P<named>năm{ROOM})?(?P<first>{YEAR_ALONE})
        (?:{TO}|(?P<and>{AND}))(?:năm{ROOM})?(?P<last>{YEAR_ALONE})(?(bracket){ROOM}\)){FIGURE_END}""",
        _year_range,
    ),
    time_rule(
        "season or term over two years",
        MentionKind.PERIOD,
        first_words(LONG_RUNS),
        rf"{START}{_RUN}(?P<first>{YEAR_ALONE}){ROOM}[-–/]{ROOM}(?:(?P<last>{YEAR_ALONE})|(?P<short>[0-9]{{2}})){FIGURE_END}",
        _year_range,
    ),
)
"""Stretches from one end to another, wherever they stand."""

DAYS_ALONE: Final = time_rule(
    "days from one to another without a year",
    MentionKind.DATE,
    {DIGIT},
    rf"(?P<ad>[0-9]{{1,2}})\s{{0,3}}(?P<to>[-–])\s{{0,3}}{day_body('b')}",
    _bare_days,
)
"""Days of a month that nothing says to be dates: 20-25/5."""

CELL_RANGE_RULES: Final = (
    time_rule(
        "plan over years",
        MentionKind.PERIOD,
        first_words(PLANS),
        rf"""{alternation(PLANS)}{SPACE}(?:{_COUNT_OF_YEARS})?(?P<first>{YEAR_ALONE}){TO}(?P<last>{YEAR_ALONE})
        (?(bracket){ROOM}\)){FIGURE_END}""",
        _year_range,
    ),
    time_rule(
        "from one end to another",
        MentionKind.PERIOD,
        END_STARTS,
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
    DAYS_ALONE,
)
"""Stretches that only a cell may hold: in running text their words may belong to two things."""
