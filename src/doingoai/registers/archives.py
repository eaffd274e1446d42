"""A look into an .xlsx or .ods file before the engine opens it: how large it says it is, and how far its cells reach.

The engine lays a sheet out as a full rectangle. One cell at XFD1048576 makes that rectangle larger than any memory,
and the engine ends the whole process; so the reach of the cells is measured here, in bounded memory, first.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Final

import attrs

from doingoai.errors import RegisterError
from doingoai.registers.limits import (
    MAX_CELLS,
    MAX_PARTS,
    MAX_UNPACKED_BYTES,
    SUSPICIOUS_RATIO,
    SUSPICIOUS_SIZE,
)

__all__ = ["Place", "SheetMarks", "check_archive", "check_ods", "scan_xlsx_sheets"]

Place = tuple[int, int]
"""A cell's row and column, counted from 0."""

# A piece of a part that stays in the processor's cache while it is looked through, and the longest without a tag.
_CHUNK: Final = 2**17
_LONGEST_PIECE: Final = 2**23


def __dir__() -> list[str]:
    return __all__


def check_archive(archive: zipfile.ZipFile) -> None:
    """Raise `RegisterError` when *archive* says that it unpacks to more than a workbook would."""
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED_BYTES:
        raise RegisterError(
            f"the file unpacks to {unpacked:,} bytes in {len(parts):,} parts, more than a register would. "
            "Save only the sheets of the register to a new file."
        )
    if unpacked > SUSPICIOUS_SIZE and unpacked > packed * SUSPICIOUS_RATIO:
        raise RegisterError(
            f"the file unpacks from {packed:,} to {unpacked:,} bytes, as a zip bomb does; it was not opened. "
            "If it is a real register, open it in Excel and save it again."
        )


def _chunks(archive: zipfile.ZipFile, name: str, cut: bytes) -> Iterator[bytes]:
    """The part *name* in pieces that end before a *cut*, so that no tag is split."""
    try:
        with archive.open(name) as stream:
            yield from _pieces(stream, cut)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise RegisterError(
            f"the file is damaged or cut short ({error}). Ask for it again, or open it in Excel and save it anew."
        ) from error


def _pieces(stream: IO[bytes], cut: bytes) -> Iterator[bytes]:
    rest = b""
    # As much again as is left over, so that a long cell is not put together in small steps.
    while chunk := stream.read(max(_CHUNK, len(rest))):
        block = rest + chunk
        end = block.rfind(cut)
        if end <= 0:
            # Not one tag in several megabytes: a cell of that size, or no sheet.
            if len(block) > _LONGEST_PIECE:
                raise RegisterError("the file holds a cell of several megabytes. Shorten it and save the file again.")
            rest = block
            continue
        rest = block[end:]
        yield block[:end]
    yield rest


@attrs.frozen
class SheetMarks:
    """What the engine does not tell about a sheet."""

    unvalued: dict[Place, str]
    """Cells that show an error or a formula without a value, and that text."""
    percents: frozenset[Place]
    """Cells whose number is shown in per cent: 0.125 as 12,5%."""


# A cell that has content; an empty one that only bears a border closes itself and takes no room.
_FAR_CELL: Final = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Za-z]{2,}[0-9]+|[A-Za-z]+[0-9]{6,})["'][^>]*(?<!/)>"""
)
# What every common program writes is <c r="B12"; a piece of nothing but such near cells needs no second look.
_ODD: Final = re.compile(rb'<c(?! r="[A-Za-z][0-9]{1,5}")')
_FAR: Final = re.compile(rb'<c r="[A-Za-z](?:[^0-9]|[0-9]{6})')
_UNUSUAL: Final = re.compile(rb'<c(?:[>\n\t\r/]| (?!r="))')
_PREFIXED: Final = re.compile(rb":(?:c|row)[> \n\t\r/]")
_ROW: Final = re.compile(rb"""<(?:\w+:)?row(?=[\s>/])""")
_ROW_NUMBER: Final = re.compile(rb"""<(?:\w+:)?row\s[^>]*?\br\s*=\s*["']([0-9]+)["']""")
_PLACE_OF_CELL: Final = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["'][^>]*(?<!/)>""")
_CELL: Final = re.compile(rb"<(?:\w+:)?c[\s>]")
_CELL_WITHOUT_PLACE: Final = re.compile(rb"""<(?:\w+:)?c(?:\s+(?!r\s*=)\w+\s*=\s*["'][^"']*["'])*\s*>""")
_CELL_WITHOUT_VALUE: Final = re.compile(
    # A formula that gives an empty text has been calculated: its type is "str".
    rb"""<(?:\w+:)?c\s(?![^>]*\bt="str")[^>]*?\br="([A-Z]{1,3}[0-9]{1,7})"[^>]*>"""
    rb"""(?:<f(?:\s[^>]*)?>([^<]*)</f>|<f\s[^>]*/>)(?:<v></v>|<v/>)?</c>"""
)
_ERROR_CELL: Final = re.compile(
    rb"""<(?:\w+:)?c\s(?=[^>]*\bt="e")[^>]*?\br="([A-Z]{1,3}[0-9]{1,7})"[^>]*>(?:<f[^>]*>[^<]*</f>)?<v>([^<]*)</v>"""
)
_STYLED_CELL: Final = re.compile(
    rb"""<(?:\w+:)?c\s(?=[^>]*\bs="([0-9]+)")[^>]*?\br="([A-Z]{1,3}[0-9]{1,7})"[^>]*(?<!/)>"""
)


def place_of(reference: str) -> Place:
    """Return the row and column of a reference such as ``"B12"``, counted from 0."""
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return int(reference[len(letters) :]) - 1, column - 1


def scan_xlsx_sheets(archive: zipfile.ZipFile) -> dict[str, SheetMarks]:
    """Return what each sheet part of *archive* marks, having made sure that all of them are of a size to be read.

    Every part is read to its end, so a damaged or lying archive shows here and not in the engine.

    Raises
    ------
    RegisterError
        If a sheet reaches further than `MAX_CELLS`, or a part is damaged.
    """
    percent_styles = _percent_styles(archive)
    marks = {}
    for name in archive.namelist():
        lower = name.lower()
        if lower.startswith("xl/worksheets/") and lower.endswith(".xml"):
            marks[name] = _scan_sheet(archive, name, percent_styles)
        else:
            _scan_part(archive, name)
    return marks


def _scan_part(archive: zipfile.ZipFile, name: str) -> None:
    """Make sure of a part that should be no sheet: the workbook may say that it is one all the same."""
    guard = _Guard(archive, name, b"<")
    for chunk in guard.chunks():
        if name.lower().endswith((".xml", ".rels")):
            _refuse_entities(chunk)


def _percent_styles(archive: zipfile.ZipFile) -> frozenset[bytes]:
    """The cell styles that show a number in per cent."""
    try:
        styles = b"".join(_chunks(archive, "xl/styles.xml", b"<"))
    except KeyError:
        return frozenset()
    formats = {b"9", b"10"}  # the two of Excel's own formats that show per cent
    for tag in re.findall(rb"<(?:\w+:)?numFmt\s[^>]*>", styles):
        number = re.search(rb'numFmtId="([0-9]+)"', tag)
        if number and b"%" in tag:
            formats.add(number[1])
    cell_styles = re.search(rb"<(?:\w+:)?cellXfs[\s>].*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    if not cell_styles:
        return frozenset()
    found = set()
    for index, tag in enumerate(re.findall(rb"<(?:\w+:)?xf\s[^>]*>", cell_styles[0])):
        number = re.search(rb'numFmtId="([0-9]+)"', tag)
        if number and number[1] in formats:
            found.add(str(index).encode())
    return frozenset(found)


def _scan_sheet(archive: zipfile.ZipFile, name: str, percent_styles: frozenset[bytes]) -> SheetMarks:
    unvalued: dict[Place, str] = {}
    percents: set[Place] = set()
    guard = _Guard(archive, name, b"<row")
    for chunk in guard.chunks():
        _refuse_entities(chunk)
        # One letter that no figure, date or shared text of a plain sheet brings is found much faster than a tag.
        if (b"f" in chunk and b"><f" in chunk) or (b"e" in chunk and b't="e"' in chunk):
            for reference, formula in _CELL_WITHOUT_VALUE.findall(chunk):
                unvalued[place_of(reference.decode("ascii"))] = "=" + formula.decode("utf-8", "replace")
            for reference, error in _ERROR_CELL.findall(chunk):
                unvalued[place_of(reference.decode("ascii"))] = error.decode("utf-8", "replace")
        for style, reference in _STYLED_CELL.findall(chunk) if percent_styles else ():
            if style in percent_styles:
                percents.add(place_of(reference.decode("ascii")))
    return SheetMarks(unvalued, frozenset(percents))


@attrs.define
class _Guard:
    """Goes through a part of the archive and refuses it when it is a sheet whose cells reach too far."""

    archive: zipfile.ZipFile
    name: str
    cut: bytes

    def chunks(self) -> Iterator[bytes]:
        """Yield the pieces of the part; raise at the latest after the last of them."""
        reach = _Reach()
        measured = False
        for chunk in _chunks(self.archive, self.name, self.cut):
            odd = _ODD.search(chunk) is not None
            if odd and _FAR.search(chunk):
                reach.take_far_cells(chunk)
            if not measured and ((odd and _UNUSUAL.search(chunk)) or (b":" in chunk and _PREFIXED.search(chunk))):
                self._measure()
                measured = True
            yield chunk
        if not reach.is_small:
            self._check_every_cell()

    def _measure(self) -> None:
        """Find how far the cells reach that are written unusually."""
        reach = _Reach()
        for chunk in _chunks(self.archive, self.name, self.cut):
            reach.take(chunk)
        if not reach.is_small:
            self._check_every_cell()

    def _check_every_cell(self) -> None:
        """Look at each cell of a wide or a very long sheet, the only ones where that is worth the time."""
        reach = _Reach()
        for chunk in _chunks(self.archive, self.name, self.cut):
            for letters, row in _PLACE_OF_CELL.findall(chunk):
                reach.row = max(reach.row, int(row) - 1)
                reach.column = max(reach.column, place_of(f"{letters.decode('ascii')}1")[1])
            reach.check()


def _refuse_entities(chunk: bytes) -> None:
    # Only a document type declares entities; nearly every piece of a sheet has not even the "!".
    if b"!" in chunk and b"<!DOCTYPE" in chunk:
        raise RegisterError("the file declares entities of its own, which no register does; it was not opened.")


_LETTERS: Final = 26
_FIVE_FIGURES: Final = 99_999


@attrs.define
class _Reach:
    """The last row and column, counted from 0, of the cells seen so far: exactly where they are far, else at most."""

    row: int = 0
    column: int = 0
    rows: int = 0

    def take_far_cells(self, chunk: bytes) -> None:
        """Look at the cells of a piece of the sheet that say they stand far, and refuse them when it is too far."""
        for reference in _FAR_CELL.findall(chunk):
            row, column = place_of(reference.decode("ascii"))
            self.row, self.column = max(self.row, row), max(self.column, column)
        self.check()

    def take(self, chunk: bytes) -> None:
        """Look at every cell of a piece of the sheet, those too that do not say where they are."""
        self.take_far_cells(chunk)
        self.rows += len(_ROW.findall(chunk))
        if _CELL_WITHOUT_PLACE.search(chunk):
            # Cells that do not say where they are follow one another, in the row that its own number says.
            self.row = max(self.row, self.rows, *(int(number) - 1 for number in _ROW_NUMBER.findall(chunk)))
            self.column = max(self.column, *(len(_CELL.findall(row)) for row in _ROW.split(chunk)))
        self.check()

    @property
    def is_small(self) -> bool:
        """Whether the rectangle is small enough even if each of the 26 columns of one letter reaches its last row."""
        # Rows of five figures are not looked at one by one.
        return self.column < _LETTERS and (max(self.row, _FIVE_FIGURES) + 1) * _LETTERS <= MAX_CELLS

    def check(self) -> None:
        """Raise when the rectangle is larger than the engine may lay out."""
        if (self.row + 1) * (self.column + 1) > MAX_CELLS:
            raise RegisterError(
                f"a sheet reaches to row {self.row + 1:,} and column {self.column + 1:,}, further than a register "
                "does. Mark the empty rows below and the empty columns right of the table in Excel, delete them (not "
                "only their contents) and save the file again."
            )


_ODS_TAG: Final = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)(\s[^>]*|)>")
_ODS_REPEATED: Final = re.compile(rb'table:number-(?:columns|rows)-repeated="([0-9]{1,9})"')


def check_ods(archive: zipfile.ZipFile) -> None:
    """Raise `RegisterError` when a sheet of the OpenDocument *archive* reaches further than `MAX_CELLS`.

    A cell or a row there may stand for thousands of the same; empty ones at the end take no room.
    """
    walk = _OdsWalk()
    for chunk in _chunks(archive, "content.xml", b"<"):
        _refuse_entities(chunk)
        for closing, tag, attributes in _ODS_TAG.findall(chunk):
            walk.step(bool(closing), tag, attributes)


@attrs.define
class _OdsWalk:
    """Where in an OpenDocument sheet a walk through its tags stands."""

    reach: _Reach = attrs.Factory(_Reach)
    row: int = 0
    column: int = 0
    height: int = 1
    filled: bool = False

    def step(self, closing: bool, tag: bytes, attributes: bytes) -> None:  # noqa: FBT001  # as the pattern gives it
        """Take one tag."""
        repeated = int(found[1]) if (found := _ODS_REPEATED.search(attributes)) else 1
        empty = attributes.endswith(b"/")
        if tag == b"table":
            self.row, self.reach = 0, _Reach()
        elif tag == b"table-row" and (closing or empty):
            self.row += repeated if empty else self.height
            if self.filled and closing:
                self.reach.row = max(self.reach.row, self.row - 1)
        elif tag == b"table-row":
            self.height, self.column, self.filled = repeated, 0, False
        elif not closing:
            self.column += repeated
            if not empty:
                self.filled = True
                self.reach.column = max(self.reach.column, self.column - 1)
        self.reach.check()
