"""How large a file may be: far above any register, far below what would harm the machine it is read on."""

from __future__ import annotations

from typing import Final

__all__ = [
    "MAX_BYTES",
    "MAX_CELLS",
    "MAX_CELL_LENGTH",
    "MAX_COLUMNS",
    "MAX_LINE_LENGTH",
    "MAX_PARTS",
    "MAX_ROWS",
    "MAX_UNPACKED_BYTES",
    "SUSPICIOUS_RATIO",
    "SUSPICIOUS_SIZE",
]

MAX_BYTES: Final = 128 * 2**20
"""Of the file as it lies on the disk."""
MAX_ROWS: Final = 2**20
"""What a sheet of Excel holds."""
MAX_COLUMNS: Final = 2**14
"""What a sheet of Excel holds."""
MAX_CELLS: Final = 3_000_000
"""Rows times columns of the used area: 100,000 rows of thirty columns. The engine needs memory for each of them."""
MAX_CELL_LENGTH: Final = 32_767
"""What a cell of Excel holds."""
MAX_LINE_LENGTH: Final = 2**22
"""Of one line of a CSV file, in characters."""
MAX_PARTS: Final = 10_000
"""Files inside the zip archive that an .xlsx or .ods file is."""
MAX_UNPACKED_BYTES: Final = 256 * 2**20
"""Of all those files together, unpacked."""
SUSPICIOUS_RATIO: Final = 300
"""How far sheets of figures never shrink when packed …"""
SUSPICIOUS_SIZE: Final = 16 * 2**20
"""… once they are larger than this."""


def __dir__() -> list[str]:
    return __all__
