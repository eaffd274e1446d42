"""From a value to the cell that is written for it: real dates and numbers where they say everything, else words."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, Final, TypeAlias

import attrs

from doingoai.errors import AmbiguousNameError, UnknownNameError
from doingoai.grammar.durations import format_duration
from doingoai.grammar.money import format_money
from doingoai.grammar.numbers import format_number, format_percentage
from doingoai.grammar.periods import format_period
from doingoai.grammar.quantities import format_quantity
from doingoai.model import ForeignPartner, LegalDocument, PersonRole, Province
from doingoai.model.figure import NATIONAL
from doingoai.model.labels import LabelledEnum
from doingoai.reference import find_country
from doingoai.registers.cells import CellContext, Found, read_cell
from doingoai.registers.fields import FieldPlan, Kind
from doingoai.registers.matching import unit_of
from doingoai.registers.problems import CellFault, Language
from doingoai.values.decimals import EXACT_CONTEXT
from doingoai.values.durations import Duration
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.periods import Basis, Period, Precision
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["Written", "common_unit", "write_cell"]

Written: TypeAlias = str | Decimal | dt.date | None
"""What is put into a cell; ``None`` leaves it blank."""

# Excel counts days from 1900 and believes that 29/2/1900 was one of them.
_FIRST_EXCEL_DAY: Final = dt.date(1900, 3, 1)
# Excel keeps fifteen digits of a number.
_EXCEL_DIGITS: Final = 15


def __dir__() -> list[str]:
    return __all__


def common_unit(values: Iterable[Any], lang: Language) -> str:
    """Return the unit that every one of *values* has, for the heading; empty where they differ.

    Examples
    --------
    >>> common_unit([Money(1, "USD"), Money(2, "USD")], "vi")
    'USD'
    """
    del lang  # codes and Vietnamese units are written as they are
    found = [value for value in values if value is not None]
    if not found or not all(isinstance(v, (Money, Quantity)) and _is_plain(v.number) for v in found):
        return ""
    ones = {_one_of(value) for value in found}
    if len(ones) != 1:
        return ""
    one = ones.pop()
    text = one.currency if isinstance(one, Money) else one.unit
    unit = unit_of(text)
    return text if unit is not None and unit.value == one else ""


def _one_of(value: Money | Quantity) -> Money | Quantity:
    """One of what a value counts."""
    return attrs.evolve(value, number=HedgedNumber(1))


def _is_plain(number: Any) -> bool:
    """Whether Excel can hold the number as it is."""
    return isinstance(number, HedgedNumber) and number.is_exact and _fits(number.value)


def _fits(value: Decimal) -> bool:
    digits = value.normalize(EXACT_CONTEXT).as_tuple()
    return (
        len(digits.digits) <= _EXCEL_DIGITS
        and isinstance(digits.exponent, int)
        and abs(digits.exponent) <= _EXCEL_DIGITS
    )


def write_cell(
    value: Any, plan: FieldPlan, *, unit: str = "", lang: Language = "vi", on: dt.date | None = None
) -> Written:
    """Return the cell for a value of a field.

    Parameters
    ----------
    value
        The value.
    plan
        The field.
    unit
        The unit in the heading, which the cell then leaves out.
    lang
        The language of labels.
    on
        The day of the record, by which names of provinces are understood.
    """
    if value is None or value in ("", ()):
        return None
    if unit and isinstance(value, (Money, Quantity)) and isinstance(value.number, HedgedNumber):
        return value.number.value
    if plan.kind in _LISTS_OF_NAMES:
        found = (_first_that_reads_back(_names_of(one, lang), (one,), plan, on) for one in value)
        return "; ".join(str(name) for name in found)
    writer = _WRITERS.get(plan.kind, _text)
    candidates = writer(value, lang)
    return candidates[0] if len(candidates) == 1 else _first_that_reads_back(candidates, value, plan, on)


def _first_that_reads_back(candidates: Sequence[Written], value: Any, plan: FieldPlan, on: dt.date | None) -> Written:
    """The first of several ways to write a value that means that very value when it is read."""
    for candidate in candidates:
        try:
            found = read_cell(candidate, CellContext(plan), on)
        except CellFault:
            continue
        if (found.value if isinstance(found, Found) else found) == value:
            return candidate
    return candidates[0]


def _text(value: Any, _lang: Language) -> list[Written]:
    return [str(value)]


def _texts(value: Iterable[str], _lang: Language) -> list[Written]:
    return ["; ".join(value)]


def _flag(value: bool, lang: Language) -> list[Written]:  # noqa: FBT001  # the cell of a flag
    return [("có" if value else "không") if lang == "vi" else ("yes" if value else "no")]


def _word(value: LabelledEnum, lang: Language) -> list[Written]:
    return [value.label(lang), value.value]


def _period(value: Period, _lang: Language) -> list[Written]:
    day = value.start
    if value.precision is Precision.DAY and day is not None and value.hedge is Hedge.EXACT and not value.inferred:
        plain = value == Period.of(day, Precision.DAY) and value.basis is Basis.CALENDAR
        return [day if plain and day >= _FIRST_EXCEL_DAY else f"{day.day}/{day.month}/{day.year}"]
    return [format_period(value)]


def _duration(value: Duration, _lang: Language) -> list[Written]:
    return [format_duration(value)]


def _number(value: HedgedNumber, _lang: Language) -> list[Written]:
    return [value.value if _is_plain(value) else format_number(value)]


def _ordinal(value: int, _lang: Language) -> list[Written]:
    return [Decimal(value)]


def _money(value: Money, _lang: Language) -> list[Written]:
    return [format_money(value)]


def _amounts(value: Iterable[Money], _lang: Language) -> list[Written]:
    return ["; ".join(map(format_money, value))]


def _quantity(value: Quantity, _lang: Language) -> list[Written]:
    return [format_quantity(value)]


def _items(value: Iterable[Quantity], _lang: Language) -> list[Written]:
    return ["; ".join(item.item if item.number is None and not item.unit else format_quantity(item) for item in value)]


def _figure(value: Any, lang: Language) -> list[Written]:
    if isinstance(value, HedgedNumber):
        return _number(value, lang)
    writers: tuple[tuple[type, Callable[[Any], str]], ...] = (
        (Money, format_money),
        (Quantity, format_quantity),
        (Percentage, format_percentage),
        (Ratio, format_number),
    )
    for kind, write in writers:
        if isinstance(value, kind):
            return [write(value)]
    return _duration(value, lang)


def _names_of(value: Any, _lang: Language) -> list[Written]:
    """The ways to name one province, partner or country, the usual one first."""
    if isinstance(value, Province):
        forms = (value.name, getattr(value, "full_name", None), value.slug, value.gso_code, value.id)
        return list(dict.fromkeys(form for form in forms if form))
    if isinstance(value, ForeignPartner):
        return [value.name, *value.other_names]
    if value == NATIONAL:
        return ["cả nước"]
    with contextlib.suppress(UnknownNameError, AmbiguousNameError):
        if len(value) == 2 and value.isupper():  # noqa: PLR2004  # an alpha-2 code; the region "EU" has its shape too
            country = find_country(value)
            return [country.name, country.label, value]
    return [value]


def _person(value: PersonRole, _lang: Language) -> list[Written]:
    return [f"{value.name}, {value.role}" if value.role else value.name]


def _people(value: Iterable[PersonRole], lang: Language) -> list[Written]:
    return ["; ".join(str(_person(one, lang)[0]) for one in value)]


def _document(value: LegalDocument | str, _lang: Language) -> list[Written]:
    if isinstance(value, str):
        return [value]
    day = value.issued.start if value.issued is not None and value.issued.precision is Precision.DAY else None
    on = f" ngày {day.day}/{day.month}/{day.year}" if day is not None else ""
    kinds = (f"{value.doc_type} số ", f"{value.doc_type} ", "") if value.doc_type else ("",)
    title = f" {value.title}" if value.title else ""
    return [*(f"{kind}{value.number}{on}{title}" for kind in kinds), value.number]


_LISTS_OF_NAMES: Final = frozenset({Kind.PROVINCES, Kind.PARTIES, Kind.FOREIGN_PARTIES, Kind.COUNTRIES})
_WRITERS: Final[dict[Kind, Callable[[Any, Language], list[Written]]]] = {
    Kind.TEXTS: _texts,
    Kind.FLAG: _flag,
    Kind.WORD: _word,
    Kind.PERIOD: _period,
    Kind.DURATION: _duration,
    Kind.COUNT: _number,
    Kind.ORDINAL: _ordinal,
    Kind.MONEY: _money,
    Kind.AMOUNTS: _amounts,
    Kind.QUANTITY: _quantity,
    Kind.ITEMS: _items,
    Kind.FIGURE: _figure,
    Kind.PROVINCE: _names_of,
    Kind.PARTY: _names_of,
    Kind.COUNTRY: _names_of,
    Kind.MARKET: _names_of,
    Kind.ORIGIN: _names_of,
    Kind.SCOPE: _names_of,
    Kind.PERSON: _person,
    Kind.PEOPLE: _people,
    Kind.DOCUMENT: _document,
}
