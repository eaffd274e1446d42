"""What every grouper makes: for each record the number of its place, and for each place the keys it stands for.

A place has one key, several where a record belongs to several rows, or none. So each record has one number, whatever
it belongs to, and what many records share is worked out once.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, Protocol

import attrs

from doingoai.model import Party, Province
from doingoai.values.periods import Period

__all__ = ["Codes", "Grouper", "Places", "Record"]


def __dir__() -> list[str]:
    return __all__


class Record(Protocol):
    """What groupers ask of a record: when it was, and which provinces and partners it is of."""

    @property
    def when(self) -> Period | None: ...  # noqa: D102  # the class says it
    @property
    def provinces(self) -> tuple[Province | str, ...]: ...  # noqa: D102  # the same
    @property
    def partners(self) -> tuple[Party, ...]: ...  # noqa: D102  # the same


@attrs.frozen
class Codes:
    """The places of records under one grouper."""

    codes: list[int]
    """The number of each record's place."""
    places: list[tuple[int, ...]]
    """The numbers of the keys of each place."""
    keys: list[Hashable]
    """The keys, in the order they came."""


class Places:
    """Numbers keys, and the places they make, in the order they come."""

    def __init__(self) -> None:
        # In both the number of a key is its place in the order of the dict.
        self._keys: dict[Hashable, int] = {}
        self._places: dict[tuple[int, ...], int] = {}

    def __call__(self, *several: Hashable | None) -> int:
        """The number of the place of some keys, each counted once; ``None`` is no key."""
        numbers = {self._keys.setdefault(key, len(self._keys)) for key in several if key is not None}
        return self._places.setdefault(tuple(sorted(numbers)), len(self._places))

    def coded(self, codes: list[int]) -> Codes:
        """*codes*, the numbers of places, with the places and keys."""
        return Codes(codes, list(self._places), list(self._keys))


@attrs.frozen(order=False)
class Grouper:
    """One way to put records into rows."""

    name: str
    """What the rows are, as one word: ``"province"``."""

    def encode(self, records: Sequence[Any]) -> Codes:
        """Number the places of *records*."""
        raise NotImplementedError
