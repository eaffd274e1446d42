"""How summaries are ordered, labelled and printed, and the records behind them."""

from __future__ import annotations

import datetime as dt
import enum
import html
import pickle
import re
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai import (
    BorderSegment,
    Delegation,
    ForeignPartner,
    Hedge,
    HedgedNumber,
    LegalDocument,
    Money,
    Percentage,
    Period,
    PersonRole,
    Quantity,
    Ratio,
    find_country,
    find_province,
)
from doingoai.aggregation import (
    Figures,
    by_country,
    by_half,
    by_month,
    by_partner,
    by_province,
    by_quarter,
    by_year,
    compare_periods,
    count,
    total,
)
from doingoai.aggregation.labels import label_of, labels_of
from doingoai.aggregation.printed import number_text, value_text
from doingoai.text.collation import collation_key
from doingoai.values.decimals import rounded
from doingoai.values.periods import Basis


@attrs.frozen
class Fact:
    key: Any = None
    value: Any = None
    when: Period | None = None
    provinces: tuple[Any, ...] = ()
    partners: tuple[Any, ...] = ()


class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"


# Keys of one's own


def test_an_attribute_or_a_function_is_a_grouper() -> None:
    facts = [Fact("b", 1), Fact("a", 2), Fact("b", 4)]
    assert {key: row.count for key, row in count(facts, by="key").rows.items()} == {"a": 1, "b": 2}
    assert list(count(facts, by=lambda fact: fact.value % 2).rows) == [0, 1]
    assert list(count(facts, by=["key", lambda fact: fact.value > 1]).rows) == [
        ("a", True),
        ("b", False),
        ("b", True),
    ]
    assert list(count([Fact(Fact("x"))], by="key.key").rows) == ["x"]


def test_a_collection_is_several_keys_and_none_is_unplaced() -> None:
    summary = count([Fact(("x", "y")), Fact(()), Fact(None)], by="key")
    assert list(summary.rows) == ["x", "y"]
    assert (summary.several, summary.unplaced.count) == (1, 2)
    assert list(count([Fact()], by=lambda _: ["x", "y"]).rows) == ["x", "y"]
    assert list(count([Fact()], by=lambda _: ["x", "x", None]).rows) == ["x"]
    assert list(count([Fact()], by=lambda _: ("x", "y")).rows) == [("x", "y")]


def test_what_is_no_grouper_is_refused() -> None:
    with pytest.raises(TypeError, match="a grouper"):
        count([], by=[5])  # type: ignore[list-item]  # the error is what is tested


def test_without_a_grouper_there_is_one_row() -> None:
    summary = count([Fact(), Fact()])
    assert dict(summary.rows) == {(): Figures(2)}
    assert summary.to_markdown() == "|  | Số bản ghi |\n|---|---:|\n| **Tổng cộng** | **2** |"


# Records behind figures


def test_every_figure_can_be_traced() -> None:
    facts = [Fact("a"), Fact("b"), Fact("a"), Fact(None)]
    summary = count(facts, by="key")
    assert summary.records("a") == (facts[0], facts[2])
    assert summary.unplaced_records == (facts[3],)
    assert summary.all_records == tuple(facts)
    with pytest.raises(KeyError):
        summary.records("c")


def test_summaries_are_equal_by_their_figures() -> None:
    assert count([Fact("a")], by="key") == count([Fact("a", 5)], by="key")
    assert repr(count([Fact("a")], by="key")) == (
        "Summary(rows={'a': Figures(count=1, sums=(), unknown=0)}, "
        "total=Figures(count=1, sums=(), unknown=0), unplaced=Figures(count=0, sums=(), unknown=0))"
    )


def test_rows_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        count([], by="key").rows["a"] = Figures(1)  # type: ignore[index]  # the error is what is tested


# The order of rows


def test_names_follow_the_vietnamese_alphabet() -> None:
    names = ["Đà Nẵng", "Điện Biên", "An Giang", "Hà Nội", "Cần Thơ", "Cà Mau", "Bình Dương", "Dak", "Huế", "Hải Phòng"]
    assert list(count(map(Fact, names), by="key").rows) == [
        "An Giang",
        "Bình Dương",
        "Cà Mau",
        "Cần Thơ",
        "Dak",
        "Đà Nẵng",
        "Điện Biên",
        "Hà Nội",
        "Hải Phòng",
        "Huế",
    ]


@pytest.mark.parametrize(
    "ordered",
    [
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["a", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "v"],
        ["Lào", "Lào Cai", "Lâm Đồng"],
        ["tổ 2", "tổ 10", "tổ a"],
        ["Hà Nam", "Hà Nội", "Hàm Yên"],
        ["Hoà", "hoà", "hòa"],
        ["", " ", "-", "1", "a", "z", "ж"],
    ],
)
def test_collation(ordered: list[str]) -> None:
    shuffled = [*ordered[1::2], *ordered[::2]]
    assert sorted(shuffled, key=collation_key) == ordered


def test_collation_of_decomposed_text() -> None:
    assert collation_key("Ðà Nẵng")[:2] == collation_key("Đà Nẵng")[:2]


def test_periods_are_in_time_and_other_keys_by_value() -> None:
    years = [Fact(when=Period.year(year)) for year in (2021, 2019, 2020)]
    assert [key.start.year for key in count(years, by=by_year).rows] == [2019, 2020, 2021]
    assert list(count(map(Fact, (10, 9, Decimal("9.5"))), by="key").rows) == [9, Decimal("9.5"), 10]
    assert list(count(map(Fact, (Colour.BLUE, Colour.RED)), by="key").rows) == [Colour.RED, Colour.BLUE]
    days = (dt.date(2021, 2, 1), dt.date(2021, 1, 1))
    assert list(count(map(Fact, days), by="key").rows) == sorted(days)
    assert list(count(map(Fact, ("a", 1, Colour.RED)), by="key").rows) == [1, Colour.RED, "a"]


def test_rows_do_not_depend_on_the_order_of_records() -> None:
    facts = [
        Fact("ß", Money(1, "USD")),
        Fact("a", Quantity(2, "Chiếc", item="a")),
        Fact("a", Quantity(2, "chiếc", item="b")),
    ]
    one, other = total(facts, "value", by="key"), total(facts[::-1], "value", by="key")
    assert one == other
    assert list(one.rows) == list(other.rows)
    assert one.to_markdown() == other.to_markdown()
    assert one.rows["a"].sums == (Quantity(4, "chiếc"),)


# Labels


@pytest.mark.parametrize(
    ("key", "vietnamese", "english"),
    [
        (Period.year(2021), "2021", "2021"),
        (Period.half(2021, 1), "6 tháng đầu năm 2021", "H1 2021"),
        (Period.half(2021, 2), "6 tháng cuối năm 2021", "H2 2021"),
        (Period.quarter(2021, 4), "Quý IV/2021", "Q4 2021"),
        (Period.month(2021, 2), "02/2021", "2021-02"),
        (Period.day(2021, 2, 3), "03/02/2021", "2021-02-03"),
        (Period.between(dt.date(2021, 1, 1), dt.date(2021, 8, 15)), "1/1/2021–15/8/2021", "2021-01-01–2021-08-15"),
        (Period.between(dt.date(2021, 1, 1), None), "2021/..", "2021/.."),
        (
            Period.half(2021, 1, basis=Basis.ADMINISTRATIVE),
            "6 tháng đầu năm 2021 (15/12/2020–14/6/2021)",
            "H1 2021 (2020-12-15–2021-06-14)",
        ),
        (find_country("LA"), "Lào", "Laos"),
        (ForeignPartner(name="Vân Nam", kind="local_government"), "Vân Nam", "Vân Nam"),
        (Colour.RED, "Red", "Red"),
        (HedgedNumber(1500, hedge=Hedge.NEARLY), "gần 1.500", "nearly 1,500"),
        (5, "5", "5"),
    ],
)
def test_labels(key: Any, vietnamese: str, english: str) -> None:
    assert label_of(key) == vietnamese
    assert label_of(key, lang="en") == english


def test_labels_of_enums_and_countries() -> None:
    delegation = Delegation(direction="inbound", period=Period.year(2021), countries="TW")
    assert "| Đoàn vào | 1 |" in count([delegation], by="direction").to_markdown()
    assert "| Inbound | 1 |" in count([delegation], by="direction").to_markdown(lang="en")
    assert "| Đài Loan (Trung Quốc) | 1 |" in count([delegation], by=by_country).to_markdown()
    assert "| Taiwan | 1 |" in count([delegation], by=by_country).to_markdown(lang="en")
    assert label_of("XQ", grouper="country") == "XQ"
    assert label_of("EU", grouper="market", lang="en") == "EU"


@pytest.mark.parametrize(
    ("number", "vietnamese", "english"),
    [
        (HedgedNumber("1234567.50"), "1.234.567,5", "1,234,567.5"),
        (HedgedNumber("1000"), "1.000", "1,000"),
        (HedgedNumber("-0.25"), "-0,25", "-0.25"),
        (HedgedNumber.between(10, 15), "10–15", "10–15"),
        (HedgedNumber.between(300, 400, hedge=Hedge.ABOUT), "khoảng 300–400", "about 300–400"),
        (HedgedNumber(10, Hedge.ABOUT, 5), "khoảng 10", "about 10"),
        (HedgedNumber(200, hedge=Hedge.MORE_THAN), "hơn 200", "more than 200"),
        (HedgedNumber(200, hedge=Hedge.AT_LEAST), "ít nhất 200", "at least 200"),
        (HedgedNumber(200, hedge=Hedge.LESS_THAN), "dưới 200", "less than 200"),
        (HedgedNumber(200, hedge=Hedge.AT_MOST), "không quá 200", "at most 200"),
    ],
)
def test_numbers_are_printed_with_their_hedge(number: HedgedNumber, vietnamese: str, english: str) -> None:
    assert number_text(number, "vi") == vietnamese
    assert number_text(number, "en") == english


def test_rounding_is_half_up() -> None:
    assert rounded(Decimal("0.125"), 2) == Decimal("0.13")
    assert rounded(Decimal(449), -2) == Decimal(400)
    assert number_text(HedgedNumber("12.346"), "vi", places=2) == "12,35"


# Tables


def test_a_table_has_a_column_for_each_currency_and_unit() -> None:
    year = Period.year(2021)
    facts = [
        Fact(value=Money(HedgedNumber(1_000_000_000, hedge=Hedge.NEARLY), "VND"), when=year, partners=("Vân Nam",)),
        Fact(value=(Quantity(5, "bộ"), Money(489, "USD", "tấn")), when=year, partners=("Quảng Tây", "Vân Nam")),
        Fact(value=Quantity(None, "lô"), when=year),
    ]
    summary = total(facts, "value", by=by_partner)
    assert summary.to_markdown() == (
        "| Đối tác | Số bản ghi | VND | USD/tấn | bộ | Chưa rõ |\n"
        "|---|---:|---:|---:|---:|---:|\n"
        "| Quảng Tây | 1 |  | 489 | 5 |  |\n"
        "| Vân Nam | 2 | gần 1.000.000.000 | 489 | 5 |  |\n"
        "| **Chưa xếp được** | **1** |  |  |  | **1** |\n"
        "| **Tổng cộng** | **3** | **gần 1.000.000.000** | **489** | **5** | **1** |\n"
        "\n"
        "Tổng cộng tính mỗi bản ghi một lần; 1 bản ghi đứng ở nhiều dòng.\n"
        "Chưa kể 1 khoản chưa rõ số lượng.\n"
        "1 bản ghi chưa xếp được vào dòng nào (thiếu thông tin hoặc thời gian ghi chưa đủ chi tiết)."
    )
    assert "| Partner | Records | VND | USD/tấn | bộ | Unknown |" in summary.to_markdown(lang="en")


def test_several_groupers_have_a_column_each() -> None:
    facts = [Fact("a", when=Period.month(2021, 5)), Fact("b", when=Period.month(2021, 5))]
    assert count(facts, by=["key", by_month]).to_markdown(lang="en") == (
        "| key | Month | Records |\n|---|---|---:|\n| a | 2021-05 | 1 |\n| b | 2021-05 | 1 |\n| **Total** |  | **2** |"
    )
    assert count(facts, by=by_quarter).to_markdown().startswith("| Quý |")
    assert count(facts, by=by_half).to_markdown().startswith("| Nửa năm |")


def test_two_groupers_make_a_cross_table() -> None:
    facts = [
        Fact("a", Money(5, "USD"), when=Period.year(2020)),
        Fact("a", Money(7, "USD"), when=Period.year(2021)),
        Fact(("a", "b"), None, when=Period.year(2021)),
        Fact("b", Money(9, "USD")),
    ]
    assert count(facts, by=["key", by_year]).to_markdown(wide=True) == (
        "| key | 2020 | 2021 | Tổng cộng |\n"
        "|---|---:|---:|---:|\n"
        "| a | 1 | 2 | 3 |\n"
        "| b |  | 1 | 1 |\n"
        "| **Tổng cộng** | **1** | **2** | **4** |\n"
        "\n"
        "Tổng cộng tính mỗi bản ghi một lần; 1 bản ghi đứng ở nhiều dòng.\n"
        "1 bản ghi chưa xếp được vào dòng nào (thiếu thông tin hoặc thời gian ghi chưa đủ chi tiết)."
    )
    sums = total(facts, "value", by=["key", by_year]).to_markdown(wide=True, lang="en")
    assert "| a | 5 USD | 7 USD +? | 12 USD +? |" in sums
    assert "| b |  | +? | +? |" in sums
    assert "| **Total** | **5 USD** | **7 USD +?** | **21 USD +?** |" in sums
    with pytest.raises(ValueError, match="two groupers, not 1"):
        count(facts, by="key").to_markdown(wide=True)


def test_summaries_can_be_pickled() -> None:
    delegations = [Delegation(direction="inbound", period=Period.year(2021), members=5)]
    summary = total(delegations, "members", by=[by_year, by_country, "direction"])
    again = pickle.loads(pickle.dumps(summary))
    assert again == summary
    assert again.unplaced_records == tuple(delegations)
    assert again.to_markdown() == summary.to_markdown()


def test_text_cannot_break_out_of_a_table() -> None:
    summary = count([Fact("<b>|a\nb</b>")], by="key")
    assert "| &lt;b&gt;\\|a b&lt;/b&gt; | 1 |" in summary.to_markdown()
    assert '<th scope="row">&lt;b&gt;|a\nb&lt;/b&gt;</th>' in summary._repr_html_()


@given(st.text(st.sampled_from("a|\\<>&*_`[];lt \n"), max_size=12))
def test_a_key_shows_in_markdown_as_it_stands(key: str) -> None:
    """No key ends a cell, begins a tag or an emphasis: taken back, the marks of Markdown leave the key."""
    table = count([Fact(key)], by="key").to_markdown()
    row = table.splitlines()[2]
    cells = re.findall(r"\| ((?:\\.|[^|\\])*) (?=\|)", row)
    assert len(cells) == 2
    shown = html.unescape(re.sub(r"\\(.)", r"\1", cells[0]))
    assert shown == " ".join(key.split())
    assert not re.search(r"<|(?<!\\)[*_`\[\]]", cells[0])


def test_provinces_are_printed_by_name() -> None:
    summary = count([Fact(provinces=(find_province("Quảng Ninh"),))], by=by_province)
    assert "| Quảng Ninh | 1 |" in summary.to_markdown()
    assert '<th scope="row">Quảng Ninh</th>' in summary._repr_html_()


# Labels


def visit(**more: Any) -> Delegation:
    return Delegation(**{"direction": "inbound", "period": Period.year(2021)} | more)


def test_yes_and_no_are_words_of_the_language() -> None:
    summary = count([visit(in_plan=True), visit(in_plan=False)], by="in_plan")
    assert summary.to_markdown().splitlines()[0::2][:2] == ["| Trong kế hoạch | Số bản ghi |", "| Không | 1 |"]
    assert summary.to_markdown(lang="en").splitlines()[2:4] == ["| No | 1 |", "| Yes | 1 |"]


def test_the_neighbour_of_a_border_is_a_country() -> None:
    border = BorderSegment(
        province=find_province("Lào Cai"), neighbour="CN", kind="land", length=Quantity("182.086", "km")
    )
    told = total([border], "length", by="neighbour").to_markdown().splitlines()
    assert told[0] == "| Nước láng giềng | Số bản ghi | km |"
    assert told[2] == "| Trung Quốc | 1 | 182,086 |"


@pytest.mark.parametrize(
    ("key", "vietnamese", "english"),
    [
        (LegalDocument(number="15-CT/TW", doc_type="Chỉ thị"), "15-CT/TW", "15-CT/TW"),
        (PersonRole(name="Nguyễn Văn A", role="Giám đốc"), "Nguyễn Văn A", "Nguyễn Văn A"),
        (Money("1234.5", "USD"), "1.234,5 USD", "1,234.5 USD"),
        (Quantity(None, "lô", item="vật tư"), "lô vật tư", "lô vật tư"),
        (Ratio(2, 3, Hedge.MORE_THAN), "hơn 2/3", "more than 2/3"),
        (Percentage("6.3", per="năm"), "6,3%/năm", "6.3%/năm"),
        (dt.date(2021, 3, 5), "5/3/2021", "2021-03-05"),
        ((True, Period.year(2021)), "Có · 2021", "Yes · 2021"),
        (3, "3", "3"),
    ],
)
def test_no_key_is_printed_as_python_shows_it(key: object, vietnamese: str, english: str) -> None:
    assert label_of(key) == vietnamese
    assert label_of(key, lang="en") == english


def test_numbers_as_keys_stand_in_the_order_of_their_size() -> None:
    summary = count([visit(members=number) for number in (10, 9, 100)], by="members")
    assert [str(key.value) for key in summary.rows] == ["9", "10", "100"]


def test_two_keys_of_one_name_are_told_apart() -> None:
    old, new = find_province("Bắc Ninh", on=dt.date(2020, 1, 1)), find_province("Bắc Ninh")
    summary = count(
        [visit(provinces=old), visit(provinces=new), visit(provinces=find_province("Lào Cai"))], by=by_province
    )
    assert [row[0] for row in summary.table().rows] == [
        "Bắc Ninh (đến 30/6/2025)", "Bắc Ninh (từ 1/7/2025)", "Lào Cai",
    ]  # fmt: skip
    assert summary.table(lang="en").rows[1][0] == "Bắc Ninh (since 2025-07-01)"
    assert labels_of([old], [by_province]) == {old: ("Bắc Ninh",)}
    guests = [
        ForeignPartner(name="Hội Chữ thập đỏ", kind="ngo", country="LA"),
        ForeignPartner(name="Hội Chữ thập đỏ", kind="ngo"),
    ]
    names = {name for (name,) in labels_of(guests, [by_partner]).values()}
    assert names == {"Hội Chữ thập đỏ (Lào)", f"Hội Chữ thập đỏ ({guests[1].kind.label()})"}


def test_every_heading_of_a_field_is_in_both_languages() -> None:
    from doingoai.aggregation.labels import HEADINGS

    assert all(vietnamese and english for vietnamese, english in HEADINGS.values())
    grouped = {"channel", "funding", "instrument", "party_level", "modality", "source_kind", "flow", "attendance"}
    assert grouped <= HEADINGS.keys()


def test_a_hedged_ratio_keeps_its_hedge_in_a_sentence() -> None:
    assert value_text(Ratio(48, 63, Hedge.MORE_THAN), "vi") == "hơn 48/63"


def test_another_language_is_refused_and_not_written_as_vietnamese() -> None:
    from doingoai import report

    summary, period = count([visit()], by=by_year), Period.year(2021)
    for write in (
        lambda: summary.to_markdown(lang="fr"),  # type: ignore[arg-type]  # that is the point, here and below
        lambda: compare_periods([visit()], period).to_markdown(lang="fr"),  # type: ignore[arg-type]
        lambda: report.report([], period, lang="fr"),  # type: ignore[arg-type]
        lambda: report.overview([], lang="fr"),  # type: ignore[arg-type]
    ):
        with pytest.raises(ValueError, match="'vi' or 'en', not in 'fr'"):
            write()
