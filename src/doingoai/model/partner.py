"""A partner of a Vietnamese province that is no Vietnamese unit, and what may stand as a party of a record."""

from __future__ import annotations

import enum
from typing import Final, Literal, TypeAlias

import attrs

from doingoai.model.province import Province

__all__ = ["ForeignPartner", "PartnerKind", "Party"]


def __dir__() -> list[str]:
    return __all__


class PartnerKind(enum.StrEnum):
    """What a foreign partner is."""

    LOCAL_GOVERNMENT = "local_government"
    NATIONAL_GOVERNMENT = "national_government"
    MISSION = "mission"
    INTERNATIONAL_ORGANIZATION = "international_organization"
    NGO = "ngo"
    ENTERPRISE = "enterprise"
    BUSINESS_ASSOCIATION = "business_association"
    UNIVERSITY = "university"
    PARTY = "party"
    INDIVIDUAL = "individual"
    OTHER = "other"

    def label(self, lang: Literal["vi", "en"] = "vi") -> str:
        """Return what reports call it, in Vietnamese or in English.

        Examples
        --------
        >>> PartnerKind.NGO.label()
        'tổ chức phi chính phủ nước ngoài'
        """
        return _LABELS[self][0 if lang == "vi" else 1]


_LABELS: Final = {
    PartnerKind.LOCAL_GOVERNMENT: ("chính quyền địa phương", "local government"),
    PartnerKind.NATIONAL_GOVERNMENT: ("cơ quan trung ương", "national government"),
    PartnerKind.MISSION: ("cơ quan đại diện", "mission"),
    PartnerKind.INTERNATIONAL_ORGANIZATION: ("tổ chức quốc tế", "international organization"),
    PartnerKind.NGO: ("tổ chức phi chính phủ nước ngoài", "non-governmental organization"),
    PartnerKind.ENTERPRISE: ("doanh nghiệp", "enterprise"),
    PartnerKind.BUSINESS_ASSOCIATION: ("hiệp hội doanh nghiệp", "business association"),
    PartnerKind.UNIVERSITY: ("cơ sở giáo dục, nghiên cứu", "university or institute"),
    PartnerKind.PARTY: ("chính đảng", "political party"),
    PartnerKind.INDIVIDUAL: ("cá nhân", "individual"),
    PartnerKind.OTHER: ("khác", "other"),
}


@attrs.frozen(kw_only=True, cache_hash=True)
class ForeignPartner:
    """A foreign unit, government, mission, organisation, enterprise or person.

    Examples
    --------
    >>> ForeignPartner(name="Vân Nam", kind="local_government", country="CN", subdivision="CN-YN").kind.label()
    'chính quyền địa phương'
    """

    name: str = attrs.field(validator=attrs.validators.min_len(1))
    """The name by which it is listed."""
    kind: PartnerKind = attrs.field(converter=PartnerKind)
    """What it is."""
    country: str | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.matches_re("[A-Z]{2}"))
    )
    """Its country as an alpha-2 code; ``None`` for international bodies and where it is not known."""
    country_label: str | None = None
    """The country as the source writes it."""
    subdivision: str | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.matches_re("[A-Z]{2}-[A-Z0-9]{1,3}"))
    )
    """The ISO 3166-2 code of the foreign unit that it is or lies in."""
    resident_in_vietnam: bool | None = None
    """Whether it has its seat in Vietnam; ``None`` where it is not known."""
    other_names: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    """Other ways its name is written."""


Party: TypeAlias = Province | ForeignPartner | str
"""Who may stand on one side of a record: a province, a foreign partner or a plain name."""
