"""Money: `parse_money` and `format_money`, the currency in words, as a sign or as a code, before or after."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from doingoai.grammar.amounts import (
    AMOUNT_STARTS,
    CLOSING,
    HEDGE_STARTS,
    further,
    ranged,
    read_range,
    read_single,
    refuse_bullet,
    single,
)
from doingoai.grammar.bases import PER, read_base, written_base
from doingoai.grammar.counts import scales_in
from doingoai.grammar.numbers import ACCOUNTING, COMPACT, read_accounting, read_compact
from doingoai.grammar.numerals import GROUPED, NUMERAL, read_grouped, read_numeral
from doingoai.grammar.rules import DIGIT, Context, MentionKind, Reader, Reading, Refusal, Rule, Style
from doingoai.grammar.wording import check_kind, hedged_text, written
from doingoai.lexicon.connectives import BETWEEN_AND, IN_WORDS
from doingoai.lexicon.currencies import (
    CURRENCIES,
    CURRENCY_SIGNS,
    ISO_CODES,
    MINOR_UNITS,
    NO_CURRENCY_BEFORE,
    WITHOUT_HUNDREDTHS,
    WRITTEN_CURRENCIES,
)
from doingoai.text.patterns import END, alternation
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge, HedgedNumber

__all__ = ["MONEY_RULES", "format_money", "parse_money"]


def __dir__() -> list[str]:
    return __all__


# ---------------------------------------------------------------------------------------------------------------
# Patterns

_HUNDREDTH: Final = Decimal("0.01")
_ENGLISH_THOUSANDS: Final = re.compile(r"[-−]?[1-9][0-9]{0,2},[0-9]{3}")
_MINORS: Final = 100
_MINOR_DIGITS: Final = 2  # "2 đô 23" counts its hundredths, "2 đô 5" may not
_LETTER_SIGNS: Final = [sign for sign in CURRENCY_SIGNS if sign[-1].isalpha()]
_BARE_SIGNS: Final = [sign for sign in CURRENCY_SIGNS if not sign[-1].isalpha()]
_NO_WORD: Final = "".join(
    rf"(?!{word}\s{{1,3}}{alternation(following)}{END})" for word, following in NO_CURRENCY_BEFORE.items() if following
)
_NAMED: Final = rf"(?:{_NO_WORD}{alternation((*CURRENCIES, *_LETTER_SIGNS))}{END}|{alternation(_BARE_SIGNS)})"
_CODE: Final = r"(?:[a-z]{3}(?![^\W_]))"
_AFTER: Final = rf"\s{{0,3}}(?P<currency>{_NAMED})"
_FIRST_AFTER: Final = rf"(?:\s{{0,3}}(?P<first_currency>{_NAMED}))?"
# Before a figure stand signs and codes, never a name: "đồng 5" is no money.
_CODES_KNOWN: Final = [name for name in CURRENCIES if name.isascii() and name.upper() in {*ISO_CODES, "NDT", "RMB"}]
_BEFORE: Final = rf"(?P<currency>{alternation([*CURRENCY_SIGNS, *_CODES_KNOWN, 'vnđ'])})\s{{0,3}}(?=[-−(0-9])"
_FIRST_BEFORE: Final = (
    rf"(?P<first_currency>{alternation([*CURRENCY_SIGNS, *_CODES_KNOWN, 'vnđ'])})\s{{0,3}}(?=[-−(0-9])"
)
_BEFORE_AGAIN: Final = rf"(?:{_BEFORE})?"
_SIGN_STARTS: Final = frozenset({*CURRENCY_SIGNS, *_CODES_KNOWN, "vnđ"})
_WORDS_AGAIN: Final = (
    rf"\s{{0,3}}\(\s?(?:{alternation(IN_WORDS)}\s?:?\s{{0,3}})?(?P<in_words>{NUMERAL}|{GROUPED})\s{{1,3}}"
    rf"(?P<currency_in_words>{_NAMED})(?:\s{{1,3}}(?:chẵn|tròn))?\s?[.,]?\s?\)\.?"
)
_MINOR: Final = (
    rf"\s{{1,3}}(?:{BETWEEN_AND}\s{{1,3}})?(?P<minor>{NUMERAL}|[0-9]{{1,2}}(?![0-9.,]))"
    rf"(?:\s{{0,3}}(?P<minor_unit>{alternation(MINOR_UNITS)}){END})?"
)


# ---------------------------------------------------------------------------------------------------------------
# Reading


def _code(name: str) -> str:
    """The ISO 4217 code of a name or sign in lower case."""
    key = " ".join(name.split())
    return CURRENCY_SIGNS[key] if key in CURRENCY_SIGNS else CURRENCIES[key]


def _money(number: HedgedNumber | None, reading: Reading) -> Money | None:
    if number is None:
        return None
    return Money(number, _code(reading["currency"] or ""), read_base(reading) if _has(reading, "per") else None)


def _has(reading: Reading, group: str) -> bool:
    return group in reading.match.re.groupindex


def _read_single(reading: Reading) -> Money | None:
    refuse_bullet(reading)
    return _money(read_single(reading), reading)


def _read_after_sign(reading: Reading) -> Money | None:
    """An amount with its sign before, as English has it: then the comma of "$50,000" may part thousands."""
    if reading.context.style == "vi" and _ENGLISH_THOUSANDS.fullmatch(reading["figure"] or ""):
        raise Refusal(
            "after a sign its comma may part thousands or decimals; write $50.000 or 50 USD, or say style='en'",
            "figure",
        )
    return _read_single(reading)


def _read_range(reading: Reading) -> Money | None:
    """A range with its currency behind: where the lower end has its own, it shares no magnitude."""
    first = reading["first_currency"]
    return _range(reading, apart=first is not None)


def _read_range_after_sign(reading: Reading) -> Money | None:
    """A range with its sign before: "$10-15 triệu" is in millions at both ends."""
    return _range(reading, apart=False)


def _range(reading: Reading, *, apart: bool) -> Money | None:
    first, second = reading["first_currency"], reading["currency"]
    if first is not None and second is not None and _code(first) != _code(second):
        raise Refusal("the ends of a range are in one currency", "currency")
    number = read_range(reading, apart=apart)
    if number is None:
        return None
    return Money(number, _code(second or first or ""), read_base(reading) if _has(reading, "per") else None)


def _read_checked(reading: Reading) -> Money | None:
    """An amount repeated in words in brackets, as contracts have it."""
    money = _read_single(reading)
    if money is None:
        return None
    same = _code(reading["currency_in_words"] or "") == money.currency
    if not same or read_grouped(reading["in_words"] or "") != money.number.value:
        raise Refusal("the figure and the words in brackets differ", "in_words")
    return money


def _read_grouped(reading: Reading) -> Money | None:
    """An amount in words with commas: "hai tỷ, ba trăm triệu đồng"."""
    figure = reading["figure"] or ""
    number = read_grouped(figure) if "," in figure else None
    return None if number is None else _money(HedgedNumber(number), reading)


def _read_named_twice(reading: Reading) -> Money | None:
    """An amount whose currency is named and then given as a code: "2 triệu nhân dân tệ (NDT)"."""
    money = _read_single(reading)
    if money is not None and _code(reading["again"] or "") != money.currency:
        raise Refusal("the currency in brackets is another", "again")
    return money


def _read_with_minor(reading: Reading) -> Money | None:
    money = _read_single(reading)
    minor_text = reading["minor"] or ""
    minor = Decimal(minor_text) if minor_text.isdigit() else read_numeral(minor_text)
    if money is None or minor is None or minor >= _MINORS or money.currency in WITHOUT_HUNDREDTHS:
        return None
    number = money.number
    if number.value != int(number.value) or number.hedge is Hedge.ORDER:
        raise Refusal("hundredths follow a whole number", "minor")
    # The 50 of "2 triệu đô 50" may be hundredths or thousands.
    if reading["minor_unit"] is None and (len(minor_text) != _MINOR_DIGITS or scales_in(reading["figure"] or "")):
        raise Refusal("name what it counts in the end (2 đô 23 xu)", "minor")
    return Money(further(number, HedgedNumber(minor) * _HUNDREDTH), money.currency)


def _read_code(reading: Reading) -> Money | None:
    return _with_code(read_single(reading), reading)


def _read_range_with_code(reading: Reading) -> Money | None:
    return _with_code(read_range(reading), reading)


def _with_code(number: HedgedNumber | None, reading: Reading) -> Money | None:
    """An amount with any code of ISO 4217, which must stand in capitals: "100 ALL", never "100 all"."""
    code = reading.written("code") or ""
    if number is None or code not in ISO_CODES:
        return None
    return Money(number, code, read_base(reading) if _has(reading, "per") else None)


def _read_elliptic(reading: Reading) -> Money | None:
    """The last figure without its magnitude: 2 of "1 tỷ 2 đồng" is 200 triệu, 250 of "1 tỷ 250 đồng" may be đồng."""
    figure = reading["figure"] or ""
    if not any(map(str.isalpha, figure)):
        return None  # "từ 5 USD": there is no magnitude, and no range either
    if figure[-2:].isdigit():
        raise Refusal("the magnitude of its last figure is open; write it out", "figure")
    return _read_single(reading)


def _read_compact(reading: Reading) -> Money | None:
    return _money(read_compact(reading), reading)


def _read_accounting(reading: Reading) -> Money | None:
    return _money(read_accounting(reading), reading)


def _read_bare(reading: Reading) -> Money | None:
    """A number without a currency, in a column that gives one."""
    if reading.context.currency is None:
        raise Refusal("it names no currency; give the column's as currency=")
    read = read_range if _has(reading, "join") else read_single
    number = read(reading)
    return None if number is None else Money(number, reading.context.currency)


def _read_negative(reading: Reading) -> Money:
    if reading.context.currency is None:
        raise Refusal("it names no currency; give the column's as currency=")
    return Money(read_accounting(reading), reading.context.currency)


MONEY_RULES: Final = (
    Rule("money", MentionKind.MONEY, AMOUNT_STARTS, rf"{single()}{_AFTER}{PER}{CLOSING}", _read_single),
    Rule(
        "money range",
        MentionKind.MONEY,
        AMOUNT_STARTS,
        rf"{ranged(between=_FIRST_AFTER)}{_AFTER}{PER}",
        _read_range,
    ),
    Rule(
        "money with its sign before",
        MentionKind.MONEY,
        {*HEDGE_STARTS, *_SIGN_STARTS},
        rf"{single(before=_BEFORE)}{PER}{CLOSING}{END}",
        _read_after_sign,
    ),
    Rule(
        "money range with its sign before",
        MentionKind.MONEY,
        {*HEDGE_STARTS, *_SIGN_STARTS},
        rf"{ranged(before=_FIRST_BEFORE, again=_BEFORE_AGAIN)}{PER}{END}",
        _read_range_after_sign,
    ),
)
"""The forms of money that prose may hold."""

_STRICT_RULES: Final = (
    *MONEY_RULES,
    Rule("money with the words", MentionKind.MONEY, AMOUNT_STARTS, rf"{single()}{_AFTER}{_WORDS_AGAIN}", _read_checked),
    Rule(
        "money in words with commas",
        MentionKind.MONEY,
        AMOUNT_STARTS,
        rf"(?P<figure>{GROUPED}){_AFTER}{PER}",
        _read_grouped,
    ),
    Rule(
        "money named twice",
        MentionKind.MONEY,
        AMOUNT_STARTS,
        rf"{single()}{_AFTER}\s?\((?P<again>{_NAMED})\){PER}",
        _read_named_twice,
    ),
    Rule("money with hundredths", MentionKind.MONEY, AMOUNT_STARTS, rf"{single()}{_AFTER}{_MINOR}", _read_with_minor),
    Rule(
        "elliptic money",
        MentionKind.MONEY,
        AMOUNT_STARTS,
        rf"{single(elliptic=True)}{_AFTER}{PER}{CLOSING}",
        _read_elliptic,
    ),
    Rule("compact money", MentionKind.MONEY, {DIGIT}, rf"{COMPACT}\s{{0,3}}{_AFTER}{PER}", _read_compact),
    Rule("compact money after its sign", MentionKind.MONEY, _SIGN_STARTS, rf"{_BEFORE}{COMPACT}{PER}", _read_compact),
    Rule("accounting", MentionKind.MONEY, {"("}, rf"{ACCOUNTING}{_AFTER}", _read_accounting),
    Rule(
        "money with a code",
        MentionKind.MONEY,
        AMOUNT_STARTS,
        rf"{single()}\s{{0,3}}(?P<code>{_CODE}){PER}{CLOSING}",
        _read_code,
    ),
    Rule(
        "money range with a code",
        MentionKind.MONEY,
        AMOUNT_STARTS,
        rf"{ranged()}\s{{0,3}}(?P<code>{_CODE}){PER}",
        _read_range_with_code,
    ),
    Rule(
        "money with a code before",
        MentionKind.MONEY,
        {DIGIT},
        rf"(?P<code>{_CODE})\s{{1,3}}{single()}{PER}{CLOSING}",
        _read_code,
    ),
    Rule("money of a column", MentionKind.MONEY, AMOUNT_STARTS, rf"{single(elliptic=True)}{CLOSING}", _read_bare),
    Rule("money range of a column", MentionKind.MONEY, AMOUNT_STARTS, ranged(), _read_bare),
    Rule("accounting of a column", MentionKind.MONEY, AMOUNT_STARTS, ACCOUNTING, _read_negative),
)
_READER: Final = Reader(
    "an amount of money", _STRICT_RULES, hint="an amount with its currency is expected, such as 1,01 tỷ USD"
)


def parse_money(text: str, *, style: Style = "vi", currency: str | None = None) -> Money:
    """Return the amount of money that *text* states.

    Parameters
    ----------
    text
        An amount with its currency: "1,01 tỷ USD", "120.000 đ", "$10.000", "từ 5 đến 7 triệu đồng".
    style
        Which way of writing figures is tried first; see `parse_decimal`.
    currency
        The ISO 4217 code that a number without a currency stands for, as in a column headed "Triệu USD".

    Raises
    ------
    TypeError
        If *text* is no ``str``.
    ParseError
        If it states no amount, or names no currency where *currency* names none either.

    Examples
    --------
    >>> parse_money("hơn 1,01 tỷ USD")
    Money(HedgedNumber('1010000000', hedge=Hedge.MORE_THAN), 'USD')
    >>> parse_money("1.650 yên/kg"), parse_money("500 triệu", currency="VND")
    (Money(HedgedNumber('1650'), 'JPY', per='kg'), Money(HedgedNumber('500000000'), 'VND'))
    """
    return _READER.read(text, Context(style=style, currency=currency))


# ---------------------------------------------------------------------------------------------------------------
# Writing


def format_money(value: Money, *, compact: bool = False) -> str:
    """Return *value* as CLDR writes money in Vietnamese, with hedges in words: `parse_money` reads it back.

    Parameters
    ----------
    value
        An amount.
    compact
        Whether round amounts take a magnitude and the currency its name or code: "1,01 tỷ USD". No figure is rounded.

    Examples
    --------
    >>> format_money(Money(1_500_000, "VND")).replace("\N{NO-BREAK SPACE}", " ")
    '1.500.000 ₫'
    >>> format_money(Money(1_010_000_000, "USD"), compact=True)
    '1,01 tỷ USD'
    """
    check_kind(value, Money, "an amount of Money")
    if compact:
        number = hedged_text(value.number, lambda figure: written(figure, compact=True))
        return f"{number} {WRITTEN_CURRENCIES.get(value.currency, value.currency)}{written_base(value.per)}"
    from babel.numbers import get_currency_precision, get_currency_symbol

    decimals = get_currency_precision(value.currency)
    number = hedged_text(value.number, lambda figure: written(figure, decimals=decimals))
    symbol = get_currency_symbol(value.currency, locale="vi")
    if CURRENCY_SIGNS.get(symbol.lower()) != value.currency:
        symbol = value.currency  # signs that are not read back: FCFA, EC$
    return f"{number}\N{NO-BREAK SPACE}{symbol}{written_base(value.per)}"
