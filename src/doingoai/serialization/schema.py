"""JSON Schema (2020-12) of what we write: the same fields, types and required names as the classes."""

from __future__ import annotations

import datetime as dt
import enum
import types
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, get_args, get_origin

import attrs

from doingoai.model import Province, Record
from doingoai.serialization.converters import TAGS
from doingoai.serialization.migrations import SCHEMA_VERSION
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.periods import Basis, Period, Precision
from doingoai.values.ratios import Ratio

__all__ = ["json_schema"]

_Schema = dict[str, Any]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_DECIMAL: Final[_Schema] = {"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$"}
_DATE: Final[_Schema] = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_PLAIN: Final[dict[Any, _Schema]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    Decimal: _DECIMAL,
    dt.date: _DATE,
    types.NoneType: {"type": "null"},
}
_TAG_OF: Final = {cls: tag for tag, cls in TAGS.items()}


def __dir__() -> list[str]:
    return __all__


def json_schema(cls: type) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) that every ``to_dict`` of *cls*, and every line of its files, satisfies.

    Raises
    ------
    TypeError
        If *cls* is no class of records or values.

    Examples
    --------
    >>> schema = json_schema(Event)
    >>> schema["title"], schema["required"]
    ('Event', ['name', 'period'])
    """
    if not (isinstance(cls, type) and attrs.has(cls)):
        raise TypeError(f"a class of records or values is needed, not {cls!r}")
    definitions: dict[str, _Schema] = {}
    if cls is Record:
        each = [{"allOf": [_reference(kind, definitions), {"required": ["type"]}]} for kind in _record_types()]
        schema: _Schema = {"title": "Record", "oneOf": each}
    else:
        _reference(cls, definitions)
        schema = definitions.pop(cls.__name__) if not _refers_to(definitions, cls) else _reference(cls, definitions)
    whole = {"$schema": _DIALECT, **schema}
    return {**whole, "$defs": dict(sorted(definitions.items()))} if definitions else whole


def _record_types() -> list[type]:
    return [cls for cls in TAGS.values() if issubclass(cls, Record)]


def _refers_to(definitions: dict[str, _Schema], cls: type) -> bool:
    """Whether a definition speaks of *cls*, which then must stay a definition itself."""
    return f"'#/$defs/{cls.__name__}'" in repr(definitions)


def _reference(cls: type, definitions: dict[str, _Schema]) -> _Schema:
    """A reference to the definition of *cls*, which is made at its first use."""
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}  # stands for the definition while its own fields are looked at
        definitions[cls.__name__] = _BY_HAND[cls]() if cls in _BY_HAND else _of_class(cls, definitions)
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _of_class(cls: type, definitions: dict[str, _Schema]) -> _Schema:
    properties: dict[str, _Schema] = {}
    required = []
    for field in attrs.fields(attrs.resolve_types(cls)):
        if not field.init:
            continue
        properties[field.name] = _of_type(field.type, definitions)
        if field.default is attrs.NOTHING:
            required.append(field.name)
    if issubclass(cls, Record):
        properties["schema_version"] = {"const": SCHEMA_VERSION}
        properties["type"] = {"const": cls.__name__.lower()}
    return _object(cls, properties, required)


def _object(cls: type, properties: dict[str, _Schema], required: list[str]) -> _Schema:
    return {
        "title": cls.__name__,
        "description": (cls.__doc__ or "").strip().partition("\n")[0],
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _of_type(kind: Any, definitions: dict[str, _Schema]) -> _Schema:
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if isinstance(kind, type) and issubclass(kind, enum.StrEnum):
        return _enum(kind)
    if isinstance(kind, type) and attrs.has(kind):
        return _reference(kind, definitions)
    if get_origin(kind) is tuple:
        return _of_tuple(get_args(kind), definitions)
    return _of_union(get_args(kind), definitions)


def _enum(kind: type[enum.StrEnum]) -> _Schema:
    return {"enum": [member.value for member in kind]}


def _of_tuple(items: tuple[Any, ...], definitions: dict[str, _Schema]) -> _Schema:
    if items[-1] is Ellipsis:
        return {"type": "array", "items": _of_type(items[0], definitions)}
    each = [_of_type(item, definitions) for item in items]
    return {"type": "array", "prefixItems": each, "minItems": len(each), "maxItems": len(each)}


def _of_union(members: tuple[Any, ...], definitions: dict[str, _Schema]) -> _Schema:
    known = [member for member in members if member is not types.NoneType]
    alternatives = [_of_type(member, definitions) for member in known]
    if len(known) > 1 and set(known) != {HedgedNumber, Ratio}:
        alternatives = [
            _tagged(member, definitions) if attrs.has(member) else alternative
            for member, alternative in zip(known, alternatives, strict=True)
        ]
    if len(known) < len(members):
        alternatives.append({"type": "null"})
    return {"anyOf": alternatives}


def _tagged(cls: type, definitions: dict[str, _Schema]) -> _Schema:
    """The definition of *cls* with the ``type`` that tells it from the other members of a union."""
    name = f"Tagged{cls.__name__}"
    if name not in definitions:
        plain = definitions[cls.__name__]
        definitions[name] = {
            **plain,
            "properties": {**plain["properties"], "type": {"const": _TAG_OF[cls]}},
            "required": [*plain["required"], "type"],
        }
    return {"$ref": f"#/$defs/{name}"}


# The types that are written by hand, as `converters` writes them


def _number() -> _Schema:
    return _object(
        HedgedNumber, {"value": _DECIMAL, "hedge": _enum(Hedge), "low": _DECIMAL, "high": _DECIMAL}, ["value", "hedge"]
    )


def _ratio() -> _Schema:
    return _object(
        Ratio,
        {"part": {"type": "integer"}, "whole": {"type": "integer", "not": {"const": 0}}, "hedge": _enum(Hedge)},
        ["part", "whole", "hedge"],
    )


def _period() -> _Schema:
    return _object(
        Period,
        {
            "edtf": {"type": "string", "minLength": 4},
            "precision": _enum(Precision),
            "hedge": {"enum": [Hedge.EXACT.value, Hedge.ABOUT.value]},
            "basis": _enum(Basis),
            "inferred": {"type": "boolean"},
            "text": {"type": "string"},
        },
        ["edtf", "precision"],
    )


def _province() -> _Schema:
    return _object(Province, {"id": {"type": "string"}, "name": {"type": "string"}, "on": _DATE}, ["id", "name"])


_BY_HAND: Final[dict[type, Callable[[], _Schema]]] = {
    HedgedNumber: _number,
    Ratio: _ratio,
    Period: _period,
    Province: _province,
}
