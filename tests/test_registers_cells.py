"""What one cell says in one column: values, refusals and their reasons."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from doingoai import (
    Agreement,
    AidShipment,
    Delegation,
    Event,
    Hedge,
    HedgedNumber,
    InvestmentProject,
    Money,
    Percentage,
    Period,
    Quantity,
    Ratio,
    ReportedFigure,
    TradeExport,
    read_register,
)
from doingoai.registers import Register

_BASES: dict[type, dict[str, Any]] = {
    Delegation: {"Đoàn ra/đoàn vào": "đoàn vào", "Tên đoàn": "Đoàn A", "Thời gian": "5/1/2022"},
    AidShipment: {
        "Chiều viện trợ": "tiếp nhận", "Bên viện trợ": "tỉnh Hủa Phăn", "Đơn vị tiếp nhận": "Quảng Ninh",
        "Thời gian": "2021", "Hiện vật": "4 máy thở",
    },
    TradeExport: {
        "Địa phương": "Bắc Giang", "Mặt hàng": "Vải thiều", "Thị trường": "Nhật Bản", "Kỳ": "năm 2020",
        "Khối lượng": "200 tấn",
    },
    Agreement: {
        "Tên thỏa thuận": "Bản ghi nhớ A", "Loại": "Bản ghi nhớ", "Cơ quan ký": "UBND tỉnh Vĩnh Phúc",
        "Địa phương": "Vĩnh Phúc", "Bên nước ngoài": "Tập đoàn Sojitz",
    },
    ReportedFigure: {"Chỉ tiêu": "Đoàn vào", "Số liệu": "41 đoàn", "Phạm vi": "cả nước", "Kỳ báo cáo": "năm 2021"},
    Event: {"Tên sự kiện": "Hội nghị A", "Thời gian": "5/1/2022"},
}  # fmt: skip


def _read(cls: type, cells: dict[str, Any], **options: Any) -> Register[Any]:
    # A heading with its unit takes the place of the same one without.
    base = {key: cell for key, cell in _BASES[cls].items() if not any(key in heading for heading in cells)}
    register = read_register([{**base, **cells}], cls, **options)
    assert register.rows_read == len(register.records) + register.rows_with_errors + len(register.skipped)
    return register


def _value(cls: type, heading: str, cell: Any, field: str, **options: Any) -> Any:
    register = _read(cls, {heading: cell}, **options)
    assert not register.errors, str(register.errors[0])
    return getattr(register.records[0], field)


@pytest.mark.parametrize(
    ("cls", "heading", "cell", "field", "expected"),
    [
        (Delegation, "Thời gian", dt.date(2022, 3, 4), "period", Period.day(2022, 3, 4)),
        (Delegation, "Thời gian", dt.datetime(2022, 3, 4, 8, 30), "period", Period.day(2022, 3, 4)),
        (Delegation, "Thời gian", "quý III/2022", "period", Period.quarter(2022, 3)),
        (Delegation, "Thời gian", "  tháng 6/2022\n", "period", Period.month(2022, 6)),
        (Event, "Thời gian (năm)", 2022.0, "period", Period.year(2022)),
        (Delegation, "Số người", 12.0, "members", HedgedNumber(12)),
        (Delegation, "Số người", 12, "members", HedgedNumber(12)),
        (Delegation, "Số người", Decimal(12), "members", HedgedNumber(12)),
        (Delegation, "Số người", "gần 30", "members", HedgedNumber(30, Hedge.NEARLY)),
        (Delegation, "Số người", "07 người", "members", HedgedNumber(7)),
        (Delegation, "Số người", "15 lượt người", "visits", HedgedNumber(15)),
        (Delegation, "Số lượt", "15 người", "members", HedgedNumber(15)),
        (Delegation, "Số đoàn/lượt người", "01 đoàn/15 lượt người", "visits", HedgedNumber(15)),
        (Delegation, "Số người", "01 đoàn với 15 người", "members", HedgedNumber(15)),
        (Delegation, "Kinh phí", "50.000 USD", "cost", Money(50_000, "USD")),
        (Delegation, "Kinh phí (USD)", 50_000.5, "cost", Money("50000.5", "USD")),
        (Delegation, "Kinh phí (triệu đồng)", 0.1 + 0.2, "cost", Money(300_000, "VND")),
        (Delegation, "Kinh phí, triệu đồng", "1,5", "cost", Money(1_500_000, "VND")),
        (Delegation, "Kinh phí (ĐVT: 1.000 USD)", 2.5, "cost", Money(2_500, "USD")),
        (Delegation, "Trong KH", "X", "in_plan", True),
        (Delegation, "Trong KH", True, "in_plan", True),
        (Delegation, "Trong KH", "Ngoài kế hoạch", "in_plan", False),
        (Delegation, "Ngoài KH", "x", "in_plan", False),
        (Delegation, "Đã báo cáo", "chưa nộp", "report_submitted", False),
        (Delegation, "Đã báo cáo", "đã nộp ngày 5/2", "report_submitted", True),
        (Delegation, "Đã báo cáo", dt.date(2022, 2, 5), "report_submitted", True),
        (Delegation, "Đã báo cáo", "✓", "report_submitted", True),
        (Delegation, "Quốc gia", "Lào; Thái Lan", "countries", ("LA", "TH")),
        (Delegation, "Quốc gia", "Lào\n- Thái Lan", "countries", ("LA", "TH")),
        (Delegation, "Quốc gia", "1. Lào\n2. Bồ Đào Nha", "countries", ("LA", "PT")),
        (Delegation, "Quốc gia", "Lào, Thái Lan và Campuchia", "countries", ("LA", "TH", "KH")),
        (Delegation, "Số ngày", 5.0, "stated_duration", None),
        (Delegation, "Số QĐ", "công văn chưa có số", "decision", "công văn chưa có số"),
        (Delegation, "Nội dung", 5.0, "purpose", "5"),
        (Delegation, "Nội dung", "không", "purpose", ""),
        (Delegation, "Cơ quan tiếp", "UBND tỉnh Quảng Ninh", "host", "UBND tỉnh Quảng Ninh"),
        (TradeExport, "Mã HS", 81090.0, "hs_code", None),
        (TradeExport, "Mã HS", 810.0, "hs_code", None),
        (TradeExport, "Mã HS", 2710.0, "hs_code", "2710"),
        (TradeExport, "Mã HS", "0810.90", "hs_code", "081090"),
        (TradeExport, "Thị trường", "EU", "market", "EU"),
        (TradeExport, "Thị trường", "Trung Đông", "market", "Trung Đông"),
        (TradeExport, "Địa phương", "Cả nước", "origin", "VN"),
        (TradeExport, "Địa phương", "Lào", "origin", "LA"),
        (TradeExport, "Khối lượng (tấn)", "1.200,5", "quantity", Quantity("1200.5", "tấn", "TNE")),
        (AidShipment, "Giá trị", "50.000 USD; 2 máy thở", "value", Money(50_000, "USD")),
        (
            AidShipment, "Giá trị", "50 triệu Kíp (tương đương 110 triệu VND)", "stated_equivalents",
            (Money(110_000_000, "VND"),),
        ),
        (
            AidShipment, "Hiện vật", "200 tấn gạo; 40 máy thở", "items",
            (Quantity(200, "tấn", "TNE", item="gạo"), Quantity(40, "máy", item="thở")),
        ),
        (AidShipment, "Hiện vật", "thiết bị y tế", "items", (Quantity(None, "", item="thiết bị y tế"),)),
        (AidShipment, "Hiện vật", "4 máy thở; 50.000 USD", "value", Money(50_000, "USD")),
        (AidShipment, "Quy đổi", "5.000 USD; 110 triệu đồng", "stated_equivalents",
         (Money(5_000, "USD"), Money(110_000_000, "VND"))),
        (Agreement, "Lĩnh vực", "giáo dục; y tế", "fields", ("giáo dục", "y tế")),
        (Agreement, "Thời hạn (năm)", 5.0, "term", None),
        (Agreement, "Cấp ký", "Cấp tỉnh", "party_level", "province"),
        (Agreement, "Tình trạng", "chưa rõ", "status", "unknown"),
        (Agreement, "Loại", "Biên bản ghi nhớ hợp tác giáo dục", "instrument", "memorandum_of_understanding"),
        (ReportedFigure, "Số liệu", "48/63", "value", Ratio(48, 63)),
        (ReportedFigure, "Số liệu", "12,5%", "value", Percentage("12.5")),
        (ReportedFigure, "Số liệu", 41.0, "value", HedgedNumber(41)),
        (ReportedFigure, "Phạm vi", "các tỉnh biên giới", "scope", "các tỉnh biên giới"),
        (Event, "Lần thứ", 5.0, "ordinal", 5),
        (Event, "Lần thứ", "5", "ordinal", 5),
        (Event, "Lần thứ", "lần thứ 12", "ordinal", 12),
    ],
)  # fmt: skip
def test_a_cell_and_its_value(cls: type, heading: str, cell: Any, field: str, expected: Any):
    register = _read(cls, {heading: cell})
    if expected is None:
        return _check_special(register, heading)
    assert not register.errors, str(register.errors[0])
    assert getattr(register.records[0], field) == expected
    return None


def _check_special(register: Register[Any], heading: str) -> None:
    """Lengths of time, whose type has a test of its own, and codes that have lost their zero."""
    if heading == "Mã HS":
        assert [problem.heading for problem in register.errors] == ["Mã HS"]
        assert "0810" in register.errors[0].hint
    else:
        record = register.records[0]
        found = record.term if isinstance(record, Agreement) else record.stated_duration
        assert (found.number, found.unit) == (HedgedNumber(5), "year" if isinstance(record, Agreement) else "day")


@pytest.mark.parametrize(
    ("cls", "heading", "cell", "message", "hint"),
    [
        (Delegation, "Thời gian", 44631.0, "is the number 44631", "11/03/2022"),
        (Delegation, "Thời gian", 2022.0, "is the number 2022", "13/12/2021"),
        (Delegation, "Thời gian", dt.time(8, 30), "a time of day", "Type it as text"),
        (Delegation, "Thời gian", "31/6/2020", "is not a date or a period", "June 2020 has 30 days."),
        (Delegation, "Thời gian", "15/3", "is not a date or a period", "reference="),
        (Delegation, "Số người", "đông lắm", "is not a number", ""),
        (Delegation, "Số người", 2.5, "has decimals", ""),
        (Delegation, "Số người", "2 đoàn; 3 bộ; 4 cái", "is not a number", ""),
        (Delegation, "Số người", dt.date(2022, 1, 1), "The cell is a date", ""),
        (Delegation, "Kinh phí", 5000.0, "names no currency", "Giá trị (triệu USD)"),
        (Delegation, "Kinh phí", "nhiều tiền", "is not an amount of money", ""),
        (Delegation, "Kinh phí (triệu đồng)", "1,5 tỷ", "a magnitude of its own", "bare figure"),
        (Delegation, "Quốc gia", "Nhật Bảnn", "is not the name of a country", "Did you mean"),
        (Delegation, "Quốc gia", True, "The cell is TRUE or FALSE", ""),
        (Delegation, "Địa phương", "HN", "fits", ""),
        (Delegation, "Địa phương", "Quảng Nin", "is not the name of a province", "Quảng Ninh"),
        (Delegation, "Đoàn ra/đoàn vào", "đi đâu đó", "one of the words", "outbound"),
        (Delegation, "Trong KH", "có lẽ thế", "", ""),
        (Delegation, "Số ngày", "mấy hôm", "is not a length of time", ""),
        (Delegation, "Tên đoàn", "Đo\ufffdn Lào", "damaged letters", "CSV UTF-8"),
        (TradeExport, "Thị trường", "Nhật Bảm", "is not the name", "Nhật Bản"),
        (TradeExport, "Khối lượng", 200.0, "names no unit", "Khối lượng (tấn)"),
        (TradeExport, "Khối lượng (tấn)", "2 triệu", "", ""),
        (AidShipment, "Hiện vật", "1O0 máy thở", "is not a quantity", ""),
        (AidShipment, "Giá trị", "5 máy thở và 2 xe", "is not an amount of money", ""),
        (ReportedFigure, "Số liệu", "rất nhiều", "", ""),
        (Event, "Lần thứ", "mấy", "is not an ordinal", ""),
        (Agreement, "Thời hạn", 5.0, "names no unit", ""),
    ],
)
def test_a_cell_that_is_refused(cls: type, heading: str, cell: Any, message: str, hint: str):
    register = _read(cls, {heading: cell})
    if not message:
        return  # both readings are defended elsewhere: what matters is that the row is accounted for
    assert [problem.heading for problem in register.errors] == [heading]
    (problem,) = register.errors
    assert message in f"{problem.message} {problem.hint}"
    assert hint in problem.hint
    in_vietnamese = _read(cls, {heading: cell}, lang="vi").errors[0]
    assert in_vietnamese.message != problem.message
    assert not any(word in in_vietnamese.message for word in (" is ", "cell", "not"))


def test_every_message_exists_in_both_languages():
    from doingoai.registers import problems

    for name, (english, vietnamese) in problems._SENTENCES.items():
        assert english, name
        assert vietnamese, name


@pytest.mark.parametrize(
    ("cells", "style", "expected"),
    [
        (["1.234", "12,5"], None, [Decimal(1234), Decimal("12.5")]),
        (["1,234", "1,234.5"], None, [Decimal(1234), Decimal("1234.5")]),
        (["1.234", "5"], None, [Decimal(1234), Decimal(5)]),
        (["1,234", "5"], "en", [Decimal(1234), Decimal(5)]),
        (["1.234", "5"], "en", [Decimal("1.234"), Decimal(5)]),
    ],
)
def test_the_column_decides_how_figures_are_written(cells: list[str], style: Any, expected: list[Decimal]):
    rows = [{**_BASES[Delegation], "Kinh phí (USD)": cell} for cell in cells]
    register = read_register(rows, Delegation, style=style)
    assert [record.cost.number.value for record in register.records] == expected
    assert not register.problems


def test_a_column_that_writes_both_ways_is_reported_where_it_matters():
    rows = [{**_BASES[Delegation], "Kinh phí (USD)": cell} for cell in ("1.234", "1,5", "2.5", "7")]
    register = read_register(rows, Delegation)
    assert [(problem.row, problem.value) for problem in register.errors] == [(2, "1.234")]
    assert "may be either 1234 or 1.234" in register.errors[0].message
    assert register.mapping.columns[-1].style == "both"


def test_a_comma_that_nothing_explains_is_a_warning():
    rows = [{**_BASES[Delegation], "Kinh phí (USD)": cell} for cell in ("1,234", "2,345")]
    register = read_register(rows, Delegation)
    assert [record.cost.number.value for record in register.records] == [Decimal("1.234"), Decimal("2.345")]
    assert [(problem.row, problem.severity) for problem in register.problems] == [(2, "warning")]


def test_a_figure_with_a_unit_of_its_own_is_read_and_reported():
    register = _read(Delegation, {"Kinh phí (triệu đồng)": "500 USD"})
    assert register.records[0].cost == Money(500, "USD")
    assert "with its own unit" in register.warnings[0].message
    register = _read(TradeExport, {"Khối lượng (tấn)": "500 kg"})
    assert register.warnings


def test_names_are_understood_by_the_day_of_the_row():
    """Bắc Ninh of 2020 and Bắc Ninh of 2026 are two provinces."""
    rows = [
        {**_BASES[Delegation], "Địa phương": "Bắc Ninh", "Thời gian": "2020"},
        {**_BASES[Delegation], "Địa phương": "Bắc Ninh", "Thời gian": "2026"},
    ]
    first, second = read_register(rows, Delegation).records
    assert first.provinces != second.provinces


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"Từ ngày": "28/2", "Đến ngày": "3/3/2023"}, Period(dt.date(2023, 2, 28), dt.date(2023, 3, 3), "range")),
        ({"Ngày đi": dt.date(2023, 2, 28), "Ngày về": "3/3/2023"},
         Period(dt.date(2023, 2, 28), dt.date(2023, 3, 3), "range")),
        ({"Từ ngày": "3/3/2023", "Đến ngày": "3/3/2023"}, Period.day(2023, 3, 3)),
        ({"Từ ngày": "3/3/2023", "Đến ngày": ""}, Period(dt.date(2023, 3, 3), None, "range")),
        ({"Năm": 2023.0, "Quý": "II"}, Period.quarter(2023, 2)),
        ({"Năm": "2023", "Tháng": "tháng 7"}, Period.month(2023, 7)),
        ({"Năm": "năm 2023"}, Period.year(2023)),
        ({"Năm": 2023.0, "Thời gian": "15/3"}, Period.day(2023, 3, 15)),
        ({"Năm": 2023.0, "Từ ngày": "15/3", "Đến ngày": "17/3"},
         Period(dt.date(2023, 3, 15), dt.date(2023, 3, 17), "range")),
        ({"Từ ngày": "15/3/2023", "Đến ngày": "17/3/2023", "Số ngày": 3.0},
         Period(dt.date(2023, 3, 15), dt.date(2023, 3, 17), "range")),
    ],
)  # fmt: skip
def test_a_period_from_several_columns(cells: dict[str, Any], expected: Period):
    base = {key: cell for key, cell in _BASES[Delegation].items() if key != "Thời gian"}
    register = read_register([{**base, **cells}], Delegation)
    assert not register.problems, str(register.problems[0])
    assert register.records[0].period == expected


@pytest.mark.parametrize(
    ("cells", "heading", "message"),
    [
        ({"Từ ngày": "5/3/2023", "Đến ngày": "3/3/2023"}, "Đến ngày", "before the start"),
        ({"Từ ngày": "35/3/2023", "Đến ngày": "3/4/2023"}, "Từ ngày", "is not a date"),
        ({"Từ ngày": 44000.0, "Đến ngày": "3/4/2023"}, "Từ ngày", "the number 44000"),
        ({"Năm": "năm nào đó"}, "Năm", "is not a date"),
        ({"Năm": "2019-2021"}, "Năm", "is not a year"),
        ({"Năm": 2023.0, "Tháng": "13"}, "Tháng", "is not a month or quarter"),
        ({"Từ ngày": "1/3/2023", "Đến ngày": "3/3/2023", "Số ngày": "mấy"}, "Số ngày", "is not a length of time"),
    ],
)
def test_a_period_that_its_columns_do_not_make(cells: dict[str, Any], heading: str, message: str):
    base = {key: cell for key, cell in _BASES[Delegation].items() if key != "Thời gian"}
    register = read_register([{**base, **cells}], Delegation)
    assert [problem.heading for problem in register.errors] == [heading]
    assert message in register.errors[0].message


def test_a_number_of_days_that_the_dates_do_not_bear_out_is_a_warning():
    base = {key: cell for key, cell in _BASES[Delegation].items() if key != "Thời gian"}
    cells = {"Từ ngày": "1/3/2023", "Đến ngày": "3/3/2023", "Số ngày": "9"}
    register = read_register([{**base, **cells}], Delegation)
    assert len(register.records) == 1
    assert "says 9 days" in register.warnings[0].message
    assert register.warnings[0].heading == "Số ngày"


@pytest.mark.parametrize("body", ["UBND tỉnh Lào Cai", "Sở Ngoại vụ Thái Nguyên", "UBND tỉnh Hà Nam"])
def test_a_body_of_ours_is_none_of_a_country_or_unit_with_a_like_name(body: str):
    """ "Lào" is not named in "Lào Cai", nor the Chinese province in "UBND tỉnh Hà Nam"."""
    row = {"Tên thỏa thuận": "Bản ghi nhớ", "Cấp ký": "cấp tỉnh", "Bên Việt Nam": body, "Địa phương": "Lào Cai",
           "Bên nước ngoài": "tỉnh Vân Nam", "Ngày ký": "1/2/2019"}  # fmt: skip
    assert read_register([row], Agreement).records[0].vietnamese_party == body


def test_persons_from_one_column_or_three():
    visit = _read(Delegation, {"Trưởng đoàn": "Ông Nguyễn Văn An, Phó Chủ tịch"}).records[0]
    assert (visit.head.name, visit.head.role) == ("Nguyễn Văn An", "Phó Chủ tịch")
    cells = {"Trưởng đoàn": "Bà Lê Thị Bình", "Chức vụ": "Giám đốc", "Đơn vị công tác": "Sở Y tế"}
    visit = _read(Delegation, cells).records[0]
    assert (visit.head.name, visit.head.role, visit.head.organisation) == ("Lê Thị Bình", "Giám đốc", "Sở Y tế")
    visit = _read(Delegation, {"Chức vụ": "Phó Thủ tướng"}).records[0]
    assert (visit.head, visit.level) == (None, "Phó Thủ tướng")
    signed = _read(Agreement, {"Người ký": "Ông An, Chủ tịch; Bà Bình"}).records[0]
    assert [(person.name, person.role) for person in signed.signatories] == [("An", "Chủ tịch"), ("Bình", "")]


def test_goods_from_three_columns_and_several_lines():
    cells = {"Hiện vật": "Gạo\nMáy thở", "SL": "20\n4", "ĐVT": "tấn\ncái"}
    gift = _read(AidShipment, cells).records[0]
    assert gift.items == (Quantity(20, "tấn", "TNE", item="Gạo"), Quantity(4, "cái", item="Máy thở"))
    gift = _read(AidShipment, {"Hiện vật": "Gạo", "SL": 20.0, "ĐVT": "tấn"}).records[0]
    assert gift.items == (Quantity(20, "tấn", "TNE", item="Gạo"),)
    gift = _read(AidShipment, {"Hiện vật": "Gạo\nNgô", "SL": "20\n4", "ĐVT": "tấn"}).records[0]
    assert [item.unit for item in gift.items] == ["tấn", "tấn"]
    gift = _read(AidShipment, {"Hiện vật": "Gạo", "SL": "20 tấn"}).records[0]
    assert gift.items == (Quantity(20, "tấn", "TNE", item="Gạo"),)
    register = _read(AidShipment, {"Hiện vật": "Tiền", "SL": 20.0, "ĐVT": "USD"})
    assert [problem.heading for problem in register.errors] == ["ĐVT"]


def test_a_ditto_with_nothing_above_costs_its_own_row_only():
    rows = [
        {"Tên đoàn": "Đoàn A", "Nước": nation, "Thời gian": "2022", "Chiều": "đoàn ra"}
        for nation in ("nt", "Lào", "nt")
    ]
    register = read_register(rows, Delegation)
    assert [record.countries for record in register.records] == [("LA",), ("LA",)]
    assert [problem.row for problem in register.errors] == [2]


def test_a_ditto_repeats_a_cell_that_stands_thousands_of_rows_above():
    first = {"Tên đoàn": "Đoàn A", "Nước": "Lào", "Thời gian": "2022", "Chiều": "đoàn ra"}
    rows = [first, *[{**first, "Nước": ""}] * 2_100, {**first, "Nước": "nt"}]
    assert read_register(rows, Delegation).records[-1].countries == ("LA",)


def test_a_row_without_a_day_does_not_say_what_a_name_meant_on_another():
    rows = [
        {"Dự án": "A", "Tỉnh": "Hưng Yên", "Hình thức": "cấp mới", "Vốn đăng ký": "5 USD", "Ngày cấp phép": day}
        for day in ("5/1/2020", "-", "5/1/2020", "5/1/2026")
    ]
    found = [record.province.id for record in read_register(rows, InvestmentProject).records]
    assert found[0] == found[2] != found[1] == found[3]
