"""What is said twice: the same record in two registers, and figures whose periods overlap."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Iterable
from heapq import heappop, heappush
from typing import Any, Final, TypeVar

import attrs

from doingoai.model import Province, ReportedFigure
from doingoai.text.normalize import fold
from doingoai.values.money import Money
from doingoai.values.quantities import Quantity

__all__ = ["dedupe", "overlapping"]

_Record = TypeVar("_Record")


def __dir__() -> list[str]:
    return __all__


# Where a record comes from does not make it another one.
_ORIGIN: Final = frozenset({"id", "sources", "note", "raw"})


def dedupe(records: Iterable[_Record]) -> tuple[_Record, ...]:
    """Return *records* with those that say the same only once; the one kept has the sources of all.

    Two records say the same when every field but `id`, `sources`, `note` and `raw` is equal.

    Examples
    --------
    >>> visit = Delegation(direction="inbound", period=date(2021, 3, 5), countries="JP", id="đoàn vào 7")
    >>> again = Delegation(direction="inbound", period=date(2021, 3, 5), countries="JP", id="sổ tay 2")
    >>> [record.id for record in dedupe([visit, again])]
    ['đoàn vào 7']
    """
    kept: dict[Hashable, Any] = {}
    for record in records:
        said = (type(record), *_said(record))
        first = kept.setdefault(said, record)
        if first is not record and (new := [source for source in record.sources if source not in first.sources]):  # type: ignore[attr-defined]  # every record has sources
            kept[said] = attrs.evolve(first, sources=(*first.sources, *new))
    return tuple(kept.values())


def _said(record: Any) -> Iterable[Hashable]:
    for field in attrs.fields(type(record)):
        if field.name not in _ORIGIN:
            yield getattr(record, field.name)


def overlapping(figures: Iterable[ReportedFigure]) -> tuple[tuple[ReportedFigure, ReportedFigure], ...]:
    """Return the pairs of *figures* that count some of the same things: one measure, places and periods that overlap.

    The sum of such a pair counts something twice, as a month beside the half-year that holds it does.

    Examples
    --------
    >>> month, half = (
    ...     ReportedFigure(measure="đoàn ra", value=HedgedNumber(number), scope="national", period=period, kind="count")
    ...     for number, period in ((4, Period.month(2022, 2)), (31, Period.half(2022, 1)))
    ... )
    >>> overlapping([month, half]) == ((month, half),)
    True
    """
    groups: defaultdict[Hashable, list[ReportedFigure]] = defaultdict(list)
    for figure in figures:
        groups[same_thing(figure)].append(figure)
    return tuple(pair for group in groups.values() for pair in _meeting(group) if same_place(*_scopes(pair)))


def _scopes(pair: tuple[ReportedFigure, ReportedFigure]) -> tuple[Province | str, Province | str]:
    return pair[0].scope, pair[1].scope


def _meeting(figures: list[ReportedFigure]) -> list[tuple[ReportedFigure, ReportedFigure]]:
    """The pairs of figures whose periods overlap, in the order of the figures."""
    pairs: list[tuple[int, int]] = []
    # Those that go on, by their last day: figures are met by their first, so that far ones are never compared.
    going_on: list[tuple[dt.date, int]] = []
    for place in sorted(range(len(figures)), key=lambda place: figures[place].period.start or dt.date.min):
        period = figures[place].period
        while going_on and going_on[0][0] < (period.start or dt.date.min):
            heappop(going_on)
        pairs += [(min(place, other), max(place, other)) for _, other in going_on]
        heappush(going_on, (period.end or dt.date.max, place))
    return [(figures[one], figures[other]) for one, other in sorted(pairs)]


def same_thing(figure: ReportedFigure) -> Hashable:
    """What must be equal for two figures to be of the same thing: measure, kind, unit and partners."""
    value = figure.value
    if isinstance(value, Money):
        unit: tuple[Hashable, ...] = (value.currency, value.per)
    elif isinstance(value, Quantity):
        unit = (value.unit_code or value.unit.casefold(), value.item.casefold(), value.per)
    else:
        unit = (type(value).__name__,)
    return (" ".join(fold(figure.measure).split()), figure.kind, unit, frozenset(figure.partners))


def same_place(one: Province | str, other: Province | str) -> bool:
    """Whether two scopes have land in common: the country holds every province, a province its predecessors."""
    if isinstance(one, Province) and isinstance(other, Province):
        return one == other or one in other.ancestry() or other in one.ancestry()
    if isinstance(one, str) and isinstance(other, str):
        return fold(one) == fold(other) or is_national(one) or is_national(other)
    return is_national(one) or is_national(other)


_NATIONAL: Final = frozenset({"national", "ca nuoc", "toan quoc", "quoc gia", "viet nam", "vn"})


def is_national(scope: Province | str) -> bool:
    """Whether a scope is the whole country."""
    return isinstance(scope, str) and fold(scope).strip() in _NATIONAL
