"""How fast names are found in prose and looked up, beside a bare scan for capitals and a flat alternation.

Run: python benchmarks/bench_names.py
"""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable, Iterable

import doingoai as dn
from doingoai.reference import all_provinces, province_names
from doingoai.text.trie import SyllableTrie

ROUNDS = 5
PROSE = (
    "Năm 2022, tỉnh Quảng Ninh đón 41 đoàn với 302 lượt người; trong đó đoàn của Khu tự trị dân tộc Choang Quảng Tây "
    "(Trung Quốc) và các tỉnh Luông Pha Băng, Hủa Phăn của Lào làm việc với lãnh đạo địa phương về hợp tác kinh tế. "
    "Các sở, ngành đã phối hợp chặt chẽ trong công tác chuẩn bị, bảo đảm an ninh, an toàn cho các sự kiện đối ngoại. "
) * 2_000


def seconds(run: Callable[[], object]) -> float:
    """The median time of *run*."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def consume(items: Iterable[object]) -> int:
    """How many there are."""
    return sum(1 for _ in items)


def main() -> None:
    """Print times, speeds and ratios."""
    size = len(PROSE.encode())
    start = time.perf_counter()
    gazetteer = dn.Gazetteer.default()
    consume(gazetteer.find_iter("Lào"))
    print(f"first use, data and trie: {(time.perf_counter() - start) * 1000:.0f} ms, {len(gazetteer.entries)} entries")

    names = [(f"{name} {n}" if n else name, n) for unit in all_provinces() for n in range(72) for name in [unit.name]]
    print(f"build of a trie of {len(names)} names: {seconds(lambda: SyllableTrie(names)) * 1000:.0f} ms")

    capitals = re.compile("[A-ZĐÀ-Ỹ]")
    flat = re.compile("|".join(re.escape(name) for unit in all_provinces() for name in province_names(unit)))
    runs = {
        "bare scan for capitals": lambda: consume(capitals.finditer(PROSE)),
        "gazetteer, all names": lambda: consume(gazetteer.find_iter(PROSE)),
        "flat alternation, provinces only": lambda: consume(flat.finditer(PROSE)),
    }
    base = seconds(runs["bare scan for capitals"])
    for label, run in runs.items():
        spent = seconds(run)
        print(f"{label:34} {size / spent / 1e6:6.0f} MB/s {spent / base:6.1f}× the bare scan")

    for label, look in {
        "find_province": lambda: dn.find_province("TP. Hồ Chí Minh"),
        "find_country": lambda: dn.find_country("CHDCND Lào"),
        "find_partner": lambda: dn.find_partner("tỉnh Gyeonggi, Hàn Quốc"),
        "parse_document": lambda: dn.parse_document("Quyết định số 06/2020/QĐ-TTg ngày 21/02/2020"),
    }.items():
        print(f"{label:34} {seconds(lambda look=look: [look() for _ in range(200)]) / 200 * 1e6:6.1f} µs")


if __name__ == "__main__":
    main()
