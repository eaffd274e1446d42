"""Finding dates, figures and names in running text."""

from __future__ import annotations

from doingoai.extraction.finder import Finder, find_mentions
from doingoai.extraction.highlight import highlight
from doingoai.extraction.mentions import Mention, MentionKind

__all__ = ["Finder", "Mention", "MentionKind", "find_mentions", "highlight"]


def __dir__() -> list[str]:
    return __all__
