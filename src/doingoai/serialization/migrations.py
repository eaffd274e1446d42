"""Old files in today's form: each change of the form is one function, and all of them stand here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeAlias

import attrs

__all__ = ["MIGRATIONS", "SCHEMA_VERSION", "Migration", "migrated"]


def __dir__() -> list[str]:
    return __all__


SCHEMA_VERSION: Final = 1
"""The form that this release writes. It grows by one when a reader of the old form would read the new one wrongly."""

_Data: TypeAlias = dict[str, Any]


@attrs.frozen
class Migration:
    """How the records of one type change from one version of the form to the next."""

    version: int
    """The version that it reads; what it returns is of the next."""
    type: str
    """The type of record that changed, in lower case; "" for every type."""
    change: Callable[[_Data], _Data]
    """From the fields of that version to those of the next."""


MIGRATIONS: Final[tuple[Migration, ...]] = ()
"""Every change so far, oldest first: version 1 is the first form."""


def migrated(
    data: Mapping[str, Any],
    type_name: str,
    version: int,
    *,
    migrations: Iterable[Migration] = MIGRATIONS,
    current: int = SCHEMA_VERSION,
) -> _Data:
    """Return *data* in the current form.

    Parameters
    ----------
    data
        The fields of a record, as they were written.
    type_name
        The type of record, in lower case.
    version
        The form they were written in.
    migrations
        The changes, oldest first.
    current
        The form to reach.

    Raises
    ------
    ValueError
        If the form is newer than this release knows, or none that ever was.

    Examples
    --------
    >>> renamed = Migration(1, "event", lambda data: {"name" if k == "title" else k: v for k, v in data.items()})
    >>> migrated({"title": "Gặp gỡ Đại sứ"}, "event", 1, migrations=[renamed], current=2)
    {'name': 'Gặp gỡ Đại sứ'}
    """
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ValueError(f"schema_version is a whole number from 1 to {current}, not {version!r}")
    if version > current:
        raise ValueError(f"it was written by a newer release (form {version}, this one reads up to {current}); update")
    result = dict(data)
    for migration in migrations:
        if migration.version >= version and migration.type in {"", type_name}:
            result = migration.change(result)
    return result
