"""One form for text that looks the same: NFC, plain spaces, nothing invisible; and folding that keeps length."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["fold", "lowered", "normalize", "without_marks"]

# Characters that stand for another one. One to one, so that offsets survive.
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
LOOKALIKES: Final[dict[int, str]] = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    # Full-width digits and signs, which East Asian keyboards type.
    **{0xFF10 + n: str(n) for n in range(10)},
    **dict(zip(map(ord, "％（），．／：＋－"), "%(),./:+-", strict=True)),
    # The Icelandic eth and the African d, which some fonts and keyboards give for the Vietnamese đ.
    **dict(zip(map(ord, "ÐðƉɖ"), "ĐđĐđ", strict=True)),
}

# Characters that print nothing: the soft hyphen, zero-width spaces and joiners, marks of direction.
INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")

# One search tells whether a text needs any work besides NFC: most need none.
NEEDS_WORK: Final = re.compile(f"[{INVISIBLE.pattern[1:-1]}{''.join(map(chr, LOOKALIKES))}]")


def __dir__() -> list[str]:
    return __all__


def normalize(text: str) -> str:
    """Return *text* composed (NFC), with plain spaces and without invisible characters.

    Line breaks, case, tone placement and visible punctuation stay as they are.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        A text that looks the same. ``normalize(normalize(t)) == normalize(t)``.

    Examples
    --------
    >>> import unicodedata
    >>> decomposed = unicodedata.normalize("NFD", "tỉnh") + "\N{NO-BREAK SPACE}Quảng Ninh"
    >>> normalize(decomposed)
    'tỉnh Quảng Ninh'
    """
    # Invisible characters go first: one of them may stand between a letter and its mark.
    if NEEDS_WORK.search(text):
        text = INVISIBLE.sub("", text).translate(LOOKALIKES)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def lowered(text: str) -> str:
    """Return *text* in lower case, character by character, so that offsets stay.

    Examples
    --------
    >>> lowered("NĂM 2021")
    'năm 2021'
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # Only "İ" and its like lower to two characters; they keep their place as they are.
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _bare_letters() -> dict[int, str]:
    """Every precomposed Latin letter and the letter under its marks."""
    table = {}
    for code in (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00)):
        decomposed = unicodedata.normalize("NFD", chr(code))
        if len(decomposed) > 1 and decomposed[0].isascii():
            table[code] = decomposed[0]
    return table | {ord("đ"): "d", ord("Đ"): "D"}


_BARE_LETTERS: Final = _bare_letters()


def without_marks(text: str) -> str:
    """Return composed *text* with each letter's marks taken off, one character for one.

    Examples
    --------
    >>> without_marks("Đà Nẵng")
    'Da Nang'
    """
    return text if text.isascii() else text.translate(_BARE_LETTERS)


def fold(text: str) -> str:
    """Return *text* normalised, in lower case and without diacritics, for comparing names.

    The result has as many characters as ``normalize(text)``.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        The folded text.

    Examples
    --------
    >>> fold("ĐẮK LẮK") == fold("Đắk Lắk") == "dak lak"
    True
    """
    return without_marks(lowered(normalize(text)))
