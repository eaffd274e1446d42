"""Lengths of time that look like times of day or like parts of a date: "thêm 2 giờ", "6 ngày, từ 22 đến 27/9"."""

from __future__ import annotations

import re
from typing import Final

from doingoai.extraction.drafts import Block, Draft
from doingoai.extraction.kinds import DATE, NUMBER, PERIOD, TIME
from doingoai.extraction.refiners.rereading import read_stretch
from doingoai.grammar.durations import DURATION_RULES
from doingoai.grammar.periods import PERIOD_RULES
from doingoai.lexicon.surroundings import LENGTH_CUES, LENGTH_TAILS
from doingoai.text.patterns import END, START, alternation
from doingoai.values.periods import Precision

__all__ = ["part_counted_days", "part_counted_years", "read_lengths"]

_WINDOW: Final = 24
_SPOKEN: Final = re.compile(r"[0-9]{1,2}[ ]?(?:giờ|h)(?:[ ]?[0-9]{1,2}[ ]?(?:phút|p))?")
_CUE: Final = re.compile(rf"{START}{alternation(LENGTH_CUES)}{END}[ \n]{{1,2}}$")
_TAIL: Final = re.compile(rf"[ \n]{{1,2}}{alternation(LENGTH_TAILS)}{END}|/(?:ngày|tuần|tháng)")
_YEARS: Final = re.compile(rf"năm{END}[ \n]{{0,3}}(?=[0-9])")
_COUNTED: Final = re.compile(r"([0-9\w]+(?:[ ]\w+)?[ ]{0,3}ngày)[ \n]{0,9}[,(][ \n]{0,9}")


def __dir__() -> list[str]:
    return __all__


def read_lengths(drafts: list[Draft], block: Block) -> list[Draft]:
    """Read "2 giờ" as a length of time where the words around it say so: "kéo dài 2 giờ", "2 giờ bay"."""
    lower = block.text.lower
    for place, draft in enumerate(drafts):
        if draft.kind is not TIME or not _SPOKEN.fullmatch(lower, draft.start, draft.end):
            continue
        near = lower[max(0, draft.start - _WINDOW) : draft.start]
        if _CUE.search(near) is None and _TAIL.match(lower, draft.end) is None:
            continue
        length = read_stretch(DURATION_RULES, block, draft.start, draft.end)
        if length is not None:
            length.from_context = True
            drafts[place] = length
    return drafts


def part_counted_days(drafts: list[Draft], block: Block) -> list[Draft]:
    """Part how many days from which days they are, where a comma or a bracket does: "6 ngày, từ 22 đến 27/9"."""
    parted: list[Draft] = []
    for draft in drafts:
        counted = None
        if draft.kind is DATE:
            counted = _COUNTED.match(block.text.lower, draft.start, draft.end)
        length = days = None
        if counted is not None:
            length = read_stretch(DURATION_RULES, block, draft.start, counted.end(1))
            days = read_stretch(PERIOD_RULES, block, counted.end(), draft.end)
        parted.extend([draft] if length is None or days is None else [length, days])
    return parted


def part_counted_years(drafts: list[Draft], block: Block) -> list[Draft]:
    """Give "năm" to the count before it where years follow that are not so many: "5 năm 2012-2014"."""
    lower = block.text.lower
    last: Draft | None = None
    for place, draft in enumerate(drafts):
        before, last = last, draft
        if (
            before is None
            or draft.kind is not PERIOD
            or before.kind is not NUMBER
            or draft.value is None
            or draft.value.precision is not Precision.RANGE
            or lower[before.end : draft.start].strip(" \n")
        ):
            continue
        unit = _YEARS.match(lower, draft.start, draft.end)
        if unit is None:
            continue
        length = read_stretch(DURATION_RULES, block, before.start, draft.start + len(unit[0].rstrip()))
        years = read_stretch(PERIOD_RULES, block, unit.end(), draft.end)
        if length is not None and years is not None:
            drafts[place - 1 : place + 1] = [length, years]
            last = years
    return drafts
