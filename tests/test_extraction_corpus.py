"""The annotated texts of tests/corpus: what is required is found, with its value, and little else.

The annotation was written before the finder read the texts; `optional` mentions neither help nor hurt.
"""

from __future__ import annotations

import datetime as dt
import json
import pathlib
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from doingoai import (
    Country,
    Duration,
    ForeignPartner,
    HedgedNumber,
    LegalDocument,
    Mention,
    Money,
    Percentage,
    Period,
    Province,
    Quantity,
    Ratio,
    find_mentions,
)

CORPUS = pathlib.Path(__file__).parent / "corpus"
HEDGES = {"exact": None, "range": None, "more_than": "over", "less_than": "under", "order": None}
ISO_UNITS = {"year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "hour": "PT{}H", "minute": "PT{}M"}


def read_lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()]


GOLD = read_lines("mentions.jsonl")
SOURCES = read_lines("sources.jsonl")


def number_agrees(gold: dict[str, Any], number: HedgedNumber | Ratio | None) -> bool:
    if number is None:
        return False
    hedge = number.hedge.value
    if HEDGES.get(hedge, hedge) != gold["hedge"]:
        return False
    if isinstance(number, Ratio):
        return Fraction(gold["value"]) == Fraction(number.part, number.whole)
    if gold["value"] is None:
        return (number.low, number.high) == (Decimal(gold["low"]), Decimal(gold["high"]))
    return number.value == Decimal(gold["value"])


def bounds_agree(gold: dict[str, Any], value: Period) -> bool:
    """The bounds that the annotation names; what it leaves open may be named by the finder."""
    pairs = ((gold["start"], value.start), (gold["end"], value.end))
    return all(wanted is None or (found is not None and found.isoformat() == wanted) for wanted, found in pairs)


def length_agrees(gold: dict[str, Any], value: Duration) -> bool:
    iso = ISO_UNITS[value.unit.value]
    if gold.get("low"):
        return (iso.format(value.number.low), iso.format(value.number.high)) == (gold["low"], gold["high"])
    return iso.format(value.number.value.normalize()) == gold["iso"]


def document_agrees(gold: dict[str, Any], value: LegalDocument) -> bool:
    issued = value.issued and value.issued.start and value.issued.start.isoformat()
    return value.number == gold["number"] and issued == gold["date"]


def unit_agrees(gold: dict[str, Any], value: Quantity) -> bool:
    return value.unit.startswith(gold["unit"]) or gold["unit"].startswith(value.unit)


AGREEMENTS: dict[type, Callable[[dict[str, Any], Any], bool]] = {
    HedgedNumber: number_agrees,
    Ratio: number_agrees,
    Percentage: lambda gold, value: number_agrees(gold, value.number),
    Quantity: lambda gold, value: number_agrees(gold, value.number) and unit_agrees(gold, value),
    Money: lambda gold, value: number_agrees(gold, value.number) and value.currency == gold["currency"],
    Period: bounds_agree,
    dt.datetime: lambda gold, value: value.isoformat()[:16] == gold["datetime"],
    dt.time: lambda gold, value: value.isoformat("minutes")[:5] == gold["time"],
    Duration: length_agrees,
    int: lambda gold, value: str(value) == gold["value"],
    Province: lambda gold, value: value.name == gold["name"],
    Country: lambda gold, value: value.alpha_2 == gold["code"],
    ForeignPartner: lambda gold, value: gold["country"] in {None, value.country},
    LegalDocument: document_agrees,
}


def value_agrees(gold: dict[str, Any], value: object) -> bool:
    return value is not None and AGREEMENTS[type(value)](gold, value)


def overlaps(mention: Mention, gold: dict[str, Any]) -> bool:
    return mention.start < gold["end"] and gold["start"] < mention.end


def compared(source: dict[str, Any]) -> tuple[int, list[str]]:
    """How many required mentions of a text are right, and what is wrong in words."""
    text = (CORPUS / "texts" / f"{source['id']}.txt").read_text(encoding="utf-8")
    gold = [row for row in GOLD if row["file"] == f"{source['id']}.txt"]
    found = find_mentions(text, reference=source["anchor"] and dt.date.fromisoformat(source["anchor"]))
    right, wrong = 0, []
    for row in gold:
        assert text[row["start"] : row["end"]] == row["text"]
        if row.get("optional"):
            continue
        near = [mention for mention in found if overlaps(mention, row) and mention.kind.value == row["kind"]]
        if any(value_agrees(row["value"], mention.value) for mention in near):
            right += 1
        else:
            wrong.append(f"{row['text']!r} {row['kind']} {row['value']}: {near}")
    wrong.extend(
        f"{mention.text!r} is no {mention.kind}" for mention in found if not any(overlaps(mention, row) for row in gold)
    )
    return right, wrong


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source["id"])
def test_each_text_is_read_nearly_without_error(source: dict[str, Any]):
    right, wrong = compared(source)
    assert len(wrong) <= max(2, (right + len(wrong)) // 20), "\n".join(wrong)


def test_all_texts_together_are_read_with_few_errors():
    results = [compared(source) for source in SOURCES]
    right = sum(right for right, _ in results)
    wrong = [line for _, lines in results for line in lines]
    assert len(wrong) <= right * 3 // 100, "\n".join(wrong)
