"""A look into an .xls file before the engine opens it: how far its cells reach.

Such a file is a small file system (a compound file) with a stream of records. The engine lays each sheet out as a
full rectangle when it opens the file, so the reach of the cells is measured here first.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from typing import Final

import attrs

from doingoai.errors import RegisterError
from doingoai.registers.archives import Place, SheetMarks
from doingoai.registers.limits import MAX_CELLS

__all__ = ["check_xls", "errors_in_xls"]


def __dir__() -> list[str]:
    return __all__


# The places of the header and of directory entries are those of [MS-CFB], sections 2.2 and 2.6.
_LAST_SECTOR: Final = 0xFFFFFFFA
_ENTRY_SIZE: Final = 128
_STREAMS: Final = frozenset({"Workbook", "Book"})
# Records of [MS-XLS], section 2.4: the beginning of a sheet, its stated size, a password, and those that hold cells.
_BEGIN: Final = 0x0809
_DIMENSIONS: Final = 0x0200
_PASSWORD: Final = 0x002F
_CELLS: Final = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x00D6, 0x00FD, 0x027E, 0x0003, 0x0004, 0x0005})
_MANY_CELLS: Final = 0x00BD
_MOST_ROWS: Final = 65_536
_MOST_COLUMNS: Final = 256


@attrs.frozen
class _CompoundFile:
    """The streams of a compound file."""

    data: bytes
    sector: int
    cutoff: int
    table: array[int]

    @classmethod
    def of(cls, data: bytes) -> _CompoundFile:
        (shift,) = struct.unpack_from("<H", data, 30)
        sector = 1 << min(shift, 16)
        (more, count) = struct.unpack_from("<II", data, 68)
        places = [place for place in struct.unpack_from("<109I", data, 76) if place < _LAST_SECTOR]
        for _ in range(min(count, len(data) // sector)):
            if more >= _LAST_SECTOR:
                break
            *listed, more = struct.unpack_from(f"<{sector // 4}I", data, (more + 1) * sector)
            places.extend(place for place in listed if place < _LAST_SECTOR)
        table = array("I")
        for place in places:
            table.frombytes(data[(place + 1) * sector : (place + 2) * sector])
        (cutoff,) = struct.unpack_from("<I", data, 56)
        return cls(data, sector, cutoff, table)

    def chain(self, first: int) -> bytes:
        """Return the sectors that follow one another from *first* on."""
        return self._chain(first, self.table, self.data, self.sector, 1)

    def _chain(self, first: int, table: array[int], data: bytes, size: int, offset: int) -> bytes:
        pieces = []
        seen = 0
        while first < len(table) and seen <= len(table):
            pieces.append(data[(first + offset) * size : (first + offset + 1) * size])
            first = table[first]
            seen += 1
        return b"".join(pieces)

    def workbook(self) -> bytes:
        """Return the stream of the workbook; an empty one where there is none."""
        (directory,) = struct.unpack_from("<I", self.data, 48)
        entries = self.chain(directory)
        small = b""
        for place in range(0, len(entries) - _ENTRY_SIZE + 1, _ENTRY_SIZE):
            (length,) = struct.unpack_from("<H", entries, place + 64)
            name = entries[place : place + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            first, size = struct.unpack_from("<II", entries, place + 116)
            if place == 0:
                small = self.chain(first)
            elif name in _STREAMS:
                return self._small(first, small)[:size] if size < self.cutoff else self.chain(first)[:size]
        return b""

    def _small(self, first: int, stream: bytes) -> bytes:
        """A short stream, which shares the sectors of others."""
        (place,) = struct.unpack_from("<I", self.data, 60)
        (shift,) = struct.unpack_from("<H", self.data, 32)
        table = array("I")
        held = self.chain(place)
        table.frombytes(held[: len(held) // 4 * 4])
        return self._chain(first, table, stream, 1 << min(shift, 16), 0)


def check_xls(data: bytes) -> bool:
    """Return whether a password locks the workbook; raise where its cells reach too far.

    Raises
    ------
    RegisterError
        If the sheets together have more than `MAX_CELLS` cells, or the file holds no workbook.
    """
    try:
        stream = _CompoundFile.of(data).workbook()
    except (struct.error, ValueError, OverflowError) as error:
        raise _damaged() from error
    if not stream:
        raise _damaged()
    return _walk(stream)


def errors_in_xls(data: bytes) -> dict[str, SheetMarks]:
    """Return the cells of each sheet that show an error (#DIV/0!), which the engine gives as blank ones.

    A formula that was never calculated cannot be told from one that gives 0: the format always holds a result.
    """
    stream = _CompoundFile.of(data).workbook()
    names: dict[int, str] = {}
    found: dict[str, dict[Place, str]] = {}
    name = ""
    for place, kind, record in _records(stream):
        if kind == _SHEET and len(record) >= _SHEET_HEAD:
            names[struct.unpack_from("<I", record)[0]] = _name_in(record)
        elif kind == _BEGIN:
            name = names.get(place, "")
        elif name and (error := _error_in(kind, record)):
            row, column = struct.unpack_from("<HH", record)
            found.setdefault(name, {})[row, column] = error
    return {name: SheetMarks(unvalued, frozenset()) for name, unvalued in found.items()}


def _name_in(record: bytes) -> str:
    """The name of a sheet, in one byte a letter or in two."""
    length, wide, text = record[6], record[7] & 1, record[_SHEET_HEAD:]
    return text[: 2 * length].decode("utf-16-le", "replace") if wide else text[:length].decode("latin-1")


def _error_in(kind: int, record: bytes) -> str:
    """The error that a cell shows, or an empty text."""
    if kind == _FORMULA and len(record) >= _FORMULA_HEAD and record[6] == _IS_ERROR and record[12:14] == b"\xff\xff":
        return _ERRORS.get(record[8], _ANY_ERROR)
    if kind == _ERROR and len(record) >= _ERROR_HEAD and record[7] == 1:
        return _ERRORS.get(record[6], _ANY_ERROR)
    return ""


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """The place and the kind of each record that may tell of an error, and what it holds."""
    place, end = 0, len(stream) - 4
    unpack = struct.Struct("<HH").unpack_from
    while place <= end:
        kind, size = unpack(stream, place)
        if kind in _TELLING:
            yield place, kind, stream[place + 4 : place + 4 + size]
        place += 4 + size


# The places in these records are those of [MS-XLS], sections 2.4.28, 2.4.127, 2.4.24 and 2.5.133.
_SHEET: Final = 0x0085
_SHEET_HEAD: Final = 8
_FORMULA: Final = 0x0006
_FORMULA_HEAD: Final = 14
_ERROR: Final = 0x0205
_ERROR_HEAD: Final = 8
_TELLING: Final = frozenset({_SHEET, _BEGIN, _FORMULA, _ERROR})
# The kind of a formula's result.
_IS_ERROR: Final = 2
_ANY_ERROR: Final = "#ERROR!"
_ERRORS: Final = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip


def _damaged() -> RegisterError:
    return RegisterError(
        "the file is damaged or cut short: it cannot be read as a workbook. Ask for it again, or open it in Excel and "
        "save it anew."
    )


def _walk(stream: bytes) -> bool:
    place = row = column = total = 0
    end = len(stream) - 4
    unpack = struct.Struct("<HH").unpack_from
    while place <= end:
        kind, size = unpack(stream, place)
        place += 4
        if kind in _CELLS and size >= 4:  # noqa: PLR2004  # a row and a column
            at_row, at_column = unpack(stream, place)
            row, column = max(row, at_row + 1), max(column, at_column + 1)
        elif kind == _MANY_CELLS and size >= 6:  # noqa: PLR2004  # a row, the first and the last column
            row = max(row, unpack(stream, place)[0] + 1)
            column = max(column, unpack(stream, place + size - 4)[1] + 1)
        elif kind == _DIMENSIONS and size >= 12:  # noqa: PLR2004  # four numbers
            _, last_row, _, last_column = struct.unpack_from("<IIHH", stream, place)
            if last_row > _MOST_ROWS or last_column > _MOST_COLUMNS:
                raise _too_far(last_row, last_column)
        elif kind == _PASSWORD:
            return True
        elif kind == _BEGIN:
            total, row, column = total + row * column, 0, 0
        if total + row * column > MAX_CELLS:
            raise _too_far(row, column)
        place += size
    return False


def _too_far(row: int, column: int) -> RegisterError:
    return RegisterError(
        f"the sheets reach to row {row:,} and column {column:,}, further than a register does. Delete the empty rows "
        "and columns around the tables in Excel (not only their contents) and save the file as .xlsx."
    )
