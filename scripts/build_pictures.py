"""Make the pictures of the tutorial and of the explanation of uncertain figures.

Run it from anywhere: ``python scripts/build_pictures.py [folder]``. The picture of the report page needs Chromium or
Chrome on the path; without it that picture is left as it is.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import doingoai as dn
from doingoai import sample
from doingoai.aggregation import by_country, by_province, count, total
from doingoai.plots import plot_provinces, plot_ranking, save_plot
from doingoai.report import report

DOCS: Final = Path(__file__).parents[1] / "docs"
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
TODAY: Final = dt.date(2025, 7, 1)
TYPES: Final = (dn.Delegation, dn.AidShipment, dn.Agreement, dn.TradeExport)


def records() -> list[Any]:
    """Return the records of the four registers of the sample."""
    return [
        record
        for cls in TYPES
        for record in dn.read_register(sample.REGISTERS[cls.__name__.lower()], cls, reference=sample.REFERENCE).records
    ]


def draw(folder: Path) -> None:
    """Draw what altair draws, below *folder*."""
    tutorials, explanation = folder / "tutorials" / "pictures", folder / "explanation" / "pictures"
    for place in (tutorials, explanation):
        place.mkdir(parents=True, exist_ok=True)
    map_of_records = plot_provinces(
        count(records(), by=by_province(as_of=TODAY)), on=TODAY, title="Số bản ghi 2020–2021, theo 34 tỉnh, thành phố"
    )
    save_plot(map_of_records, tutorials / "map-of-records.svg")
    visits = [
        dn.Delegation(direction="inbound", period=dn.Period.year(2022), countries=country, members=members)
        for country, text in (("LA", "94"), ("TH", "gần 80"), ("JP", "hơn 66"), ("KR", "40-50"), ("CN", "khoảng 30"))
        for members in (dn.parse_number(text),)
    ]
    ranking = plot_ranking(total(visits, "members", by=by_country), title="Số người, theo quốc gia (số liệu minh họa)")
    save_plot(ranking, explanation / "hedged-figures.svg")


def photograph(folder: Path) -> None:
    """Take a picture of the report page as a browser shows it."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("The picture of the report page is left as it is: no Chromium here.")
        return
    with tempfile.TemporaryDirectory() as place:
        page = Path(place, "report.html")
        page.write_text(report(records(), dn.Period.year(2020)).to_html(), encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=860,1050"]
        picture = folder / "tutorials" / "pictures" / "report-page.png"
        subprocess.run(  # noqa: S603  # a browser on the path, and a page of our own
            [browser, *options, f"--screenshot={picture}", page.as_uri()], check=True, capture_output=True
        )


def main() -> None:
    """Make every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS
    draw(folder)
    photograph(folder)


if __name__ == "__main__":
    main()
