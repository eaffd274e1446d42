"""Which way a column writes its figures: one cell that can be read in one way only decides for all of them."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

__all__ = ["ColumnStyle", "ColumnStyles", "find_style", "is_ambiguous", "readings_of"]


def __dir__() -> list[str]:
    return __all__


class ColumnStyle(enum.StrEnum):
    """How the cells of a column write thousands and decimals."""

    VI = "vi"
    """1.234,5."""
    EN = "en"
    """1,234.5."""
    BOTH = "both"
    """Some cells one way, some the other."""
    NONE = ""
    """No cell tells."""


class ColumnStyles:
    """How the columns of a table write their figures, found out when the first figure in text is met.

    In most registers figures are numbers, and nobody need go through the table before it is read.

    Parameters
    ----------
    find
        Goes through the table and returns the style of each column of figures, by its place.
    """

    def __init__(self, find: Callable[[], Mapping[int, ColumnStyle]] = dict) -> None:
        self._find = find
        self._found: Mapping[int, ColumnStyle] | None = None

    def of(self, place: int) -> ColumnStyle:
        """Return how the column at *place* writes figures."""
        if self._found is None:
            self._found = self._find()
        return self._found.get(place, ColumnStyle.NONE)

    def met(self, place: int) -> ColumnStyle:
        """Return the same where it was found out; `ColumnStyle.NONE` where no figure in text was met."""
        return ColumnStyle.NONE if self._found is None else self.of(place)


_FIGURE: Final = re.compile(r"(?<![\w.,])[0-9]{1,18}(?:[.,][0-9]{1,18}){1,8}(?![\w]|[.,][0-9])")
_GROUP: Final = 3


def _styles_of(figure: str) -> set[ColumnStyle]:
    """The ways in which one figure can be read."""
    dots, commas = figure.count("."), figure.count(",")
    if dots and commas:
        return {ColumnStyle.VI if figure.rfind(",") > figure.rfind(".") else ColumnStyle.EN}
    if dots > 1 or commas > 1:
        return {ColumnStyle.VI if dots else ColumnStyle.EN}
    whole, _, rest = figure.replace(",", ".").partition(".")
    if len(rest) == _GROUP and len(whole) <= _GROUP and whole != "0":
        return {ColumnStyle.VI, ColumnStyle.EN}
    return {ColumnStyle.EN if dots else ColumnStyle.VI}


def find_style(cells: Iterable[str]) -> ColumnStyle:
    """Return the style of a column's *cells*.

    Examples
    --------
    >>> find_style(["1.234", "12,5"])
    <ColumnStyle.VI: 'vi'>
    """
    styles: set[ColumnStyle] = set()
    for cell in cells:
        for figure in _FIGURE.findall(cell[:_LOOKED_AT]):
            possible = _styles_of(figure)
            if len(possible) == 1:
                styles |= possible
    if len(styles) == 1:
        return styles.pop()
    return ColumnStyle.BOTH if styles else ColumnStyle.NONE


_LOOKED_AT: Final = 200


def is_ambiguous(cell: Any) -> bool:
    """Return whether a figure of the cell means another number in the other style: "1.234"."""
    return isinstance(cell, str) and any(len(_styles_of(figure)) > 1 for figure in _FIGURE.findall(cell[:_LOOKED_AT]))


def readings_of(cell: str) -> tuple[str, str]:
    """Return what an ambiguous figure of *cell* means in Vietnamese and in English style, as Python writes it.

    Examples
    --------
    >>> readings_of("1.234 USD")
    ('1234', '1.234')
    """
    figure = next(figure for figure in _FIGURE.findall(cell) if len(_styles_of(figure)) > 1)
    thousand, decimal = figure.replace(".", "").replace(",", ""), figure.replace(",", ".")
    return (thousand, decimal) if "." in figure else (decimal, thousand)
