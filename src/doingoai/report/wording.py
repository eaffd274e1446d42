"""The fixed words of a report in both languages."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

__all__ = ["TYPE_LABELS", "WORDING", "Language"]

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
        "by_half": "Half-years of the {type}",
        "by_province": "Provinces of the {type}, merged units folded into those of {on}",
        "coverage": "Coverage",
        "coverage_line": "The records name {part} of the {whole} provinces and cities of {on}.",
        "reconciled": "Reported figures beside the registers",
    },
    "vi": {
        "found": "Tìm thấy trong bài viết",
        "found_line": "{kind}: {count}, chẳng hạn {examples}",
        "rows": "Số dòng đã đọc",
        "rows_line": "{file} ({type}): đọc {read} dòng, {records} bản ghi, từ chối {refused}, bỏ qua {skipped}",
        "by_partner": "Đối tác: {type}",
        "by_half": "Theo nửa năm: {type}",
        "by_province": "Theo tỉnh, thành phố: {type} (đơn vị sáp nhập quy về ngày {on})",
        "coverage": "Độ phủ",
        "coverage_line": "Các bản ghi có tên {part}/{whole} tỉnh, thành phố tính vào ngày {on}.",
        "reconciled": "Đối chiếu số liệu báo cáo với sổ",
    },
}
"""The sentences and titles of a report."""
