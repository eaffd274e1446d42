"""Dates beside what others make of them: Babel's patterns for Vietnamese, fromisoformat, dateutil day first."""

import datetime as dt
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from babel.dates import format_date as babel_date
from babel.dates import format_datetime as babel_datetime
from babel.dates import format_interval, format_skeleton
from dateutil import parser as dateutil_parser

from doingoai import Period, format_date, format_period, parse_date, parse_datetime, parse_period
from doingoai.lexicon.calendar import MONTHS, WEEKDAYS

HOME = ZoneInfo("Asia/Ho_Chi_Minh")
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
# Every weekday, month end, leap day and century of two digits comes up.
SOME_DAYS = [FIRST + timedelta(days=61 * step) for step in range(1_203)]
# Skeletons of CLDR that fix a day, and those that fix a month, a quarter, a week or a year.
DAY_SKELETONS = ["yMd", "yMEd", "yMMMd", "yMMMEd"]
YEAR_LESS_SKELETONS = ["MEd", "MMMEd", "MMMMEd", "MMMMd", "MMMd", "Md", "MMdd"]
PERIOD_SKELETONS = [
    ("y", "year"), ("yM", "month"), ("yMM", "month"), ("yMMM", "month"), ("yMMMM", "month"), ("yQQQ", "quarter"),
    ("yQQQQ", "quarter"),
]  # fmt: skip


@pytest.mark.parametrize("length", ["full", "long", "medium", "short"])
def test_every_length_of_babel(length: str):
    for day in SOME_DAYS:
        text = babel_date(day, length, locale="vi")
        reference = min(day + timedelta(days=100), LAST)
        assert parse_date(text, reference=reference) == day, text


@pytest.mark.parametrize("skeleton", DAY_SKELETONS)
def test_every_skeleton_of_a_day(skeleton: str):
    for day in SOME_DAYS[::5]:
        text = format_skeleton(skeleton, datetime.combine(day, dt.time()), locale="vi")
        assert parse_date(text) == day, text


@pytest.mark.parametrize("skeleton", YEAR_LESS_SKELETONS)
def test_every_skeleton_of_a_day_without_its_year(skeleton: str):
    for day in SOME_DAYS[::5]:
        text = format_skeleton(skeleton, datetime.combine(day, dt.time()), locale="vi")
        assert parse_date(text, reference=date(day.year, 1, 1)) == day, text


@pytest.mark.parametrize(("skeleton", "precision"), PERIOD_SKELETONS)
def test_every_skeleton_of_a_period(skeleton: str, precision: str):
    for day in SOME_DAYS[::5]:
        text = format_skeleton(skeleton, datetime.combine(day, dt.time()), locale="vi")
        assert parse_period(text) == Period.of(day, precision), text


@pytest.mark.parametrize("skeleton", ["yMd", "yMEd", "yMMMd", "yMMMEd"])
@pytest.mark.parametrize("length", [2, 9, 40, 700])
def test_every_interval_of_days(skeleton: str, length: int):
    for start in SOME_DAYS[::40]:
        end = start + timedelta(days=length)
        text = format_interval(start, end, skeleton, locale="vi")
        assert parse_period(text) == Period.between(start, end), text


@pytest.mark.parametrize("skeleton", ["yM", "yMMM", "yMMMM"])
@pytest.mark.parametrize("length", [40, 200, 700])
def test_every_interval_of_months(skeleton: str, length: int):
    for start in SOME_DAYS[::40]:
        end = start + timedelta(days=length)
        text = format_interval(start, end, skeleton, locale="vi")
        expected = Period.between(Period.of(start, "month").start, Period.of(end, "month").end)
        assert parse_period(text) == expected, text


@pytest.mark.parametrize("length", ["full", "long", "medium", "short"])
def test_every_moment_of_babel(length: str):
    for number, day in enumerate(SOME_DAYS[::9]):
        moment = datetime.combine(day, dt.time(number % 24, number % 60), tzinfo=HOME)
        text = babel_datetime(moment, length, tzinfo=HOME, locale="vi")
        if day.year > 1945:  # before, the clocks of Vietnam had offsets with seconds and half hours
            assert parse_datetime(text, reference=min(day + timedelta(days=100), LAST)) == moment, text


def test_names_are_those_of_cldr():
    locale = Locale("vi")
    for number, name in locale.days["format"]["wide"].items():
        assert WEEKDAYS[name.lower()] == number
    for number, name in locale.months["format"]["wide"].items():
        word = name.lower().removeprefix("tháng ")
        assert word == str(number) or MONTHS[word] == number


def test_moments_of_iso_8601():
    for number, day in enumerate(SOME_DAYS[::3]):
        moment = datetime.combine(day, dt.time(number % 24, number % 60, number % 59))
        for text in (moment.isoformat(), moment.isoformat(" "), moment.isoformat(" ", "minutes")):
            assert parse_datetime(text) == datetime.fromisoformat(text).replace(tzinfo=HOME)
        aware = moment.replace(tzinfo=dt.timezone(timedelta(hours=number % 12 - 5)))
        assert parse_datetime(aware.isoformat()) == datetime.fromisoformat(aware.isoformat())


@pytest.mark.parametrize("form", ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"])
def test_figures_beside_dateutil_day_first(form: str):
    for day in SOME_DAYS[::3]:
        text = day.strftime(form)
        assert parse_date(text) == dateutil_parser.parse(text, dayfirst=True).date()


def test_day_by_day_from_1900_to_2100():
    day, step = FIRST, timedelta(days=1)
    while day <= LAST:
        assert parse_date(f"{day.day}/{day.month}/{day.year}") == day
        assert parse_date(f"{day.day:02}-{day.month:02}-{day.year}") == day
        assert parse_date(day.isoformat()) == day
        assert parse_date(format_date(day)) == day
        day += step


def test_the_slower_forms_week_by_week():
    names = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
    for day in (FIRST + timedelta(days=31 * step) for step in range(2_300)):
        assert parse_date(f"{names[day.weekday()]}, ngày {day.day}/{day.month}/{day.year}") == day
        assert parse_period(format_period(Period.of(day, "week"))) == Period.of(day, "week")
