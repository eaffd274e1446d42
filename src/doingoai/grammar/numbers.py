"""Numbers: `parse_decimal`, `parse_number`, `format_number` and `spell_number`, and the doors of their kin."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from doingoai.errors import ParseError
from doingoai.grammar.amounts import AMOUNT_STARTS, CLOSING, ranged, read_range, read_single, single
from doingoai.grammar.figures import DIGITS, FIGURE, SIGN, VIETNAMESE, read_digits, read_figure
from doingoai.grammar.numerals import read_integer, scaled
from doingoai.grammar.ordinals import ORDINAL_RULES, parse_ordinal
from doingoai.grammar.percentages import PERCENTAGE_RULES, format_percentage, parse_percentage
from doingoai.grammar.ratios import RATIO_RULES, parse_ratio
from doingoai.grammar.rules import MAX_LENGTH, Context, MentionKind, Reader, Reading, Refusal, Rule, Style
from doingoai.grammar.spelling import SPELLINGS, Spelling, spell
from doingoai.grammar.wording import hedged_text, ratio_text, written
from doingoai.lexicon.numerals import COLLECTIVES, COMPACT_MAGNITUDES, FIVE, HUNDRED, TENS, UNMARKED
from doingoai.text.patterns import END, alternation
from doingoai.values.decimals import to_decimal
from doingoai.values.numbers import HedgedNumber
from doingoai.values.ratios import Ratio

__all__ = [
    "ACCOUNTING",
    "COMPACT",
    "NUMBER_RULES",
    "ORDINAL_RULES",
    "PERCENTAGE_RULES",
    "RATIO_RULES",
    "format_number",
    "format_percentage",
    "parse_decimal",
    "parse_number",
    "parse_ordinal",
    "parse_percentage",
    "parse_ratio",
    "read_accounting",
    "read_compact",
    "spell_number",
]


def __dir__() -> list[str]:
    return __all__


# ---------------------------------------------------------------------------------------------------------------
# Rules

NUMBER_RULES: Final = (
    Rule("number", MentionKind.NUMBER, AMOUNT_STARTS, rf"{single()}{CLOSING}{END}", read_single),
    Rule("range", MentionKind.NUMBER, AMOUNT_STARTS, rf"{ranged()}{END}", read_range),
)
"""The forms of numbers that prose may hold."""


_SCALES: Final = alternation(word.lower() for word in COMPACT_MAGNITUDES)
COMPACT: Final = rf"(?P<sign>{SIGN})?(?P<figure>{DIGITS})\s?(?P<scale>{_SCALES})(?!\w)"
"""A pattern for a compact figure."""

ACCOUNTING: Final = rf"\(\s?(?P<figure>{FIGURE})\s?\)"
"""A pattern for a negative figure as accounting writes it."""


def read_accounting(reading: Reading) -> HedgedNumber:
    """Return the negative of a figure in brackets."""
    return -HedgedNumber(read_figure(reading["figure"] or "", reading.context.style))


def read_compact(reading: Reading) -> HedgedNumber | None:
    """Return the number of a compact form, whose letter only its case tells from a unit: 3,4 T, 15 N."""
    scale = COMPACT_MAGNITUDES.get(reading.written("scale") or "")
    if scale is None:
        raise Refusal("write the magnitude in words (nghìn, triệu, tỷ)", "scale")
    number = HedgedNumber(scaled(read_digits(reading["figure"] or "", reading.context.style), scale))
    return number if (reading["sign"] or "+").startswith("+") else -number


def _read_pair(reading: Reading) -> HedgedNumber | None:
    """What nouns of a fixed number count: "hai đôi" is four."""
    number = read_single(reading)
    return None if number is None else number * COLLECTIVES[reading["noun"] or ""]


def _refuse_ratio(_: Reading) -> HedgedNumber | None:
    raise Refusal("it is a part of a whole; read it with parse_ratio or parse_percentage")


def _refuse_years(_: Reading) -> HedgedNumber | None:
    raise Refusal("it may be a number of years; write lăm for the figure")


def _refuse_unmarked(_: Reading) -> HedgedNumber | None:
    raise Refusal("without its marks it may be another word; write it as it is spelled")


_STRICT_RULES: Final = (
    Rule("years", MentionKind.NUMBER, AMOUNT_STARTS, rf"[^\n]{{0,80}}?{TENS}\s{{1,3}}{FIVE}", _refuse_years),
    Rule("no numeral", MentionKind.NUMBER, AMOUNT_STARTS, alternation(UNMARKED), _refuse_unmarked),
    Rule("elliptic", MentionKind.NUMBER, AMOUNT_STARTS, rf"{single(elliptic=True)}{CLOSING}", read_single),
    NUMBER_RULES[1],
    Rule("accounting", MentionKind.NUMBER, {"("}, ACCOUNTING, read_accounting),
    Rule("compact", MentionKind.NUMBER, AMOUNT_STARTS, COMPACT, read_compact),
    Rule("hundred", MentionKind.NUMBER, {HUNDRED}, HUNDRED, lambda _: HedgedNumber(100)),
    Rule(
        "pair",
        MentionKind.NUMBER,
        AMOUNT_STARTS,
        rf"{single()}\s{{1,3}}(?P<noun>{alternation(COLLECTIVES)})",
        _read_pair,
    ),
    *(Rule(rule.name, rule.kind, rule.starts, rule.pattern, _refuse_ratio) for rule in RATIO_RULES),
)
_HINT: Final = "a figure or a number in words is expected, such as 1.234,5"
_READER: Final = Reader("a number", _STRICT_RULES, hint=_HINT)
_DECIMAL: Final = Reader("an exact number", _STRICT_RULES, hint=_HINT)


# ---------------------------------------------------------------------------------------------------------------
# Reading


def parse_decimal(text: str, *, style: Style = "vi") -> Decimal:
    """Return the exact number that *text* states, in figures or in words.

    Parameters
    ----------
    text
        A figure ("1.234,5", "2,5 tỷ") or a number in words ("hai mươi mốt").
    style
        Which way of writing figures is tried first: ``"vi"`` reads 12.500 as twelve thousand five hundred, ``"en"``
        as twelve and a half.

    Raises
    ------
    TypeError
        If *text* is no ``str``.
    ParseError
        If it states no number, or one that is hedged.

    Examples
    --------
    >>> parse_decimal("1.234.567,89"), parse_decimal("1,234.50"), parse_decimal("hai nghìn rưỡi")
    (Decimal('1234567.89'), Decimal('1234.50'), Decimal('2500'))
    >>> parse_decimal("gần 30")
    Traceback (most recent call last):
        ...
    doingoai.errors.ParseError: 'gần 30' is not an exact number: it is hedged; read it with parse_number
        gần 30
        ^^^^^^
    """
    if isinstance(text, str) and len(text) <= MAX_LENGTH:
        # Nine cells of ten are plain digits or words: they are read here, before anything is normalised.
        if style == "vi" and VIETNAMESE.fullmatch(text):
            return Decimal(text.replace(".", "").replace(",", "."))
        try:
            return Decimal(read_integer(text.split()))
        except KeyError:
            pass  # not plain: the rules look closer
    number = _DECIMAL.read(text, Context(style=style))
    if number.is_exact:
        return number.value
    raise ParseError(text, expected="an exact number", hint="it is hedged; read it with parse_number")


def parse_number(text: str, *, style: Style = "vi") -> HedgedNumber:
    """Return the number that *text* states, with its hedge and the bounds that it states.

    Parameters
    ----------
    text
        A number with or without hedges: "hơn 2.000", "10-15 triệu", "hàng trăm".
    style
        Which way of writing figures is tried first; see `parse_decimal`.

    Raises
    ------
    TypeError
        If *text* is no ``str``.
    ParseError
        If it states no number, or one that readers dispute.

    Examples
    --------
    >>> parse_number("hơn 1,01 tỷ")
    HedgedNumber('1010000000', hedge=Hedge.MORE_THAN)
    >>> parse_number("10-15 triệu")
    HedgedNumber('12500000', hedge=Hedge.RANGE, low='10000000', high='15000000')
    """
    if style == "vi" and isinstance(text, str) and VIETNAMESE.fullmatch(text):
        return HedgedNumber(Decimal(text.replace(".", "").replace(",", ".")))
    return _READER.read(text, Context(style=style))


# ---------------------------------------------------------------------------------------------------------------
# Writing


def format_number(value: HedgedNumber | Ratio | Decimal | int, *, compact: bool = False) -> str:
    """Return *value* in figures, with its hedge in words: `parse_number` reads it back.

    Parameters
    ----------
    value
        A number, hedged or exact, or a ratio.
    compact
        Whether round numbers take a magnitude: "1,01 tỷ" instead of "1.010.000.000". No figure is rounded for it.

    Examples
    --------
    >>> format_number(Decimal("1234567.89")), format_number(1_010_000_000, compact=True)
    ('1.234.567,89', '1,01 tỷ')
    >>> format_number(HedgedNumber(30, Hedge.NEARLY))
    'gần 30'
    """
    if isinstance(value, Ratio):
        return ratio_text(value)
    number = value if isinstance(value, HedgedNumber) else HedgedNumber(to_decimal(value))
    return hedged_text(number, lambda figure: written(figure, compact=compact))


def spell_number(value: HedgedNumber | Decimal | int, *, style: Spelling = "north") -> str:
    """Return *value* in words, in standard spelling: `parse_number` reads it back.

    Parameters
    ----------
    value
        A number below 10¹⁸.
    style
        ``"north"`` writes nghìn and linh, ``"south"`` ngàn and lẻ.

    Raises
    ------
    ValueError
        If it is too large to be spelled, or *style* is neither.

    Examples
    --------
    >>> spell_number(1205), spell_number(1205, style="south"), spell_number(Decimal("-2.05"))
    ('một nghìn hai trăm linh năm', 'một ngàn hai trăm lẻ năm', 'âm hai phẩy không năm')
    """
    if style not in SPELLINGS:
        raise ValueError(f"the style of words is 'north' or 'south', not {style!r:.80}")
    number = value if isinstance(value, HedgedNumber) else HedgedNumber(to_decimal(value))
    return hedged_text(number, lambda figure: spell(figure, style))
