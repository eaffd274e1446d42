"""Foreign units, cities and bodies, by the names that Vietnamese texts and registers give them."""

from __future__ import annotations

import functools
import re
from typing import Final

from doingoai.errors import AmbiguousNameError, DoingoaiError, UnknownNameError
from doingoai.lexicon.organizations import CLOSING_WORDS, OPENING_WORDS
from doingoai.lexicon.phrases import PARTS_OF_VIETNAM
from doingoai.lexicon.places import ABROAD, BELONGING_WORDS, ENGLISH_UNIT_WORDS, FOREIGN_UNIT_WORDS, UNIT_ENDINGS
from doingoai.model.country import Country
from doingoai.model.partner import ForeignPartner, PartnerKind
from doingoai.reference.countries import countries, country_names, find_country
from doingoai.reference.matching import MAX_NAME, NameIndex, key_of, plain_pattern, remembered, sound_of
from doingoai.reference.provinces import all_provinces, province_names
from doingoai.reference.tables import listed, read_table
from doingoai.text.normalize import lowered, normalize, without_marks
from doingoai.text.patterns import alternation
from doingoai.text.trie import SyllableTrie

__all__ = ["find_partner", "partner_names", "partners", "unit_sounding_like"]

_EXPECTED: Final = "a foreign partner"
_VIETNAM: Final = "VN"
# "Gyeonggi, Hàn Quốc", "Gyeonggi (Hàn Quốc)", "Gyeonggi - Hàn Quốc", "Gyeonggi của Hàn Quốc".
_COUNTRY_AFTER: Final = re.compile(
    r"(?P<name>[^,(]{1,120}?)\s{0,3}"
    rf"(?:,\s{{0,3}}|\(\s{{0,3}}|\s[-–—]\s|\s{alternation(BELONGING_WORDS)}\s{{1,3}})"
    r"(?P<country>[^,()]{1,60})\)?"
)
_UNIT_BEFORE: Final = re.compile(rf"{plain_pattern(FOREIGN_UNIT_WORDS)}\b[\s.]{{0,3}}")
_UNIT_AFTER: Final = re.compile(
    rf"(?:\s{{1,3}}{plain_pattern(ENGLISH_UNIT_WORDS)}|[-\s]{plain_pattern(UNIT_ENDINGS)})$"
)
# Countries whose names come to Vietnamese from other scripts, in as many spellings as there are writers.
_TRANSLITERATED: Final = frozenset({"LA", "KH", "TH", "MM", "KR", "JP", "IN", "RU", "UA", "BY", "MN", "KZ"})
_LONG_ENOUGH: Final = 6
_NO_STATES: Final = frozenset({"TW", "HK", "MO"})
_OF_STATES: Final = frozenset({PartnerKind.MISSION, PartnerKind.NATIONAL_GOVERNMENT})
_BRACKETED: Final = re.compile(r"(?P<name>[^(]{1,80}) \((?P<place>[^)]{1,80})\)")
_NEVER_BARE: Final = frozenset(without_marks(lowered(name)) for name in PARTS_OF_VIETNAM)
_OPENING: Final = re.compile(rf"{OPENING_WORDS.pattern}(?!\w)")
_OPENING_BARE: Final = re.compile(rf"{plain_pattern(OPENING_WORDS)}(?!\w)")
# "Đại sứ quán Việt Nam tại Lào" is Vietnam's own; "… Hàn Quốc tại Việt Nam" is not.
_VIETNAMS_OWN: Final = re.compile(rf"(?<!{ABROAD} )Việt Nam {ABROAD}\b")
_CLOSING: Final = re.compile(rf"[\s,]{{1,3}}(?P<word>{CLOSING_WORDS.pattern})$")


def __dir__() -> list[str]:
    return __all__


@functools.cache
def partners() -> tuple[ForeignPartner, ...]:
    """Return every foreign unit, city and body of the data; units first.

    Examples
    --------
    >>> sum(partner.country == "LA" and partner.subdivision is not None for partner in partners())
    18
    """
    units = [
        ForeignPartner(
            name=row["name"],
            kind=PartnerKind.LOCAL_GOVERNMENT,
            country=row["subdivision"][:2],
            subdivision=row["subdivision"],
            other_names=listed(row["other_names"]),
        )
        for row in read_table("foreign_units.tsv")
    ]
    cities = [
        ForeignPartner(
            name=row["name"],
            kind=PartnerKind.LOCAL_GOVERNMENT,
            country=row["country"],
            other_names=listed(row["other_names"]),
        )
        for row in read_table("foreign_cities.tsv")
    ]
    bodies = [
        ForeignPartner(
            name=row["name"],
            kind=PartnerKind(row["kind"]),
            country=row["country"] or None,
            resident_in_vietnam=True if row["resident"] else None,
            other_names=listed(row["other_names"]),
        )
        for row in read_table("organizations.tsv")
    ]
    return (*units, *cities, *bodies)


def partner_names(partner: ForeignPartner) -> tuple[str, ...]:
    """Return every way the name of *partner* is written, its own name first.

    Examples
    --------
    >>> partner_names(find_partner("Xay Nhạ By Ly"))[0]
    'Xay Nhạ Bu Ly'
    """
    return (partner.name, *partner.other_names)


@functools.cache
def _index() -> NameIndex[ForeignPartner]:
    return NameIndex((name, partner) for partner in partners() for name in partner_names(partner))


@functools.cache
def _bracketed() -> NameIndex[ForeignPartner]:
    """Partners whose name tells its place in brackets, by the name without it."""
    matches = ((_BRACKETED.fullmatch(name), partner) for partner in partners() for name in partner_names(partner))
    return NameIndex((match["name"], partner) for match, partner in matches if match)


@functools.cache
def _places() -> SyllableTrie[Country | ForeignPartner]:
    """Countries, foreign units and cities as they stand within the name of a body."""
    names: list[tuple[str, Country | ForeignPartner]] = [
        (name, country) for country in countries() for name in country_names(country)
    ]
    for partner in partners():
        if partner.name not in _NEVER_BARE:
            names += [(name, partner) for name in partner_names(partner)]
    # "Sở Ngoại vụ Lào Cai" is no body of Laos; what a foreign unit is called too ("Hà Nam") stays foreign here.
    vietnam = find_country(_VIETNAM)
    names += [(name, vietnam) for unit in all_provinces() for name in province_names(unit)]
    return SyllableTrie(names)


def find_partner(name: str) -> ForeignPartner:
    """Return the foreign unit, city or body that *name*, or the ISO 3166-2 code of a unit, means.

    "Tỉnh", "bang", "thành phố" before the name and a country after it are read. A body that the data do not hold is
    known by its form, when a foreign place stands in its name ("Đại sứ quán Nhật Bản"), or as an enterprise or a
    person ("Công ty TNHH ABC"); such a partner bears the name as written.

    Raises
    ------
    TypeError
        If *name* is no ``str``.
    UnknownNameError
        If it is the name of no partner, with names that come near it.
    AmbiguousNameError
        If places of several countries bear it.

    Examples
    --------
    >>> find_partner("Xay Nhạ By Ly").name, find_partner("tỉnh Gyeonggi, Hàn Quốc").subdivision
    ('Xay Nhạ Bu Ly', 'KR-41')
    >>> consulate = find_partner("Tổng Lãnh sự quán Nhật Bản tại Đà Nẵng")
    >>> consulate.kind.value, consulate.country
    ('mission', 'JP')
    >>> find_partner("Trường Sa")
    Traceback (most recent call last):
        ...
    doingoai.errors.UnknownNameError: 'Trường Sa' is not the name of a foreign partner we know.
    """
    if not isinstance(name, str):
        raise TypeError(f"a foreign partner is found by a str, not by {type(name).__name__} {name!r:.80}")
    if len(name) > MAX_NAME:
        raise UnknownNameError(name, kind=_EXPECTED)
    return _find(name)


@remembered
def _find(name: str) -> ForeignPartner:
    written = " ".join(normalize(name).split())
    folded = without_marks(lowered(written))
    if folded in _NEVER_BARE or _UNIT_BEFORE.sub("", folded) in _NEVER_BARE:
        raise UnknownNameError(name, kind=_EXPECTED)
    found = _named(written) or _named_in_country(written) or _sounding_like(written)
    if len({partner.country for partner in found}) > 1:
        candidates = [f"{partner.name} ({partner.country})" for partner in found]
        raise AmbiguousNameError(name, kind=_EXPECTED, candidates=candidates)
    partner = found[0] if found else _by_form(written)
    if partner is None:
        raise UnknownNameError(name, kind=_EXPECTED, suggestions=_suggestions(written))
    return partner


@functools.cache
def _by_subdivision() -> dict[str, ForeignPartner]:
    return {partner.subdivision: partner for partner in partners() if partner.subdivision is not None}


def _named(written: str) -> list[ForeignPartner]:
    """The partners that bear the name or the ISO 3166-2 code, with or without a word for what kind of place it is."""
    if written in _by_subdivision():
        return [_by_subdivision()[written]]
    if found := _index().find(written):
        return found
    folded = without_marks(lowered(written))
    if match := _UNIT_BEFORE.match(folded):
        rest = written[match.end() :]
        return [partner for partner in _index().find(rest) if _is_place(partner)] or _suffixed(rest)
    return _suffixed(written)


def _suffixed(written: str) -> list[ForeignPartner]:
    match = _UNIT_AFTER.search(without_marks(lowered(written)))
    return [partner for partner in _index().find(written[: match.start()]) if _is_place(partner)] if match else []


def _is_place(partner: ForeignPartner) -> bool:
    return partner.kind is PartnerKind.LOCAL_GOVERNMENT


def _named_in_country(written: str) -> list[ForeignPartner]:
    """The partners of the country that is named after the name."""
    match = _COUNTRY_AFTER.fullmatch(written)
    if match is None:
        return []
    try:
        country = find_country(match["country"]).alpha_2
    except DoingoaiError:
        return []
    rest = match["name"].strip()
    bare = _UNIT_BEFORE.match(without_marks(lowered(rest)))
    found = [*_named(rest), *_bracketed().find(rest[bare.end() :] if bare else rest)]
    return [partner for partner in found if partner.country == country]


def _sounding_like(written: str) -> list[ForeignPartner]:
    """The places whose names Vietnamese texts transliterate freely, where only one of them sounds so."""
    match = _UNIT_BEFORE.match(without_marks(lowered(written)))
    bare = written[match.end() :] if match else written
    if len(key_of(bare)) < _LONG_ENOUGH or sound_of(key_of(bare)) in _sounds_of_states():
        return []
    found = [partner for partner in _index().sounding_like(bare) if partner.country in _TRANSLITERATED]
    return found if len(found) == 1 and _is_place(found[0]) else []


@functools.lru_cache(maxsize=1 << 12)
def unit_sounding_like(written: str) -> ForeignPartner | None:
    """Return the only foreign first-level unit that *written* sounds like, or ``None``.

    Examples
    --------
    >>> unit_sounding_like("Xa-vẳn-na-khẹt").name, unit_sounding_like("Sơn La")
    ('Savannakhet', None)
    """
    found = _sounding_like(written)
    return found[0] if found and found[0].subdivision is not None else None


@functools.cache
def _sounds_of_states() -> frozenset[str]:
    """What provinces and countries sound like: no text that sounds so means a foreign unit."""
    names = [name for unit in all_provinces() for name in province_names(unit)]
    names += [name for country in countries() for name in country_names(country)]
    return frozenset(sound_of(key_of(name)) for name in names)


def _by_form(written: str) -> ForeignPartner | None:
    """A body known by the words that open or close its name."""
    if sound_of(key_of(written)) in _sounds_of_states():  # "Bà Rịa - Vũng Tàu" is no lady
        return None
    lower = lowered(written)
    opening = _OPENING.match(lower) or (_OPENING_BARE.match(lower) if lower.isascii() else None)
    if opening and opening.end() < len(written):
        kind = PartnerKind(OPENING_WORDS[opening[0]])
    elif closing := _CLOSING.search(lower):
        kind = PartnerKind(CLOSING_WORDS[closing["word"]])
    else:
        return None
    place = _first_foreign_place(written)
    if place is None:
        alone = kind in {PartnerKind.ENTERPRISE, PartnerKind.INDIVIDUAL} or opening is None
        return ForeignPartner(name=written, kind=kind) if alone else None
    code = place.alpha_2 if isinstance(place, Country) else place.country
    if kind is PartnerKind.LOCAL_GOVERNMENT and isinstance(place, Country):
        kind = PartnerKind.NATIONAL_GOVERNMENT  # customs or police of a country are its government's
    if kind in _OF_STATES and code in _NO_STATES:
        kind = PartnerKind.OTHER  # an office of Taipei is no embassy
    subdivision = place.subdivision if isinstance(place, ForeignPartner) else None
    return ForeignPartner(name=written, kind=kind, country=code, subdivision=subdivision)


def _first_foreign_place(written: str) -> Country | ForeignPartner | None:
    """The first foreign country, unit or body within *written*; "tại Việt Nam" says only where it works."""
    if _VIETNAMS_OWN.search(written):
        return None
    for _, _, places in _places().find_iter(written):
        place = places[0]
        if (place.alpha_2 if isinstance(place, Country) else place.country) not in {_VIETNAM, None}:
            return place
    return None


def _suggestions(written: str) -> list[str]:
    try:
        country = find_country(written)
    except DoingoaiError:
        return _index().near(written)
    return [] if country.alpha_2 in _NO_STATES else [f"Chính phủ {country.name}"]
