"""EDTF in and out."""

from datetime import date

import pytest

from doingoai import Hedge, ParseError, Period, Precision
from doingoai.values.parts import season


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2021-12-13", Period.day(2021, 12, 13)),
        ("2020-W32", Period.week(2020, 32)),
        ("2021-12", Period.month(2021, 12)),
        ("2022-33", Period.quarter(2022, 1)),
        ("2022-36", Period.quarter(2022, 4)),
        ("2022-40", Period.half(2022, 1)),
        ("2022-41", Period.half(2022, 2)),
        ("2022", Period.year(2022)),
        ("199X", Period.decade(1990)),
        ("2001/2100", Period.century(21)),
        ("2001-01-01/2100-12-31", Period.between(date(2001, 1, 1), date(2100, 12, 31))),
        ("2000/2099", Period.between(date(2000, 1, 1), date(2099, 12, 31))),
        ("2019/2021", Period.between(date(2019, 1, 1), date(2021, 12, 31))),
        ("2022-02-01/2022-05-15", Period.between(date(2022, 2, 1), date(2022, 5, 15))),
        ("2015/..", Period.between(date(2015, 1, 1), None)),
        ("../2021-11-15", Period.between(None, date(2021, 11, 15))),
        ("2021-06~", Period(date(2021, 6, 1), date(2021, 6, 30), Precision.MONTH, Hedge.ABOUT)),
        ("2019~/2021~", Period(date(2019, 1, 1), date(2021, 12, 31), Precision.RANGE, Hedge.ABOUT)),
        ("0987", Period.year(987)),
    ],
)
def test_both_ways(text: str, period: Period):
    assert Period.from_edtf(text) == period
    assert period.edtf == text


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2022-02/2022-05-15", Period.between(date(2022, 2, 1), date(2022, 5, 15))),
        ("2015/", Period.between(date(2015, 1, 1), None)),
        ("/2015", Period.between(None, date(2015, 12, 31))),
        ("20XX", Period.between(date(2000, 1, 1), date(2099, 12, 31))),
        ("2004-XX", Period.year(2004)),
        ("2004-XX-XX", Period.year(2004)),
        ("1985-04-XX", Period.month(1985, 4)),
        ("2021-22", season(2021, 2)),
        ("2021-06?", Period(date(2021, 6, 1), date(2021, 6, 30), Precision.MONTH, Hedge.ABOUT)),
        ("2021%", Period(date(2021, 1, 1), date(2021, 12, 31), Precision.YEAR, Hedge.ABOUT)),
        ("2019/2021~", Period(date(2019, 1, 1), date(2021, 12, 31), Precision.RANGE, Hedge.ABOUT)),
    ],
)
def test_other_forms_that_are_read(text: str, period: Period):
    assert Period.from_edtf(text) == period


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2021-02-30", "day is out of range"),
        ("2021-13", "13 is no month"),
        ("2021-13-01", "months 1 to 12"),
        ("2021-99", "99 is no month"),
        ("2021-W54", "week"),
        ("0000", "1 to 9999"),
        ("9999-W52", "1 to 9999"),
        ("-0044", "1 to 9999"),
        ("Y170000002", "1 to 9999"),
        ("2021-12-13T08:30:00", "no times of day"),
        ("../..", "says nothing"),
        ("2022/2021", "before it starts"),
        ("2022/2023/2024", "two ends"),
        ("2XXX", "last one or two digits"),
        ("199X-12", "nothing may follow"),
        ("2021-XX-05", "not its month"),
        ("2021-12-1X", "a digit of the day"),
        ("13/12/2021", "two ends"),
        ("", "none of the forms"),
        ("2021-1", "none of the forms"),
    ],
)
def test_what_is_no_edtf_says_why(text: str, hint: str):
    with pytest.raises(ParseError) as caught:
        Period.from_edtf(text)
    assert hint in str(caught.value.hint)
    assert caught.value.text == text


def test_only_text_is_read():
    with pytest.raises(TypeError, match="int"):
        Period.from_edtf(2021)  # type: ignore[arg-type]  # the error is what is tested
