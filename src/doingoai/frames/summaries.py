"""Summaries as data frames."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final, Literal

from doingoai.aggregation import Figures, Summary
from doingoai.aggregation.adding import Amount
from doingoai.aggregation.labels import labels_of
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
    and the number of unknown terms. Rows of periods have their first and last day too. Records without a place make a
    row whose keys are null; the total is no row, so that adding the column up counts nothing twice.

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
        If *engine* is none of these.

    Examples
    --------
    >>> from doingoai.aggregation import by_year, total
    >>> visits = [Delegation(direction="inbound", period=Period.year(2021), members=18)]
    >>> from_summary(total(visits, "members", by=by_year), "pyarrow").to_pylist()[0]["members"]
    Decimal('18.000000000')
    """
    if engine not in _ENGINES:
        raise ValueError(f"a summary becomes a frame of {', '.join(_ENGINES)}, not {engine!r}")
    units = {_unit(amount): _name(amount, summary) for amount in summary.total.sums}
    labels = labels_of(summary.rows, summary.groupers, lang=lang)
    rows = [(_keys(key, labels[key], summary), figures) for key, figures in summary.rows.items()]
    if summary.unplaced.count:
        rows.append((dict.fromkeys(_key_names(summary)), summary.unplaced))
    columns: dict[str, list[Any]] = {}
    for name in _key_names(summary):
        columns[name] = [keys.get(name) for keys, _ in rows]
    columns["records"] = [figures.count for _, figures in rows]
    for unit, name in units.items():
        numbers = [_number(figures, unit) for _, figures in rows]
        columns[name] = [None if number is None else number.value for number in numbers]
        columns[f"{name}_hedge"] = [None if number is None else number.hedge.value for number in numbers]
        columns[f"{name}_low"] = [None if number is None else number.low for number in numbers]
        columns[f"{name}_high"] = [None if number is None else number.high for number in numbers]
    columns["unknown"] = [figures.unknown for _, figures in rows]
    return _frame(columns, set(units.values()), engine)


_ENGINES: Final = ("polars", "pandas", "pyarrow")
_SCALE: Final = 9


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


def _key_names(summary: Summary) -> list[str]:
    names: list[str] = []
    for place, name in enumerate(_grouper_names(summary)):
        names.append(name)
        if any(isinstance(_part(key, place, summary), Period) for key in summary.rows):
            names += [f"{name}_start", f"{name}_end"]
    return names


def _part(key: Any, place: int, summary: Summary) -> Any:
    return key[place] if len(summary.groupers) > 1 else key


def _keys(key: Any, labels: tuple[str, ...], summary: Summary) -> dict[str, Any]:
    cells: dict[str, Any] = {}
    for place, (name, label) in enumerate(zip(_grouper_names(summary), labels, strict=True)):
        cells[name], part = label, _part(key, place, summary)
        if isinstance(part, Period):
            cells[f"{name}_start"], cells[f"{name}_end"] = part.start, part.end
    return cells


def _frame(columns: dict[str, list[Any]], sums: set[str], engine: str) -> Any:
    if engine == "polars":
        pl = import_module("polars")

        types = {name: _kind(name, sums, pl.Decimal(38, _SCALE), pl.String, pl.Int64, pl.Date) for name in columns}
        return pl.DataFrame(columns, schema=types)
    pa = import_module("pyarrow")

    kinds = (pa.decimal128(38, _SCALE), pa.string(), pa.int64(), pa.date32())
    table = pa.table({name: pa.array(cells, _kind(name, sums, *kinds)) for name, cells in columns.items()})
    if engine == "pyarrow":
        return table
    pd = import_module("pandas")

    return table.to_pandas(types_mapper=pd.ArrowDtype)


def _kind(name: str, sums: set[str], decimal: Any, text: Any, integer: Any, date: Any) -> Any:
    if name in sums or name.removesuffix("_low") in sums or name.removesuffix("_high") in sums:
        return decimal
    if name in {"records", "unknown"}:
        return integer
    return date if name.endswith(("_start", "_end")) else text
