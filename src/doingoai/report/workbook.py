"""A report as a workbook: a sheet for each section, its figures as numbers where they are exact."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from doingoai.errors import ParseError, RegisterError
from doingoai.grammar.numbers import parse_decimal
from doingoai.report.pages import Report, Section

__all__ = ["write_workbook"]

# What Excel refuses in the name of a sheet, and how long it may be.
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\\]")
_LONGEST_NAME: Final = 31


def __dir__() -> list[str]:
    return __all__


def write_workbook(path: str | Path, report: Report) -> None:
    """Write *report* to an Excel workbook, a sheet for each section.

    Exact figures are numbers; hedged ones ("gần 30") stay text, so that Excel adds up nothing that is not known.
    Text never becomes a formula.

    Parameters
    ----------
    path
        The .xlsx file; one that exists is replaced.
    report
        The report.

    Raises
    ------
    RegisterError
        If the extra ``doingoai[excel]`` is not installed.
    OSError
        If the file cannot be written.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise RegisterError("writing a workbook needs XlsxWriter: pip install 'doingoai[excel]'") from error
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        formats = {
            "title": book.add_format({"bold": True, "font_size": 14}),
            "heading": book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
            "total": book.add_format({"bold": True, "top": 1, "num_format": "#,##0.##"}),
            "cell": book.add_format({"num_format": "#,##0.##"}),
        }
        names: set[str] = set()
        for section in report.sections:
            sheet = book.add_worksheet(_sheet_name(section.title, names))
            _write_section(sheet, section, report, formats)


def _sheet_name(title: str, taken: set[str]) -> str:
    """A name that Excel takes and that no other sheet bears."""
    base = _FORBIDDEN.sub("-", title).strip("'")[:_LONGEST_NAME] or "-"
    name, number = base, 2
    while name.casefold() in taken:
        suffix = f" ({number})"
        name, number = f"{base[: _LONGEST_NAME - len(suffix)]}{suffix}", number + 1
    taken.add(name.casefold())
    return name


def _write_section(sheet: Any, section: Section, report: Report, formats: dict[str, Any]) -> None:
    sheet.write_string(0, 0, section.title, formats["title"])
    row = 2
    for line in section.lines:
        sheet.write_string(row, 0, line)
        row += 1
    table = section.table
    if table is None:
        return
    for column, heading in enumerate(table.headings):
        sheet.write_string(row, column, heading, formats["heading"])
    sheet.freeze_panes(row + 1, 0)
    for kind, rows in (("cell", table.rows), ("total", table.closing)):
        for cells in rows:
            row += 1
            for column, cell in enumerate(cells):
                _write_cell(sheet, row, column, cell, formats[kind], report, label=column < table.labels)
    for note in table.notes:
        row += 1
        sheet.write_string(row + 1, 0, note)
    sheet.autofit()


def _write_cell(sheet: Any, row: int, column: int, cell: str, style: Any, report: Report, *, label: bool) -> None:
    """Write a label as text; a figure as a number where it is one, exactly."""
    if not label:
        try:
            number = parse_decimal(cell, style=report.lang)
        except ParseError:
            pass
        else:
            sheet.write_number(row, column, number, style)
            return
    sheet.write_string(row, column, cell, style)
