"""Laws of the strategies of text: what they say stands in a text is what the finder finds there."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import find, given
from hypothesis.errors import NoSuchExample

from doingoai import Mention, MentionKind, find_mentions, strategies


@given(strategies.texts_with_mentions())
def test_the_finder_finds_what_was_put_in(drawn: tuple[str, tuple[Mention, ...]]):
    """Span, kind and value of every mention, and no other."""
    text, expected = drawn
    found = [(m.start, m.end, m.kind, m.value) for m in find_mentions(text)]
    assert found == [(m.start, m.end, m.kind, m.value) for m in expected]
    assert all(text[m.start : m.end] == m.text for m in expected)


def test_no_name_of_a_person_is_put_in_for_a_place():
    """ "Theo báo cáo, Hồ Chí Minh." says nothing of the city, and the finder is right to find none."""
    with pytest.raises(NoSuchExample):
        find(strategies.texts_with_mentions(kinds=["province"]), lambda drawn: "Hồ Chí Minh" in drawn[0])


@pytest.mark.parametrize("kind", [MentionKind.DATE, "money"])
def test_only_the_kinds_asked_for(kind: MentionKind):
    """The kinds can be chosen; those that are not made are refused."""

    @given(strategies.texts_with_mentions(kinds=[kind], max_mentions=2))
    def law(drawn: tuple[str, tuple[Mention, ...]]):
        assert all(mention.kind == kind for mention in drawn[1])
        assert len(drawn[1]) <= 2

    law()


def test_kinds_that_are_not_made():
    """A kind without texts is an error."""

    @given(strategies.texts_with_mentions(kinds=[MentionKind.DATETIME]))
    def law(_drawn: object):
        """Never reached."""

    with pytest.raises(ValueError, match="no texts with datetime"):
        law()


@given(strategies.vietnamese_text(decomposed=False), strategies.vietnamese_text(min_size=1))
def test_vietnamese_text(composed: str, any_form: str):
    """Text in NFC where asked, and never empty where a word is asked for."""
    assert unicodedata.is_normalized("NFC", composed)
    assert any_form
