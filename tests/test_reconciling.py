"""Reconciling reported figures with records, what overlaps, and what is said twice."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from doingoai import (
    Agreement,
    AidShipment,
    Delegation,
    ForeignPartner,
    Hedge,
    HedgedNumber,
    InvestmentProject,
    Money,
    Percentage,
    Period,
    Provenance,
    Quantity,
    Ratio,
    ReportedFigure,
    TradeExport,
    find_province,
)
from doingoai.aggregation import Measure, Outcome, Reason, Verdict, dedupe, overlapping, reconcile

YEAR = Period.year(2021)
VINH_PHUC = find_province("Vĩnh Phúc")


def stated(measure: str, value: Any, period: Period = YEAR, **more: Any) -> ReportedFigure:
    number = HedgedNumber(value) if isinstance(value, int) else value
    return ReportedFigure(**{"measure": measure, "value": number, "scope": "national", "period": period} | more)


def visits(number: int, period: Period = YEAR, **more: Any) -> list[Delegation]:
    return [Delegation(**{"direction": "inbound", "period": period} | more) for _ in range(number)]


def judged(records: list[Any], figure: ReportedFigure, **more: Any) -> Verdict:
    return reconcile(records, [figure], **more)[0]


def hedged(number: int, hedge: Hedge) -> HedgedNumber:
    return HedgedNumber(number, hedge=hedge)


# Counts within their hedge


@pytest.mark.parametrize(
    ("number", "value", "outcome"),
    [
        (94, hedged(100, Hedge.NEARLY), Outcome.SUPPORTED),
        (3, hedged(100, Hedge.NEARLY), Outcome.UNDECIDED),
        (27, hedged(30, Hedge.NEARLY), Outcome.SUPPORTED),
        (94, hedged(95, Hedge.NEARLY), Outcome.SUPPORTED),
        (93, hedged(95, Hedge.NEARLY), Outcome.UNDECIDED),
        (281, hedged(290, Hedge.NEARLY), Outcome.SUPPORTED),
        (100, hedged(100, Hedge.NEARLY), Outcome.CONTRADICTED),
        (101, hedged(100, Hedge.NEARLY), Outcome.CONTRADICTED),
        (200, hedged(200, Hedge.MORE_THAN), Outcome.CONTRADICTED),
        (201, hedged(200, Hedge.MORE_THAN), Outcome.SUPPORTED),
        (200, hedged(200, Hedge.AT_LEAST), Outcome.SUPPORTED),
        (199, hedged(200, Hedge.AT_LEAST), Outcome.CONTRADICTED),
        (60, HedgedNumber(60), Outcome.SUPPORTED),
        (59, HedgedNumber(60), Outcome.CONTRADICTED),
        (12, HedgedNumber.between(10, 15), Outcome.SUPPORTED),
        (16, HedgedNumber.between(10, 15), Outcome.CONTRADICTED),
        (5, hedged(50, Hedge.LESS_THAN), Outcome.SUPPORTED),
        (50, hedged(50, Hedge.AT_MOST), Outcome.SUPPORTED),
        (97, hedged(100, Hedge.ABOUT), Outcome.SUPPORTED),
        (40, hedged(100, Hedge.ABOUT), Outcome.UNDECIDED),
        (310, HedgedNumber.between(300, 400, hedge=Hedge.ABOUT), Outcome.SUPPORTED),
    ],
)
def test_a_count_supports_a_figure_within_its_hedge(number: int, value: HedgedNumber, outcome: Outcome) -> None:
    assert judged(visits(number), stated("đoàn vào", Quantity(value, "đoàn"))).outcome is outcome
    assert judged(visits(number), stated("số đoàn vào", value)).outcome is outcome


def test_about_zero_is_supported_by_none_only() -> None:
    figure = stated("lượt người", hedged(0, Hedge.ABOUT))
    assert judged(visits(1, visits=HedgedNumber(0)), figure).outcome is Outcome.SUPPORTED


def test_parts_satisfy_their_whole() -> None:
    parts = [
        stated("dự án FDI cấp mới", Quantity(32, "dự án"), scope=VINH_PHUC),
        stated("dự án FDI điều chỉnh vốn", Quantity(28, "dự án"), scope=VINH_PHUC),
    ]
    whole = stated("dự án FDI", Quantity(60, "dự án"), scope=VINH_PHUC)
    verdict = judged(list(parts), whole)
    assert verdict.outcome is Outcome.SUPPORTED
    assert verdict.found == Quantity(60, "dự án")
    assert verdict.records == tuple(parts)
    some = judged(parts[:1], whole)
    assert (some.outcome, some.reason) == (Outcome.UNDECIDED, Reason.MORE_PARTS)
    less = stated("dự án FDI", Quantity(50, "dự án"), scope=VINH_PHUC)
    assert judged(list(parts), less).outcome is Outcome.CONTRADICTED
    # Its parts are found among the other figures of the same report, too.
    assert reconcile([*parts, whole], [whole, *parts])[0].outcome is Outcome.SUPPORTED
    # Records speak first; where they say nothing of the figure, its parts do.
    assert judged([*visits(3), *parts], whole).outcome is Outcome.SUPPORTED


def test_parts_that_fill_the_period_are_all_there_are() -> None:
    halves = [stated("đoàn ra", number, Period.half(2021, half)) for half, number in ((1, 10), (2, 20))]
    assert judged(list(halves), stated("đoàn ra", 30)).outcome is Outcome.SUPPORTED
    assert judged(list(halves), stated("đoàn ra", 31)).outcome is Outcome.CONTRADICTED
    assert judged(halves[:1], stated("đoàn ra", 31)).reason is Reason.MORE_PARTS
    quarter = stated("đoàn ra", 8, Period.quarter(2021, 1))
    assert judged([*halves, quarter], stated("đoàn ra", 31)).reason is Reason.OPEN
    share = stated("đoàn ra", Percentage(50), Period.half(2021, 1), kind="share")
    assert judged([share], stated("đoàn ra", 31)).reason is Reason.NO_RECORDS


def test_projects_of_both_kinds_support_the_sum() -> None:
    projects = [
        InvestmentProject(province=VINH_PHUC, kind=kind, licensed=Period.month(2021, 1 + number % 12))
        for kind, times in (("new", 32), ("adjusted", 28))
        for number in range(times)
    ]
    figures = [
        stated("dự án FDI", Quantity(60, "dự án"), scope=VINH_PHUC),
        stated("dự án FDI cấp mới", Quantity(32, "dự án"), scope=VINH_PHUC),
        stated("dự án FDI điều chỉnh vốn", Quantity(28, "dự án"), scope=VINH_PHUC),
    ]
    assert [verdict.outcome for verdict in reconcile(projects, figures)] == [Outcome.SUPPORTED] * 3


def test_a_month_above_its_own_year_to_date_is_contradicted() -> None:
    month = stated("đoàn ra", 12, Period.month(2021, 5))
    to_date = stated("đoàn ra", 10, Period.between(dt.date(2021, 1, 1), dt.date(2021, 5, 31)))
    verdicts = reconcile([], [month, to_date])
    assert [verdict.outcome for verdict in verdicts] == [Outcome.CONTRADICTED, Outcome.UNDECIDED]
    assert verdicts[0].reason is Reason.ABOVE_ITS_WHOLE
    assert verdicts[0].explain() == "12 lớn hơn số liệu của cả kỳ chứa nó (10)"


def test_a_month_within_its_year_to_date_is_not() -> None:
    to_date = stated("đoàn ra", hedged(12, Hedge.AT_MOST), Period.half(2021, 1))
    assert judged([to_date], stated("đoàn ra", 12, Period.month(2021, 5))).reason is not Reason.ABOVE_ITS_WHOLE
    nearly = stated("đoàn ra", hedged(12, Hedge.NEARLY), Period.half(2021, 1))
    assert judged([nearly], stated("đoàn ra", 12, Period.month(2021, 5))).reason is Reason.ABOVE_ITS_WHOLE
    open_above = stated("đoàn ra", hedged(12, Hedge.MORE_THAN), Period.half(2021, 1))
    assert judged([open_above], stated("đoàn ra", 15, Period.month(2021, 5))).reason is Reason.NO_RECORDS
    elsewhere = stated("đoàn ra", 10, Period.half(2021, 1), scope=VINH_PHUC)
    assert judged([elsewhere], stated("đoàn ra", 12, Period.month(2021, 5))).reason is not Reason.ABOVE_ITS_WHOLE


def test_a_share_is_no_part_of_a_longer_period() -> None:
    month = stated("tỷ lệ", Percentage(50), Period.month(2021, 5), kind="share")
    assert judged([], month).reason is Reason.NO_RECORDS


@pytest.mark.parametrize(
    ("measure", "number"),
    [("thỏa thuận quốc tế đã ký", 1), ("thỏa thuận quốc tế", 2), ("bản ghi nhớ ký kết", 2), ("bản ghi nhớ", 3)],
)
def test_what_was_exchanged_is_not_signed_and_a_company_is_no_locality(measure: str, number: int) -> None:
    """Trao is not ký; a company's memorandum is counted apart from a locality's."""
    giang = find_province("Bắc Giang")
    records = [
        Agreement(
            title="Bản ghi nhớ", instrument="bản ghi nhớ", vietnamese_party="UBND tỉnh", party_level=level, act=act,
            provinces=giang, foreign_parties="tỉnh Vân Nam", concluded=YEAR,
        )
        for level, act in (("province", "signed"), ("province", "exchanged"), ("enterprise", "signed"))
    ]  # fmt: skip
    assert judged(records, stated(measure, number, YEAR)).supported is True
    assert judged(records, stated(measure, number + 1, YEAR)).supported is not True


# What the words and units say


@pytest.mark.parametrize(
    ("measure", "value", "supported"),
    [
        ("Đoàn ra", 1, True),
        ("đoàn vào", 3, True),
        ("Đoàn phóng viên nước ngoài", 1, True),
        ("đoàn doanh nghiệp", 1, True),
        ("chuyến công tác tới địa phương", Quantity(2, "chuyến"), True),
        ("đoàn vào", Quantity(25, "lượt người"), True),
        ("lượt người của đoàn vào", 25, True),
        ("thành viên đoàn ra", Quantity(7, "người"), True),
        ("Nước có đoàn vào", Quantity(2, "nước"), True),
        ("Tỉnh, thành phố có chuyến công tác", Quantity(1, "tỉnh"), True),
        ("địa phương nước ngoài có đoàn vào", Quantity(1, "địa phương"), True),
        ("địa phương có chuyến công tác", Quantity(1, "địa phương"), True),
        ("kinh phí đoàn ra", Money(500, "USD"), True),
        ("kinh phí đoàn ra", Money(500, "VND"), None),
        ("thỏa thuận quốc tế", 1, True),
        ("bản ghi nhớ", 1, True),
        ("ý định thư", 1, None),
        ("viện trợ tiếp nhận", Quantity(200_000, "liều"), True),
        ("liều vắc-xin tiếp nhận", Quantity(200_000, "liều", item="vắc-xin"), True),
        ("viện trợ tiếp nhận", Quantity(200_000, "liều", item="thuốc"), None),
        ("viện trợ đã giải ngân", Money(5, "USD"), True),
        ("viện trợ cam kết", Money(9, "USD"), True),
        ("xuất khẩu vải thiều", Quantity(200, "tấn", "TNE"), True),
        ("xuất khẩu vải thiều", Quantity(200_000, "kg", "KGM"), True),
        ("xuất khẩu vải thiều", Quantity(3, "ha", "HAR"), None),
        ("hội nghị", 1, None),
        ("độ dài đường biên", 100, None),
        ("đoàn từ Nhật Bản", 2, True),
        ("đoàn Vân Nam", 1, True),
        ("đoàn từ Nhật Bản", 3, None),
        ("đoàn cấp cao", 2, None),
        ("thỏa thuận về du lịch", 7, None),
        ("xuất khẩu xoài", Quantity(200, "tấn", "TNE"), None),
    ],
)
def test_the_measure_tells_what_is_counted(measure: str, value: Any, supported: bool | None) -> None:
    giang = find_province("Bắc Giang")
    yunnan = ForeignPartner(name="Vân Nam", kind="local_government", country="CN")
    records = [
        Delegation(direction="outbound", period=YEAR, members=HedgedNumber(7), cost=Money(500, "USD")),
        Delegation(direction="inbound", period=YEAR, kind="press", countries="JP", visits=HedgedNumber(5)),
        Delegation(direction="inbound", period=YEAR, kind="business", partners=yunnan, visits=HedgedNumber(12)),
        Delegation(direction="inbound", period=YEAR, countries="JP", visits=HedgedNumber(8), status="done"),
        Delegation(direction="inbound", period=YEAR, countries="KR", visits=HedgedNumber(9), status="cancelled"),
        *(Delegation(direction="domestic", period=YEAR, provinces=giang) for _ in range(2)),
        Agreement(
            title="Bản ghi nhớ",
            instrument="bản ghi nhớ",
            vietnamese_party="UBND tỉnh Bắc Giang",
            party_level="province",
            provinces=giang,
            foreign_parties=yunnan,
            concluded=YEAR,
        ),
        AidShipment(
            direction="inbound",
            providers=yunnan,
            recipients=giang,
            period=YEAR,
            items=Quantity(200_000, "liều", item="vắc-xin"),
            commitment=Money(9, "USD"),
            disbursed=Money(5, "USD"),
        ),
        TradeExport(origin=giang, product="vải thiều", market="JP", period=YEAR, quantity=Quantity(200, "tấn", "TNE")),
    ]
    assert judged(records, stated(measure, value)).supported is supported


def test_records_of_one_kind_need_no_words_but_contradict_nothing_without_them() -> None:
    assert judged(visits(3), stated("số lượng khách quốc tế", 3)).supported
    verdict = judged(visits(3), stated("số lượng khách quốc tế", 4))
    assert (verdict.outcome, verdict.reason) == (Outcome.UNDECIDED, Reason.NO_MEASURE)
    mixed = [*visits(1), InvestmentProject(province=VINH_PHUC, kind="new")]
    verdict = judged(mixed, stated("số lượng khách quốc tế", 1))
    assert (verdict.outcome, verdict.reason) == (Outcome.UNDECIDED, Reason.NO_MEASURE)


def test_the_caller_may_say_what_a_measure_counts() -> None:
    records = [*visits(2, kind="study"), *visits(3)]
    figure = stated("Đoàn học tập", 2)
    assert judged(records, figure, measures={"đoàn học tập": lambda record: record.kind == "study"}).supported
    members = Measure(lambda _: True, of="members")
    assert judged(visits(2, members=HedgedNumber(6)), stated("đoàn học tập", 12), measures={"đoàn học tập": members})


# Periods, places, partners, and what is open


def test_only_records_of_the_period_count() -> None:
    records = [*visits(3), *visits(2, Period.year(2020)), *visits(1, Period.month(2021, 4))]
    assert judged(records, stated("đoàn vào", 4)).supported
    assert judged(records, stated("đoàn vào", 1, Period.half(2021, 1))).outcome is Outcome.UNDECIDED


def test_records_that_may_belong_leave_the_figure_open_only_where_they_matter() -> None:
    records = [*visits(3, Period.month(2021, 2)), *visits(2)]
    half = Period.half(2021, 1)
    verdict = judged(records, stated("đoàn vào", 4, half))
    assert (verdict.outcome, verdict.reason, len(verdict.unplaced)) == (Outcome.UNDECIDED, Reason.OPEN, 2)
    assert judged(records, stated("đoàn vào", 9, half)).outcome is Outcome.CONTRADICTED
    assert judged(records, stated("đoàn vào", 2, half)).outcome is Outcome.CONTRADICTED
    assert judged(records, stated("đoàn vào", hedged(2, Hedge.MORE_THAN), half)).outcome is Outcome.SUPPORTED


def test_unknown_terms_leave_a_sum_open_above() -> None:
    records = [*visits(1, visits=HedgedNumber(10)), *visits(1)]
    assert judged(records, stated("lượt người", 12)).outcome is Outcome.UNDECIDED
    assert judged(records, stated("lượt người", 9)).outcome is Outcome.CONTRADICTED
    verdict = judged(records, stated("lượt người", hedged(9, Hedge.MORE_THAN)))
    assert (verdict.outcome, verdict.unknown) == (Outcome.SUPPORTED, 1)


def test_hedged_records_support_what_they_all_satisfy() -> None:
    records = visits(1, visits=hedged(400, Hedge.MORE_THAN))
    assert judged(records, stated("lượt người", hedged(300, Hedge.MORE_THAN))).outcome is Outcome.SUPPORTED
    assert judged(records, stated("lượt người", hedged(400, Hedge.MORE_THAN))).outcome is Outcome.SUPPORTED
    assert judged(records, stated("lượt người", hedged(400, Hedge.AT_MOST))).outcome is Outcome.CONTRADICTED
    assert judged(records, stated("lượt người", hedged(500, Hedge.MORE_THAN))).outcome is Outcome.UNDECIDED


def test_only_records_of_the_scope_count() -> None:
    giang, bang = find_province("Bắc Giang"), find_province("Cao Bằng")
    records = [*visits(2, provinces=giang), *visits(3, provinces=bang)]
    assert judged(records, stated("đoàn vào", 2, scope=giang)).supported
    assert judged(records, stated("đoàn vào", 5, scope="cả nước")).supported
    assert judged(records, stated("đoàn vào", 2, scope=find_province("Bắc Ninh"))).supported
    assert judged(records, stated("đoàn vào", 2, scope="Tây Nguyên")).outcome is Outcome.UNDECIDED
    assert judged([*records, *visits(1)], stated("đoàn vào", 2, scope=giang)).outcome is Outcome.UNDECIDED


def test_only_records_of_the_partners_count() -> None:
    records = [*visits(2, partners="Vân Nam"), *visits(3, partners="Quảng Tây")]
    assert judged(records, stated("đoàn vào", 2, partners="Vân Nam")).supported


def test_a_coverage_is_checked_against_the_map_of_its_date() -> None:
    records = [
        *visits(2, direction="domestic", provinces=find_province("Bắc Giang")),
        *visits(1, direction="domestic", provinces=find_province("Cao Bằng")),
    ]
    figure = stated("tỉnh có chuyến công tác", Ratio(2, 63), kind="coverage")
    verdict = judged(records, figure)
    assert (verdict.outcome, verdict.found) == (Outcome.SUPPORTED, Ratio(2, 63))
    assert judged(records, stated("chuyến công tác", Ratio(48, 63), kind="coverage")).outcome is Outcome.CONTRADICTED
    assert judged(records, stated("chuyến công tác", Ratio(2, 34), kind="coverage")).reason is Reason.OTHER_UNIT
    month = Period.month(2021, 3)
    unplaced = judged(records, stated("chuyến công tác", Ratio(2, 63), month, kind="coverage"))
    assert unplaced.outcome is Outcome.UNDECIDED
    lao_cai = find_province("Lào Cai", on=dt.date(2021, 3, 1))
    some = [*records, *visits(1, month, direction="domestic", provinces=lao_cai)]
    assert judged(some, stated("chuyến công tác", Ratio(2, 63), month, kind="coverage")).reason is Reason.OPEN
    later = visits(1, month, direction="domestic", provinces=find_province("Lào Cai"))
    assert judged(later, stated("chuyến công tác", Ratio(2, 63), month, kind="coverage")).reason is Reason.OTHER_MAP


def test_a_growth_is_checked_to_the_place_it_is_rounded_to() -> None:
    records = [*visits(9, Period.year(2020)), *visits(10)]
    assert judged(records, stated("đoàn vào", Percentage("11.1"), kind="growth")).supported
    assert judged(records, stated("đoàn vào", Percentage(11), kind="growth")).supported
    assert judged(records, stated("đoàn vào", Percentage("11.2"), kind="growth")).supported is False
    assert judged(records, stated("đoàn vào", Percentage("111.1"), kind="ratio_to_previous")).supported
    assert judged(records, stated("đoàn vào", Percentage(70), kind="plan_ratio")).reason is Reason.NO_MEASURE
    assert judged(records[9:], stated("đoàn vào", Percentage(5), kind="growth")).reason is Reason.NO_RECORDS
    coarse = [*records, *visits(1, Period.between(dt.date(2020, 12, 1), dt.date(2021, 1, 31)))]
    assert judged(coarse, stated("đoàn vào", Percentage(11), kind="growth")).reason is Reason.OPEN


def test_what_built_a_figure_supports_it() -> None:
    records = [*visits(1, visits=hedged(30, Hedge.NEARLY)), *visits(1, visits=hedged(66, Hedge.MORE_THAN))]
    assert judged(records, stated("lượt người", hedged(96, Hedge.ABOUT))).outcome is Outcome.SUPPORTED


def test_what_does_not_count_in_totals_is_no_evidence() -> None:
    assert judged([*visits(3), *visits(1, counts_in_totals=False)], stated("đoàn vào", 3)).supported


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (Quantity(41, "đoàn"), "41 đoàn", "41 đoàn"),
        (Money(1_500, "USD"), "1.500 USD", "1,500 USD"),
        (Money(1_500, "VND"), "1.500 đồng", "1,500 VND"),
        (Money(489, "USD", "tấn"), "489 USD/tấn", "489 USD/tấn"),
        (Percentage("12.5"), "12,5%", "12.5%"),
        (Percentage("0.5", points=True), "0,5 điểm phần trăm", "0.5 percentage points"),
        (Ratio(48, 63), "48/63", "48/63"),
        (hedged(30, Hedge.NEARLY), "gần 30", "nearly 30"),
    ],
)
def test_a_verdict_explains_itself(value: Any, vietnamese: str, english: str) -> None:
    verdict = judged([], stated("gì đó", value))
    assert verdict.explain() == f"không có bản ghi nào cho {vietnamese}"
    assert verdict.explain("en") == f"no record is about {english}"


def test_a_growth_is_told_as_a_rise_or_a_fall() -> None:
    records = [*visits(10, Period.year(2020)), *visits(9)]
    fall = judged(records, stated("đoàn vào", Percentage(-10), kind="growth"))
    assert fall.explain() == "sổ có mức giảm 10%, khớp với mức giảm 10%"
    rise = judged(records, stated("đoàn vào", Percentage(93), kind="growth"))
    assert rise.explain("en") == "the records give a fall of 10%, not a rise of 93%"
    # "bằng 93% so với cùng kỳ" is a ratio and no growth.
    ratio = judged(records, stated("đoàn vào", Percentage(90), kind="ratio_to_previous"))
    assert ratio.explain() == "sổ có 90%, khớp với 90%"


# Overlapping figures


def test_figures_of_overlapping_periods_are_paired() -> None:
    month, half, year = (stated("đoàn ra", 5, period) for period in (Period.month(2021, 2), Period.half(2021, 1), YEAR))
    assert overlapping([month, half, year]) == ((month, half), (month, year), (half, year))


@pytest.mark.parametrize(
    "other",
    [
        stated("đoàn vào", 5),
        stated("đoàn ra", 5, Period.year(2020)),
        stated("đoàn ra", Quantity(5, "lượt người")),
        stated("đoàn ra", Money(5, "USD")),
        stated("đoàn ra", 5, kind="length"),
        stated("đoàn ra", 5, partners="Vân Nam"),
    ],
)
def test_figures_of_other_things_do_not_overlap(other: ReportedFigure) -> None:
    assert overlapping([stated("đoàn ra", 5), other]) == ()


def test_scopes_overlap_where_they_share_land() -> None:
    giang, bang = find_province("Bắc Giang"), find_province("Cao Bằng")
    new = find_province("Bắc Ninh", on=dt.date(2025, 7, 1))
    scopes = (giang, bang, new, "national", "cả nước", "Tây Nguyên")
    figures = {scope: stated("đoàn ra", 5, scope=scope) for scope in scopes}

    def overlap(one: Any, other: Any) -> bool:
        return bool(overlapping([figures[one], figures[other]]))

    assert overlap(giang, new)
    assert overlap(giang, "national")
    assert overlap("national", "cả nước")
    assert overlap("national", "Tây Nguyên")
    assert not overlap(giang, bang)
    assert not overlap(giang, "Tây Nguyên")


# Duplicates


def test_duplicates_are_dropped_and_their_sources_kept() -> None:
    first, second = Provenance(source="sổ 1"), Provenance(source="sổ 2")
    records = [
        *visits(1, id="1", sources=[first], note="a"),
        *visits(1, id="2", sources=[first, second], raw=[("STT", "2")]),
        *visits(1, countries="JP"),
        *visits(1, id="3"),
    ]
    kept = dedupe(records)
    assert [record.id for record in kept] == ["1", ""]
    assert kept[0].sources == (first, second)
    assert kept[1] is records[2]


def test_records_of_different_types_are_no_duplicates() -> None:
    assert len(dedupe([*visits(1), stated("đoàn vào", 1)])) == 2


# What the records are silent about


def test_records_of_other_years_contradict_nothing() -> None:
    figure = stated("đoàn vào", 41)
    for year in (2020, 2022):
        verdict = judged(visits(2, Period.year(year)), figure)
        assert (verdict.outcome, verdict.reason) == (Outcome.UNDECIDED, Reason.NO_RECORDS)
    # Between two years of a register there were none.
    both = [*visits(2, Period.year(2020)), *visits(2, Period.year(2022))]
    assert judged(both, figure).outcome is Outcome.CONTRADICTED
    assert judged(both, stated("đoàn vào", 0)).supported


def test_records_of_other_places_contradict_nothing() -> None:
    giang, bang = find_province("Bắc Giang"), find_province("Cao Bằng")
    others = [visit for year in (2020, 2021, 2022) for visit in visits(1, Period.year(year), provinces=bang)]
    verdict = judged(others, stated("đoàn vào", 41, scope=giang))
    assert (verdict.outcome, verdict.reason) == (Outcome.UNDECIDED, Reason.NO_RECORDS)


def test_a_growth_is_open_where_records_may_be_of_its_place() -> None:
    giang = find_province("Bắc Giang")
    records = [*visits(2, Period.year(2020), provinces=giang), *visits(2, provinces=giang)]
    figure = stated("đoàn vào", Percentage(50), scope=giang, kind="growth")
    assert judged(records, figure).outcome is Outcome.CONTRADICTED
    verdict = judged([*records, *visits(1)], figure)
    assert (verdict.outcome, verdict.reason, len(verdict.unplaced)) == (Outcome.UNDECIDED, Reason.OPEN, 1)
    assert judged([*records, *visits(1, Period.year(2018))], figure).outcome is Outcome.CONTRADICTED


def test_a_register_that_ends_before_a_period_tells_of_no_fall() -> None:
    figure = stated("đoàn vào", Percentage(5), kind="growth")
    assert judged(visits(9, Period.year(2020)), figure).reason is Reason.NO_RECORDS
    later = [*visits(9, Period.year(2020)), *visits(1, Period.year(2022))]
    assert judged(later, figure).outcome is Outcome.CONTRADICTED


def test_a_lot_without_a_number_is_said_as_it_was_written() -> None:
    verdict = judged([], stated("viện trợ", Quantity(None, "lô", item="vật tư y tế")))
    assert verdict.explain() == "không có bản ghi nào cho lô vật tư y tế"
    covered = stated("độ phủ", Ratio(2, 3, Hedge.MORE_THAN), kind="coverage")
    assert judged([], covered).explain() == "không có bản ghi nào cho hơn 2/3"
