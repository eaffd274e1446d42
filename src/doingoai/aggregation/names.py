"""The places of what records name several of: each name is worked out once, and looked up by what is quick to hash."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from typing import Any

from doingoai.aggregation.encoding import Codes, Places
from doingoai.model import Province

__all__ = ["Names", "Texts", "Units"]


def __dir__() -> list[str]:
    return __all__


class Names:
    """The keys of names, each worked out once."""

    def __init__(self, key: Callable[[Any, dt.date | None], Hashable | None], as_of: dt.date | None) -> None:
        self._key, self._as_of = key, as_of
        self._places = Places()
        # By what tells a name apart and is quick to hash: a text itself, an object its identity.
        self._keys: dict[Hashable, Hashable | None] = {}
        # The places of one name alone, by the same.
        self._known: dict[Any, int] = {}
        # The identity is that of the object only as long as it is kept.
        self._kept: list[object] = []

    def encode(self, several_names: Iterable[Iterable[Any]]) -> Codes:
        """The places of records that have these names each."""
        return self._places.coded(self._codes(several_names))

    def _codes(self, several_names: Iterable[Iterable[Any]]) -> list[int]:
        known = self._known
        codes: list[int] = []
        for names in several_names:
            try:
                (name,) = names
                codes.append(known[name if type(name) is str else id(name)])
            except (KeyError, ValueError):  # not known yet, several or none
                codes.append(self._learned(names))
        return codes

    def _learned(self, names: Iterable[Any]) -> int:
        marks = list(map(self._mark, names))
        code = self._places(*map(self._keys.__getitem__, marks))
        if len(marks) == 1:
            self._known[marks[0]] = code
        return code

    def _mark(self, name: Any) -> Hashable:
        """What tells a name apart, once its key is known."""
        mark = self._told_by(name)
        if mark not in self._keys:
            self._keys[mark] = self._key(name, self._as_of)
            self._kept.append(name)
        return mark

    def _told_by(self, name: Any) -> Hashable:
        return name if type(name) is str else id(name)


class Texts(Names):
    """The places of texts, which are quick to hash: those of a record are looked up together."""

    def _codes(self, several_names: Iterable[Iterable[Any]]) -> list[int]:
        known: dict[Iterable[Any], int] = {}
        codes: list[int] = []
        for names in several_names:
            try:
                codes.append(known[names])
            except KeyError:
                codes.append(known.setdefault(names, self._learned(names)))
            except TypeError:  # a list
                codes.append(self._learned(names))
        return codes


class Units(Names):
    """The places of provinces, which their `id` tells apart: one look-up, and no hash of a whole province."""

    def _codes(self, several_names: Iterable[Iterable[Any]]) -> list[int]:
        known = self._known
        codes: list[int] = []
        for names in several_names:
            try:
                (name,) = names
                codes.append(known[name.id])
            except (AttributeError, KeyError, ValueError):  # and a plain name has no id
                codes.append(self._learned(names))
        return codes

    def _told_by(self, name: Any) -> Hashable:
        return name.id if isinstance(name, Province) else id(name)
