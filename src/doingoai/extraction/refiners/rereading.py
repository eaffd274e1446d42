"""What a stretch of a block says when it is read by itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from doingoai.extraction.drafts import AnyRule, Block, Draft
from doingoai.grammar.rules import NOTHING_READ, NeedsReference, Reading

__all__ = ["read_stretch"]


def __dir__() -> list[str]:
    return __all__


def read_stretch(rules: Iterable[AnyRule], block: Block, start: int, end: int) -> Draft | None:
    """Return what the first of *rules* makes of the whole of a stretch; without a value where it lacks a reference."""
    for rule in rules:
        match = rule.compiled.fullmatch(block.text.lower, start, end)
        if match is None:
            continue
        reading = Reading(match, block.text, block.context)
        value: Any = None
        try:
            value = rule.extract(reading)
        except NeedsReference:
            return Draft(start, end, rule.kind, None, reading, rule)
        except NOTHING_READ:
            continue
        if value is not None:
            return Draft(start, end, rule.kind, value, reading, rule)
    return None
