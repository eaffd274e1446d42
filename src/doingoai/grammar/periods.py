"""Dates and periods: the doors that read them, over the rules of the rooms beside this one."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from doingoai.errors import ParseError
from doingoai.grammar.dates import CELL_DAY_RULES, DAY_AND_MONTH_ALONE, DAY_RULES
from doingoai.grammar.lists import LIST_RULES
from doingoai.grammar.lunar import CELL_LUNAR_RULES, LUNAR_RULES
from doingoai.grammar.moments import read_cell
from doingoai.grammar.open_ends import CELL_OPEN_RULES, OPEN_RULES
from doingoai.grammar.period_text import format_date, format_period
from doingoai.grammar.qualified import ABOUT_RULES, CELL_BASIS_RULES
from doingoai.grammar.ranges import CELL_RANGE_RULES, RANGE_RULES
from doingoai.grammar.relative import RELATIVE_RULES
from doingoai.grammar.rules import Reader
from doingoai.grammar.spans import CELL_SPAN_RULES, SPAN_RULES
from doingoai.lexicon.calendar import LONG_DATE
from doingoai.values.periods import Period, Precision

__all__ = ["CELL_RULES", "PERIOD_RULES", "format_date", "format_period", "parse_date", "parse_period"]


def __dir__() -> list[str]:
    return __all__


PERIOD_RULES: Final = (
    *DAY_RULES,
    *SPAN_RULES,
    *RELATIVE_RULES,
    *RANGE_RULES,
    *LIST_RULES,
    *OPEN_RULES,
    *ABOUT_RULES,
    *LUNAR_RULES,
)
"""The rules of days and periods, for running text."""

CELL_RULES: Final = (
    *CELL_DAY_RULES,
    *CELL_SPAN_RULES,
    *CELL_RANGE_RULES,
    *CELL_OPEN_RULES,
    *CELL_BASIS_RULES,
    *CELL_LUNAR_RULES,
)
"""The rules for what only a cell may hold: in running text it may be something else."""

_DATES: Final = Reader(
    "a date", (*PERIOD_RULES, *CELL_RULES), hint="write it as 13/12/2021 or ngày 13 tháng 12 năm 2021"
)
_PERIODS: Final = Reader(
    "a period",
    # A day and a month alone are a date where a date is asked for; here they may be a ratio.
    (*PERIOD_RULES, *(rule for rule in CELL_RULES if rule is not DAY_AND_MONTH_ALONE)),
    hint="write it as 13/12/2021, tháng 6/2020, quý III/2022, 6 tháng đầu năm 2022 or từ ngày 22 đến ngày 24/3/2017",
)
# Most cells of a date column look like one of these: no other look at them is needed.
_DAY_WORD, _MONTH_WORD, _YEAR_WORD = LONG_DATE
_ORDINARY: Final = re.compile(
    r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})"
    rf"|(?:[{_DAY_WORD[0]}{_DAY_WORD[0].upper()}]{_DAY_WORD[1:]} )?([0-9]{{1,2}}) {_MONTH_WORD} ([0-9]{{1,2}}) "
    rf"{_YEAR_WORD} ([0-9]{{4}})"
    r"|([0-9]{4})-([0-9]{2})-([0-9]{2})"
).fullmatch
_IN_FIGURES: Final = 4
_IN_WORDS: Final = 7


def parse_date(text: str, *, reference: dt.date | None = None) -> dt.date:
    """Return the day that *text* fixes.

    Parameters
    ----------
    text
        One day, and nothing else. The day comes before the month, as Vietnamese law and habit have it.
    reference
        The date the text was written. It gives a missing year, the century of a year of two digits, and the day
        that "hôm qua" counts from.

    Raises
    ------
    ParseError
        If *text* is no date, is one that does not exist, fixes a longer period, or needs a reference date.
    TypeError
        If *text* is no ``str``.

    Examples
    --------
    >>> parse_date("ngày 13 tháng 12 năm 2021")
    datetime.date(2021, 12, 13)
    >>> parse_date("hôm qua", reference=date(2022, 7, 15))
    datetime.date(2022, 7, 14)
    """
    try:
        match = _ORDINARY(text)
        if match is not None:
            last = match.lastindex
            if last == _IN_FIGURES:
                day, _, month, year = match.group(1, 2, 3, 4)
            elif last == _IN_WORDS:
                day, month, year = match.group(5, 6, 7)
            else:
                year, month, day = match.group(8, 9, 10)
            return dt.date(int(year), int(month), int(day))
    except (TypeError, ValueError):
        pass  # the rules say what is wrong
    period = read_cell(_DATES, text, reference)
    if period.precision is not Precision.DAY or period.start is None:
        raise ParseError(text, expected="a date", hint=f"it is a {period.precision}; parse_period reads it")
    return period.start


def parse_period(text: str, *, reference: dt.date | None = None) -> Period:
    """Return the period that *text* names: a day, a month, a quarter, a year … or a stretch, open or closed.

    Parameters
    ----------
    text
        One period, and nothing else.
    reference
        The date the text was written; see `parse_date`.

    Raises
    ------
    ParseError
        If *text* is no period, is one that does not exist, or needs a reference date.
    TypeError
        If *text* is no ``str``.

    Examples
    --------
    >>> parse_period("6 tháng đầu năm 2022")
    Period(start=date(2022, 1, 1), end=date(2022, 6, 30), precision=Precision.HALF)
    >>> parse_period("từ năm 2015 đến nay").edtf
    '2015/..'
    """
    return read_cell(_PERIODS, text, reference)
