"""Adding up frames: `summarise` beside the same group-by written for polars and for duckdb.

Run: python benchmarks/bench_frames.py [rows]
Goal: at most 1.3 times native polars on a million rows.
"""

from __future__ import annotations

import datetime as dt
import random
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa

from doingoai.frames import fold_provinces, period_of, summarise

ROUNDS = 7
UNKNOWN = 0.05


def table(rows: int) -> pa.Table:
    """One row a delegation: province, day and cost; the same on every run."""
    chance = random.Random(9)  # noqa: S311  # figures to add up, no secrets
    names = ["Bắc Giang", "Bắc Ninh", "Cao Bằng", "Hà Giang", "Lào Cai", "Quảng Ninh"]
    days = [dt.date(2019, 1, 1) + dt.timedelta(days=day) for day in range(1000)]
    costs = [None if chance.random() < UNKNOWN else chance.randrange(10**9) for _ in range(rows)]
    return pa.table(
        {
            "province": [chance.choice(names) for _ in range(rows)],
            "day": pa.array([chance.choice(days) for _ in range(rows)], pa.date32()),
            "cost": pa.array(costs, pa.int64()).cast(pa.decimal128(38, 2)),
        }
    )


def medians(*jobs: Callable[[], Any]) -> list[float]:
    """Run the jobs in turn, several times, and return the median seconds of each."""
    times: list[list[float]] = [[] for _ in jobs]
    for _ in range(ROUNDS):
        for job, taken in zip(jobs, times, strict=True):
            started = time.perf_counter()
            job()
            taken.append(time.perf_counter() - started)
    return [statistics.median(taken) for taken in times]


def main() -> None:
    """Print the ratios."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    arrow = table(rows)
    frame = pl.from_arrow(arrow)
    relation = duckdb.from_arrow(arrow)

    def in_polars(data: Any) -> Any:
        return (
            data.with_columns(year=pl.col("day").dt.truncate("1y"))
            .group_by("province", "year")
            .agg(pl.len().alias("records"), pl.col("cost").sum(), pl.col("cost").count().alias("known"))
            .with_columns(pl.when(pl.col("known") > 0).then("cost").alias("cost"))
            .sort("province", "year", nulls_last=True)
        )

    def in_duckdb() -> Any:
        return relation.aggregate(
            "province, date_trunc('year', day) AS year, count(*) AS records, sum(cost) AS cost, count(cost) AS known",
            "province, date_trunc('year', day)",
        ).order("province, year")

    by = ("province", period_of("day", "year"))
    jobs: list[tuple[str, Callable[[], Any], Callable[[], Any]]] = [
        ("polars", lambda: summarise(frame, by=by, total="cost"), lambda: in_polars(frame)),
        (
            "polars lazy",
            lambda: summarise(frame.lazy(), by=by, total="cost").collect(),
            lambda: in_polars(frame.lazy()).collect(),
        ),
        (
            "duckdb",
            lambda: summarise(relation, by=by, total="cost").fetchall(),
            lambda: in_duckdb().fetchall(),
        ),
    ]
    for name, ours, native in jobs:
        mine, theirs = medians(ours, native)
        print(f"summarise, {name:12} {rows / mine / 1e6:6.1f}M rows/s   {mine / theirs:4.2f}x native (goal <= 1.3)")
    (folding,) = medians(lambda: fold_provinces(frame, "province", date="day", as_of=dt.date(2025, 7, 1)))
    print(f"fold_provinces, polars {rows / folding / 1e6:6.1f}M rows/s")


if __name__ == "__main__":
    main()
