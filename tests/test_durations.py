"""Lengths of time in text: what is read, what is refused and why, what is written."""

import unicodedata

import pytest

from doingoai import Duration, Hedge, HedgedNumber, ParseError, TimeUnit, format_duration, parse_duration
from doingoai.text import without_marks


def hedged(value: str, hedge: Hedge, unit: str) -> Duration:
    return Duration(HedgedNumber(value, hedge), unit)


def parts(*figures: tuple[int, str], hedge: Hedge = Hedge.EXACT) -> Duration:
    *rest, (last, unit) = figures
    exact = [Duration(count, name) for count, name in rest]
    return Duration(parts=(*exact, Duration(HedgedNumber(last, hedge), unit)))


READ = [
    (Duration(2, "week"), ["2 tuần", "hai tuần", "02 tuần", "2 tuần lễ", "trong 2 tuần", "đúng 2 tuần", "2tuần"]),
    (Duration(5, "year"), ["5 năm", "năm năm", "05 năm", "thời hạn 5 năm", "thời hạn là 5 năm", "05 (năm) năm"]),
    (Duration(25, "year"), ["25 năm", "hai mươi lăm năm"]),
    (Duration(100, "year"), ["100 năm", "một trăm năm"]),
    (Duration(7, "day"), ["7 ngày", "07 (bảy) ngày", "bảy ngày", "7 hôm", "trong vòng 7 ngày"]),
    (Duration(20, "year"), ["20 năm qua", "20 năm nay", "hai mươi năm vừa qua", "20 năm tới"]),
    (hedged("20", Hedge.MORE_THAN, "year"), ["hơn 20 năm qua"]),
    (Duration(3, "year"), ["3 năm kể từ ngày ký", "3 năm kể từ ngày có hiệu lực"]),
    (Duration(36, "hour"), ["36 giờ", "36 tiếng", "36 tiếng đồng hồ", "36 giờ đồng hồ", "ba mươi sáu giờ"]),
    (Duration(HedgedNumber.between(8, 10), "hour"), ["8-10 giờ", "từ 8 đến 10 tiếng", "8 đến 10 tiếng"]),
    (Duration(90, "minute"), ["90 phút", "chín mươi phút", "90’", "90'", "90p"]),
    (Duration(15, "second"), ["15 giây"]),
    (Duration(1, "quarter"), ["1 quý", "một quý", "1 quí"]),
    (Duration(3, "decade"), ["ba thập niên", "3 thập kỷ"]),
    (Duration("0.5", "century"), ["nửa thế kỷ", "một nửa thế kỷ", "0,5 thế kỷ"]),
    (Duration("0.5", "year"), ["nửa năm"]),
    (Duration("1.5", "year"), ["1 năm rưỡi", "một năm rưỡi", "1,5 năm"]),
    (Duration("2.5", "hour"), ["2 tiếng rưỡi", "2 giờ rưỡi", "hai giờ rưỡi"]),
    (hedged("2", Hedge.MORE_THAN, "year"), ["hơn 2 năm", "trên hai năm", "hơn hai năm"]),
    (hedged("5", Hedge.NEARLY, "year"), ["gần 5 năm", "gần năm năm"]),
    (hedged("90", Hedge.AT_MOST, "day"), ["không quá 90 ngày", "tối đa 90 ngày"]),
    (hedged("30", Hedge.AT_LEAST, "day"), ["ít nhất 30 ngày", "30 ngày trở lên", "từ 30 ngày trở lên"]),
    (hedged("0.5", Hedge.MORE_THAN, "century"), ["hơn nửa thế kỷ"]),
    (hedged("10", Hedge.ORDER, "year"), ["hàng chục năm"]),
    (hedged("1", Hedge.ORDER, "day"), ["vài ngày"]),
    (Duration(HedgedNumber.between(2, 3), "year"), ["2 đến 3 năm", "2-3 năm", "từ 2 đến 3 năm", "hai đến ba năm",
                                                    "2 năm đến 3 năm", "2 – 3 năm"]),
    (Duration(HedgedNumber.between(5, 6, hedge=Hedge.ABOUT), "day"), ["khoảng 5 - 6 ngày", "khoảng 5 đến 6 ngày"]),
    (parts((1, "year"), (6, "month")), ["1 năm 6 tháng", "một năm sáu tháng", "1 năm và 6 tháng", "1 năm, 6 tháng"]),
    (parts((2, "hour"), (30, "minute")), ["2 giờ 30 phút", "2 tiếng 30 phút", "2h30’", "2h30p"]),
    (parts((1, "day"), (2, "hour"), (3, "minute"), (4, "second")), ["1 ngày 2 giờ 3 phút 4 giây"]),
    (parts((1, "year"), (6, "month"), hedge=Hedge.MORE_THAN), ["hơn 1 năm 6 tháng"]),
    (Duration(5, "day"), ["5 ngày 4 đêm", "5 ngày và 4 đêm", "4 ngày 5 đêm"]),
]  # fmt: skip

REFUSED = {
    "05 ngày làm việc": "working days are no calendar days",
    "07 (sáu) ngày": "differ",
    "1,5 năm rưỡi": "whole number",
    "2 năm 3 năm": "write it as",
    "2 tháng 3 năm": "the longer unit comes first",
    "2 năm đến 3 tháng": "write it as",
    "5 ngày 9 đêm": "write it as",
    "-5 ngày": "not negative",
    "3 ngày 5/6": "write it as",
    "10 năm 2020": "write it as",
    "9 tháng 10": "write it as",
    "năm": "its figure is missing",
    "ngày": "its figure is missing",
    "vô thời hạn": "it has no end",
    "hai ba bốn năm": "write it as",
    "2h30": "write 2 giờ 30 phút",
    "từ 8 giờ đến 10 giờ": "write it as",
    "từ 8 đến 10 giờ": "write it as",
    "5 km": "write it as",
    "": "empty",
}


@pytest.mark.parametrize(("expected", "text"), [(value, text) for value, texts in READ for text in texts])
def test_durations_in_text(expected: Duration, text: str):
    assert parse_duration(text) == expected
    assert parse_duration(unicodedata.normalize("NFD", text)) == expected
    assert parse_duration(text.upper()) == expected
    assert parse_duration(text.replace(" ", "\N{NO-BREAK SPACE}")) == expected


@pytest.mark.parametrize("text", ["hơn 2 năm", "1 năm 6 tháng", "nửa thế kỷ", "khoảng 5 - 6 ngày", "ba thập niên"])
def test_missing_diacritics_are_forgiven(text: str):
    assert parse_duration(without_marks(text)) == parse_duration(text)


@pytest.mark.parametrize(("text", "hint"), REFUSED.items())
def test_what_is_no_duration_says_why(text: str, hint: str):
    with pytest.raises(ParseError) as caught:
        parse_duration(text)
    assert hint in str(caught.value.hint)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Duration(2, TimeUnit.WEEK), "2 tuần"),
        (hedged("2", Hedge.MORE_THAN, "year"), "hơn 2 năm"),
        (Duration(HedgedNumber.between(2, 3), "year"), "từ 2 đến 3 năm"),
        (Duration("1.5", "century"), "1,5 thế kỷ"),
        (Duration(HedgedNumber.between(2, 3), "hour"), "từ 2 đến 3 tiếng"),
        (Duration(HedgedNumber.between(2, 3, hedge=Hedge.ABOUT), "hour"), "khoảng từ 2 đến 3 tiếng"),
        (parts((1, "year"), (6, "month"), hedge=Hedge.NEARLY), "gần 1 năm 6 tháng"),
        (hedged("10", Hedge.ORDER, "year"), "hàng chục năm"),
    ],
)
def test_durations_are_written(value: Duration, text: str):
    assert format_duration(value) == text
    assert parse_duration(text) == value


def test_only_text_is_read():
    with pytest.raises(TypeError, match="is read from a str"):
        parse_duration(2)  # type: ignore[arg-type]  # the error is what is tested
