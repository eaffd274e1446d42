"""A province or centrally-run city of Vietnam: one name and territory between two changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

import attrs

from doingoai.errors import CannotSplitError
from doingoai.model.labels import LabelledEnum, member_name

__all__ = ["Ancestors", "DatedKind", "DatedRegion", "Province", "ProvinceKind", "to_day"]


def __dir__() -> list[str]:
    return __all__


class ProvinceKind(LabelledEnum):
    """What a first-level unit is.

    Examples
    --------
    >>> from doingoai.model import ProvinceKind
    >>> ProvinceKind("city").label()
    'Thành phố'
    """

    PROVINCE = "province", "Tỉnh", "Province"
    """Tỉnh."""
    CITY = "city", "Thành phố", "City", "Thành phố trực thuộc trung ương"
    """Thành phố trực thuộc trung ương, a city under the central government."""


@attrs.frozen
class DatedKind:
    """What a unit was, from one day to another."""

    kind: ProvinceKind = attrs.field(converter=ProvinceKind, repr=member_name)
    """Province or centrally-run city."""
    valid_from: dt.date | None = None
    """The first day; ``None`` where it goes back to the unit's own first day."""
    valid_to: dt.date | None = None
    """The last day; ``None`` where it lasts as long as the unit."""


@attrs.frozen
class DatedRegion:
    """The planning region a unit lay in, from one day to another."""

    name: str
    """The region's Vietnamese name."""
    valid_from: dt.date | None = None
    """The first day; ``None`` where it goes back to the unit's own first day."""
    valid_to: dt.date | None = None
    """The last day; ``None`` where it lasts as long as the unit."""


def to_day(on: dt.date) -> dt.date:
    """Return the day of *on*, which may be a moment.

    Raises
    ------
    TypeError
        If it is no date.
    """
    if isinstance(on, dt.datetime):
        return on.date()
    if not isinstance(on, dt.date):
        raise TypeError(f"a day is a date, not {type(on).__name__} {on!r:.80}")
    return on


def _covers(start: dt.date | None, end: dt.date | None, on: dt.date) -> bool:
    on = to_day(on)
    return (start is None or start <= on) and (end is None or on <= end)


class Ancestors:
    """The units that one came from, nearest first, closed to what copies the fields of a Province into plain data."""

    __slots__ = ("units",)

    def __init__(self, units: Iterable[Province] = ()) -> None:
        self.units: tuple[Province, ...] = tuple(units)


_NO_PAST: Final = Ancestors()


@attrs.frozen(kw_only=True)
class Province:
    """A first-level unit of Vietnam between two changes of its name or territory.

    Two of them are equal when their `id` is: Bắc Ninh until 2025-06-30 and Bắc Ninh since 2025-07-01 are two.

    Examples
    --------
    >>> from doingoai import find_province
    >>> bac_giang = find_province("Bắc Giang")
    >>> bac_giang.valid_to, bac_giang.successor.name
    (datetime.date(2025, 6, 30), 'Bắc Ninh')
    """

    id: str
    """The unit's own key: its slug and the year it began, where the data know the year."""
    name: str = attrs.field(eq=False)
    """The name without "tỉnh" or "thành phố"."""
    slug: str = attrs.field(eq=False)
    """The name in ASCII with hyphens, shared by units of one name."""
    kinds: tuple[DatedKind, ...] = attrs.field(
        default=(DatedKind(ProvinceKind.PROVINCE),), validator=attrs.validators.min_len(1), eq=False, repr=False
    )
    """What it was and is, oldest first."""
    valid_from: dt.date | None = attrs.field(default=None, eq=False)
    """Its first day; ``None`` where it is older than the data."""
    valid_to: dt.date | None = attrs.field(default=None, eq=False)
    """Its last day; ``None`` while it exists."""
    gso_code: str | None = attrs.field(default=None, eq=False, repr=False)
    """The two-digit code of the General Statistics Office, which other units may have borne at other times."""
    iso_code: str | None = attrs.field(default=None, eq=False, repr=False)
    """The ISO 3166-2 code of the unit, or of the former unit of the same name: see `iso_status`."""
    iso_status: str = attrs.field(default="", eq=False, repr=False)
    """What is known about `iso_code`: "published", "retired" or "not revised since the merger of 2025"."""
    predecessors: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)
    """The ids of the units it was formed from."""
    successors: tuple[Province, ...] = attrs.field(default=(), eq=False, repr=False)
    """The units that took its place; empty while it exists."""
    regions: tuple[DatedRegion, ...] = attrs.field(default=(), eq=False, repr=False)
    """The planning regions it lay and lies in, oldest first."""
    borders: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)
    """The countries it has a land border with, as alpha-2 codes."""
    border_units: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)
    """The foreign units it touches, as ISO 3166-2 codes, read off a map."""
    coast: bool = attrs.field(default=False, eq=False, repr=False)
    """Whether it lies on the sea."""
    parts: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)
    """Parts that are named in law: Hoàng Sa of Đà Nẵng, Trường Sa of Khánh Hòa."""
    origin: str | None = attrs.field(default=None, eq=False, repr=False)
    """An older unit it was part of, which the data do not hold, and the year of the division: "Hà Tuyên (1991)"."""
    aliases: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)
    """Other ways its name is written."""
    _past: Ancestors = attrs.field(default=_NO_PAST, init=False, eq=False, repr=False)
    # Filled at load; no argument and no tuple, so that nothing which walks the fields goes round in circles:
    # `attrs.asdict` would follow the successors of an ancestor back to this unit.

    @property
    def kind(self) -> ProvinceKind:
        """What it is now, or was at its end."""
        return self.kinds[-1].kind

    @property
    def region(self) -> str | None:
        """The planning region it lies in now, or lay in at its end; ``None`` where the data do not know one."""
        return self.regions[-1].name if self.regions else None

    @property
    def full_name(self) -> str:
        """The name with its kind, as it is now or was at its end.

        Examples
        --------
        >>> from doingoai import find_province
        >>> find_province("Cao Bằng").full_name
        'Tỉnh Cao Bằng'
        """
        return f"{self.kind.label()} {self.name}"

    @property
    def successor(self) -> Province | None:
        """The one unit that took its place, or ``None`` while it exists.

        Raises
        ------
        CannotSplitError
            If it was divided among several.
        """
        if len(self.successors) > 1:
            raise CannotSplitError(
                f"{self.name} (until {self.valid_to}) was divided among "
                f"{', '.join(unit.name for unit in self.successors)}: it has no single successor"
            )
        return self.successors[0] if self.successors else None

    def valid_on(self, on: dt.date) -> bool:
        """Return whether the unit existed on the day *on*.

        Examples
        --------
        >>> from doingoai import find_province
        >>> find_province("Bắc Giang").valid_on(date(2025, 7, 1))
        False
        """
        return _covers(self.valid_from, self.valid_to, on)

    def kind_on(self, on: dt.date) -> ProvinceKind:
        """Return whether it was a province or a centrally-run city on the day *on*.

        Raises
        ------
        ValueError
            If it did not exist that day.

        Examples
        --------
        >>> from doingoai import find_province
        >>> find_province("Quảng Ninh").kind_on(date(2026, 8, 31)).value
        'province'
        >>> find_province("Quảng Ninh").kind_on(date(2026, 9, 1)).value
        'city'
        """
        self._check_existed(on)
        return next(dated.kind for dated in self.kinds if _covers(dated.valid_from, dated.valid_to, on))

    def full_name_on(self, on: dt.date) -> str:
        """Return its name with the kind it had on the day *on*.

        Raises
        ------
        ValueError
            If it did not exist that day.

        Examples
        --------
        >>> from doingoai import find_province
        >>> find_province("Đồng Nai").full_name_on(date(2026, 4, 30))
        'Thành phố Đồng Nai'
        """
        return f"{self.kind_on(on).label()} {self.name}"

    def region_on(self, on: dt.date) -> str | None:
        """Return the planning region it lay in on the day *on*, or ``None`` where the data do not know one.

        Raises
        ------
        ValueError
            If it did not exist that day.
        """
        self._check_existed(on)
        return next((region.name for region in self.regions if _covers(region.valid_from, region.valid_to, on)), None)

    def ancestry(self, *, on: dt.date | None = None) -> tuple[Province, ...]:
        """Return the units it came from, nearest first.

        Parameters
        ----------
        on
            A day. Then only the units that stood on its territory that day: itself while it exists.

        Examples
        --------
        >>> from doingoai import find_province
        >>> [unit.name for unit in find_province("Phú Thọ").ancestry(on=date(2021, 1, 1))]
        ['Hòa Bình', 'Phú Thọ', 'Vĩnh Phúc']
        """
        if on is None:
            return self._past.units
        return tuple(unit for unit in (self, *self._past.units) if unit.valid_on(on))

    def as_of(self, on: dt.date) -> Province:
        """Return the unit that has its territory on the day *on*: what folds a table of the 63 to the 34.

        Raises
        ------
        CannotSplitError
            If the territory is divided among several units that day, or only a part of the unit of that day.

        Examples
        --------
        >>> from doingoai import find_province
        >>> find_province("Bắc Giang").as_of(date(2026, 1, 1)).name
        'Bắc Ninh'
        >>> find_province("Bắc Ninh").as_of(date(2021, 1, 1))
        Traceback (most recent call last):
            ...
        doingoai.errors.CannotSplitError: Bắc Ninh (since 2025-07-01) cannot be split back to 2021-01-01, when its \
territory was that of Bắc Giang, Bắc Ninh
        """
        on = to_day(on)
        unit: Province = self
        while unit.valid_to is not None and unit.valid_to < on:
            following = unit.successor
            if following is None:
                raise CannotSplitError(f"{unit.name} ended on {unit.valid_to} and the data know no successor")
            unit = following
        if unit.valid_on(on):
            return unit
        earlier = unit.ancestry(on=on)
        if len(earlier) == 1 and _only_renamed(earlier[0], unit):
            return earlier[0]
        raise CannotSplitError(
            f"{self.name} (since {self.valid_from}) cannot be split back to {on}, when its territory was "
            f"that of {', '.join(other.name for other in earlier) or 'units that the data do not know'}"
        )

    def _check_existed(self, on: dt.date) -> None:
        if not self.valid_on(on):
            raise ValueError(
                f"{self.name} existed from {self.valid_from or 'before the data'} to {self.valid_to or 'now'}, "
                f"not on {on}"
            )


# attrs writes __init__ before the module knows the class that its annotations name.
vars(Province)["__init__"].__globals__["Province"] = Province


def _only_renamed(earlier: Province, later: Province) -> bool:
    """Whether nothing but names and kinds changed from one unit to the other."""
    while earlier != later:
        if len(earlier.successors) != 1 or len(earlier.successors[0].predecessors) != 1:
            return False
        earlier = earlier.successors[0]
    return True
