"""Reconciling: do the records support what a report says, within its hedge, and if not, why not."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Final

import attrs

from doingoai.aggregation.adding import Amount
from doingoai.aggregation.comparison import compare_periods
from doingoai.aggregation.coverage import coverage
from doingoai.aggregation.duplicates import is_national, overlapping, same_place, same_thing
from doingoai.aggregation.evidence import countable
from doingoai.aggregation.grouping import by_country, by_partner, by_province
from doingoai.aggregation.measures import Measure, measure_of
from doingoai.aggregation.printed import decimals_of
from doingoai.aggregation.spans import lies_within
from doingoai.aggregation.summary import Figures
from doingoai.aggregation.totals import field_of, summarised
from doingoai.aggregation.verdicts import Found, Outcome, Reason, Verdict, is_above, judge
from doingoai.errors import CannotSplitError, CurrencyMismatchError, UnitMismatchError
from doingoai.model import FigureKind, Province, ReportedFigure
from doingoai.text.normalize import fold
from doingoai.values.decimals import rounded
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.periods import Period
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["reconcile"]


def __dir__() -> list[str]:
    return __all__


def reconcile(
    records: Iterable[Any],
    figures: Iterable[ReportedFigure],
    *,
    measures: Mapping[str, Measure | Callable[[Any], bool]] | None = None,
) -> tuple[Verdict, ...]:
    """Tell for each reported figure whether the records support it, within its hedge.

    What a figure counts is told by the words of its measure, its unit, scope and period. Reported figures among
    *records* are its parts: 32 new and 28 adjusted projects support 60. A figure of a month that is above that of
    the half-year around it is contradicted, whatever the records say. Where a measure says more than is understood
    ("đoàn cấp cao", "đoàn từ Hàn Quốc"), the records may support it and never contradict it.

    Parameters
    ----------
    records
        Records, or reported figures that are parts of the others.
    figures
        The figures to check.
    measures
        What a measure counts, by its words, where they do not tell by themselves: a function from a record to
        whether it belongs, or a Measure.

    Returns
    -------
    tuple[Verdict, ...]
        One verdict for each figure, in the order of *figures*.

    Examples
    --------
    >>> visits = [Delegation(direction="inbound", period=Period.month(2021, 1 + n % 12)) for n in range(94)]
    >>> nearly = HedgedNumber(100, hedge=Hedge.NEARLY)
    >>> figure = ReportedFigure(measure="đoàn vào", value=Quantity(nearly, "đoàn"), scope="national",
    ...                         period=Period.year(2021), kind="count")
    >>> verdict = reconcile(visits, [figure])[0]
    >>> verdict.outcome.value, verdict.explain()
    ('supported', 'sổ có 94 đoàn, khớp với gần 100 đoàn')
    """
    given = countable_each(records)
    facts = [record for record in given if not isinstance(record, ReportedFigure)]
    parts = [record for record in given if isinstance(record, ReportedFigure)]
    stated = list(figures)
    chosen = {fold(measure): counted for measure, counted in (measures or {}).items()}
    asked = {fold(figure.measure) for figure in stated}
    of_one_thing: defaultdict[Hashable, list[ReportedFigure]] = defaultdict(list)
    for figure in (*stated, *parts):
        of_one_thing[same_thing(figure)].append(figure)
    return tuple(
        _above_its_whole(figure, of_one_thing[same_thing(figure)])
        or _judged(figure, facts, _parts_of(figure, parts, asked), chosen)
        for figure in stated
    )


def countable_each(records: Iterable[Any]) -> list[Any]:
    """Return those of *records* that count in totals; here records and reported figures may stand side by side."""
    return [record for record in records if getattr(record, "counts_in_totals", True)]


_ADDITIVE: Final = frozenset({FigureKind.TOTAL, FigureKind.COUNT, None})


def _above_its_whole(figure: ReportedFigure, others: list[ReportedFigure]) -> Verdict | None:
    """The verdict on a figure above that of a longer period around it, among *others* of the same thing."""
    if figure.kind not in _ADDITIVE:
        return None
    for other in others:
        if (
            other is not figure
            and other.period.contains(figure.period)
            and other.period != figure.period
            and _same_scope(other.scope, figure.scope)
        ):
            part, whole = _number(figure.value), _number(other.value)
            if part is not None and whole is not None and is_above(part, whole):
                return Verdict(figure, Outcome.CONTRADICTED, _found(other.value), Reason.ABOVE_ITS_WHOLE, (other,))
    return None


def _same_scope(one: Province | str, other: Province | str) -> bool:
    if isinstance(one, Province) or isinstance(other, Province):
        return one == other
    return fold(one) == fold(other) or (is_national(one) and is_national(other))


def _found(value: object) -> Found | None:
    return value if isinstance(value, (HedgedNumber, Money, Quantity, Ratio, Percentage)) else None


def _number(value: object) -> HedgedNumber | None:
    if isinstance(value, HedgedNumber):
        return value
    number = getattr(value, "number", None)
    return number if isinstance(number, HedgedNumber) else None


def _parts_of(figure: ReportedFigure, parts: list[ReportedFigure], asked: set[str]) -> list[ReportedFigure]:
    """The reported figures that a figure is made of.

    They are those of its own measure in shorter times or smaller places; else those whose measure begins with its words
    ("dự án FDI cấp mới"); else those of no measure that is asked for.
    """
    near = [
        part
        for part in parts
        if part != figure and part.kind in _ADDITIVE and isinstance(part.value, (HedgedNumber, Money, Quantity))
        if figure.period.contains(part.period) and _holds(figure.scope, part.scope)
    ]
    own = fold(figure.measure)
    for chosen in (
        [part for part in near if fold(part.measure) == own],
        [part for part in near if fold(part.measure).startswith(f"{own} ")],
        [part for part in near if fold(part.measure) not in asked],
    ):
        if chosen:
            return chosen
    return []


def _holds(whole: Province | str, part: Province | str) -> bool:
    if isinstance(whole, Province) and isinstance(part, Province):
        return whole == part or part in whole.ancestry()
    return is_national(whole) or (isinstance(whole, str) and isinstance(part, str) and fold(whole) == fold(part))


def _judged(
    figure: ReportedFigure,
    facts: list[Any],
    parts: list[ReportedFigure],
    chosen: dict[str, Measure | Callable[[Any], bool]],
) -> Verdict:
    verdict = _of_facts(figure, facts, chosen)
    return _of_parts(figure, parts) if parts and verdict.found is None else verdict


def _of_facts(figure: ReportedFigure, facts: list[Any], chosen: dict[str, Measure | Callable[[Any], bool]]) -> Verdict:
    if not facts:
        return Verdict(figure, Outcome.UNDECIDED, None, Reason.NO_RECORDS)
    measure = chosen.get(fold(figure.measure)) or measure_of(figure, set(map(type, facts)))
    if measure is None:
        return Verdict(figure, Outcome.UNDECIDED, None, Reason.NO_MEASURE)
    if not isinstance(measure, Measure):
        measure = Measure(measure)
    selected = [record for record in facts if measure.select(record) and _is_with(record, figure)]
    if not selected:
        return Verdict(figure, Outcome.UNDECIDED, None, Reason.NO_RECORDS)
    verdict = _counted(figure, selected, measure)
    if measure.guessed and verdict.outcome is Outcome.CONTRADICTED:
        # Nobody said that these records are what the figure counts.
        return attrs.evolve(verdict, outcome=Outcome.UNDECIDED, reason=Reason.NO_MEASURE)
    return verdict


def _counted(figure: ReportedFigure, selected: list[Any], measure: Measure) -> Verdict:
    if isinstance(figure.value, Percentage):
        return _of_growth(figure, selected, measure)
    inside, maybe = _placed(selected, figure)
    if not inside and not maybe and not _span(selected, figure):
        # Records of other years or places do not say that there was nothing.
        return Verdict(figure, Outcome.UNDECIDED, None, Reason.NO_RECORDS)
    if isinstance(figure.value, Ratio):
        return _of_coverage(figure, inside, maybe)
    return _of_amount(figure, inside, maybe, measure)


def _span(records: list[Any], figure: ReportedFigure) -> bool:
    """Whether records of the figure's place are of times before and after its period: between them there were none."""
    placed = [record.when for record in records if record.when is not None and _in_scope(record, figure.scope)]
    starts = [when.start or dt.date.min for when in placed]
    ends = [when.end or dt.date.max for when in placed]
    first, last = figure.period.start, figure.period.end
    return first is not None and last is not None and bool(placed) and min(starts) <= first and max(ends) >= last


def _is_with(record: Any, figure: ReportedFigure) -> bool:
    """Whether a record is of one of the partners that a figure names, if it names any."""
    return not figure.partners or bool(set(figure.partners) & set(record.partners))


def _placed(records: list[Any], figure: ReportedFigure) -> tuple[list[Any], list[Any]]:
    """The records within the period and scope of a figure, and those that may be."""
    inside: list[Any] = []
    maybe: list[Any] = []
    for record in records:
        when, where = _in_period(record, figure.period), _in_scope(record, figure.scope)
        if when and where:
            inside.append(record)
        elif when is not False and where is not False:
            maybe.append(record)
    return inside, maybe


def _in_period(record: Any, period: Period) -> bool | None:
    when = record.when
    if when is None:
        return None
    if lies_within(period, when):
        return True
    return None if period.overlaps(when) else False


def _in_scope(record: Any, scope: Province | str) -> bool | None:
    if is_national(scope):
        return True
    provinces = record.provinces
    if not provinces or not isinstance(scope, Province):
        return None
    return any(isinstance(province, Province) and same_place(scope, province) for province in provinces)


def _of_parts(figure: ReportedFigure, parts: list[ReportedFigure]) -> Verdict:
    total = summarised(list(parts), lambda part: part.value).total
    verdict = _compared(figure, total, tuple(parts), ())
    if verdict.outcome is not Outcome.CONTRADICTED:
        return verdict
    if overlapping(parts):
        # The same things are in two of them, so their sum says nothing.
        return attrs.evolve(verdict, outcome=Outcome.UNDECIDED, reason=Reason.OPEN)
    found, stated = _number(verdict.found), _number(figure.value)
    if found is not None and stated is not None and not is_above(found, stated) and not _fill(figure, parts):
        return attrs.evolve(verdict, outcome=Outcome.UNDECIDED, reason=Reason.MORE_PARTS)
    return verdict


def _fill(figure: ReportedFigure, parts: list[ReportedFigure]) -> bool:
    """Whether parts of the figure's own measure and scope fill its period, so that there is no other part."""
    own = [p for p in parts if fold(p.measure) == fold(figure.measure) and _same_scope(p.scope, figure.scope)]
    return len(own) == len(parts) and sum(part.period.days or 0 for part in parts) == figure.period.days


_DISTINCT: Final = {"provinces": by_province, "partners": by_partner, "countries": by_country}


def _of_amount(figure: ReportedFigure, inside: list[Any], maybe: list[Any], measure: Measure) -> Verdict:
    if measure.distinct is not None:
        grouper = _DISTINCT[measure.distinct]
        known, most = (len(grouper.encode(chosen).keys) for chosen in (inside, [*inside, *maybe]))
        return _compared(figure, Figures(known), tuple(inside), tuple(maybe), most)
    if measure.of is None:
        return _compared(figure, Figures(len(inside)), tuple(inside), tuple(maybe), len(inside) + len(maybe))
    total = summarised(countable(inside, adding=True), field_of(measure.of)).total
    return _compared(figure, total, tuple(inside), tuple(maybe))


def _compared(
    figure: ReportedFigure, total: Figures, records: tuple[Any, ...], maybe: tuple[Any, ...], most: int | None = None
) -> Verdict:
    """The verdict on a figure of which the records give a total, or a count that may grow to *most*."""
    counted = most is not None
    number = HedgedNumber(total.count) if counted else _in_unit_of(figure.value, total)
    if number is None:
        reason = Reason.OTHER_UNIT if records else Reason.NO_RECORDS
        return Verdict(figure, Outcome.UNDECIDED, None, reason, records, maybe, total.unknown)
    found = _like(figure.value, number)
    stated = _number(figure.value)
    if stated is None:
        return Verdict(figure, Outcome.UNDECIDED, found, Reason.OTHER_UNIT, records, maybe, total.unknown)
    possible = number
    if counted and most is not None and most > total.count:
        possible = HedgedNumber.between(total.count, most)
    elif not counted and (maybe or total.unknown):
        # Amounts are not negative: what is not known only adds.
        possible = HedgedNumber(number.value, Hedge.ABOUT, number.low)
    outcome, reason = judge(stated, possible)
    if outcome is Outcome.UNDECIDED and reason is Reason.OPEN and possible is number and not records:
        reason = Reason.NO_RECORDS
    return Verdict(figure, outcome, found, reason, records, maybe, total.unknown)


def _in_unit_of(value: object, total: Figures) -> HedgedNumber | None:
    """What a total has in the unit of a figure's value, or ``None`` where it has nothing in it."""
    for amount in total.sums:
        if isinstance(value, Money) and isinstance(amount, Money):
            if (amount.currency, amount.per) == (value.currency, value.per):
                return amount.number
        elif isinstance(value, Quantity) and isinstance(amount, Quantity):
            try:
                both = attrs.evolve(value, number=HedgedNumber(0), item=amount.item) + amount
            except (UnitMismatchError, CurrencyMismatchError):
                continue
            return _number(both)
        elif isinstance(amount, HedgedNumber) and not isinstance(value, Money):
            return amount
    return None


def _like(value: object, number: HedgedNumber) -> Amount:
    """A number in the unit of a figure's value."""
    if isinstance(value, Quantity):
        return attrs.evolve(value, number=number)
    return Money(number, value.currency, value.per) if isinstance(value, Money) else number


def _of_coverage(figure: ReportedFigure, inside: list[Any], maybe: list[Any]) -> Verdict:
    stated, end = figure.value, figure.period.end
    if not isinstance(stated, Ratio) or end is None or not inside:
        return Verdict(figure, Outcome.UNDECIDED, None, Reason.NO_RECORDS, (), tuple(maybe))
    try:
        found = coverage(inside, on=end)
        most = coverage([*inside, *maybe], on=end)
    except CannotSplitError:
        return Verdict(figure, Outcome.UNDECIDED, None, Reason.OTHER_MAP, tuple(inside), tuple(maybe))
    if found.whole != stated.whole:
        return Verdict(figure, Outcome.UNDECIDED, found, Reason.OTHER_UNIT, tuple(inside), tuple(maybe))
    part = HedgedNumber(found.part) if found == most else HedgedNumber.between(found.part, most.part)
    outcome, reason = judge(HedgedNumber(stated.part, _part_hedge(stated)), part)
    return Verdict(figure, outcome, found, reason, tuple(inside), tuple(maybe))


def _part_hedge(stated: Ratio) -> Hedge:
    return Hedge.ABOUT if stated.hedge is Hedge.RANGE else stated.hedge


def _of_growth(figure: ReportedFigure, records: list[Any], measure: Measure) -> Verdict:
    """The verdict on a growth or a ratio to the year before; a reported one is rounded to its own last place."""
    stated = figure.value
    if not isinstance(stated, Percentage) or figure.kind not in {FigureKind.GROWTH, FigureKind.RATIO_TO_PREVIOUS}:
        return Verdict(figure, Outcome.UNDECIDED, None, Reason.NO_MEASURE)
    within = [record for record in records if _in_scope(record, figure.scope)]
    elsewhere = [record for record in records if _in_scope(record, figure.scope) is None]
    comparison = compare_periods(within, figure.period, of=measure.of)
    change = comparison.total.growth
    used = (*comparison.now_summary.all_records, *comparison.before_summary.all_records)
    if change is None:
        return Verdict(figure, Outcome.UNDECIDED, None, Reason.NO_RECORDS, used, comparison.unplaced_records)
    if not comparison.now_summary.total.count and not _span(within, figure):
        return Verdict(figure, Outcome.UNDECIDED, None, Reason.NO_RECORDS, used, comparison.unplaced_records)
    number = change.number if figure.kind is FigureKind.GROWTH else change.number + 100
    found = Percentage(number)
    places = decimals_of(stated.number.value)
    shown = HedgedNumber(rounded(number.value, places)) if number.is_exact else number
    # Those without a place may be of this one, and of either period.
    maybe = [record for record in elsewhere if _may_be_of(record, comparison.period, comparison.before)]
    if comparison.unplaced.count or maybe:
        return Verdict(figure, Outcome.UNDECIDED, found, Reason.OPEN, used, (*comparison.unplaced_records, *maybe))
    outcome, reason = judge(stated.number, shown)
    return Verdict(figure, outcome, found, reason, used)


def _may_be_of(record: Any, *periods: Period) -> bool:
    return record.when is None or any(period.overlaps(record.when) for period in periods)
