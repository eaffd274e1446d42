"""Amounts: a figure or a numeral with its hedges, ranges and the magnitudes that their ends share.

Numbers, percentages, quantities and money are all amounts with something after them (or, for money, before them);
their rules are built from `single` and `ranged` and read what matched with `read_single` and `read_range`.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import Final

from doingoai.grammar.counts import COUNT_STARTS, ELLIPTIC_COUNT, SIMPLE, read_simple, scales_in
from doingoai.grammar.figures import DIGITS
from doingoai.grammar.hedging import HEDGE_STARTS, HEDGED, hedged, hedges_in, one_hedge, read_hedge
from doingoai.grammar.numerals import NUMERAL, NUMERAL_STARTS, read_numeral, scaled
from doingoai.grammar.rules import Reading, Refusal, Style
from doingoai.lexicon.connectives import BETWEEN, BETWEEN_AND, FROM, RANGE_SIGNS, TO_WORDS
from doingoai.lexicon.hedges import AFTER_FIGURES, CLOSING_HEDGES, HEDGES, NOT_CLOSING, WRITTEN_BOUNDS
from doingoai.lexicon.numerals import HALF_MORE, MAGNITUDES, ZERO
from doingoai.text.normalize import without_marks
from doingoai.text.patterns import END, alternation, forgiving
from doingoai.values.decimals import EXACT_CONTEXT
from doingoai.values.numbers import Hedge, HedgedNumber

__all__ = [
    "AMOUNT_STARTS",
    "CLOSING",
    "HALF",
    "HEDGED",
    "HEDGE_STARTS",
    "SIMPLE",
    "further",
    "hedged",
    "ranged",
    "read_hedge",
    "read_range",
    "read_simple",
    "read_single",
    "refuse_bullet",
    "single",
]


def __dir__() -> list[str]:
    return __all__


# ---------------------------------------------------------------------------------------------------------------
# Patterns

_AFTER: Final = (
    rf"(?:\+(?![0-9])|\s{{1,3}}{alternation(word for word in AFTER_FIGURES if word.isalpha() or ' ' in word)}{END})?"
)
_JOIN: Final = (
    rf"\s{{0,3}}[{re.escape(RANGE_SIGNS)}]\s{{0,3}}|\s{{0,3}}{alternation((*TO_WORDS, BETWEEN_AND))}{END}\s{{1,3}}"
)
_OPENING: Final = rf"(?:{alternation((FROM, BETWEEN))}\s{{1,3}})?"

CLOSING: Final = rf"(?:\s{{1,3}}(?P<closing>{alternation(CLOSING_HEDGES)}){END}(?!\s{{1,3}}{NOT_CLOSING}{END}))?"
"""A pattern for what closes an amount with its unit: "trở lên"."""

HALF: Final = rf"(?:\s{{1,3}}(?P<half>{alternation(HALF_MORE)}){END})?"
"""A pattern for half of a unit after it: "2 tấn rưỡi"."""

_BOUNDS: Final = rf"{alternation((FROM, *WRITTEN_BOUNDS))}\s{{1,3}}[^()]{{1,500}}"

AMOUNT_STARTS: Final = COUNT_STARTS | HEDGE_STARTS
"""The first words and signs of amounts."""


def single(*, before: str = "", elliptic: bool = False) -> str:
    """Return the pattern of one amount; *before* is a sign that may stand between hedge and figure.

    *elliptic* takes in a last figure without its magnitude ("1 tỷ 250"), which only a whole text may leave out.
    """
    figure = ELLIPTIC_COUNT if elliptic else SIMPLE
    return (
        rf"(?P<opening>{FROM}\s{{1,3}})?(?P<hedge>{HEDGED}){before}(?P<figure>{figure})(?P<after>{_AFTER})"
        rf"(?:\s{{0,3}}\((?:\s?(?P<spelled>{NUMERAL}|{DIGITS})\s?|(?P<bounds>{_BOUNDS}))\))?"
    )


def ranged(*, before: str = "", between: str = "", again: str = "") -> str:
    """Return the pattern of a range; *before* and *again* are signs before its ends, *between* is a unit."""
    return (
        rf"(?P<hedge>{HEDGED})(?P<opening>{_OPENING})(?P<hedge_low>{HEDGED}){before}(?P<low>{SIMPLE}){between}"
        rf"(?P<join>{_JOIN})(?P<hedge_high>{HEDGED}){again}(?P<high>{SIMPLE})"
    )


# ---------------------------------------------------------------------------------------------------------------
# What the rules read

_LONE: Final = re.compile(rf"{forgiving(MAGNITUDES)}{END}(?:\s{{1,3}}{forgiving(MAGNITUDES)}{END}){{0,2}}")
_BULLET: Final = re.compile(r"[-–−]\s")
# Without diacritics "tam" is tám and tầm; before another numeral it is read as the numeral.
_NUMERAL_HEDGES: Final = frozenset(map(without_marks, HEDGES)) & frozenset(map(without_marks, NUMERAL_STARTS))


def read_single(reading: Reading) -> HedgedNumber | None:
    """Return the number of an amount that `single` matched."""
    match, style = reading.match, reading.context.style
    before, figure = match["hedge"], match["figure"]
    if not (before or figure[0].isdigit()) and _LONE.fullmatch(figure):
        return None  # "triệu đồng" and "nghìn tỷ đồng" are headings
    if before and (numeral := _through(before, figure)) is not None:
        return HedgedNumber(numeral)
    number = read_simple(figure, style)
    if number is None:
        return None
    groups = match.re.groupindex
    if "half" in groups and match["half"]:
        number = _and_half(number)
    if spelled := match["spelled"]:
        _check_spelled(number, spelled, style)
    closing = match["closing"] if "closing" in groups else None
    if match["opening"] and (not closing or CLOSING_HEDGES[closing] is Hedge.EXACT):
        return None  # "từ 5" waits for its end
    if not (before or closing or match["after"] or match["bounds"]):
        return number
    hedges = list(hedges_in(before))
    if after := match["after"].strip():
        hedges.append(AFTER_FIGURES.get(after, Hedge.MORE_THAN))
    if closing:
        hedges.append(CLOSING_HEDGES[closing])
    number = hedged(number, one_hedge(hedges))
    return _bounded(number, match["bounds"], style) if match["bounds"] else number


def refuse_bullet(reading: Reading) -> None:
    """Raise where a dash stands apart before a counted figure: it may begin a line of a list.

    Raises
    ------
    Refusal
        If the figure begins so.
    """
    if _BULLET.match(reading["figure"] or ""):
        raise Refusal("its dash may be a minus or the sign of a list; write it without a space", "figure")


def _through(before: str, figure: str) -> Decimal | None:
    """The numeral that a hedge typed without diacritics begins: "tam tram" is tám trăm."""
    word = before.strip()
    return read_numeral(f"{word} {figure}") if word in _NUMERAL_HEDGES and figure[0].isalpha() else None


def _bounded(number: HedgedNumber, text: str, style: Style) -> HedgedNumber | None:
    """A number with the bounds that stand behind it in brackets: "khoảng 96 (ít nhất 70)"."""
    match = _bounds_form().fullmatch(text)
    if match is None or number.hedge is not Hedge.ABOUT or number.low is not None:
        return None
    low, high = (read_simple(match[group], style) if match[group] else None for group in ("low", "high"))
    if low is None and high is None:
        low = read_simple(match["alone"], style)
        if match["word"] in {WRITTEN_BOUNDS[1], without_marks(WRITTEN_BOUNDS[1])}:
            low, high = None, low
    if low is not None and high is not None and low.value > high.value:
        raise Refusal("its lower bound is above its upper bound", "bounds")
    if (low is not None and low.value > number.value) or (high is not None and high.value < number.value):
        raise Refusal("its bounds leave the figure out", "bounds")
    return HedgedNumber(number.value, Hedge.ABOUT, *(None if bound is None else bound.value for bound in (low, high)))


@functools.cache
def _bounds_form() -> re.Pattern[str]:
    return re.compile(
        rf"{forgiving((FROM,))}\s+(?P<low>{SIMPLE})\s+{forgiving(TO_WORDS)}\s+(?P<high>{SIMPLE})"
        rf"|(?P<word>{forgiving(WRITTEN_BOUNDS)})\s+(?P<alone>{SIMPLE})"
    )


def _and_half(number: HedgedNumber) -> HedgedNumber:
    if number.is_exact and number.value == number.value.to_integral_value():
        return further(number, HedgedNumber(_HALF))
    raise Refusal("rưỡi follows a whole number", "half")


def further(number: HedgedNumber, smaller: HedgedNumber) -> HedgedNumber:
    """Return *number* with a *smaller* part said after it, which goes on from zero: "-2 tấn 5 tạ" are −2,5 tấn."""
    return number - smaller if number.value.is_signed() else number + smaller


_HALF: Final = Decimal("0.5")


def _check_spelled(number: HedgedNumber, spelled: str, style: Style) -> None:
    if read_simple(spelled, style) != number:
        raise Refusal("the figure and the words in brackets differ", "spelled")


def read_range(reading: Reading, *, apart: bool = False) -> HedgedNumber | None:
    """Return the number of a range that `ranged` matched; *apart* says that each end has its own unit."""
    groups, style = reading.match.groupdict(), reading.context.style
    opening, join = (groups["opening"] or "").strip(), groups["join"].strip()
    if (opening in _BETWEEN) is not (join in _AND):
        return None
    low_text, high_text = groups["low"], groups["high"]
    high = read_simple(high_text, style)
    low = read_simple(low_text, style) if apart else _sharing(low_text, high_text, high, style)
    if low is None or high is None or (not opening and low_text in _ZEROS):
        return None
    if Hedge.ORDER in {low.hedge, high.hedge}:
        return low if low.hedge is Hedge.ORDER else HedgedNumber(low.value, Hedge.AT_LEAST)
    if low.value > high.value:
        raise Refusal("its lower end is above its upper end")
    sure = not hedges_in(groups["hedge_low"]) and not hedges_in(groups["hedge_high"])
    sure = sure and _outer(groups["hedge"], join) is Hedge.EXACT and low.is_exact and high.is_exact
    return HedgedNumber.between(
        low.value if low.low is None else low.low,
        high.value if high.high is None else high.high,
        hedge=Hedge.RANGE if sure else Hedge.ABOUT,
    )


_BETWEEN: Final = frozenset({BETWEEN, without_marks(BETWEEN)})
_ZEROS: Final = frozenset({ZERO, without_marks(ZERO)})  # "không đến 5" is less than five
_AND: Final = frozenset({BETWEEN_AND, without_marks(BETWEEN_AND)})


def _outer(text: str, join: str) -> Hedge:
    """The hedge of a whole range; "trên 5 đến 10 triệu" is of its lower end, as legal texts have it."""
    hedge = one_hedge(hedges_in(text))
    if hedge not in {Hedge.EXACT, Hedge.ABOUT} and not (hedge is Hedge.MORE_THAN and join[0].isalpha()):
        raise Refusal("a range is not bounded again", "hedge")
    return hedge


_LAST_SCALES: Final = re.compile(
    rf"(?:\s{{0,3}}{forgiving(MAGNITUDES)}{END}){{1,3}}(?=(?:\s+{forgiving(HALF_MORE)})?$)"
)
_THOUSAND: Final = 1_000


def _sharing(low_text: str, high_text: str, high: HedgedNumber | None, style: Style) -> HedgedNumber | None:
    """Return the lower end in the magnitude that only the upper one names, where that makes a range.

    "10-15 triệu" shares it, "từ 500.000 đến 1 triệu" and "từ 800 triệu đến 1 tỷ" do not. "từ 500 đến 2 triệu" may
    mean 500 thousand, and "từ 5 đến 6 triệu 500 nghìn" five of either: these are refused.
    """
    low = read_simple(low_text, style)
    if low is None or high is None or not low.is_exact:
        return low
    largest, in_high = max(scales_in(low_text), default=0), scales_in(high_text)
    if max(in_high, default=0) <= largest:
        return low
    match = _LAST_SCALES.search(high_text)
    last = scales_in(match[0]) if match else ()
    if [scale for scale in in_high if scale >= _THOUSAND] == [scale for scale in last if scale >= _THOUSAND]:
        factor = 1
        for scale in last:
            factor *= scale if scale > largest else 1
        shared = HedgedNumber(scaled(low.value, factor))
        # Below zero any size would make a range: there only a plain small figure shares, "từ -5 đến 10 triệu".
        if shared.value <= high.value and (low.value >= 0 or (not largest and low.value > -_THOUSAND)):
            return shared
    size = EXACT_CONTEXT.multiply(EXACT_CONTEXT.abs(low.value), Decimal(_THOUSAND))
    if largest >= _THOUSAND or size >= EXACT_CONTEXT.abs(high.value):
        return low
    raise Refusal("the magnitude of its lower end is open; write it out", "low")
