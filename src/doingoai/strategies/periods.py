"""Strategies of time: periods of every precision, durations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from doingoai.strategies.values import hedged_numbers
from doingoai.values.durations import Duration, TimeUnit
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.periods import Basis, Period, Precision

__all__ = ["durations", "periods"]

_FIRST: Final = dt.date(1945, 9, 2)
_LAST: Final = dt.date(2045, 12, 31)
_BOTH_BASES: Final = frozenset({Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR})


def __dir__() -> list[str]:
    return __all__


def periods(
    *,
    min_date: dt.date = _FIRST,
    max_date: dt.date = _LAST,
    precisions: Collection[Precision] = tuple(Precision),
    open_ends: bool = True,
) -> SearchStrategy[Period]:
    """Periods of every precision, hedge and basis.

    Parameters
    ----------
    min_date, max_date
        A day of each period lies between these.
    precisions
        Only these precisions.
    open_ends
        Whether ranges may have an open end.
    """
    days = st.dates(min_date, max_date)
    found = [_of_precision(Precision(precision), days, open_ends=open_ends) for precision in precisions]
    return st.builds(
        attrs.evolve,
        st.one_of(found),
        hedge=st.sampled_from([Hedge.EXACT, Hedge.ABOUT]),
        inferred=st.booleans(),
        text=st.none() | st.just("năm ngoái"),
    )


def _of_precision(precision: Precision, days: SearchStrategy[dt.date], *, open_ends: bool) -> SearchStrategy[Period]:
    if precision not in {Precision.RANGE, Precision.PART}:
        bases = list(Basis) if precision in _BOTH_BASES else [Basis.CALENDAR]
        return st.builds(Period.of, days, st.just(precision), basis=st.sampled_from(bases))
    closed = st.tuples(days, days).map(sorted).map(lambda pair: Period(pair[0], pair[1], precision))
    if precision is Precision.PART or not open_ends:
        return closed
    return closed | days.map(lambda day: Period.between(day, None)) | days.map(lambda day: Period.between(None, day))


def durations(*, units: Collection[TimeUnit] = tuple(TimeUnit), parts: bool = True) -> SearchStrategy[Duration]:
    """Lengths of time, in one unit or several.

    Parameters
    ----------
    units
        Only these units.
    parts
        Whether there are lengths in several units (1 năm 6 tháng).
    """
    chosen = [unit for unit in TimeUnit if unit in set(units)]
    single = st.builds(Duration, hedged_numbers(max_value=1_000, places=1), st.sampled_from(chosen))
    if not parts or len(chosen) < len(("longer", "shorter")):
        return single
    several = st.lists(st.sampled_from(chosen), min_size=2, max_size=3, unique=True).flatmap(_of_units)
    return single | several


def _of_units(units: list[TimeUnit]) -> SearchStrategy[Duration]:
    longest_first = sorted(units, key=list(TimeUnit).index, reverse=True)
    counts = st.tuples(*(st.integers(1, 60) for _ in longest_first))
    return counts.map(
        lambda numbers: Duration(
            parts=tuple(
                Duration(HedgedNumber(number), unit) for number, unit in zip(numbers, longest_first, strict=True)
            )
        )
    )
