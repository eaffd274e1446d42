"""What is said of texts that no form fits: each as an officer types it, with the one reason that helps."""

import re

import pytest

import doingoai
from doingoai import ParseError
from doingoai.grammar.slips import SLIPS, slip_in, slip_in_vietnamese
from doingoai.registers.translations import in_vietnamese
from doingoai.text.normalize import lowered, normalize, without_marks

EXPECTED = {
    "parse_date": "a date", "parse_period": "a period", "parse_number": "a number",
    "parse_decimal": "an exact number", "parse_percentage": "a percentage", "parse_ratio": "a ratio",
    "parse_ordinal": "an ordinal", "parse_quantity": "a quantity", "parse_money": "an amount of money",
    "parse_datetime": "a date with a time", "parse_duration": "a duration", "parse_document": "the number of a document",
}  # fmt: skip
CASES = {
    "parse_date": {
        "a number is missing beside one of its marks": ("15/3/", "15//3/2022", "/3/2022", "15/3/2022/"),
        "write the year with four digits, not as 20222": ("15/3/20222",),
        "write the year with four digits, not as 202": ("15/3/202",),
        "it holds several days; write each by itself": ("15/3/2022 và 16/3/2022",),
        "day, month and year are parted by strokes, as in 13/12/2021": ("15,3,2022", "15 3 2022"),
        "its month is missing": ("ngày 15",),
        "the day comes before its month: ngày 15 tháng 3": ("tháng 3 ngày 15",),
        "the weekdays are thứ Hai to thứ Bảy, and Chủ nhật": ("Thứ 8, 15/3/2022", "thu 9 15/3/2022"),
        "it may be the number under which a spreadsheet keeps a date; format the cell as a date": ("44635", "44635.0"),
        "eight figures in a row are a year, a month and a day; did you mean 15/03/2022?": ("15032022",),
        "it has a time of day; parse_datetime reads it": ("15/3/2022 8h", "8h"),
        "it says that nothing is known; leave it out": ("đang cập nhật", "chưa rõ", "?", "-", "N/A"),
        "it has letters among its figures, an O for 0 or an l for 1": ("l5/3/2022", "15/O3/2022", "15/3/2O22"),
        "a part of it is left blank": ("Ngày    tháng    năm 2022", "…/3/2022", "xx/3/2022", "ngày … tháng … năm 2022"),
        "write the year with four digits, not as 0": ("0/0/0", "1/1/0"),
        "write the year with four digits, not as 10000": ("31/12/10000",),
        "write the year with four digits, not as 7": ("5/6/7",),
    },
    "parse_period": {
        "there is no month 13": ("2021-13",),
        "a year has two halves, H1 and H2": ("H3/2021",),
        "it is a length of time; parse_duration reads it": ("6 tháng", "9T"),
        "write the year with four digits, not as 22": ("năm 22", "năm '22"),
        "write the year with four digits, not as 20222": ("năm 20222",),
        "a year by itself takes the word for it: năm 2021": ("từ 2021",),
        "its end is missing": ("từ 15/3/2022 đến", "từ 15/3/2022 -"),
        "its month is missing": ("từ ngày 15",),
        "it would end in 2021, before it starts in 2025": ("giai đoạn 2025-2021",),
        "a stretch of years has two ends, as in giai đoạn 2021-2025": ("giai đoạn 2021", "năm học 2021"),
        "a decade is named by its first year, as in thập niên 90": ("thập niên 95", "thập niên 1995"),
        "it comes again and again, so it is no one period": ("hàng năm", "thường niên"),
        "write the year with four digits, not as 0": ("trước năm 0",),
        "years of a stretch are joined by a dash: 2021-2022": ("2021/2022",),
        "it holds several days; write each by itself": ("15/3 và 16/3",),
    },
    "parse_number": {
        "two marks stand side by side in it": ("1..2", "1,,2"),
        "it has letters among its figures, an O for 0 or an l for 1": ("l2", "1O", "O5"),
        "it holds several figures; write one, or the two ends of a range": (
            "1 2 3",
            "1-2-3",
            "từ 1 đến 2 đến 3",
            "5 hoặc 6",
            "5, 6",
            "5 và 6",
        ),
        "its figure is missing": ("gần", "hơn", "khoảng", "~", "≈", "<"),
        "its upper end is missing; write từ 5 đến 7, or từ 5 trở lên": ("từ 5", "từ 5 đến", "5 đến", "10-", "5-"),
        "its lower end is missing; write từ 5 đến 7, or tối đa 7": ("đến 5",),
        "it says that nothing is known; leave it out": ("-", "không rõ", "chưa có số liệu", "x", "X"),
        "write the range itself, such as 4-6": ("±5", "5±1"),
        "it is a percentage; parse_percentage reads it": ("50%",),
        "it has a unit; parse_quantity reads it": ("5 người",),
        "it is an amount of money; parse_money reads it": ("5 tỷ USD",),
        "it is a product; write what it gives": ("5 x 3", "2*3"),
        "it may be a Roman numeral, which says a place in a series; write figures": ("IV",),
        "digits are missing before or after its mark": ("5 000 000,", "5.", "5,", ",5", ".5", "5.000."),
        "it is the error of a formula; mend the formula or write the value": ("#REF!", "#N/A"),
        "it is a formula; write what it gives": ("=5+3",),
    },
    "parse_decimal": {
        "it is a percentage; parse_percentage reads it": ("50%",),
    },
    "parse_percentage": {
        "its figure is missing": ("%", "gần %"),
        "the sign follows its number: 41,4%": ("%5",),
        "it is a part of a whole; parse_ratio reads it": ("50/100", "2/3"),
        "a multiple is no percentage: tăng 3 lần may be three times as much or three times more": (
            "tăng 3 lần",
            "gấp đôi",
        ),
        "write the points in full: điểm phần trăm": ("5 điểm",),
        "it says that nothing is known; leave it out": ("-",),
        "its upper end is missing; write từ 5 đến 7, or từ 5 trở lên": ("5% - ", "từ 5%", "từ 5% đến"),
        "write the range itself, such as 4-6": ("5±1%",),
    },
    "parse_ratio": {
        "its whole is missing": ("48", "48/", "48 trên", "2 phần", "48 trên"),
        "its part is missing": ("/63",),
        "part and whole are joined by a stroke: 48/63": ("48:63",),
        "part and whole are whole numbers": ("48.5/63",),
        "it is a percentage; parse_percentage reads it": ("48%",),
    },
    "parse_ordinal": {
        "its figure is missing": ("thứ", "lần", "lần thứ", "khóa"),
        "places in a series count from 1": ("thứ 0", "thứ -1"),
        "its letters make no Roman numeral; write figures": ("XIIII", "IIX", "thứ IIX", "lần thứ XIIII"),
        "a place in a series is a whole number": ("lần 1,5", "thứ 1.5"),
        "it says that nothing is known; leave it out": ("-",),
    },
    "parse_quantity": {
        "its unit is missing, as in 302 lượt người": ("5", "1.000", "5 K", "500k", "5 k"),
        "one letter may stand for several units; write the unit out": ("5 T",),
        "what its last figure counts is not said": ("5 tấn 3", "5 tấn 500", "5 kg 300", "5kg3"),
        "what follows its stroke is missing": ("5 đoàn/", "5 tấn/", "5 km2/"),
        "its figure is missing": ("hơn tấn", "hơn tấn"),
        "its upper end is missing; write từ 5 đến 7, or từ 5 trở lên": ("từ 5 tấn", "từ 5 đến tấn"),
        "the ends of a range have one unit": ("từ 5 tấn đến 7 km",),
        "what is counted follows its unit, as in 5 tấn gạo": ("gạo 5 tấn",),
        "it is a percentage; parse_percentage reads it": ("5%",),
        "it is a date": ("15/3/2022",),
        "it is a product; write what it gives": ("5 x 3 tấn", "5*3 tấn"),
        "write the range itself, such as 4-6": ("5±1 tấn",),
        "its lower end is missing; write từ 5 đến 7, or tối đa 7": ("đến 5 tấn",),
    },
    "parse_money": {
        "its upper end is missing; write từ 5 đến 7, or từ 5 trở lên": ("từ 5 USD", "từ 5 USD đến", "5 USD -"),
        "its lower end is missing; write từ 5 đến 7, or tối đa 7": ("đến 5 USD",),
        "its figure is missing": ("USD", "$", "hơn USD", "gần đồng"),
        "it names two amounts or currencies; write each by itself": ("USD 5 EUR", "5 USD 3 EUR", "5 USD/3 EUR"),
        "it names no currency that is known; write its code, such as USD": ("5 ABC", "5 XYZ"),
        "what follows its stroke is missing": ("5 usd/",),
        "several countries have a currency of this name; write its code, such as CHF": ("5 franc", "5 peso"),
        "it is a percentage; parse_percentage reads it": ("50%",),
        "it is the error of a formula; mend the formula or write the value": ("#REF!",),
    },
    "parse_datetime": {
        "an hour has 60 minutes, and a minute 60 seconds": ("8h75 ngày 13/12/2021", "8:60 13/12/2021"),
        "a day ends at 24:00": ("25h ngày 13/12/2021", "13/12/2021 25:00", "2021-12-13T25:00"),
        "it has no time of day; parse_date reads it": ("13/12/2021",),
        "it is a stretch of time; write the moment it begins": (
            "8h-9h 13/12/2021",
            "8h đến 9h ngày 13/12/2021",
            "8h-9h 13/12/2021",
        ),
        "it is a length of time and no time of day; parse_duration reads it": ("36 giờ",),
        "it has letters among its figures, an O for 0 or an l for 1": ("13/12/2O21 8h",),
    },
    "parse_duration": {
        "its unit is missing, as in 5 năm": ("5",),
        "its figure is missing": ("năm", "tháng"),
        "the longer unit comes first, as in 1 năm 6 tháng": ("6 tháng 1 năm", "5 tháng 1 năm"),
        "a length of time is not negative": ("-5 ngày",),
        "its upper end is missing; write từ 5 đến 7, or từ 5 trở lên": ("từ 5", "từ 5 ngày", "từ 5 đến ngày"),
        "it has no end, so it is no length of time": ("vô thời hạn", "không thời hạn"),
        "it is a date": ("15/3/2022",),
        "it may be a time of day; write 1 giờ 30 phút": ("1h30",),
        "it is a formula; write what it gives": ("=A1",),
    },
    "parse_document": {
        "who issued it is missing, as in 480/QĐ-UBND": ("123/QĐ",),
        "its number is missing": (
            "QĐ-UBND",
            "số",
            "Số: ",
            "Quyết định số /QĐ-UBND",
            "Quyết định số ... /QĐ-UBND",
            "Số: …/QĐ-UBND",
        ),
        "its date is missing": ("123/QĐ-UBND ngày", "12/KH-UBND năm"),
        "number, year and kind are parted by strokes, as in 80/2020/NĐ-CP": ("138-2024-NĐ-CP",),
        "the year of a document has four digits": ("138/24/NĐ-CP",),
        "it says that nothing is known; leave it out": ("không có", "n/a"),
    },
}


ROWS = [(function, text, hint) for function, hints in CASES.items() for hint, texts in hints.items() for text in texts]


@pytest.mark.parametrize(("function", "text", "hint"), ROWS)
def test_the_hint_says_what_is_wrong(function, text, hint):
    with pytest.raises(ParseError) as caught:
        getattr(doingoai, function)(text)
    assert caught.value.hint == hint
    assert caught.value.expected == EXPECTED[function]


@pytest.mark.parametrize("hint", sorted({hint for _, _, hint in ROWS}))
def test_each_is_said_in_vietnamese_too(hint):
    """A sentence that begins with a capital, ends with a stop, and has what the English one fills in."""
    told = in_vietnamese(hint)
    assert told[0].isupper()
    assert told.endswith((".", "?"))
    assert "{" not in told
    assert slip_in_vietnamese("something else") == ""


def test_every_line_of_the_tables_is_used():
    """Each says what is wrong with some text above, before another line does."""
    used = set()
    for function, text, _ in ROWS:
        plain = without_marks(lowered(normalize(text))).strip()
        lines = (line for line in SLIPS[EXPECTED[function]] if re.fullmatch(line[0], plain))
        used.add(next(lines)[1])
    assert used == {line[1] for lines in SLIPS.values() for line in lines}


def test_one_sentence_has_one_translation():
    said = {(english, vietnamese) for lines in SLIPS.values() for _, english, vietnamese in lines}
    assert len(said) == len({english for english, _ in said})


def test_marks_and_capitals_do_not_matter():
    for text in ("TỪ 5 USD", "tu 5 usd", "  từ 5  USD "):
        assert "upper end is missing" in (slip_in(" ".join(text.split()), "an amount of money") or "")


def test_a_long_text_is_not_looked_at():
    """What no officer types costs nothing more than the rules."""
    assert slip_in("từ " + "5" * 100, "a number") is None


def test_a_cell_between_marks_says_what_is_wrong_inside():
    with pytest.raises(ParseError, match="April 2021 has 30 days") as caught:
        doingoai.parse_date("(31/4/2021).")
    assert caught.value.text == "(31/4/2021)."
