"""How far the command line is with several files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TextIO

__all__ = ["with_progress"]


def __dir__() -> list[str]:
    return __all__


def with_progress(items: Sequence[Any], stream: TextIO) -> Iterator[Any]:
    """Yield *items*; on a terminal, and where there are several, draw how far we are."""
    if len(items) == 1 or not stream.isatty():
        yield from items
        return
    width = 30
    try:
        for done, item in enumerate(items):
            filled = width * done // len(items)
            stream.write(f"\r[{'█' * filled}{'·' * (width - filled)}] {done}/{len(items)}")
            stream.flush()
            yield item
    finally:
        # Whatever is said next begins on a clean line.
        stream.write(f"\r{' ' * (width + 20)}\r")
        stream.flush()
