"""A rule and its strict door."""

import datetime as dt
import unicodedata

import pytest

from doingoai import ParseError
from doingoai.grammar import rules
from doingoai.grammar.rules import DIGIT, Context, MentionKind, Reader, Reading, Refusal, Rule


def read_month(reading: Reading) -> int | None:
    month = int(reading["month"] or 0)
    if month == 99:
        return None
    if not 1 <= month <= 12:
        raise Refusal(f"there is no month {month}", "month")
    return month


MONTH = Rule("month", MentionKind.PERIOD, {"tháng"}, r"tháng \s{1,3} (?P<month>[0-9]{1,2})", read_month)
BARE = Rule("figure", MentionKind.NUMBER, {DIGIT}, r"(?P<month>[0-9]{1,2})", read_month)
READER = Reader("a month", [MONTH, BARE], hint="write it as tháng 6")


@pytest.mark.parametrize(
    "text",
    [
        "tháng 6",
        "THÁNG 6",
        " tháng\N{NO-BREAK SPACE}6 ",
        unicodedata.normalize("NFD", "tháng 6"),
        "thang 6",
        "trong tháng 6",
        "trong thang 6",
        "đạt 6",
        "tháng\n6",
    ],
)
def test_one_value_for_every_way_of_writing_it(text):
    assert READER.read(text, Context()) == 6


@pytest.mark.parametrize("text", ["", "  ", "tháng", "tháng 6 năm", "xtháng 6", "tháng 99", "trong", "ba"])
def test_anything_else_is_refused_by_name(text):
    with pytest.raises(ParseError) as caught:
        READER.read(text, Context())
    assert repr(text) in str(caught.value)
    assert caught.value.expected == "a month"


def test_the_hint_says_what_to_do():
    with pytest.raises(ParseError, match="write it as tháng 6"):
        READER.read("quý 3", Context())
    with pytest.raises(ParseError, match="it is empty"):
        READER.read(" ", Context())


def test_a_refusal_ends_the_search_and_shows_the_place_in_the_callers_text():
    text = unicodedata.normalize("NFD", "trong tháng 13")
    with pytest.raises(ParseError, match="there is no month 13") as caught:
        READER.read(text, Context())
    start, end = caught.value.span
    assert text[start:end] == "13"


@pytest.mark.parametrize("text", [None, 6, dt.date(2021, 6, 1), b"6"])
def test_what_is_no_text_is_a_type_error(text):
    with pytest.raises(TypeError, match="a month is read from a str"):
        READER.read(text, Context())


def test_a_megabyte_is_refused_before_any_pattern_sees_it():
    with pytest.raises(ParseError, match="1000000 characters"):
        READER.read("1" * 1_000_000, Context())


def test_a_reading_gives_the_writers_own_case():
    seen = []
    rule = Rule(
        "unit",
        MentionKind.QUANTITY,
        {DIGIT},
        r"[0-9]{1,3} (?P<unit>[a-z]{1,3}) (?P<rest>x)?",
        lambda reading: seen.append((reading.written("unit"), reading.written("rest"), reading["unit"])) or 1,
    )
    assert Reader("a unit", [rule]).read("5MW", Context()) == 1
    assert seen == [("MW", None, "mw")]


def test_the_module_shows_its_public_names_only():
    assert dir(rules) == sorted(rules.__all__)
