"""From rules to drafts: a trigger finds where a mention can begin, and the longest reading there wins.

The engine knows no word of any language: words stand in the rules.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

import attrs

from doingoai.extraction.drafts import AnyRule, Block, Draft, outcome, without_overlaps
from doingoai.extraction.starts import Admitted, Found, Gate, Peek, Start, Trial, first_part, found_by
from doingoai.grammar.rules import DIGIT, Reading
from doingoai.text.patterns import alternation, tone_variants
from doingoai.text.spans import CanonicalText

__all__ = ["Engine"]

_DIGITS: Final = frozenset("0123456789")
_LETTERS: Final = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isalpha()]
_LOWER: Final = "".join(filter(str.islower, _LETTERS))
_UPPER: Final = "".join(filter(str.isupper, _LETTERS))
# Words stuck together where a line break was lost: "phươngSáng 13/12/2021"; and a figure stuck to a word.
_GLUED: Final = re.compile(f"[{_UPPER}0-9](?<=[{_LOWER}].)(?:(?<=[0-9])|(?=[{_LOWER}]))")
_WORD_BEFORE: Final = re.compile(r"[^\W\d_]{2,7}$")
_WORD_WIDTH: Final = 8
_GLUED_WINDOW: Final = 300
# Any character that is no part of a word: \W, with the usual ones named, because a set of characters is asked faster
# than a category; and a search for it jumps over the letters, which one for "no letter behind" does not.
_SIGNS: Final = "".join(re.escape(char) for char in map(chr, range(0x100)) if not re.match(r"\w", char))
_BEFORE_WORD: Final = rf"[{_SIGNS}\u2000-\u206f\W]"
_RUN_OF_LETTERS: Final = re.compile(r"[^\W\d_]+")


def __dir__() -> list[str]:
    return __all__


class Engine:
    """Rules compiled for finding.

    Parameters
    ----------
    rules
        The rules; where two read the same stretch, the earlier one is asked first.
    gate_of
        The gate of a rule where it begins with a start, or ``None`` where it is always tried.
    behind
        What tells the rules that go on from a simple reading what stands behind it.
    stuck
        The words that a figure is read behind even where no space parts them.
    bases
        Starts that begin nothing behind certain words: the "tháng" of "mỗi tháng 2 đoàn".
    """

    def __init__(
        self,
        rules: Iterable[AnyRule],
        gate_of: Callable[[AnyRule, str], Gate | None] | None = None,
        behind: Peek | None = None,
        stuck: Iterable[str] = (),
        bases: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self.rules: tuple[AnyRule, ...] = tuple(rules)
        self._behind = behind
        self._stuck = frozenset(stuck)
        self._starts: dict[str, Start] = {}
        for order, rule in enumerate(self.rules):
            trial = Trial(rule, order)
            for start in dict.fromkeys(first_part(word) for word in rule.starts):
                self._starts.setdefault(start, Start(start)).add(trial, gate_of(rule, start) if gate_of else None)
        for unit, words in (bases or {}).items():
            if unit in self._starts:
                self._starts[unit].never_after = tuple(f"{word}{space}" for word in words for space in " \n")
        self._trigger = re.compile(self._trigger_pattern())
        if DIGIT in self._starts:
            self._starts |= dict.fromkeys(_DIGITS, self._starts[DIGIT])
        # The trigger reads both places of a tone: khóa, khoá.
        self._starts |= {spelt: start for word, start in self._starts.items() for spelt in tone_variants(word)}

    def _trigger_pattern(self) -> str:
        """A pattern that stops before a digit, a sign or a word that a rule begins with, and looks at the next word.

        A start is a digit, a sign, or the letters that a word begins with ("t6", "usd50").
        """
        words = [head for word, start in self._starts.items() if word[0].isalpha() for head in start.heads()]
        signs = "".join(re.escape(start) for start in self._starts if not start[0].isalnum())
        starts = [
            *([r"[0-9](?<![0-9][.,:/][0-9])(?<![0-9][.,]{2}[0-9])"] if DIGIT in self._starts else []),
            *([rf"{alternation(words)}(?![^\W\d_])"] if words else []),
            *([f"[{signs}]"] if signs else []),
        ]
        return rf"{_BEFORE_WORD}({'|'.join(starts)})(?=[\s.,(]{{0,9}}([^\W\d_]+|[0-9]|))" if starts else "(?!)"

    def drafts(self, block: Block) -> list[Draft]:
        """Return what the rules read in *block*, in order and without overlaps."""
        drafts = list(self._scan(block))
        if _GLUED.search(block.text.composed):
            return self._with_glued(block, drafts)
        return drafts

    def _scan(self, block: Block) -> Iterator[Draft]:
        lower = block.text.lower
        starts = self._starts
        search = self._trigger.search
        # The trigger begins with what stands before a word; nothing stands before the first one.
        stop = self._trigger.match("\n" + lower)
        start = 0
        if stop is None and (stop := search(lower)):
            start = stop.start() + 1
        while stop:
            after = start + 1
            word, following = stop.groups()
            if word not in starts:
                word, following = _first_words(word)
            rules = starts[word].admit(lower, start, following)
            if rules is not None and (longest := self._at(block, start, rules)):
                after, draft = longest
                if draft is not None:
                    yield draft
            # What stands before the next word may be the last sign of this reading.
            stop = search(lower, after - 1)
            if stop:
                start = stop.start() + 1

    def _at(self, block: Block, start: int, rules: Admitted) -> tuple[int, Draft | None] | None:
        """Return how far the longest reading at *start* goes and its draft: none where a rule refused."""
        lower = block.text.lower
        longest = None
        if found := found_by(rules.simple, lower, start):
            if rules.compound:
                found += self._compound(rules, found, lower, start)
            longest = self._longest(found, block)
        if longest is None:
            for later, trials in rules.alone:
                if later is None or later.match(lower, start):
                    found += found_by(trials, lower, start)
            longest = (self._longest(found, block) if found else None) or (
                self._longest(found_by(rules.last, lower, start), block) if rules.last else None
            )
        return longest

    def _compound(self, rules: Admitted, found: list[Found], lower: str, start: int) -> list[Found]:
        """What compound rules match that may go on from what was *found*."""
        peek = self._behind
        if peek is None:
            return found_by([trial for _, trial in rules.compound], lower, start)
        trials: dict[Trial, None] = {}
        for end in {one[0] for one in found}:
            if behind := peek.see(lower, -end, ""):
                trials.update(dict.fromkeys(rules.going_on(peek, behind)))
        return found_by(trials, lower, start) if trials else []

    def _longest(self, found: list[Found], block: Block) -> tuple[int, Draft | None] | None:
        if len(found) > 1:
            found.sort(key=_first_two)
        for negative, _, rule, match in found:
            reading = Reading(match, block.text, block.context)
            result = outcome(rule, reading)
            if result.refused:
                return -negative, None
            if not result.declined:
                return -negative, Draft(match.start(), -negative, rule.kind, result.value, reading, rule)
        return None

    def _with_glued(self, block: Block, drafts: list[Draft]) -> list[Draft]:
        """Read also where a capital or a figure is stuck to a word; what begins earlier there wins."""
        text = block.text
        glued: list[Draft] = []
        starts = [draft.start for draft in drafts]
        for match in _GLUED.finditer(text.composed):
            place = match.start()
            if glued and place < glued[-1].end:
                continue
            if match[0] in _DIGITS:
                before = _WORD_BEFORE.search(text.lower, max(0, place - _WORD_WIDTH), place)
                read = bisect(starts, place)
                if before is None or before[0] not in self._stuck or (read and drafts[read - 1].end > place):
                    continue
            window = slice(place, place + _GLUED_WINDOW)
            inner = attrs.evolve(
                block, text=CanonicalText(text.composed[window], text.composed[window], text.lower[window])
            )
            begin = self._trigger.match("\n" + inner.text.lower)
            if begin is None:
                continue
            word, following = begin.groups() if begin[1] in self._starts else _first_words(begin[1])
            rules = self._starts[word].admit(inner.text.lower, 0, following)
            longest = self._at(inner, 0, rules) if rules else None
            if longest and (draft := longest[1]):
                draft.start += place
                draft.end += place
                glued.append(draft)
        return without_overlaps(glued, drafts)


def _first_words(phrase: str) -> tuple[str, str]:
    """The start that a phrase of the trigger belongs to, and the word that follows it."""
    first, following, *_ = (*_RUN_OF_LETTERS.findall(phrase), "")
    return first, following


def _first_two(found: Found) -> tuple[int, int]:
    return found[0], found[1]
