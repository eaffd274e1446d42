"""Markets that are regions, and their members: what a region's exports already hold.

Sources: the European Union's list of members (the United Kingdom left on 31 January 2020); ASEAN's (Timor-Leste
joined on 26 October 2025); the Eurasian Economic Union, CPTPP (the United Kingdom joined on 15 December 2024), RCEP
and APEC by their secretariats; regions and continents as in the United Nations' M49 list.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from doingoai.text.normalize import fold

__all__ = ["is_region", "members", "share_members"]

# M49 subregions.
_EAST_ASIA: Final = "CN HK JP KP KR MN MO TW"
_SOUTH_EAST_ASIA: Final = "BN ID KH LA MM MY PH SG TH TL VN"
_SOUTH_ASIA: Final = "AF BD BT IN IR LK MV NP PK"
_CENTRAL_ASIA: Final = "KG KZ TJ TM UZ"
_GULF: Final = "AE BH KW OM QA SA"
_WEST_ASIA: Final = f"{_GULF} AM AZ CY GE IL IQ JO LB PS SY TR YE"
_NORTH_AFRICA: Final = "DZ EG EH LY MA SD TN"
_WEST_AFRICA: Final = "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG"
_EAST_AFRICA: Final = "BI DJ ER ET KE KM MG MU MW MZ RE RW SC SO SS TZ UG YT ZM ZW"
_CENTRAL_AFRICA: Final = "AO CD CF CG CM GA GQ ST TD"
_SOUTHERN_AFRICA: Final = "BW LS NA SZ ZA"
_NORTH_EUROPE: Final = "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ"
_WEST_EUROPE: Final = "AT BE CH DE FR LI LU MC NL"
_EAST_EUROPE: Final = "BG BY CZ HU MD PL RO RU SK UA"
_SOUTH_EUROPE: Final = "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA"
_NORTH_AMERICA: Final = "BM CA GL PM US"
_CENTRAL_AMERICA: Final = "BZ CR GT HN MX NI PA SV"
_SOUTH_AMERICA: Final = "AR BO BR CL CO EC FK GF GY PE PY SR UY VE"
_CARIBBEAN: Final = "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI"
_OCEANIA: Final = "AS AU CC CK CX FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS"

_ASIA: Final = f"{_EAST_ASIA} {_SOUTH_EAST_ASIA} {_SOUTH_ASIA} {_CENTRAL_ASIA} {_WEST_ASIA}"
_ASEAN: Final = "BN ID KH LA MM MY PH SG TH VN"
_MEMBERS: Final[dict[str, str]] = {
    "eu": "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
    "lien minh chau au": "=eu",
    "khoi eu": "=eu",
    "european union": "=eu",
    "asean": _ASEAN,
    "khoi asean": "=asean",
    "hiep hoi cac quoc gia dong nam a": "=asean",
    "eaeu": "AM BY KG KZ RU",
    "lien minh kinh te a - au": "=eaeu",
    "lien minh kinh te a au": "=eaeu",
    "cptpp": "AU BN CA CL JP MX MY NZ PE SG VN",
    "rcep": f"{_ASEAN} AU CN JP KR NZ",
    "apec": "AU BN CA CL CN HK ID JP KR MX MY NZ PE PG PH RU SG TH TW US VN",
    "chau a": _ASIA,
    "dong a": _EAST_ASIA,
    "dong bac a": _EAST_ASIA,
    "dong nam a": _SOUTH_EAST_ASIA,
    "dong duong": "KH LA VN",
    "nam a": _SOUTH_ASIA,
    "trung a": _CENTRAL_ASIA,
    "tay a": _WEST_ASIA,
    "bac a": "RU",
    "trung dong": f"{_WEST_ASIA} EG IR",
    "trung dong - bac phi": f"{_WEST_ASIA} {_NORTH_AFRICA} IR",
    "vung vinh": _GULF,
    "chau a - thai binh duong": f"{_ASIA} {_OCEANIA}",
    "chau phi": f"{_NORTH_AFRICA} {_WEST_AFRICA} {_EAST_AFRICA} {_CENTRAL_AFRICA} {_SOUTHERN_AFRICA}",
    "bac phi": _NORTH_AFRICA,
    "tay phi": _WEST_AFRICA,
    "dong phi": _EAST_AFRICA,
    "trung phi": _CENTRAL_AFRICA,
    "nam chau phi": _SOUTHERN_AFRICA,
    "chau au": f"{_NORTH_EUROPE} {_WEST_EUROPE} {_EAST_EUROPE} {_SOUTH_EUROPE}",
    "bac au": _NORTH_EUROPE,
    "tay au": _WEST_EUROPE,
    "dong au": _EAST_EUROPE,
    "trung au": "AT CH CZ DE HU LI PL SI SK",
    "nam au": _SOUTH_EUROPE,
    "chau my": f"{_NORTH_AMERICA} {_CENTRAL_AMERICA} {_SOUTH_AMERICA} {_CARIBBEAN}",
    "bac my": f"{_NORTH_AMERICA} MX",
    "trung my": _CENTRAL_AMERICA,
    "nam my": _SOUTH_AMERICA,
    "my latinh": f"{_CENTRAL_AMERICA} {_SOUTH_AMERICA} {_CARIBBEAN}",
    "my la-tinh": "=my latinh",
    "caribe": _CARIBBEAN,
    "chau dai duong": _OCEANIA,
    "nam thai binh duong": _OCEANIA,
    "europe": "=chau au",
    "asia": "=chau a",
    "africa": "=chau phi",
    "americas": "=chau my",
    "oceania": "=chau dai duong",
}
"""The members of each region by its folded name; ``=`` sends to another name of the same region."""
_WORLD: Final = frozenset({"toan cau", "the gioi", "toan the gioi", "tat ca cac nuoc", "tat ca", "world", "global"})
# Who was a member until or since another day than the lists say.
_UNTIL: Final = {"eu": ("GB", dt.date(2020, 1, 31))}
_SINCE: Final = {"asean": ("TL", dt.date(2025, 10, 26)), "cptpp": ("GB", dt.date(2024, 12, 15))}


def __dir__() -> list[str]:
    return __all__


def _name(market: str) -> str:
    words = " ".join(fold(market).replace("–", "-").split())
    return words.removeprefix("thi truong ").removeprefix("cac nuoc ").removeprefix("khu vuc ")


def is_region(market: str) -> bool:
    """Return whether *market* is the name of a region we know the members of.

    Examples
    --------
    >>> is_region("EU"), is_region("Khu vực Đông Nam Á"), is_region("DE")
    (True, True, False)
    """
    name = _name(market)
    return name in _MEMBERS or name in _WORLD


def members(market: str, *, on: dt.date | None = None) -> frozenset[str] | None:
    """Return the countries of *market* on a day as alpha-2 codes; ``None`` stands for the whole world.

    Examples
    --------
    >>> "GB" in members("EU", on=dt.date(2019, 6, 1)), "GB" in members("EU", on=dt.date(2021, 6, 1))
    (True, False)
    """
    name = _name(market)
    if name in _WORLD:
        return None
    codes = _MEMBERS.get(name, market)
    if codes.startswith("="):
        name = codes.removeprefix("=")
        codes = _MEMBERS[name]
    found = set(codes.split()) if name in _MEMBERS else {market}
    code, last = _UNTIL.get(name, ("", dt.date.min))
    if on is not None and on <= last:
        found.add(code)
    code, first = _SINCE.get(name, ("", dt.date.max))
    if on is not None and on >= first and code:
        found.add(code)
    return frozenset(found)


def share_members(one: str, other: str, *, on: dt.date | None = None) -> bool:
    """Return whether two markets have a country in common on a day.

    Examples
    --------
    >>> share_members("EU", "DE"), share_members("EU", "JP"), share_members("toàn cầu", "JP")
    (True, False, True)
    """
    ours, theirs = members(one, on=on), members(other, on=on)
    return ours is None or theirs is None or not ours.isdisjoint(theirs)
