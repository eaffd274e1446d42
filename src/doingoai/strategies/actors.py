"""Strategies of who and where: provinces, countries, foreign partners, documents and places in sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from doingoai.model import Country, ForeignPartner, LegalDocument, PartnerKind, Party, Provenance, Province
from doingoai.reference.countries import countries as all_countries
from doingoai.reference.provinces import all_provinces, units_on
from doingoai.strategies.periods import periods
from doingoai.strategies.values import hedged_numbers
from doingoai.values.numbers import HedgedNumber

__all__ = [
    "Fields",
    "countries",
    "country_codes",
    "counts",
    "days",
    "foreign_parties",
    "foreign_partners",
    "known_fields",
    "legal_documents",
    "maybe",
    "parties",
    "plain_names",
    "plain_texts",
    "provenances",
    "provinces",
    "several",
]

Fields: TypeAlias = Mapping[str, SearchStrategy[Any]]
"""A strategy for each of some fields."""

_NAMES: Final = (
    "Sở Ngoại vụ", "UBND tỉnh", "Tập đoàn Sojitz", "tỉnh Hủa Phăn", "Đại sứ quán Nhật Bản", "Plan International",
    "Đoàn công tác tỉnh Vân Nam", "Gặp gỡ Đại sứ", "vải thiều tươi", "Bản ghi nhớ hợp tác", "phòng, chống COVID-19",
)  # fmt: skip


def __dir__() -> list[str]:
    return __all__


def plain_texts() -> SearchStrategy[str]:
    """Short texts, the empty one among them."""
    return st.sampled_from(["", *_NAMES])


def plain_names() -> SearchStrategy[str]:
    """Names of bodies, delegations and goods."""
    return st.sampled_from(_NAMES)


def days() -> SearchStrategy[dt.date]:
    """Days of the years that registers are of."""
    return st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31))


def several(strategy: SearchStrategy[Any], *, min_size: int = 0) -> SearchStrategy[tuple[Any, ...]]:
    """None, one or two of what *strategy* makes."""
    return st.lists(strategy, min_size=min_size, max_size=2).map(tuple)


def maybe(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """What *strategy* makes, or nothing."""
    return st.none() | strategy


def counts() -> SearchStrategy[HedgedNumber]:
    """Hedged whole numbers."""
    return hedged_numbers(max_value=100_000, places=0)


def country_codes() -> SearchStrategy[str]:
    """Alpha-2 codes of foreign countries."""
    return st.sampled_from([country.alpha_2 for country in all_countries() if country.alpha_2 != "VN"])


def provinces(*, on: dt.date | None = None) -> SearchStrategy[Province]:
    """Provinces of the data.

    Parameters
    ----------
    on
        Only those that existed on this day; without it, those of every time.
    """
    return st.sampled_from(all_provinces() if on is None else units_on(all_provinces(), on))


def countries() -> SearchStrategy[Country]:
    """Countries and territories of the data."""
    return st.sampled_from(all_countries())


def foreign_partners(**fields: SearchStrategy[Any]) -> SearchStrategy[ForeignPartner]:
    """Foreign partners of every kind, invented."""
    drawn: Fields = {
        "name": plain_names(),
        "kind": st.sampled_from(PartnerKind),
        "country": maybe(country_codes()),
        "country_label": maybe(st.just("Trung Quốc")),
        "subdivision": maybe(st.sampled_from(["LA-HO", "CN-GX", "JP-13"])),
        "resident_in_vietnam": maybe(st.booleans()),
        "other_names": several(plain_names()),
    }
    return st.fixed_dictionaries({**drawn, **known_fields(ForeignPartner, fields)}).map(lambda kw: ForeignPartner(**kw))


def parties() -> SearchStrategy[Party]:
    """Whoever may stand on one side of a record: provinces, foreign partners, plain names."""
    return st.one_of(plain_names(), provinces(), foreign_partners())


def foreign_parties() -> SearchStrategy[ForeignPartner | str]:
    """Whoever may stand on the foreign side of a record."""
    return st.one_of(plain_names(), foreign_partners())


def legal_documents(**fields: SearchStrategy[Any]) -> SearchStrategy[LegalDocument]:
    """Legal documents by their numbers."""
    drawn: Fields = {
        "number": st.sampled_from(["70/2020/QH14", "15-CT/TW", "138/2024/NĐ-CP", "1234/QĐ-UBND"]),
        "doc_type": st.sampled_from(["Luật", "Chỉ thị", "Nghị định", "Quyết định", ""]),
        "issuer": maybe(st.just("Quốc hội")),
        "issued": maybe(periods(open_ends=False)),
        "title": maybe(plain_names()),
    }
    return st.fixed_dictionaries({**drawn, **known_fields(LegalDocument, fields)}).map(lambda kw: LegalDocument(**kw))


def provenances() -> SearchStrategy[Provenance]:
    """Places in sources, with and without offsets and dates."""
    offsets = st.tuples(st.integers(0, 10_000), st.integers(0, 100)).map(lambda pair: (pair[0], sum(pair)))
    places = st.one_of(st.just((None, None)), offsets)
    return places.flatmap(
        lambda place: st.builds(
            Provenance,
            st.sampled_from(["bao-cao-2020.txt", "https://example.vn/bai-bao"]),
            st.just(place[0]),
            st.just(place[1]),
            quote=st.sampled_from(["", "gần 30 tỉnh"]),
            published=maybe(days()),
            retrieved=maybe(days()),
        )
    )


def known_fields(cls: type, fields: Fields) -> Fields:
    """Return *fields*, each of which *cls* must have."""
    names = {field.name for field in attrs.fields(cls) if field.init}
    if unknown := fields.keys() - names:
        raise TypeError(f"{cls.__name__} has no field {', '.join(sorted(unknown))}")
    return fields
