"""Numbers in words: a state machine over the words of `doingoai.lexicon.numerals`, and Roman numerals.

The machine knows what may follow what, so that a digit never follows a digit and the *năm* of "hai nghìn năm"
is not taken for a five. It holds a running total, the group of three figures it is in, and the digit it has just
read, whose place only the next word decides ("hai", "hai mươi", "hai trăm").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final, TypeAlias

from doingoai.grammar.rules import Refusal
from doingoai.lexicon.numerals import (
    AFTER_TENS,
    BRIDGES,
    DECIMAL_MARKS,
    DIGITS,
    DOZEN,
    HALF_MORE,
    HUNDRED,
    NEGATIVES,
    ROMAN_DIGITS,
    SCALES,
    SPOKEN_TENS,
    TEN,
    TEN_UNIT,
    TENS,
    ZERO,
)
from doingoai.text.normalize import lowered, normalize, without_marks
from doingoai.text.patterns import END, alternation
from doingoai.values.numbers import EXACT_CONTEXT, MAX_EXPONENT

__all__ = ["NUMERAL", "NUMERAL_STARTS", "ROMAN", "plain", "read_integer", "read_numeral", "read_roman", "scaled"]


def __dir__() -> list[str]:
    return __all__


# ---------------------------------------------------------------------------------------------------------------
# Patterns: a run of words that the machine may read. Possessive, so that a failure costs one look at each word.

_WORDS: Final = (
    ZERO, *DIGITS, *AFTER_TENS, TEN, TENS, TEN_UNIT, DOZEN, *SPOKEN_TENS, HUNDRED, *BRIDGES, *SCALES, *HALF_MORE,
)  # fmt: skip
_RUN: Final = rf"{alternation(_WORDS)}{END}(?:\s{{1,3}}{alternation(_WORDS)}{END}){{0,40}}+"
_MARK: Final = rf"\s{{1,3}}{alternation(DECIMAL_MARKS)}\s{{1,3}}"

NUMERAL: Final = rf"(?:{alternation(NEGATIVES)}\s{{1,3}})?{_RUN}(?:{_MARK}(?:{_RUN}|[0-9]{{1,15}}(?![0-9])))?"
"""A pattern for a number in words; what it matches may still make no number."""

NUMERAL_STARTS: Final = frozenset({*DIGITS, TEN, TEN_UNIT, HUNDRED, *SPOKEN_TENS, *SCALES, *NEGATIVES, ZERO})
"""The words that a number in words may begin with."""

ROMAN: Final = r"[ivxlcdm]{1,15}"
"""A pattern for Roman numerals in lower case; what it matches may still be none."""

# ---------------------------------------------------------------------------------------------------------------
# The machine. A state maps a word to (next state, factor, digit), and "" to the factor of the digit that ends there.
# A factor below a thousand is the place of the digit read before. One from a thousand up is a magnitude that closes
# the group, and its "digit" tells whether it multiplies all before it (nghìn tỷ) or the group alone. Where a number
# may not end though its words are right, "?" says between which readings readers waver.

_State: TypeAlias = dict[str, Any]
_Closings: TypeAlias = dict[str, tuple[_State, int]]
_THOUSAND: Final = 1_000
_BILLION: Final = SCALES["tỷ"]
_ONE, _FOUR, _FIVE = 1, 4, 5


def _both(words: Iterable[str]) -> frozenset[str]:
    return frozenset({*words, *map(without_marks, words)})


def _learn(state: _State, word: str, following: _State, factor: int, digit: int) -> None:
    """Add *word* to a state, and its form without diacritics where no other word of the state has it."""
    state[word] = (following, factor, digit)
    state.setdefault(without_marks(word), state[word])


class _Group:
    """The states of a group of three figures.

    Parameters
    ----------
    closings
        The magnitudes that may close the group, each with the state after it and whether it multiplies all before.
    ending
        The factor of a lone digit that ends the number: 1 at the start, 100 after nghìn, so that "nghìn tư" is 1.400.
    """

    def __init__(self, closings: _Closings, ending: int) -> None:
        self.closings = closings
        self.ending = ending
        self.complete = self._closable({"": 1})
        self.ten = self._closable({"": 1})
        self.tens = self._closable({"": 1})
        self._learn_tens()
        self.bridge: _State = {}
        for word, value in (*DIGITS.items(), *AFTER_TENS.items()):
            if value != _ONE or word in DIGITS:
                _learn(self.bridge, word, self.complete, 0, value)
        self.start: _State = {}
        self._learn_start()

    def _closable(self, state: _State) -> _State:
        """*state* with the magnitudes that may close the group after it."""
        for word, (following, takes_all) in self.closings.items():
            _learn(state, word, following, SCALES[word], takes_all)
        return state

    def _learn_tens(self) -> None:
        # Fifteen is mười lăm, and mười năm is ten years, unless the number goes on (mười năm nghìn).
        ten_years = self._closable({"?": (1,)})
        for word, value in DIGITS.items():
            _learn(self.ten, word, ten_years if value == _FIVE else self.complete, 1, value)
            _learn(self.tens, word, self.complete, 1, value)
        for word, value in AFTER_TENS.items():
            _learn(self.tens, word, self.complete, 1, value)
            if value != _ONE:
                _learn(self.ten, word, self.complete, 1, value)

    def _hundreds(self, *, of_zero: bool) -> _State:
        """Return the state after trăm; after "không trăm" the tens and the bridge must be spoken."""
        state = self._closable({"": 1})
        for word, value in DIGITS.items():
            # một trăm hai is 120, but một trăm năm and một trăm một may be 105 and 101 to others.
            second: _State = {} if of_zero else {"?": (10, 1)} if value in {_ONE, _FIVE} else {"": 10}
            if value != _ONE:
                _learn(second, TENS, self.tens, 10, 0)
                for after, unit in AFTER_TENS.items():
                    _learn(second, after, self.complete, 10, unit)
            _learn(state, word, second, 1, value)
        for word, value in AFTER_TENS.items():
            if not of_zero and value != _FIVE:
                _learn(state, word, {"": 10}, 1, value)
        _learn(state, TEN, self.ten, 1, 10)
        for word in BRIDGES:
            _learn(state, word, self.bridge, 0, 0)
        return state

    def _learn_start(self) -> None:
        hundreds = self._hundreds(of_zero=False)
        counted = self._closable({"": 1})
        for word, value in DIGITS.items():
            disputed = self.ending > 1 and value in {_ONE, _FIVE}
            digit = self._closable({"?": (self.ending, 1)} if disputed else {"": self.ending})
            _learn(digit, HUNDRED, hundreds, 100, 0)
            _learn(digit, TEN_UNIT, counted, 10, 0)
            if value != _ONE:
                _learn(digit, TENS, self.tens, 10, 0)
            _learn(self.start, word, digit, 0, value)
        _learn(self.start, TEN, self.ten, 0, 10)
        spoken: _State = {}
        for word, value in (*DIGITS.items(), *AFTER_TENS.items()):
            _learn(spoken, word, self.complete, 1, value)
        for word, value in SPOKEN_TENS.items():
            _learn(self.start, word, spoken, 0, value)
        if self.ending == 1:
            self._learn_alone()
        else:
            self._learn_after_magnitude()

    def _learn_alone(self) -> None:
        """What only the first group of a number may be: "hai lăm", "hai tá", "không"."""
        for word, value in DIGITS.items():
            digit = self.start[word][0]
            _learn(digit, DOZEN, {"": 1}, 12, 0)
            if value != _ONE:
                for after, unit in AFTER_TENS.items():
                    _learn(digit, after, self.complete, 10, unit)
        _learn(self.start, ZERO, {"": 1}, 0, 0)

    def _learn_after_magnitude(self) -> None:
        """What only a later group may be: "nghìn tư", "một nghìn không trăm"."""
        for word, value in AFTER_TENS.items():
            if value != _FIVE:
                _learn(self.start, word, {"": self.ending}, 0, value)
        zero = self._closable({})
        _learn(zero, HUNDRED, self._hundreds(of_zero=True), 0, 0)
        _learn(self.start, ZERO, zero, 0, 0)


class _Machine:
    """The states between the groups, each made once."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, int, bool], _State] = {}
        rest = _Group({}, 1).start
        self._bridge = {word: step for word, step in rest.items() if word not in _both([ZERO])}

    def start(self) -> _State:
        """Return the state in which every number starts."""
        closings = {word: (self._after(value, value, billions=value == _BILLION), 1) for word, value in SCALES.items()}
        for word, value in SCALES.items():
            if value == _BILLION:
                _learn(closings[word][0], word, {"": 1}, value, 1)  # một tỷ tỷ
        return _Group(closings, 1).start

    def _after(self, scale: int, largest: int, *, billions: bool) -> _State:
        """Return the state after a magnitude, where *largest* has been read of those below tỷ, and perhaps tỷ."""
        key = (scale, largest, billions)
        if key not in self._made:
            self._made[key] = {}
            self._made[key].update(self._learned(scale, largest, billions=billions))
        return self._made[key]

    def _learned(self, scale: int, largest: int, *, billions: bool) -> _State:
        smaller: _Closings = {
            word: (self._after(value, largest if scale < _BILLION else value, billions=billions), 0)
            for word, value in SCALES.items()
            if value < scale
        }
        larger: _Closings = {
            word: (self._after(value, value, billions=value == _BILLION), 1)
            for word, value in SCALES.items()
            if value > largest and not billions
        }
        state = _Group({**smaller, **larger}, scale // 10).start
        state[""] = 1
        for word, (following, takes_all) in larger.items():
            _learn(state, word, following, SCALES[word], takes_all)  # nghìn tỷ, triệu tỷ
        for word in BRIDGES:
            _learn(state, word, self._bridge, 0, 0)
        return state


_START: Final = _Machine().start()


def _walk(words: list[str]) -> tuple[_State, int, int]:
    """Return the state after *words*, the number up to the last digit, and that digit."""
    state = _START
    total = group = digit = 0
    for word in words:
        state, factor, value = state[word]
        if factor < _THOUSAND:
            group += digit * factor
            digit = value
        else:
            total = (total + group + digit) * factor if value else total + (group + digit) * factor
            group = digit = 0
    return state, total + group, digit


def read_integer(words: list[str]) -> int:
    """Return the integer that *words*, in lower case, spell in full.

    Raises
    ------
    KeyError
        If they spell none, or one in a form that needs more than the machine: see `read_numeral`.

    Examples
    --------
    >>> read_integer(["một", "nghìn", "hai", "trăm", "linh", "năm"])
    1205
    """
    state, number, digit = _walk(words)
    ending: int = state[""]
    return number + digit * ending


def read_numeral(text: str) -> Decimal | None:
    """Return the number that *text* spells, or ``None`` where it spells none.

    Besides what the machine reads: a negative ("âm bảy"), a decimal part after "phẩy", read digit by digit or as a
    number, "rưỡi" at the end, and a magnitude without its "một" at the start ("nghìn rưỡi"). Case, decomposed
    letters and missing diacritics are forgiven.

    Raises
    ------
    Refusal
        If readers waver between two readings, as over "ba nghìn năm".

    Examples
    --------
    >>> read_numeral("hai nghìn không trăm hai mươi lăm")
    Decimal('2025')
    >>> read_numeral("không phẩy hai lăm"), read_numeral("một tỷ rưỡi"), read_numeral("năm nay")
    (Decimal('0.25'), Decimal('1500000000'), None)
    """
    words = lowered(normalize(text)).split()
    negative = bool(words) and words[0] in _NEGATIVES
    value = _read_unsigned(words[negative:])
    return EXACT_CONTEXT.minus(value) if negative and value is not None else value


_NEGATIVES: Final = _both(NEGATIVES)
_HALVES: Final = _both(HALF_MORE)
_MARKS: Final = _both(DECIMAL_MARKS)
_HEADLESS: Final = {
    variant: value
    for word, value in {**SCALES, HUNDRED: 100, TEN_UNIT: 10}.items()
    for variant in (word, without_marks(word))
}
_SINGLE: Final = {
    variant: str(value) for word, value in {ZERO: 0, **DIGITS}.items() for variant in (word, without_marks(word))
}
_ONE_WORD: Final = next(iter(DIGITS))
_HALF: Final = Decimal("0.5")
_UNIT: Final = Decimal(1)
_TENFOLD: Final = 10
_PLACES: Final = ("tens", "unit")
_ROMAN_FORM: Final = re.compile("m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


def _read_unsigned(words: list[str]) -> Decimal | None:
    if not words:
        return None
    mark = next((place for place, word in enumerate(words) if word in _MARKS), 0)
    if mark:
        return _read_decimal(words[:mark], words[mark + 1 :])
    if words[0] in _HEADLESS:
        words = [_ONE_WORD, *words]
    if words[-1] in _HALVES:
        return _read_with_half(words[:-1])
    value = _read_whole(words)
    return None if value is None else Decimal(value)


def _read_whole(words: list[str]) -> int | None:
    """`read_integer`, with ``None`` for no number and a refusal where readers waver."""
    try:
        state, number, digit = _walk(words)
    except KeyError:
        _refuse_two_digits(words)
        return None
    if "" in state:
        ending: int = state[""]
        return number + digit * ending
    if "?" in state:
        readings = [f"{number + digit * factor}" for factor in state["?"]]
        if len(readings) == 1:  # mười năm
            readings = [f"{number} with a unit of years", f"{readings[0]}, whose last word is lăm"]
        raise Refusal(f"it may be {' or '.join(readings)}; write it in figures or in full")
    return None


def _refuse_two_digits(words: list[str]) -> None:
    """Raise for "hai ba", which speakers say for 23 and for two or three."""
    tens, unit = (_SINGLE.get(word, "0") for word in words) if len(words) == len(_PLACES) else ("0", "0")
    if tens != "0" != unit:
        raise Refusal(f"it may be {tens}{unit} or {tens} to {unit}; write it in figures or in full")


def _read_with_half(words: list[str]) -> Decimal | None:
    """A number and half of its last unit: "hai nghìn rưỡi", "một rưỡi"."""
    value = _read_whole(words) if words else None
    if value is None:
        return None
    last = _HEADLESS.get(words[-1])
    if last is None and not (len(words) == 1 and 0 < value <= _TENFOLD):
        return None
    return Decimal(value + last // 2) if last else EXACT_CONTEXT.add(Decimal(value), _HALF)


def _read_decimal(whole: list[str], fraction: list[str]) -> Decimal | None:
    """A number with a decimal part, and the magnitude that both are counted in: "một phẩy hai tỷ"."""
    scale = 1
    while len(fraction) > 1 and (last := _HEADLESS.get(fraction[-1], 0)) >= _THOUSAND:
        scale *= last
        fraction = fraction[:-1]
    integer = _figures(whole[0]) if len(whole) == 1 else None
    if integer is None:
        read = _read_whole(whole)
        integer = None if read is None else str(read)
    decimals = _read_decimals(fraction)
    if integer is None or decimals is None:
        return None
    return scaled(Decimal(f"{integer}.{decimals}"), scale)


def scaled(value: Decimal, scale: int) -> Decimal:
    """Return *value* × *scale*, without decimals where they are zero."""
    return value if scale == 1 else plain(EXACT_CONTEXT.multiply(value, Decimal(scale)))


def plain(value: Decimal) -> Decimal:
    """Return *value* without an exponent, and without decimals where they are zero."""
    whole = value.to_integral_value()
    return whole.quantize(_UNIT, context=EXACT_CONTEXT) if value == whole else value


def _read_decimals(words: list[str]) -> str | None:
    """The digits after the mark: each spoken alone ("không năm"), as one number ("hai mươi lăm") or as figures."""
    if not words:
        return None
    if len(words) == 1 and (figures := _figures(words[0])) is not None:
        return figures
    if all(word in _SINGLE for word in words):
        return "".join(_SINGLE[word] for word in words)
    number = _read_whole(words)
    return None if number is None else str(number)


def _figures(word: str) -> str | None:
    return word if word.isascii() and word.isdigit() and len(word) <= MAX_EXPONENT - 10 else None


def read_roman(text: str) -> int | None:
    """Return the number of a Roman numeral in its standard form, or ``None`` where *text* is none.

    Examples
    --------
    >>> read_roman("XIV"), read_roman("IIII"), read_roman("IC")
    (14, None, None)
    """
    figure = lowered(text)
    match = _ROMAN_FORM.fullmatch(figure)
    if match is None or not figure:
        return None
    values = [ROMAN_DIGITS[char] for char in figure]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
