"""How fast mentions are found, beside what else one might use; ratios of one run are what counts.

    python benchmarks/bench_finder.py [MEGABYTES]

Three genres are read, because the thickness of the mentions decides. *Prose* is ``prose.txt``, paragraphs that speak of
little in figures. *Figures* are the annotated texts of ``tests/corpus``, written to hold as many forms as they can: a
mention in some thirty characters. *News* is a paragraph of these, then one or two of prose: a mention in a hundred
characters, as in reports of the press. Figures, days and years change from copy to copy, so that few expressions are
read twice, and every round of the genres reads a text that is new to the finder. Times are those of the processor.
Peers that are not installed (dateparser, underthesea, ahocorasick_rs) are left out.
"""

from __future__ import annotations

import functools
import importlib
import itertools
import pathlib
import random
import re
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator

from doingoai import countries, find_mentions, provinces

HERE = pathlib.Path(__file__).parent
TEXTS = sorted((HERE.parent / "tests" / "corpus" / "texts").glob("*.txt"))
FIGURES = [path.read_text(encoding="utf-8") for path in TEXTS]
PROSE = (HERE / "prose.txt").read_text(encoding="utf-8").split("\n\n")
DIGITS = re.compile("[0-9]+")
# Days, years, and other figures of two digits and more; not the numbers of documents and the parts of larger figures.
CHANGING = re.compile(
    r"(?<=[Nn]gày )([0-9]{1,2})/([0-9]{1,2})(?![0-9])"
    r"|(?<![\w./-])(?:((?:19|20)[0-9]{2})|([1-9])([0-9]+))(?![\w/-])"
)
ROUNDS = 10
LARGE_TEXT = 10
PEER_CHARACTERS = 3_000


def changed(text: str, dice: random.Random) -> str:
    """Return *text* with other days, years and figures of as many digits."""

    def another(match: re.Match[str]) -> str:
        day, _, year, first, rest = match.groups()
        if day:
            return f"{dice.randrange(13, 29)}/{dice.randrange(1, 13)}"
        if year:
            return str(dice.randrange(1986, 2030))
        return first + "".join(str(dice.randrange(10)) for _ in rest)

    return CHANGING.sub(another, text)


def news() -> Iterator[str]:
    """Yield paragraphs as they follow each other in reports: one with figures, then mostly plain ones."""
    prose = itertools.cycle(PROSE)
    for text in itertools.cycle(FIGURES):
        yield text
        yield from itertools.islice(prose, round(2.4 * len(text) / len(PROSE[0])))


GENRES: dict[str, Callable[[], Iterable[str]]] = {
    "prose": lambda: itertools.cycle(PROSE),
    "news": news,
    "figures": lambda: itertools.cycle(FIGURES),
}


def make_text(size: int, genre: str = "news", seed: int = 0) -> str:
    """Return *size* characters of a genre; the same text for the same *seed*."""
    dice = random.Random(seed)  # noqa: S311  # no secret
    parts: list[str] = []
    total = 0
    for part in GENRES[genre]():
        parts.append(changed(part, dice))
        total += len(part) + 2
        if total >= size:
            break
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


def by_genre(size: int) -> None:
    """Time the finder on each genre: every round reads another text, so that nothing in it was read before."""
    for genre in GENRES:
        scans, ours, mentions = [], [], 0
        for seed in range(ROUNDS):
            text = make_text(size, genre, seed)
            scans.append(best(functools.partial(scan_digits, text), 2))
            ours.append(best(functools.partial(find_mentions, text), 1))
            mentions = len(find_mentions(text))
        print(f"{genre}: a mention in {size / mentions:.0f} characters, {min(ours) / mentions * 1e6:.1f} µs each")
        report("bare digit scan", min(scans), size, min(scans))
        report("find_mentions, all kinds", min(ours), size, min(scans))


def first_reading(size: int, seeds: Iterable[int]) -> float:
    """Return the shortest time that a text of *size* took which was not read before."""
    return min(best(functools.partial(find_mentions, make_text(size, seed=seed)), 1) for seed in seeds)


def main() -> None:
    """Run everything."""
    size = int(float(sys.argv[1]) * 1e6) if len(sys.argv) > 1 else 1_000_000
    find_mentions(make_text(10_000))
    by_genre(size // 5)
    text = make_text(size)
    scan = best(lambda: scan_digits(text))
    print("news, the whole text:")
    ours = first_reading(size, range(1, 4))
    report("find_mentions, all kinds", ours, size, scan)
    report("the same once more", best(lambda: find_mentions(text)), size, scan)
    report("find_mentions, dates only", best(lambda: find_mentions(text, kinds=["date"]), 3), size, scan)
    names(text, scan)
    spent = first_reading(LARGE_TEXT * size, range(4, 6))
    report(f"find_mentions, {LARGE_TEXT} times the text", spent, LARGE_TEXT * size, scan * LARGE_TEXT)
    print(f"{'':34} {spent / ours:10.1f}× the time of the short one")
    memory(text)
    peers(text[:PEER_CHARACTERS])


if __name__ == "__main__":
    main()
