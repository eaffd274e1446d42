"""The law of the quick ways: whatever total() does to be fast, it says what adding record by record says."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from doingoai import Delegation, Hedge, HedgedNumber, Period, find_province
from doingoai.aggregation import by_country, by_month, by_province, by_region, by_year, total

TODAY = dt.date(2025, 7, 1)
UNITS = [find_province(name, on=dt.date(2021, 1, 1)) for name in ("Bắc Giang", "Bắc Ninh", "Cao Bằng", "Huế")]

MEMBERS = (
    st.none()
    | st.builds(HedgedNumber, st.integers(0, 500))
    | st.builds(HedgedNumber, st.integers(1, 500), st.sampled_from([Hedge.NEARLY, Hedge.AT_LEAST, Hedge.ABOUT]))
)
PERIODS = (
    st.builds(Period.day, st.dates(dt.date(2020, 11, 1), dt.date(2021, 3, 31)))
    | st.builds(Period.month, st.integers(2020, 2021), st.integers(1, 12))
    | st.builds(Period.year, st.integers(2020, 2021))
    # One day, given by two objects that are equal.
    | st.builds(
        lambda day: Period(day, day.replace(), "day"),
        st.dates(dt.date(2021, 1, 1), dt.date(2021, 3, 31)),
    )
)
DELEGATIONS = st.builds(
    Delegation,
    direction=st.sampled_from(["inbound", "outbound"]),
    period=PERIODS,
    provinces=st.lists(st.sampled_from(UNITS), max_size=3, unique_by=lambda unit: unit.id),
    countries=st.lists(st.sampled_from(["LA", "JP", "CN"]), max_size=3, unique=True),
    members=MEMBERS,
    counts_in_totals=st.booleans(),
)


def years_of(record: Delegation) -> list[Any]:
    years = [Period.year(year) for year in (2020, 2021)]
    return [year for year in years if year.contains(record.period)]


def months_of(record: Delegation) -> list[Any]:
    months = [Period.month(year, month) for year in (2020, 2021) for month in range(1, 13)]
    return [month for month in months if month.contains(record.period)]


def folded(record: Delegation) -> list[Any]:
    return list(dict.fromkeys(unit.as_of(TODAY) for unit in record.provinces))


def regions_of(record: Delegation) -> list[Any]:
    return list(dict.fromkeys(unit.region for unit in record.provinces if unit.region is not None))


GROUPERS = (
    (by_province, lambda record: list(record.provinces)),
    (by_province(as_of=TODAY), folded),
    (by_region, regions_of),
    (by_country, lambda record: list(record.countries)),
    (by_year, years_of),
    (by_month, months_of),
    ("direction", lambda record: [record.direction]),
    (lambda record: str(record.direction)[:2], lambda record: [str(record.direction)[:2]]),
)


@given(st.lists(DELEGATIONS, max_size=12), st.lists(st.sampled_from(GROUPERS), min_size=1, max_size=3))
def test_total_says_what_adding_record_by_record_says(records: list[Delegation], chosen: list[Any]) -> None:
    rows: defaultdict[Any, list[HedgedNumber | None]] = defaultdict(list)
    unplaced: list[HedgedNumber | None] = []
    counted = [record for record in records if record.counts_in_totals]
    for record in counted:
        keys: list[tuple[Any, ...]] = [()]
        for _, keys_of in chosen:
            keys = [(*key, part) for key in keys for part in keys_of(record)]
        for key in keys:
            rows[key].append(record.members)
        if not keys:
            unplaced.append(record.members)
    summary = total(records, "members", by=[grouper for grouper, _ in chosen])
    assert len(summary.rows) == len(rows)
    for key, terms in rows.items():
        figures = summary.rows[key if len(chosen) > 1 else key[0]]
        assert (figures.count, figures.sums, figures.unknown) == plainly(terms)
    for figures, terms in ((summary.unplaced, unplaced), (summary.total, [record.members for record in counted])):
        assert (figures.count, figures.sums, figures.unknown) == plainly(terms)


def plainly(terms: list[HedgedNumber | None]) -> tuple[int, tuple[HedgedNumber, ...], int]:
    known = [term for term in terms if term is not None]
    return len(terms), ((sum(known[1:], known[0]),) if known else ()), len(terms) - len(known)
