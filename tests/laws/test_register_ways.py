"""The law of the two ways to read a row: the quick one gives what the careful one gives, on good and on bad sheets."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from doingoai.model import RECORD_TYPES
from doingoai.registers.fields import FieldPlan, Kind, fields_of, record_name, slots_of
from doingoai.registers.headings import COMMON, HEADINGS
from doingoai.registers.rowreader import TableReader
from doingoai.registers.standing import Options
from doingoai.registers.styles import ColumnStyles
from doingoai.registers.tables import find_table
from doingoai.registers.workbooks import Sheet

# What stands in cells of any column, right or wrong.
_ANY: tuple[Any, ...] = (
    "", "", None, "-", "nt", '"', "  ", "x", "không", "chưa rõ", 1.0, True, 0.0, False, 5.0, -3.0, 2021.0, 12.5, 1, 0,
    "1.234", "1,234", "1.234,5", "1,234.5", "gần 30", "02 đoàn/15 lượt người", "50.000 USD", "50.000 USD; 2 máy thở",
    "200 tấn", "12,5%", "48/63", "31/6/2022", "15/3", "15/3/2022", dt.date(2003, 5, 1), dt.date(2022, 5, 1),
    dt.datetime(2025, 7, 2, 9, 30), dt.time(9, 30), "Hà Tây", "Huế", "Hà Nội; Bắc Ninh", "Lảo", "HN", "\ufffdoàn",
    "Tổng cộng", "Trong đó: đoàn cấp cao", "II", "một câu dài hơn mười lăm ký tự", "x" * 40, "Sở Ngoại vụ",
)  # fmt: skip
_FITTING: dict[Kind, tuple[Any, ...]] = {
    Kind.PERIOD: ("15/3/2022", "tháng 6/2020", "15-17/4/2004", dt.date(2020, 5, 6), dt.date(2026, 1, 1)),
    Kind.PROVINCE: ("Quảng Ninh", "Huế", "Bắc Ninh"),
    Kind.PROVINCES: ("Quảng Ninh", "Huế; Bắc Ninh"),
    Kind.ORIGIN: ("Quảng Ninh", "Huế"),
    Kind.SCOPE: ("Hà Giang", "cả nước"),
    Kind.COUNTRY: ("Lào", "Mỹ"),
    Kind.COUNTRIES: ("Lào", "Nhật Bản; Hàn Quốc"),
    Kind.MARKET: ("Lào", "EU"),
    Kind.PARTY: ("Vân Nam", "Sở Ngoại vụ", "Huế"),
    Kind.PARTIES: ("Vân Nam", "UNICEF", "Huế"),
    Kind.FOREIGN_PARTIES: ("Vân Nam", "tỉnh Xiêng Khoảng"),
    Kind.COUNT: (5.0, "12", "1.200", "gần 30"),
    Kind.MONEY: ("50.000 USD", "1,2 tỷ đồng"),
    Kind.QUANTITY: ("200 tấn", "40 máy thở"),
    Kind.ITEMS: ("2 máy thở", "5 tấn gạo; 2 máy thở"),
    Kind.FIGURE: ("12,5%", "1.250 triệu USD", 5.0),
    Kind.FLAG: ("x", "có", "không", True),
    Kind.TEXT: ("Đoàn công tác của tỉnh Quảng Ninh", "Nội dung", "Bản ghi nhớ về giáo dục", "UBND tỉnh Lào Cai"),
}


def _fitting(plan: FieldPlan) -> tuple[Any, ...]:
    if plan.words is not None:
        return tuple(member.label("vi") for member in plan.words)
    return _FITTING.get(plan.kind, ("Nguyễn Văn An",))


@st.composite
def _sheets(draw: st.DrawFn, cls: type) -> list[list[Any]]:
    """Rows under headings of the class, most of them right, some with cells of any kind."""
    plans = fields_of(cls)
    listed = {**COMMON, **HEADINGS.get(record_name(cls), {})}
    without = draw(st.sets(st.sampled_from(["party_level", "instrument"])))  # other cells may begin with them
    needed = [name for name, plan in plans.items() if plan.required and name in listed and name not in without]
    others = draw(st.lists(st.sampled_from([slot for slot in listed if slot not in needed]), max_size=6, unique=True))
    slots = [slot for slot in draw(st.permutations([*needed, *others])) if slot.split(".")[0].split("+")[0] in plans]
    columns = [_fitting(plans[slot.split(".")[0].split("+")[0]]) for slot in slots]
    cells = [st.sampled_from(column) | st.sampled_from((*column, *_ANY)) for column in columns]
    row = st.tuples(st.integers(1, 9).map(float), *cells).map(list)
    rows: list[list[Any]] = draw(st.lists(row, min_size=1, max_size=8))
    return [["STT", *(listed[slot][0] for slot in slots)], *rows]


@pytest.mark.parametrize("name", sorted(RECORD_TYPES))
def test_the_quick_way_gives_what_the_careful_way_gives(name: str):
    """Records with all their fields, problems and skipped rows are the same, row by row."""
    cls = RECORD_TYPES[name]

    @settings(max_examples=25, suppress_health_check=list(HealthCheck))
    @given(_sheets(cls), st.sampled_from([None, "vi", "en"]), st.booleans())
    def law(rows: list[list[Any]], style: Any, with_reference: bool) -> None:
        sheet = Sheet("Năm 2021", lambda: iter(rows))
        table = find_table(sheet, name, slots_of(cls), {})
        if table is None:
            return
        options = Options(style=style, reference=dt.date(2022, 6, 30) if with_reference else None)
        quick, careful = (
            [_told(outcome) for outcome in TableReader(table, cls, options, ColumnStyles(), careful=careful).outcomes()]
            for careful in (False, True)
        )
        assert quick == careful

    law()


def _told(outcome: Any) -> Any:
    """An outcome with every field of its record and its type, those too that take no part in equality."""
    index, record, problems, skipped = outcome
    fields = None if record is None else [(type(record), *_deep(record))]
    return index, fields, problems, skipped


def _deep(value: Any) -> list[Any]:
    return [
        (field.name, type(item), _deep(item) if attrs.has(type(item)) else item)
        for field in attrs.fields(type(value))
        for item in [getattr(value, field.name)]
    ]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        (
            "delegation",
            [["Tên đoàn", "Chiều", "Nước", "Thời gian"], *[["Đoàn A", "đoàn ra", "Lào", dt.date(2022, 5, 1)]] * 5],
        ),
        (
            "agreement",  # the kind and the level stand at the head of the title and of the party
            [
                ["Tên thỏa thuận", "Bên Việt Nam", "Bên nước ngoài", "Ngày ký", "Địa phương"],
                *[["Bản ghi nhớ", "UBND tỉnh Lào Cai", "tỉnh Vân Nam", dt.date(2019, 5, 1), "Lào Cai"]] * 5,
            ],
        ),
    ],
    ids=["delegation", "agreement"],
)
def test_most_rows_of_a_plain_sheet_take_the_quick_way(name: str, rows: list[list[Any]]):
    """Otherwise the law above would compare the careful way with itself."""
    cls = RECORD_TYPES[name]
    table = find_table(Sheet("Sổ", lambda: iter(rows)), name, slots_of(cls), {})
    assert table is not None
    reader = TableReader(table, cls, Options(), ColumnStyles())
    reader._carefully = None  # type: ignore[method-assign,assignment]  # whoever takes that way, fails
    assert [record is not None for _, record, _, _ in reader.outcomes()] == [True] * 5
