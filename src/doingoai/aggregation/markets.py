"""Markets that are regions, and their members: what a region's exports already hold.

Sources: the European Union's list of members (the United Kingdom left on 31 January 2020), ASEAN's (Timor-Leste
joined on 26 October 2025), the Eurasian Economic Union's, and the United Nations' M49 list of continents.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from doingoai.text.normalize import fold

__all__ = ["is_region", "members", "share_members"]

_MEMBERS: Final[dict[str, str]] = {
    "eu": "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
    "asean": "BN ID KH LA MM MY PH SG TH VN",
    "eaeu": "AM BY KG KZ RU",
    "europe": (
        "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK "
        "MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA"
    ),
    "asia": (
        "AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH "
        "PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE"
    ),
    "africa": (
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA "
        "NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW"
    ),
    "americas": (
        "AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MF MQ "
        "MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI"
    ),
    "oceania": "AS AU CC CK CX FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS",
    "north america": "CA MX US",
}
_WORLD: Final = "world"
# The names of regions, folded.
_NAMES: Final[dict[str, str]] = {
    **{name: name for name in (*_MEMBERS, _WORLD)},
    "lien minh chau au": "eu",
    "khoi eu": "eu",
    "european union": "eu",
    "hiep hoi cac quoc gia dong nam a": "asean",
    "khoi asean": "asean",
    "dong nam a": "asean",
    "lien minh kinh te a au": "eaeu",
    "a au": "eaeu",
    "chau au": "europe",
    "chau a": "asia",
    "chau phi": "africa",
    "chau my": "americas",
    "chau dai duong": "oceania",
    "bac my": "north america",
    "toan cau": _WORLD,
    "the gioi": _WORLD,
    "toan the gioi": _WORLD,
    "tat ca cac nuoc": _WORLD,
    "global": _WORLD,
}
_LEFT_THE_EU: Final = dt.date(2020, 1, 31)
_JOINED_ASEAN: Final = dt.date(2025, 10, 26)


def __dir__() -> list[str]:
    return __all__


def _region(market: str) -> str | None:
    words = fold(market).removeprefix("cac nuoc ").removeprefix("thi truong ").strip()
    return _NAMES.get(words)


def is_region(market: str) -> bool:
    """Return whether *market* is the name of a region we know the members of.

    Examples
    --------
    >>> is_region("EU"), is_region("DE")
    (True, False)
    """
    return _region(market) is not None


def members(market: str, *, on: dt.date | None = None) -> frozenset[str] | None:
    """Return the countries of *market* on a day as alpha-2 codes; ``None`` stands for the whole world.

    Examples
    --------
    >>> "GB" in members("EU", on=dt.date(2019, 6, 1)), "GB" in members("EU", on=dt.date(2021, 6, 1))
    (True, False)
    """
    region = _region(market)
    if region is None:
        return frozenset({market})
    if region == _WORLD:
        return None
    codes = set(_MEMBERS[region].split())
    if region == "eu" and on is not None and on <= _LEFT_THE_EU:
        codes.add("GB")
    if region == "asean" and on is not None and on >= _JOINED_ASEAN:
        codes.add("TL")
    return frozenset(codes)


def share_members(one: str, other: str, *, on: dt.date | None = None) -> bool:
    """Return whether two markets have a country in common on a day.

    Examples
    --------
    >>> share_members("EU", "DE"), share_members("EU", "JP"), share_members("toàn cầu", "JP")
    (True, False, True)
    """
    ours, theirs = members(one, on=on), members(other, on=on)
    return ours is None or theirs is None or not ours.isdisjoint(theirs)
