"""What is promised in Vietnamese is in Vietnamese. ``nox -s docs`` runs this once both editions are built."""

import posixpath
import re
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from docutils import nodes
from sphinx import addnodes
from sphinx.util.nodes import extract_messages

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))
import translations

VIETNAMESE_DOCTREES = translations.DOCTREES.parents[1] / "vi" / ".doctrees"
ENGLISH = "One bad cell costs its own row, never the file."
LINK = re.compile(r"\[([^\]]+)\]\(([^)#]+)\.md[^)]*\)")
VIETNAMESE = "Một ô sai chỉ làm hỏng dòng của nó, không làm hỏng cả tệp."


@pytest.fixture(scope="module")
def wanted():
    return {page: translations.messages(page, doctree) for page, doctree in translations.pages()}


def test_nothing_is_left_to_translate(wanted):
    left = {
        page: found
        for page, messages in wanted.items()
        if (found := translations.left(messages, translations.catalogue(page)))
    }
    assert not left, "run `nox -s translations`, then translate what it names"


def test_a_catalogue_is_of_a_page(wanted):
    catalogues = {
        file.relative_to(translations.CATALOGUES).with_suffix("").as_posix()
        for file in translations.CATALOGUES.rglob("*.po")
    }
    assert catalogues - {"sphinx"} == set(wanted)


@pytest.mark.parametrize(
    "page", [page for page in translations.sources() if translations.is_whole(page) or translations.is_but_cells(page)]
)
def test_what_is_translated_is_shown(page):
    found = translations.catalogue(page)
    shown = translations.doctree(page, VIETNAMESE_DOCTREES)
    unread = [
        entry.string
        for node, message in extract_messages(shown)
        if not isinstance(node, addnodes.translatable) and node.get("translated") is False
        if (entry := found.get(message)) and entry.string not in {"", message} and not entry.fuzzy
    ]
    assert not unread, 'Markdown reads it as something else; a number before a title is written "1\\."'


def test_a_link_by_the_title_of_a_page_is_so_in_vietnamese_too():
    titles = {page: next(iter(doctree.findall(nodes.title))).astext() for page, doctree in translations.pages()}
    catalogues = {page: translations.catalogue(page) for page in titles}
    called = {
        (page, target, text): [shown for shown, place in LINK.findall(entry.string) if place == target]
        for page in titles
        if translations.is_whole(page) or translations.is_but_cells(page)
        for entry in catalogues[page]
        for text, target in LINK.findall(entry.id)
    }
    assert called
    wrong = {
        place: shown
        for place, shown in called.items()
        for linked in [posixpath.normpath(posixpath.join(posixpath.dirname(place[0]), place[1]))]
        if place[2] == titles[linked] and shown != [catalogues[linked].get(place[2]).string]
    }
    assert not wrong


def test_the_theme_says_nothing_in_english():
    built = [file for file in VIETNAMESE_DOCTREES.parent.rglob("*.html") if "_downloads" not in file.parts]
    assert built
    english = re.compile(r">Skip to content<|\b(?:aria-label|title|placeholder)=\"(?:Toggle|Back|Search|Link to) ")
    assert [file.name for file in built if english.search(file.read_text(encoding="utf-8"))] == []


def translated() -> Catalog:
    catalogue = Catalog(locale="vi")
    catalogue.add(ENGLISH, VIETNAMESE)
    return catalogue


def test_a_translation_of_this_sentence_will_do():
    assert translations.left([ENGLISH], translated()) == []


def test_a_changed_sentence_wants_another_translation():
    changed = ENGLISH.replace("row", "line")
    assert translations.left([changed], translated()) == [changed]


def test_a_translation_that_was_only_guessed_will_not_do(tmp_path):
    file = tmp_path / "page.po"
    file.write_text(f'msgid "{ENGLISH}"\nmsgstr "{VIETNAMESE}"\n', encoding="utf-8")
    changed = ENGLISH.replace("row", "line")
    guessed = translations.refresh("page", [changed], tmp_path)
    assert guessed.get(changed).string == VIETNAMESE
    assert translations.left([changed], guessed) == [changed]
    assert translations.left([changed], translations.catalogue("page", tmp_path)) == [changed]


def test_what_is_refreshed_keeps_its_translation(tmp_path):
    file = tmp_path / "page.po"
    file.write_text(f'msgid "{ENGLISH}"\nmsgstr "{VIETNAMESE}"\n', encoding="utf-8")
    translations.refresh("page", ["A new sentence.", ENGLISH], tmp_path)
    again = translations.catalogue("page", tmp_path)
    assert again.get(ENGLISH).string == VIETNAMESE
    assert translations.left([ENGLISH, "A new sentence."], again) == ["A new sentence."]
