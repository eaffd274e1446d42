"""Read cells the way people type them, and say what is wrong with those that cannot be read.

Run: python examples/read_cells.py
"""

from __future__ import annotations

import datetime as dt

import doingoai as dn

WRITTEN = dt.date(2022, 7, 15)
PERIODS = ("15/3/2022", "tháng 6/2020", "Quý III/2021", "6 tháng đầu năm", "31/4/2022")
AMOUNTS = ("gần 1 tỷ đồng", "50.000 USD", "1,01 tỷ USD", "từ 10 đến 15 triệu đồng", "1.23.456 đồng")


def tell(cell: str, read: object) -> None:
    """Print a cell beside what it means."""
    print(f"  {cell:26} {read}")


def main() -> None:
    """Print each cell with its value, or with the reason why it has none."""
    print("Thời gian")
    for cell in PERIODS:
        try:
            tell(cell, dn.parse_period(cell, reference=WRITTEN))
        except dn.ParseError as error:
            tell(cell, f"✗ {error.hint}")
    print("Giá trị")
    for cell in AMOUNTS:
        try:
            tell(cell, dn.parse_money(cell))
        except dn.ParseError as error:
            tell(cell, f"✗ {error.hint}")


if __name__ == "__main__":
    main()
