"""Draw figures of provinces on a map of tiles, merged units folded into those of today, and as a series by half-year.

Run: python examples/draw_pictures.py [folder for the pictures]
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from doingoai import Delegation, read_register
from doingoai.aggregation import by_half, by_province, count, total
from doingoai.plots import plot_provinces, plot_series, save_plot

REGISTER = Path(__file__).parent / "data" / "doan-vao-ca-nuoc.csv"
TODAY = dt.date(2026, 1, 1)


def main() -> None:
    """Write a map and a series as SVG, and print the figures that they show."""
    register = read_register(REGISTER, Delegation, defaults={"direction": "inbound"})
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")

    delegations = count(register.records, by=by_province(as_of=TODAY))
    tiles = plot_provinces(
        delegations, on=TODAY, title="Số đoàn vào 2022–2024, theo 34 tỉnh, thành phố (số liệu minh họa)"
    )
    save_plot(tiles, folder / "draw_pictures-map.svg")
    largest = sorted(delegations.rows.items(), key=lambda row: -row[1].count)[:5]
    print("Map:", ", ".join(f"{province.name} {figures.count}" for province, figures in largest), "…")

    visits = total(register.records, "visits", by=by_half)
    series = plot_series(visits, title="Số lượt người theo nửa năm (số liệu minh họa)")
    save_plot(series, folder / "draw_pictures-series.svg")
    print(visits.to_markdown())


if __name__ == "__main__":
    main()
