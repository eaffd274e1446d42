"""Reading figures: beside Babel, vietnam-number and the limit of one pattern or one dictionary.

Run: python benchmarks/bench_numbers.py
Needs: uv pip install vietnam-number  (without it the words are compared with the limit only)
Goals: digits at least 8 times as fast as Babel's strict reader and at most 2.5 times the limit; words at least
10 times as fast as vietnam-number and at most 3.5 times the limit.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from decimal import Decimal

from babel.numbers import parse_decimal as babel_decimal

from doingoai import parse_decimal, parse_money, parse_number, parse_percentage, parse_quantity, spell_number

try:
    from vietnam_number import w2n
except ImportError:  # pragma: no cover  # a peer may be missing
    w2n = None

ROUNDS = 30
REPEATS = 60
DIGITS = ("1.234.567,89", "12.500", "7", "1.500.000", "0,5", "2,50", "302", "361.143", "-1.250,75", "999.999.999")
WORDS = tuple(spell_number(number) for number in (21, 105, 371, 1_234, 2_025, 72_118, 123_456, 1_250_000, 15, 999))
MEASURES: tuple[tuple[str, Callable[[str], object], tuple[str, ...]], ...] = (
    ("parse_number, hedged", parse_number, ("hơn 2.000", "gần 30", "khoảng 1,5 tỷ", "10-15 triệu")),
    ("parse_percentage", parse_percentage, ("41,4%", "gần 75%", "6,3%/năm")),
    ("parse_quantity", parse_quantity, ("302 lượt người", "218ha", "hơn 140 ngàn tấn", "8 thỏa thuận")),
    ("parse_money", parse_money, ("1,01 tỷ USD", "120.000 đồng", "hơn 498 triệu USD", "$10.000")),
)

_FIGURE = re.compile(r"[-+]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_VALUES = {word: place for place, text in enumerate(WORDS) for word in text.split()}


def one_pattern(text: str) -> Decimal:
    """Read with one compiled pattern and Decimal: nothing that looks at the text at all can be faster."""
    if not _FIGURE.fullmatch(text):
        raise ValueError(text)
    return Decimal(text.replace(".", "").replace(",", "."))


def one_dictionary(text: str) -> list[int | None]:
    """Split and look each word up once, without making a number of them."""
    return [_VALUES.get(word) for word in text.split()]


def strict_babel(text: str) -> Decimal:
    """Read with Babel, which checks the grouping only when it is strict."""
    return babel_decimal(text, locale="vi", strict=True)


def best(texts: tuple[str, ...], *readers: Callable[[str], object]) -> list[float]:
    """Run the readers in turn, several times, and return the least seconds per text of each: other work only adds."""
    times = [float("inf")] * len(readers)
    for _ in range(ROUNDS):
        for place, reader in enumerate(readers):
            started = time.perf_counter()
            for _ in range(REPEATS):
                for text in texts:
                    reader(text)
            times[place] = min(times[place], (time.perf_counter() - started) / REPEATS / len(texts))
    return times


def main() -> None:
    """Print a line for each comparison."""
    ours, babel, limit = best(DIGITS, parse_decimal, strict_babel, one_pattern)
    print(f"{'digits':24} {ours * 1e6:6.2f} µs   {babel / ours:5.1f}x Babel strict (goal >= 8)", end="   ")
    print(f"{ours / limit:4.2f}x the limit (goal <= 2.5)")
    if w2n is None:
        ours, limit = best(WORDS, parse_decimal, one_dictionary)
        peer = "vietnam-number is not installed"
    else:
        ours, words, limit = best(WORDS, parse_decimal, w2n, one_dictionary)
        peer = f"{words / ours:5.1f}x vietnam-number (goal >= 10)"
    print(f"{'words':24} {ours * 1e6:6.2f} µs   {peer}   {ours / limit:4.2f}x the limit (goal <= 3.5)")
    for name, parse, texts in MEASURES:
        (seconds,) = best(texts, parse)
        print(f"{name:24} {seconds * 1e6:6.2f} µs")


if __name__ == "__main__":
    main()
