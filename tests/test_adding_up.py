"""The arithmetic of summaries: one test for each line of the rules on how figures add up."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, localcontext
from typing import Any

import attrs
import pytest

from doingoai import (
    AidShipment,
    CannotSplitError,
    CurrencyMismatchError,
    Delegation,
    ExchangeRate,
    ForeignPartner,
    Hedge,
    HedgedNumber,
    InvestmentProject,
    MixedEvidenceError,
    Money,
    Percentage,
    Period,
    Quantity,
    Ratio,
    ReportedFigure,
    TradeExport,
    UnitMismatchError,
    find_province,
)
from doingoai.aggregation import (
    by_country,
    by_half,
    by_month,
    by_partner,
    by_province,
    by_quarter,
    by_region,
    by_year,
    count,
    coverage,
    to_geography,
    top,
    total,
)
from doingoai.values.periods import Basis

BEFORE_MERGER = dt.date(2020, 12, 31)
AFTER_MERGER = dt.date(2025, 7, 1)


YEAR = Period.year(2021)


@attrs.frozen
class Fact:
    """The least a record may be: three answers, and something to add."""

    value: Any = None
    when: Period | None = YEAR
    provinces: tuple[Any, ...] = ()
    partners: tuple[Any, ...] = ()


def about(number: int, hedge: Hedge) -> HedgedNumber:
    return HedgedNumber(number, hedge=hedge)


def sums(*values: Any) -> tuple[Any, ...]:
    return total([Fact(value) for value in values], "value").total.sums


# Sums and their hedges


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ([about(30, Hedge.NEARLY), about(66, Hedge.MORE_THAN)], about(96, Hedge.ABOUT)),
        ([about(100, Hedge.LESS_THAN), HedgedNumber(50)], about(150, Hedge.LESS_THAN)),
        ([about(3, Hedge.AT_LEAST), HedgedNumber(5)], about(8, Hedge.AT_LEAST)),
        ([about(3, Hedge.AT_LEAST), about(5, Hedge.MORE_THAN)], about(8, Hedge.MORE_THAN)),
        ([about(3, Hedge.AT_MOST), about(5, Hedge.NEARLY)], about(8, Hedge.LESS_THAN)),
        ([about(30, Hedge.NEARLY), about(20, Hedge.NEARLY)], about(50, Hedge.NEARLY)),
        ([about(30, Hedge.NEARLY), HedgedNumber(0)], about(30, Hedge.NEARLY)),
        ([HedgedNumber.between(10, 15), HedgedNumber.between(1, 2)], HedgedNumber.between(11, 17)),
        ([HedgedNumber.between(10, 15), HedgedNumber(5)], HedgedNumber.between(15, 20)),
        (
            [HedgedNumber.between(10, 15), about(5, Hedge.NEARLY)],
            HedgedNumber(Decimal("17.5"), Hedge.ABOUT, None, 20),
        ),
        ([about(10, Hedge.ORDER), HedgedNumber(5)], about(15, Hedge.ORDER)),
    ],
)
def test_hedges_of_a_sum(terms: list[HedgedNumber], expected: HedgedNumber) -> None:
    assert sums(*terms) == (expected,)
    assert sums(*reversed(terms)) == (expected,)
    assert sum(terms[1:], terms[0]) == expected


def test_a_sum_is_exact_whatever_the_callers_context() -> None:
    with localcontext() as context:
        context.prec = 3
        assert sums(Decimal("123456.789"), 1) == (HedgedNumber("123457.789"),)


def test_plain_numbers_add_too() -> None:
    assert sums(1, Decimal("2.5"), HedgedNumber(3)) == (HedgedNumber("6.5"),)


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(TypeError, match="float"):
        sums(0.1)


# Unknown terms


def test_unknown_terms_are_counted_beside_the_sum_and_never_zero() -> None:
    figures = total(
        [Fact(Quantity(200_000, "liều")), Fact(Quantity(None, "lô", item="thiết bị y tế")), Fact(None)], "value"
    ).total
    assert figures.sums == (Quantity(200_000, "liều"),)
    assert (figures.count, figures.unknown) == (3, 2)


def test_a_sum_of_unknown_terms_alone_is_no_zero() -> None:
    figures = total([Fact(None)], "value").total
    assert figures.sums == ()
    assert figures.amount is None
    assert figures.unknown == 1


def test_the_total_prints_how_many_terms_are_unknown() -> None:
    summary = total([Fact(Quantity(5, "liều")), Fact(Quantity(None, "lô"))], "value")
    assert "Chưa kể 1 khoản chưa rõ số lượng." in summary.to_markdown()
    assert "Terms without a known amount, not counted: 1." in summary.to_markdown(lang="en")


def test_a_record_adds_each_of_its_items() -> None:
    gift = AidShipment(
        direction="outbound",
        providers=find_province("Quảng Ninh"),
        recipients="Hủa Phăn",
        period=Period.year(2020),
        items=[
            Quantity(about(100_000, Hedge.NEARLY), "chiếc", item="khẩu trang"),
            Quantity(5, "chiếc", item="khẩu trang"),
            Quantity(14_000, "bộ"),
            Quantity(None, "lô"),
        ],
    )
    figures = total([gift], "items").total
    assert figures.sums == (
        Quantity(14_000, "bộ"),
        Quantity(about(100_005, Hedge.NEARLY), "chiếc", item="khẩu trang"),
    )
    assert (figures.count, figures.unknown) == (1, 1)


# Units


def test_units_of_one_dimension_become_one_sum() -> None:
    tons = Quantity("89.3", "tấn", "TNE"), Quantity(200, "kg", "KGM"), Quantity(5, "tạ", "DTN")
    assert sums(*tons) == sums(*reversed(tons)) == (Quantity(90, "tấn", "TNE"),)


def test_rows_and_total_share_their_units() -> None:
    records = [Fact(Quantity(2, "tấn", "TNE"), Period.year(2020)), Fact(Quantity(500, "kg", "KGM"), Period.year(2021))]
    summary = total(records, "value", by=by_year)
    assert [figures.sums[0].unit for figures in summary.rows.values()] == ["tấn", "tấn"]  # type: ignore[union-attr]  # quantities


def test_a_sum_in_sea_miles_and_kilometres_is_exact() -> None:
    assert sums(Quantity(1, "hải lý", "NMI"), Quantity(1, "km", "KMT")) == (Quantity("2.852", "km", "KMT"),)
    assert sums(Quantity(1, "hải lý", "NMI"), Quantity(2, "hải lý", "NMI")) == (Quantity(3, "hải lý", "NMI"),)


@pytest.mark.parametrize("units", [("bộ", "chiếc"), ("đoàn", "lượt người"), ("sào", "công"), ("chai", "liều")])
def test_classifiers_never_convert(units: tuple[str, str]) -> None:
    assert {amount.unit: amount.number for amount in sums(*(Quantity(1, unit) for unit in units))} == dict.fromkeys(
        units, HedgedNumber(1)
    )


@pytest.mark.parametrize("unit", ["bộ", "chiếc", "liều", "chai", "lượt", "đoàn", "sào", "công", "mẫu", "cân", "chục"])
@pytest.mark.parametrize("target", ["kg", "ha", "tấn"])
def test_what_differs_from_region_to_region_converts_to_nothing(unit: str, target: str) -> None:
    with pytest.raises(UnitMismatchError):
        Quantity(5, unit).to(target)


def test_prices_of_different_bases_stay_apart() -> None:
    assert len(sums(Money(489, "USD", "tấn"), Money(1, "USD", "kg"), Money(1, "USD"))) == 3


@pytest.mark.parametrize("value", [Percentage("12.5"), Ratio(48, 63)])
def test_percentages_and_ratios_have_no_sum(value: Any) -> None:
    with pytest.raises(UnitMismatchError, match="have no sum"):
        sums(value)


def test_a_ratio_of_things_is_unknown_in_a_sum() -> None:
    assert total([Fact(Quantity(Ratio(22, 28), "vị trí"))], "value").total.unknown == 1


# Currencies


def test_currencies_stay_in_separate_columns() -> None:
    summary = total([Fact(Money(5, "USD")), Fact(Money(10, "VND")), Fact(Money(1, "USD"))], "value")
    assert summary.total.sums == (Money(10, "VND"), Money(6, "USD"))
    assert "| VND | USD |" in summary.to_markdown()
    with pytest.raises(ValueError, match="2 sums"):
        _ = summary.total.amount


def test_a_sum_keeps_the_rates_of_its_terms() -> None:
    rate = ExchangeRate("USD", "VND", 23_000, on=dt.date(2021, 6, 30))
    figures = total([Fact(Money(2, "USD").convert("VND", [rate])), Fact(Money(1, "VND"))], "value", by=by_year).total
    assert isinstance(figures.amount, Money)
    assert figures.amount.rates == (rate,)


# Evidence


def figure(measure: str = "đoàn ra", value: Any = 5, period: Period | None = None, **more: Any) -> ReportedFigure:
    number = HedgedNumber(value) if isinstance(value, int) else value
    return ReportedFigure(
        **{"measure": measure, "value": number, "scope": "national", "period": period or Period.year(2021)} | more
    )


def visit(period: Period | None = None, **more: Any) -> Delegation:
    return Delegation(**{"direction": "outbound", "period": period or Period.year(2021)} | more)


def test_records_and_reported_figures_are_never_added_together() -> None:
    with pytest.raises(MixedEvidenceError, match="say which wins"):
        count([visit(), figure()])
    with pytest.raises(MixedEvidenceError, match="say which wins"):
        total([visit(), figure()], "value")


def test_the_caller_may_say_which_evidence_wins() -> None:
    mixed = [visit(), visit(), figure()]
    assert count(mixed, evidence="records").total.count == 2
    assert total(mixed, "value", evidence="figures").total.sums == (HedgedNumber(5),)


def test_a_figure_is_not_added_to_its_own_part() -> None:
    with pytest.raises(MixedEvidenceError, match="overlap"):
        total([figure(period=Period.month(2021, 2)), figure(period=Period.half(2021, 1))], "value")
    both = [figure(period=Period.half(2021, 1)), figure(period=Period.half(2021, 2))]
    assert total(both, "value").total.sums == (HedgedNumber(10),)


def test_what_does_not_count_in_totals_is_left_out() -> None:
    part = visit(counts_in_totals=False)
    assert count([visit(), part]).total.count == 1
    assert count([part]).total.count == 0


def export(market: str, period: Period | None = None) -> TradeExport:
    return TradeExport(
        origin="VN",
        product="vải thiều",
        market=market,
        period=period or Period.year(2021),
        quantity=Quantity(1, "tấn", "TNE"),
    )


@pytest.mark.parametrize(
    "markets",
    [
        ("EU", "DE"),
        ("DE", "Liên minh châu Âu"),
        ("ASEAN", "LA"),
        ("Toàn cầu", "JP"),
        ("châu Âu", "EU"),
        ("Châu Á – Thái Bình Dương", "JP"),
        ("European Union", "FR"),
    ],
)
def test_a_region_is_never_summed_with_its_members(markets: tuple[str, str]) -> None:
    with pytest.raises(MixedEvidenceError, match="exports to"):
        total(map(export, markets), "quantity")


@pytest.mark.parametrize("markets", [("EU", "JP"), ("EU", "GB"), ("ASEAN", "CN"), ("DE", "JP"), ("EU", "EU")])
def test_markets_that_share_no_country_add(markets: tuple[str, str]) -> None:
    assert total(map(export, markets), "quantity").total.sums == (Quantity(2, "tấn", "TNE"),)


def test_members_count_by_their_dates_and_other_periods_add() -> None:
    with pytest.raises(MixedEvidenceError):
        total([export("EU", Period.year(2019)), export("GB", Period.year(2019))], "quantity")
    total([export("EU", Period.year(2019)), export("DE", Period.year(2020))], "quantity")
    with pytest.raises(MixedEvidenceError):
        total([export("ASEAN", Period.year(2026)), export("TL", Period.year(2026))], "quantity")
    total([export("ASEAN", Period.year(2024)), export("TL", Period.year(2024))], "quantity")


def test_commitment_and_disbursement_refuse_to_add() -> None:
    with pytest.raises(MixedEvidenceError, match="never added"):
        total([], ("commitment", "disbursed"))  # type: ignore[arg-type]  # the error is what is tested
    with pytest.raises(TypeError, match="name of a field"):
        total([], ("members", "visits"))  # type: ignore[arg-type]  # the error is what is tested


# Periods


@pytest.mark.parametrize(
    ("grouper", "period", "row"),
    [
        (by_year, Period.month(2021, 5), Period.year(2021)),
        (by_half, Period.quarter(2021, 3), Period.half(2021, 2)),
        (by_quarter, Period.between(dt.date(2021, 4, 1), dt.date(2021, 6, 30)), Period.quarter(2021, 2)),
        (by_month, Period.day(2021, 2, 28), Period.month(2021, 2)),
    ],
)
def test_a_record_stands_in_the_period_that_holds_it(grouper: Any, period: Period, row: Period) -> None:
    summary = count([visit(period)], by=grouper)
    assert list(summary.rows) == [row]
    assert summary.unplaced.count == 0
    assert grouper(visit(period)) == (row,)


@pytest.mark.parametrize(
    ("grouper", "period"),
    [
        (by_month, Period.quarter(2021, 1)),
        (by_quarter, Period.year(2021)),
        (by_half, Period.year(2021)),
        (by_year, Period.between(dt.date(2020, 12, 31), dt.date(2021, 1, 1))),
        (by_year, Period.between(dt.date(2021, 1, 1), None)),
        (by_month, Period.between(dt.date(2021, 3, 28), dt.date(2021, 4, 3))),
    ],
)
def test_a_fact_dated_more_coarsely_is_unplaced(grouper: Any, period: Period) -> None:
    record = visit(period)
    summary = count([record, visit(Period.day(2021, 1, 15))], by=grouper)
    assert summary.unplaced.count == 1
    assert summary.unplaced_records == (record,)
    assert summary.total.count == 2
    assert sum(figures.count for figures in summary.rows.values()) == 1


@pytest.mark.parametrize(
    ("part", "within", "beside"),
    [
        ((dt.date(2021, 1, 1), dt.date(2021, 3, 31)), by_half, by_quarter),  # đầu năm
        ((dt.date(2021, 3, 1), dt.date(2021, 3, 31)), by_quarter, by_month),  # cuối quý I
        ((dt.date(2021, 2, 1), dt.date(2021, 2, 10)), by_month, None),  # đầu tháng 2
    ],
)
def test_the_days_of_a_part_are_a_convention_and_no_row(part: Any, within: Any, beside: Any) -> None:
    record = visit(Period(*part, "part"))
    assert count([record], by=within).unplaced.count == 0
    assert beside is None or count([record], by=beside).unplaced.count == 1
    # A fact of the same days is of that row.
    assert beside is None or count([visit(Period.between(*part))], by=beside).unplaced.count == 0


def test_a_fact_without_a_date_is_unplaced() -> None:
    assert count([Fact(when=None)], by=by_year).unplaced.count == 1


@pytest.mark.parametrize(
    ("day", "year", "half"),
    [
        (dt.date(2020, 12, 14), 2020, 2),
        (dt.date(2020, 12, 15), 2021, 1),
        (dt.date(2021, 6, 14), 2021, 1),
        (dt.date(2021, 6, 15), 2021, 2),
    ],
)
def test_administrative_periods_begin_on_the_fifteenth(day: dt.date, year: int, half: int) -> None:
    basis = Basis.ADMINISTRATIVE
    rows = count([visit(Period.day(day))], by=by_half(basis="administrative")).rows
    assert list(rows) == [Period.half(year, half, basis=basis)]


# Several provinces and partners


def test_a_record_of_several_counts_once_in_the_total_and_once_in_each_row() -> None:
    both = Fact(10, partners=("Vân Nam", "Quảng Tây"))
    summary = total([both, Fact(5, partners=("Vân Nam",))], "value", by=by_partner)
    assert {key: row.sums[0] for key, row in summary.rows.items()} == {
        "Quảng Tây": HedgedNumber(10),
        "Vân Nam": HedgedNumber(15),
    }
    assert summary.total.sums == (HedgedNumber(15),)
    assert (summary.total.count, summary.several) == (2, 1)
    assert "Tổng cộng tính mỗi bản ghi một lần; 1 bản ghi đứng ở nhiều dòng." in summary.to_markdown()


def test_a_record_without_a_partner_is_unplaced() -> None:
    summary = count([Fact(), Fact(partners=("Vân Nam",))], by=by_partner)
    assert (summary.unplaced.count, summary.total.count) == (1, 2)


def test_countries_come_from_partners_and_from_the_record() -> None:
    partner = ForeignPartner(name="Vân Nam", kind="local_government", country="CN")
    summary = count(
        [
            visit(partners=[partner], countries=["LA"]),
            Fact(partners=(partner, "Sojitz")),
            Fact(partners=("JP",)),
            Fact(partners=("Sojitz",)),
            export("JP"),
        ],
        by=by_country,
    )
    assert {key: row.count for key, row in summary.rows.items()} == {"CN": 2, "JP": 2, "LA": 1}
    assert summary.unplaced.count == 1


def test_cross_tables_have_a_key_for_each_grouper() -> None:
    records = [
        Fact(1, Period.year(2020), partners=("A", "B")),
        Fact(2, Period.year(2021), partners=("A",)),
        Fact(4, None, partners=("A",)),
    ]
    summary = total(records, "value", by=[by_partner, by_year])
    assert {(partner, year.start.year): row.sums[0].value for (partner, year), row in summary.rows.items()} == {
        ("A", 2020): 1,
        ("A", 2021): 2,
        ("B", 2020): 1,
    }
    assert summary.total.sums == (HedgedNumber(7),)
    assert summary.unplaced.sums == (HedgedNumber(4),)


# Merged provinces


def test_merged_provinces_fold_forward_by_date() -> None:
    old = find_province("Bắc Ninh", on=BEFORE_MERGER)
    records = [
        Fact(1, provinces=(find_province("Bắc Giang"),)),
        Fact(2, provinces=(old,)),
        Fact(4, provinces=(old, find_province("Bắc Giang"))),
        Fact(8, provinces=(find_province("Cao Bằng"),)),
    ]
    unfolded = total(records, "value", by=by_province)
    folded = total(records, "value", by=by_province(as_of=AFTER_MERGER))
    assert [(province.name, row.sums[0].value) for province, row in unfolded.rows.items()] == [
        ("Bắc Giang", 5),
        ("Bắc Ninh", 6),
        ("Cao Bằng", 8),
    ]
    assert [(province.name, row.sums[0].value) for province, row in folded.rows.items()] == [
        ("Bắc Ninh", 7),
        ("Cao Bằng", 8),
    ]
    assert folded.total == unfolded.total
    assert folded.several == 0


def test_splitting_back_is_refused() -> None:
    new = find_province("Bắc Ninh", on=AFTER_MERGER)
    with pytest.raises(CannotSplitError):
        count([Fact(provinces=(new,))], by=by_province(as_of=BEFORE_MERGER))
    with pytest.raises(CannotSplitError):
        to_geography([visit(provinces=[new])], as_of=BEFORE_MERGER)


def test_a_coverage_carries_the_denominator_of_its_own_date() -> None:
    names = ("Bắc Giang", "Bắc Ninh", "Cao Bằng")
    trips = [visit(provinces=[find_province(name, on=BEFORE_MERGER)], direction="domestic") for name in names]
    assert coverage(trips, on=BEFORE_MERGER) == Ratio(3, 63)
    assert coverage(trips, on=AFTER_MERGER) == Ratio(2, 34)
    assert coverage([], on=AFTER_MERGER) == Ratio(0, 34)


def test_a_coverage_knows_plain_names_and_refuses_unknown_ones() -> None:
    assert coverage([Fact(provinces=("Bắc Giang",))], on=BEFORE_MERGER) == Ratio(1, 63)
    with pytest.raises(LookupError):
        coverage([Fact(provinces=("Atlantis",))], on=BEFORE_MERGER)


def test_a_reported_coverage_is_not_folded() -> None:
    with pytest.raises(CannotSplitError, match="count the provinces again"):
        to_geography([figure("độ phủ", Ratio(48, 63), kind="coverage")], as_of=AFTER_MERGER)


def test_to_geography_folds_every_province_of_a_record_and_nothing_else() -> None:
    giang, ninh = find_province("Bắc Giang"), find_province("Bắc Ninh", on=BEFORE_MERGER)
    cao_bang, new = find_province("Cao Bằng"), find_province("Bắc Ninh", on=AFTER_MERGER)
    project = InvestmentProject(province=giang, kind="new")
    gift = AidShipment(
        direction="inbound",
        providers="Vân Nam",
        recipients=[giang, ninh, "Sở Y tế"],
        period=Period.year(2021),
        value=Money(1, "USD"),
    )
    untouched = visit(provinces=[cao_bang])
    folded = to_geography([project, gift, untouched], as_of=AFTER_MERGER)
    assert folded[0].province == new
    assert folded[1].recipients == (new, "Sở Y tế")
    assert folded[2] is untouched


def test_regions_are_those_of_the_day() -> None:
    giang = find_province("Bắc Giang")
    summary = count([Fact(provinces=(giang, "Cần Vương"))], by=by_region)
    assert list(summary.rows) == [giang.region]
    assert list(count([Fact(provinces=(giang,))], by=by_region(as_of=AFTER_MERGER)).rows) == [
        find_province("Bắc Ninh").region_on(AFTER_MERGER)
    ]
    assert count([Fact(provinces=("Cần Vương",))], by=by_region).unplaced.count == 1


# Rankings


def test_ties_share_a_rank() -> None:
    records = [Fact(number, partners=(name,)) for name, number in zip("ABCDE", (5, 9, 5, 1, 9), strict=True)]
    ranking = top(records, 3, by=by_partner, of="value")
    assert [(row.rank, row.key) for row in ranking] == [(1, "B"), (1, "E"), (3, "A"), (3, "C")]
    assert [row.rank for row in top(records, 5, by=by_partner)] == [1, 1, 1, 1, 1]
    assert top([Fact(None, partners=("A",))], 1, by=by_partner, of="value") == ()


def test_amounts_of_several_kinds_have_no_rank() -> None:
    with pytest.raises(CurrencyMismatchError, match="no rank"):
        top([Fact(Money(1, "USD")), Fact(Money(1, "VND"))], 1, by=by_year, of="value")
    with pytest.raises(UnitMismatchError, match="no rank"):
        top([Fact(Quantity(1, "bộ")), Fact(Quantity(1, "chiếc"))], 1, by=by_year, of="value")


def test_a_field_of_texts_has_no_sum() -> None:
    with pytest.raises(TypeError, match="'2021' is a text, which has no sum"):
        total([Delegation(direction="inbound", period=Period.year(2021), title="2021")], "title")
