"""How each engine calls a Python function on a column: the only part that differs from engine to engine."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, Final

from doingoai.frames.engine import IntoFrameT, check_columns, nw, to_lazy_or_eager
from doingoai.frames.reading import PRECISION, SCALE, Reader

__all__ = ["add_columns"]


def __dir__() -> list[str]:
    return __all__


def add_columns(frame: IntoFrameT, column: str, reader: Reader, *, connection: Any = None) -> IntoFrameT:
    """Return *frame* with the columns that *reader* makes of *column*.

    Raises
    ------
    TypeError
        If the engine is not one of polars, pandas, pyarrow, duckdb and Spark.
    """
    data = to_lazy_or_eager(frame)
    check_columns(data, [column])
    names = [f"{column}_{suffix}" for suffix, _ in reader.columns]
    if clashes := set(names) & set(data.collect_schema().names()):
        raise ValueError(f"the frame has columns named {', '.join(sorted(clashes))} already")
    add = _ENGINES.get(data.implementation)
    if add is None:
        raise TypeError(f"read_column knows polars, pandas, pyarrow, duckdb and Spark, not {data.implementation}")
    result: IntoFrameT = add(frame, column, names, reader, connection)
    return result


def _polars(frame: Any, column: str, names: list[str], reader: Reader, _connection: Any) -> Any:
    pl = import_module("polars")

    types = {"decimal": pl.Decimal(PRECISION, SCALE), "text": pl.String, "date": pl.Date}
    fields = {name: types[kind] for name, (_, kind) in zip(names, reader.columns, strict=True)}

    def read(texts: Any) -> Any:
        columns = reader.transposed(texts.to_list())
        made = [pl.Series(name, cells, dtype=fields[name]) for name, cells in zip(names, columns, strict=True)]
        return pl.DataFrame(made).to_struct()

    # A name of its own, so that unnesting touches no other struct.
    struct = f"{column}_read"
    texts = pl.col(column).map_batches(read, return_dtype=pl.Struct(fields))
    return frame.with_columns(texts.alias(struct)).unnest(struct)


def _arrow_types() -> dict[str, Any]:
    pa = import_module("pyarrow")

    return {"decimal": pa.decimal128(PRECISION, SCALE), "text": pa.string(), "date": pa.date32()}


def _arrow_columns(texts: list[str | None], reader: Reader) -> list[Any]:
    pa = import_module("pyarrow")

    types = _arrow_types()
    columns = reader.transposed(texts)
    return [pa.array(cells, types[kind]) for cells, (_, kind) in zip(columns, reader.columns, strict=True)]


def _pyarrow(table: Any, column: str, names: list[str], reader: Reader, _connection: Any) -> Any:
    for name, cells in zip(names, _arrow_columns(table[column].to_pylist(), reader), strict=True):
        table = table.append_column(name, cells)
    return table


def _pandas(frame: Any, column: str, names: list[str], reader: Reader, _connection: Any) -> Any:
    pd = import_module("pandas")

    texts = [text if isinstance(text, str) else None for text in frame[column]]
    made = {
        name: pd.Series(pd.arrays.ArrowExtensionArray(cells), index=frame.index)
        for name, cells in zip(names, _arrow_columns(texts, reader), strict=True)
    }
    return frame.assign(**made)


_SQL: Final = {"decimal": f"DECIMAL({PRECISION},{SCALE})", "text": "VARCHAR", "date": "DATE"}
_NUMBERS: Final = itertools.count()


def _duckdb(relation: Any, column: str, names: list[str], reader: Reader, connection: Any) -> Any:
    duckdb = import_module("duckdb")
    pa = import_module("pyarrow")

    def read(texts: Any) -> Any:
        fields = [suffix for suffix, _ in reader.columns]
        return pa.StructArray.from_arrays(_arrow_columns(texts.to_pylist(), reader), fields)

    function = f"doingoai_read_{next(_NUMBERS)}"
    struct = ", ".join(f"{_quoted(suffix)} {_SQL[kind]}" for suffix, kind in reader.columns)
    # The function must be one of the connection that the relation is of; a relation does not tell which that is.
    (connection or duckdb.default_connection()).create_function(
        function, read, ["VARCHAR"], f"STRUCT({struct})", type="arrow", null_handling="special"
    )
    read_once = relation.project(f"*, {function}({_quoted(column)}) AS {_quoted(_STRUCT)}")
    parts = ", ".join(
        f"{_quoted(_STRUCT)}.{_quoted(suffix)} AS {_quoted(name)}"
        for name, (suffix, _) in zip(names, reader.columns, strict=True)
    )
    return read_once.project(f"* EXCLUDE ({_quoted(_STRUCT)}), {parts}")


_STRUCT: Final = "doingoai read"


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def _spark(frame: Any, column: str, names: list[str], reader: Reader, _connection: Any) -> Any:
    types = import_module("pyspark.sql.types")

    kinds = {"decimal": types.DecimalType(PRECISION, SCALE), "text": types.StringType(), "date": types.DateType()}
    schema = types.StructType(list(frame.schema.fields))
    for name, (_, kind) in zip(names, reader.columns, strict=True):
        schema = schema.add(name, kinds[kind])

    def read(batches: Iterator[Any]) -> Iterator[Any]:
        pa = import_module("pyarrow")

        for batch in batches:
            made = _arrow_columns(batch.column(column).to_pylist(), reader)
            yield pa.RecordBatch.from_arrays([*batch.columns, *made], [*batch.schema.names, *names])

    return frame.mapInArrow(read, schema)


# Imported by name where they are used: a type checker sees the same whether an engine is installed or not.
_ENGINES: Final[dict[Any, Callable[..., Any]]] = {
    nw.Implementation.POLARS: _polars,
    nw.Implementation.PANDAS: _pandas,
    nw.Implementation.PYARROW: _pyarrow,
    nw.Implementation.DUCKDB: _duckdb,
    nw.Implementation.PYSPARK: _spark,
}
