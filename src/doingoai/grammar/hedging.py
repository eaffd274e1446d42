"""Hedges: the words and signs before a figure, and how several of them go together."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import Final

from doingoai.grammar.rules import Reading, Refusal
from doingoai.lexicon.connectives import BETWEEN, FROM
from doingoai.lexicon.hedges import HEDGE_SIGNS, HEDGES, TOTALS
from doingoai.text.patterns import END, alternation, forgiving
from doingoai.values.numbers import Hedge, HedgedNumber

__all__ = ["HEDGED", "HEDGE_STARTS", "ContradictoryHedges", "hedged", "hedges_in", "one_hedge", "read_hedge"]


def __dir__() -> list[str]:
    return __all__


HEDGED: Final = rf"(?:(?:{alternation(HEDGES)}{END}|{alternation(HEDGE_SIGNS)})\s{{0,3}}){{0,3}}"
"""A pattern for the hedges before a figure, and the room after them."""

HEDGE_STARTS: Final = frozenset(
    {FROM, BETWEEN, *HEDGE_SIGNS, *(word.split()[0] for word in HEDGES if word not in TOTALS)}
)
"""The first words and signs of hedges and ranges."""

_HEDGE: Final = re.compile(rf"(?:({forgiving(HEDGES)}){END}|({alternation(HEDGE_SIGNS)}))\s*")


class ContradictoryHedges(Refusal):
    """Hedges that cannot go together; to the finder the first may be a part of the word before: khảo sát trên 5 ha."""


# The hedges of a language are few; what they stand before is not.
@functools.lru_cache(maxsize=1 << 10)
def hedges_in(text: str | None) -> tuple[Hedge, ...]:
    """Return the hedges that `HEDGED` matched, in their order."""
    return tuple(HEDGES[match[1]] if match[1] else HEDGE_SIGNS[match[2]] for match in _HEDGE.finditer(text or ""))


def one_hedge(hedges: Sequence[Hedge]) -> Hedge:
    """Return the hedge of several words: "khoảng" gives way to any other ("khoảng trên 500"), "đúng" to all.

    Raises
    ------
    Refusal
        If they contradict each other.
    """
    strong = {hedge for hedge in hedges if hedge not in {Hedge.EXACT, Hedge.ABOUT}}
    if len(strong) > 1:
        raise ContradictoryHedges("its hedges contradict each other", "hedge")
    if strong:
        return strong.pop()
    return Hedge.ABOUT if Hedge.ABOUT in hedges else Hedge.EXACT


def read_hedge(reading: Reading) -> Hedge:
    """Return the hedge before a figure."""
    return one_hedge(hedges_in(reading["hedge"]))


def hedged(number: HedgedNumber, hedge: Hedge) -> HedgedNumber:
    """Return *number* under a hedge; a vague one takes none but "khoảng".

    Raises
    ------
    Refusal
        If it cannot be hedged so.
    """
    if hedge is Hedge.EXACT:
        return number
    if number.is_exact:
        return HedgedNumber(number.value, hedge)
    if hedge is not Hedge.ABOUT:
        raise Refusal("a vague number cannot be bounded further", "hedge")
    return number  # khoảng vài chục is vài chục
