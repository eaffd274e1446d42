"""Days, months, quarters and years in a list, where they follow one another: ngày 10 và 11/1, tháng 3, 4, 5/2022."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

import attrs

from doingoai.grammar.ends import YEAR_ALONE, between
from doingoai.grammar.moments import (
    COUNT,
    FIGURE_END,
    FIGURE_START,
    MONTH_WORD,
    ROOM,
    SPACE,
    day_body,
    day_point,
    first_words,
    time_rule,
    whole_number,
    year,
    year_of,
)
from doingoai.grammar.numerals import NUMERAL_STARTS
from doingoai.grammar.points import Point, complete
from doingoai.grammar.ranges import AND, WrongCount
from doingoai.grammar.rules import DIGIT, MentionKind, Reading, Refusal
from doingoai.lexicon.calendar import (
    MONTH_WORDS,
    QUARTER_WORDS,
    QUARTERS,
)
from doingoai.text.patterns import START, alternation
from doingoai.values.periods import Period, Precision

__all__ = ["LIST_RULES"]


def __dir__() -> list[str]:
    return __all__


# "4,5/5" with nothing before it is a mark out of five.
_DECIMAL_POINTS: Final = re.compile(r"[0-9]{1,2},[0-9]{1,2}\s{0,3}/")


def _some_days(reading: Reading) -> Period | None:
    """14, 15 và 16/4/2024: days that follow one another, as many as may be said before."""
    point = day_point(reading, "b")
    if point is None or (point.year is None and _DECIMAL_POINTS.match(reading.match[0])):
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


_DAY_LIST: Final = rf"""(?:(?P<count>{COUNT}){ROOM})?(?:các{SPACE})?(?:ngày{SPACE}[(]?)?
    (?P<list>[0-9]{{1,2}}(?:{ROOM},{ROOM}[0-9]{{1,2}}){{0,9}}){AND}(?:ngày{SPACE})?{day_body("b")}"""


def _follow(numbers: list[int | None]) -> bool:
    return None not in numbers and numbers == list(range(numbers[0] or 0, (numbers[0] or 0) + len(numbers)))


def _some_months(reading: Reading) -> Period | None:
    """Tháng 3, 4 và 5/2022."""
    numbers = [int(number) for number in re.findall("[0-9]{1,2}", reading["list"] or "")]
    months: list[int | None] = [*numbers, int(reading["last"] or 0)]
    if not _follow(months):
        return None
    first = Point(Precision.MONTH, year=year_of(reading, "U"), month=months[0], group="list")
    return between(first, attrs.evolve(first, month=months[-1], group="last"), reading)


def _some_quarters(reading: Reading) -> Period | None:
    """Quý I, II và III/2022."""
    written = re.findall("[0-9ivx]+", f"{reading['list']} {reading['last']}")
    numbers = [QUARTERS.get(number) for number in written]
    if not _follow(numbers):
        return None
    first = Point(Precision.QUARTER, year=year_of(reading, "U"), number=numbers[0], group="list")
    return between(first, attrs.evolve(first, number=numbers[-1], group="last"), reading)


def _some_years(reading: Reading) -> Period | None:
    years = [int(number) for number in re.findall("[0-9]{4}", reading["list"] or "")]
    if years != list(range(years[0], years[0] + len(years))):
        return None
    said = whole_number(reading["count"] or "")
    if said is not None and said != len(years):
        raise WrongCount(f"{len(years)} years are listed, not {said}", "count")
    return Period(dt.date(years[0], 1, 1), dt.date(years[-1], 12, 31), Precision.RANGE)


_NUMBER: Final = "[0-9]{1,2}(?![0-9])"
_QUARTER_NUMBER: Final = r"(?:[ivx]{1,4}|[0-9]{1,2})(?!\w)"

LIST_RULES: Final = (
    time_rule(
        "days that follow one another",
        MentionKind.DATE,
        {DIGIT, *NUMERAL_STARTS, "các", "ngày"},
        rf"{FIGURE_START}{_DAY_LIST}{FIGURE_END}",
        _some_days,
    ),
    time_rule(
        "months that follow one another",
        MentionKind.PERIOD,
        {*first_words(MONTH_WORDS), "các"},
        rf"""{START}(?:các{SPACE})?{MONTH_WORD}(?P<list>{_NUMBER}(?:{ROOM},{ROOM}{_NUMBER}){{1,9}}){AND}
        (?:{MONTH_WORD})?(?P<last>{_NUMBER}){year("U")}?{FIGURE_END}""",
        _some_months,
    ),
    time_rule(
        "quarters that follow one another",
        MentionKind.PERIOD,
        {*QUARTER_WORDS, "các"},
        rf"""{START}(?:các{SPACE})?{alternation(QUARTER_WORDS)}{SPACE}
        (?P<list>{_QUARTER_NUMBER}(?:{ROOM},{ROOM}{_QUARTER_NUMBER}){{1,2}}){AND}
        (?P<last>{_QUARTER_NUMBER}){year("U")}?{FIGURE_END}""",
        _some_quarters,
    ),
    time_rule(
        "years that follow one another",
        MentionKind.PERIOD,
        {"năm", "các", "những", DIGIT, *NUMERAL_STARTS},
        rf"""{FIGURE_START}(?:các{SPACE}|những{SPACE}|(?P<count>{COUNT}){SPACE})?năm{SPACE}
        (?P<list>{YEAR_ALONE}(?:{ROOM},{ROOM}{YEAR_ALONE}){{1,9}}{AND}{YEAR_ALONE}){FIGURE_END}""",
        _some_years,
    ),
)
"""What follows one another in a list, wherever it stands."""
