"""What people try without reading anything, and slips that must not pass for an answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

import doingoai
from doingoai import (
    Delegation,
    Duration,
    ExchangeRate,
    ForeignPartner,
    Hedge,
    HedgedNumber,
    MentionKind,
    Money,
    ParseError,
    PartnerKind,
    Percentage,
    Period,
    Quantity,
    UnitMismatchError,
    check,
    find_mentions,
    find_province,
    parse_date,
    parse_datetime,
    parse_period,
    parse_quantity,
    read_jsonl,
    write_jsonl,
)
from doingoai.aggregation import top
from doingoai.serialization import RecordError

YEAR = Period.year(2022)


# Sums


def test_a_sum_needs_no_start() -> None:
    assert sum([Money(1, "USD"), Money(2, "USD")]) == Money(3, "USD")
    assert sum([parse_quantity("3 tấn"), parse_quantity("5 tạ")]) == parse_quantity("3,5 tấn")
    assert sum([Percentage(3), Percentage(HedgedNumber(4, Hedge.NEARLY))]) == Percentage(HedgedNumber(7, Hedge.NEARLY))


@pytest.mark.parametrize("value", [Money(1, "USD"), Quantity(1, "tấn"), Percentage(1)])
@pytest.mark.parametrize("other", [1, -1, False, 0.0, "0"])
def test_only_the_zero_of_a_sum_is_no_amount(value: Any, other: Any) -> None:
    with pytest.raises(TypeError):
        other + value


def test_a_quantity_that_cannot_be_added_is_no_sum_of_itself() -> None:
    with pytest.raises(UnitMismatchError, match="an unknown number"):
        sum([Quantity(None, "lô")])


# Units


def test_a_symbol_tells_its_code() -> None:
    assert Quantity(5, "tấn") == parse_quantity("5 tấn")
    assert Quantity(5, "tạ").to("kg") == Quantity(500, "kg")
    assert Quantity(3, "km2").to("ha").number == HedgedNumber(300)
    assert Quantity(3, "ha").to("m2") == Quantity(30_000, "m²", "MTK")


@pytest.mark.parametrize("unit", ["sào", "cân", "chục", "đoàn", "tấn hàng", "TNE"])
def test_what_is_no_symbol_has_no_code(unit: str) -> None:
    assert Quantity(5, unit).unit_code is None


# Periods


def test_in_asks_a_period_for_a_day_a_moment_or_a_period() -> None:
    assert dt.date(2022, 12, 31) in YEAR
    assert dt.datetime(2022, 12, 31, 23, 59) in YEAR
    assert Period.month(2022, 6) in YEAR
    assert Period.day(2023, 1, 1) not in YEAR


def test_parts_of_a_duration_may_come_in_a_list() -> None:
    parts = (Duration(1, "year"), Duration(6, "month"))
    assert len({Duration(parts=list(parts)), Duration(parts=parts)}) == 1


# What a caller gives by mistake


@pytest.mark.parametrize("read", [parse_date, parse_datetime, parse_period])
@pytest.mark.parametrize("reference", ["2022", 2022, "2022-07-15"])
def test_a_reference_is_a_date(read: Callable[..., Any], reference: Any) -> None:
    with pytest.raises(TypeError, match="a reference is a date"):
        read("hôm qua", reference=reference)


@pytest.mark.parametrize("name", ["parse_decimal", "parse_number", "parse_percentage", "parse_quantity", "parse_money"])
@pytest.mark.parametrize("style", ["EN", "fr", "", None])
def test_a_slip_in_the_style_is_no_style(name: str, style: Any) -> None:
    with pytest.raises(ValueError, match="a style is 'vi' or 'en'"):
        getattr(doingoai, name)("1,234 USD", style=style)


def test_a_rate_is_of_a_day() -> None:
    with pytest.raises(TypeError):
        ExchangeRate("USD", "VND", 23_000, on="2021-06-30")  # type: ignore[arg-type]  # the error is the point


@pytest.mark.parametrize(
    "name", ["format_money", "format_percentage", "format_quantity", "format_date", "format_period", "format_duration"]
)
@pytest.mark.parametrize("value", [5, "5 USD", None])
def test_formatters_say_what_they_write(name: str, value: Any) -> None:
    with pytest.raises(TypeError, match="is written, not"):
        getattr(doingoai, name)(value)


def test_month_nought_is_not_taken_for_english() -> None:
    with pytest.raises(ParseError) as caught:
        parse_date("1/0/2021")
    assert caught.value.hint == "there is no month 0"


@pytest.mark.parametrize("value", [None, "Đoàn ra", [], YEAR])
def test_only_a_record_is_checked(value: Any) -> None:
    with pytest.raises(TypeError, match="one record is checked"):
        check(value)


def test_a_count_is_given_as_every_number_is() -> None:
    assert Delegation(direction="inbound", period=YEAR, visits="302").visits == HedgedNumber("302")


def test_there_is_no_place_below_the_first() -> None:
    with pytest.raises(ValueError, match="0 or more, not -1"):
        top([], -1, by="direction")


def test_one_kind_alone_is_a_kind() -> None:
    text = "Tỉnh đón 5 đoàn, tăng 12,5%."
    assert find_mentions(text, kinds="percent") == find_mentions(text, kinds=[MentionKind.PERCENT])
    assert find_mentions(text, kinds=MentionKind.PERCENT)
    with pytest.raises(ValueError, match="'percents' is no kind of mention"):
        find_mentions(text, kinds="percents")


# Looking at things


def test_what_is_found_shows_itself_as_it_would_be_written() -> None:
    [mention] = find_mentions("Tỉnh đón gần 30 đoàn.")
    assert "kind=MentionKind.QUANTITY" in repr(mention)
    partner = ForeignPartner(name="Hội A", kind="ngo")
    assert eval(repr(partner), {"ForeignPartner": ForeignPartner, "PartnerKind": PartnerKind}) == partner  # noqa: S307  # our own repr


def test_a_record_of_a_merged_province_becomes_plain_data() -> None:
    record = Delegation(direction="inbound", period=YEAR, provinces=[find_province("Bắc Giang")])
    [province] = attrs.asdict(record)["provinces"]
    assert [unit["name"] for unit in province["successors"]] == ["Bắc Ninh"]


# Files


def test_a_line_that_is_no_utf_8_is_named(tmp_path: Path) -> None:
    file = tmp_path / "doan.jsonl"
    write_jsonl(file, [Delegation(direction="inbound", period=YEAR)])
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes() + "Đoàn ra".encode("cp1258"))
    records = read_jsonl(file, Delegation)
    assert next(records).period == YEAR
    with pytest.raises(RecordError) as caught:
        next(records)
    assert "doan.jsonl, line 2" in str(caught.value)
    assert "it is no UTF-8" in str(caught.value)


def test_a_file_of_a_mark_and_blank_lines_has_no_records(tmp_path: Path) -> None:
    file = tmp_path / "doan.jsonl"
    file.write_bytes(b"\xef\xbb\xbf\r\n \n")
    assert list(read_jsonl(file, Delegation)) == []
