"""Group-bys that keep decimals exact and unknown terms apart from zero."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Literal, TypeAlias

from doingoai.frames.engine import IntoFrameT, check_columns, nw, to_lazy_or_eager

__all__ = ["period_of", "summarise"]

Key: TypeAlias = str | nw.Expr
"""A column to group by, or an expression such as `period_of` makes."""


def __dir__() -> list[str]:
    return __all__


_EVERY: Final = {"year": "1y", "quarter": "1q", "month": "1mo"}
_JULY: Final = 7


def period_of(column: str, precision: Literal["year", "half", "quarter", "month"]) -> nw.Expr:
    """Return the expression for the first day of the period that a column's dates are in; it is named *precision*.

    Parameters
    ----------
    column
        A column of dates.
    precision
        ``"year"``, ``"half"``, ``"quarter"`` or ``"month"``.

    Raises
    ------
    ValueError
        If *precision* is none of these.

    Examples
    --------
    >>> import pyarrow
    >>> table = pyarrow.table({"ngày": [date(2021, 5, 3), date(2021, 11, 30)], "đoàn": [1, 2]})
    >>> summarise(table, by=period_of("ngày", "half"), total="đoàn").to_pylist()[1]["half"]
    datetime.date(2021, 7, 1)
    """
    dates = nw.col(column)
    if precision in _EVERY:
        return dates.dt.truncate(_EVERY[precision]).cast(nw.Date).alias(precision)
    if precision != "half":
        raise ValueError(f"a period is a year, half, quarter or month, not {precision!r}")
    january = dates.dt.truncate("1y")
    # 190 days on it is July in every year, whatever February has; not every engine moves dates by months.
    july = january.dt.offset_by("190d").dt.truncate("1mo")
    return nw.when(dates.dt.month() < _JULY).then(january).otherwise(july).cast(nw.Date).alias("half")


def summarise(frame: IntoFrameT, *, by: Key | Sequence[Key] = (), total: str | Sequence[str] = ()) -> IntoFrameT:
    """Group a frame, count its records and add up columns, on any engine and with exact decimals.

    What comes out is a frame of the same engine, lazy if *frame* is, ordered by its keys. Its columns are the keys,
    ``records``, each total, and how many of its terms were known (``known``, or ``<column>_known`` where there are
    several totals). The total of a group without any known term is null, not 0.

    Parameters
    ----------
    frame
        A frame of polars (eager or lazy), pandas, pyarrow, duckdb or Spark.
    by
        Columns or expressions; a null key is a group of its own.
    total
        Columns of integers or decimals.

    Raises
    ------
    KeyError
        If a column is missing.
    TypeError
        If a column to add holds floats, which have no exact sum, or Python objects.

    Examples
    --------
    >>> import pyarrow
    >>> table = pyarrow.table({"tỉnh": ["Cao Bằng", "Lào Cai", "Cao Bằng"], "lượt": [5, None, 7]})
    >>> summarise(table, by="tỉnh", total="lượt").to_pylist()  # doctest: +NORMALIZE_WHITESPACE
    [{'tỉnh': 'Cao Bằng', 'records': 2, 'lượt': 12, 'known': 2},
     {'tỉnh': 'Lào Cai', 'records': 1, 'lượt': None, 'known': 0}]
    """
    data = to_lazy_or_eager(frame)
    keys = [by] if isinstance(by, (str, nw.Expr)) else list(by)
    totals = [total] if isinstance(total, str) else list(total)
    check_columns(data, [*(key for key in keys if isinstance(key, str)), *totals])
    _check_exact(data, totals)
    # Polars plans a whole query better than one step after another.
    planned = isinstance(data, nw.DataFrame) and data.implementation is nw.Implementation.POLARS
    if planned:
        data = data.lazy()
    known = {column: "known" if len(totals) == 1 else f"{column}_known" for column in totals}
    sums = [nw.col(column).sum() for column in totals]
    counts = [nw.col(column).count().alias(known[column]) for column in totals]
    records = nw.len().alias("records")
    if keys:
        names, prepared = _with_keys(data, keys)
        grouped = prepared.group_by(names).agg(records, *sums, *counts)
    else:
        names = []
        grouped = data.select(records, *sums, *counts)
    # Every engine gives 0 for the sum of nothing; nothing known is not 0.
    honest = [nw.when(nw.col(known[column]) > 0).then(nw.col(column)).alias(column) for column in totals]
    columns = [*names, "records", *(name for column in totals for name in (column, known[column]))]
    figures = [nw.col(name).cast(nw.Int64) for name in ("records", *known.values())]
    result = grouped.with_columns(*honest, *figures).select(columns)
    ordered = result.sort(names, nulls_last=True) if names else result
    native: IntoFrameT = (ordered.collect() if planned else ordered).to_native()
    return native


def _with_keys(data: Any, keys: list[Key]) -> tuple[list[str], Any]:
    """The names of the keys, and the frame with a column for each expression among them."""
    expressions = [key for key in keys if not isinstance(key, str)]
    before = set(data.collect_schema().names())
    prepared = data.with_columns(*expressions) if expressions else data
    made = iter(data.select(*expressions).collect_schema().names() if expressions else ())
    names = [key if isinstance(key, str) else next(made) for key in keys]
    if clashes := before & {name for key, name in zip(keys, names, strict=True) if not isinstance(key, str)}:
        raise ValueError(f"the frame has columns named {', '.join(sorted(clashes))} already; rename the expressions")
    return names, prepared


def _check_exact(data: Any, totals: list[str]) -> None:
    schema = data.collect_schema()
    for column in totals:
        dtype = schema[column]
        if dtype.is_float():
            raise TypeError(
                f"{column!r} holds floats, which have no exact sum; cast it to a decimal, or read it with read_column."
            )
        if not dtype.is_numeric():
            raise TypeError(
                f"{column!r} holds {dtype}, not integers or decimals; read it with read_column, or make the frame from "
                "an Arrow table (pandas: types_mapper=pandas.ArrowDtype)."
            )
