"""What every grouper makes: codes, the numbers of keys.

A grouper turns records into codes: for each record the number of its key, several numbers where it belongs to
several rows, or -1 where it has no place. Numbers hash faster than provinces and periods do.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any, Final, Protocol, TypeAlias

import attrs

from doingoai.model import Party, Province
from doingoai.values.periods import Period

__all__ = ["UNPLACED", "Code", "Coder", "Codes", "Grouper", "Record", "code_of"]

UNPLACED: Final = -1
"""The code of a record that has no place among the rows."""

Code: TypeAlias = int | list[int]
"""The number of a key, or those of several."""


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
    """The codes of records under one grouper, and the keys that the codes number."""

    codes: list[Code]
    keys: list[Hashable]
    several: bool = False
    """Whether a record may have several keys."""
    unplaced: bool = False
    """Whether a record may have none."""


class Coder:
    """Numbers keys in the order they come."""

    __slots__ = ("_codes", "keys")

    def __init__(self) -> None:
        self._codes: dict[Hashable, int] = {}
        self.keys: list[Hashable] = []

    def __call__(self, key: Hashable | None) -> int:
        """The number of one key; ``None`` has no place."""
        if key is None:
            return UNPLACED
        code = self._codes.setdefault(key, len(self.keys))
        if code == len(self.keys):
            self.keys.append(key)
        return code

    def several(self, keys: Iterable[Hashable | None]) -> Code:
        """One code for one key, a list for several different ones; keys that are not known are left out."""
        return code_of(map(self, keys))


def code_of(several: Iterable[int]) -> Code:
    """One code for one that is left, a list for several, and UNPLACED for none."""
    distinct = [code for code in dict.fromkeys(several) if code != UNPLACED]
    return (distinct[0] if len(distinct) == 1 else distinct) if distinct else UNPLACED


@attrs.frozen(order=False)
class Grouper:
    """One way to put records into rows."""

    name: str
    """What the rows are, as one word: ``"province"``."""

    def encode(self, records: Sequence[Any]) -> Codes:
        """Number the keys of *records*."""
        raise NotImplementedError
