"""Reported figures beside the registers: which of them the records support."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from doingoai.aggregation import Outcome, reconcile
from doingoai.model import Province, ReportedFigure
from doingoai.model.labels import Language
from doingoai.report.pages import Section
from doingoai.report.wording import WORDING

__all__ = ["reconciled"]

_MARKS: Final = {Outcome.SUPPORTED: "✓", Outcome.CONTRADICTED: "✗", Outcome.UNDECIDED: "?"}


def __dir__() -> list[str]:
    return __all__


def reconciled(records: Sequence[Any], figures: Sequence[ReportedFigure], lang: Language) -> Iterator[Section]:
    """Yield one section with a verdict for each figure that the records, or figures that are its parts, speak of.

    Figures of the whole country are not held against registers of some provinces.
    """
    if not figures:
        return
    local = [figure for figure in figures if isinstance(figure.scope, Province)]
    verdicts = reconcile([*records, *figures], local)
    spoken = [verdict for verdict in verdicts if verdict.found is not None]
    lines = [f"{_MARKS[verdict.outcome]} {verdict.figure.measure}: {verdict.explain(lang)}" for verdict in spoken]
    if silent := len(figures) - len(spoken):
        lines.append(WORDING[lang]["silent"].format(count=silent))
    yield Section(WORDING[lang]["reconciled"], tuple(lines))
