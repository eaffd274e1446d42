"""Which kind of cell each field of a record is read from; taken from the types of the model, not listed again."""

from __future__ import annotations

import datetime as dt
import enum
import types
import typing
from collections.abc import Mapping
from typing import Any, Final

import attrs

from doingoai.model import ForeignPartner, LegalDocument, PersonRole, Province
from doingoai.model.labels import LabelledEnum
from doingoai.registers.headings import COMMON, HEADINGS
from doingoai.values.durations import Duration
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period
from doingoai.values.quantities import Quantity

__all__ = [
    "DATED",
    "FIGURES",
    "FieldPlan",
    "Kind",
    "day_of",
    "fields_of",
    "heading_of",
    "main_time_of",
    "record_name",
    "slots_of",
]


def __dir__() -> list[str]:
    return __all__


class Kind(enum.StrEnum):
    """What a cell of a field says."""

    TEXT = "text"
    TEXTS = "texts"
    PERIOD = "period"
    DURATION = "duration"
    COUNT = "count"
    ORDINAL = "ordinal"
    MONEY = "money"
    AMOUNTS = "amounts"
    QUANTITY = "quantity"
    ITEMS = "items"
    FLAG = "flag"
    WORD = "word"
    PROVINCE = "province"
    PROVINCES = "provinces"
    PARTY = "party"
    PARTIES = "parties"
    FOREIGN_PARTIES = "foreign_parties"
    PERSON = "person"
    PEOPLE = "people"
    DOCUMENT = "document"
    DATE = "date"
    COUNTRY = "country"
    COUNTRIES = "countries"
    MARKET = "market"
    ORIGIN = "origin"
    SCOPE = "scope"
    FIGURE = "figure"
    HS_CODE = "hs_code"


FIGURES: Final = frozenset({Kind.COUNT, Kind.MONEY, Kind.AMOUNTS, Kind.QUANTITY, Kind.ITEMS, Kind.FIGURE})
"""Kinds of figures."""
DATED: Final = frozenset({Kind.PROVINCE, Kind.PROVINCES, Kind.ORIGIN, Kind.SCOPE, Kind.PARTY, Kind.PARTIES})
"""Kinds whose value depends on the day of the row: which unit bore a province's name then."""


@attrs.frozen
class FieldPlan:
    """A field of a record and how its cells are read."""

    name: str
    """The field's name."""
    kind: Kind
    """What its cells say."""
    required: bool
    """Whether every record needs it."""
    words: type[LabelledEnum] | None = None
    """The words it takes, where they are a closed set."""


# Fields whose type (a plain str) does not tell that they name a place.
_BY_NAME: Final[Mapping[str, Kind]] = {
    "countries": Kind.COUNTRIES,
    "country": Kind.COUNTRY,
    "nationality": Kind.COUNTRY,
    "neighbour": Kind.COUNTRY,
    "market": Kind.MARKET,
    "origin": Kind.ORIGIN,
    "scope": Kind.SCOPE,
    "hs_code": Kind.HS_CODE,
}
_SINGLE: Final[Mapping[type, Kind]] = {
    Period: Kind.PERIOD,
    Duration: Kind.DURATION,
    HedgedNumber: Kind.COUNT,
    Money: Kind.MONEY,
    Quantity: Kind.QUANTITY,
    PersonRole: Kind.PERSON,
    LegalDocument: Kind.DOCUMENT,
    bool: Kind.FLAG,
    int: Kind.ORDINAL,
}
_SEVERAL: Final[Mapping[Kind, Kind]] = {
    Kind.TEXT: Kind.TEXTS,
    Kind.MONEY: Kind.AMOUNTS,
    Kind.QUANTITY: Kind.ITEMS,
    Kind.PROVINCE: Kind.PROVINCES,
    Kind.PARTY: Kind.PARTIES,
    Kind.PERSON: Kind.PEOPLE,
}
# What a register does not write: where the record came from is what the reader adds.
_NOT_IN_SHEETS: Final = frozenset({"sources", "raw"})


def record_name(cls: type) -> str:
    """Return the name by which a class's headings are listed."""
    return cls.__name__.lower()


def fields_of(cls: type[Any]) -> Mapping[str, FieldPlan]:
    """Return the plan of every field of *cls* that a register can hold, by its name."""
    if cls not in _PLANS:
        if not (isinstance(cls, type) and attrs.has(cls)):
            raise TypeError(f"what a row is, is said by a class such as Delegation, not by {cls!r:.80}")
        _PLANS[cls] = _plans_of(cls)
    return _PLANS[cls]


_PLANS: Final[dict[type[Any], Mapping[str, FieldPlan]]] = {}


def _plans_of(cls: type[Any]) -> Mapping[str, FieldPlan]:
    hints = typing.get_type_hints(cls)
    plans = {}
    for field in attrs.fields(cls):
        if field.name in _NOT_IN_SHEETS:
            continue
        kind, words = _kind_of(field.name, hints[field.name])
        if kind is not None:
            plans[field.name] = FieldPlan(field.name, kind, field.default is attrs.NOTHING, words)
    return plans


def _kind_of(name: str, hint: Any) -> tuple[Kind | None, type[LabelledEnum] | None]:
    if name in _BY_NAME:
        return _BY_NAME[name], None
    members = _members(hint)
    if typing.get_origin(hint) is tuple:
        members = _members(typing.get_args(hint)[0])
        if ForeignPartner in members and Province not in members:
            return Kind.FOREIGN_PARTIES, None
        single, words = _single_kind(members)
        return (_SEVERAL.get(single) if single is not None else None), words
    if len([member for member in members if member in _SINGLE]) > 1:
        return Kind.FIGURE, None
    return _single_kind(members)


def _members(hint: Any) -> tuple[Any, ...]:
    if typing.get_origin(hint) in {typing.Union, types.UnionType}:
        return tuple(member for member in typing.get_args(hint) if member is not type(None))
    return (hint,)


def _single_kind(members: tuple[Any, ...]) -> tuple[Kind | None, type[LabelledEnum] | None]:
    if ForeignPartner in members:
        return Kind.PARTY, None
    if Province in members:
        return Kind.PROVINCE, None
    for member in members:
        if member in _SINGLE:
            return _SINGLE[member], None
        if isinstance(member, type) and issubclass(member, LabelledEnum):
            return Kind.WORD, member
    if str in members:
        return Kind.TEXT, None
    return None, None


def slots_of(cls: type) -> frozenset[str]:
    """Return the slots that a register of *cls* can fill: its fields and parts of them."""
    fields = fields_of(cls)
    listed = (*COMMON, *HEADINGS.get(record_name(cls), ()))
    return frozenset(fields) | {slot for slot in listed if slot.partition(".")[0].partition("+")[0] in fields}


def main_time_of(cls: type[Any]) -> str:
    """Return the field that says when a record of *cls* was; empty where none does."""
    return next((name for name, plan in fields_of(cls).items() if plan.kind is Kind.PERIOD), "")


def day_of(period: Period | None) -> dt.date | None:
    """Return the day by which names of provinces are understood in a record of *period*: its last."""
    return None if period is None else period.end or period.start


def heading_of(cls: type, slot: str) -> str:
    """Return the heading that is written over *slot* in a register of *cls*."""
    listed = {**COMMON, **HEADINGS.get(record_name(cls), {})}
    words = listed.get(slot)
    return words[0][0].upper() + words[0][1:] if words else slot
