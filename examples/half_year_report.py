"""Make the report of a half-year from four registers: one page of HTML and a workbook with a sheet for each topic.

Run: python examples/half_year_report.py [folder for the report]
"""

from __future__ import annotations

import sys
from pathlib import Path

from doingoai import Agreement, AidShipment, Delegation, Event, parse_period, read_register
from doingoai.model import Record
from doingoai.report import report, write_workbook

DATA = Path(__file__).parent / "data"
REGISTERS = {"doan.csv": Delegation, "thoa-thuan.csv": Agreement, "vien-tro.csv": AidShipment, "hoi-nghi.csv": Event}


def main() -> None:
    """Read the registers, write the report in both forms, and print three of its parts."""
    records: list[Record] = []
    for name, kind in REGISTERS.items():
        register = read_register(DATA / name, kind)
        print(register)
        records += register.records
    told = report(records, parse_period("6 tháng đầu năm 2021"))
    print(f"\n{told.title}\n")
    for section in told.sections[:3]:
        print(section.to_text() + "\n")
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    (folder / "bao-cao-6-thang.html").write_text(told.to_html(), encoding="utf-8")
    write_workbook(folder / "bao-cao-6-thang.xlsx", told)
    print(f"→ bao-cao-6-thang.html, bao-cao-6-thang.xlsx: {len(told.sections)} phần")


if __name__ == "__main__":
    main()
