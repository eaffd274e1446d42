"""A partner of a Vietnamese province that is no Vietnamese unit, and what may stand as a party of a record."""

from __future__ import annotations

from typing import TypeAlias

import attrs

from doingoai.model.labels import LabelledEnum, member_name
from doingoai.model.province import Province

__all__ = ["ForeignPartner", "PartnerKind", "Party"]


def __dir__() -> list[str]:
    return __all__


class PartnerKind(LabelledEnum):
    """What a foreign partner is.

    Examples
    --------
    >>> PartnerKind("ngo").label()
    'tổ chức phi chính phủ nước ngoài'
    """

    LOCAL_GOVERNMENT = "local_government", "chính quyền địa phương", "local government"
    """A province, state, prefecture or city, and its bodies."""
    NATIONAL_GOVERNMENT = "national_government", "cơ quan trung ương", "national government"
    """A government, a ministry or another body of a State."""
    MISSION = "mission", "cơ quan đại diện", "mission"
    """An embassy or a consulate."""
    INTERNATIONAL_ORGANIZATION = "international_organization", "tổ chức quốc tế", "international organization"
    """An organisation of States, such as UNESCO."""
    NGO = "ngo", "tổ chức phi chính phủ nước ngoài", "non-governmental organization", "pcpnn", "tổ chức pcpnn"
    """A non-governmental organisation."""
    ENTERPRISE = "enterprise", "doanh nghiệp", "enterprise"
    """A company."""
    BUSINESS_ASSOCIATION = "business_association", "hiệp hội doanh nghiệp", "business association"
    """A chamber of commerce or an association of companies."""
    UNIVERSITY = "university", "cơ sở giáo dục, nghiên cứu", "university or institute", "trường đại học"
    """A university, a school or an institute."""
    PARTY = "party", "chính đảng", "political party"
    """A political party."""
    INDIVIDUAL = "individual", "cá nhân", "individual"
    """A person."""
    OTHER = "other", "khác", "other"
    """None of these, such as the Taipei Economic and Cultural Office."""


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
    kind: PartnerKind = attrs.field(converter=PartnerKind, repr=member_name)
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
