"""Laws of periods: what is written reads back, EDTF goes both ways, splitting partitions, shifting returns."""

import datetime as dt
import itertools
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from doingoai import Basis, Hedge, Period, Precision, format_date, format_period, parse_date, parse_period
from doingoai.strategies import periods
from doingoai.values.parts import half, season, third

UNITS = [precision for precision in Precision if precision not in {Precision.PART, Precision.RANGE}]
SPLITS = [Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR]
DAYS = st.dates(date(1, 1, 16), date(9990, 12, 31))
CLOSED = periods(open_ends=False, precisions=[p for p in Precision if p is not Precision.PART])


@st.composite
def named_parts(draw: st.DrawFn) -> Period:
    """Parts that words name."""
    day = draw(st.dates(date(101, 1, 1), date(9900, 12, 31)))
    unit = draw(st.sampled_from([Precision.YEAR, Precision.MONTH, Precision.QUARTER, Precision.DECADE, Precision.WEEK]))
    whole = Period.of(day, unit)
    kind = draw(st.sampled_from(["third", "half", "season"]))
    if kind == "season":
        return season(day.year, draw(st.integers(1, 4)))
    if kind == "half" and unit in {Precision.MONTH, Precision.QUARTER, Precision.DECADE}:
        return half(whole, draw(st.integers(1, 2)))
    return third(whole, draw(st.integers(1, 3)))


def writable() -> SearchStrategy[Period]:
    """Every period that words can say: all but parts that no words name."""
    return periods(precisions=[p for p in Precision if p is not Precision.PART]) | named_parts()


@given(writable())
def test_what_is_written_reads_back(period: Period):
    """`parse(format(p)) == p`."""
    assert parse_period(format_period(period)) == period


@given(st.data())
def test_whole_months_in_every_form_read_back(data: st.DataObject):
    """`parse(format(p)) == p`, where a range has the days of a unit, and of reporting months."""
    first = data.draw(st.dates(date(1500, 1, 1), date(2099, 1, 1)))
    last = data.draw(st.dates(first, date(2099, 12, 31)))
    basis = data.draw(st.sampled_from(Basis))
    hedge = data.draw(st.sampled_from([Hedge.EXACT, Hedge.ABOUT]))
    start, end = Period.of(first, "month", basis=basis).start, Period.of(last, "month", basis=basis).end
    period = Period(start, end, Precision.RANGE, hedge, basis)
    assert parse_period(format_period(period)) == period


@given(DAYS)
def test_dates_read_back_in_both_styles(day: date):
    """`parse(format(d)) == d`."""
    assert parse_date(format_date(day)) == parse_date(format_date(day, "short")) == day


@given(writable())
def test_edtf_goes_both_ways(period: Period):
    """`Period.from_edtf(p.edtf) == p`, PART and basis aside, which EDTF cannot hold."""
    read = Period.from_edtf(period.edtf)
    assert (read.start, read.end, read.hedge) == (period.start, period.end, period.hedge)
    if period.precision is not Precision.PART and period.basis is Basis.CALENDAR:
        assert read == period


@given(CLOSED, st.sampled_from(SPLITS))
def test_splitting_partitions(period: Period, precision: Precision):
    """`split` partitions exactly: every day once, in order."""
    assume((period.days or 0) < 1_000 or precision not in {Precision.DAY, Precision.WEEK})
    pieces = period.split(precision)
    assert pieces[0].start == period.start
    assert pieces[-1].end == period.end
    assert sum(piece.days or 0 for piece in pieces) == period.days
    for one, following in itertools.pairwise(pieces):
        assert one.end is not None
        assert following.start == one.end + dt.timedelta(days=1)
    assert all(period.contains(piece) for piece in pieces)


@given(CLOSED, st.integers(-600, 600))
def test_shifting_there_and_back(period: Period, months: int):
    """`shift(n).shift(-n)` returns wherever no month end clips."""
    assume(
        period.precision not in {Precision.RANGE, Precision.WEEK, Precision.DAY} or (period.start or date.max).day < 29
    )
    assume(period.end is None or period.end.day < 29 or period.precision not in {Precision.RANGE, Precision.WEEK})
    there = period.shift(months=months)
    back = there.shift(months=-months)
    assert (back.start, back.end) == (period.start, period.end)
    assert there.precision in {period.precision, Precision.RANGE}


@given(CLOSED)
def test_the_period_before_ends_where_this_one_begins(period: Period):
    """`previous` is of the same size, right before."""
    before = period.previous()
    assert before.end is not None
    assert period.start == before.end + dt.timedelta(days=1)
    assert not before.overlaps(period)
    assert before < period


@given(writable(), writable())
def test_intersection(one: Period, other: Period):
    """What two periods share lies in both; they share it whichever is asked."""
    common = one.intersection(other)
    assert (common is None) is not one.overlaps(other)
    if common is not None:
        assert one.contains(common)
        assert other.contains(common)
        swapped = other.intersection(one)
        assert swapped is not None
        assert (swapped.start, swapped.end, swapped.hedge) == (common.start, common.end, common.hedge)


@given(st.lists(writable(), max_size=6))
def test_order_is_by_start_then_end(several: list[Period]):
    """Ordered by (start, end), open ends outermost."""
    ordered = sorted(several)
    starts = [period.start or date.min for period in ordered]
    assert starts == sorted(starts)
    assert all(not later < earlier for earlier, later in itertools.pairwise(ordered))


@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["{d}/{m}", "ngày {d}/{m}", "ngày {d} tháng {m}"])
)
def test_year_less_with_a_reference_is_the_full_form(day: date, form: str):
    """Year-less + reference equals the full form."""
    text = form.format(d=day.day, m=day.month)
    reference = date(day.year, 7, 15)
    full = f"{text} năm {day.year}" if "tháng" in text else f"{text}/{day.year}"
    assert parse_date(text, reference=reference) == parse_date(full) == day


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(UNITS))
def test_a_period_contains_every_sub_period_it_prints(day: date, precision: Precision):
    """A period contains every sub-period it prints."""
    whole = Period.of(day, precision)
    assert whole.contains(day)
    inner = Period.of(day, Precision.DAY)
    assert parse_period(format_period(whole)).contains(parse_period(format_period(inner)))


@pytest.mark.parametrize("precision", UNITS)
def test_units_tile_the_calendar(precision: Precision):
    """Every day is in exactly one unit of each kind: the one that `of` gives."""
    unit = Period.of(date(2024, 2, 29), precision)
    before, after = unit.previous(), Period.of(date(2101, 12, 31), precision)
    assert unit.start is not None
    assert unit.end is not None
    assert Period.of(unit.start, precision) == Period.of(unit.end, precision) == unit
    assert before.precision is after.precision is precision
