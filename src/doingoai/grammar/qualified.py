"""Periods with something said about them: khoảng tháng 6/2021; quý I/2022 (từ 15/12/2021 đến 14/3/2022)."""

from __future__ import annotations

from typing import Final

import attrs

from doingoai.grammar.ends import between, end_pattern, end_point, first_day, last_day
from doingoai.grammar.moments import FIGURE_END, ROOM, SPACE, day_body, day_point, first_words, time_rule
from doingoai.grammar.open_ends import OPEN
from doingoai.grammar.points import complete
from doingoai.grammar.ranges import MONTH_RANGE, TO, read_month_range
from doingoai.grammar.rules import MentionKind, Reading, Refusal
from doingoai.grammar.spans import SPAN_STARTS, span, span_point
from doingoai.lexicon.calendar import ABOUT_WHEN, FROM, UNTIL
from doingoai.text.patterns import END, START, alternation
from doingoai.values.calendar import months_of, span_of_reporting_months
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Basis, Period, Precision

__all__ = ["ABOUT_RULES", "CELL_BASIS_RULES"]


def __dir__() -> list[str]:
    return __all__


def _about(reading: Reading) -> Period | None:
    first, last = end_point(reading, "a"), end_point(reading, "b")
    if first is None:
        return None
    if last is not None:
        period = between(first, last, reading)
    elif reading["from"] is not None or reading["open"] is not None:
        start, _, inferred = first_day(first, reading)
        period = Period(start, None, Precision.RANGE, inferred=inferred)
    elif reading["until"] is not None:
        end, _, inferred = last_day(first, reading)
        period = Period(None, end, Precision.RANGE, inferred=inferred)
    elif reading["ayb"] is not None:
        return None  # "khoảng 2015" may count something
    else:
        period = complete(first, reading)
    return attrs.evolve(period, hedge=Hedge.ABOUT)


def _with_dates(reading: Reading) -> Period | None:
    """A named period whose dates follow in brackets, and tell its basis."""
    if reading["aMn"] is not None:
        named = read_month_range(reading)
    else:
        point = span_point(reading, "")
        named = None if point is None or point.part is not None else complete(point, reading)
    first, last = day_point(reading, "c"), day_point(reading, "e")
    if named is None or named.start is None or named.end is None or first is None or last is None:
        return None
    dates = between(first, last, reading)
    months = months_of(named.start, named.end)
    if reading["about"] is not None:
        named = attrs.evolve(named, hedge=Hedge.ABOUT)
    if (dates.start, dates.end) == (named.start, named.end):
        return named
    if months is None:
        raise Refusal("the dates in brackets are not those of the period", "e" + "d")
    start, end = span_of_reporting_months(*months)
    if (dates.start, dates.end) != (start, end):
        raise Refusal(
            f"the dates in brackets are neither {named.start} to {named.end} nor, in administrative reports, "
            f"{start} to {end}",
            "ed",
        )
    return attrs.evolve(named, start=start, end=end, basis=Basis.ADMINISTRATIVE)


_ABOUT: Final = alternation(ABOUT_WHEN)

ABOUT_RULES: Final = (
    time_rule(
        "about a period",
        MentionKind.PERIOD,
        first_words(ABOUT_WHEN),
        rf"""{START}{_ABOUT}{END}{SPACE}
        (?:(?P<from>{alternation(FROM)}){END}{SPACE}|(?P<until>{alternation(UNTIL)}){END}{SPACE})?
        {end_pattern("a")}(?:{OPEN}|{TO}{end_pattern("b")})?{FIGURE_END}""",
        _about,
    ),
)
"""Hedged periods, wherever they stand."""

CELL_BASIS_RULES: Final = (
    time_rule(
        "period with its dates",
        MentionKind.PERIOD,
        {*SPAN_STARTS, *first_words(ABOUT_WHEN)},
        rf"""(?:(?P<about>{_ABOUT}){END}{SPACE})?(?:{MONTH_RANGE}|{span("")}){ROOM}
        \({ROOM}(?:từ{SPACE})?(?:ngày{SPACE})?{day_body("c")}{TO}(?:ngày{SPACE})?{day_body("e")}{ROOM}\)""",
        _with_dates,
    ),
)
"""Periods with their dates in brackets, in a cell: 15th to 14th is the basis of administrative reports."""
