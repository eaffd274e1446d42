"""Numbers written in words, in the standard spelling of the North or of the South."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal, TypeAlias, get_args

from doingoai.lexicon.numerals import (
    AFTER_TENS,
    BRIDGES,
    DECIMAL_MARKS,
    DIGITS,
    HUNDRED,
    NEGATIVES,
    TEN,
    TENS,
    ZERO,
)
from doingoai.values.decimals import EXACT_CONTEXT

__all__ = ["SPELLINGS", "Spelling", "spell"]

Spelling: TypeAlias = Literal["north", "south"]
"""Which words are chosen where the regions differ: nghìn and linh, or ngàn and lẻ."""

SPELLINGS: Final = frozenset(get_args(Spelling))
"""The styles that there are."""


def __dir__() -> list[str]:
    return __all__


_WORD_OF: Final = {0: ZERO, **{value: word for word, value in reversed([*DIGITS.items()])}}
_ONE_AFTER, _FOUR_AFTER, _FIVE_AFTER = (
    next(word for word, value in AFTER_TENS.items() if value == unit) for unit in (1, 4, 5)
)
# After mươi one, four and five change; after mười only five does.
_AFTER_MANY: Final = {**_WORD_OF, 1: _ONE_AFTER, 4: _FOUR_AFTER, 5: _FIVE_AFTER}
_AFTER_TEN: Final = {**_WORD_OF, 5: _FIVE_AFTER}
_SCALE_WORDS: Final = {"north": ("", "nghìn", "triệu"), "south": ("", "ngàn", "triệu")}
_BRIDGE: Final = dict(zip(("north", "south"), BRIDGES, strict=False))
_BILLION_WORD: Final = "tỷ"
_BILLION: Final = 10**9
_LIMIT: Final = 10**18


def spell(number: Decimal, style: Spelling) -> str:
    """Return *number* in words; its decimals digit by digit.

    Raises
    ------
    ValueError
        If it is 10¹⁸ or more: the language has no settled words for it.
    """
    digits = f"{EXACT_CONTEXT.abs(number):f}"
    whole, _, decimals = digits.partition(".")
    integer = int(whole)
    if integer >= _LIMIT:
        raise ValueError(f"{number} is too large to be spelled; words are settled below 10^18")
    words = _integer(integer, style)
    if decimals:
        words += [DECIMAL_MARKS[0], *(_WORD_OF[int(digit)] for digit in decimals)]
    if number < 0:
        words.insert(0, NEGATIVES[0])
    return " ".join(words)


def _integer(number: int, style: Spelling) -> list[str]:
    if not number:
        return [ZERO]
    billions, rest = divmod(number, _BILLION)
    words: list[str] = []
    if billions:
        words += [*_below_billion(billions, style, first=True), _BILLION_WORD]
    if rest:
        words += _below_billion(rest, style, first=not billions)
    return words


def _below_billion(number: int, style: Spelling, *, first: bool) -> list[str]:
    """The groups of three figures of *number*; all but the *first* of a whole number name their hundreds."""
    words: list[str] = []
    for power in (2, 1, 0):
        group = number // 1_000**power % 1_000
        if group:
            words += _group(group, style, padded=not first)
            words += [word] if (word := _SCALE_WORDS[style][power]) else []
            first = False
    return words


def _group(group: int, style: Spelling, *, padded: bool) -> list[str]:
    hundreds, tens, unit = group // 100, group // 10 % 10, group % 10
    words = [_WORD_OF[hundreds], HUNDRED] if hundreds or padded else []
    if tens > 1:
        words += [_WORD_OF[tens], TENS]
        words += [_AFTER_MANY[unit]] if unit else []
    elif tens:
        words += [TEN]
        words += [_AFTER_TEN[unit]] if unit else []
    elif unit:
        words += [_BRIDGE[style]] if words else []
        words += [_WORD_OF[unit]]
    return words
