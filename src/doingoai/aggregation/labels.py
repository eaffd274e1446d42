"""The words of printed summaries in Vietnamese and English, and the order of rows."""

from __future__ import annotations

import datetime as dt
import enum
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, Final, Literal

from doingoai.aggregation.encoding import Grouper
from doingoai.aggregation.printed import value_text
from doingoai.errors import DoingoaiError
from doingoai.model import Country, ForeignPartner, LegalDocument, PersonRole, Province
from doingoai.text.collation import collation_key
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Basis, Period, Precision
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["heading", "label_of", "labels_of", "rank_of"]


def __dir__() -> list[str]:
    return __all__


HEADINGS: Final[dict[str, tuple[str, str]]] = {
    "act": ("Hình thức ký", "Act"),
    "attendance": ("Hình thức", "Attendance"),
    "basis": ("Cơ sở tính", "Basis"),
    "body": ("Tổ chức công nhận", "Body"),
    "channel": ("Kênh", "Channel"),
    "count": ("Số bản ghi", "Records"),
    "countries": ("Quốc gia/vùng lãnh thổ", "Country or territory"),
    "country": ("Quốc gia/vùng lãnh thổ", "Country or territory"),
    "decision": ("Văn bản cho phép", "Decision"),
    "difference": ("Chênh lệch", "Difference"),
    "direction": ("Chiều", "Direction"),
    "exporter": ("Đơn vị xuất khẩu", "Exporter"),
    "fields": ("Lĩnh vực", "Field"),
    "flow": ("Luồng", "Flow"),
    "foreign_parties": ("Bên nước ngoài", "Foreign party"),
    "funding": ("Nguồn kinh phí", "Funding"),
    "group": ("Nhóm", "Group"),
    "growth": ("So với cùng kỳ", "Change"),
    "half": ("Nửa năm", "Half-year"),
    "head": ("Trưởng đoàn", "Head"),
    "host": ("Cơ quan mời/tiếp", "Host"),
    "hs_code": ("Mã HS", "HS code"),
    "importer": ("Đơn vị nhập khẩu", "Importer"),
    "in_plan": ("Trong kế hoạch", "In plan"),
    "instrument": ("Loại văn kiện", "Instrument"),
    "investor": ("Nhà đầu tư", "Investor"),
    "kind": ("Loại", "Kind"),
    "languages": ("Ngôn ngữ", "Language"),
    "level": ("Cấp đoàn", "Level"),
    "market": ("Thị trường", "Market"),
    "measure": ("Chỉ tiêu", "Measure"),
    "modality": ("Hình thức viện trợ", "Modality"),
    "mode": ("Cách ký", "Mode"),
    "month": ("Tháng", "Month"),
    "nationality": ("Quốc tịch", "Nationality"),
    "neighbour": ("Nước láng giềng", "Neighbour"),
    "organizers": ("Cơ quan tổ chức", "Organizer"),
    "origin": ("Nơi xuất", "Origin"),
    "owner": ("Chủ khoản viện trợ", "Owner"),
    "partner": ("Đối tác", "Partner"),
    "partners": ("Đối tác", "Partner"),
    "party_level": ("Cấp ký", "Level of the party"),
    "period": ("Thời gian", "Period"),
    "place": ("Địa điểm", "Place"),
    "product": ("Mặt hàng", "Product"),
    "providers": ("Bên viện trợ", "Provider"),
    "province": ("Tỉnh, thành phố", "Province"),
    "provinces": ("Tỉnh, thành phố", "Province"),
    "purpose": ("Mục đích", "Purpose"),
    "quarter": ("Quý", "Quarter"),
    "recipients": ("Đơn vị tiếp nhận", "Recipient"),
    "region": ("Vùng", "Region"),
    "report_submitted": ("Đã báo cáo", "Report submitted"),
    "scope": ("Phạm vi", "Scope"),
    "sector": ("Lĩnh vực", "Sector"),
    "series": ("Chuỗi sự kiện", "Series"),
    "source_kind": ("Loại nguồn", "Kind of source"),
    "status": ("Tình trạng", "Status"),
    "sum": ("Tổng số", "Sum"),
    "title": ("Tên", "Title"),
    "total": ("Tổng cộng", "Total"),
    "transport": ("Phương thức vận chuyển", "Transport"),
    "twinning": ("Kết nghĩa", "Twinning"),
    "unknown": ("Chưa rõ", "Unknown"),
    "unplaced": ("Chưa xếp được", "Unplaced"),
    "vietnamese_party": ("Bên Việt Nam", "Vietnamese party"),
    "year": ("Năm", "Year"),
}
"""The heading of each column, in Vietnamese and in English: what the rows are, or what was added."""


def heading(name: str, lang: Literal["vi", "en"]) -> str:
    """Return the heading of a column; one we have no words for stays as it is."""
    words = HEADINGS.get(name)
    return words[lang == "en"] if words else name


# Fields of alpha-2 codes, beside the grouper of that name.
_OF_COUNTRIES: Final = frozenset({"country", "countries", "market", "nationality", "neighbour", "origin"})
_YES_NO: Final = (("Không", "No"), ("Có", "Yes"))


def label_of(key: Any, *, grouper: str = "", lang: Literal["vi", "en"] = "vi") -> str:
    """Return what to print for the key of a row.

    Examples
    --------
    >>> label_of(Period.quarter(2021, 4)), label_of(Period.quarter(2021, 4), lang="en")
    ('Quý IV/2021', 'Q4 2021')
    """
    if isinstance(key, str) and not isinstance(key, enum.Enum):
        return _country(key, lang) if grouper in _OF_COUNTRIES else key
    for kind, label in _LABELS.items():
        if isinstance(key, kind):
            return label(key, lang)
    return str(key)


def labels_of(
    keys: Iterable[Any], groupers: Sequence[Grouper], *, lang: Literal["vi", "en"] = "vi"
) -> dict[Any, tuple[str, ...]]:
    """Return what to print for each key of some rows: a label for each grouper, and no two alike for different keys.

    All units of 2025 that were made of several bear the name of one of them: "Bắc Ninh" is two provinces.
    """
    single = len(groupers) == 1
    split = {key: ((key,) if single else tuple(key)) for key in keys}
    columns = [
        _told_apart({parts[place] for parts in split.values()}, grouper.name, lang)
        for place, grouper in enumerate(groupers)
    ]
    return {
        key: tuple(column[part] for column, part in zip(columns, parts, strict=True)) for key, parts in split.items()
    }


def _told_apart(keys: set[Any], grouper: str, lang: Literal["vi", "en"]) -> dict[Any, str]:
    labels = {key: label_of(key, grouper=grouper, lang=lang) for key in keys}
    times = Counter(labels.values())
    return {key: f"{label}{_more(key, lang)}" if times[label] > 1 else label for key, label in labels.items()}


def _more(key: Any, lang: Literal["vi", "en"]) -> str:
    """What tells a key from another of the same name: when a province was, and where a partner is."""
    if isinstance(key, Province):
        until, since = _UNTIL_SINCE[lang == "en"]
        if key.valid_to is not None:
            return f" ({until} {_day(key.valid_to, lang)})"
        return "" if key.valid_from is None else f" ({since} {_day(key.valid_from, lang)})"
    if isinstance(key, ForeignPartner):
        return f" ({_country(key.country, lang) if key.country is not None else key.kind.label(lang)})"
    return ""


_UNTIL_SINCE: Final = (("đến", "từ"), ("until", "since"))


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
    if isinstance(key, HedgedNumber):
        return (1, key.value)
    if isinstance(key, enum.Enum):
        return (2, type(key).__name__, list(type(key)).index(key))
    name = label_of(key, grouper=grouper)
    return (3, collation_key(name), "" if isinstance(key, str) else str(getattr(key, "id", "")))


def _word(member: enum.Enum, lang: Literal["vi", "en"]) -> str:
    label = getattr(member, "label", None)
    word: str = label(lang) if callable(label) else str(member.value)
    return word[:1].upper() + word[1:]


def _name(key: Any, _lang: Literal["vi", "en"]) -> str:
    name: str = key.name
    return name


_LABELS: Final[dict[Any, Callable[[Any, Literal["vi", "en"]], str]]] = {
    bool: lambda flag, lang: _YES_NO[flag][lang == "en"],
    enum.Enum: _word,
    (Province, ForeignPartner, PersonRole): _name,
    Country: lambda country, lang: country.label if lang == "vi" else _country(country.alpha_2, lang),
    Period: _period,
    dt.date: _day,
    LegalDocument: lambda document, _: document.number,
    (HedgedNumber, Money, Quantity, Percentage, Ratio): value_text,
    tuple: lambda parts, lang: " · ".join(label_of(part, lang=lang) for part in parts),
}
"""How the keys of each type are printed."""
