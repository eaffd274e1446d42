"""Workbooks through python-calamine: .xlsx, .xls and .ods; the only module that knows the engine."""

from __future__ import annotations

import functools
import html
import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from doingoai.errors import RegisterError
from doingoai.registers.archives import Place, SheetMarks
from doingoai.registers.limits import MAX_CELLS

__all__ = ["NO_MARKS", "Merge", "Row", "Sheet", "open_workbook", "sheet_parts"]

Row = Sequence[Any]
"""The cells of a row: text, numbers, booleans, dates, times; ``""`` where a cell is empty."""
Merge = tuple[Place, Place]
"""The first and the last cell of a merged range, both included."""

NO_MARKS: Final = SheetMarks({}, frozenset())


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(eq=False)
class Sheet:
    """One sheet of a file, or the whole of a CSV file."""

    name: str
    """As on its tab; the name of the file where there are no tabs."""
    rows: Callable[[], Iterator[Row]]
    """Gives the rows from the first of the sheet, empty ones included, each time from the beginning."""
    typed: bool = True
    """Whether cells have types; in a CSV file everything is text."""
    merges: tuple[Merge, ...] = ()
    """The merged ranges."""
    marks: SheetMarks = NO_MARKS
    """Errors, formulas without a value, and numbers shown in per cent."""


_SHEET_TAG: Final = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION_TAG: Final = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE: Final = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def _attributes(tag: str) -> dict[str, str]:
    return {name.rpartition(":")[2]: html.unescape(one or other) for name, one, other in _ATTRIBUTE.findall(tag)}


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the part of *archive* that holds each sheet of an .xlsx file, by the name on its tab."""
    try:
        workbook = archive.read("xl/workbook.xml").decode("utf-8", "replace")
        relations = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    except KeyError:
        return {}
    targets = {
        relation.get("Id", ""): posixpath.normpath(posixpath.join("/xl", relation.get("Target", ""))).lstrip("/")
        for relation in map(_attributes, _RELATION_TAG.findall(relations))
    }
    # "id" is what r:id and "sheetId" is not.
    return {
        sheet.get("name", ""): targets.get(sheet.get("id", ""), "")
        for sheet in map(_attributes, _SHEET_TAG.findall(workbook))
    }


def open_workbook(data: bytes, wanted: Sequence[str] | None, marks: Mapping[str, SheetMarks]) -> list[Sheet]:
    """Return the sheets of the workbook in *data*, or those of them that are *wanted*.

    Raises
    ------
    RegisterError
        If the engine is not installed, or cannot read the file; if no sheet has a wanted name.
    """
    try:
        import python_calamine as engine
    except ImportError as error:
        raise RegisterError(
            "Excel files are read with an extra: pip install 'doingoai[excel]'. Without it, save the sheet as "
            "'CSV UTF-8'."
        ) from error
    workbook = _engine_call(lambda: engine.load_workbook(io.BytesIO(data)))
    visible = [sheet.name for sheet in workbook.sheets_metadata if sheet.typ == engine.SheetTypeEnum.WorkSheet]
    for name in wanted or ():
        if name not in visible:
            raise RegisterError(f"the file has no sheet {name!r}; it has {', '.join(map(repr, visible))}.")
    sheets: list[Sheet] = []
    cells = 0
    for name in visible:
        if wanted is None or name in wanted:
            sheet = _engine_call(functools.partial(workbook.get_sheet_by_name, name))
            cells += sheet.height * sheet.width
            if cells > MAX_CELLS:
                raise RegisterError(
                    f"the sheets up to {name!r} have {cells:,} cells, more than a register. Read one with sheet=, or "
                    "delete the empty rows and columns around the tables and save the file again."
                )
            sheets.append(_sheet(sheet, marks.get(name, NO_MARKS)))
    return sheets


def _engine_call(call: Callable[[], Any]) -> Any:
    """What the engine answers; whatever it raises on a broken file becomes an error of ours."""
    try:
        return call()
    except BaseException as error:
        # The engine is written in Rust; a panic of it is no Exception, and ends here all the same.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        if type(error).__name__ == "PasswordError" or "assword" in str(error):
            raise locked() from error
        raise RegisterError(
            f"the workbook cannot be read ({error}). Open it in Excel, save it as a new .xlsx file and try that."
        ) from error


def locked() -> RegisterError:
    """Return the error for a file that a password protects."""
    return RegisterError(
        "the file is locked with a password. Open it in Excel, take the password off (File › Info › Protect "
        "Workbook › Encrypt with Password) and save it."
    )


def _sheet(sheet: Any, marks: SheetMarks) -> Sheet:
    left = sheet.start[1] if sheet.start else 0
    merges = tuple(((a[0], a[1]), (b[0], b[1])) for a, b in sheet.merged_cell_ranges or ())

    def rows() -> Iterator[Row]:
        # The engine leaves out the empty columns before the first cell, but not the empty rows.
        margin = [""] * left
        return (margin + row for row in sheet.iter_rows()) if margin else sheet.iter_rows()

    return Sheet(sheet.name, rows, typed=True, merges=merges, marks=marks)
