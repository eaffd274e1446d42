"""Figures as they are printed in Vietnamese and English."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from doingoai.model.labels import Language
from doingoai.values.decimals import rounded
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["decimals_of", "number_text", "value_text"]


def __dir__() -> list[str]:
    return __all__


_ENGLISH_HEDGES: Final = {
    Hedge.ABOUT: "about ",
    Hedge.NEARLY: "nearly ",
    Hedge.MORE_THAN: "more than ",
    Hedge.AT_LEAST: "at least ",
    Hedge.LESS_THAN: "less than ",
    Hedge.AT_MOST: "at most ",
    Hedge.ORDER: "in the order of ",
}
_VIETNAMESE_HEDGES: Final = {
    Hedge.ABOUT: "khoảng ",
    Hedge.NEARLY: "gần ",
    Hedge.MORE_THAN: "hơn ",
    Hedge.AT_LEAST: "ít nhất ",
    Hedge.LESS_THAN: "dưới ",
    Hedge.AT_MOST: "không quá ",
    Hedge.ORDER: "từ ",
}


def _hedges(lang: Language) -> dict[Hedge, str]:
    return _ENGLISH_HEDGES if lang == "en" else _VIETNAMESE_HEDGES


_SWAPPED: Final = str.maketrans(",.", ".,")


def number_text(number: HedgedNumber, lang: Language, *, places: int | None = None) -> str:
    """Return a number with its hedge; of a range its bounds, never its midpoint.

    Parameters
    ----------
    number
        The number.
    lang
        ``"vi"`` writes 1.234,5 and "gần 30", ``"en"`` 1,234.5 and "nearly 30".
    places
        How many decimals to keep at most; all of them without it.

    Examples
    --------
    >>> number_text(HedgedNumber("89300.5", hedge=Hedge.NEARLY), "vi")
    'gần 89.300,5'
    """
    low, high = number.low, number.high
    hedges = _hedges(lang)
    if number.hedge in {Hedge.RANGE, Hedge.ABOUT} and low is not None and high is not None:
        prefix = "" if number.hedge is Hedge.RANGE else hedges[Hedge.ABOUT]
        return f"{prefix}{_plain(low, lang, places)}–{_plain(high, lang, places)}"
    return f"{hedges.get(number.hedge, '')}{_plain(number.value, lang, places)}"


def _plain(value: Decimal, lang: Language, places: int | None) -> str:
    if places is not None and decimals_of(value) > places:
        value = rounded(value, places)
    text = f"{value:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if lang == "en" else text.translate(_SWAPPED)


def decimals_of(value: Decimal) -> int:
    """Return how many decimals a number is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def value_text(value: object, lang: Language) -> str:
    """Return a value with its hedge and unit, as tables and sentences print it."""
    if isinstance(value, HedgedNumber):
        return number_text(value, lang)
    if isinstance(value, Ratio):
        return f"{_hedges(lang).get(value.hedge, '')}{value.part}/{value.whole}"
    if isinstance(value, Percentage):
        number = number_text(value.number, lang, places=2)
        return f"{number} {_POINTS[lang == 'en']}" if value.points else f"{number}%{_per(value.per)}"
    if isinstance(value, Money):
        currency = "đồng" if lang == "vi" and value.currency == "VND" else value.currency
        return f"{number_text(value.number, lang)} {currency}{_per(value.per)}"
    if isinstance(value, Quantity):
        # Of a lot ("một lô thiết bị") the number is not known, and nothing stands for it.
        number = "" if value.number is None else value_text(value.number, lang)
        return " ".join(f"{number} {value.unit}{_per(value.per)} {value.item}".split())
    return str(value)


def _per(base: str | None) -> str:
    return f"/{base}" if base else ""


_POINTS: Final = ("điểm phần trăm", "percentage points")
