"""The entities of the field, one noun a file."""

from __future__ import annotations

from doingoai.model.country import Country
from doingoai.model.document import LegalDocument
from doingoai.model.partner import ForeignPartner, PartnerKind, Party
from doingoai.model.province import Province, ProvinceKind

__all__ = [
    "Country",
    "ForeignPartner",
    "LegalDocument",
    "PartnerKind",
    "Party",
    "Province",
    "ProvinceKind",
]


def __dir__() -> list[str]:
    return __all__
