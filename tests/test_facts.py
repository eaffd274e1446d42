"""Fifty-seven facts of two published sources, held as typed records: none dropped, no hedge lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

from doingoai import Duration, Hedge, HedgedNumber, Money, Percentage, Quantity, Ratio, check, read_jsonl, write_jsonl
from doingoai.model import (
    Agreement,
    AidShipment,
    CitizenMovement,
    Delegation,
    Event,
    ReportedFigure,
    TradeExport,
)
from doingoai.model.record import Record

DATA = Path(__file__).parent / "data"
STATED = [json.loads(line) for line in (DATA / "stated.jsonl").read_text(encoding="utf-8").splitlines()]
RECORDS = list(read_jsonl(DATA / "facts.jsonl", Record))
BY_ID = {record.id: record for record in RECORDS}


def _figures(value: Any) -> Iterator[HedgedNumber | Ratio | None]:
    """Every figure in a record, in whatever field and type it stands."""
    if isinstance(value, (HedgedNumber, Ratio)):
        yield value
    elif isinstance(value, (Money, Percentage, Quantity, Duration)):
        yield value.number
    elif isinstance(value, tuple):
        for item in value:
            yield from _figures(item)


def _of(record: Record) -> list[HedgedNumber | Ratio | None]:
    return [figure for value in attrs.astuple(record, recurse=False) for figure in _figures(value)]


def _stated(figure: dict[str, Any]) -> HedgedNumber | Ratio | None:
    if "part" in figure:
        return Ratio(figure["part"], figure["whole"])
    return None if figure["value"] is None else HedgedNumber(figure["value"], figure["hedge"])


@pytest.mark.parametrize("stated", STATED, ids=lambda stated: stated["id"])
def test_every_fact_is_held_as_it_was_stated(stated: dict[str, Any]):
    """Value, hedge, bounds, unknown numbers, dates and place are those of the source."""
    record = BY_ID[stated["id"]]
    held = _of(record)
    for figure in stated["figures"]:
        number = _stated(figure)
        assert number in held
        if isinstance(number, HedgedNumber):
            assert (number.low, number.high) == tuple(
                None if bound is None else Decimal(bound) for bound in (figure["low"], figure["high"])
            )
    assert len(held) == len(stated["figures"])
    (source,) = record.sources
    assert [source.start, source.end] == stated["place"]
    assert source.quote == stated["quote"]


@pytest.mark.parametrize("stated", [s for s in STATED if "when" in s], ids=lambda stated: stated["id"])
def test_every_date_is_as_exact_as_it_was_stated(stated: dict[str, Any]):
    """What was inferred stays marked, what was approximate stays so, and the words are kept."""
    when = BY_ID[stated["id"]].when
    assert when is not None
    assert when.text == stated["when"]["text"]
    assert when.inferred is stated["when"]["inferred"]
    assert when.edtf.replace("~", "") == stated["when"]["edtf"].replace("~", "")
    about = "~" in stated["when"]["edtf"] or stated["when"].get("about", False)
    assert (when.hedge is Hedge.ABOUT) is about


def test_none_is_dropped():
    """Each of the fifty-seven has its record; the treaties that one speaks of are a record of their own."""
    assert len(STATED) == 57
    assert set(BY_ID) == {stated["id"] for stated in STATED} | {"002-42/văn kiện"}


def test_the_file_is_stable(tmp_path: Path):
    """Reading the records and writing them again gives the same bytes."""
    copy = tmp_path / "facts.jsonl"
    write_jsonl(copy, RECORDS)
    assert copy.read_bytes() == (DATA / "facts.jsonl").read_bytes()


def test_what_must_not_be_counted_twice_is_marked():
    """A stated equivalent, a treaty of the State and a part of a total say so."""
    gift, twin = BY_ID["002-22"], BY_ID["002-23"]
    assert isinstance(gift, AidShipment)
    assert isinstance(twin, AidShipment)
    assert gift.stated_equivalents == (twin.value,)
    assert not twin.counts_in_totals
    assert not BY_ID["002-42/văn kiện"].counts_in_totals


def test_an_unknown_number_is_not_zero():
    """ "Một lô thiết bị y tế" and a delegation of which no head count is given have no number."""
    lot = BY_ID["002-18"]
    assert isinstance(lot, AidShipment)
    assert lot.items[0].number is None
    experts = BY_ID["000-11"]
    assert isinstance(experts, Delegation)
    assert experts.members is None
    assert experts.duration is None


def test_only_the_slip_of_the_source_looks_wrong():
    """Of all the facts, one date is evidently a slip, and it is kept as stated."""
    assert {(record.id, issue.code) for record in RECORDS for issue in check(record)} == {
        ("002-29", "third_dose_before_the_first")
    }


def test_shared_gifts_stay_shared():
    """One figure for three provinces is one record with three recipients."""
    gift = BY_ID["002-09"]
    assert isinstance(gift, AidShipment)
    assert [partner.subdivision for partner in gift.partners if not isinstance(partner, str)] == [
        "LA-LP",
        "LA-HO",
        "LA-XA",
    ]


def test_types_are_those_of_the_field():
    """The records are of nine types."""
    types = {type(record) for record in RECORDS}
    assert {Agreement, AidShipment, CitizenMovement, Delegation, Event, ReportedFigure, TradeExport} < types
    assert len(types) == 10
