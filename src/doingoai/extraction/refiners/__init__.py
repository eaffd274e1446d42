"""Functions from drafts to drafts, in the one order in which they are applied."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from doingoai.extraction.engine import Block, Draft
from doingoai.extraction.refiners.edges import take_signs, trim_compounds, trim_openings
from doingoai.extraction.refiners.equivalents import link_equivalents
from doingoai.extraction.refiners.guards import count_nouns, drop_false_figures
from doingoai.extraction.refiners.lists import share_days, share_units, share_years, split_dates
from doingoai.extraction.refiners.years import read_bare_years, same_periods, years_from_context

__all__ = ["REFINERS"]

REFINERS: Final[tuple[Callable[[list[Draft], Block], list[Draft]], ...]] = (
    drop_false_figures,
    trim_compounds,
    take_signs,
    split_dates,
    share_days,
    count_nouns,
    read_bare_years,
    share_units,
    share_years,
    link_equivalents,
    years_from_context,
    same_periods,
    trim_openings,
)
"""The refiners in their order: each may rely on what the ones before it did."""


def __dir__() -> list[str]:
    return __all__
