"""Delegations, agreements, aid and exports added up by the rules of the field; conversion; agreements by date."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta

from doingoai import (
    Agreement,
    AidShipment,
    CurrencyMismatchError,
    Delegation,
    Duration,
    ExchangeRate,
    HedgedNumber,
    InvestmentProject,
    MixedEvidenceError,
    Money,
    Period,
    Quantity,
    TradeExport,
    UnitMismatchError,
    find_province,
)
from doingoai.aggregation import (
    agreements_in_force,
    aid_totals,
    by_partner,
    by_year,
    convert,
    count,
    count_agreements,
    count_delegations,
    expiring,
    exports_by,
    total,
)
from doingoai.aggregation.totals import value_of

YEAR = Period.year(2021)
NINH = find_province("Quảng Ninh")


# Delegations


def test_delegations_persons_and_visits_are_three_measures_for_each_direction() -> None:
    register = [
        Delegation(direction="outbound", period=YEAR, members=5, visits=6),
        Delegation(direction="inbound", period=YEAR, members=7),
        Delegation(direction="inbound", period=Period.year(2020), visits=302),
    ]
    counts = count_delegations(register, by=by_year)
    assert {str(way): counted.delegations.total.count for way, counted in counts.items()} == {
        "outbound": 1,
        "inbound": 2,
        "domestic": 0,
        "transit": 0,
    }
    inbound = counts["inbound"]
    assert inbound.members.rows[YEAR].sums == (HedgedNumber(7),)
    assert (inbound.visits.total.sums, inbound.visits.total.unknown) == ((HedgedNumber(302),), 1)


@pytest.mark.parametrize("status", ["planned", "postponed", "cancelled"])
def test_delegations_that_did_not_take_place_do_not_count(status: str) -> None:
    register = [Delegation(direction="outbound", period=YEAR, status=status)]
    assert count_delegations(register)["outbound"].delegations.total.count == 0
    assert count_delegations(register, planned=True)["outbound"].delegations.total.count == 1


# Agreements


def agreement(**more: Any) -> Agreement:
    given: dict[str, Any] = {
        "title": "Thỏa thuận",
        "instrument": "agreement",
        "vietnamese_party": "UBND tỉnh",
        "party_level": "province",
        "provinces": NINH,
        "foreign_parties": "Hủa Phăn",
        "concluded": dt.date(2020, 3, 15),
    }
    return Agreement(**given | more)


def test_agreements_count_without_treaties_and_with_enterprises_apart() -> None:
    register = [
        agreement(),
        agreement(act="renewed", instrument="bản ghi nhớ"),
        agreement(act="exchanged"),
        agreement(act="initialled"),
        agreement(party_level="enterprise", provinces=(), instrument="bản ghi nhớ"),
        agreement(instrument="hiệp định"),
        agreement(instrument="contract"),
        agreement(party_level="state"),
        agreement(party_level="ministry"),
        agreement(counts_in_totals=False),
    ]
    counts = count_agreements(register, by=by_partner)
    assert counts.signed.rows["Hủa Phăn"].count == 2
    assert (counts.exchanged.total.count, counts.enterprise.total.count) == (2, 1)
    assert counts.left_out == tuple(register[5:9])


def test_agreements_in_force_on_a_day() -> None:
    five_years = agreement(term=Duration(5, "year"))
    open_ended = agreement()
    stopped = agreement(status="terminated")
    register = [five_years, open_ended, stopped]
    assert agreements_in_force(register, dt.date(2019, 1, 1)) == ()
    assert agreements_in_force(register, dt.date(2021, 1, 1)) == (five_years,)
    assert agreements_in_force(register, dt.date(2021, 1, 1), unknown=True) == (five_years, open_ended)
    assert agreements_in_force(register, dt.date(2025, 3, 16)) == ()


def test_agreements_of_merged_provinces_stay_in_force() -> None:
    signed = agreement(provinces=find_province("Bắc Giang"), expires=dt.date(2027, 1, 1))
    assert agreements_in_force([signed], dt.date(2025, 7, 1)) == (signed,)


@pytest.mark.parametrize(
    ("within", "count"),
    [(29, 0), (30, 1), (dt.timedelta(days=30), 1), (relativedelta(months=2), 1), (Duration(3, "week"), 0)],
)
def test_agreements_expire_within_a_time_whose_last_day_is_included(within: Any, count: int) -> None:
    ends = agreement(expires=dt.date(2025, 3, 15))
    assert len(expiring([ends], dt.date(2025, 2, 13), within=within)) == count


def test_what_expires_is_listed_in_order_and_only_while_it_binds() -> None:
    march, may = agreement(expires=dt.date(2025, 3, 15)), agreement(expires=Period.month(2025, 5))
    register = [
        may,
        march,
        agreement(),
        agreement(expires=dt.date(2025, 3, 15), status="terminated"),
        agreement(expires=dt.date(2024, 1, 1)),
    ]
    assert expiring(register, dt.date(2025, 3, 1), within=90) == (march, may)
    assert expiring(register, dt.date(2025, 5, 20), within=1) == (may,)
    assert expiring(register, dt.date(2025, 3, 16), within=10) == ()


# Aid


def aid(**more: Any) -> AidShipment:
    return AidShipment(**{"direction": "inbound", "providers": "Vân Nam", "recipients": NINH, "period": YEAR} | more)


def test_aid_needs_a_basis_and_a_direction() -> None:
    with pytest.raises(TypeError, match="basis"):
        aid_totals([])  # type: ignore[call-arg]  # the error is what is tested
    with pytest.raises(ValueError, match="not a AidBasis"):
        aid_totals([], basis="all", direction="inbound")


def test_aid_adds_on_one_basis_and_in_one_direction() -> None:
    register = [
        aid(commitment=Money(9, "USD"), disbursed=Money(5, "USD"), counterpart=Money(100, "USD")),
        aid(value=Money(50_000_000, "LAK"), stated_equivalents=Money(110_000_000, "VND")),
        aid(direction="outbound", providers=NINH, recipients="Vân Nam", commitment=Money(70, "USD")),
    ]
    committed = aid_totals(register, basis="commitment", direction="inbound")
    assert committed.value.total.sums == (Money(9, "USD"),)
    assert committed.value.total.unknown == 1
    assert aid_totals(register, basis="disbursed", direction="inbound").value.total.sums == (Money(5, "USD"),)
    assert aid_totals(register, basis="value", direction="inbound").value.total.sums == (Money(50_000_000, "LAK"),)
    assert aid_totals(register, basis="commitment", direction="outbound").value.total.sums == (Money(70, "USD"),)


def test_aid_in_kind_adds_by_item_and_unit() -> None:
    register = [
        aid(items=[Quantity(40, "chiếc", item="máy tạo oxy"), Quantity(None, "lô", item="thiết bị y tế")]),
        aid(items=[Quantity(4, "chiếc", item="máy thở"), Quantity(2, "chiếc", item="Máy tạo oxy")]),
    ]
    items = aid_totals(register, basis="value", direction="inbound", by=by_partner).items
    assert items.total.sums == (
        Quantity(42, "chiếc", item="máy tạo oxy"),
        Quantity(4, "chiếc", item="máy thở"),
    )
    assert items.total.unknown == 1
    assert "| máy tạo oxy (chiếc) | máy thở (chiếc) | Chưa rõ |" in items.to_markdown()
    assert "| Vân Nam | 2 | 42 | 4 | 1 |" in items.to_markdown()


# Exports


def export(market: str = "JP", **more: Any) -> TradeExport:
    given = {"origin": "VN", "product": "vải thiều", "market": market, "period": YEAR, "value": Money(10, "USD")}
    return TradeExport(**given | more)


def test_exports_by_market_leave_re_exports_and_forecasts_out() -> None:
    register = [export(), export("CN"), export(flow="re_export"), export(status="forecast"), export(status="estimated")]
    assert {key: row.sums for key, row in exports_by(register, "market").rows.items()} == {
        "JP": (Money(20, "USD"),),
        "CN": (Money(10, "USD"),),
    }
    assert exports_by(register, flow="re_export").total.count == 1
    assert exports_by(register, forecasts=True).total.count == 4


def test_exports_to_a_region_and_its_member_do_not_add() -> None:
    with pytest.raises(MixedEvidenceError, match="EU"):
        exports_by([export("EU"), export("DE")], "market")
    assert exports_by([export("EU"), export("DE", counts_in_totals=False)], "market").total.count == 1


# Conversion


def rate(number: int, on: dt.date | None = None, base: str = "USD") -> ExchangeRate:
    return ExchangeRate(base, "VND", number, on=on)


def test_records_are_converted_with_the_latest_rate_before_them() -> None:
    rates = [rate(3, dt.date(2022, 1, 1)), rate(1, dt.date(2020, 1, 1)), rate(2, dt.date(2021, 12, 31)), rate(9)]
    converted = convert([export()], "VND", rates)[0].value
    assert converted == Money(20, "VND")
    assert converted is not None
    assert converted.rates == (rates[2],)
    assert convert([export(period=Period.year(2019))], "VND", rates)[0].value == Money(90, "VND")
    assert convert([export(period=Period.year(2019))], "VND", rates[:3])[0].value == Money(10, "VND")
    assert convert([agreement(concluded=None, value=Money(1, "USD"))], "VND", rates)[0].value == Money(3, "VND")


def test_what_is_no_money_or_is_in_the_currency_already_stays() -> None:
    home = export(value=Money(5, "VND"))
    assert convert([home], "VND", [])[0] is home
    stated = aid(value=Money(1, "LAK"), stated_equivalents=Money(5, "USD"))
    assert convert([stated], "VND", [rate(2, base="LAK"), rate(3)])[0].stated_equivalents == (Money(5, "USD"),)


def test_a_currency_without_a_rate_is_refused() -> None:
    with pytest.raises(CurrencyMismatchError, match="no rate"):
        convert([export()], "VND", [rate(2, base="EUR")])


def test_exports_need_a_quantity_or_value_of_their_own() -> None:
    quantities = [export(value=None, quantity=Quantity(200, "tấn", "TNE"))]
    assert exports_by(quantities, of="quantity").total.amount == Quantity(200, "tấn", "TNE")
    assert exports_by(quantities).total.unknown == 1


def test_a_part_of_a_project_counts_in_it_and_not_beside_it() -> None:
    def project(millions: int, **more: Any) -> InvestmentProject:
        capital = Money(millions * 10**6, "USD")
        return InvestmentProject(province=find_province("Quảng Ninh"), kind="new", registered_capital=capital, **more)

    whole, part, other = project(10, id="dự án 1"), project(4, part_of="dự án 1"), project(3, id="dự án 2")
    figures = total([whole, part, other], "registered_capital").total
    assert (figures.count, figures.amount) == (2, Money(13_000_000, "USD"))
    assert count([whole, part, other]).total.count == 2
    assert count([project(1, id="a", part_of="a")]).total.count == 1
    # Of a whole that is not among them, the part is all there is.
    assert total([part, other], "registered_capital").total.amount == Money(7_000_000, "USD")


def test_an_amount_without_a_number_has_no_size() -> None:
    with pytest.raises(UnitMismatchError, match="holds no number"):
        value_of(Quantity(None, "lô"))
