"""What the cells of a column have given so far, and the rows above the one that is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias

import attrs

from doingoai.registers.limits import MAX_CELL_LENGTH
from doingoai.registers.tables import as_text

__all__ = ["REMEMBERED", "Above", "BareEntries", "Entries", "Entry", "Look", "TextEntries"]

Entry: TypeAlias = tuple[tuple[str, str] | None, Any, Any]
"""What is remembered of a cell: its heading with its text, the value as the record holds it, and what else there is to
say of it, which sends its row the careful way."""
Look: TypeAlias = Callable[[Any], tuple[Entry, bool]]
"""Looks at a cell; says what it gives, and whether the same cell always will."""

REMEMBERED: Final = 16_384
"""How many different cells of a column are remembered."""
# Beyond this, a float need not be the whole number that it seems to be.
_EXACT_INTEGERS: Final = 1e15
# A text of this length is no "-", no "nt" and no word of a closed set.
_SURELY_TEXT: Final = 15
# True and 1 are equal, and so are False and 0: as keys of a dictionary they would be the same cell.
_FLAGS: Final = frozenset({False, True})


def __dir__() -> list[str]:
    return __all__


class Entries(dict[Any, Entry]):
    """The entry of each cell that a column, or several together, have had; a new one is looked at when it is asked for.

    Parameters
    ----------
    look
        Looks at a new cell.
    several
        Whether a key is several cells.
    """

    __slots__ = ("_exact", "_look", "_several")

    def __init__(self, look: Look, *, several: bool = False) -> None:
        self._look = look
        self._several = several
        self._exact: dict[Any, Entry] = {}

    def __missing__(self, cell: Any) -> Entry:
        if self._several:
            known: dict[Any, Entry] = self if _FLAGS.isdisjoint(cell) else self._exact
            key = cell if known is self else (cell, tuple(map(type, cell)))
        else:
            known = self._exact if cell in _FLAGS else self
            key = (cell, type(cell)) if known is self._exact else cell
        if known is self._exact and key in known:
            return known[key]
        entry, lasting = self._look(cell)
        if lasting and len(known) < REMEMBERED:
            known[key] = entry
        return entry


class BareEntries(Entries):
    """The entries of a column that is not read, but kept as it stands.

    Parameters
    ----------
    heading
        The heading of the column.
    """

    __slots__ = ("_heading",)

    def __init__(self, heading: str) -> None:
        super().__init__(self._kept)
        self._heading = heading

    def __missing__(self, cell: Any) -> Entry:
        # Columns of numbers and names, where nearly every cell is new, take the short way.
        if type(cell) is float and cell > 1:
            text = str(int(cell)) if cell.is_integer() and cell < _EXACT_INTEGERS else as_text(cell)
            entry: Entry = ((self._heading, text), None, None)
            if len(self) < REMEMBERED:
                self[cell] = entry
            return entry
        return super().__missing__(cell)

    def _kept(self, cell: Any) -> tuple[Entry, bool]:
        pair = None if cell == "" or cell is None else (self._heading, as_text(cell))
        return (pair, None, None), True


class TextEntries(Entries):
    """The entries of a column of texts, which are values as they stand.

    Parameters
    ----------
    look
        Looks at a new cell that may be more than a text.
    heading
        The heading of the column.
    """

    __slots__ = ("_heading",)

    def __init__(self, look: Look, heading: str) -> None:
        super().__init__(look)
        self._heading = heading

    def __missing__(self, cell: Any) -> Entry:
        if type(cell) is not str or not _SURELY_TEXT < len(cell) < MAX_CELL_LENGTH or "\ufffd" in cell:
            return super().__missing__(cell)
        text = cell.strip()
        if not text:
            return super().__missing__(cell)
        entry: Entry = ((self._heading, text), text, None)
        if len(self) < REMEMBERED:
            self[cell] = entry
        return entry


@attrs.define(eq=False)
class Above:
    """The rows above the one that is read, for the cells that say "the same"."""

    _rows: list[Sequence[Any]] = attrs.Factory(list)
    _settled: dict[int, Any] = attrs.Factory(dict)
    _asked: dict[int, Callable[[Any], bool]] = attrs.Factory(dict)

    def watch(self, index: int, says: Callable[[Any], bool]) -> None:
        """Keep the last cell of a column that *says* something."""
        self._asked[index] = says

    def add(self, row: Sequence[Any]) -> None:
        """Put a row that was read above the next."""
        self._rows.append(row)
        if len(self._rows) >= _KEPT_ROWS:
            self._settled = {index: self.cell(index) for index in self._asked}
            self._rows.clear()

    def cell(self, index: int) -> Any:
        """Return the last cell of a column that said something; ``""`` where none did."""
        says = self._asked[index]
        for row in reversed(self._rows):
            if says(row[index]):
                return row[index]
        return self._settled.get(index, "")


_KEPT_ROWS: Final = 1_000
