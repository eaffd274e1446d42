"""The state machine that numbers in words run through.

It knows what may follow what, so that a digit never follows a digit and the *năm* of "hai nghìn năm" is not taken for
a five. It holds a running total, the group of three figures it is in, and the digit it has just read, whose place only
the next word decides ("hai", "hai mươi", "hai trăm").
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from doingoai.lexicon.numerals import (
    AFTER_TENS,
    BRIDGES,
    DIGITS,
    DOZEN,
    HUNDRED,
    SCALES,
    SPOKEN_TENS,
    TEN,
    TEN_UNIT,
    TENS,
    ZERO,
)
from doingoai.text.normalize import without_marks

__all__ = ["both_spellings", "read_integer", "walk"]


def __dir__() -> list[str]:
    return __all__


# A state maps a word to (next state, factor, digit), and "" to the factor of the digit that ends there.
# A factor below a thousand is the place of the digit read before. One from a thousand up is a magnitude that closes
# the group, and its "digit" tells whether it multiplies all before it (nghìn tỷ) or the group alone. Where a number
# may not end though its words are right, "?" says between which readings readers waver.

_State: TypeAlias = dict[str, Any]
_Closings: TypeAlias = dict[str, tuple[_State, int]]
_THOUSAND: Final = 1_000
_BILLION: Final = SCALES["tỷ"]
_ONE, _FIVE = 1, 5


def both_spellings(words: Iterable[str]) -> frozenset[str]:
    """Return *words* with and without their diacritics."""
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
        self._bridge = {word: step for word, step in rest.items() if word not in both_spellings([ZERO])}

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


def walk(words: list[str]) -> tuple[_State, int, int]:
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
    state, number, digit = walk(words)
    ending: int = state[""]
    return number + digit * ending
