"""The converter: how each of our types is written as plain data, and read back.

What JSON cannot say is said in one way: Decimals and dates as text, periods as EDTF with their precision, enums by
value, provinces by their stable id with the day they were meant on, hedges always. What is not known is ``null`` or
absent, never 0.
"""

from __future__ import annotations

import contextlib
import contextvars
import datetime as dt
import enum
import functools
import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn_from_attrs, make_dict_unstructure_fn, override

from doingoai.model import RECORD_TYPES, Country, ForeignPartner, LegalDocument, Province, Record
from doingoai.reference.provinces import all_provinces, find_province
from doingoai.values.durations import Duration
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.periods import Basis, Period, Precision
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["TAGS", "make_converter"]

TAGS: Final[dict[str, type]] = {
    cls.__name__.lower(): cls
    for cls in (
        Country,
        Duration,
        ForeignPartner,
        HedgedNumber,
        LegalDocument,
        Money,
        Percentage,
        Province,
        Quantity,
        Ratio,
    )
} | dict(RECORD_TYPES)
"""What ``"type"`` may say where a field takes several types: the lower-case name of the class."""

_TAG_OF: Final = {cls: tag for tag, cls in TAGS.items()}
_DATE_LENGTH: Final = len("2021-12-13")
# The day that the provinces of the record being written were meant on.
_MEANT_ON: Final[contextvars.ContextVar[dt.date | None]] = contextvars.ContextVar("meant_on", default=None)


def __dir__() -> list[str]:
    return __all__


def make_converter(*, detailed_validation: bool = True, forbid_extra_keys: bool = True) -> Converter:
    """Return a new cattrs converter for every type of the library; hooks for types of one's own can be added to it.

    Parameters
    ----------
    detailed_validation
        Whether to collect all faults of the data with their places; without, structuring is twice as fast and stops
        at the first.
    forbid_extra_keys
        Whether names that are no field are faults.

    Examples
    --------
    >>> make_converter().unstructure(Money("1.5", "USD"))
    {'number': {'value': '1.5', 'hedge': 'exact'}, 'currency': 'USD'}
    """
    converter = Converter(
        detailed_validation=detailed_validation,
        forbid_extra_keys=forbid_extra_keys,
        omit_if_default=True,
        unstruct_collection_overrides={tuple: list},
    )
    _register_plain(converter)
    _register_numbers(converter)
    _register_periods(converter)
    _register_provinces(converter)
    _register_classes(converter)
    _register_unions(converter)
    return converter


# Texts, flags, whole numbers, dates and enums


def _strictly(cls: type, needed: str) -> Callable[[Any, Any], Any]:
    """A hook that takes a value of *cls* and nothing that could be turned into one."""

    def structure(value: Any, _: Any) -> Any:
        if type(value) is not cls:
            raise TypeError(f"{needed} is needed, not {type(value).__name__}")
        return value

    return structure


def _structure_date(value: Any, _: Any) -> dt.date:
    if not isinstance(value, str) or len(value) != _DATE_LENGTH:
        raise ValueError("a date is needed, as text such as '2021-12-13'")
    return dt.date.fromisoformat(value)


def _structure_decimal(value: Any, _: Any) -> Decimal:
    return HedgedNumber(value).value


@functools.cache
def _members_of(cls: type[enum.StrEnum]) -> dict[str, enum.StrEnum]:
    return {member.value: member for member in cls}


def _structure_enum(value: Any, cls: Any) -> Any:
    try:
        return _members_of(cls)[value]
    except (KeyError, TypeError):
        raise ValueError(f"it must be one of: {', '.join(_members_of(cls))}") from None


def _value_of(member: enum.StrEnum) -> str:
    return str(member.value)


def _unstructure_pairs(pairs: tuple[tuple[str, str], ...]) -> list[list[str]]:
    return [list(pair) for pair in pairs]


def _register_plain(converter: Converter) -> None:
    for cls, needed in ((str, "a text"), (bool, "true or false"), (int, "a whole number")):
        converter.register_structure_hook(cls, _strictly(cls, needed))
    converter.register_structure_hook(dt.date, _structure_date)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_structure_hook(Decimal, _structure_decimal)
    converter.register_unstructure_hook(Decimal, lambda number: f"{number:f}")
    # Nearer than the hook of str, whose subclass it is.
    converter.register_structure_hook(enum.StrEnum, _structure_enum)
    converter.register_unstructure_hook(enum.StrEnum, _value_of)
    converter.register_unstructure_hook_func(lambda cls: cls == tuple[tuple[str, str], ...], _unstructure_pairs)


# Numbers


def _unstructure_number(number: HedgedNumber) -> dict[str, Any]:
    if number.hedge is Hedge.EXACT:
        return {"value": f"{number.value:f}", "hedge": "exact"}
    data = {"value": f"{number.value:f}", "hedge": number.hedge.value}
    if number.low is not None:
        data["low"] = f"{number.low:f}"
    if number.high is not None:
        data["high"] = f"{number.high:f}"
    return data


_NUMBER_KEYS: Final = frozenset({"value", "hedge", "low", "high"})
_RATIO_KEYS: Final = frozenset({"part", "whole", "hedge"})
_PERIOD_KEYS: Final = frozenset({"edtf", "precision", "hedge", "basis", "inferred", "text"})
_PROVINCE_KEYS: Final = frozenset({"id", "name", "on", "type"})


def _structure_number(data: Any, _: Any) -> HedgedNumber:
    _check_keys(data, _NUMBER_KEYS, {"value", "hedge"})
    return HedgedNumber(data["value"], data["hedge"], data.get("low"), data.get("high"))


def _check_keys(data: Any, known: frozenset[str], needed: set[str]) -> None:
    if not isinstance(data, Mapping):
        raise TypeError(f"an object with {', '.join(sorted(known))} is needed, not {type(data).__name__}")
    names = data.keys()
    if not needed <= names:
        raise ValueError(f"{', '.join(sorted(needed - names))} is missing")
    if not names <= known:
        raise ValueError(f"there is no field {', '.join(sorted(map(repr, names - known)))} here")


def _unstructure_ratio(ratio: Ratio) -> dict[str, Any]:
    return {"part": ratio.part, "whole": ratio.whole, "hedge": ratio.hedge.value}


def _structure_ratio(data: Any, _: Any) -> Ratio:
    _check_keys(data, _RATIO_KEYS, {"part", "whole", "hedge"})
    return Ratio(data["part"], data["whole"], data["hedge"])


def _register_numbers(converter: Converter) -> None:
    converter.register_unstructure_hook(HedgedNumber, _unstructure_number)
    converter.register_structure_hook(HedgedNumber, _structure_number)
    converter.register_unstructure_hook(Ratio, _unstructure_ratio)
    converter.register_structure_hook(Ratio, _structure_ratio)

    number_or_ratio = HedgedNumber | Ratio | None

    def structure_either(data: Any, _: Any) -> HedgedNumber | Ratio | None:
        if data is None:
            return None
        if isinstance(data, Mapping) and "part" in data:
            return _structure_ratio(data, Ratio)
        return _structure_number(data, HedgedNumber)

    def unstructure_either(number: HedgedNumber | Ratio | None) -> dict[str, Any] | None:
        if number is None:
            return None
        return _unstructure_ratio(number) if isinstance(number, Ratio) else _unstructure_number(number)

    converter.register_structure_hook_func(lambda cls: cls == number_or_ratio, structure_either)
    converter.register_unstructure_hook_func(lambda cls: cls == number_or_ratio, unstructure_either)


# Periods


def _unstructure_period(period: Period) -> dict[str, Any]:
    data: dict[str, Any] = {"edtf": period.edtf, "precision": period.precision.value}
    if period.hedge is not Hedge.EXACT:
        data["hedge"] = period.hedge.value
    if period.basis is not Basis.CALENDAR:
        data["basis"] = period.basis.value
    if period.inferred:
        data["inferred"] = True
    if period.text is not None:
        data["text"] = period.text
    return data


# A register's records share few periods, and a period is immutable.
@functools.lru_cache(maxsize=16_384, typed=True)
def _period(edtf: str, precision: str, hedge: str, basis: str, inferred: object, text: object) -> Period:
    read = Period.from_edtf(edtf)
    if inferred is not True and inferred is not False:
        raise TypeError("inferred is true or false")
    if text is not None and not isinstance(text, str):
        raise TypeError("text is a text")
    return Period(read.start, read.end, Precision(precision), Hedge(hedge), Basis(basis), inferred, text)


def _structure_period(data: Any, _: Any) -> Period:
    _check_keys(data, _PERIOD_KEYS, {"edtf", "precision"})
    return _period(
        data["edtf"],
        data["precision"],
        data.get("hedge", "exact"),
        data.get("basis", "calendar"),
        data.get("inferred", False),
        data.get("text"),
    )


def _register_periods(converter: Converter) -> None:
    converter.register_unstructure_hook(Period, _unstructure_period)
    converter.register_structure_hook(Period, _structure_period)


# Provinces


def _unstructure_province(province: Province) -> dict[str, Any]:
    data = {"id": province.id, "name": province.name}
    if (day := _day_of(province)) is not None:
        data["on"] = day.isoformat()
    return data


def _day_of(province: Province) -> dt.date | None:
    """The day a province is meant on: that of the record, or the nearest to it on which the unit existed."""
    day = _MEANT_ON.get()
    if day is None:
        return province.valid_to
    if province.valid_to is not None and day > province.valid_to:
        return province.valid_to
    if province.valid_from is not None and day < province.valid_from:
        return province.valid_from
    return day


@functools.cache
def _provinces_by_id() -> dict[str, Province]:
    return {province.id: province for province in all_provinces()}


def _structure_province(data: Any, _: Any) -> Province:
    """Read a province by its id; by its name and a day where somebody wrote no id, or one of other data."""
    _check_keys(data, _PROVINCE_KEYS, set())
    name, on = data.get("name"), data.get("on")
    province = _provinces_by_id().get(data.get("id"))
    if province is not None:
        if name is not None and name != province.name:
            raise ValueError(f"the province {province.id!r} is called {province.name!r}, not {name!r}")
        return province
    if not isinstance(name, str) or on is None:
        raise ValueError("a province is written with its id, or with its name and the day (on) it bore it")
    try:
        return find_province(name, on=_structure_date(on, dt.date))
    except LookupError as error:
        raise ValueError(str(error)) from None


def _register_provinces(converter: Converter) -> None:
    converter.register_unstructure_hook(Province, _unstructure_province)
    converter.register_structure_hook(Province, _structure_province)


# Records and the other attrs classes


def _fields_of(cls: type) -> list[attrs.Attribute[Any]]:
    """The fields to read, texts and flags without a type: their own converters check them, and faster."""
    return [
        field.evolve(type=Any) if field.converter is not None and field.type in _CHECKED_BY_THEIR_FIELDS else field
        for field in attrs.fields(attrs.resolve_types(cls))
        if field.init
    ]


_CHECKED_BY_THEIR_FIELDS: Final = frozenset({str, bool})


def _checks(cls: type, converter: Converter) -> dict[str, Any]:
    """For each field, reading it and all that the class asks of it alone, so that its faults bear its path."""
    return {field.name: override(struct_hook=_check_of(field, converter)) for field in _fields_of(cls)}


def _check_of(field: attrs.Attribute[Any], converter: Converter) -> Callable[[Any, Any], Any]:
    convert: Any = field.converter
    hook: Callable[[Any, Any], Any] = converter.get_structure_hook(field.type)

    def structure(data: Any, kind: Any) -> Any:
        value = hook(data, kind)
        if callable(convert):
            value = convert(value)
        if field.validator is not None:
            # One that looks at the whole object finds none yet; it speaks when the object is made.
            with contextlib.suppress(AttributeError):
                field.validator(None, field, value)
        return value

    return structure


def _register_classes(converter: Converter) -> None:
    @converter.register_structure_hook_factory(attrs.has)
    def structure_class(cls: type) -> Callable[[Any, Any], Any]:
        structure: Callable[[Any, Any], Any] = make_dict_structure_fn_from_attrs(
            _fields_of(cls), cls, converter, **(_checks(cls, converter) if converter.detailed_validation else {})
        )

        def checked(data: Any, target: Any) -> Any:
            if not isinstance(data, Mapping):
                raise TypeError(f"an object with the fields of {cls.__name__} is needed, not {type(data).__name__}")
            return structure(data, target)

        return checked

    @converter.register_unstructure_hook_factory(lambda cls: isinstance(cls, type) and issubclass(cls, Record))
    def unstructure_record(cls: type) -> Callable[[Any], dict[str, Any]]:
        unstructure: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(
            attrs.resolve_types(cls), converter, _cattrs_omit_if_default=True
        )

        def dated(record: Record) -> dict[str, Any]:
            when = record.when
            token = _MEANT_ON.set(None if when is None else when.end or when.start)
            try:
                return unstructure(record)
            finally:
                _MEANT_ON.reset(token)

        return dated


# Fields that take several types


def _members(cls: Any) -> tuple[Any, ...]:
    return get_args(cls) if get_origin(cls) in {Union, types.UnionType} else ()


def _is_open_union(cls: Any) -> bool:
    """Whether a field takes an attrs class and at least one other type besides ``None``."""
    members = [member for member in _members(cls) if member is not types.NoneType]
    return len(members) > 1 and set(members) != {HedgedNumber, Ratio} and any(attrs.has(member) for member in members)


def _register_unions(converter: Converter) -> None:
    @converter.register_unstructure_hook_factory(_is_open_union)
    def unstructure_union(_union: Any) -> Callable[[Any], Any]:
        def unstructure(value: Any) -> Any:
            if value is None or isinstance(value, str):
                return value
            return {"type": _TAG_OF[type(value)], **converter.unstructure(value)}

        return unstructure

    @converter.register_structure_hook_factory(_is_open_union)
    def structure_union(union: Any) -> Callable[[Any, Any], Any]:
        members = _members(union)
        tagged = {_TAG_OF[member]: member for member in members if member in _TAG_OF}
        bare = tuple(member for member in (str, types.NoneType) if member in members)

        def structure(data: Any, _: Any) -> Any:
            if isinstance(data, bare):
                return data
            tag = data.get("type") if isinstance(data, Mapping) else None
            if not isinstance(tag, str) or tag not in tagged:
                plain = "a name, or " if str in bare else ""
                raise ValueError(f"{plain}an object whose type is one of {', '.join(sorted(tagged))} is needed")
            member = tagged[tag]
            return converter.structure({name: value for name, value in data.items() if name != "type"}, member)

        return structure
