"""Where a fact stands: the source, the place in its text, and when it was published and read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Self, TypeAlias, overload

import attrs

from doingoai.model.fields import to_required_text, to_text

__all__ = ["Provenance", "RowPlace", "SourcesSlot", "to_sources"]


def __dir__() -> list[str]:
    return __all__


def _to_offset(value: int | None) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"an offset is a number of code points, not {type(value).__name__} {value!r}")
    if value < 0:
        raise ValueError(f"an offset counts from the start of the text; {value} is before it")
    return value


def _to_day(value: dt.date | None) -> dt.date | None:
    if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return value
    raise TypeError(f"a date is needed (of a datetime, its .date()), not {type(value).__name__} {value!r}")


@attrs.frozen
class Provenance:
    """The place a fact was taken from.

    Examples
    --------
    >>> Provenance("bao-cao-2020.txt", 3809, 3815, quote="gần 30")
    Provenance(source='bao-cao-2020.txt', start=3809, end=3815, quote='gần 30', published=None, retrieved=None)
    """

    source: str = attrs.field(converter=to_required_text)
    """The file, address or title of the source."""
    start: int | None = attrs.field(default=None, converter=_to_offset)
    """Where the words begin, in code points of the stored text."""
    end: int | None = attrs.field(default=None, converter=_to_offset)
    """Where they end; the character at this offset is no longer part of them."""
    quote: str = attrs.field(default="", converter=to_text)
    """The words as they stand in the source."""
    published: dt.date | None = attrs.field(default=None, converter=_to_day)
    """The day the source was published: the reference date of its relative expressions."""
    retrieved: dt.date | None = attrs.field(default=None, converter=_to_day)
    """The day somebody took the text from it."""

    def __attrs_post_init__(self) -> None:
        if self.end is not None and (self.start is None or self.end < self.start):
            raise ValueError(f"words that end at {self.end} cannot start at {self.start}")


def to_sources(values: Provenance | Iterable[Provenance] | None) -> tuple[Provenance, ...]:
    """Return the sources as a tuple; one alone is a tuple of one."""
    if values == () or values is None:
        return ()
    sources = (values,) if isinstance(values, Provenance) else tuple(values)
    for source in sources:
        if not isinstance(source, Provenance):
            raise TypeError(f"a Provenance is needed, not {type(source).__name__} {source!r:.80}")
    return sources


RowPlace: TypeAlias = tuple[str, int, dt.date | None]
"""Where a row of a register stands: what comes before its number, the number, and when the register was written."""


class SourcesSlot:
    """The slot of a record's sources, which of a row are made when they are first asked for.

    A register of 100,000 rows is 100,000 records, and as many sources that hardly anybody looks at. A row's record
    holds its `RowPlace` until then: the garbage collector has one object a row to go through, and not three.

    Parameters
    ----------
    slot
        What stores the sources, or the place they are made of.
    """

    def __init__(self, slot: Any) -> None:
        self.slot: Any = slot
        """What stores them."""

    @overload
    def __get__(self, record: None, kind: type) -> Self: ...

    @overload
    def __get__(self, record: object, kind: type) -> tuple[Provenance, ...]: ...

    def __get__(self, record: object | None, kind: type) -> Self | tuple[Provenance, ...]:
        if record is None:
            return self
        held: Any = self.slot.__get__(record, kind)
        if not held or not isinstance(held[0], str):
            sources: tuple[Provenance, ...] = held
            return sources
        before, number, published = held
        made = (Provenance(f"{before}{number}", published=published),)
        self.slot.__set__(record, made)
        return made

    def __set__(self, record: object, sources: RowPlace | tuple[Provenance, ...]) -> None:
        self.slot.__set__(record, sources)
