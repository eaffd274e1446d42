"""Lengths of time, read and written: 2 tuần, hơn 2 năm, 1 năm 6 tháng, nửa thế kỷ, khoảng 5 - 6 ngày, 07 (bảy) ngày."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from doingoai.grammar.amounts import AMOUNT_STARTS, CLOSING, HEDGED, ranged, read_hedge, read_range, read_single, single
from doingoai.grammar.figures import FIGURE, read_figure
from doingoai.grammar.moments import COUNT, FIGURE_START, ROOM, SPACE, read_cell, whole_number
from doingoai.grammar.numerals import read_numeral
from doingoai.grammar.rules import MentionKind, Reader, Reading, Refusal, Rule
from doingoai.grammar.wording import check_kind, hedged_text, written
from doingoai.lexicon.calendar import (
    CLOCK_MINUTE,
    DURATION_LEADS,
    HOURS_COUNTED,
    NEVER_COUNTED_YEAR,
    NIGHTS,
    NOW,
    SPANS_AROUND,
    TERM_STARTS,
    TIME_UNITS,
    UNIT_NAMES,
    WORKING_DAYS,
)
from doingoai.lexicon.connectives import FROM, RANGE_SIGNS, TO_WORDS
from doingoai.lexicon.hedges import WRITTEN_HEDGES
from doingoai.lexicon.numerals import (
    AFTER_TENS,
    BRIDGES,
    DIGITS,
    HALF_MORE,
    HALVES,
    HUNDRED,
    SCALES,
    TEN,
    TEN_UNIT,
    TENS,
)
from doingoai.text.patterns import END, alternation
from doingoai.values.decimals import EXACT_CONTEXT
from doingoai.values.durations import Duration, TimeUnit
from doingoai.values.numbers import HedgedNumber

__all__ = ["DURATION_RULES", "format_duration", "parse_duration"]


def __dir__() -> list[str]:
    return __all__


# A unit is no unit where it names the day, the month or the year that follows: điều 3 ngày 5/6, luật số 10 năm 2020.
_NAMES_NO_DATE: Final = rf"""(?! (?<=ngày){ROOM}[0-9]{{1,2}}{ROOM}(?:[/.\-–]|tháng)
    | (?<=tháng){ROOM}(?:0?[1-9]|1[0-2])(?![0-9]|[.,][0-9])
    | (?<=năm){ROOM}(?:[0-9]{{4}}|{NEVER_COUNTED_YEAR}{END}) )"""
_UNIT: Final = rf"(?P<unit>{TIME_UNITS.pattern}){END}{_NAMES_NO_DATE}"
_HALF: Final = rf"(?:{SPACE}(?P<half_more>{alternation(HALF_MORE)}){END})?"

# The *năm* of "ba năm" is the unit, not one more digit: words before it are read as few as there must be.
_WORD: Final = alternation((*DIGITS, *AFTER_TENS, TEN, TENS, TEN_UNIT, HUNDRED, *BRIDGES, *SCALES))
_FIRST_WORD: Final = alternation((*DIGITS, TEN, HUNDRED, *SCALES))
_FEW_WORDS: Final = rf"{_FIRST_WORD}{END}(?:{SPACE}{_WORD}{END}){{0,7}}?"
_FEW_FIGURES: Final = rf"{_FEW_WORDS}|[0-9]{{1,4}}(?![0-9.,])"
_YEARS: Final = rf"(?P<unit>năm){END}{_NAMES_NO_DATE}"


def _duration(number: HedgedNumber | None, unit: TimeUnit) -> Duration | None:
    return None if number is None or number.value < 0 else Duration(number, unit)


def _unit(reading: Reading, group: str = "unit") -> TimeUnit:
    return TIME_UNITS[reading[group] or ""]


def _single(reading: Reading) -> Duration | None:
    number = read_single(reading)
    if number is not None and reading["half_more"] is not None:
        if not number.is_exact or number.value != number.value.to_integral_value():
            raise Refusal("rưỡi follows a whole number", "half_more")
        number += Decimal("0.5")
    return _duration(number, _unit(reading))


def _words(reading: Reading) -> Duration | None:
    value = read_numeral(reading["figure"] or "")
    if value is None:
        return None
    if reading["half_more"] is not None:
        value = EXACT_CONTEXT.add(value, Decimal("0.5"))
    return _duration(HedgedNumber(value, read_hedge(reading)), _unit(reading))


def _half(reading: Reading) -> Duration | None:
    return _duration(HedgedNumber(Decimal("0.5"), read_hedge(reading)), _unit(reading))


def _range(reading: Reading) -> Duration | None:
    first = reading.match.groupdict().get("first_unit")
    if first is not None and TIME_UNITS[first] is not _unit(reading):
        return None
    if _unit(reading) is TimeUnit.HOUR and reading["unit"] in _CLOCK and (first or reading["opening"]):
        return None  # "từ 8 giờ đến 10 giờ" may be told by the clock
    return _duration(read_range(reading), _unit(reading))


_CLOCK: Final = frozenset({"giờ", "gio"})


def _several(reading: Reading) -> Duration | None:
    """1 năm 6 tháng, hơn 2 giờ 30 phút: the hedge is that of the whole, which the last part carries."""
    groups = reading.match.groupdict()
    hedge = read_hedge(reading)
    parts: list[Duration] = []
    for number in range(1, 5):
        if groups[f"count{number}"] is None:
            continue
        count = _count(groups[f"count{number}"], reading)
        if count is None:
            return None
        parts.append(Duration(HedgedNumber(count), _unit(reading, f"unit{number}")))
    last = parts[-1]
    if last.number is not None:
        parts[-1] = Duration(HedgedNumber(last.number.value, hedge), last.unit)
    try:
        return Duration(parts=tuple(parts))
    except ValueError:
        return None  # "2 năm 3 năm" is no length


def _count(text: str, reading: Reading) -> Decimal | None:
    if text[0].isdigit():
        return read_figure(text, reading.context.style)
    whole = whole_number(text)
    return None if whole is None else Decimal(whole)


def _part(number: int) -> str:
    return rf"(?P<count{number}>{FIGURE}|{COUNT}){ROOM}(?P<unit{number}>{TIME_UNITS.pattern}){END}"


_JOINT: Final = rf"(?:{SPACE}|{ROOM},{ROOM}|{SPACE}và{SPACE})"
_SEVERAL: Final = (
    rf"(?P<hedge>{HEDGED}){_part(1)}{_JOINT}{_part(2)}(?:{_JOINT}{_part(3)}(?:{_JOINT}{_part(4)})?)?{_NAMES_NO_DATE}"
)
_STARTS: Final = AMOUNT_STARTS

DURATION_RULES: Final = (
    Rule(
        "length of time in several units",
        MentionKind.DURATION,
        _STARTS,
        rf"{FIGURE_START}{_SEVERAL}",
        _several,
    ),
    Rule(
        "length of time",
        MentionKind.DURATION,
        _STARTS,
        rf"{FIGURE_START}{single()}{ROOM}{_UNIT}{_HALF}{CLOSING}",
        _single,
    ),
    Rule(
        "years in words",
        MentionKind.DURATION,
        _STARTS,
        rf"{FIGURE_START}(?P<hedge>{HEDGED})(?P<figure>{_FEW_WORDS}){SPACE}{_YEARS}{_HALF}",
        _words,
    ),
    Rule(
        "half a unit",
        MentionKind.DURATION,
        _STARTS,
        rf"{FIGURE_START}(?P<hedge>{HEDGED}){alternation(HALVES)}{END}{SPACE}{_UNIT}",
        _half,
    ),
    Rule(
        "length of time from one number to another",
        MentionKind.DURATION,
        _STARTS,
        rf"{FIGURE_START}{ranged(between=rf'(?:{ROOM}(?P<first_unit>{TIME_UNITS.pattern}){END})?')}{ROOM}{_UNIT}",
        _range,
    ),
    Rule(
        "years in words from one number to another",
        MentionKind.DURATION,
        _STARTS,
        rf"""{FIGURE_START}(?P<hedge>{HEDGED})(?P<opening>(?:{FROM}{SPACE})?)(?P<hedge_low>)(?P<low>{_FEW_FIGURES})
        (?P<join>{ROOM}[{re.escape(RANGE_SIGNS)}]{ROOM}|{SPACE}{alternation(TO_WORDS)}{END}{SPACE})
        (?P<hedge_high>)(?P<high>{_FEW_WORDS}){SPACE}{_YEARS}""",
        _range,
    ),
)
"""Lengths of time, wherever they stand."""


def _working_days(_: Reading) -> Duration | None:
    raise Refusal("working days are no calendar days, and how many a week has is not said", "rest")


def _days_and_nights(reading: Reading) -> Duration | None:
    """5 ngày 4 đêm: a journey of five days."""
    days, nights = whole_number(reading["days"] or ""), whole_number(reading["nights"] or "")
    if days is None or nights is None or abs(days - nights) > 1:
        return None
    return Duration(max(days, nights), TimeUnit.DAY)


def _clock(reading: Reading) -> Duration | None:
    """1h30’, 90’: with the sign of minutes, a length and no time of day."""
    hours, minutes = reading["hours"], Duration(int(reading["minutes"] or 0), TimeUnit.MINUTE)
    return minutes if hours is None else Duration(parts=(Duration(int(hours), TimeUnit.HOUR), minutes))


_CELL_RULES: Final = (
    Rule(
        "hours and minutes by their signs",
        MentionKind.DURATION,
        _STARTS,
        rf"(?:(?P<hours>[0-9]{{1,3}})[hg])?(?P<minutes>[0-9]{{1,3}}){ROOM}(?:{'|'.join(map(re.escape, CLOCK_MINUTE))})",
        _clock,
    ),
    Rule(
        "working days",
        MentionKind.DURATION,
        _STARTS,
        rf"{single()}{ROOM}ngày{SPACE}(?P<rest>{alternation(WORKING_DAYS)})",
        _working_days,
    ),
    Rule(
        "days and nights",
        MentionKind.DURATION,
        _STARTS,
        rf"(?P<days>{COUNT}){ROOM}ngày{SPACE}(?:và{SPACE})?(?P<nights>{COUNT}){ROOM}{NIGHTS}",
        _days_and_nights,
    ),
)
_AFTER: Final = (
    rf"(?:{SPACE}(?:{alternation(SPANS_AROUND)}|{alternation(NOW)}){END}"
    rf"|{SPACE}(?:{alternation(TERM_STARTS)}){END}{SPACE}.{{1,80}})"
)
"""What may follow a length of time in a cell and leaves it what it is: 20 năm qua, 5 năm kể từ ngày ký."""

_FOLLOWED_RULES: Final = tuple(
    Rule(f"{rule.name} before what says from when", rule.kind, rule.starts, rule.pattern + _AFTER, rule.extract)
    for rule in DURATION_RULES
)
_LED_RULES: Final = tuple(
    Rule(
        f"{rule.name} after what leads it in",
        rule.kind,
        rule.starts,
        rf"{alternation(DURATION_LEADS)}{END}{SPACE}(?:là{SPACE})?{rule.pattern.removeprefix(FIGURE_START)}",
        rule.extract,
    )
    for rule in DURATION_RULES
)
_DURATIONS: Final = Reader(
    "a duration",
    (*DURATION_RULES, *_CELL_RULES, *_LED_RULES, *_FOLLOWED_RULES),
    hint="write it as 2 tuần, hơn 2 năm, 1 năm 6 tháng or 2-3 ngày",
)


def parse_duration(text: str) -> Duration:
    """Return the length of time that *text* says.

    Parameters
    ----------
    text
        One length of time, and nothing else.

    Raises
    ------
    ParseError
        If *text* is none, or counts working days.
    TypeError
        If *text* is no ``str``.

    Examples
    --------
    >>> parse_duration("hơn 2 năm")
    Duration(HedgedNumber('2', hedge=Hedge.MORE_THAN), TimeUnit.YEAR)
    >>> parse_duration("1 năm 6 tháng").iso
    'P1Y6M'
    """
    return read_cell(_DURATIONS, text)


def format_duration(value: Duration) -> str:
    """Return *value* in words: `parse_duration` reads it back.

    Examples
    --------
    >>> format_duration(Duration(HedgedNumber(2, Hedge.MORE_THAN), TimeUnit.YEAR))
    'hơn 2 năm'
    >>> format_duration(parse_duration("khoảng 5 - 6 ngày"))
    'khoảng từ 5 đến 6 ngày'
    """
    check_kind(value, Duration, "a Duration")
    if value.number is not None and value.unit is not None:
        number, name = value.number, UNIT_NAMES[value.unit]
        if value.unit is TimeUnit.HOUR and None not in {number.low, number.high} and not number.is_exact:
            name = HOURS_COUNTED  # "từ 8 đến 10 giờ" may be told by the clock
        return f"{hedged_text(number, written)} {name}"
    # The last part carries the hedge, which is written before the whole.
    exact = [
        f"{written(part.number.value)} {UNIT_NAMES[part.unit]}"
        for part in value.parts
        if part.number is not None and part.unit is not None
    ]
    first, *rest = exact
    hedge = value.parts[-1].hedge
    return " ".join([f"{WRITTEN_HEDGES[hedge]} {first}".lstrip(), *rest])
