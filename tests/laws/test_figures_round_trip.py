"""Laws of figures: what is written is read back, in every style and spelling."""

from __future__ import annotations

import decimal
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from doingoai import (
    Hedge,
    HedgedNumber,
    Money,
    ParseError,
    Quantity,
    Ratio,
    format_money,
    format_number,
    format_percentage,
    format_quantity,
    parse_decimal,
    parse_money,
    parse_number,
    parse_ordinal,
    parse_percentage,
    parse_quantity,
    parse_ratio,
    spell_number,
)
from doingoai.strategies import hedged_numbers, moneys, percentages, quantities, ratios, vietnamese_text
from doingoai.text.normalize import without_marks

PARSERS = (parse_decimal, parse_number, parse_percentage, parse_ratio, parse_ordinal, parse_quantity, parse_money)
SIGNED = hedged_numbers(min_value=-(10**17), max_value=10**17)
SPELLABLE = st.integers(-(10**18) + 1, 10**18 - 1)
# Bounds that arithmetic may leave behind: one of them, both, or both away from the middle.
ABOUT = (
    st.tuples(SPELLABLE, SPELLABLE, SPELLABLE)
    .map(sorted)
    .flatmap(
        lambda figures: st.sampled_from(
            [
                HedgedNumber(figures[1], Hedge.ABOUT, figures[0], figures[2]),
                HedgedNumber(figures[1], Hedge.ABOUT, low=figures[0]),
                HedgedNumber(figures[1], Hedge.ABOUT, high=figures[2]),
            ]
        )
    )
)


@given(SIGNED | ABOUT, st.booleans())
@example(HedgedNumber(1, Hedge.ORDER), True)
@example(HedgedNumber(10**6, Hedge.ORDER), True)
@example(HedgedNumber(Decimal("0.5"), Hedge.ORDER), False)
@example(HedgedNumber("9.99e50"), False)  # the largest and the smallest that values hold
@example(HedgedNumber("1e-50"), False)
@example(HedgedNumber(f"{'9' * 51}.{'9' * 50}"), False)
def test_a_formatted_number_is_read_back(number: HedgedNumber, compact: bool):
    assert parse_number(format_number(number, compact=compact)) == number


@given(SIGNED.filter(lambda number: abs(number.value) < 10**17) | ABOUT, st.sampled_from(["north", "south"]))
def test_a_spelled_number_is_read_back(number: HedgedNumber, style: str):
    assert parse_number(spell_number(number, style=style)) == number


@given(SPELLABLE, st.sampled_from(["north", "south"]))
@example(10**18 - 1, "north")
@example(1_000_000_001, "south")
@example(10**15, "north")
def test_every_integer_below_ten_to_the_eighteenth_is_spelled_and_read(number: int, style: str):
    assert parse_decimal(spell_number(number, style=style)) == number


@given(ratios())
def test_a_formatted_ratio_is_read_back(ratio: Ratio):
    assert parse_ratio(format_number(ratio)) == ratio


@given(percentages())
def test_a_formatted_percentage_is_read_back(percentage):
    assert parse_percentage(format_percentage(percentage)) == percentage


@given(quantities(), st.booleans())
def test_a_formatted_quantity_is_read_back(quantity: Quantity, compact: bool):
    assert parse_quantity(format_quantity(quantity, compact=compact)) == quantity


@given(moneys(), st.booleans())
def test_a_formatted_amount_is_read_back(money: Money, compact: bool):
    assert parse_money(format_money(money, compact=compact)) == money


@given(SPELLABLE, st.sampled_from(["plain", "upper", "decomposed", "spaced", "bare", "bare upper"]))
def test_case_marks_and_spaces_change_no_value(number: int, way: str):
    """NFD, upper case, other spaces and missing diacritics are forgiven."""
    spelled = spell_number(number)
    text = {
        "plain": spelled,
        "upper": spelled.upper(),
        "decomposed": unicodedata.normalize("NFD", spelled),
        "spaced": f"\N{NO-BREAK SPACE}{spelled.replace(' ', '  ')} ",
        "bare": without_marks(spelled),
        "bare upper": without_marks(spelled).upper(),
    }[way]
    assert parse_number(text).value == number


@given(st.text() | vietnamese_text())
@pytest.mark.parametrize("parse", PARSERS)
def test_no_text_crashes(parse, text: str):
    """Every text is read, or refused with an error of ours that shows it."""
    try:
        parse(text)
    except ParseError as error:
        shown = str(error)
    else:
        return
    assert repr(text[:20])[1:-1] in shown


@given(SIGNED, moneys(), percentages(), quantities(known=True))
def test_the_callers_decimal_context_changes_nothing(number, money, percentage, quantity):
    texts = format_number(number), format_money(money), format_percentage(percentage), format_quantity(quantity)
    with decimal.localcontext(decimal.Context(prec=2, traps=[decimal.Inexact, decimal.Rounded])):
        assert texts == (
            format_number(number),
            format_money(money),
            format_percentage(percentage),
            format_quantity(quantity),
        )
        assert parse_number(texts[0]) == number
        assert parse_money(texts[1]) == money
        assert parse_percentage(texts[2]) == percentage
        assert parse_quantity(texts[3]) == quantity
        assert parse_number("2,5 tỷ").value == 2_500_000_000
        assert parse_number("hai nghìn rưỡi").value == 2_500
