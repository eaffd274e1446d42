"""Numbers in figures: their shapes in the Vietnamese and the English way, and the magnitudes that follow them.

The Vietnamese way separates thousands with a dot and decimals with a comma (so does the Accounting Law, 88/2015/QH13);
the English way does the opposite. A shape that is well-formed in the way tried first is read so; one that is
well-formed only in the other way is read in that; one that is well-formed in neither is refused.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import Final

from doingoai.grammar.numeral_machine import both_spellings
from doingoai.grammar.numerals import SPELLED_SCALE, plain, read_numeral, scaled
from doingoai.grammar.rules import Refusal, Style
from doingoai.lexicon.numerals import (
    HALF_MORE,
    MAGNITUDE_COMPOUNDS,
    MAGNITUDES,
    NO_MAGNITUDE_COMPOUND,
    SUPERSCRIPTS,
    VULGAR_FRACTIONS,
)
from doingoai.text.patterns import END, alternation, forgiving, no_compound
from doingoai.values.decimals import EXACT_CONTEXT, MAX_EXPONENT, to_decimal

__all__ = [
    "DIGITS",
    "ELLIPTIC",
    "FIGURE",
    "MAGNITUDE",
    "SIGN",
    "VIETNAMESE",
    "magnitudes",
    "read_digits",
    "read_figure",
]


def __dir__() -> list[str]:
    return __all__


# ---------------------------------------------------------------------------------------------------------------
# Patterns

# A magnitude may be glued to a digit (2tr5) and to a currency (30trđ), not to the rest of a word.
_NO_LETTER: Final = r"(?:(?![^\W0-9_])|(?=(?:đ|vnđ|vnd|usd)(?!\w)))"
# A figure ends where no digit follows, also not behind a stray separator: "12,,5" is not 12.
_NO_DIGIT: Final = r"(?![.,]{0,3}[0-9])"
# 15.10.1996 is a day, also where a noun stands behind it.
_NO_DAY: Final = r"(?![0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}(?![.,]?[0-9]))"
DIGITS: Final = (
    r"(?:[0-9]{1,3}(?:[ ][0-9]{3}){1,8}(?:[.,][0-9]{1,30})?(?![0-9.,]{0,3}[0-9])"
    rf"|{_NO_DAY}[0-9]{{1,300}}(?:[.,][0-9]{{1,50}}){{0,20}}{_NO_DIGIT})"
)
"""A pattern for digits with their separators; what it matches may be well-formed in no way."""

SIGN: Final = r"[-+−–]\s?"
"""A pattern for the sign of a figure."""

MAGNITUDE: Final = (
    rf"{alternation(MAGNITUDES)}{_NO_LETTER}{no_compound(MAGNITUDE_COMPOUNDS, unless=NO_MAGNITUDE_COMPOUND)}"
)
"""A pattern for a magnitude after a figure; a digit may follow it (2tr5)."""

_POWER: Final = r"(?:\s?[x×*·]\s?10(?:\s?\^\s?[-+]?[0-9]{1,3}|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|e[-+]?[0-9]{1,3}(?!\w))"
_TEN_POWER: Final = r"10(?:\s?\^\s?[-+]?[0-9]{1,3}|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
_VULGAR: Final = f"[{''.join(VULGAR_FRACTIONS)}]"
_MAGNITUDES: Final = rf"(?:\s{{0,3}}{MAGNITUDE}){{1,3}}"
_EVERY_MAGNITUDE: Final = rf"{forgiving(MAGNITUDES)}{_NO_LETTER}"
_EVERY_MAGNITUDES: Final = rf"(?:\s{{0,3}}{_EVERY_MAGNITUDE}){{1,3}}"
_HALF: Final = rf"\s{{1,3}}{alternation(HALF_MORE)}{END}"
FIGURE: Final = (
    rf"(?:{_TEN_POWER}{END}|{_VULGAR}(?:{_MAGNITUDES})?|{DIGITS}(?:{_POWER}|\s?{_VULGAR}"
    rf"|{_MAGNITUDES}(?:\s{{0,3}}{DIGITS}{_MAGNITUDES}){{0,4}}(?:[0-9]{{1,3}}(?![0-9.,]{{0,1}}[0-9])|{_HALF}|\s{{1,3}}{SPELLED_SCALE})?)?)"
)
"""A pattern for an unsigned figure with its magnitudes: "1.234,5", "1 tỷ 200 triệu", "2tr5", "3 triệu rưỡi"."""

ELLIPTIC: Final = rf"{FIGURE}(?:\s{{1,3}}[0-9]{{1,3}}{_NO_DIGIT})?"
"""The same with a last figure that leaves its magnitude out, apart: "1 tỷ 250". Only a whole text may be read so."""

# ---------------------------------------------------------------------------------------------------------------
# Shapes. The first group starts with no zero, because nobody writes 500 as 0.500. They are as long as the numbers that
# values hold (10^-50 to 10^50), so that what arithmetic makes is read back.

VIETNAMESE: Final = re.compile(r"[-+]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,16}|[0-9]{1,51})(?:,[0-9]{1,50})?")
"""A signed figure in the Vietnamese way: what `parse_decimal` takes without another look."""
_ENGLISH: Final = re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,16}|0|[1-9][0-9]{0,50})(?:\.[0-9]{1,50})?")
_MOST_DIGITS: Final = 51
_GROUP: Final = 3
_SPACED: Final = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,16}(?:[.,][0-9]{1,50})?")


# A point before three noughts behind commas is the slip of somebody who meant a million.
_MIXED_SLIP: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,12}\.000")


def read_digits(text: str, style: Style = "vi") -> Decimal:
    """Return the number of unsigned digits with separators.

    Raises
    ------
    Refusal
        If they are well-formed in no way of writing figures.

    Examples
    --------
    >>> read_digits("12.500"), read_digits("12.500", "en"), read_digits("650.3")
    (Decimal('12500'), Decimal('12.500'), Decimal('650.3'))
    """
    if style == "vi" and _MIXED_SLIP.fullmatch(text):
        raise Refusal(f"its marks are mixed; did you mean {text.replace(',', '.')}?")
    shapes = (_ENGLISH, VIETNAMESE) if style == "en" else (VIETNAMESE, _ENGLISH)
    for shape in shapes:
        if shape.fullmatch(text):
            return Decimal(_plain_vietnamese(text) if shape is VIETNAMESE else text.replace(",", ""))
    if _SPACED.fullmatch(text):
        # 12 500.500 mixes two separators of thousands or an English mark with French groups: it stays open.
        whole, mark, fraction = text.replace(" ", "").partition("." if "." in text else ",")
        if not mark or mark == "," or len(fraction) != _GROUP:
            return Decimal(f"{whole}.{fraction or 0}" if fraction else whole)
    if len(text) > _MOST_DIGITS:
        raise Refusal("it has more digits than any figure")
    raise Refusal(_shape_hint(text))


def _plain_vietnamese(text: str) -> str:
    return text.replace(".", "").replace(",", ".")


def _shape_hint(text: str) -> str:
    digits = text.replace(" ", "")
    marks = [char for char in digits if char in ".,"]
    hint = "thousands are separated by dots in groups of three and decimals by a comma (1.234.567,89)"
    if marks:
        last = max(digits.rfind(","), digits.rfind("."))
        whole = digits[:last].replace(",", "").replace(".", "").lstrip("0") or "0"
        joined = whole + digits[last + 1 :]
        if not joined.isdecimal():
            return hint
        candidates = (
            f"{int(joined):,}".replace(",", "."),
            f"{int(whole):,}".replace(",", ".") + f",{digits[last + 1 :]}",
        )
        hint += f"; did you mean {candidates[0]} or {candidates[1]}?"
    return hint


# ---------------------------------------------------------------------------------------------------------------
# Figures with magnitudes

_RAISED: Final = re.compile("[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_SCIENTIFIC: Final = re.compile(
    rf"(?:(?:(?P<factor>{DIGITS})\s?[x×*·]\s?)?10\s?\^|(?P<mantissa>{DIGITS})e)\s?(?P<exponent>[-+]?[0-9]{{1,3}})"
)
_WITH_FRACTION: Final = re.compile(rf"(?P<whole>{DIGITS})?\s?(?P<fraction>{_VULGAR})(?P<scales>{_EVERY_MAGNITUDES})?")
_PART: Final = re.compile(rf"\s*(?P<digits>{DIGITS})(?P<scales>{_EVERY_MAGNITUDES})")
_ONE_SCALE: Final = re.compile(_EVERY_MAGNITUDE)
_SMALLEST_MULTIPLIED: Final = 1_000  # chục and trăm multiply only what is larger: trăm triệu, never chục trăm
_PAIR: Final = 2
_HALVES: Final = both_spellings(HALF_MORE)


def magnitudes(text: str) -> tuple[int, ...]:
    """Return the magnitudes in *text*, in the order in which they stand."""
    return tuple(MAGNITUDES[match[0]] for match in _ONE_SCALE.finditer(text))


def read_figure(text: str, style: Style = "vi") -> Decimal:
    """Return the number of an unsigned figure with its magnitudes, in lower case.

    Raises
    ------
    Refusal
        If its digits are well-formed in no way of writing, or its magnitudes contradict each other.

    Examples
    --------
    >>> read_figure("1,01 tỷ"), read_figure("1 tỷ 200 triệu"), read_figure("2tr5"), read_figure("2×10³")
    (Decimal('1010000000'), Decimal('1200000000'), Decimal('2500000'), Decimal('2000'))
    """
    if style == "vi" and VIETNAMESE.fullmatch(text):
        value = Decimal(_plain_vietnamese(text))
        return value if len(text) <= MAX_EXPONENT else _held(value)
    first = _PART.match(text)
    if first is not None:
        return _held(_read_parts(text, first, style))
    raised = _RAISED.sub(lambda match: "^" + match[0].translate(SUPERSCRIPTS), text)
    if match := _SCIENTIFIC.fullmatch(raised):
        digits = match["factor"] or match["mantissa"]
        factor = read_digits(digits, style) if digits else Decimal(1)
        exponent = int(match["exponent"])
        if abs(exponent) > MAX_EXPONENT:
            raise Refusal("it lies outside the numbers that we hold")
        return _held(plain(EXACT_CONTEXT.scaleb(factor, exponent)))
    if match := _WITH_FRACTION.fullmatch(text):
        part, whole = VULGAR_FRACTIONS[match["fraction"]]
        if 1_000 % whole:
            raise Refusal("it has no end in decimals; read it with parse_ratio")
        units = read_digits(match["whole"], style) if match["whole"] else Decimal(0)
        if units != units.to_integral_value():
            raise Refusal("a fraction follows a whole number")
        number = EXACT_CONTEXT.add(units, EXACT_CONTEXT.divide(Decimal(part), Decimal(whole)))
        return scaled(number, _scale_of(match["scales"] or ""))
    return _held(read_digits(text, style))


def _held(value: Decimal) -> Decimal:
    try:
        return to_decimal(value)
    except ValueError as error:
        raise Refusal(str(error)) from None


def _read_parts(text: str, first: re.Match[str], style: Style) -> Decimal:
    """One figure with its magnitudes, and smaller ones after it: "1 tỷ 200 triệu", "2tr5", "3 triệu rưỡi"."""
    scale = _scale_of(first["scales"])
    total = scaled(read_digits(first["digits"], style), scale)
    mixed = first["digits"].isdigit()
    end = first.end()
    while end < len(text):
        if not mixed:
            raise Refusal("a figure with decimals is followed by another figure")
        following = _PART.match(text, end)
        if following is None:
            return EXACT_CONTEXT.add(total, _read_ending(text[end:], scale))
        smaller = _scale_of(following["scales"])
        part = scaled(read_digits(following["digits"], style), smaller)
        if part >= scale:
            raise Refusal("its second magnitude is not smaller than its first")
        total, scale, end = EXACT_CONTEXT.add(total, part), smaller, following.end()
    return total


@functools.lru_cache(maxsize=1 << 10)
def _scale_of(text: str) -> int:
    """The product of magnitudes that grow: trăm triệu, nghìn tỷ."""
    product, last = 1, 0
    for scale in magnitudes(text):
        if scale <= last or (last and scale < _SMALLEST_MULTIPLIED):
            raise Refusal("its magnitudes contradict each other")
        product, last = product * scale, scale
    return product


def _read_ending(text: str, scale: int) -> Decimal:
    """What a last figure without a magnitude adds: the 5 of "2tr5" counts hundreds of thousands."""
    tail = text.strip()
    if tail in _HALVES:
        return Decimal(scale // 2)
    if not tail.isdigit():
        spelled = read_numeral(tail)  # 2 triệu năm trăm nghìn
        if spelled is None or spelled >= scale:
            raise Refusal("what follows its magnitude is no smaller part of it")
        return spelled
    part = 10 ** len(tail)
    # Two figures apart from a large magnitude are open (1 tỷ 25); behind trăm they are tens and units (2 trăm 50).
    open_pair = text[0].isspace() and len(tail) == _PAIR and scale != part
    if len(tail) > _GROUP or scale % part or open_pair:
        raise Refusal(f"the magnitude of {tail} is open; write it out")
    return scaled(Decimal(tail), scale // part)
