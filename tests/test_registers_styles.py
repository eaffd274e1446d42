"""How a column writes figures is found out when the first figure in text is met, and not before."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from doingoai import AidShipment, read_register
from doingoai.registers.styles import ColumnStyle, ColumnStyles

_HEADINGS = ["Bên viện trợ", "Đơn vị tiếp nhận", "Mặt hàng", "Số lượng", "ĐVT", "Thời gian"]


def _written(path: Path, figures: list[object]) -> Path:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Hàng")
    sheet.write_row(0, 0, _HEADINGS)
    for row, figure in enumerate(figures, 1):
        sheet.write_row(row, 0, ["Nhật Bản", "Lào Cai", "gạo", figure, "tấn", f"tháng {row}/2021"])
    book.close()
    return path


@pytest.mark.parametrize(
    ("last", "expected", "style"),
    [
        ("1,234.5", [1, 2, 1234, Decimal("1234.5")], "en"),
        ("1.234,5", [1, 2, Decimal("1.234"), Decimal("1234.5")], "vi"),
    ],
)
def test_a_text_in_the_last_row_decides_for_one_in_the_middle(
    tmp_path: Path, last: str, expected: list[Decimal], style: str
) -> None:
    register = read_register(
        _written(tmp_path / "hang.xlsx", [1, 2, "1,234", last]), AidShipment, defaults={"direction": "inbound"}
    )
    assert register.problems == ()
    assert [item.number.value for record in register.records for item in record.items] == expected
    assert [column.style for column in register.mapping.columns if column.heading == "Số lượng"] == [style]


def test_nobody_goes_through_a_table_whose_figures_are_numbers() -> None:
    asked = []

    def find() -> dict[int, ColumnStyle]:
        asked.append("once")
        return {2: ColumnStyle.EN}

    styles = ColumnStyles(find)
    assert styles.met(2) is ColumnStyle.NONE
    assert asked == []
    assert [styles.of(2), styles.of(3), styles.met(2)] == [ColumnStyle.EN, ColumnStyle.NONE, ColumnStyle.EN]
    assert asked == ["once"]
