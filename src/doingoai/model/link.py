"""The link between a province and a foreign partner: what a twinning belongs to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import attrs

from doingoai.model.fields import to_foreign_party, to_period_or_none, to_province
from doingoai.model.partner import ForeignPartner
from doingoai.model.province import Province, to_day
from doingoai.model.record import Record, gives
from doingoai.values.periods import Period

__all__ = ["PartnerLink"]


def __dir__() -> list[str]:
    return __all__


@gives(when="twinned_since")
@attrs.frozen(kw_only=True, repr=False)
class PartnerLink(Record):
    """One province and one foreign partner, and since when the two are twinned (kết nghĩa), if they are.

    Examples
    --------
    >>> link = PartnerLink(province=find_province("Quảng Ninh"), partner="tỉnh Hủa Phăn",
    ...                    twinned_since=Period.year(2013))
    >>> link.twinned_on(date(2014, 1, 1)), link.twinned_on(date(2013, 6, 1))
    (True, None)
    """

    province: Province = attrs.field(converter=to_province)
    """The Vietnamese side."""
    partner: ForeignPartner | str = attrs.field(converter=to_foreign_party)
    """The foreign side."""
    twinned_since: Period | None = attrs.field(default=None, converter=to_period_or_none)
    """When they became twins; ``None`` where they are not, or nobody says."""
    twinned_until: Period | None = attrs.field(default=None, converter=to_period_or_none)
    """The last day of the twinning; ``None`` while it lasts."""

    @property
    def when(self) -> Period | None:
        """When they became twins."""
        return self.twinned_since

    @property
    def provinces(self) -> tuple[Province, ...]:
        """The Vietnamese side."""
        return (self.province,)

    @property
    def partners(self) -> tuple[ForeignPartner | str, ...]:
        """The foreign side."""
        return (self.partner,)

    def twinned_on(self, on: dt.date) -> bool | None:
        """Return whether the two are twins on the day *on*; ``None`` where the dates are too coarse to say.

        Examples
        --------
        >>> since = Period.year(2015)
        >>> link = PartnerLink(province=find_province("Quảng Trị"), partner="Savannakhet", twinned_since=since)
        >>> link.twinned_on(date(2020, 1, 1)), link.twinned_on(date(2015, 6, 1))
        (True, None)
        """
        on, since, until = to_day(on), self.twinned_since, self.twinned_until
        if since is None or (since.start is not None and on < since.start):
            return False
        if until is not None and until.end is not None and on > until.end:
            return False
        begun = since.end is not None and on >= since.end
        lasts = until is None or (until.start is not None and on <= until.start)
        return True if begun and lasts else None

    def _faults(self) -> Sequence[str]:
        since, until = self.twinned_since, self.twinned_until
        if since is None or until is None or since.start is None or until.end is None or until.end >= since.start:
            return ()
        return ("A twinning cannot end before its start.",)
