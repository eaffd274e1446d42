"""Read text columns of a polars table into typed ones: dates, counts with their hedges, money with its currency.

Run: python examples/read_columns.py
Needs polars; the same calls work on pandas, pyarrow, duckdb and Spark.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

from doingoai.frames import period_of, read_column, summarise

REGISTER = Path(__file__).parent / "data" / "doan-vao-ca-nuoc.csv"


def plain(number: Decimal | None) -> str:
    """Return a number without the zeros that fill its column, and "?" for one that is not known."""
    return "?" if number is None else f"{number.normalize():f}"


def main() -> None:
    """Print what cells became, sums by half-year, and sums of money by currency."""
    try:
        import polars as pl
    except ImportError:
        sys.exit("This example needs polars: pip install polars")
    # infer_schema=False: every cell stays the text that was typed.
    texts = pl.read_csv(REGISTER, separator=";", skip_rows=1, infer_schema=False)
    frame = read_column(texts, "Thời gian", as_="period")
    frame = read_column(frame, "Số lượt người", as_="number")
    frame = read_column(frame, "Kinh phí", as_="money")

    visits = ["Số lượt người", "Số lượt người_low", "Số lượt người_high", "Số lượt người_hedge"]
    for cell, low, high, hedge in frame.select(visits).unique("Số lượt người_hedge", maintain_order=True).rows():
        print(f"{cell:10} {hedge:10} from {plain(low)} to {plain(high)}")

    halves = summarise(frame, by=period_of("Thời gian_start", "half"), total="Số lượt người_value")
    for row in halves.sort("half").iter_rows(named=True):
        print(f"from {row['half']}: {row['records']:2} delegations, {plain(row['Số lượt người_value'])} visits")
    money = summarise(frame, by="Kinh phí_currency", total="Kinh phí_value")
    for row in money.sort("Kinh phí_currency", nulls_last=True).iter_rows(named=True):
        print(f"{row['Kinh phí_currency'] or 'empty cells'}: {row['records']} rows, {plain(row['Kinh phí_value'])}")


if __name__ == "__main__":
    main()
