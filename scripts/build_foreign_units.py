"""Build ``src/doingoai/reference/data/foreign_units.tsv`` from CLDR's subdivision names and from names written by hand.

Run it from anywhere: ``python scripts/build_foreign_units.py``. A test checks that the file equals what this makes.
"""

from __future__ import annotations

from pathlib import Path

SOURCES = Path(__file__).parent / "sources"
CLDR = SOURCES / "cldr_subdivisions.tsv"
BY_HAND = SOURCES / "foreign_unit_names.tsv"
TARGET = Path(__file__).parents[1] / "src" / "doingoai" / "reference" / "data" / "foreign_units.tsv"

# ISO lists them under China as well; they have codes of their own.
DROPPED = frozenset(["CN-TW", "CN-HK", "CN-MO"])

HEADER = """\
# First-level units of the countries that Vietnamese provinces work with: one line a unit.
# Sources: CLDR subdivision names in Vietnamese and English (npm cldr 8.0.0); names of the press and of provinces'
# reports written by hand (scripts/sources/foreign_unit_names.tsv).
# Date: November 2026.
# Licence: names from CLDR are under the Unicode licence (UNICODE-LICENSE.txt beside this file); the rest is under MIT.
# CN-TW, CN-HK and CN-MO are left out: TW, HK and MO have country codes of their own. A list is parted by "|".
subdivision	name	other_names
"""


def rows_of(path: Path) -> dict[str, list[str]]:
    """The fields of each line of *path* by the first of them, which is a code."""
    lines = path.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: [*fields, "", "", ""][:3] for code, *fields in rows}


def build() -> str:
    """The whole file as text."""
    by_hand = rows_of(BY_HAND)
    units = {code: fields for code, fields in rows_of(CLDR).items() if code not in DROPPED}
    names = {
        code: by_hand.get(code, [""])[0] or vietnamese or english for code, (_, vietnamese, english) in units.items()
    }
    taken = {(code[:2], name) for code, name in names.items()}
    lines = []
    for code, (_, vietnamese, english) in units.items():
        known = [vietnamese, english, *by_hand.get(code, ["", ""])[1].split(";")]
        # CLDR gives the province of Viêng Chăn the name of the capital.
        others = [other for other in dict.fromkeys(known) if other and (code[:2], other) not in taken]
        lines.append("\t".join((code, names[code], "|".join(others))))
    return HEADER + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(build(), "utf-8")
    print(f"wrote {TARGET}")
