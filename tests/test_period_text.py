"""Dates and periods as they are written, and what is said about periods: hedges, dates in brackets."""

from datetime import date, datetime

import pytest

from doingoai import Hedge, ParseError, Period, Precision, format_date, format_period, parse_period
from doingoai.values.parts import half, season, third


def about(period: Period) -> Period:
    return Period(period.start, period.end, period.precision, Hedge.ABOUT, period.basis)


def run(start: str | None, end: str | None) -> Period:
    return Period.between(start and date.fromisoformat(start), end and date.fromisoformat(end))


WRITTEN = [
    (Period.day(2021, 12, 13), "13/12/2021"),
    (Period.week(2020, 32), "tuần 32/2020"),
    (Period.month(2020, 6), "tháng 6/2020"),
    (Period.quarter(2022, 3), "quý III/2022"),
    (Period.half(2022, 1), "6 tháng đầu năm 2022"),
    (Period.half(2022, 2), "6 tháng cuối năm 2022"),
    (Period.year(2022), "năm 2022"),
    (Period.year(987), "năm 0987"),
    (Period.decade(1990), "thập niên 1990"),
    (Period.century(21), "thế kỷ 21"),
    (run("2022-01-01", "2022-09-30"), "9 tháng đầu năm 2022"),
    (run("2022-01-01", "2022-03-31"), "tháng 1-3/2022"),
    (run("2022-02-01", "2022-05-31"), "tháng 2-5/2022"),
    (run("2021-11-01", "2022-02-28"), "tháng 11/2021-2/2022"),
    (run("2022-01-01", "2022-12-31"), "tháng 1-12/2022"),
    (run("2022-02-01", "2022-02-28"), "1-28/2/2022"),
    (run("2019-01-01", "2021-12-31"), "giai đoạn 2019-2021"),
    (run("1200-01-01", "1300-12-31"), "từ năm 1200 đến năm 1300"),
    (run("2017-03-22", "2017-03-24"), "22-24/3/2017"),
    (run("2023-02-28", "2023-03-03"), "28/2-3/3/2023"),
    (run("2024-12-30", "2025-01-05"), "30/12/2024-5/1/2025"),
    (run("2021-12-13", "2021-12-13"), "13/12/2021-13/12/2021"),
    (run("2015-01-01", None), "từ năm 2015"),
    (run("2020-03-01", None), "từ tháng 3/2020"),
    (run("2025-07-02", None), "từ ngày 2/7/2025"),
    (run(None, "2030-12-31"), "đến hết năm 2030"),
    (run(None, "2020-02-29"), "đến hết tháng 2/2020"),
    (run(None, "2021-11-15"), "đến hết ngày 15/11/2021"),
    (about(Period.month(2021, 6)), "khoảng tháng 6/2021"),
    (about(run("2017-03-22", "2017-03-24")), "khoảng từ 22/3/2017 đến 24/3/2017"),
    (about(run("2022-02-01", "2022-05-31")), "khoảng từ tháng 2/2022 đến tháng 5/2022"),
    (about(run("2019-01-01", "2021-12-31")), "khoảng từ năm 2019 đến năm 2021"),
    (about(run("2015-01-01", None)), "khoảng từ năm 2015"),
    (about(run(None, "2030-12-31")), "khoảng đến hết năm 2030"),
    (third(Period.year(2018), 3), "cuối năm 2018"),
    (third(Period.month(2020, 2), 1), "đầu tháng 2/2020"),
    (half(Period.month(2020, 2), 2), "nửa cuối tháng 2/2020"),
    (third(Period.quarter(2021, 1), 2), "giữa quý I/2021"),
    (third(Period.week(2022, 28), 3), "cuối tuần 28/2022"),
    (third(Period.decade(1990), 1), "đầu thập niên 1990"),
    (half(Period.century(20), 2), "nửa cuối thế kỷ 20"),
    (season(2021, 2), "mùa hè 2021"),
    (season(2021, 4), "mùa đông 2021"),
    (season(1789, 1), "mùa xuân năm 1789"),
    (Period.month(2022, 1, basis="administrative"), "tháng 1/2022 (từ 15/12/2021 đến 14/1/2022)"),
    (Period.half(2022, 2, basis="administrative"), "6 tháng cuối năm 2022 (từ 15/6/2022 đến 14/12/2022)"),
    (about(Period.year(2022, basis="administrative")), "khoảng năm 2022 (từ 15/12/2021 đến 14/12/2022)"),
    (Period.half(2022, 1, basis="administrative").shift(months=1), "tháng 2-7/2022 (từ 15/1/2022 đến 14/7/2022)"),
]  # fmt: skip


@pytest.mark.parametrize(("period", "text"), WRITTEN)
def test_periods_are_written_as_they_read_back(period: Period, text: str):
    assert format_period(period) == text
    assert parse_period(text) == period


def test_a_part_that_no_words_name_becomes_a_hedged_range():
    moved = third(Period.month(2021, 2), 3).previous()
    assert moved.precision is Precision.PART
    assert format_period(moved) == "khoảng từ 13/2/2021 đến 20/2/2021"
    assert parse_period(format_period(moved)) == about(run("2021-02-13", "2021-02-20"))
    assert format_period(Period(date(1, 1, 1), date(1, 1, 3), Precision.PART)) == "khoảng từ 1/1/0001 đến 3/1/0001"
    assert format_period(third(Period.year(9999), 1)) == "đầu năm 9999"


def test_dates_are_written_in_two_styles():
    assert format_date(date(2021, 2, 3)) == "ngày 3 tháng 2 năm 2021"
    assert format_date(date(2021, 2, 3), style="short") == "3/2/2021"
    with pytest.raises(TypeError, match="the time of"):
        format_date(datetime(2021, 2, 3))
    with pytest.raises(ValueError, match="'long' or 'short'"):
        format_date(date(2021, 2, 3), style="medium")  # type: ignore[arg-type]  # the error is what is tested


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("khoảng tháng 6/2021", about(Period.month(2021, 6))),
        ("vào khoảng tháng 6 năm 2021", about(Period.month(2021, 6))),
        ("tầm quý III/2022", about(Period.quarter(2022, 3))),
        ("khoảng giữa năm 2020", third(Period.year(2020), 2)),
        ("khoảng từ tháng 2 đến tháng 5/2019", about(run("2019-02-01", "2019-05-31"))),
        ("khoảng từ năm 2015 đến nay", about(run("2015-01-01", None))),
        ("khoảng năm 2015 đến nay", about(run("2015-01-01", None))),
        ("khoảng ngày 10/3/2021", about(Period.day(2021, 3, 10))),
        ("quý I/2022 (từ 1/1/2022 đến 31/3/2022)", Period.quarter(2022, 1)),
        ("quý I/2022 (15/12/2021 - 14/3/2022)", Period.quarter(2022, 1, basis="administrative")),
        ("quý I/2022 (từ ngày 15/12/2021 đến ngày 14/3/2022)", Period.quarter(2022, 1, basis="administrative")),
    ],
)
def test_what_is_said_about_periods(text: str, period: Period):
    assert parse_period(text) == period


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("quý I/2022 (từ 1/1/2022 đến 30/3/2022)", "neither 2022-01-01 to 2022-03-31 nor"),
        ("tuần 32/2020 (từ 3/8/2020 đến 8/8/2020)", "not those of the period"),
        ("cuối quý I/2022 (từ 1/3/2022 đến 31/3/2022)", "write it as"),
        ("khoảng 2015", "write it as"),
        ("khoảng năm ba", "write it as"),
        ("quý I/2022 (từ 31/4/2022 đến 2/5/2022)", "April 2022 has 30 days"),
        ("ngày hai hai đến 24/3/2017", "22 or 2 to 2"),
        ("từ ngày một một đến nay", "write it as"),
        ("ngày một một đến nay", "write it as"),
        ("năm ba đến nay", "write it as"),
        ("đầu năm ba đến nay", "write it as"),
        ("đến năm ba", "write it as"),
        ("trước năm ba", "write it as"),
        ("sau năm ba", "write it as"),
        ("cách đây năm năm ngày", "55 or 5 to 5"),
        ("0 ngày qua", "write it as"),
        ("ngày cuối cùng của năm ba", "write it as"),
        ("những năm 95 đến nay", "write it as"),
    ],
)
def test_what_cannot_be_said_is_refused(text: str, hint: str):
    with pytest.raises(ParseError) as caught:
        parse_period(text, reference=date(2022, 7, 15))
    assert hint in str(caught.value.hint)
