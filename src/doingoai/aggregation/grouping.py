"""Groupers: by province, country, partner, region, an attribute or a function of one's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, Final, TypeAlias, overload

import attrs

from doingoai.aggregation.encoding import Codes, Grouper, Places, Record
from doingoai.aggregation.names import Names, Texts, Units
from doingoai.model import Country, Delegation, ForeignPartner, Province
from doingoai.model import Record as ModelRecord

__all__ = [
    "By",
    "as_groupers",
    "by_country",
    "by_partner",
    "by_province",
    "by_region",
]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(order=False, repr=False)
class PartyGrouper(Grouper):
    """Rows of what a record names several of: its provinces, its partners, their countries."""

    names: Callable[[Any], Iterable[Any]] = attrs.field(eq=repr)  # one attrgetter does not equal another
    """The names of a record that decide its rows."""
    key: Callable[[Any, dt.date | None], Hashable | None]
    """The key of a name on a date, or ``None`` where it has none."""
    as_of: dt.date | None = None
    """The day whose provinces the rows are; ``None`` leaves them as the records have them."""
    reader: type[Names] = Names
    """What looks the names up, by what is quick to hash."""

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
        """Number the keys of *records*; a key is worked out, and a unit folded, once for each name."""
        return self.reader(self.key, self.as_of).encode(self.names(records))

    def __repr__(self) -> str:
        return f"by_{self.name}" if self.as_of is None else f"by_{self.name}(as_of={self.as_of!r})"


@attrs.frozen(order=False, repr=False)
class FieldGrouper(Grouper):
    """Rows of an attribute, or of a function of one's own."""

    key: Callable[[Any], Any] = attrs.field(eq=repr)
    """The key of a record, a collection of several, or ``None`` for no place."""
    collections: tuple[type[Iterable[Hashable]], ...] = (list, set, frozenset)
    """What counts as several keys: a tuple does where it is an attribute, and is one key where a function made it."""

    def encode(self, records: Sequence[Any]) -> Codes:
        """Number the values of the attribute or function."""
        places, collections = Places(), self.collections
        keys: list[Any] = list(map(self.key, records))
        # Each object once, for the hash of an enum or of a value is slow; `keys` keeps the identities apart.
        known: dict[int, int] = {}

        def learned(key: Any) -> int:
            code = known[id(key)] = places(*key) if isinstance(key, collections) else places(key)
            return code

        find = known.get
        codes = [code if (code := find(id(key))) is not None else learned(key) for key in keys]
        return places.coded(codes)

    def __repr__(self) -> str:
        return f"FieldGrouper({self.name!r})"


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


def _countries(records: Sequence[Any]) -> list[Iterable[Any]]:
    """The countries of records that know them, else their partners, each of which may have one."""
    # Most delegations name countries and no partner, and to ask the property takes three times as long.
    return [
        record.countries if type(record) is Delegation and not record.partners else _countries_of(record)
        for record in records
    ]


def _countries_of(record: Any) -> Iterable[Any]:
    if isinstance(record, ModelRecord):
        return record.all_countries
    for attribute in ("all_countries", "countries", "partners"):
        countries: Iterable[Any] | None = getattr(record, attribute, None)
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


by_province: Final = PartyGrouper("province", partial(map, attrgetter("provinces")), _province, reader=Units)
"""Rows of provinces; ``by_province(as_of=day)`` folds units that ended before *day* into their successors."""
by_region: Final = PartyGrouper("region", partial(map, attrgetter("provinces")), _region, reader=Units)
"""Rows of the regions of provinces; ``by_region(as_of=day)`` takes those of *day*."""
by_partner: Final = PartyGrouper("partner", partial(map, attrgetter("partners")), _partner)
"""Rows of partners, as the records name them."""
by_country: Final = PartyGrouper("country", _countries, _country, reader=Texts)
"""Rows of alpha-2 codes: the countries of a record's partners, and those it names itself."""
By: TypeAlias = Grouper | str | Callable[[Any], Any]
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
