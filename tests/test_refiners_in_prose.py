"""What the words around a figure make of it: days in figures alone, lengths, comparisons, weekdays, ordinals."""

from __future__ import annotations

import datetime as dt

import pytest

from doingoai import MentionKind, find_mentions

REFERENCE = dt.date(2022, 7, 18)
DATE, PERIOD, TIME, DURATION = MentionKind.DATE, MentionKind.PERIOD, MentionKind.TIME, MentionKind.DURATION
NUMBER, QUANTITY, ORDINAL = MentionKind.NUMBER, MentionKind.QUANTITY, MentionKind.ORDINAL


def found(text: str, reference: dt.date | None = REFERENCE) -> list[tuple[str, MentionKind]]:
    return [(mention.text, mention.kind) for mention in find_mentions(text, reference=reference)]


def days(text: str, reference: dt.date | None = REFERENCE) -> list[tuple[str, str | None]]:
    """The dates and periods of a text, each with its first and last day."""
    return [
        (mention.text, mention.value and f"{mention.value.start}/{mention.value.end}")
        for mention in find_mentions(text, reference=reference)
        if mention.kind in {DATE, PERIOD}
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn đến 19/5 và về 25/5", [("25/5", "2022-05-25/2022-05-25")]),
        ("20/5 là hạn cuối", [("20/5", "2022-05-20/2022-05-20")]),
        ("nghỉ lễ 30/4 và 1/5", [("30/4", "2022-04-30/2022-04-30"), ("1/5", "2022-05-01/2022-05-01")]),
        ("dịp 2/9", [("2/9", "2022-09-02/2022-09-02")]),
        ("giá phiên 8/8 tăng", [("8/8", "2022-08-08/2022-08-08")]),
        ("dịp 30/4 tỉnh đón 5 đoàn", [("30/4", "2022-04-30/2022-04-30")]),
    ],
)
def test_a_day_and_a_month_alone_are_a_day_where_they_can_be_nothing_else(text: str, expected: list[tuple[str, str]]):
    assert [day for day in days(text) if day[0][0].isdigit()] == expected


@pytest.mark.parametrize(
    "text",
    ["đạt 12/10", "có 2/9 huyện", "trực 24/7", "số nhà 15/3", "chiếm 2/3", "đạt 20/5 chỉ tiêu", "12/63 tỉnh", "31/4"],
)
def test_a_part_of_a_whole_stays_one(text: str):
    assert days(text) == []


def test_a_day_in_figures_alone_has_no_value_where_no_year_is_in_sight():
    [mention] = find_mentions("họp báo 20/5")
    assert (mention.text, mention.kind, mention.value) == ("20/5", DATE, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tháng 9/2021, riêng ngày 15 hệ thống dừng", ("ngày 15", "2021-09-15/2021-09-15")),
        ("Ngày 3/9/2021 họp; ngày 15, đoàn về", ("ngày 15", "2021-09-15/2021-09-15")),
        ("Đến ngày 15, đoàn về", ("ngày 15", None)),
        ("Tháng 2/2021, đến ngày 30, đoàn về", ("ngày 30", None)),
    ],
)
def test_a_day_without_its_month_takes_that_of_the_text(text: str, expected: tuple[str, str | None]):
    assert expected in days(text)


@pytest.mark.parametrize(
    "text", ["mỗi ngày 15", "một ngày 15 chuyến", "ngày 3 lần", "ngày 15 suất ăn", "80 xe/ngày 15"]
)
def test_what_is_counted_every_day_is_no_day(text: str):
    assert days(text) == []


def test_days_of_a_month_named_before_may_be_a_list():
    assert days("Trong tháng 9/2021, ngày 15 và 16, đoàn ở Huế")[1:] == [
        ("ngày 15", "2021-09-15/2021-09-15"),
        ("16", "2021-09-16/2021-09-16"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("kéo dài 2 giờ", DURATION),
        ("thêm 2 giờ", DURATION),
        ("mất 2 giờ 30 phút", DURATION),
        ("2 giờ bay", DURATION),
        ("lúc 2 giờ", TIME),
        ("họp 14 giờ", TIME),
        ("8h30 hằng ngày", TIME),
    ],
)
def test_hours_are_a_length_where_the_words_say_so(text: str, kind: MentionKind):
    assert [mention_kind for _, mention_kind in found(text)] == [kind]


def test_how_many_days_and_which_are_two_mentions():
    assert found("đi 6 ngày, từ 22 đến 27 tháng 9") == [("6 ngày", DURATION), ("từ 22 đến 27 tháng 9", DATE)]
    assert found("trong 3 ngày 14, 15 và 16/4/2024") == [("3 ngày 14, 15 và 16/4/2024", DATE)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("cao hơn 5% so với năm trước", "5%"),
        ("thấp hơn 2,5 tỷ đồng so với dự toán", "2,5 tỷ đồng"),
        ("thấp hơn 3,5 điểm phần trăm", "3,5 điểm phần trăm"),
        ("sớm hơn 3 ngày", "3 ngày"),
        ("nhanh hơn 2 lần", "2 lần"),
        ("giá cao hơn 5 triệu đồng", "cao hơn 5 triệu đồng"),
        ("đường dài hơn 200 km", "hơn 200 km"),
    ],
)
def test_a_comparison_by_how_much_is_no_bound(text: str, left: str):
    mention = find_mentions(text)[0]
    assert mention.text == left
    assert (mention.value.number.is_exact) is (left[0].isdigit())


@pytest.mark.parametrize(
    "text",
    [
        "từ thứ hai đến thứ sáu",
        "các ngày thứ ba, thứ năm",
        "thứ năm hằng tuần",
        "sáng thứ Bảy",
        "Thứ bảy, chủ nhật làm việc bình thường",
        "Thứ Bảy và Chủ nhật",
        "Thứ 2, đoàn làm việc với Sở Ngoại vụ",
        "Thứ 6: họp giao ban",
    ],
)
def test_a_weekday_is_no_place_in_a_series(text: str):
    assert found(text) == []


@pytest.mark.parametrize("text", ["khoá XV", "khóa XV", "tài khoá 12", "Quốc hội khoá XIV"])
def test_both_places_of_a_tone_are_read(text: str):
    assert {kind for _, kind in found(text)} == {ORDINAL}


@pytest.mark.parametrize(
    "text",
    [
        "đứng thứ bảy",
        "Thứ hai, về thương mại",
        "xếp thứ hai và thứ ba",
        "THỨ BA",
        "xếp thứ 2, sau tỉnh bạn",
        "Thứ 8, về du lịch",
    ],
)
def test_a_place_in_a_series_stays_one(text: str):
    assert {kind for _, kind in found(text)} == {ORDINAL}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("lần thứ 40 và 41", [40, 41]),
        ("đứng thứ 2, 3 và 4", [2, 3, 4]),
        ("lần thứ 40 và 3 đoàn", [40]),
        ("lần thứ 40 và 12", [40]),
        ("lần thứ tư hai bên gặp nhau", [4]),
        ("lần thứ ba hai nước họp", [3]),
        ("lần thứ hai mươi mốt hai bên họp", [21]),
        ("lần thứ năm năm 2020", [5]),
        ("thứ một trăm linh năm", [105]),
    ],
)
def test_ordinals_end_where_they_do_and_share_their_head(text: str, values: list[int]):
    assert [mention.value for mention in find_mentions(text) if mention.kind is ORDINAL] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tháng 7/2021 tăng 5% so với tháng trước", "2021-06-01/2021-06-30"),
        ("Quý II/2021 tăng 5% so với quý trước", "2021-01-01/2021-03-31"),
        ("Năm 2020 tăng 5% so với năm trước", "2019-01-01/2019-12-31"),
        ("9 tháng năm 2020 tăng 5% so với cùng kỳ năm trước", "2019-01-01/2019-09-30"),
        ("Tháng 7/2021 đạt 5 tấn; tháng trước, tỉnh đón đoàn Lào", "2022-06-01/2022-06-30"),
        ("Tăng 5% so với tháng trước", "2022-06-01/2022-06-30"),
        ("Ngày Giải phóng, 30/4 năm ngoái", "2021-04-30/2021-04-30"),
    ],
)
def test_what_is_compared_counts_from_what_it_is_compared_with(text: str, expected: str):
    assert days(text)[-1][1] == expected


@pytest.mark.parametrize("text", ["Thứ Hai, 05/09/2023", "sáng thứ Hai, ngày 05/09/2023"])
def test_a_day_with_a_wrong_weekday_is_found_without_it(text: str):
    assert days(text) == [(text[text.index(",") + 2 :], "2023-09-05/2023-09-05")]


def test_a_list_of_times_under_a_day_is_no_moment():
    assert found("Thứ Năm, ngày 14/7\n- 8g00: họp") == [("Thứ Năm, ngày 14/7", DATE), ("8g00", TIME)]


def test_a_lot_of_goods_has_no_number():
    [mention] = find_mentions("tặng một lô thiết bị y tế")
    assert (mention.text, mention.value.number, mention.value.unit) == ("một lô", None, "lô")
    assert find_mentions("mua một lô đất") == []


def test_a_date_with_dots_is_found_before_a_counted_noun():
    assert days("15.10.1996 đoàn lên đường") == [("15.10.1996", "1996-10-15/1996-10-15")]


def test_a_plan_stands_outside_its_years():
    assert found("Kế hoạch 5 năm 2021-2025") == [("5 năm 2021-2025", PERIOD)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cử hai, ba đoàn sang Lào", [("hai", 2), ("ba đoàn", 3)]),
        ("một hoặc hai người", [("một", 1), ("hai người", 2)]),
        ("trong năm, sáu người được cử đi", [("sáu người", 6)]),
        ("đứng thứ hai, ba đoàn về nhì", [("ba đoàn", 3)]),
    ],
)
def test_spelled_numerals_share_their_unit(text: str, expected: list[tuple[str, int]]):
    mentions = [mention for mention in find_mentions(text) if mention.kind is QUANTITY]
    assert [(mention.text, mention.value.number.value) for mention in mentions] == expected
    assert {mention.value.unit for mention in mentions} <= {"đoàn", "người"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hồng Công (Trung Quốc) và Lào", ["Hồng Công (Trung Quốc)", "Lào"]),
        ("Đài Loan ( Trung Quốc), Trung Quốc", ["Đài Loan ( Trung Quốc)", "Trung Quốc"]),
        ("Vân Nam (Trung Quốc)", ["Vân Nam", "Trung Quốc"]),
        ("tỉnh Vĩnh Phú mới đón đoàn", ["Vĩnh Phú"]),
        ("phường Vĩnh Phú, anh Minh Hải, tỉnh Hà Bắc", []),
    ],
)
def test_names_take_their_label_or_need_their_kind(text: str, expected: list[str]):
    assert [mention.text for mention in find_mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý II và 6 tháng đầu năm 2023", ["Quý II", "6 tháng đầu năm 2023"]),
        ("tháng 6 và 6 tháng đầu năm 2023", ["tháng 6", "6 tháng đầu năm 2023"]),
        ("tháng 6, 6 tháng đầu năm 2023", ["tháng 6", "6 tháng đầu năm 2023"]),
    ],
)
def test_what_is_counted_after_a_joint_is_no_member_of_the_list(text: str, expected: list[str]):
    mentions = find_mentions(text, reference=REFERENCE)
    assert [mention.text for mention in mentions] == expected
    assert {mention.value.start.year for mention in mentions} == {2023}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("khảo sát trên 5.500 ha", [("trên 5.500 ha", QUANTITY)]),
        ("Hungary 465, Singapore 431, Romania 269 người", [("465", NUMBER), ("431", NUMBER), ("269 người", QUANTITY)]),
        ("vài chục", [("vài chục", NUMBER)]),
        ("SEA Games 31, Boeing 737", []),
    ],
)
def test_figures_after_words_that_might_take_them(text: str, expected: list[tuple[str, MentionKind]]):
    assert [pair for pair in found(text) if pair[1] in {NUMBER, QUANTITY}] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đạt 4,5/5 điểm", []),
        ("thay thế Thông tư 03/2019", []),
        ("từ 1-3/2022 xuất gạo", []),
        ("trong 03/2019", ["03/2019"]),
        ("ngày 4,5/5 và 6/5", ["ngày 4", "5/5", "6/5"]),
        ("tiến độ 2024-2026", ["2024-2026"]),
        ("dự án giai đoạn 2", []),
        ("cấp 02 visa", ["02 visa"]),
    ],
)
def test_figures_that_only_look_like_dates_or_labels(text: str, expected: list[str]):
    mentions = find_mentions(text, reference=REFERENCE)
    assert [mention.text for mention in mentions if mention.kind is not NUMBER or "/" in mention.text] == expected
