"""A province by itself: what it was on a day, what became of it."""

import copy
import datetime as dt
import pickle

import attrs
import pytest

from doingoai import CannotSplitError, Province, find_province
from doingoai.model import ProvinceKind
from doingoai.model.province import DatedKind

MERGED = dt.date(2025, 7, 1)
BEFORE = dt.date(2025, 6, 30)


def test_units_are_equal_by_id():
    assert find_province("Bắc Ninh") != find_province("Bắc Ninh", on=BEFORE)
    assert find_province("Cao Bằng") is find_province("Cao Bằng", on=BEFORE)
    assert Province(id="x", name="A", slug="a") == Province(id="x", name="B", slug="b")
    assert hash(Province(id="x", name="A", slug="a")) == hash(Province(id="x", name="B", slug="b"))


def test_a_kind_is_that_of_the_day():
    dong_nai = find_province("Đồng Nai")
    assert dong_nai.kind_on(dt.date(2026, 4, 29)) is ProvinceKind.PROVINCE
    assert dong_nai.kind_on(dt.date(2026, 4, 30)) is ProvinceKind.CITY
    assert dong_nai.kind is ProvinceKind.CITY
    assert dong_nai.full_name_on(dt.date(2026, 1, 1)) == "Tỉnh Đồng Nai"
    assert dong_nai.full_name == "Thành phố Đồng Nai"


@pytest.mark.parametrize("method", ["kind_on", "full_name_on", "region_on"])
def test_nothing_is_said_of_days_on_which_it_did_not_exist(method):
    with pytest.raises(ValueError, match="Bắc Giang existed from 1997-01-01 to 2025-06-30, not on 2025-07-01"):
        getattr(find_province("Bắc Giang"), method)(MERGED)
    with pytest.raises(ValueError, match="existed from 2025-01-01 to now"):
        getattr(find_province("Huế"), method)(dt.date(2020, 1, 1))
    with pytest.raises(ValueError, match="existed from before the data to 2008-07-31"):
        getattr(find_province("Hà Tây"), method)(dt.date(2009, 1, 1))


def test_regions_have_days():
    thanh_hoa = find_province("Thanh Hóa")
    assert thanh_hoa.region_on(BEFORE) == "Bắc Trung Bộ và duyên hải miền Trung"
    assert thanh_hoa.region_on(MERGED) == thanh_hoa.region == "Bắc Trung Bộ"
    assert find_province("Hà Tây").region is None
    assert find_province("Hà Tây").region_on(dt.date(2007, 1, 1)) is None


def test_a_merged_unit_has_one_successor():
    assert find_province("Bắc Giang").successor is find_province("Bắc Ninh")
    assert find_province("Bắc Ninh").successor is None
    assert find_province("Thừa Thiên Huế").successor is find_province("Huế")


def test_a_divided_unit_has_no_single_successor():
    ha_bac = find_province("Hà Bắc")
    assert [unit.name for unit in ha_bac.successors] == ["Bắc Giang", "Bắc Ninh"]
    with pytest.raises(CannotSplitError, match=r"Hà Bắc .* was divided among Bắc Giang, Bắc Ninh"):
        _ = ha_bac.successor


def test_predecessors_are_ids():
    assert set(find_province("Phú Thọ").predecessors) == {
        "hoa-binh-until-2025", "phu-tho-1997", "vinh-phuc-1997",
    }  # fmt: skip


def test_ancestry():
    hanoi = find_province("Hà Nội")
    assert {unit.name for unit in hanoi.ancestry()} == {"Hà Nội", "Hà Tây"}
    assert {unit.id for unit in hanoi.ancestry(on=dt.date(2005, 1, 1))} == {"ha-tay-until-2008", "ha-noi-until-2008"}
    assert hanoi.ancestry(on=dt.date(2020, 1, 1)) == (hanoi,)
    bac_ninh = find_province("Bắc Ninh")
    assert [unit.name for unit in bac_ninh.ancestry(on=dt.date(1996, 1, 1))] == ["Hà Bắc"]


@pytest.mark.parametrize(
    ("name", "written", "asked", "now"),
    [
        ("Bắc Giang", dt.date(2020, 1, 1), MERGED, "Bắc Ninh"),
        ("Hà Tây", None, dt.date(2020, 1, 1), "Hà Nội"),
        ("Hà Tây", None, dt.date(2026, 1, 1), "Hà Nội"),
        ("Thừa Thiên Huế", None, MERGED, "Huế"),
        ("Huế", None, dt.date(2021, 1, 1), "Thừa Thiên Huế"),  # one unit that only changed its name and kind
        ("Cao Bằng", None, dt.date(2021, 1, 1), "Cao Bằng"),
        ("Kiên Giang", None, MERGED, "An Giang"),
    ],
)
def test_as_of_folds_forward(name, written, asked, now):
    assert find_province(name, on=written).as_of(asked).name == now


@pytest.mark.parametrize(
    ("name", "asked", "message"),
    [
        ("Bắc Ninh", dt.date(2021, 1, 1), "its territory was that of Bắc Giang, Bắc Ninh"),
        ("Cần Thơ", dt.date(2020, 1, 1), "Cần Thơ, Hậu Giang, Sóc Trăng"),
        ("Hà Bắc", MERGED, "divided among"),
        (
            "Hậu Giang",
            dt.date(2000, 1, 1),
            "cannot be split back to 2000-01-01, when its territory was that of Cần Thơ",
        ),
    ],
)
def test_splitting_back_is_refused(name, asked, message):
    with pytest.raises(CannotSplitError, match=message):
        find_province(name).as_of(asked)


def test_a_unit_of_ones_own_that_ended_without_successor():
    lost = Province(id="x", name="X", slug="x", valid_to=dt.date(2000, 1, 1))
    with pytest.raises(CannotSplitError, match="the data know no successor"):
        lost.as_of(MERGED)
    young = Province(id="y", name="Y", slug="y", valid_from=dt.date(2000, 1, 1))
    with pytest.raises(CannotSplitError, match="units that the data do not know"):
        young.as_of(dt.date(1990, 1, 1))


def test_a_kind_may_be_given_as_text():
    assert DatedKind("city").kind is ProvinceKind.CITY
    assert ProvinceKind.CITY.label() == "Thành phố"
    with pytest.raises(ValueError, match="Length"):
        Province(id="x", name="X", slug="x", kinds=())


def test_it_survives_travel():
    unit = find_province("Phú Thọ")
    for other in (pickle.loads(pickle.dumps(unit)), copy.deepcopy(unit)):
        assert other == unit
        assert other.ancestry() == unit.ancestry()
    assert attrs.evolve(unit, name="X").slug == "phu-tho"
    assert eval(repr(unit), {"Province": Province, "datetime": dt}) == unit  # noqa: S307  # a repr evaluates back
