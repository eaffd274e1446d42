"""The members of market regions."""

from __future__ import annotations

import datetime as dt

import pytest

from doingoai import countries
from doingoai.aggregation.markets import _MEMBERS, is_region, members, share_members
from doingoai.lexicon.markets import MARKET_REGIONS


def test_every_region_that_registers_name_has_members() -> None:
    names = set(MARKET_REGIONS.values()) - {"Thị trường khác"}
    assert [name for name in sorted(names) if not is_region(name)] == []


def test_every_member_is_a_country() -> None:
    known = {country.alpha_2 for country in countries()}
    for name in _MEMBERS:
        found = members(name)
        assert found
        assert found <= known, (name, found - known)


@pytest.mark.parametrize(("name", "size"), [("EU", 27), ("asean", 10), ("CPTPP", 11), ("RCEP", 15), ("APEC", 21)])
def test_the_size_of_blocs(name: str, size: int) -> None:
    found = members(name)
    assert found is not None
    assert len(found) == size


@pytest.mark.parametrize(
    ("name", "code", "day", "member"),
    [
        ("EU", "GB", dt.date(2020, 1, 31), True),
        ("EU", "GB", dt.date(2020, 2, 1), False),
        ("Liên minh châu Âu", "GB", dt.date(2019, 1, 1), True),
        ("ASEAN", "TL", dt.date(2025, 10, 25), False),
        ("ASEAN", "TL", dt.date(2025, 10, 26), True),
        ("CPTPP", "GB", dt.date(2025, 1, 1), True),
    ],
)
def test_members_join_and_leave(name: str, code: str, day: dt.date, *, member: bool) -> None:
    found = members(name, on=day)
    assert found is not None
    assert (code in found) is member


def test_a_continent_holds_its_regions_and_each_country_lies_in_one() -> None:
    continents = ("châu Á", "châu Âu", "châu Phi", "châu Mỹ", "châu Đại Dương")
    sets = [members(name) or frozenset() for name in continents]
    assert sum(map(len, sets)) == len(frozenset().union(*sets))
    assert share_members("Tây Âu", "châu Âu")
    assert not share_members("Tây Âu", "châu Á")


@pytest.mark.parametrize("name", ["JP", "Thị trường khác", "chợ Bến Thành", ""])
def test_what_is_no_region(name: str) -> None:
    assert not is_region(name)
    assert members(name) == {name}
