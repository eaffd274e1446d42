"""How fast mentions are found, beside what else one might use; ratios of one run are what counts.

    python benchmarks/bench_finder.py [MEGABYTES]

The text is made of the annotated texts of ``tests/corpus``, which are thick with figures, and of as many paragraphs of
plain prose as bring them near the thickness of news: a mention in a hundred characters. The figures change from copy
to copy, so that few expressions are read twice. Times are those of the processor. Peers that are not installed
(dateparser, underthesea, ahocorasick_rs) are left out.
"""

from __future__ import annotations

import importlib
import pathlib
import random
import re
import sys
import time
import tracemalloc
from collections.abc import Callable

from doingoai import countries, find_mentions, provinces

TEXTS = sorted((pathlib.Path(__file__).parent.parent / "tests" / "corpus" / "texts").glob("*.txt"))
DIGITS = re.compile("[0-9]+")
PROSE = (
    "Công tác đối ngoại của địa phương tiếp tục được triển khai đồng bộ, linh hoạt và hiệu quả, góp phần giữ vững "
    "môi trường hòa bình, ổn định để phát triển kinh tế - xã hội. Lãnh đạo các cấp đã chủ động trao đổi, gặp gỡ, "
    "tháo gỡ khó khăn cho doanh nghiệp và người dân, đồng thời tăng cường phối hợp với các cơ quan trung ương "
    "trong việc quản lý biên giới, bảo hộ công dân và thông tin tuyên truyền. Nhiều hoạt động giao lưu nhân dân, "
    "hợp tác giáo dục, y tế và văn hóa được duy trì dưới các hình thức phù hợp; công tác tham mưu, xây dựng thể "
    "chế và đào tạo cán bộ được quan tâm hơn trước. Trong thời gian tới, các sở, ngành cần tiếp tục nâng cao chất "
    "lượng tham mưu, mở rộng quan hệ với các đối tác truyền thống và tiềm năng, lấy người dân, doanh nghiệp làm "
    "trung tâm phục vụ."
)
PARAGRAPHS = 2
LARGE_TEXT = 10
PEER_CHARACTERS = 3_000


def make_text(size: int) -> str:
    """Return *size* characters; the last digits of figures change."""
    dice = random.Random(0)  # noqa: S311  # the same text on every run
    parts: list[str] = []
    total = 0
    texts = [path.read_text(encoding="utf-8") for path in TEXTS]
    while total < size:
        for text in texts:
            part = re.sub(r"(?<=[0-9]{2})[0-9](?![0-9./])", lambda _: str(dice.randrange(10)), text)
            parts.extend([part, *[PROSE] * PARAGRAPHS])
            total += len(part) + PARAGRAPHS * len(PROSE) + 2 * (PARAGRAPHS + 1)
    return "\n\n".join(parts)[:size]


def best(work: Callable[[], object], repeats: int = 5) -> float:
    """Return the shortest time that *work* took, in seconds of the processor."""
    times = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def scan_digits(text: str) -> int:
    """Return how many runs of digits *text* has."""
    return sum(1 for _ in DIGITS.finditer(text))


def report(name: str, seconds: float, size: int, scan: float) -> None:
    """Print one line."""
    print(f"{name:34} {seconds * 1e3:10.1f} ms {size / seconds / 1e6:9.3f} M char/s {seconds / scan:10.1f}× the scan")


def peers(text: str) -> None:
    """Time the peers on a text short enough for the slowest, and ours beside them."""
    scan = best(lambda: scan_digits(text))
    ours = best(lambda: find_mentions(text))
    report("find_mentions, all kinds", ours, len(text), scan)
    jobs: dict[str, Callable[[], object]] = {}
    try:
        search = importlib.import_module("dateparser.search").search_dates
        jobs["dateparser search_dates"] = lambda: search(text, languages=["vi"])
    except ImportError:
        print("dateparser is not installed")
    try:
        tokenise = importlib.import_module("underthesea").word_tokenize
        jobs["underthesea word_tokenize"] = lambda: tokenise(text)
    except ImportError:
        print("underthesea is not installed")
    for name, job in jobs.items():
        spent = best(job, repeats=1)
        report(name, spent, len(text), scan)
        print(f"{'':34} {spent / ours:10.1f}× find_mentions")


def names(text: str, scan: float) -> None:
    """Time an Aho-Corasick pass over the names of provinces and countries."""
    try:
        automaton = importlib.import_module("ahocorasick_rs").AhoCorasick
    except ImportError:
        print("ahocorasick_rs is not installed")
        return
    matcher = automaton([entry.name for entry in (*provinces(), *countries())])
    report("Aho-Corasick, names alone", best(lambda: matcher.find_matches_as_indexes(text)), len(text), scan)


def memory(text: str) -> None:
    """Print the memory that the mentions of *text* and the work on them take."""
    find_mentions(text[:1000])
    tracemalloc.start()
    found = find_mentions(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    held = sys.getsizeof(text)
    print(
        f"memory: peak {peak / 1e6:.1f} MB for a text of {held / 1e6:.1f} MB and {len(found):,} mentions; "
        f"the limit of 2 × text + 700 B a mention is {(2 * held + 700 * len(found)) / 1e6:.1f} MB"
    )


def main() -> None:
    """Run everything."""
    size = int(float(sys.argv[1]) * 1e6) if len(sys.argv) > 1 else 1_000_000
    text = make_text(size)
    find_mentions(text[:10_000])
    scan = best(lambda: scan_digits(text))
    report("bare digit scan", scan, size, scan)
    ours = best(lambda: find_mentions(text))
    report("find_mentions, all kinds", ours, size, scan)
    report("find_mentions, dates only", best(lambda: find_mentions(text, kinds=["date"]), 3), size, scan)
    names(text, scan)
    large = make_text(LARGE_TEXT * size)
    spent = best(lambda: find_mentions(large), repeats=2)
    report(f"find_mentions, {LARGE_TEXT} times the text", spent, len(large), scan)
    print(f"{'':34} {spent / ours:10.1f}× the time of the short one")
    memory(text)
    peers(text[:PEER_CHARACTERS])


if __name__ == "__main__":
    main()
