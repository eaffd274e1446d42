"""Which rules and names the finder uses, and which of them a narrower finder may leave out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

import attrs

from doingoai.extraction.names import Names
from doingoai.grammar.documents import DOCUMENT_RULES
from doingoai.grammar.durations import DURATION_RULES
from doingoai.grammar.hedging import ContradictoryHedges
from doingoai.grammar.money import MONEY_RULES
from doingoai.grammar.numbers import NUMBER_RULES, ORDINAL_RULES, PERCENTAGE_RULES, RATIO_RULES
from doingoai.grammar.periods import PERIOD_RULES
from doingoai.grammar.points import WrongWeekday
from doingoai.grammar.quantities import QUANTITY_RULES
from doingoai.grammar.ranges import WrongCount
from doingoai.grammar.rules import MentionKind, Reading, Rule
from doingoai.grammar.times import DATETIME_RULES, TIME_RULES
from doingoai.lexicon.calendar import DATE_LEADS
from doingoai.lexicon.surroundings import HEDGE_COMPOUNDS
from doingoai.reference import Gazetteer
from doingoai.text.patterns import alternation

__all__ = ["ALL_RULES", "default_names", "rules_for"]

_MONTHS_IN_YEAR: Final = 12
# "tới 2/3" with nothing that says it is a day.
_BARE_PAIR: Final = re.compile(
    rf"(?!.*(?:{alternation(DATE_LEADS)})\s)[^0-9]+\s([0-9]{{1,2}})/([0-9]{{1,2}})", re.DOTALL
)


def _unless_a_fraction(rule: Rule[Any]) -> Rule[Any]:
    """*rule*, which declines what is a fraction as well as a day: tới 2/3, đến 48/63; not đến 15/6."""
    if rule.kind is not MentionKind.PERIOD:
        return rule

    def extract(reading: Reading) -> Any:
        written = reading.match[0]
        pair = "/" in written and _BARE_PAIR.fullmatch(written)
        if pair and (int(pair[1]) < int(pair[2]) or int(pair[2]) > _MONTHS_IN_YEAR):
            return None
        return rule.extract(reading)

    return attrs.evolve(rule, extract=extract)


def _as_written(rule: Rule[Any]) -> Rule[Any]:
    """*rule*, which declines where a weekday or a number of years contradicts the dates: these are found as they stand.

    "5 năm 2012-2014" is no stretch of five years, but the years 2012 to 2014.
    """

    def extract(reading: Reading) -> Any:
        try:
            return rule.extract(reading)
        except (WrongCount, WrongWeekday):
            return None

    return attrs.evolve(rule, extract=extract)


def _past_compounds(rule: Rule[Any]) -> Rule[Any]:
    """*rule*, which declines where its first hedge contradicts the next and may be the end of the word before."""

    def extract(reading: Reading) -> Any:
        try:
            return rule.extract(reading)
        except ContradictoryHedges:
            if reading.match[0].split()[0] in HEDGE_COMPOUNDS:
                return None
            raise

    return attrs.evolve(rule, extract=extract)


ALL_RULES: Final[tuple[Rule[Any], ...]] = (
    *DOCUMENT_RULES,
    *map(_as_written, DATETIME_RULES),
    *TIME_RULES,
    *map(_as_written, map(_unless_a_fraction, PERIOD_RULES)),
    *DURATION_RULES,
    *map(_past_compounds, (*MONEY_RULES, *PERCENTAGE_RULES, *QUANTITY_RULES)),
    *ORDINAL_RULES,
    *map(_past_compounds, (*RATIO_RULES, *NUMBER_RULES)),
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
        return (*DOCUMENT_RULES, *MONEY_RULES)
    return ALL_RULES


def default_names(kinds: Iterable[MentionKind]) -> tuple[Names, ...]:
    """Return the gazetteers that a finder of *kinds* needs: none where no name is wanted."""
    return (Gazetteer.default(),) if _NAMES & frozenset(kinds) else ()
