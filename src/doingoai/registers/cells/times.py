"""Cells of dates, periods and lengths of time."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Final

import attrs

from doingoai.errors import ParseError
from doingoai.grammar.durations import parse_duration
from doingoai.grammar.periods import parse_date, parse_period
from doingoai.grammar.times import parse_datetime
from doingoai.registers.cells.context import (
    CellContext,
    Found,
    exact,
    is_figure,
    refused,
    spaced,
    wrong_type,
)
from doingoai.registers.matching import heading_key
from doingoai.registers.problems import CellFault
from doingoai.registers.tables import as_text
from doingoai.text.normalize import fold
from doingoai.values.durations import Duration, TimeUnit
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period, Precision

__all__ = ["read_duration", "read_period"]


def __dir__() -> list[str]:
    return __all__


_YEARS: Final = range(1900, 2101)
_EXCEL_EPOCH: Final = dt.date(1899, 12, 30)
_EXCEL_DAYS: Final = range(1, 80_000)
_WHOLE_YEAR: Final = frozenset({"ca nam", "trong nam", "ca nam nay"})
_TIME_OF_DAY: Final = re.compile(r"[0-9]{1,2}(?:h|:|g|\s?giờ)\s?(?:[0-9]{1,2}\s?(?:phút|p|')?)?")
# The field for which a sheet may give the length of time instead of the day.
_IN_FORCE: Final = "in_force_from"
_ENDLESS: Final = frozenset({"khong thoi han", "vo thoi han", "khong xac dinh thoi han", "khong ky han", "lau dai"})


def read_period(cell: Any, context: CellContext, _on: dt.date | None) -> Any:
    """Return the period; a number is no date, and what it might be is only said in the hint."""
    if isinstance(cell, dt.datetime):
        return Period.of(cell.date(), Precision.DAY)
    if isinstance(cell, dt.date):
        return Period.of(cell, Precision.DAY)
    if is_figure(cell):
        return _year_in(cell, context)
    if not isinstance(cell, str):
        raise wrong_type(cell, context.plan.kind)
    text = spaced(cell)
    if context.plan.name == _IN_FORCE and (said := _term_in(text)) is not None:
        return said
    return _period_in(text, context)


def _year_in(cell: Any, context: CellContext) -> Period:
    """The year that a number is under a heading that says so."""
    number = exact(cell)
    if number == int(number) and int(number) in _YEARS and "nam" in heading_key(context.heading).split():
        return Period.year(int(number))
    day = int(number) if int(number) in _EXCEL_DAYS else 0
    shown = (_EXCEL_EPOCH + dt.timedelta(days=day)).strftime("%d/%m/%Y") if day > _YEARS.stop else "13/12/2021"
    raise CellFault("number_for_date", "hint_number_for_date", value=as_text(cell), date=shown)


def _period_in(text: str, context: CellContext) -> Period:
    """The period that a cell of a column of dates says."""
    if context.reference is not None and fold(text) in _WHOLE_YEAR:
        return attrs.evolve(Period.year(context.reference.year), inferred=True, text=text)
    try:
        return parse_period(text, reference=context.reference)
    except ParseError as error:
        refusal = error
    if (moment := _moment_in(text, context)) is not None:
        return moment
    # In a column of dates "15/3" is a day of the register's year; in running text it might be anything.
    try:
        date = parse_date(text, reference=context.reference)
    except ParseError as error:
        refusal = error if error.hint is not None and "reference=" in error.hint else refusal
    else:
        return attrs.evolve(Period.of(date, Precision.DAY), inferred=True, text=text)
    raise refused(text, context.plan.kind, refusal)


def _moment_in(text: str, context: CellContext) -> Period | None:
    """The day of a text that names a time of day too: "14h00 ngày 25/6/2022"."""
    if not any(char.isdigit() for char in _TIME_OF_DAY.sub("", text)):
        return None
    try:
        moment = parse_datetime(text, reference=context.reference)
    except ParseError:
        return None
    return attrs.evolve(Period.of(moment.date(), Precision.DAY), text=text)


def _term_in(text: str) -> Any:
    """What a column "Hiệu lực" says that gives no date: how long an agreement holds, or that it has no end."""
    if fold(text) in _ENDLESS:
        return Found(None)
    try:
        return Found(None, {"term": parse_duration(text)})
    except ParseError:
        return None


def read_duration(cell: Any, context: CellContext, _on: dt.date | None) -> Duration:
    """Return the length of time; a bare number counts what the heading says."""
    text = as_text(cell)
    if is_figure(cell) or text.isdigit():
        # The heading says which unit a bare number counts: "Thời hạn (năm)", "Số ngày".
        words = heading_key(context.heading).split()
        for word, unit in (
            ("ngay", TimeUnit.DAY),
            ("tuan", TimeUnit.WEEK),
            ("thang", TimeUnit.MONTH),
            ("nam", TimeUnit.YEAR),
        ):
            if word in words:
                return Duration(HedgedNumber(exact(cell) if is_figure(cell) else int(text)), unit)
        raise CellFault("no_unit", "hint_unit", value=text)
    return duration_in(text, context)


def duration_in(text: str, context: CellContext) -> Duration:
    """Return the length of time that a text names."""
    try:
        return parse_duration(spaced(text))
    except ParseError as error:
        raise refused(text, context.plan.kind, error) from error
