"""Hedged numbers: what they hold, how they add up, and what they refuse."""

from __future__ import annotations

from decimal import Decimal

import pytest

from doingoai import Hedge, HedgedNumber
from doingoai.values.decimals import quotient, to_decimal
from doingoai.values.numbers import joined


@pytest.mark.parametrize("value", [1.5, True, None, [1]])
def test_only_exact_numbers_are_held(value: object):
    with pytest.raises(TypeError, match="Decimal, an int or their text"):
        to_decimal(value)


_NOT_HELD = ["", "1.2.3", "NaN", "Infinity", "sNaN", "1e500", "1e-700", "0e-700"]


@pytest.mark.parametrize("value", [*_NOT_HELD, Decimal("1e51"), Decimal("1e-51"), Decimal("1e9999"), 10**51, 10**600])
def test_what_is_no_finite_number_within_bounds_is_refused(value: object):
    with pytest.raises(ValueError, match=r"no number|no finite number|outside the numbers"):
        to_decimal(value)


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        (Hedge.EXACT, 30, 30),
        (Hedge.ABOUT, None, None),
        (Hedge.NEARLY, None, 30),
        (Hedge.LESS_THAN, None, 30),
        (Hedge.AT_MOST, None, 30),
        (Hedge.MORE_THAN, 30, None),
        (Hedge.AT_LEAST, 30, None),
        (Hedge.ORDER, 30, None),
    ],
)
def test_a_hedge_implies_its_bounds(hedge: Hedge, low: int | None, high: int | None):
    number = HedgedNumber(30, hedge)
    assert (number.low, number.high) == (low, high)
    assert number.is_exact is (hedge is Hedge.EXACT)
    assert eval(repr(number)) == number  # noqa: S307  # our own repr


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        (Hedge.EXACT, 1, None),
        (Hedge.NEARLY, 5, None),
        (Hedge.MORE_THAN, None, 40),
        (Hedge.ABOUT, 40, 30),
        (Hedge.ABOUT, 40, None),
        (Hedge.ABOUT, None, 20),
        (Hedge.ABOUT, 31, 40),
        (Hedge.RANGE, None, 40),
        (Hedge.RANGE, 40, 20),
        (Hedge.RANGE, 10, 20),
    ],
)
def test_bounds_that_contradict_the_hedge_are_refused(hedge: Hedge, low: int | None, high: int | None):
    with pytest.raises(ValueError, match=r"bound|range"):
        HedgedNumber(30, hedge, low, high)


@pytest.mark.parametrize(
    ("number", "fits", "fails"),
    [
        (HedgedNumber(200, Hedge.MORE_THAN), 201, 200),
        (HedgedNumber(200, Hedge.AT_LEAST), 200, 199),
        (HedgedNumber(200, Hedge.LESS_THAN), 199, 200),
        (HedgedNumber(200, Hedge.NEARLY), 94, 200),
        (HedgedNumber(200, Hedge.AT_MOST), 200, 201),
        (HedgedNumber(200, Hedge.ORDER), 200, 199),
        (HedgedNumber(200), 200, 201),
        (HedgedNumber.between(1, 3), 3, 4),
        (HedgedNumber.between(1, 3, hedge=Hedge.ABOUT), 1, 0),
    ],
)
def test_an_exact_number_satisfies_a_hedged_one_within_its_bounds(number: HedgedNumber, fits: int, fails: int):
    assert number.satisfies(fits)
    assert not number.satisfies(fails)


def test_nothing_speaks_against_a_number_without_bounds():
    assert HedgedNumber(40, Hedge.ABOUT).satisfies(10**6)


def test_sums_keep_what_is_known():
    nearly, more = HedgedNumber(30, Hedge.NEARLY), HedgedNumber(66, Hedge.MORE_THAN)
    assert nearly + more == HedgedNumber(96, Hedge.ABOUT)
    assert nearly + 5 == 5 + nearly == HedgedNumber(35, Hedge.NEARLY)
    assert HedgedNumber(100, Hedge.LESS_THAN) + 50 == HedgedNumber(150, Hedge.LESS_THAN)
    assert HedgedNumber.between(1, 3) + more == HedgedNumber(68, Hedge.ABOUT, low=67)
    assert sum([nearly, nearly], HedgedNumber(0)) == HedgedNumber(60, Hedge.NEARLY)


def test_differences_turn_the_hedge_round():
    assert 100 - HedgedNumber(30, Hedge.NEARLY) == HedgedNumber(70, Hedge.MORE_THAN)
    assert HedgedNumber(100) - HedgedNumber(30, Hedge.AT_LEAST) == HedgedNumber(70, Hedge.AT_MOST)
    assert -HedgedNumber.between(1, 3) == HedgedNumber.between(-3, -1)
    assert -HedgedNumber(5, Hedge.ORDER) == HedgedNumber(-5, Hedge.ABOUT, high=-5)


def test_products_and_quotients():
    nearly = HedgedNumber(30, Hedge.NEARLY)
    assert nearly * 2 == 2 * nearly == HedgedNumber(60, Hedge.NEARLY)
    assert nearly * 0 == HedgedNumber(0)
    assert nearly * -1 == HedgedNumber(-30, Hedge.MORE_THAN)
    assert nearly / 2 == HedgedNumber(15, Hedge.NEARLY)
    assert nearly / -2 == HedgedNumber(-15, Hedge.MORE_THAN)
    assert 60 / nearly == HedgedNumber(2, Hedge.MORE_THAN)
    assert nearly / nearly == HedgedNumber(1, Hedge.ABOUT)
    assert HedgedNumber.between(1, 3) / 2 == HedgedNumber.between("0.5", "1.5")
    assert 6 / HedgedNumber.between(2, 3) == HedgedNumber.between(2, 3)
    assert 6 / HedgedNumber.between(-2, 3) == HedgedNumber(12, Hedge.ABOUT)
    assert HedgedNumber(1) / 3 == HedgedNumber(Decimal("0." + "3" * 34))


@pytest.mark.parametrize("other", ["5", 5.0, None, True])
def test_other_types_do_not_mix(other: object):
    number = HedgedNumber(5)
    for operation in (
        lambda: number + other,
        lambda: number - other,
        lambda: number * other,
        lambda: number / other,
        lambda: other - number,
        lambda: other / number,
    ):
        with pytest.raises(TypeError):
            operation()


def test_division_by_zero_is_an_error():
    with pytest.raises(ZeroDivisionError):
        HedgedNumber(5) / 0


def test_a_small_quotient_ends_within_the_bounds_of_the_library():
    assert quotient(Decimal(1), Decimal(3 * 10**30)).as_tuple().exponent == -40


def test_hedged_numbers_are_not_ordered():
    with pytest.raises(TypeError):
        HedgedNumber(1) < HedgedNumber(2)  # noqa: B015  # the comparison is the test


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (Hedge.EXACT, Hedge.NEARLY, Hedge.NEARLY),
        (Hedge.NEARLY, Hedge.EXACT, Hedge.NEARLY),
        (Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.MORE_THAN),
        (Hedge.NEARLY, Hedge.AT_MOST, Hedge.LESS_THAN),
        (Hedge.ORDER, Hedge.RANGE, Hedge.ABOUT),
        (Hedge.RANGE, Hedge.RANGE, Hedge.RANGE),
    ],
)
def test_hedges_join(one: Hedge, other: Hedge, together: Hedge):
    assert joined(one, other) is together
