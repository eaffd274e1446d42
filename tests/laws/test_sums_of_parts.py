"""Laws of adding up: parts make the whole, in any order and grouping, and nothing known is made up."""

from __future__ import annotations

import datetime as dt
import functools
import operator
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from doingoai import Hedge, HedgedNumber, Money, Period, Quantity, ReportedFigure, find_province, provinces
from doingoai.aggregation import (
    Outcome,
    Verdict,
    by_month,
    by_partner,
    by_province,
    by_quarter,
    count,
    reconcile,
    total,
)
from doingoai.aggregation.adding import Tally, add_up, combined

BEFORE, AFTER = dt.date(2020, 12, 31), dt.date(2025, 7, 1)
UNITS_BEFORE = sorted(provinces(on=BEFORE), key=lambda province: province.id)


@attrs.frozen
class Fact:
    value: Any
    when: Period | None
    provinces: tuple[Any, ...]
    partners: tuple[Any, ...]


def exact(low: int = 0) -> st.SearchStrategy[HedgedNumber]:
    return st.builds(HedgedNumber, st.decimals(low, 10**9, places=2))


def one_bounded() -> st.SearchStrategy[HedgedNumber]:
    hedges = [Hedge.ABOUT, Hedge.NEARLY, Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.ORDER]
    return st.builds(HedgedNumber, st.integers(1, 10**6), st.sampled_from(hedges))


def ranges() -> st.SearchStrategy[HedgedNumber]:
    bounds = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted)
    return bounds.map(lambda pair: HedgedNumber.between(*pair))


NUMBERS = exact() | one_bounded() | ranges()
AMOUNTS = (
    st.none()
    | NUMBERS
    | st.builds(Money, NUMBERS, st.sampled_from(["VND", "USD"]))
    | st.builds(Quantity, NUMBERS | st.none(), st.sampled_from(["bộ", "chiếc", "lô"]))
    | st.builds(Quantity, NUMBERS, st.just("kg"), st.just("KGM"))
    | st.builds(Quantity, NUMBERS, st.just("tấn"), st.just("TNE"))
)
PERIODS = (
    st.none()
    | st.builds(Period.month, st.just(2020), st.integers(1, 12))
    | st.builds(Period.quarter, st.just(2020), st.integers(1, 4))
    | st.builds(Period.day, st.dates(dt.date(2019, 1, 1), dt.date(2021, 12, 31)))
)
FACTS = st.builds(
    Fact,
    AMOUNTS,
    PERIODS,
    st.lists(st.sampled_from(UNITS_BEFORE), max_size=3).map(tuple),
    st.lists(st.sampled_from(["Vân Nam", "Quảng Tây", "Hủa Phăn"]), max_size=2).map(tuple),
)
REGISTERS = st.lists(FACTS, max_size=12)


def shape(sums: tuple[Any, ...]) -> list[Any]:
    return sorted(
        ((type(a).__name__, getattr(a, "unit", getattr(a, "currency", "")), _number(a)) for a in sums), key=str
    )


def _number(amount: Any) -> HedgedNumber:
    return amount if isinstance(amount, HedgedNumber) else amount.number


@given(st.lists(NUMBERS, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_order_and_bracketing_of_terms_do_not_matter(numbers: list[HedgedNumber], random: Any) -> None:
    """«So the sum is associative and commutative»: one pass over raw Decimals equals adding one by one."""
    one_by_one = functools.reduce(operator.add, numbers)
    shuffled = random.sample(numbers, len(numbers))
    assert add_up(numbers).sums == add_up(shuffled).sums
    assert list(add_up(numbers).sums.values()) == [one_by_one]
    middle = len(numbers) // 2
    halves: list[Tally] = [add_up(part) for part in (numbers[:middle], numbers[middle:]) if part]
    assert combined(halves).sums == add_up(numbers).sums


@given(st.lists(NUMBERS, min_size=1, max_size=5))
def test_adding_an_exact_zero_changes_nothing(numbers: list[HedgedNumber]) -> None:
    """«and exact zero is neutral»"""
    assert add_up([*numbers, HedgedNumber(0)]).sums == add_up(numbers).sums


@given(REGISTERS)
def test_the_rows_and_the_unplaced_make_the_total(facts: list[Fact]) -> None:
    """«sum of parts = whole whatever the order and grouping»"""
    for grouper in (by_month, by_quarter, "partners", [by_month, by_quarter]):
        summary = total(facts, "value", by=grouper)
        if summary.several:
            continue
        parts = [*summary.rows.values(), summary.unplaced]
        assert sum(figures.count for figures in parts) == summary.total.count == len(facts)
        assert sum(figures.unknown for figures in parts) == summary.total.unknown
        whole = add_up([amount for figures in parts for amount in figures.sums])
        again = add_up(list(summary.total.sums))
        assert sorted(whole.sums.values(), key=repr) == sorted(again.sums.values(), key=repr)


@given(REGISTERS)
def test_every_grouping_has_the_same_total(facts: list[Fact]) -> None:
    """«A record of several provinces or partners counts once in the total and once in each of its rows»"""
    plain = total(facts, "value").total
    for grouper in (by_month, by_partner, by_province, [by_partner, by_province]):
        assert shape(total(facts, "value", by=grouper).total.sums) == shape(plain.sums)
        assert count(facts, by=grouper).total.count == len(facts)


@given(REGISTERS)
def test_folding_provinces_keeps_totals(facts: list[Fact]) -> None:
    """«Merged provinces fold forward only (63 → 34), by date.»"""
    folded = total(facts, "value", by=by_province(as_of=AFTER))
    assert folded.total == total(facts, "value", by=by_province).total
    assert all(province.valid_on(AFTER) for province in folded.rows)


@given(REGISTERS)
def test_unknown_never_becomes_zero(facts: list[Fact]) -> None:
    """«Unknown terms are counted beside the sum, never added as 0»"""
    summary = total(facts, "value")
    without = total([fact for fact in facts if fact.value is not None], "value")
    assert shape(summary.total.sums) == shape(without.total.sums)
    assert summary.total.unknown == without.total.unknown + sum(fact.value is None for fact in facts)


@given(st.lists(st.tuples(st.dates(dt.date(2020, 1, 1), dt.date(2020, 12, 31)), exact()), max_size=10))
def test_splitting_a_period_and_adding_up_returns_its_figure(days: list[tuple[dt.date, HedgedNumber]]) -> None:
    """«splitting a period and adding up returns the period's figure»"""
    facts = [Fact(number, Period.day(day), (), ()) for day, number in days]
    months = total(facts, "value", by=by_month)
    for quarter, figures in total(facts, "value", by=by_quarter).rows.items():
        parts = [months.rows[month].sums[0] for month in quarter.split("month") if month in months.rows]
        assert functools.reduce(operator.add, parts) == figures.sums[0]


@given(st.lists(FACTS.filter(lambda fact: isinstance(fact.value, HedgedNumber)), min_size=1, max_size=6))
def test_reconcile_accepts_what_built_the_figure(facts: list[Fact]) -> None:
    """«reconcile accepts what built the figure»"""
    built = total(facts, "value").total.sums[0]
    parts = [
        ReportedFigure(measure=f"phần {n}", value=fact.value, scope="national", period=Period.year(2020))
        for n, fact in enumerate(facts)
    ]
    figure = ReportedFigure(measure="tổng", value=built, scope="national", period=Period.year(2020))
    verdict: Verdict = reconcile(parts, [figure])[0]
    assert verdict.outcome is Outcome.SUPPORTED


def test_provinces_of_the_law_are_those_of_2020() -> None:
    assert len(UNITS_BEFORE) == 63
    assert find_province("Bắc Giang") in UNITS_BEFORE
