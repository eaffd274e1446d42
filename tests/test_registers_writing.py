"""Registers that we write: typed cells, lists, templates, and sheets returned with their problems marked."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from doingoai import (
    Agreement,
    Delegation,
    Hedge,
    HedgedNumber,
    LegalDocument,
    Money,
    Period,
    Provenance,
    Quantity,
    RegisterError,
    TradeExport,
    find_partner,
    find_province,
    read_register,
    sample,
    write_register,
    write_template,
)
from doingoai.model import RECORD_TYPES
from doingoai.registers.books import open_book


def _visits() -> list[Delegation]:
    return [
        Delegation(
            direction="outbound", title="Xúc tiến đầu tư", period=dt.date(2022, 3, 15), countries=("JP", "KR"),
            members=12, cost=Money("120500000", "VND"), in_plan=True, provinces=find_province("Quảng Ninh"),
            partners=find_partner("Hủa Phăn"), kind="working", decision=LegalDocument(number="123/QĐ-UBND", doc_type="Quyết định"),
        ),
        Delegation(
            direction="inbound", period=Period.quarter(2022, 3), members=HedgedNumber(30, Hedge.NEARLY),
            cost=Money(500_000, "VND"),
        ),
    ]  # fmt: skip


def _part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize("extension", ["xlsx", "csv", "tsv"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_is_written_reads_back(tmp_path: Path, extension: str, lang: str):
    path = tmp_path / f"doan.{extension}"
    visits = _visits()
    write_register(path, visits, lang=lang)
    register = read_register(path, Delegation)
    assert not register.problems
    for visit, again in zip(visits, register.records, strict=True):
        assert (again.direction, again.period, again.members, again.cost) == (
            visit.direction, visit.period, visit.members, visit.cost,
        )  # fmt: skip
        assert (again.partners, again.provinces, again.countries) == (visit.partners, visit.provinces, visit.countries)


def test_cells_of_a_workbook_are_typed(tmp_path: Path):
    path = tmp_path / "doan.xlsx"
    write_register(path, _visits())
    sheet = _part(path, "xl/worksheets/sheet1.xml")
    assert "<v>44635</v>" in sheet  # 15/3/2022 as a date
    assert "<v>120500000</v>" in sheet
    assert "<f>" not in sheet
    assert 'state="frozen"' in sheet
    assert "<autoFilter" in sheet
    assert '"đoàn ra,đoàn vào,' in sheet.replace("&quot;", '"')
    strings = _part(path, "xl/sharedStrings.xml")
    assert "Kinh phí (VND)" in strings


def test_amounts_of_several_currencies_keep_them_in_the_cell(tmp_path: Path):
    first, second = _visits()
    path = tmp_path / "doan.csv"
    write_register(path, [first, Delegation(direction="inbound", period=second.period, cost=Money(5, "USD"))])
    assert "Kinh phí;" in path.read_text("utf-8-sig")
    assert [record.cost.currency for record in read_register(path, Delegation).records] == ["VND", "USD"]


def test_quantities_share_the_unit_of_the_heading(tmp_path: Path):
    def export(number: int) -> TradeExport:
        return TradeExport(
            origin="VN", product="gạo", market="PH", period=Period.year(2021), quantity=Quantity(number, "tấn", "TNE")
        )

    path = tmp_path / "xk.csv"
    write_register(path, [export(5), export(7)])
    assert "Khối lượng (tấn)" in path.read_text("utf-8-sig")
    assert [record.quantity for record in read_register(path, TradeExport).records] == [
        Quantity(5, "tấn", "TNE"), Quantity(7, "tấn", "TNE"),
    ]  # fmt: skip


def test_records_of_two_types_or_none_are_refused(tmp_path: Path):
    with pytest.raises(TypeError, match=r"none, so give cls="):
        write_register(tmp_path / "a.csv", [])
    write_register(tmp_path / "a.csv", [], cls=Delegation)
    assert read_register(tmp_path / "a.csv", Delegation).records == ()
    with pytest.raises(TypeError, match="Agreement, Delegation"):
        write_register(tmp_path / "a.csv", _visits(), cls=Agreement)
    with pytest.raises(RegisterError, match=r"\.xlsx, \.csv or \.tsv"):
        write_register(tmp_path / "a.pdf", _visits())


def test_days_before_excel_are_written_in_words(tmp_path: Path):
    path = tmp_path / "doan.xlsx"
    visit = Delegation(direction="inbound", title="Đoàn Pháp", period=dt.date(1887, 10, 17))
    write_register(path, [visit])
    assert read_register(path, Delegation).records[0].period == visit.period


@pytest.mark.parametrize("name", sorted(RECORD_TYPES))
@pytest.mark.parametrize("extension", ["xlsx", "csv"])
def test_a_template_is_empty_until_somebody_writes_into_it(tmp_path: Path, name: str, extension: str):
    """Its example is skipped as one; without its mark it is a record, so that the example is right."""
    cls = RECORD_TYPES[name]
    path = tmp_path / f"mau.{extension}"
    write_template(path, cls)
    register = read_register(path, cls)
    assert register.records == ()
    assert [row.kind for row in register.skipped] == ["example"]
    if extension == "csv":
        text = path.read_text("utf-8-sig").replace("Ví dụ", "1")
        path.write_text(text, "utf-8")
        register = read_register(path, cls)
        assert not register.errors, str(register.errors[0])
        assert len(register.records) == 1


def test_a_template_in_english_explains_itself(tmp_path: Path):
    path = tmp_path / "mau.xlsx"
    write_template(path, Agreement, lang="en")
    strings = _part(path, "xl/sharedStrings.xml")
    assert "What to write" in strings
    assert "required" in strings
    assert "memorandum of understanding" in strings
    assert read_register(path, Agreement).records == ()


def test_problems_go_back_marked_and_commented(tmp_path: Path):
    register = read_register(sample.REGISTERS["delegation"], Delegation, reference=sample.REFERENCE, lang="vi")
    path = tmp_path / "loi.xlsx"
    register.errors_to_xlsx(path)
    comments = _part(path, "xl/comments1.xml")
    assert 'ref="H8"' in comments
    assert "Tháng 6/2020 chỉ có 30 ngày." in comments
    assert "FFC7CE" in _part(path, "xl/styles.xml")
    again = read_register(path, Delegation, reference=sample.REFERENCE)
    assert [(p.row, p.column) for p in again.errors] == [(p.row, p.column) for p in register.errors]
    with pytest.raises(RegisterError, match=r"in an \.xlsx file"):
        register.errors_to_xlsx(tmp_path / "loi.csv")


def test_marked_sheets_keep_their_dates_merges_and_warnings(tmp_path: Path):
    from test_registers_layouts import LAYOUTS

    source = LAYOUTS["nhom-la-ma-o-gop.xlsx"](tmp_path / "a.xlsx")
    from doingoai import AidShipment

    register = read_register(source, AidShipment)
    register.errors_to_xlsx(tmp_path / "b.xlsx")
    again = read_register(tmp_path / "b.xlsx", AidShipment)
    assert [record.providers for record in again.records] == [record.providers for record in register.records]
    assert [record.period for record in again.records] == [record.period for record in register.records]


def test_a_problem_of_a_whole_row_and_one_in_a_blank_cell_are_marked(tmp_path: Path):
    rows = [
        {"Tên đoàn": "Đoàn A", "Nước": "Lào", "Thời gian": "2022", "Chiều": "trong nước"},
        {"Tên đoàn": "Đoàn B", "Nước": "Lào", "Thời gian": "", "Chiều": "đoàn vào"},
        {"Tên đoàn": "Đoàn C", "Nước": "Lào", "Thời gian": dt.date(2022, 1, 1), "Chiều": "ra hay vào"},
    ]
    read_register(rows, Delegation).errors_to_xlsx(tmp_path / "loi.xlsx")
    comments = _part(tmp_path / "loi.xlsx", "xl/comments1.xml")
    assert set(re.findall('ref="([A-Z]+[0-9]+)"', comments)) >= {"A2", "C3", "D4"}


def test_names_of_sheets_that_excel_does_not_allow(tmp_path: Path):
    with open_book(tmp_path / "a.xlsx") as book:
        book.sheet("Năm 2021/2022: [đoàn]" + "x" * 40).cell(0, 0, True)
    assert "Năm 2021_2022_ _đoàn_" in _part(tmp_path / "a.xlsx", "xl/workbook.xml")


def test_a_place_that_cannot_be_written_to(tmp_path: Path):
    with pytest.raises(RegisterError, match="cannot be written"):
        write_register(tmp_path / "không có" / "a.xlsx", _visits())


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_what_we_write(tmp_path: Path):
    write_register(tmp_path / "doan.xlsx", _visits())
    converted = tmp_path / "lai"
    # A profile of its own: a LibreOffice that is open already would answer for this one.
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [str(shutil.which("soffice")), profile, "--headless", "--convert-to", "ods", "--outdir", str(converted)]
    subprocess.run([*command, str(tmp_path / "doan.xlsx")], check=True, capture_output=True, timeout=120)
    cells = CalamineWorkbook.from_path(converted / "doan.ods").get_sheet_by_index(0).to_python()
    assert dt.date(2022, 3, 15) in {
        cell.date() if isinstance(cell, dt.datetime) else cell for row in cells for cell in row
    }
    assert any(isinstance(cell, float) for row in cells[1:] for cell in row)


def test_where_records_came_from_is_not_written(tmp_path: Path):
    visit = Delegation(direction="inbound", period=Period.year(2022), sources=Provenance("báo cáo"))
    write_register(tmp_path / "a.csv", [visit])
    assert "báo cáo" not in (tmp_path / "a.csv").read_text("utf-8-sig")
