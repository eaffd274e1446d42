"""What holds for every row of a table: what the caller said, what the title says, what a group heading says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import attrs

from doingoai.grammar.rules import Style
from doingoai.model import ForeignPartner, Province
from doingoai.reference.matching import NameIndex
from doingoai.registers.cells import CellContext, Found, read_cell
from doingoai.registers.context import last_day, said_in, year_in
from doingoai.registers.fields import DATED, FIGURES, FieldPlan, Kind
from doingoai.registers.problems import CellFault, Language
from doingoai.registers.tables import Table, as_text, is_empty
from doingoai.values.periods import Period

__all__ = ["Options", "Standing"]


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
    texts: Mapping[str, str] = attrs.Factory(dict)
    """Those of them that were given as texts, as they were given."""
    columns: Mapping[str, str] = attrs.Factory(dict)
    """Slots by heading."""
    partners: NameIndex[ForeignPartner] | None = None
    """The caller's own partners by their names."""


class Standing:
    """The values of fields that have no column.

    Parameters
    ----------
    table
        The table.
    plans
        The fields of its records.
    given
        The fields that have a column.
    options
        What the caller said.
    """

    def __init__(self, table: Table, plans: Mapping[str, FieldPlan], given: Collection[str], options: Options) -> None:
        self.notes: list[str] = []
        """What was taken from where, in words."""
        around = (*table.above, table.sheet.name)
        over = [column.heading for slot, column in table.slots.items() if _is_figure(slot, plans)]
        self.reference: dt.date | None = self._reference(around, options)
        """The date by which dates without a year are read."""
        self._given = frozenset(options.defaults)
        self._said: dict[str, str] = {}
        self.values: dict[str, Any] = self._fixed(around, over, plans, given, options)
        """The value of each field, as far as something says it."""
        self._open = [
            plan for name, plan in plans.items() if plan.required and name not in given and name not in options.defaults
        ]
        self._of_groups: dict[str, Any] = {}
        self._texts: dict[str, str] = {
            name: text for name, text in options.texts.items() if name in self.values and plans[name].kind in DATED
        } | self._said
        self._plans = plans
        self._notes_groups = "measure" in plans and "note" not in given
        self.missing: tuple[FieldPlan, ...] = tuple(
            plan for name, plan in plans.items() if plan.required and name not in self.values and name not in given
        )
        """The fields that every record needs, and that only a group heading can say."""

    def _reference(self, around: Sequence[str], options: Options) -> dt.date | None:
        # A register of 2023 may be written in January 2024; its rows are of 2023.
        year = year_in(around)
        if year is None or (options.reference is not None and options.reference.year == year):
            return options.reference
        self.notes.append(f"Dates without a year are of {year}, as the title or the sheet's name says.")
        return last_day(year)

    def _fixed(
        self,
        around: Sequence[str],
        over: Sequence[str],
        plans: Mapping[str, FieldPlan],
        given: Collection[str],
        options: Options,
    ) -> dict[str, Any]:
        """The caller's defaults, else what the title or the sheet's name says."""
        fixed: dict[str, Any] = {}
        for name, value in options.defaults.items():
            if name in plans and name not in given:
                fixed[name] = value
                self.notes.append(f"{name} has no column: {_shown(value)}, as given.")
        for name, plan in plans.items():
            if not plan.required or name in given or name in fixed:
                continue
            # "Thực hiện quý III/2024" over the figures is nearer to them than the title.
            for texts in (over if plan.kind is Kind.PERIOD else (), around):
                if said := _said(texts, plan):
                    self._take(name, plan, said, fixed)
                    break
        return fixed

    def _take(self, name: str, plan: FieldPlan, said: Mapping[Any, str], fixed: dict[str, Any]) -> None:
        """Take what the texts around the table say of a field, where it is one thing only."""
        if len(said) == 1:
            ((fixed[name], text),) = said.items()
            if plan.kind in DATED:
                self._said[name] = text
            self.notes.append(f"{name} has no column: {_shown(fixed[name])}, as {text!r} says.")

    @property
    def is_dated(self) -> bool:
        """Whether a value depends on the day of the row: which unit bore a province's name then."""
        return bool(self._texts)

    def enter(self, on: dt.date | None) -> None:
        """Understand the names of provinces as on a day."""
        for name, text in self._texts.items():
            plan = self._plans[name]
            try:
                found = read_cell(text, CellContext(plan), on) if name in self._given else said_in(text, plan, on)
            except CellFault:
                continue
            if found is not None:
                self.values[name] = found.value if isinstance(found, Found) else found

    def enter_group(self, row: Sequence[Any]) -> bool:
        """Take what a group heading says of fields without a column, which is nearer than what the title says.

        Returns
        -------
        bool
            Whether it says something.
        """
        text = " ".join(as_text(cell) for cell in row if not is_empty(cell))
        found = {plan.name: value for plan in self._open if (value := said_in(text, plan)) is not None}
        if self._notes_groups:
            found["note"] = text  # "Số đoàn" under "Đoàn ra" and under "Đoàn vào" are two figures
        self._texts.update({name: text for name in found if self._plans[name].kind in DATED})
        self._of_groups.update(found)
        self.values.update(found)
        return bool(found)

    def go_on_from(self, other: Standing) -> None:
        """Take what the group headings of the table above say."""
        names = {plan.name for plan in self._open}
        self._of_groups = {name: value for name, value in other._of_groups.items() if name in names}
        self._texts.update({name: text for name, text in other._texts.items() if name in self._of_groups})
        self.values.update(self._of_groups)


def _said(texts: Sequence[str], plan: FieldPlan) -> dict[Any, str]:
    """What texts say of a field, each with the first of them that says it."""
    said: dict[Any, str] = {}
    for text in texts:
        if (value := said_in(text, plan)) is not None:
            said.setdefault(value, text)
    return said


def _is_figure(slot: str, plans: Mapping[str, FieldPlan]) -> bool:
    field = slot.partition(".")[0].partition("+")[0]
    return "." not in slot and field in plans and plans[field].kind in FIGURES


def _shown(value: Any) -> str:
    """A value as a note names it."""
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    if isinstance(value, Period):
        return value.text or value.edtf
    return value.name if isinstance(value, Province) else str(value)
