"""Looking names up: any text resolves or is refused in a sentence, and what prose holds the index knows."""

import contextlib
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai import (
    AmbiguousNameError,
    DoingoaiError,
    Gazetteer,
    ParseError,
    Province,
    UnknownNameError,
    find_country,
    find_partner,
    find_province,
    normalize,
    parse_document,
)
from doingoai.reference import countries, country_names, names_of, partner_names, partners
from doingoai.strategies import vietnamese_text
from doingoai.strategies.names import document_numbers

LOOKUPS = [find_province, find_country, find_partner]
TEXTS = st.one_of(st.text(max_size=40), vietnamese_text())


@pytest.mark.parametrize("find", LOOKUPS)
@given(text=TEXTS)
def test_any_text_is_known_or_refused_with_its_repr(find, text):
    """Unknown names raise UnknownNameError, and a form that fits several AmbiguousNameError."""
    try:
        assert find(text).name
    except (UnknownNameError, AmbiguousNameError) as error:
        assert repr(text)[:70] in str(error)  # noqa: PT017  # most texts are refused, and some are not


@given(text=TEXTS)
def test_any_text_is_a_document_or_refused(text):
    """ParseError otherwise."""
    try:
        assert parse_document(text).number
    except ParseError as error:
        assert error.text == text  # noqa: PT017  # most texts are refused, and some are not


@given(document_numbers(), st.sampled_from(["", "Số ", "số: "]))
def test_the_kind_of_a_document_is_in_its_code(drawn, before):
    """Type from its abbreviation."""
    number, kind = drawn
    document = parse_document(before + number)
    assert (document.number, document.doc_type) == (number, kind)


def _meant(form):
    """The names of the countries that a form may mean."""
    try:
        return (find_country(form).name,)
    except AmbiguousNameError as several:
        return several.candidates


def test_every_name_of_a_country_resolves_to_it():
    """Every form of the press and the Ministry is read, in any case and composition; a shared one tells who shares it."""
    shared = 0
    for country in countries():
        for name in country_names(country):
            for form in (name, name.upper(), unicodedata.normalize("NFD", name)):
                meant = _meant(form)
                assert country.name in meant, form
                shared += len(meant) > 1
    assert shared < 100


def test_every_name_of_a_partner_resolves_within_its_country():
    """`find_partner` answers with the right country or says that several bear the name."""
    ambiguous = 0
    for partner in partners():
        for name in partner_names(partner):
            try:
                assert find_partner(name).country == partner.country, name
            except AmbiguousNameError as error:
                ambiguous += 1
                assert any(f"({partner.country})" in candidate for candidate in error.candidates)  # noqa: PT017  # few do
    assert ambiguous < 20


@given(st.lists(st.one_of(vietnamese_text(), st.sampled_from(["tỉnh Quảng Ninh", "Lào", "Vân Nam, Trung Quốc"]))))
def test_mentions_are_sorted_disjoint_and_borne_by_what_they_mean(parts):
    """The longest matches, offsets kept."""
    text = normalize(" ".join(parts))
    after = 0
    for start, end, entity in Gazetteer.default().find_iter(text):
        assert after <= start < end <= len(text)
        after = end
        known = Gazetteer([entity])
        assert known.find(text[start:end]) == entity or isinstance(entity, Province)
        assert names_of(entity)


@pytest.mark.parametrize("find", [*LOOKUPS, parse_document, lambda text: list(Gazetteer.default().find_iter(text))])
@pytest.mark.parametrize(
    "piece",
    ["Quảng ", "tỉnh ", "TP.", "Công ty ", "1/", "QĐ-", "Luật ", "số 1/", "(", "In-đô-", ", Lào", "Hà Nam (", "đ"],
)
def test_doubling_hostile_text_at_most_triples_the_time(find, piece):
    """Hostile text: doubling the input at most triples the time."""

    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        best = 1.0
        for _ in range(5):  # the best of them: other work on the machine only adds
            begin = time.process_time()
            with contextlib.suppress(DoingoaiError):
                find(text)
            best = min(best, time.process_time() - begin)
        return best

    seconds(100)
    assert seconds(20_000) <= 3 * seconds(10_000) + 0.005
