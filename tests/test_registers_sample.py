"""The bundled registers, typed the way people type them, read as they should."""

from __future__ import annotations

import pytest

from doingoai import Delegation, ReportedFigure, read_register, sample
from doingoai.model import RECORD_TYPES


@pytest.mark.parametrize("name", sorted(sample.REGISTERS))
def test_every_row_is_accounted_for(name: str):
    """Each row is a record, a row with an error, or skipped with a reason."""
    register = read_register(sample.REGISTERS[name], RECORD_TYPES[name], reference=sample.REFERENCE)
    assert register.rows_read == len(register.records) + register.rows_with_errors + len(register.skipped)
    assert register.records


def test_the_two_wrong_rows_of_delegations_say_what_is_wrong():
    register = read_register(sample.REGISTERS["delegation"], Delegation, reference=sample.REFERENCE)
    assert [(p.row, p.column, p.heading, p.value) for p in register.errors] == [
        (8, "H", "Thời gian", "31/6/2020"),
        (9, "F", "Số người", "mười tám mười"),
    ]
    assert len(register.records) == 5
    assert register.mapping["Quốc gia"] == "countries"


def test_records_know_their_row():
    register = read_register(sample.REGISTERS["reportedfigure"], ReportedFigure, reference=sample.REFERENCE)
    first = register.records[0]
    assert first.sources[0].source == "so-lieu.csv#row=2"
    assert ("Phạm vi", "Cả nước") in first.raw
