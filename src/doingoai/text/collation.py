"""The order of Vietnamese names: letters first (Đ after D, Ă and  after A), tones last."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, TypeAlias

from doingoai.text.normalize import lowered, normalize

__all__ = ["CollationKey", "collation_key"]

CollationKey: TypeAlias = tuple[tuple[int | str, ...], tuple[int, ...], str]
"""Letters, then tones, then the text itself: each breaks the ties of the one before."""

_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK: Final = {letter: rank for rank, letter in enumerate(_LETTERS, start=1)}
# The order of the tones as CLDR and Vietnamese dictionaries have it: huyền, hỏi, ngã, sắc, nặng.
_TONES: Final = {
    "\N{COMBINING GRAVE ACCENT}": 1,
    "\N{COMBINING HOOK ABOVE}": 2,
    "\N{COMBINING TILDE}": 3,
    "\N{COMBINING ACUTE ACCENT}": 4,
    "\N{COMBINING DOT BELOW}": 5,
}
_TONE: Final = re.compile(f"[{''.join(_TONES)}]")
_DIGITS: Final = re.compile("[0-9]{1,18}")
# Words end before figures and letters do, so that "Hà Nội" goes before "Hàm Yên"; figures go by their size.
_FIGURE_BASE: Final = -(10**19)
_BREAK: Final = _FIGURE_BASE - 1


def __dir__() -> list[str]:
    return __all__


def collation_key(text: str) -> CollationKey:
    """Return the key that sorts *text* among Vietnamese names.

    Examples
    --------
    >>> sorted(["Đà Nẵng", "Điện Biên", "Đắk Lắk", "Cao Bằng", "Ea Súp", "Dương Kinh"], key=collation_key)
    ['Cao Bằng', 'Dương Kinh', 'Đà Nẵng', 'Đắk Lắk', 'Điện Biên', 'Ea Súp']
    >>> sorted(["má", "mạ", "ma", "mã", "mà", "mả"], key=collation_key)
    ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']
    """
    plain = lowered(normalize(text))
    letters: list[int | str] = []
    tones: list[int] = []
    at = 0
    while at < len(plain):
        if figure := _DIGITS.match(plain, at):
            letters.append(_FIGURE_BASE + int(figure[0]))
            tones.append(0)
            at = figure.end()
            continue
        rank, tone = _weigh(plain[at])
        letters.append(rank)
        tones.append(tone)
        at += 1
    return tuple(letters), tuple(tones), text


def _weigh(char: str) -> tuple[int, int]:
    """The place of a letter in the alphabet and of its tone among the tones."""
    if rank := _RANK.get(char):
        return rank, 0
    decomposed = unicodedata.normalize("NFD", char)
    marks = _TONE.findall(decomposed)
    letter = unicodedata.normalize("NFC", _TONE.sub("", decomposed))
    tone = _TONES[marks[0]] if marks else 0
    if rank := _RANK.get(letter):
        return rank, tone
    # Letters of other languages go after ours, signs and spaces before.
    return (len(_LETTERS) + ord(letter[0]) if letter[:1].isalpha() else _BREAK), tone
