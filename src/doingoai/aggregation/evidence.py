"""What may be added together: records or reported figures, no part beside its whole, nothing twice."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, Literal, TypeAlias

from doingoai.aggregation.markets import is_region, share_members
from doingoai.errors import MixedEvidenceError
from doingoai.model import InvestmentProject, ReportedFigure, TradeExport

__all__ = ["countable", "region_beside_member"]


def __dir__() -> list[str]:
    return __all__


def countable(
    records: Iterable[Any], *, evidence: Literal["records", "figures"] | None = None, adding: bool = False
) -> list[Any]:
    """Return those of *records* that count in totals, after making sure that they may be counted together.

    A project that is part of another one among them counts in that one.

    Raises
    ------
    MixedEvidenceError
        If they count the same things; with *adding*, overlapping figures and regions are looked for too.
    """
    given = records if isinstance(records, (list, tuple)) else list(records)
    kinds = set(map(type, given))
    figures = {kind for kind in kinds if issubclass(kind, ReportedFigure)}
    if figures and figures != kinds:
        if evidence is None:
            raise MixedEvidenceError(
                "records and reported figures count the same things and are not added together; say which wins: "
                "evidence='records' or evidence='figures'."
            )
        given = [record for record in given if (type(record) in figures) == (evidence == "figures")]
    # A new list in any case: the caller's own may change before somebody asks for the records behind a figure.
    if all(hasattr(kind, "counts_in_totals") for kind in kinds):
        counted = [record for record in given if record.counts_in_totals]
    else:
        # Records of one's own need not have the field.
        counted = [record for record in given if getattr(record, "counts_in_totals", True)]
    if any(issubclass(kind, InvestmentProject) for kind in kinds):
        counted = _without_parts(counted)
    if adding and figures:
        _check_overlap([record for record in counted if type(record) in figures])
    if adding and any(issubclass(kind, TradeExport) for kind in kinds):
        exports = (
            counted if kinds == {TradeExport} else [record for record in counted if isinstance(record, TradeExport)]
        )
        _check_regions(exports)
    return counted


def _without_parts(records: list[Any]) -> list[Any]:
    """The records but the projects that are part of another one of them, which counts them already."""
    projects = [record for record in records if isinstance(record, InvestmentProject)]
    wholes = {project.id for project in projects if project.id}
    parts = {id(project) for project in projects if project.part_of in wholes and project.part_of != project.id}
    return [record for record in records if id(record) not in parts]


def _check_overlap(figures: Sequence[ReportedFigure]) -> None:
    from doingoai.aggregation.duplicates import overlapping

    if pairs := overlapping(figures):
        one, other = pairs[0]
        raise MixedEvidenceError(
            f"{one.measure!r} is reported for periods that overlap ({_named(one)} and {_named(other)}), so the figures "
            "cannot be added; keep one of them, or set counts_in_totals=False on the other."
        )


def _named(figure: ReportedFigure) -> str:
    return figure.when.edtf if figure.when is not None else "no date"


def _check_regions(exports: Sequence[TradeExport]) -> None:
    if (pair := region_beside_member(exports)) is not None:
        region, member = pair
        raise MixedEvidenceError(
            f"exports to {region} hold those to {member}, so the two are not added; take one "
            "of them out, or set counts_in_totals=False on it."
        )


def region_beside_member(exports: Sequence[TradeExport]) -> tuple[str, str] | None:
    """Return a market that is a region, and one of its members with exports in a time they share; else ``None``."""
    regions = list(filter(is_region, dict.fromkeys(export.market for export in exports)))
    if not regions:
        return None
    stretches: defaultdict[str, set[_Stretch]] = defaultdict(set)
    for export in exports:
        stretches[export.market].add((export.period.start or dt.date.min, export.period.end or dt.date.max))
    for region in regions:
        for market in stretches:
            if market != region and _overlap(region, market, stretches):
                return region, market
    return None


_Stretch: TypeAlias = tuple[dt.date, dt.date]


def _overlap(one: str, other: str, stretches: Mapping[str, Collection[_Stretch]]) -> bool:
    """Whether two markets share a country on a day on which exports to one begin, or go on, and to the other begin."""
    ours, theirs = stretches[one], stretches[other]
    begun = {*_begun_within(ours, theirs), *_begun_within(theirs, ours)}
    return any(share_members(one, other, on=None if day == dt.date.min else day) for day in begun)


def _begun_within(some: Iterable[_Stretch], others: Iterable[_Stretch]) -> Iterator[dt.date]:
    """The days on which some stretches begin while one of the others goes on."""
    ordered = sorted(others)
    starts = [start for start, _ in ordered]
    # The last day of all that have begun by then.
    last = list(accumulate((end for _, end in ordered), max))
    for start in {start for start, _ in some}:
        begun = bisect_right(starts, start)
        if begun and last[begun - 1] >= start:
            yield start
