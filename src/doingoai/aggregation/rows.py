"""Rows: records sorted by the codes of their keys. The records behind each row are looked up when somebody asks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import chain, compress, product, repeat
from operator import not_
from typing import Any, TypeVar

import attrs

from doingoai.aggregation.encoding import UNPLACED, Code, Codes, Grouper

__all__ = ["Rows"]

_Item = TypeVar("_Item")


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Parts:
    """Records of one row, and of several: where they stand in the list, and their codes."""

    single: list[int]
    """The codes of those of one row."""
    repeated: list[int] = attrs.Factory(list)
    """The codes of those of several, one after another."""
    selectors: list[bool] | None = None
    """Which records are of one row; ``None`` where all are."""
    lengths: list[int] = attrs.Factory(list)
    """How many rows each of the others has."""

    def alone(self, values: list[_Item]) -> Iterable[_Item]:
        """What stands beside the codes of `single`."""
        return values if self.selectors is None else compress(values, self.selectors)

    def shared(self, values: list[_Item]) -> list[_Item]:
        """What stands beside the records of several rows."""
        return [] if self.selectors is None else list(compress(values, map(not_, self.selectors)))

    def again(self, shared: list[_Item]) -> Iterable[_Item]:
        """The same beside the codes of `repeated`: once for each row."""
        return chain.from_iterable(map(repeat, shared, self.lengths))


def _parted(codes: list[Code]) -> Parts:
    single: list[int] = []
    repeated: list[int] = []
    lengths: list[int] = []
    selectors = [type(code) is int for code in codes]
    for code in codes:
        if isinstance(code, int):
            single.append(code)
        else:
            repeated += code
            lengths.append(len(code))
    return Parts(single, repeated, selectors, lengths)


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
        self._any_several = any(column.several for column in self._columns)
        self.codes: list[Code] = whole.codes
        """The code of each record: that of its row, several, or UNPLACED."""

    @cached_property
    def several(self) -> int:
        """How many records stand in more than one row."""
        return sum(isinstance(code, list) for code in self.codes) if self._any_several else 0

    @cached_property
    def parts(self) -> Parts:
        """The records of one row apart from those of several."""
        return _parted(self.codes) if self._any_several else Parts(self.codes)  # type: ignore[arg-type]  # none is a list

    @property
    def counts(self) -> dict[int, int]:
        """The number of records of each code, UNPLACED among them."""
        counts = Counter(self.parts.single)
        counts.update(self.parts.repeated)
        return dict(counts)

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
