"""Adding up objects: beside sorted + groupby, and beside a dict loop written by hand for one table.

Run: python benchmarks/bench_aggregation.py [rows]
Goals: at least 3 times as fast as sorted + groupby, at most 2 times the loop.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
import statistics
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from doingoai import Delegation, HedgedNumber, Money, Period, TradeExport, find_province
from doingoai.aggregation import by_month, by_province, by_year, total

ROUNDS = 7


def registers(rows: int) -> tuple[list[Delegation], list[TradeExport]]:
    """Delegations with members, exports with a value; the same on every run."""
    chance = random.Random(9)  # noqa: S311  # figures to add up, no secrets
    provinces = [find_province(name, on=dt.date(2021, 1, 1)) for name in ("Bắc Giang", "Cao Bằng", "Hà Giang", "Huế")]
    first = dt.date(2019, 1, 1)
    delegations, exports = [], []
    for _ in range(rows):
        province = chance.choice(provinces)
        period = Period.day(first + dt.timedelta(days=chance.randrange(1000)))
        members = HedgedNumber(chance.randrange(1, 40))
        delegations.append(Delegation(direction="inbound", period=period, provinces=(province,), members=members))
        value = Money(Decimal(chance.randrange(10**6)) / 100, chance.choice(("USD", "VND")))
        exports.append(TradeExport(origin=province, product="vải", market="JP", period=period, value=value))
    return delegations, exports


def grouped(records: list[Any], key: Callable[[Any], Any], amount: Callable[[Any], Decimal]) -> dict[Any, Decimal]:
    """Add up the way many scripts do."""
    ordered = sorted(records, key=key)
    return {k: sum((amount(r) for r in group), Decimal(0)) for k, group in itertools.groupby(ordered, key=key)}


def members_by_hand(records: list[Delegation]) -> dict[Any, Decimal]:
    """Write the loop for this one table: no hedges, no unknown terms, one province each."""
    sums: dict[Any, Decimal] = {}
    for record in records:
        key = record.provinces[0].id, record.period.start.year
        sums[key] = sums.get(key, 0) + record.members.value
    return sums


def values_by_hand(records: list[TradeExport]) -> dict[Any, Decimal]:
    """Write the loop for this one table: the sums of each month and currency."""
    sums: dict[Any, Decimal] = {}
    for record in records:
        start = record.period.start
        key = start.year, start.month, record.value.currency
        sums[key] = sums.get(key, 0) + record.value.number.value
    return sums


def medians(*jobs: Callable[[], object]) -> list[float]:
    """Run the jobs in turn, several times, and return the median seconds of each."""
    times: list[list[float]] = [[] for _ in jobs]
    for _ in range(ROUNDS):
        for job, taken in zip(jobs, times, strict=True):
            started = time.perf_counter()
            job()
            taken.append(time.perf_counter() - started)
    return [statistics.median(taken) for taken in times]


def report(name: str, rows: int, ours: float, groupby: float, loop: float) -> None:
    """Print one line."""
    print(
        f"{name:32} {rows / ours / 1e6:5.2f}M rows/s   {groupby / ours:4.1f}x sorted+groupby (goal >= 3)"
        f"   {ours / loop:4.2f}x the loop (goal <= 2)"
    )


def main() -> None:
    """Print the ratios."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    delegations, exports = registers(rows)

    def by_province_and_year(record: Delegation) -> tuple[str, int]:
        return record.provinces[0].id, record.period.start.year

    def by_month_and_currency(record: TradeExport) -> tuple[int, int, str]:
        return record.period.start.year, record.period.start.month, record.value.currency

    ours, groupby, loop = medians(
        lambda: total(delegations, "members", by=(by_province, by_year)),
        lambda: grouped(delegations, by_province_and_year, lambda record: record.members.value),
        lambda: members_by_hand(delegations),
    )
    report("members by province and year", rows, ours, groupby, loop)
    ours, groupby, loop = medians(
        lambda: total(exports, "value", by=by_month),
        lambda: grouped(exports, by_month_and_currency, lambda record: record.value.number.value),
        lambda: values_by_hand(exports),
    )
    report("values by month and currency", rows, ours, groupby, loop)


if __name__ == "__main__":
    main()
