"""Laws of registers: nothing lost, nothing invented, wherever a column or a row stands."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import doingoai.strategies as making
from doingoai import (
    AmbiguousNameError,
    Delegation,
    ForeignPartner,
    HedgedNumber,
    Money,
    ParseError,
    Period,
    PersonRole,
    Province,
    Quantity,
    UnknownNameError,
    find_partner,
    format_money,
    format_period,
    format_quantity,
    parse_document,
    parse_duration,
    parse_money,
    parse_percentage,
    parse_period,
    parse_quantity,
    parse_ratio,
    read_register,
    write_register,
)
from doingoai.registers.cells.names import province_named
from doingoai.registers.fields import FieldPlan, Kind, fields_of

KINDS = {
    "Delegation": making.delegations,
    "Agreement": making.agreements,
    "AidShipment": making.aid_shipments,
    "TradeExport": making.trade_exports,
    "Event": making.events,
    "InvestmentProject": making.investment_projects,
    "Recognition": making.recognitions,
    "CitizenMovement": making.citizen_movements,
    "BorderSegment": making.border_segments,
    "ReportedFigure": making.reported_figures,
}


def _reads_back(value: Any, write: Any, parse: Any) -> bool:
    try:
        return bool(parse(write(value)) == value)
    except ParseError:
        return False


def _party(value: Any) -> Any:
    """A party as a name in a sheet says it: what the reference knows of it, or the bare name."""
    if isinstance(value, Province):
        return value
    name = value.name if isinstance(value, ForeignPartner) else value
    for find in (province_named, find_partner):
        try:
            return find(name)
        except (UnknownNameError, AmbiguousNameError):
            continue
    return name


def _sayable(value: Any, plan: FieldPlan) -> Any:
    """The value as far as one cell of a sheet can say it; the grammars' own laws tell what their texts keep."""
    say = _SAYABLE.get(plan.kind)
    return value if value is None or value == () or say is None else say(value)


_SAYABLE: dict[Kind, Callable[[Any], Any]] = {
    Kind.PARTY: _party,
    Kind.PARTIES: lambda several: tuple(dict.fromkeys(map(_party, several))),
    Kind.FOREIGN_PARTIES: lambda several: (
        tuple(dict.fromkeys(one for one in map(_party, several) if not isinstance(one, Province))) or ("Đối tác",)
    ),
    Kind.PROVINCES: lambda several: tuple(dict.fromkeys(several)),
    Kind.COUNTRIES: lambda several: tuple(dict.fromkeys(several)),
    Kind.PERSON: lambda one: PersonRole(name=one.name, role=one.role, organisation=one.organisation),
    Kind.PEOPLE: lambda several: tuple(PersonRole(name=one.name, role=one.role) for one in several),
    Kind.DOCUMENT: lambda one: _document(one if isinstance(one, str) else one.number),
    Kind.PERIOD: lambda one: one if _reads_back(one, format_period, parse_period) else Period.month(2021, 5),
    Kind.MONEY: lambda one: one if _reads_back(one, format_money, parse_money) else None,
    Kind.QUANTITY: lambda one: one if _reads_back(one, format_quantity, parse_quantity) else None,
    Kind.FIGURE: lambda one: one if _is_written_plainly(one) else HedgedNumber(41),
    Kind.AMOUNTS: lambda several: tuple(one for one in several if _reads_back(one, format_money, parse_money)),
    Kind.ITEMS: lambda several: tuple(one for one in several if _reads_back(one, format_quantity, parse_quantity)),
}


def _is_written_plainly(figure: Any) -> bool:
    """Whether a figure's text says what it is: "5 năm" may be a length of time or a quantity of years."""
    if isinstance(figure, Quantity):
        return _reads_back(figure, format_quantity, _figure)
    if isinstance(figure, Money):
        return _reads_back(figure, format_money, _figure)
    return isinstance(figure, HedgedNumber) and figure.is_exact and figure.value == int(figure.value)


def _figure(text: str) -> Any:
    for parse in (parse_percentage, parse_money, parse_ratio, parse_duration):
        try:
            return parse(text)
        except ParseError:
            continue
    return parse_quantity(text)


def _document(number: str) -> Any:
    try:
        return parse_document(number)
    except ParseError:
        return number


def _said(record: Any) -> Any:
    """The record as far as a register can say it."""
    changes = {name: _sayable(getattr(record, name), plan) for name, plan in fields_of(type(record)).items()}
    return attrs.evolve(record, **{**changes, "id": "", "sources": (), "raw": ()})


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
@pytest.mark.parametrize("name", KINDS)
def test_reading_what_was_written_gives_the_records_again(name: str, extension: str):
    """``read(write(records)) == records`` for every type and format; id, sources and raw aside."""

    @settings(max_examples=12, suppress_health_check=list(HealthCheck))
    @given(st.lists(KINDS[name](), min_size=1, max_size=3))
    def law(records: list[Any]) -> None:
        try:
            said = [_said(record) for record in records]
        except ValueError:
            return  # without what a sheet cannot say, too little was left to be a record
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"so.{extension}"
            write_register(path, said)
            register = read_register(path, type(said[0]))
        assert not register.errors, str(register.errors[0])
        again = [attrs.evolve(record, sources=(), raw=()) for record in register.records]
        assert again == said

    law()


_ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "Tên đoàn": st.sampled_from(["Đoàn Sở Công Thương", "Đoàn doanh nghiệp Hàn Quốc", "Đoàn thanh niên"]),
            "Chiều": st.sampled_from(["đoàn ra", "đoàn vào"]),
            "Quốc gia": st.sampled_from(["Lào", "Nhật Bản; Hàn Quốc", "Pháp"]),
            "Thời gian": st.sampled_from(["5/1/2022", "tháng 6/2022", "quý III/2022", "15-17/4/2022"]),
            "Số người": st.sampled_from(["5", "gần 30", "1.200", "-"]),
            "Kinh phí (triệu đồng)": st.sampled_from(["12,5", "1.234,5", ""]),
        }
    ),
    min_size=1,
    max_size=6,
)


_HEADINGS = ["Tên đoàn", "Chiều", "Quốc gia", "Thời gian", "Số người", "Kinh phí (triệu đồng)"]


def _sheet(rows: list[dict[str, str]], headings: list[str] | None = None) -> io.BytesIO:
    headings = headings or _HEADINGS
    lines = [headings, *([row.get(heading, "") for heading in headings] for row in rows)]
    return io.BytesIO("\n".join("|".join(line) for line in lines).encode())


def _records(file: io.BytesIO) -> list[Delegation]:
    return [attrs.evolve(record, sources=(), raw=()) for record in read_register(file, Delegation).records]


@settings(max_examples=40)
@given(_ROWS, st.data())
def test_the_order_of_columns_means_nothing(rows: list[dict[str, str]], data: st.DataObject):
    """Permuting columns changes no record."""
    headings = data.draw(st.permutations(_HEADINGS))
    assert _records(_sheet(rows, headings)) == _records(_sheet(rows))


_IDLE = st.sampled_from(
    [
        {},
        {"Tên đoàn": "Tổng cộng", "Số người": "99"},
        {"Tên đoàn": "Cộng quý I:", "Kinh phí (triệu đồng)": "5"},
        {"Tên đoàn": "Trong đó: đoàn cấp cao", "Số người": "5"},
        {"Tên đoàn": "Người lập biểu"},
        {"Tên đoàn": "(1)", "Chiều": "(2)", "Quốc gia": "(3)"},
    ]
)


@settings(max_examples=40)
@given(_ROWS, st.data())
def test_blank_and_total_rows_change_nothing(rows: list[dict[str, str]], data: st.DataObject):
    """Inserting them anywhere changes no record, and each is accounted for."""
    longer = list(rows)
    for _ in range(data.draw(st.integers(1, 4))):
        longer.insert(data.draw(st.integers(0, len(longer) - 1)), data.draw(_IDLE))
    assert _records(_sheet(longer)) == _records(_sheet(rows))
    register = read_register(_sheet(longer), Delegation)
    assert register.rows_read == len(longer)
    assert len(register.skipped) == len(longer) - len(rows)


@settings(max_examples=40)
@given(
    _ROWS,
    st.data(),
    st.sampled_from(
        [("Thời gian", "31/6/2022"), ("Quốc gia", "Lảo"), ("Số người", "bao nhiêu đó"), ("Kinh phí (triệu đồng)", "5 tỷ"), ("Chiều", "ngang")]
    ),
)  # fmt: skip
def test_one_bad_cell_costs_one_row_and_is_one_problem(
    rows: list[dict[str, str]], data: st.DataObject, bad: tuple[str, str]
):
    """Adding one bad cell removes exactly one record and adds exactly one problem, which names it."""
    place = data.draw(st.integers(0, len(rows) - 1))
    before = read_register(_sheet(rows), Delegation)
    spoilt = [dict(row) for row in rows]
    heading, cell = bad
    spoilt[place][heading] = cell
    after = read_register(_sheet(spoilt), Delegation)
    assert len(after.records) == len(before.records) - 1
    assert len(after.problems) == len(before.problems) + 1
    (problem,) = [problem for problem in after.problems if problem not in before.problems]
    assert (problem.row, problem.heading, problem.value) == (place + 2, heading, cell)


@settings(max_examples=40)
@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str):
    """Whatever a file holds, it is read or refused with an error of ours."""
    from doingoai import RegisterError

    try:
        register = read_register(io.BytesIO(f"Tên đoàn;Nước;Thời gian\n{text}".encode("utf-8", "replace")), Delegation)
    except RegisterError:
        return
    assert register.rows_read == len(register.records) + register.rows_with_errors + len(register.skipped)


class RegisterThatGrows(RuleBasedStateMachine):
    """A sheet to which officers add rows of every kind; the reader accounts for each of them at any time."""

    @initialize()
    def begin(self) -> None:
        """A sheet with its heading."""
        self.rows: list[dict[str, str]] = []
        self.good = self.bad = 0

    @rule(row=_ROWS)
    def add_good_rows(self, row: list[dict[str, str]]) -> None:
        """Rows that are records."""
        self.rows.extend(row)
        self.good += len(row)

    @rule(row=_ROWS, bad=st.sampled_from(["31/6/2022", "hôm nọ", ""]))
    def add_a_bad_row(self, row: list[dict[str, str]], bad: str) -> None:
        """A row whose date is none."""
        self.rows.append({**row[0], "Thời gian": bad})
        self.bad += 1

    @rule(idle=_IDLE)
    def add_an_idle_row(self, idle: dict[str, str]) -> None:
        """A row that is no record."""
        self.rows.append(idle)

    @rule(row=_ROWS)
    def repeat_what_stands_above(self, row: list[dict[str, str]]) -> None:
        """A row whose country is a ditto, where there is a country to repeat."""
        if self.good:
            self.rows.append({**row[0], "Quốc gia": "nt"})
            self.good += 1

    @invariant()
    def everything_is_accounted_for(self) -> None:
        """``rows_read == len(records) + rows with an error + len(skipped)``."""
        if not getattr(self, "rows", None):
            return
        register = read_register(_sheet(self.rows), Delegation)
        assert len(register.records) == self.good
        assert register.rows_with_errors == self.bad
        assert register.rows_read == self.good + self.bad + len(register.skipped)
        rows = [int(record.sources[0].source.rpartition("=")[2]) for record in register.records]
        assert rows == sorted(set(rows))


RegisterThatGrows.TestCase.settings = settings(max_examples=15, stateful_step_count=10, deadline=None)
test_a_register_that_grows = RegisterThatGrows.TestCase
