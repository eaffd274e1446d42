"""A column while it is read: what its cells have given so far is remembered, since tables repeat themselves."""

from __future__ import annotations

import bisect
import datetime as dt
import functools
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs

from doingoai.reference.provinces import all_provinces
from doingoai.registers.cells import CellContext, Found, is_nothing, member_in, read_cell
from doingoai.registers.fields import Kind
from doingoai.registers.limits import MAX_CELL_LENGTH
from doingoai.registers.parts import Parts
from doingoai.registers.problems import CellFault
from doingoai.registers.rows import is_ditto
from doingoai.registers.styles import ColumnStyle, is_ambiguous, readings_of
from doingoai.registers.tables import Column, as_text, is_empty

__all__ = ["NOTHING", "UNSEEN", "Group", "Slot", "epoch_of", "field_of"]


def __dir__() -> list[str]:
    return __all__


NOTHING: Final = object()
"""What a cell gives that says there is nothing."""
UNSEEN: Final = object()
"""What stands for a cell that was not seen before."""
# How many different cells of a column are remembered.
_REMEMBERED: Final = 50_000
# A text of this length is no "-", no "nt" and no word of a closed set.
_SURELY_TEXT: Final = 15

Outcome: TypeAlias = Any
"""The value of a cell, a `Found`, the `CellFault` that it is, or `NOTHING`."""


def field_of(slot: str) -> str:
    """Return the field that a slot is, or is a part of.

    Examples
    --------
    >>> field_of("period.start"), field_of("members+visits"), field_of("title")
    ('period', 'members', 'title')
    """
    return slot.partition(".")[0].partition("+")[0]


@functools.cache
def _changes() -> list[dt.date]:
    """The days on which a province began, ended or became a city: between two of them every name means the same."""
    days: set[dt.date] = set()
    for unit in all_provinces():
        spans = [(unit.valid_from, unit.valid_to), *((kind.valid_from, kind.valid_to) for kind in unit.kinds)]
        for first, last in spans:
            if first is not None:
                days.add(first)
            if last is not None and last < dt.date.max:
                days.add(last + dt.timedelta(days=1))
    return sorted(days)


def _both_ways(figure: str) -> tuple[str, str]:
    """A figure as Python writes it, and with a Vietnamese comma."""
    return figure, figure.replace(".", ",")


def epoch_of(on: dt.date | None) -> int:
    """Return the stretch between two changes of the map of provinces in which a day lies."""
    return -1 if on is None else bisect.bisect_right(_changes(), on)


@attrs.define(eq=False)
class Slot:
    """One column that a field, or a part of one, is read from."""

    column: Column
    """The column."""
    slot: str
    """What it gives."""
    context: CellContext
    """What it says of each of its cells."""
    style: ColumnStyle
    """How its figures are written."""
    dated: bool
    """Whether the day of the row decides what its cells mean."""
    unsure: bool = False
    """Whether nothing shows how its figures are written."""
    index: int = attrs.field(init=False)
    """Its place in the sheet."""
    field: str = attrs.field(init=False)
    """The field it belongs to."""
    above: Any = ""
    """Its last cell that said something."""
    seen: dict[Any, Any] = attrs.Factory(dict)
    """The value of each cell seen before that has one and nothing more to say."""
    _odd: dict[Any, Outcome] = attrs.Factory(dict)
    _epochs: dict[int, tuple[dict[Any, Any], dict[Any, Outcome]]] = attrs.Factory(dict)
    _plain_text: bool = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.index = self.column.index
        self.field = field_of(self.slot)
        self._plain_text = self.context.plan.kind is Kind.TEXT

    def enter(self, epoch: int) -> None:
        """Remember what names mean in a stretch of time."""
        self.seen, self._odd = self._epochs.setdefault(epoch, ({}, {}))

    def read(self, cell: Any, on: dt.date | None) -> Outcome:
        """Return what a cell gives that is not blank.

        Parameters
        ----------
        cell
            The cell.
        on
            The day of its row.
        """
        if self._plain_text and type(cell) is str and len(cell) > _SURELY_TEXT and len(cell) < MAX_CELL_LENGTH:
            self.above = cell
            return cell.strip() if "\ufffd" not in cell else CellFault("damaged", "hint_damaged")
        key = cell if type(cell) is not bool else (bool, cell)  # True is equal to 1
        for remembered in (self.seen, self._odd):
            if (found := remembered.get(key, UNSEEN)) is not UNSEEN:
                self.above = self.above if found is NOTHING else cell
                return found
        return self._look(cell, key, on)

    def _look(self, cell: Any, key: Any, on: dt.date | None) -> Outcome:
        """What a cell gives that was not seen before."""
        try:
            told = self.told(cell)
            if told is NOTHING:
                found = NOTHING
            elif told is not cell:
                return self.read(told, on)  # the cell above again
            else:
                found = read_cell(cell, self.context, on)
        except CellFault as fault:
            found = fault
        if self.style is ColumnStyle.BOTH and is_ambiguous(cell):
            one, other = map(_both_ways, readings_of(cell))
            found = CellFault("two_styles", "hint_style", value=as_text(cell), one=one, other=other)
        elif self.unsure and isinstance(cell, str) and "," in cell and is_ambiguous(cell):
            # Said once for the column, at the first such cell.
            self.unsure = False
            if not isinstance(found, (CellFault, Found)) and found is not NOTHING:
                warning = CellFault("no_style", "hint_style", value=as_text(cell), one=readings_of(cell)[0])
                return Found(found, {}, warning)
        remembered = self._odd if found is NOTHING or isinstance(found, (CellFault, Found)) else self.seen
        if len(remembered) < _REMEMBERED:
            remembered[key] = found
        return found

    def told(self, cell: Any) -> Any:
        """Return what a cell holds: itself, the cell above that it repeats, or `NOTHING`."""
        if isinstance(cell, str):
            if is_ditto(cell):
                if is_empty(self.above):
                    raise CellFault("no_ditto", value=cell)
                return self.above
            if len(cell) > MAX_CELL_LENGTH:
                raise CellFault("too_long", "hint_shorten", length=len(cell), limit=MAX_CELL_LENGTH)
        if is_nothing(cell, self.context.plan.kind) and not self._is_a_word(cell):
            return NOTHING
        self.above = cell
        return cell

    def _is_a_word(self, cell: Any) -> bool:
        """Whether a word that says nothing elsewhere is one of the column's own: the status "chưa rõ"."""
        words = self.context.plan.words
        return words is not None and isinstance(cell, str) and member_in(cell, words) is not None


@attrs.define(eq=False)
class Group:
    """The columns that tell one field together."""

    slots: Sequence[Slot]
    """The columns; the field's own first, where there is one."""
    join: Callable[[Parts], Any]
    """How the value is made of their cells."""
    index: int = sys.maxsize
    """Beyond every row: it has no single place."""
    dated: bool = False
    """No field that several columns tell depends on the day."""
    above: Any = ""
    """Its columns have their own."""
    seen: dict[Any, Any] = attrs.Factory(dict)
    """Its columns have their own; this one stays empty."""
    field: str = attrs.field(init=False)
    """The field."""
    _contexts: Mapping[str, CellContext] = attrs.field(init=False)
    _by_name: Mapping[str, Slot] = attrs.field(init=False)
    _joined: dict[Any, Outcome] = attrs.Factory(dict)

    def __attrs_post_init__(self) -> None:
        self.field = self.slots[0].field
        self._contexts = {slot.slot: slot.context for slot in self.slots}
        self._by_name = {slot.slot: slot for slot in self.slots}

    def read(self, row: Sequence[Any], on: dt.date | None) -> tuple[Slot, Any, Outcome]:
        """Return what the cells of a row give together, and the column and cell where it stands."""
        cells: dict[str, Any] = {}
        for slot, cell in self._filled(row):
            try:
                told = slot.told(cell)
            except CellFault as fault:
                return slot, cell, fault
            if told is not NOTHING:
                cells[slot.slot] = told
        if not cells:
            return self.slots[0], "", NOTHING
        names = list(cells)
        if len(names) == 1 and "." not in names[0]:
            slot = self._by_name[names[0]]
            return slot, cells[names[0]], slot.read(cells[names[0]], on)
        key = tuple((name, type(cell), cell) for name, cell in cells.items())
        found = self._joined.get(key, UNSEEN)
        if found is UNSEEN:
            try:
                found = self.join(Parts(cells, self._contexts))
            except CellFault as fault:
                found = fault
            if len(self._joined) < _REMEMBERED:
                self._joined[key] = found
        name = found.slot if isinstance(found, CellFault) and found.slot in self._by_name else names[0]
        return self._by_name[name], cells.get(name, ""), found

    def _filled(self, row: Sequence[Any]) -> Iterator[tuple[Slot, Any]]:
        for slot in self.slots:
            cell = row[slot.index] if slot.index < len(row) else ""
            if not (cell == "" or cell is None):
                yield slot, cell
