"""Mentions in the making, and what rules make of the words they matched."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Any, Final, TypeAlias

import attrs

from doingoai.grammar.rules import NOTHING_READ, Context, MentionKind, NeedsReference, Reading, Rule
from doingoai.text.spans import CanonicalText

__all__ = ["AnyRule", "Block", "Draft", "Memory", "Outcome", "outcome", "read_from", "reread", "without_overlaps"]

AnyRule: TypeAlias = Rule[Any]

# How many readings are remembered: the same years, places and amounts come again and again.
_REMEMBERED: Final = 1 << 13
# A text that does not say its year is read once with this one to see whether a year is all that it lacks; a leap year,
# so that every day of a year exists.
_ON_ANY_DAY: Final = Context(reference=dt.date(2000, 1, 1))


def __dir__() -> list[str]:
    return __all__


@attrs.define(eq=False)
class Memory:
    """What a block learns from the blocks before it."""

    last_day: dt.date | None = None
    """The last full date, which year-less dates after it count from when there is no reference date."""


@attrs.frozen(eq=False)
class Block:
    """A stretch of text that is read at once, and what is known while reading it."""

    text: CanonicalText
    context: Context
    memory: Memory


@attrs.define(eq=False)
class Draft:
    """A mention in the making: places are those of the block's canonical text."""

    start: int
    end: int
    kind: MentionKind
    value: Any
    reading: Reading | None = None
    """The match it comes from; ``None`` for a name of a gazetteer."""
    rule: AnyRule | None = None
    """The rule that read it; ``None`` for a name of a gazetteer."""
    from_context: bool = False
    restates: Draft | None = None


def without_overlaps(winners: list[Draft], others: list[Draft]) -> list[Draft]:
    """Return *winners* and those of *others* that touch none of them, in order; each list is in order and disjoint."""
    if not winners:
        return others
    merged: list[Draft] = []
    waiting = iter(winners)
    winner = next(waiting, None)
    for other in others:
        while winner is not None and winner.end <= other.start:
            merged.append(winner)
            winner = next(waiting, None)
        if winner is None or other.end <= winner.start:
            merged.append(other)
    if winner is not None:
        merged.append(winner)
    merged.extend(waiting)
    return merged


@attrs.frozen
class Outcome:
    """What a rule made of a stretch of text."""

    value: Any = None
    declined: bool = False
    refused: bool = False


_OUTCOMES: Final[dict[tuple[AnyRule, str, dt.date | None], Outcome]] = {}


def outcome(rule: AnyRule, reading: Reading) -> Outcome:
    """Return what *rule* makes of what it matched; what was read before is not read again."""
    start, end = reading.match.span()
    key = (rule, reading.text.composed[start:end], reading.context.reference)
    result = _OUTCOMES.get(key)
    if result is None:
        if len(_OUTCOMES) >= _REMEMBERED:
            _OUTCOMES.clear()
        result = _OUTCOMES[key] = _asked(rule, reading)
    return result


def _asked(rule: AnyRule, reading: Reading) -> Outcome:
    """Ask *rule*; without a reference date, a form that lacks nothing but one is found with no value."""
    try:
        try:
            value = rule.extract(reading)
        except NeedsReference:
            probe = Reading(reading.match, reading.text, _ON_ANY_DAY)
            return Outcome(declined=rule.extract(probe) is None)
    except NOTHING_READ:
        return Outcome(refused=True)
    return Outcome(value, declined=value is None)


@functools.lru_cache(maxsize=_REMEMBERED)
def reread(rule: AnyRule, text: str) -> Any:
    """Return what *rule* makes of the whole of *text*, or ``None``."""
    canonical = CanonicalText.of(text)
    match = rule.compiled.fullmatch(canonical.lower)
    if match is None:
        return None
    try:
        return rule.extract(Reading(match, canonical, Context()))
    except NOTHING_READ:
        return None


def read_from(draft: Draft, day: dt.date) -> Any:
    """Return what the words of *draft* mean when they are read on *day*, or ``None``."""
    if draft.rule is None or draft.reading is None:
        return None
    return outcome(draft.rule, Reading(draft.reading.match, draft.reading.text, Context(reference=day))).value
