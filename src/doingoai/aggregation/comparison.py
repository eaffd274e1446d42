"""Comparing: a period beside the same period of the year before."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from doingoai.aggregation.changes import Change, compared, unknown_change
from doingoai.aggregation.encoding import Grouper
from doingoai.aggregation.evidence import countable
from doingoai.aggregation.grouping import By
from doingoai.aggregation.labels import rank_of
from doingoai.aggregation.spans import PeriodGrouper, lies_within
from doingoai.aggregation.summary import Figures, Summary, Table, frozen_rows
from doingoai.aggregation.totals import Evidence, Of, field_of, name_of, summarised
from doingoai.model.labels import Language
from doingoai.values.periods import Period

__all__ = ["Comparison", "compare_periods"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(repr=False)
class Comparison:
    """A period beside the same period of the year before."""

    period: Period
    """The period."""
    before: Period
    """The same period of the year before."""
    rows: Mapping[Any, Change]
    """The change of each key, in the order of the keys."""
    total: Change
    """The change of all records."""
    unplaced: Figures
    """The records that may or may not lie in one of the periods: they are dated too coarsely."""
    now_summary: Summary = attrs.field(eq=False)
    """The summary of the period."""
    before_summary: Summary = attrs.field(eq=False)
    """The summary of the same period of the year before."""
    unplaced_records: tuple[Any, ...] = attrs.field(default=(), eq=False)
    """The records behind `unplaced`."""
    without_row: Change | None = None
    """The change of the records that are in no row, such as those without a country; ``None`` if there are none."""
    now_is_known: bool = True
    """Whether the records go on as far as `period`; where they do not, nothing is known of it, and it is no 0."""
    before_is_known: bool = True
    """Whether the records go back as far as `before`."""

    def table(self, *, lang: Language = "vi") -> Table:
        """Return the comparison as a table of text, which reports and workbooks are written from."""
        from doingoai.aggregation.tables import comparison_table

        return comparison_table(self, lang=lang)

    def to_markdown(self, *, lang: Language = "vi") -> str:
        """Return the comparison as a Markdown table."""
        from doingoai.aggregation.tables import comparison_table, markdown

        return markdown(comparison_table(self, lang=lang))

    def _repr_html_(self) -> str:
        from doingoai.aggregation.tables import comparison_table, html

        return html(comparison_table(self, lang="vi"))

    def __repr__(self) -> str:
        return f"Comparison(period={self.period!r}, rows={dict(self.rows)!r}, total={self.total!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        # A read-only view cannot be pickled, what it shows can.
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(Comparison)}
        return _rebuilt, (fields | {"rows": dict(self.rows)},)


def _rebuilt(fields: dict[str, Any]) -> Comparison:
    return Comparison(**fields | {"rows": frozen_rows(fields["rows"])})


def compare_periods(
    records: Iterable[Any],
    period: Period,
    *,
    of: Of | None = None,
    by: By | Sequence[By] = (),
    as_of: dt.date | None = None,
    evidence: Evidence | None = None,
) -> Comparison:
    """Compare a period with the same period of the year before.

    Where no record is of the earlier period or of any time before it, or none of the period or of any time after it,
    nothing is known of it: that is no figure of 0.

    Parameters
    ----------
    records
        Records of both periods; those of other times are in no figure.
    period
        The period.
    of
        What is added; records are counted without it.
    by
        A grouper, the name of an attribute, a function, or several of them.
    as_of
        The last day with figures. A period that goes on after it is compared with the same days of the year before.
    evidence
        Which to take where both records and reported figures are given.

    Raises
    ------
    ValueError
        If the period is open at one end, and *as_of* does not close it.
    MixedEvidenceError
        If records that count the same things would be added together.

    Examples
    --------
    >>> delegations = [
    ...     Delegation(direction="inbound", period=Period.month(year, month))
    ...     for year, month in ((2021, 2), (2021, 5), (2022, 1), (2022, 3), (2022, 6))
    ... ]
    >>> comparison = compare_periods(delegations, Period.half(2022, 1))
    >>> comparison.total.now.count, comparison.total.before.count, comparison.total.wording()
    (3, 2, 'tăng 50% so với cùng kỳ')
    """
    if not isinstance(period, Period):
        raise TypeError(f"a period is a Period, not {type(period).__name__} {period!r:.80}; parse_period reads one")
    if period.start is None or (period.end is None and as_of is None):
        raise ValueError(f"a period that is compared has a first and a last day, and {period.edtf} is open")
    before = period.same_period_last_year(as_of=as_of)
    if as_of is not None and (period.end is None or period.end > as_of):
        period = Period.between(period.start, as_of)
    counted = countable(records, evidence=evidence)
    adder = None if of is None else field_of(of)
    now_records, earlier, unplaced = _placed(counted, period, before)
    measure = None if of is None else name_of(of)
    now_summary = summarised(countable(now_records, adding=of is not None), adder, by=by, measure=measure)
    before_summary = summarised(countable(earlier, adding=of is not None), adder, by=by, measure=measure)
    groupers = now_summary.groupers
    # May 2021 stands beside May 2022.
    past = {_a_year_on(key, groupers): figures for key, figures in before_summary.rows.items()}
    rest = summarised(unplaced, adder).total
    keys = sorted({*now_summary.rows, *past}, key=lambda key: rank_of(key, groupers))
    nothing = Figures(0)
    now_is_known, before_is_known = _reach(counted, period, before)
    known = now_is_known and before_is_known
    change = functools.partial(compared, adding=of is not None) if known else unknown_change
    rows = {key: change(now_summary.rows.get(key, nothing), past.get(key, nothing)) for key in keys}
    without_row = now_summary.unplaced, before_summary.unplaced
    return Comparison(
        period,
        before,
        frozen_rows(rows),
        change(now_summary.total, before_summary.total),
        rest,
        now_summary,
        before_summary,
        tuple(unplaced),
        change(*without_row) if any(figures.count for figures in without_row) else None,
        now_is_known,
        before_is_known,
    )


def _reach(records: list[Any], period: Period, before: Period) -> tuple[bool, bool]:
    """Whether some record is of a period or after it, and some of the one before it or earlier.

    A register tells of what lies between its first record and its last.
    """
    dates = [record.when for record in records if record.when is not None]
    last, first = period.start, before.end
    goes_on = any(when.end is None or (last is not None and when.end >= last) for when in dates)
    goes_back = any(when.start is None or (first is not None and when.start <= first) for when in dates)
    return goes_on, goes_back


def _a_year_on(key: Any, groupers: Sequence[Grouper]) -> Any:
    """The key of the same row a year later: periods move, everything else stays."""
    if len(groupers) != 1:
        return tuple(_a_year_on(part, [grouper]) for part, grouper in zip(key, groupers, strict=True))
    return key.shift(years=1) if isinstance(groupers[0], PeriodGrouper) else key


def _placed(records: list[Any], period: Period, before: Period) -> tuple[list[Any], list[Any], list[Any]]:
    """The records within each period, and those that reach into one without lying in it."""
    now: list[Any] = []
    earlier: list[Any] = []
    unplaced: list[Any] = []
    for record in records:
        when = record.when
        if when is None:
            unplaced.append(record)
            continue
        # A period longer than a year and that of a year before have days in common.
        is_now, is_earlier = lies_within(period, when), lies_within(before, when)
        if is_now:
            now.append(record)
        if is_earlier:
            earlier.append(record)
        if (period.overlaps(when) and not is_now) or (before.overlaps(when) and not is_earlier):
            unplaced.append(record)
    return now, earlier, unplaced
