"""Lengths of border between a province and a neighbouring country."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from doingoai.model.fields import to_country, to_province, to_quantity
from doingoai.model.labels import LabelledEnum
from doingoai.model.province import Province
from doingoai.model.record import Record
from doingoai.values.quantities import Quantity
from doingoai.values.units import find_unit

__all__ = ["BorderKind", "BorderSegment"]


def __dir__() -> list[str]:
    return __all__


class BorderKind(LabelledEnum):
    """What a border runs over."""

    LAND = "land", "trên bộ", "land", "biên giới đất liền", "đất liền"
    """On land, rivers included."""
    SEA = "sea", "trên biển", "sea", "biên giới biển", "biển"
    """At sea."""


def _to_kind(value: BorderKind | str) -> BorderKind:
    return value if type(value) is BorderKind else BorderKind(value)


@attrs.frozen(kw_only=True, repr=False)
class BorderSegment(Record):
    """So much border of one province with one country.

    Examples
    --------
    >>> BorderSegment(province=find_province("Quảng Ninh"), neighbour="CN", kind="land",
    ...               length=parse_quantity("gần 119km")).length.number.hedge.value
    'nearly'
    """

    province: Province = attrs.field(converter=to_province)
    """The province."""
    neighbour: str = attrs.field(converter=to_country)
    """The country on the other side, as an alpha-2 code."""
    kind: BorderKind = attrs.field(converter=_to_kind)
    """On land or at sea."""
    length: Quantity = attrs.field(converter=to_quantity)
    """How long, in a unit of length."""

    @property
    def provinces(self) -> tuple[Province, ...]:
        """The province."""
        return (self.province,)

    @property
    def all_countries(self) -> tuple[str, ...]:
        """The neighbour."""
        return (self.neighbour,)

    def _faults(self) -> Sequence[str]:
        unit = find_unit(self.length.unit_code or self.length.unit)
        if unit is not None and unit.dimension == "length":
            return ()
        return (f"A border is measured in a unit of length such as km, not in {self.length.unit!r}.",)
