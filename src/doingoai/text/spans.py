"""The canonical form of a text with the way back to the caller's own offsets."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

import attrs

from doingoai.text.normalize import INVISIBLE, LOOKALIKES, NEEDS_WORK, lowered

__all__ = ["CanonicalText"]

# A character with what composes onto it: combining marks, and the vowels and finals of Hangul syllables.
_CLUSTER: Final = re.compile(
    "[^\u0300-\u036f\u1160-\u11ff][\u0300-\u036f\u1160-\u11ff]{1,8}|[^\u0300-\u036f\u1160-\u11ff]|.", re.DOTALL
)


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
        kept = [i for i, char in enumerate(source) if not INVISIBLE.match(char)]
        visible = "".join([source[i] for i in kept]).translate(LOOKALIKES)
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for match in _CLUSTER.finditer(visible):
            part = unicodedata.normalize("NFC", match[0])
            parts.append(part)
            starts.extend([kept[match.start()]] * len(part))
            ends.extend([kept[match.end() - 1] + 1] * len(part))
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
