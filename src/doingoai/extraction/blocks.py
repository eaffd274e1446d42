"""Cutting a text, or a stream of pieces of one, into the blocks that the finder reads one at a time.

Nothing is found across a blank line, so a blank line is where a text may be cut without losing anything. A paragraph
longer than `MAX_BLOCK` is cut at a line break or a space, so that a stream costs no more memory than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

__all__ = ["MAX_BLOCK", "blocks_of", "blocks_of_stream"]

MAX_BLOCK: Final = 1 << 16
"""The longest block, in characters."""

_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n")


def __dir__() -> list[str]:
    return __all__


def _cut(text: str, start: int) -> int:
    """Return where the block that begins at *start* ends; at most `MAX_BLOCK` characters of *text* decide it."""
    limit = start + MAX_BLOCK
    if blank := _BLANK_LINE.search(text, start, limit):
        return blank.end()
    if len(text) <= limit:
        return len(text)
    for separator in ("\n", " "):
        if (cut := text.rfind(separator, start, limit)) >= 0:
            return cut + 1
    return limit


def blocks_of(text: str) -> Iterator[tuple[int, str]]:
    r"""Yield the place and the text of each block of *text*; together they are the text.

    Examples
    --------
    >>> list(blocks_of("Năm 2021\n\nNăm 2022"))
    [(0, 'Năm 2021\n\n'), (10, 'Năm 2022')]
    """
    start = 0
    while start < len(text):
        end = _cut(text, start)
        yield start, text[start:end]
        start = end


def blocks_of_stream(chunks: Iterable[str]) -> Iterator[tuple[int, str]]:
    r"""Yield the blocks of the text that *chunks* make together; the same ones that `blocks_of` yields.

    Examples
    --------
    >>> list(blocks_of_stream(["Năm 20", "21\n", "\nNăm 2022"]))
    [(0, 'Năm 2021\n\n'), (10, 'Năm 2022')]
    """
    place = 0
    waiting: list[str] = []
    size = 0
    for chunk in chunks:
        waiting.append(chunk)
        size += len(chunk)
        if size < 2 * MAX_BLOCK:
            continue
        text = "".join(waiting)
        start = 0
        # A block is certain once as many characters stand after its beginning as may decide it.
        while len(text) - start > MAX_BLOCK:
            end = _cut(text, start)
            yield place + start, text[start:end]
            start = end
        waiting, size = [text[start:]], len(text) - start
        place += start
    for start, block in blocks_of("".join(waiting)):
        yield place + start, block
