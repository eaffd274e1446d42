"""Registers: Excel and CSV in, typed records out, nothing lost; and records back into sheets."""

from __future__ import annotations

from doingoai.registers.figures import write_sheets, write_summary
from doingoai.registers.fitting import fitting_type
from doingoai.registers.problems import RowError, RowProblem, Severity, SkippedRow, SkipReason
from doingoai.registers.reading import bulk_loading, explain, iter_register, read_register
from doingoai.registers.register import ColumnMapping, MappedColumn, Register, RowReading
from doingoai.registers.writing import write_register, write_template

__all__ = [
    "ColumnMapping",
    "MappedColumn",
    "Register",
    "RowError",
    "RowProblem",
    "RowReading",
    "Severity",
    "SkipReason",
    "SkippedRow",
    "bulk_loading",
    "explain",
    "fitting_type",
    "iter_register",
    "read_register",
    "write_register",
    "write_sheets",
    "write_summary",
    "write_template",
]


def __dir__() -> list[str]:
    return __all__
