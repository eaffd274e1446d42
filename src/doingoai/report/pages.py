"""A report as sections of lines and tables, and how it is shown: as text, as plain data, as one page of HTML."""

from __future__ import annotations

import html as markup
from collections.abc import Sequence
from typing import Any, Final

import attrs

from doingoai.aggregation.summary import Table
from doingoai.aggregation.tables import html
from doingoai.model.labels import Language

__all__ = ["Report", "Section"]

# Columns wider than this are cut in a terminal; nothing is cut in the plain data.
_WIDEST = 60


def __dir__() -> list[str]:
    return __all__


# A cell of a register may hold what commands a terminal, or turns the order of letters round: nobody asked for it.
_COMMANDS: Final = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSAFE: Final = dict.fromkeys(_COMMANDS, "�") | dict.fromkeys(map(ord, "\t\n\r"), " ")


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
        return "\n".join(part.translate(_UNSAFE) for part in parts)

    def to_html(self) -> str:
        """Return the section as HTML; every text is escaped."""
        items = [markup.escape(line) for line in self.lines]
        # One sentence is no list.
        lines = f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>" if len(items) > 1 else ""
        lines = lines or "".join(f"<p>{item}</p>" for item in items)
        table = f'<div class="table">{html(self.table)}</div>' if self.table is not None else ""
        return f"<section><h2>{markup.escape(self.title)}</h2>{lines}{table}</section>"

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
    title: str = ""
    """What the report is called."""
    lang: Language = "en"
    """The language it is written in."""

    def to_text(self) -> str:
        """Return the report for a terminal."""
        parts = [section.to_text() for section in self.sections]
        return "\n\n".join([f"{self.title}\n{'═' * len(self.title)}", *parts] if self.title else parts)

    def to_html(self) -> str:
        """Return the report as one page that needs nothing else: it prints, and it can be read on a telephone."""
        title = markup.escape(self.title)
        body = "\n".join(section.to_html() for section in self.sections)
        return _PAGE.format(lang=self.lang, title=title, style=_STYLE, body=body)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain data, fit for `json.dumps`."""
        return {"title": self.title, "sections": [section.to_dict() for section in self.sections]}


# Fonts of the reader's own system: no request leaves the page.
_STYLE: Final = """
:root { color-scheme: light dark; --line: #8884; --accent: #a3161a; }
@media (prefers-color-scheme: dark) { :root { --accent: #ff8a80; } }
body { font: 16px/1.5 'Noto Sans', 'Be Vietnam Pro', system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; color: var(--accent); }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { text-align: left; font-weight: 600; }
tbody th { font-weight: 400; }
tfoot { font-weight: 600; }
td { font-variant-numeric: tabular-nums; }
ul { padding-left: 1.2rem; }
p { margin: .4rem 0; font-size: .9rem; opacity: .8; }
@media (max-width: 30rem) { body { font-size: 14px; } th, td { padding: .3rem .25rem; } }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } tr { break-inside: avoid; } }
@media print { section { break-inside: avoid; } h2 { break-after: avoid; } }
"""

_PAGE: Final = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>
"""


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
