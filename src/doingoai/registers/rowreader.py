"""From the rows of one table to records: each cell once, each bad cell costing its own row.

A row whose cells are all plain is made into its record in a few steps: each cell is looked up in what its column has
given so far, and the values are stored. Any other row is read with care, field by field. Both ways give the same
record; the careful one also says what is wrong.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs

from doingoai.model import Provenance
from doingoai.registers.cells import Found
from doingoai.registers.context import leading_member
from doingoai.registers.drafts import Make, make_drafter, make_row_drafter
from doingoai.registers.fields import FieldPlan, heading_of, record_name, slots_of
from doingoai.registers.layout import Layout, styles_of
from doingoai.registers.matching import IGNORED_SLOT
from doingoai.registers.merges import Merged
from doingoai.registers.problems import CellFault, RowProblem, Severity, SkippedRow, SkipReason
from doingoai.registers.register import RowReading
from doingoai.registers.rows import RowKinds
from doingoai.registers.sheets import column_letter
from doingoai.registers.slots import NOTHING, Group, Slot
from doingoai.registers.standing import Options
from doingoai.registers.styles import ColumnStyles
from doingoai.registers.tables import Table, as_text, is_empty, table_below
from doingoai.registers.translations import in_both
from doingoai.registers.workbooks import Row

__all__ = ["RowOutcome", "TableReader"]

RecordT = TypeVar("RecordT")
RowOutcome: TypeAlias = tuple[int, RecordT | None, tuple[RowProblem, ...], SkippedRow | None]
"""A row counted from 0: its record, its problems, or why it is no record."""
_Fault: TypeAlias = tuple[Slot | None, Any, CellFault]


def __dir__() -> list[str]:
    return __all__


# No sheet has more tables, one under the other.
_MOST_TABLES: Final = 20
# What a field that every record needs may not be.
_MISSING: Final = (None, "", ())


@attrs.define(eq=False)
class _RowState:
    """What is known of a row while it is read with care."""

    index: int
    row: Row
    values: dict[str, Any]
    faults: list[_Fault] = attrs.Factory(list)
    warnings: list[_Fault] = attrs.Factory(list)


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
        How each figure column writes figures; without it, its cells tell.
    careful
        Whether every row is read with care, the plain ones too.
    """

    def __init__(
        self,
        table: Table,
        cls: type[RecordT],
        options: Options,
        styles: ColumnStyles | None = None,
        *,
        careful: bool = False,
    ) -> None:
        self.table = table
        self.cls = cls
        self.options = options
        self.styles: ColumnStyles = styles or styles_of(table, cls, options)
        self.below: TableReader[RecordT] | None = None
        """The reader of a second table of the sheet, once its heading was met."""
        self.name: str = record_name(cls)
        self.layout: Layout = Layout(table, cls, options, self.styles)
        numbering = next((column.index for column in table.columns if column.match.slot == IGNORED_SLOT), None)
        self._kinds = RowKinds(table, numbering, self.name)
        merged = Merged(table, {slot.index: slot.context.plan.kind for slot in self.layout.slots.values()})
        self._merged = merged or None
        self._shared = merged.shared
        self._marked = {row for row, _ in (*table.sheet.marks.unvalued, *merged.shared)}
        self._percents = {row for row, _ in table.sheet.marks.percents}
        self._width = len(self.layout.entries)
        self._make: Callable[..., RecordT] = cls
        self._sources = self._source_maker()
        self._rest = self.layout.constants()
        self._draft = None if careful else self._drafter()
        self._careful_only = careful
        self._tables_left = _MOST_TABLES

    @property
    def missing(self) -> tuple[FieldPlan, ...]:
        """The fields that every record needs, and that only a group heading can say."""
        return self.layout.standing.missing

    @property
    def notes(self) -> list[str]:
        """What was taken from where, in words."""
        return self.layout.standing.notes

    def chain(self) -> Iterator[TableReader[RecordT]]:
        """Yield this reader and those of the tables under it that were met."""
        reader: TableReader[RecordT] | None = self
        while reader is not None:
            yield reader
            reader = reader.below

    # --- making a record of plain cells ---

    def _drafter(self) -> Make | None:
        """What makes the record of a row of plain cells."""
        layout = self.layout
        if not layout.is_plain:
            return None
        values = {step.field: step.index for step in layout.steps if isinstance(step, Slot)}
        rest = [*layout.without_column, *(group.field for group in layout.groups)]
        return make_row_drafter(self.cls, layout.entries, values, rest, self._sources, self._place())

    def _place(self) -> tuple[str, dt.date | None]:
        """What the source of a row says before its number, and when the register was written."""
        sheet = f"sheet={self.table.sheet.name}&" if self.table.sheet.typed else ""
        return f"{self.options.file or 'register'}#{sheet}row=", self.options.reference

    def _source_maker(self) -> Callable[[int], tuple[Provenance, ...]]:
        """What says where a row stands."""
        place, published = self._place()
        first = Provenance(place, published=published)
        make: Callable[..., Provenance] = make_drafter(Provenance, ["source", "published"]) or (
            lambda source, _: attrs.evolve(first, source=source)
        )
        return lambda number: (make(f"{place}{number}", published),)

    # --- the rows ---

    def read(self) -> Iterator[RowReading[RecordT]]:
        """Yield every row under the heading, to the last that is not blank."""
        sheet = self.table.sheet.name
        for index, record, problems, skipped in self.outcomes():
            yield RowReading(sheet, index + 1, record, problems, skipped)

    def outcomes(self) -> Iterator[RowOutcome[RecordT]]:
        """Yield the same as bare tuples."""
        blanks: list[int] = []
        first = self.table.first_row
        rows = itertools.islice(self.table.sheet.rows(), first, None)
        for index, (row, kind) in enumerate(self._kinds.told(rows), first):
            if kind is SkipReason.BLANK:
                blanks.append(index)
                continue
            if blanks:
                yield from (self._skipped(blank, SkipReason.BLANK, ()) for blank in blanks)
                blanks.clear()
            if self._merged is not None:
                self._merged.look(index, row)
            if kind is None:
                yield self._row(index, row)
            else:
                if kind is SkipReason.GROUP and self.layout.standing.enter_group(row):
                    self.layout.forget_day()
                    self._rest = self.layout.constants()
                yield self._skipped(index, kind, row)
                if kind is SkipReason.HEADING and self._goes_on_below(index, row):
                    break
        if self.below is not None:
            yield from self.below.outcomes()

    def _goes_on_below(self, index: int, row: Row) -> bool:
        """Whether a heading under the table is that of another, whose columns mean something else."""
        if self._tables_left == 0:
            return False
        slots, options = slots_of(self.cls), self.options
        table = table_below(self.table, index, row, self.name, slots, options.columns)
        if table is None:
            return False
        self.below = TableReader(table, self.cls, options, careful=self._careful_only)
        self.below._tables_left = self._tables_left - 1  # noqa: SLF001  # its own kind
        self.below.layout.standing.go_on_from(self.layout.standing)
        self.below._rest = self.below.layout.constants()  # noqa: SLF001  # its own kind
        return True

    def _skipped(self, index: int, kind: SkipReason, row: Row) -> RowOutcome[RecordT]:
        text = " | ".join(as_text(cell) for cell in row if not is_empty(cell))[:80]
        return index, None, (), SkippedRow(self.table.sheet.name, index + 1, kind, text, self.options.lang)

    def _row(self, index: int, row: Row) -> RowOutcome[RecordT]:
        beyond: tuple[tuple[str, str], ...] = ()
        if self._merged is not None:
            row = self._merged.carry(index, row)
        if len(row) != self._width:
            row, beyond = self._fitted(row)
        if index in self._percents:
            row = self.layout.with_percents(index, row)
        if self.layout.enter(row):
            self._rest = self.layout.constants()
        record = None if index in self._marked else self._plainly(index, row, beyond)
        outcome = self._carefully(index, row, beyond) if record is None else (index, record, (), None)
        self.layout.above.add(row)
        return outcome

    def _fitted(self, row: Row) -> tuple[Row, tuple[tuple[str, str], ...]]:
        """A row as wide as the table, and its cells beyond it as they stand, with the letters of their columns."""
        width, length = self._width, len(row)
        if length < width:
            return (*row, *[""] * (width - length)), ()
        beyond = row[width:]
        if beyond.count("") == length - width:
            return row[:width], ()
        filled = (
            (column_letter(place), as_text(cell))
            for place, cell in enumerate(beyond, width)
            if not (cell == "" or cell is None)
        )
        return row[:width], tuple(filled)

    def _plainly(self, index: int, row: Row, beyond: tuple[tuple[str, str], ...]) -> RecordT | None:
        """The record of a row of plain cells; ``None`` where there is more to say."""
        rest = self._rest
        if rest is not None and self.layout.heads:
            rest = self.layout.with_heads(row, rest)
        if rest is None or self._draft is None:
            return None
        if self.layout.groups:
            told = [group.entries[group.pick(row)] for group in self.layout.groups]
            if any(odd is not None for _, _, odd in told):
                return None
            rest = (*rest, *[value for _, value, _ in told])
        try:
            record: RecordT | None = self._draft(row, rest, beyond, index + 1)
        except (ValueError, TypeError):
            return None  # what the record says of its fields together
        return record

    # --- reading with care ---

    def _carefully(self, index: int, row: Row, beyond: tuple[tuple[str, str], ...]) -> RowOutcome[RecordT]:
        entries = [column[cell] for column, cell in zip(self.layout.entries, row, strict=True)]
        state = _RowState(index, row, dict(self.layout.standing.values))
        for step in self.layout.steps:
            if isinstance(step, Group):
                self._explain_blanks(step.slots, state)
                self._take(*step.told(row, step.entries[step.pick(row)]), state)
            elif (cell := row[step.index]) == "" or cell is None:
                self._explain_blanks([step], state)
            else:
                self._take(step, cell, step.outcome(cell, entries[step.index]), state)
        if not state.faults:
            self._require(state)
        if not state.faults:
            try:
                raw = (*(pair for pair, _, _ in entries if pair is not None), *beyond)
                record = self._make(**state.values, sources=self._sources(index + 1), raw=raw)
            except (ValueError, TypeError) as error:
                state.faults.append((None, "", CellFault("record", record=self.name, reason=in_both(error))))
            else:
                return index, record, self._problems(state), None
        return index, None, self._problems(state), None

    def _take(self, slot: Slot, cell: Any, found: Any, state: _RowState) -> None:
        """Take what a cell gives: its value, the values it brings for other fields, or the fault that it is."""
        if found is NOTHING:
            return
        if isinstance(found, CellFault):
            state.faults.append((slot, cell, found))
            return
        if isinstance(found, Found):
            for other, value in found.also.items():
                if other in self.layout.plans and state.values.get(other) is None:
                    state.values[other] = value
            if found.warning is not None:
                warned = self.layout.slots.get(found.warning.slot, slot)
                state.warnings.append((warned, cell if warned is slot else state.row[warned.index], found.warning))
            found = found.value
        if found is not None:
            state.values[slot.field] = found

    def _explain_blanks(self, slots: Sequence[Slot], state: _RowState) -> None:
        """A cell that the engine gave as blank may hold a formula, an error, or a figure merged from above."""
        if state.index not in self._marked:
            return
        for slot in slots:
            if not (state.row[slot.index] == "" or state.row[slot.index] is None):
                continue
            place = (state.index, slot.index)
            text = self.table.sheet.marks.unvalued.get(place)
            if text is not None:
                names = (
                    ("unvalued_formula", "hint_recalculate")
                    if text.startswith("=")
                    else ("unvalued_error", "hint_error")
                )
                state.faults.append((slot, text, CellFault(*names, value=text)))
            elif place in self._shared:
                state.warnings.append((slot, "", CellFault("shared_figure")))

    def _require(self, state: _RowState) -> None:
        """Say which fields the row lacks, besides those that the beginning of another says."""
        for name, teller in self.layout.told_by.items():
            if not any(step.field == name for step in self.layout.steps) or name not in state.values:
                self._find_in(name, teller, state)
        for name, plan in self.layout.plans.items():
            if not plan.required or state.values.get(name) not in _MISSING:
                continue
            slot = next((slot for slot in self.layout.slots.values() if slot.field == name), None)
            heading = heading_of(self.cls, name)
            names = {"field": (name, f"“{heading}”"), "record": self.name, "name": name}
            if slot is None:
                state.faults.append((None, "", CellFault("missing_column", "hint_column", heading=heading, **names)))
            else:
                state.faults.append((slot, "", CellFault("missing", "hint_fill", **names)))

    def _find_in(self, name: str, teller: str, state: _RowState) -> None:
        if name in self.options.defaults:
            return
        words, slot = self.layout.plans[name].words, self.layout.slots.get(teller)
        if words is not None and slot is not None:
            member = leading_member(as_text(state.row[slot.index]), words)
            if member is not None:
                state.values[name] = member

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
