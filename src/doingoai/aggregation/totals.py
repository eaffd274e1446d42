"""Counting and adding records: one pass to group them, one sum for each group, unit and currency."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import chain
from operator import attrgetter
from typing import Any, Final, Literal, TypeAlias

import attrs

from doingoai.aggregation.adding import Amount, Subtotals, add_up_places, count_places, settle
from doingoai.aggregation.evidence import countable
from doingoai.aggregation.grouping import By, as_groupers
from doingoai.aggregation.labels import rank_of
from doingoai.aggregation.rows import Rows
from doingoai.aggregation.summary import Figures, Summary, frozen_rows
from doingoai.errors import CurrencyMismatchError, MixedEvidenceError, UnitMismatchError
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber

__all__ = ["Evidence", "Ranked", "count", "top", "total"]

Evidence: TypeAlias = Literal["records", "figures"]
"""Which evidence wins where records and reported figures are given together."""

Of: TypeAlias = str | Callable[[Any], Any]
"""What is added: the name of an attribute, or a function from a record to its amount."""


def __dir__() -> list[str]:
    return __all__


def count(records: Iterable[Any], *, by: By | Sequence[By] = (), evidence: Evidence | None = None) -> Summary:
    """Count *records*, in the rows of one or more groupers.

    Records that do not count in totals are left out. One that belongs to several provinces or partners counts once
    in the total and once in each of its rows.

    Parameters
    ----------
    records
        Records of any kind.
    by
        A grouper, the name of an attribute, a function, or several of them.
    evidence
        Which to count where both records and reported figures are given: ``"records"`` or ``"figures"``.

    Raises
    ------
    MixedEvidenceError
        If records and reported figures are given together, and *evidence* does not say which wins.
    CannotSplitError
        If a province has no one successor on the day that a grouper asks for.

    Examples
    --------
    >>> from doingoai.aggregation import by_country
    >>> visits = [
    ...     Delegation(direction="outbound", period=Period.year(2022), countries=["LA", "TH"]),
    ...     Delegation(direction="outbound", period=Period.year(2022), countries=["LA"]),
    ... ]
    >>> summary = count(visits, by=by_country)
    >>> {key: figures.count for key, figures in summary.rows.items()}, summary.total.count
    ({'LA': 2, 'TH': 1}, 2)
    """
    return summarised(countable(records, evidence=evidence), None, by=by)


def total(records: Iterable[Any], of: Of, *, by: By | Sequence[By] = (), evidence: Evidence | None = None) -> Summary:
    """Add up one field of *records*, in the rows of one or more groupers.

    Units of one dimension become one sum, currencies never do. A term without a number is counted as unknown.

    Parameters
    ----------
    records
        Records of any kind.
    of
        The name of the field, or a function; it may give a number, Money, a Quantity, ``None`` where the amount is
        not known, or several of them.
    by
        A grouper, the name of an attribute, a function, or several of them.
    evidence
        Which to add where both records and reported figures are given: ``"records"`` or ``"figures"``.

    Raises
    ------
    MixedEvidenceError
        If terms count the same things: records beside reported figures, reported figures of overlapping periods, a
        market region beside its members, a commitment beside what was disbursed of it.
    UnitMismatchError
        If the field holds percentages or ratios.
    CannotSplitError
        If a province has no one successor on the day that a grouper asks for.

    Examples
    --------
    >>> exports = [
    ...     TradeExport(origin="VN", product="vải thiều", market="JP", period=Period.year(2021), quantity=quantity)
    ...     for quantity in (Quantity(5, "tấn", "TNE"), Quantity(200, "kg", "KGM"))
    ... ]
    >>> total(exports, "quantity").total.sums
    (Quantity(HedgedNumber('5.200'), 'tấn', 'TNE'),)
    """
    return summarised(countable(records, evidence=evidence, adding=True), field_of(of), by=by, measure=name_of(of))


_AID_BASES: Final = frozenset({"commitment", "approved", "disbursed"})


def field_of(of: object) -> Callable[[Any], Any]:
    if isinstance(of, str):
        return attrgetter(of)
    if callable(of):
        return of
    if isinstance(of, (tuple, list, set, frozenset)) and len(_AID_BASES.intersection(of)) > 1:
        raise MixedEvidenceError(
            "commitment, approved and disbursed say the same money three times and are never added; choose one."
        )
    raise TypeError(f"the name of a field or a function is needed, not {of!r}")


def name_of(of: Of) -> str:
    if isinstance(of, str):
        return of
    name: str = getattr(of, "__name__", "")
    # What Python calls a function without a name is no heading.
    return "" if name == "<lambda>" else name


def summarised(
    records: list[Any],
    of: Callable[[Any], Any] | None,
    *,
    by: By | Sequence[By] = (),
    measure: str | None = None,
    by_item: bool = False,
) -> Summary:
    """Return the summary of *records*, which all count."""
    groupers = as_groupers(by)
    rows = Rows(records, groupers, of)
    if of is None:
        places = count_places(rows.codes, rows.size)
    else:
        places = add_up_places(map(of, records), rows.codes, rows.size, by_item=by_item)
    rows_of = [rows.rows_of(place) if number else () for place, number in enumerate(places.counts)]
    numbers = {row: number for number, row in enumerate(dict.fromkeys(chain.from_iterable(rows_of)))}
    found = places.moved([[numbers[row] for row in several] for several in rows_of], len(numbers))
    # A record of several rows counts in each of them, and once in the total.
    whole = places.moved([(0,)] * rows.size, 1)
    rest = places.moved([() if several else (0,) for several in rows_of], 1)
    amounts = settle(whole.tally(0))

    def figures(subtotals: Subtotals, number: int) -> Figures:
        tally = subtotals.tally(number)
        return Figures(subtotals.counts[number], amounts(tally), tally.unknown)

    keyed = sorted(
        ((rows.key(row), number) for row, number in numbers.items()), key=lambda row: rank_of(row[0], groupers)
    )
    return Summary(
        frozen_rows({key: figures(found, number) for key, number in keyed}),
        figures(whole, 0),
        figures(rest, 0),
        groupers,
        measure,
        rows,
    )


@attrs.frozen
class Ranked:
    """A row of a ranking."""

    rank: int
    """Its place; rows with equal figures share one, and the place after them is left empty: 1, 2, 2, 4."""
    key: Any
    """The key of the row."""
    figures: Figures
    """Its figures."""


def top(
    records: Iterable[Any], n: int, *, by: By | Sequence[By], of: Of | None = None, evidence: Evidence | None = None
) -> tuple[Ranked, ...]:
    """Rank the rows of *records*, the largest first, and return the first *n* places.

    Rows that tie for the last place are all returned. Hedged figures rank by their value.

    Parameters
    ----------
    records
        Records of any kind.
    n
        How many places.
    by
        A grouper, the name of an attribute, a function, or several of them.
    of
        What is added; records are counted without it. Rows without a known amount are left out.
    evidence
        Which to take where both records and reported figures are given.

    Raises
    ------
    ValueError
        If *n* is negative.
    CurrencyMismatchError
        If the amounts are of several currencies.
    UnitMismatchError
        If they are of several units.

    Examples
    --------
    >>> from doingoai.aggregation import by_country
    >>> visits = [
    ...     Delegation(direction="outbound", period=Period.year(2022), countries=[country])
    ...     for country in ("LA", "JP", "LA", "KR")
    ... ]
    >>> [(row.rank, row.key, row.figures.count) for row in top(visits, 2, by=by_country)]
    [(1, 'LA', 2), (2, 'KR', 1), (2, 'JP', 1)]
    """
    if n < 0:
        raise ValueError(f"so many places are 0 or more, not {n}")
    sizes: dict[Any, tuple[Decimal, Figures]]
    if of is None:
        summary = count(records, by=by, evidence=evidence)
        sizes = {key: (Decimal(figures.count), figures) for key, figures in summary.rows.items()}
    else:
        summary = total(records, of, by=by, evidence=evidence)
        _check_one_kind(summary.total.sums)
        sizes = {key: (value_of(row.sums[0]), row) for key, row in summary.rows.items() if row.sums}
    ranking: list[Ranked] = []
    ordered = sorted(sizes.items(), key=lambda row: -row[1][0])
    for place, (key, (size, figures)) in enumerate(ordered, start=1):
        tied = ranking and sizes[ranking[-1].key][0] == size
        rank = ranking[-1].rank if tied else place
        if rank > n:
            break
        ranking.append(Ranked(rank, key, figures))
    return tuple(ranking)


def _check_one_kind(sums: Sequence[Amount]) -> None:
    if len(sums) < 2:  # noqa: PLR2004  # two cannot be ranked together
        return
    if all(isinstance(amount, Money) for amount in sums):
        raise CurrencyMismatchError("amounts of several currencies have no rank; convert() them with a rate first.")
    raise UnitMismatchError("amounts of several units have no rank; choose the records of one unit first.")


def value_of(amount: Amount) -> Decimal:
    """The value of an amount, whatever its unit."""
    number = amount if isinstance(amount, HedgedNumber) else amount.number
    if not isinstance(number, HedgedNumber):
        raise UnitMismatchError(f"{amount!r} holds no number")
    return number.value
