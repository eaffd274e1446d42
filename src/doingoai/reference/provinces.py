"""The provinces and centrally-run cities of Vietnam through time, and finding one by what it was called on a day."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable
from typing import Final

from doingoai.errors import AmbiguousNameError, UnknownNameError
from doingoai.lexicon.places import (
    CITY_WORDS,
    ENGLISH_CITY_WORDS,
    ENGLISH_PROVINCE_WORDS,
    FORMER_WORDS,
    PROVINCE_WORDS,
    VIETNAM_NAMES,
)
from doingoai.model.province import Ancestors, DatedKind, DatedRegion, Province, ProvinceKind, to_day
from doingoai.reference.matching import MAX_NAME, NameIndex, bare_key, key_of, may_be, plain_pattern, remembered
from doingoai.reference.tables import listed, read_table
from doingoai.text.normalize import lowered, normalize, without_marks

__all__ = ["FIRST_DAY", "all_provinces", "find_province", "province_names", "provinces", "units_on", "was_city"]

FIRST_DAY: Final = dt.date(1993, 1, 1)
"""From this day on the data know every unit: all divisions decided in 1991 had been carried out."""

_EXPECTED: Final = "a province"
_LAST_DAY: Final = dt.date.max

# Patterns for names in lower case and without marks.
_BEFORE: Final = re.compile(
    rf"(?:(?P<province>{plain_pattern(PROVINCE_WORDS)})\b|(?P<city>{plain_pattern(CITY_WORDS)})\b)[\s.:]{{0,3}}"
    r"|(?P<short>t\.)\s?"
)
_AFTER: Final = re.compile(
    rf"\s{{1,3}}(?:(?P<city>{plain_pattern(ENGLISH_CITY_WORDS)})|{plain_pattern(ENGLISH_PROVINCE_WORDS)}"
    rf"|\({plain_pattern(PROVINCE_WORDS)}\)|\((?P<town>{plain_pattern(CITY_WORDS)})\))$"
)
_FORMER: Final = re.compile(rf"\s{{1,3}}(?:\(\s?)?{plain_pattern(FORMER_WORDS)}(?:\s?\))?$")
_IN_VIETNAM: Final = plain_pattern(VIETNAM_NAMES)
_VIETNAM: Final = re.compile(rf"\s{{0,3}}(?:[,-]\s{{0,3}}{_IN_VIETNAM}|\(\s{{0,3}}{_IN_VIETNAM}\s{{0,3}}\))$")
_INITIALS: Final = re.compile(r"[^\W\d_]{2,4}")


def __dir__() -> list[str]:
    return __all__


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _dated(field: str) -> list[tuple[str, dt.date | None, dt.date | None]]:
    values = []
    for part in listed(field):
        value, _, days = part.partition("@")
        start, _, end = days.partition("~")
        values.append((value, _day(start), _day(end)))
    return values


@functools.cache
def all_provinces() -> tuple[Province, ...]:
    """Return every unit the data know, the present ones first.

    Examples
    --------
    >>> len(all_provinces()) > 63 + 34
    True
    """
    rows = read_table("provinces.tsv")
    predecessors: dict[str, list[str]] = {}
    for row in rows:
        for successor in listed(row["successors"]):
            predecessors.setdefault(successor, []).append(row["id"])
    units: dict[str, Province] = {}
    for row in rows:  # a unit stands below its successors
        units[row["id"]] = Province(
            id=row["id"],
            name=row["name"],
            slug=row["slug"],
            kinds=tuple(DatedKind(ProvinceKind(kind), *days) for kind, *days in _dated(row["kinds"])),
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            gso_code=row["gso_code"] or None,
            iso_code=row["iso_code"] or None,
            iso_status=row["iso_status"],
            predecessors=tuple(predecessors.get(row["id"], ())),
            successors=tuple(units[successor] for successor in listed(row["successors"])),
            regions=tuple(DatedRegion(region, *days) for region, *days in _dated(row["regions"])),
            borders=listed(row["borders"]),
            border_units=listed(row["border_units"]),
            coast=bool(row["coast"]),
            parts=listed(row["parts"]),
            origin=row["origin"] or None,
            aliases=listed(row["aliases"]),
        )
    for unit in units.values():
        object.__setattr__(unit, "_past", Ancestors(dict.fromkeys(_ancestors(unit, units))))
    return tuple(units.values())


def _ancestors(unit: Province, units: dict[str, Province]) -> Iterable[Province]:
    nearest = [units[key] for key in unit.predecessors]
    yield from nearest
    for predecessor in nearest:
        yield from _ancestors(predecessor, units)


def units_on(units: Iterable[Province], on: dt.date | None) -> list[Province]:
    """Return those of *units* that existed on the day *on*, else the last ones before; without *on*, the latest."""
    if on is not None:
        on = to_day(on)
        units = list(units)
        existing = [unit for unit in units if unit.valid_on(on)]
        if existing:
            return existing
        units = [unit for unit in units if unit.valid_to is not None and unit.valid_to < on]
    ranked = [(unit.valid_to or _LAST_DAY, unit) for unit in units]
    latest = max((end for end, _ in ranked), default=None)
    return [unit for end, unit in ranked if end == latest]


def provinces(*, on: dt.date | None = None) -> tuple[Province, ...]:
    """Return the units of the day *on*, by code; without it, those of the newest data.

    Parameters
    ----------
    on
        A day from 1993 on: the data do not know every unit of earlier days.

    Raises
    ------
    ValueError
        If *on* is before 1993.

    Examples
    --------
    >>> len(provinces(on=date(2021, 1, 1))), len(provinces(on=date(2026, 1, 1)))
    (63, 34)
    >>> [unit.name for unit in provinces(on=date(2025, 7, 1)) if unit.kind_on(date(2025, 7, 1)) == "city"]
    ['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ']
    """
    on = None if on is None else to_day(on)
    if on is not None and on < FIRST_DAY:
        raise ValueError(f"the data do not know every province of {on}; they begin on {FIRST_DAY}")
    if on is None:
        units = [unit for unit in all_provinces() if unit.valid_to is None]
    else:
        units = [unit for unit in all_provinces() if unit.valid_on(on)]
    return tuple(sorted(units, key=lambda unit: (unit.gso_code or "~", unit.slug)))


def province_names(unit: Province) -> tuple[str, ...]:
    """Return every way the name of *unit* is written, its own name first.

    Examples
    --------
    >>> "Đắc Lắc" in province_names(find_province("Đắk Lắk"))
    True
    """
    return (unit.name, *unit.aliases)


@functools.cache
def _index() -> NameIndex[Province]:
    return NameIndex((name, unit) for unit in all_provinces() for name in province_names(unit))


@functools.cache
def _by_code() -> dict[str, list[Province]]:
    codes: dict[str, list[Province]] = {}
    for unit in all_provinces():
        codes[unit.id] = [unit]
    for unit in all_provinces():
        for code in filter(None, (unit.gso_code, unit.iso_code)):
            codes.setdefault(code, []).append(unit)
    return codes


def find_province(name_or_code: str, *, on: dt.date | None = None) -> Province:
    """Return the province or centrally-run city that a name or a code means.

    "Tỉnh", "thành phố", "TP." before the name, capitals, missing marks, old tone placement and any dash are read.

    Parameters
    ----------
    name_or_code
        A name, a two-digit code of the General Statistics Office, an ISO 3166-2 code or an `id`.
    on
        The day on which the name was used: the unit that bore it that day, else the unit that last bore it before.
        Without it, the latest unit that bore it.

    Raises
    ------
    TypeError
        If *name_or_code* is no ``str`` or *on* no date.
    UnknownNameError
        If no unit bears the name, with names that come near it.
    AmbiguousNameError
        If it may be several units, such as the abbreviation "HN".

    Examples
    --------
    >>> find_province("TP.HCM").full_name
    'Thành phố Hồ Chí Minh'
    >>> find_province("24", on=date(2024, 1, 1)).name, find_province("24", on=date(2026, 1, 1)).name
    ('Bắc Giang', 'Bắc Ninh')
    >>> find_province("Hà Nôi Tower")
    Traceback (most recent call last):
        ...
    doingoai.errors.UnknownNameError: 'Hà Nôi Tower' is not the name of a province we know.
    """
    if not isinstance(name_or_code, str):
        raise TypeError(f"a province is found by a str, not by {type(name_or_code).__name__} {name_or_code!r:.80}")
    if len(name_or_code) > MAX_NAME:
        raise UnknownNameError(name_or_code, kind=_EXPECTED)
    return _find(name_or_code, None if on is None else to_day(on))


_LIST_SIGN: Final = re.compile("[,;/]")


@remembered
def _find(name_or_code: str, on: dt.date | None) -> Province:
    expected = _EXPECTED if on is None else f"{_EXPECTED} on {on}"
    name = normalize(name_or_code).strip()
    bearers = _by_code().get(name) or _by_code().get(name.upper()) or _named(name, on)
    units = units_on(bearers, on)
    if len(units) == 1:
        # "Quảng Nam, Đà Nẵng" are two units, whatever one was called that they came from.
        if _LIST_SIGN.search(name) and len(listed := _listed(name, on)) > 1:
            raise AmbiguousNameError(name_or_code, kind=_EXPECTED, candidates=listed)
        return units[0]
    if units:
        raise AmbiguousNameError(name_or_code, kind=_EXPECTED, candidates=[unit.name for unit in units])
    if on is not None and bearers:  # nobody bore it yet: what the territory belonged to
        before = dict.fromkeys(older.name for unit in bearers for older in unit.ancestry(on=on))
        raise UnknownNameError(name_or_code, kind=expected, suggestions=before)
    initials = _with_initials(name)
    if len(initials) > 1:
        raise AmbiguousNameError(name_or_code, kind=_EXPECTED, candidates=initials)
    raise UnknownNameError(name_or_code, kind=expected, suggestions=initials or _suggestions(name))


def _listed(name: str, on: dt.date | None) -> list[str]:
    """The names of the units that the parts of a list bear."""
    return [unit.name for part in _LIST_SIGN.split(name) for unit in units_on(_index().find(part.strip()), on)]


def _named(name: str, on: dt.date | None) -> list[Province]:
    """The units that bear *name*, with or without words for their kind and for their being former ones."""
    if units := _index().find(name):
        return units
    folded = without_marks(lowered(name))
    end = len(folded)
    if match := _VIETNAM.search(folded):
        end = match.start()
    if former := _FORMER.search(folded, 0, end):
        end = former.start()
    before = _BEFORE.match(folded, 0, end)
    after = _AFTER.search(folded, 0, end)
    units = _index().find(name[before.end() if before else 0 : after.start() if after else end])
    if former:
        units = [unit for unit in units if unit.valid_to is not None]
    # "Tỉnh" before a city is a slip that misleads nobody; "thành phố Thái Nguyên" is a town, not the province.
    if (before and before["city"]) or (after and (after["city"] or after["town"])):
        units = [unit for unit in units if was_city(unit, on)]
    return units


def was_city(unit: Province, on: dt.date | None) -> bool:
    """Return whether the unit was a centrally-run city on the day *on*, else at its end or now."""
    if on is not None and unit.valid_on(on):
        return unit.kind_on(on) is ProvinceKind.CITY
    return unit.kind is ProvinceKind.CITY


def _with_initials(name: str) -> list[str]:
    """The names that an abbreviation of two to four capitals may stand for."""
    if not (_INITIALS.fullmatch(name) and name.isupper()):
        return []
    key = key_of(name)
    names = dict.fromkeys(unit.name for unit in all_provinces())
    return [other for other in names if may_be(key, key_of("".join(re.findall(r"\b\w", other))))]


def _suggestions(name: str) -> list[str]:
    key = bare_key(key_of(name))
    parts = [unit.name for unit in all_provinces() if unit.valid_to is None for part in unit.parts
             if bare_key(key_of(part)) == key]  # fmt: skip
    parts += [unit.name for unit in all_provinces() if unit.origin and bare_key(key_of(unit.origin[:-7])) == key]
    if parts:
        return parts
    match = _BEFORE.match(without_marks(lowered(name)))
    near = _index().near(name[match.end() :] if match else name)
    if match and match["city"]:
        return [f"tỉnh {other}" if _index().find(other)[0].kind is ProvinceKind.PROVINCE else other for other in near]
    return near
