"""Exports of goods from a province, or from the country, to a market."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from doingoai.model.country import Country
from doingoai.model.fields import (
    is_country,
    to_country,
    to_money_or_none,
    to_party_or_none,
    to_period,
    to_quantity_or_none,
    to_required_text,
    to_text,
)
from doingoai.model.labels import LabelledEnum
from doingoai.model.partner import ForeignPartner, Party
from doingoai.model.province import Province
from doingoai.model.record import Record, countries_of, distinct, gives
from doingoai.model.status import ObservationStatus, to_observation_status_or_none
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period
from doingoai.values.quantities import Quantity

__all__ = ["TradeBasis", "TradeExport", "TradeFlow"]


def __dir__() -> list[str]:
    return __all__


class TradeBasis(LabelledEnum):
    """What makes an export one of the province."""

    PRODUCTION_ORIGIN = "production_origin", "nơi sản xuất", "place of production"
    """The goods were grown or made there."""
    ENTERPRISE_REGISTERED = "enterprise_registered", "nơi đăng ký doanh nghiệp", "place of registration"
    """The exporter is registered there."""
    CUSTOMS_OFFICE = "customs_office", "cửa khẩu", "customs office", "nơi làm thủ tục hải quan", "cục hải quan"
    """The goods were cleared there."""


class TradeFlow(LabelledEnum):
    """Whether the goods were made in the country (UN Comtrade flows X and RX)."""

    EXPORT = "export", "xuất khẩu", "export", "XK"
    """Goods of the place."""
    RE_EXPORT = "re_export", "tái xuất", "re-export"
    """Goods that came from abroad before."""


def _to_basis(value: TradeBasis | str | None) -> TradeBasis | None:
    return value if value is None or type(value) is TradeBasis else TradeBasis(value)


def _to_flow(value: TradeFlow | str) -> TradeFlow:
    return value if type(value) is TradeFlow else TradeFlow(value)


def _to_origin(value: Province | Country | str) -> Province | str:
    return value if isinstance(value, Province) else to_country(value)


def _to_market(value: Country | str) -> str:
    return value.alpha_2 if isinstance(value, Country) else to_required_text(value)


_SHORTEST_HS: Final = 2
_LONGEST_HS: Final = 10


def _to_hs_code(value: str | None) -> str:
    code = to_text(value).replace(".", "").replace(" ", "")
    if code and not (code.isascii() and code.isdigit() and _SHORTEST_HS <= len(code) <= _LONGEST_HS):
        raise ValueError(
            f"an HS code has 2 to 10 digits, a leading zero among them ('081090'), and {value!r} has not; "
            "a cell that Excel made a number has lost its zero"
        )
    return code


@gives(when="period")
@attrs.frozen(kw_only=True, repr=False)
class TradeExport(Record):
    """So much of a product, to one market, in a period.

    Examples
    --------
    >>> lychee = TradeExport(origin=find_province("Bắc Giang"), product="vải thiều tươi", market="JP",
    ...     period=Period.year(2020), quantity=parse_quantity("200 tấn"), hs_code="0810.90")
    >>> lychee.all_countries, lychee.hs_code, lychee.value is None
    (('JP',), '081090', True)
    """

    origin: Province | str = attrs.field(converter=_to_origin)
    """The province, or the alpha-2 code of the country, that the goods come from."""
    product: str = attrs.field(converter=to_required_text)
    """The goods, as written (Mặt hàng)."""
    market: str = attrs.field(converter=_to_market)
    """An alpha-2 code, or the name of a region ("EU"), which is never summed with its members."""
    period: Period = attrs.field(converter=to_period)
    """When (Kỳ, Vụ)."""
    quantity: Quantity | None = attrs.field(default=None, converter=to_quantity_or_none)
    """How much (Khối lượng, Sản lượng)."""
    value: Money | None = attrs.field(default=None, converter=to_money_or_none)
    """What it is worth (Kim ngạch, Trị giá)."""
    hs_code: str = attrs.field(default="", converter=_to_hs_code)
    """The Harmonized System code, 2 to 10 digits with its leading zero (Mã HS)."""
    hs_version: str = attrs.field(default="", converter=to_text)
    """The edition of the Harmonized System the code is of: "HS 2017"."""
    basis: TradeBasis | None = attrs.field(default=None, converter=_to_basis)
    """What makes it an export of the province."""
    flow: TradeFlow = attrs.field(default=TradeFlow.EXPORT, converter=_to_flow)
    """Export or re-export."""
    exporter: str = attrs.field(default="", converter=to_text)
    """Who sells."""
    importer: Party | None = attrs.field(default=None, converter=to_party_or_none)
    """Who buys."""
    transport: str = attrs.field(default="", converter=to_text)
    """How it travels: by air, by sea, over which border gate."""
    status: ObservationStatus | None = attrs.field(default=None, converter=to_observation_status_or_none)
    """Actual, preliminary, estimated ("ước đạt") or forecast."""

    @property
    def when(self) -> Period:
        """When it was exported."""
        return self.period

    @property
    def provinces(self) -> tuple[Province, ...]:
        """The province of origin, where it is one."""
        return (self.origin,) if isinstance(self.origin, Province) else ()

    @property
    def partners(self) -> tuple[ForeignPartner | str, ...]:
        """The importer, where one is named."""
        return () if self.importer is None or isinstance(self.importer, Province) else (self.importer,)

    @property
    def all_countries(self) -> tuple[str, ...]:
        """The market, where it is a country; else the importer's country."""
        market = (self.market,) if is_country(self.market) and self.market != "EU" else ()
        return distinct((*market, *countries_of(self.partners)))

    @property
    def unit_value(self) -> Money | None:
        """The value of one unit, or ``None`` where value or quantity is not known.

        Examples
        --------
        >>> TradeExport(origin="VN", product="gạo", market="PH", period=Period.year(2021),
        ...             quantity=parse_quantity("2.000 tấn"), value=Money(978_000, "USD")).unit_value
        Money(HedgedNumber('489'), 'USD', per='tấn')
        """
        if self.value is None or self.quantity is None or self.value.per is not None or self.quantity.per is not None:
            return None
        count = self.quantity.number
        if not isinstance(count, HedgedNumber) or not count.value:
            return None
        return Money(self.value.number / count, self.value.currency, self.quantity.unit, self.value.rates)

    def _faults(self) -> Sequence[str]:
        return ("An export needs a quantity or a value.",) if self.quantity is None and self.value is None else ()
