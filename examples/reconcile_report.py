"""Hold the figures of a printed report against the registers: which do they support, and which not.

Run: python examples/reconcile_report.py
"""

from __future__ import annotations

from pathlib import Path

from doingoai import Agreement, AidShipment, Delegation, Event, ReportedFigure, read_register
from doingoai.aggregation import Measure, Outcome, reconcile
from doingoai.model import Record

DATA = Path(__file__).parent / "data"
REGISTERS = {"doan.csv": Delegation, "thoa-thuan.csv": Agreement, "vien-tro.csv": AidShipment, "hoi-nghi.csv": Event}
MARKS = {Outcome.SUPPORTED: "✓", Outcome.CONTRADICTED: "✗", Outcome.UNDECIDED: "?"}

# What the words of a measure do not tell: which goods of an aid shipment it counts.
MEASURES = {
    "Máy thở tiếp nhận": Measure(
        lambda record: isinstance(record, AidShipment) and record.direction == "inbound",
        of=lambda aid: [item for item in aid.items if f"{item.unit} {item.item}" == "máy thở"],
    ),
}


def main() -> None:
    """Print a verdict on each figure, in Vietnamese, with the records that stay open."""
    records: list[Record] = []
    for name, kind in REGISTERS.items():
        records += read_register(DATA / name, kind).records
    figures = read_register(DATA / "bao-cao.csv", ReportedFigure).records
    for verdict in reconcile(records, figures, measures=MEASURES):
        figure = verdict.figure
        print(f"{MARKS[verdict.outcome]} {figure.measure}, {figure.period.text}: {verdict.explain()}")
        for record in verdict.unplaced:
            print(f"    chưa rõ có thuộc kỳ này không: {record.title} ({record.period.text})")


if __name__ == "__main__":
    main()
