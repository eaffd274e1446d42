"""Workbooks through xlsxwriter; the only module that knows that engine. Nothing it writes is a formula."""

from __future__ import annotations

import datetime as dt
import pathlib
from collections.abc import Iterable, Sequence
from decimal import Decimal
from types import TracebackType
from typing import Any, Final, Self

from doingoai.errors import RegisterError
from doingoai.registers.limits import MAX_CELL_LENGTH
from doingoai.registers.problems import Language

__all__ = ["Book", "BookSheet", "open_book"]

_LONGEST_LIST: Final = 255
_ERROR: Final = {"bg_color": "#FFC7CE", "font_color": "#9C0006"}
_WARNING: Final = {"bg_color": "#FFEB9C", "font_color": "#7F6000"}
_MARKS: Final = frozenset({"error", "warning"})
_WIDEST: Final = 60
_NARROWEST: Final = 10
_A4: Final = 9
_WIDEST_PAGE: Final = 220


def __dir__() -> list[str]:
    return __all__


def open_book(path: pathlib.Path) -> Book:
    """Return a new workbook at *path*, to be used in a ``with``.

    Raises
    ------
    RegisterError
        If the engine is not installed.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise RegisterError(
            "Excel files are written with an extra: pip install 'doingoai[excel]'. Without it, write a .csv file."
        ) from error
    # A text that begins with "=" is a text: whoever opens the file runs nothing of what it holds.
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    return Book(xlsxwriter.Workbook(str(path), options))


class Book:
    """A workbook that is being written."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._lists: dict[tuple[str, ...], str] = {}
        self._list_sheet: Any = None
        self.formats: dict[str, Any] = {
            "heading": book.add_format(
                {"bold": True, "bg_color": "#DDE7F0", "border": 1, "text_wrap": True, "valign": "vcenter"}
            ),
            "required": book.add_format(
                {"bold": True, "bg_color": "#C9DAEA", "border": 1, "text_wrap": True, "valign": "vcenter"}
            ),
            "text": book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"}),
            "date": book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"}),
            "number": book.add_format({"num_format": "#,##0.##############", "valign": "top"}),
            "whole": book.add_format({"num_format": "#,##0", "valign": "top"}),
            "example": book.add_format({"italic": True, "font_color": "#7F7F7F", "text_wrap": True}),
            "error": book.add_format({**_ERROR, "text_wrap": True}),
            "warning": book.add_format({**_WARNING, "text_wrap": True}),
            "error date": book.add_format({**_ERROR, "num_format": "dd/mm/yyyy"}),
            "warning date": book.add_format({**_WARNING, "num_format": "dd/mm/yyyy"}),
            "merged": book.add_format({"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}),
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        from xlsxwriter.exceptions import XlsxWriterException

        try:
            self._book.close()
        except (OSError, XlsxWriterException) as failure:
            raise RegisterError(f"the file cannot be written ({failure}). Is it open in Excel?") from failure

    def sheet(self, name: str) -> BookSheet:
        """Return a new sheet called *name*, as far as Excel allows it."""
        clean = "".join("_" if char in "[]:*?/\\" else char for char in name).strip("'")[:31] or "Sheet"
        return BookSheet(self, self._book.add_worksheet(clean))

    def list_range(self, words: Sequence[str]) -> list[str] | str:
        """Return what a drop-down list offers: the words themselves, or where they stand when they are many."""
        if len(",".join(words)) <= _LONGEST_LIST and not any("," in word for word in words):
            return list(words)
        key = tuple(words)
        if key not in self._lists:
            if self._list_sheet is None:
                self._list_sheet = self._book.add_worksheet("Danh mục")
                self._list_sheet.hide()
            column = len(self._lists)
            for row, word in enumerate(words):
                self._list_sheet.write_string(row, column, word)
            letter = chr(65 + column)
            self._lists[key] = f"='Danh mục'!${letter}$1:${letter}${len(words)}"
        return self._lists[key]

    def explain(self, name: str, lines: Iterable[tuple[str, str, str]], lang: Language) -> None:
        """Add a sheet that says, heading by heading, what is written under it."""
        sheet = self._book.add_worksheet(name)
        titles = ("Tiêu đề cột", "Bắt buộc", "Cách ghi") if lang == "vi" else ("Heading", "Required", "What to write")
        for row, line in enumerate((titles, *lines)):
            for column, text in enumerate(line):
                sheet.write_string(row, column, text, self.formats["heading" if row == 0 else "text"])
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, 1, 12)
        sheet.set_column(2, 2, 90)
        _print_across(sheet, 132)


def _print_across(sheet: Any, width: int) -> None:
    """Print a sheet on its long side; a row is not torn over several pages where it can still be read on one."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    if width <= _WIDEST_PAGE:
        sheet.fit_to_pages(1, 0)


class BookSheet:
    """A sheet that is being written."""

    def __init__(self, book: Book, sheet: Any) -> None:
        self._book = book
        self._sheet = sheet
        self._widths: dict[int, int] = {}

    def heading(self, column: int, text: str, *, required: bool = False) -> None:
        """Write the heading of a column."""
        self._sheet.write_string(0, column, text, self._book.formats["required" if required else "heading"])
        self._widths[column] = max(_NARROWEST, min(len(text) + 2, _WIDEST // 2))

    def line(self, row: int, column: int, text: str) -> None:
        """Write a text that runs over the blank cells beside it: a title, a note."""
        self._sheet.write_string(row, column, text[:MAX_CELL_LENGTH])

    def cell(self, row: int, column: int, value: object, *, example: bool = False, style: str = "") -> None:
        """Write a cell with its own type."""
        formats = self._book.formats
        chosen = formats["example"] if example else formats.get(style)
        if value is None or value == "":
            if chosen is not None and style:
                self._sheet.write_blank(row, column, None, chosen)
        elif isinstance(value, bool):
            self._sheet.write_boolean(row, column, value, chosen)
        elif isinstance(value, (Decimal, int, float)):
            whole = value == int(value)
            self._sheet.write_number(row, column, float(value), chosen or formats["whole" if whole else "number"])
        elif isinstance(value, (dt.date, dt.datetime)):
            self._sheet.write_datetime(row, column, value, formats[f"{style} date" if style in _MARKS else "date"])
        else:
            text = str(value)[:MAX_CELL_LENGTH]
            self._sheet.write_string(row, column, text, chosen or formats["text"])
            self._widths[column] = max(self._widths.get(column, _NARROWEST), min(len(text) + 2, _WIDEST))

    def choices(self, column: int, words: Sequence[str], *, rows: int) -> None:
        """Offer *words* in a drop-down list under the heading."""
        if rows:
            rule = {"validate": "list", "source": self._book.list_range(words), "error_type": "warning"}
            self._sheet.data_validation(1, column, rows, column, rule)

    def comment(self, row: int, column: int, text: str) -> None:
        """Write a comment to a cell."""
        self._sheet.write_comment(row, column, text, {"x_scale": 2, "y_scale": 1.5})

    def merge(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Merge a range; its first cell is written afterwards."""
        self._sheet.merge_range(*first, *last, "", self._book.formats["merged"])

    def finish(self, *, rows: int, columns: int) -> None:
        """Keep the heading in sight, offer filters, and set the widths."""
        self._sheet.freeze_panes(1, 0)
        self._sheet.repeat_rows(0)
        if columns:
            self._sheet.autofilter(0, 0, max(rows, 1), columns - 1)
        self.fit()

    def fit(self) -> None:
        """Set the width of each column to what stands in it, and the way the sheet is printed."""
        for column, width in self._widths.items():
            self._sheet.set_column(column, column, width)
        _print_across(self._sheet, sum(self._widths.values()))
