"""Laws of the quick ways: a cell holds what its records give one by one, and pairs are those that asking each finds."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import operator
from collections.abc import Iterable, Sequence
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from doingoai import (
    Delegation,
    ForeignPartner,
    Hedge,
    HedgedNumber,
    Money,
    Period,
    Quantity,
    ReportedFigure,
    TradeExport,
    provinces,
)
from doingoai.aggregation import (
    Figures,
    Grouper,
    by_country,
    by_half,
    by_month,
    by_partner,
    by_province,
    by_quarter,
    by_year,
    count,
    overlapping,
    total,
)
from doingoai.aggregation.duplicates import same_place
from doingoai.aggregation.evidence import region_beside_member
from doingoai.aggregation.markets import is_region, share_members

UNITS = sorted(provinces(on=dt.date(2020, 12, 31)), key=lambda province: province.id)
CITIES = [
    *(
        ForeignPartner(name=name, kind="other", country=country)
        for name, country in (("Viêng Chăn", "LA"), ("Nam Ninh", "CN"))
    ),
    ForeignPartner(name="Hội hữu nghị", kind="ngo"),
    "Vân Nam",
]
NUMBERS = st.builds(HedgedNumber, st.decimals(0, 10**6, places=2), st.sampled_from([Hedge.EXACT, Hedge.NEARLY]))
AMOUNTS = (
    st.none()
    | NUMBERS
    | st.builds(Money, NUMBERS, st.sampled_from(["VND", "USD"]))
    | st.builds(Quantity, NUMBERS | st.none(), st.sampled_from(["bộ", "lô"]))
)
DAYS = st.dates(dt.date(2019, 10, 1), dt.date(2021, 3, 31))
PERIODS = (
    st.builds(Period.day, DAYS)
    | st.builds(lambda first, days: Period.between(first, first + dt.timedelta(days)), DAYS, st.integers(0, 40))
    | st.builds(Period.month, st.just(2020), st.integers(1, 12))
    | st.builds(lambda quarter: attrs.evolve(Period.quarter(2020, quarter), precision="part"), st.integers(1, 4))
    | st.builds(lambda first: Period.between(first, None), DAYS)
    | st.builds(lambda last: Period.between(None, last), DAYS)
)


@attrs.frozen
class Fact:
    """A record of one's own, which knows what groupers ask and no more."""

    value: Any
    when: Period | None
    provinces: tuple[Any, ...]
    partners: tuple[Any, ...]
    tags: tuple[str, ...]


def some_of(names: Sequence[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(names), max_size=3).map(tuple)


FACTS = st.builds(Fact, AMOUNTS, st.none() | PERIODS, some_of(UNITS), some_of(CITIES), some_of("abcdefghij"))
DELEGATIONS = st.builds(
    Delegation,
    direction=st.sampled_from(["inbound", "outbound"]),
    period=PERIODS,
    provinces=some_of(UNITS),
    partners=some_of(CITIES),
    countries=some_of(["LA", "CN", "TH", "JP"]),
    members=st.none() | st.builds(HedgedNumber, st.integers(0, 99), st.sampled_from([Hedge.EXACT, Hedge.MORE_THAN])),
    counts_in_totals=st.booleans(),
)
BY_TIME = {by_year: "year", by_half: "half", by_quarter: "quarter", by_month: "month"}


def keys_of(record: Any, grouper: Grouper | str) -> set[Any]:
    """The keys of one record, found in the plainest way."""
    if grouper in BY_TIME:
        return _periods(record.when, BY_TIME[grouper])
    if grouper is by_country:
        return set(record.all_countries)
    name = grouper if isinstance(grouper, str) else f"{grouper.name}s"
    return set(getattr(record, name))


def _periods(when: Period | None, length: str) -> set[Period]:
    if when is None or when.start is None or when.end is None:
        return set()
    row = Period.of(when.start, length)
    is_vague = when.precision == "part" and (when.start, when.end) == (row.start, row.end)
    return set() if is_vague or when.end > row.end else {row}


def figures_of(records: Iterable[Any], of: str) -> tuple[int, dict[Any, HedgedNumber], int]:
    """How many records there are, what they add up to term by term, and how many have no number."""
    terms = [getattr(record, of) for record in records]
    numbers: dict[Any, list[HedgedNumber]] = {}
    for term in terms:
        number = getattr(term, "number", term)
        if number is not None:
            numbers.setdefault(unit_of(term), []).append(number)
    sums = {unit: functools.reduce(operator.add, several) for unit, several in numbers.items()}
    return len(terms), sums, len(terms) - sum(map(len, numbers.values()))


def unit_of(amount: Any) -> str:
    return getattr(amount, "currency", getattr(amount, "unit", ""))


def shown(figures: Figures) -> tuple[int, dict[Any, HedgedNumber], int]:
    return figures.count, {unit_of(one): getattr(one, "number", one) for one in figures.sums}, figures.unknown


def check_each_cell(records: Sequence[Any], of: str, *groupers: Grouper | str) -> None:
    cells: dict[Any, list[Any]] = {}
    unplaced = []
    for record in records:
        keys = list(itertools.product(*(keys_of(record, grouper) for grouper in groupers)))
        for key in keys:
            cells.setdefault(key if len(groupers) > 1 else key[0], []).append(record)
        if not keys:
            unplaced.append(record)
    summary = total(records, of, by=groupers)
    assert {key: shown(figures) for key, figures in summary.rows.items()} == {
        key: figures_of(cell, of) for key, cell in cells.items()
    }
    assert shown(summary.total) == figures_of(records, of)
    assert shown(summary.unplaced) == figures_of(unplaced, of)
    assert {key: summary.records(key) for key in summary.rows} == {key: tuple(cell) for key, cell in cells.items()}
    assert summary.unplaced_records == tuple(unplaced)
    assert summary.several == sum(
        sum(record is one for cell in cells.values() for one in cell) > 1 for record in records
    )
    counted = count(records, by=groupers)
    assert {key: figures.count for key, figures in counted.rows.items()} == {key: len(c) for key, c in cells.items()}
    assert list(counted.rows) == list(summary.rows)


@given(st.lists(FACTS, max_size=10))
def test_each_cell_of_one_grouper_is_what_its_records_give_one_by_one(facts: list[Fact]) -> None:
    for grouper in (by_year, by_half, by_quarter, by_month, by_province, by_partner, "tags"):
        check_each_cell(facts, "value", grouper)


@given(st.lists(FACTS, max_size=10))
def test_each_cell_of_several_groupers_is_what_its_records_give_one_by_one(facts: list[Fact]) -> None:
    check_each_cell(facts, "value", by_month, by_province)
    check_each_cell(facts, "value", "tags", by_partner, by_year)


@given(st.lists(FACTS, min_size=7, max_size=10, unique=True))
def test_groupers_with_more_pairs_than_records_give_the_same_cells(facts: list[Fact]) -> None:
    check_each_cell(facts, "value", by_month, by_province, by_partner, "tags")


def exports_to(market: str, period: Period) -> TradeExport:
    return TradeExport(origin="VN", product="gạo", market=market, period=period, value=Money(1, "USD"))


MARKETS = ["EU", "GB", "DE", "JP", "ASEAN", "TL", "toàn cầu"]
AROUND_CHANGES = st.sampled_from([dt.date(2020, 1, 25), dt.date(2024, 12, 10), dt.date(2025, 10, 20)])
STRETCHES = st.builds(
    lambda day, before, days: Period.between(
        day + dt.timedelta(before), None if days is None else day + dt.timedelta(before + days)
    ),
    AROUND_CHANGES,
    st.integers(-9, 9),
    st.none() | st.integers(0, 9),
) | st.builds(lambda day: Period.between(None, day), AROUND_CHANGES)


@given(st.lists(st.builds(exports_to, st.sampled_from(MARKETS), STRETCHES), max_size=6))
def test_a_region_stands_beside_its_member_when_two_of_their_exports_do(exports: list[TradeExport]) -> None:
    def are_beside(one: TradeExport, other: TradeExport) -> bool:
        shared = one.period.intersection(other.period)
        return shared is not None and share_members(one.market, other.market, on=shared.start)

    pairs = {
        (one.market, other.market)
        for one, other in itertools.permutations(exports, 2)
        if one.market != other.market and is_region(one.market) and are_beside(one, other)
    }
    found = region_beside_member(exports)
    assert found in pairs if pairs else found is None


@given(st.lists(st.tuples(STRETCHES, st.sampled_from([*UNITS[:2], "national"])), max_size=8))
def test_figures_overlap_when_each_pair_is_asked(stretches: list[tuple[Period, Any]]) -> None:
    figures = [
        ReportedFigure(measure="đoàn ra", value=HedgedNumber(1), scope=scope, period=period, kind="count")
        for period, scope in stretches
    ]
    assert overlapping(figures) == tuple(
        (one, other)
        for one, other in itertools.combinations(figures, 2)
        if one.period.overlaps(other.period) and same_place(one.scope, other.scope)
    )


@given(st.lists(DELEGATIONS, max_size=10))
def test_delegations_count_in_each_of_their_countries_however_they_name_them(delegations: list[Delegation]) -> None:
    counted = [delegation for delegation in delegations if delegation.counts_in_totals]
    check_each_cell(counted, "members", by_country)
    check_each_cell(counted, "members", by_country, by_month, by_province)
    assert total(delegations, "members", by=by_country) == total(counted, "members", by=by_country)
