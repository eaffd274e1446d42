"""Records on the map of another day: merged provinces are folded forward, never split back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

import attrs

from doingoai.errors import CannotSplitError
from doingoai.model import Province, ReportedFigure

__all__ = ["to_geography"]

_Record = TypeVar("_Record")


def __dir__() -> list[str]:
    return __all__


def to_geography(records: Iterable[_Record], *, as_of: dt.date) -> tuple[_Record, ...]:
    """Return *records* with every province folded into the unit that has its territory on a day.

    A record of two provinces that became one is of that one, once.

    Parameters
    ----------
    records
        Entities of any kind; their cells in `raw` stay as they stood.
    as_of
        The day whose map counts.

    Raises
    ------
    CannotSplitError
        If a unit did not exist yet, or was divided; or if a reported coverage ("48/63") would have to be folded,
        for it does not say which provinces it counts.

    Examples
    --------
    >>> visit = Delegation(
    ...     direction="inbound", period=Period.year(2020),
    ...     provinces=[find_province("Bắc Giang"), find_province("Bắc Ninh", on=date(2020, 6, 1))],
    ... )
    >>> [unit.id == find_province("Bắc Ninh").id for unit in to_geography([visit], as_of=date(2025, 7, 1))[0].provinces]
    [True]
    """
    return tuple(_folded_record(record, as_of) for record in records)


def _folded_record(record: _Record, as_of: dt.date) -> _Record:
    if isinstance(record, ReportedFigure) and record.kind == "coverage":
        raise CannotSplitError(
            f"{record.measure!r} is a coverage by the map of its own date; count the provinces again after folding."
        )
    changed = {}
    for field in attrs.fields(type(record)):  # type: ignore[arg-type]  # records are attrs classes
        value = getattr(record, field.name)
        folded = _folded(value, as_of)
        if folded is not value:
            changed[field.alias or field.name] = folded
    return attrs.evolve(record, **changed) if changed else record  # type: ignore[misc]  # the same


def _folded(value: object, as_of: dt.date) -> object:
    if isinstance(value, Province):
        return value.as_of(as_of)
    if isinstance(value, tuple) and any(isinstance(item, Province) for item in value):
        folded = tuple(dict.fromkeys(_folded(item, as_of) for item in value))
        return (
            value
            if all(one is other for one, other in zip(value, folded, strict=False)) and len(folded) == len(value)
            else folded
        )
    return value
