"""Functions from drafts to drafts, in the one order in which they are applied."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from doingoai.extraction.drafts import Block, Draft
from doingoai.extraction.refiners.days import read_bare_days, read_lone_days
from doingoai.extraction.refiners.edges import take_signs, take_types, trim_comparisons, trim_compounds, trim_openings
from doingoai.extraction.refiners.equivalents import link_equivalents
from doingoai.extraction.refiners.groups import join_groups
from doingoai.extraction.refiners.guards import count_nouns, drop_false_figures
from doingoai.extraction.refiners.lengths import part_counted_days, part_counted_years, read_lengths
from doingoai.extraction.refiners.lists import share_days, share_spelled_units, share_units, share_years, split_dates
from doingoai.extraction.refiners.ordinals import drop_weekdays, part_ranks, share_ordinals
from doingoai.extraction.refiners.years import count_from_compared, read_bare_years, same_periods, years_from_context

__all__ = ["REFINERS", "refined"]

REFINERS: Final[tuple[Callable[[list[Draft], Block], list[Draft]], ...]] = (
    drop_false_figures,
    drop_weekdays,
    take_types,
    trim_compounds,
    trim_comparisons,
    take_signs,
    read_lengths,
    part_counted_days,
    part_counted_years,
    split_dates,
    share_days,
    read_bare_days,
    read_lone_days,
    count_nouns,
    join_groups,
    part_ranks,
    share_ordinals,
    read_bare_years,
    share_units,
    share_spelled_units,
    share_years,
    link_equivalents,
    years_from_context,
    count_from_compared,
    same_periods,
    trim_openings,
)
"""The refiners in their order: each may rely on what the ones before it did."""

_FINDING: Final = (same_periods,)
"""Those that find something where the rules found nothing."""


def __dir__() -> list[str]:
    return __all__


def refined(drafts: list[Draft], block: Block) -> list[Draft]:
    """Return *drafts* after all refiners."""
    for refine in REFINERS if drafts else _FINDING:
        drafts = refine(drafts, block)
    return drafts
