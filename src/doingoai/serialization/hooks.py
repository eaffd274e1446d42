"""How single values are written as plain data and read back; `converters` puts these together."""

from __future__ import annotations

import contextvars
import datetime as dt
import enum
import functools
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from doingoai.model import Province
from doingoai.reference.provinces import all_provinces, find_province
from doingoai.values.decimals import to_decimal
from doingoai.values.numbers import Hedge, HedgedNumber, exact_number
from doingoai.values.periods import Basis, Period, Precision
from doingoai.values.ratios import Ratio

__all__ = [
    "MEANT_ON",
    "provinces_by_id",
    "read_date",
    "read_decimal",
    "read_enum",
    "read_number",
    "read_number_or_ratio",
    "read_period",
    "read_province",
    "read_ratio",
    "strictly",
    "write_decimal",
    "write_enum",
    "write_number",
    "write_number_or_ratio",
    "write_pairs",
    "write_period",
    "write_province",
    "write_ratio",
]

MEANT_ON: Final[contextvars.ContextVar[dt.date | None]] = contextvars.ContextVar("meant_on", default=None)
"""The day that the provinces of the record being written were meant on."""

_DATE_LENGTH: Final = len("2021-12-13")


def __dir__() -> list[str]:
    return __all__


def _check_keys(data: Any, known: frozenset[str], needed: frozenset[str]) -> None:
    if not isinstance(data, Mapping):
        raise TypeError(f"an object with {', '.join(sorted(known))} is needed, not {type(data).__name__}")
    names = data.keys()
    if not needed <= names:
        raise ValueError(f"{', '.join(sorted(needed - names))} is missing")
    if not names <= known:
        raise ValueError(f"there is no field {', '.join(sorted(map(repr, names - known)))} here")


# Texts, flags, whole numbers, dates and enums


def strictly(cls: type, needed: str) -> Callable[[Any, Any], Any]:
    """Return a hook that takes a value of *cls* and nothing that could be turned into one."""

    def read(value: Any, _: Any) -> Any:
        if type(value) is not cls:
            raise TypeError(f"{needed} is needed, not {type(value).__name__}")
        return value

    return read


def read_date(value: Any, _: Any) -> dt.date:
    """Read a date; ISO 8601 in its long form only."""
    # Python reads 2021-W01-1 as a day too, which is as long.
    if not isinstance(value, str) or len(value) != _DATE_LENGTH or value[4] != "-" or value[7] != "-":
        raise ValueError("a date is needed, as text such as '2021-12-13'")
    return dt.date.fromisoformat(value)


def read_decimal(value: Any, _: Any) -> Decimal:
    """Read a Decimal from its text."""
    return HedgedNumber(value).value


def write_decimal(number: Decimal) -> str:
    """Write a Decimal without an exponent."""
    return f"{number:f}"


@functools.cache
def _members_of(cls: type[enum.StrEnum]) -> dict[str, enum.StrEnum]:
    return {member.value: member for member in cls}


def read_enum(value: Any, cls: Any) -> Any:
    """Read a member by its value only: files hold no labels."""
    try:
        return _members_of(cls)[value]
    except (KeyError, TypeError):
        raise ValueError(f"it must be one of: {', '.join(_members_of(cls))}") from None


def write_enum(member: enum.StrEnum) -> str:
    """Write a member as its value."""
    return str(member.value)


def write_pairs(pairs: tuple[tuple[str, str], ...]) -> list[list[str]]:
    """Write (heading, cell) pairs as lists."""
    return [list(pair) for pair in pairs]


# Numbers

_NUMBER_KEYS: Final = frozenset({"value", "hedge", "low", "high"})
_NUMBER_NEEDS: Final = frozenset({"value", "hedge"})
_RATIO_KEYS: Final = frozenset({"part", "whole", "hedge"})


def write_number(number: HedgedNumber) -> dict[str, Any]:
    """Write a number with its hedge, and the bounds that an exact one does not need."""
    if number.hedge is Hedge.EXACT:
        return {"value": f"{number.value:f}", "hedge": "exact"}
    data = {"value": f"{number.value:f}", "hedge": number.hedge.value}
    if number.low is not None:
        data["low"] = f"{number.low:f}"
    if number.high is not None:
        data["high"] = f"{number.high:f}"
    return data


# Small counts come again and again; longer figures hardly do.
_SMALL: Final = len("9999")
_small_number = functools.lru_cache(maxsize=16_384)(HedgedNumber)


def read_number(data: Any, _: Any) -> HedgedNumber:
    """Read a number with its hedge."""
    if data.__class__ is dict and len(data) == len(_NUMBER_NEEDS) and "value" in data and "hedge" in data:
        value, hedge = data["value"], data["hedge"]
        if value.__class__ is str and len(value) <= _SMALL:
            return _small_number(value, hedge)
        if value.__class__ is str and hedge == "exact":
            return exact_number(to_decimal(value))
    _check_keys(data, _NUMBER_KEYS, _NUMBER_NEEDS)
    value = data["value"]
    read = _small_number if value.__class__ is str and len(value) <= _SMALL else HedgedNumber
    return read(value, data["hedge"], data.get("low"), data.get("high"))


def write_ratio(ratio: Ratio) -> dict[str, Any]:
    """Write both figures of a ratio."""
    return {"part": ratio.part, "whole": ratio.whole, "hedge": ratio.hedge.value}


def read_ratio(data: Any, _: Any) -> Ratio:
    """Read both figures of a ratio."""
    _check_keys(data, _RATIO_KEYS, _RATIO_KEYS)
    return Ratio(data["part"], data["whole"], data["hedge"])


def read_number_or_ratio(data: Any, _: Any) -> HedgedNumber | Ratio | None:
    """Read the number of a quantity: null where it is not known, and a ratio where it has a part."""
    if data is None:
        return None
    if isinstance(data, Mapping) and "part" in data:
        return read_ratio(data, Ratio)
    return read_number(data, HedgedNumber)


def write_number_or_ratio(number: HedgedNumber | Ratio | None) -> dict[str, Any] | None:
    """Write the number of a quantity."""
    if number is None:
        return None
    return write_ratio(number) if isinstance(number, Ratio) else write_number(number)


# Periods

_PERIOD_KEYS: Final = frozenset({"edtf", "precision", "hedge", "basis", "inferred", "text"})
_PERIOD_NEEDS: Final = frozenset({"edtf", "precision"})


def write_period(period: Period) -> dict[str, Any]:
    """Write a period as EDTF and its precision, and what else is not usual about it."""
    data: dict[str, Any] = {"edtf": period.edtf, "precision": period.precision.value}
    if period.hedge is not Hedge.EXACT:
        data["hedge"] = period.hedge.value
    if period.basis is not Basis.CALENDAR:
        data["basis"] = period.basis.value
    if period.inferred:
        data["inferred"] = True
    if period.text is not None:
        data["text"] = period.text
    return data


# The records of a register share few periods, and a period is immutable.
@functools.lru_cache(maxsize=16_384)
def _period(
    edtf: str,
    precision: str,
    hedge: str = "exact",
    basis: str = "calendar",
    inferred: bool = False,  # noqa: FBT001, FBT002  # a cache is keyed by what it is called with
    text: str | None = None,
) -> Period:
    read = Period.from_edtf(edtf)
    return Period(read.start, read.end, Precision(precision), Hedge(hedge), Basis(basis), inferred, text)


def read_period(data: Any, _: Any) -> Period:
    """Read a period."""
    if data.__class__ is dict and len(data) == len(_PERIOD_NEEDS) and "edtf" in data and "precision" in data:
        return _period(data["edtf"], data["precision"])
    _check_keys(data, _PERIOD_KEYS, _PERIOD_NEEDS)
    get = data.get
    if get("inferred", False).__class__ is not bool:  # the default of a look-up
        raise TypeError("inferred is true or false")
    if get("text", "").__class__ is not str:
        raise TypeError("text is a text")
    return _period(
        data["edtf"],
        data["precision"],
        get("hedge", "exact"),
        get("basis", "calendar"),
        get("inferred", False),  # the default of a look-up
        get("text"),
    )


# Provinces

_PROVINCE_KEYS: Final = frozenset({"id", "name", "on"})
_TEXT_OR_NOTHING: Final = frozenset({str, type(None)})


def write_province(province: Province) -> dict[str, Any]:
    """Write a province as its id, its name and the day it was meant on."""
    data = {"id": province.id, "name": province.name}
    if (day := _day_of(province)) is not None:
        data["on"] = day.isoformat()
    return data


def _day_of(province: Province) -> dt.date | None:
    """The day a province is meant on: that of the record, or the nearest to it on which the unit existed."""
    day = MEANT_ON.get()
    if day is None:
        return province.valid_to
    if province.valid_to is not None and day > province.valid_to:
        return province.valid_to
    if province.valid_from is not None and day < province.valid_from:
        return province.valid_from
    return day


@functools.cache
def provinces_by_id() -> dict[str, Province]:
    """Return every province of the data by its id."""
    return {province.id: province for province in all_provinces()}


def read_province(data: Any, _: Any) -> Province:
    """Read a province by its id; by its name and a day where somebody wrote no id, or one of other data."""
    if data.__class__ is dict and len(data) == len(_PROVINCE_KEYS):
        try:
            return _province(data["id"], data["name"], data["on"])
        except KeyError:
            pass  # another name, which is told below
    _check_keys(data, _PROVINCE_KEYS, frozenset())
    return _province(data.get("id"), data.get("name"), data.get("on"))


@functools.lru_cache(maxsize=16_384)
def _province(key: object, name: object, on: object) -> Province:
    if not {key.__class__, name.__class__, on.__class__} <= _TEXT_OR_NOTHING:
        raise TypeError("the id, the name and the day of a province are texts")
    day = None if on is None else read_date(on, dt.date)
    province = provinces_by_id().get(str(key))
    if province is not None:
        if name is not None and name != province.name:
            raise ValueError(f"the province {province.id!r} is called {province.name!r}, not {name!r}")
        return province
    if name is None or day is None:
        raise ValueError("a province is written with its id, or with its name and the day (on) it bore it")
    try:
        return find_province(str(name), on=day)
    except LookupError as error:
        raise ValueError(str(error)) from None
