"""From rules to drafts: a trigger finds where a mention can begin, and the longest reading there wins.

The engine knows no word of any language: words stand in the rules.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

import attrs

from doingoai.grammar.rules import DIGIT, Context, MentionKind, NeedsReference, Reading, Refusal, Rule
from doingoai.text.patterns import alternation
from doingoai.text.spans import CanonicalText

__all__ = [
    "LATER",
    "AnyRule",
    "Block",
    "Draft",
    "Engine",
    "Gate",
    "Memory",
    "Peek",
    "read_from",
    "reread",
    "value_of",
    "without_overlaps",
]

AnyRule: TypeAlias = Rule[Any]
_Rules: TypeAlias = tuple[AnyRule, ...]

# Where a match may end: not inside a word, and not inside a figure that goes on.
_END: Final = r"(?:(?<!\w)|(?!\w))(?!(?<=[0-9])[.,:/][0-9])"
_DIGITS: Final = frozenset("0123456789")
_NO_FLAGS: Final[frozenset[str]] = frozenset()
_NOTHING: Final[tuple[frozenset[str], tuple[str | None, ...]]] = (_NO_FLAGS, ())
LATER: Final = "…"
"""What is added to a flag of a following word where something that matters stands behind that."""
# How many readings are remembered: the same years, places and amounts come again and again.
_REMEMBERED: Final = 1 << 12
_LETTERS: Final = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isalpha()]
_LOWER: Final = "".join(filter(str.islower, _LETTERS))
_UPPER: Final = "".join(filter(str.isupper, _LETTERS))
# Words stuck together where a line break was lost: "phươngSáng 13/12/2021".
_GLUED: Final = re.compile(f"[{_UPPER}](?<=[{_LOWER}].)(?=[{_LOWER}])")
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
class Peek:
    """A cheap look at what follows a start."""

    pattern: re.Pattern[str]
    """What must match at the start; the last group is the word that follows, every other one is empty and takes part
    where it sees something."""
    flags: tuple[str, ...]
    """The names of the groups, the last one aside."""
    words: Mapping[str, frozenset[str]]
    """The flags that a following word raises."""
    sieve: str = ""
    """A pattern that lets through less than `pattern` does, where the trigger should not stop so often."""
    heads: frozenset[str] = frozenset()
    """The words and phrases that everything behind the peek begins with, where they are known in full: the trigger then
    stops at "công văn" and not at every "công"."""
    later: re.Pattern[str] | None = None
    """Where it matches from a following word, each flag that the word raises is raised with `LATER` behind it, too."""
    words_later: Mapping[str, frozenset[str]] = attrs.field(init=False)

    @words_later.default
    def _raised_later(self) -> Mapping[str, frozenset[str]]:
        return {word: flags | {flag + LATER for flag in flags} for word, flags in self.words.items()}

    def see(self, lower: str, start: int) -> Seen | None:
        """Return what is seen at *start*, or ``None`` where no rule behind the peek has anything to read."""
        match = self.pattern.match(lower, start)
        if match is None:
            return None
        groups = match.groups()
        word = groups[-1]
        raised = self.words.get(word)
        if raised is None:
            return _NO_FLAGS, groups[:-1]
        if self.later is not None and self.later.match(lower, match.start(match.re.groups)):
            raised = self.words_later[word]
        return raised, groups[:-1]


Seen: TypeAlias = tuple[frozenset[str], tuple[str | None, ...]]


@attrs.frozen
class Gate:
    """What a peek must see for a rule to be tried."""

    peek: Peek
    needs: frozenset[str]
    """The flags any of which lets the rule in; none are needed where it is empty."""
    last: bool = False
    """Whether the rule is tried only where no other one reads anything: it reads a part of what they would."""

    def lets_in(self, seen: Seen) -> bool:
        """Return whether the rule is tried where *seen* is seen."""
        raised, groups = seen
        if not self.needs or not self.needs.isdisjoint(raised):
            return True
        flags = zip(self.peek.flags, groups, strict=True)
        return any(group is not None and flag in self.needs for flag, group in flags)


@attrs.define(eq=False)
class _Entrance:
    """The rules of a start that share a peek."""

    peek: Peek | None
    gated: list[tuple[AnyRule, Gate | None]] = attrs.field(factory=list)
    admitted: dict[Seen, tuple[_Rules, _Rules]] = attrs.field(factory=dict)

    def admit(self, seen: Seen) -> tuple[_Rules, _Rules]:
        """Return the rules that are tried where the peek saw *seen*, and those that are tried after all others."""
        let_in = [(rule, gate) for rule, gate in self.gated if gate is None or gate.lets_in(seen)]
        last = tuple(rule for rule, gate in let_in if gate is not None and gate.last)
        rules = self.admitted[seen] = tuple(rule for rule, _ in let_in if rule not in last), last
        return rules


class Engine:
    """Rules compiled for finding.

    Parameters
    ----------
    rules
        The rules; where two read the same stretch, the earlier one is asked first.
    gate_of
        The gate of a rule where it begins with a start, or ``None`` where it is always tried.
    """

    def __init__(self, rules: Iterable[AnyRule], gate_of: Callable[[AnyRule, str], Gate | None] | None = None) -> None:
        self.rules: tuple[AnyRule, ...] = tuple(rules)
        self._order = {rule: order for order, rule in enumerate(self.rules)}
        self._entrances: dict[str, list[_Entrance]] = {}
        for rule in self.rules:
            for start in dict.fromkeys(_first_part(word) for word in rule.starts):
                self._register(rule, start, gate_of(rule, start) if gate_of else None)
        self._patterns: dict[AnyRule, re.Pattern[str]] = {}
        self._trigger = re.compile(self._trigger_pattern(), re.VERBOSE)

    def _trigger_pattern(self) -> str:
        """A pattern that stops at a digit, at a sign, and at a word that a rule begins with and a peek does not refuse.

        A start is a digit, a sign, or the letters that a word begins with ("t6", "usd50").
        """
        words: dict[Peek | None, list[str]] = {}
        for start, entrances in self._entrances.items():
            for entrance in entrances:
                if start[0].isalpha():
                    words.setdefault(entrance.peek, []).append(start)
        parts = [r"(?<![0-9][.,:/]) [0-9]\w*"] if DIGIT in self._entrances else []
        looks = []
        for peek, starts in words.items():
            sieve = "" if peek is None else f"(?={peek.sieve or peek.pattern.pattern})"
            looks.append(f"(?={alternation(starts)}(?![^\\W\\d_])){sieve}")
        if looks:
            # Most words begin nothing: one look at all starts together passes them by.
            any_start = alternation(
                phrase for start in self._entrances if start[0].isalpha() for phrase in self._heads(start)
            )
            parts.append(f"(?={any_start}(?![^\\W\\d_]))(?:{'|'.join(looks)})[^\\W\\d_]+")
        signs = "".join(re.escape(start) for start in self._entrances if not start[0].isalnum())
        parts.extend([f"[{signs}]"] if signs else [])
        return rf"(?<!\w)(?:{'|'.join(parts)})" if parts else "(?!)"

    def _heads(self, start: str) -> Iterable[str]:
        """What the trigger looks for where a rule begins with *start*."""
        heads: set[str] = set()
        for entrance in self._entrances[start]:
            known = {head for head in entrance.peek.heads if _first_part(head) == start} if entrance.peek else ()
            if not known:
                return (start,)
            heads.update(known)
        return heads

    def _register(self, rule: AnyRule, start: str, gate: Gate | None) -> None:
        entrances = self._entrances.setdefault(start, [])
        peek = gate.peek if gate else None
        for entrance in entrances:
            if entrance.peek is peek:
                break
        else:
            entrance = _Entrance(peek)
            entrances.append(entrance)
        entrance.gated.append((rule, gate))

    def drafts(self, block: Block) -> list[Draft]:
        """Return what the rules read in *block*, in order and without overlaps."""
        drafts = list(self._scan(block))
        if _GLUED.search(block.text.composed):
            return self._with_glued(block, drafts)
        return drafts

    def _scan(self, block: Block) -> Iterator[Draft]:
        lower = block.text.lower
        entrances = self._entrances
        after = 0
        for match in self._trigger.finditer(lower):
            start = match.start()
            if start < after:
                continue
            word = match[0]
            result = self._at(block, start, entrances[DIGIT if word[0] in _DIGITS else word])
            if result is not None:
                after, draft = result
                if draft is not None:
                    yield draft

    def _at(self, block: Block, start: int, entrances: list[_Entrance]) -> tuple[int, Draft | None] | None:
        """Return how far the longest reading at *start* goes and its draft: none where a rule refused."""
        lower = block.text.lower
        first: _Rules = ()
        last: _Rules = ()
        for entrance in entrances:
            seen = _NOTHING if entrance.peek is None else entrance.peek.see(lower, start)
            if seen is not None:
                admitted = entrance.admitted.get(seen) or entrance.admit(seen)
                first += admitted[0]
                last += admitted[1]
        return (self._longest(first, block, start) if first else None) or (
            self._longest(last, block, start) if last else None
        )

    def _longest(self, rules: _Rules, block: Block, start: int) -> tuple[int, Draft | None] | None:
        lower = block.text.lower
        patterns = self._patterns
        found: list[tuple[int, int, AnyRule, re.Match[str]]] = []
        for rule in rules:
            match = (patterns.get(rule) or self._compiled(rule)).match(lower, start)
            if match is not None and match.end() > start:
                found.append((-match.end(), self._order[rule], rule, match))
        if len(found) > 1:
            found.sort(key=_first_two)
        for negative, _, rule, match in found:
            try:
                draft = self._draft(rule, Reading(match, block.text, block.context))
            except Refusal:
                return -negative, None
            if draft is not None:
                return draft.end, draft
        return None

    def _draft(self, rule: AnyRule, reading: Reading) -> Draft | None:
        """Return the draft of what *rule* reads."""
        result = _result(rule, reading)
        if result.refusal is not None:
            raise result.refusal
        if result.declined:
            return None
        start, end = reading.match.span()
        return Draft(start, end, rule.kind, result.value, reading, rule)

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
            begin = _RUN_OF_LETTERS.match(inner.text.lower)
            entrances = self._entrances.get(begin[0]) if begin else None
            found = self._at(inner, 0, entrances) if entrances else None
            if found and (draft := found[1]):
                draft.start += place
                draft.end += place
                glued.append(draft)
        return without_overlaps(glued, drafts)

    def _compiled(self, rule: AnyRule) -> re.Pattern[str]:
        pattern = self._patterns[rule] = re.compile(f"(?:{rule.pattern}\n){_END}", re.VERBOSE)
        return pattern


def _first_two(found: tuple[int, int, AnyRule, re.Match[str]]) -> tuple[int, int]:
    return found[0], found[1]


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
class _Result:
    """What a rule made of a stretch of text."""

    value: Any = None
    declined: bool = False
    refusal: Refusal | None = None


_REMEMBER: Final[dict[tuple[AnyRule, str, dt.date | None], _Result]] = {}


def _result(rule: AnyRule, reading: Reading) -> _Result:
    """What *rule* makes of what it matched; what was read before is not read again."""
    start, end = reading.match.span()
    key = (rule, reading.text.composed[start:end], reading.context.reference)
    result = _REMEMBER.get(key)
    if result is None:
        if len(_REMEMBER) >= _REMEMBERED:
            _REMEMBER.clear()
        result = _REMEMBER[key] = _asked(rule, reading)
    return result


def _asked(rule: AnyRule, reading: Reading) -> _Result:
    """Ask *rule*; without a reference date, a form that lacks nothing but one is found with no value."""
    try:
        try:
            value = rule.extract(reading)
        except NeedsReference:
            probe = attrs.evolve(reading, context=attrs.evolve(reading.context, reference=_ANY_DAY))
            return _Result(declined=rule.extract(probe) is None)
    except Refusal as refusal:
        return _Result(refusal=refusal.with_traceback(None))
    return _Result(value, declined=value is None)


@functools.lru_cache(maxsize=_REMEMBERED)
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
    return value_of(draft.rule, Reading(draft.reading.match, draft.reading.text, Context(reference=day)))


def value_of(rule: AnyRule, reading: Reading) -> Any:
    """Return what *rule* makes of *reading*, or ``None``."""
    return _result(rule, reading).value


def _first_part(word: str) -> str:
    """The part of a start that the trigger looks for: a run of letters, a sign, or `DIGIT`."""
    if match := _RUN_OF_LETTERS.match(word):
        return match[0]
    return DIGIT if word[0] in _DIGITS else word[0]
