"""Law of the strategy: every text that is said to mean a value is read as that value."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from doingoai import (
    Precision,
    parse_date,
    parse_decimal,
    parse_duration,
    parse_money,
    parse_number,
    parse_percentage,
    parse_period,
    parse_quantity,
    parse_ratio,
)
from doingoai.strategies import (
    durations,
    hedged_numbers,
    moneys,
    percentages,
    periods,
    quantities,
    ratios,
    spellings,
)


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


@given(st.data(), st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_every_spelling_of_a_day_is_read_as_it(data, day):
    assert parse_date(data.draw(spellings(day))) == day


@given(st.data(), periods(precisions=[precision for precision in Precision if precision is not Precision.PART]))
def test_every_spelling_of_a_period_is_read_as_it(data, period):
    assert parse_period(data.draw(spellings(period))) == period


@given(st.data(), durations())
def test_every_spelling_of_a_duration_is_read_as_it(data, duration):
    assert parse_duration(data.draw(spellings(duration))) == duration
