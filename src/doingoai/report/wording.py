"""The fixed words of a report in both languages."""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal, TypeAlias

__all__ = ["TYPE_LABELS", "WORDING", "Language", "day_text"]

Language: TypeAlias = Literal["vi", "en"]
"""Vietnamese or English."""


def __dir__() -> list[str]:
    return __all__


TYPE_LABELS: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "agreement": "agreements",
        "aidshipment": "aid",
        "bordersegment": "border segments",
        "citizenmovement": "movements of citizens",
        "delegation": "delegations",
        "event": "events",
        "investmentproject": "investment projects",
        "partnerlink": "links with partners",
        "personrole": "offices of persons",
        "recognition": "recognitions",
        "reportedfigure": "reported figures",
        "tradeexport": "exports",
    },
    "vi": {
        "agreement": "thỏa thuận",
        "aidshipment": "viện trợ",
        "bordersegment": "đoạn biên giới",
        "citizenmovement": "bảo hộ và di chuyển công dân",
        "delegation": "đoàn",
        "event": "sự kiện",
        "investmentproject": "dự án đầu tư",
        "partnerlink": "quan hệ với đối tác",
        "personrole": "chức vụ",
        "recognition": "danh hiệu",
        "reportedfigure": "số liệu báo cáo",
        "tradeexport": "xuất khẩu",
    },
}
"""What the records of a type are called, by the name that the command line uses."""

WORDING: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "found": "Found in the article",
        "found_line": "{kind}: {count}, such as {examples}",
        "rows": "Rows read",
        "rows_line": "{file} ({type}): {read} rows read, {records} records, {refused} refused, {skipped} skipped",
        "by_partner": "Partners of the {type}",
        "by_country": "Countries of the {type}",
        "by_half": "Half-years of the {type}",
        "by_province": "Provinces of the {type}, merged units folded into those of {on}",
        "coverage": "Coverage",
        "coverage_line": "The records name {part} of the {whole} provinces and cities of {on}.",
        "items": "Goods, {direction}",
        "quantities": "Quantities of the {type}",
        "unknown": "and {count} of unknown number",
        "reconciled": "Reported figures beside the registers",
        "silent": "{count} other figures are not what these registers speak of.",
    },
    "vi": {
        "found": "Tìm thấy trong bài viết",
        "found_line": "{kind}: {count}, chẳng hạn {examples}",
        "rows": "Số dòng đã đọc",
        "rows_line": "{file} ({type}): đọc {read} dòng, {records} bản ghi, từ chối {refused}, bỏ qua {skipped}",
        "by_partner": "Đối tác: {type}",
        "by_country": "Quốc gia/vùng lãnh thổ: {type}",
        "by_half": "Theo nửa năm: {type}",
        "by_province": "Theo tỉnh, thành phố: {type} (đơn vị sáp nhập quy về ngày {on})",
        "coverage": "Độ phủ",
        "coverage_line": "Các bản ghi có tên {part}/{whole} tỉnh, thành phố tính vào ngày {on}.",
        "items": "Hiện vật, {direction}",
        "quantities": "Khối lượng: {type}",
        "unknown": "và {count} khoản chưa rõ số lượng",
        "reconciled": "Đối chiếu số liệu báo cáo với sổ",
        "silent": "{count} số liệu khác nằm ngoài phạm vi các sổ này.",
    },
}
"""The sentences and titles of a report."""


def day_text(day: dt.date, lang: Language) -> str:
    """Return a day as the language writes it: 1/7/2025 in Vietnamese, 2025-07-01 in English."""
    return f"{day.day}/{day.month}/{day.year}" if lang == "vi" else day.isoformat()
