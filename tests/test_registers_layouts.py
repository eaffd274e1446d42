"""Sheets as people make them (tests/registers/make_sheets.py), each read completely."""

from __future__ import annotations

import datetime as dt
import importlib.util
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from doingoai import (
    Agreement,
    AidShipment,
    Delegation,
    Event,
    Hedge,
    HedgedNumber,
    InvestmentProject,
    Money,
    Percentage,
    Period,
    Quantity,
    Register,
    ReportedFigure,
    TradeExport,
    read_register,
)
from doingoai.registers import explain


def _layouts() -> Any:
    path = Path(__file__).parent / "registers" / "make_sheets.py"
    spec = importlib.util.spec_from_file_location("make_sheets", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_sheets"] = module
    spec.loader.exec_module(module)
    return module


LAYOUTS = _layouts().LAYOUTS


@pytest.fixture
def read(tmp_path: Path):
    """Make a layout and read it."""

    def reading(name: str, cls: type, **options: Any) -> Register[Any]:
        register = read_register(LAYOUTS[name](tmp_path / name), cls, **options)
        assert register.rows_read == len(register.records) + register.rows_with_errors + len(register.skipped)
        return register

    return reading


def _days(period: Period) -> tuple[dt.date | None, dt.date | None]:
    return period.start, period.end


def test_three_title_lines_two_heading_rows_units_and_seven_kinds_of_dates(read, tmp_path: Path):
    register = read("ba-dong-tieu-de.xlsx", Delegation)
    assert not register.problems
    assert [_days(record.period) for record in register.records] == [
        (dt.date(2022, 3, 15), dt.date(2022, 3, 15)),
        (dt.date(2022, 3, 15), dt.date(2022, 3, 15)),
        (dt.date(2022, 4, 15), dt.date(2022, 4, 17)),
        (dt.date(2022, 12, 13), dt.date(2022, 12, 13)),
        (dt.date(2022, 6, 1), dt.date(2022, 6, 30)),
        (dt.date(2022, 7, 1), dt.date(2022, 9, 30)),
        (dt.date(2022, 2, 28), dt.date(2022, 3, 3)),
    ]
    first = register.records[0]
    assert (first.direction, first.countries, first.members) == ("outbound", ("JP",), HedgedNumber(4))
    assert first.cost == Money("120500000", "VND")
    assert (first.head.name, first.head.role) == ("Nguyễn Văn An", "Phó Chủ tịch")
    assert [row.kind for row in register.skipped] == ["numbering", "total", "blank", "footnote", "footnote"]
    told = str(explain(tmp_path / "ba-dong-tieu-de.xlsx", Delegation))
    assert "F 'Số lượng / Người': members" in told
    assert "I 'Kinh phí (triệu đồng)': cost, in triệu đồng" in told
    assert "direction has no column: outbound, as 'DANH SÁCH ĐOÀN RA NĂM 2022' says." in told


def test_one_sheet_a_year_with_dates_that_lack_it(read):
    register = read("moi-nam-mot-trang.xlsx", Delegation)
    assert [_days(record.period)[0] for record in register.records] == [
        dt.date(2020, 3, 15), dt.date(2020, 6, 1), dt.date(2021, 11, 20), dt.date(2021, 6, 1),
    ]  # fmt: skip
    assert register.records[0].period.inferred
    assert all(record.direction == "inbound" for record in register.records)
    assert "The sheet 'Ghi chú' holds no table of Delegation records; it was not read." in register.mapping.notes


def test_one_sheet_alone(read):
    assert len(read("moi-nam-mot-trang.xlsx", Delegation, sheet="Năm 2021").records) == 2
    assert len(read("moi-nam-mot-trang.xlsx", Delegation, sheet=0).records) == 2
    assert len(read("moi-nam-mot-trang.xlsx", Delegation, sheet=["Năm 2020", "Năm 2021"]).records) == 4


def test_groups_say_the_direction_and_merged_cells_carry_down(read):
    register = read("nhom-la-ma-o-gop.xlsx", AidShipment)
    assert [record.direction for record in register.records] == ["outbound", "outbound", "inbound"]
    assert [record.providers[0].name for record in register.records] == ["Quảng Ninh", "Quảng Ninh", "Vân Nam"]
    assert register.records[0].items == (Quantity(20, "tấn", "TNE", item="Gạo"),)
    assert [record.value for record in register.records] == [Money(11500, "USD"), Money(2500, "USD"), None]
    assert [row.kind for row in register.skipped] == ["numbering", "group", "total", "group", "total"]


def test_a_heading_of_three_rows(read):
    register = read("tieu-de-ba-tang.xlsx", Agreement)
    first, second = register.records
    assert (first.instrument, first.party_level, second.party_level) == ("agreement", "province", "department")
    assert first.term.number == HedgedNumber(5)
    assert first.status == "in_force"
    assert register.mapping["Các bên ký kết / Bên Việt Nam / Cơ quan ký"] == "vietnamese_party"


def test_one_unit_over_the_table_codes_that_became_numbers_and_doubled_columns(read):
    register = read("don-vi-chung.xlsx", TradeExport)
    assert [(p.row, p.column) for p in register.errors] == [(5, "C"), (6, "C")]
    (lychee,) = register.records
    assert lychee.value == Money(2_500_000, "USD")
    assert lychee.quantity == Quantity(1200, "tấn", "TNE")
    assert (lychee.origin.name, lychee.hs_code, lychee.market) == ("Bắc Giang", "081090", "CN")
    assert _days(lychee.period) == (dt.date(2022, 1, 1), dt.date(2022, 6, 30))
    assert [column.letter for column in register.mapping.unread] == ["H"]


def test_windows_1258(read):
    register = read("su-kien-1258.csv", Event)
    assert [record.name for record in register.records] == ["Hội nghị Gặp gỡ Hàn Quốc", "Diễn đàn kinh tế biên mậu"]
    assert [record.participants for record in register.records] == [
        HedgedNumber(1200), HedgedNumber(300, Hedge.MORE_THAN),
    ]  # fmt: skip


def test_utf_16_with_line_breaks_in_cells(read):
    register = read("du-an-utf16.csv", InvestmentProject)
    assert [record.country for record in register.records] == ["HK", "KR"]
    assert register.records[1].registered_capital == Money("1250500000", "USD")
    assert register.records[0].title.splitlines() == ["Nhà máy tấm silic", "(giai đoạn 1)"]


def test_dittos_marks_and_blanks(read):
    register = read("nhac-lai.xlsx", Delegation, defaults={"direction": "outbound"})
    assert [record.title for record in register.records] == ["Đoàn Sở Công Thương"] * 2 + ["Đoàn Sở Y tế"]
    assert [record.countries for record in register.records] == [("CN",)] * 3
    assert [record.in_plan for record in register.records] == [True, None, False]
    assert [record.members for record in register.records] == [
        HedgedNumber(6), None, HedgedNumber(10, Hedge.ABOUT),
    ]  # fmt: skip
    assert _days(register.records[1].period) == (dt.date(2023, 4, 10), dt.date(2023, 4, 12))


def test_one_clear_cell_decides_how_a_column_writes_figures(read):
    register = read("kieu-so-anh.csv", TradeExport)
    assert [record.value for record in register.records] == [Money(1234, "USD"), Money("12345.5", "USD")]


def test_page_breaks_totals_breakdowns_and_signatures(read):
    register = read("ngat-trang.xlsx", Delegation)
    assert [record.title for record in register.records] == ["Đoàn Tổng Lãnh sự quán Nhật Bản", "Đoàn Cộng hòa Séc"]
    assert [row.kind for row in register.skipped] == [
        "blank", "heading", "total", "breakdown", "blank", "footnote", "footnote",
    ]  # fmt: skip


def test_formulas(read):
    register = read("cong-thuc.xlsx", Delegation, defaults={"direction": "outbound"})
    assert [(p.row, p.column, p.value) for p in register.errors] == [(3, "E", "=D3*100"), (4, "E", "#DIV/0!")]
    assert register.records[0].members == HedgedNumber(5)


def test_figures_with_a_column_of_units(read):
    register = read("chi-tieu.xlsx", ReportedFigure)
    assert [record.value for record in register.records] == [
        Quantity(12, "đoàn"), Money("1250500000", "USD"), Percentage("85.5"), Percentage("12.5"),
    ]  # fmt: skip
    assert {record.scope.name for record in register.records} == {"Hà Giang"}


def test_year_quarter_and_month_in_columns_of_their_own(read):
    register = read("thang-quy-nam.tsv", TradeExport)
    assert [record.period for record in register.records] == [
        Period.quarter(2022, 2), Period.month(2022, 7), Period.year(2022),
    ]  # fmt: skip
    assert register.records[1].quantity == Quantity(Decimal("1200.5"), "tấn", "TNE")


def test_several_things_in_one_cell(read):
    register = read("so-doan-luot.csv", Delegation)
    first, second = register.records
    assert (first.visits, first.members) == (HedgedNumber(15), None)
    assert (first.countries, second.countries) == (("LA", "KH", "TH"), ("JP", "KR"))
    assert [problem.severity for problem in register.problems] == ["warning"]
