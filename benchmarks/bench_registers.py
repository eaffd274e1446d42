"""How fast a register is read: xlsx and CSV to typed records, beside engines that only yield cells.

Run ``python benchmarks/bench_registers.py [ROWS]``; openpyxl is timed where it is installed. Ratios matter, not times.
Pausing the garbage collector hastens openpyxl too, so what `bulk_loading` gives is compared with both.
Texts stand in the cells, as systems that export large sheets write them, or in one shared list, as Excel saves them:
the second is easier to read for everybody, and leaves less to be gained. The cells of real registers repeat
themselves; a variant in which nearly every cell is new shows what is left where they do not.
"""

from __future__ import annotations

import datetime as dt
import functools
import gc
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
ROUNDS = 3
_HEADINGS = [
    "STT", "Đoàn ra/đoàn vào", "Tên đoàn", "Trưởng đoàn", "Quốc gia", "Địa phương", "Số người", "Thời gian", "Nội dung",
    "Cơ quan tiếp", "Kinh phí (triệu đồng)", "Ghi chú",
]  # fmt: skip


def make_rows(count: int, *, distinct: bool = False) -> list[list[Any]]:
    """Rows such as a register of delegations holds, with real dates and numbers; *distinct* ones repeat little."""
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
            f"Nguyễn Văn {number if distinct else chance.randrange(500)}",
            chance.choice(countries),
            chance.choice(provinces),
            chance.randrange(1, 60),
            first + dt.timedelta(days=chance.randrange(3_000)),
            f"{chance.choice(purposes)}, văn bản số {number}" if distinct else chance.choice(purposes),
            chance.choice(["Sở Ngoại vụ", "Văn phòng UBND tỉnh"]),
            chance.randrange(10_000_000 if distinct else 1_000) / 10,
            "",
        ]
        for number in range(1, count + 1)
    ]


def write_xlsx(path: Path, rows: list[list[Any]], *, shared: bool = False) -> None:
    """Write the rows with the texts in their cells, or *shared* in one list, as Excel does."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {} if shared else {"constant_memory": True})
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


def timed(count: int, work: Callable[[], int]) -> float:
    """The seconds of processor time that *work* takes."""
    start = time.process_time()
    found = work()
    if found != count:
        raise SystemExit(f"{found} of {count} rows")
    return time.process_time() - start


def _openpyxl(path: Path) -> int:
    import openpyxl

    sheet = openpyxl.load_workbook(path, read_only=True).active
    sheet.reset_dimensions()
    return sum(1 for _ in sheet.iter_rows(values_only=True)) - 1


def _openpyxl_uncollected(path: Path) -> int:
    with bulk_loading():
        return _openpyxl(path)


def _calamine(path: Path) -> int:
    import python_calamine

    return sum(1 for _ in python_calamine.load_workbook(str(path)).get_sheet_by_index(0).iter_rows()) - 1


def _read(path: Path) -> int:
    return len(read_register(path, Delegation).records)


def _read_in_bulk(path: Path) -> int:
    with bulk_loading():
        return _read(path)


def compare(name: str, path: Path, count: int) -> None:
    """Time every reader on one file, in turn, and print the best of each."""
    readers = {} if path.suffix == ".csv" else {"calamine, cells only": _calamine}
    if readers and importlib.util.find_spec("openpyxl"):
        readers |= {"openpyxl read-only, cells only": _openpyxl, "openpyxl, collector paused": _openpyxl_uncollected}
    readers |= {"to records": _read, "to records, bulk_loading": _read_in_bulk}
    best = dict.fromkeys(readers, float("inf"))
    for _ in range(ROUNDS):
        for reader, read in readers.items():
            gc.collect()  # nobody pays for what another left
            best[reader] = min(best[reader], timed(count, functools.partial(read, path)))
    print(name)
    for reader, seconds in best.items():
        print(f"  {reader:32} {seconds:7.2f} s {count / seconds:12,.0f} rows/s")
    cells = best.get("openpyxl read-only, cells only")
    if cells is not None:
        ours, bulk, paused = (
            best[reader] for reader in ("to records", "to records, bulk_loading", "openpyxl, collector paused")
        )
        print(
            f"  records are {cells / ours:.2f} times as fast as openpyxl's cells, in bulk {cells / bulk:.2f}, and "
            f"{paused / bulk:.2f} with the collector paused for both"
        )


def main(count: int) -> None:
    """Time every reader on the same rows, written in several ways."""
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), count)  # and keeps no row, which the collector would have to look at for every reader
        read_register([dict(zip(_HEADINGS, row, strict=True)) for row in make_rows(100)], Delegation)  # what is lazy
        compare("xlsx, texts in their cells", Path(folder, "trong-o.xlsx"), count)
        compare("xlsx, texts in one shared list", Path(folder, "danh-sach.xlsx"), count)
        compare("xlsx, texts in their cells, nearly every cell new", Path(folder, "khac-nhau.xlsx"), count)
        compare("xlsx, texts in one shared list, nearly every cell new", Path(folder, "khac-nhau-chung.xlsx"), count)
        compare("csv", Path(folder, "doan.csv"), count)


def _write(folder: Path, count: int) -> None:
    """Write the files that are compared."""
    rows = make_rows(count)
    write_xlsx(folder / "trong-o.xlsx", rows)
    write_xlsx(folder / "danh-sach.xlsx", rows, shared=True)
    write_csv(folder / "doan.csv", rows)
    rows = make_rows(count, distinct=True)
    write_xlsx(folder / "khac-nhau.xlsx", rows)
    write_xlsx(folder / "khac-nhau-chung.xlsx", rows, shared=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
