"""Words before a date that are no part of it: "từ ngày 15/9/2021" with no end after it is the day it names."""

from __future__ import annotations

import functools
import re
from typing import Final

from doingoai.extraction.drafts import Block, Draft, outcome, reread
from doingoai.extraction.kinds import DOCUMENT, PERCENT, PERIOD, QUANTITY
from doingoai.extraction.refiners.rereading import read_stretch
from doingoai.grammar.documents import DOCUMENT_RULES
from doingoai.grammar.periods import PERIOD_RULES
from doingoai.grammar.rules import DIGIT, Context, Reading, Rule
from doingoai.lexicon.documents import DOCUMENT_TYPES
from doingoai.lexicon.surroundings import COMPARATIVES, HEDGE_COMPOUNDS, STANDARDS
from doingoai.text.patterns import END, alternation
from doingoai.values.periods import Period

__all__ = ["take_signs", "take_types", "trim_comparisons", "trim_compounds", "trim_openings"]

_FIRST_WORDS: Final = re.compile(r"[^\W\d_]+\s{1,3}")
_FIGURE: Final = re.compile(r"[0-9][0-9.,]*(?<=[0-9])")
_SIGNED: Final = frozenset({PERCENT, QUANTITY})
_MINUS: Final = re.compile(r"[^\W\d_] [-−]$")
_MINUS_WIDTH: Final = 3
_COMPARATIVE: Final = re.compile(rf"{alternation(COMPARATIVES)}[ \n]{{1,3}}")
_STANDARD: Final = re.compile(rf"[^.,;:\n0-9]{{0,40}}?(?<!\w){alternation(STANDARDS)}{END}")
_TYPE_BEFORE: Final = re.compile(rf"(?<!\w){alternation(DOCUMENT_TYPES)}[ \n]{{1,3}}$")
_TYPE: Final = 40
_WORDS: Final = 3
_WINDOW: Final = 12


def __dir__() -> list[str]:
    return __all__


def trim_openings(drafts: list[Draft], block: Block) -> list[Draft]:
    """Leave out the preposition of a stretch with one open end where the rest names the other end itself."""
    for draft in drafts:
        value = draft.value
        if draft.kind is PERIOD and isinstance(value, Period) and None in {value.start, value.end}:
            _trim(draft, value, block)
    return drafts


def take_signs(drafts: list[Draft], block: Block) -> list[Draft]:
    """Read the minus before a percentage or a measure: tăng trưởng -2,5%, thấp nhất -2 độ C; not the dash of a list."""
    for draft in drafts:
        if (
            draft.kind not in _SIGNED
            or draft.rule is None
            or not _MINUS.search(block.text.lower, max(0, draft.start - _MINUS_WIDTH), draft.start)
        ):
            continue
        value = reread(draft.rule, block.text.composed[draft.start - 1 : draft.end])
        if value is not None and (draft.kind is PERCENT or getattr(value, "unit_code", None) is not None):
            # Only the word before tells that it begins no list.
            draft.start, draft.value, draft.reading, draft.from_context = draft.start - 1, value, None, True
    return drafts


def take_types(drafts: list[Draft], block: Block) -> list[Draft]:
    """Read the type of a document that the label before it took for what it counts: "Điều 14 Quyết định số 06/2020"."""
    lower = block.text.lower
    end = 0
    for place, draft in enumerate(drafts):
        if draft.kind is DOCUMENT and (
            doc_type := _TYPE_BEFORE.search(lower, max(end, draft.start - _TYPE), draft.start)
        ):
            whole = read_stretch(DOCUMENT_RULES, block, doc_type.start(), draft.end)
            drafts[place] = whole or draft
        end = draft.end
    return drafts


def trim_compounds(drafts: list[Draft], block: Block) -> list[Draft]:
    """Leave out a hedge that is the second syllable of the word before: nhiệt độ 38 độ, khảo sát 3 tỉnh."""
    for draft in drafts:
        first = _FIRST_WORDS.match(block.text.lower, draft.start, draft.end)
        firsts = HEDGE_COMPOUNDS.get(first[0].rstrip()) if first else None
        if first is None or firsts is None or draft.rule is None:
            continue
        before = block.text.lower[max(0, draft.start - _WINDOW) : draft.start].split()
        if before and before[-1] in firsts:
            value = reread(draft.rule, block.text.composed[first.end() : draft.end])
            if value is None and draft.kind is PERIOD:  # tiến độ 2024-2026
                inner = read_stretch(PERIOD_RULES, block, first.end(), draft.end)
                value = None if inner is None else inner.value
            if value is not None:
                draft.start, draft.value, draft.reading = first.end(), value, None
    return drafts


@functools.cache
def _rules_by_start() -> dict[str, list[Rule[Period]]]:
    rules: dict[str, list[Rule[Period]]] = {}
    for rule in PERIOD_RULES:
        for start in rule.starts:
            rules.setdefault(start, []).append(rule)
    return rules


def trim_comparisons(drafts: list[Draft], block: Block) -> list[Draft]:
    """Leave out a comparison that says by how much: cao hơn 5% so với năm trước; not "giá cao hơn 5 triệu đồng"."""
    for draft in drafts:
        word = _COMPARATIVE.match(block.text.lower, draft.start, draft.end)
        if word is None or draft.rule is None or not _STANDARD.match(block.text.lower, _place_of_unit(draft, word)):
            continue
        value = reread(draft.rule, block.text.composed[word.end() : draft.end])
        if value is not None:
            draft.start, draft.value, draft.reading = word.end(), value, None
    return drafts


def _place_of_unit(draft: Draft, word: re.Match[str]) -> int:
    """Where what is not a figure begins behind a comparative: points of a percentage are a difference themselves."""
    figure = _FIGURE.match(word.string, word.end(), draft.end)
    return draft.end if figure is None else figure.end()


def _trim(draft: Draft, whole: Period, block: Block) -> None:
    place = draft.start
    context = Context(reference=block.context.reference or whole.start or whole.end)
    for _ in range(_WORDS):
        word = _FIRST_WORDS.match(block.text.lower, place, draft.end)
        if word is None:
            return
        place = word.end()
        following = _FIRST_WORDS.match(block.text.lower, place, draft.end)
        start = following[0].rstrip() if following else DIGIT
        for rule in _rules_by_start().get(start, ()):
            match = rule.compiled.fullmatch(block.text.lower, place, draft.end)
            if match is None:
                continue
            reading = Reading(match, block.text, context)
            inner = outcome(rule, reading).value
            if inner is not None and _names_the_end(inner, whole):
                draft.start, draft.kind, draft.value, draft.rule, draft.reading = place, rule.kind, inner, rule, reading
                return


def _names_the_end(inner: Period, whole: Period) -> bool:
    """Whether *inner* has both its ends and lies at the one end that *whole* has."""
    if inner.start is None or inner.end is None:
        return False
    return inner.end == whole.end if whole.start is None else inner.start == whole.start
