"""The canonical form of a text with the way back to the caller's own offsets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

import attrs

from doingoai.text.normalize import INVISIBLE, LOOKALIKES, NEEDS_WORK, lowered

__all__ = ["CanonicalText"]

# A character with what composes onto it: combining marks, and the vowels and finals of Hangul syllables.
_CLUSTER: Final = re.compile("[^\u0300-\u036f\u1160-\u11ff][\u0300-\u036f\u1160-\u11ff]{1,8}")


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class CanonicalText:
    """A text as the grammars read it: NFC, plain spaces, nothing invisible; and where each character came from.

    Examples
    --------
    >>> import unicodedata
    >>> text = CanonicalText.of(unicodedata.normalize("NFD", "tỉnh Quảng Ninh"))
    >>> text.composed
    'tỉnh Quảng Ninh'
    >>> start, end = text.span(5, 15)
    >>> unicodedata.normalize("NFC", text.source[start:end])
    'Quảng Ninh'
    """

    source: str
    """The text as the caller gave it."""
    composed: str
    """The same text composed, with plain spaces, in the caller's case."""
    lower: str
    """`composed` in lower case, of the same length."""
    _starts: tuple[int, ...] | None = attrs.field(default=None, alias="starts", repr=False)
    _ends: tuple[int, ...] | None = attrs.field(default=None, alias="ends", repr=False)

    @classmethod
    def of(cls, source: str) -> CanonicalText:
        """Return the canonical form of *source*; ordinary text is passed through without a copy."""
        if not NEEDS_WORK.search(source) and unicodedata.is_normalized("NFC", source):
            return cls(source, source, lowered(source))
        return cls._mapped(source)

    @classmethod
    def _mapped(cls, source: str) -> CanonicalText:
        """Compose cluster by cluster and keep each character's place: the rare path."""
        kept: Sequence[int] = range(len(source))
        if INVISIBLE.search(source):
            kept = [i for i, char in enumerate(source) if not INVISIBLE.match(char)]
        visible = (source if isinstance(kept, range) else "".join([source[i] for i in kept])).translate(LOOKALIKES)
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []

        def take(part: str, start: int, end: int) -> None:
            """Add the composed *part* that stands for the visible characters *start* to *end*."""
            parts.append(part)
            starts.extend([kept[start]] * len(part))
            ends.extend([kept[end - 1] + 1] * len(part))

        def take_plain(start: int, end: int) -> None:
            """Add characters that nothing composes onto: nearly all stay as they are, and are copied as one."""
            run = visible[start:end]
            if unicodedata.is_normalized("NFC", run):
                parts.append(run)
                starts.extend(kept[start:end])
                ends.extend([place + 1 for place in kept[start:end]])
            else:
                for place, char in enumerate(run, start):
                    take(unicodedata.normalize("NFC", char), place, place + 1)

        done = 0
        for match in _CLUSTER.finditer(visible):
            start, end = match.span()
            take_plain(done, start)
            take(unicodedata.normalize("NFC", match[0]), start, end)
            done = end
        take_plain(done, len(visible))
        composed = "".join(parts)
        return cls(source, composed, lowered(composed), tuple(starts), tuple(ends))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in `source` of the characters *start* to *end* (exclusive) of `composed`."""
        if self._starts is None or self._ends is None:
            return start, end
        if start >= end:
            place = self._starts[start] if start < len(self._starts) else len(self.source)
            return place, place
        return self._starts[start], self._ends[end - 1]
