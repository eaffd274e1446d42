"""A report as sections of lines and summaries, and how it is shown: as text for a terminal, or as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from doingoai.aggregation.tables import Table

__all__ = ["Report", "Section"]

# Columns wider than this are cut in a terminal; nothing is cut in the plain data.
_WIDEST = 60


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Section:
    """One part of a report: a title, lines of text, and a table where there is one."""

    title: str
    """What the section tells."""
    lines: tuple[str, ...] = ()
    """Sentences and lists, a line each."""
    table: Table | None = None
    """The figures; every one of them was made by `doingoai.aggregation`."""

    def to_text(self) -> str:
        """Return the section for a terminal, its columns aligned."""
        parts = [self.title, "─" * len(self.title), *self.lines]
        if self.table is not None:
            parts += [*_aligned(self.table), *self.table.notes]
        return "\n".join(parts)

    def to_dict(self) -> dict[str, Any]:
        """Return the section as plain data, fit for `json.dumps`."""
        data: dict[str, Any] = {"title": self.title, "lines": list(self.lines)}
        if self.table is not None:
            data["headings"] = list(self.table.headings)
            data["rows"] = [list(row) for row in (*self.table.rows, *self.table.closing)]
            data["notes"] = list(self.table.notes)
        return data


@attrs.frozen
class Report:
    """Sections in the order in which they are read."""

    sections: tuple[Section, ...]
    """The parts of the report."""

    def to_text(self) -> str:
        """Return the report for a terminal."""
        return "\n\n".join(section.to_text() for section in self.sections)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain data, fit for `json.dumps`."""
        return {"sections": [section.to_dict() for section in self.sections]}


def _aligned(table: Table) -> list[str]:
    """The rows of *table* with labels to the left, figures to the right, and a rule above the closing rows."""
    rows = [[_cut(cell) for cell in row] for row in (table.headings, *table.rows, *table.closing)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(table.headings))]
    lines = [_line(row, widths, table.labels) for row in rows]
    rule = "  ".join("─" * width for width in widths)
    head, body, closing = lines[:1], lines[1 : 1 + len(table.rows)], lines[1 + len(table.rows) :]
    return [*head, rule, *body, *([rule] if body else []), *closing]


def _cut(cell: str) -> str:
    cell = " ".join(cell.split())
    return cell if len(cell) <= _WIDEST else cell[: _WIDEST - 1] + "…"


def _line(cells: Sequence[str], widths: Sequence[int], labels: int) -> str:
    padded = [
        cell.ljust(width) if column < labels else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join(padded).rstrip()
