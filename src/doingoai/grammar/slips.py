"""What is most likely wrong with a text that no rule reads: said beside the error, and never a value.

The tables are looked at once everything has failed, from the top, in a text without capitals and marks. Each line has
a pattern for the whole text, and why it is not read, in English and in Vietnamese.
"""

from __future__ import annotations

import functools
import re
from typing import Final

from doingoai.grammar.figure_slips import MONEY, NUMBERS, ORDINALS, PERCENTAGES, QUANTITIES, RATIOS
from doingoai.grammar.slip_parts import Slips
from doingoai.grammar.time_slips import DATES, DOCUMENTS, DURATIONS, MOMENTS, PERIODS
from doingoai.text.normalize import lowered, normalize, without_marks

__all__ = ["SLIPS", "slip_in", "slip_in_vietnamese"]


def __dir__() -> list[str]:
    return __all__


SLIPS: Final[dict[str, Slips]] = {
    "a date": DATES,
    "a period": PERIODS,
    "a number": NUMBERS,
    "an exact number": NUMBERS,
    "a percentage": PERCENTAGES,
    "a ratio": RATIOS,
    "an ordinal": ORDINALS,
    "a quantity": QUANTITIES,
    "an amount of money": MONEY,
    "a date with a time": MOMENTS,
    "a duration": DURATIONS,
    "the number of a document": DOCUMENTS,
}
"""The tables, by what is read."""

# No slip needs more, and it bounds the work on a hostile cell.
_LONGEST: Final = 80


@functools.cache
def _compiled(expected: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), english) for pattern, english, _ in SLIPS.get(expected, ()))


def slip_in(text: str, expected: str) -> str | None:
    """Return what is most likely wrong with a text that no rule reads, or ``None``.

    Examples
    --------
    >>> slip_in("từ 5 USD", "an amount of money")
    'its upper end is missing; write từ 5 đến 7, or từ 5 trở lên'
    """
    if len(text) > _LONGEST:
        return None
    plain = without_marks(lowered(normalize(text))).strip()
    for pattern, hint in _compiled(expected):
        if match := pattern.fullmatch(plain):
            return hint.format_map({name: written or "" for name, written in match.groupdict().items()})
    return None


@functools.cache
def _translations() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The English sentences as patterns, with the Vietnamese ones."""
    pairs = {english: vietnamese for slips in SLIPS.values() for _, english, vietnamese in slips}
    return tuple((_as_pattern(english), vietnamese) for english, vietnamese in pairs.items())


def _as_pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", sentence)
    return re.compile(
        "".join(f"(?P<{part}>[0-9a-z]*)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
    )


def slip_in_vietnamese(hint: str) -> str:
    """Return in Vietnamese what `slip_in` said, or an empty text where it said something else.

    Examples
    --------
    >>> slip_in_vietnamese("its figure is missing")
    'Thiếu con số.'
    """
    for pattern, vietnamese in _translations():
        if match := pattern.fullmatch(hint):
            return vietnamese.format_map(match.groupdict())
    return ""
