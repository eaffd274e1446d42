"""From a heading as somebody typed it to the slot it means, with the reason, or with what it may have meant."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Mapping
from typing import Final

import attrs

from doingoai.errors import ParseError
from doingoai.lexicon.classifiers import CLASSIFIERS
from doingoai.lexicon.units import PHYSICAL_UNITS
from doingoai.registers.headings import ABBREVIATIONS, COMMON, FILLERS, HEADINGS, IGNORED, QUALIFIERS
from doingoai.text.normalize import fold, lowered, normalize, without_marks
from doingoai.text.patterns import alternation
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.quantities import Quantity

__all__ = [
    "IGNORED_SLOT",
    "HeadingUnit",
    "Match",
    "heading_key",
    "headings_of",
    "is_known_heading",
    "match_heading",
    "split_unit",
    "unit_of",
]

IGNORED_SLOT: Final = ""
"""The slot of a column that only numbers the rows."""

# How alike two headings must be to be taken for the same, and to be suggested.
_SAME: Final = 0.9
_ALIKE: Final = 0.65
_SHORTEST_NEAR_MISS: Final = 6
_WORD: Final = re.compile(r"[^\W_]+(?:/[^\W_](?![^\W_]))?")


def __dir__() -> list[str]:
    return __all__


_MARKED: Final[Mapping[str, str]] = {short: fold(full) for short, full in ABBREVIATIONS.items()}
_BARE: Final[Mapping[str, str]] = {without_marks(short): full for short, full in reversed(list(_MARKED.items()))}
_QUALIFYING: Final = re.compile(
    rf"(?: (?:{alternation(map(fold, (*QUALIFIERS, *FILLERS)))}|[0-9]{{1,4}}|[ivx]{{1,4}})){{1,6}}"
)
_FILLERS: Final = frozenset(map(fold, FILLERS))


def heading_key(text: str) -> str:
    """Return *text* as headings are compared: folded, its abbreviations written out, without punctuation.

    Examples
    --------
    >>> heading_key("SL người"), heading_key("ĐVT")
    ('so luong nguoi', 'don vi tinh')
    """
    words = _WORD.findall(lowered(normalize(text)))
    return " ".join(_MARKED.get(word) or _BARE.get(word) or without_marks(word) for word in words)


def _loose(key: str) -> str:
    return " ".join(word for word in key.split() if word not in _FILLERS)


@functools.cache
def headings_of(record: str) -> Mapping[str, str]:
    """Return the slot of every heading, by its key, for the class called *record* in lower case."""
    table = {heading_key(text): IGNORED_SLOT for text in IGNORED}
    for slot, texts in (*COMMON.items(), *HEADINGS.get(record, {}).items()):
        table.update((heading_key(text), slot) for text in texts)
        table.setdefault(slot.replace(".", " ").replace("_", " "), slot)
    return table


@functools.cache
def _loose_headings_of(record: str) -> Mapping[str, str]:
    loose: dict[str, str] = {}
    for key, slot in headings_of(record).items():
        loose.setdefault(_loose(key), slot)
    return loose


@attrs.frozen
class HeadingUnit:
    """A unit that stands in a heading and applies to its column: "(1.000 USD)", "(tấn)", "(%)"."""

    text: str
    """As it stands."""
    value: Money | Quantity | None
    """One of it: 1,000 US dollars, one tấn; ``None`` for per cent."""


@functools.lru_cache(maxsize=4096)
def unit_of(text: str) -> HeadingUnit | None:
    """Return the unit that *text* names, or ``None`` where it names none.

    Examples
    --------
    >>> unit_of("1.000 USD").value
    Money(HedgedNumber('1000'), 'USD')
    >>> unit_of("dự kiến") is None
    True
    """
    from doingoai.grammar.money import parse_money
    from doingoai.grammar.quantities import parse_quantity

    text = text.strip(" :.;,")
    if text.lower() in _PER_CENT:
        return HeadingUnit(text, None)
    if not text or len(text) > _LONGEST_UNIT:
        return None
    for parse in (parse_money, parse_quantity):
        for candidate in (text, f"1 {text}"):
            try:
                value = parse(candidate)
            except ParseError:
                continue
            if _is_unit(value, with_figure=candidate is text):
                return HeadingUnit(text, value)
    return None


_PER_CENT: Final = frozenset({"%", "phần trăm", "tỷ lệ %", "tỉ lệ %", "tỷ lệ phần trăm"})
_LONGEST_UNIT: Final = 40


def _is_unit(value: Money | Quantity, *, with_figure: bool) -> bool:
    """Whether what was read is a unit and no figure: "1.000 USD" is one, "15 đoàn" and "ngày ký" are none."""
    number = value.number
    if not isinstance(number, HedgedNumber) or not number.is_exact:
        return False
    if isinstance(value, Quantity):
        unit = lowered(value.unit)
        if value.item or not (value.unit_code or unit in PHYSICAL_UNITS or unit in CLASSIFIERS):
            return False
    # A unit with a figure is a power of ten: thousands, millions.
    return not with_figure or f"{number.value:f}".rstrip("0").rstrip(".") == "1"


_IN_BRACKETS: Final = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_AFTER_LABEL: Final = re.compile(
    r"(?:^|(?<=[\s(\[,;.\-]))(?:đvt|đơn vị tính|đơn vị|dvt|don vi tinh|don vi|unit)\s{0,3}[:.]\s{0,3}([^()\[\];]{1,60})"
)
_AFTER_SIGN: Final = re.compile(r"[\n\r,–-]\s{0,3}([^()\[\],\n\r–-]{1,40})$")


def split_unit(heading: str) -> tuple[str, HeadingUnit | None]:
    """Return *heading* without its unit, and the unit.

    Examples
    --------
    >>> split_unit("Giá trị (ĐVT: triệu USD)")[0]
    'Giá trị'
    >>> split_unit("Kinh phí (dự toán)")
    ('Kinh phí', None)
    """
    text = normalize(heading)
    lower = lowered(text)
    for pattern in (_AFTER_LABEL, _IN_BRACKETS, _AFTER_SIGN):
        for found in pattern.finditer(lower):
            unit = unit_of(text[found.start(1) : found.end(1)].strip())
            if unit is not None and (pattern is not _AFTER_SIGN or _is_measure(unit)):
                rest = f"{text[: found.start()]} {text[found.end() :]}"
                return _IN_BRACKETS.sub(" ", rest).strip(" ()[]:,;–-\n\r\t"), unit
    return _IN_BRACKETS.sub(" ", text).strip(" :,;–-\n\r\t") or text.strip(), None


def _is_measure(unit: HeadingUnit) -> bool:
    """Whether the unit cannot be a word of the heading itself ("Tỉnh, thành phố")."""
    return not isinstance(unit.value, Quantity) or unit.value.unit_code is not None


@attrs.frozen
class Match:
    """What a heading means, and why."""

    slot: str | None
    """The slot; ``None`` where none is known, `IGNORED_SLOT` where the column only numbers the rows."""
    how: str
    """``"exact"``, ``"near"`` or ``"unknown"``."""
    heading: str = ""
    """The known heading it was taken for, folded."""
    suggestions: tuple[str, ...] = ()
    """Slots that may have been meant, best first."""


@functools.lru_cache(maxsize=16384)
def match_heading(text: str, record: str) -> Match:
    """Return what the heading *text* (without its unit) means in a register of *record*.

    Examples
    --------
    >>> match_heading("Tên đoàn", "delegation").slot
    'title'
    >>> match_heading("Trưởng doàn", "delegation").slot
    'head'
    """
    key = heading_key(text)
    known = headings_of(record)
    if not key:
        # A heading of signs alone: "#" numbers the rows.
        return Match(IGNORED_SLOT, "exact") if text.strip() == "#" else Match(None, "unknown")
    if key in known:
        return Match(known[key], "exact", key)
    loose = _loose(key)
    if loose in _loose_headings_of(record):
        return Match(_loose_headings_of(record)[loose], "exact", loose)
    if len(key) < _SHORTEST_NEAR_MISS or len(key) > 80:  # noqa: PLR2004  # no heading is longer
        return Match(None, "unknown")
    return _near(key, known)


def is_known_heading(text: str, record: str) -> bool:
    """Return whether *text*, without what stands in brackets, is a heading word by word, near misses aside."""
    key = heading_key(text.partition("(")[0])
    return bool(key) and (key in headings_of(record) or _loose(key) in _loose_headings_of(record))


def _near(key: str, known: Mapping[str, str]) -> Match:
    """What a heading that is not known word by word may mean."""
    alike = [other for other in difflib.get_close_matches(key, known, n=6, cutoff=_ALIKE) if known[other]]
    close = [other for other in alike if difflib.SequenceMatcher(None, key, other).ratio() >= _SAME]
    if close and len({known[other] for other in close}) == 1:
        return Match(known[close[0]], "near", close[0])
    # "Số người tham gia chuyến đi": a known heading, and words after it that leave its meaning.
    longer = [
        other
        for other in known
        if known[other] and " " in other and key.startswith(f"{other} ") and _QUALIFYING.fullmatch(key[len(other) :])
    ]
    if longer:
        longest = max(longer, key=len)
        return Match(known[longest], "near", longest)
    return Match(None, "unknown", suggestions=tuple(dict.fromkeys(known[other] for other in alike))[:3])
