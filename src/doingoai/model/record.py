"""What every record has: an id, its sources, its cells as they stood, and three answers that groupers use."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeVar

import attrs

from doingoai.errors import DoingoaiError
from doingoai.model.country import Country
from doingoai.model.fields import to_flag, to_pairs, to_text
from doingoai.model.labels import member_name
from doingoai.model.partner import ForeignPartner, Party
from doingoai.model.provenance import Provenance, SourcesSlot, to_sources
from doingoai.model.province import Province
from doingoai.values.periods import Period

__all__ = ["ImpossibleRecordError", "Record", "countries_of", "distinct", "foreign_among", "gives", "provinces_among"]

_Item = TypeVar("_Item")
_Kind = TypeVar("_Kind", bound=type)


def __dir__() -> list[str]:
    return __all__


class ImpossibleRecordError(DoingoaiError, ValueError):
    """A record that says what cannot be: an agreement without a foreign party.

    Parameters
    ----------
    faults
        What cannot be, one sentence each.
    """

    def __init__(self, *faults: str) -> None:
        self.faults = faults
        super().__init__(*faults)

    def __str__(self) -> str:
        return " ".join(self.faults)


def _makes_sources_when_asked(kind: _Kind) -> _Kind:
    name = "sources"
    setattr(kind, name, SourcesSlot(kind.__dict__[name]))
    return kind


@_makes_sources_when_asked
@attrs.frozen(kw_only=True, repr=False)
class Record:
    """One fact of the field, as its source states it.

    Every entity is a Record. Groupers ask it only `when`, `provinces`, `partners` and `all_countries`.
    """

    id: str = attrs.field(default="", converter=to_text)
    """The caller's own name for the record, such as a row of a register; empty where there is none."""
    sources: tuple[Provenance, ...] = attrs.field(default=(), converter=to_sources)
    """Where the fact stands."""
    note: str = attrs.field(default="", converter=to_text)
    """What a reader should know and no other field holds."""
    raw: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=to_pairs)
    """The headings and cells it was read from, as they stood."""
    counts_in_totals: bool = attrs.field(default=True, converter=to_flag)
    """Whether totals count it; false for a part, or another statement, of what a record already says."""

    @property
    def when(self) -> Period | None:
        """When it was; ``None`` where the source does not say."""
        return None

    @property
    def provinces(self) -> tuple[Province, ...]:
        """The provinces it belongs to."""
        return ()

    @property
    def partners(self) -> tuple[ForeignPartner | str, ...]:
        """The foreign partners it belongs to, plain names among them."""
        return ()

    @property
    def all_countries(self) -> tuple[str, ...]:
        """The alpha-2 codes of the foreign countries it belongs to, those of its partners among them."""
        return countries_of(self.partners)

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        # attrs writes __init__ with the names of the module of *cls*; the annotations of converters name others.
        vars(cls)["__init__"].__globals__.update(_NAMES, **{cls.__name__: cls})

    def __attrs_post_init__(self) -> None:
        if faults := self._faults():
            raise ImpossibleRecordError(*faults)

    def _faults(self) -> Sequence[str]:
        """Say, one sentence each, what cannot be."""
        return ()

    def __repr__(self) -> str:
        fields = attrs.fields(type(self))
        own = [field for field in fields if not field.inherited] + [field for field in fields if field.inherited]
        shown = [f"{f.name}={_shown(value)}" for f in own if (value := getattr(self, f.name)) != f.default]
        return f"{type(self).__name__}({', '.join(shown)})"


# What the annotations of the fields above and of shared converters name.
_NAMES: Final = {
    "Country": Country,
    "Decimal": Decimal,
    "Iterable": Iterable,
    "Mapping": Mapping,
    "Provenance": Provenance,
    "dt": dt,
}
Record.__attrs_init_subclass__()


def _shown(value: object) -> str:
    """The expression of a field's value: `Direction.INBOUND`, as one would write it."""
    return member_name(value) if isinstance(value, enum.Enum) else repr(value)


def gives(**fields: str) -> Callable[[_Kind], _Kind]:
    """Make properties of a kind of record that only give a field the field itself.

    Adding up asks every record when it was, and before Python 3.12 to ask a property costs as much as to look the
    answer up.
    """

    def decorated(kind: _Kind) -> _Kind:
        for name, field in fields.items():
            setattr(kind, name, kind.__dict__[field])
        return kind

    return decorated


def countries_of(parties: Collection[Party]) -> tuple[str, ...]:
    """Return the countries of the foreign partners among *parties*, each once, in their order."""
    if not parties:  # most records of a register name countries and no partner
        return ()
    return distinct(p.country for p in parties if isinstance(p, ForeignPartner) and p.country is not None)


def distinct(items: Iterable[_Item]) -> tuple[_Item, ...]:
    """Return *items* in their order, each once."""
    if isinstance(items, tuple) and len(items) < 2:  # noqa: PLR2004  # one alone is there once
        return items
    return tuple(dict.fromkeys(items))


def provinces_among(parties: Iterable[Party]) -> tuple[Province, ...]:
    """Return the provinces among *parties*, each once."""
    return distinct(party for party in parties if isinstance(party, Province))


def foreign_among(parties: Iterable[Party]) -> tuple[ForeignPartner | str, ...]:
    """Return those of *parties* that are no province, each once."""
    return distinct(party for party in parties if not isinstance(party, Province))
