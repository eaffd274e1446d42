"""Texts that name a province or a document, with what they mean."""

# No `from __future__ import annotations`: Hypothesis makes composite functions anew, where the names of ours mean
# nothing, so their annotations are the types themselves.

import datetime as dt
import unicodedata

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from doingoai.lexicon.documents import DOCUMENT_ABBREVIATIONS
from doingoai.model.province import Province, ProvinceKind
from doingoai.reference import all_provinces
from doingoai.text.normalize import without_marks
from doingoai.text.patterns import tone_variants

__all__ = ["document_numbers", "province_texts"]

_FIRST_DAY = dt.date(1993, 1, 1)
_LAST_DAY = dt.date(2030, 12, 31)


def __dir__() -> list[str]:
    return __all__


def _days_of(unit: Province) -> SearchStrategy[dt.date]:
    return st.dates(unit.valid_from or _FIRST_DAY, unit.valid_to or _LAST_DAY)


def _written(name: str) -> SearchStrategy[str]:
    """One of the ways *name* is typed."""
    old_tone = "".join(tone_variants(name.lower())[-1:])
    return st.sampled_from(
        sorted({name, name.upper(), name.lower(), old_tone, without_marks(name), unicodedata.normalize("NFD", name)})
    )


@st.composite
def province_texts(draw: st.DrawFn) -> tuple[str, dt.date, Province]:
    """A text that names a province, the day on which it was written, and the unit it means."""
    unit = draw(st.sampled_from(all_provinces()))
    on = draw(_days_of(unit))
    kinds = ["", "tỉnh ", "Tỉnh ", "TỈNH "]
    if unit.kind_on(on) is ProvinceKind.CITY:
        kinds += ["thành phố ", "TP ", "TP. ", "Tp.", "T.P "]
    return draw(st.sampled_from(kinds)) + draw(_written(unit.name)), on, unit


@st.composite
def document_numbers(draw: st.DrawFn) -> tuple[str, str]:
    """The number of a document and the kind that its code tells."""
    kind = draw(st.sampled_from(["NĐ", "QĐ", "NQ", "CT", "TT", "KH", "BC", "TB", "HD", "KL"]))
    body = draw(st.sampled_from(["CP", "UBND", "BNG", "TTg", "HĐND", "SNgV"]))
    serial = draw(st.integers(1, 99_999))
    year = draw(st.none() | st.integers(1990, 2030))
    place = f"{serial:02}" if year is None else f"{serial:02}/{year}"
    return f"{place}/{kind}-{body}", DOCUMENT_ABBREVIATIONS[kind.lower()]
