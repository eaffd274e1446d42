"""What reading a register gives: the records, and everything that was not read, with the reason."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Generic, TypeVar

import attrs

from doingoai.registers.problems import RowProblem, Severity, SkippedRow
from doingoai.registers.sheets import column_letter
from doingoai.registers.tables import Column
from doingoai.registers.workbooks import Sheet

__all__ = ["ColumnMapping", "MappedColumn", "Register", "RowReading"]

Record_co = TypeVar("Record_co", covariant=True)


def __dir__() -> list[str]:
    return __all__


_UNREAD: Final = {
    "unknown": "not read: no field is known for it",
    "no field": "not read: the record has no field for it",
    "double": "not read: another column gives the field",
}


@attrs.frozen
class MappedColumn:
    """A column of a sheet, what it was taken for, and why."""

    sheet: str
    """The sheet's name."""
    letter: str
    """The column's letter."""
    heading: str
    """Its heading as it stands; the rows of it are joined by " / "."""
    field: str | None
    """The field, or the part of one, that is read from it; ``None`` where none is, ``""`` where it numbers the rows."""
    how: str
    """``"exact"``, ``"near"`` (alike a known heading), ``"given"`` (by the caller); of columns that are not read
    ``"unknown"``, ``"no field"`` (known, but the record has no field for it) or ``"double"``."""
    known_as: str = ""
    """The known heading that it was taken for, folded."""
    unit: str = ""
    """The unit in the heading."""
    style: str = ""
    """The way its figures are written, where its cells show it: ``"vi"``, ``"en"`` or ``"both"``."""
    suggestions: tuple[str, ...] = ()
    """Fields that an unknown heading may mean."""

    @classmethod
    def of(cls, sheet: str, column: Column, style: str = "") -> MappedColumn:
        """Return the report on a column of a table."""
        match = column.match
        return cls(
            sheet,
            column_letter(column.index),
            column.heading,
            None if column.instead is not None else match.slot,
            "double" if column.instead is not None else match.how,
            match.heading,
            column.unit.text if column.unit is not None else "",
            style,
            match.suggestions,
        )

    def __str__(self) -> str:
        if self.field is None:
            what = _UNREAD[self.how]
            if self.suggestions:
                what += f" (did you mean {', '.join(self.suggestions)}?)"
        else:
            what = self.field or "numbers the rows"
        why = {"near": f", alike {self.known_as!r}", "given": ", as given"}.get(self.how, "")
        unit = f", in {self.unit}" if self.unit else ""
        style = f", figures written {self.style}" if self.style else ""
        return f"{self.letter} {self.heading!r}: {what}{why}{unit}{style}"


@attrs.frozen
class ColumnMapping(Mapping[str, str]):
    """Which heading was read as which field, and what was taken from elsewhere.

    As a mapping it goes from heading to field; `columns` tells more, of the columns that were not read too.
    """

    columns: tuple[MappedColumn, ...] = ()
    """Every column of every table."""
    notes: tuple[str, ...] = ()
    """What was taken from the title, a sheet's name or a default, and which sheets hold no table."""
    missing: tuple[str, ...] = ()
    """The fields that every record needs and nothing gives."""

    def __getitem__(self, heading: str) -> str:
        for column in self.columns:
            if column.heading == heading and column.field:
                return column.field
        raise KeyError(heading)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(column.heading for column in self.columns if column.field))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @property
    def unread(self) -> tuple[MappedColumn, ...]:
        """The columns that no field is read from; their cells are kept in each record's `raw`."""
        return tuple(column for column in self.columns if column.field is None)

    def __str__(self) -> str:
        lines = []
        for sheet in dict.fromkeys(column.sheet for column in self.columns):
            lines.append(f"Sheet {sheet!r}:")
            lines.extend(f"  {column}" for column in self.columns if column.sheet == sheet)
        return "\n".join([*lines, *self.notes])


@attrs.frozen
class RowReading(Generic[Record_co]):
    """One row of a table: a record, or the problems that cost it, or the reason it is none."""

    sheet: str
    """The sheet's name."""
    row: int
    """The row, as the sheet numbers it."""
    record: Record_co | None = None
    """The record, where the row is one."""
    problems: tuple[RowProblem, ...] = ()
    """What is wrong with its cells, or worth a look."""
    skipped: SkippedRow | None = None
    """Why it is no record, where it is none."""


@attrs.frozen
class Register(Generic[Record_co]):
    """A register as it was read.

    Every row of its tables is in one of three places:
    ``rows_read == len(records) + rows with an error + len(skipped)``.
    """

    records: tuple[Record_co, ...]
    """The records, in the order of the rows."""
    problems: tuple[RowProblem, ...] = ()
    """The cells that could not be read (errors) and those worth a look (warnings)."""
    rows_read: int = 0
    """How many rows stand under the headings."""
    skipped: tuple[SkippedRow, ...] = ()
    """The rows that are no records, and why."""
    mapping: ColumnMapping = ColumnMapping()
    """Which column was read as which field."""
    source: str = ""
    """The name of the file."""
    _original: Sequence[Sheet] = attrs.field(default=(), alias="original", repr=False, eq=False)

    def __iter__(self) -> Iterator[Record_co]:
        """The records, so that a register stands wherever records are asked for."""
        return iter(self.records)

    @property
    def errors(self) -> tuple[RowProblem, ...]:
        """The problems that cost their row."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[RowProblem, ...]:
        """The problems of rows that were read all the same."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.WARNING)

    @property
    def rows_with_errors(self) -> int:
        """How many rows are no records because of an error."""
        return len({(problem.sheet, problem.row) for problem in self.errors})

    def errors_to_xlsx(self, path: str | os.PathLike[str]) -> None:
        """Write the sheets back with every problem cell coloured and commented, for their owner to mend and return.

        Rows and columns stay where they were; formulas are written as their values.

        Parameters
        ----------
        path
            The .xlsx file to write.

        Raises
        ------
        RegisterError
            If *path* does not end in .xlsx, or writing needs the extra that is not installed.
        """
        from doingoai.registers.mending import write_errors

        write_errors(pathlib.Path(path), self._original, self.problems)

    def __str__(self) -> str:
        return (
            f"{self.source or 'register'}: {_counted(self.rows_read, 'row')}, {_counted(len(self.records), 'record')}, "
            f"{_counted(self.rows_with_errors, 'row')} with an error, {len(self.skipped)} skipped"
        )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
