"""What the finder finds: a place in the caller's text, what it speaks of and what it says."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

import attrs

from doingoai.grammar.rules import MentionKind
from doingoai.model.country import Country
from doingoai.model.document import LegalDocument
from doingoai.model.labels import member_name
from doingoai.model.partner import ForeignPartner
from doingoai.model.provenance import Provenance
from doingoai.model.province import Province
from doingoai.values.durations import Duration
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["Mention", "MentionKind", "MentionValue"]

MentionValue: TypeAlias = (
    Period
    | dt.datetime
    | dt.time
    | Duration
    | HedgedNumber
    | Ratio
    | Quantity
    | Money
    | Percentage
    | int
    | Province
    | Country
    | ForeignPartner
    | LegalDocument
)
"""What a mention may say; its `MentionKind` tells which of them it is."""


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Mention:
    """One value where it stands in a text.

    Examples
    --------
    >>> [mention] = find_mentions("Tỉnh đón gần 30 đoàn.")
    >>> mention.text, mention.kind.value, (mention.start, mention.end)
    ('gần 30 đoàn', 'quantity', (9, 20))
    >>> mention.value
    Quantity(HedgedNumber('30', hedge=Hedge.NEARLY), 'đoàn')
    """

    start: int
    """Where it begins, as an index into the text that was given."""
    end: int
    """Where it ends, exclusive."""
    text: str
    """The text between, as it was given."""
    kind: MentionKind = attrs.field(repr=member_name)
    """What it speaks of."""
    value: MentionValue | None
    """What it says; ``None`` where the text alone cannot fix it (``hôm qua`` without a reference date)."""
    from_context: bool = False
    """Whether a part of the value (a year, a shared unit) stands outside the place."""
    restates: tuple[int, int] | None = None
    """The place of the mention whose amount this one states again in another unit: "(tương đương 110 triệu VND)"."""

    def provenance(
        self, source: str, *, published: dt.date | None = None, retrieved: dt.date | None = None
    ) -> Provenance:
        """Return where the value was read, as a record's ``sources`` holds it.

        Parameters
        ----------
        source
            The address or the name of the text that was searched.
        published
            The day the text was published.
        retrieved
            The day the text was fetched.

        Examples
        --------
        >>> [mention] = find_mentions("Tỉnh đón gần 30 đoàn.")
        >>> mention.provenance("bao-cao-2022.txt").quote
        'gần 30 đoàn'
        """
        return Provenance(
            source=source,
            start=self.start,
            end=self.end,
            quote=self.text,
            published=published,
            retrieved=retrieved,
        )
