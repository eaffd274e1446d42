"""Periods as values: making, asking, moving, cutting, ordering."""

import copy
import pickle
from datetime import date, datetime

import pytest

from doingoai import Basis, Hedge, Period, Precision
from doingoai.values.parts import half, season, third

ADMINISTRATIVE = Basis.ADMINISTRATIVE


@pytest.mark.parametrize(
    ("period", "start", "end", "precision"),
    [
        (Period.day(2021, 12, 13), date(2021, 12, 13), date(2021, 12, 13), Precision.DAY),
        (Period.day(date(2021, 12, 13)), date(2021, 12, 13), date(2021, 12, 13), Precision.DAY),
        (Period.week(2020, 32), date(2020, 8, 3), date(2020, 8, 9), Precision.WEEK),
        (Period.month(2024, 2), date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
        (Period.quarter(2022, 3), date(2022, 7, 1), date(2022, 9, 30), Precision.QUARTER),
        (Period.half(2022, 2), date(2022, 7, 1), date(2022, 12, 31), Precision.HALF),
        (Period.year(2022), date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR),
        (Period.decade(1994), date(1990, 1, 1), date(1999, 12, 31), Precision.DECADE),
        (Period.century(21), date(2001, 1, 1), date(2100, 12, 31), Precision.CENTURY),
        (Period.year(9999), date(9999, 1, 1), date(9999, 12, 31), Precision.YEAR),
        (Period.between(None, date(2020, 1, 1)), None, date(2020, 1, 1), Precision.RANGE),
    ],
)
def test_constructors(period: Period, start: date | None, end: date | None, precision: Precision):
    assert (period.start, period.end, period.precision) == (start, end, precision)


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        (Period.month(2022, 1, basis="administrative"), date(2021, 12, 15), date(2022, 1, 14)),
        (Period.quarter(2022, 1, basis=ADMINISTRATIVE), date(2021, 12, 15), date(2022, 3, 14)),
        (Period.half(2022, 2, basis=ADMINISTRATIVE), date(2022, 6, 15), date(2022, 12, 14)),
        (Period.year(2022, basis=ADMINISTRATIVE), date(2021, 12, 15), date(2022, 12, 14)),
    ],
)
def test_administrative_periods_run_from_the_15th_to_the_14th(period: Period, start: date, end: date):
    assert (period.start, period.end) == (start, end)
    assert Period.of(start, period.precision, basis=ADMINISTRATIVE) == period
    assert Period.of(end, period.precision, basis=ADMINISTRATIVE) == period
    assert period != Period.between(start, end)


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda: Period(date(2022, 1, 2), date(2022, 1, 1), Precision.RANGE), "before it starts"),
        (lambda: Period(date(2022, 1, 1), date(2022, 1, 30), Precision.MONTH), "is no calendar month"),
        (lambda: Period(date(2022, 1, 1), date(2022, 1, 2), Precision.DAY), "is no calendar day"),
        (lambda: Period(date(2022, 1, 4), date(2022, 1, 10), Precision.WEEK), "is no calendar week"),
        (lambda: Period(None, None, Precision.RANGE), "says nothing"),
        (lambda: Period(None, date(2022, 1, 1), Precision.YEAR), "open end"),
        (lambda: Period(None, date(2022, 1, 14), Precision.RANGE, basis=ADMINISTRATIVE), "open end"),
        (lambda: Period(date(2022, 1, 1), date(2022, 1, 31), Precision.RANGE, basis=ADMINISTRATIVE), "15th"),
        (lambda: Period(date(2022, 1, 15), date(2022, 1, 15), Precision.DAY, basis=ADMINISTRATIVE), "15th"),
        (lambda: Period(date(2022, 1, 1), date(2022, 1, 1), Precision.DAY, Hedge.NEARLY), "exact or about"),
        (lambda: Period.month(2022, 13), "1 to 12"),
        (lambda: Period.quarter(2022, 0), "1 to 4"),
        (lambda: Period.half(2022, 3), "1 to 2"),
        (lambda: Period.year(0), "1 to 9999"),
        (lambda: Period.year(10_000), "1 to 9999"),
        (lambda: Period.week(9999, 52), "1 to 9999"),
        (lambda: Period.of(date(9999, 12, 31), "week"), "1 to 9999"),
        (lambda: Period.day(9999, 12, 31).split("week"), "1 to 9999"),
        (lambda: Period.day(1, 1, 1).previous(), "1 to 9999"),
        (lambda: Period.year(9999).shift(years=1), "1 to 9999"),
        (lambda: Period.day(2021, 1, 1).shift(years=10**12), "1 to 9999"),
        (lambda: Period.of(date(2022, 1, 1), "range"), "no unit"),
        (lambda: Period.of(date(2022, 1, 1), Precision.PART), "no unit"),
        (lambda: Period(date(2022, 1, 1), date(2022, 1, 1), "fortnight"), "fortnight"),
    ],
)
def test_what_cannot_be_is_refused(make, error: str):
    with pytest.raises(ValueError, match=error):
        make()


def test_bounds_are_dates_without_a_time():
    with pytest.raises(TypeError, match="datetime"):
        Period(datetime(2022, 1, 1), datetime(2022, 1, 1), Precision.DAY)
    with pytest.raises(TypeError, match="needs a date"):
        Period.day(2022, 1)


def test_a_part_is_always_hedged():
    part = Period(date(2020, 2, 1), date(2020, 2, 10), Precision.PART)
    assert part.hedge is Hedge.ABOUT
    assert part == third(Period.month(2020, 2), 1)


def test_where_it_comes_from_takes_no_part_in_equality():
    plain = Period.year(2022)
    other = Period(plain.start, plain.end, plain.precision, inferred=True, text="năm nay")
    assert plain == other
    assert hash(plain) == hash(other)
    assert plain != Period.between(plain.start, plain.end)


@pytest.mark.parametrize(
    "period",
    [
        Period.half(2022, 1),
        Period.between(None, date(2020, 1, 1)),
        Period.between(date(2020, 1, 1), None),
        season(2021, 4),
        Period.month(2022, 1, basis=ADMINISTRATIVE),
        Period(date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR, inferred=True),
    ],
)
def test_repr_evaluates_back(period: Period):
    names = {"Period": Period, "Precision": Precision, "Hedge": Hedge, "Basis": Basis, "date": date}
    again = eval(repr(period), names)  # noqa: S307  # our own repr
    assert again == period
    assert again.inferred == period.inferred
    assert copy.copy(period) == pickle.loads(pickle.dumps(period)) == period  # our own bytes


def test_repr_is_as_documented():
    assert repr(Period.half(2022, 1)) == (
        "Period(start=date(2022, 1, 1), end=date(2022, 6, 30), precision=Precision.HALF)"
    )


def test_contains_and_overlaps():
    year, month = Period.year(2022), Period.month(2022, 6)
    since, until = Period.between(date(2022, 6, 1), None), Period.between(None, date(2022, 6, 30))
    assert year.contains(month)
    assert not month.contains(year)
    assert year.contains(date(2022, 12, 31))
    assert not year.contains(date(2023, 1, 1))
    assert since.contains(Period.between(date(2023, 1, 1), None))
    assert not since.contains(until)
    assert not year.contains(since)
    assert not year.contains(until)
    assert until.contains(month)
    assert since.overlaps(until)
    assert not since.overlaps(Period.month(2022, 5))
    assert not Period.month(2022, 5).overlaps(since)
    assert until.overlaps(year)


def test_intersection():
    assert Period.year(2022).intersection(Period.month(2022, 6)) == Period.month(2022, 6)
    assert Period.month(2022, 6).intersection(Period.year(2022)) == Period.month(2022, 6)
    assert Period.month(2022, 6).intersection(Period.month(2022, 7)) is None
    both = Period.between(date(2022, 3, 1), date(2022, 8, 15)).intersection(season(2022, 3))
    assert both == Period(date(2022, 8, 1), date(2022, 8, 15), Precision.RANGE, Hedge.ABOUT)
    about = Period(date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR, Hedge.ABOUT)
    assert about.intersection(Period.month(2022, 6)) == Period(
        date(2022, 6, 1), date(2022, 6, 30), Precision.MONTH, Hedge.ABOUT
    )
    since, until = Period.between(date(2022, 6, 1), None), Period.between(None, date(2022, 6, 30))
    assert since.intersection(until) == Period.between(date(2022, 6, 1), date(2022, 6, 30))


def test_days():
    assert Period.year(2024).days == 366
    assert Period.between(None, date(2022, 1, 1)).days is None


@pytest.mark.parametrize(
    ("period", "years", "months", "expected"),
    [
        (Period.day(2024, 2, 29), 1, 0, Period.day(2025, 2, 28)),
        (Period.day(2022, 1, 31), 0, 1, Period.day(2022, 2, 28)),
        (Period.month(2022, 1), 0, 1, Period.month(2022, 2)),
        (Period.quarter(2022, 1), -1, 0, Period.quarter(2021, 1)),
        (Period.year(2022), 0, 12, Period.year(2023)),
        (Period.decade(1990), 10, 0, Period.decade(2000)),
        (Period.half(2022, 1), 0, 1, Period.between(date(2022, 2, 1), date(2022, 7, 31))),
        (Period.between(date(2022, 1, 15), date(2022, 1, 31)), 0, 1, Period.between(date(2022, 2, 15), date(2022, 2, 28))),
        (Period.between(date(2022, 1, 1), None), 1, 0, Period.between(date(2023, 1, 1), None)),
        (Period.between(None, date(2022, 1, 1)), 1, 0, Period.between(None, date(2023, 1, 1))),
        (Period.week(2022, 10), 0, 1, Period.between(date(2022, 4, 7), date(2022, 4, 13))),
        (
            Period.month(2022, 1, basis=ADMINISTRATIVE), 0, 2, Period.month(2022, 3, basis=ADMINISTRATIVE),
        ),
        (third(Period.month(2023, 1), 3), 0, 1, third(Period.month(2023, 2), 3)),
        (third(Period.month(2023, 2), 3), 1, 0, third(Period.month(2024, 2), 3)),
        (third(Period.month(2023, 1), 1), 0, 1, third(Period.month(2023, 2), 1)),
        (third(Period.year(2023), 2), 1, 0, third(Period.year(2024), 2)),
    ],
)  # fmt: skip
def test_shift(period: Period, years: int, months: int, expected: Period):
    assert period.shift(years=years, months=months) == expected


def test_what_moves_forgets_its_words():
    read = Period(date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR, inferred=True, text="năm nay")
    assert read.shift(years=1).text is None
    assert read.shift(years=1).inferred


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Period.day(2022, 3, 1), Period.day(2022, 2, 28)),
        (Period.week(2022, 1), Period.week(2021, 52)),
        (Period.month(2022, 1), Period.month(2021, 12)),
        (Period.half(2022, 1), Period.half(2021, 2)),
        (Period.century(21), Period.century(20)),
        (Period.between(date(2022, 1, 1), date(2022, 8, 31)), Period.between(date(2021, 5, 1), date(2021, 12, 31))),
        (Period.between(date(2022, 1, 3), date(2022, 1, 4)), Period.between(date(2022, 1, 1), date(2022, 1, 2))),
        (Period.year(2022, basis=ADMINISTRATIVE), Period.year(2021, basis=ADMINISTRATIVE)),
    ],
)
def test_previous(period: Period, expected: Period):
    assert period.previous() == expected


def test_an_open_end_has_no_size():
    for period in (Period.between(None, date(2022, 1, 1)), Period.between(date(2022, 1, 1), None)):
        with pytest.raises(ValueError, match="open end"):
            period.previous()
        with pytest.raises(ValueError, match="open end"):
            period.split("month")


@pytest.mark.parametrize(
    ("period", "as_of", "expected"),
    [
        (Period.day(2024, 2, 29), None, Period.day(2023, 2, 28)),
        (Period.quarter(2022, 3), None, Period.quarter(2021, 3)),
        (Period.quarter(2022, 3), date(2022, 12, 31), Period.quarter(2021, 3)),
        (Period.year(2022), date(2022, 8, 15), Period.between(date(2021, 1, 1), date(2021, 8, 15))),
        (
            Period.between(date(2022, 3, 1), None),
            date(2022, 8, 15),
            Period.between(date(2021, 3, 1), date(2021, 8, 15)),
        ),
        (Period.week(2022, 10), None, Period.week(2021, 10)),
        (Period.week(2020, 53), None, Period.week(2019, 52)),
    ],
)
def test_same_period_last_year(period: Period, as_of: date | None, expected: Period):
    assert period.same_period_last_year(as_of=as_of) == expected


def test_a_period_that_has_not_begun_has_nothing_to_compare():
    with pytest.raises(ValueError, match="has not begun"):
        Period.year(2022).same_period_last_year(as_of=date(2021, 12, 31))


def test_split():
    assert Period.year(2022).split(Precision.HALF) == (Period.half(2022, 1), Period.half(2022, 2))
    assert Period.year(2022, basis=ADMINISTRATIVE).split("quarter")[0] == Period.quarter(2022, 1, basis=ADMINISTRATIVE)
    assert Period.year(2022, basis=ADMINISTRATIVE).split("decade") == (
        Period.between(date(2021, 12, 15), date(2022, 12, 14)),
    )
    pieces = Period.between(date(2022, 1, 15), date(2022, 3, 20)).split("month")
    assert pieces == (
        Period.between(date(2022, 1, 15), date(2022, 1, 31)),
        Period.month(2022, 2),
        Period.between(date(2022, 3, 1), date(2022, 3, 20)),
    )
    assert season(2022, 2).split("month")[0].hedge is Hedge.ABOUT
    assert Period.month(9999, 12).split("day")[-1] == Period.day(9999, 12, 31)
    with pytest.raises(ValueError, match="no unit"):
        Period.year(2022).split("part")


def test_order_is_by_start_then_end_with_open_ends_outermost():
    until, since = Period.between(None, date(2020, 1, 1)), Period.between(date(2020, 1, 1), None)
    assert sorted([since, Period.year(2021), Period.year(2020), Period.month(2020, 1), until]) == [
        until, Period.month(2020, 1), Period.year(2020), since, Period.year(2021),
    ]  # fmt: skip
    assert Period.year(2020) <= Period.between(date(2020, 1, 1), date(2020, 12, 31))
    assert Period.year(2020) >= Period.month(2020, 12).previous().shift(years=-1)
    assert Period.year(2021) > Period.year(2020)
    for compare in ("__lt__", "__le__", "__gt__", "__ge__"):
        assert getattr(Period.year(2020), compare)(date(2020, 1, 1)) is NotImplemented


def test_thirds_and_halves():
    year, quarter, month = Period.year(2021), Period.quarter(2021, 1), Period.month(2021, 2)
    assert [third(year, n).edtf for n in (1, 2, 3)] == ["2021-01~/2021-03~", "2021-04~/2021-09~", "2021-10~/2021-12~"]
    assert [third(quarter, n).edtf for n in (1, 2, 3)] == [
        "2021-01~/2021-01~",
        "2021-02~/2021-02~",
        "2021-03~/2021-03~",
    ]
    assert [third(month, n).days for n in (1, 2, 3)] == [10, 10, 8]
    week = Period.week(2020, 32)  # Monday, 3 August
    assert [third(week, n).edtf for n in (1, 2, 3)] == [
        "2020-08-03~/2020-08-04~",
        "2020-08-05~/2020-08-07~",
        "2020-08-08~/2020-08-09~",
    ]
    assert [half(month, n).days for n in (1, 2)] == [15, 13]
    assert [half(quarter, n).edtf for n in (1, 2)] == ["2021-01-01~/2021-02-15~", "2021-02-16~/2021-03-31~"]
    assert [half(Period.half(2021, 1), n).edtf for n in (1, 2)] == ["2021-01~/2021-03~", "2021-04~/2021-06~"]
    assert season(2021, 4).end == date(2022, 1, 31)
    with pytest.raises(ValueError, match="whole months"):
        third(Period.day(2021, 1, 1), 1)
    with pytest.raises(ValueError, match="thirds"):
        third(Period.between(date(2021, 1, 1), date(2021, 2, 28)), 1)
    with pytest.raises(ValueError, match="whole months"):
        half(Period.between(date(2021, 1, 1), None), 1)
