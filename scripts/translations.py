"""Refresh the catalogues of the Vietnamese edition from the English pages, and tell what is left to translate.

``nox -s translations`` builds the English pages and runs this; ``nox -s docs`` fails where something is left.
"""

from __future__ import annotations

import argparse
import pickle
import re
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from docutils import nodes
from sphinx.util.nodes import extract_messages

DOCS = Path(__file__).parents[1] / "docs"
sys.path.insert(0, str(DOCS / "_extensions"))
from editions import is_but_cells, is_whole  # noqa: E402 -- the folder of Sphinx' extensions is no package

CATALOGUES = DOCS / "locales" / "vi" / "LC_MESSAGES"
DOCTREES = DOCS / "_build" / "html" / "en" / ".doctrees"

# No dates and no line numbers: a catalogue changes where the page does.
HEADER = """# The Vietnamese edition; `nox -s translations` refreshes this file.
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

"""
_CODE = re.compile(r"(`+).+?\1", re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")


def sources() -> list[str]:
    """The names of all pages."""
    files = (file.relative_to(DOCS).with_suffix("") for file in DOCS.rglob("*.md"))
    return sorted(file.as_posix() for file in files if file.parts[0] != "_build")


def doctree(page: str, folder: Path = DOCTREES) -> nodes.document:
    """A page as Sphinx read it."""
    return pickle.loads((folder / f"{page}.doctree").read_bytes())  # noqa: S301 -- Sphinx wrote it a moment ago


def pages() -> Iterator[tuple[str, nodes.document]]:
    """Every page of the English edition."""
    return ((page, doctree(page)) for page in sources())


def _wants_words(message: str) -> bool:
    """Code and figures alone are the same in every language; what stands for a picture has a message of its own."""
    return not _PICTURE.fullmatch(message) and any(char.isalpha() for char in _CODE.sub("", message))


def _is_in_a_cell(node: nodes.Node) -> bool:
    """Whether *node* stands in the body of a table."""
    return node.parent is not None and (isinstance(node.parent, nodes.tbody) or _is_in_a_cell(node.parent))


def messages(page: str, tree: nodes.document) -> list[str]:
    """What is to be translated of *page*, in the order of the page."""
    if is_whole(page):
        found = [message for _, message in extract_messages(tree)]
    elif is_but_cells(page):
        found = [message for node, message in extract_messages(tree) if not _is_in_a_cell(node)]
    else:
        found = [message for node, message in extract_messages(tree) if isinstance(node, nodes.title)][:1]
    return [message for message in dict.fromkeys(found) if _wants_words(message)]


def catalogue(page: str, folder: Path = CATALOGUES) -> Catalog:
    """The catalogue of *page*; an empty one where there is none."""
    file = folder / f"{page}.po"
    if not file.exists():
        return Catalog(locale="vi")
    with file.open("rb") as stream:
        return read_po(stream, locale="vi", domain=page)


def left(wanted: Iterable[str], translations: Catalog) -> list[str]:
    """The messages that have no translation, or only one of an earlier English sentence."""
    found = {message: translations.get(message) for message in wanted}
    return [message for message, entry in found.items() if entry is None or entry.fuzzy or not entry.string]


def refresh(page: str, wanted: Iterable[str], folder: Path = CATALOGUES) -> Catalog:
    """Write the catalogue of *page* anew: what is still asked for keeps its translation, what is near is fuzzy."""
    template = Catalog()
    for message in wanted:
        template.add(message)
    translations = catalogue(page, folder)
    translations.update(template)
    translations.obsolete.clear()
    for entry in translations:
        entry.locations, entry.previous_id = [], ()
        entry.flags &= {"fuzzy"}  # no other tool reads these files
    file = folder / f"{page}.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    body = BytesIO()
    write_po(body, translations, width=120, omit_header=True, no_location=True)
    file.write_text(HEADER + body.getvalue().decode(), "utf-8")
    return translations


def main() -> int:
    """Refresh, or only look with ``--check``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where something is left")
    only_look = parser.parse_args().check
    untranslated, known = 0, {"sphinx"}
    for page, tree in pages():
        known.add(page)
        wanted = messages(page, tree)
        translations = catalogue(page) if only_look else refresh(page, wanted)
        for message in left(wanted, translations):
            untranslated += 1
            print(f"docs/{page}.md: {message}")
    for file in () if only_look else CATALOGUES.rglob("*.po"):
        if file.relative_to(CATALOGUES).with_suffix("").as_posix() not in known:
            file.unlink()
    print(f"{untranslated} messages are left to translate")
    return 1 if only_look and untranslated else 0


if __name__ == "__main__":
    sys.exit(main())
