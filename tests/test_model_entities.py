"""Delegations, aid, exports, events, projects and the small records: what they work out and what they refuse."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from doingoai import (
    AidShipment,
    BorderSegment,
    CitizenMovement,
    Delegation,
    Duration,
    Event,
    ForeignPartner,
    HedgedNumber,
    InvestmentProject,
    Money,
    Period,
    PersonRole,
    Quantity,
    Ratio,
    Recognition,
    TradeExport,
    find_country,
    find_province,
)
from doingoai.model import RECORD_TYPES, ImpossibleRecordError, Record

QUANG_NINH = find_province("Quảng Ninh", on=dt.date(2021, 1, 1))
GUANGXI = ForeignPartner(name="Quảng Tây", kind="local_government", country="CN")
JINKO = ForeignPartner(name="Jinko Solar", kind="enterprise", country="HK")
YEAR = Period.year(2021)
MASKS = Quantity(1_000, "khẩu trang y tế")


# Delegations


@pytest.mark.parametrize(
    ("period", "days"),
    [
        (Period.day(2021, 12, 13), 1),
        (Period.between(dt.date(2017, 3, 22), dt.date(2017, 3, 24)), 3),
        (Period.between(dt.date(2017, 3, 1), dt.date(2017, 4, 30)), None),  # may be "tháng 3-4/2017"
        (Period.month(2020, 6), None),
        (Period.year(2020), None),
        (Period.between(dt.date(2020, 6, 3), None), None),
        (Period.between(dt.date(9999, 12, 1), dt.date(9999, 12, 31)), None),  # no day comes after it
    ],
)
def test_how_long_a_delegation_lasted(period: Period, days: int | None):
    """Days are counted, both ends included; a visit "in June" lasted no thirty days."""
    duration = Delegation(direction="inbound", period=period).duration
    assert duration == (None if days is None else Duration(days, "day"))


def test_a_visit_at_about_some_days_lasted_about_so_many():
    """The days of a hedged period are hedged."""
    about = Period(dt.date(2017, 3, 22), dt.date(2017, 3, 24), "range", "about")
    duration = Delegation(direction="inbound", period=about).duration
    assert duration == Duration(HedgedNumber(3, "about"), "day")


def test_a_stated_length_wins():
    """What the source says stands before what the days say."""
    stay = Delegation(direction="inbound", period=Period.month(2020, 6), stated_duration=Duration(2, "week"))
    assert stay.duration == Duration(2, "week")


def test_a_domestic_delegation_has_no_foreign_side():
    """A ministry's working trip to a province is neither đoàn ra nor đoàn vào."""
    with pytest.raises(ImpossibleRecordError, match="direction is outbound or inbound"):
        Delegation(direction="domestic", period=YEAR, countries="LA")
    with pytest.raises(ImpossibleRecordError, match="domestic"):
        Delegation(direction="trong nước", period=YEAR, partners=GUANGXI)
    assert Delegation(direction="domestic", period=YEAR).when == YEAR


def test_countries_of_a_delegation_are_its_own_and_its_partners():
    """The order of travel first, then the partners' countries, each once."""
    visit = Delegation(direction="outbound", period=YEAR, countries=["LA", "CN"], partners=[GUANGXI, JINKO, "A"])
    assert visit.all_countries == ("LA", "CN", "HK")
    assert visit.partners == (GUANGXI, JINKO, "A")


def test_a_head_may_be_a_name():
    """A name alone is a person whose role is not known."""
    assert Delegation(direction="inbound", period=YEAR, head="Tôn Đại Vĩ").head == PersonRole(name="Tôn Đại Vĩ")
    role = PersonRole(name="A", period=YEAR)
    assert role.when == YEAR


# Aid


def _aid(**fields: Any) -> AidShipment:
    known: dict[str, Any] = {
        "direction": "outbound",
        "providers": QUANG_NINH,
        "recipients": GUANGXI,
        "period": YEAR,
        "items": MASKS,
    }
    return AidShipment(**known | fields)


def test_the_values_of_aid_never_stand_in_for_one_another():
    """Commitment, approved and disbursed are three figures; the counterpart is in none."""
    grant = _aid(
        commitment=Money(5, "USD"), approved=Money(4, "USD"), counterpart=Money(1, "USD"), value=Money(6, "USD")
    )
    assert grant.total("commitment") == Money(5, "USD")
    assert grant.total("phê duyệt") == Money(4, "USD")
    assert grant.total("disbursed") is None
    assert grant.total() == Money(6, "USD")
    with pytest.raises(ValueError, match="write one of: value, commitment"):
        grant.total("counterpart")


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"providers": ()}, "at least one provider"),
        ({"recipients": ()}, "at least one recipient"),
        ({"items": ()}, "items or a value"),
        ({"direction": "domestic"}, "write one of: outbound, inbound"),
    ],
)
def test_aid_that_cannot_be(fields: dict[str, Any], fault: str):
    """Aid has both sides and something that was given."""
    with pytest.raises(ValueError, match=fault):
        _aid(**fields)


def test_the_sides_of_aid():
    """The foreign side receives what is given and gives what is received; provinces are those among the parties."""
    given = _aid(recipients=[GUANGXI, "Hủa Phăn", GUANGXI], areas=[find_province("Cao Bằng"), QUANG_NINH])
    assert given.partners == (GUANGXI, "Hủa Phăn")
    assert [province.name for province in given.provinces] == ["Quảng Ninh", "Cao Bằng"]
    received = _aid(direction="inbound", providers=[GUANGXI], recipients=["Sở Y tế", QUANG_NINH])
    assert received.partners == (GUANGXI,)
    assert received.provinces == (QUANG_NINH,)
    assert received.when == YEAR


# Exports


def _export(**fields: Any) -> TradeExport:
    known: dict[str, Any] = {"origin": QUANG_NINH, "product": "than", "market": "JP", "period": YEAR}
    return TradeExport(**known | {"quantity": Quantity(100, "tấn", "TNE")} | fields)


def test_an_export_needs_a_figure():
    """Neither quantity nor value is no export."""
    with pytest.raises(ImpossibleRecordError, match="a quantity or a value"):
        _export(quantity=None)


@pytest.mark.parametrize(
    ("fields", "unit_value"),
    [
        ({"value": Money(48_900, "USD")}, Money(489, "USD", "tấn")),
        ({}, None),
        ({"value": Money(5, "USD"), "quantity": None}, None),
        ({"value": Money(489, "USD", "tấn")}, None),
        ({"value": Money(5, "USD"), "quantity": Quantity(None, "lô")}, None),
        ({"value": Money(5, "USD"), "quantity": Quantity(0, "tấn")}, None),
        ({"value": Money(5, "USD"), "quantity": Quantity(Ratio(1, 2), "lô")}, None),
        ({"value": Money(5, "USD"), "quantity": Quantity(5, "con", per="m2")}, None),
        (
            {"value": Money(HedgedNumber(1_000, hedge="more_than"), "USD")},
            Money(HedgedNumber(10, hedge="more_than"), "USD", "tấn"),
        ),
    ],
)
def test_the_value_of_a_unit(fields: dict[str, Any], unit_value: Money | None):
    """Value over quantity, with the hedge; nothing where either is not known or already is a rate."""
    assert _export(**fields).unit_value == unit_value


@pytest.mark.parametrize(
    ("written", "held"), [("081090", "081090"), ("0810.90.20", "08109020"), ("08", "08"), ("", "")]
)
def test_hs_codes_keep_their_zero(written: str, held: str):
    """Dots go, the leading zero stays."""
    assert _export(hs_code=written).hs_code == held


@pytest.mark.parametrize("written", ["8", "08109020123", "0810A0", "٠٨", 81090])
def test_hs_codes_that_are_none(written: Any):
    """A code has two to ten ASCII digits, as text."""
    with pytest.raises((ValueError, TypeError)):
        _export(hs_code=written)


def test_markets_are_countries_or_regions():
    """A region is no country; the importer's country counts too."""
    assert _export(market=find_country("Nhật Bản")).market == "JP"
    assert _export(market="EU", importer=JINKO).all_countries == ("HK",)
    assert _export(market="Toàn cầu").all_countries == ()
    assert _export(importer=JINKO).partners == (JINKO,)
    assert _export(importer=QUANG_NINH).partners == ()
    assert _export(origin="VN").provinces == ()
    assert _export().provinces == (QUANG_NINH,)
    with pytest.raises(ValueError, match="alpha-2"):
        _export(origin="Việt Nam")


# Events, projects and the small ones


def test_ordinals_count_from_one():
    """An ordinal is a whole number from 1."""
    assert Event(name="A", period=YEAR, ordinal=7).ordinal == 7
    with pytest.raises(ValueError, match="counts from 1"):
        Event(name="A", period=YEAR, ordinal=0)
    with pytest.raises(TypeError, match="parse_ordinal"):
        Event(name="A", period=YEAR, ordinal="lần thứ 7")  # type: ignore[arg-type]  # the error is the point
    with pytest.raises(TypeError, match="parse_ordinal"):
        Event(name="A", period=YEAR, ordinal=True)


@pytest.mark.parametrize(
    ("everyone", "foreign", "possible"),
    [
        (100, 20, True),
        (100, 100, True),
        (100, 101, False),
        (None, 5, True),
        (HedgedNumber(100, hedge="more_than"), 150, True),
        (100, HedgedNumber(150, hedge="about"), True),
    ],
)
def test_foreign_participants_are_participants(everyone: Any, foreign: Any, *, possible: bool):
    """More foreigners than people cannot be, as far as the bounds tell."""
    if possible:
        assert Event(name="A", period=YEAR, participants=everyone, foreign_participants=foreign).when == YEAR
    else:
        with pytest.raises(ImpossibleRecordError, match="more foreign participants"):
            Event(name="A", period=YEAR, participants=everyone, foreign_participants=foreign)


def test_a_project_answers_the_groupers():
    """Its province, its investor and where that is registered."""
    project = InvestmentProject(province=QUANG_NINH, kind="cấp mới", investor=JINKO, licensed=YEAR)
    assert (project.when, project.provinces, project.partners, project.all_countries) == (
        YEAR,
        (QUANG_NINH,),
        (JINKO,),
        ("HK",),
    )
    assert InvestmentProject(province=QUANG_NINH, kind="new", country="CN").all_countries == ("CN",)
    assert InvestmentProject(province=QUANG_NINH, kind="new", investor=QUANG_NINH).partners == ()
    assert InvestmentProject(province=QUANG_NINH, kind="new").when is None


def test_movements_answer_the_groupers():
    """Vietnamese citizens are of no foreign country."""
    home = CitizenMovement(kind="return", period=YEAR, nationality="VN", people=5)
    assert (home.when, home.provinces, home.all_countries, home.partners) == (YEAR, (), (), ())
    guests = CitizenMovement(kind="cách ly", period=YEAR, nationality="CN", province=QUANG_NINH)
    assert (guests.provinces, guests.all_countries) == ((QUANG_NINH,), ("CN",))


def test_borders_have_a_length():
    """A border is measured in a unit of length."""
    border = BorderSegment(province=QUANG_NINH, neighbour="CN", kind="land", length=Quantity(119, "km", "KMT"))
    assert border.kind.label() == "trên bộ"
    assert (border.when, border.provinces, border.all_countries) == (None, (QUANG_NINH,), ("CN",))
    with pytest.raises(ImpossibleRecordError, match="not in 'tấn'"):
        BorderSegment(province=QUANG_NINH, neighbour="CN", kind="land", length=Quantity(119, "tấn", "TNE"))


def test_recognitions_answer_the_groupers():
    """A title has its provinces and its date, where known."""
    title = Recognition(title="Di sản thế giới", provinces=QUANG_NINH, when=dt.date(1994, 12, 17))
    assert title.when == Period.day(1994, 12, 17)
    assert title.partners == ()
    assert Recognition(title="Di sản thế giới").when is None


def test_the_types_by_name():
    """The registry names each class in lower case."""
    assert all(name == cls.__name__.lower() and issubclass(cls, Record) for name, cls in RECORD_TYPES.items())
    assert {"agreement", "aidshipment", "delegation", "event", "reportedfigure", "tradeexport"} < set(RECORD_TYPES)
    with pytest.raises(TypeError):
        RECORD_TYPES["x"] = Record  # type: ignore[index]  # it cannot be changed
    assert Delegation(direction="inbound", period=YEAR, members=Decimal(5)).members == HedgedNumber(5)
