"""Law of the strategy: every text that is said to mean a value is read as that value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from doingoai import parse_decimal, parse_money, parse_number, parse_percentage, parse_quantity, parse_ratio
from doingoai.strategies import hedged_numbers, moneys, percentages, quantities, ratios, spellings


@given(st.data(), hedged_numbers(min_value=-(10**12), max_value=10**15))
def test_every_spelling_of_a_number_is_read_as_it(data, number):
    assert parse_number(data.draw(spellings(number))) == number


@given(st.data(), st.integers(-(10**17), 10**17))
def test_every_spelling_of_an_integer_is_read_as_it(data, number):
    assert parse_decimal(data.draw(spellings(number))) == number


@given(st.data(), percentages())
def test_every_spelling_of_a_percentage_is_read_as_it(data, percentage):
    assert parse_percentage(data.draw(spellings(percentage))) == percentage


@given(st.data(), ratios())
def test_every_spelling_of_a_ratio_is_read_as_it(data, ratio):
    assert parse_ratio(data.draw(spellings(ratio))) == ratio


@given(st.data(), quantities())
def test_every_spelling_of_a_quantity_is_read_as_it(data, quantity):
    assert parse_quantity(data.draw(spellings(quantity))) == quantity


@given(st.data(), moneys())
def test_every_spelling_of_an_amount_is_read_as_it(data, money):
    assert parse_money(data.draw(spellings(money))) == money
