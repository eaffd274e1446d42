"""Ratios: a part and its whole, in figures (48/63) or in words (hai phần ba)."""

from __future__ import annotations

from typing import Final

from doingoai.grammar.amounts import HEDGE_STARTS, HEDGED, read_hedge
from doingoai.grammar.numerals import NUMERAL, NUMERAL_STARTS, read_numeral
from doingoai.grammar.rules import DIGIT, Context, MentionKind, Reader, Reading, Refusal, Rule
from doingoai.lexicon.numerals import AFTER_TENS, HALVES, HUNDRED, OUT_OF, PART, SCALES, VULGAR_FRACTIONS
from doingoai.text.normalize import without_marks
from doingoai.text.patterns import END, alternation
from doingoai.values.ratios import Ratio

__all__ = ["FRACTION", "RATIO_RULES", "parse_ratio", "read_fraction"]


def __dir__() -> list[str]:
    return __all__


_COUNT: Final = r"(?:[0-9]{1,3}(?:\.[0-9]{3}){1,5}|[0-9]{1,18})(?![.,]?[0-9])"
FRACTION: Final = rf"(?P<part>{_COUNT})\s?/\s?(?P<whole>{_COUNT})(?![/\w-])"
"""A pattern for a ratio in figures."""
_HEDGE: Final = rf"(?P<hedge>{HEDGED})"
_NO_WHOLE: Final = frozenset({HUNDRED, without_marks(HUNDRED), *SCALES, *map(without_marks, SCALES)})


def read_fraction(reading: Reading) -> Ratio:
    """Return the ratio that `FRACTION` matched, with its hedge."""
    part, whole = (int((reading[group] or "").replace(".", "")) for group in ("part", "whole"))
    if not whole:
        raise Refusal("a whole is not zero", "whole")
    if reading.match.groupdict().get("minus"):
        part = -part
    return Ratio(part, whole, read_hedge(reading))


def _read_words(reading: Reading) -> Ratio | None:
    """Hai phần ba; "ba phần trăm" is a percentage."""
    whole_text = reading["whole"] or ""
    if whole_text in _NO_WHOLE:
        raise Refusal("it is a percentage; read it with parse_percentage")
    part = _integer(reading["part"] or "")
    whole = AFTER_TENS[whole_text] if whole_text in AFTER_TENS or whole_text in _FOURTH else _integer(whole_text)
    if part is None or whole is None:
        return None
    if not whole:
        raise Refusal("a whole is not zero", "whole")
    return Ratio(part, whole, read_hedge(reading))


_FOURTH: Final = frozenset(map(without_marks, AFTER_TENS))


def _integer(text: str) -> int | None:
    number = int(text) if text.isdigit() else read_numeral(text)
    return None if number is None or number != int(number) else int(number)


def _read_half(reading: Reading) -> Ratio:
    part, whole = VULGAR_FRACTIONS.get(reading["half"] or "", (1, 2))
    return Ratio(part, whole, read_hedge(reading))


RATIO_RULES: Final = (
    Rule("ratio", MentionKind.NUMBER, {DIGIT, *HEDGE_STARTS}, rf"{_HEDGE}(?P<minus>[-−])?{FRACTION}", read_fraction),
    Rule(
        "fraction in words",
        MentionKind.NUMBER,
        {DIGIT, *NUMERAL_STARTS, *HEDGE_STARTS},
        rf"{_HEDGE}(?P<part>{NUMERAL}|[0-9]{{1,9}})\s{{1,3}}{PART}\s{{1,3}}(?P<whole>{NUMERAL}|[0-9]{{1,9}}){END}",
        _read_words,
    ),
    Rule(
        "half",
        MentionKind.NUMBER,
        {*HALVES, *VULGAR_FRACTIONS, *HEDGE_STARTS, *(word.split()[0] for word in HALVES)},
        rf"{_HEDGE}(?P<half>{alternation((*HALVES, *VULGAR_FRACTIONS))}){END}",
        _read_half,
    ),
)
"""The forms of ratios that prose may hold."""

_READER: Final = Reader(
    "a ratio",
    (
        *RATIO_RULES,
        Rule(
            "count of a whole",
            MentionKind.NUMBER,
            {DIGIT},
            rf"{_HEDGE}(?P<part>{_COUNT})\s{{1,3}}{alternation(OUT_OF)}{END}\s{{1,3}}(?P<whole>{_COUNT}){END}",
            read_fraction,
        ),
    ),
    hint="a part and its whole are expected, such as 48/63 or hai phần ba",
)


def parse_ratio(text: str) -> Ratio:
    """Return the ratio that *text* states; part and whole are kept as they stand.

    Parameters
    ----------
    text
        "48/63", "hơn 2/3", "hai phần ba", "một nửa".

    Raises
    ------
    TypeError
        If *text* is no ``str``.
    ParseError
        If it states no ratio, or its whole is zero.

    Examples
    --------
    >>> parse_ratio("48/63"), parse_ratio("hơn hai phần ba")
    (Ratio(48, 63), Ratio(2, 3, hedge=Hedge.MORE_THAN))
    """
    return _READER.read(text, Context())
