"""The caller's Decimal context changes nothing: neither its precision, nor its rounding, nor its traps."""

import decimal
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from doingoai import (
    Delegation,
    HedgedNumber,
    Money,
    Percentage,
    Period,
    Quantity,
    Ratio,
    ReportedFigure,
    TradeExport,
    find_mentions,
    parse_duration,
    parse_quantity,
    write_register,
)
from doingoai.aggregation import count, reconcile, total
from doingoai.model.figure import FigureValue

# Two digits, one place, upwards; and whatever is not exact raises.
HOSTILE = decimal.Context(
    prec=2,
    rounding=decimal.ROUND_UP,
    Emin=-3,
    Emax=3,
    traps=[decimal.Inexact, decimal.Rounded, decimal.Overflow, decimal.Subnormal, decimal.FloatOperation],
)


def _exports() -> list[TradeExport]:
    quantities = (parse_quantity(text) for text in ("1.234,5 tấn", "678 kg", "hơn 3 tạ"))
    return [
        TradeExport(origin="VN", product="gạo", market="PH", period=Period.year(2021), quantity=quantity)
        for quantity in quantities
    ]


def _satisfied(stated: FigureValue, found: FigureValue) -> bool:
    figure = ReportedFigure(measure="tỷ lệ", value=stated, scope="national", period=Period.year(2021))
    return figure.satisfied_by(found)


def _verdict() -> str:
    visits = [Delegation(direction="inbound", period=Period.year(2021)) for _ in range(281)]
    figure = ReportedFigure(
        measure="đoàn vào", value=HedgedNumber(290, "nearly"), scope="national", period=Period.year(2021), kind="count"
    )
    return repr([verdict.outcome for verdict in reconcile(visits, [figure])])


@pytest.mark.parametrize(
    "work",
    [
        lambda: parse_duration("một trăm hai mươi ba năm"),
        lambda: parse_duration("hai mươi ba năm rưỡi"),
        lambda: parse_quantity("123 tấn 5 tạ"),
        lambda: _satisfied(Percentage("33.33"), Ratio(1, 3)),
        lambda: total(_exports(), "quantity").total,
        lambda: count(_exports()).total,
        lambda: [mention.value for mention in find_mentions("1.234 và 3 triệu đồng, 12 và 13 tấn, 45,678% và 1.200 ha")],
        _verdict,
        lambda: Money(1_234_567, "VND") / 7 * 3,
        lambda: Quantity("12.345", "hải lý").to("km"),
    ],
)  # fmt: skip
def test_what_comes_out_is_the_same(work):
    plain = work()
    with decimal.localcontext(HOSTILE):
        assert work() == plain


def test_a_workbook_holds_a_figure_of_many_digits_as_text(tmp_path: Path):
    """Excel keeps fifteen digits: rounded by the caller's context this one would seem to have two."""
    calamine = pytest.importorskip("python_calamine")
    export = TradeExport(
        origin="VN", product="gạo", market="PH", period=Period.year(2021),
        value=Money("1234567890123456.78", "USD"),
    )  # fmt: skip
    with decimal.localcontext(decimal.Context(prec=12)):
        write_register(tmp_path / "gạo.xlsx", [export])
    cells = [cell for row in calamine.load_workbook(tmp_path / "gạo.xlsx").get_sheet_by_index(0).to_python()
             for cell in row]  # fmt: skip
    assert any(isinstance(cell, str) and "1.234.567.890.123.456,78" in cell for cell in cells)


def test_modules_are_made_under_any_context():
    """Tables are reckoned when their module is imported, which may be anywhere in the caller's program."""
    program = (
        "import decimal; decimal.getcontext().prec = 1; decimal.getcontext().traps[decimal.Inexact] = True;"
        "from doingoai import parse_quantity, parse_money, parse_period;"
        "import doingoai.frames, doingoai.aggregation, doingoai.strategies;"
        "print(parse_quantity('12 tấn 5 tạ').number.value)"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert found.stdout == "12.5\n", found.stderr


@pytest.mark.parametrize(
    ("stated", "part", "whole", "satisfied"),
    [("13", 1, 8, True), ("12", 1, 8, False), ("12.5", 1, 8, True), ("2", 1, 40, False), ("3", 1, 40, True)],
)
def test_a_share_is_rounded_half_up_as_spreadsheets_do(stated: str, part: int, whole: int, *, satisfied: bool):
    assert _satisfied(Percentage(Decimal(stated)), Ratio(part, whole)) is satisfied
