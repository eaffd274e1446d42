"""Each refiner by itself: drafts in, drafts out."""

from __future__ import annotations

import datetime as dt

import pytest

from doingoai import HedgedNumber, MentionKind, Money, Percentage, Period, Precision, Quantity
from doingoai.extraction.drafts import Block, Draft, Memory
from doingoai.extraction.finder import Finder
from doingoai.extraction.refiners import REFINERS
from doingoai.extraction.refiners.edges import take_signs, trim_compounds, trim_openings
from doingoai.extraction.refiners.equivalents import link_equivalents
from doingoai.extraction.refiners.guards import count_nouns, drop_false_figures
from doingoai.extraction.refiners.lists import share_days, share_units, share_years, split_dates
from doingoai.extraction.refiners.years import read_bare_years, same_periods, years_from_context
from doingoai.grammar.rules import Context
from doingoai.text.spans import CanonicalText

ENGINE = Finder(gazetteers=[])._engine


def block_of(text: str, reference: dt.date | None = None) -> Block:
    return Block(CanonicalText.of(text), Context(reference=reference), Memory())


def drafts_of(block: Block) -> list[Draft]:
    """What the rules read, before any refiner."""
    return ENGINE.drafts(block)


def shown(drafts: list[Draft], block: Block) -> list[tuple[str, object]]:
    return [(block.text.composed[draft.start : draft.end], draft.value) for draft in drafts]


@pytest.mark.parametrize("refine", REFINERS)
def test_every_refiner_takes_nothing(refine):
    assert refine([], block_of("")) == []
    assert refine([], block_of("so với cùng thành phố")) == []


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19",
        "Điều 5",
        "1. Mở đầu",
        "gọi 0912 345 678",
        "km 12+500",
        "Sư đoàn 316",
        "khóa 2015",
        "Cup 2022",
        "B.1.617",
    ],
)
def test_false_figures_are_dropped(text: str):
    block = block_of(text)
    drafts = drafts_of(block)
    assert drafts
    assert drop_false_figures(drafts, block) == []


@pytest.mark.parametrize("text", ["5 đoàn", "đạt 35", "trong 48/63 tỉnh", "hai nước", "lúc 14:59", "khóa XIV", "5 USD"])
def test_other_figures_stay(text: str):
    block = block_of(text)
    drafts = drafts_of(block)
    assert drop_false_figures(drafts, block) == drafts != []


def test_a_hedge_goes_back_to_its_word():
    block = block_of("nhiệt độ 38 độ C, khoảng 3 độ, cách 5 km, độ 3 km")
    found = trim_compounds(drafts_of(block), block)
    assert shown(found, block)[0][0] == "38 độ C"
    assert shown(found, block)[-1][0] == "độ 3 km"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tăng trưởng -2,5%", Percentage("-2.5")),
        ("tăng trưởng - 2,5%", Percentage("2.5")),
        ("- 2,5% số xã", Percentage("2.5")),
        ("sâu -5 m", Quantity(-5, "m", "MTR")),
        ("gồm -5 đoàn", Quantity(5, "đoàn")),
    ],
)
def test_a_minus_stands_close_to_its_figure(text: str, value: object):
    block = block_of(text)
    assert [draft.value for draft in take_signs(drafts_of(block), block)] == [value]


def test_a_list_of_dates_is_parted_and_a_range_is_not():
    block = block_of("ngày 14, 15 và 16/4/2022; giữa ngày 1/1/2021 và ngày 3/1/2021; Thứ Năm, 1/1/2026")
    parted = split_dates(drafts_of(block), block)
    assert [text for text, _ in shown(parted, block)] == [
        "ngày 14",
        "15",
        "16/4/2022",
        *(["giữa ngày 1/1/2021 và ngày 3/1/2021"] if len(parted) == 5 else ["ngày 1/1/2021", "ngày 3/1/2021"]),
        "Thứ Năm, 1/1/2026",
    ]


def test_days_share_the_month_only_after_a_word_for_day():
    block = block_of("ngày 5 và ngày 9/7/2022; có 5 và ngày 9/7/2022; ngày 25 và ngày 9/7/2022")
    found = share_days(drafts_of(block), block)
    assert [draft.kind for draft in found] == [
        MentionKind.DATE,
        MentionKind.DATE,
        MentionKind.NUMBER,
        MentionKind.DATE,
        MentionKind.NUMBER,
        MentionKind.DATE,
    ]


def test_a_figure_and_a_noun_make_a_quantity():
    block = block_of("45 chum; 35 và; 5 MOU; 7 Hà Nội; 12 ngày 5; 48/63 đội bay")
    found = count_nouns(drafts_of(block), block)
    assert [draft.value.unit for draft in found if draft.rule is None or draft.kind is not draft.rule.kind] == [
        "chum",
        "MOU",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("vụ 2020", Period.year(2020)),
        ("(2020)", Period.year(2020)),
        ("2020-2019", None),
        ("35", None),
    ],
)
def test_a_bare_year_is_a_period(text: str, value: Period | None):
    block = block_of(text)
    found = [draft for draft in read_bare_years(drafts_of(block), block) if draft.kind is MentionKind.PERIOD]
    assert [draft.value for draft in found] == ([] if value is None else [value])


def test_two_bare_years_are_a_stretch():
    block = block_of("2019-2021")
    draft = Draft(0, 9, MentionKind.NUMBER, HedgedNumber.between(2019, 2021))
    [found] = read_bare_years([draft], block)
    assert found.value == Period(dt.date(2019, 1, 1), dt.date(2021, 12, 31), Precision.RANGE)
    backwards = Draft(0, 9, MentionKind.NUMBER, None)
    assert read_bare_years([backwards], block_of("2021-2019"))[0].kind is MentionKind.NUMBER


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5 và 7 triệu USD", [Money(5_000_000, "USD"), Money(7_000_000, "USD")]),
        ("3, 5 và 7%", [Percentage(3), Percentage(5), Percentage(7)]),
        ("5. 7%", [HedgedNumber(5), Percentage(7)]),
        ("5 và hơn 7%", None),
        ("48/63 và 7%", None),
    ],
)
def test_units_are_shared_along_a_list(text: str, values: list[object] | None):
    block = block_of(text)
    before = [draft.value for draft in drafts_of(block)]
    assert [draft.value for draft in share_units(drafts_of(block), block)] == (before if values is None else values)


def test_years_are_shared_backwards_only_to_what_lacks_one():
    block = block_of("tháng 6 - tháng 7/2022, tháng 5/2021 và tháng 3/2022; tháng 9 và năm 2020")
    drafts = [draft for draft in drafts_of(block) if draft.kind is MentionKind.PERIOD]
    found = share_years(drafts, block)
    assert Period.month(2021, 5) in [draft.value for draft in found]


def test_a_date_after_the_full_one_takes_no_year_from_it():
    # 30/12 is not before 2/1/2022 of the same year: it stays open
    block = block_of("ngày 30/12 và ngày 2/1/2022")
    assert share_years(drafts_of(block), block)[0].value is None


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("50 triệu Kíp (tương đương 110 triệu VND)", True),
        ("1 triệu USD (23 tỷ đồng)", True),
        ("1 triệu USD, tương đương 23 tỷ đồng", True),
        ("5 tấn (5.000 kg)", True),
        ("1 triệu USD (2 triệu USD)", False),
        ("1 triệu USD, 23 tỷ đồng", False),
        ("5 đoàn (10 người)", False),
    ],
)
def test_only_another_unit_restates(text: str, linked: bool):
    block = block_of(text)
    one, other = link_equivalents(drafts_of(block), block)
    assert (other.restates is one) is linked


def test_a_full_date_is_remembered_for_the_blocks_after():
    block = block_of("ngày 13/12/2021, 8 giờ ngày 2/1/2022")
    years_from_context(drafts_of(block), block)
    assert block.memory.last_day == dt.date(2022, 1, 2)
    later = Block(CanonicalText.of("ngày 30/4, 8 tháng đầu năm nay, quý III"), Context(), block.memory)
    values = [draft.value for draft in years_from_context(drafts_of(later), later)]
    assert values == [Period.day(2022, 4, 30), None, Period.quarter(2022, 3)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("6 tháng đầu năm 2024 tăng so với cùng kỳ", Period.half(2023, 1)),
        ("đến hết tháng 6/2022 tăng so với cùng kỳ", Period.half(2021, 1)),
        ("so với cùng kỳ năm 2023, quý I/2024 tăng", Period.quarter(2023, 1)),
        ("tăng so với cùng kỳ", None),
        ("ngày 5/7/2022 tăng so với cùng kỳ", None),
        ("đầu năm 2022 tăng so với cùng kỳ", None),
    ],
)
def test_the_same_period_needs_whole_months_to_compare_with(text: str, value: Period | None):
    block = block_of(text)
    drafts = same_periods(drafts_of(block), block)
    [found] = [draft for draft in drafts if block.text.lower.startswith("cùng", draft.start)]
    if value is None:
        assert found.value is None
    else:
        assert (found.value.start, found.value.end) == (value.start, value.end)


def test_what_stands_in_another_mention_is_no_same_period():
    block = block_of("cùng kỳ")
    inside = Draft(0, 7, MentionKind.DOCUMENT, None)
    assert same_periods([inside, Draft(0, 7, MentionKind.DOCUMENT, None)], block)[0].kind is MentionKind.DOCUMENT


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("từ ngày 15/9/2021", "ngày 15/9/2021"),
        ("đến hết tháng 6/2022", "tháng 6/2022"),
        ("trước năm 2010", "trước năm 2010"),
        ("từ năm 2015 đến nay", "từ năm 2015 đến nay"),
        ("năm 2021", "năm 2021"),
    ],
)
def test_an_opening_is_trimmed_where_the_rest_names_the_end(text: str, left: str):
    block = block_of(text)
    [(found, _)] = shown(trim_openings(drafts_of(block), block), block)
    assert found == left
