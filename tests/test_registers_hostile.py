"""Files that would harm a careless reader end in a clear error, in little time and memory."""

from __future__ import annotations

import io
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from doingoai import Delegation, RegisterError, read_register, write_register

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_TITLES = "".join(
    f'<c r="{letter}1" t="inlineStr"><is><t>{text}</t></is></c>'
    for letter, text in zip("ABC", ("Tên đoàn", "Nước đến", "Thời gian"), strict=True)
)
_FIRST_ROW = f'<row r="1">{_TITLES}</row>'


def workbook(
    rows: str, *, before: str = "", extra: dict[str, bytes] | None = None, part: str = "worksheets/sheet1.xml"
) -> io.BytesIO:
    """An .xlsx file of one sheet, as bare as the format allows."""
    parts = {
        "[Content_Types].xml": (
            f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            'ContentType="application/xml"/></Types>'
        ),
        "_rels/.rels": (
            f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}"><sheets><sheet name="Sổ" sheetId="1" '
            'r:id="r1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_RELATION}/worksheet" Target="{part}"/></Relationships>'
        ),
        f"xl/{part}": (
            f'{_HEAD}{before}<worksheet xmlns="{_MAIN}" xmlns:x="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        ),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    file.seek(0)
    return file


def ods(rows: str) -> io.BytesIO:
    """An OpenDocument sheet."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f"{_HEAD}<office:document-content{names}><office:body><office:spreadsheet>"
        f'<table:table table:name="Sổ">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'{_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    file.seek(0)
    return file


def _ods_cell(text: str, times: int = 1) -> str:
    return (
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{times}"><text:p>{text}</text:p>'
        "</table:table-cell>"
    )


def _far(quote: str = '"', prefix: str = "", reference: str = "XFD1048576") -> str:
    return (
        f"{_FIRST_ROW}<{prefix}row r={quote}1048576{quote}><{prefix}c r={quote}{reference}{quote}><{prefix}v>1"
        f"</{prefix}v></{prefix}c></{prefix}row>"
    )


def _truncated() -> io.BytesIO:
    data = workbook(_FIRST_ROW).getvalue()
    return io.BytesIO(data[: len(data) // 2])


def _damaged() -> io.BytesIO:
    data = bytearray(workbook(_FIRST_ROW * 500).getvalue())
    place = data.index(b"sheet1.xml") + 60
    data[place : place + 40] = b"\xff" * 40
    return io.BytesIO(bytes(data))


def _locked() -> io.BytesIO:
    name = "EncryptedPackage".encode("utf-16-le")
    return io.BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + name + b"\0" * 600)


_FEW_ROWS = "Tên đoàn,Nước đến,Thời gian\n"

HOSTILE = {
    "a cell at XFD1048576": (lambda: workbook(_far()), "reaches to row 1,048,576 and column 16,384"),
    "a far cell in single quotes": (lambda: workbook(_far("'")), "reaches to row 1,048,576"),
    "a far cell in small letters": (lambda: workbook(_far(reference="xfd1048576")), "row 1,048,576 and column 16,384"),
    "a far cell in a part that says it is a picture": (
        lambda: workbook(_far(), part="media/image1.jpg"), "reaches to row 1,048,576 and column 16,384"
    ),
    "a far row with zeros": (lambda: workbook(_far(reference="A0001048576")), "more than a register"),
    "a far cell with a prefix": (lambda: workbook(_far(prefix="x:", reference="ZZ1048576")), "column 702"),
    "a far cell that hides its column": (lambda: workbook(_far(reference="&#88;FD1048576")), "cannot be read"),
    "cells that do not say where they are": (
        lambda: workbook(_FIRST_ROW + "<row>" + "<c><v>1</v></c>" * 20_000 + "</row>" + "<row><c><v>1</v></c></row>" * 9_999),
        "further than a register does",
    ),
    "a wide and a long cell": (
        lambda: workbook(f'{_FIRST_ROW}<row r="2"><c r="XFD2"><v>1</v></c></row><row r="90000"><c r="A90000"><v>1</v></c></row>'),
        "reaches to row 90,000 and column 16,384",
    ),
    "a zip bomb in one cell": (
        lambda: workbook(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"a" * 63_000_000}</t></is></c></row>'),
        "as a zip bomb does",
    ),
    "a zip bomb of many parts": (
        lambda: workbook(_FIRST_ROW, extra={f"xl/media/{n}": b"\0" for n in range(10_001)}),
        "10,006 parts",
    ),
    "a cell of many megabytes": (
        lambda: workbook(f'{_FIRST_ROW}<row r="2"><c r="A2" t="inlineStr"><is><t>{"ă9 xyz" * 2_000_000}</t></is></c></row>'),
        "zip bomb|several megabytes",
    ),
    "entities": (
        lambda: workbook(_FIRST_ROW, before='<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
        "declares entities",
    ),
    "entities in another part": (
        lambda: workbook(_FIRST_ROW, extra={"xl/sharedStrings.xml": b'<!DOCTYPE a [<!ENTITY a "a">]><sst/>'}),
        "declares entities",
    ),
    "a file cut short": (_truncated, "damaged or cut short"),
    "a damaged file": (_damaged, "damaged or cut short"),
    "a locked file": (_locked, "locked with a password"),
    "repeated cells of OpenDocument": (
        lambda: ods(f'<table:table-row table:number-rows-repeated="1048576">{_ods_cell("1", 16384)}</table:table-row>'),
        "further than a register does",
    ),
    "a far cell of OpenDocument": (
        lambda: ods(
            '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>'
            f'<table:table-row><table:table-cell table:number-columns-repeated="16383"/>{_ods_cell("1")}</table:table-row>'
        ),
        "further than a register does",
    ),
    "zeros in a text": (lambda: io.BytesIO(b"a,b\n1,\0\n"), "byte 7 is zero"),
    "a million columns": (lambda: io.BytesIO(b"," * 1_000_000 + b"\n"), "1,000,001 columns"),
    "a line of ninety million columns": (lambda: io.BytesIO(b"," * 90_000_000), "longer than 4,194,304 characters"),
    "ten million rows": (lambda: io.BytesIO(b"a,b\n" * 10_000_000), "10,000,000 lines"),
    "a megabyte in a cell of a text": (
        lambda: io.BytesIO(f'{_FEW_ROWS}"{"x" * 2_000_000}",Lào,2022\n'.encode()), "quotation mark"
    ),
    "a quotation mark that is never closed": (
        lambda: io.BytesIO((_FEW_ROWS + '"' + "Đoàn,Lào,2022\n" * 50_000).encode()), "quotation mark"
    ),
    "a PDF": (lambda: io.BytesIO(b"%PDF-1.7 ..."), "a PDF document"),
    "a web page": (lambda: io.BytesIO(b"\xef\xbb\xbf<html><table>"), "a web page"),
    "a picture": (lambda: io.BytesIO(b"\x89PNG\r\n"), "a picture"),
    "a Word document": (lambda: _archive("word/document.xml"), "a Word document"),
    "a binary workbook": (lambda: _archive("xl/workbook.bin"), "binary workbook"),
    "an archive": (lambda: _archive("so.csv"), "packed archive"),
    "an envelope of nothing": (lambda: io.BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4000), "cannot be read"),
    "an old Word document": (
        lambda: io.BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")), "a Word document"
    ),
    "nothing": (lambda: io.BytesIO(b""), "empty"),
    "blanks": (lambda: io.BytesIO(b" \n \n"), "empty"),
    "bytes of no text": (lambda: io.BytesIO(bytes(range(1, 256)) * 40), "neither UTF-8, UTF-16 nor Windows-1258"),
    "an old Vietnamese font": (
        lambda: io.BytesIO("Tªn ®oµn;N­íc ®Õn;Thêi gian\n".encode("latin-1")), "TCVN3 or VNI"
    ),
    "another table": (lambda: io.BytesIO("Họ tên,Điểm toán\nAn,9\n".encode()), "no table of Delegation records"),
}  # fmt: skip


def _archive(name: str) -> io.BytesIO:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "x")
    file.seek(0)
    return file


@pytest.fixture(scope="module", autouse=True)
def _grammars_loaded() -> None:
    """What is loaded on first use is no cost of a hostile file."""
    read_register(
        io.BytesIO("Tên đoàn,Nước,Thời gian,Kinh phí (USD)\nĐoàn A,Lào,2022,5\nĐoàn B,Lào,2022,nhiều\n".encode()),
        Delegation,
        defaults={"direction": "outbound"},
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_a_clear_error(name: str):
    """Within 5 s and 500 MB."""
    make, message = HOSTILE[name]
    file = make()
    tracemalloc.start()
    start = time.process_time()
    try:
        with pytest.raises(RegisterError, match=message):
            read_register(file, Delegation, defaults={"direction": "outbound"})
        assert time.process_time() - start < 5
        assert tracemalloc.get_traced_memory()[1] < 500 * 2**20
    finally:
        tracemalloc.stop()


def test_empty_cells_that_only_bear_a_border_take_no_room():
    """Whoever formats whole rows leaves styled blanks to the last column: no reason to refuse the file."""
    styled = '<row r="2"><c r="A2" s="0"/><c r="XFD2" s="0"/></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    register = read_register(workbook(_FIRST_ROW + styled), Delegation, defaults={"direction": "outbound"})
    assert register.rows_read == 0


def test_a_formula_that_gives_an_empty_text_has_been_calculated():
    """``=IF(E2="";"";E2*2)`` shows nothing; only a formula without any result costs its row."""
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>Đoàn A</t></is></c><c r="B{row}" t="inlineStr"><is><t>Lào</t>'
        f'</is></c><c r="C{row}" t="inlineStr"><is><t>5/1/2022</t></is></c>{cell}</row>'
        for row, cell in ((2, '<c r="D2" t="str"><f>IF(E2="","",E2)</f><v></v></c>'), (3, '<c r="D3"><f>2+3</f></c>'))
    )
    heading = _FIRST_ROW.replace("</row>", '<c r="D1" t="inlineStr"><is><t>Số người</t></is></c></row>')
    register = read_register(workbook(heading + rows), Delegation, defaults={"direction": "outbound"})
    assert [(p.row, p.column) for p in register.errors] == [(3, "D")]
    assert [record.members for record in register.records] == [None]


def test_empty_rows_at_the_end_of_an_opendocument_sheet_take_no_room():
    rows = (
        f"<table:table-row>{_ods_cell('Tên đoàn')}{_ods_cell('Nước đến')}{_ods_cell('Thời gian')}</table:table-row>"
        f"<table:table-row>{_ods_cell('Đoàn A')}{_ods_cell('Lào')}{_ods_cell('5/1/2022')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/>'
        "</table:table-row>"
    )
    register = read_register(ods(rows), Delegation, defaults={"direction": "outbound"})
    assert [record.countries for record in register.records] == [("LA",)]


def test_a_cell_longer_than_excel_allows_costs_its_row():
    text = f"{_FEW_ROWS}{'x' * 40_000},Lào,2022\nĐoàn B,Lào,2022\n"
    register = read_register(io.BytesIO(text.encode()), Delegation, defaults={"direction": "outbound"})
    assert [(p.row, p.column) for p in register.errors] == [(2, "A")]
    assert "40000 characters" in register.errors[0].message
    assert len(register.records) == 1


@pytest.mark.parametrize("extension", ["xlsx", "csv"])
@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1"])
def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Path, text: str, extension: str):
    path = tmp_path / f"doan.{extension}"
    visit = read_register(
        [{"Tên đoàn": text, "Nước": "Lào", "Thời gian": "2022", "Chiều": "đoàn vào"}], Delegation
    ).records[0]
    write_register(path, [visit])
    if extension == "csv":
        assert f";'{text.strip()}" in path.read_text("utf-8-sig") or f";{text.strip()}" not in path.read_text(
            "utf-8-sig"
        )
    else:
        with zipfile.ZipFile(path) as archive:
            assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    assert read_register(path, Delegation).records[0].title == text.strip()
