"""Cheap looks at the words after a start, which spare most rules most places.

A rule is tried only where its gate lets it: the gate looks at the next word or two and says what it saw. A gate may let
a rule in that then fails; it never keeps out one that would have read something worth keeping. Gates are generated from
the same tables as the rules.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product
from typing import Any, Final

from doingoai.extraction.engine import LATER, Gate, Peek
from doingoai.grammar.figures import MAGNITUDE
from doingoai.grammar.numerals import NUMERAL_STARTS
from doingoai.grammar.rules import DIGIT, MentionKind, Rule
from doingoai.lexicon import calendar
from doingoai.lexicon.classifiers import CLASSIFIERS, REGIONAL_UNITS
from doingoai.lexicon.connectives import BETWEEN, BETWEEN_AND, FROM, RANGE_SIGNS, TO_WORDS
from doingoai.lexicon.currencies import CURRENCIES, CURRENCY_SIGNS
from doingoai.lexicon.documents import DOCUMENT_ABBREVIATIONS, DOCUMENT_TYPES
from doingoai.lexicon.hedges import AFTER_FIGURES, CLOSING_HEDGES, HEDGE_SIGNS, HEDGES, ORDER_WORD, TOTALS
from doingoai.lexicon.numerals import (
    AFTER_TENS,
    BRIDGES,
    DECIMAL_MARKS,
    DIGITS,
    DOZEN,
    FIRST,
    HALF_MORE,
    HALVES,
    HUNDRED,
    NEGATIVES,
    ORDINAL_HEADS,
    ORDINAL_WORDS,
    PART,
    SCALES,
    SPOKEN_TENS,
    TEN,
    TEN_UNIT,
    TENS,
    VAGUE_COUNTS,
    VULGAR_FRACTIONS,
    ZERO,
)
from doingoai.lexicon.units import PERCENT_SIGNS, PHYSICAL_UNITS
from doingoai.text.patterns import END, alternation

__all__ = ["gate_of"]


def __dir__() -> list[str]:
    return __all__


def _words_of(table: object) -> Iterator[str]:
    """Every single word of a table of the lexicon."""
    if isinstance(table, str):
        yield from re.findall(r"[^\W\d_]+", table)
    elif isinstance(table, (Mapping, Collection)):
        for entry in table:
            yield from _words_of(entry)


# ---------------------------------------------------------------------------------------------------------------
# What stands after a figure or a numeral

_ROOM: Final = r"\s{0,3}"
_NUMERAL_WORDS: Final = (
    ZERO, *DIGITS, *AFTER_TENS, TEN, TENS, TEN_UNIT, DOZEN, *SPOKEN_TENS, HUNDRED, *BRIDGES, *SCALES, *NEGATIVES,
)  # fmt: skip
_NUMERAL: Final = rf"{alternation(_NUMERAL_WORDS)}{END}"
_FIGURE: Final = rf"[0-9][0-9.,]*+(?:{_ROOM}{MAGNITUDE}){{0,3}}+"


def _first_words(*tables: Iterable[str]) -> set[str]:
    """The letters or the sign that each entry of *tables* begins with."""
    return {match[0] for table in tables for word in table if (match := re.match(r"[^\W\d_]+|.", word))}


# What a word or a sign after a figure may begin.
_RAISES: Final[dict[str, set[str]]] = {
    "percent": _first_words(PERCENT_SIGNS, [PART]),
    "currency": _first_words(CURRENCIES, CURRENCY_SIGNS),
    "unit": _first_words(PHYSICAL_UNITS, CLASSIFIERS, REGIONAL_UNITS),
    "time": _first_words(calendar.TIME_UNITS, calendar.MONTH_WORDS),
    "clock": {":", *_first_words(calendar.CLOCK_HOUR)},
    "joint": {*RANGE_SIGNS, *_first_words(TO_WORDS, calendar.RANGE_WORDS)},
    "mark": {"/", "-", "–", "—"},
    "onwards": _first_words(calendar.ONWARDS, calendar.UNTIL_THEN),
    "list": {",", BETWEEN_AND},
    "and": {BETWEEN_AND},
    "odd": {
        *"(+^×*·x0123456789⁰¹²³⁴⁵⁶⁷⁸⁹",
        *VULGAR_FRACTIONS,
        *_first_words(HALF_MORE, DECIMAL_MARKS, AFTER_FIGURES, CLOSING_HEDGES),
    },
}
_FLAGS_OF_WORD: Final = {
    word: frozenset(flag for flag, words in _RAISES.items() if word in words) for word in set().union(*_RAISES.values())
}
_NEXT: Final = rf"{_ROOM}([^\W\d_]+|[^\w\s]|[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]|)"


def _behind_one_unit(*words: str) -> re.Pattern[str]:
    """What joins the ends of a range, behind one unit of up to three words."""
    unit = r"[%‰]?(?:[^\W\d_]+(?:[ ][^\W\d_]+){0,2}?)?(?:/\w{1,12})?"
    return re.compile(rf"{unit}{_ROOM}(?:[{re.escape(RANGE_SIGNS)}]|{alternation(words)}{END})")


# A date from its first figure on, and what joins it to an end, or to a time of day.
_PARTS_OF_DATE: Final = alternation({"tháng", "năm", *calendar.MONTH_WORDS})
_MORE_OF_DATE: Final = rf"(?:{_ROOM}{_PARTS_OF_DATE}{_ROOM}[0-9]{{1,4}}){{0,2}}"
_ENDS: Final = alternation({*_first_words(TO_WORDS, calendar.RANGE_WORDS, calendar.ONWARDS, calendar.UNTIL_THEN)})
_JOINS: Final = rf"(?:[{re.escape(RANGE_SIGNS)}]|{_ENDS}{END})"
_SPANS: Final = rf"[0-9][0-9/.]{{0,10}}{_MORE_OF_DATE}{_ROOM},?{_ROOM}{_JOINS}"
_TIMED: Final = (
    rf"[0-9][0-9/.\-–]{{0,10}}{_MORE_OF_DATE}"
    rf"[^0-9\n]{{1,16}}\n?[0-9]{{1,2}}\s?(?::|{alternation(calendar.CLOCK_HOUR)}(?![^\W0-9_]))"
)
_AFTER_DIGIT: Final = Peek(
    # Dates with dots and numbers of documents with a letter are told by their beginning.
    re.compile(
        r"(?=[0-9]{1,2}\s?\.\s?[0-9]{1,2}(?![0-9])()|)(?=[0-9]{1,6}[a-zđ]\s{0,3}[/\-–]()|)"
        rf"(?={_SPANS}()|)(?={_TIMED}()|){_FIGURE}{_NEXT}"
    ),
    ("dot", "mark", "span", "timed"),
    _FLAGS_OF_WORD,
    later=_behind_one_unit(*TO_WORDS, *calendar.RANGE_WORDS),
)
_LEADING: Final = (*HEDGES, *TOTALS, *NEGATIVES, FROM, BETWEEN)
_LEADS: Final = rf"(?:(?:{alternation(_LEADING)}{END}|{alternation(HEDGE_SIGNS)}){_ROOM}){{0,5}}"
_MONEY_BEFORE: Final = alternation([name for name in (*CURRENCIES, *CURRENCY_SIGNS) if " " not in name])
_AFTER_LEAD: Final = Peek(
    re.compile(
        # What begins with no figure: a vague count, half of something, a sign or the code of a currency.
        rf"{_LEADS}(?:(?:{alternation((*VAGUE_COUNTS, *HALVES))}{END}|{ORDER_WORD}\s{{1,3}}(?:{_NUMERAL}|[0-9])"
        rf"|[{''.join(VULGAR_FRACTIONS)}]|{_MONEY_BEFORE}{_ROOM}[-−(]?[0-9])()"
        rf"|{_FIGURE}()|(?:{_NUMERAL}{_ROOM}){{2,9}}+(?![0-9])()|{_NUMERAL}(?!\s{{0,3}}[0-9])){_NEXT}"
    ),
    ("vague", "figure", "spelled"),
    _FLAGS_OF_WORD,
    heads=frozenset({*_LEADING, *VAGUE_COUNTS, *HALVES, *_NUMERAL_WORDS, ORDER_WORD, *CURRENCIES, *CURRENCY_SIGNS}),
    later=_behind_one_unit(*TO_WORDS, *calendar.RANGE_WORDS, BETWEEN_AND),
)

# ---------------------------------------------------------------------------------------------------------------
# What stands after a word of the calendar: a figure, a numeral, or another such word

_ROMAN: Final = ["".join(letters) for size in range(1, 6) for letters in product("ivx", repeat=size)]
_INNER_WORDS: Final = ("lễ", "số", "của", "vào", "thứ", "trước", "hết", "đó", "cùng", *_ROMAN)
_CALENDAR_WORDS: Final = {word for name in calendar.__all__ for word in _words_of(getattr(calendar, name))}
_SECOND_WORDS: Final = (*_CALENDAR_WORDS, *_INNER_WORDS, *_NUMERAL_WORDS)
_NAMED: Final = frozenset({"named"})
_AFTER_NAME: Final = Peek(
    re.compile(r"[^\W\d_]+(?:\.?|[\s.,(]{1,9})([^\W\d_]+|[0-9])"),
    (),
    {
        **dict.fromkeys(_SECOND_WORDS, _NAMED),
        **dict.fromkeys("0123456789", frozenset({"named", "figure"})),
    },
    sieve=rf"[^\W\d_]+(?:\.?[0-9]|[\s.,(]{{1,9}}(?:[0-9]|{alternation(_SECOND_WORDS)}{END}))",
    # Something that joins, lists or tells the time within the next words.
    later=re.compile(
        rf"[^\n;]{{0,48}}?(?:{_JOINS}|,|{BETWEEN_AND}\s|[0-9]\s?(?::|{alternation(calendar.CLOCK_HOUR)}(?!\w)))"
    ),
)
_AFTER_ORDINAL: Final = Peek(
    re.compile(
        rf"(?:[^\W\d_]+\s{{1,3}}){{1,4}}?(?:[0-9]|[ivxlcdm]{{1,15}}{END}"
        rf"|{alternation({*_NUMERAL_WORDS, *_words_of(ORDINAL_WORDS), *_words_of(FIRST)})}{END})()"
    ),
    (),
    {},
    heads=frozenset({*ORDINAL_HEADS, *FIRST}),
)
_AFTER_TYPE: Final = Peek(
    re.compile(
        rf"(?:{alternation((*DOCUMENT_TYPES, *DOCUMENT_ABBREVIATIONS))}){END}"
        r"[^0-9;()\[\]]{0,140}+[0-9]{1,6}[a-zđ]?\s{0,2}[/\-–—.,]()"
    ),
    (),
    {},
    heads=frozenset({*DOCUMENT_TYPES, *DOCUMENT_ABBREVIATIONS}),
)

# ---------------------------------------------------------------------------------------------------------------
# Which rule needs what

_CALENDAR: Final = frozenset({MentionKind.DATE, MentionKind.PERIOD, MentionKind.DATETIME, MentionKind.TIME})
_DATED: Final = frozenset({"mark", "dot", "clock", "list", "time", "joint", "onwards", "span"})
# Behind a word of the calendar: rules that read more than one thing need a sign of the other one.
_SEVERAL: Final = frozenset({"named" + LATER})
_OF_SEVERAL: Final = ("one another", "from one to another", "until now", "before it", "before its time")
# Rules that need less than their kind; one that is not named here is only tried more often.
_BY_NAME: Final = {
    "day in figures": {"mark", "dot"},
    "day of ISO 8601": {"mark"},
    "month in figures": {"mark"},
    "day and month named": {"time"},
    "years from one to another": {"span", "list", "time"},
    "days from one to another": {"span"},
    "years that follow one another": {"list"},
    "day until now": {"span"},
    "month in figures until now": {"span"},
    "year alone until now": {"span"},
    "day before its time": {"timed"},
    "ratio": {"mark", "odd", "vague"},
    "fraction in words": {"percent", "vague"},
    "part of a quantity": {"mark", "odd", "vague"},
    "half": {"vague"},
    "half a unit": {"vague"},
    "money with its sign before": {"vague"},
    "money range with its sign before": {"vague"},
    "years in words": {"spelled"},
    "years in words from one number to another": {"spelled"},
}
# Rules of the calendar that begin with a number: the unit of time behind it lets them in, in words as in figures.
_COUNTING: Final = {
    "days that are counted and named": {"time"},
    "days that follow one another": {"list", "mark", "time"},
    "first or last months of a year": {"time"},
    "first months of a year": {"time"},
    "first or last months of a year until now": {"time"},
    "first months of a year until now": {"time"},
    "day, week, month or year so far before or after the reference date": {"time"},
    "days, weeks, months or years around the reference date": {"time"},
    "time of day": {"clock"},
    "time before its day": {"clock"},
}
_RANGES: Final = frozenset({"joint", "and", "vague", "odd"})
_BY_KIND: Final = {
    MentionKind.MONEY: frozenset({"currency", "vague", "odd"}),
    MentionKind.PERCENT: frozenset({"percent", "vague", "odd"}),
    MentionKind.QUANTITY: frozenset({"unit", "vague", "odd"}),
    MentionKind.DURATION: frozenset({"time", "vague", "odd"}),
    MentionKind.NUMBER: frozenset({"figure", "spelled", "vague", *_RAISES}),
}
# The rules of ranges are those that name what joins their ends.
_JOIN_GROUP: Final = "(?P<join>"
_TYPE_GROUP: Final = "(?P<type>"


def gate_of(rule: Rule[Any], start: str) -> Gate | None:
    """Return the gate of *rule* where it begins with *start*, or ``None`` where it is always tried."""
    if rule.kind in _CALENDAR:
        return _calendar_gate(rule, start)
    if rule.kind is MentionKind.DOCUMENT:
        if start == DIGIT:
            return Gate(_AFTER_DIGIT, frozenset({"mark"}))
        return Gate(_AFTER_TYPE, frozenset()) if _TYPE_GROUP in rule.pattern else None
    if rule.kind is MentionKind.ORDINAL:
        return Gate(_AFTER_ORDINAL, frozenset())
    return _amount_gate(rule, start) if rule.kind in _BY_KIND else None


def _calendar_gate(rule: Rule[Any], start: str) -> Gate:
    counting = _COUNTING.get(rule.name)
    if start == DIGIT:
        return Gate(_AFTER_DIGIT, frozenset(counting or _BY_NAME.get(rule.name) or _DATED))
    if counting and start in NUMERAL_STARTS:
        return Gate(_AFTER_LEAD, frozenset(counting))
    return Gate(_AFTER_NAME, _SEVERAL if rule.name.endswith(_OF_SEVERAL) else _NAMED)


def _amount_gate(rule: Rule[Any], start: str) -> Gate:
    last = rule.kind is MentionKind.NUMBER
    named = _BY_NAME.get(rule.name)
    needs = frozenset(named) if named else _BY_KIND[rule.kind]
    if _JOIN_GROUP in rule.pattern and not named:
        needs = _RANGES | {flag + LATER for flag in needs}
    if start == DIGIT:
        # A plain figure is a number whatever follows it.
        return Gate(_AFTER_DIGIT, frozenset() if needs is _BY_KIND[MentionKind.NUMBER] else needs, last)
    return Gate(_AFTER_LEAD, needs, last)
