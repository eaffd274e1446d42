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

from doingoai.extraction.starts import Gate, Peek, Turn
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
    MAGNITUDE_COMPOUNDS,
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
from doingoai.text.patterns import END, alternation, no_compound, tone_variants

__all__ = ["BEHIND", "gate_of"]


def __dir__() -> list[str]:
    return __all__


def _phrases_of(table: object) -> Iterator[str]:
    """Every word and phrase of a table of the lexicon."""
    if isinstance(table, str):
        yield str(table)
    elif isinstance(table, (Mapping, Collection)):
        for entry in table:
            yield from _phrases_of(entry)


def _words_of(table: object) -> Iterator[str]:
    """Every single word of a table of the lexicon."""
    for phrase in _phrases_of(table):
        yield from re.findall(r"[^\W\d_]+", phrase)


# ---------------------------------------------------------------------------------------------------------------
# What stands after a figure or a numeral

_ROOM: Final = r"\s{0,3}"
_NUMERAL_WORDS: Final = (
    ZERO, *DIGITS, *AFTER_TENS, TEN, TENS, TEN_UNIT, DOZEN, *SPOKEN_TENS, HUNDRED, *BRIDGES, *SCALES, *NEGATIVES,
)  # fmt: skip
_NUMERAL: Final = rf"{alternation(_NUMERAL_WORDS)}{END}{no_compound(MAGNITUDE_COMPOUNDS)}"
_FIGURE: Final = rf"[0-9][0-9.,]*+(?:{_ROOM}{MAGNITUDE}){{0,3}}+"


def _first_words(*tables: Iterable[str]) -> set[str]:
    """The letters or the sign that each entry of *tables* begins with."""
    return {match[0] for table in tables for word in table if (match := re.match(r"[^\W\d_]+|.", word))}


def _spelt(words: Iterable[str]) -> frozenset[str]:
    """*words* with the tone of each in both places."""
    return frozenset(variant for word in words for variant in tone_variants(word))


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
    "feast": _first_words(calendar.NEW_YEAR),
    "and": {BETWEEN_AND},
    "odd": {
        *"(+^×*·x0123456789⁰¹²³⁴⁵⁶⁷⁸⁹",
        *VULGAR_FRACTIONS,
        *_first_words(HALF_MORE, DECIMAL_MARKS, AFTER_FIGURES, CLOSING_HEDGES),
    },
}


def _flags_of(raises: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """The flags that each word raises."""
    every_word = set[str]().union(*raises.values())
    return {word: frozenset(flag for flag, words in raises.items() if word in words) for word in every_word}


_FLAGS_OF_WORD: Final = _flags_of(_RAISES)
_NEXT: Final = rf"{_ROOM}([^\W\d_]+|[^\w\s]|[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]|)"


# A date from its first figure on, and what joins it to an end, or to a time of day.
_PARTS_OF_DATE: Final = alternation({"tháng", "năm", *calendar.MONTH_WORDS})
_PART_OF_DATE: Final = rf"(?:{_ROOM}{_PARTS_OF_DATE}{_ROOM}[0-9]{{1,4}})"
_MORE_OF_DATE: Final = rf"{_PART_OF_DATE}{{0,2}}"
_ENDS: Final = alternation({*_first_words(TO_WORDS, calendar.RANGE_WORDS, calendar.ONWARDS, calendar.UNTIL_THEN)})
_JOINS: Final = rf"(?:[{re.escape(RANGE_SIGNS)}]|{_ENDS}{END})"
_SPANS: Final = rf"[0-9][0-9/.]{{0,10}}{_MORE_OF_DATE}{_ROOM},?{_ROOM}{_JOINS}"
_TIMED: Final = (
    rf"[0-9]{{1,4}}(?:[/.\-–][0-9/.\-–]{{0,9}}{_MORE_OF_DATE}|{_PART_OF_DATE}{{1,2}})"
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
)
_LEADING: Final = (*HEDGES, *TOTALS, *NEGATIVES, FROM, BETWEEN)
_COUNTS: Final = (*VAGUE_COUNTS, *HALVES, *_NUMERAL_WORDS)
_LEADS: Final = rf"(?:(?:{alternation(_LEADING)}{END}|{alternation(HEDGE_SIGNS)}){_ROOM}){{0,5}}"
_MONEY_BEFORE: Final = alternation([name for name in (*CURRENCIES, *CURRENCY_SIGNS) if " " not in name])
_SCALE: Final = rf"{alternation((TEN_UNIT, HUNDRED, *SCALES))}{END}"
_SCALED: Final = rf"(?:\s{{1,3}}{_SCALE}){{0,3}}+"
# What begins with no figure: a vague count, half of something, an order of magnitude.
_VAGUE: Final = (
    rf"{alternation((*VAGUE_COUNTS, *HALVES))}{END}{_SCALED}"
    rf"|{ORDER_WORD}(?:(?=\s{{1,3}}{_SCALE}){_SCALED}|\s{{1,3}}{_FIGURE})"
    rf"|[{''.join(VULGAR_FRACTIONS)}](?:{_ROOM}{MAGNITUDE}){{0,3}}+"
)
_AFTER_LEAD: Final = Peek(
    re.compile(
        rf"{_LEADS}(?:(?:{_VAGUE})()|{_MONEY_BEFORE}{_ROOM}[-−(]?{_FIGURE}()"
        rf"|{_FIGURE}()|(?:{_NUMERAL}{_ROOM}){{2,9}}+(?![0-9])()|{_NUMERAL}(?!\s{{0,3}}[0-9])){_NEXT}"
    ),
    ("vague", "sign", "figure", "spelled"),
    _FLAGS_OF_WORD,
    # "trên" and "từ" begin far more than figures do: the very next word tells most of them apart.
    led=frozenset(_first_words(_LEADING, [ORDER_WORD]) - _first_words(_COUNTS)),
    following=_spelt({"", *"0123456789", *_words_of(_LEADING), ORDER_WORD, *_first_words(_COUNTS, CURRENCIES)}),
    heads=frozenset({*_LEADING, *_COUNTS, ORDER_WORD, *CURRENCIES, *CURRENCY_SIGNS}),
)

# ---------------------------------------------------------------------------------------------------------------
# What stands after a word of the calendar: a figure, a numeral, or another such word

_ROMAN: Final = ["".join(letters) for size in range(1, 6) for letters in product("ivx", repeat=size)]
_INNER_WORDS: Final = ("lễ", "số", "của", "vào", "thứ", "trước", "hết", "đó", "cùng", *_ROMAN)
_CALENDAR_WORDS: Final = {word for name in calendar.__all__ for word in _words_of(getattr(calendar, name))}
_SECOND_WORDS: Final = (*_CALENDAR_WORDS, *_INNER_WORDS, *_NUMERAL_WORDS)
_NAMED: Final = frozenset({"named"})


# Tables of what leads a rule only from outside.
_NO_STARTS: Final = frozenset({"DURATION_LEADS", "TERM_STARTS"})
_PHRASES: Final = {
    phrase for name in calendar.__all__ if name not in _NO_STARTS for phrase in _phrases_of(getattr(calendar, name))
}
# Syllables that begin nothing by themselves: of these the trigger looks for the whole words, "thế kỷ" and "chủ nhật".
_HALF_WORDS: Final = frozenset({
    "bắt", "bữa", "chúa", "chậm", "cho", "chủ", "cùng", "giai", "kể", "muộn", "nhiệm", "nhân", "niên", "rạng", "thập",
    "thế", "thượng", "thời", "trong", "trung", "tài", "tính",
})  # fmt: skip
_AFTER_NAME: Final = Peek(
    None,
    (),
    dict.fromkeys((*_SECOND_WORDS, *"0123456789"), _NAMED),
    heads=frozenset(phrase for phrase in _PHRASES if phrase.split()[0] in _HALF_WORDS and " " in phrase),
)
# Something that joins, lists or tells the time within the next words.
_SEVERAL: Final = re.compile(
    rf"[^\W\d_]+[\s.,(]{{0,9}}[^;]{{0,48}}?(?:{_JOINS}|,|{BETWEEN_AND}\s|[0-9]\s?(?::|{alternation(calendar.CLOCK_HOUR)}(?!\w)))"
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
_OF_SEVERAL: Final = ("one another", "from one to another", "until now", "before it", "before its time")
# Rules that begin as simpler ones do, and what stands behind those where they go on.
_GOING_ON: Final = {
    "first or last months of a year": {"edge"},
    "first months of a year": {"year", "joint"},
    "day, week, month or year so far before or after the reference date": {"step"},
    "days, weeks, months or years around the reference date": {"around"},
    "days that are counted and named": {"more"},
    "days that follow one another": {"more", "joint", "list"},
    "time before its day": {"more", "joint"},
    "season or term over two years": {"more", "joint"},
    "lunar day": {"lunar"},
    "day of Tết": {"lunar"},
    "lunar month": {"lunar"},
    "lunar year": {"lunar"},
    "day in both calendars": {"lunar", "joint"},
    "lunar day with its Gregorian one": {"lunar", "joint"},
    "length of time in several units": {"number", "list"},
    "quantity in two units": {"number"},
    "from a beginning, with or without an end": {"more", "joint", "list"},
    "an end and all before it": {"more", "joint", "list"},
    "after an end": {"more", "joint", "list"},
}
# These begin with a simple reading and are never tried without one.
_ONLY_BEHIND: Final = frozenset({"length of time in several units", "quantity in two units"})
_UNTIL_NOW: Final = " until now"
_GOING_ON_BY_END: Final = {
    "another": {"joint", "list"},
    _UNTIL_NOW: {"more", "joint"},
    "before it": {"more", "joint"},
    "before its time": {"more", "joint"},
}


def _going_on(rule: Rule[Any]) -> frozenset[str]:
    """What stands behind a simpler reading where *rule* goes on from it; nothing where it does not."""
    own = _GOING_ON.get(rule.name.removesuffix(_UNTIL_NOW))
    ends = (flags for end, flags in _GOING_ON_BY_END.items() if rule.name.endswith(end))
    return frozenset(own or next(ends, ()))


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
    "lunar day": {"mark", "dot", "time"},
    "day in both calendars": {"mark", "dot", "time"},
    "lunar day with its Gregorian one": {"mark", "dot", "time"},
    "day of Tết": {"feast"},
    "ratio": {"mark", "odd", "vague"},
    "fraction in words": {"percent"},
    "part of a quantity": {"mark", "odd", "vague"},
    "half": {"vague"},
    "half a unit": {"vague"},
    "money with its sign before": {"sign"},
    "money range with its sign before": {"sign"},
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
_RANGES: Final = frozenset({"joint", "odd"})
_BY_KIND: Final = {
    MentionKind.MONEY: frozenset({"currency", "odd"}),
    MentionKind.PERCENT: frozenset({"percent", "odd"}),
    MentionKind.QUANTITY: frozenset({"unit", "odd"}),
    MentionKind.DURATION: frozenset({"time", "odd"}),
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
    several = rule.name.endswith(_OF_SEVERAL)
    behind = _going_on(rule)
    turn = Turn.COMPOUND if behind else Turn.SIMPLE
    counting = _COUNTING.get(rule.name)
    if start == DIGIT:
        return Gate(_AFTER_DIGIT, frozenset(counting or _BY_NAME.get(rule.name) or _DATED), turn, behind=behind)
    if counting and start in NUMERAL_STARTS:
        # "hai năm" is spelled with what may be a unit, a year, or five.
        return Gate(_AFTER_LEAD, frozenset({*counting, "spelled"}), turn, behind=behind)
    return Gate(_AFTER_NAME, _NAMED, turn, later=_SEVERAL if several else None, behind=behind)


def _amount_gate(rule: Rule[Any], start: str) -> Gate:
    named = _BY_NAME.get(rule.name)
    needs = frozenset(named) if named else _BY_KIND[rule.kind]
    ranged = _JOIN_GROUP in rule.pattern
    if ranged:
        joints = _RANGES if start == DIGIT else {*_RANGES, "and"}
        needs = needs | joints if rule.kind is not MentionKind.NUMBER else frozenset(joints)
    elif start == DIGIT and needs is _BY_KIND[MentionKind.NUMBER]:
        needs = frozenset()  # a plain figure is a number whatever follows it
    behind = _going_on(rule)
    alone: frozenset[str] | None = frozenset() if rule.name in _ONLY_BEHIND else None
    if ranged:
        # "khoảng 5 - 6" may be a day before "ngày" makes it a length of time.
        behind = frozenset({"joint"} if start == DIGIT else {"joint", "list", "measure"})
        alone = frozenset(joints)
    turn = Turn.COMPOUND if behind else Turn.SIMPLE
    if rule.kind is MentionKind.NUMBER:
        turn = Turn.LAST
    return Gate(_AFTER_DIGIT if start == DIGIT else _AFTER_LEAD, needs, turn, behind=behind, alone=alone)


_RAISES_BEHIND: Final[dict[str, set[str]]] = {
    "joint": {*RANGE_SIGNS, *_first_words(TO_WORDS, calendar.RANGE_WORDS)},
    "edge": _first_words(calendar.EDGES),
    "step": _first_words(calendar.SINGLE_STEPS),
    "around": _first_words(calendar.SPANS_AROUND),
    "year": {"năm", "của", *"0123456789/"},
    "lunar": {
        *("năm", "tháng", "ngày", *"0123456789/"),
        *_first_words(
            calendar.LUNAR_WORDS,
            calendar.NEW_YEAR,
            calendar.NAMELY,
            calendar.STEMS,
            calendar.LUNAR_MONTHS,
            [calendar.LEAP],
        ),
    },
    "measure": _first_words(PHYSICAL_UNITS, PERCENT_SIGNS, [PART], CURRENCIES, CURRENCY_SIGNS, SCALES),
    "more": {*_SECOND_WORDS, *"0123456789/", *_first_words(TO_WORDS, calendar.RANGE_WORDS)},
    "number": {*_NUMERAL_WORDS, *"0123456789"},
}
BEHIND: Final = Peek(
    re.compile(
        rf"\s{{0,9}}(?=(?:,\s{{0,9}}(?:[0-9]|{alternation(_SECOND_WORDS)}{END})|{BETWEEN_AND}{END})()|)"
        rf"[.,:;(]?\s{{0,9}}([^\W\d_]+|[0-9/{re.escape(RANGE_SIGNS)}])"
    ),
    ("list",),
    _flags_of(_RAISES_BEHIND),
)
"""What stands behind a reading that may be the beginning of a longer one."""
