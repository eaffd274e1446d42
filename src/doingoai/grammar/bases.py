"""The base of a rate: the "tấn" of "489 USD/tấn", kept as it was written."""

from __future__ import annotations

from typing import Final

from doingoai.grammar.rules import Reading
from doingoai.lexicon.classifiers import CLASSIFIERS
from doingoai.lexicon.connectives import PER_HEADS, PER_WORDS
from doingoai.lexicon.units import PHYSICAL_UNITS, TIME_UNITS
from doingoai.text.patterns import END, alternation

__all__ = ["PER", "read_base", "written_base"]


def __dir__() -> list[str]:
    return __all__


_WORD: Final = r"[^\W0-9_][^\W_]{0,14}[²³]?"
_KNOWN: Final = rf"{alternation((*TIME_UNITS, *PHYSICAL_UNITS, *PER_HEADS, *CLASSIFIERS))}[²³]?{END}"
# Behind a stroke any word is a base; behind "một" only what rates are made with: "5% một cách" is no rate.
_OF_RATES: Final = rf"{alternation((*TIME_UNITS, *PHYSICAL_UNITS, *PER_HEADS))}{END}"
_LEAD: Final = rf"(?:\s?/\s?|\s{{1,3}}{alternation(PER_WORDS)}{END}\s{{1,3}}(?={_OF_RATES}))"
PER: Final = rf"(?:{_LEAD}(?P<per>(?:{_KNOWN}|{_WORD}(?:\s{{1,3}}{_WORD})??)(?:/{_WORD}){{0,2}}){END})?"
"""A pattern for the base of a rate: a stroke or "mỗi", and a word or two ("tấn/ha/vụ")."""


def read_base(reading: Reading) -> str | None:
    """Return the base that `PER` matched, in the writer's own case."""
    per = reading.written("per")
    return None if per is None else " ".join(per.split())


def written_base(per: str | None) -> str:
    """Return the base as it is written behind a unit."""
    return "" if per is None else f"/{per}"
