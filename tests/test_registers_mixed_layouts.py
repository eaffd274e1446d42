"""Sheets that are harder to read (tests/registers/make_mixed_sheets.py): every record as an officer would judge it."""

from __future__ import annotations

import datetime as dt
import importlib.util
import io
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
    Money,
    Period,
    Quantity,
    Register,
    ReportedFigure,
    TradeExport,
    read_register,
)


def _layouts() -> Any:
    path = Path(__file__).parent / "registers" / "make_mixed_sheets.py"
    spec = importlib.util.spec_from_file_location("make_mixed_sheets", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
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


def test_a_second_table_on_the_sheet_says_its_own_direction(read):
    register = read("hai-bang-mot-trang.xlsx", Delegation)
    assert not register.problems
    assert [(record.direction, record.countries, record.members) for record in register.records] == [
        ("outbound", ("CN",), HedgedNumber(12)), ("outbound", ("LA",), HedgedNumber(6)),
        ("inbound", ("CN",), HedgedNumber(5)), ("inbound", ("KR",), HedgedNumber(3)),
    ]  # fmt: skip
    assert [record.period.start for record in register.records] == [
        dt.date(2023, 3, 10), dt.date(2023, 4, 2), dt.date(2023, 5, 20), dt.date(2023, 5, 22),
    ]  # fmt: skip
    assert [row.kind for row in register.skipped] == [
        "total", "blank", "group", "heading", "total", "blank", "footnote", "footnote", "footnote",
    ]  # fmt: skip


def test_a_second_table_with_other_columns_is_read_by_its_own_heading(read):
    register = read("hai-bang-khac-cot.xlsx", Delegation)
    assert not register.problems
    assert [(r.direction, r.title, r.countries, r.members, r.cost) for r in register.records] == [
        ("outbound", "Đoàn Sở Y tế", ("LA",), HedgedNumber(4), Money(120_500_000, "VND")),
        ("inbound", "Đoàn JICA", ("JP",), HedgedNumber(6), Money(900, "USD")),
        ("inbound", "Đoàn KOICA", ("KR",), HedgedNumber(3), None),
    ]
    assert [record.raw[1] for record in register.records[:2]] == [
        ("Tên đoàn", "Đoàn Sở Y tế"),
        ("Thời gian", "7/2/2022"),
    ]
    assert "F 'Kinh phí (USD)': cost, in USD" in str(register.mapping)


def test_merged_provinces_blank_rows_and_units_of_thousands(read):
    register = read("tinh-gop-o.xlsx", TradeExport)
    assert not register.problems
    assert [(record.origin.id, record.quantity, record.value) for record in register.records] == [
        ("bac-giang-1997", Quantity(1200, "tấn", "TNE"), Money(1_250_000, "USD")),
        ("bac-giang-1997", Quantity(350, "tấn", "TNE"), Money(980_000, "USD")),
        ("bac-giang-1997", Quantity(50, "tấn", "TNE"), Money(75_500, "USD")),
        ("yen-bai-until-2025", Quantity(12_000, "tấn", "TNE"), Money(1_500_000, "USD")),
        ("yen-bai-until-2025", Quantity(3_400, "tấn", "TNE"), Money(820_000, "USD")),
    ]
    assert [record.period for record in register.records] == [
        Period.quarter(2021, 2), Period.month(2021, 6), Period.half(2021, 2), Period.year(2021),
        Period.between(dt.date(2021, 7, 1), dt.date(2021, 9, 30)),
    ]  # fmt: skip


def test_ditto_marks_hidden_columns_and_notes_below_the_total(read):
    register = read("vien-tro.xlsx", AidShipment)
    assert not register.problems
    first, second, third = register.records
    assert first.providers == second.providers
    assert first.recipients == second.recipients
    assert second.decision == first.decision
    assert (second.commitment, second.disbursed) == (Money(350_000, "USD"), None)
    assert first.disbursed == Money("800500.5", "USD")
    assert third.decision.issued == Period.day(2022, 4, 5)
    assert {record.recipients[0].id for record in (first, second)} == {"quang-tri-until-2025"}
    assert ("Ký hiệu nội bộ", "X1") in first.raw
    assert [row.kind for row in register.skipped] == ["numbering", "total", *["footnote"] * 6]


def test_agreements_say_themselves_what_they_are_and_names_are_those_of_their_day(read):
    register = read("thoa-thuan-tung-nam.xlsx", Agreement, defaults={"provinces": "Phú Thọ"})
    assert not register.problems
    assert [str(record.instrument) for record in register.records] == ["memorandum_of_understanding", "agreement"] * 2
    assert {record.provinces[0].id for record in register.records} == {"phu-tho-1997"}
    assert [record.concluded.start.year for record in register.records] == [2018, 2018, 2019, 2019]
    assert [record.term.number if record.term else None for record in register.records] == [HedgedNumber(5), None] * 2
    assert {str(record.status) for record in register.records} == {"in_force"}


def test_figures_beside_those_of_the_year_before(read):
    register = read("phu-luc-so-lieu.xlsx", ReportedFigure)
    assert not register.problems
    assert [(record.note, record.measure, record.value) for record in register.records] == [
        ("I Đoàn ra", "Số đoàn", Quantity(15, "đoàn")),
        ("I Đoàn ra", "Số lượt người", Quantity(96, "lượt")),
        ("II Đoàn vào", "Số đoàn", Quantity(40, "đoàn")),
        ("II Đoàn vào", "Kim ngạch XNK qua cửa khẩu", Money(1_234_500_000, "USD")),
    ]
    assert {record.period for record in register.records} == {Period.quarter(2024, 3)}
    assert {record.scope.id for record in register.records} == {"lao-cai-until-2025"}


def test_events_of_quarters_in_roman_numerals(read):
    register = read("so-su-kien.xlsx", Event)
    assert [(p.row, p.column, p.value) for p in register.problems] == [(8, "F", "1,500")]
    assert [(r.period.start, r.participants, r.foreign_participants) for r in register.records] == [
        (dt.date(2022, 3, 15), HedgedNumber(250), HedgedNumber(30)),
        (dt.date(2022, 3, 20), HedgedNumber(1200), None),
        (dt.date(2022, 6, 28), HedgedNumber(300, Hedge.ABOUT), None),
        (dt.date(2022, 6, 30), HedgedNumber(40), None),
    ]


def test_two_columns_of_two_years_are_not_chosen_between():
    """Whichever was taken, half the readers would get the wrong year's figures."""
    text = "Chỉ tiêu;Phạm vi;Kỳ báo cáo;Thực hiện năm 2023;Thực hiện năm 2024\nSố đoàn;cả nước;2024;5;7\n"
    register = read_register(io.BytesIO(text.encode()), ReportedFigure)
    assert not register.records
    assert [column.suggestions for column in register.mapping.unread] == [("value",), ("value",)]
    given = read_register(io.BytesIO(text.encode()), ReportedFigure, columns={"Thực hiện năm 2024": "value"})
    assert given.records[0].value == HedgedNumber(7)


def test_a_heading_that_comes_again_and_again_takes_little_time():
    """A hostile sheet of nothing but headings, each unlike the one before, ends as rows that are none."""
    headings = ("Tên đoàn;Nước;Thời gian;Số người", "Nước;Tên đoàn;Thời gian;Số người")
    text = "\n".join(headings * 500)
    register = read_register(io.BytesIO(text.encode()), Delegation, defaults={"direction": "inbound"})
    assert (register.rows_read, len(register.skipped)) == (999, 999)
