"""Ordinals and their like: weekdays ("sáng thứ Bảy"), ranks, the second of a list ("lần thứ 40 và 41")."""

from __future__ import annotations

import re
from typing import Final

from doingoai.extraction.drafts import Block, Draft
from doingoai.extraction.kinds import NUMBER, ORDINAL, QUANTITY
from doingoai.extraction.refiners.rereading import read_stretch
from doingoai.grammar.numbers import NUMBER_RULES
from doingoai.grammar.ordinals import ORDINAL_RULES
from doingoai.grammar.quantities import QUANTITY_RULES
from doingoai.lexicon.calendar import DAY_PARTS, WEEKDAYS
from doingoai.lexicon.surroundings import LIST_LAST_JOINTS, WEEKDAY_CUES, WEEKDAY_TAILS
from doingoai.text.patterns import END, START, alternation
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Ratio

__all__ = ["drop_weekdays", "part_ranks", "share_ordinals"]

_WINDOW: Final = 60
_SUNDAY: Final = max(WEEKDAYS.values())
_WEEKDAY: Final = re.compile(rf"{WEEKDAYS.pattern}{END}")
_SUNDAYS: Final = alternation(word for word, number in WEEKDAYS.items() if number == _SUNDAY)
_JOINT: Final = r"[ \n]{0,2}(?:,|-|–|[ \n](?:và|đến|hoặc|tới))[ \n]{0,2}"
# "ngày thứ ba, thứ năm", "sáng thứ bảy", "từ thứ hai đến thứ sáu"; not "đứng thứ hai và thứ ba".
_BEFORE: Final = re.compile(
    rf"{START}(?:{alternation((*WEEKDAY_CUES, *DAY_PARTS))}{END}[ \n]{{1,2}}(?:{WEEKDAYS.pattern}{END}{_JOINT}){{0,5}}"
    rf"|từ[ \n]{{1,2}}{WEEKDAYS.pattern}{END}[ \n]đến[ \n]|{_SUNDAYS}{END}{_JOINT})$"
)
_AFTER: Final = re.compile(
    rf"(?:{_JOINT}{WEEKDAYS.pattern}{END}){{0,5}}"
    rf"(?:{_JOINT}{_SUNDAYS}{END}|[ \n]{{1,2}}{alternation(WEEKDAY_TAILS)}{END})"
    rf"|[ \n]đến[ \n]{WEEKDAYS.pattern}{END}"
)
_SECOND: Final = re.compile(
    rf"[ \n]{{0,2}},?[ \n]{{1,2}}(?:{alternation(LIST_LAST_JOINTS)})[ \n]{{1,2}}|,[ ]|[ ]?[-–][ ]?"
)
_STOPS: Final = (",", ":")
_BARE: Final = re.compile("[0-9]{1,3}")
_RANKED: Final = re.compile(r"([0-9]{1,3})/(?=[0-9]{1,4}(?![0-9/]))")
_RANK_HEAD: Final = "thứ "


def __dir__() -> list[str]:
    return __all__


def drop_weekdays(drafts: list[Draft], block: Block) -> list[Draft]:
    """Drop the weekdays that no date goes with: they are no place in a series."""
    return [draft for draft in drafts if draft.kind is not ORDINAL or not _is_weekday(draft, block)]


def _is_weekday(draft: Draft, block: Block) -> bool:
    lower, composed = block.text.lower, block.text.composed
    if not _WEEKDAY.fullmatch(lower, draft.start, draft.end):
        return False
    written = composed[draft.start : draft.end].split()
    if written[-1][0].isupper() and not written[0].isupper():
        return True  # thứ Bảy; a whole line in capitals tells nothing
    if written[-1].isdigit() and written[0][0].isupper() and lower.startswith(_STOPS, draft.end):
        return True  # "Thứ 2, đoàn làm việc" is Monday, "Thứ hai, cần đẩy mạnh" the second point
    before = lower[max(0, draft.start - _WINDOW) : draft.start]
    return _BEFORE.search(before) is not None or _AFTER.match(lower, draft.end) is not None


def share_ordinals(drafts: list[Draft], block: Block) -> list[Draft]:
    """Read the later numbers of a list as ordinals, too: "lần thứ 40 và 41"."""
    lower = block.text.lower
    last: Draft | None = None
    for draft in drafts:
        before, last = last, draft
        if (
            before is None
            or before.kind is not ORDINAL
            or draft.kind is not NUMBER
            or not lower[before.end - 1].isdigit()
            or not _BARE.fullmatch(lower, draft.start, draft.end)
            or not _SECOND.fullmatch(lower, before.end, draft.start)
        ):
            continue
        number = int(lower[draft.start : draft.end])
        if number > before.value:
            draft.kind, draft.value, draft.rule, draft.from_context = ORDINAL, number, None, True
    return drafts


def part_ranks(drafts: list[Draft], block: Block) -> list[Draft]:
    """Part a rank from how many there are: "thứ 3/63 tỉnh" is the third of 63, and no three of them."""
    lower = block.text.lower
    for place in range(len(drafts) - 1, -1, -1):
        draft = drafts[place]
        number = draft.value.number if isinstance(draft.value, Quantity) else draft.value
        if not isinstance(number, Ratio) or not lower.endswith(_RANK_HEAD, 0, draft.start):
            continue
        figures = _RANKED.match(lower, draft.start)
        if figures is None or number.part > number.whole:
            continue
        rank = read_stretch(ORDINAL_RULES, block, draft.start - len(_RANK_HEAD), figures.end(1))
        rules = QUANTITY_RULES if draft.kind is QUANTITY else NUMBER_RULES
        whole = read_stretch(rules, block, figures.end(), draft.end)
        if rank is not None and whole is not None:
            drafts[place : place + 1] = [rank, whole]
    return drafts
