"""Texts that mean a figure, as people type it: the other way round from the parsers."""

from __future__ import annotations

import datetime as dt
import functools
import re
import unicodedata
from decimal import Decimal
from typing import Any, Final, TypeAlias

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from doingoai.grammar.money import format_money
from doingoai.grammar.numbers import format_number, format_percentage, spell_number
from doingoai.grammar.quantities import format_quantity
from doingoai.lexicon.connectives import BETWEEN, BETWEEN_AND, FROM, TO_WORDS
from doingoai.lexicon.currencies import CURRENCIES
from doingoai.lexicon.hedges import HEDGE_SIGNS, HEDGES, TOTALS
from doingoai.values.durations import Duration
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.periods import Period
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["spellings", "texts_of"]

Spelled: TypeAlias = HedgedNumber | Ratio | Percentage | Quantity | Money | Decimal | int | dt.date | Period | Duration

# A space between digits separates thousands: there only one stands.
_WIDENED: Final = re.compile(" (?![0-9])")
_SPELLED_BELOW: Final = 10**18
_MOST_SPELLED_DECIMALS: Final = 6


def __dir__() -> list[str]:
    return __all__


def spellings(value: Spelled) -> SearchStrategy[str]:
    """Texts that mean *value*: other hedges of the same meaning, words for figures, other spaces, NFD.

    Parameters
    ----------
    value
        A number, ratio, percentage, quantity, amount of money, day, period or duration; its parser reads each of the
        texts back as it. Of a period this holds as far as `format_period` can say it.
    """
    return texts_of(value).flatmap(_dressed)


@functools.singledispatch
def texts_of(value: Any) -> SearchStrategy[str]:
    """Texts that mean *value*, neatly typed; other modules register their values here."""
    return _figures(Decimal(value))


@texts_of.register
def _(value: HedgedNumber) -> SearchStrategy[str]:
    return _numbers(value)


@texts_of.register
def _(value: Ratio) -> SearchStrategy[str]:
    return st.just(format_number(value))


@texts_of.register
def _(value: Percentage) -> SearchStrategy[str]:
    if value.points or value.per:
        return st.just(format_percentage(value))
    return st.tuples(_numbers(value.number), st.sampled_from(["%", " %", " phần trăm"])).map("".join)


@texts_of.register
def _(value: Quantity) -> SearchStrategy[str]:
    plain = st.booleans().map(lambda compact: format_quantity(value, compact=compact))
    if not isinstance(value.number, HedgedNumber) or not value.number.value:
        return plain  # "không đoàn" is no quantity
    unit = format_quantity(attrs.evolve(value, number=HedgedNumber(0))).removeprefix("0")
    return plain | _numbers(value.number).map(lambda number: number + unit)


@texts_of.register
def _(value: Money) -> SearchStrategy[str]:
    plain = st.booleans().map(lambda compact: format_money(value, compact=compact))
    names = [name for name, code in CURRENCIES.items() if code == value.currency] or [value.currency]
    per = "" if value.per is None else f"/{value.per}"
    named = st.tuples(_numbers(value.number), st.sampled_from(names)).map(lambda drawn: f"{' '.join(drawn)}{per}")
    return plain | named


def _numbers(number: HedgedNumber) -> SearchStrategy[str]:
    """Texts of a hedged number."""
    plain = st.just(format_number(number))
    if number.hedge is Hedge.RANGE and number.low is not None and number.high is not None:
        low, high = format_number(number.low), format_number(number.high)
        return plain | st.sampled_from(
            [f"{FROM} {low} {to} {high}" for to in TO_WORDS]
            + [f"{BETWEEN} {low} {BETWEEN_AND} {high}", f"{low} - {high}", f"{low}–{high}"]
        )
    if number.hedge in {Hedge.ORDER, Hedge.RANGE} or (
        number.hedge is Hedge.ABOUT and {number.low, number.high} != {None}
    ):
        return plain
    if number.is_exact:
        return _figures(number.value)
    hedged = st.tuples(st.sampled_from(_words_of(number.hedge)), _figures(number.value)).map(" ".join)
    return plain | hedged


@functools.cache
def _words_of(hedge: Hedge) -> list[str]:
    words = [word for word, meant in HEDGES.items() if meant is hedge and word not in TOTALS]
    return words + [sign for sign, meant in HEDGE_SIGNS.items() if meant is hedge]


def _figures(number: Decimal) -> SearchStrategy[str]:
    """Texts of an exact number: with and without separators, with a magnitude, in words of North and South."""
    plain = format_number(number)
    texts = [
        plain,
        plain.replace(".", ""),
        plain.replace(".", " "),
        plain.replace("-", "−"),
        format_number(number, compact=True),
    ]
    if abs(number) < _SPELLED_BELOW and len(plain.partition(",")[2]) <= _MOST_SPELLED_DECIMALS:
        texts += [spell_number(number), spell_number(number, style="south")]
    return st.sampled_from(texts)


def _dressed(text: str) -> SearchStrategy[str]:
    """*text* as other keyboards and editors leave it: other spaces around and inside, decomposed letters."""
    return st.sampled_from(
        [
            text,
            f" {text}\n",
            text.replace(" ", "\N{NO-BREAK SPACE}"),
            _WIDENED.sub("  ", text),
            unicodedata.normalize("NFD", text),
        ]
    )
