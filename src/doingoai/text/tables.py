"""A table of words with their meanings: its pattern is generated, and its look-up forgives spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, Generic, TypeVar

from doingoai.text.normalize import without_marks
from doingoai.text.patterns import alternation, tone_variants

__all__ = ["WordTable"]

_Meaning = TypeVar("_Meaning")
_SPACES: Final = re.compile(r"\s+")


def __dir__() -> list[str]:
    return __all__


class WordTable(Mapping[str, _Meaning], Generic[_Meaning]):
    """Words, in lower case and NFC, and what they mean.

    A look-up reads any run of spaces as one, both tone placements, and, for a word typed without diacritics,
    the first word of the table that it may be.

    Examples
    --------
    >>> months = WordTable({"giêng": 1, "chạp": 12})
    >>> months["chạp"], months["gieng"]
    (12, 1)
    >>> months.pattern
    '(?:chạp|giêng)'
    """

    __slots__ = ("_bare", "_meanings", "pattern")

    def __init__(self, meanings: Mapping[str, _Meaning]) -> None:
        self._meanings = {variant: meaning for word, meaning in meanings.items() for variant in tone_variants(word)}
        self._bare: dict[str, _Meaning] = {}
        for word, meaning in self._meanings.items():
            self._bare.setdefault(without_marks(word), meaning)
        self.pattern: str = alternation(meanings)
        """A pattern that matches the longest word of the table; see `doingoai.text.patterns`."""

    def __getitem__(self, word: str) -> _Meaning:
        key = _SPACES.sub(" ", word)
        return self._meanings[key] if key in self._meanings else self._bare[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._meanings)

    def __len__(self) -> int:
        return len(self._meanings)
