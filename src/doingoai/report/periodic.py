"""The periodic report: each topic of a province's foreign affairs in a period, beside the same period last year."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias

from doingoai.aggregation import (
    Comparison,
    by_country,
    by_partner,
    compare_periods,
    total,
)
from doingoai.aggregation.kinds import AgreementsApart, agreements_apart
from doingoai.aggregation.labels import label_of
from doingoai.aggregation.measures import held
from doingoai.aggregation.spans import lies_within
from doingoai.aggregation.tables import comparison_table, table_of
from doingoai.errors import MixedEvidenceError
from doingoai.grammar.periods import format_period
from doingoai.model import (
    Agreement,
    AidDirection,
    AidShipment,
    BorderSegment,
    Delegation,
    Direction,
    Event,
    InvestmentProject,
    ObservationStatus,
    TradeExport,
    TradeFlow,
)
from doingoai.model.labels import Language, check_language
from doingoai.report.left_out import left_out
from doingoai.report.pages import Report, Section
from doingoai.report.refusals import regions_beside_members
from doingoai.report.summaries import item_lines
from doingoai.report.wording import TOPICS, WORDING
from doingoai.values.periods import Period

__all__ = ["report"]

Topic: TypeAlias = Callable[["Frame"], Iterator[Section]]


def __dir__() -> list[str]:
    return __all__


class Frame:
    """What every topic of one report shares: the records, the period and the language."""

    def __init__(self, records: Sequence[Any], period: Period, as_of: dt.date | None, lang: Language) -> None:
        self.records = records
        self.period = period
        self.as_of = as_of
        self.lang = lang

    def of(self, cls: type, *, keep: Callable[[Any], bool] = held) -> list[Any]:
        """Return the records of a type that *keep* takes; by default what was cancelled or only planned is left out."""
        return [record for record in self.records if isinstance(record, cls) and keep(record)]

    @functools.cached_property
    def agreements(self) -> AgreementsApart:
        """The agreements, sorted by what they count as; of them nothing is planned or cancelled."""
        return agreements_apart(self.of(Agreement, keep=lambda _: True))

    def compared(self, title: str, records: Sequence[Any], **how: Any) -> Iterator[Section]:
        """Yield the section that compares *records* with last year's, if there are any in either period."""
        try:
            comparison = compare_periods(records, self.period, as_of=self.as_of, **how)
        except MixedEvidenceError:
            yield Section(TOPICS[self.lang][title], regions_beside_members(records, self.lang))
            return
        if _speaks(comparison):
            yield Section(TOPICS[self.lang][title], table=comparison_table(comparison, lang=self.lang))

    def within(self, records: Iterable[Any]) -> tuple[list[Any], int]:
        """Return those of *records* that lie within the period, and how many may lie in it."""
        inside, reaching = [], 0
        for record in records:
            when = record.when
            if when is not None and lies_within(self.period, when):
                inside.append(record)
            elif when is None or self.period.overlaps(when):
                reaching += 1
        return inside, reaching


def _speaks(comparison: Comparison) -> bool:
    change = comparison.total
    return bool(change.now.count or change.before.count or comparison.unplaced.count)


def report(records: Iterable[Any], period: Period, *, lang: Language = "vi", as_of: dt.date | None = None) -> Report:
    """Return the periodic report on *records*.

    Parameters
    ----------
    records
        Records of any types, of this year and the last; reported figures are no records and take no part.
    period
        The period that is reported on, such as a half-year; closed at both ends.
    lang
        ``"vi"`` or ``"en"``.
    as_of
        The last day with figures; a period that goes on after it is compared with the same days of the year before.

    Returns
    -------
    Report
        For each topic (đoàn vào, đoàn ra, thỏa thuận, viện trợ, hội nghị, xuất khẩu, đầu tư, biên giới) its tables,
        or a sentence that says there is nothing; in the end, how many records of the period are in none of them.

    Raises
    ------
    ValueError
        If the period is open at one end, and *as_of* does not close it; or *lang* is another language.

    Examples
    --------
    >>> delegations = [Delegation(direction="inbound", period=Period.month(year, 3)) for year in (2020, 2021, 2021)]
    >>> told = report(delegations, Period.half(2021, 1))
    >>> told.title
    'Báo cáo công tác đối ngoại địa phương, 6 tháng đầu năm 2021'
    >>> told.sections[0].table.closing[-1]
    ('Tổng cộng', '2', '1', '1', 'tăng 100% so với cùng kỳ')
    """
    check_language(lang)
    if not isinstance(period, Period):
        raise TypeError(f"a period is a Period, not {type(period).__name__} {period!r:.80}; parse_period reads one")
    if period.start is None or (period.end is None and as_of is None):
        raise ValueError(f"a period to report on has a first and a last day, and {period.edtf} is open")
    frame = Frame(list(records), period, as_of, lang)
    sections: list[Section] = []
    for name, topic in _TOPICS.items():
        told = list(topic(frame))
        sections += told or [Section(TOPICS[lang][name], (WORDING[lang]["empty"],))]
    if lines := left_out(frame.records, period, lang):
        sections.append(Section(WORDING[lang]["left_out"], lines))
    name = format_period(period) if lang == "vi" else label_of(period, lang=lang)
    title = WORDING[lang]["report_title"].format(period=name)
    return Report(tuple(sections), title, lang)


def _delegations(direction: Direction) -> Topic:
    def told(frame: Frame) -> Iterator[Section]:
        chosen = [delegation for delegation in frame.of(Delegation) if delegation.direction is direction]
        name = str(direction)
        yield from frame.compared(name, chosen, by=by_country)
        for measure in ("members", "visits"):
            if any(getattr(delegation, measure) is not None for delegation in chosen):
                yield from frame.compared(f"{name}_{measure}", chosen, of=measure)

    return told


def _agreements(frame: Frame) -> Iterator[Section]:
    apart = frame.agreements
    yield from frame.compared("agreements", apart.signed, by=by_partner)
    yield from frame.compared("exchanged", apart.exchanged, by=by_partner)
    yield from frame.compared("enterprise_agreements", apart.enterprise, by=by_partner)


def _aid(direction: AidDirection) -> Topic:
    def told(frame: Frame) -> Iterator[Section]:
        chosen = [shipment for shipment in frame.of(AidShipment) if shipment.direction is direction]
        name = f"aid_{direction}"
        yield from frame.compared(name, chosen, by=by_partner)
        for basis in ("value", "commitment", "approved", "disbursed"):
            if any(getattr(shipment, basis) is not None for shipment in chosen):
                yield from frame.compared(f"{name}_{basis}", chosen, of=basis)
        inside, reaching = frame.within(shipment for shipment in chosen if shipment.items)
        if lines := item_lines(inside, direction, frame.lang, unplaced=reaching):
            yield Section(TOPICS[frame.lang][f"{name}_items"], lines)

    return told


def _events(frame: Frame) -> Iterator[Section]:
    yield from frame.compared("events", frame.of(Event), by="kind")


def _exports(frame: Frame) -> Iterator[Section]:
    # What is sent on was not made here, and what is expected has not been sent.
    sent = frame.of(TradeExport, keep=lambda export: export.status is not ObservationStatus.FORECAST)
    for flow, name in ((TradeFlow.EXPORT, "exports"), (TradeFlow.RE_EXPORT, "re_exports")):
        for measure in ("quantity", "value"):
            chosen = [export for export in sent if export.flow is flow and getattr(export, measure) is not None]
            yield from frame.compared(f"{name}_{measure}", chosen, of=measure, by=("product", "market"))


def _investment(frame: Frame) -> Iterator[Section]:
    projects = frame.of(InvestmentProject)
    yield from frame.compared("investment", projects, by="kind")
    priced = [project for project in projects if project.registered_capital is not None]
    yield from frame.compared("investment_capital", priced, of="registered_capital", by="kind")


def _border(frame: Frame) -> Iterator[Section]:
    # A border has no period: its length stands in every report.
    segments = frame.of(BorderSegment)
    if segments:
        lengths = total(segments, "length", by=("neighbour", "kind"))
        yield Section(TOPICS[frame.lang]["border"], table=table_of(lengths, lang=frame.lang))


_TOPICS: Final[dict[str, Topic]] = {
    "inbound": _delegations(Direction.INBOUND),
    "outbound": _delegations(Direction.OUTBOUND),
    "agreements": _agreements,
    "aid_inbound": _aid(AidDirection.INBOUND),
    "aid_outbound": _aid(AidDirection.OUTBOUND),
    "events": _events,
    "exports_quantity": _exports,
    "investment": _investment,
    "border": _border,
}
"""The topics in the order of the report, each after the title that stands when there is nothing to tell."""
