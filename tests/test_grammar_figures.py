"""Figures: their shapes, the two ways of writing them, and their magnitudes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from doingoai.grammar.figures import magnitudes, read_digits, read_figure
from doingoai.grammar.rules import Refusal


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        ("07", "7", "7"),
        ("12.500", "12500", "12.5"),
        ("1,234", "1.234", "1234"),
        ("1.234.567,89", "1234567.89", "1234567.89"),
        ("1,234,567", "1234567", "1234567"),
        ("1,234.50", "1234.5", "1234.5"),
        ("650.3", "650.3", "650.3"),
        ("0.500", "0.5", "0.5"),
        ("1234567,5", "1234567.5", "1234567.5"),
        ("12 500", "12500", "12500"),
        ("12 345 678,9", "12345678.9", "12345678.9"),
        ("12 500.5", "12500.5", "12500.5"),
    ],
)
def test_a_shape_is_read_the_way_tried_first_if_it_is_well_formed_there(text: str, vietnamese: str, english: str):
    assert read_digits(text) == Decimal(vietnamese)
    assert read_digits(text, "en") == Decimal(english)


@pytest.mark.parametrize(
    "text", ["1.23.456", "12.3456,7", "1.2.3", "1,2,3", "000.000", "00.500", "12 500.500", "1,234.567,8"]
)
def test_a_shape_that_is_well_formed_in_no_way_is_refused_with_a_hint(text: str):
    with pytest.raises(Refusal, match="groups of three"):
        read_digits(text)


def test_the_hint_shows_what_may_have_been_meant():
    with pytest.raises(Refusal, match=r"did you mean 1\.234\.567 or 123\.456,7"):
        read_digits("12.3456,7")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,5 tỷ", "2500000000"),
        ("2,5tỉ", "2500000000"),
        ("361.143 tỷ", "361143000000000"),
        ("1,2 triệu tỷ", "1200000000000000"),
        ("5 trăm nghìn", "500000"),
        ("7 trăm", "700"),
        ("3 chục", "30"),
        ("10 vạn", "100000"),
        ("10k", "10000"),
        ("30 tr.", "30000000"),
        ("1 tỷ 200 triệu", "1200000000"),
        ("4 tỷ 5 triệu", "4005000000"),
        ("2 triệu 500 nghìn", "2500000"),
        ("1 nghìn 5 trăm", "1500"),
        ("1 tỷ 200 triệu 300 nghìn", "1200300000"),
        ("2tr5", "2500000"),
        ("2tr05", "2050000"),
        ("1tỷ2", "1200000000"),
        ("1 tỷ 250", "1250000000"),
        ("2 triệu 5", "2500000"),
        ("2 trăm 50", "250"),
        ("3 triệu rưỡi", "3500000"),
        ("1 vạn rưởi", "15000"),
        ("10^6", "1000000"),
        ("10⁶", "1000000"),
        ("2×10³", "2000"),
        ("2 x 10^-3", "0.002"),
        ("1,5e+06", "1500000"),
        ("½", "0.5"),
        ("1½", "1.5"),
        ("3 ty", "3000000000"),
        ("2 triệu năm trăm nghìn", "2500000"),
    ],
)
def test_magnitudes_are_read(text: str, value: str):
    assert read_figure(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1,33 tỷ triệu", "contradict"),
        ("10 tỷ tỷ", "contradict"),
        ("5 chục trăm", "contradict"),
        ("1 tỷ 2000 triệu", "not smaller"),
        ("1,5 tỷ 2", "followed by another"),
        ("1 tỷ 25", "open"),
        ("3 chục 25", "open"),
        ("1 tỷ rưỡi 5", "no smaller part"),
        ("2 triệu ba tỷ", "no smaller part"),
        ("⅓", "parse_ratio"),
        ("10^60", "outside the numbers"),
        ("9999999999999999999999999999999999 tỷ tỷ", "contradict"),
        ("1.23.456 tỷ", "groups of three"),
    ],
)
def test_what_a_figure_cannot_mean_is_refused(text: str, hint: str):
    with pytest.raises(Refusal, match=hint):
        read_figure(text)


def test_magnitudes_stand_in_the_order_of_the_text():
    assert magnitudes("5 trăm nghìn tỷ") == (100, 1_000, 10**9)
