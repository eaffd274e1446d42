"""Reported figures: what satisfies them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from doingoai import (
    CurrencyMismatchError,
    Duration,
    HedgedNumber,
    Money,
    Percentage,
    Period,
    Quantity,
    Ratio,
    ReportedFigure,
    UnitMismatchError,
    find_province,
    parse_number,
)
from doingoai.model import ImpossibleRecordError


def _figure(value: Any, **fields: Any) -> ReportedFigure:
    return ReportedFigure(measure="chỉ tiêu", value=value, scope="national", period=Period.year(2020), **fields)


def _number(text: str) -> HedgedNumber:
    return parse_number(text)


@pytest.mark.parametrize(
    ("stated", "actual", "satisfied"),
    [
        (_number("gần 100"), 94, True),
        (_number("gần 100"), 100, False),
        (_number("hơn 200"), 200, False),
        (_number("hơn 200"), Decimal(201), True),
        (HedgedNumber(60), 32 + 28, True),
        (HedgedNumber(60), 59, False),
        (_number("khoảng 400"), 7, True),  # no bound is known
        # Hedged values satisfy where the two have a number in common.
        (HedgedNumber(60), _number("gần 100"), True),
        (_number("gần 30"), _number("hơn 66"), False),
        (_number("hơn 20"), _number("gần 30"), True),
        (_number("gần 30"), _number("ít nhất 30"), False),
        (_number("không quá 30"), _number("ít nhất 30"), True),
        (_number("từ 10 đến 15"), _number("từ 15 đến 20"), True),
        (_number("từ 10 đến 15"), _number("từ 16 đến 20"), False),
        # Money, quantities, shares.
        (Money(_number("hơn 1 tỷ"), "USD"), Money(1_010_000_000, "USD"), True),
        (Money(_number("hơn 1 tỷ"), "USD"), 999, False),
        (Quantity(2, "tấn", "TNE"), Quantity(2_000, "kg", "KGM"), True),
        (Quantity(_number("hơn 66"), "đoàn"), Quantity(70, "Đoàn"), True),
        (Quantity(Ratio(22, 28), "vị trí"), Quantity(Ratio(22, 28), "vị trí"), True),
        (Percentage("41.4"), Percentage("41.4"), True),
        (Percentage("41.4"), Ratio(48, 116), True),  # 41,379 % is written 41,4 %
        (Percentage("41.4"), Ratio(47, 116), False),
        (Percentage(_number("trên 94")), Ratio(95, 100), True),
        (Percentage(_number("trên 94")), Ratio(19, 20, "about"), True),
        (Ratio(48, 63), Ratio(48, 63), True),
        (Ratio(48, 63), Ratio(16, 21), False),
        (Ratio(2, 3, "more_than"), Ratio(48, 63), True),
        (Ratio(2, 3, "more_than"), Ratio(1, 3), False),
        (Ratio(1, 2), Decimal("0.5"), True),
        (Duration(2, "week"), Duration(2, "week"), True),
        (Duration(_number("hơn 2"), "year"), Duration(3, "year"), True),
    ],
)
def test_what_satisfies_a_figure(stated: Any, actual: Any, *, satisfied: bool):
    """Within the hedge of the figure; a bare number is meant in its own unit."""
    assert _figure(stated).satisfied_by(actual) is satisfied


@pytest.mark.parametrize(
    ("stated", "actual", "error"),
    [
        (Money(1, "USD"), Money(1, "VND"), CurrencyMismatchError),
        (Money(1, "USD"), Money(1, "USD", "tấn"), UnitMismatchError),
        (Money(1, "USD"), Quantity(1, "tấn"), UnitMismatchError),
        (Quantity(1, "đoàn"), Quantity(1, "lượt"), UnitMismatchError),
        (Quantity(1, "con", per="m2"), Quantity(1, "con"), UnitMismatchError),
        (Quantity(1, "tấn", "TNE"), Quantity(1, "km", "KMT"), UnitMismatchError),
        (Quantity(None, "lô"), Quantity(1, "lô"), UnitMismatchError),
        (Quantity(1, "lô"), Quantity(None, "lô"), UnitMismatchError),
        (Percentage(5), Percentage(5, points=True), UnitMismatchError),
        (Duration(2, "week"), Duration(14, "day"), UnitMismatchError),
        (Duration(parts=(Duration(1, "year"), Duration(6, "month"))), Duration(18, "month"), UnitMismatchError),
        (HedgedNumber(5), Money(5, "USD"), UnitMismatchError),
    ],
)
def test_what_cannot_be_compared(stated: Any, actual: Any, error: type[Exception]):
    """Different currencies, units or kinds are refused, never silently unequal."""
    with pytest.raises(error):
        _figure(stated).satisfied_by(actual)


@pytest.mark.parametrize("kind", ["share", "growth", "ratio_to_previous", "plan_ratio", "coverage"])
def test_relative_figures_are_relative(kind: str):
    """A growth is a percentage or a ratio, no amount."""
    with pytest.raises(ImpossibleRecordError, match="a Percentage or a Ratio"):
        _figure(HedgedNumber(5), kind=kind)
    assert _figure(Percentage(5), kind=kind).kind == kind


def test_figures_answer_the_groupers():
    """A figure of a province belongs to it; one of the country to none."""
    assert _figure(HedgedNumber(5)).provinces == ()
    province = find_province("Bắc Giang")
    figure = ReportedFigure(measure="a", value=HedgedNumber(5), scope=province, period=Period.year(2020), partners="A")
    assert (figure.provinces, figure.partners, figure.when) == ((province,), ("A",), Period.year(2020))


@pytest.mark.parametrize("value", [5, "5", None, Decimal(5)])
def test_a_figure_needs_a_value_of_ours(value: Any):
    """Bare numbers and texts are refused: nobody knows their hedge."""
    with pytest.raises(TypeError, match="parse_number and the other parsers"):
        _figure(value)
