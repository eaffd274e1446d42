"""Ordinals: the place in a series, in figures, in words or in Roman numerals."""

from __future__ import annotations

from typing import Final

from doingoai.grammar.numerals import NUMERAL, ROMAN, read_numeral, read_roman
from doingoai.grammar.rules import Context, MentionKind, Reader, Reading, Rule
from doingoai.lexicon.calendar import MONTHS, RELATIVE_YEARS, TIME_UNITS
from doingoai.lexicon.numerals import (
    AFTER_TENS,
    DIGITS,
    FIRST,
    HUNDRED,
    ORDINAL_HEADS,
    ORDINAL_WORDS,
    SCALES,
    TEN,
    TENS,
)
from doingoai.text.normalize import without_marks
from doingoai.text.patterns import END, alternation

__all__ = ["ORDINAL_RULES", "parse_ordinal"]


def __dir__() -> list[str]:
    return __all__


# "trong vòng 15 ngày" is a length of time, and no round.
_HEAD: Final = rf"(?<!trong\s(?=vòng)){alternation(ORDINAL_HEADS)}{END}\s{{1,3}}"
# So is "mỗi đợt 4 ngày"; "đợt 4 năm nay" and "đợt 4 tháng 8" are the fourth, and so is what "thứ" says.
_AND_WHEN: Final = rf"[0-9]|{alternation((*RELATIVE_YEARS, *MONTHS, 'học'))}{END}"
_NO_LENGTH: Final = (
    rf"(?:(?<=thứ\s)|(?![0-9]{{1,4}}\s{{1,3}}{alternation(TIME_UNITS)}{END}(?!\s{{1,3}}(?:{_AND_WHEN}))))"
)
_STARTS: Final = frozenset(word.split()[0] for word in ORDINAL_HEADS)
_FIRST_STARTS: Final = frozenset(word.split()[0] for word in FIRST)
# "thứ tư" is the fourth, though tư is no number by itself.
_AFTER: Final = {variant: value for word, value in AFTER_TENS.items() for variant in (word, without_marks(word))}
_FOUR: Final = 4
_FIVE: Final = 5
_DIGIT: Final = rf"{alternation((*DIGITS, *(word for word, value in AFTER_TENS.items() if value == _FOUR)))}{END}"
# "hai mươi năm" is twenty years, not the twenty-fifth.
_UNIT: Final = (
    rf"(?:\s{{1,3}}{alternation((*(word for word, value in DIGITS.items() if value != _FIVE), *AFTER_TENS))}{END})?"
)
_SCALE: Final = rf"{alternation((TENS, HUNDRED, *SCALES))}{END}"
# No digit goes on another one: "lần thứ tư hai bên" is the fourth time, "lần thứ ba hai nước" the third.
_SMALL: Final = rf"(?:{_DIGIT}\s{{1,3}}{TENS}{END}{_UNIT}|{TEN}{END}{_UNIT}|{_DIGIT})(?!\s{{1,3}}{_SCALE})"
_LARGE: Final = rf"(?=(?:[^\W\d_]{{1,7}}\s{{1,3}}){{1,4}}?{alternation((HUNDRED, *SCALES))}{END}){NUMERAL}"


def _read_figure(reading: Reading) -> int | None:
    return int(reading["figure"] or "") or None


def _read_roman(reading: Reading) -> int | None:
    written = reading.written("roman") or ""
    return read_roman(written) if written.isupper() else None


def _read_words(reading: Reading) -> int | None:
    words = reading["words"] or ""
    if _AFTER.get(words) == _FOUR:
        return _FOUR
    number = read_numeral(words)
    return int(number) if number is not None and number == int(number) and number > 0 else None


ORDINAL_RULES: Final = (
    Rule("first", MentionKind.ORDINAL, _FIRST_STARTS, rf"{alternation(FIRST)}{END}", lambda _: 1),
    Rule(
        "ordinal in figures",
        MentionKind.ORDINAL,
        _STARTS,
        rf"{_HEAD}{_NO_LENGTH}(?P<figure>[0-9]{{1,4}}){END}(?![.,/][0-9])",
        _read_figure,
    ),
    Rule("ordinal in Roman numerals", MentionKind.ORDINAL, _STARTS, rf"{_HEAD}(?P<roman>{ROMAN}){END}", _read_roman),
    Rule(
        "ordinal",
        MentionKind.ORDINAL,
        _STARTS,
        rf"{_HEAD}(?P<word>{alternation(ORDINAL_WORDS)}){END}",
        lambda reading: ORDINAL_WORDS[reading["word"] or ""],
    ),
    Rule("ordinal in words", MentionKind.ORDINAL, _STARTS, rf"{_HEAD}(?P<words>{_SMALL})", _read_words),
    Rule("ordinal in more words", MentionKind.ORDINAL, _STARTS, rf"{_HEAD}(?P<words>{_LARGE})", _read_words),
)
"""The forms of ordinals that prose may hold."""

_READER: Final = Reader(
    "an ordinal", ORDINAL_RULES, hint="a place in a series is expected, such as lần thứ 31 or thứ nhất"
)


def parse_ordinal(text: str) -> int:
    """Return the place in a series that *text* states.

    Parameters
    ----------
    text
        "thứ nhất", "lần thứ 31", "lần thứ XX", "đầu tiên", "khóa XV". "Thứ hai" is the second here, never Monday.

    Raises
    ------
    TypeError
        If *text* is no ``str``.
    ParseError
        If it states no place in a series.

    Examples
    --------
    >>> parse_ordinal("lần thứ XII"), parse_ordinal("thứ hai mươi mốt"), parse_ordinal("đầu tiên")
    (12, 21, 1)
    """
    return _READER.read(text, Context())
