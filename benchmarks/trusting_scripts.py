"""Scripts that trust their records: every number is there and exact, and every record counts and has one province.

They are what one writes for one clean table. They stop at the first cell without a number, and add "gần 30" as 30.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from doingoai import Delegation, TradeExport

Key: TypeAlias = Callable[[Any], Any]
Table: TypeAlias = dict[Any, tuple[int, Decimal]]
"""How many records each key has, and what they add up to."""


def grouped(records: Iterable[Any], key: Key, amount: Callable[[Any], Decimal]) -> Table:
    """Add up the way many scripts do."""
    table: Table = {}
    for one, group in itertools.groupby(sorted(records, key=key), key=key):
        amounts = [amount(record) for record in group]
        table[one] = len(amounts), sum(amounts, Decimal(0))
    return table


def members(record: Delegation) -> Decimal:
    """Give what is added of a delegation."""
    return record.members.value  # type: ignore[union-attr]  # every delegation here has some


def by_hand_one(records: list[Delegation]) -> Table:
    """Write the loop for this one table, as those below: no hedges, no unknown terms, one province each."""
    counts: dict[Any, int] = {}
    sums: dict[Any, Decimal] = {}
    for record in records:
        key = record.period.start.year
        counts[key] = counts.get(key, 0) + 1
        sums[key] = sums.get(key, 0) + record.members.value
    return {key: (counts[key], sums[key]) for key in sums}


def by_hand_two(records: list[Delegation]) -> Table:
    """Sum the members of each province and year."""
    counts: dict[Any, int] = {}
    sums: dict[Any, Decimal] = {}
    for record in records:
        key = record.provinces[0].id, record.period.start.year
        counts[key] = counts.get(key, 0) + 1
        sums[key] = sums.get(key, 0) + record.members.value
    return {key: (counts[key], sums[key]) for key in sums}


def by_hand_three(records: list[Delegation]) -> Table:
    """Sum the members of each province, year and direction."""
    counts: dict[Any, int] = {}
    sums: dict[Any, Decimal] = {}
    for record in records:
        key = record.provinces[0].id, record.period.start.year, record.direction
        counts[key] = counts.get(key, 0) + 1
        sums[key] = sums.get(key, 0) + record.members.value
    return {key: (counts[key], sums[key]) for key in sums}


def by_hand_folded(records: list[Delegation], successors: Mapping[str, str]) -> Table:
    """Sum the members of each province of today and year."""
    counts: dict[Any, int] = {}
    sums: dict[Any, Decimal] = {}
    for record in records:
        key = successors[record.provinces[0].id], record.period.start.year
        counts[key] = counts.get(key, 0) + 1
        sums[key] = sums.get(key, 0) + record.members.value
    return {key: (counts[key], sums[key]) for key in sums}


def by_hand_countries(records: list[Delegation]) -> Table:
    """Sum the members of each country; a delegation to two counts in both."""
    counts: dict[Any, int] = {}
    sums: dict[Any, Decimal] = {}
    for record in records:
        value = record.members.value
        for key in record.countries:
            counts[key] = counts.get(key, 0) + 1
            sums[key] = sums.get(key, 0) + value
    return {key: (counts[key], sums[key]) for key in sums}


def by_hand_money(records: list[TradeExport]) -> Table:
    """Sum the values of each month and currency."""
    counts: dict[Any, int] = {}
    sums: dict[Any, Decimal] = {}
    for record in records:
        start = record.period.start
        key = start.year, start.month, record.value.currency
        counts[key] = counts.get(key, 0) + 1
        sums[key] = sums.get(key, 0) + record.value.number.value
    return {key: (counts[key], sums[key]) for key in sums}
