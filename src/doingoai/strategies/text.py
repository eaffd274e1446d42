"""Strategies of text: Vietnamese as people type it."""

from __future__ import annotations

import unicodedata
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["vietnamese_text"]

_LETTERS: Final = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
_WORDS: Final = (
    "đoàn", "tỉnh", "thành phố", "hợp tác", "quốc tế", "năm", "tháng", "ngày", "quý", "tăng", "so với", "cùng kỳ",
    "hơn", "gần", "khoảng", "triệu", "tỷ", "đồng", "USD", "tấn", "lượt", "người", "ký kết", "bản ghi nhớ", "viện trợ",
    "Quảng Ninh", "Hà Nội", "Lào", "Nhật Bản", "COVID-19", "48/63", "1,01", "89.300", "15-CT/TW", "tư", "ba", "không",
)  # fmt: skip


def __dir__() -> list[str]:
    return __all__


def vietnamese_text(*, min_size: int = 0, max_size: int = 30, decomposed: bool = True) -> SearchStrategy[str]:
    """Vietnamese words, figures and letters in any order: text that looks like the field's, and means nothing.

    Parameters
    ----------
    min_size, max_size
        How many words.
    decomposed
        Whether some of it is NFD, as macOS and PDF files give it.
    """
    letters = st.text(_LETTERS + _LETTERS.upper(), min_size=1, max_size=7)
    words = st.lists(st.sampled_from(_WORDS) | letters, min_size=min_size, max_size=max_size)
    separators = st.sampled_from([" ", " ", " ", ", ", ". ", "\n", "\N{NO-BREAK SPACE}"])
    text = st.tuples(words, separators).map(lambda drawn: drawn[1].join(drawn[0]))
    if not decomposed:
        return text
    return st.one_of(text, text, text.map(lambda composed: unicodedata.normalize("NFD", composed)))
