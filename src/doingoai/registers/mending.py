"""Write a register back with its problem cells coloured and commented, so that its owner mends and returns it."""

from __future__ import annotations

import datetime as dt
import pathlib
from collections.abc import Iterable, Sequence
from typing import Any

from doingoai.errors import RegisterError
from doingoai.registers.archives import place_of
from doingoai.registers.books import Book, BookSheet, open_book
from doingoai.registers.problems import RowProblem, Severity
from doingoai.registers.workbooks import Sheet

__all__ = ["write_errors"]


def __dir__() -> list[str]:
    return __all__


def write_errors(path: pathlib.Path, sheets: Sequence[Sheet], problems: Iterable[RowProblem]) -> None:
    """Write *sheets* to an .xlsx file, each problem as a coloured cell with a comment that says what to do.

    Rows and columns stay where they were. A problem of a whole row is written to its first cell that is filled.

    Raises
    ------
    RegisterError
        If the file is not called .xlsx, or writing needs the extra that is not installed.
    """
    if path.suffix.lower() != ".xlsx":
        raise RegisterError(f"cells are coloured in an .xlsx file, not in {path.suffix or 'one without extension'!r}.")
    by_sheet: dict[str, dict[tuple[int, int], list[RowProblem]]] = {sheet.name: {} for sheet in sheets}
    filled = {sheet.name: list(sheet.rows()) for sheet in sheets}
    for problem in problems:
        place = _place(problem, filled[problem.sheet])
        by_sheet[problem.sheet].setdefault(place, []).append(problem)
    with open_book(path) as book:
        for sheet in sheets:
            _write_sheet(book, sheet, filled[sheet.name], by_sheet[sheet.name])


def _place(problem: RowProblem, rows: Sequence[Sequence[Any]]) -> tuple[int, int]:
    row = problem.row - 1
    if problem.column:
        return row, place_of(f"{problem.column}1")[1]
    cells = rows[row] if row < len(rows) else ()
    return row, next((column for column, cell in enumerate(cells) if cell not in {"", None}), 0)


def _write_sheet(
    book: Book, sheet: Sheet, rows: Sequence[Sequence[Any]], marked: dict[tuple[int, int], list[RowProblem]]
) -> None:
    written = book.sheet(sheet.name)
    for first, last in sheet.merges:
        # A merged range is one cell: what is wrong in it shows in its first.
        for place in [place for place in marked if place != first and _inside(place, first, last)]:
            marked.setdefault(first, []).extend(marked.pop(place))
    for row, cells in enumerate(rows):
        alone = sum(cell not in {"", None} for cell in cells) == 1
        for column, cell in enumerate(cells):
            if alone and isinstance(cell, str) and cell and (row, column) not in marked:
                written.line(row, column, cell)
                continue
            _write(written, row, column, cell, marked.get((row, column), ()))
    for first, last in sheet.merges:
        if first != last:
            written.merge(first, last)
            cell = rows[first[0]][first[1]] if first[0] < len(rows) and first[1] < len(rows[first[0]]) else ""
            _write(written, *first, cell, marked.get(first, ()), merged=True)
    for (row, column), problems in marked.items():
        if row >= len(rows) or column >= len(rows[row]) or rows[row][column] in {"", None}:
            _write(written, row, column, "", problems)
        written.comment(row, column, "\n".join(f"{p.message} {p.hint}".strip() for p in problems))
    written.fit()


def _inside(place: tuple[int, int], first: tuple[int, int], last: tuple[int, int]) -> bool:
    return first[0] <= place[0] <= last[0] and first[1] <= place[1] <= last[1]


def _write(
    sheet: BookSheet, row: int, column: int, cell: Any, problems: Iterable[RowProblem], *, merged: bool = False
) -> None:
    severities = {problem.severity for problem in problems}
    style = "error" if Severity.ERROR in severities else "warning" if severities else "merged" if merged else ""
    sheet.cell(row, column, str(cell) if isinstance(cell, (dt.time, dt.timedelta)) else cell, style=style)
