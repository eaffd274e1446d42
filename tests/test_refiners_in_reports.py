"""What reports, bulletins and notices hold: counts that contradict their years, ranks, addresses, lists of months."""

from __future__ import annotations

import datetime as dt

import pytest

from doingoai import MentionKind, Money, ParseError, Period, find_mentions, parse_period

REFERENCE = dt.date(2024, 3, 15)


def found(text: str) -> list[str]:
    return [mention.text for mention in find_mentions(text, reference=REFERENCE)]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.kind.value) for mention in find_mentions(text, reference=REFERENCE)]


def days(text: str) -> list[tuple[str, str]]:
    return [
        (mention.text, f"{mention.value.start}/{mention.value.end}")
        for mention in find_mentions(text, reference=REFERENCE)
        if isinstance(mention.value, Period)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giai đoạn 5 năm từ 2012 - 2014", [("5 năm", "duration"), ("từ 2012 - 2014", "period")]),
        ("Giai đoạn 5 năm (2012 - 2014)", [("5 năm", "duration"), ("2012 - 2014", "period")]),
        ("trong 5 năm 2012-2014", [("5 năm", "duration"), ("2012-2014", "period")]),
        ("nhiệm kỳ 5 năm 2016-2021", [("năm 2016-2021", "period")]),
        ("Giai đoạn 3 năm 2012 - 2014", [("Giai đoạn 3 năm 2012 - 2014", "period")]),
        ("nhiệm kỳ 5 năm 2016-2020", [("nhiệm kỳ 5 năm 2016-2020", "period")]),
        ("lớp 5 năm 2021-2022", [("năm 2021-2022", "period")]),
    ],
)
def test_years_that_contradict_their_count_are_found_as_they_stand(text: str, expected: list[tuple[str, str]]):
    assert kinds(text) == expected


@pytest.mark.parametrize("text", ["Giai đoạn 5 năm từ 2012 - 2014", "5 năm 2012-2014", "2 năm 2012, 2013 và 2014"])
def test_a_cell_whose_count_contradicts_its_years_is_refused(text: str):
    with pytest.raises(ParseError):
        parse_period(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tháng 2-2019_Ảnh: TTXVN", ["Tháng 2-2019"]),
        ("ngày 15/3/2024_TTXVN", ["ngày 15/3/2024"]),
        ("bản_15/3/2024", []),
        ("30_4", []),
        ("USD_2", []),
    ],
)
def test_an_underscore_ends_a_figure_and_begins_none(text: str, expected: list[str]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sau 5-7 tuần", [("5-7 tuần", "duration")]),
        ("trước 5 - 7 lần", [("5 - 7 lần", "quantity")]),
        ("đến 2-3 km", [("2-3 km", "quantity")]),
        ("sau 5-7 tỉnh nộp báo cáo", [("sau 5-7", "period")]),
        ("trước 30-11 phải xong", [("trước 30-11", "period")]),
        ("sau 3-5 năm 2022", [("sau 3-5 năm 2022", "period")]),
    ],
)
def test_two_figures_before_what_they_count_are_no_day(text: str, expected: list[tuple[str, str]]):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mỗi đợt 4 ngày rưỡi", [("4 ngày rưỡi", "duration")]),
        ("khóa 3 tháng", [("3 tháng", "duration")]),
        ("đợt 4 năm nay", [("đợt 4", "ordinal"), ("năm nay", "period")]),
        ("đợt 2 tháng 8", [("đợt 2", "ordinal"), ("tháng 8", "period")]),
        ("đợt 2 ngày 5/8", [("đợt 2", "ordinal"), ("ngày 5/8", "date")]),
        ("lần thứ 3 tháng này", [("lần thứ 3", "ordinal"), ("tháng này", "period")]),
    ],
)
def test_how_long_it_takes_is_no_place_in_a_series(text: str, expected: list[tuple[str, str]]):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đứng thứ 3/63 tỉnh, thành", [("thứ 3", "ordinal"), ("63 tỉnh, thành", "quantity")]),
        ("xếp thứ 5/12", [("thứ 5", "ordinal"), ("12", "number")]),
        ("đạt 3/63 tỉnh", [("3/63 tỉnh", "quantity")]),
    ],
)
def test_a_rank_is_no_part_of_a_whole(text: str, expected: list[tuple[str, str]]):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("họp tại phòng 201 nhà A", []),
        ("nhà số 7 khu TTTM", []),
        ("Gói thầu số 04/2024", []),
        ("Điều 12 khoản 3", []),
        ("con số 7 khu công nghiệp", ["7 khu công nghiệp"]),
        ("phòng 20 người", ["20 người"]),
        ("xây 201 nhà", ["201 nhà"]),
        ("hạt điều 27.450 tấn", ["27.450 tấn"]),
        ("gồm 15 v.v.", ["15"]),
        ("tháng 04/2024", ["tháng 04/2024"]),
    ],
)
def test_numbers_of_rooms_houses_and_packages_count_nothing(text: str, expected: list[str]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("XK 96 xe, NK 58", ["96 xe", "58"]),
        ("(XC 3.410; NC 3.432)", ["3.410", "3.432"]),
        ("Nhật Bản 1.630", ["Nhật Bản", "1.630"]),
        ("EXPO 2020", []),
        ("Bản 5", []),
    ],
)
def test_a_flow_or_a_place_before_a_figure_makes_no_name_of_it(text: str, expected: list[str]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tại năm tỉnh biên giới", ["năm tỉnh"]),
        ("gồm năm xã", ["năm xã"]),
        ("trong năm tỉnh đón khách", []),
        ("kế hoạch của năm tỉnh giao", []),
        ("tại năm 2021", ["năm 2021"]),
    ],
)
def test_five_of_something_where_a_word_says_so(text: str, expected: list[str]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tháng 5, tháng 6 và tháng 7 năm 2022", ["2022-05-01", "2022-06-01", "2022-07-01"]),
        ("tháng 5, 6 và 7 năm 2022", ["2022-05-01", "2022-06-01", "2022-07-01"]),
        ("quý I, quý II và quý III năm 2022", ["2022-01-01", "2022-04-01", "2022-07-01"]),
        ("ngày 5/6, ngày 6/6 và ngày 7/6/2022", ["2022-06-05", "2022-06-06", "2022-06-07"]),
        ("tháng 5, tháng 6 và tháng 7", ["2024-05-01", "2024-06-01", "2024-07-01"]),
    ],
)
def test_every_member_of_a_list_takes_the_year_of_the_last(text: str, expected: list[str]):
    assert [span.split("/")[0] for _, span in days(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- 20-25/5: đoàn công tác", ("20-25/5", "2024-05-20/2024-05-25")),
        ("đoàn ở Huế 20 - 25/5", ("20 - 25/5", "2024-05-20/2024-05-25")),
        ("bản 3.20-25/5", ("25/5", "2024-05-25/2024-05-25")),
    ],
)
def test_days_joined_to_a_bare_day_are_read_with_it(text: str, expected: tuple[str, str]):
    assert days(text) == [expected]


def test_what_is_compared_with_is_not_compared_itself():
    text = "Tháng 5/2022 tăng 5% so với tháng trước và 3% so với cùng kỳ"
    assert days(text)[1:] == [("tháng trước", "2022-04-01/2022-04-30"), ("cùng kỳ", "2021-05-01/2021-05-31")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("phí 250 korun", Money(250, "CZK")),
        ("1.500 Kč/tháng", Money(1500, "CZK", per="tháng")),
    ],
)
def test_crowns_of_czechia_are_found(text: str, expected: Money):
    assert [mention.value for mention in find_mentions(text) if mention.kind is MentionKind.MONEY] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kim ngạch đạt1.586,3 triệu USD,tăng14,7%", ["1.586,3 triệu USD", "14,7%"]),
        ("gồm12 đoàn và2 tấn gạo", ["12 đoàn", "2 tấn"]),
        ("năm2021 tỉnh đón khách", ["năm2021"]),
        ("khoảng500 người", []),
        ("t2, m2, CO2, F16", []),
        ("quý2/2022, tháng3/2022", ["quý2/2022", "tháng3/2022"]),
    ],
)
def test_figures_that_scanning_stuck_to_a_word_are_read(text: str, expected: list[str]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(bằng chữ: Mười hai tỷ, tám trăm triệu, năm trăm nghìn đồng)", [Money(12_800_500_000, "VND")]),
        ("hai tỷ, ba trăm triệu đồng/năm", [Money(2_300_000_000, "VND", per="năm")]),
        ("một triệu, hai triệu đồng", [Money(2_000_000, "VND")]),
        ("hai tỷ, 5 triệu đồng", [Money(5_000_000, "VND")]),
        ("ba đoàn, hai triệu đồng", [Money(2_000_000, "VND")]),
    ],
)
def test_an_amount_in_words_may_have_commas(text: str, expected: list[Money]):
    amounts = [mention.value for mention in find_mentions(text) if mention.kind is MentionKind.MONEY]
    assert amounts == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn thăm tỉnh Nara. Lãnh đạo Nara mời Huế, với Nara", ["Nara", "Nara", "Huế", "Nara"]),
        ("Nara; sau đó tỉnh Nara", ["Nara"]),
        ("bang Victoria mời bà Victoria", ["Victoria"]),
        ("tỉnh Sơn Tây (Trung Quốc), thị xã Sơn Tây, Sơn Tây", ["Sơn Tây", "Trung Quốc"]),
    ],
)
def test_a_place_that_the_text_has_told_is_known_when_it_comes_again(text: str, expected: list[str]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LƯU Ý CÔNG DÂN", []),
        ("BIỆN PHÁP XỬ LÝ THEO HIẾN PHÁP", []),
        ("HỌC TẬP ĐẠO ĐỨC, CẬP NHẬT QUY ĐỊNH", []),
        ("THỊ TRƯỜNG PHÁP, ĐỨC VÀ Ý", ["PHÁP", "ĐỨC", "Ý"]),
        ("Hiến pháp của Pháp", ["Pháp"]),
    ],
)
def test_a_word_of_a_heading_is_no_country(text: str, expected: list[str]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trực +84 981 84 84 84", []),
        ("ĐSQ: +82-10-6315-6618", []),
        ("IPA, 0203 3626 123", []),
        ("gọi 112", []),
        ("ID Zoom 845 2231 9907", []),
        ("gọi 5 người", ["5 người"]),
        ("tăng +5 so với 12 xe", ["5", "12 xe"]),
        ("100-120 xe", ["100-120 xe"]),
        ("(+17 xe)", ["17 xe"]),
    ],
)
def test_groups_of_a_telephone_number_are_no_figures(text: str, expected: list[str]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cách mạng Tháng Tám thành công", []),
        ("cách mạng tháng Mười", []),
        ("trong tháng Tám", ["tháng Tám"]),
        ("422 phụ, 400 phụ huynh", ["422", "400 phụ huynh"]),
    ],
)
def test_a_revolution_is_no_month_and_an_adjective_no_unit(text: str, expected: list[str]):
    assert found(text) == expected
