"""Files as sheets of cells: what stands where, with its own type, before anybody asks what it means."""

from __future__ import annotations

import io
import os
import pathlib
import zipfile
from collections.abc import Sequence
from typing import IO, Final, TypeAlias

from doingoai.errors import RegisterError
from doingoai.registers.archives import check_archive, check_ods, scan_xlsx_sheets
from doingoai.registers.binaries import check_xls, errors_in_xls
from doingoai.registers.limits import MAX_BYTES
from doingoai.registers.textfiles import find_encoding, read_rows
from doingoai.registers.workbooks import Sheet, locked, open_workbook, sheet_parts

__all__ = ["Sheet", "Source", "column_letter", "open_sheets"]

Source: TypeAlias = str | os.PathLike[str] | IO[bytes]


def __dir__() -> list[str]:
    return __all__


def column_letter(column: int) -> str:
    """Return the letters of a column counted from 0.

    Examples
    --------
    >>> column_letter(0), column_letter(27)
    ('A', 'AB')
    """
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


def open_sheets(source: Source, wanted: Sequence[str] | None = None) -> tuple[str, list[Sheet]]:
    """Return the name of the file and its sheets, or those of them that are *wanted*.

    What the file is, its first bytes say and not its extension.

    Raises
    ------
    RegisterError
        If it is no sheet or CSV file, is damaged, locked or too large, or has no sheet of that name.
    OSError
        If the file cannot be opened.
    """
    file_name, data = _load(source)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return file_name, _open_archive(data, wanted)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return file_name, _open_compound(data, wanted)
    if wanted:
        raise RegisterError(f"a CSV file has no sheets; leave out sheet={wanted[0]!r}.")
    return file_name, [_open_text(data, file_name)]


def _load(source: Source) -> tuple[str, bytes]:
    if isinstance(source, (str, os.PathLike)):
        path = pathlib.Path(source)
        if path.is_dir():
            raise RegisterError(f"{path.name!r} is a folder; give one of the files in it.")
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(path.stat().st_size)
        return path.name, path.read_bytes()
    data = source.read(MAX_BYTES + 1)
    if not isinstance(data, bytes):
        raise TypeError("a file is read in binary mode: open(path, 'rb')")
    if len(data) > MAX_BYTES:
        raise _too_large(len(data))
    name = getattr(source, "name", "")
    return (pathlib.Path(name).name if isinstance(name, str) else ""), data


def _too_large(size: int) -> RegisterError:
    return RegisterError(
        f"the file has {size:,} bytes, more than a register would ({MAX_BYTES:,}). Split it, one file a year."
    )


# What officers send instead of a sheet, by its first bytes.
_OTHER_FILES: Final = (
    (b"%PDF", "a PDF document. Ask for the sheet it was printed from, or copy its table into Excel"),
    (b"{\\rtf", "a Word document. Copy its table into Excel and save it as .xlsx"),
    (b"\x89PNG", "a picture. Type its table into Excel, or ask for the sheet"),
    (b"\xff\xd8\xff", "a picture. Type its table into Excel, or ask for the sheet"),
    (b"<html", "a web page saved as a sheet. Open it in Excel and save it as .xlsx"),
    (b"<!doctype", "a web page saved as a sheet. Open it in Excel and save it as .xlsx"),
    (b"<?xml", "an XML file. Open it in Excel and save it as .xlsx"),
    (b"Rar!", "a packed archive. Unpack it first"),
    (b"7z\xbc\xaf", "a packed archive. Unpack it first"),
    (b"\x1f\x8b", "a packed archive. Unpack it first"),
)


def _open_text(data: bytes, name: str) -> Sheet:
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, what in _OTHER_FILES:
        if start.startswith(mark.lower()):
            raise RegisterError(f"the file is {what}.")
    if not data.strip():
        raise RegisterError("the file is empty.")
    encoding = find_encoding(data)
    return Sheet(name, lambda: read_rows(data, encoding=encoding), typed=False)


def _open_archive(data: bytes, wanted: Sequence[str] | None) -> list[Sheet]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise RegisterError(
            f"the file is damaged or cut short ({error}). Ask for it again, or open it in Excel and save it anew."
        ) from error
    with archive:
        check_archive(archive)
        if "xl/workbook.xml" in names:
            marks = scan_xlsx_sheets(archive)
            parts = sheet_parts(archive)
            return open_workbook(data, wanted, {name: marks[part] for name, part in parts.items() if part in marks})
        if "content.xml" in names:
            check_ods(archive)
            return open_workbook(data, wanted, {})
    if "word/document.xml" in names:
        raise RegisterError("the file is a Word document. Copy its table into Excel and save it as .xlsx.")
    if "xl/workbook.bin" in names:
        raise RegisterError("the file is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.")
    raise RegisterError("the file is a packed archive and no workbook. Unpack it first.")


def _open_compound(data: bytes, wanted: Sequence[str] | None) -> list[Sheet]:
    """The sheets of an .xls file; what else comes in its envelope is refused."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise locked()
    if "WordDocument".encode("utf-16-le") in data:
        raise RegisterError("the file is a Word document. Copy its table into Excel and save it as .xlsx.")
    if check_xls(data):
        raise locked()
    return open_workbook(data, wanted, errors_in_xls(data))
