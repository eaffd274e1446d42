"""Laws of hedged arithmetic: DOMAIN's rules for sums, and bounds that contain what they speak of."""

from __future__ import annotations

import decimal
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from doingoai import Hedge, HedgedNumber
from doingoai.strategies import hedged_numbers

NUMBERS = hedged_numbers(min_value=-(10**12), max_value=10**12)
ZERO = HedgedNumber(0)


def chosen(number: HedgedNumber, share: Decimal) -> Decimal:
    """An exact number that satisfies *number*: inside its bounds, *share* of the way or of a thousand."""
    low = number.low if number.low is not None else (number.value if number.high is None else number.high) - 1000
    high = number.high if number.high is not None else (number.value if number.low is None else number.low) + 1000
    candidate = low + (high - low) * share
    return candidate if number.satisfies(candidate) else low + (high - low) / 2


SHARES = st.integers(0, 4).map(lambda quarter: Decimal(quarter) / 4)


@given(NUMBERS, NUMBERS)
def test_the_order_of_a_sum_does_not_matter(one, other):
    assert one + other == other + one


@given(NUMBERS, NUMBERS, NUMBERS)
def test_the_grouping_of_a_sum_does_not_matter(one, other, third):
    assert (one + other) + third == one + (other + third)


@given(NUMBERS)
def test_exact_zero_is_neutral(number):
    assert number + ZERO == number == number - ZERO == number * 1


@given(NUMBERS, st.integers(1, 1000))
def test_scaling_keeps_the_hedge(number, factor):
    assert (number * factor).hedge is number.hedge
    assert (number * factor) / factor == number


@given(NUMBERS, NUMBERS, SHARES, SHARES)
def test_bounds_contain_every_sum_and_difference_of_what_they_speak_of(one, other, share, other_share):
    a, b = chosen(one, share), chosen(other, other_share)
    for result, exact in ((one + other, a + b), (one - other, a - b)):
        assert result.low is None or result.low <= exact
        assert result.high is None or exact <= result.high


@given(NUMBERS)
def test_the_bounds_of_a_number_contain_its_value(number):
    assert number.low is None or number.low <= number.value
    assert number.high is None or number.value <= number.high


@given(NUMBERS, NUMBERS, st.integers(1, 999))
def test_the_callers_decimal_context_changes_no_result(one, other, factor):
    plain = (one + other, one - other, one * factor, one / factor)
    with decimal.localcontext(decimal.Context(prec=1, traps=[decimal.Inexact])):
        assert (one + other, one - other, one * factor, one / factor) == plain


@given(st.lists(NUMBERS, max_size=6))
def test_a_sum_of_equal_hedges_keeps_the_hedge(numbers):
    hedges = {number.hedge for number in numbers} - {Hedge.EXACT}
    total = sum(numbers, ZERO)
    assert len(hedges) > 1 or total.hedge is (hedges.pop() if hedges else Hedge.EXACT)
    assert total.value == sum((number.value for number in numbers), Decimal(0))
