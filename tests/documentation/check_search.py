"""The built search finds Vietnamese words typed without their marks, and English ones in another form."""

import json
import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "docs" / "_extensions"))
from vietnamese_search import VietnameseSearch

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "docs" / "_build" / "html"
SEARCH = VietnameseSearch({})


def pages_with(words: str, edition: str) -> set[str]:
    """The pages that hold all of *words*, as the browser asks the index for them."""
    text = (BUILT / edition / "searchindex.js").read_text(encoding="utf-8")
    index = json.loads(text.removeprefix("Search.setIndex(").removesuffix(")"))
    found = []
    for word in map(SEARCH.stem, SEARCH.split(words)):
        numbers = []
        for table in (index["terms"], index["titleterms"]):
            pages = table.get(word, [])
            numbers += [pages] if isinstance(pages, int) else pages
        found.append({index["docnames"][number] for number in numbers})
    return set.intersection(*found)


@pytest.mark.parametrize("edition", ["en", "vi"])
@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("doan", "đoàn"),
        ("DOAN", "đoàn"),
        ("thoa thuan", "thỏa thuận"),
        ("thoả thuận", "thỏa thuận"),
        ("so", "sổ"),
        ("them", "thêm"),
    ],
)
def test_marks_do_not_matter(typed, written, edition):
    found = pages_with(typed, edition)
    assert found == pages_with(written, edition)
    assert found


@pytest.mark.parametrize("edition", ["en", "vi"])
def test_what_is_found_holds_the_word(edition):
    for page in pages_with("doan", edition):
        shown = re.sub(r"<[^>]+>", "", (BUILT / edition / f"{page}.html").read_text(encoding="utf-8")).lower()
        assert "đoàn" in shown or "đoán" in shown or "đoạn" in shown or "doan" in shown, page


@pytest.mark.parametrize("edition", ["en", "vi"])
def test_english_words_are_found_in_other_forms(edition):
    assert pages_with("delegation", edition) == pages_with("delegations", edition)
    assert "reference/api-model" in pages_with("delegations", edition)


@pytest.mark.parametrize("edition", ["en", "vi"])
def test_the_browser_stems_alike(edition):
    code = (BUILT / edition / "_static" / "language_data.js").read_text(encoding="utf-8")
    assert (ROOT / "docs" / "_extensions" / "vietnamese_search.js").read_text(encoding="utf-8").strip() in code
    assert "new Set([])" in code.splitlines()[5]
