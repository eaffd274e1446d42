"""Durations as values."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from dateutil.relativedelta import relativedelta

from doingoai import Duration, Hedge, HedgedNumber, TimeUnit

LONG = Duration(parts=(Duration(1, "year"), Duration(HedgedNumber(6, Hedge.MORE_THAN), TimeUnit.MONTH)))


@pytest.mark.parametrize(
    ("duration", "iso", "delta"),
    [
        (Duration(2, "week"), "P2W", relativedelta(days=14)),
        (Duration(HedgedNumber(2, Hedge.MORE_THAN), "year"), "P2Y", relativedelta(years=2)),
        (Duration("1.5", "year"), "P1.5Y", relativedelta(years=1, months=6)),
        (Duration("2.5", "hour"), "PT2.5H", relativedelta(hours=2, minutes=30)),
        (Duration(36, "hour"), "PT36H", relativedelta(days=1, hours=12)),
        (Duration(1, "quarter"), "P3M", relativedelta(months=3)),
        (Duration(3, "decade"), "P30Y", relativedelta(years=30)),
        (Duration("0.5", "century"), "P50Y", relativedelta(years=50)),
        (Duration("0.25", "second"), "PT0.25S", relativedelta(microseconds=250_000)),
        (LONG, "P1Y6M", relativedelta(years=1, months=6)),
        (Duration(parts=(Duration(1, "day"), Duration(30, "minute"))), "P1DT30M", relativedelta(days=1, minutes=30)),
    ],
)
def test_iso_and_relativedelta(duration: Duration, iso: str, delta: relativedelta):
    assert duration.iso == iso
    assert duration.relativedelta == delta


def test_half_a_month_has_no_length():
    with pytest.raises(ValueError, match="no whole number of months"):
        _ = Duration(Decimal("0.5"), TimeUnit.MONTH).relativedelta


def test_adding_to_a_date_clips_to_the_end_of_the_month():
    assert date(2022, 1, 31) + Duration(1, "month").relativedelta == date(2022, 2, 28)
    assert datetime(2022, 1, 1, 8) + Duration(90, "minute").relativedelta == datetime(2022, 1, 1, 9, 30)


def test_hedges():
    assert Duration(5, "day").hedge is Hedge.EXACT
    assert LONG.hedge is Hedge.MORE_THAN


@pytest.mark.parametrize("duration", [Duration(2, "week"), LONG, Duration(HedgedNumber.between(2, 3), "year")])
def test_repr_evaluates_back(duration: Duration):
    names = {"Duration": Duration, "TimeUnit": TimeUnit, "HedgedNumber": HedgedNumber, "Hedge": Hedge}
    assert eval(repr(duration), names) == duration  # noqa: S307  # our own repr


@pytest.mark.parametrize(
    "make",
    [
        Duration,
        lambda: Duration(1),
        lambda: Duration(unit="day"),
        lambda: Duration(-1, "day"),
        lambda: Duration(1, "fortnight"),
        lambda: Duration(1, "day", parts=(Duration(1, "day"), Duration(1, "hour"))),
        lambda: Duration(parts=(Duration(1, "day"),)),
        lambda: Duration(parts=(Duration(1, "day"), Duration(1, "day"))),
        lambda: Duration(parts=(Duration(1, "day"), Duration(1, "year"))),
        lambda: Duration(parts=(LONG, Duration(1, "day"))),
        lambda: Duration(parts=(Duration(HedgedNumber(1, Hedge.ABOUT), "year"), Duration(6, "month"))),
        lambda: Duration(parts=(Duration(1, "year"), Duration(HedgedNumber.between(6, 7), "month"))),
        lambda: Duration(parts=(Duration(1, "year"), Duration(HedgedNumber.between(6, 7, hedge=Hedge.ABOUT), "month"))),
    ],
)
def test_what_is_no_duration_is_refused(make):
    with pytest.raises(ValueError, match=r"duration|TimeUnit"):
        make()
