"""The one place that imports narwhals, and says how to get it."""

from __future__ import annotations

from typing import Any

try:
    import narwhals.stable.v2 as nw
    from narwhals.stable.v2.typing import IntoFrameT
except ImportError as _missing:  # pragma: no cover  # the tests run with the extra
    raise ImportError("data frames need narwhals: pip install 'doingoai[frames]'") from _missing

__all__ = ["IntoFrameT", "check_columns", "nw", "to_lazy_or_eager"]


def __dir__() -> list[str]:
    return __all__


def to_lazy_or_eager(frame: IntoFrameT) -> Any:
    """Return the narwhals frame around *frame*.

    Raises
    ------
    TypeError
        If it is no frame of an engine that narwhals knows.
    """
    return nw.from_native(frame)


def check_columns(frame: Any, columns: list[str]) -> None:
    """Make sure that a frame has all of *columns*.

    Raises
    ------
    KeyError
        If one is missing; the message names those that there are.
    """
    names = frame.collect_schema().names()
    if missing := [column for column in columns if column not in names]:
        raise KeyError(f"the frame has no column {', '.join(map(repr, missing))}; it has {', '.join(map(repr, names))}")
