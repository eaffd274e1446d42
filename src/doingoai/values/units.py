"""Physical units: their UN/ECE Recommendation 20 codes, dimensions and exact factors.

Source of the codes: UN/ECE Recommendation No. 20, "Codes for Units of Measure Used in International Trade".
The Vietnamese tạ (100 kg) and yến (10 kg) are in common metric use; tạ is Rec 20's decitonne, yến has no code there.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import attrs

__all__ = ["UNITS", "Unit", "code_of", "find_unit"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Unit:
    """A physical unit that converts inside its dimension."""

    code: str
    """The UN/ECE Rec 20 code, or an ``X-`` code where Rec 20 has none."""
    symbol: str
    """How we write it: ``"kg"``, ``"tấn"``."""
    dimension: str
    """``"mass"``, ``"length"``, ``"area"``, ``"volume"``, ``"energy"`` or ``"power"``."""
    factor: Decimal
    """How many of the dimension's base unit (kg, m, m², l, kWh, kW) one of it is."""


def _table(dimension: str, *rows: tuple[str, str, str]) -> tuple[Unit, ...]:
    return tuple(Unit(code, symbol, dimension, Decimal(factor)) for code, symbol, factor in rows)


UNITS: Final[dict[str, Unit]] = {
    unit.code: unit
    for unit in (
        *_table(
            "mass",
            ("TNE", "tấn", "1000"),
            ("DTN", "tạ", "100"),
            ("X-YEN", "yến", "10"),
            ("KGM", "kg", "1"),
            ("GRM", "g", "0.001"),
            ("MGM", "mg", "0.000001"),
        ),
        *_table(
            "length",
            ("KMT", "km", "1000"),
            ("MTR", "m", "1"),
            ("DMT", "dm", "0.1"),
            ("CMT", "cm", "0.01"),
            ("MMT", "mm", "0.001"),
            ("NMI", "hải lý", "1852"),
        ),
        *_table(
            "area",
            ("KMK", "km²", "1000000"),
            ("HAR", "ha", "10000"),
            ("MTK", "m²", "1"),
            ("CMK", "cm²", "0.0001"),
        ),
        *_table(
            "volume",
            ("MTQ", "m³", "1000"),
            ("LTR", "lít", "1"),
            ("MLT", "ml", "0.001"),
        ),
        *_table(
            "energy",
            ("GWH", "GWh", "1000000"),
            ("MWH", "MWh", "1000"),
            ("KWH", "kWh", "1"),
        ),
        *_table(
            "power",
            ("A90", "GW", "1000000"),
            ("MAW", "MW", "1000"),
            ("KWT", "kW", "1"),
            ("WTT", "W", "0.001"),
        ),
    )
}

# Keyboards have no ² and no ³.
_BY_SYMBOL: Final = {
    symbol: unit for unit in UNITS.values() for symbol in (unit.symbol, unit.symbol.replace("²", "2").replace("³", "3"))
}
_CODES: Final = {symbol: unit.code for symbol, unit in _BY_SYMBOL.items()}


def code_of(symbol: str) -> str | None:
    """Return the Rec 20 code of a *symbol*, or ``None`` where it is none of a physical unit.

    Examples
    --------
    >>> code_of("km2"), code_of("đoàn")
    ('KMK', None)
    """
    return _CODES.get(symbol)


def find_unit(symbol_or_code: str) -> Unit | None:
    """Return the unit of a symbol or a Rec 20 code, or ``None`` where it is no physical unit.

    Examples
    --------
    >>> find_unit("tấn").factor
    Decimal('1000')
    >>> find_unit("đoàn") is None
    True
    """
    return UNITS.get(symbol_or_code) or _BY_SYMBOL.get(symbol_or_code)
