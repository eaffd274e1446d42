"""Numbers in words whose groups commas part, as contracts write them: "hai tỷ, ba trăm triệu đồng"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from doingoai.extraction.drafts import Block, Draft
from doingoai.extraction.kinds import MONEY, NUMBER
from doingoai.grammar.numerals import read_grouped
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber

__all__ = ["join_groups"]

_COMMA: Final = re.compile(r",[ \n]{1,3}")
_LETTERS: Final = re.compile(r"[^0-9,.;:]{2,200}")


def __dir__() -> list[str]:
    return __all__


def join_groups(drafts: list[Draft], block: Block) -> list[Draft]:
    """Take the larger groups of an amount in words into it: "mười hai tỷ, tám trăm triệu đồng"."""
    lower = block.text.lower
    place = len(drafts)
    while place > 1:
        place -= 1
        last = drafts[place]
        if last.kind is not MONEY or not lower[last.start].isalpha() or last.reading is None:
            continue
        first = place
        while first and _goes_before(drafts[first - 1], drafts[first], lower):
            first -= 1
        figure = last.reading.match.groupdict().get("figure")
        if first == place or figure is None or not lower.startswith(figure, last.start):
            continue
        start = drafts[first].start
        number = read_grouped(lower[start : last.start + len(figure)])
        if number is not None and isinstance(last.value, Money):
            value = attrs.evolve(last.value, number=HedgedNumber(number))
            drafts[first : place + 1] = [Draft(start, last.end, last.kind, value)]
            place = first
    return drafts


def _goes_before(draft: Draft, following: Draft, lower: str) -> bool:
    return (
        draft.kind is NUMBER
        and _COMMA.fullmatch(lower, draft.end, following.start) is not None
        and _LETTERS.fullmatch(lower, draft.start, draft.end) is not None
    )
