"""Numbers in words and Roman numerals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from doingoai.grammar.numerals import read_integer, read_numeral, read_roman
from doingoai.grammar.rules import Refusal

SPELLED = {
    "không": "0",
    "một": "1",
    "mười": "10",
    "mười một": "11",
    "mười lăm": "15",
    "mười nhăm": "15",
    "mười tư": "14",
    "hai mươi": "20",
    "hai mươi mốt": "21",
    "hai mươi tư": "24",
    "hai mươi bốn": "24",
    "hai mươi nhăm": "25",
    "hai mươi năm": "25",
    "hai lăm": "25",
    "hăm ba": "23",
    "băm sáu": "36",
    "bảy mươi bẩy": "77",
    "ba chục": "30",
    "hai tá": "24",
    "một trăm": "100",
    "một trăm linh năm": "105",
    "một trăm lẻ tư": "104",
    "bảy trăm lẽ bảy": "707",
    "một trăm mốt": "110",
    "hai trăm tư": "240",
    "một trăm hai": "120",
    "một trăm hai lăm": "125",
    "chín trăm chín mươi chín": "999",
    "nghìn tư": "1400",
    "một nghìn lẻ một": "1001",
    "một nghìn không trăm linh một": "1001",
    "hai nghìn không trăm hai mươi lăm": "2025",
    "một triệu không nghìn không trăm linh một": "1000001",
    "mười hai nghìn": "12000",
    "mười năm nghìn": "15000",
    "hai vạn ba nghìn": "23000",
    "hai vạn tư": "24000",
    "năm trăm hai mươi ba ngàn bốn trăm năm mươi sáu": "523456",
    "một triệu hai": "1200000",
    "một triệu mười": "1000010",
    "một triệu lẻ bảy": "1000007",
    "một nghìn năm trăm triệu": "1500000000",
    "một tỷ lẻ mười bảy": "1000000017",
    "một tỷ hai trăm ba mươi bốn triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi": "1234567890",
    "một nghìn tỉ": "1000000000000",
    "một trăm triệu tỷ": "100000000000000000",
    "một tỷ tỷ": "1000000000000000000",
    "trăm": "100",
    "trăm rưởi": "150",
    "một tỷ rưỡi": "1500000000",
    "một rưỡi": "1.5",
    "hai phẩy không năm": "2.05",
    "không phẩy hai lăm": "0.25",
    "ba phẩy một bốn": "3.14",
    "một nghìn phẩy mười một": "1000.11",
    "một phẩy hai tỷ": "1200000000",
    "hai phẩy 23": "2.23",
    "2 chấm 23": "2.23",
    "âm bảy": "-7",
    "HAI MƯƠI MỐT": "21",
    "hai muoi mot": "21",
    "hai nghin khong tram linh nam": "2005",
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), SPELLED.items())
def test_words_are_read(text: str, value: str):
    assert read_numeral(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "", "âm", "phẩy năm", "một phẩy", "một mốt", "một mốt mốt", "một lăm", "mười tám mười", "mươi",
        "tư", "lăm", "linh năm", "một trăm linh mười", "một trăm lăm", "hai nghìn không trăm năm", "hai tỷ tỷ tỷ",
        "một triệu triệu", "một tỷ hai nghìn triệu", "không trăm", "hai mươi rưỡi", "rưỡi", "năm nay", "xyz",
        "hai phẩy ba mốt mốt", "hai phẩy rưỡi",
    ],
)  # fmt: skip
def test_what_is_no_number(text: str):
    assert read_numeral(text) is None


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("ba nghìn năm", "3500", "3005"),
        ("ba trăm năm", "350", "305"),
        ("một trăm một", "110", "101"),
        ("một triệu một", "1100000", "1000001"),
        ("mười năm", "10", "15"),
        ("hai bốn", "24", "2 to 4"),
        ("ba bốn", "34", "3 to 4"),
    ],
)
def test_what_readers_dispute_is_refused_with_both_readings(text: str, one: str, other: str):
    with pytest.raises(Refusal, match=f"{one}.*{other}"):
        read_numeral(text)


def test_the_machine_says_what_it_does_not_read():
    with pytest.raises(KeyError):
        read_integer(["hai", "bốn"])


@pytest.mark.parametrize(
    ("text", "value"), [("XIV", 14), ("xx", 20), ("MMXXV", 2025), ("IV", 4), ("XLIX", 49), ("CDXLIV", 444)]
)
def test_roman_numerals_are_read(text: str, value: int):
    assert read_roman(text) == value


@pytest.mark.parametrize("text", ["", "IIII", "IC", "VX", "ABC", "IM", "12"])
def test_what_is_no_roman_numeral(text: str):
    assert read_roman(text) is None
