"""Rows of registers with the records that they mean."""

# No `from __future__ import annotations`: Hypothesis makes composite functions anew, where the names of ours mean
# nothing, so their annotations are the types themselves.

import datetime as dt
from decimal import Decimal
from typing import Any, Final, TypeVar

import attrs
from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from doingoai.model import BorderSegment, Record
from doingoai.registers.cells import CellContext, read_cell
from doingoai.registers.fields import FieldPlan, fields_of, heading_of
from doingoai.registers.problems import CellFault
from doingoai.registers.written import write_cell
from doingoai.strategies import actors, entities
from doingoai.strategies.periods import periods
from doingoai.values.periods import Basis, Period, Precision

__all__ = ["register_rows"]

_RecordType = TypeVar("_RecordType", bound=Record)

_STRATEGIES: Final = {
    "agreement": entities.agreements,
    "aidshipment": entities.aid_shipments,
    "bordersegment": entities.border_segments,
    "citizenmovement": entities.citizen_movements,
    "delegation": entities.delegations,
    "event": entities.events,
    "investmentproject": entities.investment_projects,
    "partnerlink": entities.partner_links,
    "personrole": entities.person_roles,
    "recognition": entities.recognitions,
    "reportedfigure": entities.reported_figures,
    "tradeexport": entities.trade_exports,
}
# What rows say without a word about the field, and what nobody types.
_LEFT_OUT: Final = frozenset({"id", "counts_in_totals", "note"})
_BODIES: Final = ("Sở Ngoại vụ", "Công ty Sao Mai", "Hội Chữ thập đỏ", "Trường Đại học Ánh Dương")
# A time in which the list of provinces did not change.
_FIRST: Final = dt.date(2009, 1, 1)
_LAST: Final = dt.date(2024, 12, 31)


def __dir__() -> list[str]:
    return __all__


@st.composite
def register_rows(draw: st.DrawFn, cls: type[_RecordType]) -> tuple[dict[str, str], _RecordType]:
    """Rows of a register of *cls*, cells by their headings, each with the record that it means.

    The headings are those of a new register; the cells are text, as a CSV file holds them. Fields that a row cannot
    say are left out of both.

    Parameters
    ----------
    cls
        A type of record.
    """
    name = cls.__name__.lower()
    if name not in _STRATEGIES:
        raise ValueError(f"there are no rows of {cls.__name__}; the types are {', '.join(sorted(_STRATEGIES))}")
    record = draw(_STRATEGIES[name](**_plain_fields(cls)))
    on = None if record.when is None else record.when.end
    row: dict[str, str] = {}
    said: dict[str, Any] = {}
    for plan in fields_of(cls).values():
        cell = None if plan.name in _LEFT_OUT else _cell(getattr(record, plan.name), plan, on)
        assume(cell is not None or not plan.required)
        if cell is not None:
            row[heading_of(cls, plan.name)] = cell
            said[plan.name] = getattr(record, plan.name)
    try:
        return row, cls(**said)
    except ValueError:  # what was left out was all that made it a record
        assume(condition=False)
        raise


def _plain_fields(cls: type[Record]) -> dict[str, SearchStrategy[Any]]:
    """Strategies for the fields that every row needs, narrowed to what a cell can say."""
    units = [Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.YEAR]
    drawn = periods(min_date=_FIRST, max_date=_LAST, precisions=units).map(_as_a_cell_says)
    provinces = actors.provinces(on=None if cls is BorderSegment else _LAST)
    if cls is BorderSegment:
        provinces = provinces.filter(lambda unit: unit.valid_to is None)
    narrowed: dict[str, SearchStrategy[Any]] = {
        "period": drawn,
        "province": provinces,
        "provinces": provinces.map(lambda unit: (unit,)),
        # Of a partner, a cell holds no more than the name.
        **dict.fromkeys(("partner", "vietnamese_party"), st.sampled_from(_BODIES)),
        **dict.fromkeys(("foreign_parties", "providers", "recipients"), st.sampled_from(_BODIES).map(lambda n: (n,))),
        # When it was decides what the name of a province means, so the row says it.
        **dict.fromkeys(("concluded", "licensed", "twinned_since", "when"), drawn),
    }
    return {name: strategy for name, strategy in narrowed.items() if name in attrs.fields_dict(cls)}


def _as_a_cell_says(period: Period) -> Period:
    """The same period, exact and of the calendar."""
    start = period.start if period.basis is Basis.CALENDAR else period.end
    return Period.of(start or _FIRST, period.precision)


def _cell(value: Any, plan: FieldPlan, on: dt.date | None) -> str | None:
    """The text of a cell that means *value*; ``None`` where there is nothing to say, or no cell says it."""
    written = write_cell(value, plan, on=on)
    if written is None:
        return None
    text = _as_text(written)
    try:
        read = read_cell(text, CellContext(plan), on)
    except CellFault:
        return None
    return text if type(read) is type(value) and read == value else None


def _as_text(cell: str | Decimal | dt.date) -> str:
    if isinstance(cell, dt.date):
        return f"{cell:%d/%m/%Y}"
    return f"{cell:f}".replace(".", ",") if isinstance(cell, Decimal) else cell
