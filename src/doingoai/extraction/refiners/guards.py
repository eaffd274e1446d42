"""Figures that count nothing: list markers, names with figures, telephone numbers, versions, counters, time zones."""

from __future__ import annotations

import functools
import re
from typing import Final

from doingoai.extraction.drafts import Block, Draft
from doingoai.extraction.kinds import MONEY, NUMBER, ORDINAL, PERIOD, QUANTITY, TIME
from doingoai.extraction.neighbours import starts_sentence
from doingoai.lexicon.calendar import DAY_PARTS, MOMENT_LEADS
from doingoai.lexicon.currencies import ISO_CODES
from doingoai.lexicon.documents import DOCUMENT_TYPES
from doingoai.lexicon.surroundings import (
    ADDRESS_LABELS,
    ADDRESS_UNITS,
    COUNT_CUES,
    COUNTED_FLOWS,
    COUNTING_LABELS,
    LEGAL_LABELS,
    NEVER_COUNTED,
    NUMERAL_PHRASES,
    ONE,
    PHONE_LABELS,
    REVOLUTION,
    TIME_ZONES,
    UNSURE_NUMERALS,
)
from doingoai.reference import Entity, all_provinces, countries, names_of
from doingoai.text.patterns import alternation
from doingoai.values.numbers import HedgedNumber
from doingoai.values.quantities import Quantity

__all__ = ["count_nouns", "drop_false_figures"]

_DIGIT: Final = re.compile("[0-9]")
_DIGITS: Final = frozenset("0123456789")
# A letter and one of these before a figure make it a part of a name: COVID-19, B.1.617.
_JOINED_TO: Final = frozenset("-–.")
_CODE_BEFORE: Final = re.compile(r"[A-Za-z]{3}(?=[ ]?[0-9])")
_BARE: Final = re.compile(r"[0-9][0-9., ]*(?:[-–] ?[0-9]+|/[0-9]+)?")
_COUNTED: Final = frozenset({NUMBER, QUANTITY})
# What may stand between the beginning of a line and the marker of a list.
_OPENING: Final = " \t([*•·+-–—"
_LONGEST_OPENING: Final = 8
# What follows a marker: a full stop, a bracket, a slash, or a heading without any of them.
_LONG_CODE: Final = re.compile("[0-9]{6,}")
# The number of a row, before the sign that parts the cells of a table.
_ROW_OF_TABLE: Final = re.compile(r"[0-9]{1,3}[ ]{0,2}\|")
_MARKED: Final = re.compile(r"[ ]{0,2}[.)\]/:](?!\w)|[ ]{1,8}\n?(?=[^\W\d_])")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_][^\s]{0,30})[ ]{1,3}$")
_PHONE_BEFORE: Final = re.compile(
    rf"(?:{alternation(PHONE_LABELS)})(?!\w)(?:[ ]số(?!\w))?[^\w\n]{{0,4}}[0-9 .()+,\-–/]{{0,40}}$"
)
_ZONE_BEFORE: Final = re.compile(rf"(?:{alternation(TIME_ZONES)})[ ]{{0,2}}[+\-−]?[ ]{{0,2}}$")
_ADDRESS: Final = re.compile(r"://|@|www\.|\.(?:vn|com|org|net|gov)(?!\w)")
_PAIR_OF_TIMES: Final = re.compile(r"[0-9]{1,2}:[0-9]{2} ?/ ?[0-9]{1,2}:[0-9]{2}")
_WINDOW: Final = 60
_ROW: Final = re.compile(r"[0-9]{1,3} {1,3}([^\W\d_])")
_GROUP_BEFORE: Final = re.compile(r"[0-9][+]$|(?<![0-9.,])0[0-9]{1,3}(?:[ .][0-9]{2,4}){0,3}[ .]$|[0-9]{3,}-$")
# Groups of a telephone number with the code of its country: +84 981 84 84 84.
_ABROAD: Final = re.compile(r"\+[0-9]{1,3}(?:[ .\-][0-9]{2,4}){2,5}(?![0-9])")
_LONGEST_NUMBER: Final = 24
# A search that ends at a place looks at all before it; these look at the last characters first.
_BEHIND_GROUP: Final = re.compile(r"[0-9][+ .\-]")
_GROUPS: Final = re.compile(r"[-–.+][0-9]")
_CODE: Final = re.compile(r"0[0-9]{2,}")
_NUMBER_AND_YEAR: Final = re.compile("[0-9]{1,2}/(?:19|20)[0-9]{2}(?![0-9])")
_DOCUMENT_BEFORE: Final = re.compile(rf"(?<!\w)(?:{alternation(DOCUMENT_TYPES)}(?: số)?:?|số) $")
_ADDRESS_BEFORE: Final = re.compile(rf"(?<!\w){alternation(ADDRESS_LABELS)} $")
# The "giờ" of southern newspapers, stuck to its figure.
_HOURS: Final = re.compile(r"(?<![0-9.,])(?:2[0-4]|[01]?[0-9])g(?P<end>[^0-9]{1,9}(?:2[0-4]|[01]?[0-9])g)?$")
_HOUR_BEFORE: Final = re.compile(rf"(?<!\w){alternation(MOMENT_LEADS)} $")
_HOUR_AFTER: Final = re.compile(rf" ?[-–] ?[0-9]{{1,2}}[gh]|[ ,]{{1,2}}(?:{alternation(DAY_PARTS)})(?!\w)")
_FIVE: Final = "năm"
_DASHES: Final = frozenset("-–")
_MONTHS_BEFORE: Final = re.compile(r"[0-9][-–]$")
_TEN: Final = 10
_FIRST_YEAR: Final = 1900
_NOUN: Final = re.compile(r"[ \n]{1,2}([^\W\d_]+(?:-[^\W\d_]+){0,2})")


def __dir__() -> list[str]:
    return __all__


def count_nouns(drafts: list[Draft], block: Block) -> list[Draft]:
    """Make a quantity of a figure and the noun after it that no lexicon lists: 45 suất, 24 tua-bin."""
    composed, lower = block.text.composed, block.text.lower
    following = iter([*[draft.start for draft in drafts[1:]], len(composed)])
    for draft in drafts:
        limit = next(following)
        if not isinstance(draft.value, HedgedNumber) or not _DIGIT.search(composed, draft.start, draft.end):
            continue
        noun = _NOUN.match(composed, draft.end, min(limit, draft.end + _WINDOW))
        if noun is None or noun.end() > limit or len(noun[1]) == 1 or _goes_on(composed, noun.end()):
            continue
        word = noun[1]
        if (word.islower() or word.isupper()) and lower[noun.start(1) : noun.end()] not in NEVER_COUNTED:
            draft.kind, draft.value, draft.end = QUANTITY, Quantity(draft.value, word), noun.end()
    return drafts


def _goes_on(composed: str, place: int) -> bool:
    """Whether a word is a part of a code: F16, USD_2."""
    following = composed[place : place + 1]
    return following == "_" or following.isdigit()


def drop_false_figures(drafts: list[Draft], block: Block) -> list[Draft]:
    """Drop the figures that are parts of names and codes, or that only number what they stand before."""
    if not drafts:
        return drafts
    has_address = _ADDRESS.search(block.text.composed) is not None
    return [draft for draft in drafts if not _is_false(draft, block, has_address=has_address)]


def _is_false(draft: Draft, block: Block, *, has_address: bool) -> bool:
    composed = block.text.composed
    kind = draft.kind
    if has_address and composed[draft.start] in _DIGITS and _in_address(composed, draft):
        return True
    if kind in _COUNTED:
        if kind is QUANTITY and _tells_the_hour(draft, composed):
            return True
        if composed[draft.start] in _DIGITS:
            return _counts_nothing(draft, composed)
        return not _DIGIT.search(composed, draft.start, draft.end) and _are_no_numerals(draft, composed)
    if kind in _DATED_GUARDS:
        return _DATED_GUARDS[kind](draft, block.text.lower)
    too_large = kind is ORDINAL and isinstance(draft.value, int) and draft.value >= _FIRST_YEAR
    return too_large or (kind is MONEY and _is_a_word_of_a_code(draft, composed))


def _numbers_a_document(draft: Draft, lower: str) -> bool:
    """Thông tư 03/2019, gói thầu số 04/2024: a number that leaves its letters out, and no month."""
    return (
        _NUMBER_AND_YEAR.fullmatch(lower, draft.start, draft.end) is not None
        and _DOCUMENT_BEFORE.search(lower[max(0, draft.start - _WINDOW) : draft.start]) is not None
    )


def _is_a_word_of_a_code(draft: Draft, composed: str) -> bool:
    """AFF Cup 2022: the code of a currency before a figure stands in capitals."""
    code = _CODE_BEFORE.match(composed, draft.start, draft.end)
    return code is not None and code[0].upper() in ISO_CODES and not code[0].isupper()


def _counts_nothing(draft: Draft, composed: str) -> bool:
    before = composed[max(0, draft.start - _WINDOW) : draft.start]
    if before[-1:] in _JOINED_TO and before[-2:-1].isalpha():
        return True
    if draft.kind is QUANTITY:
        return _numbers_its_unit(composed, draft, before) or _numbers_a_line(composed, draft, before)
    if (
        _GROUPS.match(composed, draft.end)
        or _CODE.match(composed, draft.start)
        or (before[-1:] in _DASHES and _MONTHS_BEFORE.search(before) and _NUMBER_AND_YEAR.match(composed, draft.start))
        or (_BEHIND_GROUP.search(before, len(before) - 3) and _GROUP_BEFORE.search(before))
        or _is_of_a_number_abroad(draft, composed, before)
    ):
        return True
    if not _BARE.fullmatch(composed, draft.start, draft.end):
        return False
    return _is_code(composed, draft, before) or _is_marker(composed, draft, before) or _belongs_to_a_name(before)


def _is_of_a_number_abroad(draft: Draft, composed: str, before: str) -> bool:
    sign = before.rfind("+", -_LONGEST_NUMBER)
    if sign < 0:
        return False
    groups = _ABROAD.match(composed, draft.start - len(before) + sign)
    return groups is not None and groups.end() > draft.start


def _numbers_its_unit(composed: str, draft: Draft, before: str) -> bool:
    """Điều 12 khoản 3, phòng 201 nhà A, CMND số 186543210 cấp; not "hạt điều 12 tấn"."""
    word = _word_before(before)
    if word is not None and word[1].lower() in LEGAL_LABELS:
        return getattr(draft.value, "unit_code", None) is None
    if getattr(draft.value, "unit", "").lower() in ADDRESS_UNITS and _ADDRESS_BEFORE.search(before.lower()):
        return True
    return _LONG_CODE.match(composed, draft.start) is not None and _PHONE_BEFORE.search(before.lower()) is not None


def _tells_the_hour(draft: Draft, composed: str) -> bool:
    """Lúc 14g, từ 7g đến 11g, 9g sáng: no grams, where the words around it speak of the time of day."""
    if getattr(draft.value, "unit", "") != "g":
        return False
    hours = _HOURS.search(composed, draft.start, draft.end)
    return hours is not None and (
        hours["end"] is not None
        or _HOUR_BEFORE.search(composed[max(0, draft.start - _WINDOW) : hours.start()].lower()) is not None
        or _HOUR_AFTER.match(composed, draft.end) is not None
    )


def _are_no_numerals(draft: Draft, composed: str) -> bool:
    """Words that make a number only by their form: một số, không chỉ, năm qua, Phạm Ngọc Sáu, quận Ba Đình."""
    written = composed[draft.start : draft.end]
    words = written.lower().split()
    if written[0].isupper() and not written.isupper():
        before = composed[max(0, draft.start - _WINDOW) : draft.start]
        if not starts_sentence(before):
            return True
    value = draft.value
    if draft.kind is NUMBER:
        whole = isinstance(value, HedgedNumber) and value.value == int(value.value)
        return len(words) == 1 or (whole and value.value < _TEN)
    number = getattr(value, "number", None)
    if not isinstance(number, HedgedNumber):
        return False
    if words[0] == _FIVE:
        cue = _word_before(composed[max(0, draft.start - _WINDOW) : draft.start])
        if cue is not None and cue[1].lower() in COUNT_CUES:
            return False
    if words[0] in UNSURE_NUMERALS and number.is_exact and number.value < _TEN:
        return getattr(value, "unit_code", None) is None or words[0] != ONE
    return tuple(words) in NUMERAL_PHRASES


def _is_counter(draft: Draft, lower: str) -> bool:
    """0:00 / 3:45 of a player."""
    near = _PAIR_OF_TIMES.search(lower, max(0, draft.start - 9), draft.end + 9)
    return near is not None and near.start() <= draft.start and draft.end <= near.end()


def _is_no_period(draft: Draft, lower: str) -> bool:
    return lower.endswith(REVOLUTION, 0, draft.start) or _numbers_a_document(draft, lower)


_DATED_GUARDS: Final = {TIME: _is_counter, PERIOD: _is_no_period}


def _in_address(composed: str, draft: Draft) -> bool:
    """Inside a word that is an address of the web or of mail."""
    start = max(composed.rfind(" ", 0, draft.start), composed.rfind("\n", 0, draft.start), draft.start - _WINDOW) + 1
    stop = composed.find(" ", draft.end, draft.end + _WINDOW)
    return _ADDRESS.search(composed, start, stop if stop >= 0 else min(len(composed), draft.end + _WINDOW)) is not None


def _numbers_a_line(composed: str, draft: Draft, before: str) -> bool:
    """1 Đoàn công tác: a row's number before a cell or a heading, no count."""
    if not _opens_line(before):
        return False
    unit = _ROW.match(composed, draft.start, draft.end)
    return unit is not None and unit[1].isupper() and not composed[draft.start : draft.end].isupper()


def _is_code(composed: str, draft: Draft, before: str) -> bool:
    """15-CT, 12/HĐ, 0912345678, GMT +7, a number after "điện thoại"."""
    after = composed[draft.end : draft.end + 2]
    if after[:1] in {"-", "/"} and after[1:].isalpha():
        return True
    low = before.lower()
    return _PHONE_BEFORE.search(low) is not None or _ZONE_BEFORE.search(low) is not None


def _is_marker(composed: str, draft: Draft, before: str) -> bool:
    """1. 2/ (3) a row's number; Điều 5, phòng số 3."""
    if (word := _word_before(before)) and word[1].lower() in COUNTING_LABELS:
        return not _ends_a_place(before)
    after = composed[draft.end : draft.end + 12]
    if before.endswith("(") and after.startswith(")"):
        return True
    if not _opens_line(before):
        return False
    if _ROW_OF_TABLE.match(composed, draft.start):
        return True
    marked = _MARKED.match(after)
    if marked is None:
        return False
    following = after[marked.end() : marked.end() + 1]
    return not following.isalpha() or following.isupper()


def _word_before(before: str) -> re.Match[str] | None:
    """The word that ends *before*, in its group."""
    return _WORD_BEFORE.search(before, before.rfind(" ", 0, len(before.rstrip())) + 1)


def _ends_a_place(before: str) -> bool:
    """Whether a word that may number things ends the name of a place: Nhật Bản 1.630."""
    return " ".join(before.split()[-2:]).lstrip("(") in _names_of_places()


def _opens_line(before: str) -> bool:
    rest = before.rstrip(_OPENING)
    return len(before) - len(rest) <= _LONGEST_OPENING and (rest.endswith("\n") or (not rest and len(before) < _WINDOW))


@functools.cache
def _names_of_places() -> frozenset[str]:
    """The names of countries and provinces: a figure after one counts something there."""
    entries: tuple[Entity, ...] = (*countries(), *all_provinces())
    return frozenset(name for entry in entries for name in names_of(entry))


@functools.cache
def _last_words_of_places() -> frozenset[str]:
    return frozenset(name.split()[-1] for name in _names_of_places())


def _belongs_to_a_name(before: str) -> bool:
    """Covid 19, EXPO 2020, Boeing 737."""
    word = _word_before(before)
    if word is None or not word[1][0].isupper() or not word[1][-1].isalnum():
        return False
    name = word[1]
    if name in _last_words_of_places() or name.lower() in COUNTED_FLOWS:
        return False  # Singapore 431, Lào 12, XK 96
    if name.isupper() and len(name) > 1:  # in a heading every word is in capitals
        return not before.isupper() or len(before.split()) == 1
    return not starts_sentence(before[: word.start()])
