"""The `hypothesis` entry point: our strategies for our types, in everyone's tests, without an import."""

from __future__ import annotations

import functools
import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

STRATEGIES: Final[dict[str, str]] = {}
"""The types that are registered, as module:name, and the function of `doingoai.strategies` that makes each."""


def _strategy(name: str, _type: type) -> SearchStrategy[Any]:
    # Hypothesis calls register() while it is itself being imported, so our strategies are imported only on use.
    strategy: SearchStrategy[Any] = getattr(importlib.import_module("doingoai.strategies"), name)()
    return strategy


def register() -> None:
    """Tell Hypothesis which strategy makes each of our types; called by Hypothesis itself."""
    from hypothesis import strategies as st

    for home, name in STRATEGIES.items():
        module, _, type_name = home.partition(":")
        made = getattr(importlib.import_module(module), type_name)
        st.register_type_strategy(made, functools.partial(_strategy, name))
