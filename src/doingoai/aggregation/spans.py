"""Groupers by lengths of time: which year, half, quarter or month holds the whole of a record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Sequence
from typing import Any, Final, overload

import attrs

from doingoai.aggregation.encoding import Codes, Grouper, Places, Record
from doingoai.values.periods import Basis, Period, Precision

__all__ = ["PeriodGrouper", "by_half", "by_month", "by_quarter", "by_year", "lies_within"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(order=False, repr=False)
class PeriodGrouper(Grouper):
    """Rows of one length of time; a record that is not within one of them has no place."""

    precision: Precision
    """The length of the rows."""
    months: int
    """The same in months."""
    basis: Basis = Basis.CALENDAR
    """Whether the rows are calendar periods or those of administrative reports (15/12 to 14/12)."""

    @overload
    def __call__(self, record: None = None, /, *, basis: Basis | str = Basis.CALENDAR) -> PeriodGrouper: ...
    @overload
    def __call__(self, record: Record, /) -> tuple[Hashable, ...]: ...
    def __call__(
        self, record: Record | None = None, /, *, basis: Basis | str = Basis.CALENDAR
    ) -> PeriodGrouper | tuple[Hashable, ...]:
        """Return the grouper for periods of *basis*; given a record, return its keys."""
        if record is None:
            return attrs.evolve(self, basis=Basis(basis))
        return tuple(self.encode([record]).keys)

    def encode(self, records: Sequence[Any]) -> Codes:
        """Number the periods that hold the whole of each record."""
        return _Spans(self).encode(records)

    def __repr__(self) -> str:
        return f"by_{self.name}" if self.basis is Basis.CALENDAR else f"by_{self.name}(basis=Basis.{self.basis.name})"


def lies_within(period: Period, when: Period) -> bool:
    """Return whether a record of *when* surely belongs to *period*.

    "Đầu năm" belongs to the year, and not to its first quarter, though by convention it has the same days.
    """
    if not period.contains(when):
        return False
    return when.precision is not Precision.PART or not _is_all_of(period, when.start, when.end)


def _is_all_of(period: Period, start: dt.date | None, end: dt.date | None) -> bool:
    return (period.start, period.end) == (start, end)


# The last day of an administrative period: from the 15th on, the next month's begins.
_LAST_DAY: Final = 14


class _Spans(dict[dt.date | None, int]):
    """The places of days, each worked out once; that of no day is the place of what no row holds."""

    def __init__(self, grouper: PeriodGrouper) -> None:
        super().__init__()
        self._grouper = grouper
        self._places = Places()
        # By the numbers of periods, which are quicker to hash.
        self._codes: dict[int | None, int] = {}

    def encode(self, records: Sequence[Any]) -> Codes:
        """The place of each record."""
        part = Precision.PART
        codes: list[int] = []
        for record in records:
            when = record.when
            if when is None:
                codes.append(self[None])
                continue
            first, last = when.start, when.end
            code = self[first]
            # A day is one object at both ends.
            if first is not last and (self[last] != code or (when.precision is part and self._is_row(first, last))):
                code = self[None]
            codes.append(code)
        return self._places.coded(codes)

    def __missing__(self, day: dt.date | None) -> int:
        number = self._number(day)
        code = self._codes.get(number)
        if code is None:
            code = self._codes[number] = self._places(None if number is None else self._period(number))
        self[day] = code
        return code

    def _is_row(self, first: dt.date | None, last: dt.date | None) -> bool:
        """Whether two days are the first and the last one of a row."""
        number = self._number(first)
        return number is not None and _is_all_of(self._period(number), first, last)

    def _number(self, day: dt.date | None) -> int | None:
        """The number of the period that a day is in, counted from the year 0."""
        if day is None:
            return None
        month = day.year * 12 + day.month - 1
        if self._grouper.basis is Basis.ADMINISTRATIVE and day.day > _LAST_DAY:
            month += 1
        return month // self._grouper.months

    def _period(self, number: int) -> Period:
        year, month = divmod(number * self._grouper.months, 12)
        return Period.of(dt.date(year, month + 1, 1), self._grouper.precision, basis=self._grouper.basis)


by_year: Final = PeriodGrouper("year", Precision.YEAR, 12)
"""Rows of years, each a Period."""
by_half: Final = PeriodGrouper("half", Precision.HALF, 6)
"""Rows of half-years, each a Period."""
by_quarter: Final = PeriodGrouper("quarter", Precision.QUARTER, 3)
"""Rows of quarters, each a Period."""
by_month: Final = PeriodGrouper("month", Precision.MONTH, 1)
"""Rows of months, each a Period."""
