"""Unicode and text shapes: what every floor above relies on and that knows no meaning."""

from __future__ import annotations

from doingoai.text.normalize import fold, lowered, normalize, without_marks
from doingoai.text.spans import CanonicalText

__all__ = ["CanonicalText", "fold", "lowered", "normalize", "without_marks"]


def __dir__() -> list[str]:
    return __all__
