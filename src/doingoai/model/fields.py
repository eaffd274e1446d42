"""What the fields of a record take: lists become tuples, and a text where a value belongs is refused.

Each function is the converter of a field. A value of the right type passes in one comparison, so that records stay
cheap to make; everything else is turned into one or raises a message that says what to write instead.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from doingoai.model.country import Country
from doingoai.model.document import LegalDocument
from doingoai.model.partner import ForeignPartner, Party
from doingoai.model.province import Province
from doingoai.values.durations import Duration
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period, Precision
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import to_hedged

__all__ = [
    "to_amounts",
    "to_count_or_none",
    "to_countries",
    "to_country",
    "to_country_or_none",
    "to_document_or_none",
    "to_duration_or_none",
    "to_flag",
    "to_flag_or_none",
    "to_foreign_parties",
    "to_money",
    "to_money_or_none",
    "to_pairs",
    "to_parties",
    "to_party",
    "to_party_or_none",
    "to_period",
    "to_period_or_none",
    "to_province",
    "to_province_or_none",
    "to_provinces",
    "to_quantities",
    "to_quantity",
    "to_quantity_or_none",
    "to_required_text",
    "to_text",
    "to_texts",
]


def __dir__() -> list[str]:
    return __all__


def _refuse(needed: str, value: object) -> TypeError:
    return TypeError(f"{needed} is needed, not {type(value).__name__} {value!r:.80}")


def to_text(value: str | None) -> str:
    """Return the text; ``None`` is the empty one."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    raise _refuse("a text", value)


def to_required_text(value: str) -> str:
    """Return the text, which must say something."""
    if not isinstance(value, str):
        raise _refuse("a text", value)
    if not value.strip():
        raise ValueError("a name or title is needed here; an empty text says nothing")
    return value


def to_flag(value: bool) -> bool:  # noqa: FBT001  # the converter of a flag takes a flag
    """Return the flag."""
    if value is True or value is False:
        return value
    raise _refuse("True or False", value)


def to_flag_or_none(value: bool | None) -> bool | None:  # noqa: FBT001  # the converter of a flag takes a flag
    """Return the flag, or ``None`` where nobody said."""
    return None if value is None else to_flag(value)


def _several(values: object, single: tuple[type, ...]) -> tuple[Any, ...]:
    """*values* as a tuple; one value alone is a tuple of one (a text is one value, not its letters)."""
    if type(values) is tuple:
        return values
    if values is None:
        return ()
    if isinstance(values, single):
        return (values,)
    if isinstance(values, Iterable):
        return tuple(values)
    raise _refuse("a list", values)


def to_texts(values: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return the texts as a tuple; one text alone is a tuple of one."""
    if values == ():
        return ()
    texts: tuple[str, ...] = _several(values, (str,))
    for value in texts:
        if not isinstance(value, str):
            raise _refuse("a text", value)
    return texts


def to_pairs(pairs: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return (heading, cell) pairs as a tuple, from a mapping too."""
    if pairs == ():
        return ()
    items = pairs.items() if isinstance(pairs, Mapping) else pairs
    result = tuple((heading, cell) for heading, cell in items)
    for heading, cell in result:
        if not (isinstance(heading, str) and isinstance(cell, str)):
            raise _refuse("a pair of two texts, heading and cell,", (heading, cell))
    return result


def to_period(value: Period | dt.date) -> Period:
    """Return the period; a date is that day."""
    if isinstance(value, Period):
        return value
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return Period.of(value, Precision.DAY)
    raise _refuse("a Period or a date (parse_period reads one from text)", value)


def to_period_or_none(value: Period | dt.date | None) -> Period | None:
    """Return the period, or ``None`` where it is not known."""
    return None if value is None else to_period(value)


def to_duration_or_none(value: Duration | None) -> Duration | None:
    """Return the duration, or ``None`` where it is not known."""
    if value is None or isinstance(value, Duration):
        return value
    raise _refuse("a Duration (parse_duration reads one from text)", value)


def to_count_or_none(value: HedgedNumber | Decimal | int | str | None) -> HedgedNumber | None:
    """Return a number of people, flights and the like, which is not negative; ``None`` where it is not known."""
    if value is None:
        return None
    number = value if type(value) is HedgedNumber else to_hedged(value)
    if number.value < 0:
        raise ValueError(f"a count cannot be negative, and {number.value:f} is")
    return number


def to_money(value: Money) -> Money:
    """Return the amount."""
    if isinstance(value, Money):
        return value
    raise _refuse("Money (parse_money reads it from text)", value)


def to_money_or_none(value: Money | None) -> Money | None:
    """Return the amount, or ``None`` where it is not known."""
    return None if value is None else to_money(value)


def to_amounts(values: Money | Iterable[Money] | None) -> tuple[Money, ...]:
    """Return the amounts as a tuple; one alone is a tuple of one."""
    return () if values == () else tuple(map(to_money, _several(values, (Money,))))


def to_quantity(value: Quantity) -> Quantity:
    """Return the quantity."""
    if isinstance(value, Quantity):
        return value
    raise _refuse("a Quantity (parse_quantity reads one from text)", value)


def to_quantity_or_none(value: Quantity | None) -> Quantity | None:
    """Return the quantity, or ``None`` where there is none."""
    return None if value is None else to_quantity(value)


def to_quantities(values: Quantity | Iterable[Quantity] | None) -> tuple[Quantity, ...]:
    """Return the quantities as a tuple; one alone is a tuple of one."""
    return () if values == () else tuple(map(to_quantity, _several(values, (Quantity,))))


def to_province(value: Province) -> Province:
    """Return the province."""
    if isinstance(value, Province):
        return value
    raise _refuse("a Province (find_province returns one for a name and a date)", value)


def to_province_or_none(value: Province | None) -> Province | None:
    """Return the province, or ``None`` where none is named."""
    return None if value is None else to_province(value)


def to_provinces(values: Province | Iterable[Province] | None) -> tuple[Province, ...]:
    """Return the provinces as a tuple; one alone is a tuple of one."""
    return () if values == () else tuple(map(to_province, _several(values, (Province, str))))


def to_party(value: Party) -> Party:
    """Return the party: a Province, a ForeignPartner or a plain name."""
    if isinstance(value, (Province, ForeignPartner)):
        return value
    if isinstance(value, str):
        return to_required_text(value)
    raise _refuse("a party (a Province, a ForeignPartner or a name)", value)


def to_party_or_none(value: Party | None) -> Party | None:
    """Return the party, or ``None`` where none is named."""
    return None if value is None else to_party(value)


def to_parties(values: Party | Iterable[Party] | None) -> tuple[Party, ...]:
    """Return the parties as a tuple; one alone is a tuple of one."""
    return () if values == () else tuple(map(to_party, _several(values, (Province, ForeignPartner, str))))


def to_foreign_party(value: ForeignPartner | str) -> ForeignPartner | str:
    """Return the foreign party: a ForeignPartner or a plain name, never a Province."""
    party = to_party(value)
    if isinstance(party, Province):
        raise ValueError(f"{party.name} is a province of Việt Nam; a foreign party is needed here")  # noqa: TRY004  # a Province is a party
    return party


def to_foreign_parties(
    values: ForeignPartner | str | Iterable[ForeignPartner | str] | None,
) -> tuple[ForeignPartner | str, ...]:
    """Return the foreign parties as a tuple; one alone is a tuple of one."""
    return () if values == () else tuple(map(to_foreign_party, _several(values, (Province, ForeignPartner, str))))


def to_country(value: Country | str) -> str:
    """Return the ISO 3166-1 alpha-2 code of the country."""
    if type(value) is str and is_country(value):
        return value
    code = value.alpha_2 if isinstance(value, Country) else value
    if not isinstance(code, str):
        raise _refuse("an ISO 3166-1 alpha-2 code such as 'LA'", value)
    if not is_country(code):
        raise ValueError(
            f"a country is an ISO 3166-1 alpha-2 code such as 'LA' (find_country reads names), not {code!r}"
        )
    return code


@functools.lru_cache(maxsize=1_024)
def is_country(code: str) -> bool:
    """Return whether *code* has the shape of an alpha-2 code."""
    return len(code) == 2 and code.isascii() and code.isalpha() and code.isupper()  # noqa: PLR2004  # alpha-2


def to_country_or_none(value: Country | str | None) -> str | None:
    """Return the code of the country, or ``None`` where none is named."""
    return None if value is None else to_country(value)


def to_countries(values: Country | str | Iterable[Country | str] | None) -> tuple[str, ...]:
    """Return the codes of the countries in their order; one alone is a tuple of one."""
    several = _several(values, (Country, str))
    try:
        return _codes(several)
    except TypeError:  # something among them that is no code, and not even hashable
        return tuple(map(to_country, several))


# The records of a register name few countries.
@functools.lru_cache(maxsize=1_024)
def _codes(values: tuple[Country | str, ...]) -> tuple[str, ...]:
    return tuple(map(to_country, values))


def to_document_or_none(value: LegalDocument | str | None) -> LegalDocument | str | None:
    """Return the document, as a LegalDocument or as it was written; ``None`` where none is named."""
    if value is None or isinstance(value, LegalDocument):
        return value
    if isinstance(value, str):
        return to_required_text(value)
    raise _refuse("a LegalDocument or its number as written", value)
