"""read_register and its company: what the caller may say, what comes back, what is refused."""

from __future__ import annotations

import builtins
import datetime as dt
import gc
import io
from pathlib import Path
from typing import Any

import pytest

from doingoai import Agreement, Delegation, ForeignPartner, RegisterError, TradeExport, find_partner, read_register
from doingoai.aggregation import count
from doingoai.model import RECORD_TYPES
from doingoai.registers import ColumnMapping, RowError, bulk_loading, explain, iter_register
from doingoai.registers.fields import fields_of, heading_of, slots_of
from doingoai.registers.headings import HEADINGS
from doingoai.registers.matching import heading_key, match_heading, split_unit, unit_of
from doingoai.registers.sheets import column_letter, open_sheets
from doingoai.registers.textfiles import find_delimiter, find_encoding

_TEXT = (
    "DANH SÁCH ĐOÀN VÀO NĂM 2022\n"
    "TT;Tên đoàn;Nước;Thời gian;Số người\n"
    "1;Đoàn A;Lào;5/1/2022;5\n"
    "2;Đoàn B;Lào;31/6/2022;mấy\n"
    ";Tổng cộng;;;5\n"
)


def _file(text: str = _TEXT) -> io.BytesIO:
    return io.BytesIO(text.encode())


@pytest.mark.parametrize("name", sorted(RECORD_TYPES))
def test_every_field_has_a_heading_that_means_it(name: str):
    cls = RECORD_TYPES[name]
    for field in fields_of(cls):
        assert match_heading(heading_of(cls, field), name).slot == field
        assert match_heading(field.replace("_", " ").capitalize(), name).slot == field


@pytest.mark.parametrize("name", sorted(HEADINGS))
def test_no_heading_means_two_things_for_one_kind_of_record(name: str):
    """The first heading of each slot is its own; a later one that another slot has too would be read as either."""
    if name not in RECORD_TYPES:
        return
    for slot, texts in HEADINGS[name].items():
        if slot in slots_of(RECORD_TYPES[name]):
            assert match_heading(texts[0], name).slot == slot


@pytest.mark.parametrize(
    ("heading", "record", "slot"),
    [
        ("Tên đoàn", "delegation", "title"),
        ("TEN DOAN", "delegation", "title"),
        ("Tên  đoàn:", "delegation", "title"),
        ("SL người", "delegation", "members"),
        ("Số QĐ", "delegation", "decision"),
        ("Cơ quan mời/tiếp", "delegation", "host"),
        ("Thời gian của đoàn", "delegation", "period"),
        ("Truởng đoàn", "delegation", "head"),
        ("Trưởng đoàn, chức vụ", "delegation", "head"),
        ("Họ tên, chức vụ trưởng đoàn", "delegation", "head"),
        ("Đến từ nước", "delegation", "countries"),
        ("Thời gian làm việc", "delegation", "period"),
        ("Kim ngạch XK", "tradeexport", "value"),
        ("ĐVT", "tradeexport", "quantity.unit"),
        ("STT", "tradeexport", ""),
        ("#", "tradeexport", ""),
        ("Nhóm máu", "tradeexport", None),
        ("…", "tradeexport", None),
        ("Số người tham gia chuyến đi", "delegation", "members"),
        ("Kinh phí dự kiến năm 2022", "delegation", "cost"),
        ("Số người nước ngoài", "delegation", None),
        ("Thời gian đi lại", "delegation", None),
    ],
)
def test_headings(heading: str, record: str, slot: str | None):
    assert match_heading(heading, record).slot == slot


@pytest.mark.parametrize(
    ("heading", "rest", "unit"),
    [
        ("Giá trị (triệu USD)", "Giá trị", "triệu USD"),
        ("Giá trị (ĐVT: 1.000 USD)", "Giá trị", "1.000 USD"),
        ("Khối lượng\n(tấn)", "Khối lượng", "tấn"),
        ("Kinh phí, triệu đồng", "Kinh phí", "triệu đồng"),
        ("Tỷ lệ (%)", "Tỷ lệ", "%"),
        ("ĐVT: triệu đồng", "", "triệu đồng"),
    ],
)
def test_units_in_headings(heading: str, rest: str, unit: str):
    text, found = split_unit(heading)
    assert (text or rest) == (rest or text)
    assert found is not None
    assert found.text == unit


@pytest.mark.parametrize(
    "heading", ["Kinh phí (dự toán)", "Tỉnh, thành phố", "Ngày ký", "Thời hạn", "Số lượng (15 đoàn)"]
)
def test_headings_without_a_unit(heading: str):
    assert split_unit(heading)[1] is None


def test_a_unit_may_be_a_word_of_its_heading():
    rows = [{"Tên đoàn": "Đoàn Hủa Phăn", "SL (người)": "15", "Số lượng (lượt người)": "30", "Thời gian": "5/2023"}]
    visit = read_register(rows, Delegation, defaults={"direction": "inbound"}).records[0]
    assert (visit.members.value, visit.visits.value) == (15, 30)


def test_a_head_and_their_post_stand_under_one_heading_or_two():
    one = io.BytesIO("Tên đoàn;Trưởng đoàn, chức vụ;Thời gian\nA;Dương Mộc, Phó Giám đốc;5/2023\n".encode())
    two = io.BytesIO("Tên đoàn;Trưởng đoàn;;Thời gian\n;Họ tên;Chức vụ;\nA;Dương Mộc;Phó Giám đốc;5/2023\n".encode())
    heads = [read_register(file, Delegation, defaults={"direction": "inbound"}).records[0].head for file in (one, two)]
    assert [(head.name, head.role) for head in heads] == [("Dương Mộc", "Phó Giám đốc")] * 2


@pytest.mark.parametrize(
    ("reference", "day"), [(None, "2023-05-02"), ("2024-01-15", "2023-05-02"), ("2023-07-01", "2023-05-02")]
)
def test_the_year_in_the_title_decides_before_the_reference(reference: str | None, day: str):
    file = io.BytesIO("DANH SÁCH ĐOÀN VÀO NĂM 2023\nTên đoàn;Thời gian\nĐoàn Hủa Phăn;2/5\n".encode())
    written = None if reference is None else dt.date.fromisoformat(reference)
    assert read_register(file, Delegation, reference=written).records[0].period.start.isoformat() == day


def test_a_register_stands_where_records_are_asked_for():
    register = read_register(_file(), Delegation)
    assert tuple(register) == register.records
    assert count(register).total.count == len(register.records)


def test_what_a_row_is_must_be_a_class():
    with pytest.raises(TypeError, match="a class such as Delegation, not by 'delegation'"):
        read_register(_file(), "delegation")


def test_odd_units():
    assert unit_of("%").value is None
    assert unit_of("") is None
    assert unit_of("x" * 50) is None
    assert unit_of("khoảng 1.000 USD") is None
    assert heading_key("T/g") == "thoi gian"


def test_what_comes_back():
    register = read_register(_file(), Delegation)
    assert register.rows_read == 3
    assert (len(register.records), register.rows_with_errors, len(register.skipped)) == (1, 1, 1)
    assert [(p.row, p.column, p.value) for p in register.problems] == [(4, "D", "31/6/2022"), (4, "E", "mấy")]
    assert str(register) == "register: 3 rows, 1 record, 1 row with an error, 1 skipped"
    assert dict(register.mapping)["Nước"] == "countries"
    assert len(register.mapping) == 4
    assert "Lạ" not in register.mapping
    with pytest.raises(KeyError):
        register.mapping["Lạ"]
    assert str(register.skipped[0]) == ", row 5: the row is a total of other rows (Tổng cộng | 5)"
    assert "column D (Thời gian)" in str(register.problems[0])


def test_the_same_in_vietnamese():
    register = read_register(_file(), Delegation, lang="vi")
    assert "cột D (Thời gian)" in str(register.problems[0])
    assert "Tháng 6/2022 chỉ có 30 ngày." in str(register.problems[0])
    assert "dòng cộng" in str(register.skipped[0])


def test_strict_raises_every_problem_at_once():
    with pytest.raises(ExceptionGroup, match="1 of 3 rows") as raised:
        read_register(_file(), Delegation, strict=True)
    assert raised.group_contains(RowError, match="31/6/2022")
    assert raised.group_contains(RowError, match="mấy")
    assert raised.value.exceptions[0].problem.row == 4
    assert read_register(_file(_TEXT.replace("31/6/2022;mấy", ";")), Delegation, defaults=None).rows_read == 3


def test_rows_one_by_one():
    readings = list(iter_register(_file(), Delegation))
    assert [reading.row for reading in readings] == [3, 4, 5]
    assert readings[0].record.title == "Đoàn A"
    assert len(readings[1].problems) == 2
    assert readings[2].skipped.kind == "total"


def test_progress_is_told():
    told: list[int] = []
    rows = [{"Tên đoàn": "Đoàn A", "Nước": "Lào", "Thời gian": "2022", "Chiều": "đoàn vào"}] * 2_500
    read_register(rows, Delegation, progress=told.append)
    assert told == [1_000, 2_000, 2_500]


def test_headings_that_the_caller_names():
    rows = [{"Khách": "Đoàn A", "Lúc": "2022", "Chi": 5.0, "Chiều": "đoàn vào"}]
    columns = {"Khách": "title", "Lúc": "period", "Chi": "cost (triệu USD)"}
    register = read_register(rows, Delegation, columns=columns)
    assert register.records[0].title == "Đoàn A"
    assert register.records[0].cost.number.value == 5_000_000
    assert "A 'Khách': title, as given" in str(register.mapping)
    with pytest.raises(RegisterError, match="has no field 'name'"):
        read_register(rows, Delegation, columns={"Khách": "name"})
    with pytest.raises(RegisterError, match="Did you mean 'title'"):
        read_register(rows, Delegation, columns={"Khách": "titel"})


def test_defaults():
    rows = [{"Tên đoàn": "Đoàn A", "Kinh phí": 500.0, "Nước": "Lào"}]
    defaults = {"direction": "đoàn vào", "period": "tháng 6/2022", "currency": "USD", "provinces": "Nghệ An"}
    register = read_register(rows, Delegation, defaults=defaults)
    visit = register.records[0]
    assert (visit.direction, visit.cost.currency, visit.provinces[0].name) == ("inbound", "USD", "Nghệ An")
    assert "period has no column: tháng 6/2022, as given." in register.mapping.notes
    with pytest.raises(RegisterError, match="has no field 'huong'"):
        read_register(rows, Delegation, defaults={"huong": "ra"})
    with pytest.raises(RegisterError, match="The default of period"):
        read_register(rows, Delegation, defaults={"period": "31/6/2022"})


def test_a_field_that_nothing_says_costs_every_row():
    rows = [{"Tên đoàn": "Đoàn A", "Nước": "Lào", "Thời gian": "2022"}]
    register = read_register(rows, Delegation)
    assert [(p.column, p.message) for p in register.errors] == [
        ("", "No column gives direction, which every delegation needs.")
    ]
    assert "each row will lack it" in str(explain(rows, Delegation))


def test_an_agreement_says_what_it_is_in_its_title():
    rows = [
        {
            "Tên gọi": "Bản ghi nhớ về giáo dục", "Cơ quan ký": "Sở Giáo dục và Đào tạo", "Địa phương": "Nghệ An",
            "Bên nước ngoài": "tỉnh Xiêng Khoảng", "Ngày ký": "7/5/2019",
        }
    ]  # fmt: skip
    (agreement,) = read_register(rows, Agreement).records
    assert (agreement.instrument, agreement.party_level) == ("memorandum_of_understanding", "department")
    (problem,) = read_register([{**rows[0], "Tên gọi": "Về giáo dục"}], Agreement).errors
    assert "instrument" in problem.message


def test_a_count_of_delegations_is_no_title():
    rows = [{"Số đoàn": 3.0, "Nước": "Lào", "Thời gian": "2022", "Chiều": "đoàn vào", "Số người": 5.0}]
    assert read_register(rows, Delegation).records[0].title == ""


def test_a_row_that_makes_no_record_says_why():
    rows = [{"Tên đoàn": "Đoàn A", "Nước": "Lào", "Thời gian": "2022", "Chiều": "trong nước"}]
    (problem,) = read_register(rows, Delegation).errors
    assert "A domestic delegation has no foreign country" in problem.message


def test_an_empty_cell_that_every_record_needs():
    rows = [{"Tên đoàn": "Đoàn A", "Nước": "Lào", "Thời gian": "-", "Chiều": "đoàn vào"}]
    (problem,) = read_register(rows, Delegation).errors
    assert (problem.heading, problem.value) == ("Thời gian", "")


def test_columns_without_a_field_stay_in_raw():
    rows = [
        {
            "Tên đoàn": "A" * 20,
            "Nước": "Lào",
            "Thời gian": "2022",
            "Chiều": "đoàn vào",
            "Lái xe": True,
            "Kết quả": "tốt",
        }
    ]
    register = read_register(rows, Delegation)
    assert register.records[0].raw[-2:] == (("Lái xe", "TRUE"), ("Kết quả", "tốt"))
    assert [column.how for column in register.mapping.unread] == ["unknown", "no field"]
    assert isinstance(register.mapping, ColumnMapping)


def test_cells_under_no_heading_stay_in_raw():
    text = "Tên đoàn;Nước;Thời gian;Chiều\nĐoàn A;Lào;2022;đoàn vào;;lạ\n"
    assert read_register(_file(text), Delegation).records[0].raw[-1] == ("F", "lạ")


def test_two_headings_for_one_field():
    rows = [{"Tên đoàn": "Đoàn A", "Quốc gia": "Lào", "Nước đến": "Pháp", "Thời gian": "2022", "Chiều": "đoàn ra"}]
    register = read_register(rows, Delegation)
    assert register.records[0].countries == ("LA",)
    assert "another column gives the field" in str(register.mapping)


def test_an_unknown_heading_is_reported_with_suggestions():
    rows = [
        {
            "Tên đoàn": "Đoàn A",
            "Nước": "Lào",
            "Thời gian": "2022",
            "Chiều": "đoàn ra",
            "Thời gian biểu khác": "x",
            "Trưởng nhóm": "x",
        }
    ]
    told = str(explain(rows, Delegation))
    assert "not read" in told


def test_frames():
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame({"Tên đoàn": ["Đoàn A"], "Nước": ["Lào"], "Thời gian": ["2022"], "Chiều": ["đoàn vào"]})
    assert read_register(frame, Delegation).records[0].countries == ("LA",)
    assert read_register(frame.lazy(), Delegation).records[0].countries == ("LA",)


def test_what_is_no_register():
    with pytest.raises(TypeError, match="read from a path"):
        read_register(5, Delegation)
    with pytest.raises(TypeError, match="each row is a mapping"):
        read_register(["a"], Delegation)
    with pytest.raises(TypeError, match="binary mode"):
        read_register(io.StringIO("a"), Delegation)
    with pytest.raises(RegisterError, match="It is empty"):
        read_register([], Delegation)
    with pytest.raises(RegisterError, match="a CSV file has no sheets"):
        read_register(_file(), Delegation, sheet="Sổ")
    with pytest.raises(RegisterError, match="there is no sheet 3"):
        read_register(_file(), Delegation, sheet=3)


def test_folders_missing_files_and_large_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(RegisterError, match="is a folder"):
        read_register(tmp_path, Delegation)
    with pytest.raises(FileNotFoundError):
        read_register(tmp_path / "không có.xlsx", Delegation)
    monkeypatch.setattr("doingoai.registers.sheets.MAX_BYTES", 10)
    (tmp_path / "a.csv").write_text(_TEXT)
    with pytest.raises(RegisterError, match="more than a register would"):
        read_register(tmp_path / "a.csv", Delegation)
    with pytest.raises(RegisterError, match="more than a register would"):
        read_register(_file(), Delegation)


def test_without_the_extra_only_text_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from doingoai import write_register

    visit = read_register(_file(), Delegation).records[0]
    path = tmp_path / "doan.xlsx"
    write_register(path, [visit])
    kept = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name in {"python_calamine", "xlsxwriter", "narwhals.stable.v2"}:
            raise ImportError(name)
        return kept(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(RegisterError, match=r"doingoai\[excel\]"):
        read_register(path, Delegation)
    with pytest.raises(RegisterError, match=r"doingoai\[excel\]"):
        write_register(tmp_path / "b.xlsx", [visit])

    class Frame:
        columns = ()

    with pytest.raises(RegisterError, match=r"doingoai\[frames\]"):
        read_register(Frame(), Delegation)
    assert read_register(_file(), Delegation).records


def test_the_collector_is_paused_and_restored():
    assert gc.isenabled()
    with bulk_loading():
        assert not gc.isenabled()
        with bulk_loading():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("đoàn".encode(), "utf-8"),
        ("đoàn".encode("utf-8-sig"), "utf-8-sig"),
        ("đoàn".encode("utf-16"), "utf-16"),
        ("đoàn".encode("utf-32"), "utf-32"),
        ("Số đoàn vào;5\n".encode("utf-16-le"), "utf-16-le"),
        ("Số đoàn vào;5\n".encode("utf-16-be"), "utf-16-be"),
        ("Số việc ở Hạ Long".encode()[:-1] + b"\xff", "utf-8"),
    ],
)
def test_encodings(data: bytes, encoding: str):
    assert find_encoding(data) == encoding


@pytest.mark.parametrize(
    ("sample", "delimiter"),
    [("a;b,c;d\n1;2;3\n", ";"), ("a,b\n1,2\n", ","), ("a\tb\n", "\t"), ("a|b|c\n", "|"), ("a\n", ","), ("", ",")],
)
def test_delimiters(sample: str, delimiter: str):
    assert find_delimiter(sample) == delimiter


def test_a_line_that_names_the_delimiter():
    text = "sep=|\n" + _TEXT.replace(";", "|")
    assert read_register(_file(text), Delegation).records[0].countries == ("LA",)


def test_damaged_letters_cost_their_row():
    data = _TEXT.encode().replace("Đoàn A".encode(), b"\xff\xfeo\xc3\xa0n A")
    register = read_register(io.BytesIO(data), Delegation)
    assert (register.errors[0].row, register.errors[0].column) == (3, "B")


def test_letters_of_columns():
    assert [column_letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_an_unknown_sheet_is_named_with_those_there_are(tmp_path: Path):
    from doingoai import write_register

    path = tmp_path / "doan.xlsx"
    write_register(path, read_register(_file(), Delegation).records)
    with pytest.raises(RegisterError, match="has no sheet 'Sổ'; it has 'Đoàn'"):
        read_register(path, Delegation, sheet="Sổ")
    name, sheets = open_sheets(path)
    assert (name, sheets[0].name) == ("doan.xlsx", "Đoàn")


def test_a_shared_figure_is_counted_once(tmp_path: Path):
    import xlsxwriter

    path = tmp_path / "gop.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("XK")
    headings = ["Mặt hàng", "Địa phương", "Thị trường", "Năm", "Kim ngạch (USD)", "Sản lượng (tấn)"]
    for column, text in enumerate(headings):
        sheet.write(0, column, text)
    for row, market in enumerate(("Mỹ", "Đức"), 1):
        for column, cell in enumerate(("Vải thiều", "Bắc Giang", market, 2021, "", row)):
            sheet.write(row, column, cell)
    sheet.merge_range("E2:E3", 500)
    book.close()
    first, second = (register := read_register(path, TradeExport)).records
    assert (first.value.number.value, second.value) == (500, None)
    assert [problem.message for problem in register.warnings] == [
        "The figure is merged over several rows; it is read for the first of them only."
    ]


def test_partners_of_ones_own_are_known_by_all_their_names():
    hospital = ForeignPartner(
        name="Bệnh viện Hữu nghị Hủa Phăn", kind="other", country="LA", other_names=("BVHN Hủa Phăn", "Hủa Phăn")
    )
    rows = [
        {"Tên đoàn": "Đoàn bác sĩ", "Đối tác": partners, "Cơ quan mời/tiếp": host, "Thời gian": "3/2022"}
        for partners, host in [("BVHN HỦA PHĂN", "Sở Y tế"), ("UNESCO và Hủa Phăn", "bvhn hủa phăn")]
    ]
    options = {"defaults": {"direction": "inbound"}, "partners": [hospital]}
    first, second = read_register(rows, Delegation, **options).records
    assert first.partners == (hospital,)
    assert second.partners == (find_partner("UNESCO"), hospital)
    assert second.host == hospital
    assert [reading.record for reading in iter_register(rows, Delegation, **options)] == [first, second]
    assert read_register(rows, Delegation, defaults=options["defaults"]).records[0].partners == ("BVHN HỦA PHĂN",)
