"""What the rules of time share: patterns of their parts, made with a prefix for the names of their groups.

So one rule can hold two points in time, and nothing is written twice.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from doingoai.errors import ParseError
from doingoai.grammar.numerals import read_numeral
from doingoai.grammar.points import Point, full_year, reference_of
from doingoai.grammar.rules import Context, MentionKind, Reader, Reading, Refusal, Rule, Value
from doingoai.lexicon.calendar import DATE_LEADS, DAY_PARTS, MONTH_WORDS, MONTHS, RELATIVE_YEARS, WEEKDAYS
from doingoai.lexicon.numerals import AFTER_TENS, BRIDGES, DIGITS, HUNDRED, SCALES, TEN, TENS, ZERO
from doingoai.text.patterns import END, alternation
from doingoai.values.periods import Period, Precision

__all__ = [
    "COUNT",
    "FIGURE_END",
    "FIGURE_START",
    "MONTH_NUMBER",
    "MONTH_WORD",
    "ROOM",
    "SPACE",
    "YEARS_IN_WORDS",
    "YEAR_WORDS",
    "day_body",
    "day_close",
    "day_head",
    "day_number",
    "day_point",
    "first_words",
    "month_of",
    "read_cell",
    "time_rule",
    "whole_number",
    "year",
    "year_of",
]

# Room for typographic accidents: no space where one belongs, several where one does, a line break.
ROOM: Final = r"\s{0,9}"
SPACE: Final = r"\s{1,9}"
_NARROW: Final = r"\s{0,3}"

# A figure begins where no other figure is going on (1.1.3, 0912-345-678) and ends where none goes on.
FIGURE_START: Final = r"(?<!\w)(?<![0-9][/.,:\-–])"
FIGURE_END: Final = r"(?![^\W_]|/[\w\-]|[.,_][0-9])"
_NO_DIGIT: Final = r"(?![0-9])"
_DASH: Final = r"[\-–]"

_THOUSAND: Final = 1_000
_FIRST_COUNT_WORDS: Final = alternation((*DIGITS, TEN))
_COUNT_WORDS: Final = alternation((*DIGITS, *AFTER_TENS, TEN, TENS))
# Lazy, because the *năm* of "ba năm tới" is the year that is counted.
COUNT: Final = rf"[0-9]{{1,3}}{_NO_DIGIT}|{_FIRST_COUNT_WORDS}{END}(?:{SPACE}{_COUNT_WORDS}{END}){{0,2}}?"
"""A small number in figures or words: a day, or how many months."""

_YEAR_WORDS: Final = alternation(
    (
        *DIGITS,
        *AFTER_TENS,
        TEN,
        TENS,
        HUNDRED,
        ZERO,
        *BRIDGES,
        *(word for word, value in SCALES.items() if value == _THOUSAND),
    )
)
YEAR_WORDS: Final = rf"{_YEAR_WORDS}{END}(?:{SPACE}{_YEAR_WORDS}{END}){{1,8}}+"
"""A year in words; what it matches may still be none."""

MONTH_NUMBER: Final = rf"[0-9]{{1,2}}{_NO_DIGIT}|{MONTHS.pattern}{END}"
"""The number of a month in figures or words."""
MONTH_WORD: Final = rf"{alternation(MONTH_WORDS)}(?![^\W0-9_]){ROOM}"
"""What stands before the number of a month."""
# How the names of groups end whose words count from the reference date.
_FROM_REFERENCE: Final = ("yr", "yy", "Yr", "Ms", "Ru", "rd", "rel")
YEARS_IN_WORDS: Final = range(1_000, dt.MAXYEAR + 1)
"""The years that are ever written in words."""


def __dir__() -> list[str]:
    return __all__


def first_words(*tables: Iterable[str]) -> set[str]:
    """Return the first word of every entry of *tables*."""
    return {word.split()[0] for table in tables for word in table}


def time_rule(
    name: str,
    kind: MentionKind,
    starts: Iterable[str],
    pattern: str,
    extract: Callable[[Reading], Period | None],
) -> Rule[Period]:
    """Return a rule whose periods keep the words they were read from."""

    @functools.cache
    def from_reference() -> list[str]:
        return [group for group in re.findall(r"\(\?P<(\w+)>", pattern) if group.endswith(_FROM_REFERENCE)]

    def worded(reading: Reading) -> Period | None:
        try:
            period = extract(reading)
        except OverflowError:  # the day before 1/1/0001, the day after 31/12/9999
            raise Refusal("the years of a period are 1 to 9999") from None
        if period is None:
            return None
        inferred = period.inferred or any(reading[group] is not None for group in from_reference())
        return Period(
            period.start, period.end, period.precision, period.hedge, period.basis, inferred, reading.written()
        )

    return Rule(name, kind, frozenset(starts), pattern, worded)


# Patterns


def year(prefix: str, *, joint: str = r"[/\-–.]", short: str = "/") -> str:
    """Return a pattern for a year after a month, a quarter, a half: "/2021", " năm 2021", ", 2021", " năm ngoái".

    Parameters
    ----------
    prefix
        Of the groups ``y``, ``yy`` (two digits), ``yr`` (relative) and ``yw`` (in words).
    joint
        What may join a year of four digits.
    short
        What may join one of two digits.
    """
    spoken = rf"(?:{_NARROW},)?{ROOM}(?:của{SPACE})?năm"
    return rf"""(?:
        (?: {_NARROW}{joint}{_NARROW} | {spoken}{ROOM} | (?:{_NARROW},{_NARROW}|{SPACE})(?=(?:19|2[01])[0-9]{{2}}) )
            (?P<{prefix}y>[0-9]{{4}}){_NO_DIGIT}
        | {_NARROW}{short}{_NARROW}(?P<{prefix}yy>[0-9]{{2}}){_NO_DIGIT}
        | {spoken}{SPACE}(?P<{prefix}yr>{RELATIVE_YEARS.pattern}){END}
        | {spoken}{SPACE}(?P<{prefix}yw>{YEAR_WORDS})
    )"""


def day_head(prefix: str) -> str:
    """Return a pattern for what may stand before a day: a part of the day, a weekday, "ngày", "mùng"."""
    part = rf"(?:{DAY_PARTS.pattern}{END}{ROOM},?{ROOM})?"
    weekday = rf"(?:(?P<{prefix}wd>{WEEKDAYS.pattern}){END}\s{{0,30}}(?:[,|:\-–]|(?P<{prefix}po>\())?{ROOM})?"
    lead = rf"(?:(?P<{prefix}le>{alternation(DATE_LEADS)})(?![^\W0-9_]):?{ROOM})?"
    return f"{part}{weekday}{part}{lead}"


def day_number(prefix: str) -> str:
    """Return a pattern for the number of a day: group ``d``."""
    return f"(?P<{prefix}d>{COUNT})"


def day_body(prefix: str, *, day: str | None = None) -> str:
    """Return a pattern for a day and its month, with or without a year: 13/12, 13/12/2021, 13 tháng 12 năm 2021.

    *day* is the pattern of the day, where it is not any `day_number`.
    """
    number = day_number(prefix) if day is None else day
    # In figures what joins day and month joins the year too.
    joint, short = (f"(?({prefix}s)(?P={prefix}s)|{other})" for other in (r"[/\-–.]", "/"))
    return rf"""{number}
        (?:{_NARROW}(?P<{prefix}s>[/.\-–]){_NARROW}(?P<{prefix}m>[0-9]{{1,2}}){_NO_DIGIT}
          |{ROOM}{MONTH_WORD}(?P<{prefix}mw>{MONTH_NUMBER}))
        {year(f"{prefix}D", joint=joint, short=short)}?"""


def day_close(prefix: str, *, headed: bool = True) -> str:
    """Return a pattern for what may close a day: its weekday, or the bracket that `day_head` opened."""
    weekday = rf"{ROOM}[,(]{ROOM}(?P<{prefix}wc>{WEEKDAYS.pattern}){END}{_NARROW}\)?"
    return rf"(?:(?({prefix}po){_NARROW}\)|(?!))|{weekday})?" if headed else rf"(?:{weekday})?"


# Reading


def read_cell(reader: Reader[Value], text: str, reference: dt.date | None = None) -> Value:
    """Return what *reader* makes of *text*; of a cell that it cannot read, what stands between its punctuation.

    "13/12/2021." and "(năm 2021)" are read so; the error is that of the text as it stands.
    """
    context = Context(reference=reference)
    value = reader.look(text, context)
    if value is not None:
        return value
    inner = text.strip(_AROUND)
    if not inner or inner == text:
        raise reader.unread(text)
    try:
        return reader.read(inner, context)
    except ParseError as error:
        raise ParseError(text, expected=reader.expected, hint=error.hint) from None


_AROUND: Final = " \t\r\n\u00a0.,;:()[]"


def whole_number(text: str) -> int | None:
    """Return the whole number that *text* says in figures or words, or ``None``."""
    if text.isascii() and text.isdigit():
        return int(text)
    value = read_numeral(text)
    return int(value) if value is not None and value == int(value) else None


def year_of(reading: Reading, prefix: str) -> int | None:
    """Return the year that the groups of `year` say, or ``None`` where they took no part.

    Raises
    ------
    NeedsReference
        If the year has two digits or is relative, and there is no reference date.
    """
    if (figures := reading[f"{prefix}y"]) is not None:
        return _checked_year(int(figures), f"{prefix}y")
    if (short := reading[f"{prefix}yy"]) is not None:
        return full_year(int(short), reading, f"{prefix}yy")
    if (relative := reading[f"{prefix}yr"]) is not None:
        return reference_of(reading, "the year is relative", f"{prefix}yr").year + RELATIVE_YEARS[relative]
    if (words := reading[f"{prefix}yw"]) is not None:
        number = whole_number(words)
        if number is None or number not in YEARS_IN_WORDS:
            raise Refusal("these words are no year; write it in figures, as in năm 2020", f"{prefix}yw")
        return number
    return None


def _checked_year(number: int, group: str) -> int:
    if number < dt.MINYEAR:
        raise Refusal("there is no year 0", group)
    return number


def day_point(reading: Reading, prefix: str) -> Point | None:
    """Return the day that the groups of `day_head` and `day_body` say; ``None`` where its words are no number."""
    groups = reading.match.groupdict()
    number = whole_number(groups[f"{prefix}d"] or "")
    if number is None or _is_run_of_months(reading, groups, prefix):
        return None
    month_text = groups.get(f"{prefix}m") or groups.get(f"{prefix}mw")
    month = month_of(month_text)
    year_number = None if month is None else year_of(reading, f"{prefix}D")
    weekday = groups.get(f"{prefix}wd") or groups.get(f"{prefix}wc")
    return Point(
        Precision.DAY,
        year=year_number,
        month=month,
        day=number,
        weekday=None if weekday is None else WEEKDAYS[weekday],
        group=f"{prefix}d",
    )


_MAY: Final = 5  # tháng Năm, whose name is also the word for year


def _is_run_of_months(reading: Reading, groups: Mapping[str, str | None], prefix: str) -> bool:
    """Whether "9 tháng năm 2022" is what matched: nine months of a year, and no 9 May."""
    month, figures = groups.get(f"{prefix}mw"), groups.get(f"{prefix}Dy")
    if month is None or figures is None or month.isdigit() or MONTHS[month] != _MAY:
        return False
    if groups.get(f"{prefix}le") is not None or groups.get(f"{prefix}wd") is not None:
        return False
    joint = reading.text.lower[reading.match.end(f"{prefix}mw") : reading.match.start(f"{prefix}Dy")]
    return not joint.strip()


def month_of(text: str | None) -> int | None:
    """Return the number of the month that *text* says."""
    if text is None:
        return None
    return int(text) if text.isdigit() else MONTHS[text]
