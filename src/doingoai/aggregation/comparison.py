"""Comparing: shares, growth, and a period beside the same period of the year before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from doingoai.aggregation.adding import Amount
from doingoai.aggregation.encoding import Grouper
from doingoai.aggregation.evidence import countable
from doingoai.aggregation.grouping import By
from doingoai.aggregation.labels import number_text, rank_of
from doingoai.aggregation.spans import PeriodGrouper, lies_within
from doingoai.aggregation.summary import Figures, Language, Summary, frozen_rows
from doingoai.aggregation.totals import Evidence, Of, field_of, name_of, summarised
from doingoai.errors import CurrencyMismatchError, UnitMismatchError
from doingoai.values.decimals import EXACT_CONTEXT
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.periods import Period
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage

if TYPE_CHECKING:
    from doingoai.aggregation.tables import Table

__all__ = ["Change", "Comparison", "compare_periods", "growth", "share"]

Comparable: TypeAlias = Amount | Decimal | int | Figures
"""What a share or a growth is taken of: an amount, or figures with one sum (or none: then their count)."""

_HUNDRED: Final = Decimal(100)


def __dir__() -> list[str]:
    return __all__


def _amount(value: Comparable) -> Amount | None:
    """*value* as an amount; ``None`` where it is not known."""
    if isinstance(value, Figures):
        if value.sums or value.unknown:
            # A sum that leaves terms out is no basis for a ratio.
            return None if value.unknown else value.amount
        return HedgedNumber(value.count)
    return value if isinstance(value, (HedgedNumber, Money, Quantity)) else HedgedNumber(value)


def _numbers(one: Amount, other: Amount) -> tuple[HedgedNumber, HedgedNumber]:
    """The numbers of two amounts in the unit of the first.

    Raises
    ------
    CurrencyMismatchError
        If they are of different currencies.
    UnitMismatchError
        If they are of different units, or one has no number.
    """
    if isinstance(one, Money) and isinstance(other, Money):
        if one.currency != other.currency:
            raise CurrencyMismatchError(f"{one.currency} and {other.currency} cannot be compared; convert them first.")
        if one.per != other.per:
            raise UnitMismatchError(f"{one!r} and {other!r} have different bases and cannot be compared.")
        return one.number, other.number
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        ours, theirs = one.number, (one * 0 + other).number  # in the unit of the first; it refuses what shares none
    else:
        ours, theirs = (amount if isinstance(amount, HedgedNumber) else None for amount in (one, other))
    if isinstance(ours, HedgedNumber) and isinstance(theirs, HedgedNumber):
        return ours, theirs
    raise UnitMismatchError(f"{one!r} and {other!r} cannot be compared: they are not of one unit.")


def share(part: Comparable, whole: Comparable) -> Percentage:
    """Return what part of *whole* *part* is, in per cent.

    Parameters
    ----------
    part, whole
        Numbers, amounts of one currency, quantities of one dimension, or Figures with one sum.

    Raises
    ------
    ZeroDivisionError
        If the whole is zero.
    ValueError
        If one of them is not known.
    UnitMismatchError, CurrencyMismatchError
        If they are of different units or currencies.

    Examples
    --------
    >>> share(Quantity(37, "nghìn tấn"), Quantity(50, "nghìn tấn"))
    Percentage(HedgedNumber('74'))
    """
    one, other = _amount(part), _amount(whole)
    if one is None or other is None:
        raise ValueError("a share needs a part and a whole that are known in full")
    dividend, divisor = _numbers(one, other)
    if not divisor.value:
        raise ZeroDivisionError("nothing is a share of a whole of zero")
    return Percentage(_plain(dividend * _HUNDRED / divisor))


def _plain(number: HedgedNumber) -> HedgedNumber:
    """*number* without the zeros that a division leaves after the point."""
    if number.hedge in {Hedge.RANGE, Hedge.ABOUT}:
        return number
    value = number.value.normalize(EXACT_CONTEXT)
    whole = value == value.to_integral_value()
    return HedgedNumber(value.quantize(Decimal(1), context=EXACT_CONTEXT) if whole else value, number.hedge)


def growth(now: Comparable, before: Comparable) -> Percentage | None:
    """Return by how many per cent *now* is above *before*; below it the percentage is negative.

    ``None`` where there is no such number: the earlier figure is zero or less, or one of the two is not known.

    Parameters
    ----------
    now, before
        Numbers, amounts of one currency, quantities of one dimension, or Figures with one sum.

    Raises
    ------
    UnitMismatchError, CurrencyMismatchError
        If they are of different units or currencies.

    Examples
    --------
    >>> growth(45, 40), growth(45, 0)
    (Percentage(HedgedNumber('12.5')), None)
    """
    one, other = _amount(now), _amount(before)
    if one is None or other is None:
        return None
    dividend, divisor = _numbers(one, other)
    if divisor.value <= 0:
        return None
    return Percentage(_plain(dividend * _HUNDRED / divisor - _HUNDRED))


@attrs.frozen
class Change:
    """One row of a comparison: two figures, their difference and the growth."""

    now: Figures
    """The figures of the period."""
    before: Figures
    """The figures of the same period of the year before."""
    differences: tuple[Amount, ...]
    """Now less before, for each unit and currency; of counts where nothing was added."""
    growth: Percentage | None
    """The growth, where there is one amount on each side and it is known."""
    reason: str = ""
    """Why there is no growth."""

    def wording(self, lang: Language = "vi") -> str:
        """Return the growth in the wording of reports.

        Examples
        --------
        >>> compared(Figures(45), Figures(40)).wording()
        'tăng 12,5% so với cùng kỳ'
        >>> compared(Figures(45), Figures(0)).wording()
        'cùng kỳ không có số liệu để so sánh'
        """
        if self.growth is None:
            return _NO_GROWTH[self.reason][lang == "en"]
        return growth_text(self.growth, lang=lang)


_NO_GROWTH: Final[dict[str, tuple[str, str]]] = {
    "zero": ("cùng kỳ không có số liệu để so sánh", "nothing in the same period last year to compare with"),
    "unknown": ("chưa đủ số liệu để so sánh", "some terms are not known, so there is no growth"),
    "units": ("khác đơn vị nên không so sánh", "the units differ, so there is no growth"),
}
_UP_DOWN: Final = {
    "up": ("tăng {figure}% so với cùng kỳ", "up {figure}% on the same period last year"),
    "down": ("giảm {figure}% so với cùng kỳ", "down {figure}% on the same period last year"),
    "same": ("bằng cùng kỳ", "the same as in the same period last year"),
}


def growth_text(percentage: Percentage, *, lang: Language = "vi") -> str:
    """Return a growth in the wording of reports, to two decimals at most."""
    number = percentage.number
    way = "up" if number.value > 0 else "down" if number.value < 0 else "same"
    size = number if number.value >= 0 else -number
    return _UP_DOWN[way][lang == "en"].format(figure=number_text(size, lang, places=2))


def compared(now: Figures, before: Figures) -> Change:
    """Return the change from *before* to *now*."""
    adding = any((now.sums, before.sums, now.unknown, before.unknown))
    differences = _differences(now, before) if adding else (HedgedNumber(now.count - before.count),)
    if now.unknown or before.unknown:
        return Change(now, before, differences, None, "unknown")
    if len(now.sums) > 1 or len(before.sums) > 1:
        return Change(now, before, differences, None, "units")
    if adding and not (now.sums and before.sums):
        # Nothing to add on one side: 0 of whatever the other side has.
        gone = growth(0, 1) if before.sums and _value(before.sums[0]) > 0 else None
        return Change(now, before, differences, gone, "" if gone else "zero")
    try:
        figure = growth(now, before)
    except (UnitMismatchError, CurrencyMismatchError):
        return Change(now, before, differences, None, "units")
    return Change(now, before, differences, figure, "" if figure else "zero")


def _value(amount: Amount) -> Decimal:
    number = amount if isinstance(amount, HedgedNumber) else amount.number
    return number.value if isinstance(number, HedgedNumber) else Decimal(0)


def _differences(now: Figures, before: Figures) -> tuple[Amount, ...]:
    left = list(before.sums)
    differences: list[Amount] = []
    for amount in now.sums:
        for earlier in left:
            try:
                differences.append(amount - earlier)  # type: ignore[operator]  # a mismatch raises
            except TypeError:
                continue
            left.remove(earlier)
            break
        else:
            differences.append(amount)
    return (*differences, *(amount * -1 for amount in left))


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

    Parameters
    ----------
    records
        Records of both periods; those of other times are left out.
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
        If the period is open at one end.
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
    before = period.same_period_last_year(as_of=as_of)
    if as_of is not None and period.end is not None and period.end > as_of:
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
    rows = {key: compared(now_summary.rows.get(key, nothing), past.get(key, nothing)) for key in keys}
    return Comparison(
        period,
        before,
        frozen_rows(rows),
        compared(now_summary.total, before_summary.total),
        rest,
        now_summary,
        before_summary,
        tuple(unplaced),
    )


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
        elif lies_within(period, when):
            now.append(record)
        elif lies_within(before, when):
            earlier.append(record)
        elif period.overlaps(when) or before.overlaps(when):
            unplaced.append(record)
    return now, earlier, unplaced
