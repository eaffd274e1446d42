"""Adding up objects: beside sorted + groupby, and beside a dict loop written by hand for one table.

Run: python benchmarks/bench_aggregation.py [rows]
Goals: at least 3 times as fast as sorted + groupby, at most 2 times the loop.

There are two kinds of registers. Those as offices keep them have cells without a number and hedged ones, records that
do not count in totals, visits over a month's end, and partners whose country is known: the scripts beside them do the
whole job, and their rows, total and unplaced records are those of our summary, which is checked before the clock runs.
Clean registers have none of these, and the scripts beside them trust that; ours looks for all of it nevertheless.

What is timed is everything up to the figures of all rows, the total and the unplaced records. The records behind a
row are put together when somebody asks for them, which neither we nor the scripts do here.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import careful_scripts as careful
import trusting_scripts as trusting

from doingoai import (
    Delegation,
    ForeignPartner,
    Hedge,
    HedgedNumber,
    Money,
    Period,
    Province,
    Quantity,
    TradeExport,
    find_province,
)
from doingoai.aggregation import Figures, Summary, by_country, by_month, by_province, by_year, total

ROUNDS = 9
TODAY = dt.date(2025, 7, 1)


def registers(rows: int, *, clean: bool) -> tuple[list[Delegation], list[TradeExport]]:
    """Delegations with members, exports with a value; the same on every run."""
    chance = random.Random(9)  # noqa: S311  # figures to add up, no secrets
    provinces = [find_province(name, on=dt.date(2021, 1, 1)) for name in ("Bắc Giang", "Cao Bằng", "Hà Giang", "Huế")]
    partners = [
        ForeignPartner(name=f"Thành phố {code}", kind="local_government", country=code) for code in ("JP", "LA", "KR")
    ]
    first, weight = dt.date(2019, 1, 1), Quantity(5, "tấn")

    def happens(share: float) -> bool:
        return not clean and chance.random() < share

    def number(value: Decimal | int) -> HedgedNumber | None:
        if happens(0.05):
            return None
        return HedgedNumber(value, hedge=Hedge.NEARLY if happens(0.02) else Hedge.EXACT)

    delegations, exports = [], []
    for _ in range(rows):
        province = chance.choice(provinces)
        day = first + dt.timedelta(days=chance.randrange(1000))
        period = Period.between(day, day + dt.timedelta(days=3)) if happens(0.2) else Period.day(day)
        countries = [] if happens(0.03) else chance.sample(("CN", "JP", "LA", "TH"), chance.choice((1, 1, 1, 2)))
        delegations.append(
            Delegation(
                direction=chance.choice(("inbound", "outbound")),
                period=period,
                provinces=(province,),
                countries=countries,
                partners=(chance.choice(partners),) if happens(0.05) else (),
                members=number(chance.randrange(1, 40)),
                counts_in_totals=not happens(0.01),
            )
        )
        size, currency = number(Decimal(chance.randrange(10**6)) / 100), chance.choice(("USD", "VND"))
        exports.append(
            TradeExport(
                origin=province,
                product="vải",
                market="JP",
                period=period,
                quantity=weight,
                value=None if size is None else Money(size, currency),
                counts_in_totals=not happens(0.01),
            )
        )
    return delegations, exports


@attrs.frozen
class Race:
    """One table, made in three ways."""

    name: str
    ours: Callable[[], Summary]
    groupby: Callable[[], Any]
    loop: Callable[[], Any]
    check: Callable[[str, Summary, Any, Any], None]
    """Makes sure that all three say the same."""

    def run(self, rows: int) -> None:
        """Run the three in turn, several times, and print the ratios of the quickest rounds."""
        self.check(self.name, self.ours(), self.groupby(), self.loop())
        quickest = [float("inf")] * 3
        for _ in range(ROUNDS):
            for place, job in enumerate((self.ours, self.groupby, self.loop)):
                started = time.perf_counter()
                job()
                quickest[place] = min(quickest[place], time.perf_counter() - started)
        ours, groupby, loop = quickest
        print(
            f"  {self.name:36} {rows / ours / 1e6:5.2f}M rows/s   {groupby / ours:4.1f}x sorted+groupby (goal >= 3)"
            f"   {ours / loop:4.2f}x the loop (goal <= 2)"
        )


def same_tables(key: Callable[[Any], Any]) -> Callable[[str, Summary, Any, Any], None]:
    """Return what checks rows, total and unplaced records of careful scripts; *key* gives our key for theirs."""

    def cell(figures: Figures) -> careful.Cell:
        sums = {
            amount.currency if isinstance(amount, Money) else "": getattr(amount, "number", amount)
            for amount in figures.sums
        }
        return figures.count, sums, figures.unknown

    def check(name: str, summary: Summary, by_groupby: careful.Table, by_loop: careful.Table) -> None:
        ours = careful.Table(
            {one: cell(figures) for one, figures in summary.rows.items()}, cell(summary.total), cell(summary.unplaced)
        )
        for script, table in (("groupby", by_groupby), ("loop", by_loop)):
            if attrs.evolve(table, rows={key(one): row for one, row in table.rows.items()}) != ours:
                raise AssertionError(f"{name}: {script} says something else")

    return check


def same_rows(key: Callable[[Any], Any]) -> Callable[[str, Summary, Any, Any], None]:
    """Return what checks the rows of trusting scripts; *key* gives our key for theirs."""

    def check(name: str, summary: Summary, by_groupby: trusting.Table, by_loop: trusting.Table) -> None:
        if by_loop != by_groupby:
            raise AssertionError(f"{name}: the scripts differ")
        ours = {
            (one, amount.currency) if isinstance(amount, Money) else one: amount
            for one, figures in summary.rows.items()
            for amount in figures.sums
        }
        theirs = {key(one): HedgedNumber(amount) for one, (_, amount) in by_loop.items()}
        if {one: getattr(amount, "number", amount) for one, amount in ours.items()} != theirs:
            raise AssertionError(f"{name}: the keys or sums differ")
        for one, (count, _) in by_loop.items():
            if not isinstance(ours[key(one)], Money) and summary.rows[key(one)].count != count:
                raise AssertionError(f"{name}: the counts of {one} differ")

    return check


def year_of(record: Any) -> int:
    """Give the plain key of a year."""
    return record.period.start.year  # type: ignore[union-attr]  # no period here is open


def month_of(record: Any) -> tuple[int, int]:
    """Give the plain key of a month."""
    return record.period.start.year, record.period.start.month


def province_and_year(record: Any) -> tuple[str, int]:
    """Give the plain key of a province and a year."""
    return record.provinces[0].id, record.period.start.year


def trusting_races(delegations: list[Delegation], exports: list[TradeExport]) -> list[Race]:
    """Tables of clean registers, beside scripts that trust them."""
    units: dict[str, Province] = {record.provinces[0].id: record.provinces[0] for record in delegations}
    successors = {unit.id: unit.as_of(TODAY).id for unit in units.values()}
    today = {unit.as_of(TODAY).id: unit.as_of(TODAY) for unit in units.values()}

    def all_three(record: Delegation) -> tuple[str, int, str]:
        return record.provinces[0].id, record.period.start.year, record.direction

    def unit_of_today_and_year(record: Delegation) -> tuple[str, int]:
        return successors[record.provinces[0].id], record.period.start.year

    def month_and_currency(record: TradeExport) -> tuple[int, int, str]:
        return record.period.start.year, record.period.start.month, record.value.currency

    def grouped_by_country() -> trusting.Table:
        pairs = [(country, record.members.value) for record in delegations for country in record.countries]
        return trusting.grouped(pairs, lambda pair: pair[0], lambda pair: pair[1])

    return [
        Race(
            "members by year",
            lambda: total(delegations, "members", by=by_year),
            lambda: trusting.grouped(delegations, year_of, trusting.members),
            lambda: trusting.by_hand_one(delegations),
            same_rows(Period.year),
        ),
        Race(
            "values by month and currency",
            lambda: total(exports, "value", by=by_month),
            lambda: trusting.grouped(exports, month_and_currency, lambda record: record.value.number.value),
            lambda: trusting.by_hand_money(exports),
            same_rows(lambda key: (Period.month(key[0], key[1]), key[2])),
        ),
        Race(
            "members by province, year",
            lambda: total(delegations, "members", by=(by_province, by_year)),
            lambda: trusting.grouped(delegations, province_and_year, trusting.members),
            lambda: trusting.by_hand_two(delegations),
            same_rows(lambda key: (units[key[0]], Period.year(key[1]))),
        ),
        Race(
            "members by province of today, year",
            lambda: total(delegations, "members", by=(by_province(as_of=TODAY), by_year)),
            lambda: trusting.grouped(delegations, unit_of_today_and_year, trusting.members),
            lambda: trusting.by_hand_folded(delegations, successors),
            same_rows(lambda key: (today[key[0]], Period.year(key[1]))),
        ),
        Race(
            "members by province, year, direction",
            lambda: total(delegations, "members", by=(by_province, by_year, "direction")),
            lambda: trusting.grouped(delegations, all_three, trusting.members),
            lambda: trusting.by_hand_three(delegations),
            same_rows(lambda key: (units[key[0]], Period.year(key[1]), key[2])),
        ),
        Race(
            "members by country, some of two",
            lambda: total(delegations, "members", by=by_country),
            grouped_by_country,
            lambda: trusting.by_hand_countries(delegations),
            same_rows(lambda key: key),
        ),
    ]


def careful_races(delegations: list[Delegation], exports: list[TradeExport]) -> list[Race]:
    """Tables of registers as offices keep them, beside scripts that do the whole job."""
    units: dict[str, Province] = {record.provinces[0].id: record.provinces[0] for record in delegations}

    def in_one_year(record: Any) -> bool:
        return record.period.start.year == record.period.end.year

    def in_one_month(record: Any) -> bool:
        start, end = record.period.start, record.period.end
        return (start.year, start.month) == (end.year, end.month)

    def members(record: Delegation) -> HedgedNumber | None:
        return record.members

    def value(record: TradeExport) -> Money | None:
        return record.value

    return [
        Race(
            "members by year",
            lambda: total(delegations, "members", by=by_year),
            lambda: careful.grouped(delegations, year_of, members, in_one_year, careful.plain_cell_of),
            lambda: careful.by_hand_year(delegations),
            same_tables(Period.year),
        ),
        Race(
            "values by month, currencies apart",
            lambda: total(exports, "value", by=by_month),
            lambda: careful.grouped(exports, month_of, value, in_one_month, careful.cell_of),
            lambda: careful.by_hand_month(exports),
            same_tables(lambda key: Period.month(*key)),
        ),
        Race(
            "members by province, year",
            lambda: total(delegations, "members", by=(by_province, by_year)),
            lambda: careful.grouped(delegations, province_and_year, members, in_one_year, careful.plain_cell_of),
            lambda: careful.by_hand_province_and_year(delegations),
            same_tables(lambda key: (units[key[0]], Period.year(key[1]))),
        ),
        Race(
            "members by country, some of several",
            lambda: total(delegations, "members", by=by_country),
            lambda: careful.grouped_by_country(delegations),
            lambda: careful.by_hand_country(delegations),
            same_tables(lambda key: key),
        ),
    ]


def main() -> None:
    """Print the ratios."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(f"{rows:,} records as registers hold them; the scripts do the whole job:")
    for race in careful_races(*registers(rows, clean=False)):
        race.run(rows)
    print(f"{rows:,} clean records; the scripts trust them:")
    for race in trusting_races(*registers(rows, clean=True)):
        race.run(rows)


if __name__ == "__main__":
    main()
