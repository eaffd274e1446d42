"""Stretches of days, from one day to a century, that know how exactly they are meant."""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from doingoai.values.calendar import MONTHS_IN, reporting_months_of
from doingoai.values.numbers import Hedge, to_hedge
from doingoai.values.precisions import Basis, Precision, span_of_basis, to_basis, to_precision, unit_around

__all__ = ["Basis", "Period", "Precision"]


def __dir__() -> list[str]:
    return __all__


# The 28th of December is always in the last week of its year.
_IN_LAST_WEEK: Final = 28
_UNITS_WITH_BASIS: Final = frozenset(
    {Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR, Precision.RANGE}
)


_HEDGES: Final = frozenset({Hedge.EXACT, Hedge.ABOUT})
_NO_UNITS: Final = frozenset({Precision.RANGE, Precision.PART})


@attrs.frozen(order=False, repr=False)
class Period:
    """The days from `start` to `end`, both included.

    Periods are ordered by start, then end; an open end lies outside every date. `inferred` and `text` say where a
    period comes from and take no part in equality.

    Raises
    ------
    ValueError
        If the end is before the start, both are open, or they do not fit the precision or the basis.

    Examples
    --------
    >>> half = Period.half(2022, 1)  # 6 tháng đầu năm 2022
    >>> half
    Period(start=date(2022, 1, 1), end=date(2022, 6, 30), precision=Precision.HALF)
    >>> half.contains(date(2022, 6, 30)), half.same_period_last_year() == Period.half(2021, 1)
    (True, True)
    """

    start: dt.date | None
    """The first day, or ``None`` where it is open."""
    end: dt.date | None
    """The last day, or ``None`` where it is open."""
    precision: Precision = attrs.field(converter=to_precision)
    """How fine the dates are meant."""
    hedge: Hedge = attrs.field(default=Hedge.EXACT, converter=to_hedge)
    """EXACT or ABOUT ("khoảng tháng 6"); a PART is always ABOUT."""
    basis: Basis = attrs.field(default=Basis.CALENDAR, converter=to_basis)
    """Where its months begin."""
    inferred: bool = attrs.field(default=False, eq=False)
    """Whether the year came from the reference date."""
    text: str | None = attrs.field(default=None, eq=False)
    """The words it was read from."""

    def __attrs_post_init__(self) -> None:
        for bound in (self.start, self.end):
            if type(bound) is dt.date or bound is None:
                continue
            if isinstance(bound, dt.datetime) or not isinstance(bound, dt.date):
                raise TypeError(f"a period runs from a date to a date, not {type(bound).__name__} {bound!r}")
        if self.hedge not in _HEDGES:
            raise ValueError(f"a period is exact or about, not {self.hedge}")
        if self.precision is Precision.PART:
            object.__setattr__(self, "hedge", Hedge.ABOUT)
        self._check_bounds()

    def _check_bounds(self) -> None:
        start, end, precision = self.start, self.end, self.precision
        if start is None or end is None:
            if start is None and end is None:
                raise ValueError("a period that is open at both ends says nothing")
            if precision is not Precision.RANGE or self.basis is not Basis.CALENDAR:
                raise ValueError(f"only a calendar range has an open end, not a {self.basis} {precision}")
            return
        if end < start:
            raise ValueError(f"the period ends on {end}, before it starts on {start}")
        if self.basis is Basis.ADMINISTRATIVE and (
            precision not in _UNITS_WITH_BASIS or reporting_months_of(start, end) is None
        ):
            raise ValueError(f"an administrative period runs from a 15th to a 14th, not from {start} to {end}")
        if precision not in _NO_UNITS and unit_around(start, precision, self.basis) != (
            start,
            end,
        ):
            raise ValueError(f"{start} to {end} is no {self.basis} {precision}")

    # Making one

    @classmethod
    def day(cls, year_or_date: int | dt.date, month: int | None = None, day: int | None = None) -> Period:
        """Return one day: ``Period.day(2021, 12, 13)`` or ``Period.day(date(2021, 12, 13))``."""
        if isinstance(year_or_date, int):
            if month is None or day is None:
                raise TypeError("a day needs a date, or a year, a month and a day")
            year_or_date = dt.date(year_or_date, month, day)
        return cls(year_or_date, year_or_date, Precision.DAY)

    @classmethod
    def week(cls, year: int, week: int) -> Period:
        """Return a week by its ISO 8601 number; week 1 has the year's first Thursday."""
        last = dt.date(year, 12, _IN_LAST_WEEK).isocalendar().week
        if not 1 <= week <= last:
            raise ValueError(f"{year} has {last} weeks, so no week {week}")
        return cls.of(dt.date.fromisocalendar(year, week, 1), Precision.WEEK)

    @classmethod
    def month(cls, year: int, month: int, *, basis: Basis | str = Basis.CALENDAR) -> Period:
        """Return a month, 1 to 12."""
        return cls._of_year(year, month, Precision.MONTH, Basis(basis))

    @classmethod
    def quarter(cls, year: int, quarter: int, *, basis: Basis | str = Basis.CALENDAR) -> Period:
        """Return a quarter, 1 to 4."""
        return cls._of_year(year, quarter, Precision.QUARTER, Basis(basis))

    @classmethod
    def half(cls, year: int, half: int, *, basis: Basis | str = Basis.CALENDAR) -> Period:
        """Return a half of a year, 1 or 2."""
        return cls._of_year(year, half, Precision.HALF, Basis(basis))

    @classmethod
    def year(cls, year: int, *, basis: Basis | str = Basis.CALENDAR) -> Period:
        """Return a year."""
        return cls._of_year(year, 1, Precision.YEAR, Basis(basis))

    @classmethod
    def decade(cls, year: int) -> Period:
        """Return the decade of *year*: 1990 to 1999 for 1990 and for 1994."""
        return cls.of(dt.date(year, 1, 1), Precision.DECADE)

    @classmethod
    def century(cls, number: int) -> Period:
        """Return a century by its number: 2001 to 2100 for 21."""
        return cls.of(dt.date(number * 100, 1, 1), Precision.CENTURY)

    @classmethod
    def of(cls, date: dt.date, precision: Precision | str, *, basis: Basis | str = Basis.CALENDAR) -> Period:
        """Return the day, week, month … or century that *date* is in.

        Raises
        ------
        ValueError
            If *precision* is PART or RANGE, which are no units.

        Examples
        --------
        >>> Period.of(date(2021, 12, 13), Precision.QUARTER) == Period.quarter(2021, 4)
        True
        """
        precision, basis = Precision(precision), Basis(basis)
        start, end = unit_around(date, precision, basis)
        return cls(start, end, precision, basis=basis)

    @classmethod
    def between(cls, start: dt.date | None, end: dt.date | None) -> Period:
        """Return the range from *start* to *end*; ``None`` is an open end."""
        return cls(start, end, Precision.RANGE)

    @classmethod
    def from_edtf(cls, text: str) -> Period:
        """Return the period that an EDTF (ISO 8601-2) expression says.

        Levels 0 and 1 are read, and of level 2 the codes of quarters (33-36) and halves (40, 41); so is the ISO 8601
        week. ``?`` and ``%`` become ABOUT, as ``~`` does.

        Raises
        ------
        ParseError
            If *text* is none, or says what a period does not hold: a time of day, a year outside 1 to 9999.

        Examples
        --------
        >>> Period.from_edtf("2022-40") == Period.half(2022, 1)
        True
        >>> Period.from_edtf("2015/..")
        Period(start=date(2015, 1, 1), end=None, precision=Precision.RANGE)
        """
        from doingoai.values.edtf import read_edtf

        return read_edtf(text)

    @classmethod
    def _of_year(cls, year: int, number: int, precision: Precision, basis: Basis) -> Period:
        size = MONTHS_IN[precision]
        if not 1 <= number <= 12 // size:
            raise ValueError(f"a year has the {precision}s 1 to {12 // size}, no {number}")
        first = year * 12 + (number - 1) * size
        start, end = span_of_basis(first, first + size - 1, basis)
        return cls(start, end, precision, basis=basis)

    # Asking it

    @property
    def days(self) -> int | None:
        """How many days it has, both ends counted; ``None`` with an open end."""
        return None if self.start is None or self.end is None else (self.end - self.start).days + 1

    @property
    def edtf(self) -> str:
        """The EDTF (ISO 8601-2) expression; it holds no basis, and of a PART only its dates.

        Examples
        --------
        >>> Period.quarter(2022, 3).edtf, Period.between(date(2019, 1, 1), date(2021, 12, 31)).edtf
        ('2022-35', '2019/2021')
        """
        from doingoai.values.edtf import write_edtf

        return write_edtf(self)

    def contains(self, other: dt.date | Period) -> bool:
        """Return whether every day of *other* is in this period; ``other in period`` asks the same.

        Of a moment the day counts.

        Examples
        --------
        >>> Period.year(2022).contains(Period.month(2022, 6)), date(2023, 1, 1) in Period.year(2022)
        (True, False)
        """
        if isinstance(other, Period):
            start, end = other.start, other.end
        else:
            start = end = other.date() if isinstance(other, dt.datetime) else other
        after_start = self.start is None or (start is not None and self.start <= start)
        return after_start and (self.end is None or (end is not None and end <= self.end))

    __contains__ = contains

    def overlaps(self, other: Period) -> bool:
        """Return whether the two have a day in common."""
        return (self.start is None or other.end is None or self.start <= other.end) and (
            other.start is None or self.end is None or other.start <= self.end
        )

    def intersection(self, other: Period) -> Period | None:
        """Return the days that both have, or ``None`` where they have none.

        One that lies inside the other stays what it is; anything else is a range, about if one of them is.

        Examples
        --------
        >>> Period.from_edtf("2020-06/..").intersection(Period.year(2020)).edtf
        '2020-06/2020-12'
        """
        if not self.overlaps(other):
            return None
        hedge = self.hedge if self.hedge is Hedge.ABOUT else other.hedge
        for inner, outer in ((self, other), (other, self)):
            if outer.contains(inner):
                return attrs.evolve(inner, hedge=hedge)
        start = max((p.start for p in (self, other) if p.start is not None), default=None)
        end = min((p.end for p in (self, other) if p.end is not None), default=None)
        return Period(start, end, Precision.RANGE, hedge)

    # Moving it

    def shift(self, *, years: int = 0, months: int = 0) -> Period:
        """Return the period so many years and months later, or earlier for negative numbers.

        Whole months stay whole months, whatever their length; the day of any other date is clipped to the end of its
        month, as dateutil does. What is no unit any more (a half, one month later) becomes a range.

        Examples
        --------
        >>> Period.month(2024, 2).shift(years=1).end, Period.day(2024, 2, 29).shift(years=1).end
        (datetime.date(2025, 2, 28), datetime.date(2025, 2, 28))
        """
        from doingoai.values.shifting import shifted

        return shifted(self, years * 12 + months)

    def previous(self) -> Period:
        """Return the period of the same size right before: a month before a month, five days before five days.

        Raises
        ------
        ValueError
            If an end is open: it has no size.

        Examples
        --------
        >>> Period.quarter(2022, 1).previous() == Period.quarter(2021, 4)
        True
        """
        from doingoai.values.shifting import previous

        return previous(self)

    def same_period_last_year(self, *, as_of: dt.date | None = None) -> Period:
        """Return "cùng kỳ năm trước": the same days, months or week one year before; 29 February becomes the 28th.

        Parameters
        ----------
        as_of
            The last day with figures. A period that goes on after it is incomplete and is compared to date.

        Examples
        --------
        >>> Period.year(2022).same_period_last_year(as_of=date(2022, 8, 15)).edtf
        '2021-01-01/2021-08-15'
        """
        from doingoai.values.shifting import same_period_last_year

        return same_period_last_year(self, as_of)

    def split(self, precision: Precision | str) -> tuple[Period, ...]:
        """Return the days, weeks, months … of this period, in order; where it begins or ends inside one, a range.

        Raises
        ------
        ValueError
            If an end is open, or *precision* is PART or RANGE, which are no units.

        Examples
        --------
        >>> [part.edtf for part in Period.half(2022, 1).split("quarter")]
        ['2022-33', '2022-34']
        """
        from doingoai.values.shifting import split

        return split(self, Precision(precision))

    # Ordering: by start, then end, whatever the precision

    def __lt__(self, other: Period) -> bool:
        return _key(self) < _key(other) if isinstance(other, Period) else NotImplemented

    def __le__(self, other: Period) -> bool:
        return _key(self) <= _key(other) if isinstance(other, Period) else NotImplemented

    def __gt__(self, other: Period) -> bool:
        return _key(self) > _key(other) if isinstance(other, Period) else NotImplemented

    def __ge__(self, other: Period) -> bool:
        return _key(self) >= _key(other) if isinstance(other, Period) else NotImplemented

    def __repr__(self) -> str:
        parts = [f"start={_shown(self.start)}", f"end={_shown(self.end)}", f"precision=Precision.{self.precision.name}"]
        if self.hedge is not Hedge.EXACT:
            parts.append(f"hedge=Hedge.{self.hedge.name}")
        if self.basis is not Basis.CALENDAR:
            parts.append(f"basis=Basis.{self.basis.name}")
        if self.inferred:
            parts.append("inferred=True")
        return f"Period({', '.join(parts)})"


def _key(period: Period) -> tuple[dt.date, bool, dt.date]:
    """What periods are ordered by: an open start is before every date, an open end after every one."""
    start, end = period.start, period.end
    # No date is before date.min, so an open start and 1 January of year 1 are the same place in the order.
    return start or dt.date.min, end is None, end or dt.date.max


def _shown(day: dt.date | None) -> str:
    return "None" if day is None else f"date({day.year}, {day.month}, {day.day})"
