"""Lists that say once what all their members share: "859 và 768 triệu USD", "tháng 6 và tháng 7/2022"."""

from __future__ import annotations

import datetime as dt
import functools
import re
from decimal import Decimal
from typing import Final

import attrs

from doingoai.extraction.drafts import AnyRule, Block, Draft, read_from, reread
from doingoai.extraction.kinds import DATE, DURATION, MONEY, NUMBER, PERCENT, PERIOD, QUANTITY
from doingoai.grammar.periods import PERIOD_RULES
from doingoai.grammar.rules import NOTHING_READ, Context, MentionKind, Reading
from doingoai.lexicon.calendar import DATE_LEADS
from doingoai.lexicon.connectives import BETWEEN, BETWEEN_AND
from doingoai.lexicon.numerals import DIGITS
from doingoai.lexicon.surroundings import (
    ALTERNATIVES,
    LIST_JOINTS,
    LIST_LAST_JOINTS,
    ONE,
    TREND_JOINTS,
    UNSURE_NUMERALS,
)
from doingoai.text.patterns import alternation
from doingoai.text.spans import CanonicalText
from doingoai.values.decimals import EXACT_CONTEXT
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period, Precision
from doingoai.values.quantities import Quantity

__all__ = ["share_days", "share_spelled_units", "share_units", "share_years", "split_dates"]

_SHARING: Final = frozenset({MONEY, QUANTITY, PERCENT, DURATION, NUMBER})
_DATED: Final = frozenset({DATE, PERIOD})
_SIGNS: Final = "|".join(re.escape(sign) for sign in LIST_JOINTS)
# Between two members, and between the last two.
_JOINT: Final = re.compile(rf"\s{{0,2}}(?:{_SIGNS})\s{{1,2}}")
_LAST_JOINT: Final = re.compile(
    rf"\s{{0,2}},?\s{{1,2}}(?:{alternation((*LIST_LAST_JOINTS, *TREND_JOINTS))})\s{{1,2}}|\s{{0,1}}[-–]\s{{0,1}}"
)
_FIGURE: Final = re.compile(r"[0-9][0-9.,]*(?<=[0-9])")
# Members are joined by "và", or by a comma before a day or a month: "quý I, 2022" is no list.
_AND: Final = re.compile(rf"\s{BETWEEN_AND}\s|,\s{{0,2}}[0-9]{{1,2}}(?![0-9])")
# The word of the first member again: "quý I, quý II/2021".
_AGAIN: Final = re.compile(r"([^\W\d_]+)\s[^,]{1,20},\s{0,2}\1\s")
_MEMBER_JOINT: Final = re.compile(rf"\s{{0,2}},\s{{0,2}}|\s{{1,2}}{BETWEEN_AND}\s{{1,2}}")
# What the members share before their numbers, and the number of one.
_HEAD: Final = re.compile(r"(?:[^\W\d_]{2,}\s{1,3}){0,2}(?=[0-9]|[ivx]{1,4}(?!\w))")
_COUNTED: Final = re.compile(r"[0-9]{1,4}|(?<!\w)[ivx]{1,4}(?!\w)")
_DAY_NUMBER: Final = re.compile("[0-9]{1,2}")
_DAY_LEAD: Final = re.compile(rf"(?<!\w){alternation(DATE_LEADS)}\s{{1,3}}$")
_LEAD: Final = 12
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_THOUSAND: Final = Decimal(1000)
_SPELLED: Final = alternation(word for word in DIGITS if word == ONE or word not in UNSURE_NUMERALS)
_SPELLED_BEFORE: Final = re.compile(
    rf"(?<!\w)(?<!thứ )(?<!số )(?<!tháng )(?<!quý )({_SPELLED})"
    rf"(?:,[ ]|[ ]{alternation(ALTERNATIVES)}[ ])$"
)
_SPELLED_WIDTH: Final = 16
_LARGEST_SPELLED: Final = 11


def __dir__() -> list[str]:
    return __all__


def share_units(drafts: list[Draft], block: Block) -> list[Draft]:
    """Give bare figures the magnitude and the unit of the last member of their list."""
    for place in range(len(drafts) - 1, 0, -1):
        last = drafts[place]
        if drafts[place - 1].kind is not NUMBER or last.kind not in _SHARING or last.from_context:
            continue
        figure = _FIGURE.match(block.text.composed, last.start, last.end)
        if figure is None or figure.end() == last.end:
            continue
        joint = _LAST_JOINT
        tail = block.text.composed[figure.end() : last.end]
        for before in range(place - 1, -1, -1):
            other = drafts[before]
            if not joint.fullmatch(block.text.lower, other.end, last.start) or not _share(other, last, tail, block):
                break
            last, joint = other, _JOINT
    return drafts


def _share(other: Draft, last: Draft, tail: str, block: Block) -> bool:
    """Read *other* with the *tail* of *last*; whether that made sense."""
    if other.kind is not NUMBER or not isinstance(other.value, HedgedNumber) or last.rule is None:
        return False
    written = block.text.composed[other.start : other.end]
    plain = _FIGURE.fullmatch(written) is not None
    words = tail.split()
    # A figure with a magnitude of its own takes only what stands after the magnitude of the last one.
    for skipped in range(0 if plain else 1, len(words) if not plain else 1):
        value = reread(
            last.rule, " ".join([written, *words[skipped:]]) if skipped or tail[0] == " " else written + tail
        )
        if value is not None:
            if plain and _is_magnified(value, other.value):
                return False
            other.kind, other.value, other.rule, other.from_context = last.kind, value, last.rule, True
            return True
    return False


def _is_magnified(value: object, alone: HedgedNumber) -> bool:
    """Whether the tail multiplies a figure that is in the thousands already: "1.200 và 3 triệu" is not read."""
    number = getattr(value, "number", value)
    if not isinstance(number, HedgedNumber) or alone.value < _THOUSAND:
        return False
    return number.value >= EXACT_CONTEXT.multiply(alone.value, Decimal(_THOUSAND))


def share_spelled_units(drafts: list[Draft], block: Block) -> list[Draft]:
    """Give a numeral in words the unit of the next one: "hai, ba đoàn"; not the year of "trong năm, sáu người"."""
    lower = block.text.lower
    shared: list[Draft] = []
    for draft in drafts:
        before = None
        if isinstance(draft.value, Quantity) and lower[draft.start].isalpha():
            before = _SPELLED_BEFORE.search(lower, max(0, draft.start - _SPELLED_WIDTH), draft.start)
        if (
            before is not None
            and isinstance(draft.value.number, HedgedNumber)
            and not (shared and shared[-1].end > before.start(1))
            and DIGITS[before[1]] < draft.value.number.value < _LARGEST_SPELLED
        ):
            value = attrs.evolve(draft.value, number=HedgedNumber(DIGITS[before[1]]))
            shared.append(Draft(before.start(1), before.end(1), draft.kind, value, from_context=True))
        shared.append(draft)
    return shared


def share_years(drafts: list[Draft], block: Block) -> list[Draft]:
    """Give year-less dates and periods the year that stands at the end of their list or of what they are joined to."""
    told: set[int] = set()  # those that took their year so, and pass it on to the one before
    for place in range(len(drafts) - 1, 0, -1):
        other, last = drafts[place - 1], drafts[place]
        if not _lacks_year(other) or not isinstance(last.value, Period):
            continue
        if last.value.inferred and place not in told:
            continue
        between = block.text.lower[other.end : last.start]
        if not (_LAST_JOINT.fullmatch(between) or _JOINT.fullmatch(between)):
            continue
        year = last.value.start or last.value.end
        if year is None:
            continue
        value = read_from(other, year)
        if isinstance(value, Period) and _comes_first(value, last.value, year):
            other.value, other.from_context = value, True
            told.add(place - 1)
    return drafts


def _comes_first(other: Period, last: Period, day: dt.date) -> bool:
    """Whether *other* begins before *last*, or lies within it: "quý II và 6 tháng đầu năm 2023"."""
    if other.start is None:
        return False
    return other.start <= day or (other.end is not None and last.end is not None and other.end <= last.end)


def share_days(drafts: list[Draft], block: Block) -> list[Draft]:
    """Give the days of a list the month and the year of the last one: "ngày 5, 6 và ngày 9/7/2022"."""
    for place in range(len(drafts) - 1, 0, -1):
        last = drafts[place]
        value = last.value
        if drafts[place - 1].kind is not NUMBER or last.kind is not DATE:
            continue
        if not isinstance(value, Period) or value.precision is not Precision.DAY:
            continue
        chain = _days_before(drafts, place, block)
        lead = _DAY_LEAD.search(block.text.lower, max(0, chain[-1].start - _LEAD), chain[-1].start) if chain else None
        if lead is None or value.start is None:
            continue
        days = [_day_of(draft, value.start) for draft in chain]
        if None not in days:
            for draft, day in zip(chain, days, strict=True):
                draft.kind, draft.value, draft.rule, draft.from_context = DATE, day, None, True
            chain[-1].start = lead.start()
    return drafts


def _days_before(drafts: list[Draft], place: int, block: Block) -> list[Draft]:
    """The bare figures joined to the draft at *place*, the nearest first."""
    chain: list[Draft] = []
    last, joint = drafts[place], _LAST_JOINT
    for before in range(place - 1, -1, -1):
        other = drafts[before]
        if (
            other.kind is not NUMBER
            or not _DAY_NUMBER.fullmatch(block.text.lower, other.start, other.end)
            or not joint.fullmatch(block.text.lower, other.end, last.start)
        ):
            break
        chain.append(other)
        last, joint = other, _JOINT
    return chain


def _day_of(draft: Draft, last: dt.date) -> Period | None:
    number = int(draft.value.value)
    return Period.day(last.year, last.month, number) if 0 < number < last.day else None


def _lacks_year(draft: Draft) -> bool:
    return draft.kind in _DATED and (draft.value is None or (isinstance(draft.value, Period) and draft.value.inferred))


def split_dates(drafts: list[Draft], block: Block) -> list[Draft]:
    """Part what a rule read as one stretch though it is a list: "ngày 14, 15 và 16/4", "năm 2017 và năm 2018"."""
    parted: list[Draft] = []
    for draft in drafts:
        if draft.kind in _DATED and _is_list(block.text.lower, draft):
            parted.extend(_members(draft, block) or [draft])
        else:
            parted.append(draft)
    return parted


def _is_list(lower: str, draft: Draft) -> bool:
    if lower.find(",", draft.start, draft.end) < 0 and lower.find(BETWEEN_AND, draft.start, draft.end) < 0:
        return False
    return (
        _AND.search(lower, draft.start, draft.end) is not None
        or _AGAIN.match(lower, draft.start, draft.end) is not None
    )


def _members(draft: Draft, block: Block) -> list[Draft] | None:
    """The members of a list of dates, each with what it shares, or ``None`` where it is no list."""
    lower = block.text.lower
    if lower.startswith(BETWEEN, draft.start):
        return None
    places, place = [], draft.start
    for joint in _MEMBER_JOINT.finditer(lower, draft.start, draft.end):
        places.append((place, joint.start()))
        place = joint.end()
    places.append((place, draft.end))
    head = _HEAD.match(lower, draft.start, draft.end)
    last = lower[place : draft.end]
    number = _COUNTED.search(last)
    if head is None or number is None:
        return None
    tail = last[number.end() :]
    words = head[0].split()
    heads = ["", *(" ".join([*words[first:], ""]) for first in range(len(words)))]
    members = []
    for start, end in places:
        first, rest = start == draft.start, tail if end < draft.end else ""
        member = _member(start, end, heads[:1] if first else heads, rest, block)
        if member is None and first:
            # "các năm 2019, 2020 và 2021": the first one begins at a later word.
            later = [start + len(head[0]) - len(front) for front in heads[2:]]
            if _YEAR.fullmatch(lower, start + len(head[0]), end):
                later.append(start + len(head[0]))
            member = next(filter(None, (_member(place, end, heads[:1], tail, block) for place in later)), None)
        if member is None:
            return None
        members.append(member)
    return members


def _member(start: int, end: int, heads: list[str], tail: str, block: Block) -> Draft | None:
    """The member from *start* to *end* with what it shares with the others, or ``None``."""
    written = block.text.lower[start:end]
    for front in heads:
        text = front + written + tail
        found = _read_any(text, block.context)
        if found is not None:
            rule, kind, value, reading = found
            return Draft(start, end, kind, value, reading, rule, from_context=text != written)
    return None


@functools.lru_cache(maxsize=1 << 10)
def _read_any(text: str, context: Context) -> tuple[AnyRule | None, MentionKind, Period, Reading | None] | None:
    if _YEAR.fullmatch(text):
        return None, PERIOD, Period.year(int(text)), None
    canonical = CanonicalText.of(text)
    for rule in PERIOD_RULES:
        match = rule.compiled.fullmatch(canonical.lower)
        if match is None:
            continue
        reading = Reading(match, canonical, context)
        try:
            value = rule.extract(reading)
        except NOTHING_READ:
            continue
        if value is not None and value.start is not None and value.end is not None:
            return rule, rule.kind, value, reading
    return None
