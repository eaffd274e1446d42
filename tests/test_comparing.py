"""Shares, growth and a period beside the same period of the year before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from doingoai import (
    CurrencyMismatchError,
    Delegation,
    Hedge,
    HedgedNumber,
    Money,
    Percentage,
    Period,
    Quantity,
    ReportedFigure,
    UnitMismatchError,
)
from doingoai.aggregation import (
    Figures,
    by_country,
    by_month,
    by_year,
    compare_periods,
    count,
    growth,
    reconcile,
    share,
    total,
)
from doingoai.aggregation.changes import compared
from doingoai.model import Direction, Issue
from doingoai.report import report


def visits(*dates: tuple[int, int], **more: Any) -> list[Delegation]:
    return [Delegation(direction="inbound", period=Period.month(year, month), **more) for year, month in dates]


# Shares


def test_a_share_is_a_percentage() -> None:
    assert share(Money(1, "USD"), Money(4, "USD")) == Percentage(25)
    assert share(Quantity(500, "kg", "KGM"), Quantity(2, "tấn", "TNE")) == Percentage(25)
    assert share(HedgedNumber(30, hedge=Hedge.NEARLY), 60) == Percentage(HedgedNumber(50, hedge=Hedge.NEARLY))
    assert share(20, HedgedNumber(40, hedge=Hedge.MORE_THAN)) == Percentage(HedgedNumber(50, hedge=Hedge.LESS_THAN))
    assert share(Figures(3), Figures(4)) == Percentage(75)


def test_a_share_of_zero_or_of_an_unknown_has_no_number_and_a_reason() -> None:
    with pytest.raises(ZeroDivisionError, match="whole of zero"):
        share(1, 0)
    with pytest.raises(ValueError, match="known in full"):
        share(Figures(2, (), 2), 5)
    with pytest.raises(ValueError, match="known in full"):
        share(1, Figures(2, (HedgedNumber(5),), 1))


def test_a_share_needs_one_unit() -> None:
    with pytest.raises(CurrencyMismatchError, match="convert"):
        share(Money(1, "USD"), Money(1, "VND"))
    with pytest.raises(UnitMismatchError, match="bases"):
        share(Money(1, "USD", "tấn"), Money(1, "USD"))
    with pytest.raises(UnitMismatchError):
        share(Quantity(1, "bộ"), Quantity(1, "chiếc"))
    with pytest.raises(UnitMismatchError, match="not of one unit"):
        share(Quantity(1, "bộ"), 5)
    with pytest.raises(UnitMismatchError):
        share(Quantity(None, "lô"), Quantity(3, "lô"))


# Growth


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (45, 40, Percentage("12.5")),
        (36, 40, Percentage(-10)),
        (40, 40, Percentage(0)),
        (0, 40, Percentage(-100)),
        (Money(3, "USD"), Money(2, "USD"), Percentage(50)),
        (HedgedNumber(60, hedge=Hedge.MORE_THAN), 40, Percentage(HedgedNumber(50, hedge=Hedge.MORE_THAN))),
        (60, HedgedNumber(40, hedge=Hedge.MORE_THAN), Percentage(HedgedNumber(50, hedge=Hedge.LESS_THAN))),
        (45, 0, None),
        (45, -3, None),
        (Figures(2, (), 1), 5, None),
        (5, Figures(2, (HedgedNumber(4),), 1), None),
    ],
)
def test_growth(now: Any, before: Any, expected: Percentage | None) -> None:
    assert growth(now, before) == expected


def test_growth_between_hedged_numbers_is_about() -> None:
    figure = growth(HedgedNumber(60, hedge=Hedge.NEARLY), HedgedNumber(40, hedge=Hedge.NEARLY))
    assert figure is not None
    assert figure.number == HedgedNumber(50, hedge=Hedge.ABOUT)


@pytest.mark.parametrize(
    ("now", "before", "vietnamese", "english"),
    [
        (Figures(45), Figures(40), "tăng 12,5% so với cùng kỳ", "up 12.5% on the same period last year"),
        (Figures(2), Figures(3), "giảm 33,33% so với cùng kỳ", "down 33.33% on the same period last year"),
        (Figures(3), Figures(3), "bằng cùng kỳ", "the same as in the same period last year"),
        (
            Figures(3),
            Figures(0),
            "cùng kỳ không phát sinh nên không tính tỷ lệ",
            "nothing in the same period last year, so no growth",
        ),
        (Figures(1, (), 1), Figures(1, (HedgedNumber(1),)), "chưa đủ số liệu để so sánh", None),
        (Figures(1, (Money(1, "USD"),)), Figures(1, (Money(1, "VND"),)), "khác đơn vị nên không so sánh", None),
        (
            Figures(2, (Money(1, "USD"), Money(1, "VND"))),
            Figures(1, (Money(1, "VND"),)),
            "khác đơn vị nên không so sánh",
            None,
        ),
        (
            Figures(1, (HedgedNumber(60, hedge=Hedge.MORE_THAN),)),
            Figures(1, (HedgedNumber(40),)),
            "tăng hơn 50% so với cùng kỳ",
            "up more than 50% on the same period last year",
        ),
        # More than 98 may be more than 100.
        (
            Figures(1, (HedgedNumber(98, hedge=Hedge.MORE_THAN),)),
            Figures(1, (HedgedNumber(100),)),
            "giảm dưới 2% hoặc tăng so với cùng kỳ",
            "down less than 2% on the same period last year, or up",
        ),
        (
            Figures(1, (HedgedNumber(103, hedge=Hedge.AT_MOST),)),
            Figures(1, (HedgedNumber(100),)),
            "tăng không quá 3% hoặc giảm so với cùng kỳ",
            "up at most 3% on the same period last year, or down",
        ),
        (
            Figures(1, (HedgedNumber(98, hedge=Hedge.NEARLY),)),
            Figures(1, (HedgedNumber(100),)),
            "giảm hơn 2% so với cùng kỳ",
            "down more than 2% on the same period last year",
        ),
        (Figures(100_001), Figures(100_000), "tăng dưới 0,01% so với cùng kỳ", None),
        (Figures(0), Figures(2, (Money(5, "USD"),)), "giảm 100% so với cùng kỳ", None),
        (Figures(2, (Money(5, "USD"),)), Figures(0), "cùng kỳ không phát sinh nên không tính tỷ lệ", None),
    ],
)
def test_the_wording_of_reports(now: Figures, before: Figures, vietnamese: str, english: str | None) -> None:
    change = compared(now, before)
    assert change.wording() == vietnamese
    assert english is None or change.wording("en") == english


@pytest.mark.parametrize("lang", ["fr", "VI", "", None])
def test_words_of_another_language_are_refused(lang: Any) -> None:
    figure = ReportedFigure(
        measure="đoàn vào", value=Quantity(41, "đoàn"), scope="national", period=Period.year(2021), kind="count"
    )
    printed: list[Callable[[], object]] = [
        lambda: compared(Figures(45), Figures(40)).wording(lang),
        lambda: reconcile([], [figure])[0].explain(lang),
        lambda: Direction.INBOUND.label(lang),
        lambda: Issue("late_report", "reported_on", "Reported late.", "Báo cáo muộn.").text(lang),
        lambda: count([], by=by_year).to_markdown(lang=lang),
        lambda: report([], Period.year(2021), lang=lang),
    ]
    for words in printed:
        with pytest.raises(ValueError, match="in 'vi' or 'en', not in"):
            words()


def test_differences_stay_in_their_units() -> None:
    change = compared(
        Figures(2, (Money(5, "USD"), Quantity(2, "bộ"))), Figures(2, (Quantity(3, "bộ"), Money(7, "VND")))
    )
    assert change.differences == (Money(5, "USD"), Quantity(-1, "bộ"), Money(-7, "VND"))


def test_a_difference_turns_the_hedge_of_what_is_taken_away() -> None:
    change = compared(Figures(1, (HedgedNumber(60),)), Figures(1, (HedgedNumber(40, hedge=Hedge.NEARLY),)))
    assert change.differences == (HedgedNumber(20, hedge=Hedge.MORE_THAN),)


# Periods


def test_a_period_beside_the_same_period_of_the_year_before() -> None:
    records = visits((2021, 2), (2021, 5), (2021, 9), (2022, 1), (2022, 3), (2022, 6), (2019, 1))
    comparison = compare_periods(records, Period.half(2022, 1))
    assert comparison.before == Period.half(2021, 1)
    assert (comparison.total.now.count, comparison.total.before.count) == (3, 2)
    assert comparison.total.growth == Percentage(50)
    assert comparison.total.differences == (HedgedNumber(1),)


def test_an_incomplete_period_is_compared_with_the_same_days() -> None:
    records = [
        Delegation(direction="inbound", period=day)
        for day in (dt.date(2021, 3, 1), dt.date(2021, 11, 1), dt.date(2022, 3, 1))
    ]
    comparison = compare_periods(records, Period.year(2022), as_of=dt.date(2022, 8, 15))
    assert comparison.before == Period.between(dt.date(2021, 1, 1), dt.date(2021, 8, 15))
    assert (comparison.total.now.count, comparison.total.before.count) == (1, 1)


def test_rows_of_months_stand_beside_the_months_of_the_year_before() -> None:
    comparison = compare_periods(visits((2021, 2), (2022, 2), (2022, 3)), Period.quarter(2022, 1), by=by_month)
    assert {key: (row.now.count, row.before.count) for key, row in comparison.rows.items()} == {
        Period.month(2022, 2): (1, 1),
        Period.month(2022, 3): (1, 0),
    }


def test_rows_of_several_groupers() -> None:
    records = visits((2021, 2), (2022, 2), countries=["LA"])
    comparison = compare_periods(records, Period.quarter(2022, 1), by=[by_month, by_country])
    assert list(comparison.rows) == [(Period.month(2022, 2), "LA")]


def test_records_that_may_lie_in_a_period_are_unplaced() -> None:
    coarse = Delegation(direction="inbound", period=Period.year(2022))
    comparison = compare_periods([*visits((2021, 2), (2022, 2)), coarse], Period.half(2022, 1))
    assert comparison.unplaced.count == 1
    assert comparison.unplaced_records == (coarse,)
    assert "1 bản ghi chưa xếp được" in comparison.to_markdown()


def test_amounts_are_compared_too() -> None:
    records = [
        *visits((2021, 2), members=HedgedNumber(40), countries=["LA"]),
        *visits((2022, 2), members=HedgedNumber(50), countries=["LA"]),
        *visits((2022, 3), members=None, countries=["JP"]),
    ]
    comparison = compare_periods(records, Period.quarter(2022, 1), of="members", by=by_country)
    assert comparison.rows["LA"].growth == Percentage(25)
    assert comparison.total.growth is None
    assert comparison.total.reason == "unknown"
    assert comparison.to_markdown() == (
        "| Quốc gia/vùng lãnh thổ | Quý I/2022 | Quý I/2021 | Chênh lệch | So với cùng kỳ |\n"
        "|---|---:|---:|---:|---:|\n"
        "| Lào | 50 | 40 | 10 | tăng 25% so với cùng kỳ |\n"
        "| Nhật Bản |  | 0 |  | chưa đủ số liệu để so sánh |\n"
        "| **Tổng cộng** | **50** | **40** | **10** | **chưa đủ số liệu để so sánh** |\n"
        "\n"
        "Chưa kể 1 khoản chưa rõ số lượng."
    )
    assert "<table>" in comparison._repr_html_()
    assert repr(comparison).startswith("Comparison(period=")


def test_the_comparison_agrees_with_the_summaries_of_both_periods() -> None:
    records = visits((2021, 2), (2022, 2), (2022, 3), members=HedgedNumber(4))
    comparison = compare_periods(records, Period.year(2022), of="members")
    assert comparison.now_summary.total == total(records[1:], "members").total
    assert comparison.before_summary.total == total(records[:1], "members").total
    assert compare_periods(records, Period.year(2022)).now_summary.total == count(records[1:]).total


def test_a_growth_is_exact_to_thirty_four_digits() -> None:
    figure = growth(4, 3)
    assert figure is not None
    assert figure.number.value == Decimal("33.3333333333333333333333333333333")


def test_a_period_is_no_text() -> None:
    with pytest.raises(TypeError, match="parse_period reads one"):
        compare_periods([], "năm 2021")  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize(
    ("now", "vietnamese", "english"),
    [
        (HedgedNumber(100, hedge=Hedge.MORE_THAN), "tăng so với cùng kỳ", "up on the same period last year"),
        (HedgedNumber(100, hedge=Hedge.AT_LEAST), "bằng hoặc tăng so với cùng kỳ", None),
        (HedgedNumber(100, hedge=Hedge.NEARLY), "giảm so với cùng kỳ", "down on the same period last year"),
        (HedgedNumber(100, hedge=Hedge.LESS_THAN), "giảm so với cùng kỳ", None),
        (HedgedNumber(100, hedge=Hedge.AT_MOST), "bằng hoặc giảm so với cùng kỳ", None),
        (HedgedNumber(100, hedge=Hedge.ABOUT), "xấp xỉ cùng kỳ", "about the same as in the same period last year"),
        (
            HedgedNumber.between(95, 110),
            "từ giảm 5% đến tăng 10% so với cùng kỳ",
            "from 5% down to 10% up on the same period last year",
        ),
        (HedgedNumber.between(100, 110), "tăng 0–10% so với cùng kỳ", None),
        (HedgedNumber("100.001"), "tăng dưới 0,01% so với cùng kỳ", "up less than 0.01% on the same period last year"),
        (HedgedNumber("99.999"), "giảm dưới 0,01% so với cùng kỳ", None),
    ],
)
def test_a_growth_around_nothing_says_which_way_it_may_go(
    now: HedgedNumber, vietnamese: str, english: str | None
) -> None:
    change = compared(Figures(1, (now,)), Figures(1, (HedgedNumber(100),)))
    assert change.wording() == vietnamese
    assert english is None or change.wording("en") == english


def test_of_a_period_before_the_first_record_nothing_is_known() -> None:
    comparison = compare_periods(visits((2022, 2), countries=["LA"]), Period.half(2022, 1), by=by_country)
    assert not comparison.before_is_known
    assert comparison.total.differences == ()
    assert comparison.total.growth is None
    assert comparison.total.wording() == "chưa đủ bản ghi để so sánh"
    table = comparison.table()
    assert [row[1:] for row in (*table.rows, *table.closing)] == [("1", "–", "–", "–")] * 2
    assert table.notes == (
        "–: không có bản ghi nào của kỳ 6 tháng đầu năm 2021 hoặc trước đó, nên chưa biết số liệu cùng kỳ.",
    )
    assert comparison.table(lang="en").notes == ("–: no record is of H1 2021 or earlier, so nothing is known of it.",)


def test_a_register_that_goes_further_back_knows_of_a_period_without_records() -> None:
    comparison = compare_periods(visits((2019, 5), (2022, 2)), Period.half(2022, 1))
    assert comparison.before_is_known
    assert comparison.total.differences == (HedgedNumber(1),)
    assert comparison.table().closing[0][1:] == ("1", "0", "1", "–")
    # One that may lie in it speaks of it too, and one without a day does not.
    assert compare_periods(
        [Delegation(direction="inbound", period=Period.year(2021))], Period.half(2022, 1)
    ).before_is_known
    assert not compare_periods([], Period.half(2022, 1)).before_is_known


def test_records_without_a_term_are_not_counted_as_if_they_were_the_sum() -> None:
    plain = visits((2021, 2), (2021, 3))
    kept = visits((2022, 2), partners=["Hủa Phăn", "Vân Nam"])

    def guests(visit: Delegation) -> list[int]:
        return [3 for _ in visit.partners]

    comparison = compare_periods([*plain, *kept], Period.half(2022, 1), of=guests)
    assert comparison.table().closing[0][1:] == ("6", "0", "6", "–")
    nothing = compare_periods([*plain, *visits((2022, 2))], Period.half(2022, 1), of=guests)
    assert nothing.total.growth is None
    assert nothing.table().closing[0][1:] == ("0", "0", "", "–")


def test_a_period_of_several_years_counts_the_years_that_both_have_twice() -> None:
    records = [Delegation(direction="inbound", period=Period.year(year)) for year in (2019, 2020, 2021)]
    both = Delegation(direction="inbound", period=Period.between(dt.date(2020, 7, 1), dt.date(2021, 6, 30)))
    comparison = compare_periods([*records, both], Period.between(dt.date(2020, 1, 1), dt.date(2021, 12, 31)))
    assert (comparison.total.now.count, comparison.total.before.count) == (3, 2)
    # It lies in the later one, and reaches into the earlier.
    assert comparison.unplaced_records == (both,)


def test_an_open_period_is_compared_only_up_to_a_day() -> None:
    since = Period(dt.date(2022, 1, 1), None, "range")
    for open_period in (since, Period(None, dt.date(2022, 1, 1), "range")):
        with pytest.raises(ValueError, match="a first and a last day"):
            compare_periods([], open_period)
    comparison = compare_periods(visits((2021, 2), (2022, 2), (2022, 8)), since, as_of=dt.date(2022, 6, 30))
    assert (comparison.total.now.count, comparison.total.before.count) == (1, 1)


def test_a_function_without_a_name_gives_no_heading() -> None:
    assert total(visits((2021, 2)), lambda _: 3).measure == ""


def test_records_that_are_in_no_row_stand_beside_the_rows_so_that_they_add_up() -> None:
    records = [
        *visits((2021, 2), (2022, 2), countries=["LA"]),
        *visits((2021, 3), (2022, 3), (2022, 4)),
        *visits((2022, 5), countries=["LA", "JP"]),
    ]
    comparison = compare_periods(records, Period.half(2022, 1), by=by_country)
    assert comparison.without_row is not None
    assert (comparison.without_row.now.count, comparison.without_row.before.count) == (2, 1)
    assert comparison.to_markdown().splitlines()[2:7] == [
        "| Lào | 2 | 1 | 1 | tăng 100% so với cùng kỳ |",
        "| Nhật Bản | 1 | 0 | 1 | – |",
        "| **Chưa xếp được** | **2** | **1** | **1** | **tăng 100% so với cùng kỳ** |",
        "| **Tổng cộng** | **4** | **2** | **2** | **tăng 100% so với cùng kỳ** |",
        "",
    ]
    assert comparison.table().notes[0] == "Tổng cộng tính mỗi bản ghi một lần; 1 bản ghi đứng ở nhiều dòng."
    assert compare_periods(records[:2], Period.half(2022, 1), by=by_country).without_row is None


def test_of_a_period_after_the_last_record_nothing_is_known() -> None:
    ended = visits((2021, 2), (2021, 3), countries=["LA"])
    comparison = compare_periods(ended, Period.half(2022, 1), by=by_country)
    assert (comparison.now_is_known, comparison.before_is_known) == (False, True)
    assert comparison.total.growth is None
    table = comparison.table()
    assert [row[1:] for row in (*table.rows, *table.closing)] == [("–", "2", "–", "–")] * 2
    assert table.notes == (
        "–: không có bản ghi nào của kỳ 6 tháng đầu năm 2022 hoặc sau đó, nên chưa biết số liệu kỳ này.",
    )
    # A register that goes on knows that there were none.
    goes_on = compare_periods([*ended, *visits((2022, 9))], Period.half(2022, 1))
    assert goes_on.total.growth == Percentage(-100)
    assert goes_on.table(lang="en").closing[0][1:] == ("0", "2", "-2", "down 100% on the same period last year")
    open_ended = Delegation(direction="inbound", period=Period(dt.date(2021, 1, 1), None, "range"))
    assert compare_periods([open_ended], Period.half(2022, 1)).now_is_known
    neither = compare_periods([], Period.half(2022, 1))
    assert (neither.now_is_known, neither.before_is_known) == (False, False)
    assert len(neither.table().notes) == 2
