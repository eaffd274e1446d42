"""Building patterns from tables, so that a word is written once and a pattern never by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from doingoai.text.normalize import without_marks

__all__ = ["END", "GAP", "START", "alternation", "bare", "compiled", "forgiving", "no_compound", "tone_variants"]

# Where a word may begin and end. Python's \w knows Vietnamese letters in NFC.
START: Final = r"(?<!\w)"
END: Final = r"(?!\w)"
# The room between two words of one expression: bounded, so that no input makes a pattern crawl.
GAP: Final = r"\s{0,3}"
_BETWEEN_WORDS: Final = r"\s{1,3}"

# The tone of oa, oe, uy at the end of a syllable stands on the first vowel (hòa, new) or the second (hoà, old).
_NEW: Final = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_OLD: Final = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_NEW_TO_OLD: Final = dict(zip(_NEW, _OLD, strict=True))
_OLD_TO_NEW: Final = dict(zip(_OLD, _NEW, strict=True))
_NEW_SYLLABLE: Final = re.compile(f"(?<![qQ])(?:{'|'.join(_NEW)})(?!\\w)")
_OLD_SYLLABLE: Final = re.compile(f"(?<![qQ])(?:{'|'.join(_OLD)})(?!\\w)")


def __dir__() -> list[str]:
    return __all__


def tone_variants(word: str) -> tuple[str, ...]:
    """Return *word* in new and in old tone placement; one form where they are the same.

    Examples
    --------
    >>> tone_variants("khánh hòa")
    ('khánh hòa', 'khánh hoà')
    >>> tone_variants("hoàn thành")
    ('hoàn thành',)
    """
    new = _OLD_SYLLABLE.sub(lambda m: _OLD_TO_NEW[m[0]], word)
    old = _NEW_SYLLABLE.sub(lambda m: _NEW_TO_OLD[m[0]], new)
    return (new,) if new == old else (new, old)


def alternation(words: Iterable[str]) -> str:
    r"""Return a pattern that matches the longest of *words*, shaped as a trie so that shared beginnings are read once.

    The words are in lower case and NFC; a space in one matches up to three of any space. Both tone placements
    of each word are taken in.

    Examples
    --------
    >>> alternation(["tấn", "tạ", "lượt người", "lượt"])
    '(?:lượt(?:\\s{1,3}người)?|t(?:ạ|ấn))'
    """
    trie: dict[str, dict] = {}  # type: ignore[type-arg]  # a trie of tries: the type has no end
    for word in words:
        for variant in tone_variants(word):
            node = trie
            for char in variant:
                node = node.setdefault(char, {})
            node[""] = {}
    return _pattern_of(trie)


def no_compound(compounds: Mapping[str, Iterable[str]], unless: str = "(?!)") -> str:
    r"""Return a pattern for a place where no word of *compounds* goes on as one that begins with it.

    Parameters
    ----------
    compounds
        Words, and the syllables that make another word of each.
    unless
        A pattern for what may stand behind such a syllable and leave the word what it is.

    Examples
    --------
    >>> apart = re.compile("(?:triệu|tỷ)" + no_compound({"triệu": ["chứng"], "tỷ": ["giá"]}, "trị"))
    >>> [bool(apart.match(text)) for text in ("triệu chứng", "triệu người", "tỷ giá", "tỷ giá trị")]
    [False, True, False, True]
    """
    branches = (
        rf"(?<={word.replace(' ', '[ ]')}){_BETWEEN_WORDS}{alternation(seconds)}{END}(?!{_BETWEEN_WORDS}{unless}{END})"
        for word, seconds in compounds.items()
    )
    return f"(?!{'|'.join(branches)})"


def _pattern_of(trie: dict[str, dict]) -> str:  # type: ignore[type-arg]  # a trie of tries
    branches = [
        (_BETWEEN_WORDS if char == " " else re.escape(char)) + _pattern_of(trie[char]) for char in sorted(trie) if char
    ]
    if not branches:
        return ""
    if len(branches) == 1 and "" not in trie:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if "" in trie else "")


def forgiving(words: Iterable[str]) -> str:
    """Return the alternation of *words* with and without their diacritics.

    For functions that read again what a rule matched, whichever of its two patterns that was.

    Examples
    --------
    >>> forgiving(["tỷ"])
    't(?:y|ỷ)'
    """
    both = tuple(words)
    return alternation((*both, *map(without_marks, both)))


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a verbose *pattern* for text in lower case; spaces and comments in it mean nothing."""
    return re.compile(pattern, re.VERBOSE)


def bare(pattern: str) -> str:
    """Return *pattern* for texts typed without diacritics: the same pattern with the marks taken off its words."""
    return without_marks(pattern)
