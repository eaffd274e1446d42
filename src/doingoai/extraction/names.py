"""Names in a block: what the gazetteers list, unless the words around it make another name of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any, Final, Protocol

from doingoai.extraction.drafts import Block, Draft
from doingoai.extraction.neighbours import starts_sentence, with_cells
from doingoai.grammar.rules import MentionKind
from doingoai.lexicon.places import CITY_WORDS, STATE_LABELS
from doingoai.lexicon.surroundings import (
    DIRECTIONS,
    GENERIC_WORDS,
    NAMED_PLACES,
    OCEANS,
    PERSON_NAMES,
    PERSON_TITLES,
    PLACES_BUT_AFTER,
    PRONOUN_NAMES,
    STATE_NOUNS,
    SURNAMES,
)
from doingoai.model.country import Country
from doingoai.model.partner import ForeignPartner
from doingoai.model.province import Province

__all__ = ["Names", "names_in"]

_KINDS: Final = {
    Province: MentionKind.PROVINCE,
    Country: MentionKind.COUNTRY,
    ForeignPartner: MentionKind.PARTNER,
}
_WINDOW: Final = 40
_OPENED: Final = re.compile(r"[ ]{0,2}\([ ]?")
_ABBREVIATION: Final = 2
_CITY_BEFORE: Final = re.compile(rf"(?<!\w)(?:{CITY_WORDS.pattern})\.?\s{{0,3}}$|[–-]\s?$")
_LISTED: Final = re.compile(r"\s?,|\s(?:và|quốc)(?!\w)|\s?[–)(-]")
_NAME_ENDS: Final = re.compile(r"[ ]?[^\w\s]|[\t\n]|$")
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
    cells = with_cells(block.text)
    found: list[Draft] = []
    for gazetteer in gazetteers:
        for start, end, value in gazetteer.find_iter(composed, on=block.context.reference):
            if not _is_other_name(cells, start, end):
                found.append(Draft(start, end, _KINDS[type(value)], value))
    if not found:
        return drafts
    return _with_label(_longest([*drafts, *found]), composed)


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


def _with_label(drafts: list[Draft], composed: str) -> list[Draft]:
    """Take the country in brackets that the State's practice writes behind a territory into its mention."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept and isinstance(draft.value, Country) else None
        if (
            last is not None
            and isinstance(last.value, Country)
            and STATE_LABELS.get(last.value.alpha_2) == draft.value.alpha_2
            and _OPENED.fullmatch(composed, last.end, draft.start)
            and composed.startswith(")", draft.end)
        ):
            last.end = draft.end + 1
        else:
            kept.append(draft)
    return kept


def _is_other_name(composed: str, start: int, end: int) -> bool:
    """Whether the words around make another name: a person's, a street's, an ocean's."""
    before = composed[max(0, start - _WINDOW) : start]
    near = before.rpartition("\t")[2].split()[-3:] if before[-1:].isspace() else []
    if near and _is_place(near):
        return True
    name = composed[start:end]
    lower = name.lower()
    if lower in PERSON_NAMES:
        return _CITY_BEFORE.search(before.lower()) is None
    if name.isupper() and len(name) > _ABBREVIATION:  # a heading tells no more by its capitals
        return False
    previous = near[-1] if near and near[-1][-1].isalnum() else ""
    alone = " " not in name
    if previous and (not previous.islower() or previous in PERSON_TITLES):
        first = starts_sentence(before.rstrip()[: -len(previous)])
        if _is_of_a_person(previous, first=first, alone=alone):
            return True
    return _goes_on(composed, end, previous.lower(), alone=alone) or (
        lower in PRONOUN_NAMES and starts_sentence(before) and not _LISTED.match(composed, end)
    )


def _is_place(near: list[str]) -> bool:
    """Whether the last words make of a name that of another place: huyện Quảng Ninh, thị xã Sơn Tây."""
    last = near[-1].lower()
    if last in NAMED_PLACES:
        return len(near) == 1 or near[-2].lower() not in PLACES_BUT_AFTER
    return len(near) > 1 and f"{near[-2]} {near[-1]}".lower() in NAMED_PLACES


def _is_of_a_person(previous: str, *, first: bool, alone: bool) -> bool:
    """Whether the word before is a title or a part of a name: chị Mỹ, Nguyễn Hà Giang, Trần Quang Đức."""
    lower = previous.lower()
    if lower in PERSON_TITLES:
        return True
    if previous[:1].islower() or previous.isupper() or lower in DIRECTIONS or not previous:
        return False
    return lower in SURNAMES or (alone and not first and lower not in GENERIC_WORDS)


def _goes_on(composed: str, end: int, previous: str, *, alone: bool) -> bool:
    """Whether the name goes on with a capitalised word: Thái Bình Dương, Mỹ Lộc; not Thủ tướng Lào Thongloun."""
    if composed[end : end + 1] != " " or not composed[end + 1 : end + 2].isupper():
        return False
    after = _WORD_AFTER.match(composed, end, end + _WINDOW)
    if after is None:
        return False
    following = after[1].lower()
    if following in OCEANS:
        return True
    if after[1].isupper():
        return False
    if alone:
        return previous not in STATE_NOUNS and _FOREIGN.search(following) is None
    # Hà Nam Ninh, Đồng Tháp Mười; not Quảng Ninh Nguyễn Văn Thắng
    return following not in SURNAMES and _NAME_ENDS.match(composed, after.end()) is not None
