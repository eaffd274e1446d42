"""Build the pages of ``docs/reference`` that list provinces, countries and partners from the data of the library.

Run it from anywhere: ``python scripts/build_reference_pages.py``. A test checks that the pages equal what this makes.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from doingoai import countries, find_country, provinces
from doingoai.model import Province
from doingoai.reference import all_provinces, partners

PAGES = Path(__file__).parents[1] / "docs" / "reference"
BEFORE, MERGED = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
MADE = "<!-- Made by scripts/build_reference_pages.py from the data; change the data, not this page. -->"


def table(headings: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table."""
    headings = list(headings)
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join("" if cell is None else str(cell) for cell in line) + " |" for line in lines)


def kinds(unit: Province) -> str:
    """What a unit was and is, with the days on which that changed."""
    return " → ".join(kind.kind.label() + (f" ({kind.valid_from})" if kind.valid_from else "") for kind in unit.kinds)


def merger() -> str:
    """The 63 of 30 June 2025 and what they are since."""
    rows = []
    for unit in provinces(on=BEFORE):
        now = unit.as_of(MERGED)
        rows.append((unit.gso_code, unit.name, now.gso_code, now.name if now != unit else f"{now.name} ="))
    return table(("code until 2025", "unit until 30/6/2025", "code since", "unit since 1/7/2025"), rows)


def present() -> str:
    """The 34."""
    rows = [
        (
            unit.gso_code,
            unit.name,
            kinds(unit),
            unit.iso_code,
            unit.region,
            ", ".join(find_country(code).label for code in unit.borders),
            "✓" if unit.coast else "",
            ", ".join(unit.parts),
        )
        for unit in provinces()
    ]
    return table(("code", "name", "kind", "ISO 3166-2", "region since 2025", "borders", "coast", "named parts"), rows)


def changed_codes() -> str:
    """Codes that mean one unit until the merger and another since."""
    old = {unit.gso_code: unit for unit in provinces(on=BEFORE)}
    rows = [
        (unit.gso_code, old[unit.gso_code].name, unit.name)
        for unit in provinces(on=MERGED)
        if unit.gso_code in old and old[unit.gso_code].name not in {unit.name, "Thừa Thiên Huế"}
    ]
    return table(("code", "until 30/6/2025", "since 1/7/2025"), rows)


def earlier() -> str:
    """Units that ended before the merger."""
    ended = [unit for unit in all_provinces() if unit.valid_to is not None and unit.valid_to < BEFORE]
    rows = [
        (unit.name, kinds(unit), unit.valid_to, ", ".join(after.name for after in unit.successors), unit.iso_code)
        for unit in sorted(ended, key=lambda unit: (unit.valid_to or BEFORE, unit.slug), reverse=True)
    ]
    return table(("unit", "kind", "last day", "followed by", "ISO 3166-2"), rows)


def provinces_page() -> str:
    """The page of provinces."""
    return f"""# Provinces and cities

{MADE}

What the library knows of the first-level units of Vietnam since 1993.
How names and dates work together is told in [Provinces through time](../explanation/provinces-through-time.md).

## The 34 units of today

{present()}

A merged unit shows the ISO 3166-2 code of the former unit of its name: ISO has not revised its list since the merger.

## From 63 to 34

Resolution 202/2025/QH15; governments began on 1 July 2025.
A unit that the merger left as it was is marked `=`.

{merger()}

## Codes that changed hands

{changed_codes()}

## Earlier units

{earlier()}

## What is not confirmed

* The days on which Quảng Ninh (1/9/2026) and Bắc Ninh (20/9/2026) became cities rest on one and two notes of
  data keepers.
* The first days of units older than 1997 are not in the data; `origin` names the older unit that was divided,
  and the year.
* The regions of 2025 (Resolution 306/NQ-CP of 5 October 2025) are applied to the 34 from their first day.
* Which foreign units a province touches (`border_units`) was read off maps.
* Lengths of borders are left out: the sources contradict each other.
"""


def countries_page() -> str:
    """The page of countries."""
    rows = [
        (country.alpha_2, country.name, country.formal_name, country.label if country.label != country.name else "")
        for country in countries()
    ]
    return f"""# Countries

{MADE}

Short names are those of the press and the Ministry of Foreign Affairs, else those of CLDR.
A label is what is printed where it differs from the name; `country_label` takes labels of your own.

{table(("code", "name", "formal name", "label"), rows)}

Names from CLDR are used under the Unicode licence (`UNICODE-LICENSE.txt` among the data files).
"""


def partners_page() -> str:
    """The page of partners."""
    units = Counter(partner.country for partner in partners() if partner.subdivision)
    kinds_of_others = Counter(
        f"`{partner.kind}` ({partner.kind.label()})" for partner in partners() if not partner.subdivision
    )
    by_country = [
        (find_country(code).label, count, ", ".join(p.name for p in partners() if p.subdivision and p.country == code))
        for code, count in units.most_common()
        if code is not None
    ]
    return f"""# Partners

{MADE}

The gazetteer holds the first-level units of countries that are [counted below](#first-level-units), and:

{table(("kind", "entries"), kinds_of_others.most_common())}

Cities and districts are counted as local governments.
Each entry has the forms that Vietnamese texts use: `Xay Nhạ Bu Ly`, `Xay Nhạ By Ly` and `Xayaboury` are one.
A body that is not listed is known by its form; see `find_partner`.

## First-level units

{table(("country", "units", "names"), by_country)}

## Licence

Names from CLDR are used under the Unicode licence, version 3: copyright © 1991–2026 Unicode, Inc.
Its text is `UNICODE-LICENSE.txt` among the data files of the package.
"""


PAGE_MAKERS = {
    "provinces.md": provinces_page,
    "countries.md": countries_page,
    "partners.md": partners_page,
}


if __name__ == "__main__":
    for name, make in PAGE_MAKERS.items():
        (PAGES / name).write_text(make(), "utf-8")
        print(f"wrote {PAGES / name}")
