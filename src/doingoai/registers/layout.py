"""How the columns of a table are read: which give which field, in which order, and what each of them remembers."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import operator
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from doingoai.grammar.rules import Style
from doingoai.model.labels import LabelledEnum
from doingoai.registers.cells import CellContext, Found
from doingoai.registers.context import leading_member
from doingoai.registers.drafts import converters_of, defaults_of
from doingoai.registers.fields import DATED, FIGURES, FieldPlan, Kind, day_of, fields_of, main_time_of
from doingoai.registers.parts import JOINERS
from doingoai.registers.remembered import REMEMBERED, Above, BareEntries, Entries, Entry
from doingoai.registers.rows import is_ditto
from doingoai.registers.sheets import column_letter
from doingoai.registers.slots import NOTHING, Group, Slot, Target, epoch_of, field_of
from doingoai.registers.standing import Options, Standing
from doingoai.registers.styles import ColumnStyle, ColumnStyles, find_style
from doingoai.registers.tables import Column, Table, as_text
from doingoai.registers.workbooks import Row
from doingoai.values.periods import Period

__all__ = ["Layout", "styles_of"]


def __dir__() -> list[str]:
    return __all__


# What an agreement is called stands at the head of its title, and the level of a body at the head of its name.
_TOLD_BY: Final[Mapping[str, str]] = {"party_level": "vietnamese_party", "instrument": "title"}


# The next row says in which stretch of time names are understood.
_NO_EPOCH: Final = -2


@attrs.define(eq=False)
class Head:
    """A field without a column, which the cells of another may begin with."""

    field: str
    """Its name."""
    place: int
    """Its place among the fields without a column."""
    index: int
    """The column of those cells."""
    words: type[LabelledEnum]
    """What the field may be."""
    target: Target
    """The field."""
    entries: Entries = attrs.field(init=False)
    """What each cell begins with."""

    def __attrs_post_init__(self) -> None:
        self.entries = Entries(self._look)

    def _look(self, cell: Any) -> tuple[Entry, bool]:
        member = leading_member(as_text(cell), self.words)
        return (self.target.entry(None, member) if member is not None else (None, NOTHING, None)), True


class Layout:
    """The columns of one table, ready to be read.

    Parameters
    ----------
    table
        The table.
    cls
        What its rows are.
    options
        What the caller said.
    styles
        How each figure column writes figures.
    """

    def __init__(self, table: Table, cls: type[Any], options: Options, styles: ColumnStyles) -> None:
        self.table: Table = table
        self.cls: type[Any] = cls
        self.options: Options = options
        self.plans: Mapping[str, FieldPlan] = fields_of(cls)
        self.standing: Standing = Standing(table, self.plans, {field_of(slot) for slot in table.slots}, options)
        """What holds for every row."""
        self.above: Above = Above()
        """The rows above the one that is read."""
        self.told_by: Mapping[str, str] = {name: by for name, by in _TOLD_BY.items() if name in self.plans}
        """Fields that the beginning of another may say, each with the slot of that other."""
        self.targets: dict[str, Target] = self._targets_of()
        """Every field, as it is filled."""
        self.slots: Mapping[str, Slot] = {
            slot: self._slot(slot, column, styles)
            for slot, column in table.slots.items()
            if field_of(slot) in self.plans
        }
        """The columns that are read, by their slots."""
        self.steps: list[Slot | Group] = self._steps_of()
        """What is read one after the other."""
        self.groups: list[Group] = [step for step in self.steps if isinstance(step, Group)]
        """The fields that several columns tell together."""
        self.dated: list[Slot] = [slot for slot in self.slots.values() if slot.dated]
        """The columns whose cells mean what they meant on the day of the row."""
        time = main_time_of(cls)
        self.time: Slot | Group | str = next((step for step in self.steps if step.field == time), time)
        """What says when a row was, or the name of that field where no column does."""
        self.entries: list[Entries] = self._entries_of()
        """What the cells of each column have given so far, those of columns that are only kept among them."""
        self.heads: list[Head] = self._heads_of()
        """The fields without a column that the cells of another may begin with."""
        self._epoch = _NO_EPOCH
        self._epochs: dict[Any, int] = {}

    @property
    def without_column(self) -> list[str]:
        """The fields that no column gives."""
        given = {step.field for step in self.steps}
        return [name for name in self.plans if name not in given]

    @property
    def is_plain(self) -> bool:
        """Whether no field has two columns, of which the later that says something gives it."""
        fields = [step.field for step in self.steps]
        return len(set(fields)) == len(fields)

    def _targets_of(self) -> dict[str, Target]:
        converters, defaults = converters_of(self.cls), defaults_of(self.cls)
        return {
            name: Target(name, defaults.get(name), converters[name], plan.required or name in self.told_by)
            for name, plan in self.plans.items()
        }

    def _slot(self, slot: str, column: Column, styles: ColumnStyles) -> Slot:
        plan = self.plans[field_of(slot)]
        open_to_both = plan.kind in FIGURES and self.options.style is None

        def written() -> Style:
            return "en" if styles.of(column.index) is ColumnStyle.EN else "vi"

        unit = column.unit or (self.table.unit if plan.kind in FIGURES else None)
        context = CellContext(
            plan,
            column.heading,
            unit,
            written if open_to_both else self.options.style or "vi",
            self.standing.reference,
            self.options.currency,
            self.options.partners,
        )
        dated, target = plan.kind in DATED, self.targets[plan.name]
        return Slot(column, slot, context, styles if open_to_both else None, dated, target, self.above)

    def _steps_of(self) -> list[Slot | Group]:
        """The columns in the order in which they are read: those that say when first."""
        steps: list[Slot | Group] = []
        fields: dict[str, list[Slot]] = {}
        for slot in self.slots.values():
            fields.setdefault(slot.field, []).append(slot)
        for field, slots in fields.items():
            if any("." in slot.slot for slot in slots):
                steps.append(Group(sorted(slots, key=lambda slot: slot.slot != field), JOINERS[field]))
            else:
                steps.extend(slots)
        return sorted(steps, key=lambda step: self.plans[step.field].kind is not Kind.PERIOD)

    def _entries_of(self) -> list[Entries]:
        headings = {column.index: column.heading for column in self.table.columns}
        read = {step.index: step.entries for step in self.steps if isinstance(step, Slot)}
        return [
            read[index] if index in read else BareEntries(headings.get(index, column_letter(index)))
            for index in range(max(headings) + 1)
        ]

    def _heads_of(self) -> list[Head]:
        """What says, at the head of its text, a field that has no column and that the caller did not say."""
        places = {name: place for place, name in enumerate(self.without_column)}
        return [
            Head(name, places[name], self.slots[teller].index, words, self.targets[name])
            for name, teller in self.told_by.items()
            if name in places and name not in self.options.defaults and teller in self.slots
            and (words := self.plans[name].words) is not None
        ]  # fmt: skip

    def with_percents(self, index: int, row: Row) -> Row:
        """Return a row in which the numbers that Excel shows in per cent stand as it shows them."""
        shown = list(row)
        for slot in self.slots.values():
            if slot.context.plan.kind is Kind.FIGURE and (index, slot.index) in self.table.sheet.marks.percents:
                figure = f"{as_text(shown[slot.index] * 100)}%"
                shown[slot.index] = figure if slot.context.style == "en" else figure.replace(".", ",")
        return shown

    # --- fields without a column ---

    def constants(self) -> tuple[Any, ...] | None:
        """Return the value of each field that no column gives; ``None`` where one that a record needs is not known."""
        told = {head.field for head in self.heads}
        values = []
        for name in self.without_column:
            target, said = self.targets[name], self.standing.values.get(name)
            if said is None and (name in told or not self.plans[name].required):
                values.append(NOTHING if self.plans[name].required else target.blank)
                continue
            _, value, odd = target.entry(None, said)
            if odd is not None:
                return None
            values.append(value)
        return tuple(values)

    def with_heads(self, row: Row, constants: tuple[Any, ...]) -> tuple[Any, ...] | None:
        """Return the *constants* with what the cells of a row begin with, which is nearer than what a title says."""
        values = list(constants)
        for head in self.heads:
            member = head.entries[row[head.index]][1]
            if member is not NOTHING:
                values[head.place] = member
            elif values[head.place] is NOTHING:
                return None
        return tuple(values)

    # --- the day of a row ---

    def enter(self, row: Row) -> bool:
        """Understand the names of provinces as on the day of a row; say whether a value without a column changed."""
        if not (self.dated or self.standing.is_dated):
            return False
        step = self.time
        cell = row[step.index] if isinstance(step, Slot) else None
        if cell is not None and self._epochs.get(cell) == self._epoch:
            return False  # a date of the same stretch of time, as nearly every row has one
        on = self._day(row)
        epoch = epoch_of(on)
        if cell is not None and not is_ditto(cell) and len(self._epochs) < REMEMBERED:
            self._epochs[cell] = epoch
        if epoch == self._epoch:
            return False
        self._epoch = epoch
        for slot in self.dated:
            slot.enter(epoch, on)
            self.entries[slot.index] = slot.entries
        if self.standing.is_dated:
            self.standing.enter(on)
        return self.standing.is_dated

    def forget_day(self) -> None:
        """Understand the names of the next row anew: a group heading said something else."""
        self._epoch = _NO_EPOCH

    def _day(self, row: Row) -> dt.date | None:
        """The day by which the names of a row are understood."""
        step = self.time
        if isinstance(step, Slot):
            cell = row[step.index]
            told = step.outcome(cell, step.entries[cell])
        elif isinstance(step, Group):
            told = step.told(row, step.entries[step.pick(row)])[2]
        else:
            told = self.standing.values.get(step)
        told = told.value if isinstance(told, Found) else told
        return day_of(told) if isinstance(told, Period) else None


_ROWS_AT_ONCE: Final = 1_000


def styles_of(table: Table, cls: type[Any], options: Options) -> ColumnStyles:
    """Return how the columns of figures of a table write them, unless the caller has said it."""
    plans = fields_of(cls)
    places = [column.index for slot, column in table.slots.items() if _is_of_figures(slot, plans)]
    if options.style is not None or not places:
        return ColumnStyles()
    return ColumnStyles(functools.partial(_find_styles, table, places))


def _is_of_figures(slot: str, plans: Mapping[str, FieldPlan]) -> bool:
    field = field_of(slot)
    return field in plans and plans[field].kind in FIGURES


def _find_styles(table: Table, places: Sequence[int]) -> dict[int, ColumnStyle]:
    """Go through the cells of the columns at *places*."""
    cells: dict[int, set[Any]] = {place: set() for place in places}
    rows = itertools.islice(table.sheet.rows(), table.first_row, None)
    while chunk := list(itertools.islice(rows, _ROWS_AT_ONCE)):
        for place, found in cells.items():
            try:
                found.update(map(operator.itemgetter(place), chunk))
            except (IndexError, TypeError):  # rows of several lengths; a cell that is no cell
                found.update(row[place] for row in chunk if place < len(row) and isinstance(row[place], str))
    return {place: find_style(cell for cell in found if isinstance(cell, str)) for place, found in cells.items()}
