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
from doingoai.grammar.qualified import ABOUT_RULES
from doingoai.grammar.quantities import QUANTITY_RULES
from doingoai.grammar.ranges import WrongCount
from doingoai.grammar.rules import MentionKind, Reading, Rule
from doingoai.grammar.times import DATETIME_RULES, TIME_RULES
from doingoai.lexicon.calendar import DATE_LEADS
from doingoai.lexicon.classifiers import ACTING
from doingoai.lexicon.connectives import RANGE_SIGNS
from doingoai.lexicon.surroundings import HEDGE_COMPOUNDS
from doingoai.lexicon.units import PHYSICAL_UNITS
from doingoai.reference import Gazetteer
from doingoai.text.patterns import alternation

__all__ = ["ALL_RULES", "default_names", "rules_for"]

_MONTHS_IN_YEAR: Final = 12
# "tới 2/3" and "khoảng 5-6" with nothing that says it is a day.
_BARE_PAIR: Final = re.compile(
    rf"(?!.*(?:{alternation(DATE_LEADS)})\s)[^0-9]+\s([0-9]{{1,2}})\s{{0,3}}([/\-–])\s{{0,3}}([0-9]{{1,2}})", re.DOTALL
)

_BEFORE_NO_YEAR: Final = r"(?:(?<!năm)|(?!\s{1,3}[0-9]{4}(?![0-9.,])))"
_YEARS: Final = re.compile("(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}")


def _unless_figures(rule: Rule[Any]) -> Rule[Any]:
    """*rule*, which declines what is a fraction or a range of figures as well as a day.

    "tới 2/3" and "đến 48/63" are fractions, "khoảng 5-6 hội nghị" counts them; "đến 15/6", "đến 2-9" and "khoảng 30-4"
    are days.
    """
    if rule.kind is not MentionKind.PERIOD:
        return rule
    hedged = rule in ABOUT_RULES

    def extract(reading: Reading) -> Any:
        if pair := _BARE_PAIR.fullmatch(reading.match[0]):
            first, joint, second = int(pair[1]), pair[2], int(pair[3])
            fraction = joint == "/" and (first < second or second > _MONTHS_IN_YEAR)
            if fraction or (hedged and joint != "/" and first < second):
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


def _unless_years(rule: Rule[Any]) -> Rule[Any]:
    """*rule*, which declines where two years precede what they do not count: từ 2019 đến 2021 tỉnh đón 5 đoàn."""

    def extract(reading: Reading) -> Any:
        groups = reading.match.groupdict()
        if _YEARS.fullmatch(f"{groups['low']}-{groups['high']}"):
            dash, unit = groups["join"].strip() in RANGE_SIGNS, groups["unit"]
            if unit in ACTING or (dash and unit not in PHYSICAL_UNITS):
                return None
        return rule.extract(reading)

    return attrs.evolve(rule, extract=extract) if "(?P<low>" in rule.pattern else rule


def _before_years(rule: Rule[Any]) -> Rule[Any]:
    """*rule*, which leaves "năm" to the year behind it: the "một năm 2022" is no fifteen."""
    return attrs.evolve(rule, pattern=f"(?:{rule.pattern}\n){_BEFORE_NO_YEAR}")


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
    *map(_as_written, map(_unless_figures, PERIOD_RULES)),
    *DURATION_RULES,
    *map(_past_compounds, (*MONEY_RULES, *PERCENTAGE_RULES, *map(_unless_years, QUANTITY_RULES))),
    *ORDINAL_RULES,
    *map(_past_compounds, (*RATIO_RULES, *map(_before_years, NUMBER_RULES))),
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
