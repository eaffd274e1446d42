"""`parse_money` and `format_money`."""

from __future__ import annotations

from decimal import Decimal

import babel.numbers
import pytest

from doingoai import Hedge, HedgedNumber, Money, ParseError, format_money, parse_money
from doingoai.lexicon.currencies import CURRENCIES, CURRENCY_SIGNS, ISO_CODES

CURRENCY_TEXTS = {
    "VND": ["đồng", "đ", "₫", "VND", "VNĐ", "vnđ", "đồng Việt Nam", "Đồng", "dong"],
    "USD": ["USD", "usd", "US$", "$", "đô la", "đô la Mỹ", "đô-la Mỹ", "đôla Mỹ", "đô Mỹ", "đô", "Mỹ kim", "USD"],
    "EUR": ["EUR", "€", "euro", "Euro"],
    "CNY": ["CNY", "RMB", "NDT", "Nhân dân tệ", "nhân dân tệ", "tệ", "CN¥"],
    "JPY": ["JPY", "yên", "yên Nhật", "¥"],
    "KRW": ["KRW", "won", "₩"],
    "LAK": ["LAK", "kíp", "Kíp", "kíp Lào", "₭"],
    "KHR": ["KHR", "riel", "riên", "៛"],
    "THB": ["THB", "baht", "bạt", "฿"],
    "SGD": ["SGD", "đô la Singapore", "S$"],
    "AUD": ["AUD", "đô la Úc", "đô Úc", "A$"],
    "CAD": ["CAD", "đô la Canada", "C$"],
    "NZD": ["NZD", "đô la New Zealand"],
    "GBP": ["GBP", "bảng Anh", "bảng", "£"],
    "CHF": ["CHF", "franc Thụy Sĩ"],
    "SEK": ["SEK", "krona Thụy Điển"],
    "NOK": ["NOK", "krone Na Uy"],
    "DKK": ["DKK", "krone Đan Mạch"],
    "INR": ["INR", "rupee", "₹"],
    "RUB": ["RUB", "rúp", "₽"],
    "TWD": ["TWD", "đô la Đài Loan", "NT$"],
    "HKD": ["HKD", "đô la Hồng Kông", "đô la Hồng Công", "HK$"],
    "MYR": ["MYR", "ringgit"],
    "IDR": ["IDR", "rupiah"],
    "PHP": ["PHP", "peso Philippines", "₱"],
    "MMK": ["MMK", "kyat"],
}


@pytest.mark.parametrize(("code", "name"), [(code, name) for code, names in CURRENCY_TEXTS.items() for name in names])
def test_currencies_are_read_behind_the_figure(code: str, name: str):
    assert parse_money(f"1.250.000 {name}") == Money(1_250_000, code)


@pytest.mark.parametrize("code", sorted(ISO_CODES))
def test_every_iso_code_is_read_in_capitals(code: str):
    assert parse_money(f"100 {code}") == Money(100, code) == parse_money(f"{code} 100")


@pytest.mark.parametrize("code", sorted(ISO_CODES))
def test_every_currency_is_read_back_as_it_is_written(code: str):
    """Also those whose sign we do not read: FCFA, EC$."""
    amount = Money("1234567.5", code)
    assert parse_money(format_money(amount)) == amount == parse_money(format_money(amount, compact=True))


def test_the_codes_are_those_of_cldr():
    """Every code of ours is known to Babel, and none in use today is missing."""
    assert set(babel.numbers.list_currencies()) >= ISO_CODES - {"XCG"}
    assert {*CURRENCIES.values(), *CURRENCY_SIGNS.values()} <= ISO_CODES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hơn 1,01 tỷ USD", Money(HedgedNumber(1_010_000_000, Hedge.MORE_THAN), "USD")),
        ("361.143 tỷ đồng", Money(361_143 * 10**9, "VND")),
        ("500 nghìn tỷ đồng", Money(5 * 10**14, "VND")),
        ("30 trđ", Money(30_000_000, "VND")),
        ("30tr.đ", Money(30_000_000, "VND")),
        ("5 tỷ đ", Money(5 * 10**9, "VND")),
        ("120.000đ", Money(120_000, "VND")),
        ("10K đồng", Money(10_000, "VND")),
        ("2tr5 đồng", Money(2_500_000, "VND")),
        ("3 triệu rưỡi đồng", Money(3_500_000, "VND")),
        ("1 tỷ 2 đồng", Money(1_200_000_000, "VND")),
        ("Ba mươi lăm triệu năm trăm nghìn đồng", Money(35_500_000, "VND")),
        ("Mười hai tỷ, tám trăm triệu, năm trăm nghìn đồng", Money(12_800_500_000, "VND")),
        ("muoi hai ty, tam tram trieu dong", Money(12_800_000_000, "VND")),
        ("12.800.000.000 đồng (Mười hai tỷ, tám trăm triệu đồng)", Money(12_800_000_000, "VND")),
        ("tương đương 2 tỷ đồng", Money(2_000_000_000, "VND")),
        ("không đồng", Money(0, "VND")),
        ("nửa triệu đồng", Money(500_000, "VND")),
        ("hàng tỷ đồng", Money(HedgedNumber(10**9, Hedge.ORDER), "VND")),
        ("gần tỷ đồng", Money(HedgedNumber(10**9, Hedge.NEARLY), "VND")),
        ("không quá 500 triệu đồng", Money(HedgedNumber(500_000_000, Hedge.AT_MOST), "VND")),
        ("từ 5 tỷ đồng trở lên", Money(HedgedNumber(5 * 10**9, Hedge.AT_LEAST), "VND")),
        ("10 - 15 triệu đồng", Money(HedgedNumber.between(10**7, 15 * 10**6), "VND")),
        ("từ 1 triệu USD đến 3 triệu USD", Money(HedgedNumber.between(10**6, 3 * 10**6), "USD")),
        ("từ 350.000-500.000 đồng", Money(HedgedNumber.between(350_000, 500_000), "VND")),
        ("giữa 1000 đồng và 2000 đồng", Money(HedgedNumber.between(1000, 2000), "VND")),
        ("18.000-20.000 đồng/kg", Money(HedgedNumber.between(18_000, 20_000), "VND", per="kg")),
        ("1.650 yên/kg", Money(1650, "JPY", per="kg")),
        ("489 USD/tấn", Money(489, "USD", per="tấn")),
        ("5 triệu đồng/người/năm", Money(5_000_000, "VND", per="người/năm")),
        ("500 đồng mỗi kg", Money(500, "VND", per="kg")),
        ("70 triệu đồng một người", Money(70_000_000, "VND", per="người")),
        ("5 tỷ đồng/dự án", Money(5 * 10**9, "VND", per="dự án")),
        ("5 tỷ đồng/vụ việc", Money(5 * 10**9, "VND", per="vụ việc")),
        ("$10.000", Money(10_000, "USD")),
        ("$10k", Money(10_000, "USD")),
        ("$1.5M", Money(1_500_000, "USD")),
        ("5M USD", Money(5_000_000, "USD")),
        ("USD 1.250.000", Money(1_250_000, "USD")),
        ("EUR29,99", Money("29.99", "EUR")),
        ("VN$1000", Money(1000, "VND")),
        ("£9/kg", Money(9, "GBP", per="kg")),
        ("từ $1,42 trở lên", Money(HedgedNumber("1.42", Hedge.AT_LEAST), "USD")),
        ("$10-20", Money(HedgedNumber.between(10, 20), "USD")),
        ("$10-15 triệu", Money(HedgedNumber.between(10**7, 15 * 10**6), "USD")),
        ("USD 10 - USD 15 triệu", Money(HedgedNumber.between(10**7, 15 * 10**6), "USD")),
        ("từ 1 USD đến 3 triệu USD", Money(HedgedNumber.between(1, 3 * 10**6), "USD")),
        ("½ triệu USD", Money(500_000, "USD")),
        ("2 triệu nhân dân tệ (NDT)", Money(2_000_000, "CNY")),
        ("trị giá 5 triệu USD", Money(5_000_000, "USD")),
        ("xấp xỉ VND1000-VND2000", Money(HedgedNumber.between(1000, 2000, hedge=Hedge.ABOUT), "VND")),
        ("-5 USD", Money(-5, "USD")),
        ("(5.000) USD", Money(-5000, "USD")),
        ("2 đô la và 23 xen", Money("2.23", "USD")),
        ("hai đô 23", Money("2.23", "USD")),
        ("1 đô la và bốn mươi hai xu", Money("1.42", "USD")),
        ("-2 đô 23 xu", Money("-2.23", "USD")),  # away from zero, as the dollars are
        ("âm 2 đô 23", Money("-2.23", "USD")),
        ("gần 2 đô 23 xu", Money(HedgedNumber("2.23", Hedge.NEARLY), "USD")),
        ("1 triệu đô 50 xu", Money("1000000.50", "USD")),
        ("5.000.000 đồng (Năm triệu đồng)", Money(5_000_000, "VND")),
        ("5.000.000 đồng (Bằng chữ: Năm triệu đồng chẵn.)", Money(5_000_000, "VND")),
        ("50 trieu dong", Money(50_000_000, "VND")),
        ("20 ALL/kg", Money(20, "ALL", per="kg")),
        ("từ 20 đến 30 ALL/kg", Money(HedgedNumber.between(20, 30), "ALL", per="kg")),
        ("10-15 triệu TRY", Money(HedgedNumber.between(10**7, 15 * 10**6), "TRY")),
    ],
)
def test_amounts_are_read(text: str, expected: Money):
    assert parse_money(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "USD", "đồng", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng", "trăm triệu đồng", "miễn phí", "100 try",
        "3 đồng chí", "5 đồng hồ", "2 đô thị",
        "3 bảng xếp hạng", "50 xu", "100 franc", "2 đồng 5 xu", "mấy đồng", "5 đồng 6 USD", "từ 5 USD",
        "từ mấy đồng đến 5 đồng",
        "XYZ 5", "mấy ALL", "$5 và $6", "2 đô 150 xu", "hai, ba đồng", "một triệu, hai triệu đồng", "hai tỷ, ba đồng",
    ],
)  # fmt: skip
def test_what_is_no_amount(text: str):
    with pytest.raises(ParseError):
        parse_money(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("500 triệu", "names no currency"),
        ("10-15", "names no currency"),
        ("(500)", "names no currency"),
        ("1.23.456 đồng", "groups of three"),
        ("1,33 tỷ triệu USD", "contradict"),
        ("1 triệu USD - 3 triệu EUR", "one currency"),
        ("từ 500 đến 2 triệu đồng", "magnitude of its lower end"),
        ("1 tỷ 250 đồng", "magnitude of its last figure"),
        ("$50,000", "may part thousands or decimals"),
        ("hơn US$ 1,200", "may part thousands or decimals"),
        ("2 đô 5", "name what it counts"),
        ("2 triệu đô 50", "name what it counts"),
        ("2,5 đô 23 xu", "whole number"),
        ("hàng chục đô 23 xu", "whole number"),
        ("5 yên 23 xu", "an amount with its currency"),  # a yen has no hundredths
        ("3 won 50", "an amount with its currency"),
        ("5.000.000 đồng (sáu triệu đồng)", "differ"),
        ("5.000.000 đồng (năm triệu USD)", "differ"),
        ("5 m USD", "write the magnitude in words"),
        ("- 5 USD", "sign of a list"),
        ("$500 - $2 triệu", "magnitude of its lower end"),
        ("5 USD (EUR)", "in brackets is another"),
    ],
)
def test_refusals_help(text: str, hint: str):
    with pytest.raises(ParseError, match=hint):
        parse_money(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("500 triệu", Money(500_000_000, "USD")),
        ("1 tỷ 250", Money(1_250_000_000, "USD")),
        ("gần 5 tỷ", Money(HedgedNumber(5 * 10**9, Hedge.NEARLY), "USD")),
        ("10-15", Money(HedgedNumber.between(10, 15), "USD")),
        ("(500)", Money(-500, "USD")),
        ("500 đồng", Money(500, "VND")),
    ],
)
def test_a_column_gives_its_currency_to_bare_numbers_only(text: str, expected: Money):
    assert parse_money(text, currency="USD") == expected


@pytest.mark.parametrize("text", ["triệu", "mấy đến mấy"])
def test_a_column_gives_no_amount_to_what_is_no_number(text: str):
    with pytest.raises(ParseError):
        parse_money(text, currency="VND")


def test_amounts_follow_the_style():
    assert parse_money("1,200 USD", style="en") == Money(1200, "USD") == parse_money("$1,200", style="en")
    assert parse_money("1,200 USD") == Money("1.2", "USD")


@pytest.mark.parametrize("code", ["VND", "USD", "EUR", "JPY", "CNY", "LAK", "KWD"])
@pytest.mark.parametrize("value", [0, 5, 1_234_567, Decimal("-89.25")])
def test_exact_amounts_are_written_as_cldr_has_them(code: str, value: Decimal | int):
    expected = babel.numbers.format_currency(value, code, locale="vi", decimal_quantization=False)
    assert format_money(Money(value, code)) == expected


@pytest.mark.parametrize(
    ("money", "text"),
    [
        (Money(1_010_000_000, "USD"), "1,01 tỷ USD"),
        (Money(361_143 * 10**9, "VND"), "361.143 tỷ đồng"),
        (Money(489, "USD", per="tấn"), "489 USD/tấn"),
        (Money(HedgedNumber(5 * 10**9, Hedge.NEARLY), "VND"), "gần 5 tỷ đồng"),
    ],
)
def test_compact_amounts_are_written_as_reports_have_them(money: Money, text: str):
    assert format_money(money, compact=True) == text


def test_hedged_amounts_keep_their_hedge():
    assert format_money(Money(HedgedNumber(5, Hedge.AT_MOST), "VND")) == "không quá 5\N{NO-BREAK SPACE}₫"
