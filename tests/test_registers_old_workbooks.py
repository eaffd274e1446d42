"""Workbooks of old Excel (.xls): read like the others, and looked through before the engine opens them."""

from __future__ import annotations

import io
import struct

import pytest

from doingoai import Delegation, RegisterError, read_register
from doingoai.registers.binaries import check_xls

_SECTOR = 512
_END = 0xFFFFFFFE
_FREE = 0xFFFFFFFF


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _label(row: int, column: int, text: str) -> bytes:
    return _record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + text.encode("utf-16-le"))


def _number(row: int, column: int, value: float) -> bytes:
    return _record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def _stream(*cells: bytes, globals_: bytes = b"") -> bytes:
    """The stream of a workbook with one sheet."""
    begin = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)) + globals_
    name = "Sổ"
    sheet = struct.pack("<IBBBB", 0, 0, 0, len(name), 1) + name.encode("utf-16-le")
    offset = len(begin) + 4 + len(sheet) + 4
    sheet = struct.pack("<I", offset) + sheet[4:]
    body = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)) + b"".join(cells) + _record(0x000A)
    return begin + _record(0x0085, sheet) + _record(0x000A) + body


def _entry(name: str, kind: int, first: int, size: int, child: int = _FREE) -> bytes:
    label = name.encode("utf-16-le") + b"\0\0"
    return (
        label.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(label), kind, 1, _FREE, _FREE, child)
        + b"\0" * 36
        + struct.pack("<III", first, size, 0)
    )


def _compound(stream: bytes, *, name: str = "Workbook", small: bool = False) -> io.BytesIO:
    """A compound file with one stream; a *small* one shares a sector of the root's."""
    if not small:
        stream = stream.ljust(4096, b"\0")
    held = stream.ljust(-(-len(stream) // _SECTOR) * _SECTOR, b"\0")
    count = len(held) // _SECTOR
    # Sector 0 is the table, 1 the directory, 2 the table of small sectors, and then comes the stream.
    chain = [0xFFFFFFFD, _END, _END, *(n + 4 for n in range(count - 1)), _END]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(_SECTOR, b"\xff")
    pieces = -(-len(stream) // 64)
    small_table = (
        struct.pack(f"<{pieces}I", *range(1, pieces), _END).ljust(_SECTOR, b"\xff") if small else b"\xff" * _SECTOR
    )
    root = _entry("Root Entry", 5, 3 if small else _END, len(held) if small else 0, 1)
    book = _entry(name, 2, 0 if small else 3, len(stream))
    directory = (root + book).ljust(_SECTOR, b"\0")
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
        + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 2 if small else _END, 1 if small else 0, _END, 0)
        + struct.pack("<109I", 0, *[_FREE] * 108)
    )  # fmt: skip
    return io.BytesIO(header + table + directory + small_table + held)


_CELLS = (
    *(_label(0, column, text) for column, text in enumerate(("Tên đoàn", "Nước", "Thời gian", "Số người"))),
    _label(1, 0, "Đoàn Lào"), _label(1, 1, "Lào"), _label(1, 2, "5/1/2022"), _number(1, 3, 12),
)  # fmt: skip


@pytest.mark.parametrize("small", [False, True])
def test_an_old_workbook_is_read(small: bool):  # a parameter of the test
    register = read_register(_compound(_stream(*_CELLS), small=small), Delegation, defaults={"direction": "inbound"})
    (visit,) = register.records
    assert (visit.title, visit.countries, visit.members.value) == ("Đoàn Lào", ("LA",), 12)


@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize(
    "cell",
    [
        _number(65_535, 255, 1.0),
        _record(0x00BD, struct.pack("<HH", 65_535, 0) + b"\0" * 6 + struct.pack("<H", 255)),
        _record(0x0200, struct.pack("<IIHHH", 0, 0xFFFFFFFF, 0, 0xFFFF, 0)),
    ],
)
def test_a_far_cell_is_refused_before_the_engine_sees_it(cell: bytes, small: bool):  # the same
    with pytest.raises(RegisterError, match="further than a register does"):
        read_register(_compound(_stream(*_CELLS, cell), small=small), Delegation)


def test_the_sheets_are_measured_together():
    sheet = _record(0x0809) + _number(60_000, 30, 1.0)
    with pytest.raises(RegisterError, match="further than a register does"):
        check_xls(_compound(_stream() + sheet + sheet).getvalue())


def test_a_password_is_recognised():
    locked = _stream(*_CELLS, globals_=_record(0x002F, b"\0" * 54))
    with pytest.raises(RegisterError, match="locked with a password"):
        read_register(_compound(locked), Delegation)


@pytest.mark.parametrize(
    "data",
    [
        _compound(_stream(*_CELLS), name="Contents").getvalue(),
        _compound(_stream(*_CELLS)).getvalue()[:600],
        _compound(_stream(*_CELLS)).getvalue()[:100],
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 2000,
    ],
)
def test_a_damaged_workbook_is_refused(data: bytes):
    with pytest.raises(RegisterError, match=r"damaged or cut short|cannot be read"):
        read_register(io.BytesIO(data), Delegation)


def test_a_chain_that_bites_its_tail_ends():
    data = bytearray(_compound(_stream(*_CELLS)).getvalue())
    struct.pack_into("<I", data, _SECTOR + 4 * 5, 3)  # the third sector of the stream leads back to the first
    assert check_xls(bytes(data)) is False


def test_a_long_list_of_tables_is_followed():
    """Large files keep the list of their tables in sectors of its own."""
    data = bytearray(_compound(_stream(*_CELLS)).getvalue())
    more = len(data) // _SECTOR - 1
    struct.pack_into("<II", data, 68, more, 1)
    data += struct.pack("<128I", *[_FREE] * 127, _END)
    assert check_xls(bytes(data)) is False


def test_errors_of_formulas_cost_their_row():
    """The engine gives such a cell as blank: without a look at the records, a figure would be missing unsaid."""

    def formula(row: int, column: int, result: bytes) -> bytes:
        return _record(0x0006, struct.pack("<HHH", row, column, 0) + result + b"\0" * 6 + struct.pack("<H", 0))

    error = bytes([2, 0, 0x07, 0, 0, 0]) + b"\xff\xff"
    empty_text = bytes([3, 0, 0, 0, 0, 0]) + b"\xff\xff"
    headings = ("Tên đoàn", "Nước", "Thời gian", "Số người")
    file = _compound(
        _stream(
            *(_label(0, column, text) for column, text in enumerate(headings)),
            *(
                _label(row, column, text)
                for row in (1, 2, 3, 4)
                for column, text in enumerate(("Đoàn A", "Lào", "5/1/2022"))
            ),
            formula(1, 3, error),
            _record(0x0205, struct.pack("<HHHBB", 2, 3, 0, 0x2A, 1)),
            formula(3, 3, empty_text),
            formula(4, 3, struct.pack("<d", 5)),
        )
    )
    register = read_register(file, Delegation, defaults={"direction": "inbound"})
    assert [(p.row, p.column, p.value) for p in register.errors] == [(2, "D", "#DIV/0!"), (3, "D", "#N/A")]
    assert [record.members and record.members.value for record in register.records] == [None, 5]
