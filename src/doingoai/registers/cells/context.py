"""What a reader of cells is told besides the cell, and what it says when the cell does not say its value."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

import attrs

from doingoai.errors import ParseError
from doingoai.grammar.rules import Style
from doingoai.model import ForeignPartner
from doingoai.reference.matching import NameIndex
from doingoai.registers.fields import FieldPlan, Kind
from doingoai.registers.matching import HeadingUnit
from doingoai.registers.problems import CellFault, say, sentence
from doingoai.registers.tables import as_text
from doingoai.registers.translations import in_vietnamese
from doingoai.text.normalize import fold

__all__ = [
    "SHOWN",
    "CellContext",
    "Found",
    "exact",
    "expected_of",
    "is_figure",
    "is_nothing",
    "refused",
    "spaced",
    "spaced_lines",
    "wrong_type",
]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class CellContext:
    """What a cell does not say itself."""

    plan: FieldPlan
    """The field it is read for."""
    heading: str = ""
    """The heading over it."""
    unit: HeadingUnit | None = None
    """The unit of its column, or of the whole table."""
    written: Style | Callable[[], Style] = "vi"
    """The way its column writes figures, or what finds it out."""
    reference: dt.date | None = None
    """The date the register was written."""
    currency: str | None = None
    """What a bare number of money is in, where the caller said so."""
    partners: NameIndex[ForeignPartner] | None = None
    """The caller's own partners by their names."""

    @property
    def style(self) -> Style:
        """The way its column writes figures; only cells with text ask for it."""
        return self.written() if callable(self.written) else self.written


@attrs.frozen
class Found:
    """A value that brings more with it than its own field."""

    value: Any
    """The value of the field; ``None`` where the cell speaks of other fields only."""
    also: Mapping[str, Any] = attrs.Factory(dict)
    """Values of other fields, which the cell gives too."""
    warning: CellFault | None = None
    """What somebody should look at."""


# What people write where there is nothing to write.
_NOTHING: Final = frozenset(
    {"", "-", "--", "---", "–", "—", "_", "/", "//", ".", "..", "...", "…", "x", "*", "n/a", "na", "null", "none",
     "khong", "khong co", "khong ro", "chua ro", "chua co", "chua xac dinh", "dang cap nhat", "khong xac dinh", "nil"}
)  # fmt: skip
_HEADS: Final = frozenset(word[:2] for word in _NOTHING)
# In a column of flags these say something.
_FLAG_WORDS: Final = frozenset({"x", "khong", "chua co", "khong co"})


def is_nothing(cell: Any, kind: Kind | None = None) -> bool:
    """Return whether a cell says that there is nothing: it is blank, or "-", "không" and the like.

    Examples
    --------
    >>> is_nothing("-"), is_nothing("Không"), is_nothing("0")
    (True, True, False)
    """
    if not isinstance(cell, str):
        return cell is None
    # "Nguyễn" begins like none of those words; most cells need no further look.
    head = cell[:2]
    if head.isascii() and head.isalnum() and head.lower() not in _HEADS:
        return False
    return len(cell) < _LONGEST_NOTHING and _says_nothing(cell) and not (kind is Kind.FLAG and _is_flag(cell))


_LONGEST_NOTHING: Final = 24


@functools.lru_cache(maxsize=65536)
def _says_nothing(text: str) -> bool:
    return fold(text).strip() in _NOTHING


def _is_flag(text: str) -> bool:
    return fold(text).strip() in _FLAG_WORDS


def spaced(text: str) -> str:
    """Return *text* on one line."""
    return " ".join(text.split())


_EXPECTED: Final[Mapping[Kind, tuple[str, str]]] = {
    Kind.PERIOD: ("a date or a period", "ngày tháng hoặc thời kỳ"),
    Kind.DATE: ("a date", "ngày tháng"),
    Kind.DURATION: ("a length of time", "khoảng thời gian"),
    Kind.COUNT: ("a number", "một số"),
    Kind.ORDINAL: ("an ordinal number", "số thứ tự"),
    Kind.MONEY: ("an amount of money", "một số tiền"),
    Kind.AMOUNTS: ("an amount of money", "một số tiền"),
    Kind.QUANTITY: ("a quantity", "một số lượng có đơn vị"),
    Kind.ITEMS: ("a quantity", "một số lượng có đơn vị"),
    Kind.FLAG: ("a yes or a no", "có hoặc không"),
    Kind.WORD: ("one of the words of this column", "một giá trị của cột này"),
    Kind.PROVINCE: ("the name of a province", "tên tỉnh, thành phố"),
    Kind.PROVINCES: ("the name of a province", "tên tỉnh, thành phố"),
    Kind.ORIGIN: ("the name of a province or a country", "tên tỉnh hoặc tên nước"),
    Kind.MARKET: ("the name of a country or a region", "tên nước hoặc khu vực"),
    Kind.COUNTRY: ("the name of a country", "tên nước"),
    Kind.COUNTRIES: ("the name of a country", "tên nước"),
    Kind.FIGURE: ("a figure", "một số liệu"),
    Kind.HS_CODE: ("an HS code", "mã HS"),
}
_HINTS: Final[Mapping[Kind, str]] = {
    Kind.PERIOD: "hint_date",
    Kind.MONEY: "hint_money",
    Kind.AMOUNTS: "hint_money",
    Kind.QUANTITY: "hint_quantity",
    Kind.ITEMS: "hint_quantity",
    Kind.COUNT: "hint_number",
    Kind.FIGURE: "hint_number",
    Kind.FLAG: "hint_flag",
}


def expected_of(kind: Kind) -> tuple[str, str]:
    """Return what a cell of a kind should say, in English and in Vietnamese."""
    return _EXPECTED.get(kind, ("what this column holds", "nội dung của cột này"))


def refused(cell: Any, kind: Kind, error: ParseError | None = None) -> CellFault:
    """Return the fault of a cell that its grammar refused; the grammar's own hint says why, where it has one."""
    general = _HINTS.get(kind, "")
    hint = error.hint if error is not None and error.hint else ""
    return CellFault(
        "not_a",
        "refused" if hint else general,
        value=as_text(cell)[:SHOWN],
        expected=expected_of(kind),
        reason=(sentence(hint), in_vietnamese(hint) or (say(general, "vi") if general else "")),
    )


SHOWN: Final = 80


def exact(cell: float) -> Decimal:
    """The number that a cell shows: Excel keeps fifteen digits."""
    return Decimal(cell) if isinstance(cell, int) else Decimal(f"{cell:.15g}")


def is_figure(cell: Any) -> bool:
    """Return whether a cell is a number."""
    return isinstance(cell, (int, float, Decimal)) and not isinstance(cell, bool)


def wrong_type(cell: Any, kind: Kind) -> CellFault:
    """Return the fault of a cell whose type cannot be what is needed."""
    kinds: tuple[tuple[Any, tuple[str, str]], ...] = (
        (bool, ("TRUE or FALSE", "giá trị TRUE/FALSE")),
        ((dt.date, dt.datetime), ("a date", "ngày tháng")),
        ((dt.time, dt.timedelta), ("a time of day", "giờ trong ngày")),
    )
    what = next((words for types, words in kinds if isinstance(cell, types)), ("a number", "một số"))
    return CellFault("type", "hint_text", value=what, expected=expected_of(kind))


def spaced_lines(text: str) -> str:
    """Return *text* with its lines kept and its other spaces single."""
    return "\n".join(spaced(line) for line in text.splitlines() if line.strip())
