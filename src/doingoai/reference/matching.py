"""Names as people write them: which known name a written one may be, and which ones come near it."""

from __future__ import annotations

import copy
import difflib
import functools
import heapq
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import Final, Generic, TypeVar, TypeVarTuple, cast

from doingoai.errors import AmbiguousNameError, UnknownNameError
from doingoai.text.normalize import lowered, normalize, without_marks
from doingoai.text.patterns import alternation, tone_variants

__all__ = [
    "MAX_NAME",
    "NameIndex",
    "bare_key",
    "key_of",
    "may_be",
    "plain_pattern",
    "remembered",
    "shortened",
    "sound_of",
]

Value = TypeVar("Value")
Asked = TypeVarTuple("Asked")

# No name is longer; it bounds the work on a hostile cell.
MAX_NAME: Final = 200
_NOT_A_LETTER: Final = re.compile(r"[\W_]+")
_SUGGESTED: Final = 3
_COMPARED: Final = 16
_REMEMBERED: Final = 8_192
_NEAR: Final = 0.75


def __dir__() -> list[str]:
    return __all__


def key_of(name: str) -> str:
    """Return *name* in lower case and in the new tone placement, without anything but letters and digits.

    Examples
    --------
    >>> key_of("Thừa Thiên – Huế"), key_of("KHÁNH HOÀ")
    ('thừathiênhuế', 'khánhhòa')
    """
    return _NOT_A_LETTER.sub("", tone_variants(lowered(normalize(name)))[0])


def plain_pattern(words: Iterable[str]) -> str:
    """Return a pattern that finds one of *words* in a text without marks.

    Examples
    --------
    >>> plain_pattern(["tỉnh", "tp"])
    '(?:t(?:p|inh))'
    """
    return f"(?:{without_marks(alternation(words))})"


def bare_key(key: str) -> str:
    """Return a key without its marks."""
    return without_marks(key)


@functools.cache
def _marks(char: str) -> frozenset[str]:
    if char == "đ":
        return frozenset("-")
    return frozenset(unicodedata.normalize("NFD", char)[1:])


def may_be(written: str, name: str) -> bool:
    """Return whether the key *written* may be the key *name* with some marks left out; none may be added.

    Examples
    --------
    >>> may_be("đăklak", "đắklắk"), may_be("hảiđường", "hảidương")
    (True, False)
    """
    return written == name or (
        len(written) == len(name)
        and without_marks(written) == without_marks(name)
        and all(w == n or _marks(w) <= _marks(n) for w, n in zip(written, name, strict=True))
    )


# Letters that transliterations change for one another, as pairs of (written, sound); longer ones come first.
_SOUNDS: Final = (
    ("ch", "C"), ("ph", "p"), ("f", "p"), ("kh", "k"), ("th", "t"), ("gh", "g"), ("sh", "s"), ("x", "s"), ("z", "d"),
    ("j", "i"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ea", "e"), ("ie", "e"), ("y", "i"), ("q", "k"),
    ("c", "k"), ("C", "c"),
)  # fmt: skip
_DOUBLED: Final = re.compile(r"(.)\1+")


def sound_of(key: str) -> str:
    """Return what a key sounds like: without marks, and one letter where transliterations have several.

    Examples
    --------
    >>> sound_of(key_of("Xa-van-na-khẹt")) == sound_of(key_of("Savannakhet"))
    True
    """
    sound = without_marks(key)
    for written, heard in _SOUNDS:
        sound = sound.replace(written, heard)
    return _DOUBLED.sub(r"\1", sound)


def shortened(name: str) -> str:
    """Return *name* cut where it is longer than any name, so that a hostile cell costs no more than a long one."""
    return name[: MAX_NAME + 1]


def remembered(look_up: Callable[[*Asked], Value]) -> Callable[[*Asked], Value]:
    """Return *look_up* with a memory for answers and refusals: the names of a register's column repeat."""

    @functools.lru_cache(maxsize=_REMEMBERED)
    def answer(*args: Hashable) -> Value | UnknownNameError | AmbiguousNameError:
        try:
            return look_up(*cast("tuple[*Asked]", args))
        except (UnknownNameError, AmbiguousNameError) as refusal:
            return refusal.with_traceback(None)

    @functools.wraps(look_up)
    def remember(*args: *Asked) -> Value:
        found = answer(*args)
        if isinstance(found, (UnknownNameError, AmbiguousNameError)):
            raise copy.copy(found)  # each caller gets a traceback of its own
        return found

    return remember


class NameIndex(Generic[Value]):
    """Entities by their names, read in any case, with any dash or space, and with marks left out.

    Examples
    --------
    >>> index = NameIndex([("Đắk Lắk", 66), ("Đắk Nông", 67)])
    >>> index.find("ĐĂK-LĂK"), index.find("Daklak"), index.find("Đắk Lạk")
    ([66], [66], [])
    >>> index.near("Đắk Lạk")
    ['Đắk Lắk']
    """

    __slots__ = ("_by_pair", "_by_sound", "_names", "_names_of_keys")

    def __init__(self, names: Iterable[tuple[str, Value]]) -> None:
        self._names: dict[str, list[tuple[str, Value]]] = {}
        self._names_of_keys: dict[str, str] = {}
        for name, value in names:
            key = key_of(name)
            bare = bare_key(key)
            self._names.setdefault(bare, []).append((key, value))
            self._names_of_keys.setdefault(bare, name)
        self._by_pair: dict[str, list[str]] = {}
        self._by_sound: dict[str, list[Value]] = {}

    def find(self, name: str) -> list[Value]:
        """Return the entities that may be meant by *name*; those whose marks it bears in full before all others."""
        key = key_of(name)
        known = self._names.get(bare_key(key), ())
        values = [value for other, value in known if other == key] or [v for other, v in known if may_be(key, other)]
        return list(dict.fromkeys(values))

    def sounding_like(self, name: str) -> list[Value]:
        """Return the entities one of whose names sounds like *name*, be its letters and marks what they may."""
        if not self._by_sound:
            # Filled before it is seen: another thread must not find a name that is still to come unknown, or alone.
            by_sound: dict[str, list[Value]] = {}
            for known in self._names.values():
                for key, value in known:
                    by_sound.setdefault(sound_of(key), []).append(value)
            self._by_sound = by_sound
        return list(dict.fromkeys(self._by_sound.get(sound_of(key_of(name)), ())))

    def near(self, name: str) -> list[str]:
        """Return names that come near *name*, best first."""
        if not self._by_pair:  # made for the first name that is not found
            by_pair: dict[str, list[str]] = {}
            for key in self._names_of_keys:
                for pair in _pairs(key):
                    by_pair.setdefault(pair, []).append(key)
            self._by_pair = by_pair
        written = bare_key(key_of(shortened(name)))
        shared = Counter(key for pair in _pairs(written) for key in self._by_pair.get(pair, ()))
        # Comparing in full is slow, so only the names that share most pairs of letters for their length are compared.
        likely = heapq.nlargest(_COMPARED, shared, lambda key: (shared[key] / (len(key) + len(written)), key))
        keys = difflib.get_close_matches(written, likely, _SUGGESTED, _NEAR)
        return [self._names_of_keys[key] for key in keys]


def _pairs(key: str) -> set[str]:
    """Every two letters of *key* that stand together."""
    return {key[n : n + 2] for n in range(len(key) - 1)}
