"""The glossary: each entry has both languages, a meaning, and what stands for it in the library."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

DOCS = Path(__file__).parents[1] / "docs"
PAGE = DOCS / "reference" / "glossary.md"
CATALOGUE = DOCS / "locales" / "vi" / "LC_MESSAGES" / "reference" / "glossary.po"
ENTRY = re.compile(r"^(?P<terms>(?:\S.*\n)+)(?P<meaning>(?:  .*\n)+)", re.MULTILINE)


def entries() -> list[tuple[tuple[str, ...], str]]:
    blocks = re.findall(r"^```\{glossary\}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [
        (tuple(entry["terms"].splitlines()), " ".join(entry["meaning"].split()))
        for block in blocks
        for entry in ENTRY.finditer(block)
    ]


ENTRIES = entries()


def test_no_word_is_explained_twice():
    terms = [term for words, _ in ENTRIES for term in words]
    assert len(terms) == len(set(terms))
    assert len(ENTRIES) > 50


# Written the same in both languages.
SAME = {("EDTF",)}


@pytest.mark.parametrize(("terms", "meaning"), ENTRIES, ids=[terms[0] for terms, _ in ENTRIES])
def test_an_entry_names_both_languages_and_what_stands_for_it(terms, meaning):
    assert terms in SAME or len(terms) > 1
    assert terms in SAME or any(term.isascii() for term in terms)
    assert ". In the library: " in meaning
    assert "`" in meaning.partition("In the library: ")[2]


@pytest.mark.parametrize(("terms", "meaning"), ENTRIES, ids=[terms[0] for terms, _ in ENTRIES])
def test_an_entry_is_told_in_vietnamese_with_the_same_names(terms, meaning):
    with CATALOGUE.open("rb") as stream:
        catalogue = read_po(stream)
    told = catalogue.get(meaning)
    assert told is not None, "run nox -s translations"
    assert "Trong thư viện: " in told.string
    names = re.compile(r"\{\w+\}`[^`]+`|`[^`]+`|\]\([^)]+\)")
    assert sorted(names.findall(told.string)) == sorted(names.findall(meaning))
