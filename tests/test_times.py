"""Moments in text: what is read, what is refused and why."""

import unicodedata
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from doingoai import ParseError, parse_datetime
from doingoai.text import without_marks

REFERENCE = date(2022, 7, 15)
HOME = ZoneInfo("Asia/Ho_Chi_Minh")

MOMENTS = {
    "2021-12-13T08:30": [
        "8h30 ngày 13/12/2021", "08h30, ngày 13/12/2021", "8h30 13/12/2021", "8:30 ngày 13-12-2021", "08:30 13.12.2021",
        "8 giờ 30 ngày 13/12/2021", "8 giờ 30 phút ngày 13/12/2021", "8 giờ 30’ ngày 13/12/2021", "8g30 ngày 13/12/2021",
        "8 giờ rưỡi sáng 13/12/2021", "tám giờ ba mươi phút ngày 13 tháng 12 năm 2021", "8h30 sáng ngày 13/12/2021",
        "9 giờ kém 30 ngày 13/12/2021", "lúc 8h30 ngày 13/12/2021", "vào lúc 8h30 ngày 13/12/2021",
        "13/12/2021 8:30", "13/12/2021 08:30", "13/12/2021, 8h30", "ngày 13/12/2021 lúc 8h30", "13/12/2021 - 08:30 AM",
        "ngày 13 tháng 12 năm 2021, hồi 8 giờ 30 phút", "Thứ Hai, 13/12/2021, 08:30 (GMT+7)", "13/12/2021 | 08:30",
        "Thứ Hai, 13/12/2021 08:30 (GMT +7)", "Thứ 2, 13/12/2021 | 08:30:00 [GMT +7]", "13/12/2021 08:30 SA",
        "8h30 thứ Hai, 13/12/2021", "8h30, thứ Hai ngày 13/12/2021", "Tháng Mười Hai 13, 2021, 08:30",
        "08:30:00 13 tháng 12, 2021", "13 Tháng 12 2021 lúc 08:30", "2021-12-13 08:30:00", "2021-12-13T08:30:00",
        "2021-12-13T08:30:00+07:00", "2021-12-13 08:30", "20211213T0830", "13/12/2021 8h30 giờ Việt Nam",
        "13/12/2021 08:30 UTC+07:00", "2021/12/13 08:30", "13/12/2021 08:30+0700", "khoảng 8h30 ngày 13/12/2021",
    ],
    "2021-12-13T15:30": [
        "3 giờ rưỡi chiều ngày 13/12/2021", "15h30 ngày 13/12/2021", "3:30 chiều 13/12/2021", "15g30 13/12/2021",
        "3h30 chiều ngày 13/12/2021", "13/12/2021 03:30 PM", "13/12/2021 3:30 CH", "15h30 chiều ngày 13/12/2021",
    ],
    "2021-12-13T12:00": ["12 giờ trưa ngày 13/12/2021", "12h00 ngày 13/12/2021", "12 giờ đúng ngày 13/12/2021"],
    "2021-12-13T13:00": ["1 giờ trưa ngày 13/12/2021", "13 giờ ngày 13/12/2021"],
    "2021-12-13T20:00": ["8 giờ tối ngày 13/12/2021", "20h ngày 13/12/2021", "8 giờ tối 13/12/2021"],
    "2021-12-13T22:00": ["10 giờ đêm ngày 13/12/2021", "10 giờ khuya 13/12/2021"],
    "2021-12-13T02:00": ["2 giờ sáng ngày 13/12/2021", "2 giờ đêm 13/12/2021", "2 giờ rạng sáng 13/12/2021"],
    "2021-12-13T00:00": ["0 giờ ngày 13/12/2021", "24 giờ ngày 12/12/2021", "00:00 13/12/2021", "12:00 AM 13/12/2021"],
}  # fmt: skip

WITH_REFERENCE = {
    "2022-06-05T08:30": ["8h30 ngày 5/6", "8 giờ rưỡi ngày 5 tháng 6", "5/6 lúc 8h30", "8h30 5/6/22"],
    "2022-07-15T08:30": ["8h30", "08:30", "8 giờ 30 phút", "lúc 8h30", "8 giờ rưỡi sáng nay", "hôm nay lúc 8h30"],
    "2022-07-15T20:00": ["8 giờ tối nay", "20h", "8 giờ tối"],
    "2022-07-14T08:16": ["Hôm qua 08:16", "hôm qua, lúc 8 giờ 16", "8h16 sáng hôm qua"],
    "2022-07-16T15:00": ["3 giờ chiều ngày mai", "15h ngày mai", "3 giờ chiều mai"],
}

REFUSED = {
    "8h30 ngày 31/4/2022": "April 2022 has 30 days",
    "8h30 thứ Ba, 13/12/2021": "is a Monday, no Tuesday",
    "8h75 ngày 13/12/2021": "60 minutes",
    "8 giờ kém 75 ngày 13/12/2021": "60 minutes",
    "0 giờ kém 5 ngày 13/12/2021": "of the day before",
    "24h30 ngày 13/12/2021": "24:00",
    "14 giờ sáng 13/12/2021": "leaves the hour open",
    "12 giờ đêm ngày 13/12/2021": "leaves the hour open",
    "8 giờ chiều ngày 13/12/2021": "leaves the hour open",
    "13/12/2021 13:30 PM": "AM or PM",
    "13/12/2021 08:30 GMT+25": "less than a day",
    "8h30": "pass reference=",
    "8h30 ngày 5/6": "pass reference=",
    "hôm qua lúc 8h30": "pass reference=",
    "13/12/2021": "it has no time of day",
    "36 giờ": "it is a length of time",
    "36 giờ ngày 13/12/2021": "a day ends at 24:00",
    "25:00 13/12/2021": "a day ends at 24:00",
    "2021-12-13T25:00:00": "a day ends at 24:00",
    "0:00 / 0:00": "write it as",
    "bây giờ": "write it as",
    "24:00 31/12/9999": "1 to 9999",
    "": "empty",
}


def cases(table: dict[str, list[str]]) -> list[tuple[datetime, str]]:
    return [(datetime.fromisoformat(iso).replace(tzinfo=HOME), text) for iso, texts in table.items() for text in texts]


@pytest.mark.parametrize(("expected", "text"), cases(MOMENTS))
def test_moments_that_the_words_fix(expected: datetime, text: str):
    read = parse_datetime(text)
    assert read == expected
    assert read.utcoffset() == timedelta(hours=7)
    assert parse_datetime(unicodedata.normalize("NFD", text)) == expected
    assert parse_datetime(text.upper()) == expected
    assert parse_datetime(text.replace(" ", "\N{NO-BREAK SPACE}")) == expected
    if "’" not in text:
        assert parse_datetime(without_marks(text)) == expected


@pytest.mark.parametrize(("expected", "text"), cases(WITH_REFERENCE))
def test_moments_that_need_the_date_of_the_text(expected: datetime, text: str):
    assert parse_datetime(text, reference=REFERENCE) == expected
    with pytest.raises(ParseError, match="pass reference="):
        parse_datetime(text)


@pytest.mark.parametrize(("text", "hint"), REFUSED.items())
def test_what_is_no_moment_says_why(text: str, hint: str):
    with pytest.raises(ParseError) as caught:
        parse_datetime(text)
    assert hint in str(caught.value.hint)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("13/12/2021 08:30 (GMT)", 0),
        ("13/12/2021 08:30 UTC", 0),
        ("13/12/2021 08:30 Z", 0),
        ("2021-12-13T08:30:00Z", 0),
        ("13/12/2021 08:30Z", 0),
        ("13/12/2021 08:30 (GMT +9)", 9),
        ("13/12/2021 08:30 (UTC-5)", -5),
        ("2021-12-13T08:30:00-05:00", -5),
        ("8h30 (GMT+9) ngày 13/12/2021", 9),
    ],
)
def test_other_zones_are_kept(text: str, offset: int):
    zone = timezone(timedelta(hours=offset))
    read = parse_datetime(text)
    assert read == datetime(2021, 12, 13, 8, 30, tzinfo=zone)
    assert read.utcoffset() == timedelta(hours=offset)


def test_seconds_are_kept():
    assert parse_datetime("14/03/2022 | 08:29:22 [GMT +7]") == datetime(2022, 3, 14, 8, 29, 22, tzinfo=HOME)
    assert parse_datetime("8 giờ 29 phút 22 giây ngày 14/3/2022") == datetime(2022, 3, 14, 8, 29, 22, tzinfo=HOME)


def test_parts_of_a_second_are_kept():
    assert parse_datetime("14/03/2022 08:29:22.5") == datetime(2022, 3, 14, 8, 29, 22, 500_000, tzinfo=HOME)
    assert parse_datetime("14/03/2022 08:29:22.123456789").microsecond == 123_456


def test_the_time_of_vietnam_was_not_always_seven_hours_ahead():
    assert parse_datetime("14:00 ngày 19/8/1945").utcoffset() == timedelta(hours=9)


def test_only_text_is_read():
    with pytest.raises(TypeError, match="is read from a str"):
        parse_datetime(datetime(2022, 1, 1))  # type: ignore[arg-type]  # the error is what is tested
