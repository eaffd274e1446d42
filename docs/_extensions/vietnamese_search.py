"""Search that finds "đoàn" when "doan" is typed, and "parses" when "parse" is."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.search import SearchEnglish


def without_marks(word: str) -> str:
    """*word* in lower case, without tones, circumflexes, horns and bars."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).replace("đ", "d")


class VietnameseSearch(SearchEnglish):
    """The words of index and query lose their marks, then their English endings: both editions hold both languages."""

    lang = "vi"
    # Without marks, stop words of English are words of Vietnamese: "so" is số, "them" is thêm.
    stopwords = frozenset()
    js_splitter_code = Path(__file__).with_name("vietnamese_search.js").read_text(encoding="utf-8")

    def stem(self, word: str) -> str:
        """Return what stands for *word* in the index."""
        return super().stem(without_marks(word))


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the language of search."""
    app.add_search_language(VietnameseSearch)
    return {"parallel_read_safe": True}
