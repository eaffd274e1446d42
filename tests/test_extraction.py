"""`find_mentions`, `Finder` and `highlight` from outside."""

from __future__ import annotations

import datetime as dt
import html
import re
import unicodedata

import pytest

from doingoai import (
    Finder,
    ForeignPartner,
    Gazetteer,
    Hedge,
    HedgedNumber,
    Mention,
    MentionKind,
    Money,
    Period,
    Precision,
    Quantity,
    find_mentions,
    find_province,
)
from doingoai.extraction import highlight

REFERENCE = dt.date(2022, 7, 15)


def texts(text: str, **options: object) -> list[str]:
    return [mention.text for mention in find_mentions(text, reference=REFERENCE, **options)]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.kind.value) for mention in find_mentions(text, reference=REFERENCE)]


def test_a_mention_knows_its_place_and_its_value():
    text = "Trong năm 2021, tỉnh thu hút trên 1 tỷ USD."
    year, money = find_mentions(text)
    assert year == Mention(6, 14, "năm 2021", MentionKind.PERIOD, Period.year(2021))
    assert money.value == Money(HedgedNumber(10**9, Hedge.MORE_THAN), "USD")
    assert text[money.start : money.end] == money.text == "trên 1 tỷ USD"


@pytest.mark.parametrize(
    "text",
    [
        "TỈNH QUẢNG NINH HỖ TRỢ 200.000 LIỀU VẮC-XIN NGÀY 7/7/2021",
        "tỉnh Quảng\u00a0Ninh hỗ trợ 200.000\u00a0liều vắc-xin ngày\u00a07/7/2021",
        "tỉnh Quảng Ni\u00adnh hỗ trợ 200.\u00ad000 liều vắc-xin ngày 7/7/2021",
        unicodedata.normalize("NFD", "tỉnh Quảng Ninh hỗ trợ 200.000 liều vắc-xin ngày 7/7/2021"),
        "tỉnh Quảng\nNinh hỗ trợ 200.000\nliều vắc-xin ngày\n7/7/2021",
        "tỉnh Quảng Ninh hỗ trợ 200.000 liều vắc-xin\u200b ngày 7/7/2021",
    ],
    ids=["capitals", "no-break spaces", "soft hyphens", "decomposed", "line breaks", "zero-width space"],
)
def test_any_typography_is_read_and_offsets_index_the_text_that_was_given(text: str):
    found = find_mentions(text)
    assert [mention.kind.value for mention in found] == ["province", "quantity", "date"]
    assert found[0].value == find_province("Quảng Ninh")
    assert found[1].value.number == HedgedNumber(200_000)
    assert found[2].value == Period.day(2021, 7, 7)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)


def test_words_stuck_together_are_parted():
    assert texts("tại địa phươngSáng 13/12/2021") == ["Sáng 13/12/2021"]


def test_the_year_comes_from_the_reference():
    [mention] = find_mentions("Ngày 30/4, đoàn lên đường", reference=REFERENCE)
    assert mention.value == Period.day(2022, 4, 30)
    assert mention.from_context


def test_the_year_comes_from_the_nearest_full_date_before():
    full, later, new_year, last = find_mentions(
        "Ngày 13/12/2021 họp. Sáng 15/12 ký.\n\nNgày 2/1/2022 về. Ngày 5/1 nghỉ."
    )
    assert (later.value, later.from_context, later.value.inferred) == (Period.day(2021, 12, 15), True, True)
    assert (full.from_context, new_year.from_context) == (False, False)
    assert last.value == Period.day(2022, 1, 5)


def test_what_nothing_fixes_has_no_value():
    assert [(m.text, m.value) for m in find_mentions("Ngày 30/4. So với năm ngoái. Mới hôm qua")] == [
        ("Ngày 30/4", None),
        ("năm ngoái", None),
        ("hôm qua", None),
    ]
    # a word that counts from the day of writing takes nothing from a date of the text
    assert [m.value for m in find_mentions("Ngày 13/12/2021. Hôm qua")][1] is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("859 và 768 triệu USD", ["859", "768 triệu USD"]),
        ("tăng gấp 2 và 23 lần", ["2", "23 lần"]),
        ("tăng từ 5,2 lên 6,1 tỷ USD", ["5,2", "6,1 tỷ USD"]),
        ("5; 7 và 9%", ["5", "7", "9%"]),
        ("1 tỷ và 768 triệu đồng", ["1 tỷ", "768 triệu đồng"]),
    ],
)
def test_a_list_shares_its_unit(text: str, found: list[str]):
    mentions = find_mentions(text)
    assert [mention.text for mention in mentions] == found
    assert len({mention.kind for mention in mentions}) == 1
    assert [mention.from_context for mention in mentions] == [True] * (len(found) - 1) + [False]


def test_a_shared_magnitude_multiplies():
    one, _ = find_mentions("859 và 768 triệu USD")
    assert one.value == Money(859_000_000, "USD")
    one, _ = find_mentions("1 tỷ và 768 triệu đồng")
    assert one.value == Money(10**9, "VND")


def test_a_figure_in_the_thousands_takes_no_magnitude():
    assert [(m.text, m.kind.value) for m in find_mentions("1.200 và 3 triệu USD")] == [
        ("1.200", "number"),
        ("3 triệu USD", "money"),
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ngày 14, 15 và 16/4/2022", [(14, 4), (15, 4), (16, 4)]),
        ("ngày 5 và ngày 7/7/2022", [(5, 7), (7, 7)]),
        ("ngày 10 và 11/1", [(10, 1), (11, 1)]),
        ("ngày 5, 6 và ngày 9 tháng 7", [(5, 7), (6, 7), (9, 7)]),
    ],
)
def test_a_list_of_days_shares_month_and_year(text: str, days: list[tuple[int, int]]):
    found = find_mentions(text, reference=REFERENCE)
    assert [mention.value for mention in found] == [Period.day(2022, month, day) for day, month in days]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("tháng 6 và tháng 7/2021", [Period.month(2021, 6), Period.month(2021, 7)]),
        ("các năm 2019, 2020 và 2021", [Period.year(2019), Period.year(2020), Period.year(2021)]),
        ("quý I và II/2021", [Period.quarter(2021, 1), Period.quarter(2021, 2)]),
        ("hai mùa vụ 2020 và 2021", [Period.year(2020), Period.year(2021)]),
        ("quý I, quý II/2021", [Period.quarter(2021, 1), Period.quarter(2021, 2)]),
    ],
)
def test_a_list_of_periods_shares_its_year(text: str, periods: list[Period]):
    found = [m.value for m in find_mentions(text, reference=REFERENCE) if m.kind is MentionKind.PERIOD]
    assert found == periods


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("có hiệu lực từ ngày 15/9/2021", ("ngày 15/9/2021", "date")),
        ("tính đến hết ngày 15/12/2024", ("ngày 15/12/2024", "date")),
        ("đến năm 2030", ("năm 2030", "period")),
        ("từ năm 2015 đến nay", ("từ năm 2015 đến nay", "period")),
        ("trước năm 2010", ("trước năm 2010", "period")),
        ("từ 15/3 đến 20/4/2022", ("từ 15/3 đến 20/4/2022", "date")),
        ("từ tháng 2 đến tháng 5/2019", ("từ tháng 2 đến tháng 5/2019", "period")),
    ],
)
def test_a_preposition_stands_outside_unless_it_opens_a_range(text: str, found: tuple[str, str]):
    assert kinds(text) == [found]


@pytest.mark.parametrize("text", ["chiếm tới 2/3 số xã", "lên đến 1/3", "đến 48/63 tỉnh"])
def test_a_fraction_after_a_preposition_is_no_day(text: str):
    [mention] = find_mentions(text, reference=REFERENCE)
    assert mention.kind in {MentionKind.NUMBER, MentionKind.QUANTITY}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("khoảng 5-6 tấn", "quantity"),
        ("khoảng 10–12 đoàn", "quantity"),
        ("khoảng 5 - 6 hội nghị", "quantity"),
        ("độ 3-4%", "percent"),
        ("chừng 3 - 4 triệu USD", "money"),
        ("khoảng 11-12 giờ", "duration"),
        ("khoảng 5-6", "number"),
        ("khoảng 1950-2000 tấn", "quantity"),
        ("từ 1900 đến 2000 người", "quantity"),
        # A second figure that is no larger makes no range, and what names a day is none.
        ("khoảng 30-4", "period"),
        ("khoảng ngày 5-6", "period"),
        ("trước 2-9", "period"),
        ("đến 2-9", "period"),
    ],
)
def test_a_hedged_range_of_figures_is_no_day(text: str, kind: str):
    assert kinds(f"Tỉnh đón {text}, theo kế hoạch.") == [(text, kind)]


@pytest.mark.parametrize("years", ["Từ 2019-2021", "Từ 2019 đến 2021", "2019–2021", "Khoảng 2000-2005"])
@pytest.mark.parametrize("actor", ["tỉnh", "thành phố", "các doanh nghiệp"])
def test_years_before_who_acts_count_nobody(years: str, actor: str):
    assert kinds(f"{years} {actor} đón 5 đoàn.") == [(years, "period"), ("5 đoàn", "quantity")]


@pytest.mark.parametrize("count", ["hai", "năm", "ba mươi", "mười lăm"])
def test_years_counted_in_words_reach_back_from_the_reference(count: str):
    text = f"Trong {count} năm qua, tỉnh đón 5 đoàn."
    assert kinds(text) == [(f"{count} năm qua", "period"), ("5 đoàn", "quantity")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mỗi tháng 2 đoàn", [("2 đoàn", "quantity")]),
        ("Mỗi tháng 10 triệu đồng", [("10 triệu đồng", "money")]),
        ("một tháng 2 lần", [("2 lần", "quantity")]),
        ("mỗi quý 1 cuộc", [("1 cuộc", "quantity")]),
        ("mỗi tuần\n3 chuyến", [("3 chuyến", "quantity")]),
        ("hằng năm 2000 lao động", [("2000 lao động", "quantity")]),
        ("lũy kế 6 tháng 260 triệu USD", [("6 tháng", "duration"), ("260 triệu USD", "money")]),
        # What is not the base of a rate stays a date.
        ("khép lại một năm 2022 đầy biến động", [("năm 2022", "period")]),
        ("cả tháng 3 năm 2022", [("tháng 3 năm 2022", "period")]),
        ("ngày một tháng 5", [("ngày một tháng 5", "date")]),
        ("9 tháng 2022", [("9 tháng 2022", "period")]),
    ],
)
def test_the_base_of_a_rate_is_no_date(text: str, found: list[tuple[str, str]]):
    assert kinds(text) == found


@pytest.mark.parametrize(
    "text", ["họp lúc 14g", "mở từ 7g đến 11g", "từ 14g-16g", "họp khoảng 9g, sáng mai", "14g - 16g30", "9g sáng"]
)
def test_the_hours_of_southern_papers_are_no_grams(text: str):
    assert MentionKind.QUANTITY not in {mention.kind for mention in find_mentions(text, reference=REFERENCE)}


@pytest.mark.parametrize("text", ["5g", "500g", "12 g", "2,5g"])
def test_grams_are_grams_elsewhere(text: str):
    assert kinds(f"mỗi gói {text} vàng") == [(text, "quantity")]


@pytest.mark.parametrize("count", ["3 năm", "hai tháng"])
def test_back_to_here_is_a_period_and_no_bound(count: str):
    assert kinds(f"Trong {count} trở lại đây, tỉnh đón khách.") == [(f"{count} trở lại đây", "period")]
    assert kinds("10 đoàn trở lại") == [("10 đoàn trở lại", "quantity")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khoản 2 Điều 14 Quyết định số 06/2020/QĐ-TTg", [("Quyết định số 06/2020/QĐ-TTg", "document")]),
        ("Điều 3 Nghị quyết 22-NQ/TW", [("Nghị quyết 22-NQ/TW", "document")]),
        ("2 công văn số 12/UBND-NC", [("2 công văn", "quantity"), ("số 12/UBND-NC", "document")]),
        ("Hội nghị Trung ương 5 khóa XIII", [("khóa XIII", "ordinal")]),
        ("mở 5 khóa đào tạo", [("5 khóa", "quantity")]),
        ("tăng gấp 3 năm ngoái", [("3", "number"), ("năm ngoái", "period")]),
        ("3 năm trước", [("3 năm trước", "period")]),
    ],
)
def test_what_bears_a_number_of_its_own_is_not_counted(text: str, found: list[tuple[str, str]]):
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2 triệu chứng", Quantity(2, "triệu chứng")),
        ("ba triệu chứng", Quantity(3, "triệu chứng")),
        ("hai tỷ phú", Quantity(2, "tỷ phú")),
        ("3 khối nhà", Quantity(3, "khối nhà")),
        ("5 khối thi đua", Quantity(5, "khối")),
        ("200 khối đất", Quantity(200, "khối", "MTQ")),
        ("2 triệu người", Quantity(2_000_000, "người")),
    ],
)
def test_a_word_that_begins_as_a_unit_does_counts_itself(text: str, value: Quantity):
    assert [mention.value for mention in find_mentions(f"Có {text} ở đây.")] == [value]


@pytest.mark.parametrize("text", ["12..5", "12..5 tấn", "1,,5"])
def test_figures_with_two_marks_side_by_side_are_not_read_by_halves(text: str):
    assert find_mentions(f"Đạt {text}") == []


def test_the_same_period_is_the_part_of_the_year_it_is_compared_with():
    text = "6 tháng đầu năm 2024 đạt 1,32 tỷ USD, tăng 45% so với cùng kỳ năm 2023, 50% so với cùng kỳ."
    whole, _, _, named, _, bare = find_mentions(text)
    assert whole.value == Period.half(2024, 1)
    assert named.value == bare.value == Period.half(2023, 1)
    assert named.from_context
    assert bare.from_context


def test_an_amount_stated_again_is_linked_to_the_first():
    text = "hỗ trợ 50 triệu Kíp (tương đương 110 triệu VND), 5 tấn (5.000 kg) gạo và 3 tấn, 2 km đường"
    found = find_mentions(text)
    assert [mention.restates and text[slice(*mention.restates)] for mention in found] == [
        None,
        "50 triệu Kíp",
        None,
        "5 tấn",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [("45 suất học bổng", "suất"), ("24 tua-bin gió", "tua-bin"), ("ký 5 MOU", "MOU"), ("200 nghìn kỹ sư", "kỹ")],
)
def test_any_noun_counted_by_a_figure_makes_a_quantity(text: str, unit: str):
    [mention] = find_mentions(text)
    assert mention.kind is MentionKind.QUANTITY
    assert unit.startswith(mention.value.unit) or mention.value.unit.startswith(unit)


@pytest.mark.parametrize("text", ["đạt 35 và tăng", "đạt 35 trong quý", "đạt 35 tăng mạnh", "đạt 35."])
def test_function_words_and_verbs_are_not_counted(text: str):
    assert kinds(text)[0] == ("35", "number")


NOTHING = [
    # words that are numerals elsewhere
    "đầu tư và tư vấn", "thông tư hướng dẫn", "không phải ai cũng biết", "một số địa phương", "một trong những tỉnh",
    "ba lô", "năm nào cũng vậy", "Ông Phạm Ngọc Sáu", "quận Ba Đình", "vải chín sớm", "cả nước", "hàng không",
    # names with figures
    "dịch COVID-19", "dịch Covid 19", "khẩu trang N95", "EXPO 2020", "SEA Games 31", "máy bay Boeing 787", "biến chủng B.1.617",
    "máy chủ HP-360", "quốc lộ 1A", "AFF Cup 2022",
    # telephones, addresses, versions, time zones, counters
    "Điện thoại: 0912 345 678", "fax 84-233-3851769", "gọi 0233.3852.501", "so123@gov.vn", "http://abc.vn/2021/05/12",
    "bản 1.1.3", "(GMT +7)", "0:00 / 0:00", "0:00 / 3:45",
    # labels and markers
    "Điều 5", "phòng số 3", "mốc 241", "Điều 12 khoản 3", "1. Tình hình chung", "2/ Kết quả", "(3) Kiến nghị", "trang 45",
    "Phụ lục 2", "gió cấp 6-7", "bậc 4/6", "thôn 3", "1 | Đoàn Sở\n2 | Đoàn", "mã số thuế 2900325526", "đường dây nóng 1900 6868",
    "CMND số 186543210 cấp",
    # impossible dates
    "ngày 31/4/2021", "ngày 29/2/2023", "ngày 12/13/2021",
    # other people's and places' names
    "huyện Quảng Ninh", "xã Tân Mỹ", "phường Bắc Giang", "thị xã Sơn Tây", "vịnh Thái Lan", "sông Sài Gòn",
    "Chủ tịch Hồ Chí Minh", "đường Hồ Chí Minh", "Nguyễn Hà Giang", "Trịnh Thị Ninh Bình", "Trần Quang Đức", "chị Nga",
    "Anh Đức", "Thái Bình Dương", "Ấn Độ Dương", "xã Ý Yên", "Nga Sơn", "Mỹ Lộc", "Mỹ Linh", "Đồng Tháp Mười", "Pháp lệnh", "Đức Phật",
    "Anh đánh giá thế nào?", "Áo dài",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_mention_is_none(text: str):
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thứ hai, tỉnh sẽ mở rộng", ("Thứ hai", "ordinal")),
        ("lần thứ 31", ("lần thứ 31", "ordinal")),
        ("Thứ 2, 14/03/2022", ("Thứ 2, 14/03/2022", "date")),
        ("nhiệt độ 38 độ C", ("38 độ C", "quantity")),
        ("khảo sát 3 tỉnh", ("3 tỉnh", "quantity")),
        ("300.000 bảng Anh", ("300.000 bảng Anh", "money")),
        ("Thủ tướng Lào Thongloun", ("Lào", "country")),
        ("tỉnh An Giang Vương Bình Thạnh", ("An Giang", "province")),
        ("vùng Hà Nội mở rộng", ("Hà Nội", "province")),
        ("TP Hồ Chí Minh", None),
        ("Bắc Lào", ("Lào", "country")),
        ("thành phố Đà Nẵng", ("Đà Nẵng", "province")),
        ("ba kênh", ("ba kênh", "quantity")),
        ("Hai bên", ("Hai bên", "quantity")),
        ("một nửa", ("một nửa", "number")),
        ("một tấn", ("một tấn", "quantity")),
        ("ông Năm, 45 suất", ("45 suất", "quantity")),
        ("250 hành khách", ("250 hành khách", "quantity")),
        ("hôm nay (20/5/2022)", ("hôm nay (20/5/2022)", "date")),
    ],
)
def test_the_words_around_decide(text: str, found: tuple[str, str] | None):
    [mention] = find_mentions(text, reference=REFERENCE)
    if found is None:
        assert mention.value == find_province("Thành phố Hồ Chí Minh", on=REFERENCE)
    else:
        assert (mention.text, mention.kind.value) == found


def test_the_cells_of_a_table_are_read_one_by_one():
    text = "TT\tĐoàn\tNước\tThời gian\n1\tĐoàn Sở Công Thương\tLào\t15-18/3/2022\n2\tĐoàn học tập\tNhật Bản\tQuý II"
    assert kinds(text) == [
        ("Lào", "country"),
        ("15-18/3/2022", "date"),
        ("Nhật Bản", "country"),
        ("Quý II", "period"),
    ]


def test_a_moment_of_a_log_is_found_with_its_zone():
    [mention] = find_mentions("Cập nhật 2023-09-05T08:30:00Z, bản 2.")
    assert mention.text == "2023-09-05T08:30:00Z"
    assert mention.value == dt.datetime(2023, 9, 5, 8, 30, tzinfo=dt.UTC)


def test_a_time_belongs_to_the_day_that_is_named_behind_it():
    assert texts("Hôm nay, lúc 9 giờ ngày 20/5/2022, họp") == ["Hôm nay", "9 giờ ngày 20/5/2022"]


def test_kinds_may_be_given_by_name():
    text = "Năm 2021, Lào Cai đón 41 đoàn, chi 300.000 bảng Anh cho Anh và Pháp."
    assert texts(text, kinds=["quantity"]) == ["41 đoàn"]
    assert texts(text, kinds={MentionKind.COUNTRY}) == ["Anh", "Pháp"]
    assert texts(text, kinds=[]) == []
    with pytest.raises(ValueError, match="province"):
        find_mentions(text, kinds=["provinces"])


def test_names_of_ones_own_come_before_the_librarys():
    own = ForeignPartner(name="Sở Ngoại vụ Lào Cai Vân Nam", kind="other", country="CN")
    finder = Finder(gazetteers=[Gazetteer.default().with_entries([own])])
    [mention] = finder.find("Sở Ngoại vụ Lào Cai Vân Nam")
    assert mention.value is own


def test_a_stream_has_the_mentions_of_its_text():
    text = "Ngày 13/12/2021 họp.\n\nSáng 15/12 ký 3 thỏa thuận trị giá 50 triệu Kíp (110 triệu VND).\n" * 50
    finder = Finder()
    assert list(finder.find_iter(re.findall(r".{1,37}", text, re.DOTALL))) == finder.find(text)


def test_only_text_and_dates_are_taken():
    with pytest.raises(TypeError, match="int 5"):
        find_mentions(5)  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(TypeError, match="2021"):
        find_mentions("ngày 5/6", reference="2021")  # type: ignore[arg-type]  # the point of the test
    [mention] = find_mentions("Ngày 30/4", reference=dt.datetime(2022, 5, 1, 8, 30))
    assert mention.value == Period.day(2022, 4, 30)


def test_a_mention_tells_where_it_stands():
    [mention] = find_mentions("Xuất 200 tấn")
    place = mention.provenance("bao-cao.txt", published=dt.date(2022, 1, 5), retrieved=dt.date(2022, 1, 6))
    assert (place.source, place.start, place.end, place.quote) == ("bao-cao.txt", 5, 12, "200 tấn")
    assert (place.published, place.retrieved) == (dt.date(2022, 1, 5), dt.date(2022, 1, 6))


def test_html_keeps_the_text_and_escapes_it():
    text = 'Xuất <200 tấn> & "nhãn" ngày 30/4'
    page = highlight(text, find_mentions(text, reference=REFERENCE))
    assert html.unescape(re.sub("<[^>]*>", "", page)) == text
    assert page.count("<mark ") == 2
    assert 'title="date (from context)"' in page


def test_terminal_colours_keep_the_text():
    text = "Năm 2021, Lào Cai chi 5 tỷ đồng cho 41 đoàn theo Nghị định số 80/2020/NĐ-CP"
    shown = highlight(text, find_mentions(text), form="terminal")
    assert re.sub("\x1b\\[[0-9]+m", "", shown) == text
    assert len(set(re.findall("\x1b\\[([1-9][0-9]*)m", shown))) == 5


def test_nothing_is_marked_where_nothing_is_found():
    assert highlight("a & b", []) == "a &amp; b"


def test_precision_tells_a_day_from_a_stretch():
    [mention] = find_mentions("từ ngày 28/2 đến ngày 3/3/2023")
    assert (mention.kind, mention.value.precision) == (MentionKind.DATE, Precision.RANGE)


def test_one_kind_may_stand_alone_and_must_be_one():
    text = "Năm 2021, tỉnh đón 41 đoàn."
    assert [mention.text for mention in find_mentions(text, kinds="quantity")] == ["41 đoàn"]
    assert [mention.text for mention in Finder(kinds=MentionKind.QUANTITY).find(text)] == ["41 đoàn"]
    with pytest.raises(ValueError, match="'đoàn' is no kind of mention; the kinds are date, period"):
        find_mentions(text, kinds=["đoàn"])
