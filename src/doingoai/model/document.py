"""A legal document by its number."""

from __future__ import annotations

import attrs

from doingoai.values.periods import Period

__all__ = ["LegalDocument"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True)
class LegalDocument:
    """A law, decree, decision, plan, report or letter, known by its number.

    Examples
    --------
    >>> from doingoai.model import LegalDocument
    >>> LegalDocument(number="15-CT/TW", doc_type="Chỉ thị", issued=Period.day(2022, 8, 10)).number
    '15-CT/TW'
    """

    number: str = attrs.field(validator=attrs.validators.min_len(1))
    """The number as written, without spaces: "15-CT/TW"."""
    doc_type: str
    """The Vietnamese word for what it is, "Nghị định"; empty where neither the text nor the number says."""
    issuer: str | None = None
    """Who issued it, where the number makes that certain."""
    issued: Period | None = None
    """When it was issued."""
    title: str | None = None
    """What it is about, as the text puts it."""
