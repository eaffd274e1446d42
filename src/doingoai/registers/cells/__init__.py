"""From one cell to one value: dates, figures with the unit of their column, names, words of a closed set."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from doingoai.errors import AmbiguousNameError, UnknownNameError
from doingoai.registers.cells import figures, names, texts, times
from doingoai.registers.cells.context import CellContext, Found, expected_of, is_nothing, spaced, spaced_lines
from doingoai.registers.cells.texts import member_in
from doingoai.registers.fields import Kind
from doingoai.registers.problems import CellFault

__all__ = ["CellContext", "Found", "is_nothing", "member_in", "read_cell", "spaced", "spaced_lines"]


def __dir__() -> list[str]:
    return __all__


def read_cell(cell: Any, context: CellContext, on: dt.date | None = None) -> Any:
    """Return the value of a cell that is not empty, or a `Found` where it brings values of other fields.

    Parameters
    ----------
    cell
        The cell with its own type.
    context
        The field and what its column says.
    on
        The day of the row, which decides what a province's name means.

    Raises
    ------
    CellFault
        If the cell does not say what the field needs.
    """
    if isinstance(cell, str) and "\ufffd" in cell:
        raise CellFault("damaged", "hint_damaged")
    try:
        return _READERS[context.plan.kind](cell, context, on)
    except UnknownNameError as error:
        names = _quoted(error.suggestions)
        raise CellFault(
            "not_a", "hint_suggest" if error.suggestions else "hint_name",
            value=error.name, expected=expected_of(context.plan.kind), names=names,
        ) from error  # fmt: skip
    except AmbiguousNameError as error:
        names = _quoted(error.candidates)
        raise CellFault(
            "not_a", "hint_full_name", value=error.name, expected=expected_of(context.plan.kind), names=names
        ) from error


def _quoted(names: Iterable[str]) -> tuple[str, str]:
    """Names in a row, in English and in Vietnamese quotation marks."""
    held = tuple(names)
    return ", ".join(map(repr, held)), ", ".join(f"“{name}”" for name in held)


_READERS: Final[Mapping[Kind, Callable[[Any, CellContext, dt.date | None], Any]]] = {
    Kind.TEXT: texts.read_text,
    Kind.TEXTS: texts.read_texts,
    Kind.PERIOD: times.read_period,
    Kind.DURATION: times.read_duration,
    Kind.COUNT: figures.read_count,
    Kind.ORDINAL: figures.read_ordinal,
    Kind.MONEY: figures.read_money,
    Kind.AMOUNTS: figures.read_amounts,
    Kind.QUANTITY: figures.read_quantity,
    Kind.ITEMS: figures.read_items,
    Kind.FLAG: texts.read_flag,
    Kind.WORD: texts.read_word,
    Kind.PROVINCE: names.read_province,
    Kind.PROVINCES: names.read_provinces,
    Kind.PARTY: names.read_party,
    Kind.PARTIES: names.read_parties,
    Kind.FOREIGN_PARTIES: names.read_foreign_parties,
    Kind.PERSON: texts.read_person,
    Kind.PEOPLE: texts.read_people,
    Kind.DOCUMENT: texts.read_document,
    Kind.COUNTRY: names.read_country,
    Kind.COUNTRIES: names.read_countries,
    Kind.MARKET: names.read_market,
    Kind.ORIGIN: names.read_origin,
    Kind.SCOPE: names.read_scope,
    Kind.FIGURE: figures.read_figure,
    Kind.HS_CODE: texts.read_hs_code,
}
