"""The report says what was read, adds it up, and tells reported figures from records."""

import datetime as dt
import json
import re
import sys

import pytest

from doingoai import (
    Agreement,
    AidShipment,
    Delegation,
    HedgedNumber,
    MentionKind,
    Money,
    Period,
    Quantity,
    Recognition,
    Register,
    RegisterError,
    ReportedFigure,
    TradeExport,
    find_mentions,
    find_province,
    read_register,
    sample,
)
from doingoai.model import RECORD_TYPES
from doingoai.registers import ColumnMapping, MappedColumn
from doingoai.report import Report, Section, checked, overview, write_workbook
from doingoai.report import report as periodic
from doingoai.report.wording import KIND_LABELS, TYPE_LABELS, WORDING


@pytest.fixture(scope="module")
def registers():
    return [(name, read_register(path, RECORD_TYPES[name])) for name, path in sample.REGISTERS.items()]


def section(report, title):
    [found] = [part for part in report.sections if part.title.startswith(title)]
    return found


def test_both_languages_have_the_same_words():
    assert WORDING["vi"].keys() == WORDING["en"].keys()
    assert list(KIND_LABELS["vi"]) == list(KIND_LABELS["en"]) == list(MentionKind)
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


@pytest.mark.parametrize(
    ("lang", "unknown", "double", "no_field"),
    [
        (
            "vi",
            "cột C (Số vị khách) không được đọc: chưa biết tiêu đề này; có phải là Số",
            "đã có cột khác",
            "loại bản ghi",
        ),
        ("en", "column C (Số vị khách) is not read: the heading is not known; did you mean Số", "another", "no field"),
    ],
)
def test_check_tells_which_columns_are_not_read(lang, unknown, double, no_field):
    rows = [{"Tên đoàn": "A", "Thời gian": "5/2022", "Số vị khách": "5", "Quốc gia": "Lào", "Nước": "Lào", "STT": "1"}]
    register = read_register(rows, Delegation, defaults={"direction": "inbound"})
    [section] = checked("delegation", register, lang=lang).sections
    assert unknown in section.lines[1]
    assert double in section.lines[2]
    assert len(section.lines) == 3
    column = MappedColumn("rows", "A", "Bên viện trợ", None, "no field")
    [_, line] = checked("delegation", Register((), mapping=ColumnMapping((column,))), lang=lang).sections[0].lines
    assert no_field in line


def test_a_report_is_plain_data_too(registers):
    data = json.loads(json.dumps(overview(registers).to_dict()))
    tables = [part for part in data["sections"] if "rows" in part]
    assert all(len(row) == len(part["headings"]) for part in tables for row in part["rows"])


def test_long_cells_are_cut_in_a_terminal_only(registers):
    from doingoai.aggregation.summary import Table

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


@pytest.fixture(scope="module")
def records(registers):
    return [record for name, register in registers if name != "reportedfigure" for record in register.records]


def test_the_periodic_report_has_every_topic_and_says_what_is_empty(records):
    told = periodic(records, Period.year(2021))
    assert told.title == "Báo cáo công tác đối ngoại địa phương, năm 2021"
    titles = [part.title for part in told.sections]
    for topic in (
        "Đoàn vào",
        "Đoàn ra",
        "Viện trợ tiếp nhận",
        "Hội nghị, sự kiện",
        "Xuất khẩu: khối lượng",
        "Biên giới",
    ):
        assert topic in titles
    assert section(told, "Đoàn ra").lines == ("Trong kỳ không có số liệu.",)
    assert section(told, "Hội nghị").table is None


def test_the_periodic_report_compares_with_the_same_period_last_year(records):
    table = section(periodic(records, Period.year(2021)), "Xuất khẩu: khối lượng").table
    assert table.closing[0][-4:] == ("89.300 tấn", "200 tấn", "89.100 tấn", "tăng 44.550% so với cùng kỳ")


def test_what_was_exchanged_is_not_counted_as_signed(records):
    titles = [part.title for part in periodic(records, Period.year(2021)).sections]
    assert "Văn kiện đã trao hoặc ký tắt" in titles
    assert "Thỏa thuận quốc tế đã ký" not in titles


def test_an_empty_report_says_so_for_every_topic():
    told = periodic([], Period.half(2021, 1), lang="en")
    assert {part.lines for part in told.sections} == {("There is nothing to report for the period.",)}


def test_every_topic_tells_its_figures():
    from doingoai import BorderSegment, Event, InvestmentProject

    quang_ninh, year = find_province("Quảng Ninh"), Period.year(2021)
    told = periodic(
        [
            Delegation(direction="outbound", period=year, countries=["LA"], members=12, visits=15),
            Event(name="Hội nghị xúc tiến", period=year, kind="conference"),
            InvestmentProject(province=quang_ninh, kind="new", registered_capital=Money(5, "USD"), licensed=year),
            BorderSegment(province=quang_ninh, neighbour="CN", kind="land", length=Quantity(119, "km", "KMT")),
        ],
        year,
        lang="en",
    )
    titles = [part.title for part in told.sections if part.table is not None]
    assert titles == [
        "Outbound delegations",
        "Outbound delegations: persons",
        "Outbound delegations: visits",
        "Conferences and events",
        "Foreign investment projects",
        "Foreign investment: registered capital",
        "Borders",
    ]


def test_the_page_stands_alone_and_escapes_what_it_shows():
    page = Report((Section("<Đoàn>", ("a & b",)),), "Báo cáo <1>", "vi").to_html()
    assert page.startswith("<!doctype html>")
    assert '<html lang="vi">' in page
    assert "<Đoàn>" not in page
    assert "&lt;Đoàn&gt;" in page
    assert "a &amp; b" in page
    # No request leaves the page: no address, no picture, no style sheet, no script, no font from elsewhere.
    assert re.search(r"https?:|//[a-z]|<(?:script|link|img|iframe|object)\b|@import|url\(", page) is None


def test_the_page_is_made_for_telephones_printers_and_dark_screens(records):
    page = periodic(records, Period.year(2020)).to_html()
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in page
    assert "@media print" in page
    assert "@media (max-width:" in page
    assert "color-scheme: light dark" in page
    # A wide table scrolls within its own box, and every heading says what it heads.
    assert page.count('<div class="table">') == page.count("<table>") > 0
    assert "<th>" not in page


def test_one_sentence_is_no_list():
    page = Report((Section("Đoàn ra", ("Trong kỳ không có số liệu.",)), Section("Hiện vật", ("a", "b")))).to_html()
    assert "<h2>Đoàn ra</h2><p>Trong kỳ không có số liệu.</p></section>" in page
    assert "<h2>Hiện vật</h2><ul><li>a</li><li>b</li></ul></section>" in page


def test_what_has_nothing_to_be_compared_with_is_a_dash_that_the_note_explains(records):
    (inbound,) = [part for part in periodic(records, Period.year(2020)).sections if part.title == "Đoàn vào"]
    assert inbound.table is not None
    assert {row[-1] for row in (*inbound.table.rows, *inbound.table.closing)} == {"–"}
    assert {row[2] for row in (*inbound.table.rows, *inbound.table.closing)} == {"–"}
    assert inbound.table.notes == ("–: không có bản ghi nào của kỳ 2019 hoặc trước đó, nên chưa biết số liệu cùng kỳ.",)


def test_the_workbook_holds_numbers_and_keeps_hedges_as_text(records, tmp_path):
    from python_calamine import CalamineWorkbook

    # The register of aid given goes on after the year, so that the year's 0 is known.
    later = AidShipment(
        direction="outbound", providers=find_province("Quảng Ninh"), recipients="tỉnh Quảng Tây",
        period=Period.year(2022), value=Money(1, "VND"),
    )  # fmt: skip
    told = periodic([*records, later], Period.year(2021))
    write_workbook(tmp_path / "bao-cao.xlsx", told)
    book = CalamineWorkbook.from_path(tmp_path / "bao-cao.xlsx")
    assert len(book.sheet_names) == len(told.sections)
    inbound = book.get_sheet_by_name("Đoàn vào").to_python()
    assert inbound[-3][:3] == ["Tổng cộng", "–", 5]
    given = book.get_sheet_by_name("Hỗ trợ cho nước ngoài- giá trị").to_python()
    assert given[3][1:4] == [0, "gần 1.000.000.000 đồng", "giảm dưới 1.000.000.000 đồng"]


def test_sheets_get_names_that_excel_takes(tmp_path):
    from python_calamine import CalamineWorkbook

    long = "Viện trợ của các tổ chức phi chính phủ nước ngoài"
    told = Report((Section(long), Section(long), Section("=1+1", ("=cmd",)), Section("[?]")))
    write_workbook(tmp_path / "x.xlsx", told)
    book = CalamineWorkbook.from_path(tmp_path / "x.xlsx")
    assert len(set(book.sheet_names)) == 4
    assert all(len(name) <= 31 for name in book.sheet_names)
    assert book.get_sheet_by_name("=1+1").to_python()[2][0] == "=cmd"


def test_without_the_extra_the_workbook_names_it(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(RegisterError, match=r"doingoai\[excel\]"):
        write_workbook(tmp_path / "x.xlsx", Report(()))


def test_an_earlier_period_of_which_no_register_says_anything_is_no_zero():
    visit = Delegation(direction="inbound", period=Period.month(2021, 2), countries="LA", members=12)
    told = periodic([visit], Period.half(2021, 1))
    for part in told.sections[:2]:
        assert {row[2:] for row in (*part.table.rows, *part.table.closing)} == {("–", "–", "–")}
        assert "nên chưa biết số liệu cùng kỳ" in part.table.notes[-1]


def test_treaties_contracts_and_agreements_of_the_state_are_none_of_a_locality():
    def agreement(**more):
        given = {
            "title": "Bản ghi nhớ", "instrument": "bản ghi nhớ", "vietnamese_party": "UBND tỉnh Cao Bằng",
            "party_level": "province", "provinces": find_province("Cao Bằng"), "foreign_parties": "tỉnh Quảng Tây",
            "concluded": Period.month(2021, 3),
        }  # fmt: skip
        return Agreement(**given | more)

    kept_apart = [
        agreement(instrument="hiệp định"), agreement(instrument="hợp đồng"),
        agreement(party_level="state"), agreement(party_level="ministry"),
    ]  # fmt: skip
    told = periodic([agreement(), agreement(party_level="sở"), *kept_apart], Period.half(2021, 1))
    assert section(told, "Thỏa thuận quốc tế đã ký").table.closing[-1][1] == "2"
    assert section(told, "Không đưa vào báo cáo").lines == (
        "thỏa thuận: 4 (điều ước, hợp đồng, hoặc của Nhà nước, bộ, ngành)",
    )


def export(market="JP", **more):
    given = {"origin": "VN", "product": "vải thiều", "period": Period.month(2021, 6), "quantity": Quantity(5, "tấn")}
    return TradeExport(market=market, **given | more)


def test_what_is_sent_on_or_only_expected_is_no_export():
    told = periodic([export(), export(flow="re_export"), export(status="forecast")], Period.half(2021, 1))
    assert section(told, "Xuất khẩu: khối lượng").table.closing[-1][2] == "5 tấn"
    assert section(told, "Tái xuất: khối lượng").table.closing[-1][2] == "5 tấn"
    assert section(told, "Không đưa vào báo cáo").lines == ("xuất khẩu: 1 (dự báo)",)


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("vi", "Không cộng được: xuất khẩu sang EU đã gồm Đức. Hãy để một trong hai ngoài phần tổng."),
        ("en", "Nothing is added: exports to EU hold those to Germany. Take one of them out of the totals."),
    ],
)
def test_a_region_beside_its_member_keeps_one_table_from_being_added_and_not_the_report(lang, sentence):
    exports = (export("EU"), export("DE"))
    visit = Delegation(direction="inbound", period=Period.month(2021, 2))
    told = periodic([*exports, visit], Period.half(2021, 1), lang=lang)
    assert [part.lines for part in told.sections if sentence in part.lines] == [(sentence,)]
    assert told.sections[0].table.closing[-1][1] == "1"
    whole = overview([("tradeexport", Register(exports)), ("delegation", Register((visit,)))], lang=lang)
    assert [part.lines for part in whole.sections if sentence in part.lines] == [(sentence,)]


def test_goods_are_counted_in_the_language_of_the_report_and_none_is_lost():
    def gift(number, period):
        return AidShipment(
            direction="inbound", providers="tỉnh Vân Nam", recipients=find_province("Lào Cai"), period=period,
            items=[Quantity(number, "chiếc", item="khẩu trang")],
        )  # fmt: skip

    records = [gift(2500, Period.month(2021, 2)), gift(7, Period.year(2021)), gift(9, Period.month(2021, 9))]
    english = section(periodic(records, Period.half(2021, 1), lang="en"), "Aid received: in kind")
    assert english.lines == ("2,500 chiếc khẩu trang", "and 1 records that may be of the period: too coarse a date")
    told = section(periodic(records, Period.half(2021, 1)), "Viện trợ tiếp nhận: hiện vật")
    assert told.lines[0] == "2.500 chiếc khẩu trang"


@pytest.mark.parametrize(
    ("record", "line"),
    [
        (Delegation(direction="domestic", period=Period.month(2021, 2)), "đoàn: 1 (trong nước hoặc quá cảnh)"),
        (
            Delegation(direction="inbound", period=Period.month(2021, 2), status="cancelled"),
            "đoàn: 1 (dự kiến, hoãn hoặc hủy)",
        ),
        (
            Delegation(direction="inbound", period=Period.month(2021, 2), counts_in_totals=False),
            "đoàn: 1 (ghi là không tính vào tổng)",
        ),
        (Recognition(title="Di sản thế giới", when=Period.year(2021)), "danh hiệu: 1"),
        (
            ReportedFigure(measure="đoàn vào", value=HedgedNumber(4), scope="national", period=Period.month(2021, 2)),
            "số liệu báo cáo: 1 (số liệu không phải là bản ghi)",
        ),
    ],
)
def test_what_is_in_no_table_is_said(record, line):
    assert section(periodic([record], Period.half(2021, 1)), "Không đưa vào báo cáo").lines == (line,)
    assert not [part for part in periodic([record], Period.half(2030, 1)).sections if "Không đưa vào" in part.title]


def test_a_report_on_an_open_period_is_refused():
    with pytest.raises(ValueError, match="a first and a last day"):
        periodic([], Period(dt.date(2021, 1, 1), None, "range"))


def test_registers_of_one_type_are_told_together(registers):
    delegations = dict(registers)["delegation"]
    once, twice = overview([("delegation", delegations)]), overview([("delegation", delegations)] * 2)
    assert [part.title for part in twice.sections] == [part.title for part in once.sections]
    [table] = [part.table for part in twice.sections if part.title == "Half-years of the delegations"]
    assert table.closing[-1][-1] == str(2 * len(delegations.records))


def test_a_province_that_was_divided_costs_its_table_and_not_the_report():
    old = find_province("Đắk Lắk", on=dt.date(2003, 1, 1))
    visit = Delegation(direction="inbound", period=Period.month(2003, 3), provinces=old)
    told = overview([("delegation", Register((visit,)))], lang="vi")
    [folded] = [part for part in told.sections if part.title.startswith("Theo tỉnh")]
    assert folded.lines[0].endswith("không có một đơn vị duy nhất thay cho Đắk Lắk.")
    later = [visit, Delegation(direction="inbound", period=Period.month(2022, 3), provinces=old)]
    told = overview([("delegation", Register(tuple(later)))], lang="vi")
    assert "Đắk Lắk" in section(told, "Độ phủ").lines[0]


def test_the_overview_adds_quantities_of_exports_up_under_their_own_title(registers):
    table = section(overview(registers, lang="vi"), "Khối lượng: xuất khẩu").table
    assert table.headings[0] == "Thị trường"
    assert table.closing[-1][2] == "89.500"


def test_the_period_of_a_report_is_no_text():
    with pytest.raises(TypeError, match="parse_period reads one"):
        periodic([], "năm 2021")
