"""Days: 13/12/2021, ngày 13 tháng 12 năm 2021, Thứ Năm, 1/1/2026, 2021-12-13, and so on."""

from __future__ import annotations

from typing import Final

from doingoai.grammar.moments import (
    FIGURE_END,
    FIGURE_START,
    MONTH_NUMBER,
    MONTH_WORD,
    ROOM,
    SPACE,
    day_body,
    day_close,
    day_head,
    day_point,
    first_words,
    month_of,
    time_rule,
    year,
    year_of,
)
from doingoai.grammar.numerals import read_roman
from doingoai.grammar.points import Point, complete, full_year, reference_of
from doingoai.grammar.rules import DIGIT, MentionKind, Reading
from doingoai.lexicon.calendar import (
    DATE_LEADS,
    DAY_PARTS,
    ENGLISH_MONTHS,
    FIXED_DAYS,
    MONTH_WORDS,
    RELATIVE_YEARS,
    WEEKDAYS,
)
from doingoai.text.patterns import END, START, alternation
from doingoai.values.periods import Period, Precision

__all__ = ["CELL_DAY_RULES", "DAY_AND_MONTH_ALONE", "DAY_HEAD_STARTS", "DAY_RULES"]


def __dir__() -> list[str]:
    return __all__


DAY_HEAD_STARTS: Final = frozenset(first_words(DAY_PARTS, WEEKDAYS, DATE_LEADS))
"""The first words of what may stand before the figure of a day."""


def _day(reading: Reading) -> Period | None:
    point = day_point(reading, "")
    return None if point is None else complete(point, reading)


def _day_with_year(reading: Reading) -> Period | None:
    groups = reading.match.groupdict()
    year_text = groups["y"] or groups.get("yn") or ""
    if relative := groups.get("yr"):
        year_number = reference_of(reading, "the year is relative", "yr").year + RELATIVE_YEARS[relative]
    elif len(year_text) > 2:  # noqa: PLR2004  # two digits of a year
        year_number = int(year_text)
    else:
        year_number = full_year(int(year_text), reading, "y")
    if groups.get("me"):
        month: int | None = ENGLISH_MONTHS[groups["me"][:3]]
    else:
        month = read_roman(groups["mr"]) if groups.get("mr") else month_of(groups["m"])
    if month is None:
        return None
    weekday = groups.get("wc")
    point = Point(
        Precision.DAY,
        year=year_number,
        month=month,
        day=int(groups["d"]),
        weekday=None if weekday is None else WEEKDAYS[weekday],
        year_first=groups["y"] is not None and reading.match.start("y") < reading.match.start("d"),
    )
    return complete(point, reading)


def _fixed(reading: Reading) -> Period | None:
    month, day = FIXED_DAYS[reading["name"] or ""]
    return complete(Point(Precision.DAY, year=year_of(reading, ""), month=month, day=day), reading)


def _bare(reading: Reading) -> Period | None:
    return complete(Point(Precision.DAY, month=int(reading["m"] or 0), day=int(reading["d"] or 0)), reading)


_YEAR: Final = r"(?P<y>[0-9]{4}|(?<=[/\-–])[0-9]{2})(?![0-9])"
_MIDNIGHT: Final = r"(?:[\st]\s{0,2}0?0:00(?::00(?:\.0{1,6})?)?)?"

DAY_RULES: Final = (
    time_rule(
        "day in figures",
        MentionKind.DATE,
        {DIGIT},
        rf"""{FIGURE_START}(?P<d>[0-9]{{1,2}})\s{{0,3}}(?P<s>[/.\-–])\s{{0,3}}(?P<m>[0-9]{{1,2}})
        (?: \s{{0,3}}(?P=s)\s{{0,3}}{_YEAR} | {ROOM}năm{ROOM}(?P<yn>[0-9]{{4}})(?![0-9])
          | {SPACE}năm{SPACE}(?P<yr>{RELATIVE_YEARS.pattern}){END} )
        {day_close("", headed=False)}{FIGURE_END}""",
        _day_with_year,
    ),
    time_rule(
        "day after what names it",
        MentionKind.DATE,
        DAY_HEAD_STARTS,
        # Something must say that it is a day: a weekday, a part of the day, "ngày" or "mùng".
        rf"{START}(?=[^\W0-9_]){day_head('')}{day_body('')}{day_close('')}{FIGURE_END}",
        _day,
    ),
    time_rule(
        "day and month named",
        MentionKind.DATE,
        {DIGIT},
        rf"""{FIGURE_START}(?P<d>[0-9]{{1,2}}){ROOM}{MONTH_WORD}(?P<mw>{MONTH_NUMBER}){year("D")}?
        {day_close("", headed=False)}{FIGURE_END}""",
        _day,
    ),
    time_rule(
        "day of ISO 8601",
        MentionKind.DATE,
        {DIGIT},
        rf"{FIGURE_START}(?P<y>[0-9]{{4}})(?P<s>[/.\-])(?P<m>[0-9]{{1,2}})(?P=s)(?P<d>[0-9]{{1,2}}){FIGURE_END}",
        _day_with_year,
    ),
    time_rule(
        "month before the day",
        MentionKind.DATE,
        first_words(MONTH_WORDS),
        rf"{START}{MONTH_WORD}(?P<m>{MONTH_NUMBER}){SPACE}(?P<d>[0-9]{{1,2}}){ROOM},{ROOM}(?P<y>[0-9]{{4}}){FIGURE_END}",
        _day_with_year,
    ),
)
"""Days wherever they stand."""

DAY_AND_MONTH_ALONE: Final = time_rule(
    "day and month alone",
    MentionKind.DATE,
    {DIGIT},
    r"(?P<d>[0-9]{1,2})\s{0,3}[/.\-–]\s{0,3}(?P<m>[0-9]{1,2})",
    _bare,
)
"""A day and a month that nothing says to be a date: 30/4."""

CELL_DAY_RULES: Final = (
    DAY_AND_MONTH_ALONE,
    time_rule(
        "day in figures at midnight, as spreadsheets export it",
        MentionKind.DATE,
        {DIGIT},
        rf"(?P<d>[0-9]{{1,2}})(?P<s>[/.\-])(?P<m>[0-9]{{1,2}})(?P=s){_YEAR}{_MIDNIGHT}",
        _day_with_year,
    ),
    time_rule(
        "day of ISO 8601 at midnight, as databases export it",
        MentionKind.DATE,
        {DIGIT},
        rf"(?P<y>[0-9]{{4}})(?P<s>[/.\-])(?P<m>[0-9]{{1,2}})(?P=s)(?P<d>[0-9]{{1,2}}){_MIDNIGHT}",
        _day_with_year,
    ),
    time_rule(
        "day in figures with dots and two digits of the year",
        MentionKind.DATE,
        {DIGIT},
        r"(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>[0-9]{2})",
        _day_with_year,
    ),
    time_rule(
        "day of ISO 8601 without hyphens",
        MentionKind.DATE,
        {DIGIT},
        r"(?P<y>(?:19|20)[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})",
        _day_with_year,
    ),
    time_rule(
        "day as English spreadsheets show it",
        MentionKind.DATE,
        {DIGIT},
        rf"(?P<d>[0-9]{{1,2}})[-\s](?P<me>{alternation(ENGLISH_MONTHS)})[a-z]{{0,6}}[-\s](?P<y>[0-9]{{4}}|[0-9]{{2}})",
        _day_with_year,
    ),
    time_rule(
        "day in English, month first",
        MentionKind.DATE,
        ENGLISH_MONTHS,
        rf"(?P<me>{alternation(ENGLISH_MONTHS)})[a-z]{{0,6}}\.?\s(?P<d>[0-9]{{1,2}}),?\s(?P<y>[0-9]{{4}})",
        _day_with_year,
    ),
    time_rule(
        "day with its month in Roman figures",
        MentionKind.DATE,
        {DIGIT},
        r"(?P<d>[0-9]{1,2})(?P<s>[/.\-])(?P<mr>[ivx]{1,4})(?P=s)(?P<y>[0-9]{4}|[0-9]{2})",
        _day_with_year,
    ),
    time_rule(
        "day with a name",
        MentionKind.DATE,
        first_words(FIXED_DAYS),
        rf"(?P<name>{FIXED_DAYS.pattern}){END}{year('')}?",
        _fixed,
    ),
)
"""Days that only a cell may hold: in running text their figures may be something else."""
