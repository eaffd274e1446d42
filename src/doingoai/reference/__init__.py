"""Provinces through time, countries and partners: data files with their sources, and lookups.

The data are read on first use, not on import.
"""

from __future__ import annotations

from doingoai.reference.countries import countries, country_label, country_names, find_country, find_market
from doingoai.reference.gazetteer import Entity, Gazetteer, names_of
from doingoai.reference.partners import find_partner, partner_names, partners
from doingoai.reference.provinces import all_provinces, find_province, province_names, provinces

__all__ = [
    "Entity",
    "Gazetteer",
    "all_provinces",
    "countries",
    "country_label",
    "country_names",
    "find_country",
    "find_market",
    "find_partner",
    "find_province",
    "names_of",
    "partner_names",
    "partners",
    "province_names",
    "provinces",
]


def __dir__() -> list[str]:
    return __all__
