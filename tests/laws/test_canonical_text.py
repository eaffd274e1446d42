"""Laws of canonical text: the same text for what looks the same, and a way back for every place."""

import unicodedata

from hypothesis import assume, example, given
from hypothesis import strategies as st

from doingoai import fold, normalize
from doingoai.text import CanonicalText

# Vietnamese letters, marks, spaces and invisible characters are where normalising goes wrong; any character may follow.
VIETNAMESE = st.text(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậ ĐẮẶ0123456789.,/%-\u00a0\u00ad\u200b\u0300\u0323\u0302"
)
TEXTS = st.one_of(VIETNAMESE, st.text())


@given(TEXTS)
@example("o\u200d\u0302")
@example("\u1100\u1161\u11a8")
def test_normalising_twice_is_normalising_once(text):
    assert normalize(normalize(text)) == normalize(text)


@given(TEXTS)
def test_folding_twice_is_folding_once(text):
    # A mark that no letter takes may find one once its own letter is bare.
    assume(not any(map(unicodedata.combining, fold(text))))
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_folding_keeps_the_length_of_the_normal_form(text):
    assert len(fold(text)) == len(normalize(text))


@given(VIETNAMESE)
def test_composed_and_decomposed_text_are_one(text):
    assert normalize(unicodedata.normalize("NFD", text)) == normalize(unicodedata.normalize("NFC", text))


@given(TEXTS)
@example("\u0300a")
def test_a_canonical_text_keeps_length_and_places(text):
    canonical = CanonicalText.of(text)
    assert len(canonical.lower) == len(canonical.composed)
    before = 0
    for place in range(len(canonical.composed)):
        start, end = canonical.span(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert start >= before
        before = start


@given(VIETNAMESE)
def test_a_span_of_a_canonical_text_says_the_same_in_the_source(text):
    canonical = CanonicalText.of(text)
    start, end = canonical.span(0, len(canonical.composed))
    assert normalize(text[start:end]) == canonical.composed == normalize(text)
