"""Adding up objects: beside sorted + groupby, and beside a dict loop written by hand for one table.

Run: python benchmarks/bench_aggregation.py [rows]
Goals: at least 3 times as fast as sorted + groupby, at most 2 times the loop.

All three give the same table, which is checked before the clock runs: the same keys, and for each of them how many
records there are and what they add up to. The scripts trust their records; ours also looks for hedges, for terms
without a number, for records that do not count and for those of several keys.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

import attrs

from doingoai import Delegation, HedgedNumber, Money, Period, Province, TradeExport, find_province
from doingoai.aggregation import Summary, by_country, by_month, by_province, by_year, total

ROUNDS = 9
TODAY = dt.date(2025, 7, 1)

Key: TypeAlias = Callable[[Any], Any]
Table: TypeAlias = dict[Any, tuple[int, Decimal]]
"""How many records each key has, and what they add up to."""


def registers(rows: int) -> tuple[list[Delegation], list[TradeExport]]:
    """Delegations with members, exports with a value; the same on every run."""
    chance = random.Random(9)  # noqa: S311  # figures to add up, no secrets
    provinces = [find_province(name, on=dt.date(2021, 1, 1)) for name in ("Bắc Giang", "Cao Bằng", "Hà Giang", "Huế")]
    first = dt.date(2019, 1, 1)
    delegations, exports = [], []
    for _ in range(rows):
        province = chance.choice(provinces)
        period = Period.day(first + dt.timedelta(days=chance.randrange(1000)))
        delegations.append(
            Delegation(
                direction=chance.choice(("inbound", "outbound")),
                period=period,
                provinces=(province,),
                countries=chance.sample(("CN", "JP", "LA", "TH"), chance.choice((1, 1, 1, 2))),
                members=HedgedNumber(chance.randrange(1, 40)),
            )
        )
        value = Money(Decimal(chance.randrange(10**6)) / 100, chance.choice(("USD", "VND")))
        exports.append(TradeExport(origin=province, product="vải", market="JP", period=period, value=value))
    return delegations, exports


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


@attrs.frozen
class Race:
    """One table, made in three ways."""

    name: str
    rows: int
    ours: Callable[[], Summary]
    groupby: Callable[[], Table]
    loop: Callable[[], Table]
    key: Key = lambda key: key
    """Our key for a plain one."""

    def check(self) -> None:
        """Make sure that all three say the same, and print it."""
        by_loop, by_groupby = self.loop(), self.groupby()
        if by_loop != by_groupby:
            raise AssertionError(f"{self.name}: the scripts differ")
        summary = self.ours()
        ours = {
            (key, amount.currency) if isinstance(amount, Money) else key: amount
            for key, figures in summary.rows.items()
            for amount in figures.sums
        }
        if set(ours) != set(map(self.key, by_loop)):
            raise AssertionError(f"{self.name}: the keys differ")
        for plain, (count, amount) in by_loop.items():
            key = self.key(plain)
            number = ours[key].number if isinstance(ours[key], Money) else ours[key]
            if number != HedgedNumber(amount):
                raise AssertionError(f"{self.name}: {number} is not {amount} in {key}")
            if not isinstance(ours[key], Money) and summary.rows[key].count != count:
                raise AssertionError(f"{self.name}: the counts of {key} differ")

    def run(self) -> None:
        """Run the three in turn, several times, and print the ratios of the quickest rounds."""
        self.check()
        quickest = [float("inf")] * 3
        for _ in range(ROUNDS):
            for place, job in enumerate((self.ours, self.groupby, self.loop)):
                started = time.perf_counter()
                job()
                quickest[place] = min(quickest[place], time.perf_counter() - started)
        ours, groupby, loop = quickest
        print(
            f"{self.name:34} {self.rows / ours / 1e6:5.2f}M rows/s   {groupby / ours:4.1f}x sorted+groupby (goal >= 3)"
            f"   {ours / loop:4.2f}x the loop (goal <= 2)"
        )


def main() -> None:
    """Print the ratios."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    delegations, exports = registers(rows)
    units: dict[str, Province] = {record.provinces[0].id: record.provinces[0] for record in delegations}
    successors = {unit.id: unit.as_of(TODAY).id for unit in units.values()}
    today = {unit.as_of(TODAY).id: unit.as_of(TODAY) for unit in units.values()}

    def year_of(record: Delegation) -> int:
        return record.period.start.year

    def province_and_year(record: Delegation) -> tuple[str, int]:
        return record.provinces[0].id, record.period.start.year

    def all_three(record: Delegation) -> tuple[str, int, str]:
        return record.provinces[0].id, record.period.start.year, record.direction

    def unit_of_today_and_year(record: Delegation) -> tuple[str, int]:
        return successors[record.provinces[0].id], record.period.start.year

    def month_and_currency(record: TradeExport) -> tuple[int, int, str]:
        return record.period.start.year, record.period.start.month, record.value.currency

    def by_country_grouped() -> Table:
        pairs = [(country, record.members.value) for record in delegations for country in record.countries]
        return grouped(pairs, lambda pair: pair[0], lambda pair: pair[1])

    races = (
        Race(
            "members by year",
            rows,
            lambda: total(delegations, "members", by=by_year),
            lambda: grouped(delegations, year_of, members),
            lambda: by_hand_one(delegations),
            Period.year,
        ),
        Race(
            "values by month and currency",
            rows,
            lambda: total(exports, "value", by=by_month),
            lambda: grouped(exports, month_and_currency, lambda record: record.value.number.value),
            lambda: by_hand_money(exports),
            lambda key: (Period.month(key[0], key[1]), key[2]),
        ),
        Race(
            "members by province, year",
            rows,
            lambda: total(delegations, "members", by=(by_province, by_year)),
            lambda: grouped(delegations, province_and_year, members),
            lambda: by_hand_two(delegations),
            lambda key: (units[key[0]], Period.year(key[1])),
        ),
        Race(
            "members by province of today, year",
            rows,
            lambda: total(delegations, "members", by=(by_province(as_of=TODAY), by_year)),
            lambda: grouped(delegations, unit_of_today_and_year, members),
            lambda: by_hand_folded(delegations, successors),
            lambda key: (today[key[0]], Period.year(key[1])),
        ),
        Race(
            "members by province, year, direction",
            rows,
            lambda: total(delegations, "members", by=(by_province, by_year, "direction")),
            lambda: grouped(delegations, all_three, members),
            lambda: by_hand_three(delegations),
            lambda key: (units[key[0]], Period.year(key[1]), key[2]),
        ),
        Race(
            "members by country, some of two",
            rows,
            lambda: total(delegations, "members", by=by_country),
            by_country_grouped,
            lambda: by_hand_countries(delegations),
        ),
    )
    for race in races:
        race.run()


if __name__ == "__main__":
    main()
