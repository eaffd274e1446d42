"""The codes of what records name several of: each name is worked out once, and looked up by what is quick to hash."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from typing import Any

from doingoai.aggregation.encoding import UNPLACED, Code, Coder, code_of
from doingoai.model import Province

__all__ = ["Names", "Texts", "Units"]


def __dir__() -> list[str]:
    return __all__


class Names:
    """The codes of names, each worked out once."""

    def __init__(self, key: Callable[[Any, dt.date | None], Hashable | None], as_of: dt.date | None) -> None:
        self.several: bool = False
        self.unplaced: bool = False
        self.coder: Coder = Coder()
        self._key, self._as_of = key, as_of
        # By what tells a name apart and is quick to hash: a text itself, an object its identity.
        self._known: dict[Any, int] = {}
        # The identity is that of the object only as long as it is kept.
        self._kept: list[object] = []

    def codes_of(self, several_names: Iterable[Iterable[Any]]) -> list[Code]:
        """The codes of the names of each record."""
        known = self._known
        codes: list[Code] = []
        for names in several_names:
            try:
                (name,) = names
                codes.append(known[name if type(name) is str else id(name)])
            except (KeyError, ValueError):  # not known yet, several or none
                codes.append(self._learned(names))
        return codes

    def _learned(self, names: Iterable[Any]) -> Code:
        code = code_of(map(self._code, names))
        self.several = self.several or isinstance(code, list)
        self.unplaced = self.unplaced or code == UNPLACED
        return code

    def _code(self, name: Any) -> int:
        mark = self._mark(name)
        if mark not in self._known:
            self._known[mark] = self.coder(self._key(name, self._as_of))
            self._kept.append(name)
        return self._known[mark]

    def _mark(self, name: Any) -> Hashable:
        return name if type(name) is str else id(name)


class Texts(Names):
    """The codes of texts, which are quick to hash: those of a record are looked up together."""

    def codes_of(self, several_names: Iterable[Iterable[Any]]) -> list[Code]:
        """The codes of the names of each record."""
        known: dict[Iterable[Any], Code] = {}
        codes: list[Code] = []
        for names in several_names:
            try:
                codes.append(known[names])
            except KeyError:
                codes.append(known.setdefault(names, self._learned(names)))
            except TypeError:  # a list
                codes.append(self._learned(names))
        return codes


class Units(Names):
    """The codes of provinces, which their `id` tells apart: one look-up, and no hash of a whole province."""

    def codes_of(self, several_names: Iterable[Iterable[Any]]) -> list[Code]:
        """The codes of the names of each record."""
        known = self._known
        codes: list[Code] = []
        for names in several_names:
            try:
                (name,) = names
                codes.append(known[name.id])
            except (AttributeError, KeyError, ValueError):  # and a plain name has no id
                codes.append(self._learned(names))
        return codes

    def _mark(self, name: Any) -> Hashable:
        return name.id if isinstance(name, Province) else id(name)
