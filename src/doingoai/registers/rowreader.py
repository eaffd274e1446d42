"""From the rows of one table to records: each cell once, each bad cell costing its own row."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs

from doingoai.grammar.rules import Style
from doingoai.model import Provenance, Province
from doingoai.model.labels import LabelledEnum
from doingoai.registers.cells import CellContext, Found, is_nothing, read_cell
from doingoai.registers.context import last_day, said_in, year_in
from doingoai.registers.fields import Kind, fields_of, heading_of, record_name
from doingoai.registers.limits import MAX_CELL_LENGTH
from doingoai.registers.matching import IGNORED_SLOT, heading_key
from doingoai.registers.parts import JOINERS, Parts
from doingoai.registers.problems import CellFault, Language, RowProblem, Severity, SkippedRow, SkipReason
from doingoai.registers.register import RowReading
from doingoai.registers.rows import is_ditto, kind_of_row
from doingoai.registers.sheets import column_letter
from doingoai.registers.styles import ColumnStyle, is_ambiguous, readings_of
from doingoai.registers.tables import Column, Table, as_text, is_empty
from doingoai.values.periods import Period

__all__ = ["FIGURES", "Options", "TableReader"]

RecordT = TypeVar("RecordT")


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


# The value of these depends on the day of the row: which unit bore a province's name then.
_DATED: Final = frozenset({Kind.PROVINCE, Kind.PROVINCES, Kind.ORIGIN, Kind.SCOPE, Kind.PARTY, Kind.PARTIES})
# A figure merged over several rows is one figure of them together, never one of each.
FIGURES: Final = frozenset({Kind.COUNT, Kind.MONEY, Kind.AMOUNTS, Kind.QUANTITY, Kind.ITEMS, Kind.FIGURE})
# How many different cells of a column are remembered with their values.
_REMEMBERED: Final = 50_000
_NOTHING_FOUND: Final = object()


@attrs.define(eq=False)
class _Slot:
    """A column that is read, and what its cells have given so far."""

    column: Column
    index: int
    slot: str
    context: CellContext
    style: ColumnStyle
    dated: bool
    unsure: bool = False
    seen: dict[Any, Any] = attrs.Factory(dict)
    above: Any = ""

    def read(self, cell: Any, on: dt.date | None) -> Any:
        """The value of a cell, its `Found`, or the `CellFault` that it is."""
        key = (type(cell), cell, on if self.dated else None)
        if (value := self.seen.get(key, _NOTHING_FOUND)) is not _NOTHING_FOUND:
            return value
        try:
            value = read_cell(cell, self.context, on)
            if self.style is ColumnStyle.BOTH and is_ambiguous(cell):
                one, other = readings_of(cell)
                value = CellFault("two_styles", "hint_style", value=as_text(cell), one=one, other=other)
        except CellFault as fault:
            value = fault
        if len(self.seen) < _REMEMBERED:
            self.seen[key] = value
        return value


_Fault: TypeAlias = "tuple[_Slot | None, Any, CellFault]"


def _field(slot: str) -> str:
    """The field that a slot is, or is a part of."""
    return slot.partition(".")[0].partition("+")[0]


def _shown(value: Any) -> str:
    """A value as a note names it."""
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    if isinstance(value, Period):
        return value.text or value.edtf
    return value.name if isinstance(value, Province) else str(value)


def level_of(party: str, words: type[LabelledEnum]) -> LabelledEnum | None:
    """Return the level of a Vietnamese party whose name begins with it: "UBND tỉnh Vĩnh Phúc"."""
    key = f"{heading_key(party)} "
    fitting = [(heading_key(word), member) for member in words for word in member.words]
    fitting = [(word, member) for word, member in fitting if word and key.startswith(f"{word} ")]
    return max(fitting, key=lambda pair: len(pair[0]))[1] if fitting else None


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
        self.plans = fields_of(cls)
        self.notes: list[str] = []
        self.name = record_name(cls)
        self._texts_around = (*table.above, table.sheet.name)
        self.reference = self._reference()
        self.slots = {
            slot: self._slot(slot, column, styles.get(column.index, ColumnStyle.NONE))
            for slot, column in table.slots.items()
            if _field(slot) in self.plans
        }
        self.numbering = next((column.index for column in table.columns if column.match.slot == IGNORED_SLOT), None)
        self.fixed = self._fixed()
        self.missing = [
            plan
            for name, plan in self.plans.items()
            if plan.required and name not in self.fixed and not any(_field(slot) == name for slot in self.slots)
        ]
        self.from_groups: dict[str, Any] = {}
        self._carried, self._shared = self._merged()
        self._marks = table.sheet.marks
        self._headings = [(column.index, column.heading) for column in table.columns]
        self._known = {column.index for column in table.columns}
        self._fields = {name: _field(name) for name in self.slots}
        self._has_parts = any("." in name for name in self.slots)
        self._has_more = bool(self.fixed or self.missing)
        self._times = [name for name, plan in self.plans.items() if plan.kind is Kind.PERIOD]
        self._order = sorted(self.slots, key=lambda name: self._fields[name] not in self._times)
        self._first_of = {self._fields[name]: name for name in reversed(self._order)}
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
        given = {_field(slot) for slot in self.slots}
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

    def _slot(self, slot: str, column: Column, style: ColumnStyle) -> _Slot:
        plan = self.plans[_field(slot)]
        written: Style = self.options.style or ("en" if style is ColumnStyle.EN else "vi")
        unit = column.unit or (self.table.unit if plan.kind in FIGURES else None)
        context = CellContext(plan, column.heading, unit, written, self.reference, self.options.currency)
        unsure = style is ColumnStyle.NONE and self.options.style is None and plan.kind in FIGURES
        style = ColumnStyle.NONE if self.options.style else style
        return _Slot(column, column.index, slot, context, style, plan.kind in _DATED, unsure)

    def _merged(self) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
        """Cells under the first of a vertical merge: those that repeat it, and those of figures that do not."""
        carried: dict[tuple[int, int], tuple[int, int]] = {}
        shared: set[tuple[int, int]] = set()
        kinds = {slot.index: slot.context.plan.kind for slot in self.slots.values()}
        for (top, left), (bottom, _right) in self.table.sheet.merges:
            if top < self.table.first_row or left not in kinds:
                continue
            for row in range(top + 1, bottom + 1):
                if kinds[left] in FIGURES:
                    shared.add((row, left))
                else:
                    carried[row, left] = (top, left)
        return carried, shared

    # --- the rows ---

    def read(self) -> Iterator[RowReading[RecordT]]:
        """Yield every row under the heading, to the last that is not blank."""
        sheet = self.table.sheet.name
        blanks: list[int] = []
        origins: dict[tuple[int, int], Any] = {}
        tops = set(self._carried.values())
        first = self.table.first_row
        for index, row in enumerate(itertools.islice(self.table.sheet.rows(), first, None), first):
            if not any(row):
                blanks.append(index)
                continue
            for left in [column for top, column in tops if top == index] if tops else ():
                origins[index, left] = row[left] if left < len(row) else ""
            kind = kind_of_row(row, self.table, self.numbering)
            if kind is SkipReason.BLANK:
                blanks.append(index)
                continue
            for blank in blanks:
                yield self._skipped(blank, SkipReason.BLANK, ())
            blanks.clear()
            if kind is not None:
                if kind is SkipReason.GROUP:
                    self._group(row)
                yield self._skipped(index, kind, row)
                continue
            yield self._row(sheet, index, self._carry(index, list(row), origins) if self._carried else row)

    def _skipped(self, index: int, kind: SkipReason, row: Sequence[Any]) -> RowReading[RecordT]:
        text = " | ".join(as_text(cell) for cell in row if not is_empty(cell))[:80]
        sheet = self.table.sheet.name
        return RowReading(sheet, index + 1, skipped=SkippedRow(sheet, index + 1, kind, text, self.options.lang))

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

    def _row(self, sheet: str, index: int, row: Sequence[Any]) -> RowReading[RecordT]:
        faults: list[_Fault] = []
        warnings: list[_Fault] = []
        cells = self._cells(index, row, faults, warnings)
        values: dict[str, Any] = {**self.fixed, **self.from_groups} if self._has_more else {}
        together = {_field(name) for name in cells if "." in name} if self._has_parts else ()
        self._fill(values, cells, together, faults, warnings)
        if not faults:
            self._require(values, cells, faults)
        if not faults:
            try:
                record = self._make(
                    **values,
                    sources=(Provenance(f"{self._place}{index + 1}", published=self.options.reference),),
                    raw=self._raw(row),
                )
            except (ValueError, TypeError) as error:
                faults.append((None, "", CellFault("record", record=self.name, reason=str(error))))
            else:
                if not warnings:
                    return RowReading(sheet, index + 1, record)
                return RowReading(sheet, index + 1, record, self._problems(index, (), warnings))
        return RowReading(sheet, index + 1, problems=self._problems(index, faults, warnings))

    def _fill(
        self,
        values: dict[str, Any],
        cells: Mapping[str, Any],
        together: Collection[str],
        faults: list[_Fault],
        warnings: list[_Fault],
    ) -> None:
        """Read every cell into *values*: those that say when first, since a province's name depends on it."""
        on: dt.date | None = None
        for name in self._order:
            field = self._fields[name]
            if field in together:
                if name != self._first_of[field]:
                    continue
                slot, cell, found = self._together(field, cells)
            elif name in cells:
                slot, cell = self.slots[name], cells[name]
                if slot.dated and on is None:
                    on = self._day_of(values)
                found = slot.read(cell, on)
            else:
                continue
            if isinstance(found, CellFault):
                faults.append((slot, cell, found))
                continue
            if isinstance(found, Found):
                warnings.extend(self._more(values, cells, slot, cell, found))
                found = found.value
            if found is not None:
                values[field] = found

    def _more(
        self, values: dict[str, Any], cells: Mapping[str, Any], slot: _Slot, cell: Any, found: Found
    ) -> Iterator[_Fault]:
        """Take the values that a cell gives other fields, where they have none of their own."""
        for other, value in found.also.items():
            if other in self.plans and values.get(other) is None:
                values[other] = value
        if found.warning is not None:
            warned = self.slots.get(found.warning.slot, slot)
            yield warned, cells.get(warned.slot, cell), found.warning

    def _together(self, field: str, cells: Mapping[str, Any]) -> tuple[_Slot, Any, Any]:
        """The value that the cells of several columns give one field, and where it stands."""
        names = [name for name in self.slots if self._fields[name] == field and name in cells]
        contexts = {name: self.slots[name].context for name in self.slots if self._fields[name] == field}
        try:
            found = JOINERS[field](Parts({name: cells[name] for name in names}, contexts))
        except CellFault as fault:
            found = fault
        name = found.slot if isinstance(found, CellFault) and found.slot in self.slots else names[0]
        return self.slots[name], cells.get(name, ""), found

    def _day_of(self, values: Mapping[str, Any]) -> dt.date | None:
        """The day by which the names of the row are understood: the last of when it was."""
        for name in self._times:
            period = values.get(name)
            if isinstance(period, Period):
                return period.end or period.start
        return None

    def _cells(self, index: int, row: Sequence[Any], faults: list[_Fault], warnings: list[_Fault]) -> dict[str, Any]:
        """The cell of each slot that says something, dittos resolved."""
        cells = {}
        width = len(row)
        for name, slot in self.slots.items():
            cell = row[slot.index] if slot.index < width else ""
            if cell == "" or cell is None:
                self._explain_blank(index, slot, faults, warnings)
                continue
            try:
                if isinstance(cell, str):
                    cell = self._text(slot, cell, warnings)
                elif (index, slot.index) in self._marks.percents and slot.context.plan.kind is Kind.FIGURE:
                    cell = f"{as_text(cell * 100)}%".replace(".", ",")
            except CellFault as fault:
                faults.append((slot, cell, fault))
                continue
            if not is_nothing(cell, slot.context.plan.kind):
                slot.above = cell
                cells[name] = cell
        return cells

    def _explain_blank(self, index: int, slot: _Slot, faults: list[_Fault], warnings: list[_Fault]) -> None:
        """A cell that the engine gave as blank may hold a formula, an error, or a figure merged from above."""
        text = self._marks.unvalued.get((index, slot.index))
        if text is not None:
            formula = text.startswith("=")
            names = ("unvalued_formula", "hint_recalculate") if formula else ("unvalued_error", "hint_error")
            faults.append((slot, text, CellFault(*names, value=text)))
        elif (index, slot.index) in self._shared:
            warnings.append((slot, "", CellFault("shared_figure")))

    def _text(self, slot: _Slot, cell: str, warnings: list[_Fault]) -> Any:
        """A text, or the cell above that it repeats."""
        if is_ditto(cell):
            if is_empty(slot.above):
                raise CellFault("no_ditto", value=cell)
            return slot.above
        if len(cell) > MAX_CELL_LENGTH:
            raise CellFault("too_long", "hint_shorten", length=len(cell), limit=MAX_CELL_LENGTH)
        if slot.unsure and "," in cell and is_ambiguous(cell):
            slot.unsure = False
            fault = CellFault("no_style", "hint_style", value=as_text(cell), one=readings_of(cell)[0])
            warnings.append((slot, cell, fault))
        return cell

    def _require(self, values: dict[str, Any], cells: Mapping[str, Any], faults: list[_Fault]) -> None:
        """Say which fields the row lacks; the level of a Vietnamese party shows in its name."""
        if "party_level" in self.plans and "party_level" not in values and "vietnamese_party" in cells:
            words = self.plans["party_level"].words
            level = level_of(as_text(cells["vietnamese_party"]), words) if words is not None else None
            if level is not None:
                values["party_level"] = level
        for name, plan in self.plans.items():
            if not plan.required or values.get(name) not in (None, "", ()):
                continue
            slot = next((slot for key, slot in self.slots.items() if _field(key) == name), None)
            heading = heading_of(self.cls, name)
            if slot is None:
                fault = CellFault(
                    "missing_column", "hint_column", field=name, record=self.name, name=name, heading=heading
                )
            else:
                fault = CellFault("missing", "hint_fill", field=name, record=self.name, name=name)
            faults.append((slot, "", fault))

    def _raw(self, row: Sequence[Any]) -> tuple[tuple[str, str], ...]:
        pairs = [
            (heading, text) for index, heading in self._headings if index < len(row) and (text := as_text(row[index]))
        ]
        if len(row) > len(self._known):
            # A cell under no heading is kept under the letter of its column.
            pairs.extend(
                (column_letter(index), as_text(cell))
                for index, cell in enumerate(row)
                if index not in self._known and not is_empty(cell)
            )
        return tuple(pairs)

    def _problems(self, index: int, faults: Sequence[_Fault], warnings: Sequence[_Fault]) -> tuple[RowProblem, ...]:
        return (
            *(self._problem(index, *fault, Severity.ERROR) for fault in faults),
            *(self._problem(index, *warning, Severity.WARNING) for warning in warnings),
        )

    def _problem(self, index: int, slot: _Slot | None, cell: Any, fault: CellFault, severity: Severity) -> RowProblem:
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
