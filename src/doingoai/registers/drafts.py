"""Records made of values that their class has converted before: a register repeats most of its cells.

An attrs class converts and stores every field of every object anew. Where the values have been through the class's own
converters once, only the storing is left. A function compiled for a class and a table does it on a *draft*, an object
of a subclass that is not frozen, and then makes the draft one of the class. What the class says about its fields
together (`__attrs_post_init__`) is asked of every object all the same.
"""

from __future__ import annotations

import datetime as dt
import linecache
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs

from doingoai.model.provenance import SourcesSlot

__all__ = ["Make", "converters_of", "defaults_of", "make_drafter", "make_row_drafter"]

Make: TypeAlias = Callable[..., Any]
"""Makes an object; its parameters are those of the function that compiled it."""

_SLOTS_OF_EVERY_CLASS: Final = frozenset({"__weakref__"})


def __dir__() -> list[str]:
    return __all__


def converters_of(cls: type[Any]) -> Mapping[str, Callable[[Any], Any] | None]:
    """Return the converter of each field of *cls*."""
    return {field.name: field.converter for field in attrs.fields(cls)}


def defaults_of(cls: type[Any]) -> Mapping[str, Any]:
    """Return what each field of *cls* is that has a default and is not given, converted as the class does it."""
    return {
        field.name: field.default if field.converter is None else field.converter(field.default)
        for field in attrs.fields(cls)
        if field.default is not attrs.NOTHING and not _is_made_anew(field)
    }


def _is_made_anew(field: attrs.Attribute[Any]) -> bool:
    return hasattr(field.default, "factory")


def _is_plain(cls: type[Any]) -> bool:
    """Whether an object of *cls* is its converted fields and nothing else."""
    fields = attrs.fields(cls)
    slots = {name for base in cls.__mro__ for name in base.__dict__.get("__slots__", ())}
    return (
        slots - _SLOTS_OF_EVERY_CLASS == {field.name for field in fields}
        and all(field.init and field.validator is None and not _is_made_anew(field) for field in fields)
        and not any(isinstance(field.converter, attrs.Converter) for field in fields)
        and not hasattr(cls, "__attrs_pre_init__")
    )


def make_drafter(cls: type[Any], parameters: Sequence[str]) -> Make | None:
    """Return a function that makes objects of *cls* of converted values; ``None`` where only the class can do it.

    Parameters
    ----------
    cls
        An attrs class.
    parameters
        The fields that are given, in their order; the others take their default.

    Examples
    --------
    >>> from doingoai.model import Provenance
    >>> make = make_drafter(Provenance, ["source"])
    >>> make("so.xlsx#row=5")
    Provenance(source='so.xlsx#row=5', start=None, end=None, quote='', published=None, retrieved=None)
    """
    return _compiled(cls, parameters, (), {name: name for name in parameters}, {})


def make_row_drafter(  # what a row's record is made of
    cls: type[Any],
    columns: Sequence[Mapping[Any, Any]],
    values: Mapping[str, int],
    rest: Sequence[str],
    sources: Callable[[int], Any],
    place: tuple[str, dt.date | None],
) -> Make | None:
    """Return a function that makes records of rows; ``None`` where only the class can do it.

    It takes the row, the values of *rest*, the pairs of what stands beyond the table, and the number of the row. It
    returns ``None`` for a row with a cell that there is more to say of.

    Parameters
    ----------
    cls
        The class of the records.
    columns
        The entry of each cell of each column.
    values
        The column of each field that has one.
    rest
        The fields whose values are given.
    sources
        Gives the sources of a row by its number.
    place
        What such a source says before the number, and when the register was written.
    """
    places = range(len(columns))
    pairs, odds = [f"pair_{place}" for place in places], [f"odd_{place}" for place in sorted(values.values())]
    prelude = [
        f"{' '.join(f'cell_{place},' for place in places)} = row",
        f"{' '.join(f'column_{place},' for place in places)} = columns",
        *(f"pair_{place}, value_{place}, odd_{place} = column_{place}[cell_{place}]" for place in places),
        f"if {_any_is(odds, 'not None')}: return None",
        f"raw = ({', '.join(pairs)},)",
        # The last column is often one for notes, and blank.
        f"if beyond or {_any_is(pairs[:-1], 'None')}: raw = tuple(filter(None, (*raw, *beyond)))",
        f"elif {pairs[-1]} is None: raw = ({' '.join(f'{pair},' for pair in pairs[:-1])})",
    ]
    given = {name: f"value_{place}" for name, place in values.items()}
    given |= {name: f"rest[{place}]" for place, name in enumerate(rest)}
    # A kind of record that is none of the library's may hold its sources in a plain slot.
    lazily = isinstance(getattr(cls, "sources", None), SourcesSlot)
    given |= {"sources": "(before, number, published)" if lazily else "sources(number)", "raw": "raw"}
    known = {"columns": columns, "sources": sources, "before": place[0], "published": place[1]}
    return _compiled(cls, ["row", "rest", "beyond", "number"], prelude, given, known)


def _any_is(names: Sequence[str], what: str) -> str:
    return " or ".join(f"{name} is {what}" for name in names) or "False"


def _compiled(
    cls: type[Any],
    parameters: Sequence[str],
    prelude: Sequence[str],
    given: Mapping[str, str],
    known: Mapping[str, Any],
) -> Make | None:
    """A function that makes a *cls* of *given* expressions, after the lines of the *prelude*."""
    defaults = defaults_of(cls)
    values = {name: given.get(name, f"default_{name}") for name in (field.name for field in attrs.fields(cls))}
    if not _is_plain(cls) or any(name not in given and name not in defaults for name in values):
        return None
    lines = [
        f"def make({', '.join(parameters)}):",
        *(f"  {line}" for line in prelude),
        "  draft = new(Draft)",
        *(f"  draft.{name} = {value}" for name, value in values.items()),
        "  draft.__class__ = cls",
        *(["  draft.__attrs_post_init__()"] if hasattr(cls, "__attrs_post_init__") else []),
        "  return draft",
    ]
    names: dict[str, Any] = {f"default_{name}": value for name, value in defaults.items()}
    names |= {"new": object.__new__, "cls": cls, "Draft": _draft_of(cls), **known}
    source, name = "\n".join(lines), f"<doingoai maker of {cls.__module__}.{cls.__qualname__}>"
    linecache.cache[name] = len(source), None, source.splitlines(keepends=True), name
    exec(compile(source, name, "exec"), names)  # noqa: S102  # our own text, as attrs does it
    make: Make = names["make"]
    return make


def _draft_of(cls: type[Any]) -> type[Any]:
    """A subclass without slots of its own whose objects are not frozen and can become objects of *cls*."""
    if cls not in _DRAFTS:
        thawed: dict[str, Any] = {"__slots__": ()}
        thawed |= {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
        if isinstance(sources := getattr(cls, "sources", None), SourcesSlot):
            thawed["sources"] = sources.slot  # stored without a call
        _DRAFTS[cls] = type(f"{cls.__name__}Draft", (cls,), {**thawed, "__module__": __name__})
    return _DRAFTS[cls]


_DRAFTS: Final[dict[type[Any], type[Any]]] = {}
