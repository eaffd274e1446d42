"""Which rules and names the finder uses, and which of them a narrower finder may leave out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from doingoai.extraction.names import Names
from doingoai.grammar.money import MONEY_RULES
from doingoai.grammar.numbers import NUMBER_RULES, ORDINAL_RULES, PERCENTAGE_RULES, RATIO_RULES
from doingoai.grammar.quantities import QUANTITY_RULES
from doingoai.grammar.rules import MentionKind, Rule
from doingoai.reference import Gazetteer

__all__ = ["ALL_RULES", "default_names", "rules_for"]

ALL_RULES: Final[tuple[Rule[Any], ...]] = (
    *MONEY_RULES,
    *PERCENTAGE_RULES,
    *QUANTITY_RULES,
    *ORDINAL_RULES,
    *RATIO_RULES,
    *NUMBER_RULES,
)
"""The rules of all kinds; where two read the same stretch, the earlier one has it."""

_NAMES: Final = frozenset({MentionKind.PROVINCE, MentionKind.COUNTRY, MentionKind.PARTNER})


def __dir__() -> list[str]:
    return __all__


def rules_for(kinds: Iterable[MentionKind]) -> tuple[Rule[Any], ...]:
    """Return the rules that a finder of *kinds* needs.

    Any rule may take the words of any other, so all are needed as soon as one kind is read by a rule at all; names
    alone need only those forms that may hold a name.
    """
    wanted = frozenset(kinds)
    if wanted <= _NAMES:
        return MONEY_RULES
    return ALL_RULES


def default_names(kinds: Iterable[MentionKind]) -> tuple[Names, ...]:
    """Return the gazetteers that a finder of *kinds* needs: none where no name is wanted."""
    return (Gazetteer.default(),) if _NAMES & frozenset(kinds) else ()
