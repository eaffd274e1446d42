"""Days in text: what is read, what is refused and why."""

import unicodedata
from datetime import date, datetime

import pytest

from doingoai import ParseError, parse_date, parse_period
from doingoai.text import without_marks

REFERENCE = date(2022, 7, 15)  # a Friday

DATED = {
    date(2021, 12, 13): [
        "13/12/2021", "13-12-2021", "13.12.2021", "13–12–2021", "2021-12-13", "2021/12/13", "20211213",
        "ngày 13/12/2021", "ngày 13-12-2021", "ngày 13.12.2021", "Ngày 13 tháng 12 năm 2021", "13 tháng 12 năm 2021",
        "13 tháng 12, 2021", "13 thg 12, 2021", "13 thg 12 2021", "ngày 13 tháng 12/2021", "ngày 13/12 năm 2021",
        "ngày 13 tháng Mười Hai năm 2021", "ngày mười ba tháng mười hai năm hai nghìn không trăm hai mươi mốt",
        "ngày mười ba tháng mười hai năm 2021", "Thứ Hai, 13/12/2021", "thứ hai ngày 13/12/2021", "T2, 13/12/2021",
        "Thứ 2, ngày 13 tháng 12 năm 2021", "thứ 2 (13/12/2021)", "13/12/2021 (thứ Hai)", "ngày 13/12/2021, thứ hai",
        "Sáng 13/12/2021", "chiều ngày 13/12/2021", "sáng thứ Hai, ngày 13/12/2021", "Tối thứ Hai 13/12/2021",
        "trong ngày 13/12/2021", "vào ngày 13/12/2021", "ngày13tháng12năm2021", "13 /12/ 2021", "ngày 13 / 12 / 2021",
        "ngày\n13 tháng\n12 năm 2021", "ngày  13  tháng  12  năm  2021", "2021-12-13 00:00:00", "13/12/2021 0:00:00",
        "2021-12-13T00:00:00", "13-Dec-2021", "Dec 13, 2021", "December 13 2021", "13/XII/2021", "13.XII.2021", "Ngày: 13/12/2021",
        "13/12/2021.", "(13/12/2021)", "13 December 2021", "Tháng Mười Hai 13, 2021", "tháng 12 13, 2021",
        "NGÀY 13 THÁNG 12 NĂM 2021", " 13/12/2021 ",
    ],
    date(2024, 2, 29): ["29/2/2024", "29/02/2024", "ngày 29 tháng 2 năm 2024", "ngày cuối cùng của tháng 2/2024"],
    date(2025, 5, 12): ["ngày mười hai tháng năm năm hai nghìn hai mươi lăm", "ngày 12 tháng năm năm 2025"],
    date(2021, 5, 5): ["mùng 5 tháng 5 năm 2021", "mồng 5/5/2021", "ngày mùng 5 tháng năm năm 2021"],
    date(2020, 7, 5): ["CN 5/7/2020", "Chủ nhật, 5/7/2020", "chúa nhật ngày 5 tháng 7 năm 2020"],
    date(2022, 5, 9): ["ngày 9 tháng năm 2022"],
    date(2021, 1, 1): ["ngày đầu tiên của năm 2021", "tết dương lịch 2021", "1/1/2021"],
    date(2017, 12, 25): ["giáng sinh 2017", "Noel năm 2017"],
    date(1, 1, 1): ["1/1/0001"],
    date(9999, 12, 31): ["31/12/9999"],
}  # fmt: skip

WITH_REFERENCE = {
    date(2022, 4, 30): ["30/4", "30.4", "30-4", "ngày 30/4", "ngày 30 tháng 4", "30 tháng tư", "Thứ Bảy 30/4"],
    date(2022, 9, 2): ["mùng 2 tháng 9", "mồng 2/9", "ngày 2.9", "2 tháng 9"],
    date(2021, 12, 13): ["13/12/21", "13-12-21", "13.12.21", "ngày 13/12/21", "13-Dec-21", "ngày 13 tháng 12 năm ngoái"],
    date(1943, 7, 1): ["1/7/43"],
    date(2042, 7, 1): ["1/7/42"],
    date(2022, 7, 15): ["hôm nay", "ngày hôm nay", "bữa nay", "sáng nay", "chiều nay", "thứ Sáu tuần này"],
    date(2022, 7, 14): ["hôm qua", "Hôm qua", "ngày hôm qua", "tối qua", "sáng hôm qua", "thứ năm vừa rồi"],
    date(2022, 7, 13): ["hôm kia", "ngày hôm kia"],
    date(2022, 7, 20): ["ngày 20 tháng này", "ngày 20 tới", "ngày hai mươi tháng này"],
    date(2022, 6, 20): ["ngày 20 tháng trước", "ngày 20 vừa qua", "ngày 20 vừa rồi"],
    date(2022, 8, 5): ["ngày 5 tháng sau", "ngày 5 tháng tới", "ngày 5 tới"],
    date(2022, 7, 16): ["ngày mai", "sáng mai", "thứ bảy tới"],
    date(2022, 7, 17): ["ngày kia", "chủ nhật này", "2 ngày nữa"],
    date(2022, 7, 12): ["3 ngày trước", "ba ngày trước", "cách đây 3 ngày", "cách nay ba ngày"],
    date(2022, 7, 8): ["thứ Sáu tuần trước", "thứ 6 của tuần trước", "thứ sáu vừa rồi", "7 ngày trước"],
    date(2022, 7, 22): ["thứ sáu tới", "thứ sáu tuần sau", "thứ sáu tuần tới"],
    date(2022, 12, 25): ["giáng sinh", "ngày giáng sinh", "giáng sinh năm nay"],
    date(2022, 12, 31): ["ngày cuối cùng của năm", "ngày cuối cùng trong năm nay"],
}  # fmt: skip

REFUSED = {
    "31/4": "April has 30 days",
    "31/4/2021": "April 2021 has 30 days",
    "ngày 31 tháng 9 năm 2021": "September 2021 has 30 days",
    "29/2/2023": "February 2023 has 28 days",
    "29/2/1900": "February 1900 has 28 days",
    "ngày 32 tháng 4": "April has 30 days",
    "0/5/2021": "there is no day 0",
    "12/13/2021": "there is no month 13; is it written month-first?",
    "2021-13-01": "there is no month 13",
    "13/XIII/2021": "no month 13",
    "13/IIII/2021": "write it as",
    "40/13/2021": "there is no month 13",
    "1/1/0000": "year",
    "Thứ Ba, 13/12/2021": "13/12/2021 is a Monday, no Tuesday",
    "13/12/2021 (thứ Ba)": "is a Monday, no Tuesday",
    "30/4": "pass reference=",
    "ngày 10/1": "pass reference=",
    "13/12/21": "two digits",
    "hôm qua": "pass reference=",
    "3 ngày trước": "pass reference=",
    "thứ Sáu tuần trước": "pass reference=",
    "thứ sáu tới": "pass reference=",
    "ngày 13 tháng 12 năm ngoái": "pass reference=",
    "12/2021": "it is a month",
    "tháng 12 năm 2021": "it is a month",
    "năm 2021": "it is a year",
    "từ 22-24/3/2017": "it is a range",
    "13//2021": "a number is missing",
    "ngày … tháng … năm 2022": "left blank",
    "ngày    tháng   năm 2020": "left blank",
    "EXPO 2020": "write it as",
    "COVID-19": "write it as",
    "48/63": "there is no month 63",
    "15/2024/NĐ-CP": "write it as",
    "0912345678": "write it as",
    "1.1.3": "four digits, not as 3",
    "ngày mười hai mươi tháng 3 năm 2021": "write it as",
    "13/12/20211": "four digits, not as 20211",
    "thường xuyên": "write it as",
    "": "empty",
    "   ": "empty",
}


@pytest.mark.parametrize(("expected", "text"), [(day, text) for day, texts in DATED.items() for text in texts])
def test_days_that_the_words_fix(expected: date, text: str):
    assert parse_date(text) == expected
    assert parse_date(text, reference=REFERENCE) == expected


@pytest.mark.parametrize(("expected", "text"), [(day, text) for day, texts in WITH_REFERENCE.items() for text in texts])
def test_days_that_need_the_date_of_the_text(expected: date, text: str):
    assert parse_date(text, reference=REFERENCE) == expected
    with pytest.raises(ParseError, match="pass reference="):
        parse_date(text)


@pytest.mark.parametrize(("text", "hint"), REFUSED.items())
def test_what_is_no_day_says_why(text: str, hint: str):
    with pytest.raises(ParseError) as caught:
        parse_date(text)
    assert hint in str(caught.value.hint)
    assert caught.value.text == text


@pytest.mark.parametrize("text", [text for texts in DATED.values() for text in texts])
def test_how_it_is_typed_does_not_matter(text: str):
    expected = parse_date(text)
    assert parse_date(unicodedata.normalize("NFD", text)) == expected
    assert parse_date(text.upper()) == expected
    assert parse_date(text.replace(" ", "\N{NO-BREAK SPACE}")) == expected
    assert parse_date(without_marks(text)) == expected


@pytest.mark.parametrize("text", ["31/4", "ngày 32 tháng 4"])
def test_what_can_be_in_no_year_is_refused_with_a_reference_too(text: str):
    with pytest.raises(ParseError, match="April"):
        parse_date(text, reference=REFERENCE)


def test_a_weekday_is_checked_against_an_inferred_year():
    assert parse_date("thứ 2 ngày 6 tháng 2", reference=date(2017, 2, 2)) == date(2017, 2, 6)
    with pytest.raises(ParseError, match="is a Sunday, no Monday"):
        parse_date("thứ 2 ngày 6 tháng 2", reference=REFERENCE)


def test_the_period_of_a_day_knows_where_its_year_is_from():
    read = parse_period("ngày 30/4", reference=REFERENCE)
    assert read.inferred
    assert read.text == "ngày 30/4"
    assert not parse_period("ngày 30/4/2022").inferred
    assert parse_period("hôm qua", reference=REFERENCE).inferred
    assert parse_period("ngày 30/4/22", reference=REFERENCE).inferred


def test_a_bare_day_and_month_is_no_period():
    with pytest.raises(ParseError):
        parse_period("5/6", reference=REFERENCE)


@pytest.mark.parametrize("value", [None, 13, date(2021, 12, 13), b"13/12/2021"])
def test_only_text_is_read(value):
    with pytest.raises(TypeError, match="is read from a str"):
        parse_date(value)
    with pytest.raises(TypeError, match="is read from a str"):
        parse_period(value)


def test_the_place_of_the_trouble_is_shown():
    with pytest.raises(ParseError) as caught:
        parse_date("ngày 31/4/2021")
    assert caught.value.span == (5, 7)


def test_a_reference_with_a_time_counts_as_its_day():
    assert parse_date("hôm qua", reference=datetime(2022, 7, 15, 8, 30)) == date(2022, 7, 14)
