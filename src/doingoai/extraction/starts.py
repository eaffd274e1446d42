"""Which rules are tried where: by the word that a mention may begin with, what follows it, and each other.

A start is a word, a sign or a digit. Its peeks look at what follows, the gates of its rules say what each needs to see,
and their turns spare most of the rest: a compound form ("ngày 30/4 đến ngày 2/5") begins as a simple one does, so it is
tried only where the text goes on behind the simple one in a way that it could.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final, TypeAlias

import attrs

from doingoai.extraction.drafts import AnyRule
from doingoai.grammar.rules import DIGIT

__all__ = ["Admitted", "Found", "Gate", "Peek", "Start", "Trial", "Turn", "first_part", "found_by"]

_NO_FLAGS: Final[frozenset[str]] = frozenset()
_DIGITS: Final = frozenset("0123456789")
_RUN_OF_LETTERS: Final = re.compile(r"[^\W\d_]+")


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(eq=False)
class Peek:
    """A cheap look at what follows a start."""

    pattern: re.Pattern[str] | None
    """What must match at the start; the last group is the word that follows, every other one is empty and takes part
    where it sees something. Without it, the very next word tells all."""
    flags: tuple[str, ...]
    """The names of the groups, the last one aside."""
    words: Mapping[str, frozenset[str]]
    """The flags that a following word raises."""
    led: frozenset[str] = frozenset()
    """The words that only lead something in: one of `following` stands behind each of them."""
    following: frozenset[str] = frozenset()
    """What may stand behind such a word: first words, digits, and nothing for a sign."""
    heads: frozenset[str] = frozenset()
    """The words and phrases that everything behind the peek begins with, where they are known in full: the trigger then
    stops at "công văn" and not at every "công"."""

    heads_of: Mapping[str, frozenset[str]] = attrs.field(init=False)
    """The heads of each start."""

    @heads_of.default
    def _by_start(self) -> Mapping[str, frozenset[str]]:
        by_start: dict[str, set[str]] = {}
        for head in self.heads:
            by_start.setdefault(first_part(head), set()).add(head)
        return {start: frozenset(heads) for start, heads in by_start.items()}

    def see(self, lower: str, start: int, following: str) -> Seen | None:
        """Return what is seen at *start*, or ``None`` where no rule behind the peek has anything to read."""
        if self.pattern is None:
            raised = self.words.get(following)
            return None if raised is None else (raised, ())
        match = self.pattern.match(lower, start)
        if match is None:
            return None
        groups = match.groups()
        return self.words.get(groups[-1], _NO_FLAGS), groups[:-1]

    def after(self, start: str) -> Collection[str] | None:
        """Return the words one of which follows *start*; ``None`` where the next word does not tell."""
        if self.pattern is None:
            return self.words
        return self.following if start in self.led else None

    def raises(self, seen: Seen, needs: frozenset[str]) -> bool:
        """Return whether any of the flags *needs* is raised in what was *seen*."""
        raised, groups = seen
        if not needs.isdisjoint(raised):
            return True
        return any(group is not None and flag in needs for flag, group in zip(self.flags, groups, strict=True))


Seen: TypeAlias = tuple[frozenset[str], tuple[str | None, ...]]


class Turn(enum.IntEnum):
    """When a rule is tried."""

    SIMPLE = 0
    """At once."""
    COMPOUND = 1
    """It begins as a simple one does: only where no simple one reads anything, or where the text goes on behind it."""
    LAST = 2
    """It reads a part of what others would: only where none of them reads anything."""


@attrs.frozen
class Gate:
    """What must be seen for a rule to be tried."""

    peek: Peek
    needs: frozenset[str]
    """The flags any of which lets the rule in; none are needed where it is empty."""
    turn: Turn = Turn.SIMPLE
    later: re.Pattern[str] | None = None
    """What must match at the start too, where nothing simple does."""
    alone: frozenset[str] | None = None
    """The flags any of which lets a compound one in where nothing simple reads; without it, those of `needs`."""
    behind: frozenset[str] = frozenset()
    """The flags any of which must be raised behind a simple reading for a compound one to be tried."""


class Trial:
    """A rule to try; its pattern is compiled when it is first tried."""

    __slots__ = ("match", "order", "rule")

    def __init__(self, rule: AnyRule, order: int) -> None:
        self.rule: AnyRule = rule
        self.order: int = order
        self.match: Callable[[str, int], re.Match[str] | None] = self._match_first

    def _match_first(self, lower: str, start: int) -> re.Match[str] | None:
        self.match = self.rule.compiled.match
        return self.match(lower, start)


Trials: TypeAlias = tuple[Trial, ...]
Found: TypeAlias = tuple[int, int, AnyRule, re.Match[str]]


@attrs.define(eq=False)
class Admitted:
    """The rules that are tried where the peeks of a start saw something, by their turns."""

    simple: Trials
    compound: tuple[tuple[Gate, Trial], ...]
    alone: tuple[tuple[re.Pattern[str] | None, Trials], ...]
    """The compound ones where no simple one reads anything, by what must match then."""
    last: Trials
    _going_on: dict[Seen, Trials] = attrs.field(factory=dict)

    def going_on(self, peek: Peek, behind: Seen) -> Trials:
        """Return the compound rules that may go on where *behind* is seen behind a simple reading."""
        trials = self._going_on.get(behind)
        if trials is None:
            trials = tuple(trial for gate, trial in self.compound if peek.raises(behind, gate.behind))
            self._going_on[behind] = trials
        return trials


@attrs.define(eq=False)
class Start:
    """The rules that begin with a word, a sign or a digit, and what to look at before they are tried."""

    word: str
    peeks: list[Peek] = attrs.field(factory=list)
    gated: list[tuple[Trial, Gate | None]] = attrs.field(factory=list)
    follows: Collection[str] | None = ()
    """The words one of which must follow; ``None`` where the next word does not tell."""
    never_after: tuple[str, ...] = ()
    """What stands before it, with its space, where it begins nothing."""
    _admitted: dict[tuple[Seen | None, ...], Admitted | None] = attrs.field(factory=dict)

    def add(self, trial: Trial, gate: Gate | None) -> None:
        """Take in one more rule."""
        self.gated.append((trial, gate))
        after = gate.peek.after(self.word) if gate else None
        self.follows = None if after is None or self.follows is None else {*self.follows, *after}
        if gate is not None and gate.peek not in self.peeks:
            self.peeks.append(gate.peek)

    def heads(self) -> Iterable[str]:
        """Return what the trigger looks for: the word, or the phrases that all its rules begin with."""
        heads: set[str] = set()
        for peek in self.peeks if all(gate for _, gate in self.gated) else ():
            if self.word not in peek.heads_of:
                return (self.word,)
            heads |= peek.heads_of[self.word]
        return heads or (self.word,)

    def admit(self, lower: str, place: int, following: str) -> Admitted | None:
        """Return the rules that are tried at *place*, if any."""
        if self.follows is not None and following not in self.follows:
            return None
        if self.never_after and lower.endswith(self.never_after, 0, place):
            return None
        seen = tuple([peek.see(lower, place, following) for peek in self.peeks])
        try:
            return self._admitted[seen]
        except KeyError:
            return self._let_in(seen)

    def _let_in(self, seen: tuple[Seen | None, ...]) -> Admitted | None:
        by_turn: dict[Turn, list[tuple[Gate | None, Trial]]] = {turn: [] for turn in Turn}
        alone: dict[re.Pattern[str] | None, Trials] = {}
        for trial, gate in self.gated:
            if gate is None:
                by_turn[Turn.SIMPLE].append((gate, trial))
                continue
            here = seen[self.peeks.index(gate.peek)]
            if here is None or (gate.needs and not gate.peek.raises(here, gate.needs)):
                continue
            by_turn[gate.turn].append((gate, trial))
            if gate.turn is Turn.COMPOUND and (gate.alone is None or gate.peek.raises(here, gate.alone)):
                alone[gate.later] = (*alone.get(gate.later, ()), trial)
        simple, compound, last = by_turn.values()
        admitted = None
        if simple or alone or last:
            admitted = Admitted(
                tuple(trial for _, trial in simple),
                tuple((gate, trial) for gate, trial in compound if gate),
                tuple(alone.items()),
                tuple(trial for _, trial in last),
            )
        self._admitted[seen] = admitted
        return admitted


def found_by(trials: Iterable[Trial], lower: str, start: int) -> list[Found]:
    """Return what *trials* match at *start*: (minus the end, order, rule, match), so that the longest sorts first."""
    found = []
    for trial in trials:
        match = trial.match(lower, start)
        if match is not None and (end := match.end()) > start:
            found.append((-end, trial.order, trial.rule, match))
    return found


def first_part(word: str) -> str:
    """Return the part of a start that the trigger looks for: a run of letters, a sign, or `DIGIT`."""
    if match := _RUN_OF_LETTERS.match(word):
        return match[0]
    return DIGIT if word[0] in _DIGITS else word[0]
