"""What stands right before a place in a text."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["starts_sentence"]

# The beginning of the text, of a line, of a sentence, of a quotation, of what brackets or a colon open.
_SENTENCE_START: Final = re.compile(r"(?:^|[\n.:;!?…\"“”‘(\[•*+–-])[ ]{0,3}$")


def __dir__() -> list[str]:
    return __all__


def starts_sentence(before: str) -> bool:
    """Return whether what follows *before* has its capital only because a sentence, a line or an item begins there."""
    return _SENTENCE_START.search(before) is not None
