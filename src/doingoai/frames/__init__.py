"""Data frames: sums with exact decimals, folded provinces and read columns on polars, pandas, pyarrow, duckdb, Spark.

Needs the extra ``frames`` (``pip install 'doingoai[frames]'``) and the engine of the frame. What comes in lazy goes
out lazy.
"""

from __future__ import annotations

from doingoai.frames.folding import fold_provinces
from doingoai.frames.reading import read_column
from doingoai.frames.summaries import from_summary
from doingoai.frames.totals import period_of, summarise

__all__ = ["fold_provinces", "from_summary", "period_of", "read_column", "summarise"]


def __dir__() -> list[str]:
    return __all__
