"""Foreign units in prose, spelled as no list has them, behind the word for what they are: "tỉnh Luông Pha-băng"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from doingoai.lexicon.places import HEARD_UNIT_WORDS
from doingoai.model.partner import ForeignPartner
from doingoai.reference.partners import unit_sounding_like

__all__ = ["heard_units"]

# The words from their second letter on, in either case of the first; they are looked for as they stand, because a
# pattern of them would cost more than all other names together.
_LEADS: Final = {word[0]: f"{word[1:]} " for word in HEARD_UNIT_WORDS}
# Most units have no more than four syllables; a name of more words is heard by its first ones.
_NAME: Final = re.compile(r"[^\W\d_]{1,20}(?:[- \n'’][^\W\d_]{1,20}){0,4}")
_JOINT: Final = re.compile(r"[ \n]")


def __dir__() -> list[str]:
    return __all__


def heard_units(text: str, known: Collection[int] = ()) -> Iterator[tuple[int, int, ForeignPartner]]:
    """Yield (start, end, unit) where the word for a first-level unit leads in a name that sounds like one.

    Parameters
    ----------
    text
        A text in the form that `normalize` gives.
    known
        Where names stand that are known as they are written.

    Examples
    --------
    >>> text = "Đoàn tỉnh Luông Pha-băng thăm tỉnh Sơn La"
    >>> [(text[start:end], unit.name) for start, end, unit in heard_units(text)]
    [('Luông Pha-băng', 'Luông Pha Băng')]
    """
    for first, rest in _LEADS.items():
        place = text.find(rest)
        while place >= 0:
            start = place + len(rest)
            if start not in known and text[start : start + 1].isupper() and text[place - 1 : place].lower() == first:
                heard = _heard_at(text, start)
                if heard is not None:
                    yield start, *heard
            place = text.find(rest, start)


def _heard_at(text: str, start: int) -> tuple[int, ForeignPartner] | None:
    """Where the longest run of capitalised words ends that sounds like a unit, and the unit."""
    name = _NAME.match(text, start)
    if name is None:
        return None
    written = name[0]
    for end in reversed([*(joint.start() for joint in _JOINT.finditer(written)), len(written)]):
        unit = unit_sounding_like(written[:end]) if _all_capital(written[:end]) else None
        if unit is not None:
            return start + end, unit
    return None


def _all_capital(words: str) -> bool:
    return all(word[0].isupper() for word in words.split())
