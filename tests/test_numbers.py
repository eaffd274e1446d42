"""`parse_decimal` and `parse_number`, and the writing of numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from doingoai import (
    Hedge,
    HedgedNumber,
    ParseError,
    Ratio,
    format_number,
    parse_decimal,
    parse_number,
    spell_number,
)

HEDGED = {
    Hedge.ABOUT: [
        "khoảng 40", "vào khoảng 40", "chừng 40", "độ 40", "độ chừng 40", "cỡ 40", "tầm 40", "xấp xỉ 40", "trên dưới 40",
        "hơn kém 40", "ước 40", "ước chừng 40", "~40", "≈ 40", "khoảng chừng 40", "Khoảng bốn mươi", "khoảng ~40",
    ],
    Hedge.NEARLY: [
        "gần 40", "gần tới 40", "ngót 40", "ngót nghét 40", "non 40", "sát 40", "suýt soát 40", "ngấp nghé 40",
        "khoảng gần 40",
    ],
    Hedge.MORE_THAN: [
        "hơn 40", "trên 40", "quá 40", "vượt 40", "ngoài 40", "già 40", "dư 40", "> 40", "khoảng trên 40", "nhiều hơn 40",
        "cao hơn 40", "bốn mươi mấy",
    ],
    Hedge.AT_LEAST: [
        "ít nhất 40", "tối thiểu 40", "không dưới 40", "không ít hơn 40", "≥ 40", ">= 40", "40 trở lên", "từ 40 trở lên",
        "40+", "ít nhất khoảng 40",
    ],
    Hedge.LESS_THAN: [
        "dưới 40", "chưa đến 40", "chưa tới 40", "chưa đầy 40", "< 40", "ít hơn 40", "kém hơn 40", "không tới 40",
        "không đến 40",
    ],
    Hedge.AT_MOST: [
        "nhiều nhất 40", "tối đa 40", "không quá 40", "không vượt quá 40", "≤ 40", "<= 40", "40 trở xuống",
        "từ 40 trở xuống", "40 trở lại", "không hơn 40", "không cao hơn 40",
    ],
    Hedge.EXACT: [
        "40", "đúng 40", "tròn 40", "chẵn 40", "cả thảy 40", "40 chẵn", "bốn mươi", "đạt 40", "ước đạt 40",
        "ước tính 40", "lên tới 40", "trong 40", "+40", "40 (bốn mươi)", " 40 ",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("hedge", "text"), [(hedge, text) for hedge, texts in HEDGED.items() for text in texts])
def test_hedges_are_read(hedge: Hedge, text: str):
    assert parse_number(text) == HedgedNumber(40, hedge)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10-15", "10", "15"),
        ("10 – 15", "10", "15"),
        ("1.200 - 1.500", "1200", "1500"),
        ("3 đến 5", "3", "5"),
        ("từ 3 tới 5", "3", "5"),
        ("giữa 3 và 5", "3", "5"),
        ("từ không đến năm", "0", "5"),
        ("10-15 triệu", "10000000", "15000000"),
        ("1 - 1,5 tỷ", "1000000000", "1500000000"),
        ("từ hai đến năm nghìn", "2000", "5000"),
        ("một trăm đến hai trăm triệu", "100000000", "200000000"),
        ("từ 1 nghìn đến 2 nghìn tỷ", "1000000000000", "2000000000000"),
        ("800 triệu đến 1,2 tỷ", "800000000", "1200000000"),
        ("từ 500.000 đến 1 triệu", "500000", "1000000"),
        ("từ 1 đến 2 triệu rưỡi", "1000000", "2500000"),
        ("từ một đến hai trăm năm mươi nghìn", "1000", "250000"),
        ("từ 800 nghìn đến 1 triệu 200 nghìn", "800000", "1200000"),
        ("từ 500.000 đến 1 triệu 200 nghìn", "500000", "1200000"),
        ("-5 - -3", "-5", "-3"),
        ("âm 5 đến 7", "-5", "7"),
        ("từ -5 đến 10 triệu", "-5000000", "10000000"),
        ("từ -10 đến -5 triệu", "-10000000", "-5000000"),
        ("từ -500.000 đến 1 triệu", "-500000", "1000000"),  # not a million times as much
        ("từ -800 triệu đến 1 tỷ", "-800000000", "1000000000"),
        ("từ -5 tỷ đến -2 triệu", "-5000000000", "-2000000"),
        ("từ 1 phẩy 1 đến một chấm ba", "1.1", "1.3"),
    ],
)
def test_ranges_share_what_they_share(text: str, low: str, high: str):
    assert parse_number(text) == HedgedNumber.between(low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("khoảng 300-400", "300", "400"),
        ("khoảng từ 300 đến 400", "300", "400"),
        ("từ 300 đến hơn 400", "300", "400"),
        ("trên 300 đến 400", "300", "400"),
        ("từ gần 300 đến 400", "300", "400"),
        ("dăm ba", "3", "5"),
        ("vài ba chục", "20", "30"),
        ("mươi mười lăm", "10", "15"),
    ],
)
def test_a_hedged_range_keeps_its_stated_bounds(text: str, low: str, high: str):
    assert parse_number(text) == HedgedNumber.between(low, high, hedge=Hedge.ABOUT)


@pytest.mark.parametrize(
    ("text", "magnitude"),
    [
        ("hàng chục", 10),
        ("hàng trăm", 100),
        ("hàng ngàn", 1_000),
        ("hàng trăm nghìn", 100_000),
        ("hàng tỷ", 10**9),
        ("hàng nghìn tỷ", 10**12),
        ("vài", 1),
        ("một vài", 1),
        ("vài chục", 10),
        ("mấy chục", 10),
        ("khoảng vài chục", 10),
        ("vài trăm triệu", 10**8),
        ("hàng 20", 20),
        ("hàng -5", -5),
        ("từ vài chục đến hàng trăm", 10),
    ],
)
def test_vague_magnitudes_are_lower_bounds(text: str, magnitude: int):
    number = parse_number(text)
    assert number == HedgedNumber(magnitude, Hedge.ORDER)
    assert (number.low, number.high) == (magnitude, None)


def test_a_vague_end_leaves_a_range_open():
    assert parse_number("từ 50 đến hàng trăm") == HedgedNumber(50, Hedge.AT_LEAST)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(1.234)", "-1234"),
        ("- 1.200.000", "-1200000"),
        ("âm 1.200.000", "-1200000"),
        ("−5", "-5"),
        ("3M", "3000000"),
        ("-1,2M", "-1200000"),
        ("3,4\N{NO-BREAK SPACE}T", "3400000000"),
        ("1\N{NO-BREAK SPACE}NT", "1000000000000"),
        ("15 N", "15000"),
        ("nửa triệu", "500000"),
        ("một nửa tỷ", "500000000"),
        ("trăm", "100"),
        ("nghìn rưỡi", "1500"),
        ("hai đôi", "4"),
        ("hai triệu 500 nghìn", "2500000"),
        ("1 tỷ hai trăm triệu", "1200000000"),
        ("một cặp", "2"),
        ("２５", "25"),
    ],
)
def test_other_exact_forms(text: str, value: str):
    assert parse_number(text) == HedgedNumber(value)
    assert parse_decimal(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gần trăm", HedgedNumber(100, Hedge.NEARLY)),
        ("hơn triệu", HedgedNumber(10**6, Hedge.MORE_THAN)),
        ("mươi", HedgedNumber(10, Hedge.ABOUT)),
        ("dăm nghìn", HedgedNumber(5_000, Hedge.ABOUT)),
        ("khoảng 96 (ít nhất 70)", HedgedNumber(96, Hedge.ABOUT, low=70)),
        ("khoảng 96 (nhiều nhất 120)", HedgedNumber(96, Hedge.ABOUT, high=120)),
        ("khoảng 96 (từ 90 đến 120)", HedgedNumber(96, Hedge.ABOUT, 90, 120)),
    ],
)
def test_other_hedged_forms(text: str, expected: HedgedNumber):
    assert parse_number(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "N/A", "…", "nt", "không rõ", "triệu", "mấy", "từ 5", "hơn", "12,,5", "5 6", "5.", ",5", "5 %", "٣",
        "10 hoặc 12", "XXI", "một mốt mốt", "5-", "(5", "3 đ", "rưỡi", "thứ 5", "hai đôi ba", "gần 96 (ít nhất 70)",
        "khoảng 96 (hơn 70)", "từ 5 và 7", "giữa 5 đến 7", "mấy đến mấy", "5 phẩy một mốt mốt", "hai nghìn 500 triệu", "hai mươi nghìn nghìn 5 k",
    ],
)  # fmt: skip
def test_what_is_no_number(text: str):
    with pytest.raises(ParseError):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1.23.456", "did you mean"),
        ("ba nghìn năm", "3500 or 3005"),
        ("hai ba", "23 or 2 to 3"),
        ("48/63", "parse_ratio"),
        ("một nửa", "parse_ratio"),
        ("3m", "write the magnitude in words"),
        ("hơn dưới 5", "contradict"),
        ("hơn 5 trở lên", "contradict"),
        ("hơn vài chục", "bounded further"),
        ("hơn 10-15", "bounded again"),
        ("15-10", "above its upper end"),
        ("khoảng 96 (từ 90 đến 80)", "above its upper bound"),
        ("khoảng 96 (ít nhất 100)", "leave the figure out"),
        ("khoảng 96 (nhiều nhất 50)", "leave the figure out"),
        ("khoảng 96 (từ 97 đến 120)", "leave the figure out"),
        ("từ -5 triệu đến -2 tỷ", "above its upper end"),
        ("-1.500 - 2 triệu", "magnitude of its lower end"),
        ("từ 500 đến 2 triệu", "magnitude of its lower end"),
        ("từ 5 đến 6 triệu 500 nghìn", "magnitude of its lower end"),
        ("1-2tr5", "magnitude of its lower end"),
        ("02 (ba)", "differ"),
        ("1.23.456-5", "groups of three"),
        ("9" * 60, "more digits"),
        ("", "empty"),
        ("1." * 600, "1200 characters"),
        ("1e400", "outside the numbers"),
        ("1,5 ½", "follows a whole number"),
        ("hai mươi năm", "number of years"),
        ("nam", "without its marks"),
        ("1,000.000", "did you mean 1.000.000"),
    ],
)
def test_refusals_help(text: str, hint: str):
    with pytest.raises(ParseError, match=hint):
        parse_number(text)


@pytest.mark.parametrize("parse", [parse_decimal, parse_number])
@pytest.mark.parametrize("value", [None, 5, 5.0, Decimal(5), b"5"])
def test_only_text_is_read(parse, value: object):
    with pytest.raises(TypeError, match="from a str"):
        parse(value)


def test_the_english_way_is_tried_first_where_it_is_asked_for():
    assert parse_decimal("1,234", style="en") == Decimal(1234)
    assert parse_decimal("12.500", style="en") == Decimal("12.5")
    assert parse_number("hơn 1,234.5", style="en") == HedgedNumber("1234.5", Hedge.MORE_THAN)
    assert parse_decimal("1.234.567,5", style="en") == Decimal("1234567.5")


def test_parse_decimal_takes_no_hedge():
    with pytest.raises(ParseError, match="parse_number"):
        parse_decimal("gần 30")


def test_parse_decimal_forgives_what_its_fast_path_does_not():
    assert parse_decimal(" 5 ") == 5
    assert parse_decimal("Hai mươi mốt") == 21
    assert parse_decimal("2,5 tỷ") == 2_500_000_000


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (1234567, "1.234.567"),
        (Decimal("-1234.50"), "-1.234,50"),
        (HedgedNumber(30, Hedge.NEARLY), "gần 30"),
        (HedgedNumber(5, Hedge.AT_MOST), "không quá 5"),
        (HedgedNumber.between(10, 15), "từ 10 đến 15"),
        (HedgedNumber.between(300, 400, hedge=Hedge.ABOUT), "khoảng từ 300 đến 400"),
        (HedgedNumber(1, Hedge.ORDER), "vài"),
        (HedgedNumber(10**5, Hedge.ORDER), "hàng trăm nghìn"),
        (HedgedNumber(20, Hedge.ORDER), "hàng 20"),
        (HedgedNumber(96, Hedge.ABOUT, low=70), "khoảng 96 (ít nhất 70)"),
        (HedgedNumber(96, Hedge.ABOUT, high=120), "khoảng 96 (nhiều nhất 120)"),
        (Ratio(2, 3, Hedge.MORE_THAN), "hơn 2/3"),
        (Ratio(48, 63), "48/63"),
    ],
)
def test_numbers_are_written(number, text: str):
    assert format_number(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1_010_000_000, "1,01 tỷ"),
        (361_143 * 10**9, "361.143 tỷ"),
        (12_500, "12,5 nghìn"),
        (-2_000_000, "-2 triệu"),
        (1_234_567, "1.234.567"),
        (999, "999"),
        (HedgedNumber.between(10**7, 15 * 10**6), "từ 10 triệu đến 15 triệu"),
        (HedgedNumber.between(2, 5000), "từ 2 đến 5.000"),
        (HedgedNumber.between(2000, 5 * 10**6), "từ 2 nghìn đến 5.000.000"),
    ],
)
def test_compact_numbers_never_round_and_never_share_a_magnitude_by_accident(number, text: str):
    assert format_number(number, compact=True) == text


@pytest.mark.parametrize(
    ("number", "north", "south"),
    [
        (0, "không", "không"),
        (4, "bốn", "bốn"),
        (14, "mười bốn", "mười bốn"),
        (15, "mười lăm", "mười lăm"),
        (21, "hai mươi mốt", "hai mươi mốt"),
        (24, "hai mươi tư", "hai mươi tư"),
        (55, "năm mươi lăm", "năm mươi lăm"),
        (105, "một trăm linh năm", "một trăm lẻ năm"),
        (1_001, "một nghìn không trăm linh một", "một ngàn không trăm lẻ một"),
        (1_000_010, "một triệu không trăm mười", "một triệu không trăm mười"),
        (2_025, "hai nghìn không trăm hai mươi lăm", "hai ngàn không trăm hai mươi lăm"),
        (10**12, "một nghìn tỷ", "một ngàn tỷ"),
        (10**9 + 5 * 10**6, "một tỷ không trăm linh năm triệu", "một tỷ không trăm lẻ năm triệu"),
        (Decimal("-2.05"), "âm hai phẩy không năm", "âm hai phẩy không năm"),
        (HedgedNumber(30, Hedge.NEARLY), "gần ba mươi", "gần ba mươi"),
    ],
)
def test_numbers_are_spelled(number, north: str, south: str):
    assert spell_number(number) == north
    assert spell_number(number, style="south") == south


def test_what_has_no_settled_words_is_not_spelled():
    with pytest.raises(ValueError, match="too large"):
        spell_number(10**18)


def test_words_are_spelled_in_the_north_or_in_the_south():
    with pytest.raises(ValueError, match="'north' or 'south', not 'east'"):
        spell_number(5, style="east")  # type: ignore[arg-type]  # the error is what is tested


@pytest.mark.parametrize("write", [format_number, spell_number])
def test_floats_are_not_written(write):
    with pytest.raises(TypeError):
        write(0.1)
