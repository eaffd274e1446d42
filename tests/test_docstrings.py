"""What the reference is made of: every field, member and function is explained, and every function shown at work."""

import ast
import enum
import functools
import importlib
import inspect
import itertools
from typing import Any

import attrs
import pytest

PUBLIC = (
    "doingoai",
    "doingoai.aggregation",
    "doingoai.errors",
    "doingoai.extraction",
    "doingoai.frames",
    "doingoai.model",
    "doingoai.plots",
    "doingoai.reference",
    "doingoai.registers",
    "doingoai.report",
    "doingoai.sample",
    "doingoai.serialization",
    "doingoai.strategies",
)


def public(kind) -> dict[str, Any]:
    """The public things of a kind, by the room and the name."""
    found = {}
    for name in PUBLIC:
        room = importlib.import_module(name)
        for word in room.__all__:
            thing = getattr(room, word)
            if kind(thing) and getattr(thing, "__module__", "").startswith("doingoai"):
                found[f"{thing.__module__}.{thing.__qualname__}"] = thing
    return found


CLASSES = public(inspect.isclass)
FUNCTIONS = public(lambda thing: inspect.isfunction(inspect.unwrap(thing)) if callable(thing) else False)


@functools.cache
def explained(cls: type) -> set[str]:
    """The names in the body of *cls* with a string right under them."""
    body = ast.parse(inspect.getsource(cls)).body[0].body
    return {
        ast.unparse(name)
        for line, below in itertools.pairwise(body)
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and isinstance(below.value.value, str)
        for name in (line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", line)])
    }


@pytest.mark.parametrize("name", sorted(name for name, cls in CLASSES.items() if attrs.has(cls)))
def test_every_field_is_explained(name):
    cls = CLASSES[name]
    known = set().union(*(explained(base) for base in cls.__mro__ if attrs.has(base)))
    fields = {field.name for field in attrs.fields(cls) if not field.name.startswith("_")}
    assert fields <= known


@pytest.mark.parametrize("name", sorted(name for name, cls in CLASSES.items() if issubclass(cls, enum.Enum)))
def test_every_member_is_explained(name):
    cls = CLASSES[name]
    assert set(cls.__members__) <= explained(cls)


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_every_class_and_method_has_a_docstring(name):
    cls = CLASSES[name]
    assert cls.__doc__
    for word, member in vars(cls).items():
        method = getattr(member, "__func__", getattr(member, "fget", member))
        if not word.startswith("_") and inspect.isfunction(method):
            assert method.__doc__, word


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_every_function_has_a_docstring_with_an_example(name):
    """The strategies are shown on a page of their own, for drawing from each in its docstring would take minutes."""
    text = inspect.unwrap(FUNCTIONS[name]).__doc__
    assert text
    assert ">>> " in text or name.startswith("doingoai.strategies.")
