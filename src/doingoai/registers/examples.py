"""What a template shows: an example for each kind of cell, and what may be written there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from doingoai.registers.fields import FieldPlan, Kind
from doingoai.registers.problems import Language

__all__ = ["EXAMPLES", "explanation_of"]


def __dir__() -> list[str]:
    return __all__


EXAMPLES: Final[Mapping[str | tuple[str, str], str]] = {
    ("delegation", "title"): "Đoàn công tác xúc tiến đầu tư",
    ("delegation", "level"): "Lãnh đạo tỉnh",
    ("delegation", "purpose"): "Xúc tiến đầu tư, thương mại",
    ("agreement", "title"): "Bản ghi nhớ về hợp tác hữu nghị",
    ("agreement", "vietnamese_party"): "UBND tỉnh Quảng Ninh",
    ("agreement", "foreign_parties"): "tỉnh Hủa Phăn",
    ("aidshipment", "providers"): "Quảng Ninh",
    ("aidshipment", "recipients"): "tỉnh Hủa Phăn",
    ("tradeexport", "product"): "Vải thiều tươi",
    ("event", "name"): "Hội nghị Gặp gỡ Hàn Quốc",
    ("reportedfigure", "measure"): "Số đoàn vào",
    ("reportedfigure", "value"): "41 đoàn",
    ("recognition", "title"): "Di sản thiên nhiên thế giới",
    ("personrole", "name"): "Nguyễn Văn An",
    ("bordersegment", "length"): "118,8 km",
    "period": "15/3/2022",
    "duration": "5 năm",
    "count": "12",
    "ordinal": "5",
    "money": "50.000 USD",
    "amounts": "50.000 USD",
    "quantity": "200 tấn",
    "items": "40 máy thở; 2.000 khẩu trang y tế",
    "flag": "có",
    "province": "Quảng Ninh",
    "provinces": "Quảng Ninh",
    "party": "Sở Ngoại vụ",
    "parties": "Sở Ngoại vụ",
    "foreign_parties": "tỉnh Hủa Phăn",
    "person": "Nguyễn Văn An",
    "people": "Nguyễn Văn An, Phó Chủ tịch",
    "document": "Quyết định số 123/QĐ-UBND ngày 5/1/2022",
    "country": "Nhật Bản",
    "countries": "Nhật Bản; Hàn Quốc",
    "market": "Nhật Bản",
    "origin": "Bắc Giang",
    "scope": "cả nước",
    "figure": "12,5%",
    "hs_code": "081090",
}
"""By class and field, or by the kind of cell."""

_EXPLANATIONS: Final[Mapping[Kind, tuple[str, str]]] = {
    Kind.PERIOD: (
        "a day (13/12/2021), a month (tháng 6/2020), a quarter (quý III/2021), a year or a span (15-17/4/2022)",
        "ngày (13/12/2021), tháng (tháng 6/2020), quý (quý III/2021), năm hoặc khoảng thời gian (15-17/4/2022)",
    ),
    Kind.DURATION: ("a length of time: 5 năm", "khoảng thời gian: 5 năm"),
    Kind.COUNT: ("a number; gần 30 and hơn 200 are kept as such", "một số; “gần 30”, “hơn 200” được giữ nguyên ý"),
    Kind.MONEY: ("an amount with its currency: 50.000 USD", "số tiền kèm loại tiền: 50.000 USD"),
    Kind.AMOUNTS: ("amounts with their currencies, with ; between them", "các số tiền, cách nhau bằng dấu ;"),
    Kind.QUANTITY: ("a number and its unit: 200 tấn", "số lượng kèm đơn vị: 200 tấn"),
    Kind.ITEMS: ("goods, with ; between them", "các loại hàng, cách nhau bằng dấu ;"),
    Kind.FLAG: ("yes or no", "có hoặc không"),
    Kind.PROVINCE: ("a province or centrally-run city", "một tỉnh, thành phố"),
    Kind.PROVINCES: ("provinces, with ; between them", "các tỉnh, thành phố, cách nhau bằng dấu ;"),
    Kind.PARTY: ("a province, a partner or a body", "tỉnh, đối tác hoặc cơ quan"),
    Kind.PARTIES: ("several with ; between them", "nếu nhiều, cách nhau bằng dấu ;"),
    Kind.FOREIGN_PARTIES: ("several with ; between them", "nếu nhiều, cách nhau bằng dấu ;"),
    Kind.COUNTRY: ("a country", "tên nước"),
    Kind.COUNTRIES: ("countries, with ; between them", "các nước, cách nhau bằng dấu ;"),
    Kind.MARKET: ("a country or a region (EU)", "tên nước hoặc khu vực (EU)"),
    Kind.HS_CODE: ("2 to 10 digits, typed as text", "từ 2 đến 10 chữ số, gõ ở dạng chữ"),
    Kind.DOCUMENT: ("the number and date of the document", "số, ngày của văn bản"),
}


def explanation_of(plan: FieldPlan, lang: Language) -> tuple[str, str]:
    """Return whether a field must be filled in, and what is written there, in words."""
    place = lang == "vi"
    needed = ("required", "bắt buộc")[place] if plan.required else ""
    if plan.words is not None:
        return needed, ", ".join(member.label(lang) for member in plan.words)
    return needed, _EXPLANATIONS.get(plan.kind, ("text", "chữ"))[place]
