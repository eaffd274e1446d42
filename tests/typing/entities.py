"""What type checkers see of records and plain data; run by mypy and pyright, never imported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, assert_type

import attrs
from cattrs import Converter
from hypothesis.strategies import SearchStrategy

from doingoai import (
    Agreement,
    AidShipment,
    Delegation,
    Duration,
    Event,
    ForeignPartner,
    HedgedNumber,
    Issue,
    Money,
    Period,
    PersonRole,
    Province,
    ReportedFigure,
    TradeExport,
    check,
    find_province,
    from_dict,
    json_schema,
    make_converter,
    read_jsonl,
    strategies,
    to_dict,
    write_jsonl,
)
from doingoai.model import AgreementStatus, Direction, FigureValue, Record

# Constructors take enums or their words, dates or periods, one value or several.
visit = Delegation(
    direction="inbound",
    period=dt.date(2021, 12, 13),
    head="Tôn Đại Vĩ",
    provinces=find_province("Quảng Ninh"),
    partners=["tỉnh Hủa Phăn"],
    countries="LA",
    members=5,
    kind=None,
)
assert_type(visit.direction, Direction)
assert_type(visit.direction.label("en"), str)
assert_type(visit.period, Period)
assert_type(visit.when, Period)
assert_type(visit.head, PersonRole | None)
assert_type(visit.provinces, tuple[Province, ...])
assert_type(visit.partners, tuple[ForeignPartner | str, ...])
assert_type(visit.all_countries, tuple[str, ...])
assert_type(visit.members, HedgedNumber | None)
assert_type(visit.duration, Duration | None)
assert_type(visit.cost, Money | None)
assert_type(attrs.evolve(visit, title="Đoàn"), Delegation)


def methods(agreement: Agreement, aid: AidShipment, export: TradeExport, figure: ReportedFigure) -> None:
    """What is worked out has its type too."""
    assert_type(agreement.status_on(dt.date(2022, 1, 1)), AgreementStatus)
    assert_type(agreement.when, Period | None)
    assert_type(aid.total("commitment"), Money | None)
    assert_type(export.unit_value, Money | None)
    assert_type(figure.value, FigureValue)
    assert_type(figure.satisfied_by(94), bool)
    assert_type(check(figure), tuple[Issue, ...])


def plain_data(record: Record) -> None:
    """The class asked for is the class that comes back."""
    assert_type(to_dict(record), dict[str, Any])
    assert_type(from_dict({}, Event), Event)
    assert_type(from_dict({}, Money), Money)
    assert_type(read_jsonl("a.jsonl", Event), Iterator[Event])
    assert_type(read_jsonl("a.jsonl", Record), Iterator[Record])
    assert_type(write_jsonl("a.jsonl", [record]), int)
    assert_type(json_schema(Event), dict[str, Any])
    assert_type(make_converter(), Converter)


def for_tests() -> None:
    """Strategies say what they make."""
    assert_type(strategies.delegations(), SearchStrategy[Delegation])
    assert_type(strategies.moneys(currencies=["VND"]), SearchStrategy[Money])
    assert_type(strategies.records(), SearchStrategy[Record])
