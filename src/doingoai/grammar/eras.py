"""Weeks, seasons, decades and centuries: tuần 32/2020, mùa hè 2021, những năm 80 của thế kỷ XX, thế kỷ XXI."""

from __future__ import annotations

import datetime as dt
from typing import Final

from doingoai.grammar.moments import (
    COUNT,
    ROOM,
    SPACE,
    whole_number,
    year_of,
)
from doingoai.grammar.numerals import ROMAN, read_roman
from doingoai.grammar.points import Point, full_year, reference_of
from doingoai.grammar.rules import Reading, Refusal
from doingoai.lexicon.calendar import (
    CENTURY_WORDS,
    DECADE_WORDS,
    RELATIVE_STEPS,
    SEASONS,
)
from doingoai.text.patterns import END, alternation
from doingoai.values.periods import Period, Precision

__all__ = [
    "century_number",
    "century_pattern",
    "decade_pattern",
    "read_century",
    "read_decade",
    "read_season",
    "read_week",
    "season_pattern",
    "week_pattern",
]

_YEARS_IN_CENTURY: Final = 100
# "những năm 30" are the 1930s to everyone; of the tens and twenties there are two within reach.
_FIRST_SURE_DECADE: Final = 30


def __dir__() -> list[str]:
    return __all__


def week_pattern(p: str) -> str:
    """Return a pattern for a week by its number: tuần 32."""
    return rf"tuần{SPACE}(?:lễ{SPACE})?(?:thứ{SPACE}|số{SPACE})?(?P<{p}Wn>[0-9]{{1,2}})(?![0-9])"


def read_week(reading: Reading, p: str) -> Point:
    """Return what `week_pattern` matched."""
    return Point(Precision.WEEK, year=year_of(reading, f"{p}U"), number=int(reading[f"{p}Wn"] or 0), group=f"{p}Wn")


def century_pattern(p: str) -> str:
    """Return a pattern for a century: thế kỷ XXI."""
    return rf"{alternation(CENTURY_WORDS)}{ROOM}(?:thứ{SPACE})?(?P<{p}Cn>[0-9]{{1,2}}(?![0-9])|{ROMAN}{END}|{COUNT})"


def read_century(reading: Reading, p: str) -> Point:
    """Return what `century_pattern` matched."""
    number = century_number(reading[f"{p}Cn"] or "")
    if number is None:
        raise Refusal("it is no number of a century; write it as in thế kỷ XXI", f"{p}Cn")
    return Point(Precision.CENTURY, whole=Period.century(number), group=f"{p}Cn")


def century_number(text: str) -> int | None:
    """Return the number of a century in figures, Roman figures or words, or ``None``."""
    number = whole_number(text) if text.isdigit() else read_roman(text) or whole_number(text)
    return number if number is not None and 1 <= number < _YEARS_IN_CENTURY else None


def decade_pattern(p: str) -> str:
    """Return a pattern for a decade: thập niên 1990, những năm 80 của thế kỷ XX."""
    last = rf"{alternation(CENTURY_WORDS)}{SPACE}(?P<{p}Xrel>{RELATIVE_STEPS.pattern}){END}"
    of_century = rf"{SPACE}(?:của{SPACE})?(?:{century_pattern(f'{p}X')}|{last})"
    return rf"{alternation(DECADE_WORDS)}{SPACE}(?P<{p}Xn>[0-9]{{4}}|[0-9]{{2}}|{COUNT})(?![0-9])(?:{of_century})?"


def read_decade(reading: Reading, p: str) -> Point | None:
    """Return what `decade_pattern` matched."""
    text = reading[f"{p}Xn"] or ""
    number = whole_number(text)
    if number is None or number % 10:
        return None
    century = reading[f"{p}XCn"]
    if len(text) == len("1990") and text.isdigit():
        first = number
    elif century is not None:
        first = ((century_number(century) or 0) - 1) * _YEARS_IN_CENTURY + number
    elif (step := reading[f"{p}Xrel"]) is not None:
        reference = reference_of(reading, "the century is relative", f"{p}Xrel")
        of_reference = (reference.year - 1) // _YEARS_IN_CENTURY
        first = (of_reference + RELATIVE_STEPS[step]) * _YEARS_IN_CENTURY + number
    elif number >= _FIRST_SURE_DECADE:
        first = 1900 + number
    else:
        first = full_year(number, reading, f"{p}Xn")
    if not dt.MINYEAR <= first <= dt.MAXYEAR:
        raise Refusal("the years of a period are 1 to 9999", f"{p}Xn")
    return Point(Precision.DECADE, whole=Period.decade(first), group=f"{p}Xn")


def season_pattern(p: str) -> str:
    """Return a pattern for a season: mùa hè."""
    other = rf"(?!{SPACE}{SEASONS.pattern}{END})"  # vụ đông xuân
    return rf"(?:(?:mùa|vụ){SPACE}(?P<{p}Sn>{SEASONS.pattern}){END}{other}|(?P<{p}Sh>hè){END}(?={SPACE}(?:năm|[0-9])))"


def read_season(reading: Reading, p: str) -> Point:
    """Return what `season_pattern` matched."""
    number = SEASONS[reading[f"{p}Sn"] or reading[f"{p}Sh"] or ""]
    return Point(Precision.PART, year=year_of(reading, f"{p}U"), number=number, group=f"{p}Sn")
