"""Foreign investment projects: new ones, adjusted ones, contributions of capital."""

from __future__ import annotations

import attrs

from doingoai.model.fields import (
    to_country_or_none,
    to_money_or_none,
    to_party_or_none,
    to_period_or_none,
    to_province,
    to_text,
)
from doingoai.model.labels import LabelledEnum
from doingoai.model.partner import ForeignPartner, Party
from doingoai.model.province import Province
from doingoai.model.record import Record, countries_of, gives
from doingoai.values.money import Money
from doingoai.values.periods import Period

__all__ = ["InvestmentKind", "InvestmentProject"]


def __dir__() -> list[str]:
    return __all__


class InvestmentKind(LabelledEnum):
    """What was licensed."""

    NEW = "new", "cấp mới", "new", "dự án mới", "đăng ký mới"
    """A project that is licensed for the first time."""
    ADJUSTED = "adjusted", "điều chỉnh vốn", "adjusted", "điều chỉnh", "tăng vốn", "điều chỉnh tăng vốn"
    """A change of the capital of one that was licensed before."""
    CAPITAL_CONTRIBUTION = (
        "capital_contribution",
        "góp vốn, mua cổ phần",
        "capital contribution",
        "góp vốn",
        "mua cổ phần",
    )
    """Shares that a foreign investor buys or pays in."""


def _to_kind(value: InvestmentKind | str) -> InvestmentKind:
    return value if type(value) is InvestmentKind else InvestmentKind(value)


@gives(when="licensed")
@attrs.frozen(kw_only=True, repr=False)
class InvestmentProject(Record):
    """One project, or one licensed change of it.

    Examples
    --------
    >>> solar = InvestmentProject(province=find_province("Quảng Ninh"), kind="new", investor="Jinko Solar",
    ...     country="HK", registered_capital=parse_money("trên 498 triệu USD"), licensed=Period.year(2021))
    >>> solar.registered_capital.number.low, solar.all_countries
    (Decimal('498000000'), ('HK',))
    """

    province: Province = attrs.field(converter=to_province)
    """Where it is."""
    kind: InvestmentKind = attrs.field(converter=_to_kind)
    """New, adjusted or a contribution of capital."""
    title: str = attrs.field(default="", converter=to_text)
    """What it is called (Dự án)."""
    registered_capital: Money | None = attrs.field(default=None, converter=to_money_or_none)
    """Vốn đăng ký; of an adjustment, by how much it changes."""
    investor: Party | None = attrs.field(default=None, converter=to_party_or_none)
    """Nhà đầu tư."""
    country: str | None = attrs.field(default=None, converter=to_country_or_none)
    """Where the investor is registered, as an alpha-2 code; its group may be at home elsewhere."""
    licensed: Period | None = attrs.field(default=None, converter=to_period_or_none)
    """When it was licensed (Ngày cấp)."""
    sector: str = attrs.field(default="", converter=to_text)
    """Lĩnh vực."""
    part_of: str = attrs.field(default="", converter=to_text)
    """The id of the record or figure it is a part of, so that nothing is counted twice."""

    @property
    def when(self) -> Period | None:
        """When it was licensed."""
        return self.licensed

    @property
    def provinces(self) -> tuple[Province, ...]:
        """Where it is."""
        return (self.province,)

    @property
    def partners(self) -> tuple[ForeignPartner | str, ...]:
        """The investor, where one is named."""
        return () if self.investor is None or isinstance(self.investor, Province) else (self.investor,)

    @property
    def all_countries(self) -> tuple[str, ...]:
        """The investor's country."""
        return (self.country,) if self.country is not None else countries_of(self.partners)
