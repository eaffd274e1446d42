"""Groupers: by province, country, partner, region, period, an attribute or a function of one's own.

A grouper turns records into codes: for each record the number of its key, several numbers where it belongs to
several rows, or -1 where it has no place. Numbers hash faster than provinces and periods do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, overload

import attrs

from doingoai.model import Country, ForeignPartner, Province
from doingoai.values.periods import Basis, Period, Precision

if TYPE_CHECKING:
    from doingoai.model import Party

__all__ = [
    "By",
    "Grouper",
    "Record",
    "as_groupers",
    "by_country",
    "by_half",
    "by_month",
    "by_partner",
    "by_province",
    "by_quarter",
    "by_region",
    "by_year",
]

UNPLACED: Final = -1
"""The code of a record that has no place among the rows."""

Code: TypeAlias = int | list[int]
"""The number of a key, or those of several."""


def __dir__() -> list[str]:
    return __all__


class Record(Protocol):
    """What groupers ask of a record: when it was, and which provinces and partners it is of."""

    @property
    def when(self) -> Period | None: ...  # noqa: D102  # the class says it
    @property
    def provinces(self) -> tuple[Province | str, ...]: ...  # noqa: D102  # the same
    @property
    def partners(self) -> tuple[Party, ...]: ...  # noqa: D102  # the same


@attrs.frozen
class Codes:
    """The codes of records under one grouper, and the keys that the codes number."""

    codes: list[Code]
    keys: list[Hashable]
    several: bool = False
    """Whether a record may have several keys."""
    unplaced: bool = False
    """Whether a record may have none."""


class _Coder:
    """Numbers keys in the order they come."""

    __slots__ = ("_codes", "keys")

    def __init__(self) -> None:
        self._codes: dict[Hashable, int] = {}
        self.keys: list[Hashable] = []

    def __call__(self, key: Hashable | None) -> int:
        if key is None:
            return UNPLACED
        code = self._codes.setdefault(key, len(self.keys))
        if code == len(self.keys):
            self.keys.append(key)
        return code

    def several(self, keys: Iterable[Hashable | None]) -> Code:
        """One code for one key, a list for several different ones; keys that are not known are left out."""
        return _code_of(map(self, keys))


def _code_of(several: Iterable[int]) -> Code:
    distinct = [code for code in dict.fromkeys(several) if code != UNPLACED]
    return (distinct[0] if len(distinct) == 1 else distinct) if distinct else UNPLACED


@attrs.frozen(order=False)
class Grouper:
    """One way to put records into rows."""

    name: str
    """What the rows are, as one word: ``"province"``."""

    def encode(self, records: Sequence[Any]) -> Codes:
        """Number the keys of *records*."""
        raise NotImplementedError


@attrs.frozen(order=False)
class PartyGrouper(Grouper):
    """Rows of what a record names several of: its provinces, its partners, their countries."""

    names: Callable[[Any], Iterable[Any]]
    """The names of a record that decide its rows."""
    key: Callable[[Any, dt.date | None], Hashable | None]
    """The key of a name on a date, or ``None`` where it has none."""
    as_of: dt.date | None = None
    """The day whose provinces the rows are; ``None`` leaves them as the records have them."""

    @overload
    def __call__(self, record: None = None, /, *, as_of: dt.date | None = None) -> PartyGrouper: ...
    @overload
    def __call__(self, record: Record, /) -> tuple[Hashable, ...]: ...
    def __call__(
        self, record: Record | None = None, /, *, as_of: dt.date | None = None
    ) -> PartyGrouper | tuple[Hashable, ...]:
        """Return the grouper for the provinces of *as_of*; given a record, return its keys."""
        if record is None:
            return attrs.evolve(self, as_of=as_of)
        return tuple(self.encode([record]).keys)

    def encode(self, records: Sequence[Any]) -> Codes:
        """Number the keys of *records*; a key is worked out once for each object that is named."""
        coder, key, as_of = _Coder(), self.key, self.as_of
        # By identity, which needs no hash of a whole province. The objects are kept, so each identity stays its own.
        known: dict[int, int] = {}
        kept: list[object] = []

        def code_of(name: Any) -> int:
            if id(name) not in known:
                known[id(name)] = coder(key(name, as_of))
                kept.append(name)
            return known[id(name)]

        codes: list[Code] = []
        several = unplaced = False
        for names in map(self.names, records):
            try:
                (name,) = names
                codes.append(known[id(name)])
            except (KeyError, ValueError):
                code = _code_of(map(code_of, names))
                several = several or isinstance(code, list)
                unplaced = unplaced or code == UNPLACED
                codes.append(code)
        return Codes(codes, coder.keys, several, unplaced)


@attrs.frozen(order=False)
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
        spans = _Spans(self)
        whens: list[Any] = [record.when for record in records]
        try:
            codes = spans.codes_of(whens)
        except AttributeError:  # a record without a date
            codes = spans.codes_of([_NEVER if when is None else when for when in whens])
        return Codes(codes, spans.keys_in_order, unplaced=UNPLACED in spans.values())


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


@attrs.frozen
class _Never:
    """Stands for the period of a record without one."""

    start: dt.date | None = dt.date.max
    end: None = None
    precision: None = None


_NEVER: Final = _Never()


class _Spans(dict[Any, int]):
    """The codes of days, and of (first day, last day, is a part), each worked out once."""

    def __init__(self, grouper: PeriodGrouper) -> None:
        super().__init__()
        self._grouper = grouper
        self._codes: dict[int, int] = {}
        self.keys_in_order: list[Hashable] = []

    def codes_of(self, whens: list[Any]) -> list[Code]:
        """The code of each period."""
        # A day is one object at both ends, and one object is quicker to look up than two.
        part = Precision.PART
        return [
            self[first] if (first := when.start) is when.end else self[first, when.end, when.precision is part]
            for when in whens
        ]

    def __missing__(self, span: Any) -> int:
        start, end, is_part = span if isinstance(span, tuple) else (span, span, False)
        first, last = self._number(start), self._number(end)
        if first is None or first != last or (is_part and _is_all_of(self._period(first), start, end)):
            code = UNPLACED
        else:
            code = self._codes.setdefault(first, len(self.keys_in_order))
            if code == len(self.keys_in_order):
                self.keys_in_order.append(self._period(first))
        self[span] = code
        return code

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


@attrs.frozen(order=False)
class FieldGrouper(Grouper):
    """Rows of an attribute, or of a function of one's own."""

    key: Callable[[Any], Any]
    """The key of a record, a collection of several, or ``None`` for no place."""
    collections: tuple[type[Iterable[Hashable]], ...] = (list, set, frozenset)
    """What counts as several keys: a tuple does where it is an attribute, and is one key where a function made it."""

    def encode(self, records: Sequence[Any]) -> Codes:
        """Number the values of the attribute or function."""
        coder, collections = _Coder(), self.collections
        keys: list[Any] = list(map(self.key, records))
        codes = [coder.several(key) if isinstance(key, collections) else coder(key) for key in keys]
        return Codes(codes, coder.keys, list in set(map(type, codes)), UNPLACED in codes)


def _province(name: Province | str, as_of: dt.date | None) -> Hashable:
    return name if as_of is None or isinstance(name, str) else name.as_of(as_of)


def _region(name: Province | str, as_of: dt.date | None) -> Hashable | None:
    if isinstance(name, str):
        return None
    unit = name if as_of is None else name.as_of(as_of)
    return unit.region_on(as_of) if as_of is not None else unit.region


def _partner(name: Any, _as_of: dt.date | None) -> Hashable:
    key: Hashable = name
    return key


def _countries(record: Any) -> Sequence[Any]:
    """The countries of a record that knows them, else its partners, each of which may have one."""
    for attribute in ("all_countries", "countries", "partners"):
        countries: Sequence[Any] | None = getattr(record, attribute, None)
        if countries is not None:
            return countries
    return ()


_ALPHA_2: Final = 2


def _country(name: Any, _as_of: dt.date | None) -> Hashable | None:
    if isinstance(name, ForeignPartner):
        return name.country
    if isinstance(name, Country):
        return name.alpha_2
    if isinstance(name, str) and len(name) == _ALPHA_2 and name.isascii() and name.isupper():
        return name
    return None


by_province: Final = PartyGrouper("province", attrgetter("provinces"), _province)
"""Rows of provinces; ``by_province(as_of=day)`` folds units that ended before *day* into their successors."""
by_region: Final = PartyGrouper("region", attrgetter("provinces"), _region)
"""Rows of the regions of provinces; ``by_region(as_of=day)`` takes those of *day*."""
by_partner: Final = PartyGrouper("partner", attrgetter("partners"), _partner)
"""Rows of partners, as the records name them."""
by_country: Final = PartyGrouper("country", _countries, _country)
"""Rows of alpha-2 codes: the countries of a record's partners, and those it names itself."""
by_year: Final = PeriodGrouper("year", Precision.YEAR, 12)
"""Rows of years, each a Period."""
by_half: Final = PeriodGrouper("half", Precision.HALF, 6)
"""Rows of half-years, each a Period."""
by_quarter: Final = PeriodGrouper("quarter", Precision.QUARTER, 3)
"""Rows of quarters, each a Period."""
by_month: Final = PeriodGrouper("month", Precision.MONTH, 1)
"""Rows of months, each a Period."""

By: TypeAlias = "Grouper | str | Callable[[Any], Any]"
"""A grouper, the name of an attribute, or a function from a record to its key."""


def as_groupers(by: By | Sequence[By]) -> tuple[Grouper, ...]:
    """Return *by* as groupers.

    Raises
    ------
    TypeError
        If one of them is no grouper, attribute name or function.
    """
    if isinstance(by, (Grouper, str)) or callable(by):
        by = (by,)
    return tuple(map(_as_grouper, by))


def _as_grouper(by: By) -> Grouper:
    if isinstance(by, Grouper):
        return by
    if isinstance(by, str):
        return FieldGrouper(by, attrgetter(by), (tuple, list, set, frozenset))
    if callable(by):
        name = getattr(by, "__name__", type(by).__name__)
        return FieldGrouper("" if name == "<lambda>" else name, by)
    raise TypeError(f"a grouper, the name of an attribute or a function is needed, not {by!r}")
