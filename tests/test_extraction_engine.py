"""The engine with rules of its own: triggers, the longest reading, refusals, words stuck together."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from doingoai.extraction.drafts import Block, Draft, Memory, read_from, reread, without_overlaps
from doingoai.extraction.engine import Engine
from doingoai.extraction.starts import Gate, Peek, Turn
from doingoai.grammar.rules import DIGIT, Context, MentionKind, NeedsReference, Reading, Refusal, Rule
from doingoai.text.spans import CanonicalText


def _day(reading: Reading) -> dt.date:
    year = reading["year"]
    if year is None:
        if reading.context.reference is None:
            raise NeedsReference("the year is missing")
        year = str(reading.context.reference.year)
    try:
        return dt.date(int(year), int(reading["month"] or 0), int(reading["day"] or 0))
    except ValueError:
        raise Refusal("there is no such day", "day") from None


DAY = Rule(
    "a day",
    MentionKind.DATE,
    {DIGIT, "ngày", "sáng"},
    r"(?:(?:ngày|sáng)\s)? (?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?:/(?P<year>[0-9]{4}))?",
    _day,
)
FIGURE = Rule(
    "a figure",
    MentionKind.NUMBER,
    {DIGIT, "hơn"},
    r"(?:hơn\s)?(?P<figure>[0-9]{1,3}(?:\.[0-9]{3}){0,5})  # a comment at the end",
    lambda reading: int((reading["figure"] or "").replace(".", "")),
)
TWICE = Rule(
    "the same digit twice",
    MentionKind.ORDINAL,
    {DIGIT},
    r"(?P<digit>[0-9]) \s và \s (?P=digit)",
    lambda reading: int(reading["digit"] or 0),
)
SIGN = Rule(
    "a sign before",
    MentionKind.MONEY,
    {"$", "us$"},
    r"(?:us)?\$(?P<n>[0-9]{1,3})",
    lambda reading: int(reading["n"] or 0),
)
EVEN = Rule(
    "even years only",
    MentionKind.PERIOD,
    {"năm"},
    r"năm \s (?P<year>[0-9]{4})",
    lambda reading: int(reading["year"] or 0) if int(reading["year"] or 0) % 2 == 0 else None,
)
ENGINE = Engine([DAY, FIGURE, TWICE, SIGN, EVEN])


def found(text: str, reference: dt.date | None = None) -> list[tuple[str, object]]:
    block = Block(CanonicalText.of(text), Context(reference=reference), Memory())
    return [(text[draft.start : draft.end], draft.value) for draft in ENGINE.drafts(block)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Có hơn 1.000 người", [("hơn 1.000", 1000)]),
        ("HƠN 1.000 NGƯỜI", [("HƠN 1.000", 1000)]),
        ("ngày 1/2/2022", [("ngày 1/2/2022", dt.date(2022, 2, 1))]),
        ("1/2/2022 và 15", [("1/2/2022", dt.date(2022, 2, 1)), ("15", 15)]),
        ("năm 2022", [("năm 2022", 2022)]),
        ("7 và 7", [("7 và 7", 7)]),
        ("7 và 8", [("7", 7), ("8", 8)]),
        ("US$15, $20", [("US$15", 15), ("$20", 20)]),
        # the rule declines, a shorter one reads it
        ("năm 2021", []),
        # the rule refuses, and nothing shorter may stand in its place
        ("ngày 31/4/2021", []),
        # inside words and figures
        ("chơn 5x N95 x15 1.1.3 1.2345", []),
        ("", []),
    ],
)
def test_the_longest_reading_wins(text: str, mentions: list[tuple[str, object]]):
    assert found(text) == mentions


def test_a_word_with_a_capital_inside_is_two_words_stuck_together():
    assert found("phươngSáng 13/12/2021 nghỉ") == [("Sáng 13/12/2021", dt.date(2021, 12, 13))]
    assert found("hơn 15 đoànHơn 20 rồi, sauNgày 1/1/2020") == [
        ("hơn 15", 15),
        ("Hơn 20", 20),
        ("Ngày 1/1/2020", dt.date(2020, 1, 1)),
    ]


def test_what_lacks_only_a_reference_has_no_value():
    assert found("ngày 29/2") == [("ngày 29/2", None)]
    assert found("ngày 30/4", dt.date(2022, 5, 1)) == [("ngày 30/4", dt.date(2022, 4, 30))]
    assert found("ngày 29/2", dt.date(2022, 5, 1)) == []
    assert found("ngày 31/4") == []


def test_a_draft_can_be_read_on_another_day():
    text = CanonicalText.of("ngày 29/2")
    [draft] = ENGINE.drafts(Block(text, Context(), Memory()))
    assert read_from(draft, dt.date(2024, 12, 31)) == dt.date(2024, 2, 29)
    assert read_from(draft, dt.date(2023, 12, 31)) is None
    assert read_from(Draft(0, 3, MentionKind.COUNTRY, "Lào"), dt.date(2023, 12, 31)) is None


def test_a_rule_can_read_a_text_of_ours():
    assert reread(DAY, "1/2/2022") == dt.date(2022, 2, 1)
    assert reread(DAY, "1/2/2022 và") is None
    assert reread(DAY, "31/4/2022") is None


def test_an_engine_without_rules_finds_nothing():
    block = Block(CanonicalText.of("năm 2021"), Context(), Memory())
    assert Engine([]).drafts(block) == []


def test_winners_push_out_what_they_touch():
    def draft(start: int, end: int) -> Draft:
        return Draft(start, end, MentionKind.NUMBER, None)

    winners = [draft(3, 6), draft(20, 22)]
    others = [draft(0, 2), draft(2, 4), draft(5, 8), draft(8, 9), draft(30, 31)]
    kept = without_overlaps(winners, others)
    assert [(d.start, d.end) for d in kept] == [(0, 2), (3, 6), (8, 9), (20, 22), (30, 31)]
    assert [(d.start, d.end) for d in without_overlaps([draft(9, 10)], [draft(0, 1)])] == [(0, 1), (9, 10)]
    assert without_overlaps([], others) is others


def test_compound_rules_wait_for_what_carries_them_on():
    """A compound rule is tried behind a simple reading that goes on, and where nothing simple is read."""
    tried: list[str] = []

    def pair(reading: Reading) -> int:
        tried.append(reading.match[0])
        return int(reading["last"] or 0)

    figures = Rule(
        "figures from one to another",
        MentionKind.ORDINAL,
        {"số"},
        r"số \s (?:[0-9]{1,3} \s)? đến \s (?P<last>[0-9]{1,3})",
        pair,
    )
    figure = Rule(
        "a figure", MentionKind.NUMBER, {"số"}, r"số \s (?P<n>[0-9]{1,3})", lambda reading: int(reading["n"] or 0)
    )
    following = Peek(None, (), dict.fromkeys(("đến", *"0123456789"), frozenset({"next"})))
    behind = Peek(re.compile(r"\s([^\W\d_]+)"), (), {"đến": frozenset({"joint"})})
    gates = {
        figure: Gate(following, frozenset({"next"})),
        figures: Gate(following, frozenset({"next"}), Turn.COMPOUND, behind=frozenset({"joint"})),
    }
    engine = Engine([figures, figure], lambda rule, _: gates[rule], behind)

    def read(text: str) -> list[tuple[str, object]]:
        return [
            (text[draft.start : draft.end], draft.value)
            for draft in engine.drafts(Block(CanonicalText.of(text), Context(), Memory()))
        ]

    assert read("số 5 là một số mới") == [("số 5", 5)]
    assert tried == []
    assert read("số 5 đến 7") == [("số 5 đến 7", 7)]
    assert read("số đến 9 và số 8") == [("số đến 9", 9), ("số 8", 8)]
    assert tried == ["số 5 đến 7", "số đến 9"]


def test_what_raises_nothing_is_seen_as_one():
    """No text makes the finder remember more than the tables hold."""
    peek = Peek(re.compile(r"\w+\s(\w+)"), (), {"tấn": frozenset({"unit"})})
    unit, other = peek.see("năm tấn", 0, ""), peek.see("năm cái", 0, "")
    assert unit is not None
    assert other is not None
    assert other == peek.see("năm con", 0, "")
    assert peek.see("năm", 0, "") is None
    assert peek.raises(unit, frozenset({"unit"}))
    assert not peek.raises(other, frozenset({"unit"}))
