"""Percentages: per cent, per mille and percentage points, with the base of a rate."""

from __future__ import annotations

from typing import Final

import attrs

from doingoai.grammar.amounts import AMOUNT_STARTS, CLOSING, ranged, read_range, read_single, single
from doingoai.grammar.bases import PER, read_base, written_base
from doingoai.grammar.figures import FIGURE, read_figure
from doingoai.grammar.rules import Context, MentionKind, Reader, Reading, Refusal, Rule, Style
from doingoai.grammar.wording import check_kind, hedged_text, written
from doingoai.lexicon.connectives import COMPLEMENTS, MOVEMENTS
from doingoai.lexicon.units import PERCENT_SIGNS
from doingoai.text.patterns import END, alternation
from doingoai.values.numbers import HedgedNumber
from doingoai.values.ratios import Percentage

__all__ = ["PERCENTAGE_RULES", "format_percentage", "parse_percentage"]


def __dir__() -> list[str]:
    return __all__


_SIGN: Final = rf"\s{{0,3}}(?P<unit>{alternation(PERCENT_SIGNS)}){END}"
_FIRST_SIGN: Final = rf"(?:\s{{0,3}}(?P<first_unit>{alternation(PERCENT_SIGNS)}){END})?"
_SINGLE: Final = rf"{single()}{_SIGN}{PER}{CLOSING}"
_RANGE: Final = rf"{ranged(between=_FIRST_SIGN)}{_SIGN}{PER}"
_COMPLEMENT: Final = rf"(?:\s{{0,3}}{alternation(COMPLEMENTS)}{END}[^%]{{0,120}})?"
_ACCOUNTING: Final = rf"\(\s?(?P<figure>{FIGURE})\s?(?:%\s?\)|\)\s?%)"
_MOVEMENT: Final = rf"(?P<movement>{alternation(MOVEMENTS)}){END}\s{{1,3}}"


def _read_single(reading: Reading) -> Percentage | None:
    return _percentage(read_single(reading), reading)


def _read_range(reading: Reading) -> Percentage | None:
    first = reading["first_unit"]
    if first is not None and PERCENT_SIGNS[first] != PERCENT_SIGNS[reading["unit"] or ""]:
        return None
    return _percentage(read_range(reading, apart=first is not None), reading)


def _percentage(number: HedgedNumber | None, reading: Reading) -> Percentage | None:
    if number is None:
        return None
    factor, points = PERCENT_SIGNS[reading["unit"] or ""]
    return Percentage(number if factor == 1 else number * factor, points=points, per=read_base(reading))


def _read_accounting(reading: Reading) -> Percentage:
    """A negative percentage in brackets, as accounting writes it."""
    return Percentage(-HedgedNumber(read_figure(reading["figure"] or "", reading.context.style)))


def _read_movement(reading: Reading) -> Percentage | None:
    """What a verb makes of a percentage: a fall is negative, and its bounds turn round."""
    read = _read_range if "join" in reading.match.groupdict() else _read_single
    percentage = read(reading)
    if percentage is None or MOVEMENTS[reading["movement"] or ""] > 0:
        return percentage
    if percentage.number.value < 0:
        raise Refusal("a negative fall may be a fall or a rise; write giảm 5% or −5%", "movement")
    return attrs.evolve(percentage, number=-percentage.number)


PERCENTAGE_RULES: Final = (
    Rule("percentage", MentionKind.PERCENT, AMOUNT_STARTS, _SINGLE, _read_single),
    Rule("percentage range", MentionKind.PERCENT, AMOUNT_STARTS, _RANGE, _read_range),
)
"""The forms of percentages that prose may hold."""

_READER: Final = Reader(
    "a percentage",
    (
        Rule("percentage of something", MentionKind.PERCENT, AMOUNT_STARTS, f"{_SINGLE}{_COMPLEMENT}", _read_single),
        Rule(
            "percentage range of something", MentionKind.PERCENT, AMOUNT_STARTS, f"{_RANGE}{_COMPLEMENT}", _read_range
        ),
        Rule("accounting", MentionKind.PERCENT, {"("}, _ACCOUNTING, _read_accounting),
        Rule("change", MentionKind.PERCENT, MOVEMENTS, f"{_MOVEMENT}{_SINGLE}{_COMPLEMENT}", _read_movement),
        Rule("change in a range", MentionKind.PERCENT, MOVEMENTS, f"{_MOVEMENT}{_RANGE}{_COMPLEMENT}", _read_movement),
    ),
    hint="a number with % or phần trăm is expected, such as 41,4%",
)


def parse_percentage(text: str, *, style: Style = "vi") -> Percentage:
    """Return the percentage that *text* states, in per cent and not as a fraction.

    Parameters
    ----------
    text
        "41,4%", "gần 75%", "3 điểm phần trăm", "6,3%/năm". After "giảm" it is negative. What it is of ("kế hoạch",
        "so với cùng kỳ") is read past.
    style
        Which way of writing figures is tried first; see `parse_decimal`.

    Raises
    ------
    TypeError
        If *text* is no ``str``.
    ParseError
        If it states no percentage.

    Examples
    --------
    >>> parse_percentage("gần 41,4%"), parse_percentage("0,5‰")
    (Percentage(HedgedNumber('41.4', hedge=Hedge.NEARLY)), Percentage(HedgedNumber('0.05')))
    >>> parse_percentage("tăng 3 điểm phần trăm")
    Percentage(HedgedNumber('3'), points=True)
    """
    return _READER.read(text, Context(style=style))


def format_percentage(value: Percentage) -> str:
    """Return *value* as a percentage is written: `parse_percentage` reads it back.

    Examples
    --------
    >>> format_percentage(Percentage("41.4")), format_percentage(Percentage("6.3", per="năm"))
    ('41,4%', '6,3%/năm')
    >>> format_percentage(Percentage(3, points=True))
    '3 điểm phần trăm'
    """
    check_kind(value, Percentage, "a Percentage")
    number = hedged_text(value.number, written)
    return f"{number}{_POINTS if value.points else '%'}{written_base(value.per)}"


_POINTS: Final = " điểm phần trăm"
