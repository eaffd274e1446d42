"""What a register may be read from: a file, rows as mappings, a data frame; each as sheets of cells."""

from __future__ import annotations

import itertools
import os
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import IO, Any, TypeAlias, cast

import attrs

from doingoai.errors import RegisterError
from doingoai.registers.sheets import Source as FileSource
from doingoai.registers.sheets import open_sheets
from doingoai.registers.workbooks import Row, Sheet

__all__ = ["Source", "open_source"]

Source: TypeAlias = str | os.PathLike[str] | IO[bytes] | Iterable[Mapping[str, Any]] | Any
"""A path, a file opened in binary mode, rows as mappings, or a data frame."""


def __dir__() -> list[str]:
    return __all__


def open_source(
    path: Source, sheet: str | int | Sequence[str] | None = None, *, kept: bool = False
) -> tuple[str, list[Sheet]]:
    """Return the name of what a register is read from, and its sheets.

    Parameters
    ----------
    path
        A file, rows as mappings or a data frame.
    sheet
        The sheets that are wanted: one by its name or number, several by their names, or all.
    kept
        Whether the rows are held once they were gone through, so that going through them again costs nothing.

    Raises
    ------
    RegisterError
        If the file cannot be read, or has no such sheet.
    """
    if isinstance(path, (str, os.PathLike)) or hasattr(path, "read"):
        wanted = [sheet] if isinstance(sheet, str) else None if sheet is None or isinstance(sheet, int) else list(sheet)
        file, sheets = open_sheets(cast("FileSource", path), wanted)
        if isinstance(sheet, int):
            if not -len(sheets) <= sheet < len(sheets):
                raise RegisterError(
                    f"the file has {len(sheets)} sheets, so there is no sheet {sheet}; they count from 0."
                )
            sheets = [sheets[sheet]]
    else:
        file, sheets = "", [_sheet_of_rows(path)]
    if kept:
        sheets = [_kept(sheet) for sheet in sheets]
    return file, sheets


def _kept(sheet: Sheet) -> Sheet:
    """The sheet with its rows held, so that going through them again costs nothing."""
    rows: list[Row] = []

    def again() -> Iterator[Row]:
        if not rows:
            # Tuples of plain cells are nothing the garbage collector has to follow.
            rows.extend(map(tuple, sheet.rows()))
        return iter(rows)

    return attrs.evolve(sheet, rows=again)


def _sheet_of_rows(rows: Any) -> Sheet:
    """Rows as mappings, or a data frame, as a sheet whose first row is the heading."""
    # A lazy frame is asked for its schema first: asking it for its columns would warn of the work.
    if any(hasattr(rows, name) for name in ("collect_schema", "columns", "column_names")):
        return _sheet_of_frame(rows)
    if not isinstance(rows, Iterable) or isinstance(rows, (bytes, Mapping)):
        raise TypeError(
            "a register is read from a path, a file opened in binary mode, rows as mappings or a data frame, not from "
            f"{type(rows).__name__}"
        )
    held = list(rows)
    for row in held:
        if not isinstance(row, Mapping):
            raise TypeError(f"each row is a mapping from heading to cell, not {type(row).__name__} {row!r:.80}")
    headings = list(dict.fromkeys(str(heading) for row in held for heading in row))
    cells = [[_one_cell(row.get(heading, "")) for heading in headings] for row in held]
    return Sheet("rows", lambda: iter([headings, *cells]))


def _one_cell(value: object) -> object:
    """A value as one cell holds it: several as a cell writes them, "Lào; Thái Lan"."""
    if isinstance(value, (list, tuple, set, frozenset)):
        return "; ".join(map(str, value))
    return value if isinstance(value, Hashable) else str(value)


def _sheet_of_frame(frame: Any) -> Sheet:
    try:
        import narwhals.stable.v2 as nw
    except ImportError as error:
        raise RegisterError("data frames are read with an extra: pip install 'doingoai[frames]'.") from error
    table = nw.from_native(frame)
    held = table.collect() if isinstance(table, nw.LazyFrame) else table
    nested = any(dtype.is_nested() for dtype in held.schema.values())

    def rows() -> Iterator[Row]:
        for row in held.iter_rows():
            yield [_one_cell(cell) for cell in row] if nested else row

    return Sheet("rows", lambda: itertools.chain([list(held.columns)], rows()))
