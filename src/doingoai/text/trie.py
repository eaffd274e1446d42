"""Names in prose: a trie over syllables that is entered only at capitalised words.

Most words of prose begin no name, so each capitalised word costs one dictionary look-up and the rest cost nothing.
The trie knows no name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, Generic, TypeAlias, TypeVar

from doingoai.text.normalize import without_marks
from doingoai.text.patterns import tone_variants

__all__ = ["SyllableTrie", "tokens_of"]

Value = TypeVar("Value")

# A node is the nodes of the tokens that may follow, and under "" what the names that end here stand for. A plain
# dictionary a node makes the building twice as fast as an object a node.
_Node: TypeAlias = dict[str, Any]

# The capitals of Vietnamese and of the Latin alphabets next to it; a class without ranges that mix cases.
_CAPITALS: Final = "".join(
    chr(code) for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper()
)
_CAPITALISED: Final = re.compile(rf"[{_CAPITALS}]\w*")
# Inside a name: a word, or one sign that belongs to the name (TP.HCM, In-đô-nê-xi-a); a line may break between two.
_JOINT: Final = r"[ \r]{0,2}\n?[ ]{0,2}"
_SIGNS: Final = r"[-\u2010-\u2015.'’&/,]"
_TOKEN: Final = re.compile(rf"{_JOINT}(?:(\w+)|({_SIGNS}))")
_DASHES: Final = dict.fromkeys(range(0x2010, 0x2016), "-") | {ord("’"): "'"}


# Where a tone may stand on either vowel, or might: most names have no such syllable.
_OPEN_SYLLABLE: Final = re.compile("[òóỏõọoùúủũụuÒÓỎÕỌOÙÚỦŨỤU][aeyàáảãạèéẻẽẹỳýỷỹỵAEYÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?!\\w)")


def __dir__() -> list[str]:
    return __all__


def tokens_of(name: str) -> list[str]:
    """Return the words of *name* and the signs between them, every dash as a hyphen.

    Examples
    --------
    >>> tokens_of("Bà Rịa – Vũng Tàu")
    ['Bà', 'Rịa', '-', 'Vũng', 'Tàu']
    """
    return [word or sign.translate(_DASHES) for word, sign in _TOKEN.findall(name)]


def _other_tone(token: str) -> str:
    """The token with its tone in the other placement, in its own case; most tokens have only one."""
    lower = token.lower()
    variants = tone_variants(lower)
    if len(variants) == 1 or len(lower) != len(token):
        return token
    other = variants[0] if variants[0] != lower else variants[1]
    return "".join([char.upper() if old.isupper() else char for char, old in zip(other, token, strict=True)])


def _spellings(tokens: list[str]) -> list[list[str]]:
    """The ways a name stands in prose: as given, in capitals, a capital on each word; in both tone placements."""
    forms = [tokens]
    if _OPEN_SYLLABLE.search(" ".join(tokens)):
        forms.append([_other_tone(token) for token in tokens])
    for form in tuple(forms):
        forms.append([token.upper() for token in form])
        if any(token.islower() for token in form):
            forms.append([token[0].upper() + token[1:] for token in form])
    return forms


def _add(roots: _Node, tokens: list[str], value: object) -> None:
    for spelling in _spellings(tokens) if tokens else ():
        node = roots
        for token in spelling:
            node = node.setdefault(token, {})
        known = node.get("", ())
        if value not in known:
            node[""] = (*known, value)


class SyllableTrie(Generic[Value]):
    """Names with what they stand for, found in prose by their longest match.

    A name is found where it begins with a capital and stands as given, all in capitals, or with a capital on each
    word; in either tone placement; its words may be parted by some spaces or one line break. A text without a single
    mark is searched for the names without theirs, save for those of one syllable, which are too often other words
    ("My").

    Examples
    --------
    >>> trie = SyllableTrie([("Khánh Hòa", 56), ("Hòa Bình", 17)])
    >>> list(trie.find_iter("Đoàn Khánh Hoà bàn về hòa bình ở HÒA BÌNH"))
    [(5, 14, (56,)), (33, 41, (17,))]
    """

    __slots__ = ("_bare", "_names", "_roots")

    def __init__(self, names: Iterable[tuple[str, Value]]) -> None:
        self._names = list(names)
        self._roots: _Node = {}
        self._bare: _Node | None = None
        for name, value in self._names:
            _add(self._roots, tokens_of(name), value)

    def _bare_roots(self) -> _Node:
        if self._bare is None:
            bare: _Node = {}
            for name, value in self._names:
                tokens = tokens_of(without_marks(name))
                if name.isascii() or len(tokens) > 1:
                    _add(bare, tokens, value)
            self._bare = bare  # only when it is whole: other threads may be searching
        return self._bare

    def find_iter(self, text: str) -> Iterator[tuple[int, int, tuple[Value, ...]]]:
        """Yield (start, end, values) of the longest name at each place of composed *text*, left to right, disjoint."""
        roots = self._bare_roots() if text.isascii() else self._roots
        after = 0
        for word in _CAPITALISED.finditer(text):
            node: _Node | None = roots.get(word[0])
            if node is None:
                continue
            start, place = word.span()
            if start < after or (start and (text[start - 1].isalnum() or text[start - 1] == "_")):
                continue
            end, values = place, node.get("")
            while token := _TOKEN.match(text, place):
                node = node.get(token[1] or token[2].translate(_DASHES))
                if node is None:
                    break
                place = token.end()
                if "" in node:
                    end, values = place, node[""]
            if values is not None:
                yield start, end, values
                after = end
