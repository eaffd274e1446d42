"""The words of printed summaries in Vietnamese and English, and the order of rows."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final, Literal

from doingoai.aggregation.encoding import Grouper
from doingoai.errors import DoingoaiError
from doingoai.model import Country, ForeignPartner, Province
from doingoai.text.collation import collation_key
from doingoai.values.decimals import rounded
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.periods import Basis, Period, Precision

__all__ = ["label_of", "rank_of"]


def __dir__() -> list[str]:
    return __all__


HEADINGS: Final[dict[str, tuple[str, str]]] = {
    "province": ("Tỉnh, thành phố", "Province"),
    "region": ("Vùng", "Region"),
    "partner": ("Đối tác", "Partner"),
    "country": ("Quốc gia/vùng lãnh thổ", "Country or territory"),
    "year": ("Năm", "Year"),
    "half": ("Nửa năm", "Half-year"),
    "quarter": ("Quý", "Quarter"),
    "month": ("Tháng", "Month"),
    "direction": ("Chiều", "Direction"),
    "kind": ("Loại", "Kind"),
    "market": ("Thị trường", "Market"),
    "product": ("Mặt hàng", "Product"),
    "status": ("Tình trạng", "Status"),
    "sector": ("Lĩnh vực", "Sector"),
    "count": ("Số bản ghi", "Records"),
    "sum": ("Tổng số", "Sum"),
    "total": ("Tổng cộng", "Total"),
    "unplaced": ("Chưa xếp được", "Unplaced"),
    "unknown": ("Chưa rõ", "Unknown"),
    "difference": ("Chênh lệch", "Difference"),
    "growth": ("So với cùng kỳ", "Change"),
}
"""The heading of each column, in Vietnamese and in English."""


def heading(name: str, lang: Literal["vi", "en"]) -> str:
    """Return the heading of a column; one we have no words for stays as it is."""
    words = HEADINGS.get(name)
    return words[lang == "en"] if words else name


def label_of(key: Any, *, grouper: str = "", lang: Literal["vi", "en"] = "vi") -> str:
    """Return what to print for the key of a row.

    Examples
    --------
    >>> label_of(Period.quarter(2021, 4)), label_of(Period.quarter(2021, 4), lang="en")
    ('Quý IV/2021', 'Q4 2021')
    """
    text = str(key)
    if isinstance(key, (Province, ForeignPartner)):
        text = key.name
    elif isinstance(key, Country):
        text = key.label if lang == "vi" else _country(key.alpha_2, lang)
    elif isinstance(key, Period):
        text = _period(key, lang)
    elif isinstance(key, enum.Enum):
        label = getattr(key, "label", None)
        word = label(lang) if callable(label) else str(key.value)
        text = word[:1].upper() + word[1:]
    elif isinstance(key, HedgedNumber):
        text = number_text(key, lang)
    elif grouper in {"country", "market", "countries"} and isinstance(key, str):
        text = _country(key, lang)
    return text


def _country(code: str, lang: Literal["vi", "en"]) -> str:
    from doingoai.reference import find_country

    try:
        country = find_country(code)
    except DoingoaiError:
        return code
    if lang == "en":
        from babel import Locale

        name = Locale("en").territories.get(country.alpha_2)
        return str(name) if name else code
    return country.label


_ROMAN: Final = ("I", "II", "III", "IV")


def _period(period: Period, lang: Literal["vi", "en"]) -> str:
    """A row's period; those of administrative reports say so, for their first days lie in the period before."""
    if period.start is None or period.end is None:
        return period.edtf
    last = period.end
    half = (last.month + 5) // 6
    quarter = (last.month + 2) // 3
    words = {
        Precision.YEAR: (f"{last.year}", f"{last.year}"),
        Precision.HALF: (f"6 tháng {('đầu', 'cuối')[half - 1]} năm {last.year}", f"H{half} {last.year}"),
        Precision.QUARTER: (f"Quý {_ROMAN[quarter - 1]}/{last.year}", f"Q{quarter} {last.year}"),
        Precision.MONTH: (f"{last.month:02}/{last.year}", f"{last.year}-{last.month:02}"),
        Precision.DAY: (f"{last.day:02}/{last.month:02}/{last.year}", last.isoformat()),
    }.get(period.precision)
    if words is None:
        return f"{_day(period.start, lang)}–{_day(last, lang)}"
    text = words[lang == "en"]
    if period.basis is Basis.ADMINISTRATIVE:
        return f"{text} ({_day(period.start, lang)}–{_day(last, lang)})"
    return text


def _day(day: dt.date, lang: Literal["vi", "en"]) -> str:
    return day.isoformat() if lang == "en" else f"{day.day}/{day.month}/{day.year}"


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
_SWAPPED: Final = str.maketrans(",.", ".,")


def number_text(number: HedgedNumber, lang: Literal["vi", "en"], *, places: int | None = None) -> str:
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
    hedges = _ENGLISH_HEDGES if lang == "en" else _VIETNAMESE_HEDGES
    if number.hedge in {Hedge.RANGE, Hedge.ABOUT} and low is not None and high is not None:
        prefix = "" if number.hedge is Hedge.RANGE else hedges[Hedge.ABOUT]
        return f"{prefix}{_plain(low, lang, places)}–{_plain(high, lang, places)}"
    return f"{hedges.get(number.hedge, '')}{_plain(number.value, lang, places)}"


def _plain(value: Decimal, lang: Literal["vi", "en"], places: int | None) -> str:
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


def rank_of(key: Any, groupers: Sequence[Grouper]) -> tuple[Any, ...]:
    """Return what sorts the key of a row: periods by time, names by the Vietnamese alphabet, the rest by value."""
    if len(groupers) == 1:
        return (_rank(key, groupers[0].name),)
    return tuple(_rank(part, grouper.name) for part, grouper in zip(key, groupers, strict=True))


def _rank(key: Any, grouper: str) -> tuple[Any, ...]:
    # Keys of different types never compare with one another: the first figure keeps them apart.
    if isinstance(key, Period):
        return (0, key.start or dt.date.min, key.end or dt.date.max)
    if isinstance(key, dt.date):
        return (0, key, key)
    if isinstance(key, (int, Decimal)):
        return (1, key)
    if isinstance(key, enum.Enum):
        return (2, type(key).__name__, list(type(key)).index(key))
    name = label_of(key, grouper=grouper)
    return (3, collation_key(name), "" if isinstance(key, str) else str(getattr(key, "id", "")))
