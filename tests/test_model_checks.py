"""What looks wrong in a record is said in both languages, and nothing else is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from doingoai import (
    Agreement,
    AidShipment,
    Delegation,
    Duration,
    Event,
    HedgedNumber,
    InvestmentProject,
    Issue,
    Money,
    Percentage,
    Period,
    Provenance,
    Quantity,
    Ratio,
    ReportedFigure,
    TradeExport,
    check,
    find_province,
)

CAO_BANG = find_province("Cao Bằng")
BAC_GIANG = find_province("Bắc Giang")
BAC_NINH = find_province("Bắc Ninh")  # the unit of 2025
YEAR = Period.year(2022)


def _agreement(**fields: Any) -> Agreement:
    known: dict[str, Any] = {
        "title": "Thỏa thuận hợp tác",
        "instrument": "agreement",
        "vietnamese_party": "UBND",
        "party_level": "province",
        "provinces": CAO_BANG,
        "foreign_parties": "Quảng Tây",
    }
    return Agreement(**known | fields)


def _delegation(**fields: Any) -> Delegation:
    return Delegation(**{"direction": "inbound", "period": YEAR} | fields)


def _aid(**fields: Any) -> AidShipment:
    known = {"direction": "inbound", "providers": "Plan", "recipients": CAO_BANG, "period": YEAR}
    return AidShipment(**known | {"items": Quantity(5, "bộ")} | fields)


def _export(**fields: Any) -> TradeExport:
    known = {"origin": CAO_BANG, "product": "gạo", "market": "CN", "period": YEAR, "value": Money(5, "USD")}
    return TradeExport(**known | fields)


def _figure(value: Any, **fields: Any) -> ReportedFigure:
    return ReportedFigure(**{"measure": "a", "value": value, "scope": "national", "period": YEAR} | fields)


@pytest.mark.parametrize(
    ("record", "code"),
    [
        # Agreements
        (_agreement(instrument="hiệp định"), "treaty_of_a_province"),
        (_agreement(title="Hiệp định hợp tác biên giới", party_level="department"), "treaty_of_a_province"),
        (_agreement(instrument="convention"), "treaty_of_a_province"),
        (_agreement(instrument="contract"), "contract"),
        (_agreement(party_level="district", concluded=dt.date(2025, 7, 1)), "district_after_its_end"),
        (_agreement(concluded=dt.date(2022, 1, 1), reported_on=dt.date(2022, 1, 17)), "late_report"),
        (_agreement(concluded=dt.date(2022, 1, 1), reported_on=dt.date(2021, 12, 1)), "report_before_signing"),
        # Provinces and sources
        (_agreement(provinces=BAC_GIANG, concluded=dt.date(2025, 7, 1)), "province_had_ended"),
        (_agreement(provinces=BAC_NINH, concluded=dt.date(2021, 7, 1)), "province_did_not_exist"),
        (
            _delegation(status="done", sources=Provenance("a", published=dt.date(2021, 5, 1))),
            "reported_before_it_happened",
        ),
        # Visits
        (_delegation(members=10, visits=9), "fewer_visits_than_members"),
        (_delegation(countries="VN"), "abroad_in_vietnam"),
        (_delegation(direction="outbound", countries=["LA", "VN"]), "abroad_in_vietnam"),
        (_delegation(period=dt.date(2022, 1, 1), stated_duration=Duration(3, "day")), "longer_than_its_period"),
        # Aid
        (_aid(providers=CAO_BANG, recipients=CAO_BANG, direction="outbound"), "gives_to_itself"),
        (_aid(direction="outbound", providers=BAC_GIANG), "no_foreign_side"),
        (_aid(providers=BAC_GIANG), "no_foreign_side"),
        (_aid(commitment=Money(5, "USD"), approved=Money(6, "USD")), "more_than_promised"),
        (_aid(approved=Money(5, "USD"), disbursed=Money(6, "USD")), "more_than_promised"),
        # Exports and projects
        (_export(market="VN"), "exported_to_itself"),
        (_export(origin="LA", market="LA"), "exported_to_itself"),
        (_export(hs_code="81090"), "odd_hs_code"),
        (
            InvestmentProject(province=CAO_BANG, kind="new", registered_capital=Money(0, "USD")),
            "no_capital",
        ),
        # Figures
        (_figure(HedgedNumber(5), measure="Tiêm mũi 3", period=Period.month(2020, 3)), "third_dose_before_the_first"),
        (
            _figure(HedgedNumber(5), measure="tỷ lệ MŨI THỨ BA", period=Period.month(2021, 2)),
            "third_dose_before_the_first",
        ),
        (_figure(Ratio(64, 63), kind="coverage"), "more_than_the_whole"),
        (_figure(Percentage(101), kind="share"), "more_than_the_whole"),
        (
            _figure(Ratio(48, 63), kind="coverage", measure="tỉnh", period=Period.year(2026)),
            "denominator_of_another_date",
        ),
        (
            _figure(Ratio(30, 34), kind="coverage", measure="Tỉnh", period=Period.year(2020)),
            "denominator_of_another_date",
        ),
    ],
)
def test_what_looks_wrong(record: Any, code: str):
    """Each has its sentence in English and in Vietnamese, and names a field of the record."""
    issues = [issue for issue in check(record) if issue.code == code]
    assert len(issues) == 1
    assert hasattr(record, issues[0].field)
    assert issues[0].text("en").endswith((".", "?"))
    assert issues[0].text("vi") == issues[0].message_vi != issues[0].message


@pytest.mark.parametrize(
    "record",
    [
        _agreement(),
        _agreement(instrument="hiệp định", party_level="state"),
        _agreement(title="Bản ghi nhớ thực hiện Hiệp định biên giới", instrument="bản ghi nhớ"),
        _agreement(title="Hiệp địnhx", instrument="agreement"),
        _agreement(party_level="district", concluded=dt.date(2025, 6, 30)),
        _agreement(concluded=dt.date(2022, 1, 1), reported_on=dt.date(2022, 1, 16)),
        _agreement(concluded=Period.month(2022, 1), reported_on=dt.date(2022, 2, 15)),
        _agreement(concluded=dt.date(2020, 1, 1), reported_on=dt.date(2020, 6, 1)),  # before the law
        _agreement(concluded=Period.between(dt.date(2022, 1, 1), None), reported_on=dt.date(2022, 6, 1)),
        _agreement(provinces=BAC_GIANG, concluded=dt.date(2025, 6, 30)),
        _agreement(provinces=BAC_NINH, concluded=dt.date(2025, 7, 1)),
        _agreement(provinces=BAC_NINH, concluded=Period.year(2025)),
        _delegation(members=10, visits=HedgedNumber(9, hedge="more_than")),
        _delegation(members=10, visits=10),
        _delegation(direction="domestic"),
        _delegation(status="planned", sources=Provenance("a", published=dt.date(2021, 5, 1))),
        _delegation(status="done", sources=Provenance("a", published=dt.date(2022, 5, 1))),
        _delegation(status="done", sources=Provenance("a")),
        _delegation(period=dt.date(2022, 1, 1), stated_duration=Duration(1, "day")),
        _delegation(period=dt.date(2022, 1, 1), stated_duration=Duration(1, "week")),
        _delegation(period=dt.date(2022, 1, 1), stated_duration=Duration(HedgedNumber(3, hedge="about"), "day")),
        _aid(),
        _aid(providers=["Plan", BAC_GIANG]),
        _aid(commitment=Money(5, "USD"), approved=Money(6, "EUR")),
        _aid(commitment=Money(5, "USD"), approved=Money(HedgedNumber(6, hedge="about"), "USD")),
        _export(),
        _export(hs_code="081090"),
        InvestmentProject(province=CAO_BANG, kind="adjusted", registered_capital=Money(-5, "USD")),
        InvestmentProject(province=CAO_BANG, kind="new"),
        _figure(HedgedNumber(5), measure="mũi 3", period=Period.month(2022, 3)),
        _figure(HedgedNumber(5), measure="mũi 30", period=Period.month(2020, 3)),
        _figure(Percentage(101), kind="growth"),
        _figure(Percentage(HedgedNumber(101, hedge="about")), kind="share"),
        _figure(Ratio(48, 63), kind="coverage", measure="bệnh viện", period=Period.year(2026)),
        _figure(Ratio(48, 63), kind="coverage", measure="tỉnh", period=Period.year(2025)),
        Event(name="A", period=YEAR, foreign_participants=5),
    ],
)
def test_what_looks_right(record: Any):
    """Nothing is said about what is in order, or only may be wrong."""
    assert check(record) == ()


def test_an_issue_is_a_value():
    """Issues compare and print."""
    assert Issue("a", "b", "c.", "d.") == Issue("a", "b", "c.", "d.")
    assert Issue("a", "b", "c.", "d.").text() == "d."


def test_one_record_is_checked_and_no_list_of_them():
    with pytest.raises(TypeError, match="one record is checked, not tuple"):
        check(())
