"""The report says what was read, adds it up, and tells reported figures from records."""

import json

import pytest

from doingoai import Delegation, ReportedFigure, find_mentions, read_register, sample
from doingoai.model import RECORD_TYPES
from doingoai.report import Report, Section, checked, overview
from doingoai.report.wording import TYPE_LABELS, WORDING


@pytest.fixture(scope="module")
def registers():
    return [(name, read_register(path, RECORD_TYPES[name])) for name, path in sample.REGISTERS.items()]


def section(report, title):
    [found] = [part for part in report.sections if part.title.startswith(title)]
    return found


def test_both_languages_have_the_same_words():
    assert WORDING["vi"].keys() == WORDING["en"].keys()
    assert TYPE_LABELS["vi"].keys() == TYPE_LABELS["en"].keys() == set(RECORD_TYPES)


def test_every_row_of_the_sample_is_accounted_for(registers):
    for _, register in registers:
        assert register.rows_read == len(register.records) + register.rows_with_errors + len(register.skipped)
    assert sum(register.rows_with_errors for _, register in registers) == 2


def test_the_article_says_what_the_registers_hold():
    texts = {mention.text for mention in find_mentions(sample.read_article(), reference=sample.REFERENCE)}
    assert {
        "99 chuyến",
        "gần 1 tỷ đồng",
        "50 triệu Kíp",
        "110 triệu VND",
        "41,4%",
        "1,01 tỷ USD",
        "500 triệu USD",
    } <= texts


def test_merged_provinces_are_folded(registers):
    report = overview(registers, lang="vi")
    labels = {row[0] for row in section(report, "Theo tỉnh, thành phố: thỏa thuận").table.rows}
    assert labels == {"Phú Thọ"}


def test_goods_given_and_received_stay_apart_and_the_unknown_is_said(registers):
    report = overview(registers, lang="vi")
    given, received = section(report, "Hiện vật, hỗ trợ đi"), section(report, "Hiện vật, tiếp nhận")
    assert any("gần 1.100.000 khẩu trang y tế" in line for line in given.lines)
    assert received.lines[-1].strip() == "và 1 khoản chưa rõ số lượng"


def test_coverage_has_the_denominator_of_its_day(registers):
    assert "3 of the 63" in section(overview(registers), "Coverage").lines[0]


def test_three_reported_figures_are_supported_and_the_rest_is_counted(registers):
    lines = section(overview(registers), "Reported figures").lines
    assert [line[0] for line in lines[:-1]] == ["✓", "✓", "✓"]
    assert lines[0].startswith("✓ Dự án FDI: the records give 60 dự án")
    assert lines[-1].startswith("12 other figures")


def test_a_contradicted_figure_is_marked(registers):
    records = dict(registers)["tradeexport"]
    wrong = ReportedFigure(
        measure="Xuất khẩu vải thiều", value=records.records[1].quantity * 2, scope=records.records[1].origin,
        period=records.records[1].period, kind="total",
    )  # fmt: skip
    from doingoai.report.reconciled import reconciled

    [told] = reconciled(records.records, [wrong], "vi")
    assert told.lines[0].startswith("✗")


def test_registers_of_figures_only_and_of_nothing_make_a_report_too(registers):
    figures = [(name, register) for name, register in registers if name == "reportedfigure"]
    assert [part.title for part in overview(figures).sections] == ["Rows read", "Reported figures beside the registers"]
    assert [part.title for part in overview([]).sections] == ["Rows read"]


def test_check_tells_of_one_register(registers):
    [rows] = checked("delegation", dict(registers)["delegation"], lang="vi").sections
    assert "từ chối 2" in rows.lines[0]
    assert len(rows.lines) == 3


def test_a_report_is_plain_data_too(registers):
    data = json.loads(json.dumps(overview(registers).to_dict()))
    tables = [part for part in data["sections"] if "rows" in part]
    assert all(len(row) == len(part["headings"]) for part in tables for row in part["rows"])


def test_long_cells_are_cut_in_a_terminal_only(registers):
    from doingoai.aggregation.tables import Table

    table = Table(("x",), 1, (("dài " * 50,),), (("Tổng",),), ())
    report = Report((Section("Bảng", table=table),))
    assert max(map(len, report.to_text().splitlines())) <= 60
    assert report.to_dict()["sections"][0]["rows"][0] == ["dài " * 50]


def test_rows_that_no_province_or_partner_names_are_unplaced_not_lost():
    register = read_register(
        [{"Tên đoàn": "Học tập", "Nước đến": "Lào", "Thời gian": "năm 2021"}],
        Delegation,
        defaults={"direction": "outbound"},
    )
    report = overview([("delegation", register)])
    table = section(report, "Provinces of the delegations").table
    assert table.closing[0][-1] == "1"
