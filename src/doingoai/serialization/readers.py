"""Fast readers: for each of our classes one function, written once and compiled, from plain data to an object.

They do what the class does, field by field: read the value, convert and validate it, fill in defaults, look at the
whole. What they leave out is what cannot fail any more: a converter of a value that the hook has just made of the
right type. Whatever they refuse is read again in detail, so they say nothing about why.
"""

from __future__ import annotations

import enum
import linecache
import types
from collections.abc import Callable
from typing import Any, Final, Union, get_args, get_origin

import attrs
from cattrs import Converter

from doingoai.model import fields
from doingoai.model.person import to_people
from doingoai.model.provenance import to_sources
from doingoai.model.record import Record

__all__ = ["Reader", "is_plain", "make_reader"]

Reader = Callable[[Any, Any], Any]

# Converters that give back a value of the field's own type as it is, so that they need not be asked.
_PASS_ON: Final[frozenset[Any]] = frozenset(
    {
        fields.to_amounts,
        fields.to_document_or_none,
        fields.to_duration_or_none,
        fields.to_flag,
        fields.to_flag_or_none,
        fields.to_money,
        fields.to_money_or_none,
        fields.to_period,
        fields.to_period_or_none,
        fields.to_province,
        fields.to_province_or_none,
        fields.to_provinces,
        fields.to_quantities,
        fields.to_quantity,
        fields.to_quantity_or_none,
        fields.to_text,
        to_people,
        to_sources,
    }
)
_ABSENT: Final = attrs.NOTHING


def __dir__() -> list[str]:
    return __all__


def is_plain(cls: type) -> bool:
    """Return whether an object of *cls* is its fields and nothing else, so that a reader may fill it."""
    slots = {name for base in cls.__mro__ for name in base.__dict__.get("__slots__", ())}
    return (
        not hasattr(cls, "__attrs_pre_init__")
        and "__dict__" not in slots
        and slots - {"__weakref__"} == {field.name for field in attrs.fields(cls) if field.init}
        and not any(_depends_on_the_object(field) for field in attrs.fields(cls))
    )


def _depends_on_the_object(field: attrs.Attribute[Any]) -> bool:
    return bool(getattr(field.default, "takes_self", False))


def make_reader(cls: type, converter: Converter) -> Reader:
    """Return the function that reads *cls* from plain data, raising something for what is no *cls*.

    Parameters
    ----------
    cls
        An attrs class that `is_plain`.
    converter
        The converter whose hooks read the fields.
    """
    writer = _Writer(cls, converter)
    source = writer.source()
    name = f"<doingoai reader of {cls.__module__}.{cls.__qualname__}>"
    linecache.cache[name] = len(source), None, source.splitlines(keepends=True), name
    exec(compile(source, name, "exec"), writer.names)  # noqa: S102  # our own text, as attrs and cattrs do it
    reader: Reader = writer.names["read"]
    return reader


class _Writer:
    """The text of one reader and the names it uses."""

    def __init__(self, cls: type, converter: Converter) -> None:
        self.cls = cls
        self.converter = converter
        self.names: dict[str, Any] = {"cls": cls, "new": object.__new__}
        self.fields = [field for field in attrs.fields(attrs.resolve_types(cls)) if field.init]
        for field in self.fields:
            # The slot itself: what a frozen class has instead of assignment, and no name to look up.
            self.names[f"put_{field.name}"] = getattr(cls, field.name).__set__

    def source(self) -> str:
        required = [field for field in self.fields if field.default is _ABSENT]
        optional = [field for field in self.fields if field.default is not _ABSENT]
        lines = [
            "def read(o, _):",
            "  if o.__class__ is not dict: o = dict(o)",
            "  self = new(cls)",
            f"  known = {len(required)}",
        ]
        for field in required:
            lines += [f"  v = o[{field.name!r}]", *self._value(field, "  ")]
        for field in optional:
            self.names[f"default_{field.name}"] = _default_of(field)
            lines += [
                f"  if {field.name!r} in o:",
                "    known += 1",
                f"    v = o[{field.name!r}]",
                *self._value(field, "    "),
                f"  else: put_{field.name}(self, default_{field.name})",
            ]
        lines.append("  if known != len(o): raise KeyError")
        lines += [f"  validate_{f.name}(self, field_{f.name}, self.{f.name})" for f in self._validated()]
        lines += self._look_at_the_whole()
        lines.append("  return self")
        return "\n".join(lines) + "\n"

    def _look_at_the_whole(self) -> list[str]:
        """The line that asks the class about its fields together, if it has something to say."""
        after = getattr(self.cls, "__attrs_post_init__", None)
        if after is not Record.__attrs_post_init__ or not issubclass(self.cls, Record):
            return [] if after is None else ["  self.__attrs_post_init__()"]
        # What a record does after its making, without the call in between; a record without faults need not be asked.
        return [] if self.cls._faults is Record._faults else ["  if self._faults(): raise ValueError"]  # noqa: SLF001  # ours

    def _value(self, field: attrs.Attribute[Any], indent: str) -> list[str]:
        """The lines that turn `v` into the value of *field* and put it there."""
        lines = self._read(field.name, field.type)
        if field.converter is not None and not self._passes_on(field):
            self.names[f"convert_{field.name}"] = field.converter
            lines.append(f"v = convert_{field.name}(v)")
        return [indent + line for line in (*lines, f"put_{field.name}(self, v)")]

    def _read(self, name: str, kind: Any) -> list[str]:
        inner = _of_optional(kind)
        if inner is not None:
            if _is_enum(inner):
                return [f"v = None if v is None else {self._members(name, inner)}[v]"]
            return ["if v is not None:", *(f"  {line}" for line in self._read(name, inner))]
        if kind is str or kind is bool:
            return [f"if v.__class__ is not {kind.__name__}: raise TypeError"]
        if _is_enum(kind):
            return [f"v = {self._members(name, kind)}[v]"]
        if get_origin(kind) is tuple and get_args(kind)[1:] == (...,):
            return ["if v.__class__ is not list: raise TypeError", *self._items(name, get_args(kind)[0])]
        return [f"v = {self._hook(name, kind)}(v, type_{name})"]

    def _items(self, name: str, kind: Any) -> list[str]:
        """The lines that turn the list `v` into a tuple of *kind*."""
        if kind is str:
            return ["for i in v:", "  if i.__class__ is not str: raise TypeError", "v = tuple(v)"]
        return [f"v = tuple([{self._hook(name, kind)}(i, type_{name}) for i in v])"]

    def _members(self, name: str, kind: type[enum.Enum]) -> str:
        self.names[f"members_{name}"] = {member.value: member for member in kind}
        return f"members_{name}"

    def _hook(self, name: str, kind: Any) -> str:
        self.names[f"hook_{name}"] = self.converter.get_structure_hook(kind)
        self.names[f"type_{name}"] = kind
        return f"hook_{name}"

    def _passes_on(self, field: attrs.Attribute[Any]) -> bool:
        return field.converter in _PASS_ON or _is_enum(_of_optional(field.type) or field.type)

    def _validated(self) -> list[attrs.Attribute[Any]]:
        found = [field for field in self.fields if field.validator is not None]
        for field in found:
            self.names[f"validate_{field.name}"] = field.validator
            self.names[f"field_{field.name}"] = field
        return found


def _default_of(field: attrs.Attribute[Any]) -> object:
    """What the field is without a word about it: its default, converted as the class converts it."""
    default: Any = field.default
    convert: Any = field.converter
    if hasattr(default, "factory"):
        default = default.factory()
    return default if convert is None else convert(default)


def _of_optional(kind: Any) -> Any:
    """The type that may be missing in ``X | None``; ``None`` for any other."""
    if get_origin(kind) not in {Union, types.UnionType}:
        return None
    members = [member for member in get_args(kind) if member is not types.NoneType]
    return members[0] if len(members) == 1 else None


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, enum.StrEnum)
