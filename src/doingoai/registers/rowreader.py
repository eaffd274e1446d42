"""From the rows of one table to records: each cell once, each bad cell costing its own row."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs

from doingoai.grammar.rules import Style
from doingoai.model import ForeignPartner, Provenance, Province
from doingoai.model.labels import LabelledEnum
from doingoai.reference.matching import NameIndex
from doingoai.registers.cells import CellContext, Found
from doingoai.registers.context import last_day, said_in, year_in
from doingoai.registers.fields import FieldPlan, Kind, day_of, fields_of, heading_of, main_time_of, record_name
from doingoai.registers.matching import IGNORED_SLOT, heading_key
from doingoai.registers.parts import JOINERS
from doingoai.registers.problems import CellFault, Language, RowProblem, Severity, SkippedRow, SkipReason
from doingoai.registers.register import RowReading
from doingoai.registers.rows import kind_of_row
from doingoai.registers.sheets import column_letter
from doingoai.registers.slots import NOTHING, UNSEEN, Group, Slot, epoch_of, field_of
from doingoai.registers.styles import ColumnStyle
from doingoai.registers.tables import Column, Table, as_text, is_empty
from doingoai.registers.translations import in_both
from doingoai.values.periods import Period

__all__ = ["FIGURES", "Options", "RowOutcome", "TableReader"]

RecordT = TypeVar("RecordT")
RowOutcome: TypeAlias = "tuple[int, RecordT | None, tuple[RowProblem, ...], SkippedRow | None]"
"""A row counted from 0: its record, its problems, or why it is no record."""
_Fault: TypeAlias = "tuple[Slot | None, Any, CellFault]"


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Options:
    """What the caller said about a register."""

    file: str = ""
    """The name of the file."""
    reference: dt.date | None = None
    """The date it was written."""
    style: Style | None = None
    """The way it writes figures; ``None`` lets each column decide."""
    defaults: Mapping[str, Any] = attrs.Factory(dict)
    """Values of fields that have no column."""
    currency: str | None = None
    """What bare amounts are in."""
    lang: Language = "en"
    """The language of problems."""
    partners: NameIndex[ForeignPartner] | None = None
    """The caller's own partners by their names."""


# The value of these depends on the day of the row: which unit bore a province's name then.
_DATED: Final = frozenset({Kind.PROVINCE, Kind.PROVINCES, Kind.ORIGIN, Kind.SCOPE, Kind.PARTY, Kind.PARTIES})
FIGURES: Final = frozenset({Kind.COUNT, Kind.MONEY, Kind.AMOUNTS, Kind.QUANTITY, Kind.ITEMS, Kind.FIGURE})
"""Kinds of figures. One merged over several rows is one figure of them together, never one of each."""
# No cell of a register is merged over more rows, and no register has more merged cells.
_TALLEST_MERGE: Final = 10_000
_MOST_MERGED: Final = 200_000
# What an agreement is called stands at the head of its title, and the level of a body at the head of its name.
_TOLD_BY: Final[Mapping[str, str]] = {"party_level": "vietnamese_party", "instrument": "title"}
# What a field that every record needs may not be.
_MISSING: Final = (None, "", ())
# How many different cells of a column are remembered as they look.
_REMEMBERED: Final = 5_000


def _shown(value: Any) -> str:
    """A value as a note names it."""
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    if isinstance(value, Period):
        return value.text or value.edtf
    return value.name if isinstance(value, Province) else str(value)


def leading_member(text: str, words: type[LabelledEnum]) -> LabelledEnum | None:
    """Return the member of *words* that a text begins with: "UBND tỉnh Vĩnh Phúc", "Bản ghi nhớ về giáo dục"."""
    key = f"{heading_key(text)} "
    fitting = [(heading_key(word), member) for member in words for word in member.words]
    fitting = [(word, member) for word, member in fitting if word and key.startswith(f"{word} ")]
    return max(fitting, key=lambda pair: len(pair[0]))[1] if fitting else None


@attrs.define(eq=False)
class _RowState:
    """What is known of a row while it is read."""

    index: int
    row: Sequence[Any]
    values: dict[str, Any]
    faults: list[_Fault] = attrs.Factory(list)
    warnings: list[_Fault] = attrs.Factory(list)
    on: dt.date | None = None


class TableReader(Generic[RecordT]):
    """Reads the rows of one table.

    Parameters
    ----------
    table
        The table.
    cls
        What its rows are.
    options
        What the caller said.
    styles
        How each figure column writes figures, by its place.
    """

    def __init__(self, table: Table, cls: type[RecordT], options: Options, styles: Mapping[int, ColumnStyle]) -> None:
        self.table = table
        self.cls = cls
        self._make: Callable[..., RecordT] = cls
        self.options = options
        self.plans: Mapping[str, FieldPlan] = fields_of(cls)
        self.notes: list[str] = []
        self.name: str = record_name(cls)
        self._texts_around = (*table.above, table.sheet.name)
        self.reference: dt.date | None = self._reference()
        self.slots: dict[str, Slot] = {
            slot: self._slot(slot, column, styles.get(column.index, ColumnStyle.NONE))
            for slot, column in table.slots.items()
            if field_of(slot) in self.plans
        }
        self.numbering: int | None = next(
            (column.index for column in table.columns if column.match.slot == IGNORED_SLOT), None
        )
        self.fixed: dict[str, Any] = self._fixed()
        self.missing: list[FieldPlan] = [
            plan
            for name, plan in self.plans.items()
            if plan.required and name not in self.fixed and not any(field_of(slot) == name for slot in self.slots)
        ]
        self.from_groups: dict[str, Any] = {}
        self._carried, self._shared = self._merged()
        self._required = [name for name, plan in self.plans.items() if plan.required]
        self._marks = table.sheet.marks
        self._epoch = -1
        self._time = main_time_of(cls)
        self._told_by = [(name, teller) for name, teller in _TOLD_BY.items() if name in self.plans]
        self._explains = bool(self._marks.unvalued or self._shared)
        self._has_more = bool(self.fixed or self.missing)
        self._times = [name for name, plan in self.plans.items() if plan.kind is Kind.PERIOD]
        self._steps = self._steps_of()
        known = {column.index: column.heading for column in table.columns}
        self._pairs: list[tuple[str, dict[Any, tuple[str, str]]]] = [
            (known.get(index, column_letter(index)), {}) for index in range(max(known, default=-1) + 1)
        ]
        sheet = "" if not table.sheet.typed else f"sheet={table.sheet.name}&"
        self._place = f"{options.file or 'register'}#{sheet}row="

    # --- what holds for every row ---

    def _reference(self) -> dt.date | None:
        if self.options.reference is not None:
            return self.options.reference
        year = year_in(self._texts_around)
        if year is None:
            return None
        self.notes.append(f"Dates without a year are of {year}, as the title or the sheet's name says.")
        return last_day(year)

    def _fixed(self) -> dict[str, Any]:
        """Values of fields that have no column: the caller's, else those that the title or the sheet's name says."""
        given = {field_of(slot) for slot in self.slots}
        fixed: dict[str, Any] = {}
        for name, value in self.options.defaults.items():
            if name in self.plans and name not in given:
                fixed[name] = value
                self.notes.append(f"{name} has no column: {_shown(value)}, as given.")
        for name, plan in self.plans.items():
            if not plan.required or name in given or name in fixed:
                continue
            said: dict[Any, str] = {}
            for text in self._texts_around:
                if (value := said_in(text, plan)) is not None:
                    said.setdefault(value, text)
            if len(said) == 1:
                ((fixed[name], text),) = said.items()
                self.notes.append(f"{name} has no column: {_shown(fixed[name])}, as {text!r} says.")
        return fixed

    def _slot(self, slot: str, column: Column, style: ColumnStyle) -> Slot:
        plan = self.plans[field_of(slot)]
        written: Style = self.options.style or ("en" if style is ColumnStyle.EN else "vi")
        unit = column.unit or (self.table.unit if plan.kind in FIGURES else None)
        options = self.options
        context = CellContext(plan, column.heading, unit, written, self.reference, options.currency, options.partners)
        unsure = style is ColumnStyle.NONE and self.options.style is None and plan.kind in FIGURES
        style = ColumnStyle.NONE if self.options.style else style
        return Slot(column, slot, context, style, plan.kind in _DATED, unsure)

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
        return sorted(steps, key=lambda step: step.field not in self._times)

    def _merged(self) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
        """Cells under the first of a vertical merge: those that repeat it, and those of figures that do not."""
        carried: dict[tuple[int, int], tuple[int, int]] = {}
        shared: set[tuple[int, int]] = set()
        kinds = {slot.index: slot.context.plan.kind for slot in self.slots.values()}
        for (top, left), (bottom, _right) in self.table.sheet.merges:
            if top < self.table.first_row or left not in kinds:
                continue
            for row in range(top + 1, min(bottom, top + _TALLEST_MERGE) + 1):
                if len(carried) + len(shared) > _MOST_MERGED:
                    break
                if kinds[left] in FIGURES:
                    shared.add((row, left))
                else:
                    carried[row, left] = (top, left)
        return carried, shared

    # --- the rows ---

    def read(self) -> Iterator[RowReading[RecordT]]:
        """Yield every row under the heading, to the last that is not blank."""
        sheet = self.table.sheet.name
        for index, record, problems, skipped in self.outcomes():
            yield RowReading(sheet, index + 1, record, problems, skipped)

    def outcomes(self) -> Iterator[RowOutcome[RecordT]]:
        """Yield the same as bare tuples."""
        blanks: list[int] = []
        origins: dict[tuple[int, int], Any] = {}
        tops = set(self._carried.values())
        first = self.table.first_row
        for index, row in enumerate(itertools.islice(self.table.sheet.rows(), first, None), first):
            kind = kind_of_row(row, self.table, self.numbering)
            if kind is SkipReason.BLANK:
                blanks.append(index)
                continue
            if blanks:
                yield from (self._skipped(blank, SkipReason.BLANK, ()) for blank in blanks)
                blanks.clear()
            for left in [column for top, column in tops if top == index] if tops else ():
                origins[index, left] = row[left] if left < len(row) else ""
            if kind is not None:
                if kind is SkipReason.GROUP:
                    self._group(row)
                yield self._skipped(index, kind, row)
                continue
            yield self._row(index, self._carry(index, list(row), origins) if self._carried else row)

    def _skipped(self, index: int, kind: SkipReason, row: Sequence[Any]) -> RowOutcome[RecordT]:
        text = " | ".join(as_text(cell) for cell in row if not is_empty(cell))[:80]
        return index, None, (), SkippedRow(self.table.sheet.name, index + 1, kind, text, self.options.lang)

    def _group(self, row: Sequence[Any]) -> None:
        """Remember what a group heading says of the fields that no column gives."""
        text = " ".join(as_text(cell) for cell in row if not is_empty(cell))
        for plan in self.missing:
            if (value := said_in(text, plan)) is not None:
                self.from_groups[plan.name] = value

    def _carry(self, index: int, row: list[Any], origins: Mapping[tuple[int, int], Any]) -> list[Any]:
        for slot in self.slots.values():
            origin = self._carried.get((index, slot.index))
            if origin is not None and (slot.index >= len(row) or is_empty(row[slot.index])):
                row.extend([""] * (slot.index + 1 - len(row)))
                row[slot.index] = origins.get(origin, "")
        return row

    def _row(self, index: int, row: Sequence[Any]) -> RowOutcome[RecordT]:
        row = self._with_percents(index, row) if self._marks.percents else row
        state = _RowState(index, row, {**self.fixed, **self.from_groups} if self._has_more else {})
        self._fill(state)
        if not state.faults:
            self._require(state)
        if not state.faults:
            try:
                record = self._make(**state.values)
            except (ValueError, TypeError) as error:
                state.faults.append((None, "", CellFault("record", record=self.name, reason=in_both(error))))
            else:
                # Both are of the right type as they are made here; going through the model's converters would cost a
                # third of the time of a row.
                source = Provenance(f"{self._place}{index + 1}", published=self.options.reference)
                object.__setattr__(record, "sources", (source,))
                object.__setattr__(record, "raw", self._raw(row))
                return index, record, self._problems(state) if state.warnings else (), None
        return index, None, self._problems(state), None

    def _fill(self, state: _RowState) -> None:
        """Read every cell: those that say when first, since a province's name depends on it."""
        row, values = state.row, state.values
        width = len(row)
        for step in self._steps:
            cell = row[step.index] if step.index < width else ""
            if step.dated and state.on is None and (on := day_of(values.get(self._time))) is not None:
                state.on = on
                self._enter(epoch_of(on))
            if cell == "" or cell is None:
                if isinstance(step, Group):
                    self._read_group(step, state)
                elif self._explains:
                    self._explain_blank(step, state)
            elif type(cell) is not bool and (v := step.seen.get(cell, UNSEEN)) is not UNSEEN:
                step.above = cell
                values[step.field] = v
            elif isinstance(step, Slot):
                found = step.read(cell, state.on)
                if type(found) is str:
                    values[step.field] = found
                else:
                    self._take(step, cell, found, state)

    def _enter(self, epoch: int) -> None:
        if epoch != self._epoch:
            self._epoch = epoch
            for slot in self.slots.values():
                if slot.dated:
                    slot.enter(epoch)

    def _read_group(self, group: Group, state: _RowState) -> None:
        for slot in group.slots if self._explains else ():
            if slot.index >= len(state.row) or state.row[slot.index] in {"", None}:
                self._explain_blank(slot, state)
        slot, cell, found = group.read(state.row, state.on)
        self._take(slot, cell, found, state)

    def _take(self, slot: Slot, cell: Any, found: Any, state: _RowState) -> None:
        """Take what a cell gives: its value, the values it brings for other fields, or the fault that it is."""
        if found is NOTHING:
            return
        if isinstance(found, CellFault):
            state.faults.append((slot, cell, found))
            return
        if isinstance(found, Found):
            for other, value in found.also.items():
                if other in self.plans and state.values.get(other) is None:
                    state.values[other] = value
            if found.warning is not None:
                warned = self.slots.get(found.warning.slot, slot)
                state.warnings.append((warned, cell if warned is slot else state.row[warned.index], found.warning))
            found = found.value
        if found is not None:
            state.values[slot.field] = found

    def _with_percents(self, index: int, row: Sequence[Any]) -> Sequence[Any]:
        """A row in which the numbers that Excel shows in per cent stand as it shows them."""
        shown = list(row)
        for slot in self.slots.values():
            if slot.context.plan.kind is Kind.FIGURE and (index, slot.index) in self._marks.percents:
                figure = f"{as_text(shown[slot.index] * 100)}%"
                shown[slot.index] = figure if slot.context.style == "en" else figure.replace(".", ",")
        return shown

    def _explain_blank(self, slot: Slot, state: _RowState) -> None:
        """A cell that the engine gave as blank may hold a formula, an error, or a figure merged from above."""
        text = self._marks.unvalued.get((state.index, slot.index))
        if text is not None:
            names = (
                ("unvalued_formula", "hint_recalculate") if text.startswith("=") else ("unvalued_error", "hint_error")
            )
            state.faults.append((slot, text, CellFault(*names, value=text)))
        elif (state.index, slot.index) in self._shared:
            state.warnings.append((slot, "", CellFault("shared_figure")))

    def _require(self, state: _RowState) -> None:
        """Say which fields the row lacks, besides those that the beginning of another says."""
        for name, teller in self._told_by:
            if name not in state.values:
                self._find_in(name, teller, state)
        for name in self._required:
            if state.values.get(name) not in _MISSING:
                continue
            slot = next((slot for slot in self.slots.values() if slot.field == name), None)
            heading = heading_of(self.cls, name)
            names = {"field": (name, f"“{heading}”"), "record": self.name, "name": name}
            if slot is None:
                state.faults.append((None, "", CellFault("missing_column", "hint_column", heading=heading, **names)))
            else:
                state.faults.append((slot, "", CellFault("missing", "hint_fill", **names)))

    def _find_in(self, name: str, teller: str, state: _RowState) -> None:
        words = self.plans[name].words
        slot = self.slots.get(teller)
        if words is not None and slot is not None and slot.index < len(state.row):
            member = leading_member(as_text(state.row[slot.index]), words)
            if member is not None:
                state.values[name] = member

    def _raw(self, row: Sequence[Any]) -> tuple[tuple[str, str], ...]:
        """The headings and cells as they stand; a cell under no heading with the letter of its column."""
        pairs = self._pairs
        if len(row) > len(pairs):
            pairs.extend((column_letter(index), {}) for index in range(len(pairs), len(row)))
        return tuple(
            [
                (seen.get(cell) if type(cell) is not bool else None) or self._pair(heading, seen, cell)
                for (heading, seen), cell in zip(pairs, row, strict=False)
                if not (cell == "" or cell is None)
            ]
        )

    def _pair(self, heading: str, seen: dict[Any, tuple[str, str]], cell: Any) -> tuple[str, str]:
        """A heading with a cell as it looks; the same pair for the same cell, since tables repeat themselves."""
        pair = (heading, as_text(cell))
        if len(seen) < _REMEMBERED and type(cell) is not bool:  # True is equal to 1
            seen[cell] = pair
        return pair

    def _problems(self, state: _RowState) -> tuple[RowProblem, ...]:
        return (
            *(self._problem(state.index, *fault, Severity.ERROR) for fault in state.faults),
            *(self._problem(state.index, *warning, Severity.WARNING) for warning in state.warnings),
        )

    def _problem(self, index: int, slot: Slot | None, cell: Any, fault: CellFault, severity: Severity) -> RowProblem:
        lang = self.options.lang
        return RowProblem(
            sheet=self.table.sheet.name,
            row=index + 1,
            column=column_letter(slot.index) if slot is not None else "",
            heading=slot.column.heading if slot is not None else "",
            value=as_text(cell)[:1000],
            message=fault.message_in(lang),
            hint=fault.hint_in(lang),
            severity=severity,
            lang=lang,
        )
