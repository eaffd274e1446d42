"""Days that no word of the calendar names in full: "dịp 30/4", "phiên 20/5", "ngày 15" of a month named before."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Final

from doingoai.extraction.drafts import Block, Draft
from doingoai.extraction.kinds import DATE, NUMBER
from doingoai.extraction.refiners.rereading import read_stretch
from doingoai.grammar.dates import DAY_AND_MONTH_ALONE
from doingoai.grammar.ranges import DAYS_ALONE
from doingoai.lexicon.calendar import DATE_LEADS
from doingoai.lexicon.surroundings import DAY_CUES, DAY_OPENINGS, EVERY, RATIO_CUES, ROUND_THE_CLOCK
from doingoai.text.patterns import END, START, alternation
from doingoai.values.periods import Period, Precision
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Ratio

__all__ = ["read_bare_days", "read_lone_days"]

_PAIR: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?![0-9/.,]*[0-9])")
_NAMES_A_MONTH: Final = frozenset({Precision.DAY, Precision.MONTH})
_LEAP_YEAR: Final = 2000
_MONTHS: Final = 12
_DAYS: Final = 31
_WINDOW: Final = 40
_CUE: Final = re.compile(rf"{START}{alternation(DAY_CUES)}{END}[ \n]{{1,2}}$")
_FIRST: Final = re.compile(r"(?<![\w/.,\-–])([0-9]{1,2})[ ]?[-–][ ]?$")
_RATIO_CUE: Final = re.compile(rf"{START}{alternation(RATIO_CUES)}{END}[ \n]{{1,2}}$")
_LISTED: Final = re.compile(r"[ \n]{0,2},[ \n]{1,2}|[ \n]{1,2}(?:và|đến)[ \n]{1,2}|[ ]?[-–][ ]?")
_BARE: Final = re.compile("[0-9]{1,2}")
_LEAD: Final = re.compile(rf"{START}(?:({alternation(DAY_OPENINGS)}){END}[ \n])?({alternation(DATE_LEADS)})[ \n]$")
_NOT_ONE: Final = re.compile(rf"(?:{START}{alternation(EVERY)}{END}[ \n]|/)$")
# What may follow a day that no opening announces: a noun would be what is counted every day.
_CLOSED: Final = re.compile(
    r"[ ]?(?:[,;:)\]]|[.!?](?![0-9])|\n|$)|[ \n]{1,2}(?:và|đến)[ \n]{1,2}[0-9]|[ ]?[-–][ ]?[0-9]"
)


def __dir__() -> list[str]:
    return __all__


def read_bare_days(drafts: list[Draft], block: Block) -> list[Draft]:
    """Read "20/5" as a day where it cannot be a part of a whole, and "2/9" where a word or its list says so."""
    lower = block.text.lower
    last: Draft | None = None
    for place, draft in enumerate(drafts):
        before = last
        last = draft
        value = draft.value.number if isinstance(draft.value, Quantity) else draft.value
        if not isinstance(value, Ratio):
            continue
        pair = _PAIR.match(lower, draft.start)
        if pair is None or pair.end() > draft.end or not _exists(pair):
            continue
        near = lower[max(0, draft.start - _WINDOW) : draft.start]
        cued = _CUE.search(near) is not None or _goes_on(before, draft, lower)
        # What a figure counts, or how often it goes into another, is no day unless a word says so.
        alone = draft.kind is NUMBER and pair.end() == draft.end
        if not cued and not (alone and _only_a_day(pair, near)):
            continue
        first = _FIRST.search(near)
        if first is not None and int(first[1]) < int(pair[1]) and (before is None or before.end <= draft.start):
            day = read_stretch((DAYS_ALONE,), block, draft.start - len(first[0]), pair.end())
        else:
            day = read_stretch((DAY_AND_MONTH_ALONE,), block, draft.start, pair.end())
        if day is not None:
            drafts[place] = last = day
    return drafts


def _exists(pair: re.Match[str]) -> bool:
    day, month = int(pair[1]), int(pair[2])
    return 1 <= month <= _MONTHS and 1 <= day <= calendar.monthrange(_LEAP_YEAR, month)[1]


def _only_a_day(pair: re.Match[str], near: str) -> bool:
    return int(pair[1]) > int(pair[2]) and pair[0] not in ROUND_THE_CLOCK and _RATIO_CUE.search(near) is None


def _goes_on(before: Draft | None, draft: Draft, lower: str) -> bool:
    """Whether *draft* is joined to a day: "dịp 30/4 và 1/5"."""
    return before is not None and before.kind is DATE and _LISTED.fullmatch(lower, before.end, draft.start) is not None


def read_lone_days(drafts: list[Draft], block: Block) -> list[Draft]:
    """Read "ngày 15" as a day of the month that was named last in the block; with no value where none was."""
    lower = block.text.lower
    month: dt.date | None = None
    last: Draft | None = None
    for draft in drafts:
        before, last = last, draft
        if isinstance(draft.value, Period) and draft.value.precision in _NAMES_A_MONTH:
            month = draft.value.start or month
        if draft.kind is not NUMBER or not _BARE.fullmatch(lower, draft.start, draft.end):
            continue
        number = int(lower[draft.start : draft.end])
        start = _start_of_day(draft, before, lower)
        if start is None or not 1 <= number <= _DAYS:
            continue
        draft.start, draft.kind, draft.rule, draft.reading, draft.from_context = (
            start,
            DATE,
            None,
            None,
            True,
        )
        draft.value = _day_of(number, month)
    return drafts


def _start_of_day(draft: Draft, before: Draft | None, lower: str) -> int | None:
    """Where a day begins whose number is *draft*, or ``None`` where it is no day."""
    closed = _CLOSED.match(lower, draft.end) is not None
    if before is not None and before.kind is DATE and before.rule is None and closed:
        return draft.start if _LISTED.fullmatch(lower, before.end, draft.start) else None
    offset = max(0, draft.start - _WINDOW)
    lead = _LEAD.search(lower[offset : draft.start])
    if lead is None or not (closed or lead[1]) or _NOT_ONE.search(lower[offset : offset + lead.start()]):
        return None
    return offset + lead.start(2)


def _day_of(number: int, month: dt.date | None) -> Period | None:
    if month is None or number > calendar.monthrange(month.year, month.month)[1]:
        return None
    return Period.day(month.replace(day=number))
