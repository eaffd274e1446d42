"""The fixed words of a report in both languages."""

from __future__ import annotations

import datetime as dt
from typing import Final

from doingoai.model.labels import Language

__all__ = ["KIND_LABELS", "LEFT_OUT", "TOPICS", "TYPE_LABELS", "WORDING", "day_text"]


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

KIND_LABELS: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "date": "dates",
        "period": "periods",
        "datetime": "moments",
        "time": "times of day",
        "duration": "durations",
        "number": "numbers",
        "quantity": "quantities",
        "money": "amounts of money",
        "percent": "percentages",
        "ordinal": "ordinals",
        "province": "provinces",
        "country": "countries",
        "partner": "foreign partners",
        "document": "documents",
    },
    "vi": {
        "date": "ngày tháng",
        "period": "thời kỳ",
        "datetime": "thời điểm",
        "time": "giờ",
        "duration": "khoảng thời gian",
        "number": "con số",
        "quantity": "số lượng",
        "money": "số tiền",
        "percent": "tỷ lệ phần trăm",
        "ordinal": "số thứ tự",
        "province": "tỉnh, thành phố",
        "country": "quốc gia/vùng lãnh thổ",
        "partner": "đối tác nước ngoài",
        "document": "văn bản",
    },
}
"""What the mentions of a kind are called, in the order in which they are told."""

WORDING: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "found": "Found in the article",
        "found_line": "{kind}: {count}, such as {examples}",
        "rows": "Rows read",
        "column_unknown": "{sheet}, column {letter} ({heading}) is not read: the heading is not known",
        "column_no_field": "{sheet}, column {letter} ({heading}) is not read: such records have no field for it",
        "column_double": "{sheet}, column {letter} ({heading}) is not read: another column gives the same",
        "column_likely": "; did you mean {headings}?",
        "rows_line": "{file} ({type}): rows read {read}, records {records}, refused {refused}, skipped {skipped}",
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
        "report_title": "Local foreign affairs, {period}",
        "overview_title": "Overview of the registers",
        "empty": "There is nothing to report for the period.",
        "unplaced": "and {count} records that may be of the period: too coarse a date",
        "left_out": "In no table of this report",
        "mixed": "Nothing is added: exports to {region} hold those to {member}. Take one of them out of the totals.",
        "divided": "Nothing is folded: on {on} there is no one unit in the place of {units}.",
    },
    "vi": {
        "found": "Tìm thấy trong bài viết",
        "found_line": "{kind}: {count}, chẳng hạn {examples}",
        "rows": "Số dòng đã đọc",
        "column_unknown": "{sheet}, cột {letter} ({heading}) không được đọc: chưa biết tiêu đề này",
        "column_no_field": "{sheet}, cột {letter} ({heading}) không được đọc: loại bản ghi này không có trường ấy",
        "column_double": "{sheet}, cột {letter} ({heading}) không được đọc: đã có cột khác ghi điều ấy",
        "column_likely": "; có phải là {headings}?",
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
        "report_title": "Báo cáo công tác đối ngoại địa phương, {period}",
        "overview_title": "Tổng hợp từ các sổ theo dõi",
        "empty": "Trong kỳ không có số liệu.",
        "unplaced": "và {count} bản ghi có thể thuộc kỳ này nhưng thời gian ghi chưa đủ chi tiết",
        "left_out": "Không đưa vào báo cáo",
        "mixed": "Không cộng được: xuất khẩu sang {region} đã gồm {member}. Hãy để một trong hai ngoài phần tổng.",
        "divided": "Không quy đổi được: ngày {on} không có một đơn vị duy nhất thay cho {units}.",
    },
}
"""The sentences and titles of a report."""

TOPICS: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "inbound": "Inbound delegations",
        "inbound_members": "Inbound delegations: persons",
        "inbound_visits": "Inbound delegations: visits",
        "outbound": "Outbound delegations",
        "outbound_members": "Outbound delegations: persons",
        "outbound_visits": "Outbound delegations: visits",
        "agreements": "Agreements signed",
        "exchanged": "Documents exchanged or initialled",
        "enterprise_agreements": "Agreements of enterprises",
        "aid_inbound": "Aid received",
        "aid_inbound_value": "Aid received: value",
        "aid_inbound_commitment": "Aid received: commitments",
        "aid_inbound_approved": "Aid received: approved",
        "aid_inbound_disbursed": "Aid received: disbursed",
        "aid_inbound_items": "Aid received: in kind",
        "aid_outbound": "Aid given",
        "aid_outbound_value": "Aid given: value",
        "aid_outbound_commitment": "Aid given: commitments",
        "aid_outbound_approved": "Aid given: approved",
        "aid_outbound_disbursed": "Aid given: disbursed",
        "aid_outbound_items": "Aid given: in kind",
        "events": "Conferences and events",
        "exports_quantity": "Exports: quantity",
        "exports_value": "Exports: value",
        "re_exports_quantity": "Re-exports: quantity",
        "re_exports_value": "Re-exports: value",
        "investment": "Foreign investment projects",
        "investment_capital": "Foreign investment: registered capital",
        "border": "Borders",
    },
    "vi": {
        "inbound": "Đoàn vào",
        "inbound_members": "Đoàn vào: số người",
        "inbound_visits": "Đoàn vào: số lượt người",
        "outbound": "Đoàn ra",
        "outbound_members": "Đoàn ra: số người",
        "outbound_visits": "Đoàn ra: số lượt người",
        "agreements": "Thỏa thuận quốc tế đã ký",
        "exchanged": "Văn kiện đã trao hoặc ký tắt",
        "enterprise_agreements": "Thỏa thuận của doanh nghiệp",
        "aid_inbound": "Viện trợ tiếp nhận",
        "aid_inbound_value": "Viện trợ tiếp nhận: giá trị",
        "aid_inbound_commitment": "Viện trợ tiếp nhận: cam kết",
        "aid_inbound_approved": "Viện trợ tiếp nhận: phê duyệt",
        "aid_inbound_disbursed": "Viện trợ tiếp nhận: giải ngân",
        "aid_inbound_items": "Viện trợ tiếp nhận: hiện vật",
        "aid_outbound": "Hỗ trợ cho nước ngoài",
        "aid_outbound_value": "Hỗ trợ cho nước ngoài: giá trị",
        "aid_outbound_commitment": "Hỗ trợ cho nước ngoài: cam kết",
        "aid_outbound_approved": "Hỗ trợ cho nước ngoài: phê duyệt",
        "aid_outbound_disbursed": "Hỗ trợ cho nước ngoài: giải ngân",
        "aid_outbound_items": "Hỗ trợ cho nước ngoài: hiện vật",
        "events": "Hội nghị, sự kiện",
        "exports_quantity": "Xuất khẩu: khối lượng",
        "exports_value": "Xuất khẩu: kim ngạch",
        "re_exports_quantity": "Tái xuất: khối lượng",
        "re_exports_value": "Tái xuất: kim ngạch",
        "investment": "Dự án đầu tư nước ngoài",
        "investment_capital": "Đầu tư nước ngoài: vốn đăng ký",
        "border": "Biên giới",
    },
}
"""The titles of the periodic report's tables."""

LEFT_OUT: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "figure": "{type}: {count} (figures are no records)",
        "forecast": "{type}: {count} (forecasts)",
        "no_locality": "{type}: {count} (treaties, contracts, and those of the State or a ministry)",
        "no_total": "{type}: {count} (marked as counting in no total)",
        "not_held": "{type}: {count} (planned, postponed or cancelled)",
        "other_type": "{type}: {count}",
        "other_way": "{type}: {count} (within the country or in transit)",
    },
    "vi": {
        "figure": "{type}: {count} (số liệu không phải là bản ghi)",
        "forecast": "{type}: {count} (dự báo)",
        "no_locality": "{type}: {count} (điều ước, hợp đồng, hoặc của Nhà nước, bộ, ngành)",
        "no_total": "{type}: {count} (ghi là không tính vào tổng)",
        "not_held": "{type}: {count} (dự kiến, hoãn hoặc hủy)",
        "other_type": "{type}: {count}",
        "other_way": "{type}: {count} (trong nước hoặc quá cảnh)",
    },
}
"""Why records of a type are in no table, and how many there are."""


def day_text(day: dt.date, lang: Language) -> str:
    """Return a day as the language writes it: 1/7/2025 in Vietnamese, 2025-07-01 in English."""
    return f"{day.day}/{day.month}/{day.year}" if lang == "vi" else day.isoformat()
