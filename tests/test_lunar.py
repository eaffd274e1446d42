"""Dates of the lunar calendar in text, and the calendar itself."""

import datetime as dt
import pathlib
import sys
import unicodedata
from datetime import date

import pytest

from doingoai import Hedge, ParseError, Period, Precision, parse_date, parse_period
from doingoai.grammar import lunar_calendar
from doingoai.grammar.lunar_calendar import LunarDay, cycle_name, from_gregorian, to_gregorian, year_in_cycle, year_span
from doingoai.grammar.rules import Refusal
from doingoai.text import without_marks

REFERENCE = date(2024, 5, 1)
TET = pathlib.Path(__file__).parent / "corpus" / "tet.csv"

DAYS = {
    date(2024, 4, 18): [
        "mùng 10 tháng 3 âm lịch năm 2024", "ngày 10/3/2024 âm lịch", "10/3 âm lịch năm 2024", "ngày 10/3 (âm lịch) năm 2024",
        "mùng 10 tháng ba âm lịch 2024", "mùng 10 tháng 3 năm Giáp Thìn (2024)", "giỗ Tổ Hùng Vương 2024",
        "18/4/2024 (tức mùng 10 tháng 3 năm Giáp Thìn)", "ngày 18/4/2024 (10/3 âm lịch)", "18/4/2024 (10/3 Giáp Thìn)",
        "ngày 18/4/2024 (tức 10/3)", "18/4/2024 (nhằm ngày 10 tháng 3 âm lịch)", "10/3 âm lịch (18/4/2024)",
        "mùng 10 tháng 3 năm Giáp Thìn (tức ngày 18/4/2024)", "mùng 10 tháng 3 năm Giáp Thìn (18/4/2024)",
        "Thứ Năm, 18/4/2024 (tức mùng 10 tháng 3 năm Giáp Thìn)", "18/4 (tức mùng 10 tháng 3 năm Giáp Thìn 2024)",
    ],
    date(2024, 2, 24): ["rằm tháng Giêng năm 2024", "rằm tháng giêng năm Giáp Thìn 2024", "15 tháng Giêng năm 2024"],
    date(2024, 2, 2): ["23 tháng Chạp năm 2023", "23/12 âm lịch năm 2023", "ông Công ông Táo 2023"],
    date(2024, 2, 14): ["mồng 5 Tết 2024", "mùng 5 Tết Giáp Thìn 2024", "mồng 5 Tết Nguyên đán năm 2024"],
    date(2024, 2, 9): ["30 Tết 2024", "30 Tết Giáp Thìn 2024", "giao thừa Giáp Thìn 2024", "30 tháng Chạp năm 2023"],
    date(2024, 5, 5): ["5/5/2024 (tức ngày 27/3)", "5/5/2024, tức ngày 27 tháng 3 năm Giáp Thìn"],
    date(1985, 1, 21): ["mùng 1 Tết Ất Sửu 1985", "mùng 1 Tết năm 1985", "mùng 1 tháng Giêng năm Ất Sửu (1985)"],
    date(2025, 8, 8): ["15/6 nhuận năm 2025", "ngày 15 tháng 6 nhuận năm 2025", "15/6 (nhuận) năm Ất Tỵ 2025"],
    date(2025, 7, 9): ["15/6 âm lịch năm 2025"],
    date(2024, 9, 17): ["tết trung thu 2024", "rằm tháng Tám năm 2024", "trung thu năm 2024"],
}  # fmt: skip

WITH_REFERENCE = {
    date(2024, 4, 18): ["mùng 10 tháng 3 âm lịch", "10/3 âm lịch", "mùng 10 tháng 3 năm Giáp Thìn", "giỗ Tổ"],
    date(2024, 2, 24): ["rằm tháng Giêng", "rằm tháng giêng năm nay"],
    date(2024, 2, 2): ["23 tháng Chạp", "23 tháng Chạp năm Quý Mão", "23 tháng Chạp năm ngoái"],
    date(2024, 2, 14): ["mồng 5 Tết", "mồng 5 Tết Giáp Thìn", "mùng 5 Tết Nguyên đán"],
    date(2024, 2, 9): ["30 Tết", "đêm 30 Tết", "30 Tết Giáp Thìn", "giao thừa", "đêm giao thừa năm nay"],
    date(2025, 8, 8): ["15/6 nhuận năm Ất Tỵ"],
    date(2022, 1, 15): ["ngày 13 tháng Chạp năm Tân Sửu"],
    date(2022, 2, 2): ["mồng 2 Tết Nhâm Dần"],
    date(1968, 1, 29): ["mùng 1 Tết Mậu Thân 1968"],
}  # fmt: skip

REFUSED = {
    "30 tháng Chạp năm 2024": "month 12 of the lunar year Giáp Thìn (2024) has no day 30",
    "30 Tết 2025": "has no day 30",
    "15/6 nhuận năm 2024": "has no leap month 6",
    "15/7 nhuận năm 2025": "has no leap month 7",
    "31 tháng Chạp năm 2023": "29 or 30 days",
    "rằm tháng 13 năm 2024 âm lịch": "no lunar month 13",
    "mùng 15 Tết 2024": "the days of Tết",
    "mùng 1 Tết Ất Sửu 1986": "1986 is Bính Dần",
    "mùng 1 tháng Giêng năm Giáp Sửu": "no such year",
    "18/4/2024 (tức mùng 11 tháng 3 năm Giáp Thìn)": "18/4/2024 is 10/3 năm Giáp Thìn (2024)",
    "18/4/2024 (tức mùng 10 tháng 3 năm Ất Tỵ)": "18/4/2024 is 10/3 năm Giáp Thìn (2024)",
    "18/4/2024 (tức mùng 10 tháng 3 âm lịch năm 2023)": "18/4/2024 is 10/3",
    "mùng 1 Tết năm 1800": "1900 to 2100",
    "18/4/1800 (tức mùng 10 tháng 3 âm lịch)": "1900 to 2100",
    "rằm tháng Giêng": "pass reference=",
    "mồng 5 Tết": "pass reference=",
    "mồng 5 Tết Giáp Thìn": "sixty years",
    "rằm tháng Bảy năm Ất Tỵ": "sixty years",
}


def cases(table: dict[date, list[str]]) -> list[tuple[date, str]]:
    return [(day, text) for day, texts in table.items() for text in texts]


@pytest.mark.parametrize(("expected", "text"), cases(DAYS))
def test_lunar_days_that_the_words_fix(expected: date, text: str):
    assert parse_date(text) == expected
    assert parse_date(text, reference=REFERENCE) == expected
    assert parse_date(unicodedata.normalize("NFD", text)) == expected
    assert parse_date(text.upper()) == expected
    assert parse_date(without_marks(text)) == expected


@pytest.mark.parametrize(("expected", "text"), cases(WITH_REFERENCE))
def test_lunar_days_that_need_the_date_of_the_text(expected: date, text: str):
    assert parse_date(text, reference=REFERENCE) == expected


@pytest.mark.parametrize(("text", "hint"), REFUSED.items())
def test_what_is_no_lunar_day_says_why(text: str, hint: str):
    with pytest.raises(ParseError) as caught:
        parse_date(text)
    assert hint in str(caught.value.hint)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("năm Giáp Thìn", "2024-02-10", "2025-01-28"),
        ("năm Giáp Thìn (2024)", "2024-02-10", "2025-01-28"),
        ("năm Quý Mão", "2023-01-22", "2024-02-09"),
        ("tháng Giêng năm 2024", "2024-02-10", "2024-03-09"),
        ("tháng Chạp năm Quý Mão", "2024-01-11", "2024-02-09"),
        ("tháng Chạp", "2024-01-11", "2024-02-09"),
        ("tháng 3 âm lịch năm 2024", "2024-04-09", "2024-05-07"),
        ("tháng 6 nhuận năm Ất Tỵ", "2025-07-25", "2025-08-22"),
    ],
)
def test_lunar_months_and_years_are_ranges(text: str, start: str, end: str):
    assert parse_period(text, reference=REFERENCE) == Period.between(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    "text", ["dịp Tết Giáp Thìn", "Tết Nguyên đán 2024", "Tết Giáp Thìn 2024", "dịp Tết", "dịp Tết Nguyên đán năm nay"]
)
def test_the_time_of_tet_is_a_hedged_part(text: str):
    read = parse_period(text, reference=REFERENCE)
    assert read == Period(date(2024, 2, 2), date(2024, 2, 16), Precision.PART, Hedge.ABOUT)


def test_solar_days_stay_solar():
    assert parse_date("mùng 2 tháng 9 năm 2024") == date(2024, 9, 2)
    assert parse_date("mùng 10 tháng 3 năm 2024") == date(2024, 3, 10)


def test_a_year_less_lunar_day_lies_in_the_calendar_year_of_the_reference():
    assert parse_date("23 tháng Chạp", reference=date(2024, 12, 1)) == date(2024, 2, 2)
    assert parse_date("10/11 âm lịch", reference=date(2024, 6, 1)) == date(2024, 12, 10)
    # Two days of 2033 are 1 tháng Chạp or none: the nearer one is meant.
    assert parse_date("mùng 1 tháng Chạp", reference=date(2024, 1, 5)).year == 2024


@pytest.mark.parametrize(("year", "tet"), [line.split(",") for line in TET.read_text("utf-8").split()[-199:]])
def test_tet_against_new_moons_and_solar_terms(year: str, tet: str):
    first = date.fromisoformat(tet)
    assert to_gregorian(LunarDay(int(year), 1, 1)) == first
    assert from_gregorian(first) == LunarDay(int(year), 1, 1)


def test_every_day_comes_back():
    day = date(1900, 2, 1)
    while day < date(2100, 1, 1):
        assert to_gregorian(from_gregorian(day)) == day
        day += dt.timedelta(days=11)


def test_years_follow_each_other():
    for year in range(1901, 2099):
        _, last = year_span(year)
        assert last + dt.timedelta(days=1) == to_gregorian(LunarDay(year + 1, 1, 1))


def test_cycles():
    assert [cycle_name(year) for year in (4, 1945, 1984, 2024)] == ["Giáp Tý", "Ất Dậu", "Giáp Tý", "Giáp Thìn"]
    assert year_in_cycle(0, 4, near=2020) == 2024
    assert year_in_cycle(0, 4, near=1995) == 2024
    assert year_in_cycle(0, 4, near=1994) == 1964
    assert year_in_cycle(0, 1, near=2024) is None


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch):
    lunar_calendar._engine.cache_clear()
    monkeypatch.setitem(sys.modules, "lunar_vn", None)
    with pytest.raises(ParseError, match=r"doingoai\[lunar\]"):
        parse_date("mùng 10 tháng 3 âm lịch năm 2024")
    with pytest.raises(Refusal, match="extra"):
        from_gregorian(date(2024, 1, 1))
    assert parse_date("mùng 10 tháng 3 năm 2024") == date(2024, 3, 10)
