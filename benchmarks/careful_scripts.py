"""Scripts that do the whole job by hand: they mind what registers hold, for each table anew.

Records that do not count are left out, cells without a number are counted beside the sum, hedged numbers stay hedged,
a record that no row holds is unplaced, and one of two countries counts once in the total.
Numbers that are exact are added as Decimals, which is the quickest way there is.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, TypeAlias

import attrs

from doingoai import Delegation, Hedge, HedgedNumber, Money, TradeExport

Sums: TypeAlias = dict[str, HedgedNumber]
"""What was added, by currency; plain numbers have none, which is an empty text."""
Cell: TypeAlias = tuple[int, Sums, int]
"""How many records, what they add up to, and how many have no number."""
Term: TypeAlias = HedgedNumber | Money | None

_EXACT = Hedge.EXACT


@attrs.frozen
class Table:
    """What a summary says."""

    rows: dict[Any, Cell]
    """The cell of each key."""
    total: Cell
    """That of all records, each counted once."""
    unplaced: Cell
    """That of the records without a row."""


def cell_of(terms: list[Term]) -> Cell:
    """Add up the terms of some records."""
    exact: dict[str, list[Decimal]] = defaultdict(list)
    hedged: dict[str, list[HedgedNumber]] = defaultdict(list)
    known = [term for term in terms if term is not None]
    for term in known:
        unit, number = (term.currency, term.number) if type(term) is Money else ("", term)
        if number.hedge is _EXACT:
            exact[unit].append(number.value)
        else:
            hedged[unit].append(number)
    sums = {
        unit: sum(hedged.get(unit, ()), HedgedNumber(sum(exact.get(unit, ()), Decimal(0))))
        for unit in {*exact, *hedged}
    }
    return len(terms), sums, len(terms) - len(known)


def plain_cell_of(terms: list[HedgedNumber | None]) -> Cell:
    """Add up the terms of some records that are plain numbers."""
    exact = [term.value for term in terms if term is not None and term.hedge is _EXACT]
    hedged = [term for term in terms if term is not None and term.hedge is not _EXACT]
    return len(terms), {"": sum(hedged, HedgedNumber(sum(exact, Decimal(0))))}, len(terms) - len(exact) - len(hedged)


def together(cells: Iterable[Cell]) -> Cell:
    """Add up cells that share no record."""
    count, sums, unknown = 0, dict[str, HedgedNumber](), 0
    for more, others, without in cells:
        count, unknown = count + more, unknown + without
        for unit, number in others.items():
            sums[unit] = sums[unit] + number if unit in sums else number
    return count, sums, unknown


def grouped(
    records: Iterable[Any],
    key: Callable[[Any], Any],
    term: Callable[[Any], Any],
    is_placed: Callable[[Any], bool],
    cell: Callable[[list[Any]], Cell],
) -> Table:
    """Add up records of one row each by sorting them."""
    placed: list[Any] = []
    rest: list[Any] = []
    for record in records:
        if record.counts_in_totals:
            (placed if is_placed(record) else rest).append(record)
    placed.sort(key=key)
    rows = {one: cell([term(record) for record in group]) for one, group in itertools.groupby(placed, key=key)}
    unplaced = cell([term(record) for record in rest])
    return Table(rows, together((*rows.values(), unplaced)), unplaced)


def grouped_by_country(records: Iterable[Delegation]) -> Table:
    """Add up the members of each country by sorting pairs of a country and a number."""
    pairs: list[tuple[str, HedgedNumber | None]] = []
    whole: list[HedgedNumber | None] = []
    unplaced: list[HedgedNumber | None] = []
    for record in records:
        if record.counts_in_totals:
            number, countries = record.members, record.all_countries
            whole.append(number)
            pairs += [(country, number) for country in countries]
            if not countries:
                unplaced.append(number)
    pairs.sort(key=lambda pair: pair[0])
    rows = {
        country: plain_cell_of([number for _, number in group])
        for country, group in itertools.groupby(pairs, key=lambda pair: pair[0])
    }
    return Table(rows, plain_cell_of(whole), plain_cell_of(unplaced))


def _closed(
    counts: dict[Any, int],
    exact: dict[Any, Decimal],
    hedged: dict[Any, list[HedgedNumber]],
    unknown: dict[Any, int],
) -> dict[Any, Cell]:
    return {
        key: (
            count,
            {"": sum(hedged.get(key, ()), HedgedNumber(exact.get(key, 0)))},
            unknown.get(key, 0),
        )
        for key, count in counts.items()
    }


def _table(cells: dict[Any, Cell]) -> Table:
    """The table of records of one row each, the cell of the unplaced ones being that of ``None``."""
    unplaced = cells.pop(None, (0, {}, 0))
    return Table(cells, together((*cells.values(), unplaced)), unplaced)


def by_hand_year(records: Iterable[Delegation]) -> Table:
    """Sum the members of each year in one loop."""
    counts: dict[Any, int] = {}
    exact: dict[Any, Decimal] = {}
    hedged: dict[Any, list[HedgedNumber]] = {}
    unknown: dict[Any, int] = {}
    for record in records:
        if not record.counts_in_totals:
            continue
        period = record.period
        key = period.start.year
        if period.end.year != key:
            key = None
        counts[key] = counts.get(key, 0) + 1
        number = record.members
        if number is None:
            unknown[key] = unknown.get(key, 0) + 1
        elif number.hedge is _EXACT:
            exact[key] = exact.get(key, 0) + number.value
        else:
            hedged.setdefault(key, []).append(number)
    return _table(_closed(counts, exact, hedged, unknown))


def by_hand_province_and_year(records: Iterable[Delegation]) -> Table:
    """Sum the members of each province and year in one loop."""
    counts: dict[Any, int] = {}
    exact: dict[Any, Decimal] = {}
    hedged: dict[Any, list[HedgedNumber]] = {}
    unknown: dict[Any, int] = {}
    for record in records:
        if not record.counts_in_totals:
            continue
        period = record.period
        year = period.start.year
        key = (record.provinces[0].id, year) if period.end.year == year else None
        counts[key] = counts.get(key, 0) + 1
        number = record.members
        if number is None:
            unknown[key] = unknown.get(key, 0) + 1
        elif number.hedge is _EXACT:
            exact[key] = exact.get(key, 0) + number.value
        else:
            hedged.setdefault(key, []).append(number)
    return _table(_closed(counts, exact, hedged, unknown))


def by_hand_month(records: Iterable[TradeExport]) -> Table:
    """Sum the values of each month, currencies apart, in one loop."""
    counts: dict[Any, int] = {}
    exact: dict[Any, dict[str, Decimal]] = {}
    hedged: dict[Any, dict[str, list[HedgedNumber]]] = {}
    unknown: dict[Any, int] = {}
    for record in records:
        if not record.counts_in_totals:
            continue
        start, end = record.period.start, record.period.end
        key = start.year, start.month
        if key != (end.year, end.month):
            key = None
        counts[key] = counts.get(key, 0) + 1
        value = record.value
        if value is None:
            unknown[key] = unknown.get(key, 0) + 1
        elif value.number.hedge is _EXACT:
            sums = exact.setdefault(key, {})
            sums[value.currency] = sums.get(value.currency, 0) + value.number.value
        else:
            hedged.setdefault(key, {}).setdefault(value.currency, []).append(value.number)
    cells: dict[Any, Cell] = {}
    for key, count in counts.items():
        known, rest = exact.get(key, {}), hedged.get(key, {})
        sums = {unit: sum(rest.get(unit, ()), HedgedNumber(known.get(unit, 0))) for unit in {*known, *rest}}
        cells[key] = count, sums, unknown.get(key, 0)
    return _table(cells)


def by_hand_country(records: Iterable[Delegation]) -> Table:
    """Sum the members of each country, and of all delegations, in one loop."""
    counts: dict[Any, int] = {}
    exact: dict[Any, Decimal] = {}
    hedged: dict[Any, list[HedgedNumber]] = {}
    unknown: dict[Any, int] = {}
    whole: list[Term] = []
    unplaced: list[Term] = []
    for record in records:
        if not record.counts_in_totals:
            continue
        number = record.members
        whole.append(number)
        countries = record.all_countries
        if not countries:
            unplaced.append(number)
        for key in countries:
            counts[key] = counts.get(key, 0) + 1
            if number is None:
                unknown[key] = unknown.get(key, 0) + 1
            elif number.hedge is _EXACT:
                exact[key] = exact.get(key, 0) + number.value
            else:
                hedged.setdefault(key, []).append(number)
    return Table(_closed(counts, exact, hedged, unknown), plain_cell_of(whole), plain_cell_of(unplaced))
