"""Pull the figures out of an article into a CSV table, each with its words and the place where they stand.

Run: python examples/article_to_table.py [folder for the table] [article.txt YYYY-MM-DD]
"""

from __future__ import annotations

import csv
import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

from doingoai import HedgedNumber, Mention, Money, Percentage, Quantity, Ratio, find_mentions, sample

HEADINGS = ("nguyên văn", "số", "mức chắc chắn", "từ", "đến", "đơn vị", "vị trí")


def number_of(mention: Mention) -> HedgedNumber | Ratio | None:
    """Return the number of a figure, or nothing where the text gives none ("một lô")."""
    value = mention.value
    return value.number if isinstance(value, (Money, Quantity, Percentage)) else None


def unit_of(mention: Mention) -> str:
    """Return what the figure counts or is in."""
    match mention.value:
        case Money(currency=currency):
            return currency
        case Quantity(unit=unit, item=item):
            return f"{unit} {item}".strip()
    return "%"


def rows(text: str, written: dt.date) -> Iterator[tuple[object, ...]]:
    """Yield a row for each amount, quantity and percentage; what only restates another ("tương đương") is left out."""
    for mention in find_mentions(text, reference=written, kinds={"money", "quantity", "percent"}):
        if mention.restates:
            continue
        number = number_of(mention)
        figure: tuple[object, ...] = ("", "", "", "")
        if isinstance(number, HedgedNumber):
            figure = (number.value, number.hedge, number.low, number.high)
        elif number is not None:
            figure = (f"{number.part}/{number.whole}", number.hedge, "", "")
        yield (mention.text, *figure, unit_of(mention), f"{mention.start}-{mention.end}")


def main() -> None:
    """Write the table of an article's figures, by default those of the article in the library, and print it."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    given = sys.argv[2:]
    text = Path(given[0]).read_text(encoding="utf-8") if given else sample.read_article()
    written = dt.date.fromisoformat(given[1]) if given else sample.REFERENCE
    table = list(rows(text, written))
    # "utf-8-sig": Excel then knows that the file is UTF-8.
    with (folder / "so-lieu.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(HEADINGS)
        writer.writerows(table)
    for row in table[:12]:
        print(" | ".join("" if cell is None else str(cell) for cell in row))
    print(f"→ so-lieu.csv: {len(table)} dòng")


if __name__ == "__main__":
    main()
