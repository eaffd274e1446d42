"""The summaries of each type: by partner or country, by half-year and province; goods given and received."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from doingoai.aggregation import Summary, aid_totals, by_country, by_half, by_partner, by_province, count, exports_by
from doingoai.aggregation.printed import value_text
from doingoai.aggregation.tables import table_of
from doingoai.errors import CannotSplitError, MixedEvidenceError
from doingoai.model import AidDirection
from doingoai.model.labels import Language
from doingoai.reference import provinces
from doingoai.report.pages import Section
from doingoai.report.refusals import divided_units, regions_beside_members
from doingoai.report.wording import TYPE_LABELS, WORDING, day_text

__all__ = ["item_lines", "summaries"]

# Types whose records go one way or the other are never counted across the two.
_DIRECTED: Final = frozenset({"delegation", "aidshipment"})


def __dir__() -> list[str]:
    return __all__


def summaries(name: str, records: Sequence[Any], lang: Language) -> Iterator[Section]:
    """Yield the summaries of *records*, all of the type *name*.

    Merged provinces are folded into those of the newest list of units that the data holds.
    """
    words, label = WORDING[lang], TYPE_LABELS[lang][name]
    way = ("direction",) if name in _DIRECTED else ()
    as_of = max(unit.valid_from for unit in provinces() if unit.valid_from is not None)
    if any(record.partners for record in records):
        yield _section(words["by_partner"].format(type=label), count(records, by=(*way, by_partner)), lang)
    else:
        yield _section(words["by_country"].format(type=label), count(records, by=(*way, by_country)), lang)
    yield _section(words["by_half"].format(type=label), count(records, by=(*way, by_half)), lang)
    title = words["by_province"].format(type=label, on=day_text(as_of, lang))
    try:
        yield _section(title, count(records, by=(*way, by_province(as_of=as_of))), lang)
    except CannotSplitError:
        yield Section(title, divided_units(records, as_of, lang))
    if name == "aidshipment":
        yield from _items(records, lang)
    if name == "tradeexport":
        title = words["quantities"].format(type=label)
        try:
            yield _section(title, exports_by(records, "market", of="quantity"), lang)
        except MixedEvidenceError:
            yield Section(title, regions_beside_members(records, lang))


def _section(title: str, summary: Summary, lang: Language) -> Section:
    return Section(title, table=table_of(summary, lang=lang))


def _items(records: Sequence[Any], lang: Language) -> Iterator[Section]:
    for direction in AidDirection:
        if lines := item_lines(records, direction, lang):
            yield Section(WORDING[lang]["items"].format(direction=direction.label(lang)), lines)


def item_lines(
    shipments: Sequence[Any], direction: AidDirection, lang: Language, *, unplaced: int = 0
) -> tuple[str, ...]:
    """Return what was given or received in kind, a line for each item, and how many terms and records are not in it."""
    items = aid_totals(shipments, basis="value", direction=direction).items.total
    lines = [value_text(amount, lang) for amount in items.sums]
    if items.unknown:
        lines.append(WORDING[lang]["unknown"].format(count=items.unknown))
    if unplaced:
        lines.append(WORDING[lang]["unplaced"].format(count=unplaced))
    return tuple(lines)
