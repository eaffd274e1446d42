"""Reading dates, uncached: beside dateparser, dateutil, strptime, and the limit of one compiled pattern and date().

Run: python benchmarks/bench_times.py [dates]
Goals: `parse_date` at least 150 times as fast as dateparser (vi) and 6 times as fast as dateutil, at most 3 times the
limit. Every candidate reads the same different dates; dateparser reads fewer of them, for patience.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Sequence

from dateutil import parser as dateutil_parser

from doingoai import ParseError, format_period, parse_date, parse_datetime, parse_duration, parse_period

ROUNDS = 7
FIRST = dt.date(1970, 1, 1)
REFERENCE = dt.date(2022, 7, 15)
ORDINARY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})").fullmatch


def limit(text: str) -> dt.date:
    """Read one shape, and nothing else, as fast as Python can."""
    match = ORDINARY(text)
    if match is None:
        raise ValueError(text)
    day, month, year = match.groups()
    return dt.date(int(year), int(month), int(day))


def with_dateutil(text: str) -> dt.date:
    """Read it day first, as a caller in Vietnam has to ask for."""
    return dateutil_parser.parse(text, dayfirst=True).date()


def with_strptime(text: str) -> dt.date:
    """Read one format."""
    return dt.datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007  # a day has no zone


def refused(text: str) -> None:
    """Read what is no date."""
    with contextlib.suppress(ParseError):
        parse_date(text)


def medians(jobs: Sequence[tuple[Callable[[str], object], Sequence[str]]]) -> list[float]:
    """Run the jobs in turn, several times, and return the median microseconds a text of each."""
    times: list[list[float]] = [[] for _ in jobs]
    for _ in range(ROUNDS):
        for (job, texts), taken in zip(jobs, times, strict=True):
            started = time.perf_counter()
            for text in texts:
                job(text)
            taken.append((time.perf_counter() - started) / len(texts) * 1e6)
    return [statistics.median(taken) for taken in times]


def main() -> None:
    """Print microseconds a text, and the ratios that are the goals."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    days = [FIRST + dt.timedelta(days=3 * number) for number in range(count)]
    short = [f"{day.day:02}/{day.month:02}/{day.year}" for day in days]
    long = [f"ngày {day.day} tháng {day.month} năm {day.year}" for day in days]
    jobs: dict[str, tuple[Callable[[str], object], Sequence[str]]] = {
        "parse_date 13/12/2021": (parse_date, short),
        "limit: re + date()": (limit, short),
        "dateutil, dayfirst": (with_dateutil, short),
        "strptime, one format": (with_strptime, short),
        "parse_date ngày 13 tháng 12 năm 2021": (parse_date, long),
        "parse_period tháng 6/2020": (parse_period, [f"tháng {day.month}/{day.year}" for day in days]),
        "parse_period từ ngày … đến ngày …": (
            parse_period,
            [f"từ ngày {day.day}/{day.month} đến ngày 31/12/{day.year}" for day in days],
        ),
        "parse_datetime 8h30 ngày 13/12/2021": (parse_datetime, [f"8h30 ngày {text}" for text in short]),
        "parse_duration hơn 2 năm": (parse_duration, [f"hơn {number} năm" for number in range(2, 500)]),
        "format_period": (lambda text: format_period(parse_period(text)), short[:500]),
        "refuse 31/4/2021": (refused, [f"31/{day.month}/{day.year}" for day in days if day.month in {4, 6, 9, 11}]),
        "refuse thường xuyên": (refused, ["thường xuyên"] * 500),
    }
    with contextlib.suppress(ImportError):
        import dateparser

        warnings.simplefilter("ignore")
        dateparser_settings = {"DATE_ORDER": "DMY"}
        jobs["dateparser (vi)"] = (
            lambda text: dateparser.parse(text, languages=["vi"], settings=dateparser_settings),
            short[:200],
        )
    for job, texts in jobs.values():
        job(texts[0])  # patterns are compiled on first use
    took = dict(zip(jobs, medians(list(jobs.values())), strict=True))
    for name, microseconds in took.items():
        print(f"{name:40} {microseconds:9.2f} µs")
    ours = took["parse_date 13/12/2021"]
    print(f"\nparse_date: {took['dateutil, dayfirst'] / ours:.1f}x dateutil (goal >= 6)", end="")
    if "dateparser (vi)" in took:
        print(f", {took['dateparser (vi)'] / ours:.0f}x dateparser (goal >= 150)", end="")
    print(f", {ours / took['limit: re + date()']:.2f}x the limit (goal <= 3)")


if __name__ == "__main__":
    main()
