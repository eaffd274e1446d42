"""Texts from files, piece by piece: plain text and Markdown as they stand, of HTML what a reader sees."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import BinaryIO, Final

__all__ = ["chunks_of"]

_CHUNK: Final = 1 << 16
# What these hold is no text for readers; these end a paragraph.
_HIDDEN: Final = frozenset({"script", "style", "template", "head", "noscript"})
_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)


def __dir__() -> list[str]:
    return __all__


def chunks_of(path: str | Path) -> Iterator[str]:
    """Yield the text of a file in pieces, holding no more than one of them.

    Parameters
    ----------
    path
        A UTF-8 file; ``.html`` and ``.htm`` give their visible text, any other its characters; ``"-"`` is the
        standard input.

    Raises
    ------
    OSError
        If the file cannot be read.
    UnicodeDecodeError
        If it is not UTF-8.

    Examples
    --------
    >>> from doingoai import sample
    >>> "".join(chunks_of(sample.ARTICLE)) == sample.read_article()
    True
    """
    pieces = _from_standard_input() if str(path) == "-" else _of_file(Path(path))
    if Path(path).suffix.lower() in {".html", ".htm"}:
        return _visible(pieces)
    return pieces


def _from_standard_input() -> Iterator[str]:
    # The bytes beneath it, whatever the locale takes them for; a text put in its place has none.
    beneath = getattr(sys.stdin, "buffer", None)
    if beneath is not None:
        yield from _decoded(beneath)
        return
    while piece := sys.stdin.read(_CHUNK):
        yield piece


def _of_file(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        yield from _decoded(file)


def _decoded(stream: BinaryIO) -> Iterator[str]:
    # Offsets are those of the text read without newline translation; a byte order mark is no part of it.
    decode = codecs.getincrementaldecoder("utf-8-sig")().decode
    while piece := stream.read(_CHUNK):
        yield decode(piece)
    yield decode(b"", final=True)


class _Visible(HTMLParser):
    """Collects what a reader of the page sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # HTMLParser's own protocol
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)


def _visible(pieces: Iterator[str]) -> Iterator[str]:
    parser = _Visible()
    for piece in pieces:
        parser.feed(piece)
        yield "".join(parser.pieces)
        parser.pieces.clear()
    parser.close()
    yield "".join(parser.pieces)
