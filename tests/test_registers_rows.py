"""Rows that are no records: which they are, and which only look like them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from doingoai import (
    Delegation,
    RegisterError,
    ReportedFigure,
    read_register,
    write_register,
    write_template,
)
from doingoai.registers import iter_register, write_sheets

_HEADINGS = "STT|Tên đoàn|Nước|Thời gian|Số người|Nội dung|Cơ quan tiếp"
_GOOD = "1|Đoàn doanh nghiệp|Lào|5/1/2022|5|hợp tác|Sở Ngoại vụ"


def _kinds(*rows: str, headings: str = _HEADINGS, direction: str | None = "inbound") -> list[str]:
    """What each row is: a kind of skipped row, "record" or "error"."""
    file = io.BytesIO("\n".join((headings, *rows, _GOOD)).encode())
    register = read_register(file, Delegation, defaults={"direction": direction} if direction else None)
    found = {row.row: str(row.kind) for row in register.skipped} | {problem.row: "error" for problem in register.errors}
    return [found.get(number, "record") for number in range(2, len(rows) + 2)]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("|Tổng cộng|||5||", "total"),
        ("|TỔNG SỐ: 5 đoàn|||5||", "total"),
        ("|Cộng|||5||", "total"),
        ("|Cộng quý I|||5||", "total"),
        ("|Luỹ kế từ đầu năm|||5||", "total"),
        ("|Total|||5||", "total"),
        ("Tổng cộng||||5||", "total"),
        ("9|Tổng Lãnh sự quán Nhật Bản|Nhật Bản|5/1/2022|5||", "record"),
        ("9|Tổng công ty Đường sắt|Nhật Bản|5/1/2022|5||", "record"),
        ("9|Cộng hòa Séc|Séc|5/1/2022|5||", "record"),
        ("9|Cộng đồng người Việt|Séc|5/1/2022|5||", "record"),
        ("|Trong đó:|||||", "breakdown"),
        ("|- Trong đó: cấp cao|||3||", "breakdown"),
        ("I|ĐOÀN CẤP CAO|||||", "group"),
        ("II.|Đoàn chuyên môn|||||", "group"),
        ("A|Đoàn chuyên môn|||||", "group"),
        ("III. Đoàn chuyên môn||||||", "group"),
        ("|I. Đoàn cấp cao|||||", "group"),
        ("|II Đoàn cấp cao|||||", "group"),
        ("|1. Đoàn cấp cao|||||", "group"),
        ("5||||||", "error"),
        ("5|Đoàn chưa rõ|||||", "error"),
        ("|Đoàn chưa rõ gì cả|||||", "error"),
        ("(1)|(2)|(3)|(4)|(5)|(6)|(7)", "numbering"),
        ("A|B|1|2|3|4|5=3+4", "numbering"),
        ("3|5|||5||", "error"),
        (_HEADINGS, "heading"),
        ("||||||", "blank"),
        ("  | ||||| ", "blank"),
        ("|Người lập biểu||||Giám đốc|", "footnote"),
        ("|Ghi chú: số liệu sơ bộ|||||", "footnote"),
        ("|||Hạ Long, ngày 5 tháng 7 năm 2022|||", "footnote"),
        ("|KT. GIÁM ĐỐC|||||", "footnote"),
        ("Ví dụ|Đoàn doanh nghiệp|Lào|5/1/2022|5|hợp tác|Sở Ngoại vụ", "example"),
    ],
)
def test_what_a_row_is(row: str, kind: str):
    assert _kinds(row) == [kind]


def test_groups_without_a_column_of_numbers():
    headings = "Tên đoàn|Nước|Thời gian|Số người"
    file = io.BytesIO(
        f"{headings}\nĐOÀN RA|||\nĐoàn A|Lào|2022|5\nĐoàn vào|||\nĐoàn B|Lào|2022|5\n|Quý II||\n".encode()
    )
    register = read_register(file, Delegation)
    assert [record.direction for record in register.records] == ["outbound", "inbound"]
    assert [str(row.kind) for row in register.skipped] == ["group", "group"]
    assert register.errors[0].row == 6  # "Quý II" stands under "Nước": no heading of a group


def test_narrow_tables_have_no_groups():
    file = io.BytesIO("Tên đoàn|Nước|Thời gian\nĐOÀN RA||\nĐoàn A|Lào|2022\n".encode())
    register = read_register(file, Delegation, defaults={"direction": "outbound"})
    assert [problem.row for problem in register.errors] == [2]


def test_a_total_may_be_a_figure_of_its_own():
    file = io.BytesIO(
        "Chỉ tiêu|Số liệu|Phạm vi|Kỳ báo cáo\nTổng số đoàn ra|12 đoàn|cả nước|năm 2021\nTổng cộng|15 đoàn|cả nước|năm 2021\n"
        "|Tổng cộng||\n".encode()
    )
    register = read_register(file, ReportedFigure)
    assert [record.measure for record in register.records] == ["Tổng số đoàn ra", "Tổng cộng"]


ROWS = [
    {"Tên đoàn": "Đoàn Lào Cai", "Đoàn ra/đoàn vào": "Đoàn ra", "Nước": "Lào", "Số người": 5, "Thời gian": "1/6/2022"}
] * 3


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ({"Tên đoàn": "Tổng cộng", "Số người": 15}, "total"),
        ({"Tên đoàn": "Ghi chú: đoàn đi bằng đường bộ"}, "footnote"),
        ({}, "blank"),
    ],
)
def test_rows_between_those_that_begin_alike_are_still_told(other: dict[str, object], kind: str):
    register = read_register([*ROWS, other, *ROWS], Delegation)
    assert len(register.records) == 6
    assert [skipped.kind.value for skipped in register.skipped] == [kind]


def test_a_cell_that_holds_several_values_is_read_as_one_that_lists_them():
    odd = {**ROWS[0], "Nước": ["Lào", "Thái Lan"], "Số người": {"nam": 3, "nữ": 2}}
    register = read_register([*ROWS, {**odd, "Số người": 5}, odd, *ROWS], Delegation)
    assert register.records[3].countries == ("LA", "TH")
    assert [(problem.row, problem.value) for problem in register.problems] == [(6, "{'nam': 3, 'nữ': 2}")]
    assert (register.rows_read, len(register.records)) == (8, 7)


def test_a_frame_with_lists_is_read():
    frame = pytest.importorskip("polars").DataFrame([{**row, "Nước": ["Lào", "Thái Lan"]} for row in ROWS])
    assert [record.countries for record in read_register(frame, Delegation).records] == [("LA", "TH")] * 3


def test_a_heading_that_is_not_there_is_told_with_the_near_one():
    with pytest.raises(RegisterError, match=r"no column is headed so\. Did you mean 'Tên đoàn'"):
        read_register(ROWS, Delegation, columns={"Tên đoàn ra": "title"})


def test_a_heading_of_a_second_table_counts_as_there():
    sheet = io.BytesIO(
        "Tên đoàn;Nước đến;Thời gian;Số người\nĐoàn Lào Cai;Lào;1/6/2022;5\n\n"
        "Tên khách;Nước đến;Thời gian;Số người\nĐoàn Hà Giang;Lào;2/6/2022;4\n".encode()
    )
    read_register(sheet, Delegation, defaults={"direction": "outbound"}, columns={"Tên khách": "title"})


@pytest.mark.parametrize("lang", ["fr", "VI", None])
def test_words_of_another_language_are_refused(lang: Any, tmp_path: Path):
    doors: list[Callable[[], object]] = [
        lambda: read_register(ROWS, Delegation, lang=lang),
        lambda: list(iter_register(ROWS, Delegation, lang=lang)),
        lambda: write_register(tmp_path / "doan.csv", [], cls=Delegation, lang=lang),
        lambda: write_template(tmp_path / "mau.csv", Delegation, lang=lang),
        lambda: write_sheets(tmp_path / "bao-cao.xlsx", [], lang=lang),
    ]
    for door in doors:
        with pytest.raises(ValueError, match="in 'vi' or 'en', not in"):
            door()
