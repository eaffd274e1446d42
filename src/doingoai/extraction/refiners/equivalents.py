"""An amount that is stated again in another unit: "50 triệu Kíp (tương đương 110 triệu VND)"."""

from __future__ import annotations

import itertools
import re
from typing import Final

from doingoai.extraction.drafts import Block, Draft
from doingoai.extraction.kinds import MONEY, QUANTITY
from doingoai.lexicon.surroundings import EQUIVALENCE
from doingoai.text.patterns import alternation
from doingoai.values.money import Money
from doingoai.values.quantities import Quantity

__all__ = ["link_equivalents"]

_MEASURED: Final = frozenset({MONEY, QUANTITY})
_WORDS: Final = alternation(EQUIVALENCE)
# "(tương đương ", ", tương đương ", " (khoảng ", " (": a word is needed unless a bracket stands there.
_RESTATING: Final = re.compile(
    rf"\s{{0,2}}(?:[(\[]\s{{0,2}}(?:{_WORDS}\s{{1,2}}){{0,2}}|,?\s{{1,2}}(?:{_WORDS})\s{{1,2}})"
)


def __dir__() -> list[str]:
    return __all__


def link_equivalents(drafts: list[Draft], block: Block) -> list[Draft]:
    """Link an amount to the one just before it that it states again in another currency or unit."""
    for one, other in itertools.pairwise(drafts):
        if (
            one.kind is other.kind
            and one.kind in _MEASURED
            and _differ(one.value, other.value)
            and _RESTATING.fullmatch(block.text.lower, one.end, other.start)
        ):
            other.restates = one
    return drafts


def _differ(one: object, other: object) -> bool:
    if isinstance(one, Money) and isinstance(other, Money):
        return one.currency != other.currency
    return (
        isinstance(one, Quantity)
        and isinstance(other, Quantity)
        and one.unit_code is not None
        and other.unit_code is not None
        and one.unit_code != other.unit_code
    )
