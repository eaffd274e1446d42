"""`parse_quantity` and `format_quantity`."""

from __future__ import annotations

import pytest

from doingoai import Hedge, HedgedNumber, ParseError, Quantity, Ratio, format_quantity, parse_quantity
from doingoai.lexicon.units import PHYSICAL_UNITS
from doingoai.values.units import UNITS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("302 lượt người", Quantity(302, "lượt người")),
        ("218ha", Quantity(218, "ha", "HAR")),
        ("25 km²", Quantity(25, "km²", "KMK")),
        ("25 km2", Quantity(25, "km2", "KMK")),
        ("500 mét vuông", Quantity(500, "mét vuông", "MTK")),
        ("140 ngàn tấn", Quantity(140_000, "tấn", "TNE")),
        ("8,5MW", Quantity("8.5", "MW", "MAW")),
        ("36,5 độ C", Quantity("36.5", "độ C")),
        ("-5 độ C", Quantity(-5, "độ C")),
        ("5 sào", Quantity(5, "sào")),
        ("3 chục", Quantity(3, "chục")),
        ("5 chục người", Quantity(50, "người")),
        ("2 tấn rưỡi", Quantity("2.5", "tấn", "TNE")),
        ("2 kg gạo/người", Quantity(2, "kg", "KGM", item="gạo", per="người")),
        (
            "hơn 1,5 tấn phân bón/ha",
            Quantity(HedgedNumber("1.5", Hedge.MORE_THAN), "tấn", "TNE", item="phân bón", per="ha"),
        ),
        ("-2 tấn rưỡi", Quantity("-2.5", "tấn", "TNE")),  # away from zero, as the tons are
        ("âm 3 tấn 5 tạ", Quantity("-3.5", "tấn", "TNE")),
        ("gần 3 tấn 5 tạ", Quantity(HedgedNumber("3.5", Hedge.NEARLY), "tấn", "TNE")),
        ("-1 km 200 m", Quantity("-1.2", "km", "KMT")),
        ("3 tấn 5 tạ", Quantity("3.5", "tấn", "TNE")),
        ("hơn 1 km 200 m", Quantity(HedgedNumber("1.2", hedge=Hedge.MORE_THAN), "km", "KMT")),
        ("ba tấn năm tạ gạo", Quantity("3.5", "tấn", "TNE", item="gạo")),
        ("2 ha 5.000 m2", Quantity("2.5", "ha", "HAR")),
        ("hai tấn rưỡi", Quantity("2.5", "tấn", "TNE")),
        ("nửa tấn", Quantity("0.5", "tấn", "TNE")),
        ("gần nửa tấn gạo", Quantity(HedgedNumber("0.5", Hedge.NEARLY), "tấn", "TNE", item="gạo")),
        ("một trăm linh năm hộ", Quantity(105, "hộ")),
        ("01 (một) bộ", Quantity(1, "bộ")),
        ("một (01) bộ", Quantity(1, "bộ")),
        ("20+ tỉnh", Quantity(HedgedNumber(20, Hedge.AT_LEAST), "tỉnh")),
        ("hơn bốn triệu lượt", Quantity(HedgedNumber(4_000_000, Hedge.MORE_THAN), "lượt")),
        ("từ 10 người trở lên", Quantity(HedgedNumber(10, Hedge.AT_LEAST), "người")),
        ("10 người trở lên", Quantity(HedgedNumber(10, Hedge.AT_LEAST), "người")),
        ("5 tấn gạo trở xuống", Quantity(HedgedNumber(5, Hedge.AT_MOST), "tấn", "TNE", item="gạo")),
        ("hàng nghìn người", Quantity(HedgedNumber(1_000, Hedge.ORDER), "người")),
        ("gần chục người", Quantity(HedgedNumber(10, Hedge.NEARLY), "người")),
        ("từ 10 đến 15 đoàn", Quantity(HedgedNumber.between(10, 15), "đoàn")),
        ("10 người - 15 người", Quantity(HedgedNumber.between(10, 15), "người")),
        ("khoảng 300-400 tấn", Quantity(HedgedNumber.between(300, 400, hedge=Hedge.ABOUT), "tấn", "TNE")),
        ("22/28 vị trí", Quantity(Ratio(22, 28), "vị trí")),
        ("hơn 3/4 số hộ", Quantity(Ratio(3, 4, Hedge.MORE_THAN), "số hộ")),
        ("hơn 2/3 tỉnh", Quantity(Ratio(2, 3, Hedge.MORE_THAN), "tỉnh")),
        ("48/63 tỉnh, thành phố", Quantity(Ratio(48, 63), "tỉnh, thành phố")),
        ("40 con/m2", Quantity(40, "con", per="m2")),
        ("2,7 tấn/ha/vụ", Quantity("2.7", "tấn", "TNE", per="ha/vụ")),
        ("500 kWh mỗi tháng", Quantity(500, "kWh", "KWH", per="tháng")),
        ("14.000 bộ trang phục phòng hộ", Quantity(14_000, "bộ", item="trang phục phòng hộ")),
        ("50.000 khẩu trang N95", Quantity(50_000, "khẩu trang", item="N95")),
        ("3 xe ô tô 7 chỗ", Quantity(3, "xe", item="ô tô 7 chỗ")),
        ("trên 30 hội nghị, tọa đàm", Quantity(HedgedNumber(30, Hedge.MORE_THAN), "hội nghị", item=", tọa đàm")),
        ("5 hộp (mỗi hộp 10 chiếc)", Quantity(5, "hộp", item="(mỗi hộp 10 chiếc)")),
        ("10-15 người Lào", Quantity(HedgedNumber.between(10, 15), "người", item="Lào")),
        ("8 thỏa thuận", Quantity(8, "thỏa thuận")),
        ("8 bức tranh sơn mài", Quantity(8, "bức", item="tranh sơn mài")),
        ("5 - 6 ngày", Quantity(HedgedNumber.between(5, 6), "ngày")),
        ("12 bức tranh/phòng", Quantity(12, "bức tranh", per="phòng")),
        ("3 đồng hồ", Quantity(3, "đồng hồ")),
        ("10 Tấn", Quantity(10, "Tấn", "TNE")),
        ("302 LƯỢT NGƯỜI", Quantity(302, "LƯỢT NGƯỜI")),
        ("302 luot nguoi", Quantity(302, "luot nguoi")),
        ("một lô thiết bị y tế", Quantity(None, "lô", item="thiết bị y tế")),
        ("lô thuốc", Quantity(None, "lô", item="thuốc")),
        ("2 lô thuốc", Quantity(2, "lô", item="thuốc")),
        ("nhiều hiện vật", Quantity(None, "hiện vật")),
        ("một số thùng hàng", Quantity(None, "thùng", item="hàng")),
    ],
)
def test_quantities_are_read(text: str, expected: Quantity):
    assert parse_quantity(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "5", "bộ", "1 triệu", "5%", "hai mươi năm", "02 đoàn/15 lượt người", "10 đoàn - 15 người", "5 bộ 3 cái",
        "mười tám mười tấn", "không rõ", "không người", "năm ngoái", "40 mươi người", "2 đến người", "mấy người",
        "chục người", "5 bút-", "từ 5 tấn đến 6 tạ", "từ 5 và 6 bức tranh", "từ 5 và 6 bộ", "10-15 triệu",
        "từ mấy đến 5 bức tranh", "một nửa số hộ", "một phần đất", "1/3 đất-",
    ],
)  # fmt: skip
def test_what_is_no_quantity(text: str):
    with pytest.raises(ParseError):
        parse_quantity(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("5 triệu đồng", "parse_money"),
        ("5-6 triệu yên", "parse_money"),
        ("5 M", "more than one thing"),
        ("5G", "more than one thing"),
        ("- 5 đoàn", "sign of a list"),
        ("500 người (50 đoàn)", "two measures"),
        ("2,5 tấn rưỡi", "whole number"),
        ("hàng chục tấn 5 tạ", "a number and a unit"),
        ("02 (ba) bộ", "differ"),
        ("3/0 tỉnh", "not zero"),
        ("41 đoàn với 302 lượt người", "two measures"),
        ("02 đoàn/15 lượt người", "two measures"),
        ("5 bộ, 3 chiếc", "two measures"),
        ("2 bộ x 3", "two measures"),
        ("5 tấn trở lên gạo", "its bound stands before"),
        ("5 T", "one letter may stand for several units"),
        ("ít nhất người", "its figure is missing"),
        ("5 kg 2 tấn", "a number and a unit"),
        ("2 m 3 kg", "a number and a unit"),
        ("1,5 tấn 3 tạ", "a number and a unit"),
        ("3 tấn 12 tạ", "a number and a unit"),
        ("1 hải lý 200 m", "a number and a unit"),
    ],
)
def test_refusals_help(text: str, hint: str):
    with pytest.raises(ParseError, match=hint):
        parse_quantity(text)


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(302, "lượt người"), "302 lượt người"),
        (Quantity(14_000, "bộ", item="trang phục"), "14.000 bộ trang phục"),
        (Quantity(30, "hội nghị", item=", tọa đàm"), "30 hội nghị, tọa đàm"),
        (Quantity("2.7", "tấn", "TNE", per="ha"), "2,7 tấn/ha"),
        (Quantity(Ratio(22, 28), "vị trí"), "22/28 vị trí"),
        (Quantity(None, "lô", item="thuốc"), "một lô thuốc"),
        (Quantity(None, "đoàn"), "nhiều đoàn"),
        (Quantity(HedgedNumber.between(10, 15), "tấn", "TNE"), "từ 10 đến 15 tấn"),
    ],
)
def test_quantities_are_written(quantity: Quantity, text: str):
    assert format_quantity(quantity) == text


def test_compact_quantities_take_a_magnitude():
    assert format_quantity(Quantity(1_400_000, "liều"), compact=True) == "1,4 triệu liều"


def test_every_code_of_the_lexicon_is_a_unit():
    """The table of words and the table of factors name the same units."""
    assert {code for code in PHYSICAL_UNITS.values() if code} == set(UNITS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A word that begins as a magnitude or a unit of measure does is neither.
        ("2 triệu chứng", Quantity(2, "triệu chứng")),
        ("hai tỷ phú", Quantity(2, "tỷ phú")),
        ("3 tỷ lệ", Quantity(3, "tỷ lệ")),
        ("2 tỷ giá", Quantity(2, "tỷ giá")),
        ("2 khối nhà", Quantity(2, "khối nhà")),
        ("3 gam màu", Quantity(3, "gam màu")),
        ("2 ký kết", Quantity(2, "ký kết")),
        ("1 tấn công", Quantity(1, "tấn công")),
        # What follows these does not make another word of them.
        ("2 triệu người", Quantity(2_000_000, "người")),
        ("5 tỷ giá trị", Quantity(5_000_000_000, "giá trị")),
        ("200 khối gỗ", Quantity(200, "khối", "MTQ", item="gỗ")),
        ("5 ký gạo", Quantity(5, "ký", "KGM", item="gạo")),
    ],
)
def test_words_that_begin_as_a_magnitude_or_a_unit(text: str, expected: Quantity):
    assert parse_quantity(text) == expected


@pytest.mark.parametrize("unit", UNITS.values(), ids=lambda unit: unit.code)
def test_every_unit_is_read_by_its_symbol(unit):
    assert parse_quantity(f"5 {unit.symbol}").unit_code == unit.code
