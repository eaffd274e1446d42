"""Oracle law: what an independent speller writes, ours reads.

The speller below follows the rules that CLDR gives ICU for Vietnamese (`spellout-cardinal`): *lẻ* for missing tens,
*không trăm* only after nghìn, and nothing for missing groups.
"""

from __future__ import annotations

from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from doingoai import parse_decimal, parse_number

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
LARGE = ((10**9, "tỷ"), (10**6, "triệu"))


def spelled(number: int) -> str:
    """Spell *number* as ICU does."""
    if number < 10:
        return DIGITS[number]
    if number < 20:
        return "mười" + {0: "", 5: " lăm"}.get(number - 10, f" {DIGITS[number - 10]}")
    if number < 100:
        tens, unit = divmod(number, 10)
        return f"{DIGITS[tens]} mươi" + {0: "", 1: " mốt", 4: " tư", 5: " lăm"}.get(unit, f" {DIGITS[unit]}")
    if number < 1_000:
        hundreds, rest = divmod(number, 100)
        return f"{DIGITS[hundreds]} trăm" + after_hundred(rest)
    if number < 10**6:
        thousands, rest = divmod(number, 1_000)
        missing = " không trăm" if 0 < rest < 100 else ""
        return f"{spelled(thousands)} nghìn{missing}" + after_hundred(rest)
    for scale, word in LARGE:
        if number >= scale:
            large, rest = divmod(number, scale)
            return f"{spelled(large)} {word}" + after_hundred(rest)
    raise AssertionError(number)


def after_hundred(rest: int) -> str:
    """The rest behind a hundred or more, with the bridge over missing tens."""
    return "" if not rest else f" lẻ {DIGITS[rest]}" if rest < 10 else f" {spelled(rest)}"


@given(st.integers(0, 10**15 - 1))
@example(1_000_001)
@example(1_000_010)
@example(5_029_255)
@example(1_234_567_890_123)
def test_the_words_of_another_speller_are_read(number: int):
    assert parse_decimal(spelled(number)) == number
    assert parse_number(f"âm {spelled(number)}").value == -number


@given(st.integers(0, 10**6), st.text("0123456789", min_size=1, max_size=6))
def test_decimals_spoken_digit_by_digit_are_read(whole: int, decimals: str):
    digits = " ".join(DIGITS[int(digit)] for digit in decimals)
    assert parse_decimal(f"{spelled(whole)} phẩy {digits}") == Decimal(f"{whole}.{decimals}")
