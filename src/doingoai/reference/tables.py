"""Reading the data files: lines of tab-parted fields under a header that states source, date and licence."""

from __future__ import annotations

from pathlib import Path
from typing import Final

__all__ = ["listed", "read_table"]

_DATA: Final = Path(__file__).parent / "data"


def __dir__() -> list[str]:
    return __all__


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of the data file *name* as column → field; an empty field is an empty text."""
    lines = (_DATA / name).read_text("utf-8").splitlines()
    columns, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [dict(zip(columns, row, strict=True)) for row in rows]


def listed(field: str) -> tuple[str, ...]:
    """Return the parts of a field that holds a list."""
    return tuple(field.split("|")) if field else ()
