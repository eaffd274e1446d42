"""Build ``src/doingoai/reference/data/countries.tsv`` from CLDR's names and from names written by hand.

Run it from anywhere: ``python scripts/build_countries.py``. With ``--refresh`` it first takes CLDR's names anew from
the Babel that is installed. A test checks that the file equals what this makes.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

SOURCES = Path(__file__).parent / "sources"
BY_HAND = SOURCES / "country_names.tsv"
CLDR = SOURCES / "cldr_territories.tsv"
TARGET = Path(__file__).parents[1] / "src" / "doingoai" / "reference" / "data" / "countries.tsv"

# Two letters that CLDR names though ISO 3166-1 does not assign them.
NOT_ISO = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"])
ALPHA_2 = re.compile("[A-Z]{2}")

HEADER = """\
# Countries and territories of ISO 3166-1 with their Vietnamese names: one line a code.
# Sources: CLDR territory names in Vietnamese and English through Babel; names of the press and the Ministry of Foreign
# Affairs written by hand (scripts/sources/country_names.tsv).
# Date: November 2026.
# Licence: names from CLDR are under the Unicode licence (data/UNICODE-LICENSE.txt); the rest is under MIT.
# The label is what is printed; empty where it is the name. A list is parted by "|".
"""


def rows_of(path: Path) -> dict[str, list[str]]:
    """The fields of each line of *path* by the first of them, which is a code."""
    lines = path.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: fields for code, *fields in rows}


def refresh() -> None:
    """Take CLDR's names anew from the Babel that is installed."""
    import babel

    vietnamese, english = babel.Locale("vi").territories, babel.Locale("en").territories
    lines = [
        f"# Names of territories in Vietnamese and English: CLDR, through Babel {babel.__version__}.",
        "# Date: November 2026. Licence: Unicode licence (src/doingoai/reference/data/UNICODE-LICENSE.txt).",
    ]
    codes = sorted(code for code in vietnamese if ALPHA_2.fullmatch(code) and code not in NOT_ISO)
    lines += [f"{code}\t{vietnamese[code]}\t{english[code]}" for code in codes]
    CLDR.write_text("\n".join(lines) + "\n", "utf-8")


def build() -> str:
    """The whole file as text."""
    by_hand = rows_of(BY_HAND)
    lines = [HEADER + "alpha_2\tname\tformal_name\tlabel\taliases"]
    for code, (vietnamese, english) in rows_of(CLDR).items():
        name, formal_name, others, label = [*by_hand.get(code, []), "", "", "", ""][:4]
        name = name or vietnamese
        known = [vietnamese, english, *filter(None, others.split(";"))]
        aliases = [alias for alias in dict.fromkeys(known) if alias not in {name, formal_name}]
        lines.append("\t".join((code, name, formal_name, label, "|".join(aliases))))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if "--refresh" in sys.argv:
        refresh()
    TARGET.write_text(build(), "utf-8")
    print(f"wrote {TARGET}")
