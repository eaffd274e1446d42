"""Annotations mean something at run time: for cattrs and pydantic, for typer and FastAPI, for whoever asks."""

import functools
import importlib
import inspect
import pkgutil
import typing
from collections.abc import Iterator
from typing import Any

import pytest

import doingoai

MODULES = [
    info.name
    for info in pkgutil.walk_packages(doingoai.__path__, "doingoai.")
    if not info.name.endswith("__main__")  # importing it runs the command line
]
# What the annotations of these name is loaded when it is used, for that is what `import doingoai` is light by.
LATER = {"doingoai.values.durations.Duration.relativedelta": "relativedelta"}


def _of_class(cls: type) -> Iterator[tuple[str, Any]]:
    """The methods and properties that people call."""
    for name, member in vars(cls).items():
        if isinstance(member, property):
            yield name, member.fget
        elif isinstance(member, functools.cached_property):
            yield name, member.func
        elif not name.startswith("_") or name == "__call__":
            yield name, getattr(member, "__func__", member)


def _public() -> dict[str, Any]:
    """Every public function, class and method, by where it is defined."""
    found = {}
    for module in map(importlib.import_module, MODULES):
        for word in getattr(module, "__all__", ()):
            thing = getattr(module, word)
            home = f"{getattr(thing, '__module__', '')}.{getattr(thing, '__qualname__', '')}"
            if not home.startswith("doingoai."):
                continue
            if inspect.isclass(thing):
                found[home] = thing
                found |= {f"{home}.{name}": f for name, f in _of_class(thing) if inspect.isfunction(f)}
            elif inspect.isroutine(inspect.unwrap(thing)):
                found[home] = thing
    return found


PUBLIC = _public()
CLASSES = {
    thing
    for name in ("", ".aggregation", ".extraction", ".model", ".reference", ".registers", ".report", ".serialization")
    for room in [importlib.import_module(f"doingoai{name}")]
    for word in room.__all__
    if inspect.isclass(thing := getattr(room, word)) and hasattr(thing, "__attrs_attrs__")
}


@pytest.mark.parametrize("name", sorted(PUBLIC.keys() - LATER))
def test_hints_can_be_read(name):
    """`typing.get_type_hints` works on every public function, class, method and property."""
    typing.get_type_hints(PUBLIC[name])


@pytest.mark.parametrize("name", sorted(LATER))
def test_what_is_loaded_later_is_one_name(name):
    """Where it does not work, the reason still holds, and one name is all that is missing."""
    with pytest.raises(NameError, match=f"'{LATER[name]}'"):
        typing.get_type_hints(PUBLIC[name])


@pytest.mark.parametrize("cls", sorted(CLASSES, key=lambda cls: cls.__qualname__))
def test_arguments_of_values_and_records_have_types(cls):
    """`inspect.signature(eval_str=True)`, as dependency injectors ask it, finds every name.

    An enum that converts its own field has no annotation to give.
    """
    arguments = inspect.signature(cls, eval_str=True).parameters.values()
    assert arguments
    assert not [argument for argument in arguments if isinstance(argument.annotation, str)]
