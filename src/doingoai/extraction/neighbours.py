"""What stands right before a place in a text."""

from __future__ import annotations

import re
from typing import Final

from doingoai.text.spans import CanonicalText

__all__ = ["starts_sentence", "with_cells"]

# The beginning of the text, of a line, of a sentence, of a quotation, of what brackets or a colon open.
_SENTENCE_START: Final = re.compile(r"(?:^|[\n\t.:;!?…\"“”‘(\[•*+–-])[ ]{0,3}$")
_SPACE: Final = re.compile(" ")


def __dir__() -> list[str]:
    return __all__


def starts_sentence(before: str) -> bool:
    """Return whether what follows *before* has its capital only because a sentence, a line or an item begins there."""
    return _SENTENCE_START.search(before) is not None


def with_cells(text: CanonicalText) -> str:
    """Return the composed text with the tabs that part the cells of a table, which are spaces in its canonical form."""
    if "\t" not in text.source:
        return text.composed
    chars = list(text.composed)
    for space in _SPACE.finditer(text.composed):
        place = space.start()
        if text.source[text.span(place, place + 1)[0]] == "\t":
            chars[place] = "\t"
    return "".join(chars)
