"""The members of `MentionKind` by themselves.

Up to Python 3.11 a member is found on its class many times more slowly than a name in a module, and the refiners ask
for the kind of every draft.
"""

from __future__ import annotations

from typing import Final

from doingoai.grammar.rules import MentionKind

__all__ = [
    "DATE",
    "DATETIME",
    "DOCUMENT",
    "DURATION",
    "MONEY",
    "NUMBER",
    "ORDINAL",
    "PERCENT",
    "PERIOD",
    "QUANTITY",
    "TIME",
]

DATE: Final = MentionKind.DATE
DATETIME: Final = MentionKind.DATETIME
DOCUMENT: Final = MentionKind.DOCUMENT
DURATION: Final = MentionKind.DURATION
MONEY: Final = MentionKind.MONEY
NUMBER: Final = MentionKind.NUMBER
ORDINAL: Final = MentionKind.ORDINAL
PERCENT: Final = MentionKind.PERCENT
PERIOD: Final = MentionKind.PERIOD
QUANTITY: Final = MentionKind.QUANTITY
TIME: Final = MentionKind.TIME


def __dir__() -> list[str]:
    return __all__
