"""How fast a register is read: xlsx and CSV to typed records, beside engines that only yield cells.

Run ``python benchmarks/bench_registers.py [ROWS]``; openpyxl is timed where it is installed. Ratios matter, not times.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from doingoai import Delegation, read_register
from doingoai.registers import bulk_loading

ROWS = 100_000
_HEADINGS = [
    "STT", "Đoàn ra/đoàn vào", "Tên đoàn", "Trưởng đoàn", "Quốc gia", "Địa phương", "Số người", "Thời gian", "Nội dung",
    "Cơ quan tiếp", "Kinh phí (triệu đồng)", "Ghi chú",
]  # fmt: skip


def make_rows(count: int) -> list[list[Any]]:
    """Rows such as a register of delegations holds, with real dates and numbers."""
    chance = random.Random(1)  # noqa: S311  # the same rows on every run
    countries = ["Lào", "Nhật Bản", "Hàn Quốc", "Trung Quốc", "Mỹ", "Pháp", "Đức", "Campuchia"]
    provinces = ["Quảng Ninh", "Nghệ An", "Bắc Giang", "Lào Cai", "Đà Nẵng", "Vĩnh Phúc"]
    purposes = ["xúc tiến đầu tư, thương mại", "hợp tác giáo dục", "chào xã giao", "khảo sát cửa khẩu"]
    first = dt.date(2015, 1, 1)
    return [
        [
            number,
            chance.choice(["Đoàn ra", "Đoàn vào"]),
            f"Đoàn công tác số {number}",
            f"Nguyễn Văn {chance.randrange(500)}",
            chance.choice(countries),
            chance.choice(provinces),
            chance.randrange(1, 60),
            first + dt.timedelta(days=chance.randrange(3_000)),
            chance.choice(purposes),
            chance.choice(["Sở Ngoại vụ", "Văn phòng UBND tỉnh"]),
            chance.randrange(1_000) / 10,
            "",
        ]
        for number in range(1, count + 1)
    ]


def write_xlsx(path: Path, rows: list[list[Any]]) -> None:
    """Write the rows as Excel would hold them."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Đoàn")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, _HEADINGS)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, dt.date):
                sheet.write_datetime(number, column, cell, day)
            elif cell != "":
                sheet.write(number, column, cell)
    book.close()


def write_csv(path: Path, rows: list[list[Any]]) -> None:
    """Write the rows as Excel saves them in Việt Nam."""
    lines = [";".join(_HEADINGS)]
    lines += [
        ";".join(f"{c:%d/%m/%Y}" if isinstance(c, dt.date) else str(c).replace(".", ",") for c in row) for row in rows
    ]
    path.write_text("\n".join(lines), encoding="utf-8-sig")


def timed(name: str, count: int, work: Callable[[], int]) -> float:
    """The seconds of processor time that *work* takes, printed as rows a second."""
    start = time.process_time()
    found = work()
    seconds = time.process_time() - start
    if found != count:
        raise SystemExit(f"{name}: {found} of {count} rows")
    print(f"{name:34} {seconds:7.2f} s {count / seconds:12,.0f} rows/s")
    return seconds


def _openpyxl(path: Path) -> int:
    import openpyxl

    sheet = openpyxl.load_workbook(path, read_only=True).active
    sheet.reset_dimensions()
    return sum(1 for _ in sheet.iter_rows(values_only=True)) - 1


def _calamine(path: Path) -> int:
    import python_calamine

    return sum(1 for _ in python_calamine.load_workbook(str(path)).get_sheet_by_index(0).iter_rows()) - 1


def _read(path: Path) -> int:
    return len(read_register(path, Delegation).records)


def _read_in_bulk(path: Path) -> int:
    with bulk_loading():
        return _read(path)


def main(count: int) -> None:
    """Time everything on the same rows."""
    rows = make_rows(count)
    with tempfile.TemporaryDirectory() as folder:
        sheet, text = Path(folder) / "doan.xlsx", Path(folder) / "doan.csv"
        write_xlsx(sheet, rows)
        write_csv(text, rows)
        read_register([dict(zip(_HEADINGS, row, strict=True)) for row in rows[:100]], Delegation)  # loads what is lazy
        calamine = timed("calamine, cells only", count, lambda: _calamine(sheet))
        ours = timed("xlsx to records", count, lambda: _read(sheet))
        bulk = timed("xlsx to records, bulk_loading", count, lambda: _read_in_bulk(sheet))
        timed("csv to records", count, lambda: _read(text))
        timed("csv to records, bulk_loading", count, lambda: _read_in_bulk(text))
        print(f"records against calamine's cells: {ours / calamine:.1f} times its time, in bulk {bulk / calamine:.1f}")
        if importlib.util.find_spec("openpyxl"):
            cells = timed("openpyxl read-only, cells only", count, lambda: _openpyxl(sheet))
            print(f"records are {cells / ours:.1f} times as fast as openpyxl's cells, in bulk {cells / bulk:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
