"""Aid that a province gives or receives."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from doingoai.model.document import LegalDocument
from doingoai.model.fields import (
    to_amounts,
    to_document_or_none,
    to_money_or_none,
    to_parties,
    to_party_or_none,
    to_period,
    to_provinces,
    to_quantities,
    to_text,
)
from doingoai.model.labels import LabelledEnum
from doingoai.model.partner import ForeignPartner, Party
from doingoai.model.province import Province
from doingoai.model.record import Record, distinct, foreign_among, gives, provinces_among
from doingoai.values.money import Money
from doingoai.values.periods import Period
from doingoai.values.quantities import Quantity

__all__ = ["AidBasis", "AidDirection", "AidModality", "AidShipment", "AidSource"]


def __dir__() -> list[str]:
    return __all__


class AidDirection(LabelledEnum):
    """Which way aid goes; the two are never netted."""

    OUTBOUND = "outbound", "hỗ trợ đi", "outbound", "viện trợ đi", "trao tặng", "hỗ trợ cho phía bạn"
    """From Việt Nam to a partner."""
    INBOUND = "inbound", "tiếp nhận", "inbound", "viện trợ đến", "nhận viện trợ", "tiếp nhận viện trợ"
    """From a partner to Việt Nam."""


class AidModality(LabelledEnum):
    """How aid is given (Decree 80/2020, since 8/12/2025 Decree 313/2025; relief: Decree 50/2020)."""

    PROGRAMME = "programme", "chương trình", "programme", "program"
    """Several projects with one aim."""
    PROJECT = "project", "dự án", "project"
    """An aim with its time, means and place."""
    NON_PROJECT = "non_project", "phi dự án", "non-project", "khoản viện trợ phi dự án"
    """Goods, money or experts without a project."""
    EMERGENCY_RELIEF = "emergency_relief", "cứu trợ khẩn cấp", "emergency relief", "cứu trợ", "viện trợ khẩn cấp"
    """Relief after a disaster, under rules of its own (Decree 50/2020)."""
    IN_KIND = "in_kind", "hiện vật", "in kind", "bằng hiện vật"
    """Goods, where the source says no more."""


class AidSource(LabelledEnum):
    """What kind of giver aid comes from."""

    ODA = "oda", "ODA", "official development assistance", "viện trợ ODA"
    """Official development assistance, which the rules of non-ODA grants leave out."""
    NGO = "ngo", "phi chính phủ nước ngoài", "foreign NGO", "PCPNN", "viện trợ PCPNN", "phi chính phủ"
    """A foreign non-governmental organisation."""
    GOVERNMENT = "government", "chính phủ nước ngoài", "foreign government", "chính phủ"
    """A foreign government."""
    LOCAL_GOVERNMENT = "local_government", "địa phương nước ngoài", "local government", "chính quyền địa phương"
    """A foreign province or city."""
    INTERNATIONAL_ORGANIZATION = "international_organization", "tổ chức quốc tế", "international organization"
    """An organisation of States."""
    ENTERPRISE = "enterprise", "doanh nghiệp", "enterprise"
    """A company."""
    INDIVIDUAL = "individual", "cá nhân", "individual"
    """A person."""


class AidBasis(LabelledEnum):
    """Which value of aid is meant; values of different bases are never added together."""

    VALUE = "value", "giá trị", "value", "trị giá"
    """The value as the source states it, without saying which."""
    COMMITMENT = "commitment", "cam kết", "commitment", "giá trị cam kết"
    """Promised (IATI transaction type 2)."""
    APPROVED = "approved", "phê duyệt", "approved", "giá trị phê duyệt"
    """In the decision that approves it."""
    DISBURSED = "disbursed", "giải ngân", "disbursed", "giá trị giải ngân", "đã giải ngân"
    """Paid out (IATI transaction type 3)."""


def _to_direction(value: AidDirection | str) -> AidDirection:
    return value if type(value) is AidDirection else AidDirection(value)


def _to_modality(value: AidModality | str | None) -> AidModality | None:
    return value if value is None or type(value) is AidModality else AidModality(value)


def _to_source_kind(value: AidSource | str | None) -> AidSource | None:
    return value if value is None or type(value) is AidSource else AidSource(value)


@gives(when="period")
@attrs.frozen(kw_only=True, repr=False)
class AidShipment(Record):
    """One gift or grant, in kind or in money.

    One that several parties share has all of them, and its figures are never split among them.

    Examples
    --------
    >>> gift = AidShipment(
    ...     direction="outbound", period=parse_period("năm 2020"), providers=find_province("Quảng Ninh"),
    ...     recipients=["Luông Pha Băng", "Hủa Phăn", "Xay Nhạ Bu Ly"],
    ...     items=[parse_quantity("gần 100.000 khẩu trang y tế"), parse_quantity("14.000 bộ trang phục phòng hộ y tế")],
    ... )
    >>> [item.number.hedge.value for item in gift.items], gift.partners
    (['nearly', 'exact'], ('Luông Pha Băng', 'Hủa Phăn', 'Xay Nhạ Bu Ly'))
    """

    direction: AidDirection = attrs.field(converter=_to_direction)
    """Given or received."""
    providers: tuple[Party, ...] = attrs.field(converter=to_parties)
    """Who gives (Bên viện trợ, Nhà tài trợ)."""
    recipients: tuple[Party, ...] = attrs.field(converter=to_parties)
    """Who receives (Đơn vị tiếp nhận)."""
    period: Period = attrs.field(converter=to_period)
    """When (Thời gian)."""
    title: str = attrs.field(default="", converter=to_text)
    """What it is called (Tên khoản viện trợ)."""
    items: tuple[Quantity, ...] = attrs.field(default=(), converter=to_quantities)
    """What is given in kind (Hiện vật, ĐVT, SL); a lot without a number is an item whose number is not known."""
    value: Money | None = attrs.field(default=None, converter=to_money_or_none)
    """What it is worth, where the source does not say which value it means."""
    commitment: Money | None = attrs.field(default=None, converter=to_money_or_none)
    """Giá trị cam kết."""
    approved: Money | None = attrs.field(default=None, converter=to_money_or_none)
    """Giá trị phê duyệt."""
    disbursed: Money | None = attrs.field(default=None, converter=to_money_or_none)
    """Giải ngân."""
    stated_equivalents: tuple[Money, ...] = attrs.field(default=(), converter=to_amounts)
    """The same value in other currencies, as the source states it; never added and never converted again."""
    counterpart: Money | None = attrs.field(default=None, converter=to_money_or_none)
    """Vốn đối ứng, the Vietnamese side's own share; no aid, so never added."""
    modality: AidModality | None = attrs.field(default=None, converter=_to_modality)
    """Programme, project, non-project, emergency relief or in kind."""
    source_kind: AidSource | None = attrs.field(default=None, converter=_to_source_kind)
    """What kind of giver it comes from."""
    owner: Party | None = attrs.field(default=None, converter=to_party_or_none)
    """Chủ khoản viện trợ."""
    sector: str = attrs.field(default="", converter=to_text)
    """Lĩnh vực."""
    areas: tuple[Province, ...] = attrs.field(default=(), converter=to_provinces)
    """Where it is used (Địa bàn), besides the provinces among its parties."""
    decision: LegalDocument | str | None = attrs.field(default=None, converter=to_document_or_none)
    """QĐ phê duyệt."""
    group: str = attrs.field(default="", converter=to_text)
    """A name that the records of one consignment share."""

    @property
    def when(self) -> Period:
        """When it was given."""
        return self.period

    @property
    def provinces(self) -> tuple[Province, ...]:
        """The provinces among its parties, then those where it is used."""
        return distinct((*provinces_among((*self.providers, *self.recipients)), *self.areas))

    @property
    def partners(self) -> tuple[ForeignPartner | str, ...]:
        """The foreign side: who receives what is given, who gives what is received."""
        return foreign_among(self.recipients if self.direction is AidDirection.OUTBOUND else self.providers)

    def total(self, basis: AidBasis | str = AidBasis.VALUE) -> Money | None:
        """Return its value on one basis, or ``None`` where the source does not state that one.

        Cam kết, phê duyệt and giải ngân never stand in for one another, and the counterpart is in none of them.

        Examples
        --------
        >>> grant = AidShipment(direction="inbound", providers="Plan International", recipients="Sở Y tế",
        ...                     period=Period.year(2022), commitment=Money(500_000, "USD"))
        >>> grant.total("commitment"), grant.total("disbursed")
        (Money(HedgedNumber('500000'), 'USD'), None)
        """
        match AidBasis(basis):
            case AidBasis.VALUE:
                return self.value
            case AidBasis.COMMITMENT:
                return self.commitment
            case AidBasis.APPROVED:
                return self.approved
            case AidBasis.DISBURSED:
                return self.disbursed

    def _faults(self) -> Sequence[str]:
        faults = []
        if not self.providers:
            faults.append("Aid needs at least one provider.")
        if not self.recipients:
            faults.append("Aid needs at least one recipient.")
        if not self.items and self.value is self.commitment is self.approved is self.disbursed is None:
            faults.append("Aid needs items or a value; of a lot without a number the item is Quantity(None, 'lô', …).")
        return faults
