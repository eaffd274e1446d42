"""Compare the library with others on everyday expressions, and in speed; the page of the comparison is made from it.

    python benchmarks/bench_comparison.py            prints the tables
    python benchmarks/bench_comparison.py --write    puts them into docs/explanation/comparison.md and README.md

`expressions.toml` says what each expression means, `peers.py` how the peers are used. A peer is asked for a kind of
value where its documentation says that it reads that kind. A wrong value is counted apart from a refusal: one is found
by looking, the other tells of itself. Times are the least of several rounds in turn, and shown as ratios.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import importlib.metadata
import os
import platform
import random
import re
import sys
import time
import tomllib
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import attrs
from peers import PEERS, Reader, plain_day, plain_number, plain_period

import doingoai as dn

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "explanation" / "comparison.md"
README: Final = ROOT / "README.md"
PLACE: Final = re.compile(
    r"(?P<open><!-- comparison: (?P<name>\w+)[^>]* -->\n).*?(?P<close><!-- end of comparison -->)", re.DOTALL
)
OURS: Final = "doingoai"
NOTHING: Final = "nothing"
ROUNDS: Final = 7
# What a library raises when it cannot read: anything else is a fault in its adapter and ends the run.
REFUSALS: Final = (ValueError, LookupError, ArithmeticError)


@attrs.frozen
class Topic:
    """Expressions of one sort."""

    name: str
    asked: str
    expressions: tuple[tuple[str, str], ...]


def topics() -> tuple[dt.date, tuple[Topic, ...]]:
    """Return the reference date and the topics."""
    data = tomllib.loads(Path(__file__).with_name("expressions.toml").read_text(encoding="utf-8"))
    return data["reference"], tuple(
        Topic(each["name"], each["asked"], tuple((text, meant) for text, meant in each["expressions"]))
        for each in data["topic"]
    )


# ---------------------------------------------------------------------------------------------------------------
# Ours


def _hedged(number: dn.HedgedNumber) -> str:
    """What a number says, in the words of ``expressions.toml``."""
    if number.hedge is dn.Hedge.EXACT:
        return plain_number(number.value)
    if number.low is not None and number.high is not None:
        return f"{plain_number(number.low)} to {plain_number(number.high)}"
    return f"{number.hedge.value.replace('_', ' ')} {plain_number(number.value)}"


def ours(reference: dt.date) -> Mapping[str, Reader]:
    """Return our own readers by topic."""

    def relative_day(text: str) -> str:
        return plain_day(dn.parse_date(text, reference=reference))

    def period(text: str) -> str:
        read = dn.parse_period(text, reference=reference)
        return plain_period(read.start, read.end)

    def money(text: str) -> str:
        read = dn.parse_money(text)
        return f"{_hedged(read.number)} {read.currency}"

    return {
        "days": lambda text: plain_day(dn.parse_date(text)),
        "days from the reference date": relative_day,
        "periods": period,
        "no day": relative_day,
        "figures": lambda text: plain_number(dn.parse_decimal(text)),
        "numbers in words": lambda text: plain_number(dn.parse_decimal(text)),
        "hedged figures": lambda text: _hedged(dn.parse_number(text)),
        "money": money,
        "no number": lambda text: _hedged(dn.parse_number(text)),
    }


# ---------------------------------------------------------------------------------------------------------------
# What they make of the expressions


def answer(read: Reader, text: str) -> str:
    """Return what *read* makes of *text*; ``"nothing"`` where it refuses."""
    try:
        return read(text) or NOTHING
    except REFUSALS:
        return NOTHING


def cell(found: str, meant: str) -> str:
    """Return an answer as the tables show it."""
    if found == meant:
        return "✓"
    return "–" if found == NOTHING else f"✗ {found}"


Answers = Mapping[str, Sequence[str]]
"""The cells of one topic, by who answered."""


def asked(tools: Mapping[str, Mapping[str, Reader]], topic: Topic) -> Answers:
    """Ask every tool that undertakes *topic*."""
    return {
        name: [cell(answer(readers[topic.name], text), meant) for text, meant in topic.expressions]
        for name, readers in tools.items()
        if topic.name in readers
    }


def counts(cells: Iterable[str]) -> tuple[int, int, int]:
    """Return how many cells are right, wrong and refused."""
    cells = list(cells)
    right, refused = cells.count("✓"), cells.count("–")
    return right, len(cells) - right - refused, refused


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table; columns of figures are set right."""
    rows = [[str(entry).replace("|", "\\|") for entry in row] for row in rows]
    figures = [all(re.fullmatch("[0-9.,× ]*", row[column]) for row in rows) for column in range(len(headings))]
    lines = [list(headings), ["---:" if right else "---" for right in figures], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def by_tool(results: Mapping[str, Answers]) -> str:
    """The small table: every tool over all that it was asked."""
    tools: dict[str, list[str]] = {}
    for answers in results.values():
        for name, cells in answers.items():
            tools.setdefault(name, []).extend(cells)
    rows = ((name, len(cells), *counts(cells)) for name, cells in tools.items())
    return table(("", "asked", "right", "wrong", "refused"), rows)


def by_topic(results: Mapping[str, Answers]) -> str:
    """The larger table: every tool on every topic, under a row that names the topic."""
    rows: list[Sequence[object]] = []
    for topic, answers in results.items():
        rows.append((f"**{topic}**", "", "", ""))
        rows.extend((name, *counts(cells)) for name, cells in answers.items())
    return table(("", "right", "wrong", "refused"), rows)


def every_expression(results: Mapping[str, Answers]) -> str:
    """One table a topic, with each expression and each answer."""
    _, all_topics = topics()
    parts = []
    for topic in all_topics:
        answers = results[topic.name]
        rows = [
            (f"`{text}`", meant, *(cells[place] for cells in answers.values()))
            for place, (text, meant) in enumerate(topic.expressions)
        ]
        heading = f"### {topic.name.capitalize()}\n\nAsked for: {topic.asked}.\n\n"
        parts.append(heading + table(("written", "meant", *answers), rows))
    return "\n\n".join(parts)


# ---------------------------------------------------------------------------------------------------------------
# Speed


def least(*jobs: Callable[[], object]) -> list[float]:
    """Run the jobs in turn, several times, and return the least seconds of each."""
    times = [float("inf")] * len(jobs)
    for _ in range(ROUNDS):
        for place, job in enumerate(jobs):
            started = time.perf_counter()
            job()
            times[place] = min(times[place], time.perf_counter() - started)
    return times


def each(read: Callable[[str], object], texts: Sequence[str]) -> Callable[[], object]:
    """Return a job that reads every text."""
    return lambda: [read(text) for text in texts]


ARTICLE: Final = (
    "Năm 2022, tỉnh Quảng Ninh đón 41 đoàn với 302 lượt người, tăng 12,5% so với năm 2021. Ngày 14/3/2022, lãnh đạo "
    "tỉnh tiếp đoàn công tác của tỉnh Luông Pha Băng; hai bên nhất trí hỗ trợ gần 1,2 tỷ đồng và 200.000 liều vắc-xin. "
    "Từ ngày 22 đến ngày 24/6/2022, đoàn của tỉnh thăm và làm việc tại thành phố Fukuoka (Nhật Bản)."
)


def register_rows(size: int) -> list[dict[str, str]]:
    """Return the rows of a clean register of aid, all of one shape, as pandas likes them best."""
    dice = random.Random(0)  # noqa: S311  # the same rows on every run
    first = dt.date(2019, 1, 1)
    return [
        {
            "Nhà tài trợ": dice.choice(("Tổ chức A", "Tổ chức B", "Tổ chức C")),
            "Đơn vị tiếp nhận": "Sở Y tế",
            "Thời gian": f"{first + dt.timedelta(days=dice.randrange(1400)):%d/%m/%Y}",
            "Giá trị": f"{dn.format_number(Decimal(dice.randrange(1, 9_999)) * 1_000_000)} đồng",
        }
        for _ in range(size)
    ]


def add_up(rows: list[dict[str, str]]) -> object:
    """Read a register and add it up by year, our way."""
    from doingoai.aggregation import by_year, total

    register = dn.read_register(rows, dn.AidShipment, defaults={"direction": "inbound"})
    return total(register.records, "value", by=by_year)


def add_up_in_pandas(rows: list[dict[str, str]]) -> object:
    """Do the same with pandas, as one does it by hand."""
    pandas: Any = importlib.import_module("pandas")
    frame = pandas.DataFrame(rows)
    when = pandas.to_datetime(frame["Thời gian"], format="%d/%m/%Y")
    digits = frame["Giá trị"].str.replace("đồng", "").str.replace(".", "").str.replace(",", ".")
    return digits.astype(float).groupby(when.dt.year).sum()


def races() -> list[tuple[str, str, Callable[[], object], Callable[[], object]]]:
    """Return what is timed: the job, the peer, our run and theirs."""
    import dateparser
    import pandas as pd
    from babel.dates import parse_date as babel_date
    from babel.numbers import parse_decimal as babel_decimal
    from dateparser.search import search_dates
    from dateutil.parser import parse as dateutil_parse
    from price_parser import Price
    from vietnam_number import w2n

    days = [dt.date(1990, 1, 1) + dt.timedelta(days=11 * number) for number in range(1_000)]
    short = [f"{day:%d/%m/%Y}" for day in days]
    long = [f"ngày {day.day} tháng {day.month} năm {day.year}" for day in days]
    settings: Any = {"DATE_ORDER": "DMY"}
    figures = [dn.format_number(Decimal(number) * 12_345 / 100) for number in range(1, 1_001)]
    words = [dn.spell_number(number) for number in range(1_000, 1_500)]
    amounts = [f"{dn.format_number(number * 1_000)} đồng" for number in range(1, 1_001)]
    rows = register_rows(2_000)

    def in_dateparser(text: str) -> object:
        return dateparser.parse(text, languages=["vi"], settings=settings)

    return [
        ("a day in figures", "dateparser", each(dn.parse_date, short[:200]), each(in_dateparser, short[:200])),
        ("", "dateutil", each(dn.parse_date, short), each(lambda text: dateutil_parse(text, dayfirst=True), short)),
        ("", "Babel", each(dn.parse_date, short), each(lambda text: babel_date(text, locale="vi"), short)),
        ("a day in words", "dateparser", each(dn.parse_date, long[:200]), each(in_dateparser, long[:200])),
        (
            "a figure",
            "Babel",
            each(dn.parse_decimal, figures),
            each(lambda text: babel_decimal(text, locale="vi", strict=True), figures),
        ),
        ("a number in words", "vietnam-number", each(dn.parse_decimal, words), each(w2n, words)),
        ("an amount of money", "price-parser", each(dn.parse_money, amounts), each(Price.fromstring, amounts)),
        (
            "what stands in an article; dateparser looks for dates alone",
            "dateparser",
            lambda: dn.find_mentions(ARTICLE, reference=dt.date(2022, 7, 15)),
            lambda: search_dates(ARTICLE, languages=["vi"], settings=settings),
        ),
        (
            "a column of 20,000 days, all of one shape",
            "pandas",
            each(dn.parse_date, short * 20),
            lambda: pd.to_datetime(pd.Series(short * 20), format="%d/%m/%Y"),
        ),
        (
            "a clean register of 2,000 rows, read and added up by year",
            "pandas, by hand",
            lambda: add_up(rows),
            lambda: add_up_in_pandas(rows),
        ),
    ]


def rounded(ratio: float) -> str:
    """Return a ratio with two significant digits: more would be noise."""
    return f"{Decimal(f'{ratio:.2g}'):f} ×"


def speed() -> str:
    """The table of ratios."""
    rows = []
    for job, peer, our_run, their_run in races():
        our_run(), their_run()  # what is loaded on first use is not timed
        our_seconds, their_seconds = least(our_run, their_run)
        rows.append((job, peer, rounded(their_seconds / our_seconds)))
    return table(("job", "peer", "its time, of ours"), rows)


# ---------------------------------------------------------------------------------------------------------------
# The page


def made(peers: Iterable[str]) -> str:
    """When, with what and where the tables were made: code alone, so that no translation waits for a measurement."""
    packages = [OURS, *(peer.package for peer in PEERS if peer.name in peers)]
    measured_with = (
        f"{dt.datetime.now(tz=dt.UTC):%Y-%m-%d}",
        *(f"{package} {importlib.metadata.version(package)}" for package in packages),
        f"{platform.python_implementation()} {platform.python_version()}",
        f"{platform.system()} {platform.machine()}",
        f"{os.cpu_count()} cores",
    )
    return ", ".join(f"`{part}`" for part in measured_with)


def uses() -> str:
    """How each peer was used."""
    return "\n".join(f"* {peer.name}: {peer.use}." for peer in PEERS)


def measured() -> dict[str, str]:
    """Return every part of the page, freshly measured; all peers must be installed."""
    reference, all_topics = topics()
    tools = {OURS: ours(reference)} | {peer.name: peer.build(reference) for peer in PEERS}
    results = {topic.name: asked(tools, topic) for topic in all_topics}
    return {
        "tools": by_tool(results),
        "topics": by_topic(results),
        "uses": uses(),
        "speed": speed(),
        "made": made(tools),
        "expressions": every_expression(results),
    }


def filled(page: str, parts: Mapping[str, str]) -> str:
    """Return *page* with its parts put in."""
    return PLACE.sub(lambda place: f"{place['open']}\n{parts[place['name']]}\n\n{place['close']}", page)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables or put them into the pages."""
    parser = argparse.ArgumentParser(description="Compare doingoai with others.")
    parser.add_argument("--write", action="store_true", help="put the tables into the page and the README")
    options = parser.parse_args(arguments)
    warnings.simplefilter("ignore")  # dateparser and pandas warn of what they guess; their answers show it
    try:
        parts = measured()
    except ModuleNotFoundError as error:
        sys.exit(f"{error.name} is not installed; the peers are in the dependency group `bench`")
    if options.write:
        for path in (PAGE, README):
            path.write_text(filled(path.read_text(encoding="utf-8"), parts), encoding="utf-8")
    else:
        print("\n\n".join(parts.values()))


if __name__ == "__main__":
    main()
