"""Names in prose: provinces, countries and partners by their longest match, resolved by date and by what follows."""

from __future__ import annotations

import datetime as dt
import functools
import operator
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from doingoai.errors import AmbiguousNameError, UnknownNameError
from doingoai.lexicon.markets import CELL_ONLY_NAMES
from doingoai.lexicon.phrases import (
    NAMES_OF_PERSONS,
    NEEDS_COUNTRY,
    NOT_NAMES,
    PARTS_OF_VIETNAM,
    PLACE_LEADS,
    SHORT_BODIES,
    VIETNAMESE_TOO,
)
from doingoai.lexicon.places import (
    BELONGING_WORDS,
    CITY_WORDS,
    COUNTRY_WORDS,
    DISTRICT_WORDS,
    FIRST_LEVEL_WORDS,
    PROVINCE_WORDS,
)
from doingoai.lexicon.surroundings import PERSON_TITLES
from doingoai.model.country import Country
from doingoai.model.partner import ForeignPartner, PartnerKind
from doingoai.model.province import Province
from doingoai.reference.countries import countries, country_names
from doingoai.reference.heard import heard_units
from doingoai.reference.matching import NameIndex
from doingoai.reference.partners import partner_names, partners
from doingoai.reference.provinces import all_provinces, province_names, units_on, was_city
from doingoai.text.normalize import lowered
from doingoai.text.patterns import alternation
from doingoai.text.trie import SyllableTrie, tokens_of

__all__ = ["Entity", "Gazetteer", "names_of"]

Entity: TypeAlias = Province | Country | ForeignPartner
"""What a name in a text may stand for."""

_OLDEST: Final = dt.date(1997, 1, 1)
_BRACKETS: Final = re.compile(r" \([^)]*\)$")
_KIND_WORD: Final = re.compile(rf"^{alternation((*PROVINCE_WORDS, *CITY_WORDS, *DISTRICT_WORDS))} ")
_BEFORE_COUNTRY: Final = re.compile(
    rf"(?:[ ]{{0,2}}[,(/–—-][ ]{{0,2}}|[ ]{alternation(BELONGING_WORDS)}[ ])(?:{alternation(COUNTRY_WORDS)} )?"
)
_LONG_ENOUGH: Final = 5
# How much is remembered at most: line breaks and spaces within names make as many spellings as a text likes.
_DAYS_KNOWN: Final = 64
_NAMES_KNOWN: Final = 4_096
_SHOWN: Final = 3
_JOINED_FREELY: Final = frozenset({"LA", "KH", "TH"})
_NEEDS_COUNTRY: Final = frozenset(map(str.title, NEEDS_COUNTRY))
_KIND_LEAD: Final = re.compile(
    rf"(?<!\w)(?:(?P<unit>{alternation(FIRST_LEVEL_WORDS)})|{alternation((*CITY_WORDS, *DISTRICT_WORDS))})[.\s]{{0,3}}$"
)
_CITY_LEAD: Final = re.compile(rf"(?<!\w){alternation(CITY_WORDS)}[.\s]{{0,3}}$")
_CITY_ENDINGS: Final = ("ố ", "Ố ", "P ", "p ", "P.", "p.", ". ")
_LEAD: Final = 14
_PLACE_LEAD: Final = re.compile(rf"(?:(?<!\w)(?:{alternation(PLACE_LEADS)})|[,;(–-])\s{{0,3}}$")


def __dir__() -> list[str]:
    return __all__


def names_of(entity: Entity) -> tuple[str, ...]:
    """Return every name of *entity*, the usual one first.

    Examples
    --------
    >>> names_of(find_country("Lào"))[0], names_of(find_province("Hà Nội"))[0]
    ('Lào', 'Hà Nội')
    """
    if isinstance(entity, Province):
        return province_names(entity)
    if isinstance(entity, Country):
        return country_names(entity)
    return partner_names(entity)


def _names_in_prose(entity: Entity, plain: frozenset[str]) -> Iterator[str]:
    """The names of *entity* that mean it, and not something else, where they stand capitalised in prose."""
    if isinstance(entity, Province):
        names = [name for name in province_names(entity) if name not in CELL_ONLY_NAMES]
        # "Quảng Nam - Đà Nẵng" is two provinces since 1997.
        yield from (name for name in names if "-" not in name) if _is_of_old(entity) else names
        return
    for name in names_of(entity):
        if isinstance(entity, Country):
            if name not in CELL_ONLY_NAMES:
                yield from _joined(name) if "-" in name else (name,)
        elif len(tokens_of(name)) > 1 or entity.kind is PartnerKind.LOCAL_GOVERNMENT:
            bare = _without_kind(name)
            if bare == name or bare not in plain:  # "tỉnh Mát-xcơ-va" leaves the bare name to the city
                freely = entity.subdivision is not None and entity.country in _JOINED_FREELY
                yield from _joined(bare) if freely else (bare,)
        elif entity.kind is not PartnerKind.ENTERPRISE and (name in SHORT_BODIES or _is_long_abbreviation(name)):
            yield name


def _of_several_countries(names: Iterable[tuple[str, Entity]]) -> set[str]:
    """Those of *names* that several countries bear: "Congo" does not say which of the two."""
    bearers: dict[str, Country] = {}
    countries_only = [(name, entity) for name, entity in names if isinstance(entity, Country)]
    return {name for name, country in countries_only if bearers.setdefault(name, country) != country}


def _is_of_old(entity: Entity | None) -> bool:
    """Whether *entity* is a unit that ended before 1997: its name is now more often that of a person or a town."""
    return isinstance(entity, Province) and entity.valid_to is not None and entity.valid_to < _OLDEST


def _joined(name: str) -> set[str]:
    """A transliterated name with its syllables apart, with hyphens, and together: Sa Van, Sa-van, Savan."""
    first, *rest = (word for word in tokens_of(name) if word != "-")
    small = [word.lower() for word in rest]
    apart = " ".join([first, *(word[0].upper() + word[1:] for word in rest)])
    return {name, apart, "-".join([first, *small]), "".join([first, *small])}


def _without_kind(name: str) -> str:
    """The name as it stands in prose: without the brackets that tell its place, or the word for its kind."""
    return _KIND_WORD.sub("", _BRACKETS.sub("", name))


def _is_long_abbreviation(name: str) -> bool:
    return len(name) >= _LONG_ENOUGH and sum(map(str.isupper, name)) > 1


def _alone(entities: tuple[Entity | None, ...], on: dt.date | None) -> Entity | None:
    """What a name means by itself: the first entry, and of provinces of one name that of the day."""
    if isinstance(entities[0], Province):
        return next(iter(units_on([entity for entity in entities if isinstance(entity, Province)], on)), None)
    return entities[0]


def _is_a_town(text: str, start: int, entity: Entity, on: dt.date | None) -> bool:
    """Whether "thành phố" before the name of a province makes it that of its capital."""
    if not (isinstance(entity, Province) and text[max(0, start - 2) : start] in _CITY_ENDINGS):
        return False
    return _CITY_LEAD.search(lowered(text[max(0, start - _LEAD) : start])) is not None and not was_city(entity, on)


def _is_a_person(text: str, start: int) -> bool:
    before = lowered(text[max(0, start - _LEAD) : start]).split()
    return bool(before) and before[-1] in PERSON_TITLES


class _OnTheClassToo:
    """A method that works on the library's own gazetteer when it is called on the class."""

    def __init__(self, method: Callable[[Gazetteer, Iterable[Entity]], Gazetteer]) -> None:
        self._method = method
        self.__doc__ = method.__doc__

    def __get__(self, instance: Gazetteer | None, owner: type[Gazetteer]) -> Callable[[Iterable[Entity]], Gazetteer]:
        return functools.partial(self._method, owner.default() if instance is None else instance)


class Gazetteer:
    """Names and what they stand for, found in prose and by themselves.

    Parameters
    ----------
    entries
        Provinces, countries and foreign partners; each is known by all its names. Where two bear one name, the one
        given first is meant, save that provinces of one name are told apart by the date.

    Examples
    --------
    >>> office = ForeignPartner(name="Sở Ngoại vụ Vân Nam", kind="local_government", country="CN",
    ...                         other_names=("Ngoại Vụ Vân Nam",))
    >>> gazetteer = Gazetteer.with_entries([office])
    >>> text = "Đoàn Sở Ngoại vụ Vân Nam, Trung Quốc thăm Lào Cai"
    >>> [(text[start:end], entity.name) for start, end, entity in gazetteer.find_iter(text, on=date(2020, 5, 1))]
    [('Sở Ngoại vụ Vân Nam', 'Sở Ngoại vụ Vân Nam'), ('Trung Quốc', 'Trung Quốc'), ('Lào Cai', 'Lào Cai')]
    """

    def __init__(self, entries: Iterable[Entity] = ()) -> None:
        self._own: tuple[Entity, ...] = tuple(entries)
        self._known_own = frozenset(self._own)
        # The library's own entries: only the names that are safe in prose are searched for.
        self._guarded: tuple[Entity, ...] = ()
        # What a name means where its neighbours do not matter: in a text with or without marks, on a day.
        self._known: dict[tuple[bool, dt.date | None], dict[str, Entity | None]] = {}

    @property
    def entries(self) -> tuple[Entity, ...]:
        """What is known, entries given by hand before those of the data."""
        return (*self._own, *self._guarded)

    @classmethod
    @functools.cache
    def default(cls) -> Gazetteer:
        """Return the gazetteer of all provinces, countries and partners of the data; they are read on first use."""
        gazetteer = cls()
        gazetteer._guarded = (*all_provinces(), *countries(), *partners())
        return gazetteer

    @_OnTheClassToo
    def with_entries(self, entries: Iterable[Entity]) -> Gazetteer:
        """Return a gazetteer of *entries* and those of this one; where names are shared, *entries* are meant.

        ``Gazetteer.with_entries(entries)``, on the class, adds to all that the library knows.
        """
        extended = Gazetteer((*entries, *self._own))
        extended._guarded = self._guarded
        return extended

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Gazetteer):
            return NotImplemented
        return self._own == other._own and self._guarded == other._guarded

    def __hash__(self) -> int:
        return hash((self._own, len(self._guarded)))

    def __repr__(self) -> str:
        told = [repr(entity.name) for entity in self._own[:_SHOWN]]
        if len(self._own) > _SHOWN:
            told.append(f"{len(self._own) - _SHOWN} more")
        if self._guarded:
            told.append("all that the library knows")
        return f"<Gazetteer of {', '.join(told) or 'nothing'}>"

    def __reduce__(self) -> tuple[object, ...]:
        # The library's own entries are there wherever it is installed.
        if self._guarded:
            return (_beside_the_library, (self._own,)) if self._own else (Gazetteer.default, ())
        return Gazetteer, (self._own,)

    @functools.cached_property
    def _told_only(self) -> frozenset[str]:
        """Names that need their country or their kind beside them, with a capital on each word."""
        foreign = (name for entity in self._guarded if isinstance(entity, ForeignPartner) for name in names_of(entity))
        stripped = {bare for name in foreign if (bare := _without_kind(name)) != name and bare not in self._plain}
        return _NEEDS_COUNTRY | set(map(str.title, stripped))

    @functools.cached_property
    def _plain(self) -> frozenset[str]:
        """Every name as the data have it."""
        return frozenset(name for entity in self._guarded for name in names_of(entity))

    @functools.cached_property
    def _trie(self) -> SyllableTrie[Entity | None]:
        names: list[tuple[str, Entity | None]] = [(name, entity) for entity in self._own for name in names_of(entity)]
        if self._guarded:
            own = {name for name, _ in names}
            known = [(name, entity) for entity in self._guarded for name in _names_in_prose(entity, self._plain)]
            shared = _of_several_countries(known)
            names += [(name, entity) for name, entity in known if name not in shared]
            names += [(name, None) for name in (*NOT_NAMES, *PARTS_OF_VIETNAM, *shared) if name not in own]
        return SyllableTrie(names)

    @functools.cached_property
    def _index(self) -> NameIndex[Entity]:
        return NameIndex((name, entity) for entity in self.entries for name in names_of(entity))

    def find(self, name: str, *, on: dt.date | None = None) -> Entity:
        """Return what the whole of *name* stands for.

        Raises
        ------
        UnknownNameError
            If no entry bears it, with names that come near it.
        AmbiguousNameError
            If several entries bear it.

        Examples
        --------
        >>> Gazetteer.default().find("Hoa Kỳ").alpha_2
        'US'
        """
        found = self._index.find(name)
        units = units_on([entity for entity in found if isinstance(entity, Province)], on)
        found = [*units, *(entity for entity in found if not isinstance(entity, Province))]
        if not found:
            raise UnknownNameError(name, kind="an entry", suggestions=self._index.near(name))
        if len(found) > 1:
            candidates = [f"{entity.name} ({type(entity).__name__})" for entity in found]
            raise AmbiguousNameError(name, kind="an entry", candidates=candidates)
        return found[0]

    def find_iter(self, text: str, *, on: dt.date | None = None) -> Iterator[tuple[int, int, Entity]]:
        """Yield (start, end, entity) of the names in composed *text*, left to right, disjoint, the longest at a place.

        Parameters
        ----------
        text
            A text in the form that `normalize` gives.
        on
            The day on which it was written: decides among provinces of one name.

        Examples
        --------
        >>> text = "Tỉnh Hà Nam (Trung Quốc) và tỉnh Hà Nam"
        >>> [(start, type(entity).__name__) for start, _, entity in Gazetteer.default().find_iter(text)]
        [(5, 'ForeignPartner'), (13, 'Country'), (33, 'Province')]
        """
        found = list(self._listed(text, on))
        if self._guarded and (heard := [*heard_units(text, {start for start, _, _ in found})]):
            return _with_heard(found, heard)
        return iter(found)

    def _listed(self, text: str, on: dt.date | None) -> Iterator[tuple[int, int, Entity]]:
        """The names of the lists in *text*."""
        if len(self._known) >= _DAYS_KNOWN:
            self._known.clear()
        key = (text.isascii(), on)
        known = self._known.get(key)
        if known is None or len(known) >= _NAMES_KNOWN:  # a new one: another thread may be asking the old one
            known = self._known[key] = {}
        told: dict[str, Entity] = {}  # what names mean that the text has told by their kind or country
        for start, end, entities in self._trie.find_iter(text):
            written = text[start:end]
            if written in known:
                entity = known[written]
            elif self._depends(written, entities):
                entity = self._in_place(text, start, end, entities, on)
                if entity is None and written in told and not _is_a_person(text, start):
                    entity = told[written]
                elif isinstance(entity, ForeignPartner) and None not in entities:
                    told |= {} if written.title() in VIETNAMESE_TOO else {written: entity}
            else:
                entity = known[written] = _alone(entities, on)
            if entity is not None and not _is_a_town(text, start, entity, on):
                yield start, end, entity

    def _depends(self, written: str, entities: tuple[Entity | None, ...]) -> bool:
        """Whether what stands around a name decides what it means."""
        if entities[0] in self._known_own:
            return False
        titled = " ".join(written.split()).title()
        foreign = {entity.country for entity in entities if isinstance(entity, ForeignPartner)}
        ambiguous = len(foreign) > 1 or (foreign and (None in entities or not isinstance(entities[0], ForeignPartner)))
        return bool(ambiguous) or _is_of_old(entities[0]) or titled in NAMES_OF_PERSONS or titled in self._told_only

    def _in_place(
        self, text: str, start: int, end: int, entities: tuple[Entity | None, ...], on: dt.date | None
    ) -> Entity | None:
        others = [entity for entity in entities if isinstance(entity, ForeignPartner)]
        if others and (told := self._of_country_after(text, end, others)):
            return told
        titled = " ".join(text[start:end].split()).title()
        before = lowered(text[max(0, start - _LEAD) : start])
        if _is_of_old(entities[0]):
            # "Tỉnh Vĩnh Phú"; "tỉnh Hà Bắc" is also one of China.
            lead = _KIND_LEAD.search(before)
            old = on is not None and on < _OLDEST
            return _alone(entities, on) if lead and lead["unit"] and (old or titled not in VIETNAMESE_TOO) else None
        if isinstance(entities[0], ForeignPartner):
            # "Bang Victoria", "thành phố Quế Lâm": a word for its kind tells it, where Vietnam has none of that name.
            lead = _KIND_LEAD.search(before)
            if lead is None or None in entities or titled in VIETNAMESE_TOO:
                return None
            first_level = lead["unit"] is not None
            alike = [entity for entity in others if not first_level or entity.subdivision is not None]
            return alike[0] if len({entity.country for entity in alike}) == 1 else None
        if titled in NAMES_OF_PERSONS and not _PLACE_LEAD.search(before):
            return None
        return _alone(entities, on)

    def _of_country_after(self, text: str, end: int, partners: Iterable[ForeignPartner]) -> ForeignPartner | None:
        """The one of *partners* whose country is named right after place *end*."""
        joint = _BEFORE_COUNTRY.match(text, end)
        if joint is None:
            return None
        window = text[joint.end() : joint.end() + 60]
        for start, _, entities in self._trie.find_iter(window):
            codes = {entity.alpha_2 for entity in entities if isinstance(entity, Country)}
            return next((partner for partner in partners if start == 0 and partner.country in codes), None)
        return None


def _with_heard(
    found: list[tuple[int, int, Entity]], heard: list[tuple[int, int, ForeignPartner]]
) -> Iterator[tuple[int, int, Entity]]:
    """What was *found* by its name, and what was *heard* where nothing was."""
    free = [one for one in heard if not any(start < one[1] and one[0] < end for start, end, _ in found)]
    yield from sorted([*found, *free], key=operator.itemgetter(0))


def _beside_the_library(entries: tuple[Entity, ...]) -> Gazetteer:
    return Gazetteer.default().with_entries(entries)
