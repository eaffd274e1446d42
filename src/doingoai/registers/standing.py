"""What holds for every row of a table: what the caller said, what the title says, what a group heading says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import attrs

from doingoai.grammar.rules import Style
from doingoai.model import ForeignPartner, Province
from doingoai.reference.matching import NameIndex
from doingoai.registers.context import last_day, said_in, year_in
from doingoai.registers.fields import FieldPlan
from doingoai.registers.problems import Language
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
        self.reference: dt.date | None = self._reference(around, options)
        """The date by which dates without a year are read."""
        self.values: dict[str, Any] = self._fixed(around, plans, given, options)
        """The value of each field, as far as something says it."""
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
        self, around: Sequence[str], plans: Mapping[str, FieldPlan], given: Collection[str], options: Options
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
            said: dict[Any, str] = {}
            for text in around:
                if (value := said_in(text, plan)) is not None:
                    said.setdefault(value, text)
            if len(said) == 1:
                ((fixed[name], text),) = said.items()
                self.notes.append(f"{name} has no column: {_shown(fixed[name])}, as {text!r} says.")
        return fixed

    def enter_group(self, row: Sequence[Any]) -> bool:
        """Take what a group heading says of the fields that nothing else gives; return whether it says something."""
        text = " ".join(as_text(cell) for cell in row if not is_empty(cell))
        found = {plan.name: value for plan in self.missing if (value := said_in(text, plan)) is not None}
        self.values.update(found)
        return bool(found)


def _shown(value: Any) -> str:
    """A value as a note names it."""
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    if isinstance(value, Period):
        return value.text or value.edtf
    return value.name if isinstance(value, Province) else str(value)
