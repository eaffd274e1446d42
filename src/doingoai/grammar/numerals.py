"""Numbers in words, with what surrounds the machine that reads them; and Roman numerals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from doingoai.grammar.numeral_machine import both_spellings, read_integer, walk
from doingoai.grammar.rules import Refusal
from doingoai.lexicon.numerals import (
    AFTER_TENS,
    BRIDGES,
    DECIMAL_MARKS,
    DIGITS,
    DOZEN,
    HALF_MORE,
    HUNDRED,
    MAGNITUDE_COMPOUNDS,
    NEGATIVES,
    NO_MAGNITUDE_COMPOUND,
    ROMAN_DIGITS,
    SCALES,
    SPOKEN_TENS,
    TEN,
    TEN_UNIT,
    TENS,
    ZERO,
)
from doingoai.text.normalize import lowered, normalize, without_marks
from doingoai.text.patterns import END, alternation, no_compound
from doingoai.values.decimals import EXACT_CONTEXT, MAX_EXPONENT

__all__ = [
    "GROUPED",
    "NUMERAL",
    "NUMERAL_STARTS",
    "ROMAN",
    "SPELLED_SCALE",
    "plain",
    "read_grouped",
    "read_integer",
    "read_numeral",
    "read_roman",
    "scaled",
]


def __dir__() -> list[str]:
    return __all__


# ---------------------------------------------------------------------------------------------------------------
# Patterns: a run of words that the machine may read. Possessive, so that a failure costs one look at each word.

_WORDS: Final = (
    ZERO, *DIGITS, *AFTER_TENS, TEN, TENS, TEN_UNIT, DOZEN, *SPOKEN_TENS, HUNDRED, *BRIDGES, *SCALES, *HALF_MORE,
)  # fmt: skip
_WORD: Final = rf"{alternation(_WORDS)}{END}{no_compound(MAGNITUDE_COMPOUNDS, unless=NO_MAGNITUDE_COMPOUND)}"
_RUN: Final = rf"{_WORD}(?:\s{{1,3}}{_WORD}){{0,40}}+"
_MARK: Final = rf"\s{{1,3}}{alternation(DECIMAL_MARKS)}\s{{1,3}}"

NUMERAL: Final = rf"(?:{alternation(NEGATIVES)}\s{{1,3}})?{_RUN}(?:{_MARK}(?:{_RUN}|[0-9]{{1,15}}(?![0-9])))?"
"""A pattern for a number in words; what it matches may still make no number."""

SPELLED_SCALE: Final = rf"(?:{alternation(_WORDS)}{END}\s{{1,3}}){{1,7}}?{alternation(SCALES)}{END}"
"""A pattern for a number in words that ends in a magnitude: a part of an amount whose other part is in figures."""

GROUPED: Final = r"[^\W\d_]{1,6}(?:,?\s{1,3}[^\W\d_]{1,6}){1,40}?"
"""A pattern for a number in words whose groups commas part; `read_grouped` tells whether it is one."""

NUMERAL_STARTS: Final = frozenset({*DIGITS, TEN, TEN_UNIT, HUNDRED, *SPOKEN_TENS, *SCALES, *NEGATIVES, ZERO})
"""The words that a number in words may begin with."""

ROMAN: Final = r"[ivxlcdm]{1,15}"
"""A pattern for Roman numerals in lower case; what it matches may still be none."""


def read_numeral(text: str) -> Decimal | None:
    """Return the number that *text* spells, or ``None`` where it spells none.

    Besides what the machine reads: a negative ("âm bảy"), a decimal part after "phẩy", read digit by digit or as a
    number, "rưỡi" at the end, and a magnitude without its "một" at the start ("nghìn rưỡi"). Case, decomposed
    letters and missing diacritics are forgiven.

    Raises
    ------
    Refusal
        If readers waver between two readings, as over "ba nghìn năm".

    Examples
    --------
    >>> read_numeral("hai nghìn không trăm hai mươi lăm")
    Decimal('2025')
    >>> read_numeral("không phẩy hai lăm"), read_numeral("một tỷ rưỡi"), read_numeral("năm nay")
    (Decimal('0.25'), Decimal('1500000000'), None)
    """
    words = lowered(normalize(text)).split()
    negative = bool(words) and words[0] in _NEGATIVES
    value = _read_unsigned(words[negative:])
    return EXACT_CONTEXT.minus(value) if negative and value is not None else value


def read_grouped(text: str) -> Decimal | None:
    """Return the number that *text* spells with commas behind its magnitudes, or ``None`` where it spells none.

    Examples
    --------
    >>> read_grouped("mười hai tỷ, tám trăm triệu"), read_grouped("hai triệu, ba triệu"), read_grouped("hai, ba")
    (Decimal('12800000000'), None, None)
    """
    total = None
    room = Decimal(0)
    for group in text.split(","):
        value = read_numeral(group)
        if value is None or (total is not None and not _HUNDRED <= value < room):
            return None
        total = value if total is None else EXACT_CONTEXT.add(total, value)
        room = Decimal(_HEADLESS.get(lowered(normalize(group)).split()[-1], 0))
    return total


_NEGATIVES: Final = both_spellings(NEGATIVES)
_HALVES: Final = both_spellings(HALF_MORE)
_MARKS: Final = both_spellings(DECIMAL_MARKS)
_HEADLESS: Final = {
    variant: value
    for word, value in {**SCALES, HUNDRED: 100, TEN_UNIT: 10}.items()
    for variant in (word, without_marks(word))
}
_SINGLE: Final = {
    variant: str(value) for word, value in {ZERO: 0, **DIGITS}.items() for variant in (word, without_marks(word))
}
_ONE_WORD: Final = next(iter(DIGITS))
_HALF: Final = Decimal("0.5")
_UNIT: Final = Decimal(1)
_TENFOLD: Final = 10
_HUNDRED: Final = 100
_THOUSAND: Final = 1_000
_PLACES: Final = ("tens", "unit")
_ROMAN_FORM: Final = re.compile("m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


def _read_unsigned(words: list[str]) -> Decimal | None:
    if not words:
        return None
    mark = next((place for place, word in enumerate(words) if word in _MARKS), 0)
    if mark:
        return _read_decimal(words[:mark], words[mark + 1 :])
    if words[0] in _HEADLESS:
        words = [_ONE_WORD, *words]
    if words[-1] in _HALVES:
        return _read_with_half(words[:-1])
    value = _read_whole(words)
    return None if value is None else Decimal(value)


def _read_whole(words: list[str]) -> int | None:
    """`read_integer`, with ``None`` for no number and a refusal where readers waver."""
    try:
        state, number, digit = walk(words)
    except KeyError:
        _refuse_two_digits(words)
        return None
    if "" in state:
        ending: int = state[""]
        return number + digit * ending
    if "?" in state:
        readings = [f"{number + digit * factor}" for factor in state["?"]]
        if len(readings) == 1:  # mười năm
            readings = [f"{number} with a unit of years", f"{readings[0]}, whose last word is lăm"]
        raise Refusal(f"it may be {' or '.join(readings)}; write it in figures or in full")
    return None


def _refuse_two_digits(words: list[str]) -> None:
    """Raise for "hai ba", which speakers say for 23 and for two or three."""
    tens, unit = (_SINGLE.get(word, "0") for word in words) if len(words) == len(_PLACES) else ("0", "0")
    if tens != "0" != unit:
        raise Refusal(f"it may be {tens}{unit} or {tens} to {unit}; write it in figures or in full")


def _read_with_half(words: list[str]) -> Decimal | None:
    """A number and half of its last unit: "hai nghìn rưỡi", "một rưỡi"."""
    value = _read_whole(words) if words else None
    if value is None:
        return None
    last = _HEADLESS.get(words[-1])
    if last is None and not (len(words) == 1 and 0 < value <= _TENFOLD):
        return None
    return Decimal(value + last // 2) if last else EXACT_CONTEXT.add(Decimal(value), _HALF)


def _read_decimal(whole: list[str], fraction: list[str]) -> Decimal | None:
    """A number with a decimal part, and the magnitude that both are counted in: "một phẩy hai tỷ"."""
    scale = 1
    while len(fraction) > 1 and (last := _HEADLESS.get(fraction[-1], 0)) >= _THOUSAND:
        scale *= last
        fraction = fraction[:-1]
    integer = _figures(whole[0]) if len(whole) == 1 else None
    if integer is None:
        read = _read_whole(whole)
        integer = None if read is None else str(read)
    decimals = _read_decimals(fraction)
    if integer is None or decimals is None:
        return None
    return scaled(Decimal(f"{integer}.{decimals}"), scale)


def scaled(value: Decimal, scale: int) -> Decimal:
    """Return *value* × *scale*, without decimals where they are zero."""
    return value if scale == 1 else plain(EXACT_CONTEXT.multiply(value, Decimal(scale)))


def plain(value: Decimal) -> Decimal:
    """Return *value* without an exponent, and without decimals where they are zero."""
    whole = value.to_integral_value()
    return whole.quantize(_UNIT, context=EXACT_CONTEXT) if value == whole else value


def _read_decimals(words: list[str]) -> str | None:
    """The digits after the mark: each spoken alone ("không năm"), as one number ("hai mươi lăm") or as figures."""
    if not words:
        return None
    if len(words) == 1 and (figures := _figures(words[0])) is not None:
        return figures
    if all(word in _SINGLE for word in words):
        return "".join(_SINGLE[word] for word in words)
    number = _read_whole(words)
    return None if number is None else str(number)


def _figures(word: str) -> str | None:
    return word if word.isascii() and word.isdigit() and len(word) <= MAX_EXPONENT - 10 else None


def read_roman(text: str) -> int | None:
    """Return the number of a Roman numeral in its standard form, or ``None`` where *text* is none.

    Examples
    --------
    >>> read_roman("XIV"), read_roman("IIII"), read_roman("IC")
    (14, None, None)
    """
    figure = lowered(text)
    match = _ROMAN_FORM.fullmatch(figure)
    if match is None or not figure:
        return None
    values = [ROMAN_DIGITS[char] for char in figure]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
