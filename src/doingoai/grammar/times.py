"""Times of day and moments: 8h30, 3 giờ rưỡi chiều, 14/03/2022 | 08:29:22 [GMT +7], hôm qua lúc 8 giờ, ISO 8601."""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import Final
from zoneinfo import ZoneInfo

from doingoai.grammar.dates import DAY_HEAD_STARTS
from doingoai.grammar.moments import (
    COUNT,
    FIGURE_START,
    MONTH_NUMBER,
    MONTH_WORD,
    ROOM,
    SPACE,
    day_body,
    day_close,
    day_head,
    day_point,
    first_words,
    month_of,
    read_cell,
    whole_number,
)
from doingoai.grammar.numerals import NUMERAL_STARTS
from doingoai.grammar.points import Point, complete, reference_of
from doingoai.grammar.relative import RELATIVE_DAY, relative_day
from doingoai.grammar.rules import DIGIT, MentionKind, Reader, Reading, Refusal, Rule
from doingoai.lexicon.calendar import (
    CLOCK_HALF,
    CLOCK_HOUR,
    CLOCK_MINUS,
    CLOCK_MINUTE,
    CLOCK_SECOND,
    CLOCK_SHARP,
    DAY_PARTS,
    HOMELY_ZONES,
    MERIDIEMS,
    MOMENT_JOINTS,
    MOMENT_LEADS,
    MONTH_WORDS,
    RELATIVE_DAYS,
    WORLD_ZONES,
)
from doingoai.text.patterns import END, alternation
from doingoai.values.periods import Precision

__all__ = ["DATETIME_RULES", "TIME_RULES", "parse_datetime"]

_HOURS: Final = 24
_NOON: Final = 12
_MINUTES: Final = 60
# Which hours, as spoken, each part of the day has, and how many hours are added to them.
_SPOKEN_HOURS: Final = {
    "morning": {**dict.fromkeys(range(12), 0)},
    "noon": {10: 0, 11: 0, 12: 0, 13: 0, 14: 0, 1: 12, 2: 12},
    "afternoon": {**dict.fromkeys(range(1, 8), 12), **dict.fromkeys(range(12, 20), 0)},
    "evening": {**dict.fromkeys(range(5, 12), 12), **dict.fromkeys(range(17, 24), 0)},
    "night": {**dict.fromkeys(range(9, 12), 12), **dict.fromkeys(range(20, 24), 0), **dict.fromkeys(range(5), 0)},
}


def __dir__() -> list[str]:
    return __all__


# Patterns

_HOUR_SIGN: Final = rf"{alternation(CLOCK_HOUR)}(?![^\W0-9_])"
_MINUTE_SIGN: Final = rf"{ROOM}(?:{'|'.join(map(re.escape, CLOCK_MINUTE))})(?!\w)"
_SECOND_SIGN: Final = rf"{ROOM}(?:{'|'.join(map(re.escape, CLOCK_SECOND))})(?!\w)"
# 8 giờ 15/3 is eight o'clock on the 15th of March.
_NO_DAY: Final = rf"(?!{ROOM}(?:[/.\-–]{ROOM}[0-9]|tháng|thg))"
_TIME: Final = rf"""
    (?P<hour>{COUNT})
    (?: :(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9])(?:[.,](?P<fraction>[0-9]{{1,6}})[0-9]{{0,3}})?)?
      | {ROOM}{_HOUR_SIGN}
        (?: {ROOM}(?P<minutes>{COUNT}){_NO_DAY}(?:{_MINUTE_SIGN}(?:{ROOM}(?P<seconds>[0-9]{{1,2}}){_SECOND_SIGN})?)?
          | {SPACE}(?P<half>{CLOCK_HALF}){END}
          | {SPACE}{CLOCK_MINUS}{SPACE}(?P<minus>{COUNT})(?:{SPACE}phút{END})?
          | {SPACE}{CLOCK_SHARP}{END}
        )?
    )
    (?: {ROOM}(?P<meridiem>{MERIDIEMS.pattern}){END} | {ROOM}(?P<part>{DAY_PARTS.pattern}){END} )?
    (?!(?!z(?!\w))[^\W_]|[:.,][0-9])"""  # no letter but the Z of UTC, which `_ZONE` reads
_OFFSET: Final = r"(?P<sign>[+\-−])\s{0,2}(?P<offset>[0-9]{1,2})(?::?(?P<offset_minutes>[0-9]{2}))?(?![0-9])"
_ZONE: Final = rf"""(?: {ROOM}[,]?{ROOM}[(\[]?\s{{0,2}}
    (?: (?P<named>gmt|utc)\s{{0,2}}(?:{_OFFSET})? | (?P<zulu>z){END} | giờ{SPACE}{alternation(HOMELY_ZONES)}{END}
      | giờ{SPACE}(?P<world>{alternation(WORLD_ZONES)}){END}
      | {_OFFSET.replace("P<sign", "P<sign_alone").replace("P<offset", "P<alone")} )
    \s{{0,2}}[)\]]? )?"""
_MONTH_FIRST: Final = rf"""{MONTH_WORD}(?P<first_month>{MONTH_NUMBER}){SPACE}(?P<first_day>[0-9]{{1,2}})
    {ROOM},{ROOM}(?P<first_year>[0-9]{{4}})"""
_ISO_DAY: Final = r"(?P<iy>[0-9]{4})[-/](?P<im>[0-9]{1,2})[-/](?P<id>[0-9]{1,2})(?![0-9])"
_DAY: Final = (
    rf"""(?:{_ISO_DAY}|{_MONTH_FIRST}|{day_head("")}{day_body("")}{day_close("")}|(?P<rel>{RELATIVE_DAY}){END})"""
)
_ANOTHER_DAY: Final = re.compile(r"\s{0,3},?\s{0,3}ngày\s{0,3}[0-9]")
# A dash that begins a line is that of a list: "Thứ Năm, 12/9\n- 8 giờ" are a day and a time.
_JOINT: Final = (
    rf"(?:(?!\s{{0,9}}\n\s{{0,9}}[•·;\-–—]){ROOM}[,|•·;\-–—]?{ROOM}"
    rf"(?:{alternation(MOMENT_JOINTS)}{END}{SPACE})?|(?<=[0-9])t(?=[0-9]))"
)


# Reading


def _time(reading: Reading, part: str | None = None) -> tuple[dt.time, bool] | None:
    """The time of day, and whether it is that of the next day (24 giờ)."""
    groups = reading.match.groupdict()
    hour = whole_number(groups["hour"])
    minute_text = groups["minute"] or groups["minutes"]
    minute = 0 if minute_text is None else whole_number(minute_text)
    second = int(groups["second"] or groups["seconds"] or 0)
    if hour is None or hour > _HOURS or minute is None:
        return None  # "36 giờ" is a length of time
    if minute >= _MINUTES or second >= _MINUTES:
        raise Refusal("an hour has 60 minutes, and a minute 60 seconds", "minutes")
    if groups["half"] is not None:
        minute = 30
    hour = _hour_of_day(hour, groups["meridiem"], groups["part"] or part)
    if groups["minus"] is not None:
        minutes = whole_number(groups["minus"])
        if minutes is None or not 0 < minutes < _MINUTES:
            raise Refusal("an hour has 60 minutes", "minus")
        if not hour:
            raise Refusal("minutes to midnight are of the day before; write 23 giờ and the minutes", "minus")
        hour, minute = hour - 1, _MINUTES - minutes
    if hour == _HOURS:
        if minute or second:
            raise Refusal("a day ends at 24:00", "hour")
        return dt.time(0), True
    return dt.time(hour, minute, second, int((groups["fraction"] or "").ljust(6, "0"))), False


def _hour_of_day(hour: int, meridiem: str | None, part: str | None) -> int:
    """The hour from 0 to 24 of a spoken *hour*."""
    if meridiem is not None:
        if not 1 <= hour <= _NOON:
            raise Refusal("hours with AM or PM are 1 to 12", "hour")
        return hour % _NOON + MERIDIEMS[meridiem]
    if part is None:
        return hour
    added = _SPOKEN_HOURS[DAY_PARTS[part]].get(hour)
    if added is None:
        raise Refusal(f"{hour} giờ {part} leaves the hour open; write it from 0 to 24", "hour")
    return hour + added


def _time_alone(reading: Reading) -> dt.time | None:
    groups = reading.match.groupdict()
    said = groups["minute"] or groups["minutes"] or groups["half"] or groups["minus"] or groups["part"]
    if said is None and (reading.written() or "").rstrip()[-1:] in _NO_CLOCK:
        return None  # 5G, and 5 g of something
    read = _time(reading)
    return None if read is None or read[1] else read[0]


_NO_CLOCK: Final = ("g", "G", "H")


def _moment(reading: Reading) -> dt.datetime | None:
    groups = reading.match.groupdict()
    relative = groups.get("rel")
    if relative is not None and _ANOTHER_DAY.match(reading.match.string, reading.match.end()):
        return None  # "Hôm nay, lúc 9 giờ ngày 15/3/2024": the time is that of the day behind it
    read = _time(reading, None if relative is None or groups["part"] is not None else _part_in(relative))
    if read is None:
        return None
    if relative is not None:
        period = relative_day(relative, reading, "rel")
    elif groups.get("iy") is not None:
        year, month = int(groups["iy"]), int(groups["im"])
        point = Point(Precision.DAY, year, month, int(groups["id"]), group="id", year_first=True)
        period = complete(point, reading)
    elif groups.get("first_month") is not None:
        point = Point(
            Precision.DAY,
            int(groups["first_year"]),
            month_of(groups["first_month"]),
            int(groups["first_day"]),
            group="first_day",
        )
        period = complete(point, reading)
    elif (day := day_point(reading, "")) is not None:
        period = complete(day, reading)
    else:
        return None
    return None if period.start is None else _aware(period.start, read, reading)


def _part_in(relative: str) -> str | None:
    """The part of the day in "tối nay"."""
    match = re.match(DAY_PARTS.pattern, relative)
    return match[0] if match else None


def _moment_of_reference(reading: Reading) -> dt.datetime | None:
    read = _time(reading)
    if read is None:
        return None
    return _aware(reference_of(reading, "a time alone is that of a day"), read, reading)


def _aware(day: dt.date, read: tuple[dt.time, bool], reading: Reading) -> dt.datetime:
    time, next_day = read
    try:
        moment = dt.datetime.combine(day + dt.timedelta(days=next_day), time, tzinfo=home())
    except OverflowError:
        raise Refusal("the years of a moment are 1 to 9999") from None
    zone = _zone(reading)
    return moment if zone is None or zone == moment.utcoffset() else moment.replace(tzinfo=dt.timezone(zone))


def _zone(reading: Reading) -> dt.timedelta | None:
    """The offset from UTC that is written, or ``None``."""
    groups = reading.match.groupdict()
    if groups["zulu"] is not None or groups["world"] is not None:
        return dt.timedelta(0)
    for sign, hours, minutes in (("sign", "offset", "offset_minutes"), ("sign_alone", "alone", "alone_minutes")):
        if groups[sign] is not None:
            offset = dt.timedelta(hours=int(groups[hours]), minutes=int(groups[minutes] or 0))
            if offset >= dt.timedelta(days=1):
                raise Refusal("an offset from UTC is less than a day", hours)
            return offset if groups[sign] == "+" else -offset
    return None if groups["named"] is None else dt.timedelta(0)


@functools.cache
def home() -> ZoneInfo:
    """Return the time zone of Vietnam."""
    return ZoneInfo("Asia/Ho_Chi_Minh")


# Rules

TIME_RULES: Final = (
    Rule(
        "time of day",
        MentionKind.TIME,
        frozenset({DIGIT, *NUMERAL_STARTS}),
        rf"{FIGURE_START}{_TIME}",
        _time_alone,
    ),
)
"""Times of day, wherever they stand."""

DATETIME_RULES: Final = (
    Rule(
        "time before its day",
        MentionKind.DATETIME,
        frozenset({DIGIT, *NUMERAL_STARTS}),
        rf"{FIGURE_START}{_TIME}{_ZONE}{ROOM}[,;|\-–]?{ROOM}(?:của{SPACE}|vào{SPACE})?{_DAY}(?!\w|/\w|[.,:][0-9])",
        _moment,
    ),
    Rule(
        "day before its time",
        MentionKind.DATETIME,
        frozenset({DIGIT, *DAY_HEAD_STARTS, *first_words(MONTH_WORDS, RELATIVE_DAYS)}),
        rf"{FIGURE_START}{_DAY}{_JOINT}{_TIME}{_ZONE}(?!\w)",
        _moment,
    ),
)
"""Moments, wherever they stand."""

_TIME_OF_REFERENCE: Final = Rule(
    "time of the reference day",
    MentionKind.DATETIME,
    frozenset({DIGIT, *NUMERAL_STARTS}),
    rf"{_TIME}{_ZONE}",
    _moment_of_reference,
)
_LED: Final = tuple(
    Rule(
        f"{rule.name} after what leads it in",
        rule.kind,
        rule.starts,
        rf"(?:{alternation(MOMENT_LEADS)}{END}{SPACE}){{1,2}}{rule.pattern.removeprefix(FIGURE_START)}",
        rule.extract,
    )
    for rule in (*DATETIME_RULES, _TIME_OF_REFERENCE)
)
_MOMENTS: Final = Reader(
    "a date with a time",
    (*DATETIME_RULES, _TIME_OF_REFERENCE, *_LED),
    hint="write it as 8h30 ngày 13/12/2021, or 2021-12-13T08:30:00; parse_date reads a day without a time",
)
# What fromisoformat reads, it reads best; but it takes a day alone for its midnight.
_ISO: Final = re.compile(r"[0-9]{4}-?[0-9]{2}-?[0-9]{2}[T ][0-9]{2}:?[0-9]{2}[0-9:.,]{0,13}(?:Z|[+-][0-9:]{2,8})?")


def parse_datetime(text: str, *, reference: dt.date | None = None) -> dt.datetime:
    """Return the moment that *text* fixes, in the time of Vietnam unless it names another zone.

    Parameters
    ----------
    text
        One day and one time, and nothing else; or one time, which is that of the reference day. A ``datetime`` holds
        no hedge: "khoảng 3 giờ chiều" is read as 15:00.
    reference
        The date the text was written; see `parse_date`.

    Raises
    ------
    ParseError
        If *text* is no moment, is one that does not exist, leaves its hour open (12 giờ đêm), or needs a reference
        date.
    TypeError
        If *text* is no ``str``.

    Examples
    --------
    >>> parse_datetime("Thứ Bảy, 18/01/2025 14:59 (GMT +7)").isoformat()
    '2025-01-18T14:59:00+07:00'
    >>> parse_datetime("3 giờ rưỡi chiều", reference=date(2022, 7, 15)).isoformat()
    '2022-07-15T15:30:00+07:00'
    """
    if isinstance(text, str) and _ISO.fullmatch(text):
        try:
            moment = dt.datetime.fromisoformat(text)
        except ValueError:
            pass  # the rules say what is wrong
        else:
            return moment if moment.tzinfo is not None else moment.replace(tzinfo=home())
    return read_cell(_MOMENTS, text, reference)
