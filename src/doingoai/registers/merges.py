"""Cells merged over several rows: a name in one stands for each of the rows, a figure for all of them together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from doingoai.registers.archives import Place
from doingoai.registers.fields import FIGURES, Kind
from doingoai.registers.tables import Table, is_empty

__all__ = ["Merged"]

# No cell of a register is merged over more rows, and no register has more merged cells.
_TALLEST_MERGE: Final = 10_000
_MOST_MERGED: Final = 200_000


def __dir__() -> list[str]:
    return __all__


class Merged:
    """The cells under the first of each vertical merge of a table.

    Parameters
    ----------
    table
        The table.
    kinds
        What the cells of each column say that is read.
    """

    def __init__(self, table: Table, kinds: Mapping[int, Kind]) -> None:
        self.shared: set[Place] = set()
        """Those of figures, which do not repeat it."""
        self._carried: dict[int, dict[int, Place]] = {}
        self._tops: dict[int, set[int]] = {}
        self._seen: dict[Place, Any] = {}
        self._find(table, kinds)

    def _find(self, table: Table, kinds: Mapping[int, Kind]) -> None:
        count = 0
        for (top, left), (bottom, _right) in table.sheet.merges:
            if top < table.first_row or left not in kinds:
                continue
            for row in range(top + 1, min(bottom, top + _TALLEST_MERGE) + 1):
                if count > _MOST_MERGED:
                    return
                count += 1
                if kinds[left] in FIGURES:
                    # One figure of all the rows together, never one of each.
                    self.shared.add((row, left))
                else:
                    self._carried.setdefault(row, {})[left] = (top, left)
                    self._tops.setdefault(top, set()).add(left)

    def __bool__(self) -> bool:
        return bool(self._carried)

    def look(self, index: int, row: Sequence[Any]) -> None:
        """Remember the cells of a row that those under it repeat."""
        for left in self._tops.get(index, ()):
            self._seen[index, left] = row[left] if left < len(row) else ""

    def carry(self, index: int, row: Sequence[Any]) -> Sequence[Any]:
        """Return a row with the cells that it repeats from above."""
        origins = self._carried.get(index)
        if origins is None:
            return row
        filled = list(row)
        for left, origin in origins.items():
            filled.extend([""] * (left + 1 - len(filled)))
            if is_empty(filled[left]):
                filled[left] = self._seen.get(origin, "")
        return filled
