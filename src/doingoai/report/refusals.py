"""What a report says where a figure would be wrong: which records keep it from being added."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from doingoai.aggregation.evidence import region_beside_member
from doingoai.aggregation.labels import label_of
from doingoai.errors import CannotSplitError
from doingoai.model import Province
from doingoai.model.labels import Language
from doingoai.report.wording import WORDING, day_text

__all__ = ["divided_units", "regions_beside_members"]


def __dir__() -> list[str]:
    return __all__


def regions_beside_members(exports: Sequence[Any], lang: Language) -> tuple[str, ...]:
    """Return the sentence on exports to a region that stand beside those to a country in it."""
    pair = region_beside_member(exports)
    names = [label_of(market, grouper="market", lang=lang) for market in pair or ()]
    return (WORDING[lang]["mixed"].format(region=names[0], member=names[1]),) if names else ()


def divided_units(records: Iterable[Any], on: dt.date, lang: Language) -> tuple[str, ...]:
    """Return the sentence on provinces that have no one successor on a day."""
    units = {unit.id: unit for record in records for unit in record.provinces if isinstance(unit, Province)}
    divided = [unit.name for unit in units.values() if _has_no_place(unit, on)]
    return (WORDING[lang]["divided"].format(units=", ".join(sorted(divided)), on=day_text(on, lang)),)


def _has_no_place(unit: Province, on: dt.date) -> bool:
    try:
        unit.as_of(on)
    except CannotSplitError:
        return True
    return False
