"""What is in no table of a periodic report: a record that nobody sees is not dropped in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, Final

from doingoai.aggregation.kinds import agreements_apart
from doingoai.aggregation.measures import held
from doingoai.model import (
    Agreement,
    AidShipment,
    BorderSegment,
    Delegation,
    Direction,
    Event,
    InvestmentProject,
    ObservationStatus,
    ReportedFigure,
    TradeExport,
)
from doingoai.model.labels import Language
from doingoai.report.wording import LEFT_OUT, TYPE_LABELS
from doingoai.values.periods import Period

__all__ = ["left_out"]

_TOLD: Final = (Agreement, AidShipment, BorderSegment, Delegation, Event, InvestmentProject, TradeExport)


def __dir__() -> list[str]:
    return __all__


def left_out(records: Iterable[Any], period: Period, lang: Language) -> tuple[str, ...]:
    """Return a line for each kind of records that are of *period*, or may be, and are in no table of its report."""
    counts: Counter[tuple[str, str]] = Counter()
    for record in records:
        when = record.when
        if (when is None or period.overlaps(when)) and (why := _why(record)):
            counts[type(record).__name__.lower(), why] += 1
    return tuple(
        LEFT_OUT[lang][why].format(type=TYPE_LABELS[lang].get(name, name), count=number)
        for (name, why), number in sorted(counts.items())
    )


def _why(record: Any) -> str:
    """Why a record is in no table; empty for one that is in one."""
    return next((why for why, fits in _REASONS.items() if fits(record)), "")


def _goes_elsewhere(record: Any) -> bool:
    return isinstance(record, Delegation) and record.direction not in {Direction.INBOUND, Direction.OUTBOUND}


_REASONS: Final[dict[str, Callable[[Any], bool]]] = {
    "no_total": lambda record: not record.counts_in_totals,
    "figure": lambda record: isinstance(record, ReportedFigure),
    "other_type": lambda record: not isinstance(record, _TOLD),
    "no_locality": lambda record: isinstance(record, Agreement) and bool(agreements_apart([record]).left_out),
    # An agreement that was signed stays so, whatever became of it.
    "not_held": lambda record: not isinstance(record, Agreement) and not held(record),
    "other_way": _goes_elsewhere,
    "forecast": lambda record: isinstance(record, TradeExport) and record.status is ObservationStatus.FORECAST,
}
"""The reasons, the first that fits before the others."""
