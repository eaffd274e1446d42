"""Columns of province names on the map of another day."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

import attrs

from doingoai.errors import CannotSplitError, UnknownNameError
from doingoai.frames.engine import IntoFrameT, check_columns, nw, to_lazy_or_eager
from doingoai.model import Province
from doingoai.reference import all_provinces, find_province

__all__ = ["fold_provinces"]


def __dir__() -> list[str]:
    return __all__


def fold_provinces(
    frame: IntoFrameT, column: str, *, date: str | dt.date | None = None, as_of: dt.date, into: str | None = None
) -> IntoFrameT:
    """Replace the names of provinces by those of the units that have their territory on a day.

    Totals of the frame stay what they are: every row stays, and no name is split back. Of a lazy frame only the
    different names are computed.

    Parameters
    ----------
    frame
        A frame of polars (eager or lazy), pandas, pyarrow, duckdb or Spark.
    column
        The column of names, written in any way that `find_province` reads.
    date
        When the names were used: a column of dates, or one day for all; without it, on the day *as_of*.
    as_of
        The day whose map counts.
    into
        The column to write; *column* itself without it.

    Raises
    ------
    KeyError
        If a column is missing.
    UnknownNameError
        If a name is that of no province; the suggestions are those of `find_province`.
    CannotSplitError
        If a unit did not exist yet on the day *as_of*, or was divided.

    Examples
    --------
    >>> import pyarrow
    >>> table = pyarrow.table({"tỉnh": ["Bắc Giang", "TP. Hồ Chí Minh", "Tỉnh Bình Dương"]})
    >>> fold_provinces(table, "tỉnh", as_of=date(2025, 7, 1))["tỉnh"].to_pylist()
    ['Bắc Ninh', 'Hồ Chí Minh', 'Hồ Chí Minh']
    """
    data = to_lazy_or_eager(frame)
    check_columns(data, [column, *([date] if isinstance(date, str) else [])])
    names = _different(data, column)
    written = nw.col(column)
    folded: Any = nw.lit(None, nw.String)
    for name in names:
        here = written == name
        if isinstance(date, str):
            # Without a date a name means the latest unit that bore it, as everywhere.
            stretches, latest = _stretches(name, as_of), _stretch(dt.date.max, find_province(name), as_of)
            _check_refused(data.filter(here), nw.col(date), stretches, latest)
            meaning = _by_date(nw.col(date), stretches, latest)
        else:
            meaning = nw.lit(find_province(name, on=date or as_of).as_of(as_of).name)
        folded = nw.when(here).then(meaning).otherwise(folded)
    result: IntoFrameT = data.with_columns(folded.alias(into or column)).to_native()
    return result


def _different(data: Any, column: str) -> list[str]:
    different = data.select(column).unique().drop_nulls()
    if isinstance(different, nw.LazyFrame):
        different = different.collect()
    return sorted(different.get_column(column).to_list())


@attrs.frozen
class _Stretch:
    """A time during which a name meant one unit."""

    first: dt.date
    """Its first day."""
    folded: str | None
    """What the unit is folded into; ``None`` where it cannot be."""
    refusal: CannotSplitError | None = None
    """Why it cannot be."""


def _stretch(first: dt.date, unit: Province, as_of: dt.date) -> _Stretch:
    try:
        return _Stretch(first, unit.as_of(as_of).name)
    except CannotSplitError as refusal:
        return _Stretch(first, None, refusal)


def _stretches(name: str, as_of: dt.date) -> list[_Stretch]:
    """The times in which a name meant one unit; the first begins before all dates."""
    starts = sorted({unit.valid_from for unit in all_provinces() if unit.valid_from is not None})
    found: list[_Stretch] = []
    for start in starts:
        try:
            unit = find_province(name, on=start)
        except UnknownNameError:
            continue
        found.append(_stretch(start, unit, as_of))
    if not found:
        find_province(name)  # raises, with suggestions
    changed = [found[0], *(after for before, after in itertools.pairwise(found) if before.folded != after.folded)]
    return [attrs.evolve(changed[0], first=dt.date.min), *changed[1:]]


def _check_refused(rows: Any, used: nw.Expr, stretches: list[_Stretch], latest: _Stretch) -> None:
    """Raise where a row lies in a time whose unit cannot be folded, or has no date and cannot be folded either."""
    ends = [stretch.first for stretch in stretches[1:]]
    for stretch, end in itertools.zip_longest(stretches, ends):
        within = used >= nw.lit(stretch.first)
        if end is not None:
            within &= used < nw.lit(end)
        if stretch.refusal is not None and _any(rows.filter(within)):
            raise stretch.refusal
    if latest.refusal is not None and _any(rows.filter(used.is_null())):
        raise latest.refusal


def _any(rows: Any) -> bool:
    first = rows.head(1)
    return len(first.collect() if isinstance(first, nw.LazyFrame) else first) > 0


def _by_date(used: nw.Expr, stretches: list[_Stretch], latest: _Stretch) -> Any:
    """The expression for what a name is folded into by the date of its row."""
    expression: Any = nw.lit(stretches[0].folded, nw.String)
    for stretch in stretches[1:]:
        expression = (
            nw.when(used >= nw.lit(stretch.first)).then(nw.lit(stretch.folded, nw.String)).otherwise(expression)
        )
    return nw.when(used.is_null()).then(nw.lit(latest.folded, nw.String)).otherwise(expression)
