"""Percentages, ratios and ordinals."""

from __future__ import annotations

import pytest

from doingoai import (
    Hedge,
    HedgedNumber,
    ParseError,
    Percentage,
    Ratio,
    format_percentage,
    parse_ordinal,
    parse_percentage,
    parse_ratio,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("41,4%", Percentage("41.4")),
        ("105,3 %", Percentage("105.3")),
        ("23.4%", Percentage("23.4")),
        ("+5%", Percentage(5)),
        ("−3,2%", Percentage("-3.2")),
        ("(5%)", Percentage(-5)),
        ("(5)%", Percentage(-5)),
        ("½%", Percentage("0.5")),
        ("12 phần trăm", Percentage(12)),
        ("hai mươi phần trăm", Percentage(20)),
        ("không phần trăm", Percentage(0)),
        ("0,5‰", Percentage("0.05")),
        ("5 phần nghìn", Percentage("0.5")),
        ("3 điểm phần trăm", Percentage(3, points=True)),
        ("0,25 điểm %", Percentage("0.25", points=True)),
        ("6,3%/năm", Percentage("6.3", per="năm")),
        ("5% mỗi quý", Percentage(5, per="quý")),
        ("gần 75%", Percentage(HedgedNumber(75, Hedge.NEARLY))),
        ("từ 5% trở lên", Percentage(HedgedNumber(5, Hedge.AT_LEAST))),
        ("40-50%", Percentage(HedgedNumber.between(40, 50))),
        ("từ 5% đến 7%", Percentage(HedgedNumber.between(5, 7))),
        ("5 đến 7 phần trăm", Percentage(HedgedNumber.between(5, 7))),
        ("tăng 12,5%", Percentage("12.5")),
        ("chiếm hơn 40%", Percentage(HedgedNumber(40, Hedge.MORE_THAN))),
        ("bằng 93%", Percentage(93)),
        ("đạt 70% kế hoạch", Percentage(70)),
        ("tăng 12,5% so với cùng kỳ năm 2021", Percentage("12.5")),
        ("40-50% tổng số", Percentage(HedgedNumber.between(40, 50))),
        ("đạt 70%", Percentage(70)),
        ("giảm 8,1%", Percentage("-8.1")),
        ("giảm 3 điểm phần trăm", Percentage(-3, points=True)),
        ("giảm gần 3%", Percentage(HedgedNumber(-3, Hedge.MORE_THAN))),
        ("giảm từ 3% đến 5%", Percentage(HedgedNumber.between(-5, -3))),
        ("tăng 5-7%", Percentage(HedgedNumber.between(5, 7))),
        ("HAI MƯƠI PHẦN TRĂM", Percentage(20)),
        ("hai muoi phan tram", Percentage(20)),
    ],
)
def test_percentages_are_read(text: str, expected: Percentage):
    assert parse_percentage(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "%", "12,,5%", "5", "5%o", "phần trăm", "tăng gấp 3 lần", "tăng 3 lần", "hơn 1/3", "mấy phần trăm",
        "từ 3% đến 5 điểm phần trăm", "giảm mấy phần trăm", "từ 5%", "5% người", "5% một cách",
    ],
)  # fmt: skip
def test_what_is_no_percentage(text: str):
    with pytest.raises(ParseError):
        parse_percentage(text)


def test_a_negative_fall_is_refused():
    with pytest.raises(ParseError, match="negative fall"):
        parse_percentage("giảm -5%")


def test_percentages_follow_the_style():
    assert parse_percentage("1,234%", style="en") == Percentage(1234)


@pytest.mark.parametrize(
    ("percentage", "text"),
    [
        (Percentage("41.4"), "41,4%"),
        (Percentage(HedgedNumber.between(40, 50)), "từ 40 đến 50%"),
        (Percentage("6.3", per="năm"), "6,3%/năm"),
        (Percentage(3, points=True), "3 điểm phần trăm"),
    ],
)
def test_percentages_are_written(percentage: Percentage, text: str):
    assert format_percentage(percentage) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("48/63", Ratio(48, 63)),
        ("1.200/1.500", Ratio(1200, 1500)),
        ("-1/3", Ratio(-1, 3)),
        ("0/5", Ratio(0, 5)),
        ("hơn 2/3", Ratio(2, 3, Hedge.MORE_THAN)),
        ("khoảng 2/3", Ratio(2, 3, Hedge.ABOUT)),
        ("không quá 1/3", Ratio(1, 3, Hedge.AT_MOST)),
        ("hai phần ba", Ratio(2, 3)),
        ("ba phần tư", Ratio(3, 4)),
        ("một phần mười", Ratio(1, 10)),
        ("2 phần 3", Ratio(2, 3)),
        ("hơn hai phần ba", Ratio(2, 3, Hedge.MORE_THAN)),
        ("một nửa", Ratio(1, 2)),
        ("quá nửa", Ratio(1, 2, Hedge.MORE_THAN)),
        ("gần một nửa", Ratio(1, 2, Hedge.NEARLY)),
        ("¾", Ratio(3, 4)),
        ("48 trên tổng số 63", Ratio(48, 63)),
        ("hai phan ba", Ratio(2, 3)),
        ("ba phan tu", Ratio(3, 4)),
    ],
)
def test_ratios_are_read(text: str, expected: Ratio):
    assert parse_ratio(text) == expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("3/0", "not zero"),
        ("ba phần không", "not zero"),
        ("ba phần trăm", "parse_percentage"),
        ("1/2/2021", "expected"),
        ("3/-4", "expected"),
        ("hai phần", "expected"),
        ("hai phần rưỡi", "expected"),
        ("một mốt phần ba", "expected"),
        ("hai phẩy năm phần ba", "expected"),
        ("", "empty"),
    ],
)
def test_what_is_no_ratio(text: str, hint: str):
    with pytest.raises(ParseError, match=hint):
        parse_ratio(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("thứ nhất", 1),
        ("thứ nhì", 2),
        ("thứ hai", 2),
        ("thứ tư", 4),
        ("thứ năm", 5),
        ("thứ 31", 31),
        ("thứ hai mươi mốt", 21),
        ("lần thứ XX", 20),
        ("lần thứ 7", 7),
        ("lần 3", 3),
        ("lần thứ ba", 3),
        ("đầu tiên", 1),
        ("lần đầu tiên", 1),
        ("khóa XV", 15),
        ("khoá 15", 15),
        ("hạng nhì", 2),
        ("giải ba", 3),
        ("kỳ họp thứ 5", 5),
        ("Đại hội XIII", 13),
        ("LẦN THỨ HAI", 2),
        ("lan thu tu", 4),
    ],
)
def test_ordinals_are_read(text: str, place: int):
    assert parse_ordinal(text) == place


@pytest.mark.parametrize(
    "text",
    ["", "thứ", "nhất", "lần thứ IIII", "lần thứ xx", "lần thứ 0", "thứ không", "thứ rưỡi", "thứ 12/5", "thứ lăm"],
)
def test_what_is_no_ordinal(text: str):
    with pytest.raises(ParseError):
        parse_ordinal(text)
