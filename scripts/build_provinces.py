"""Build ``src/doingoai/reference/data/provinces.tsv`` from ``scripts/sources/provinces.json``.

Run it from anywhere: ``python scripts/build_provinces.py``. A test checks that the file equals what this makes.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parent / "sources" / "provinces.json"
TARGET = Path(__file__).parents[1] / "src" / "doingoai" / "reference" / "data" / "provinces.tsv"

COLUMNS = (
    "id", "name", "slug", "valid_from", "valid_to", "kinds", "gso_code", "iso_code", "iso_status", "successors",
    "regions", "borders", "border_units", "coast", "parts", "origin", "aliases",
)  # fmt: skip
MERGER = "2025-07-01"
BEFORE_MERGER = "2025-06-30"
# Parts that the law names, of every unit that held them.
PARTS = {"da-nang": "Hoàng Sa", "khanh-hoa": "Trường Sa", "quang-nam-da-nang": "Hoàng Sa"}
# Abbreviations that mean one unit only.
STRONG = {"ho-chi-minh": ["HCM"]}
# From the tests of vn_admin_units, a public history of GSO's list; that of Hà Nội before 2008 no source at hand states.
OLD_CODES = {"hist:ha-tay": "28"}
# A kind before or after a name is read by rule and dated; no alias is needed for it.
KIND_WORDS = re.compile(r"^(?:thành phố|thanh pho|tp|t\.p|thủ đô)[. ]{0,2}|\s(?:city|province)$", re.IGNORECASE)

HEADER = """\
# Provinces and centrally-run cities of Vietnam since the divisions of 1991: one line a unit between two changes.
# Sources: {sources}.
# Date: generated {generated}; data as of {as_of}.
# Licence: facts, free of rights; this arrangement of them is under the licence of the package (MIT).
# The 63 and the 34 were checked against three sources each. Not confirmed by three: the day on which Quảng Ninh
# (one issue thread)
# and Bắc Ninh (two) became cities; the first days of units older than 1997 (empty). Known to differ from a source:
# Tiền Giang's successor (vietnam-provinces names two), ISO's spellings "Thừa Thiên-Huế" and "Kiến Giang".
# ISO 3166-2:VN has not been revised since the merger: a merged unit shows the code of the former unit of its name.
# Regions: of 2006 (Decree 92/2006, as Resolution 81/2023/QH15 lists them) until the merger; of 2025 (Resolution
# 306/NQ-CP of 5 October 2025) for the 34 from their first day. Land borders: Decree 34/2014. Foreign units touched:
# read off maps. The code 28 of Hà Tây: vn_admin_units, a public history of GSO's list, one source. The code of Hà Nội
# before 2008 is left out: no source at hand states it.
# A list is parted by "|"; a dated value is "value@first day~last day" with either left out where it is the unit's own.
"""


def slug_of(name: str) -> str:
    """The name in ASCII with hyphens."""
    bare = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "-".join(re.findall("[a-z]+", "".join(c for c in bare if c.isascii()).lower()))


def id_of(slug: str, valid_from: str | None, valid_to: str | None = None) -> str:
    """The slug with the year the unit began, else with the year it ended; the bare slug where neither is known."""
    if valid_from is not None:
        return f"{slug}-{valid_from[:4]}"
    return slug if valid_to is None else f"{slug}-until-{valid_to[:4]}"


def dated(value: str, start: str | None = None, end: str | None = None) -> str:
    """A value with its days, those left out that are the unit's own."""
    return value if start is None and end is None else f"{value}@{start or ''}~{end or ''}"


def aliases_of(name: str, aliases: list[str]) -> str:
    """The aliases that are more than the name with its kind."""
    kept = []
    for alias in [*aliases, *STRONG.get(slug_of(name), [])]:
        bare = KIND_WORDS.sub("", alias)
        same = slug_of(bare).replace("-", "") == slug_of(name).replace("-", "")
        if alias != name and not (bare != alias and same):
            kept.append(alias)
    return "|".join(kept)


def origin_of(unit: dict[str, Any]) -> str:
    """The older unit it was part of, and the year of the division."""
    origin = unit["origin_pre1997"]
    if not origin:
        return ""
    name = origin["from"].removesuffix(" (trước 1991)").removesuffix(" + 3 huyện Đồng Nai")
    return f"{name} ({origin['year']})"


def kinds_of(unit: dict[str, Any], first: str | None) -> str:
    """What a present unit was and is."""
    return "|".join(
        dated(kind["kind"], None if n == 0 and kind["valid_from"] == (first or MERGER) else kind["valid_from"],
              kind.get("valid_to"))
        for n, kind in enumerate(unit["kind_history"])
    )  # fmt: skip


def rows_of(data: dict[str, Any]) -> list[dict[str, str]]:
    """One row a unit: the present ones first, so that a unit stands below its successors."""
    region_2006, region_2025 = data["regions"]["region_2006"], data["regions"]["region_2025"]
    former = {unit["id"]: unit for unit in data["former_units"]}
    current_ids: dict[str, str] = {}
    rows = []

    def row(**fields: object) -> None:
        rows.append({column: str(fields.get(column) or "") for column in COLUMNS})

    for unit in data["current_units"]:
        same = former[unit["formed_from"][0]] if len(unit["formed_from"]) == 1 else None
        regions = region_2025[unit["region_2025"]]
        started = MERGER
        if same is not None:
            started = "2025-01-01" if same["name_history"] else same["valid_from"]
            before = region_2006[same["region_2006"]]
            if before != regions:
                regions = f"{dated(before, None, BEFORE_MERGER)}|{dated(regions, MERGER)}"
        key = id_of(unit["slug"], started)
        for part in unit["formed_from"]:
            current_ids[part] = key
        kinds = kinds_of(unit, MERGER)
        row(
            id=key, name=unit["name_vi"], slug=unit["slug"], valid_from=started, kinds=kinds, gso_code=unit["code"],
            iso_code=unit["iso_3166_2"], iso_status="not revised since 2025" if unit["merged"] else "published",
            regions=regions, borders="|".join(unit["borders"]["countries"]), coast=unit["borders"]["coast"] and "1",
            border_units="|".join(unit["borders"]["partners_geometry"]), parts=PARTS.get(unit["slug"]),
            origin=origin_of(same) if same and not same["name_history"] else "",
            aliases=aliases_of(unit["name_vi"], [a for a in unit["aliases"] if "T" not in a or unit["slug"] != "hue"]),
        )  # fmt: skip

    former_ids: dict[str, str] = {}
    for unit in data["former_units"]:
        if unit["continues_unchanged"] and not unit["name_history"]:
            former_ids[unit["name_vi"]] = current_ids[unit["id"]]
            continue
        name, slug, end, aliases = unit["name_vi"], unit["slug"], unit["valid_to"], unit["aliases"]
        kind = unit["kind"]
        if unit["name_history"]:  # Thừa Thiên Huế until 2024, Huế since: two units
            before = unit["name_history"][0]
            name, end, kind = before["name_vi"], before["valid_to"], before["kind"]
            slug = slug_of(name)
            # The bare "Huế" meant the province too; "thành phố Huế" was a town within it.
            aliases = [unit["name_vi"], *(alias for alias in aliases if not KIND_WORDS.search(alias))]
        key = id_of(slug, unit["valid_from"], end)
        former_ids[name] = key
        row(
            id=key, name=name, slug=slug, valid_from=unit["valid_from"], valid_to=end, kinds=kind,
            gso_code=unit["code"], iso_code=unit["iso_3166_2"], iso_status="published",
            successors=current_ids[unit["id"]], regions=region_2006[unit["region_2006"]],
            borders="|".join(unit["borders"]["countries"]), coast=unit["borders"]["coast"] and "1",
            border_units="|".join(p["iso_3166_2"] for p in unit["borders"]["partners_geometry"]),
            parts=PARTS.get(slug), origin=origin_of(unit), aliases=aliases_of(name, aliases),
        )  # fmt: skip

    aliases_by_name = {unit["name_vi"]: unit["aliases"] for unit in data["former_units"]}
    statuses = {unit["iso_3166_2"]: "retired" for unit in data["defunct_units"] if unit["iso_3166_2"]}
    statuses |= {unit["iso_3166_2"]: "published" for unit in data["former_units"]}
    for unit in data["defunct_units"]:
        name = unit["name_vi"]
        slug = slug_of(name)
        row(
            id=id_of(slug, unit["valid_from"], unit["valid_to"]), name=name, slug=slug, valid_from=unit["valid_from"],
            valid_to=unit["valid_to"], kinds=unit["kind"], gso_code=OLD_CODES.get(unit["id"]),
            iso_code=unit["iso_3166_2"], iso_status=statuses.get(unit["iso_3166_2"]),
            successors="|".join(former_ids[successor] for successor in unit["successors"]), parts=PARTS.get(slug),
            aliases=aliases_of(name, aliases_by_name.get(name, [])),
        )  # fmt: skip
    return rows


def build() -> str:
    """The whole file as text."""
    data = json.loads(SOURCE.read_text("utf-8"))
    meta = data["meta"]
    sources = "; ".join(source for group in meta["sources"].values() for source in group)
    header = HEADER.format(sources=sources, generated=meta["generated"], as_of=meta["as_of_data"])
    lines = ["\t".join(COLUMNS), *("\t".join(row[column] for column in COLUMNS) for row in rows_of(data))]
    return header + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(build(), "utf-8")
    print(f"wrote {TARGET}")
