"""From rules to drafts: a trigger finds where a mention can begin, and the longest reading there wins.

The engine knows no word of any language: words stand in the rules.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias

import attrs

from doingoai.grammar.rules import DIGIT, Context, MentionKind, NeedsReference, Reading, Refusal, Rule
from doingoai.text.patterns import alternation
from doingoai.text.spans import CanonicalText

__all__ = ["AnyRule", "Block", "Draft", "Engine", "Memory", "read", "read_from", "reread", "without_overlaps"]

AnyRule: TypeAlias = Rule[Any]

# Where a match may end: not inside a word, and not inside a figure that goes on.
_END: Final = r"(?:(?<!\w)|(?!\w))(?!(?<=[0-9])[.,:/][0-9])"
# Where a mention may begin: not inside a word or a figure.
_START: Final = r"(?<!\w)(?<![0-9][.,:/])"
# Rules tried together may not share the names of groups; only a pattern that speaks of its own groups needs any.
_GROUP: Final = re.compile(r"\(\?P<")
_GROUP_NAME: Final = re.compile(r"\(\?P<\w+>")
_REFERENCE: Final = re.compile(r"\(\?(?:P=|\()(?=\w)")
_LETTERS: Final = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isalpha()]
_LOWER: Final = "".join(filter(str.islower, _LETTERS))
_UPPER: Final = "".join(filter(str.isupper, _LETTERS))
# Words stuck together where a line break was lost: "phươngSáng 13/12/2021".
_GLUED: Final = re.compile(f"(?<=[{_LOWER}])[{_UPPER}](?=[{_LOWER}])")
_GLUED_WINDOW: Final = 300
_RUN_OF_LETTERS: Final = re.compile(r"[^\W\d_]+")
# A text that does not say its year is read once with this one to see whether a year is all that it lacks; a leap year,
# so that every day of a year exists.
_ANY_DAY: Final = dt.date(2000, 1, 1)


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


@attrs.frozen(eq=False)
class _Bundle:
    """The rules that can begin at one word, and one pattern that tells in one call how far each of them reaches."""

    rules: tuple[AnyRule, ...]
    reach: re.Pattern[str]
    groups: tuple[int, ...]

    @classmethod
    def of(cls, rules: Sequence[AnyRule]) -> _Bundle:
        parts = [f"(?=(?P<rule{i}>{_body(rule, i)})|)" for i, rule in enumerate(rules)]
        reach = re.compile("".join(parts), re.VERBOSE)
        return cls(tuple(rules), reach, tuple(reach.groupindex[f"rule{i}"] for i in range(len(rules))))


@functools.lru_cache(maxsize=256)
def _bundle_of(rules: tuple[AnyRule, ...]) -> _Bundle:
    """The bundle of *rules*: most of the words that figures begin with share theirs, and compiling it is what costs."""
    return _Bundle.of(rules)


def _body(rule: AnyRule, number: int) -> str:
    """The pattern of a rule with its groups out of the way of those of other rules."""
    pattern = rule.pattern
    if _REFERENCE.search(pattern):
        pattern = _REFERENCE.sub(rf"\g<0>of{number}_", _GROUP.sub(rf"\g<0>of{number}_", pattern))
    else:
        pattern = _GROUP_NAME.sub("(?:", pattern)
    return f"(?:{pattern}\n){_END}"


class Engine:
    """Rules compiled for finding.

    Parameters
    ----------
    rules
        The rules; where two read the same stretch, the earlier one is asked first.
    """

    def __init__(self, rules: Iterable[AnyRule]) -> None:
        self.rules = tuple(rules)
        by_start: dict[str, list[AnyRule]] = {}
        for rule in self.rules:
            for start in dict.fromkeys(_first_part(word) for word in rule.starts):
                by_start.setdefault(start, []).append(rule)
        self._exact: dict[AnyRule, re.Pattern[str]] = {}
        self._bundles: dict[str, _Bundle] = {}
        self._by_start = by_start
        words = [start for start in by_start if start != DIGIT]
        letters = alternation([word for word in words if word[0].isalpha()])
        signs = "|".join(re.escape(word) for word in words if not word[0].isalpha())
        parts = ["[0-9]" if DIGIT in by_start else "", f"{letters}(?![^\\W\\d_])" if letters else "", signs]
        choice = "|".join(part for part in parts if part)
        self._trigger = re.compile(f"{_START}(?:{choice})" if choice else r"(?!)")

    def drafts(self, block: Block) -> list[Draft]:
        """Return what the rules read in *block*, in order and without overlaps."""
        drafts = list(self._scan(block))
        if _GLUED.search(block.text.composed):
            return self._with_glued(block, drafts)
        return drafts

    def _scan(self, block: Block) -> Iterator[Draft]:
        lower = block.text.lower
        search = self._trigger.search
        match = search(lower)
        while match:
            start = match.start()
            found = self._at(block, start, _first_part(match[0]))
            if found is None:
                match = search(lower, match.end())
                continue
            end, draft = found
            if draft is not None:
                yield draft
            match = search(lower, end)

    def _at(self, block: Block, start: int, key: str) -> tuple[int, Draft | None] | None:
        """Return how far the longest reading at *start* goes and its draft: none where a rule refused."""
        bundle = self._bundle(key)
        spans = bundle.reach.match(block.text.lower, start)
        if spans is None:  # pragma: no cover  # every part of the pattern may be empty
            return None
        regs = spans.regs
        ends = [(-regs[group][1], order) for order, group in enumerate(bundle.groups) if regs[group][1] > start]
        if not ends:
            return None
        ends.sort()
        for negative, order in ends:
            rule = bundle.rules[order]
            match = self._exactly(rule).match(block.text.lower, start)
            if match is None or match.end() == start:  # pragma: no cover  # the bundle saw it
                continue
            try:
                draft = read(rule, Reading(match, block.text, block.context))
            except Refusal:
                return -negative, None
            if draft is not None:
                return draft.end, draft
        return None

    def _with_glued(self, block: Block, drafts: list[Draft]) -> list[Draft]:
        """Read also where a capital stands in the middle of a word; what begins earlier there wins."""
        text = block.text
        glued: list[Draft] = []
        for match in _GLUED.finditer(text.composed):
            place = match.start()
            if glued and place < glued[-1].end:
                continue
            window = slice(place, place + _GLUED_WINDOW)
            inner = attrs.evolve(
                block, text=CanonicalText(text.composed[window], text.composed[window], text.lower[window])
            )
            begin = self._trigger.match(inner.text.lower)
            found = self._at(inner, 0, _first_part(begin[0])) if begin else None
            if found and (draft := found[1]):
                draft.start += place
                draft.end += place
                glued.append(draft)
        return without_overlaps(glued, drafts)

    def _bundle(self, key: str) -> _Bundle:
        bundle = self._bundles.get(key)
        if bundle is None:
            bundle = self._bundles[key] = _bundle_of(tuple(self._by_start[key]))
        return bundle

    def _exactly(self, rule: AnyRule) -> re.Pattern[str]:
        pattern = self._exact.get(rule)
        if pattern is None:
            pattern = self._exact[rule] = re.compile(f"(?:{rule.pattern}\n){_END}", re.VERBOSE)
        return pattern


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


def read(rule: AnyRule, reading: Reading) -> Draft | None:
    """Return the draft of what *rule* reads, or ``None`` where it declines.

    Without a reference date, a form that lacks nothing but one is found with no value.

    Raises
    ------
    Refusal
        If the form says something that cannot be.
    """
    try:
        value = rule.extract(reading)
    except NeedsReference:
        probe = attrs.evolve(reading, context=attrs.evolve(reading.context, reference=_ANY_DAY))
        if rule.extract(probe) is None:
            return None
        return Draft(*reading.match.span(), rule.kind, None, reading, rule)
    if value is None:
        return None
    return Draft(*reading.match.span(), rule.kind, value, reading, rule)


def reread(rule: AnyRule, text: str) -> Any:
    """Return what *rule* makes of the whole of *text*, or ``None``."""
    canonical = CanonicalText.of(text)
    match = rule.compiled.fullmatch(canonical.lower)
    if match is None:
        return None
    try:
        return rule.extract(Reading(match, canonical, Context()))
    except Refusal:
        return None


def read_from(draft: Draft, day: dt.date) -> Any:
    """Return what the words of *draft* mean when they are read on *day*, or ``None``."""
    if draft.rule is None or draft.reading is None:
        return None
    try:
        return draft.rule.extract(attrs.evolve(draft.reading, context=Context(reference=day)))
    except Refusal:
        return None


def _first_part(word: str) -> str:
    """The part of a start that the trigger looks for: a run of letters, a sign, or `DIGIT`."""
    if match := _RUN_OF_LETTERS.match(word):
        return match[0]
    return DIGIT if word[0] in "0123456789" else word[0]
