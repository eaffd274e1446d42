"""Names in a block: what the gazetteers list, unless the words around it make another name of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any, Final, Protocol

from doingoai.extraction.engine import Block, Draft
from doingoai.extraction.neighbours import starts_sentence
from doingoai.grammar.rules import MentionKind
from doingoai.lexicon.places import CITY_WORDS
from doingoai.lexicon.surroundings import (
    DIRECTIONS,
    GENERIC_WORDS,
    NAMED_PLACES,
    OCEANS,
    PERSON_NAMES,
    PERSON_TITLES,
    PRONOUN_NAMES,
    STATE_NOUNS,
    SURNAMES,
)
from doingoai.model.country import Country
from doingoai.model.partner import ForeignPartner
from doingoai.model.province import Province
from doingoai.text.patterns import alternation

__all__ = ["Names", "names_in"]

_KINDS: Final = {
    Province: MentionKind.PROVINCE,
    Country: MentionKind.COUNTRY,
    ForeignPartner: MentionKind.PARTNER,
}
_WINDOW: Final = 40
_ABBREVIATION: Final = 2
# The word right before a name, on the same line or just over its edge.
_WORD_BEFORE: Final = re.compile(r"(?<!\w)(\w+)\s{1,2}$")
_PLACE_BEFORE: Final = re.compile(rf"(?<!\w)(?<!thành )(?:{alternation(NAMED_PLACES)})\s{{1,3}}$")
_CITY_BEFORE: Final = re.compile(rf"(?<!\w)(?:{CITY_WORDS.pattern})\.?\s{{0,3}}$|[–-]\s?$")
_LISTED: Final = re.compile(r"\s?,|\s(?:và|quốc)(?!\w)|\s?[–)(-]")
_WORD_AFTER: Final = re.compile(r"[ ](\w+)")
# Letters that Vietnamese syllables do not have, and endings that they never bear: the word after is foreign.
_FOREIGN: Final = re.compile(r"[fjwz]|[bdfjklqrsvwxz]$|[^\W\d_]{8,}|(?:sh|st|ck|ll|ss|tt|rr|nn|oo|ee)")


def __dir__() -> list[str]:
    return __all__


class Names(Protocol):
    """Where names are looked up; `doingoai.Gazetteer` is one."""

    def find_iter(self, text: str, *, on: dt.date | None = None) -> Iterable[tuple[int, int, Any]]:
        """Yield (start, end, entity) of the longest name at each place of composed *text*."""


def names_in(block: Block, gazetteers: Iterable[Names], drafts: list[Draft]) -> list[Draft]:
    """Return *drafts* with the names of *block*; where both claim a word, the longer one has it."""
    composed = block.text.composed
    found: list[Draft] = []
    for gazetteer in gazetteers:
        for start, end, value in gazetteer.find_iter(composed, on=block.context.reference):
            if not _is_other_name(composed, start, end):
                found.append(Draft(start, end, _KINDS[type(value)], value))
    if not found:
        return drafts
    return _longest([*drafts, *found])


def _longest(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts in order without overlaps: of two that overlap the longer one, of equal ones the first."""
    drafts.sort(key=lambda draft: draft.start)
    kept: list[Draft] = []
    for draft in drafts:
        while kept and kept[-1].end > draft.start and kept[-1].end - kept[-1].start < draft.end - draft.start:
            kept.pop()
        if not kept or kept[-1].end <= draft.start:
            kept.append(draft)
    return kept


def _is_other_name(composed: str, start: int, end: int) -> bool:
    """Whether the words around make another name: a person's, a street's, an ocean's."""
    before = composed[max(0, start - _WINDOW) : start]
    lower = before.lower()
    name = composed[start:end]
    if _PLACE_BEFORE.search(lower):
        return True
    if name.lower() in PERSON_NAMES:
        return _CITY_BEFORE.search(lower) is None
    if name.isupper() and len(name) > _ABBREVIATION:  # a heading tells no more by its capitals
        return False
    word = _WORD_BEFORE.search(before) if before.endswith(" ") else None
    previous = word[1] if word else ""
    first = word is None or starts_sentence(before[: word.start(1)])
    return (
        _is_of_a_person(previous, first=first, alone=" " not in name)
        or _goes_on(composed, name, end, previous.lower())
        or (name.lower() in PRONOUN_NAMES and starts_sentence(before) and not _LISTED.match(composed, end))
    )


def _is_of_a_person(previous: str, *, first: bool, alone: bool) -> bool:
    """Whether the word before is a title or a part of a name: chị Mỹ, Nguyễn Hà Giang, Trần Quang Đức."""
    if previous in PERSON_TITLES:
        return True
    lower = previous.lower()
    if previous[:1].islower() or previous.isupper() or lower in DIRECTIONS or not previous:
        return False
    return lower in SURNAMES or (alone and not first and lower not in GENERIC_WORDS)


def _goes_on(composed: str, name: str, end: int, previous: str) -> bool:
    """Whether the name goes on with a capitalised word: Thái Bình Dương, Mỹ Lộc; not Thủ tướng Lào Thongloun."""
    after = _WORD_AFTER.match(composed, end, end + _WINDOW)
    if after is None or not after[1][0].isupper():
        return False
    following = after[1].lower()
    if following in OCEANS:
        return True
    return (
        " " not in name
        and not after[1].isupper()
        and previous not in STATE_NOUNS
        and _FOREIGN.search(following) is None
    )
