"""Provinces by the names and codes they were called by."""

import datetime as dt
import unicodedata

import pytest

from doingoai import AmbiguousNameError, UnknownNameError, find_province, provinces

OLD = dt.date(2021, 1, 1)
NEW = dt.date(2026, 10, 1)


@pytest.mark.parametrize(
    ("day", "units", "cities"),
    [
        (dt.date(1995, 1, 1), 53, 3),
        (dt.date(1997, 1, 1), 61, 4),
        (dt.date(2004, 1, 1), 64, 5),
        (dt.date(2008, 8, 1), 63, 5),
        (dt.date(2021, 1, 1), 63, 5),
        (dt.date(2025, 1, 1), 63, 6),
        (dt.date(2025, 6, 30), 63, 6),
        (dt.date(2025, 7, 1), 34, 6),
        (dt.date(2026, 4, 30), 34, 7),
        (dt.date(2026, 10, 1), 34, 9),
    ],
)
def test_how_many_there_were(day, units, cities):
    found = provinces(on=day)
    assert len(found) == units
    assert sum(unit.kind_on(day) == "city" for unit in found) == cities
    assert len({unit.name for unit in found}) == units


def test_todays_list():
    assert provinces() == provinces(on=NEW)
    codes = [unit.gso_code for unit in provinces()]
    assert codes == sorted(codes)


def test_days_before_the_data_are_refused():
    with pytest.raises(ValueError, match="they begin on 1993-01-01"):
        provinces(on=dt.date(1990, 1, 1))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hà Nội", "Hà Nội"),
        ("HÀ NỘI", "Hà Nội"),
        ("ha noi", "Hà Nội"),
        ("Hanoi", "Hà Nội"),
        ("Hà-nội", "Hà Nội"),
        ("Thủ đô Hà Nội", "Hà Nội"),
        ("thành phố Hà Nội, Việt Nam", "Hà Nội"),
        ("Hà Nội (Việt Nam)", "Hà Nội"),
        ("TP. Hà Nội", "Hà Nội"),
        ("tỉnh Hà Nội", "Hà Nội"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("TPHCM", "Hồ Chí Minh"),
        ("T.P. Hồ Chí Minh", "Hồ Chí Minh"),
        ("Tp.Hồ Chí Minh", "Hồ Chí Minh"),
        ("TP HCM", "Hồ Chí Minh"),
        ("HCM", "Hồ Chí Minh"),
        ("Ho Chi Minh City", "Hồ Chí Minh"),
        ("Sài Gòn", "Hồ Chí Minh"),
        ("Hoà Bình", "Hòa Bình"),
        ("Tỉnh Hoà Bình", "Hòa Bình"),
        ("tinh Khanh Hoa", "Khánh Hòa"),
        ("  Quảng\u00a0Ninh ", "Quảng Ninh"),
        ("QuảngTrị", "Quảng Trị"),
        ("Quang Ninh Province", "Quảng Ninh"),
        ("Quảng Ninh (tỉnh)", "Quảng Ninh"),
        ("T.Quảng Ninh", "Quảng Ninh"),
        ("Hồ Chí Minh (TP)", "Hồ Chí Minh"),
        ("Tỉnh: Quảng Ninh", "Quảng Ninh"),
        ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"),
        ("Thừa Thiên-Huế", "Thừa Thiên Huế"),
        ("TT-Huế", "Thừa Thiên Huế"),
        ("Huế", "Huế"),
        ("TP. Huế", "Huế"),
        ("Đắc Lắc", "Đắk Lắk"),
        ("Daklak", "Đắk Lắk"),
        ("ĐĂK LĂK", "Đắk Lắk"),
        ("Đak Nông", "Đắk Nông"),
        ("Kontum", "Kon Tum"),
        ("Kon-Tum", "Kon Tum"),
        ("Bắc Cạn", "Bắc Kạn"),
        ("Lào-cai", "Lào Cai"),
        ("Hà Nam", "Hà Nam"),
        ("thành phố Bắc Ninh", "Bắc Ninh"),
        ("tỉnh Bắc Ninh", "Bắc Ninh"),
        ("VN-13", "Quảng Ninh"),
        ("vn-13", "Quảng Ninh"),
        ("22", "Quảng Ninh"),
        ("da-nang-1997", "Đà Nẵng"),
        ("can-tho", "Cần Thơ"),
    ],
)
def test_names_as_people_write_them(text, name):
    assert find_province(text).name == name
    assert find_province(unicodedata.normalize("NFD", text)).name == name


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "tỉnh", "TP.", "Hà Nội Tower", "phường Hòa Bình", "huyện Quảng Ninh", "quận Tân Bình",
        "thị xã Bạc Liêu", "Đông Nam Bộ", "Thanh Hóa, Nghệ An", "Hải Đường", "Vân Nam", "99", "1", "VN-99", "Vinh",
        "thành phố Thái Nguyên", "TP Quảng Ngãi", "Thái Nguyên City", "Trường Sa", "Hoàng Sa", "Việt Nam",
        "Quảng Ninh 2021", "Cao Bằng (cũ)", "Quảng Ngãi (TP)", "UBND tỉnh Quảng Ninh", "X" * 5_000,
    ],
)  # fmt: skip
def test_what_is_no_province(text):
    with pytest.raises(UnknownNameError):
        find_province(text)


@pytest.mark.parametrize("value", [None, 24, dt.date(2021, 1, 1), b"H\xc3\xa0"])
def test_only_text_is_read(value):
    with pytest.raises(TypeError, match="a province is found by a str"):
        find_province(value)


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("Quảng Nin", ("Quảng Ninh",)),
        ("Hải Đường", ("Hải Dương",)),
        ("thành phố Thái Nguyên", ("tỉnh Thái Nguyên",)),
        ("HP", ("Hải Phòng",)),
        ("Trường Sa", ("Khánh Hòa",)),
        ("Hoàng Sa", ("Đà Nẵng",)),
        ("Bình Trị Thiên", ("Quảng Bình", "Quảng Trị", "Thừa Thiên Huế")),
        ("Zürich", ()),
    ],
)
def test_an_unknown_name_gets_names_that_come_near_it(text, suggestions):
    with pytest.raises(UnknownNameError) as caught:
        find_province(text)
    assert caught.value.suggestions[: len(suggestions)] == suggestions
    if not suggestions:
        assert caught.value.suggestions == ()


@pytest.mark.parametrize(("text", "names"), [("HN", {"Hà Nội", "Hà Nam"}), ("ĐN", {"Đà Nẵng", "Đồng Nai", "Đắk Nông"})])
def test_a_weak_abbreviation_is_ambiguous(text, names):
    with pytest.raises(AmbiguousNameError) as caught:
        find_province(text)
    assert names <= set(caught.value.candidates)


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("24", "Bắc Giang", "Bắc Ninh"), ("15", "Yên Bái", "Lào Cai"), ("44", "Quảng Bình", "Quảng Trị"),
        ("52", "Bình Định", "Gia Lai"), ("80", "Long An", "Tây Ninh"), ("82", "Tiền Giang", "Đồng Tháp"),
        ("91", "Kiên Giang", "An Giang"), ("01", "Hà Nội", "Hà Nội"),
    ],
)  # fmt: skip
def test_a_code_means_what_it_meant_on_the_day(code, old, new):
    assert find_province(code, on=dt.date(2024, 1, 1)).name == old
    assert find_province(code, on=dt.date(2026, 1, 1)).name == new
    assert find_province(code).name == new


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("Bắc Ninh", OLD, "bac-ninh-1997"),
        ("Bắc Ninh", NEW, "bac-ninh-2025"),
        ("Bắc Ninh", None, "bac-ninh-2025"),
        ("Bắc Giang", NEW, "bac-giang-1997"),  # nobody bears the name: the last who did
        ("Hà Tây", OLD, "ha-tay-until-2008"),
        ("28", dt.date(2007, 1, 1), "ha-tay-until-2008"),
        ("Đắk Lắk", dt.date(2000, 1, 1), "dak-lak-until-2003"),
        ("Đắk Lắk", OLD, "dak-lak-2004"),
        ("tỉnh Cần Thơ", dt.date(2003, 1, 1), "can-tho-until-2003"),
        ("Huế", OLD, "thua-thien-hue-until-2024"),
        ("Huế", dt.date(2025, 1, 1), "hue-2025"),
        ("Thừa Thiên Huế", NEW, "thua-thien-hue-until-2024"),
        ("VN-DN", OLD, "da-nang-1997"),
        ("Bắc Ninh cũ", None, "bac-ninh-1997"),
        ("tỉnh Bắc Giang (cũ)", NEW, "bac-giang-1997"),
        ("Cần Thơ (trước sáp nhập)", None, "can-tho-2004"),
        ("thành phố Hà Nội (cũ), Việt Nam", None, "ha-noi-until-2008"),
    ],
)
def test_a_name_means_what_it_meant_on_the_day(text, on, expected):
    assert find_province(text, on=on).id == expected


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Bắc Giang", dt.date(1990, 1, 1)),  # not yet
        ("thành phố Bắc Ninh", OLD),  # the town, not the province
        ("thành phố Huế", OLD),
        ("28", OLD.replace(year=1950)),
    ],
)
def test_a_name_that_nobody_bore_yet(text, on):
    if text == "28":
        assert find_province(text, on=on).name == "Hà Tây"  # a unit without a known first day
        return
    with pytest.raises(UnknownNameError, match=f"a province on {on}"):
        find_province(text, on=on)


def test_what_the_data_say_of_a_unit():
    quang_ninh = find_province("Quảng Ninh")
    assert quang_ninh.borders == ("CN",)
    assert quang_ninh.border_units == ("CN-GX",)
    assert quang_ninh.coast
    assert quang_ninh.iso_code == "VN-13"
    assert quang_ninh.iso_status == "published"
    assert find_province("Bắc Ninh").iso_status == "not revised since 2025"
    assert find_province("Đà Nẵng").parts == ("Hoàng Sa",)
    assert find_province("Khánh Hòa").parts == ("Trường Sa",)
    assert find_province("Hà Giang").origin == "Hà Tuyên (1991)"
    assert not find_province("Hà Giang").coast


def test_a_moment_is_taken_for_its_day_and_nothing_else_for_a_day():
    moment = dt.datetime(2021, 1, 1, 8, tzinfo=dt.UTC)
    assert find_province("Bắc Ninh", on=moment).id == "bac-ninh-1997"
    assert len(provinces(on=moment)) == 63
    assert find_province("Bắc Ninh").as_of(dt.datetime(2026, 1, 1, tzinfo=dt.UTC)).id == "bac-ninh-2025"
    assert find_province("Quảng Ninh").kind_on(moment) == "province"
    for ask in (find_province("Huế").valid_on, lambda on: provinces(on=on), lambda on: find_province("Huế", on=on)):
        with pytest.raises(TypeError, match="a day is a date, not str"):
            ask("2021-01-01")


@pytest.mark.parametrize("text", ["Quảng Nam, Đà Nẵng", "Quảng Nam; Đà Nẵng", "Quảng Nam/Đà Nẵng"])
def test_two_units_in_a_list_are_not_the_one_they_came_from(text):
    with pytest.raises(AmbiguousNameError, match="Quảng Nam"):
        find_province(text)
    assert find_province("Quảng Nam - Đà Nẵng").name == "Quảng Nam - Đà Nẵng"
