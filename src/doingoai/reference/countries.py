"""Countries and territories of ISO 3166-1, by any name that Vietnamese texts give them."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Final

from doingoai.errors import AmbiguousNameError, UnknownNameError
from doingoai.lexicon.markets import MARKET_REGIONS
from doingoai.lexicon.places import COUNTRY_WORDS, REFUSED_STATES, STATE_FORMS
from doingoai.model.country import Country
from doingoai.reference.matching import MAX_NAME, NameIndex, plain_pattern, remembered
from doingoai.reference.tables import listed, read_table
from doingoai.text.normalize import lowered, normalize, without_marks

__all__ = ["countries", "country_label", "country_names", "find_country", "find_market"]

_EXPECTED: Final = "a country"
# "Nước Lào", "CH Belarus": words that any name of a country may have before it, outermost first.
_BEFORE: Final = tuple(re.compile(rf"{plain_pattern(words)}\s{{1,3}}") for words in (COUNTRY_WORDS, STATE_FORMS))
_REFUSED: Final = frozenset(map(without_marks, REFUSED_STATES))
# A single word of some length is a transliteration ("An-gô-la"), and those are spelt in many ways.
_ONE_WORD: Final = re.compile(r"\S{6,}")


def __dir__() -> list[str]:
    return __all__


@functools.cache
def _by_code() -> dict[str, Country]:
    return {
        row["alpha_2"]: Country(
            alpha_2=row["alpha_2"],
            name=row["name"],
            formal_name=row["formal_name"] or None,
            label=row["label"] or row["name"],
            aliases=listed(row["aliases"]),
        )
        for row in read_table("countries.tsv")
    }


def countries() -> tuple[Country, ...]:
    """Return every country and territory of ISO 3166-1, by code.

    Examples
    --------
    >>> len(countries())
    249
    """
    return tuple(_by_code().values())


def country_names(country: Country) -> tuple[str, ...]:
    """Return every name of *country*, the short one first.

    Examples
    --------
    >>> country_names(find_country("LA"))[:2]
    ('Lào', 'Cộng hòa Dân chủ Nhân dân Lào')
    """
    formal = (country.formal_name,) if country.formal_name else ()
    return (country.name, *formal, *country.aliases)


@functools.cache
def _index() -> NameIndex[Country]:
    return NameIndex(
        (name, country) for country in countries() for name in dict.fromkeys((*country_names(country), country.label))
    )


def find_country(name: str) -> Country:
    """Return the country or territory that *name*, its alpha-2 code or a usual abbreviation means.

    A name that two countries share in use, such as Congo, Guiana or Virgin Islands, says neither. Guinea, Sudan,
    Samoa, Dominica and Triều Tiên are the countries that the State calls so.

    Parameters
    ----------
    name
        A short, formal or phonetic name in any case and with either tone placement, with or without "nước".

    Raises
    ------
    TypeError
        If *name* is no ``str``.
    UnknownNameError
        If it is the name of no country, with names that come near it. A bloc such as the EU is a partner.
    AmbiguousNameError
        If it may be several countries: their names in full tell them apart.

    Examples
    --------
    >>> find_country("In-đô-nê-xi-a").alpha_2, find_country("Hoa Kỳ") == find_country("Mỹ")
    ('ID', True)
    >>> find_country("Đài Loan").label
    'Đài Loan (Trung Quốc)'
    """
    if not isinstance(name, str):
        raise TypeError(f"a country is found by a str, not by {type(name).__name__} {name!r:.80}")
    if len(name) > MAX_NAME:
        raise UnknownNameError(name, kind=_EXPECTED)
    return _find(name)


@remembered
def _find(name: str) -> Country:
    written = normalize(name).strip()
    if written in _by_code():  # in capitals: "My" is no code
        return _by_code()[written]
    found = _named(written)
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousNameError(name, kind=_EXPECTED, candidates=[country.name for country in found])
    raise UnknownNameError(name, kind=_EXPECTED, suggestions=_index().near(written))


def _named(written: str) -> list[Country]:
    """The countries that bear the name, with or without the words before it; else those that it sounds like."""
    folded = without_marks(lowered(written))
    start = 0
    if found := _index().find(written):
        return found
    if folded in _REFUSED:
        return []
    for words in _BEFORE:
        if match := words.match(folded, start):
            start = match.end()
            if found := _index().find(written[start:]):
                return found
    bare = written[start:]
    return _index().sounding_like(bare) if _ONE_WORD.fullmatch(bare) else []


def country_label(code: str, labels: Mapping[str, str] | None = None) -> str:
    """Return the label to print for the alpha-2 *code*; *labels* overrides Vietnamese state practice.

    Raises
    ------
    UnknownNameError
        If no country has the code.

    Examples
    --------
    >>> from doingoai.reference import country_label
    >>> country_label("HK"), country_label("HK", {"HK": "Hồng Kông"})
    ('Hồng Công (Trung Quốc)', 'Hồng Kông')
    """
    if labels is not None and code in labels:
        return labels[code]
    if code not in _by_code():
        raise UnknownNameError(code, kind="a country code")
    return _by_code()[code].label


def find_market(name: str) -> str:
    """Return the market that *name* means: a country's alpha-2 code, or the name of a region.

    Raises
    ------
    TypeError
        If *name* is no ``str``.
    UnknownNameError
        If it is neither.

    Examples
    --------
    >>> from doingoai.reference import find_market
    >>> find_market("Nhật"), find_market("trung đông")
    ('JP', 'Trung Đông')
    """
    if isinstance(name, str):
        word = lowered(normalize(name).strip())
        if len(word) <= MAX_NAME and word in MARKET_REGIONS:
            return MARKET_REGIONS[word]
    return find_country(name).alpha_2
