"""Movements of people that are no delegation: flights, quarantine, returns."""

from __future__ import annotations

import attrs

from doingoai.model.fields import to_count_or_none, to_country_or_none, to_period, to_province_or_none
from doingoai.model.labels import LabelledEnum
from doingoai.model.province import Province
from doingoai.model.record import Record, gives
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period

__all__ = ["CitizenMovement", "MovementKind"]


def __dir__() -> list[str]:
    return __all__


class MovementKind(LabelledEnum):
    """What kind of movement it is."""

    FLIGHT = "flight", "chuyến bay", "flight", "chuyến bay giải cứu"
    """A flight that brought people."""
    QUARANTINE = "quarantine", "cách ly", "quarantine", "tiếp nhận cách ly"
    """People who were received and quarantined."""
    RETURN = "return", "hồi hương", "return", "trao trả", "về nước"
    """Citizens who came home."""


def _to_kind(value: MovementKind | str) -> MovementKind:
    return value if type(value) is MovementKind else MovementKind(value)


@gives(when="period")
@attrs.frozen(kw_only=True, repr=False)
class CitizenMovement(Record):
    """People or flights that a province received.

    Examples
    --------
    >>> flights = CitizenMovement(kind="flight", flights=parse_number("gần 290"), province=find_province("Quảng Ninh"),
    ...                           period=Period.year(2021))
    >>> flights.flights.high, flights.people is None
    (Decimal('290'), True)
    """

    kind: MovementKind = attrs.field(converter=_to_kind)
    """Flight, quarantine or return."""
    period: Period = attrs.field(converter=to_period)
    """When."""
    flights: HedgedNumber | None = attrs.field(default=None, converter=to_count_or_none)
    """How many flights."""
    people: HedgedNumber | None = attrs.field(default=None, converter=to_count_or_none)
    """How many people."""
    nationality: str | None = attrs.field(default=None, converter=to_country_or_none)
    """Whose citizens they are, as an alpha-2 code; ``None`` where they are of several or it is not said."""
    province: Province | None = attrs.field(default=None, converter=to_province_or_none)
    """The province that received them."""

    @property
    def when(self) -> Period:
        """When it was."""
        return self.period

    @property
    def provinces(self) -> tuple[Province, ...]:
        """The province that received them."""
        return () if self.province is None else (self.province,)

    @property
    def all_countries(self) -> tuple[str, ...]:
        """Whose citizens they are, where they are foreigners."""
        return () if self.nationality in {None, "VN"} else (str(self.nationality),)
