"""Coverage: how many of the country's provinces the records reach, by the map of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from doingoai.aggregation.evidence import countable
from doingoai.model import Province
from doingoai.values.ratios import Ratio

__all__ = ["coverage"]


def __dir__() -> list[str]:
    return __all__


def coverage(records: Iterable[Any], *, on: dt.date) -> Ratio:
    """Return how many provinces the records reach, of all that there were on a day.

    Units that ended before that day are folded into their successors and counted again: 48/63 is not x/34.

    Parameters
    ----------
    records
        Records of any kind that counts in totals.
    on
        The day whose map counts.

    Raises
    ------
    CannotSplitError
        If a record names a unit that did not exist yet, and whose territory was divided that day.
    UnknownNameError
        If a record names a province that we do not know.

    Examples
    --------
    >>> trips = [
    ...     Delegation(direction="domestic", period=Period.year(2020), provinces=[find_province(name)])
    ...     for name in ("Bắc Giang", "Quảng Ninh", "Bắc Giang")
    ... ]
    >>> coverage(trips, on=date(2020, 12, 31))
    Ratio(2, 63)
    """
    from doingoai.reference import find_province, provinces

    reached = set()
    for record in countable(records):
        for named in record.provinces:
            unit = named if isinstance(named, Province) else find_province(named, on=on)
            reached.add(unit.as_of(on).id)
    return Ratio(len(reached), len(provinces(on=on)))
