"""Differential law: what Babel's strict reader of Vietnamese figures accepts, we read alike."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import NumberFormatError, format_decimal
from babel.numbers import parse_decimal as babel_decimal
from hypothesis import assume, example, given
from hypothesis import strategies as st

from doingoai import ParseError, format_number, parse_decimal

FIGURES = st.text("0123456789.,", min_size=1, max_size=14) | st.from_regex(
    r"-?[0-9]{1,3}([.,][0-9]{3}){0,3}([.,][0-9]{1,4})?", fullmatch=True
)
NUMBERS = st.integers(-(10**15), 10**15).map(Decimal) | st.decimals(-(10**9), 10**9, places=4)


def _ours(text: str, style: str) -> Decimal | None:
    try:
        return parse_decimal(text, style=style)
    except ParseError:
        return None


@given(FIGURES)
@example("1.234,5")
@example("0.500")
@pytest.mark.parametrize(("locale", "style"), [("vi", "vi"), ("en", "en")])
def test_what_both_accept_is_the_same_number(locale: str, style: str, text: str):
    try:
        theirs = babel_decimal(text, locale=locale, strict=True)
    except NumberFormatError:
        return
    ours = _ours(text, style)
    assume(ours is not None)
    assert ours == theirs


@given(NUMBERS)
def test_figures_are_written_as_cldr_writes_them(number: Decimal):
    expected = format_decimal(number, locale="vi", decimal_quantization=False)
    assert format_number(number.normalize() + 0).replace("\N{MINUS SIGN}", "-") == expected


@given(NUMBERS)
def test_what_cldr_writes_is_read(number: Decimal):
    assert parse_decimal(format_decimal(number, locale="vi", decimal_quantization=False)) == number
