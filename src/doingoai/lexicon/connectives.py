"""Words that join or lead in a value and are no part of it."""

from __future__ import annotations

from typing import Final

__all__ = ["LEADING_WORDS"]

LEADING_WORDS: Final = (
    "trong", "vào", "lúc", "đạt", "ước đạt", "cả", "được", "vào lúc", "vào khoảng thời gian", "là",
)  # fmt: skip
"""A word before a value that changes nothing of it: a strict parser reads past one of them."""
