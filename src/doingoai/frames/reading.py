"""Columns of text read into typed columns, with the reason beside each cell that cannot be read."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias

import attrs

from doingoai.errors import ParseError
from doingoai.frames.engine import IntoFrameT
from doingoai.grammar.money import parse_money
from doingoai.grammar.numbers import parse_number, parse_percentage
from doingoai.grammar.periods import parse_date, parse_period
from doingoai.grammar.quantities import parse_quantity
from doingoai.values.decimals import EXACT_CONTEXT, rounded
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["COLUMNS", "As", "Reader", "read_column"]

As: TypeAlias = Literal["date", "number", "money", "percentage", "period", "quantity"]
"""What a column is read as."""


def __dir__() -> list[str]:
    return __all__


_NUMBER: Final = (("value", "decimal"), ("hedge", "text"), ("low", "decimal"), ("high", "decimal"))
COLUMNS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "date": (("date", "date"),),
    "number": _NUMBER,
    "percentage": _NUMBER,
    "money": (*_NUMBER, ("currency", "text"), ("per", "text")),
    "quantity": (*_NUMBER, ("unit", "text"), ("unit_code", "text"), ("item", "text"), ("per", "text")),
    "period": (("start", "date"), ("end", "date"), ("precision", "text"), ("hedge", "text")),
}
"""The columns that each type is read into, and what they hold; ``error`` follows them."""

SCALE: Final = 9
"""How many decimals the columns keep."""
PRECISION: Final = 38
"""How many digits."""
LARGEST: Final = Decimal((0, (1,), PRECISION - SCALE))


def _number(number: HedgedNumber | Ratio | None) -> tuple[Any, ...]:
    if number is None:
        return None, None, None, None
    if isinstance(number, Ratio):
        raise ValueError(f"{number.part}/{number.whole} is a ratio, and not one number")  # noqa: TRY004  # a cell, no argument
    figures = (number.value, number.low, number.high)
    for figure in figures:
        if figure is not None and (EXACT_CONTEXT.abs(figure) >= LARGEST or figure != rounded(figure, SCALE)):
            raise ValueError(f"{figure:f} has more digits than the {PRECISION} with {SCALE} decimals of a column")
    return number.value, number.hedge.value, number.low, number.high


def _cells(value: object) -> tuple[Any, ...]:
    """The cells of a value, in the order of COLUMNS."""
    match value:
        case HedgedNumber() | Ratio():
            return _number(value)
        case Percentage():
            return _number(value.number)
        case Money():
            return (*_number(value.number), value.currency, value.per)
        case Quantity():
            return (*_number(value.number), value.unit, value.unit_code, value.item, value.per)
        case Period():
            return value.start, value.end, value.precision.value, value.hedge.value
    return (value,)


@attrs.frozen
class Reader:
    """One pure function from texts to columns, which every engine calls in its own way."""

    as_: As
    """What the texts are read as."""
    options: tuple[tuple[str, Any], ...] = ()
    """What the parser takes besides the text."""

    @property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """The columns and what they hold, the error last."""
        return (*COLUMNS[self.as_], ("error", "text"))

    def read(self, texts: Iterable[str | None]) -> list[tuple[Any, ...]]:
        """Return a row of cells for each text; each different text is read once."""
        cell = functools.lru_cache(maxsize=65_536)(self._row)
        return [cell(text) for text in texts]

    def _row(self, text: str | None) -> tuple[Any, ...]:
        nothing = (None,) * len(COLUMNS[self.as_])
        if text is None or not text.strip():
            return (*nothing, None)
        try:
            return (*_cells(_PARSERS[self.as_](text, **dict(self.options))), None)
        except ParseError as error:
            return (*nothing, str(error).partition("\n")[0])
        except ValueError as error:
            return (*nothing, str(error))

    def transposed(self, texts: Sequence[str | None]) -> list[list[Any]]:
        """Return the columns for *texts*."""
        rows = self.read(texts)
        return [[row[place] for row in rows] for place in range(len(self.columns))]


_PARSERS: Final[dict[str, Callable[..., Any]]] = {
    "date": parse_date,
    "number": parse_number,
    "percentage": parse_percentage,
    "money": parse_money,
    "quantity": parse_quantity,
    "period": parse_period,
}


def read_column(
    frame: IntoFrameT,
    column: str,
    *,
    as_: As,
    reference: dt.date | None = None,
    currency: str | None = None,
    connection: Any = None,
) -> IntoFrameT:
    """Read a column of text, and add columns of values and one of errors.

    The columns are named after it: ``<column>_value``, ``<column>_hedge``, ``<column>_low``, ``<column>_high``, and so
    on; ``<column>_error`` says in a sentence why a cell could not be read, and is null where it could. Decimals have
    38 digits, nine of them after the point.

    Parameters
    ----------
    frame
        A frame of polars (eager or lazy), pandas, pyarrow, duckdb or Spark; a lazy one stays lazy.
    column
        The column, of texts.
    as_
        ``"date"``, ``"number"``, ``"money"``, ``"percentage"``, ``"period"`` or ``"quantity"``.
    reference
        The day the texts were written, for dates and periods without a year.
    currency
        What a bare number in a column of money means.
    connection
        The duckdb connection that the relation belongs to; the default one without it.

    Raises
    ------
    KeyError
        If the column is missing.
    ValueError
        If *as_* is none of these, or the frame has columns of these names.
    TypeError
        If the engine of the frame is none of these.

    Examples
    --------
    >>> import pyarrow
    >>> table = read_column(pyarrow.table({"giá trị": ["gần 1 tỷ đồng", "1 tỷ tỷ gì đó"]}), "giá trị", as_="money")
    >>> table["giá trị_hedge"].to_pylist(), table["giá trị_error"].to_pylist()[0]
    (['nearly', None], None)
    """
    from doingoai.frames.adapters import add_columns

    if as_ not in COLUMNS:
        raise ValueError(f"a column is read as one of {', '.join(COLUMNS)}, not {as_!r}")
    options: list[tuple[str, Any]] = []
    if reference is not None and as_ in {"date", "period"}:
        options.append(("reference", reference))
    if currency is not None and as_ == "money":
        options.append(("currency", currency))
    return add_columns(frame, column, Reader(as_, tuple(options)), connection=connection)
