"""Tables of figures as workbooks: a summary, or the sections of a report, a sheet for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, Protocol

import attrs

from doingoai.errors import ParseError, RegisterError
from doingoai.grammar.numbers import parse_decimal
from doingoai.model.labels import check_language
from doingoai.registers.problems import Language

__all__ = ["FigureSheet", "FigureTable", "Summed", "write_sheets", "write_summary"]

# What Excel refuses in the name of a sheet, and how long it may be.
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME: Final = 31


def __dir__() -> list[str]:
    return __all__


class FigureTable(Protocol):
    """A table of text whose last columns are figures, as `doingoai.aggregation` makes them."""

    @property
    def headings(self) -> Sequence[str]: ...  # noqa: D102  # the class says it
    @property
    def labels(self) -> int: ...  # noqa: D102  # the same
    @property
    def rows(self) -> Sequence[Sequence[str]]: ...  # noqa: D102  # the same
    @property
    def closing(self) -> Sequence[Sequence[str]]: ...  # noqa: D102  # the same
    @property
    def notes(self) -> Sequence[str]: ...  # noqa: D102  # the same


class Summed(Protocol):
    """What can be told as a table: a summary or a comparison of `doingoai.aggregation`."""

    def table(self, *, lang: Language = "vi") -> FigureTable: ...  # noqa: D102  # the class says it


class FigureSheet(Protocol):
    """What one sheet shows: a title, lines of text, and a table where there is one."""

    @property
    def title(self) -> str: ...  # noqa: D102  # the class says it
    @property
    def lines(self) -> Sequence[str]: ...  # noqa: D102  # the same
    @property
    def table(self) -> FigureTable | None: ...  # noqa: D102  # the same


@attrs.frozen
class _Sheet:
    title: str
    table: FigureTable
    lines: tuple[str, ...] = ()


def write_summary(path: str | Path, summary: Summed, *, title: str = "", lang: Language = "vi") -> None:
    """Write a summary, or a comparison, to an Excel workbook of one sheet.

    Exact figures are numbers; hedged ones ("gần 30") stay text, so that Excel adds up nothing that is not known.

    Parameters
    ----------
    path
        The .xlsx file; one that exists is replaced.
    summary
        What `doingoai.aggregation` gave.
    title
        The title, and the name of the sheet.
    lang
        ``"vi"`` or ``"en"``: the words and the format of hedged figures.

    Raises
    ------
    RegisterError
        If the extra ``doingoai[excel]`` is not installed.
    OSError
        If the file cannot be written.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from doingoai.aggregation import by_year, count
    >>> with TemporaryDirectory() as folder:
    ...     events = [Event(name="Gặp gỡ Đại sứ", period=Period.year(2021))]
    ...     write_summary(Path(folder, "su-kien.xlsx"), count(events, by=by_year))
    ...     [file.name for file in Path(folder).iterdir()]
    ['su-kien.xlsx']
    """
    default = "Tổng hợp" if lang == "vi" else "Summary"
    write_sheets(path, [_Sheet(title or default, summary.table(lang=lang))], lang=lang)


def write_sheets(path: str | Path, sheets: Iterable[FigureSheet], *, lang: Language = "vi") -> None:
    """Write titles, lines and tables to an Excel workbook, a sheet for each; see `write_summary`.

    Raises
    ------
    RegisterError
        If the extra ``doingoai[excel]`` is not installed.
    OSError
        If the file cannot be written.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from doingoai.report import report
    >>> told = report([], Period.half(2021, 1))
    >>> with TemporaryDirectory() as folder:
    ...     write_sheets(Path(folder, "bao-cao.xlsx"), told.sections)
    """
    check_language(lang)
    try:
        import xlsxwriter
    except ImportError as error:
        raise RegisterError("Excel files are written with an extra: pip install 'doingoai[excel]'.") from error
    # A text that begins with "=" is a text: whoever opens the file runs nothing of what it holds.
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        formats = {
            "title": book.add_format({"bold": True, "font_size": 14}),
            "heading label": book.add_format({**_HEADING, "align": "left"}),
            "heading figure": book.add_format({**_HEADING, "align": "right"}),
            **{
                f"{row} {kind}": book.add_format({**style, **how})
                for row, style in _ROWS.items()
                for kind, how in _KINDS.items()
            },
        }
        names: set[str] = set()
        for sheet in sheets:
            _write_sheet(book.add_worksheet(_sheet_name(sheet.title, names)), sheet, lang, formats)


def _sheet_name(title: str, taken: set[str]) -> str:
    """A name that Excel takes and that no other sheet bears."""
    base = _FORBIDDEN.sub("-", title).strip("'")[:_LONGEST_NAME] or "-"
    name, number = base, 2
    while name.casefold() in taken:
        suffix = f" ({number})"
        name, number = f"{base[: _LONGEST_NAME - len(suffix)]}{suffix}", number + 1
    taken.add(name.casefold())
    return name


def _write_sheet(sheet: Any, shown: FigureSheet, lang: Language, formats: dict[str, Any]) -> None:
    sheet.write_string(0, 0, shown.title, formats["title"])
    row = 2
    for line in shown.lines:
        sheet.write_string(row, 0, line)
        row += 1
    table = shown.table
    if table is None:
        return
    for column, heading in enumerate(table.headings):
        kind = "label" if column < table.labels else "figure"
        sheet.write_string(row, column, heading, formats[f"heading {kind}"])
    sheet.freeze_panes(row + 1, 0)
    for kind, rows in (("cell", table.rows), ("total", table.closing)):
        for cells in rows:
            row += 1
            for column, cell in enumerate(cells):
                number = None if column < table.labels else _number(cell, lang)
                if number is not None:
                    whole = number == number.to_integral_value()
                    sheet.write_number(row, column, number, formats[f"{kind} {'whole' if whole else 'decimal'}"])
                else:
                    label = "label" if column < table.labels else "figure"
                    sheet.write_string(row, column, cell, formats[f"{kind} {label}"])
    for note in table.notes:
        row += 1
        sheet.write_string(row + 1, 0, note)
    sheet.autofit()


def _number(cell: str, lang: Language) -> Decimal | None:
    """The figure of a cell, where it is one, exactly."""
    try:
        return parse_decimal(cell, style=lang)
    except ParseError:
        return None


_HEADING: Final = {"bold": True, "bottom": 1, "text_wrap": True}
_ROWS: Final[dict[str, dict[str, Any]]] = {"cell": {}, "total": {"bold": True, "top": 1}}
# Whole figures apart from the others: "#,##0.##" would leave a point behind them. A hedged figure is text, and stands
# to the right as figures do.
_KINDS: Final[dict[str, dict[str, Any]]] = {
    "label": {},
    "figure": {"align": "right"},
    "whole": {"num_format": "#,##0"},
    "decimal": {"num_format": "#,##0.0##############"},
}
