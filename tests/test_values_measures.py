"""Ratios, percentages, quantities, units and money as values."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from doingoai import (
    CurrencyMismatchError,
    ExchangeRate,
    Hedge,
    HedgedNumber,
    Money,
    Percentage,
    Quantity,
    Ratio,
    UnitMismatchError,
)
from doingoai.values.units import UNITS, find_unit

JUNE = dt.date(2021, 6, 30)


def test_a_ratio_keeps_both_figures():
    covered = Ratio(48, 63)
    assert covered != Ratio(16, 21)
    assert covered.number.value == Decimal("0.7619047619047619047619047619047619")
    assert Ratio(1, 4, Hedge.MORE_THAN).percentage == Percentage(HedgedNumber(25, Hedge.MORE_THAN))
    assert repr(Ratio(2, 3, Hedge.NEARLY)) == "Ratio(2, 3, hedge=Hedge.NEARLY)"


def test_sums_of_percentages_need_no_start():
    assert sum([Percentage("41.4"), Percentage("8.6")]) == Percentage(50)
    for start in (5, Decimal(0), False):
        with pytest.raises(TypeError):
            sum([Percentage(1)], start)


@pytest.mark.parametrize("whole", [0, -3])
def test_a_whole_is_above_zero(whole: int):
    with pytest.raises(ValueError, match="above zero"):
        Ratio(1, whole)


@pytest.mark.parametrize(("part", "whole"), [(10**51, 1), (-(10**51), 1), (1, 10**51), (10**600, 1)])
def test_a_ratio_of_figures_that_no_number_holds_is_refused(part: int, whole: int):
    with pytest.raises(ValueError, match=r"up to 10\^50"):
        Ratio(part, whole)


@pytest.mark.parametrize(("part", "whole"), [(True, 2), (1, True), ("1", 2), (Decimal(1), 2)])
def test_a_ratio_is_of_whole_numbers(part: Any, whole: Any):
    with pytest.raises(TypeError):
        Ratio(part, whole)


@pytest.mark.parametrize("hedge", [Hedge.RANGE, Hedge.ORDER])
def test_a_ratio_is_one_part_of_one_whole(hedge: Hedge):
    with pytest.raises(ValueError, match="one part of one whole"):
        Ratio(1, 2, hedge)


def test_percentages_add_within_their_kind():
    assert Percentage("41.4") + Percentage("8.6") == Percentage(50)
    assert Percentage(5, points=True) - Percentage(2, points=True) == Percentage(3, points=True)
    assert 2 * Percentage(5) == Percentage(5) * 2 == Percentage(10)
    assert Percentage(5) / 2 == Percentage("2.5")
    assert repr(Percentage(5, points=True, per="năm")) == "Percentage(HedgedNumber('5'), points=True, per='năm')"
    for other in (Percentage(5, points=True), Percentage(5, per="năm")):
        with pytest.raises(UnitMismatchError):
            Percentage(5) + other
        with pytest.raises(UnitMismatchError):
            Percentage(5) - other


@pytest.mark.parametrize("value", [Percentage(5), Quantity(5, "đoàn"), Money(5, "USD")])
def test_measures_do_not_mix_with_other_types(value):
    for operation in (lambda: value + 5, lambda: value - 5):
        with pytest.raises(TypeError):
            operation()


@pytest.mark.parametrize(("unit", "code"), [("tấn", "KGM"), ("kg", "TNE"), ("km²", "KMT")])
def test_a_code_of_another_unit_is_refused(unit: str, code: str):
    with pytest.raises(ValueError, match=f"'{unit}' is [A-Z]{{3}} in Rec 20, not {code}; leave the code out"):
        Quantity(5, unit, code)


def test_units_convert_exactly_inside_one_dimension():
    assert Quantity("89.3", "tấn", "TNE").to("kg") == Quantity(89_300, "kg", "KGM")
    assert Quantity(5, "tạ", "DTN").to("TNE") == Quantity("0.5", "tấn", "TNE")
    assert Quantity(1, "km²", "KMK").to("ha").number.value == 100
    assert Quantity(None, "tấn", "TNE").to("kg") == Quantity(None, "kg", "KGM")
    assert Quantity(HedgedNumber(3, Hedge.NEARLY), "km", "KMT").to("m").number == HedgedNumber(3000, Hedge.NEARLY)
    assert Quantity(1852, "m", "MTR").to("hải lý").number.value == 1


@pytest.mark.parametrize("target", ["m", "đoàn", "sào", ""])
def test_nothing_converts_into_another_dimension(target: str):
    with pytest.raises(UnitMismatchError, match="no dimension"):
        Quantity(5, "tấn", "TNE").to(target)


def test_a_classifier_and_a_ratio_do_not_convert():
    with pytest.raises(UnitMismatchError):
        Quantity(5, "bộ").to("kg")
    with pytest.raises(UnitMismatchError, match="ratio"):
        Quantity(Ratio(1, 2), "tấn", "TNE").to("kg")


def test_quantities_add_in_the_unit_of_the_first():
    assert Quantity(1, "tấn", "TNE") + Quantity(500, "kg", "KGM") == Quantity("1.5", "tấn", "TNE")
    assert Quantity(5, "Bộ", item="máy") + Quantity(3, "bộ", item="Máy") == Quantity(8, "Bộ", item="máy")
    assert Quantity(5, "bộ", item="máy") - Quantity(3, "bộ", item="áo") == Quantity(2, "bộ")
    assert 2 * Quantity(5, "bộ") / 5 == Quantity(2, "bộ")


@pytest.mark.parametrize(
    "other",
    [
        Quantity(1, "người"),
        Quantity(1, "đoàn", per="năm"),
        Quantity(None, "đoàn"),
        Quantity(Ratio(1, 2), "đoàn"),
        Quantity(1, "tấn", "TNE"),
    ],
)
def test_what_is_no_same_unit_is_not_added(other: Quantity):
    with pytest.raises(UnitMismatchError):
        Quantity(41, "đoàn") + other


def test_reprs_show_what_is_there():
    assert repr(Quantity(5, "tấn", "TNE", item="gạo", per="ha")) == (
        "Quantity(HedgedNumber('5'), 'tấn', 'TNE', item='gạo', per='ha')"
    )
    assert repr(Money(5, "USD", per="tấn")) == "Money(HedgedNumber('5'), 'USD', per='tấn')"


def test_every_unit_is_found_by_its_code_and_its_symbol():
    for code, unit in UNITS.items():
        assert find_unit(code) is find_unit(unit.symbol) is unit
    assert find_unit("đoàn") is None


def test_amounts_add_in_one_currency_and_per_one_base():
    assert Money(5, "USD") + Money(3, "USD") == Money(8, "USD")
    assert Money(5, "USD") - Money(3, "USD") == Money(2, "USD")
    assert 2 * Money(5, "USD") / 4 == Money("2.5", "USD")
    with pytest.raises(CurrencyMismatchError):
        Money(5, "USD") + Money(3, "VND")
    with pytest.raises(UnitMismatchError):
        Money(5, "USD") - Money(3, "USD", per="tấn")


@pytest.mark.parametrize("code", ["usd", "US", "đồng", "", 5])
def test_a_currency_is_a_code(code: object):
    with pytest.raises(ValueError, match="ISO 4217"):
        Money(5, code)


def test_conversion_carries_its_rate():
    rate = ExchangeRate("USD", "VND", 23_000, on=JUNE, source="ngân hàng")
    dong = Money(2, "USD").convert("VND", [rate])
    assert dong == Money(46_000, "VND")
    assert dong.rates == (rate,)
    assert "rates=[ExchangeRate(" in repr(dong)
    assert dong.convert("USD", [rate]) == Money(2, "USD")
    assert (dong + dong).rates == (rate,)
    assert dong.convert("VND", []) is dong
    with pytest.raises(CurrencyMismatchError, match="no rate"):
        dong.convert("EUR", [rate])


@pytest.mark.parametrize("rate", [0, -1])
def test_a_rate_is_positive(rate: int):
    with pytest.raises(ValueError, match="positive"):
        ExchangeRate("USD", "VND", rate)


def test_a_rate_leads_from_one_currency_to_another_on_a_day():
    with pytest.raises(ValueError, match="from USD to itself"):
        ExchangeRate("USD", "USD", 2)
    with pytest.raises(TypeError, match=r"its \.date\(\)"):
        ExchangeRate("USD", "VND", 23_000, on=dt.datetime(2021, 6, 30, 9, 0))
