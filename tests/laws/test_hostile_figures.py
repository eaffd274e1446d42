"""Laws of hostile texts: doubling one at most triples its time, and figures beyond all values are refused."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

import pytest

from doingoai import (
    ParseError,
    find_mentions,
    parse_decimal,
    parse_money,
    parse_number,
    parse_ordinal,
    parse_percentage,
    parse_quantity,
    parse_ratio,
)

PARSERS = (parse_decimal, parse_number, parse_percentage, parse_ratio, parse_ordinal, parse_quantity, parse_money)
HOSTILE = (
    "một ", "1.", "1", "hơn ", "1 000 ", "từ ", "tỷ ", "1 tỷ ", "(", "- ", "%", "1/", "một phẩy ", "hai mươi đến ",
    "1-", "rưỡi ", "hàng trăm ", "không quá ", "đồng ", "$", "đoàn/", "vài ", "1 triệu đến ", "phần ", "x", "i",
)  # fmt: skip
# Below this many seconds the clock tells nothing.
MEASURABLE = 0.0005


def _seconds(parse: Callable[[str], object], text: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        with contextlib.suppress(ParseError):
            parse(text)
        best = min(best, time.perf_counter() - start)
    return best


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("parse", PARSERS)
def test_doubling_a_hostile_text_at_most_triples_the_time(parse: Callable[[str], object], piece: str):
    half = piece * (480 // len(piece))  # the doors refuse texts of more than a thousand characters unread
    _seconds(parse, half)  # patterns are compiled on first use
    once, twice = _seconds(parse, half), _seconds(parse, half * 2)
    assert twice <= max(3 * once, MEASURABLE)


@pytest.mark.parametrize("parse", PARSERS)
def test_a_megabyte_is_refused_before_it_is_looked_at(parse: Callable[[str], object]):
    megabyte = "1." * 500_000
    assert _seconds(parse, megabyte) < 0.01
    with pytest.raises(ParseError) as caught:
        parse(megabyte)
    assert len(str(caught.value)) < 1_000


LARGEST = "9" * 51
LONGEST = f"0,{'1' * 50}"


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (parse_number, f"{LARGEST}T"),
        (parse_number, f"{LARGEST} đôi"),
        (parse_number, f"từ {LONGEST} đến 1,{'1' * 49}2"),
        (parse_number, f"từ {LARGEST} đến {LARGEST} tỷ"),
        (parse_percentage, f"{LONGEST}‰"),
        (parse_percentage, f"giảm {LONGEST}‰"),
        (parse_money, f"{LARGEST}T USD"),
        (parse_quantity, f"3 tấn {LONGEST} g"),
    ],
)
def test_what_no_value_holds_is_refused_and_stops_nothing(parse: Callable[[str], object], text: str):
    with pytest.raises(ParseError, match="this library holds"):
        parse(text)
    find_mentions(f"Có {text} nữa.")
