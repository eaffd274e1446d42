"""A column while it is read: what its cells have given so far is remembered, since tables repeat themselves."""

from __future__ import annotations

import bisect
import datetime as dt
import functools
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs

from doingoai.model.fields import to_required_text, to_text
from doingoai.reference.provinces import all_provinces
from doingoai.registers.cells import CellContext, Found, is_nothing, member_in, read_cell
from doingoai.registers.fields import Kind
from doingoai.registers.limits import MAX_CELL_LENGTH
from doingoai.registers.parts import Parts
from doingoai.registers.problems import CellFault
from doingoai.registers.remembered import Above, Entries, Entry, TextEntries
from doingoai.registers.rows import is_ditto
from doingoai.registers.styles import ColumnStyle, ColumnStyles, is_ambiguous, readings_of
from doingoai.registers.tables import Column, as_text, is_empty

__all__ = ["NOTHING", "Group", "Outcome", "Slot", "epoch_of", "field_of"]

Outcome: TypeAlias = Any
"""The value of a cell, a `Found`, the `CellFault` that it is, or `NOTHING`."""
Told: TypeAlias = "tuple[Slot, Any, Outcome]"
"""A column, its cell, and what it gives."""

NOTHING: Final = object()
"""What a cell gives that says there is nothing."""
# Why an entry is odd, besides a `Found` or a `CellFault`: it repeats the cell above, or lacks what a record needs.
_DITTO: Final = object()
_LACKING: Final = object()
# What a field that every record needs may not be.
_MISSING: Final = (None, "", ())
_NO_STYLE: Final = "no_style"
# Converters that give back every text that says something as it stands.
_TAKE_ANY_TEXT: Final = (None, to_text, to_required_text)


def __dir__() -> list[str]:
    return __all__


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


@functools.lru_cache(maxsize=16384)
def epoch_of(on: dt.date | None) -> int:
    """Return the stretch between two changes of the map of provinces in which a day lies."""
    return -1 if on is None else bisect.bisect_right(_changes(), on)


@attrs.frozen
class Target:
    """The field that a column, or several together, fill."""

    name: str
    """Its name."""
    blank: Any
    """What it is where a cell says nothing."""
    convert: Callable[[Any], Any] | None
    """What its class makes of a value."""
    needed: bool
    """Whether a record needs it, or it is looked for elsewhere where no cell says it."""

    def entry(self, pair: tuple[str, str] | None, outcome: Outcome) -> Entry:
        """Return what is remembered of a cell: its value as the record holds it, or what else there is to say."""
        if outcome is NOTHING or outcome is None:
            return pair, self.blank, _LACKING if self.needed else None
        if isinstance(outcome, (CellFault, Found)):
            return pair, self.blank, outcome
        try:
            value = outcome if self.convert is None else self.convert(outcome)
        except (ValueError, TypeError):
            return pair, self.blank, Found(outcome)  # the record itself says what it refuses
        return pair, value, Found(outcome) if self.needed and value in _MISSING else None


@attrs.define(eq=False)
class Slot:
    """One column that a field, or a part of one, is read from."""

    column: Column
    """The column."""
    slot: str
    """What it gives."""
    context: CellContext
    """What it says of each of its cells."""
    styles: ColumnStyles | None
    """How its figures are written, where the caller has not said it."""
    dated: bool
    """Whether the day of the row decides what its cells mean."""
    target: Target
    """The field."""
    above: Above
    """The rows above the one that is read."""
    warned: bool = False
    """Whether it was said that nothing shows how its figures are written: once for the column, at the first of them."""
    on: dt.date | None = None
    """The day of the row, or one on which every name means the same."""
    index: int = attrs.field(init=False)
    """Its place in the sheet."""
    field: str = attrs.field(init=False)
    """The field it belongs to."""
    entries: Entries = attrs.field(init=False)
    """What each of its cells gives."""
    _epochs: dict[int, Entries] = attrs.Factory(dict)

    def __attrs_post_init__(self) -> None:
        self.index = self.column.index
        self.field = self.target.name
        self.above.watch(self.index, self.says)
        self.enter(-1, None)

    def enter(self, epoch: int, on: dt.date | None) -> None:
        """Go on in a stretch of time, of which *on* is a day."""
        self.on = on
        if epoch not in self._epochs:
            self._epochs[epoch] = self._new_entries()
        self.entries = self._epochs[epoch]

    def _new_entries(self) -> Entries:
        if self.context.plan.kind is Kind.TEXT and self.target.convert in _TAKE_ANY_TEXT:
            return TextEntries(self._look, self.column.heading)
        return Entries(self._look)

    def outcome(self, cell: Any, entry: Entry) -> Outcome:
        """Return what a cell gives, as *entry* has it."""
        _, value, odd = entry
        if odd is None:
            return NOTHING if value is self.target.blank else value
        if odd is _DITTO:
            above = self.above.cell(self.index)
            return CellFault("no_ditto", value=cell) if is_empty(above) else self.outcome(above, self.entries[above])
        if isinstance(odd, Found) and odd.warning is not None and odd.warning.sentence == _NO_STYLE:
            self.warned = True
        return NOTHING if odd is _LACKING else odd

    def _look(self, cell: Any) -> tuple[Entry, bool]:
        """What a cell gives that is not remembered, and whether it always will."""
        if cell == "" or cell is None:
            return self.target.entry(None, NOTHING), True
        pair = (self.column.heading, as_text(cell))
        if is_ditto(cell):
            return (pair, self.target.blank, _DITTO), True
        if isinstance(cell, str) and len(cell) > MAX_CELL_LENGTH:
            fault = CellFault("too_long", "hint_shorten", length=len(cell), limit=MAX_CELL_LENGTH)
            return self.target.entry(pair, fault), False
        if not self._says_something(cell):
            return self.target.entry(pair, NOTHING), True
        outcome, lasting = self._outcome_of(cell)
        return self.target.entry(pair, outcome), lasting

    def _outcome_of(self, cell: Any) -> tuple[Outcome, bool]:
        """What a cell gives that says something, and whether it always will."""
        found: Outcome
        try:
            found = read_cell(cell, self.context, self.on)
        except CellFault as fault:
            found = fault
        if self.styles is None or not is_ambiguous(cell):
            return found, True
        style = self.styles.of(self.index)
        if style is ColumnStyle.BOTH:
            one, other = map(_both_ways, readings_of(cell))
            return CellFault("two_styles", "hint_style", value=as_text(cell), one=one, other=other), True
        if style is ColumnStyle.NONE and not self.warned and "," in cell:
            if isinstance(found, (CellFault, Found)):
                self.warned = True
            else:
                warning = CellFault(_NO_STYLE, "hint_style", value=as_text(cell), one=readings_of(cell)[0])
                return Found(found, {}, warning), False
        return found, True

    def says(self, cell: Any) -> bool:
        """Return whether a cell says something of its own: it is no blank, no ditto, no "-"."""
        if cell == "" or cell is None or is_ditto(cell) or (isinstance(cell, str) and len(cell) > MAX_CELL_LENGTH):
            return False
        return self._says_something(cell)

    def _says_something(self, cell: Any) -> bool:
        """Whether a cell that is no blank, no ditto and not too long says something."""
        return not is_nothing(cell, self.context.plan.kind) or self._is_a_word(cell)

    def _is_a_word(self, cell: Any) -> bool:
        """Whether a word that says nothing elsewhere is one of the column's own: the status "chưa rõ"."""
        words = self.context.plan.words
        return words is not None and isinstance(cell, str) and member_in(cell, words) is not None

    def told(self, cell: Any) -> Any:
        """Return what a cell holds: itself, the cell above that it repeats, or `NOTHING`."""
        if is_ditto(cell):
            above = self.above.cell(self.index)
            if is_empty(above):
                raise CellFault("no_ditto", value=cell)
            return above
        if isinstance(cell, str) and len(cell) > MAX_CELL_LENGTH:
            raise CellFault("too_long", "hint_shorten", length=len(cell), limit=MAX_CELL_LENGTH)
        return cell if self.says(cell) else NOTHING


@attrs.frozen(eq=False)
class _Place:
    """What several columns give that is no plain value, and where it stands."""

    slot: Slot
    cell: Any
    outcome: Outcome


@attrs.define(eq=False)
class Group:
    """The columns that tell one field together."""

    slots: Sequence[Slot]
    """The columns; the field's own first, where there is one."""
    join: Callable[[Parts], Any]
    """How the value is made of their cells."""
    dated: bool = False
    """No field that several columns tell depends on the day."""
    target: Target = attrs.field(init=False)
    """The field."""
    field: str = attrs.field(init=False)
    """Its name."""
    pick: Callable[[Sequence[Any]], tuple[Any, ...]] = attrs.field(init=False)
    """Its cells of a row."""
    entries: Entries = attrs.field(init=False)
    """What each combination of its cells gives."""
    _contexts: Mapping[str, CellContext] = attrs.field(init=False)
    _by_name: Mapping[str, Slot] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.target = self.slots[0].target
        self.field = self.target.name
        places = [slot.index for slot in self.slots]
        self.pick = operator.itemgetter(*places) if len(places) > 1 else lambda row: (row[places[0]],)
        self.entries = Entries(self._look, several=True)
        self._contexts = {slot.slot: slot.context for slot in self.slots}
        self._by_name = {slot.slot: slot for slot in self.slots}

    def told(self, row: Sequence[Any], entry: Entry) -> Told:
        """Return what the cells of a row give together, as *entry* has it, and the column and cell where it stands."""
        _, value, odd = entry
        if odd is _DITTO:
            return self._read(self.pick(row))
        if odd is _LACKING or (odd is None and value is self.target.blank):
            return self.slots[0], "", NOTHING
        if odd is None:
            return self.slots[0], "", value
        return odd.slot, odd.cell, odd.outcome

    def _look(self, cells: tuple[Any, ...]) -> tuple[Entry, bool]:
        """What a combination of cells gives that is not remembered, and whether it always will."""
        if any(map(is_ditto, cells)):
            return (None, self.target.blank, _DITTO), True
        slot, cell, outcome = self._read(cells)
        _, value, odd = self.target.entry(None, outcome)
        return (None, value, odd if odd is None or odd is _LACKING else _Place(slot, cell, odd)), True

    def _read(self, row: Sequence[Any]) -> Told:
        """What cells give together, one of each column, and the column and cell where it stands."""
        cells: dict[str, Any] = {}
        for slot, cell in zip(self.slots, row, strict=True):
            if cell == "" or cell is None:
                continue
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
            slot, cell = self._by_name[names[0]], cells[names[0]]
            return slot, cell, slot.outcome(cell, slot.entries[cell])
        try:
            found = self.join(Parts(cells, self._contexts))
        except CellFault as fault:
            found = fault
        name = found.slot if isinstance(found, CellFault) and found.slot in self._by_name else names[0]
        return self._by_name[name], cells.get(name, ""), found
