"""Rows: which rows each record stands in. The records behind a row are looked up when somebody asks."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import product
from typing import Any, TypeAlias

from doingoai.aggregation.encoding import Codes, Grouper

__all__ = ["Row", "Rows"]

Row: TypeAlias = tuple[int, ...]
"""A row, by the numbers of its keys under each of the groupers."""


def __dir__() -> list[str]:
    return __all__


class Rows:
    """Records and the row, or rows, that each of them stands in."""

    def __init__(self, records: list[Any], groupers: Sequence[Grouper], of: Callable[[Any], Any] | None = None) -> None:
        self.records: list[Any] = records
        self.of: Callable[[Any], Any] | None = of
        self._columns: list[Codes] = [grouper.encode(records) for grouper in groupers]
        self.codes: list[int] = _paired(self._columns) if groupers else [0] * len(records)
        """The number of each record's place, which it shares with all that stand in the same rows."""
        self._pairs: list[int] | None = None
        self.size: int = math.prod(len(column.places) for column in self._columns)
        """How many places there may be."""
        if self.size > max(len(records), _FEW):
            # Of so many most are empty: those that are not get numbers of their own, so that lists can be made of them.
            numbers = {pair: number for number, pair in enumerate(dict.fromkeys(self.codes))}
            self.codes = list(map(numbers.__getitem__, self.codes))
            self._pairs, self.size = list(numbers), len(numbers)

    def rows_of(self, code: int) -> list[Row]:
        """Return the rows of a place: none where one of the groupers has no key for it."""
        pair = code if self._pairs is None else self._pairs[code]
        several: list[tuple[int, ...]] = []
        for column in reversed(self._columns):
            pair, place = divmod(pair, len(column.places))
            several.append(column.places[place])
        return list(product(*reversed(several)))

    def key(self, row: Row) -> Any:
        """Return the key of a row: what the grouper gave, a tuple for several groupers or none."""
        keys = tuple(column.keys[number] for column, number in zip(self._columns, row, strict=True))
        return keys[0] if len(keys) == 1 else keys

    @cached_property
    def _rows(self) -> list[list[Row]]:
        """The rows of each record."""
        rows = {code: self.rows_of(code) for code in set(self.codes)}
        return list(map(rows.__getitem__, self.codes))

    @property
    def several(self) -> int:
        """How many records stand in more than one row."""
        return sum(len(rows) > 1 for rows in self._rows)

    @cached_property
    def groups(self) -> dict[Any, tuple[Any, ...]]:
        """The records behind each key."""
        groups: defaultdict[Row, list[Any]] = defaultdict(list)
        for record, rows in zip(self.records, self._rows, strict=True):
            for row in rows:
                groups[row].append(record)
        return {self.key(row): tuple(group) for row, group in groups.items()}

    @cached_property
    def unplaced(self) -> tuple[Any, ...]:
        """The records without a row."""
        return tuple(record for record, rows in zip(self.records, self._rows, strict=True) if not rows)


_FEW = 1_000


def _paired(columns: Sequence[Codes]) -> list[int]:
    """One number for the places of each record under all groupers: those of a digit each, in the base of its column."""
    paired = columns[0].codes
    for column in columns[1:]:
        size = len(column.places)
        paired = [one * size + other for one, other in zip(paired, column.codes, strict=True)]
    return paired
