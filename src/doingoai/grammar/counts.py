"""One number without hedges: a figure, a numeral or a vague count."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from doingoai.grammar.figures import DIGITS, ELLIPTIC, FIGURE, MAGNITUDE, SIGN, read_digits, read_figure
from doingoai.grammar.numerals import NUMERAL, NUMERAL_STARTS, SPELLED_SCALE, read_numeral, scaled
from doingoai.grammar.rules import DIGIT, Style
from doingoai.lexicon.hedges import ORDER_WORD
from doingoai.lexicon.numerals import (
    DECIMAL_MARKS,
    HALVES,
    HUNDRED,
    MAGNITUDES,
    NEGATIVES,
    SCALES,
    TEN_UNIT,
    VAGUE_COUNTS,
    VULGAR_FRACTIONS,
)
from doingoai.text.normalize import without_marks
from doingoai.text.patterns import END, alternation, forgiving
from doingoai.values.decimals import EXACT_CONTEXT
from doingoai.values.numbers import Hedge, HedgedNumber, exact_number

__all__ = ["COUNT_STARTS", "ELLIPTIC_COUNT", "SIMPLE", "read_simple", "scales_in"]


def __dir__() -> list[str]:
    return __all__


# ---------------------------------------------------------------------------------------------------------------
# Patterns

_SCALE_WORD: Final = rf"{alternation((TEN_UNIT, HUNDRED, *SCALES))}{END}"
_SCALE_WORDS: Final = rf"{_SCALE_WORD}(?:\s{{1,3}}{_SCALE_WORD}){{0,2}}"
_ORDER: Final = rf"{ORDER_WORD}\s{{1,3}}(?:{_SCALE_WORDS}|(?:{SIGN})?{DIGITS})"
_VAGUE: Final = rf"{alternation(VAGUE_COUNTS)}{END}(?:\s{{1,3}}{_SCALE_WORDS})?"
_HALF_OF: Final = rf"{alternation(HALVES)}{END}\s{{1,3}}{_SCALE_WORDS}"
_SPOKEN_MARK: Final = (
    rf"[0-9]{{1,15}}\s{{1,3}}{alternation(DECIMAL_MARKS)}\s{{1,3}}(?:[0-9]{{1,15}}(?![0-9])|{NUMERAL})"
)
_MIXED: Final = rf"{SPELLED_SCALE}\s{{1,3}}[0-9]{{1,3}}\s{{0,3}}{MAGNITUDE}"
_MINUS: Final = rf"(?:{SIGN}|{alternation(NEGATIVES)}\s{{1,3}})?"


def _simple(figure: str) -> str:
    return rf"(?:{_MINUS}(?:{_SPOKEN_MARK}|{figure})|{_ORDER}|{_VAGUE}|{_HALF_OF}|{_MIXED}|{NUMERAL})"


SIMPLE: Final = _simple(FIGURE)
"""A pattern for one number without hedges: figures, words, or a vague count."""

ELLIPTIC_COUNT: Final = _simple(ELLIPTIC)
"""The same with a last figure whose magnitude is left out, apart: "1 tỷ 250"."""

COUNT_STARTS: Final = frozenset(
    {DIGIT, ORDER_WORD, *VULGAR_FRACTIONS, *(word.split()[0] for word in (*VAGUE_COUNTS, *HALVES)), *NUMERAL_STARTS}
)
"""The first words and signs of numbers."""


# ---------------------------------------------------------------------------------------------------------------
# Reading

_MINUS_WORDS: Final = re.compile(
    rf"(?:(?P<sign>[-−–+])|{forgiving(NEGATIVES)})\s*"
    rf"(?=[0-9{''.join(VULGAR_FRACTIONS)}])"
)
_DIGIT: Final = re.compile("[0-9]")
_SPOKEN: Final = re.compile(forgiving(DECIMAL_MARKS) + END)
_EVERY_SCALE: Final = rf"{forgiving((TEN_UNIT, HUNDRED, *SCALES))}{END}"
_FIRST_VAGUE: Final = re.compile(rf"({forgiving(VAGUE_COUNTS)}){END}(?=\s*(?:{_EVERY_SCALE}\s*){{0,3}}$)\s*")
_FIRST_HALF: Final = re.compile(rf"{forgiving(HALVES)}{END}\s*")
_FIRST_ORDER: Final = re.compile(rf"{forgiving((ORDER_WORD,))}{END}\s*")
_SCALE: Final = re.compile(rf"\s*({forgiving(MAGNITUDES)})(?![^\W0-9_])")


def scales_in(text: str) -> tuple[int, ...]:
    """Return the magnitudes in the text of a number, in the order in which they stand."""
    return tuple(MAGNITUDES[match[1]] for match in _SCALE.finditer(text))


def _product(text: str) -> int:
    product = 1
    for scale in scales_in(text):
        product *= scale
    return product


def read_simple(text: str, style: Style) -> HedgedNumber | None:
    """Return the number of what `SIMPLE` matched, in lower case, or ``None`` where it is none.

    Raises
    ------
    Refusal
        If it has the form of a number and is none, or is one that readers dispute.
    """
    sign = None if text[0].isdigit() else _MINUS_WORDS.match(text)
    unsigned = text[sign.end() :] if sign else text
    if not unsigned[0].isdigit() and unsigned[0] not in VULGAR_FRACTIONS:
        return _read_words(text, style)
    value = read_numeral(unsigned) if _SPOKEN.search(unsigned) else read_figure(unsigned, style)
    if value is None:
        return None
    # What the figure reads is within bounds already, and so is what is as large below nought.
    return exact_number(value if sign is None or sign["sign"] == "+" else EXACT_CONTEXT.minus(value))


def _read_words(text: str, style: Style) -> HedgedNumber | None:
    if (place := _DIGIT.search(text)) and not _SPOKEN.search(text) and not _FIRST_ORDER.match(text):
        return _read_mixed(text[: place.start()], text[place.start() :], style)
    # A numeral comes first: without diacritics "muoi" is ten, and not the vague mươi.
    value = read_numeral(text)
    if value is not None:
        return HedgedNumber(value)
    if order := _FIRST_ORDER.match(text):
        return _read_order(text[order.end() :], style)
    if vague := _FIRST_VAGUE.match(text):
        return _read_vague(vague[1], text[vague.end() :])
    if half := _FIRST_HALF.match(text):
        return HedgedNumber(scaled(Decimal("0.5"), _product(text[half.end() :])))
    return None


def _read_mixed(words: str, figure: str, style: Style) -> HedgedNumber | None:
    """A part in words and a smaller one in figures: "hai triệu 500 nghìn"."""
    larger, smaller = read_numeral(words), read_figure(figure, style)
    if larger is None or smaller >= scales_in(words)[-1]:
        return None
    return HedgedNumber(EXACT_CONTEXT.add(larger, smaller))


def _read_order(text: str, style: Style) -> HedgedNumber:
    """What "hàng" makes vague: "trăm nghìn", or a figure that no magnitude names."""
    if _SCALE.match(text):
        return HedgedNumber(_product(text), Hedge.ORDER)
    sign = _MINUS_WORDS.match(text)
    value = read_digits(text[sign.end() :] if sign else text, style)
    return HedgedNumber(EXACT_CONTEXT.minus(value) if sign and sign["sign"] != "+" else value, Hedge.ORDER)


def _read_vague(count: str, scales: str) -> HedgedNumber | None:
    bounds, scale = VAGUE_COUNTS[count], _product(scales)
    if bounds is None:
        if not scales and count in {"mấy", without_marks("mấy")}:
            return None  # a question
        return HedgedNumber(scale, Hedge.ORDER)
    low, high = bounds
    if low == high:
        return HedgedNumber(low * scale, Hedge.ABOUT)
    return HedgedNumber.between(low * scale, high * scale, hedge=Hedge.ABOUT)
