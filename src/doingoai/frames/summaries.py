"""Summaries as data frames."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import Any, Final, Literal, TypeAlias

from doingoai.aggregation import Figures, Summary
from doingoai.aggregation.adding import Amount
from doingoai.aggregation.labels import labels_of
from doingoai.aggregation.printed import decimals_of
from doingoai.frames.reading import LARGEST, PRECISION, SCALE
from doingoai.model.labels import check_language
from doingoai.values.decimals import EXACT_CONTEXT, rounded
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period
from doingoai.values.quantities import Quantity

__all__ = ["from_summary"]

Engine = Literal["polars", "pandas", "pyarrow"]


def __dir__() -> list[str]:
    return __all__


def from_summary(summary: Summary, engine: Engine = "polars", *, lang: Literal["vi", "en"] = "vi") -> Any:
    """Return a summary as a data frame.

    There is a column for each grouper, the number of records, for each currency and unit its value, hedge and bounds,
    and the number of unknown terms. Decimals have 38 digits, nine of them after the point, and are rounded half up
    where a conversion left more. Rows of periods have their first and last day too. Records without a place make a row
    whose keys are null, and the total is no row; a record of several provinces or partners counts in each of theirs.

    Parameters
    ----------
    summary
        The summary.
    engine
        ``"polars"``, ``"pandas"`` or ``"pyarrow"``.
    lang
        The language of the keys: ``"vi"`` or ``"en"``.

    Raises
    ------
    ValueError
        If *engine* is none of these, or a figure has more than 29 digits before the point.

    Examples
    --------
    >>> from doingoai.aggregation import by_year, total
    >>> visits = [Delegation(direction="inbound", period=Period.year(2021), members=18)]
    >>> from_summary(total(visits, "members", by=by_year), "pyarrow").to_pylist()[0]["members"]
    Decimal('18.000000000')
    """
    if engine not in _ENGINES:
        raise ValueError(f"a summary becomes a frame of {', '.join(_ENGINES)}, not {engine!r}")
    check_language(lang)
    labels = labels_of(summary.rows, summary.groupers, lang=lang)
    rows = [(_keys(key, labels[key], summary), figures) for key, figures in summary.rows.items()]
    kinds = _key_kinds(summary)
    if summary.unplaced.count:
        rows.append((dict.fromkeys(kinds), summary.unplaced))
    columns: dict[str, _Column] = {name: (kind, [keys.get(name) for keys, _ in rows]) for name, kind in kinds.items()}

    def add(name: str, kind: str, cells: list[Any]) -> None:
        # A field may be grouped by and added up too, or be called "records".
        columns[name if name not in columns else f"{name}_sum"] = (kind, cells)

    add("records", "integer", [figures.count for _, figures in rows])
    for amount in summary.total.sums:
        name = _name(amount, summary)
        numbers = [_number(figures, _unit(amount)) for _, figures in rows]
        add(name, "decimal", [None if number is None else _decimal(number.value) for number in numbers])
        add(f"{name}_hedge", "text", [None if number is None else number.hedge.value for number in numbers])
        add(f"{name}_low", "decimal", [None if number is None else _decimal(number.low) for number in numbers])
        add(f"{name}_high", "decimal", [None if number is None else _decimal(number.high) for number in numbers])
    add("unknown", "integer", [figures.unknown for _, figures in rows])
    return _frame(columns, engine)


_Column: TypeAlias = tuple[str, list[Any]]
"""What a column holds, and its cells."""

_ENGINES: Final = ("polars", "pandas", "pyarrow")


def _decimal(value: Decimal | None) -> Decimal | None:
    """*value* with as many decimals as a column has: every engine would do something else with more."""
    if value is None:
        return None
    if EXACT_CONTEXT.abs(value) >= LARGEST:
        raise ValueError(f"{value:f} has more digits than the {PRECISION} with {SCALE} decimals of a column")
    return rounded(value, SCALE) if decimals_of(value) > SCALE else value


def _unit(amount: Amount) -> tuple[str, ...]:
    if isinstance(amount, Money):
        return ("money", amount.currency, amount.per or "")
    if isinstance(amount, Quantity):
        return ("quantity", amount.unit, amount.per or "", amount.item.casefold())
    return ("number",)


def _name(amount: Amount, summary: Summary) -> str:
    """The name of the column: the currency or unit, or the field of a plain number."""
    if isinstance(amount, HedgedNumber):
        return summary.measure or "sum"
    per = f"/{amount.per}" if amount.per else ""
    if isinstance(amount, Money):
        return amount.currency + per
    return f"{amount.item} ({amount.unit})" if amount.item else amount.unit + per


def _number(figures: Figures, unit: tuple[str, ...]) -> HedgedNumber | None:
    for amount in figures.sums:
        # The items of a row may be one where the total's are several.
        if _unit(amount)[:3] == unit[:3] and (len(unit) < 4 or unit[3] in {"", _unit(amount)[3]}):  # noqa: PLR2004  # item
            number = amount if isinstance(amount, HedgedNumber) else amount.number
            return number if isinstance(number, HedgedNumber) else None
    return None


def _grouper_names(summary: Summary) -> list[str]:
    """The name of the column of each grouper; a second one of the same name is numbered."""
    names: list[str] = []
    for place, grouper in enumerate(summary.groupers, start=1):
        name = grouper.name or f"key_{place}"
        names.append(f"{name}_{place}" if name in names else name)
    return names


def _key_kinds(summary: Summary) -> dict[str, str]:
    """The columns of the keys, and what they hold."""
    kinds: dict[str, str] = {}
    for place, name in enumerate(_grouper_names(summary)):
        kinds[name] = "text"
        if any(isinstance(_part(key, place, summary), Period) for key in summary.rows):
            kinds[f"{name}_start"] = kinds[f"{name}_end"] = "date"
    return kinds


def _part(key: Any, place: int, summary: Summary) -> Any:
    return key[place] if len(summary.groupers) > 1 else key


def _keys(key: Any, labels: tuple[str, ...], summary: Summary) -> dict[str, Any]:
    cells: dict[str, Any] = {}
    for place, (name, label) in enumerate(zip(_grouper_names(summary), labels, strict=True)):
        cells[name], part = label, _part(key, place, summary)
        if isinstance(part, Period):
            cells[f"{name}_start"], cells[f"{name}_end"] = part.start, part.end
    return cells


def _frame(columns: dict[str, _Column], engine: str) -> Any:
    if engine == "polars":
        pl = import_module("polars")

        types = {"decimal": pl.Decimal(PRECISION, SCALE), "text": pl.String, "integer": pl.Int64, "date": pl.Date}
        schema = {name: types[kind] for name, (kind, _) in columns.items()}
        return pl.DataFrame({name: cells for name, (_, cells) in columns.items()}, schema=schema)
    pa = import_module("pyarrow")

    types = {
        "decimal": pa.decimal128(PRECISION, SCALE),
        "text": pa.string(),
        "integer": pa.int64(),
        "date": pa.date32(),
    }
    table = pa.table({name: pa.array(cells, types[kind]) for name, (kind, cells) in columns.items()})
    if engine == "pyarrow":
        return table
    pd = import_module("pandas")

    return table.to_pandas(types_mapper=pd.ArrowDtype)
