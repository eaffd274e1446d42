"""Laws of rows: what a row of a register says is what reading the register gives."""

from __future__ import annotations

import csv
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from doingoai import read_register, strategies
from doingoai.model import RECORD_TYPES, Record


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_a_row_reads_as_its_record(tmp_path_factory: pytest.TempPathFactory, name: str):
    """Headings and cells of the row, put into a CSV file, give the record."""
    cls = RECORD_TYPES[name]
    folder = tmp_path_factory.mktemp("registers")

    @settings(
        max_examples=10,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],  # each try reads a file: a failure is shown as it came
        suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
    )
    @given(strategies.register_rows(cls))
    def law(drawn: tuple[dict[str, str], Record]):
        row, record = drawn
        file = Path(folder, "register.csv")
        with file.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream, delimiter=";")
            writer.writerow(["STT", *row])
            writer.writerow(["1", *row.values()])
        register = read_register(file, cls)
        assert [problem for problem in register.problems if problem.severity == "error"] == []
        (read,) = register.records
        assert attrs.evolve(read, raw=(), sources=()) == record

    law()


def test_rows_of_what_is_no_record():
    """There are rows of our records only."""

    @given(strategies.register_rows(Record))
    def law(_drawn: object):
        """Never reached."""

    with pytest.raises(ValueError, match="there are no rows of Record"):
        law()
