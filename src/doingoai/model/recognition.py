"""Titles that a body grants: a heritage site, a geopark, a creative city."""

from __future__ import annotations

import attrs

from doingoai.model.fields import to_period_or_none, to_provinces, to_required_text, to_text
from doingoai.model.province import Province
from doingoai.model.record import Record
from doingoai.values.periods import Period

__all__ = ["Recognition"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True, repr=False)
class Recognition(Record):
    """One title, granted to something in one or more provinces.

    Examples
    --------
    >>> geopark = Recognition(title="Công viên địa chất toàn cầu", body="UNESCO", object="Non nước Cao Bằng",
    ...                       provinces=find_province("Cao Bằng"), when=Period.year(2018))
    >>> geopark.when.edtf
    '2018'
    """

    title: str = attrs.field(converter=to_required_text)
    """The title."""
    body: str = attrs.field(default="", converter=to_text)
    """Who grants it."""
    object: str = attrs.field(default="", converter=to_text)
    """What bears it."""
    provinces: tuple[Province, ...] = attrs.field(default=(), converter=to_provinces)
    """Where that is."""
    when: Period | None = attrs.field(default=None, converter=to_period_or_none)
    """When it was granted."""
