"""A summary becomes a workbook: exact figures are numbers, hedged ones stay text."""

import pytest
from python_calamine import CalamineWorkbook

from doingoai import Delegation, Hedge, HedgedNumber, Period, RegisterError
from doingoai.aggregation import by_year, compare_periods, count, total
from doingoai.registers import write_summary

DELEGATIONS = [
    Delegation(direction="inbound", period=Period.year(2020), members=HedgedNumber(30, hedge=Hedge.NEARLY)),
    Delegation(direction="inbound", period=Period.year(2021), members=1200),
    Delegation(direction="inbound", period=Period.year(2021)),
]


def rows(path):
    book = CalamineWorkbook.from_path(path)
    [name] = book.sheet_names
    return name, book.get_sheet_by_name(name).to_python()


@pytest.mark.parametrize(("lang", "name"), [("vi", "Tổng hợp"), ("en", "Summary")])
def test_a_summary_is_written_with_its_total(tmp_path, lang, name):
    write_summary(tmp_path / "x.xlsx", count(DELEGATIONS, by=by_year), lang=lang)
    sheet, cells = rows(tmp_path / "x.xlsx")
    assert sheet == name
    assert cells[0][0] == name
    assert [row[-1] for row in cells[3:6]] == [1, 2, 3]


def test_hedged_sums_stay_text_and_what_is_not_known_is_said(tmp_path):
    write_summary(tmp_path / "x.xlsx", total(DELEGATIONS, "members", by=by_year), title="Số người")
    sheet, cells = rows(tmp_path / "x.xlsx")
    assert sheet == "Số người"
    assert cells[3][:3] == ["2020", 1, "gần 30"]
    assert cells[4][:3] == ["2021", 2, 1200]
    assert any("chưa rõ" in str(cell) for row in cells for cell in row)


def test_a_comparison_is_written_too(tmp_path):
    write_summary(tmp_path / "x.xlsx", compare_periods(DELEGATIONS, Period.year(2021)))
    assert "tăng 100% so với cùng kỳ" in rows(tmp_path / "x.xlsx")[1][-1]


def test_without_the_extra_the_error_names_it(tmp_path, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(RegisterError, match=r"doingoai\[excel\]"):
        write_summary(tmp_path / "x.xlsx", count(DELEGATIONS))
