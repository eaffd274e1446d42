"""Follow provinces through the merger of 2025: names, codes and the units that carry them on.

Run: python examples/follow_provinces.py
"""

from __future__ import annotations

import datetime as dt

import doingoai as dn

BEFORE, AFTER = dt.date(2024, 1, 1), dt.date(2026, 1, 1)


def main() -> None:
    """Print where some former provinces went, and what one code meant on two days."""
    for name in ("Bắc Giang", "Vĩnh Phúc", "Bà Rịa - Vũng Tàu", "Thừa Thiên Huế", "Quảng Ninh"):
        province = dn.find_province(name, on=BEFORE)
        successor = province.successor
        print(f"{province.name:20} → {successor.name if successor else 'as it was'}")
    print(f"code 24: {dn.find_province('24', on=BEFORE).name}, then {dn.find_province('24', on=AFTER).name}")
    print(f"{len(dn.provinces(on=BEFORE))} units, then {len(dn.provinces(on=AFTER))}")


if __name__ == "__main__":
    main()
