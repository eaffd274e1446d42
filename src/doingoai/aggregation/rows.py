"""Rows: records sorted by the codes of their keys. The records behind each row are looked up when somebody asks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import product
from typing import Any, TypeVar

from doingoai.aggregation.grouping import UNPLACED, Code, Codes, Grouper

__all__ = ["Rows"]

_Item = TypeVar("_Item")


def __dir__() -> list[str]:
    return __all__


class Rows:
    """Records and the row, or rows, that each of them stands in."""

    def __init__(self, records: list[Any], groupers: Sequence[Grouper], of: Callable[[Any], Any] | None = None) -> None:
        self.records: list[Any] = records
        self.of: Callable[[Any], Any] | None = of
        self._columns = [grouper.encode(records) for grouper in groupers]
        # No grouper makes one row, with the key ().
        whole = Codes([0] * len(records), [()])
        for place, column in enumerate(self._columns):
            whole = _paired(whole, column) if place else column
        self.codes: list[Code] = whole.codes
        """The code of each record: that of its row, several, or UNPLACED."""

    @cached_property
    def several(self) -> int:
        """How many records stand in more than one row."""
        return sum(isinstance(code, list) for code in self.codes) if any(c.several for c in self._columns) else 0

    @property
    def counts(self) -> dict[int, int]:
        """The number of records of each code, UNPLACED among them."""
        if not self.several:
            return dict(Counter(self.codes))  # type: ignore[arg-type]  # no code is a list
        return {code: len(group) for code, group in self.split(self.records).items()}

    def split(self, items: Sequence[_Item]) -> dict[int, list[_Item]]:
        """Return what stands beside the records in a list, by their codes."""
        groups: defaultdict[int, list[_Item]] = defaultdict(list)
        for code, item in zip(self.codes, items, strict=True):
            for one in code if isinstance(code, list) else (code,):
                groups[one].append(item)
        return groups

    def key(self, code: int) -> Any:
        """Return the key of a code: what the grouper gave, a tuple for several groupers or none."""
        if len(self._columns) == 1:
            return self._columns[0].keys[code]
        parts = []
        for column in reversed(self._columns):
            code, part = divmod(code, len(column.keys))
            parts.append(column.keys[part])
        return tuple(reversed(parts))

    @cached_property
    def groups(self) -> dict[Any, tuple[Any, ...]]:
        """The records behind each key."""
        found = self.split(self.records).items()
        return {self.key(code): tuple(group) for code, group in found if code != UNPLACED}

    @cached_property
    def unplaced(self) -> tuple[Any, ...]:
        """The records without a row."""
        return tuple(record for record, code in zip(self.records, self.codes, strict=True) if code == UNPLACED)


def _paired(first: Codes, second: Codes) -> Codes:
    """One number for each pair of codes: the first times the number of second keys, and the second."""
    size = len(second.keys)
    several, unplaced = first.several or second.several, first.unplaced or second.unplaced
    pairs = zip(first.codes, second.codes, strict=True)
    if not (several or unplaced):
        return Codes([one * size + other for one, other in pairs], [])  # type: ignore[operator]  # all are numbers
    paired: list[Code] = []
    for one, other in pairs:
        if UNPLACED in (one, other):
            paired.append(UNPLACED)
        elif isinstance(one, int) and isinstance(other, int):
            paired.append(one * size + other)
        else:
            firsts = one if isinstance(one, list) else [one]
            seconds = other if isinstance(other, list) else [other]
            paired.append([first * size + second for first, second in product(firsts, seconds)])
    return Codes(paired, [], several, unplaced)
