"""The bundled sample: registers and a short article made from real figures of 2020 and 2021.

The figures were reported by Vietnamese state bodies and newspapers between 2020 and 2022; the wording is ours. Two
rows of the register of delegations are wrong on purpose, the way cells are wrong in life.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

__all__ = ["ARTICLE", "REFERENCE", "REGISTERS", "read_article"]

_FOLDER: Final = Path(__file__).parent

ARTICLE: Final[Path] = _FOLDER / "bai-bao.txt"
"""The article, as plain text."""

REFERENCE: Final[dt.date] = dt.date(2022, 3, 14)
"""The day the article and the registers were written."""

REGISTERS: Final[dict[str, Path]] = {
    "delegation": _FOLDER / "doan.csv",
    "aidshipment": _FOLDER / "vien-tro.csv",
    "agreement": _FOLDER / "thoa-thuan.csv",
    "tradeexport": _FOLDER / "xuat-khau.csv",
    "reportedfigure": _FOLDER / "so-lieu.csv",
}
"""The registers, by the type of their records."""


def __dir__() -> list[str]:
    return __all__


def read_article() -> str:
    """Return the text of the article.

    Examples
    --------
    >>> from doingoai import find_mentions, sample
    >>> len(find_mentions(sample.read_article(), reference=sample.REFERENCE)) > 40
    True
    """
    return ARTICLE.read_text(encoding="utf-8")
