"""The converter: how each of our types is written as plain data, and read back.

What JSON cannot say is said in one way: Decimals and dates as text, periods as EDTF with their precision, enums by
value, provinces by their stable id with the day they were meant on, hedges always. What is not known is ``null`` or
absent, never 0.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import enum
import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn_from_attrs, make_dict_unstructure_fn, override

from doingoai.model import RECORD_TYPES, Country, ForeignPartner, LegalDocument, Provenance, Province, Record
from doingoai.serialization import hooks
from doingoai.serialization.readers import is_plain, make_reader
from doingoai.values.durations import Duration
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period
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
# Our classes that have a reader of their own, besides the records.
_WITH_READER: Final = frozenset({ForeignPartner, LegalDocument, Money, Percentage, Provenance, Quantity})


def __dir__() -> list[str]:
    return __all__


def make_converter(*, detailed_validation: bool = True, forbid_extra_keys: bool = True) -> Converter:
    """Return a new cattrs converter for every type of the library; hooks for types of one's own can be added to it.

    Parameters
    ----------
    detailed_validation
        Whether to collect all faults of the data with their places; without, reading is several times as fast and
        stops at the first.
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
    _register_values(converter)
    _register_tuples(converter)
    _register_classes(converter, fast=forbid_extra_keys and not detailed_validation)
    _register_unions(converter)
    return converter


def _register_values(converter: Converter) -> None:
    for cls, needed in ((str, "a text"), (bool, "true or false"), (int, "a whole number")):
        converter.register_structure_hook(cls, hooks.strictly(cls, needed))
    converter.register_structure_hook(dt.date, hooks.read_date)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    # A datetime is a date too: without a hook of its own it would lose its time.
    converter.register_unstructure_hook(dt.datetime, dt.datetime.isoformat)
    converter.register_unstructure_hook(dt.time, dt.time.isoformat)
    converter.register_structure_hook(Decimal, hooks.read_decimal)
    converter.register_unstructure_hook(Decimal, hooks.write_decimal)
    # Nearer than the hook of str, whose subclass it is.
    converter.register_structure_hook(enum.StrEnum, hooks.read_enum)
    converter.register_unstructure_hook(enum.StrEnum, hooks.write_enum)
    converter.register_structure_hook(HedgedNumber, hooks.read_number)
    converter.register_unstructure_hook(HedgedNumber, hooks.write_number)
    converter.register_structure_hook(Ratio, hooks.read_ratio)
    converter.register_unstructure_hook(Ratio, hooks.write_ratio)
    converter.register_structure_hook(Period, hooks.read_period)
    converter.register_unstructure_hook(Period, hooks.write_period)
    converter.register_structure_hook(Province, hooks.read_province)
    converter.register_unstructure_hook(Province, hooks.write_province)
    number = HedgedNumber | Ratio | None
    converter.register_structure_hook_func(lambda kind: kind == number, hooks.read_number_or_ratio)
    converter.register_unstructure_hook_func(lambda kind: kind == number, hooks.write_number_or_ratio)


# Lists


def _is_tuple_of_any_length(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


def _register_tuples(converter: Converter) -> None:
    pairs = tuple[tuple[str, str], ...]
    converter.register_unstructure_hook_func(lambda kind: kind == pairs, hooks.write_pairs)
    default = converter.get_structure_hook(tuple[object, ...])

    @converter.register_structure_hook_factory(_is_tuple_of_any_length)
    def structure_list(_kind: Any) -> Callable[[Any, Any], Any]:
        def structure(data: Any, kind: Any) -> Any:
            # A text would be read letter by letter.
            if not isinstance(data, (list, tuple)):
                raise TypeError(f"a list is needed, not {type(data).__name__}")
            return default(data, kind)

        return structure


# Records and the other attrs classes


def _check_of(field: attrs.Attribute[Any], converter: Converter) -> Callable[[Any, Any], Any]:
    """Reading a field, and all that its class asks of it alone, so that its faults bear its path."""
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


def _register_classes(converter: Converter, *, fast: bool) -> None:
    @converter.register_structure_hook_factory(attrs.has)
    def structure_class(cls: type) -> Callable[[Any, Any], Any]:
        if fast and (issubclass(cls, Record) or cls in _WITH_READER) and is_plain(cls):
            return make_reader(cls, converter)
        fields = [field for field in attrs.fields(attrs.resolve_types(cls)) if field.init]
        checks: dict[str, Any] = {}
        if converter.detailed_validation:
            checks = {field.name: override(struct_hook=_check_of(field, converter)) for field in fields}
        structure: Callable[[Any, Any], Any] = make_dict_structure_fn_from_attrs(fields, cls, converter, **checks)

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
            token = hooks.MEANT_ON.set(None if when is None else when.end or when.start)
            try:
                return unstructure(record)
            finally:
                hooks.MEANT_ON.reset(token)

        return dated


# Fields that take several types


def _members(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in {Union, types.UnionType} else ()


def _is_open_union(kind: Any) -> bool:
    """Whether a field takes an attrs class and at least one other type besides ``None``."""
    members = [member for member in _members(kind) if member is not types.NoneType]
    return len(members) > 1 and set(members) != {HedgedNumber, Ratio} and any(attrs.has(member) for member in members)


def _register_unions(converter: Converter) -> None:
    @converter.register_unstructure_hook_factory(_is_open_union)
    def unstructure_union(_kind: Any) -> Callable[[Any], Any]:
        def unstructure(value: Any) -> Any:
            if value is None or isinstance(value, str):
                return value
            return {"type": _TAG_OF[type(value)], **converter.unstructure(value)}

        return unstructure

    @converter.register_structure_hook_factory(_is_open_union)
    def structure_union(kind: Any) -> Callable[[Any, Any], Any]:
        members = _members(kind)
        tagged = {_TAG_OF[member]: member for member in members if member in _TAG_OF}
        bare = tuple(member for member in (str, types.NoneType) if member in members)
        read: dict[str, Callable[[Any, Any], Any]] = {}

        def structure(data: Any, _: Any) -> Any:
            if isinstance(data, bare):
                return data
            tag = data.get("type") if isinstance(data, dict) else None
            if not isinstance(tag, str) or tag not in tagged:
                plain = "a name, or " if str in bare else ""
                raise ValueError(f"{plain}an object whose type is one of {', '.join(sorted(tagged))} is needed")
            if tag not in read:
                read[tag] = converter.get_structure_hook(tagged[tag])
            fields = data.copy()
            del fields["type"]
            return read[tag](fields, tagged[tag])

        return structure
